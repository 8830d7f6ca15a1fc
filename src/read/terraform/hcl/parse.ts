/** HCL2 text -> syntax tree, in one pass, as strict as HCL's own parser about what is an error, and more patient after one. */

import type { Comment, Problem } from '../../source.ts';
import { fileBody } from './body.ts';
import type { Cursor } from './cursor.ts';
import type { Body } from './syntax.ts';

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
  const c: Cursor = {
    text,
    at: 0,
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
  return { body: fileBody(c), c };
}

function weight(c: Cursor): number {
  return c.problems.length + c.cutOff;
}

function result({ body, c }: Attempt): ParsedHcl {
  c.problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { body, comments: c.comments, problems: c.problems };
}
