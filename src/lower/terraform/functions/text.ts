/** Terraform's functions of text. Source: Terraform documentation, "Functions", "String Functions". */

import type { Term } from '../../term.ts';
import {
  anyItems,
  anyValue,
  type Call,
  type FunctionTable,
  notKnown,
  of1,
  of2,
  of3,
  type Read,
  type Result,
  refused,
  resultTerm,
  text,
  textLimit,
  textList,
  tooLarge,
  unknownLike,
  wholeNumber,
} from './call.ts';
import { stringOf } from './scalar.ts';

/** Functions of text. */
export const textFunctions: FunctionTable = {
  chomp: of1(text, (value) => trimmedEnd(value, (character) => character === '\n' || character === '\r')),
  endswith: of2(anyValue, text, (whole, suffix, call) => {
    const { last } = endsOf(whole);
    if (last === undefined) return notKnown(whole, 'text', call);
    if (last.text.length >= suffix.length || last.isWhole) return last.text.endsWith(suffix);
    return suffix.endsWith(last.text) ? unknownLike(whole, call) : false;
  }),
  indent: of2(wholeNumber, text, (spaces, value, call) => {
    if (spaces < 0) return refused(call, 'a number of spaces');
    const lines = value.split('\n');
    if (lines.length === 1) return value;
    if (value.length + (lines.length - 1) * spaces > textLimit) return tooLarge(call);
    return lines.join(`\n${' '.repeat(spaces)}`);
  }),
  join: {
    least: 2,
    most: Number.POSITIVE_INFINITY,
    look: (index) => (index === 0 ? text.look : anyItems.look),
    run: join,
  },
  lower: of1(text, (value) => eachCharacter(value, (character) => character.toLowerCase(), lowerOnes)),
  split: of2(text, text, (separator, value, call) => {
    if (value.length > textLimit) return tooLarge(call);
    return textList(separator === '' ? Array.from(value) : value.split(separator), call);
  }),
  startswith: of2(anyValue, text, (whole, prefix, call) => {
    const { first } = endsOf(whole);
    if (first === undefined) return notKnown(whole, 'text', call);
    if (first.text.length >= prefix.length || first.isWhole) return first.text.startsWith(prefix);
    return prefix.startsWith(first.text) ? unknownLike(whole, call) : false;
  }),
  strcontains: of2(anyValue, text, (whole, inner, call) => {
    const { literals, first } = endsOf(whole);
    if (literals.some((literal) => literal.includes(inner))) return true;
    return first?.isWhole === true ? false : notKnown(whole, 'text', call);
  }),
  strrev: of1(text, (value, call) => {
    const clusters = clustersOf(value);
    return clusters === undefined ? tooLarge(call) : clusters.toReversed().join('');
  }),
  substr: of3(text, wholeNumber, wholeNumber, (value, offset, length, call) => {
    const clusters = clustersOf(value);
    if (clusters === undefined) return tooLarge(call);
    const start = offset < 0 ? Math.max(clusters.length + offset, 0) : offset;
    return clusters.slice(start, length < 0 ? undefined : start + length).join('');
  }),
  title: of1(text, title),
  trim: of2(text, text, (value, cutset) => {
    const cut = new Set(cutset);
    const isCut = (character: string): boolean => cut.has(character);
    return trimmedStart(trimmedEnd(value, isCut), isCut);
  }),
  trimprefix: of2(text, text, (value, prefix) => (value.startsWith(prefix) ? value.slice(prefix.length) : value)),
  trimspace: of1(text, (value) => trimmedStart(trimmedEnd(value, isSpace), isSpace)),
  trimsuffix: of2(text, text, (value, suffix) =>
    value.endsWith(suffix) ? value.slice(0, value.length - suffix.length) : value,
  ),
  upper: of1(text, (value) => eachCharacter(value, (character) => character.toUpperCase())),
};

/** Text, or a call that stands for it while a part is not known. */
function join([separator, ...lists]: readonly Term[], call: Call): Term {
  const between: Read<string> = text.read(separator ?? { kind: 'null', ...call.place }, call);
  if ('stop' in between) return between.stop;
  const all: Term[] = [];
  let open: string | undefined;
  for (const list of lists) {
    if (list.kind !== 'list') return notKnown(list, 'lists', call);
    if (all.length + list.items.length > textLimit) return tooLarge(call);
    for (const item of list.items) {
      if (item.kind === 'null') return refused(call, 'lists without null');
      all.push(item);
    }
    open ??= list.open;
  }
  const texts = all.flatMap((item) => {
    const isData = item.kind === 'scalar' || item.kind === 'list' || item.kind === 'map';
    const read = isData ? text.read(item, call) : undefined;
    return read !== undefined && 'value' in read ? [read.value] : [];
  });
  if (texts.length < all.length || open !== undefined) {
    const list: Term = { kind: 'list', items: all, ...(open === undefined ? {} : { open }), ...call.place };
    const parts: readonly Term[] = [{ kind: 'scalar', value: between.value, text: between.value, ...call.place }, list];
    return { kind: 'call', function: 'join', arguments: parts, ...call.place };
  }
  const length = texts.reduce((sum, each) => sum + each.length + between.value.length, 0);
  return length > textLimit ? tooLarge(call) : resultTerm(texts.join(between.value), call);
}

interface End {
  readonly text: string;
  /** Whether this is all of the text. */
  readonly isWhole: boolean;
}

/** What is known of text that is put together: what it starts and ends with, and all known parts. */
function endsOf(term: Term): { readonly first?: End; readonly last?: End; readonly literals: readonly string[] } {
  if (term.kind === 'scalar') {
    const whole: End = { text: stringOf(term), isWhole: true };
    return { first: whole, last: whole, literals: [whole.text] };
  }
  if (term.kind !== 'call' || term.function !== 'concat') return { literals: [] };
  const [first, ...others] = term.arguments;
  const last = others.at(-1);
  const end = (part: Term | undefined): End => ({
    text: part?.kind === 'scalar' ? stringOf(part) : '',
    isWhole: false,
  });
  const literals = term.arguments.flatMap((part) => (part.kind === 'scalar' ? [stringOf(part)] : []));
  return { first: end(first), last: end(last), literals };
}

function trimmedEnd(value: string, isCut: (character: string) => boolean): string {
  const characters = isAscii(value) ? value : Array.from(value);
  let end = characters.length;
  while (end > 0 && isCut(characters[end - 1] ?? '')) end--;
  return typeof characters === 'string' ? characters.slice(0, end) : characters.slice(0, end).join('');
}

function trimmedStart(value: string, isCut: (character: string) => boolean): string {
  const characters = isAscii(value) ? value : Array.from(value);
  let start = 0;
  while (start < characters.length && isCut(characters[start] ?? '')) start++;
  return typeof characters === 'string' ? characters.slice(start) : characters.slice(start).join('');
}

function isSpace(character: string): boolean {
  return /^\p{White_Space}$/u.test(character);
}

function isAscii(value: string): boolean {
  return /^[\0-\x7f]*$/.test(value);
}

/** Go changes each character by itself; where JavaScript makes several of one, Go keeps it. */
function eachCharacter(
  value: string,
  change: (character: string) => string,
  exceptions?: Readonly<Record<string, string>>,
): string {
  if (isAscii(value)) return change(value);
  return Array.from(value, (character) => {
    const changed = exceptions?.[character] ?? change(character);
    return Array.from(changed).length === 1 ? changed : character;
  }).join('');
}

const lowerOnes: Readonly<Record<string, string>> = { İ: 'i' };

/** The first letter of each word in capitals. */
function title(value: string, call: Call): Result {
  if (isAscii(value)) return value.replace(/(?<!\w)[a-z]/g, (letter) => letter.toUpperCase());
  if (value.length > asciiLimit) return tooLarge(call);
  let previous = ' ';
  return Array.from(value, (character) => {
    const starts = isSeparator(previous);
    previous = character;
    if (!starts) return character;
    const changed = character.toUpperCase();
    return Array.from(changed).length === 1 ? changed : character;
  }).join('');
}

function isSeparator(character: string): boolean {
  return isAscii(character) ? !/^\w$/.test(character) : isSpace(character);
}

/** Beyond this length what a reader sees as one character is not looked for. */
const clusterLimit = 10_000;
const asciiLimit = 100_000;

/** What a reader takes for characters; undefined when the text is too long for that. */
export function clustersOf(value: string): readonly string[] | undefined {
  // In ASCII the end of a line is the only one that is made of two.
  if (isAscii(value)) return value.length > asciiLimit ? undefined : (value.match(/\r\n|[\0-\x7f]/g) ?? []);
  if (value.length > clusterLimit) return undefined;
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(value), ({ segment }) => segment);
}
