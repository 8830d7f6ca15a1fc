/** HCL2 text -> syntax tree, in one pass, as strict as HCL's own parser about what is an error, and more patient after one. */

import type { Comment, Problem } from '../../source.ts';
import { fileBody } from './body.ts';
import { type Cursor, skipBlanks, unexpected } from './cursor.ts';
import { expression } from './expression.ts';
import type { Body, Expression, TemplatePart } from './syntax.ts';
import { bareTemplate } from './template.ts';

const END_OF_FILE = /(?<=^unexpected end of )the file/;

/** A text that was parsed, wholly or as far as its problems allow. */
export interface ParsedHcl {
  readonly body: Body;
  /** In the order of the source. The text of a comment is without its marks and the blanks around it. */
  readonly comments: readonly Comment[];
  /** In the order of the source; a text without problems is valid. */
  readonly problems: readonly Problem[];
}

/**
 * Parses a configuration file in HCL2's native syntax, with or without a byte order mark. Never throws. After an error it goes on with the
 * next item of the body; an attribute whose value could not be read is there, with an invalid expression.
 */
export function parseHcl(text: string): ParsedHcl {
  const byBraces = parse(text, false);
  if (byBraces.c.cutOff === 0) return result(byBraces);
  // Braces are missing. Where the lines are indented, that tells which.
  const byIndentation = parse(text, true);
  return result(weight(byIndentation.c) <= weight(byBraces.c) ? byIndentation : byBraces);
}

interface Attempt {
  readonly body: Body;
  readonly c: Cursor;
}

function parse(text: string, byIndentation: boolean): Attempt {
  const c = cursorAt(text, 0, byIndentation);
  return { body: fileBody(c), c };
}

function cursorAt(text: string, at: number, byIndentation: boolean): Cursor {
  return {
    text,
    at,
    newlines: true,
    open: [],
    height: 0,
    indentation: 0,
    byIndentation,
    cutOff: 0,
    problems: [],
    comments: [],
    words: undefined,
    lines: undefined,
  };
}

function weight(c: Cursor): number {
  return c.problems.length + c.cutOff;
}

function result({ body, c }: Attempt): ParsedHcl {
  c.problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { body, comments: c.comments, problems: c.problems };
}

/**
 * Parses text, from `start` to its end, as the inside of a template without quotes: a backslash in it is no escape. The parts are undefined
 * after a syntax error. Never throws.
 */
export function parseTemplateText(
  text: string,
  start = 0,
): { readonly parts: readonly TemplatePart[] | undefined; readonly problems: readonly Problem[] } {
  const c = cursorAt(text, start, false);
  const template = bareTemplate(c);
  return { parts: template?.kind === 'template' ? template.parts : undefined, problems: problemsInString(c) };
}

/** Parses text, from `start` to its end, as an expression; undefined after a syntax error. Never throws. */
export function parseExpressionText(
  text: string,
  start = 0,
): { readonly expression: Expression | undefined; readonly problems: readonly Problem[] } {
  const c = cursorAt(text, start, false);
  c.newlines = false;
  skipBlanks(c);
  let read = expression(c);
  skipBlanks(c);
  if (read !== undefined && c.at < text.length) read = unexpected(c, 'an operator or the end of the string');
  return { expression: read, problems: problemsInString(c) };
}

/** The text of the cursor ends with a string in a file, not with the file. */
function problemsInString(c: Cursor): Problem[] {
  return c.problems.map((problem) => ({ ...problem, message: problem.message.replace(END_OF_FILE, 'the string') }));
}
