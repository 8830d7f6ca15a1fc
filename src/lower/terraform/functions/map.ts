/** Terraform's functions of maps. Source: Terraform documentation, "Collection Functions". */

import { rangeOf } from '../../../read/source.ts';
import { type MapTerm, type MapTermEntry, type Term, termAt } from '../../term.ts';
import {
  anyValue,
  at,
  type Call,
  entryLimit,
  type FunctionTable,
  items,
  listTerm,
  map,
  notKnown,
  of1,
  of2,
  ofMany,
  readAll,
  refused,
  resultTerm,
  scalarTerm,
  text,
  tooLarge,
  unknown,
} from './call.ts';
import { distribute } from './distribute.ts';
import { compareText } from './plain.ts';

const infinity = Number.POSITIVE_INFINITY;

/** Functions of maps. */
export const mapFunctions: FunctionTable = {
  keys: of1(map, ({ entries, open }, call) =>
    listTerm(
      sorted(entries).map((entry) => scalarTerm(entry.key, entry)),
      call,
      open,
    ),
  ),
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
  merge: ofMany(0, infinity, anyValue, merge),
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
    if ('value' in key) entries.set(key.value, { key: key.value, value, ...rangeOf(term) });
    else if (key.stop.cause === 'undefined') return key.stop;
    else open ??= key.stop.reason;
  }
  return { kind: 'map', entries: [...entries.values()], ...(open === undefined ? {} : { open }), ...call.place };
}
