/** Terraform's functions of lists. Source: Terraform documentation, "Collection Functions". */

import type { ListTerm, Term } from '../../term.ts';
import { anyInstance } from '../traverse.ts';
import {
  anyItems,
  anything,
  anyValue,
  type Call,
  entryLimit,
  type FunctionTable,
  isListCall,
  items,
  list,
  listTerm,
  notKnown,
  of1,
  of2,
  of3,
  ofMany,
  type Result,
  refused,
  scalarTerm,
  tooLarge,
  unknown,
  unknownLike,
  wholeNumber,
} from './call.ts';
import { overItems } from './distribute.ts';
import { flattened } from './flatten.ts';
import { areLong, compareText, plainKey, unified, withoutRepetitions } from './plain.ts';
import { stringOf } from './scalar.ts';
import { clustersOf } from './text.ts';

const infinity = Number.POSITIVE_INFINITY;

/** Functions of lists. */
export const listFunctions: FunctionTable = {
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
  concat: ofMany(1, infinity, anyValue, concat),
  distinct: of1(anyValue, (term, call) => {
    if (term.kind !== 'list') return isListCall(term) ? term : notKnown(term, 'a list', call);
    return listTerm(withoutRepetitions(unified(term.items), call.budget), call, term.open);
  }),
  element: of2(anyItems, anyValue, (term, index, call) => {
    const any = term.kind === 'list' ? anyInstance(term) : undefined;
    const read = wholeNumber.read(index, call);
    return any ?? ('stop' in read ? read.stop : element(term, read.value, call));
  }),
  flatten: of1(list, flattened),
  index: of2(items, anyValue, indexOf),
  length: of1(anyItems, length),
  list: ofMany(0, infinity, anything, (terms, call) => listTerm(terms, call)),
  matchkeys: of3(items, items, list, matchKeys),
  reverse: of1(list, (term, call) => listTerm(term.items.toReversed(), call, term.open)),
  slice: of3(anyItems, wholeNumber, wholeNumber, slice),
  sort: of1(anyItems, sort),
};

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

/** Text sorted; where an item is not known, so is the order, and the items stay as they are. */
function sort(term: Term, call: Call): Result {
  if (isListCall(term)) return term;
  if (term.kind !== 'list') return notKnown(term, 'a list of text', call);
  const { items: terms, open } = term;
  return overItems(terms, call, (settled) => {
    if (settled.some(({ kind }) => kind === 'null')) return refused(call, 'a list without null');
    const texts = settled.flatMap((item) => (item.kind === 'scalar' ? [scalarTerm(stringOf(item), item)] : []));
    if (texts.length < settled.length) return listTerm(terms, call, open);
    if (areLong(texts)) return tooLarge(call);
    return listTerm(
      texts.sort((a, b) => compareText(a.text, b.text)),
      call,
      open,
    );
  });
}
