/** Where the characters of a text stand in the source that it was read from. */

import type { Place } from '../../read/source.ts';
import { parseExpressionText } from '../../read/terraform/hcl/parse.ts';
import type { TextPart } from '../../read/terraform/hcl/syntax.ts';

/** For each character of a text its offset in the source; one more for the end of the text. */
export type Offsets = Int32Array;

const UNICODE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/y;
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * The offsets of a text whose place shows it literally: a heredoc, a string of HCL or JSON with its quotes and escapes, or a part of one
 * of them. Undefined when the source there says something else, such as a call that gives the text.
 *
 * Nothing is taken on trust: each character of the text must be there, so a wrong guess at the form finds nothing.
 */
export function offsetsOf(text: string, place: Place): Offsets | undefined {
  const { source, start, end } = place;
  const code = source.text;
  if (code.startsWith('<<', start)) return inHeredoc(text, place);
  const isQuoted = end - start >= 2 && code[start] === '"' && code[end - 1] === '"';
  return (
    (isQuoted ? aligned(text, code, start + 1, end - 1, true) : undefined) ??
    aligned(text, code, start, end, false) ??
    aligned(text, code, start, end, true)
  );
}

/** Enough of a literal piece to find it by, so that no text makes the search slow. */
const SEARCHED = 100;

/** The offsets of a text that a heredoc shows, with whatever its templates put between its literal parts. */
function inHeredoc(text: string, { source, start, end }: Place): Offsets | undefined {
  const { expression } = parseExpressionText(`${source.text.slice(start, end)}\n`);
  if (expression?.kind !== 'template') return undefined;
  const offsets = new Int32Array(text.length + 1);
  const parts = expression.parts.filter((part) => part.kind !== 'text' || part.text !== '');
  let at = 0;
  let holeStart: number | undefined;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'text') {
      holeStart ??= start + part.start;
      continue;
    }
    const isLast = index === parts.length - 1;
    const found =
      holeStart === undefined
        ? at
        : isLast
          ? text.length - part.text.length
          : text.indexOf(part.text.slice(0, SEARCHED), at);
    if (found < at || !text.startsWith(part.text, found)) return undefined;
    if (holeStart !== undefined) offsets.fill(holeStart, at, found);
    holeStart = undefined;
    at = placePart(offsets, found, part, start);
  }
  if (holeStart === undefined && at < text.length) return undefined;
  offsets.fill(holeStart ?? end, at, text.length);
  const last = parts[parts.length - 1];
  offsets[text.length] = start + (last?.end ?? 0);
  return offsets;
}

/** Notes where the characters of a literal part stand; gives the index in the text behind it. */
function placePart(offsets: Offsets, from: number, { text, segments, start, end }: TextPart, base: number): number {
  let at = from;
  for (const segment of segments ?? [{ text, start, end }]) {
    // An escape sequence is longer than what it means.
    const isLiteral = segment.end - segment.start === segment.text.length;
    for (let i = 0; i < segment.text.length; i++) offsets[at++] = base + segment.start + (isLiteral ? i : 0);
  }
  return at;
}

/**
 * Walks through the source and the text together. `escaped` says that a backslash starts an escape sequence, as in quotes; otherwise it
 * is a character, and the indentation of lines may have been taken out, as in a part of a heredoc.
 */
function aligned(text: string, code: string, from: number, to: number, escaped: boolean): Offsets | undefined {
  const offsets = new Int32Array(text.length + 1);
  let at = from;
  let i = 0;
  while (i < text.length) {
    if (!escaped && code[at - 1] === '\n') {
      const taken = blanksAt(code, at, to) - blanksAt(text, i, text.length);
      if (taken > 0) at += taken;
    }
    if (at >= to) return undefined;
    const next = escaped && code[at] === '\\' ? escapeAt(code, at) : characterAt(code, at, text, i);
    if (next === undefined || !text.startsWith(next.means, i)) return undefined;
    offsets.fill(at, i, i + next.means.length);
    i += next.means.length;
    at += next.length;
  }
  offsets[text.length] = at;
  return at === to ? offsets : undefined;
}

/** What stands at a place of the source, and how many characters of it that takes. */
interface Step {
  readonly means: string;
  readonly length: number;
}

function escapeAt(code: string, at: number): Step | undefined {
  UNICODE.lastIndex = at;
  const digits = UNICODE.exec(code);
  if (digits !== null) {
    const point = Number.parseInt(digits[1] ?? digits[2] ?? '', 16);
    return point > 0x10ffff ? undefined : { means: String.fromCodePoint(point), length: digits[0].length };
  }
  const means = escapes[code[at + 1] ?? ''];
  return means === undefined ? undefined : { means, length: 2 };
}

function characterAt(code: string, at: number, text: string, i: number): Step {
  const character = code[at] ?? '';
  // `$${` is how a template writes `${`; a plan writes both as they are.
  const isEscape = (character === '$' || character === '%') && code[at + 1] === character && code[at + 2] === '{';
  if (isEscape && text[i + 1] === '{') return { means: `${character}{`, length: 3 };
  return { means: character, length: 1 };
}

function blanksAt(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at - from;
}
