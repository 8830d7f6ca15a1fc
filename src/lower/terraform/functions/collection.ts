/** Terraform's functions of lists and maps. Source: Terraform documentation, "Functions", "Collection Functions". */

import { type ListTerm, type MapTerm, type MapTermEntry, type Term, termAt } from '../../term.ts';
import { andTruth, equalTruth, orTruth, type Truth, truthOf, truthTerm, unknownTruth } from '../condition.ts';
import {
  anyItems,
  anything,
  anyValue,
  at,
  type Call,
  type FunctionTable,
  items,
  list,
  listTerm,
  map,
  notKnown,
  of1,
  of2,
  of3,
  ofMany,
  type Result,
  readAll,
  refused,
  resultTerm,
  scalarTerm,
  text,
  tooLarge,
  unknown,
  unknownLike,
  wholeNumber,
} from './call.ts';
import { type Assumed, distribute, leavesOf, overItems, settle, withAssumptions } from './distribute.ts';
import { flattened } from './flatten.ts';
import { compareText, plainKey, unified, withoutRepetitions } from './plain.ts';
import { booleanOf, stringOf } from './scalar.ts';
import { clustersOf } from './text.ts';

const infinity = Number.POSITIVE_INFINITY;

export const collectionFunctions: FunctionTable = {
  alltrue: of1(anyItems, (term, call) => quantified(term, false, call)),
  anytrue: of1(anyItems, (term, call) => quantified(term, true, call)),
  chunklist: of2(items, wholeNumber, (terms, size, call) => {
    if (size < 0) return refused(call, 'a size that is not negative');
    if (size === 0) return listTerm(terms.length === 0 ? [] : [listTerm(terms, call)], call);
    const count = Math.ceil(terms.length / size);
    const chunks = Array.from({ length: count }, (_, index) => terms.slice(index * size, (index + 1) * size));
    return listTerm(
      chunks.map((chunk) => listTerm(chunk, call)),
      call,
    );
  }),
  coalesce: { least: 1, most: infinity, look: () => 'as it is', run: coalesce },
  coalescelist: ofMany(1, infinity, anyItems, (terms, call) => {
    for (const term of terms) {
      if (term.kind !== 'list') return notKnown(term, 'lists', call);
      if (term.items.length > 0) return term;
      if (term.open !== undefined) return unknown(call, 'unsupported', term.open);
    }
    return refused(call, 'a list that is not empty');
  }),
  compact: of1(list, compact),
  concat: ofMany(1, infinity, anyValue, concat),
  contains: of2(list, anything, contains),
  distinct: of1(anyValue, (term, call) => {
    if (term.kind !== 'list') return isListCall(term) ? term : notKnown(term, 'a list', call);
    return listTerm(withoutRepetitions(unified(term.items), call.budget), call, term.open);
  }),
  element: of2(anyItems, wholeNumber, element),
  flatten: of1(list, flattened),
  index: of2(items, anyValue, indexOf),
  keys: of1(map, ({ entries, open }, call) =>
    listTerm(
      sorted(entries).map((entry) => scalarTerm(entry.key, entry)),
      call,
      open,
    ),
  ),
  length: of1(anyItems, length),
  list: ofMany(0, infinity, anything, (terms, call) => listTerm(terms, call)),
  lookup: {
    least: 2,
    most: 3,
    look: (index) => (index === 2 ? 'as it is' : 'value'),
    run: ([map, key, otherwise], call) => lookup(map, key, otherwise, call),
  },
  map: {
    least: 0,
    most: infinity,
    look: (index) => (index % 2 === 0 ? 'value' : 'as it is'),
    run: (terms, call) => {
      const keys = terms.filter((_, index) => index % 2 === 0);
      const values = terms.filter((_, index) => index % 2 === 1);
      return keys.length === values.length ? zipped(keys, values, call) : refused(call, 'as many keys as values');
    },
  },
  matchkeys: of3(items, items, list, matchKeys),
  merge: ofMany(0, infinity, anyValue, merge),
  one: of1(anyItems, (term, call) => {
    if (term.kind !== 'list') return notKnown(term, 'a list of at most one item', call);
    if (term.items.length > 1) return refused(call, 'a list of at most one item');
    if (term.open !== undefined) return unknown(call, 'unsupported', term.open);
    return term.items[0] ?? { kind: 'null', ...call.place };
  }),
  reverse: of1(list, (term, call) => listTerm(term.items.toReversed(), call, term.open)),
  slice: of3(anyItems, wholeNumber, wholeNumber, slice),
  sort: of1(anyItems, sort),
  transpose: of1(map, transpose),
  values: of1(map, ({ entries, open }, call) =>
    listTerm(
      sorted(entries).map(({ value }) => value),
      call,
      open,
    ),
  ),
  zipmap: of2(items, items, (keys, values, call) => {
    if (keys.length !== values.length) return refused(call, 'as many keys as values');
    return distribute(
      keys,
      () => 'value',
      call,
      (settled) => resultTerm(zipped(settled, values, call), call),
    );
  }),
};

/** Entries in the order of their keys, of a repeated key the last. */
function sorted(entries: readonly MapTermEntry[]): readonly MapTermEntry[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
}

/** Calls that are worth a list, which is known at deployment: the zones of a Region. */
function isListCall(term: Term): boolean {
  return term.kind === 'call' && (term.function === 'getAZs' || term.function === 'cidr');
}

/** Conditions of more comparisons than this are not made. */
const operandLimit = 64;

/** Truths joined by `and` or `or`, without nesting. */
function joinedTruth(truths: readonly Truth[], kind: 'and' | 'or'): Truth {
  const decisive = kind === 'or';
  if (truths.includes(decisive)) return decisive;
  const open = truths.flatMap((truth) => (typeof truth === 'boolean' ? [] : [truth]));
  const [first, second, ...others] = open;
  if (first === undefined) return !decisive;
  if (second === undefined) return first;
  if (open.every((condition) => condition.kind === 'unknown')) return first;
  if (open.length > operandLimit) return unknownTruth('it depends on too many conditions');
  return others.length === 0 && kind === 'or'
    ? orTruth(first, second)
    : others.length === 0
      ? andTruth(first, second)
      : { kind, operands: open };
}

/** A truth as a boolean, or as a choice between true and false where parameters decide it. */
function truthResult(truth: Truth, call: Call): Term {
  if (typeof truth !== 'boolean' && truth.kind === 'unknown') return unknown(call, 'unsupported', truth.reason);
  return truthTerm(truth, call.place);
}

/** Larger terms are not compared. */
const comparedLimit = 200;

/** Whether a term is small enough to be made into a condition. */
function isSmall(term: Term, call: Call): boolean {
  const pending: Term[] = [term];
  for (let visited = 0; visited < comparedLimit && --call.budget.steps >= 0; visited++) {
    const next = pending.pop();
    if (next === undefined) return true;
    if (next.kind === 'choice') pending.push(next.whenTrue, next.whenFalse);
    else if (next.kind === 'call') pending.push(...next.arguments.slice(0, comparedLimit));
    else if (next.kind === 'list') pending.push(...next.items.slice(0, comparedLimit));
    else if (next.kind === 'map') pending.push(...next.entries.slice(0, comparedLimit).map(({ value }) => value));
  }
  return false;
}

function quantified(term: Term, isAny: boolean, call: Call): Term {
  if (term.kind !== 'list') return notKnown(term, 'a list of booleans', call);
  const truths = term.items.map((item): Truth => {
    if (item.kind === 'null') return false;
    if (item.kind === 'scalar') return booleanOf(item) ?? unknownTruth('it is no boolean');
    return isSmall(item, call) ? truthOf(item) : unknownTruth('it depends on too many conditions');
  });
  const isWrong = term.items.some(
    (item) => item.kind === 'list' || item.kind === 'map' || (item.kind === 'scalar' && booleanOf(item) === undefined),
  );
  if (isWrong) return refused(call, 'a list of booleans');
  const truth = joinedTruth(truths, isAny ? 'or' : 'and');
  if (term.open !== undefined && truth !== isAny) return unknown(call, 'unsupported', term.open);
  const unclear = term.items.find((item) => item.kind === 'unknown' || item.kind === 'reference');
  const isUnknown = typeof truth !== 'boolean' && truth.kind === 'unknown';
  return isUnknown && unclear !== undefined ? unknownLike(unclear, call) : truthResult(truth, call);
}

function contains({ items: terms, open }: ListTerm, value: Term, call: Call): Term {
  const key = plainKey(value, call.budget);
  const truths = terms.map((item): Truth => {
    const other = plainKey(item, call.budget);
    if (key !== undefined && other !== undefined) return key === other;
    if (!isSmall(item, call) || !isSmall(value, call)) return unknownTruth('it is too large to be compared');
    return equalTruth(item, value, call.context.valueOf);
  });
  const truth = joinedTruth(truths, 'or');
  if (truth === true) return truthResult(true, call);
  if (open !== undefined) return unknown(call, 'unsupported', open);
  if (typeof truth === 'boolean' || truth.kind !== 'unknown') return truthResult(truth, call);
  const unclear = [value, ...terms].find((term) => term.kind === 'unknown' || term.kind === 'reference');
  return unclear === undefined ? truthResult(truth, call) : unknownLike(unclear, call);
}

/** Whether `coalesce` and `compact` pass over a term: null and empty text. */
function isEmpty(term: Term): boolean {
  return term.kind === 'null' || (term.kind === 'scalar' && term.value === '');
}

/** The first argument that is neither null nor empty; one of which that is not known ends the search. */
function coalesce(terms: readonly Term[], call: Call): Term {
  const assumed: Assumed = new Map();
  for (const [index, term] of terms.entries()) {
    const settled = settle(term, 'value', assumed, call);
    if (isEmpty(settled)) continue;
    if (settled.kind === 'choice') {
      const rest = terms.slice(index + 1);
      const result = distribute(
        [settled],
        () => 'value',
        call,
        ([branch = settled]) => {
          if (isEmpty(branch)) return coalesce(rest, call);
          return isFilled(branch) ? at(branch, call.place) : unknownLike(branch, call);
        },
      );
      return withAssumptions(result, assumed, call);
    }
    if (!isFilled(settled)) return unknownLike(settled, call);
    // A variable stays one, so that its other values are looked at too.
    const result = term.kind === 'parameter' ? term : inTypeOf(settled, terms);
    return withAssumptions(resultTerm(result, call), assumed, call);
  }
  return refused(call, 'a value that is neither null nor empty text');
}

/** Whether a settled term is surely neither null nor empty text: ids and ARNs never are. */
function isFilled(term: Term): boolean {
  switch (term.kind) {
    case 'scalar':
    case 'list':
    case 'map':
    case 'parameter':
      return true;
    case 'reference':
      return term.attribute === undefined || term.attribute === 'Arn';
    case 'call':
      if (isListCall(term)) return true;
      return term.function === 'concat' && term.arguments.some((part) => part.kind === 'scalar' && part.text !== '');
    default:
      return false;
  }
}

/** All arguments of `coalesce` are of one type: beside text, a number is text. */
function inTypeOf(term: Term, terms: readonly Term[]): Term {
  const known: readonly Term[] = terms.filter((each) => each.kind !== 'null');
  return unified(known)[known.indexOf(term)] ?? term;
}

/** Without null and empty text; an item that may be either is a choice between lists. */
function compact({ items: terms, open }: ListTerm, call: Call): Term {
  const looked = new Set<number>();
  for (const [index, item] of terms.entries()) if (mayBeEmpty(item, call)) looked.add(index);
  return distribute(
    terms,
    (index) => (looked.has(index) ? 'value' : 'as it is'),
    call,
    (settled) => {
      const isMissing = (item: Term): boolean =>
        isEmpty(item) || (item.kind === 'unknown' && item.cause === 'undefined');
      return listTerm(
        settled.filter((item, index) => !looked.has(index) || !isMissing(item)),
        call,
        open,
      );
    },
  );
}

function mayBeEmpty(item: Term, call: Call): boolean {
  return leavesOf(item).some((leaf) => {
    if (leaf.kind === 'unknown') return leaf.cause === 'undefined' && item.kind === 'choice';
    return isEmpty(leaf) || isEmpty(settle(leaf, 'value', new Map(), call));
  });
}

/** What is put together from many parts has no more parts than this on the way. */
const entryLimit = 100_000;

/** Lists one behind the other; what is not known may have any number of items. */
function concat(terms: readonly Term[], call: Call): Term {
  const all: Term[] = [];
  let open: string | undefined;
  for (const term of terms) {
    if (term.kind === 'list') {
      for (const item of term.items) all.push(item);
      open ??= term.open;
    } else {
      const stop = notKnown(term, 'lists', call);
      if (stop.cause === 'undefined') return stop;
      open ??= stop.reason;
    }
    if (all.length > entryLimit) return tooLarge(call);
  }
  return listTerm(all, call, open);
}

/** A Region has at least this many zones. */
const zoneCount = 2;

function element(term: Term, index: number, call: Call): Result {
  if (isListCall(term) && index >= 0 && index < zoneCount) return selected(term, index, call);
  const read = items.read(term, call);
  if ('stop' in read) return read.stop;
  const { value } = read;
  if (value.length === 0) return refused(call, 'a list that is not empty');
  return value[((index % value.length) + value.length) % value.length] ?? refused(call, 'an index');
}

/** An item of a list that is known at deployment. */
function selected(term: Term, index: number, call: Call): Term {
  return { kind: 'call', function: 'select', arguments: [scalarTerm(index, call.place), term], ...call.place };
}

function slice(term: Term, start: number, end: number, call: Call): Term {
  const order = 'a start and an end within the list, in this order';
  if (start < 0 || end < start) return refused(call, order);
  if (isListCall(term)) {
    if (end > 100) return tooLarge(call);
    const terms = Array.from({ length: end - start }, (_, index) => selected(term, start + index, call));
    return listTerm(terms, call);
  }
  const read = items.read(term, call);
  if ('stop' in read) return read.stop;
  return end > read.value.length ? refused(call, order) : listTerm(read.value.slice(start, end), call);
}

function indexOf(terms: readonly Term[], value: Term, call: Call): Term {
  const key = plainKey(value, call.budget);
  if (key === undefined) return unknownLike(value, call);
  return overItems(terms, call, (settled) => {
    for (const [index, item] of settled.entries()) {
      const other = plainKey(item, call.budget);
      if (other === undefined) return unknownLike(item, call);
      if (other === key) return index;
    }
    return refused(call, 'a value that is in the list');
  });
}

function length(term: Term, call: Call): Result {
  switch (term.kind) {
    case 'list':
      if (term.open === undefined) return term.items.length;
      return { kind: 'call', function: 'length', arguments: [term], ...call.place };
    case 'map':
      if (term.open === undefined) return new Set(term.entries.map(({ key }) => key)).size;
      return unknown(call, 'unsupported', term.open);
    case 'scalar':
      if (typeof term.value !== 'string') return refused(call, 'a list, a map or text');
      return clustersOf(term.value)?.length ?? tooLarge(call);
    default:
      if (isListCall(term)) return { kind: 'call', function: 'length', arguments: [term], ...call.place };
      return notKnown(term, 'a list, a map or text', call);
  }
}

function lookup(given: Term | undefined, keyTerm: Term | undefined, otherwise: Term | undefined, call: Call): Term {
  if (given === undefined || keyTerm === undefined) return refused(call, 'a map and a key');
  const read = map.read(given, call);
  if ('stop' in read) return read.stop;
  const key = text.read(keyTerm, call);
  if ('stop' in key) return key.stop;
  const found = termAt(read.value, key.value)?.value;
  if (found !== undefined) return at(found, call.place);
  const { open, closed } = read.value;
  if (open !== undefined && closed?.has(key.value) !== true) return unknown(call, 'unsupported', open);
  return otherwise === undefined ? refused(call, 'a key of the map') : at(otherwise, call.place);
}

function matchKeys(values: readonly Term[], keys: readonly Term[], wanted: ListTerm, call: Call): Term {
  if (values.length !== keys.length) return refused(call, 'as many keys as values');
  return overItems([...keys, ...wanted.items], call, (settled) => {
    const known = settled.map((term) => plainKey(term, call.budget));
    const searched = new Set(known.slice(keys.length));
    const unclear = settled.find((_, index) => known[index] === undefined);
    if (unclear !== undefined) return unknownLike(unclear, call);
    const isAll = keys.every((_, index) => searched.has(known[index]));
    if (wanted.open !== undefined && !isAll) return unknown(call, 'unsupported', wanted.open);
    return listTerm(
      values.filter((_, index) => searched.has(known[index])),
      call,
    );
  });
}

/**
 * The entries of all maps, of the same key the last. What stands before a map that is not known in full may be replaced by it, so that it
 * is not known any more.
 */
function merge(terms: readonly Term[], call: Call): Term {
  const entries = new Map<string, MapTermEntry>();
  let open: string | undefined;
  let closed: ReadonlySet<string> | undefined;
  for (const term of terms) {
    if (term.kind === 'null') continue;
    const stop = term.kind === 'map' ? undefined : notKnown(term, 'maps', call);
    if (stop?.cause === 'undefined') return stop;
    const reason = term.kind === 'map' ? term.open : stop?.reason;
    if (reason !== undefined) {
      call.budget.steps -= entries.size;
      const surelyAbsent = (term.kind === 'map' ? term.closed : undefined) ?? new Set();
      for (const [key, entry] of entries) {
        const value = stop ?? unknown(call, 'unsupported', reason);
        if (!surelyAbsent.has(key)) entries.set(key, { ...entry, value });
      }
      closed = open === undefined ? surelyAbsent : both(closed, surelyAbsent);
      open ??= reason;
    }
    if (term.kind === 'map') for (const entry of term.entries) entries.set(entry.key, entry);
    if (entries.size > entryLimit || call.budget.steps < 0) return tooLarge(call);
  }
  const merged: MapTerm = { kind: 'map', entries: [...entries.values()], ...call.place };
  if (open === undefined) return merged;
  return closed === undefined || closed.size === 0 ? { ...merged, open } : { ...merged, open, closed };
}

function both(left: ReadonlySet<string> | undefined, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...right].filter((key) => left?.has(key) === true));
}

/** Text sorted; where an item is not known, so is the order, and the items stay as they are. */
function sort(term: Term, call: Call): Result {
  if (isListCall(term)) return term;
  if (term.kind !== 'list') return notKnown(term, 'a list of text', call);
  const { items: terms, open } = term;
  return overItems(terms, call, (settled) => {
    if (settled.some(({ kind }) => kind === 'null')) return refused(call, 'a list without null');
    const texts = settled.flatMap((item) => (item.kind === 'scalar' ? [scalarTerm(stringOf(item), item)] : []));
    if (texts.length < settled.length) return listTerm(terms, call, open);
    return listTerm(
      texts.sort((a, b) => compareText(a.text, b.text)),
      call,
      open,
    );
  });
}

/** Values become keys and keys become values. */
function transpose({ entries, open }: MapTerm, call: Call): Term {
  if (open !== undefined) return unknown(call, 'unsupported', open);
  const keysByText = new Map<string, string[]>();
  for (const { key, value } of sorted(entries)) {
    const terms = items.read(value, call);
    if ('stop' in terms) return terms.stop;
    const texts = readAll(terms.value, text, call);
    if ('stop' in texts) return texts.stop;
    call.budget.steps -= texts.value.length;
    if (call.budget.steps < 0) return tooLarge(call);
    for (const each of texts.value) {
      const keys = keysByText.get(each);
      if (keys === undefined) keysByText.set(each, [key]);
      else keys.push(key);
    }
  }
  const texts = [...keysByText.keys()].sort(compareText);
  const transposed = texts.map((key): MapTermEntry => {
    const keys = (keysByText.get(key) ?? []).map((each) => scalarTerm(each, call.place));
    return { key, value: listTerm(keys, call), ...call.place };
  });
  return { kind: 'map', entries: transposed, ...call.place };
}

/** A map of keys and values in the same order. */
function zipped(keys: readonly Term[], values: readonly Term[], call: Call): Term {
  const entries = new Map<string, MapTermEntry>();
  let open: string | undefined;
  for (const [index, term] of keys.entries()) {
    const value = values[index];
    const key = text.read(term, call);
    if (value === undefined) break;
    if ('value' in key) entries.set(key.value, { key: key.value, value, ...placeOf(term) });
    else if (key.stop.cause === 'undefined') return key.stop;
    else open ??= key.stop.reason;
  }
  return { kind: 'map', entries: [...entries.values()], ...(open === undefined ? {} : { open }), ...call.place };
}

function placeOf({ source, start, end }: Term): Pick<Term, 'source' | 'start' | 'end'> {
  return { source, start, end };
}
