/** Terraform's functions of sets. Source: Terraform documentation, "Functions", "Collection Functions". */

import type { ListTerm, Term } from '../../term.ts';
import {
  anyValue,
  type Call,
  entryLimit,
  type FunctionTable,
  items,
  list,
  listTerm,
  notKnown,
  of2,
  ofMany,
  type Result,
  tooLarge,
  unknown,
  unknownLike,
} from './call.ts';
import { overItems } from './distribute.ts';
import { asSet, plainKey } from './plain.ts';

const infinity = Number.POSITIVE_INFINITY;

/** Functions of sets. */
export const setFunctions: FunctionTable = {
  setintersection: ofMany(1, infinity, list, (lists, call) =>
    compared(lists, call, ([first = [], ...others], keys) => {
      const sets = others.map((terms) => new Set(terms.map((term) => keys.get(term))));
      return first.filter((term) => sets.every((set) => set.has(keys.get(term))));
    }),
  ),
  setproduct: ofMany(2, infinity, items, product),
  setsubtract: of2(list, list, (from, what, call) =>
    compared([from, what], call, ([terms = [], others = []], keys) => {
      const removed = new Set(others.map((term) => keys.get(term)));
      return terms.filter((term) => !removed.has(keys.get(term)));
    }),
  ),
  setunion: ofMany(1, infinity, anyValue, (terms, call) => {
    const all: Term[] = [];
    let open: string | undefined;
    for (const term of terms) {
      if (term.kind === 'list') {
        for (const item of term.items) all.push(item);
        open ??= term.open;
      } else {
        const stop = notKnown(term, 'sets', call);
        if (stop.cause === 'undefined') return stop;
        open ??= stop.reason;
      }
      if (all.length > entryLimit) return tooLarge(call);
    }
    return listTerm(asSet(all, call.budget), call, open);
  }),
};

/** Runs a function on sets whose items are all known; the keys of terms are those of `plainKey`. */
function compared(
  lists: readonly ListTerm[],
  call: Call,
  run: (sets: readonly (readonly Term[])[], keys: ReadonlyMap<Term, string>) => readonly Term[],
): Result {
  const open = lists.find((each) => each.open !== undefined)?.open;
  if (open !== undefined) return unknown(call, 'unsupported', open);
  const total = lists.reduce((sum, each) => sum + each.items.length, 0);
  if (total > entryLimit) return tooLarge(call);
  return overItems(
    lists.flatMap((each) => each.items),
    call,
    (settled) => {
      const keys = new Map<Term, string>();
      for (const term of settled) {
        const key = plainKey(term, call.budget);
        if (key === undefined) return unknownLike(term, call);
        keys.set(term, key);
      }
      let from = 0;
      const sets = lists.map((each) => {
        const to = from + each.items.length;
        const terms = settled.slice(from, to);
        from = to;
        return terms;
      });
      return listTerm(asSet(run(sets, keys), call.budget), call);
    },
  );
}

/** Every combination of one item of each. */
function product(sets: readonly (readonly Term[])[], call: Call): Term {
  const count = sets.reduce((total, set) => total * set.length, 1);
  if (count * sets.length > entryLimit) return tooLarge(call);
  let rows: readonly (readonly Term[])[] = [[]];
  // An empty set leaves nothing, whatever the others hold.
  if (count === 0) rows = [];
  for (const set of count === 0 ? [] : sets) rows = rows.flatMap((row) => set.map((term) => [...row, term]));
  return listTerm(
    rows.map((row) => listTerm(row, call)),
    call,
  );
}
