/** Where parsing goes on after a syntax error. */

import {
  CLOSE_BRACE,
  type Cursor,
  identifierEnd,
  LINE_FEED,
  lineEnd,
  lineOfWord,
  NO_CLOSER,
  nextLine,
  QUOTE,
  skipBlanks,
  TAB,
} from './cursor.ts';

const IDENTIFIER = String.raw`[\p{ID_Start}_][\p{ID_Continue}-]*`;
/** `name =`, or a type, labels and `{`: what a line starts with when it starts a body item. */
const ITEM = new RegExp(
  String.raw`${IDENTIFIER}(?:[ \t]*=(?![=>])|(?:[ \t]+(?:"[^"\r\n]*"|${IDENTIFIER}))*[ \t]*\{)`,
  'uy',
);
const HEREDOC = new RegExp(String.raw`<<-?(${IDENTIFIER})\r?\n`, 'uy');

/** The item of a body in which the error is. */
export interface BrokenItem {
  readonly start: number;
  /** How many levels were open when it started. */
  readonly levels: number;
  /** Blanks before the line that it starts in. */
  readonly indentation: number;
  /** Blanks before the line of the block that it is in; -1 at the top of the file. */
  readonly blockIndentation: number;
}

/**
 * Moves from an error to the next item of the same body, or to the brace that closes the body. Brackets are counted as far as indentation
 * does not contradict them: a line that starts an item and is indented no deeper than the broken one is taken for the next item.
 */
export function skipItem(c: Cursor, item: BrokenItem): void {
  const { text } = c;
  const levels = c.open.splice(item.levels).filter((closer) => closer !== NO_CLOSER);
  c.newlines = true;

  const line = lineOfError(c, item.start);
  let inFirstLine = line === undefined;
  if (line !== undefined) {
    const error = c.at;
    const first = line + indentationAt(text, line);
    c.at = line;
    if (error <= first ? atNextItem() : first - line <= item.indentation && startsItem(text, first)) {
      c.at = first;
      c.indentation = first - line;
      // What was read from here on is read again.
      while ((c.comments.at(-1)?.start ?? -1) >= first) c.comments.pop();
      return;
    }
    c.at = error;
  }
  for (;;) {
    const code = text.charCodeAt(c.at);
    if (c.at >= text.length) return;
    if (code === LINE_FEED) {
      // No string goes over the end of a line, nor does what is in it.
      const string = levels.indexOf(QUOTE);
      if (string >= 0) levels.length = string;
      c.at++;
      inFirstLine = false;
      if (atNextItem()) return;
    } else if (levels.at(-1) === QUOTE) inString(c, levels);
    else if (code === CLOSE_BRACE) {
      const opening = levels.lastIndexOf(CLOSE_BRACE);
      if (opening >= 0) levels.length = opening;
      else if (inFirstLine && item.blockIndentation >= 0) return;
      c.at++;
    } else inCode(c, levels, code);
  }

  /** Looks at the start of a line; true when parsing can go on there. */
  function atNextItem(): boolean {
    const indentation = indentationAt(text, c.at);
    const first = c.at + indentation;
    if (text.charCodeAt(first) === CLOSE_BRACE) {
      if (item.blockIndentation < 0) return false;
      if (levels.includes(CLOSE_BRACE) && indentation >= item.indentation) return false;
      // In code without indentation every brace is at the same column.
      if (indentation >= item.indentation && item.indentation > item.blockIndentation) return false;
      c.at = first;
      c.indentation = indentation;
      return true;
    }
    const startsLikeItem =
      startsItem(text, first) ||
      // In the column of its siblings a name is one of them, even when something is wrong with it too.
      (levels.length === 0 && indentation === item.indentation && identifierEnd(text, first) > first);
    if ((levels.length > 0 && indentation > item.indentation) || !startsLikeItem) return false;
    c.at = first;
    c.indentation = indentation;
    return true;
  }
}

/** The start of the line that holds the error, unless the item starts in it. */
function lineOfError(c: Cursor, itemStart: number): number | undefined {
  let at = c.at;
  while (at > itemStart && c.text.charCodeAt(at - 1) !== LINE_FEED) at--;
  return at > itemStart ? at : undefined;
}

function indentationAt(text: string, lineStart: number): number {
  let at = lineStart;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === TAB) at++;
  return at - lineStart;
}

/** Whether an item of a body starts here, as far as its first line tells. */
export function startsItem(text: string, at: number): boolean {
  ITEM.lastIndex = at;
  return ITEM.test(text);
}

function inString(c: Cursor, levels: number[]): void {
  const code = c.text.charCodeAt(c.at);
  const next = c.text.charCodeAt(c.at + 1);
  c.at++;
  if (code === QUOTE) levels.pop();
  else if (code === 92 && (next === QUOTE || next === 92)) c.at++;
  else if ((code === 36 || code === 37) && next === code && c.text.charCodeAt(c.at + 1) === 123) c.at += 2;
  else if ((code === 36 || code === 37) && next === 123) {
    c.at++;
    levels.push(CLOSE_BRACE);
  }
}

function inCode(c: Cursor, levels: number[], code: number): void {
  const before = c.at;
  switch (code) {
    case 35:
    case 47:
      skipBlanks(c);
      if (c.at === before) c.at++;
      return;
    case QUOTE:
      levels.push(QUOTE);
      break;
    case 123:
      levels.push(CLOSE_BRACE);
      break;
    case 40:
      levels.push(41);
      break;
    case 91:
      levels.push(93);
      break;
    case 41:
    case 93:
      if (levels.at(-1) === code) levels.pop();
      break;
    case 60: {
      HEREDOC.lastIndex = before;
      const marker = HEREDOC.exec(c.text)?.[1];
      const last = marker === undefined ? undefined : lineOfWord(c, marker, nextLine(c.text, before));
      if (last !== undefined) {
        c.at = lineEnd(c.text, last.end);
        return;
      }
    }
  }
  c.at++;
}
