/** Where the parts of a JSON text stand, found when they are asked for: of text that `JSON.parse` has accepted. */

/** From the first character of a value to behind its last one; a string with its quotes. */
export interface ValuePlace {
  readonly start: number;
  readonly end: number;
}

/** An entry of an object: where its key stands, and its value. */
export interface EntryPlace extends ValuePlace {
  readonly key: string;
  readonly value: ValuePlace;
}

/** The entries of the object that starts at an offset, in their order; none of what is no object. */
export function entryPlaces(text: string, object: number): EntryPlace[] {
  const entries: EntryPlace[] = [];
  if (text.charCodeAt(object) !== 123) return entries;
  for (let at = skipBlanks(text, object + 1); text.charCodeAt(at) === 34; ) {
    const end = endOfString(text, at);
    const start = startOfValue(text, end);
    const value = { start, end: endOfValue(text, start) };
    entries.push({ key: contentOf(text, at, end), start: at, end, value });
    at = nextElement(text, value.end);
  }
  return entries;
}

/** Where the value of a key starts in the object at an offset; -1 where there is none. What follows it is not looked at. */
export function valueStart(text: string, object: number, key: string): number {
  if (text.charCodeAt(object) !== 123) return -1;
  for (let at = skipBlanks(text, object + 1); text.charCodeAt(at) === 34; ) {
    const end = endOfString(text, at);
    const start = startOfValue(text, end);
    if (contentOf(text, at, end) === key) return start;
    at = nextElement(text, endOfValue(text, start));
  }
  return -1;
}

/** Where the items of the list that starts at an offset stand; none of what is no list. */
export function itemPlaces(text: string, list: number): ValuePlace[] {
  const items: ValuePlace[] = [];
  if (text.charCodeAt(list) !== 91) return items;
  for (let start = skipBlanks(text, list + 1); start < text.length && text.charCodeAt(start) !== 93; ) {
    const end = endOfValue(text, start);
    items.push({ start, end });
    start = nextElement(text, end);
  }
  return items;
}

/** The first character of the value of a text, behind a byte order mark and blanks. */
export function rootAt(text: string): number {
  return skipBlanks(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

/** Behind the last character of the value that starts at an offset. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) at = endOfString(text, at);
    else if (code === 123 || code === 91) {
      depth++;
      at++;
      continue;
    } else if (code === 125 || code === 93) {
      depth--;
      at++;
    } else if (isWordCharacter(code)) {
      do at++;
      while (isWordCharacter(text.charCodeAt(at)));
    } else {
      at++;
      continue;
    }
    if (depth <= 0) return at;
  }
  return text.length;
}

/** Behind the colon that follows a key. */
function startOfValue(text: string, endOfKey: number): number {
  return skipBlanks(text, skipBlanks(text, endOfKey) + 1);
}

/** Behind the comma that follows a value, or at the bracket that closes what it is a part of. */
function nextElement(text: string, endOfElement: number): number {
  const at = skipBlanks(text, endOfElement);
  return text.charCodeAt(at) === 44 ? skipBlanks(text, at + 1) : at;
}

/** What numbers and the words true, false and null are made of. */
function isWordCharacter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 48 && code <= 57) ||
    (code >= 43 && code <= 46 && code !== 44) ||
    code === 69
  );
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return text.length;
    let before = at;
    while (text.charCodeAt(before - 1) === 92) before--;
    if ((at - before) % 2 === 0) return at + 1;
  }
}

function contentOf(text: string, start: number, end: number): string {
  const written = text.slice(start + 1, end - 1);
  return written.includes('\\') ? String(JSON.parse(text.slice(start, end))) : written;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at++;
  }
}
