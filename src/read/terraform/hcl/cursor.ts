/** Where the parser stands in a text, and the smallest things that it reads there: blanks, comments, identifiers, numbers. */

import type { Comment, Problem } from '../../source.ts';

/** Levels of blocks, brackets, templates and operators that a file may nest; deeper ones would exhaust the stack of whoever walks the tree. */
export const MAX_DEPTH = 200;

/** The state of parsing one text. Functions that read something start at its first character and stop behind its last, or behind blanks after it. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Line ends mean something here: they end the items of bodies and objects, and are blanks in every other bracket. */
  newlines: boolean;
  /** What is open, outermost first: the character that closes it, or `NO_CLOSER`. After a syntax error it stays as it was at the error. */
  readonly open: number[];
  /** Levels of the expression that was read last. */
  height: number;
  /** Blanks in front of the line that holds the current body item. */
  indentation: number;
  /** A block ends where a line is indented too little to be in it, for files whose braces do not add up. */
  readonly byIndentation: boolean;
  /** Blocks that the end of the file cut off. */
  cutOff: number;
  readonly problems: Problem[];
  readonly comments: Comment[];
  /** Offsets of the lines that consist of one word, by that word; made when a heredoc has been found broken. */
  words: Map<string, number[]> | undefined;
  /** Offsets of all lines; made when a message needs a line number. */
  lines: number[] | undefined;
}

/** A level that no bracket closes, as the operand of `!`. */
export const NO_CLOSER = 0;
/** A level that only indentation closes, after an error: what follows is code of another kind, or of another body. */
export const BY_INDENTATION = 1;

export const TAB = 9;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const QUOTE = 34;
export const CLOSE_BRACE = 125;

const UNICODE_IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const UNICODE_CONTINUE = /[\p{ID_Continue}-]*/uy;
const NUMBER = /[0-9]+(?:\.*(?:[0-9]|[eE][-+]?[0-9]))*/y;
const WORD_LINE = /^[^\S\r\n]*([\p{ID_Start}_][\p{ID_Continue}-]*)[^\S\r\n]*$/gmu;

/** Skips blanks, comments and, where they mean nothing, line ends. */
export function skipBlanks(c: Cursor): void {
  const { text } = c;
  for (;;) {
    switch (text.charCodeAt(c.at)) {
      case 32:
      case TAB:
        c.at++;
        break;
      case LINE_FEED:
        if (c.newlines) return;
        c.at++;
        break;
      case CARRIAGE_RETURN:
        if (c.newlines || text.charCodeAt(c.at + 1) !== LINE_FEED) return;
        c.at += 2;
        break;
      case 35:
        lineComment(c, 1);
        break;
      case 47: {
        const next = text.charCodeAt(c.at + 1);
        if (next === 47) lineComment(c, 2);
        else if (next === 42) blockComment(c);
        else return;
        break;
      }
      default:
        return;
    }
  }
}

function lineComment(c: Cursor, marker: number): void {
  const start = c.at;
  c.at = lineEnd(c.text, start);
  c.comments.push({ start, end: c.at, text: c.text.slice(start + marker, c.at).trim() });
}

function blockComment(c: Cursor): void {
  const start = c.at;
  const closer = c.text.indexOf('*/', start + 2);
  c.at = closer < 0 ? c.text.length : closer + 2;
  if (closer < 0) c.problems.push({ message: 'comment is not closed; expected "*/"', start, end: start + 2 });
  const textEnd = closer < 0 ? c.text.length : closer;
  c.comments.push({ start, end: c.at, text: c.text.slice(start + 2, textEnd).trim() });
}

/** The end of a line without its line break. */
export function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  if (feed < 0) return text.length;
  return feed > from && text.charCodeAt(feed - 1) === CARRIAGE_RETURN ? feed - 1 : feed;
}

/** The start of the line after the one that holds an offset; the end of the text after the last one. */
export function nextLine(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed + 1;
}

/** Whether a line ends here, by a line break or by the end of the text. */
export function atLineEnd(c: Cursor): boolean {
  const code = c.text.charCodeAt(c.at);
  if (code === LINE_FEED || c.at >= c.text.length) return true;
  return code === CARRIAGE_RETURN && c.text.charCodeAt(c.at + 1) === LINE_FEED;
}

/** Where the identifier at an offset ends; the offset itself when there is none. */
export function identifierEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (!isLetter(first)) {
    if (!(first > 127)) return start;
    UNICODE_IDENTIFIER.lastIndex = start;
    return UNICODE_IDENTIFIER.test(text) ? UNICODE_IDENTIFIER.lastIndex : start;
  }
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || (code >= 48 && code <= 57) || code === 45) at++;
    else if (code > 127) {
      UNICODE_CONTINUE.lastIndex = at;
      UNICODE_CONTINUE.test(text);
      if (UNICODE_CONTINUE.lastIndex === at) return at;
      at = UNICODE_CONTINUE.lastIndex;
    } else return at;
  }
}

/** An ASCII letter or `_`. */
function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 95;
}

/** Where the number at an offset ends, right or wrong (`1.2.3`): as far as HCL's scanner takes it. */
export function numberEnd(text: string, start: number): number {
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex : start;
}

/** Opens a level; false, and a problem, when there are too many. */
export function open(c: Cursor, closer: number): boolean {
  if (c.open.length >= MAX_DEPTH) return tooDeep(c);
  c.open.push(closer);
  return true;
}

/** Closes the innermost level. */
export function close(c: Cursor): void {
  c.open.pop();
}

/** Reports too many levels. */
export function tooDeep(c: Cursor): false {
  c.problems.push({
    message: `nested deeper than ${MAX_DEPTH} levels`,
    start: c.at,
    end: Math.min(c.at + 1, c.text.length),
  });
  return false;
}

/** The first line after `from`, or the line that holds it, that consists of one word and nothing else; undefined when there is none. */
export function lineOfWord(c: Cursor, word: string, from: number): { start: number; end: number } | undefined {
  c.words ??= wordLines(c.text);
  const offsets = c.words.get(word) ?? [];
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) + word.length <= from) low = middle + 1;
    else high = middle;
  }
  const start = offsets[low];
  return start === undefined ? undefined : { start, end: start + word.length };
}

function wordLines(text: string): Map<string, number[]> {
  const words = new Map<string, number[]>();
  for (const match of text.matchAll(WORD_LINE)) {
    const word = match[1] ?? '';
    const offset = match.index + match[0].indexOf(word);
    const offsets = words.get(word);
    if (offsets === undefined) words.set(word, [offset]);
    else offsets.push(offset);
  }
  return words;
}

/** The number of the line that holds an offset, counted from 1. */
export function lineNumber(c: Cursor, offset: number): number {
  if (c.lines === undefined) {
    c.lines = [];
    for (let start = 0; start < c.text.length; start = nextLine(c.text, start)) c.lines.push(start);
  }
  let low = 0;
  let high = c.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((c.lines[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(low, 1);
}

/** Reports a syntax error; the undefined that it returns is handed up to whoever can go on behind it. */
export function fail(c: Cursor, message: string, start: number, end: number): undefined {
  c.problems.push({ message, start, end });
  return undefined;
}

/** Reports what stands at the cursor in the place of something else, with a hint for what is often taken to be HCL. */
export function unexpected(c: Cursor, expected: string): undefined {
  const { text } = c;
  const start = c.at;
  if (start >= text.length) return fail(c, `unexpected end of the file; expected ${expected}`, start, start);
  if (atLineEnd(c)) return fail(c, `unexpected end of the line; expected ${expected}`, start, start);
  const code = text.charCodeAt(start);
  if (code === QUOTE) return fail(c, `unexpected string; expected ${expected}`, start, start + 1);
  const found = tokenAt(text, start);
  const end = start + found.length;
  const hint = HINTS.get(found);
  if (hint !== undefined) return fail(c, `unexpected ${JSON.stringify(found)}; ${hint}`, start, end);
  if (found === '<<')
    return fail(c, 'bad heredoc; expected "<<" or "<<-", a marker and then the end of the line', start, end);
  return fail(c, `unexpected ${JSON.stringify(found)}; expected ${expected}`, start, end);
}

const HINTS: ReadonlyMap<string, string> = new Map([
  ["'", 'strings stand in double quotes'],
  ['`', 'strings stand in double quotes'],
  [';', 'a new line, and nothing else, ends an attribute or block'],
  ['&', 'the logical operator is "&&"'],
  ['|', 'the logical operator is "||"'],
  ['**', 'the power of a number is written pow(a, b)'],
]);

const OPERATORS = ['...', '::', '=>', '==', '!=', '>=', '<=', '<<', '**', '&&', '||'];

function tokenAt(text: string, start: number): string {
  const word = Math.max(identifierEnd(text, start), numberEnd(text, start));
  if (word > start) return text.slice(start, word);
  return (
    OPERATORS.find((operator) => text.startsWith(operator, start)) ?? String.fromCodePoint(text.codePointAt(start) ?? 0)
  );
}
