/** Terraform's functions that ask something of each item of a list. Source: Terraform documentation, "Collection Functions". */

import type { ListTerm, Term } from '../../term.ts';
import { equalTruth, type Truth, truthOf, truthTerm, unknownTruth } from '../condition.ts';
import {
  anyItems,
  anything,
  type Call,
  type FunctionTable,
  list,
  notKnown,
  of1,
  of2,
  refused,
  unknown,
  unknownLike,
} from './call.ts';
import { plainKey } from './plain.ts';
import { booleanOf } from './scalar.ts';

/** Functions that give true or false for a list. */
export const truthFunctions: FunctionTable = {
  alltrue: of1(anyItems, (term, call) => quantified(term, false, call)),
  anytrue: of1(anyItems, (term, call) => quantified(term, true, call)),
  contains: of2(list, anything, contains),
};

/** Conditions of more comparisons than this are not made. */
const operandLimit = 64;

/** Truths joined by `and` or `or`, without nesting. */
function joinedTruth(truths: readonly Truth[], kind: 'and' | 'or'): Truth {
  const decisive = kind === 'or';
  if (truths.includes(decisive)) return decisive;
  const open = truths.flatMap((truth) => (typeof truth === 'boolean' ? [] : [truth]));
  const [first] = open;
  if (first === undefined) return !decisive;
  if (open.length === 1 || open.every((condition) => condition.kind === 'unknown')) return first;
  return open.length > operandLimit ? unknownTruth('it depends on too many conditions') : { kind, operands: open };
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
