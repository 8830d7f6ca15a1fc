/** Problems that the YAML and the JSON reader report in the same words. */

import type { Problem } from './source.ts';

/** Levels of maps and lists that a template may nest; deeper ones would exhaust the stack of whoever walks the tree. */
export const MAX_DEPTH = 100;

/** A problem at one character, or of no width where the text or its line ends. */
export function problemAt(text: string, message: string, position: number): Problem {
  const start = Math.min(Math.max(position, 0), text.length);
  const code = text.charCodeAt(start);
  const wide = start < text.length && code !== 10 && code !== 13;
  return { message, start, end: wide ? start + 1 : start };
}

/** A key that a map holds twice; the problem stands at the second one. `firstLine` counts from 1. */
export function duplicateKey(key: string, firstLine: number, start: number, end: number): Problem {
  return { message: `duplicate key "${key}", first defined in line ${firstLine}`, start, end };
}

/** Tells the line of an offset, counted from 1. Looks at the text when it is first asked: most texts have nothing to tell a line of. */
export function lineCounter(text: string): (offset: number) => number {
  let ends: number[] | undefined;
  return (offset) => {
    ends ??= [...text.matchAll(/\r\n?|\n/g)].map((match) => match.index + match[0].length);
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}
