/** `format` and `formatlist`. Source: Terraform documentation, "format Function". */

import type { ListTerm, Term } from '../../term.ts';
import {
  anything,
  type Call,
  type FunctionTable,
  listTerm,
  notKnown,
  refused,
  resultTerm,
  scalarTerm,
  text,
  textLimit,
  tooLarge,
  unknownLike,
} from './call.ts';
import { distribute } from './distribute.ts';
import { jsonText } from './plain.ts';
import { booleanOf, numberOf, numberText, stringOf } from './scalar.ts';

/** Functions that take a format. */
export const formatFunctions: FunctionTable = {
  format: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    look: (index) => (index === 0 ? text.look : anything.look),
    run: ([first, ...terms], call) => {
      const specification = specificationOf(first, call);
      return 'kind' in specification ? specification : formatted(specification, terms, call);
    },
  },
  formatlist: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    look: (index) => (index === 0 ? text.look : 'items'),
    run: ([first, ...terms], call) => {
      const specification = specificationOf(first, call);
      return 'kind' in specification ? specification : formattedList(specification, terms, call);
    },
  },
};

interface Specification {
  readonly parts: readonly (string | Verb)[];
  /** How many arguments it takes. */
  readonly takes: number;
}

interface Verb {
  readonly letter: string;
  readonly flags: string;
  readonly width: number;
  readonly precision: number | undefined;
  readonly argument: number;
}

const verbPattern = /%(?:%|([-+ 0#]*)(\d*)(?:\.(\d*))?(?:\[(\d+)\])?([vtbdoxXeEfgGsq]))/y;

/** Formats longer than this are not read. */
const specificationLimit = 100_000;

/** Wider than this nobody pads, and Go does not either. */
const widthLimit = 10_000;

function specificationOf(term: Term | undefined, call: Call): Specification | Term {
  const read = text.read(term ?? { kind: 'null', ...call.place }, call);
  if ('stop' in read) return read.stop;
  const source = read.value;
  if (source.length > specificationLimit) return tooLarge(call);
  const parts: (string | Verb)[] = [];
  let next = 1;
  let takes = 0;
  for (let at = 0; at < source.length; ) {
    const percent = source.indexOf('%', at);
    if (percent !== at) parts.push(source.slice(at, percent < 0 ? undefined : percent));
    if (percent < 0) break;
    verbPattern.lastIndex = percent;
    const match = verbPattern.exec(source);
    if (match === null) return refused(call, 'a format of known verbs');
    const [whole, flags = '', width, precision, argument, letter] = match;
    at = percent + whole.length;
    if (letter === undefined) {
      parts.push('%');
      continue;
    }
    const index = argument === undefined ? next : Number(argument);
    next = index + 1;
    takes = Math.max(takes, index);
    const verb: Verb = {
      letter,
      flags,
      width: Number(width ?? ''),
      precision: precision === undefined ? undefined : Number(precision),
      argument: index - 1,
    };
    if (index === 0) return refused(call, 'arguments that are counted from 1');
    if (verb.width > widthLimit || (verb.precision ?? 0) > widthLimit) return tooLarge(call);
    parts.push(verb);
  }
  return { parts, takes };
}

/** A verb that text with unknown parts can stand for. */
function isPlain({ letter, flags, width, precision }: Verb): boolean {
  return 'vsdq'.includes(letter) && flags === '' && width === 0 && precision === undefined;
}

function formatted(specification: Specification, terms: readonly Term[], call: Call): Term {
  if (specification.takes !== terms.length) return refused(call, `${specification.takes} arguments for this format`);
  const exact = new Set<number>();
  for (const part of specification.parts) if (typeof part !== 'string' && !isPlain(part)) exact.add(part.argument);
  return distribute(
    terms,
    (index) => (exact.has(index) ? 'value' : 'as it is'),
    call,
    (settled) => assembled(specification, settled, call),
  );
}

function assembled({ parts }: Specification, terms: readonly Term[], call: Call): Term {
  const pieces: (string | Term)[] = [];
  let length = 0;
  for (const part of parts) {
    const piece = typeof part === 'string' ? part : verbPiece(part, terms[part.argument], call);
    if (typeof piece !== 'string' && piece.kind === 'unknown' && piece.cause === 'undefined') return piece;
    length += typeof piece === 'string' ? piece.length : 0;
    if (length > textLimit) return tooLarge(call);
    pieces.push(piece);
    if (typeof piece !== 'string' && typeof part !== 'string' && part.letter === 'q') {
      pieces.splice(-1, 0, '"');
      pieces.push('"');
    }
  }
  return concatenated(pieces, call);
}

/** Text and terms one after another; text alone is a scalar. */
export function concatenated(pieces: readonly (string | Term)[], call: Call): Term {
  const terms: Term[] = [];
  let literal = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      literal += piece;
      continue;
    }
    if (literal !== '') terms.push(scalarTerm(literal, call.place));
    literal = '';
    terms.push(piece);
  }
  if (literal !== '' || terms.length === 0) terms.push(scalarTerm(literal, call.place));
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return resultTerm(only, call);
  return { kind: 'call', function: 'concat', arguments: terms, ...call.place };
}

function verbPiece(verb: Verb, term: Term | undefined, call: Call): string | Term {
  if (term === undefined) return refused(call, 'an argument for each verb');
  switch (term.kind) {
    case 'scalar':
    case 'list':
    case 'map':
    case 'null':
      return valuePiece(verb, term, call);
    default:
      // A width or a sign is not known for what is not known.
      return isPlain(verb) ? term : unknownLike(term, call);
  }
}

function valuePiece(verb: Verb, term: Term, call: Call): string | Term {
  if (verb.letter === 'v') {
    const isJson = verb.flags.includes('#') || term.kind === 'list' || term.kind === 'map';
    if (!isJson) return padded(term.kind === 'scalar' ? defaultText(term.value) : 'null', verb);
    const json = jsonText(term, call.budget);
    return json === undefined ? term : padded(json, verb);
  }
  if (term.kind === 'list' || term.kind === 'map') {
    const json = 'sq'.includes(verb.letter) ? jsonText(term, call.budget) : undefined;
    // A document in the middle of text: it stays one where it is known in parts only.
    if (json === undefined) return verb.letter === 's' ? term : notKnown(term, 'a scalar for this verb', call);
    return textPiece(verb, json);
  }
  if (term.kind !== 'scalar') return notKnown(term, 'a scalar for this verb', call);
  if ('sq'.includes(verb.letter)) return textPiece(verb, stringOf(term));
  if (verb.letter === 't') {
    const value = booleanOf(term);
    return value === undefined ? refused(call, 'a boolean for this verb') : String(value);
  }
  const value = numberOf(term);
  if (value === undefined) return refused(call, 'a number for this verb');
  const isFloat = 'eEfgG'.includes(verb.letter);
  if (!isFloat && !Number.isInteger(value)) return refused(call, 'a whole number for this verb');
  if (!isFloat && !Number.isSafeInteger(value))
    return verb.letter === 'd' && isPlain(verb) ? stringOf(term) : tooLarge(call);
  const sign = value < 0 ? '-' : verb.flags.includes('+') ? '+' : verb.flags.includes(' ') ? ' ' : '';
  return paddedNumber(sign, isFloat ? floatText(Math.abs(value), verb) : integerText(Math.abs(value), verb), verb);
}

function defaultText(value: string | number | boolean): string {
  return typeof value === 'number' ? generalText(value, undefined) : String(value);
}

function textPiece(verb: Verb, value: string): string {
  const cut = verb.precision === undefined ? value : Array.from(value).slice(0, verb.precision).join('');
  return padded(verb.letter === 'q' ? JSON.stringify(cut) : cut, verb);
}

const radixes: Readonly<Record<string, readonly [radix: number, prefix: string]>> = {
  b: [2, '0b'],
  d: [10, ''],
  o: [8, '0'],
  x: [16, '0x'],
  X: [16, '0X'],
};

function integerText(value: number, { letter, flags }: Verb): string {
  const [radix, prefix] = radixes[letter] ?? [10, ''];
  const digits = value.toString(radix);
  return `${flags.includes('#') ? prefix : ''}${letter === 'X' ? digits.toUpperCase() : digits}`;
}

function floatText(value: number, { letter, precision }: Verb): string {
  switch (letter) {
    case 'f':
      return fixedText(value, precision ?? 6);
    case 'e':
    case 'E': {
      const written = exponentText(value.toExponential(Math.min(precision ?? 6, 100)));
      return letter === 'E' ? written.toUpperCase() : written;
    }
    default: {
      const written = generalText(value, precision);
      return letter === 'G' ? written.toUpperCase() : written;
    }
  }
}

/** Decimal digits rounded, and a half to the even side. */
function fixedText(value: number, places: number): string {
  const [whole = '', fraction = ''] = numberText(value).split('.');
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const rest = fraction.slice(places);
  const scaled = BigInt(whole + kept);
  const isHalf = /^50*$/.test(rest);
  const isMore = !isHalf && rest >= '5';
  const rounded = isMore || (isHalf && scaled % 2n === 1n) ? scaled + 1n : scaled;
  const digits = rounded.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Go writes at least two digits of an exponent. */
function exponentText(written: string): string {
  return written.replace(/e([+-])(\d)$/, 'e$10$2');
}

/** As short as possible, with an exponent where the number is very large or small. */
function generalText(value: number, precision: number | undefined): string {
  const digits = precision === undefined ? undefined : Math.max(1, Math.min(precision, 100));
  const scientific = value.toExponential(digits === undefined ? undefined : digits - 1);
  const exponent = Number(scientific.slice(scientific.indexOf('e') + 1));
  // Of the shortest digits Go reckons with six.
  const isShort = exponent >= -4 && exponent < (digits ?? 6);
  if (isShort) return numberText(digits === undefined ? value : Number(scientific));
  const [mantissa = '', shift = ''] = scientific.split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  return exponentText(`${short}e${shift}`);
}

function padded(written: string, { flags, width }: Verb): string {
  const missing = width - Array.from(written).length;
  if (missing <= 0) return written;
  if (flags.includes('-')) return written + ' '.repeat(missing);
  return (flags.includes('0') ? '0' : ' ').repeat(missing) + written;
}

function paddedNumber(sign: string, digits: string, verb: Verb): string {
  const { flags, width } = verb;
  if (!flags.includes('0') || flags.includes('-')) return padded(sign + digits, verb);
  return sign + digits.padStart(width - sign.length, '0');
}

function formattedList(specification: Specification, terms: readonly Term[], call: Call): Term {
  const lists = terms.filter((term): term is ListTerm => term.kind === 'list');
  const unclear = terms.find((term) => term.kind === 'unknown' || (term.kind === 'reference' && !isScalar(term)));
  if (unclear !== undefined) return unknownLike(unclear, call);
  const open = lists.find((list) => list.open !== undefined)?.open;
  const lengths = lists.map(({ items }) => items.length);
  const length = lists.length === 0 ? 1 : Math.min(...lengths);
  if (open === undefined && lengths.some((each) => each !== length)) return refused(call, 'lists of one length');
  if (length * specification.parts.length > textLimit) return tooLarge(call);
  const results: Term[] = [];
  let size = 0;
  for (let index = 0; index < length; index++) {
    const row = terms.flatMap((term) => (term.kind === 'list' ? (term.items[index] ?? []) : [term]));
    const result = formatted(specification, row, call);
    if (result.kind === 'unknown' && result.cause === 'undefined') return result;
    size += result.kind === 'scalar' ? result.text.length : 0;
    if (size > textLimit) return tooLarge(call);
    results.push(result);
  }
  return listTerm(results, call, open);
}

/** An id or an ARN is one text; what other attributes are is not known. */
function isScalar(term: Term & { readonly kind: 'reference' }): boolean {
  return term.attribute === undefined || term.attribute === 'Arn';
}
