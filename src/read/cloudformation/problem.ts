/** Problems that the YAML and the JSON reader report in the same words. */

import type { Problem } from '../source.ts';

/** Levels of maps and lists that a template may nest; deeper ones would exhaust the stack of whoever walks the tree. */
export const MAX_DEPTH = 100;

/** A problem at one character, or of no width where the text or its line ends. */
export function problemAt(text: string, message: string, position: number): Problem {
  const start = Math.min(Math.max(position, 0), text.length);
  const code = text.charCodeAt(start);
  const wide = start < text.length && code !== 10 && code !== 13;
  return { message, start, end: wide ? start + 1 : start };
}

/** A key that a map holds twice; the problem stands at the second one. */
export function duplicateKey(text: string, key: string, first: number, start: number, end: number): Problem {
  return { message: `duplicate key "${key}", first defined in line ${lineOf(text, first)}`, start, end };
}

function lineOf(text: string, offset: number): number {
  return (text.slice(0, offset).match(/\r\n?|\n/g)?.length ?? 0) + 1;
}
