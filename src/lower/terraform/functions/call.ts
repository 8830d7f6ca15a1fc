/** What all of Terraform's functions share: how one is declared, how it reads its arguments and what its results are. */

import { type Place, rangeOf } from '../../../read/source.ts';
import type { ListTerm, MapTerm, ScalarTerm, Term, UnknownCause, UnknownTerm } from '../../term.ts';
import { reasonOf } from '../condition.ts';
import { jsonText } from './plain.ts';
import { numberOf, numberText, stringOf } from './scalar.ts';

/** What functions need beyond their arguments. */
export interface FunctionContext {
  /** The value of a root module's variable as given or by default; undefined when it has neither. */
  readonly valueOf: (variable: string) => Term | undefined;
  /** A text file of the module's folder, or why it cannot be read. The path is as the function got it: relative, or below `path.module`. */
  readonly readText: (file: string) => { readonly text: string } | { readonly reason: string };
  /** A template rendered with variables: for `templatefile` and `templatestring`. */
  readonly render: (text: string, variables: MapTerm, place: Place) => Term;
}

/** One call of a function. */
export interface Call {
  readonly name: string;
  readonly place: Place;
  readonly context: FunctionContext;
  readonly budget: Budget;
}

/** What one call may still do: arguments can be deep, and can hold one part many times over. */
export interface Budget {
  /** Choices in the result: each of them is one more combination of conditions to work out. */
  choices: number;
  /** Terms that are visited. */
  steps: number;
}

/** The most combinations of conditions for which a result is worked out. */
export const leafLimit = 16;
const stepLimit = 100_000;
/** Items of a list, or entries of a map, that is made. */
const itemLimit = 10_000;
/** What is put together from many parts has no more parts than this on the way. */
export const entryLimit = 100_000;
/** Characters of a text that is made. */
export const textLimit = 1_000_000;

/** A call with all of its budget. */
export function callOf(name: string, place: Place, context: FunctionContext): Call {
  return { name, place: rangeOf(place), context, budget: { choices: leafLimit - 1, steps: stepLimit } };
}

/**
 * How far a function looks into an argument: `branches` is for those that take both branches of a choice but leave variables as they are.
 * `value` is for all that need to know what it is. `items` is for those to which it matters how many items a list has: of items that are
 * there under a condition it makes lists with and without them.
 */
export type Look = 'as it is' | 'branches' | 'value' | 'items';

/** A function of Terraform's. Arguments that it looks into are neither choices nor parameters when it runs. */
export interface TerraformFunction {
  readonly least: number;
  readonly most: number;
  readonly look: (index: number) => Look;
  readonly run: (terms: readonly Term[], call: Call) => Term;
}

/** Functions by name. */
export type FunctionTable = Readonly<Record<string, TerraformFunction>>;

/** What an implementation gives: plain data stands where the call stands. */
export type Result = Term | string | number | boolean;

/** A part of an argument as a function takes it, or what the result is instead. */
export type Read<T> = { readonly value: T } | { readonly stop: UnknownTerm };

/** How an argument is taken. */
export interface Reader<T> {
  readonly look: Look;
  readonly read: (term: Term, call: Call) => Read<T>;
}

/** A function of one argument. */
export function of1<A>(first: Reader<A>, run: (a: A, call: Call) => Result): TerraformFunction {
  return of([first.look], ([a = noTerm], call) => {
    const one = first.read(a, call);
    return 'stop' in one ? one.stop : run(one.value, call);
  });
}

/** A function of two arguments. */
export function of2<A, B>(
  first: Reader<A>,
  second: Reader<B>,
  run: (a: A, b: B, call: Call) => Result,
): TerraformFunction {
  return of([first.look, second.look], ([a = noTerm, b = noTerm], call) => {
    const one = first.read(a, call);
    if ('stop' in one) return one.stop;
    const two = second.read(b, call);
    return 'stop' in two ? two.stop : run(one.value, two.value, call);
  });
}

/** A function of three arguments. */
export function of3<A, B, C>(
  first: Reader<A>,
  second: Reader<B>,
  third: Reader<C>,
  run: (a: A, b: B, c: C, call: Call) => Result,
): TerraformFunction {
  return of([first.look, second.look, third.look], ([a = noTerm, b = noTerm, c = noTerm], call) => {
    const one = first.read(a, call);
    if ('stop' in one) return one.stop;
    const two = second.read(b, call);
    if ('stop' in two) return two.stop;
    const three = third.read(c, call);
    return 'stop' in three ? three.stop : run(one.value, two.value, three.value, call);
  });
}

/** A function of any number of arguments of one kind. */
export function ofMany<T>(
  least: number,
  most: number,
  reader: Reader<T>,
  run: (values: readonly T[], call: Call) => Result,
): TerraformFunction {
  return {
    least,
    most,
    look: () => reader.look,
    run: (terms, call) => {
      const values = readAll(terms, reader, call);
      return 'stop' in values ? values.stop : resultTerm(run(values.value, call), call);
    },
  };
}

function of(looks: readonly Look[], run: (terms: readonly Term[], call: Call) => Result): TerraformFunction {
  return {
    least: looks.length,
    most: looks.length,
    look: (index) => looks[index] ?? 'as it is',
    run: (terms, call) => resultTerm(run(terms, call), call),
  };
}

/** Stands for an argument that is not there, which the number of arguments rules out. */
const noTerm: Term = { kind: 'null', source: { path: '', text: '', language: 'hcl' }, start: 0, end: 0 };

/** Terms that are read alike; the first that cannot be read is the result. */
export function readAll<T>(terms: readonly Term[], reader: Reader<T>, call: Call): Read<readonly T[]> {
  const values: T[] = [];
  for (const term of terms) {
    const read = reader.read(term, call);
    if ('stop' in read) return read;
    values.push(read.value);
  }
  return { value: values };
}

/** An argument that a function passes on. */
export const anything: Reader<Term> = { look: 'as it is', read: (term) => ({ value: term }) };

/** An argument of several kinds, which the function tells apart. */
export const anyValue: Reader<Term> = { look: 'value', read: (term) => ({ value: term }) };
/** The same, where it matters how many items a list has. */
export const anyItems: Reader<Term> = { look: 'items', read: (term) => ({ value: term }) };

/** Text. A document (`jsonencode`) is a structure; where its text is needed, it is put into text here. */
export const text: Reader<string> = {
  look: 'value',
  read: (term, call) => {
    if (term.kind === 'scalar') return { value: stringOf(term) };
    if (term.kind !== 'list' && term.kind !== 'map') return { stop: notKnown(term, 'text', call) };
    const json = jsonText(term, call.budget);
    return json === undefined ? { stop: unknown(call, 'unsupported', 'its text is not known') } : { value: json };
  },
};

/** Text that is written as such: of a document nobody knows in which of its many ways it would be written. */
export const plainText: Reader<string> = {
  look: 'value',
  read: (term, call) =>
    term.kind === 'list' || term.kind === 'map'
      ? { stop: unknown(call, 'unsupported', 'the text of a document is not known to the letter') }
      : text.read(term, call),
};

/** A number that is calculated with exactly. */
export const number: Reader<number> = {
  look: 'value',
  read: (term, call) => {
    const value = term.kind === 'scalar' ? numberOf(term) : undefined;
    if (value === undefined) return { stop: notKnown(term, 'a number', call) };
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) return { stop: tooLarge(call) };
    return { value };
  },
};

/** A number without a fraction. */
export const wholeNumber: Reader<number> = {
  look: 'value',
  read: (term, call) => {
    const read = number.read(term, call);
    return 'value' in read && !Number.isInteger(read.value) ? { stop: refused(call, 'a whole number') } : read;
  },
};

/** A list of which there may be more than is known. */
export const list: Reader<ListTerm> = {
  look: 'value',
  read: (term, call) => (term.kind === 'list' ? { value: term } : { stop: notKnown(term, 'a list', call) }),
};

/** A list as a whole: how many items it has, and in which order. */
export const items: Reader<readonly Term[]> = {
  look: 'items',
  read: (term, call) => {
    const read = list.read(term, call);
    if ('stop' in read) return read;
    const { open } = read.value;
    return open === undefined ? { value: read.value.items } : { stop: unknown(call, 'unsupported', open) };
  },
};

/** A map of which there may be more than is known. */
export const map: Reader<MapTerm> = {
  look: 'value',
  read: (term, call) => (term.kind === 'map' ? { value: term } : { stop: notKnown(term, 'a map', call) }),
};

/** The result where an argument is not what the function takes: unknown as the argument is, or refused. */
export function notKnown(term: Term, expected: string, call: Call): UnknownTerm {
  switch (term.kind) {
    case 'null':
      return refused(call, `${expected}, not null`);
    case 'scalar':
    case 'list':
    case 'map':
      return refused(call, expected);
    default:
      return unknownLike(term, call);
  }
}

/** Unknown for the reason that a term is. */
export function unknownLike(term: Term, call: Call): UnknownTerm {
  const part = unknownPart(term) ?? term;
  switch (part.kind) {
    case 'unknown':
      return unknown(call, part.cause, part.reason);
    case 'reference':
      return unknown(call, 'attribute', reasonOf(part));
    case 'parameter':
      return unknown(call, 'parameter', part.name.startsWith('AWS::') ? `it depends on ${part.name}` : reasonOf(part));
    default:
      return unknown(call, 'unsupported', reasonOf(part));
  }
}

/** Beyond this many parts it does not matter any more which of them is not known. */
const partLimit = 100;

/** The first part of a term that is unknown, a reference or a parameter. */
function unknownPart(term: Term): Term | undefined {
  const pending: Term[] = [term];
  for (let visited = 0; visited < partLimit; visited++) {
    const next = pending.pop();
    if (next === undefined) return undefined;
    if (next.kind === 'unknown' || next.kind === 'reference' || next.kind === 'parameter') return next;
    if (next.kind === 'choice') pending.push(next.whenFalse, next.whenTrue);
    else if (next.kind === 'call') pending.push(...next.arguments.slice(0, partLimit).toReversed());
    else if (next.kind === 'list') pending.push(...next.items.slice(0, partLimit).toReversed());
  }
  return undefined;
}

/** Unknown where the call stands. */
export function unknown(call: Call, cause: UnknownCause, reason: string): UnknownTerm {
  return { kind: 'unknown', cause, reason, ...rangeOf(call.place) };
}

/** A call that Terraform would refuse; `try` passes over it. */
export function refused(call: Call, expected: string): UnknownTerm {
  return unknown(call, 'undefined', `${call.name} takes ${expected}`);
}

/** What is beyond a limit. */
export function tooLarge(call: Call): UnknownTerm {
  return unknown(call, 'unsupported', 'there is more of it than Lintel evaluates');
}

/** What is beyond the limit of combinations. */
export function tooManyConditions(call: Call): UnknownTerm {
  return unknown(call, 'unsupported', 'it depends on too many conditions');
}

/** Calls that are worth a list, which is known at deployment: the zones of a Region. */
export function isListCall(term: Term): boolean {
  return term.kind === 'call' && (term.function === 'getAZs' || term.function === 'cidr');
}

/** A term where the call stands. */
export function at(term: Term, place: Place): Term {
  const { source, start, end } = place;
  return { ...term, source, start, end };
}

/** What a function gives, as a term that stands where the call stands. */
export function resultTerm(result: Result, call: Call): Term {
  if (typeof result !== 'object') return scalar(result, call);
  const size = result.kind === 'list' ? result.items.length : result.kind === 'map' ? result.entries.length : 0;
  if (size > itemLimit) return tooLarge(call);
  if (result.kind === 'scalar' && result.text.length > textLimit) return tooLarge(call);
  return at(result, call.place);
}

function scalar(value: string | number | boolean, call: Call): Term {
  if (typeof value === 'number') {
    if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) return tooLarge(call);
    return scalarTerm(value === 0 ? 0 : value, call.place);
  }
  return typeof value === 'string' && value.length > textLimit ? tooLarge(call) : scalarTerm(value, call.place);
}

/** A scalar that a function makes. */
export function scalarTerm(value: string | number | boolean, place: Place): ScalarTerm {
  const content = typeof value === 'number' ? numberText(value) : String(value);
  return { kind: 'scalar', value, text: content, ...rangeOf(place) };
}

/** A list that a function makes; `open` is why there may be more items. */
export function listTerm(terms: readonly Term[], call: Call, open?: string): Term {
  if (terms.length > itemLimit) return tooLarge(call);
  return { kind: 'list', items: terms, ...(open === undefined ? {} : { open }), ...rangeOf(call.place) };
}

/** A list of texts that the function makes. */
export function textList(texts: readonly string[], call: Call): Term {
  if (texts.length > itemLimit) return tooLarge(call);
  return listTerm(
    texts.map((each) => scalarTerm(each, call.place)),
    call,
  );
}
