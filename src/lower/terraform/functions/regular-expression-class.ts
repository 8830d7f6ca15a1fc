/** Classes of characters in regular expressions as Go has them. Source: Go documentation, package "regexp/syntax". */

import type { Test } from './regular-expression.ts';

/** Code points from the first to the last. */
export type Range = readonly [number, number];

/**
 * The class of some ranges. Case is ignored by one step of folding, as Unicode's simple
 * folding does for all but a few letters.
 */
export function inRanges(ranges: readonly Range[], ignoreCase: boolean): Test {
  const sorted = merged(ranges);
  const isIn = (codePoint: number): boolean => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[1] ?? 0) < codePoint) low = middle + 1;
      else high = middle;
    }
    return (sorted[low]?.[0] ?? Number.POSITIVE_INFINITY) <= codePoint;
  };
  if (!ignoreCase) return isIn;
  return (codePoint) => {
    const character = String.fromCodePoint(codePoint);
    const lower = character.toLowerCase();
    const variants = [character, lower, character.toUpperCase(), lower.toUpperCase()];
    return variants.some((variant) => {
      const folded = variant.codePointAt(0) ?? 0;
      return variant.length === String.fromCodePoint(folded).length && isIn(folded);
    });
  };
}

/** Ranges in order and apart from one another. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: [number, number][] = [];
  for (const [low, high] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last !== undefined && low <= last[1]) last[1] = Math.max(last[1], high);
    else apart.push([low, high]);
  }
  return apart;
}

const digitRanges: readonly Range[] = [[48, 57]];
const spaceRanges: readonly Range[] = [
  [9, 10],
  [12, 13],
  [32, 32],
];
const wordRanges: readonly Range[] = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
/** Whether a code point is one of a word, for `\b`. */
export const isWord = inRanges(wordRanges, false);

/** What `\d`, `\s` and `\w` stand for. */
export const escapedClasses: Readonly<Record<string, readonly Range[]>> = {
  d: digitRanges,
  s: spaceRanges,
  w: wordRanges,
};

/** The class of a name in Unicode, a category or a script; undefined when there is none. */
export function unicodeClass(property: string): Test | undefined {
  if (property === 'Any') return () => true;
  if (!/^\w+$/.test(property)) return undefined;
  for (const source of [`\\p{General_Category=${property}}`, `\\p{Script=${property}}`]) {
    try {
      const expression = new RegExp(`^${source}$`, 'u');
      return (codePoint) => expression.test(String.fromCodePoint(codePoint));
    } catch {
      // The name is of no such class.
    }
  }
  return undefined;
}

/** All but a class. */
export function not(test: Test): Test {
  return (codePoint) => !test(codePoint);
}

/** Classes that are named within brackets, `[:alpha:]`. */
export const posixClasses: Readonly<Record<string, readonly Range[]>> = {
  alnum: [
    [48, 57],
    [65, 90],
    [97, 122],
  ],
  alpha: [
    [65, 90],
    [97, 122],
  ],
  ascii: [[0, 127]],
  blank: [
    [9, 9],
    [32, 32],
  ],
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit: digitRanges,
  graph: [[33, 126]],
  lower: [[97, 122]],
  print: [[32, 126]],
  punct: [
    [33, 47],
    [58, 64],
    [91, 96],
    [123, 126],
  ],
  space: [
    [9, 13],
    [32, 32],
  ],
  upper: [[65, 90]],
  word: wordRanges,
  xdigit: [
    [48, 57],
    [65, 70],
    [97, 102],
  ],
};
