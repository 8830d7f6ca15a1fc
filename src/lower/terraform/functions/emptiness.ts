/** Terraform's functions that pass over what is empty. Source: Terraform documentation, "Collection Functions". */

import type { ListTerm, Term } from '../../term.ts';
import {
  anyItems,
  at,
  type Call,
  type FunctionTable,
  isListCall,
  list,
  listTerm,
  notKnown,
  of1,
  ofMany,
  refused,
  resultTerm,
  unknown,
  unknownLike,
} from './call.ts';
import { type Assumed, distribute, leavesOf, settle, withAssumptions } from './distribute.ts';
import { unified } from './plain.ts';

const infinity = Number.POSITIVE_INFINITY;

/** Functions that pass over null, empty text and empty lists. */
export const emptinessFunctions: FunctionTable = {
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
  one: of1(anyItems, (term, call) => {
    if (term.kind !== 'list') return notKnown(term, 'a list of at most one item', call);
    if (term.items.length > 1) return refused(call, 'a list of at most one item');
    if (term.open !== undefined) return unknown(call, 'unsupported', term.open);
    return term.items[0] ?? { kind: 'null', ...call.place };
  }),
};

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
