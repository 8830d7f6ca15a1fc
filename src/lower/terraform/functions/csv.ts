/** Text in CSV as `csvdecode` reads it. Source: RFC 4180. */

/** The rows of a text, the header among them; undefined when it is no CSV. */
export function csvRows(text: string): readonly (readonly string[])[] | undefined {
  if (text === '') return undefined;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    if (row.length === 0 && (at === text.length || isLineEnd(text, at))) {
      // A line without anything in it is no row.
      at += text[at] === '\r' ? 2 : 1;
      continue;
    }
    const field = text[at] === '"' ? quotedField(text, at) : plainField(text, at);
    if (field === undefined) return undefined;
    row.push(field.value);
    at = field.end;
    if (text[at] === ',') {
      at++;
      // The last line may end with an empty field.
      if (at === text.length) row.push('');
      else continue;
    } else if (at < text.length && !isLineEnd(text, at)) return undefined;
    rows.push(row);
    row = [];
    at += text[at] === '\r' ? 2 : 1;
  }
  return rows;
}

interface Field {
  readonly value: string;
  readonly end: number;
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] === '\n');
}

function plainField(text: string, start: number): Field | undefined {
  let end = start;
  while (end < text.length && text[end] !== ',' && !isLineEnd(text, end)) {
    if (text[end] === '"') return undefined;
    end++;
  }
  return { value: text.slice(start, end), end };
}

function quotedField(text: string, start: number): Field | undefined {
  const parts: string[] = [];
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return undefined;
    parts.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { value: parts.join('').replaceAll('\r\n', '\n'), end: quote + 1 };
    parts.push('"');
    from = quote + 2;
  }
}
