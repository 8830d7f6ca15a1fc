/** Boolean logic over terms: what is decided is a boolean, what parameters decide is a condition. */

import { type Place, rangeOf } from '../../read/source.ts';
import type { Condition, Term } from '../term.ts';

/** A condition, or its truth where that is known. */
export type Truth = boolean | Condition;

/** The value of a root module's variable, given or by default. */
export type Variables = (variable: string) => Term | undefined;

export function unknownTruth(reason: string): Condition {
  return { kind: 'unknown', reason };
}

export function andTruth(left: Truth, right: Truth): Truth {
  if (typeof left === 'boolean') return left ? right : false;
  if (typeof right === 'boolean') return right ? left : false;
  return { kind: 'and', operands: [left, right] };
}

export function orTruth(left: Truth, right: Truth): Truth {
  if (typeof left === 'boolean') return left ? true : right;
  if (typeof right === 'boolean') return right ? true : left;
  return { kind: 'or', operands: [left, right] };
}

export function notTruth(operand: Truth): Truth {
  if (typeof operand === 'boolean') return !operand;
  return operand.kind === 'not' ? operand.operand : { kind: 'not', operand };
}

/** A truth as a value: `true`, `false`, or a choice between the two. */
export function truthTerm(truth: Truth, place: Place): Term {
  const { source, start, end } = place;
  const boolean = (value: boolean): Term => ({ kind: 'scalar', value, text: String(value), source, start, end });
  if (typeof truth === 'boolean') return boolean(truth);
  return { kind: 'choice', condition: truth, whenTrue: boolean(true), whenFalse: boolean(false), source, start, end };
}

/** One of two terms by a truth. */
export function choose(truth: Truth, whenTrue: Term, whenFalse: Term, place: Place): Term {
  if (typeof truth === 'boolean') return truth ? whenTrue : whenFalse;
  return { kind: 'choice', condition: truth, whenTrue, whenFalse, ...rangeOf(place) };
}

/** The truth of a term that stands where a boolean is expected. */
export function truthOf(term: Term): Truth {
  switch (term.kind) {
    case 'scalar':
      if (term.text === 'true' || term.text === 'false') return term.text === 'true';
      return unknownTruth('it is no boolean');
    case 'parameter':
      return { kind: 'equals', left: term, right: { ...rangeOf(term), kind: 'scalar', value: true, text: 'true' } };
    case 'choice': {
      const { condition, whenTrue, whenFalse } = term;
      const yes = truthOf(whenTrue);
      const no = truthOf(whenFalse);
      return orTruth(andTruth(condition, yes), andTruth(notTruth(condition), no));
    }
    case 'call':
      if (term.function === 'assuming') return truthOf(term.arguments[0] ?? term);
      return unknownTruth(reasonOf(term));
    default:
      return unknownTruth(reasonOf(term));
  }
}

/** Beyond this many choices within choices, two terms are not compared. */
const depthLimit = 8;

/** Whether two terms are equal, as `==` has it. */
export function equalTruth(left: Term, right: Term, variables: Variables, depth = 0): Truth {
  if (depth > depthLimit) return unknownTruth('it is too deeply nested to be compared');
  if (left.kind === 'choice') {
    const yes = equalTruth(left.whenTrue, right, variables, depth + 1);
    const no = equalTruth(left.whenFalse, right, variables, depth + 1);
    return orTruth(andTruth(left.condition, yes), andTruth(notTruth(left.condition), no));
  }
  if (right.kind === 'choice') return equalTruth(right, left, variables, depth + 1);
  if (right.kind === 'null') return isNull(left, variables);
  if (left.kind === 'null') return isNull(right, variables);
  if (left.kind === 'scalar' && right.kind === 'scalar') return left.text === right.text;
  const collections = [left, right].map(bare).filter(({ kind }) => kind === 'list' || kind === 'map');
  if (collections.length > 0) return equalCollections(left, right, variables);
  for (const side of [left, right]) {
    const reason = unresolved(side);
    if (reason !== undefined) return unknownTruth(reason);
  }
  return { kind: 'equals', left, right };
}

function isNull(term: Term, variables: Variables): Truth {
  switch (term.kind) {
    case 'null':
      return true;
    case 'parameter': {
      const value = variables(term.name);
      return value === undefined ? unknownTruth(`variable ${term.name} has no value`) : value.kind === 'null';
    }
    case 'unknown':
      return term.cause === 'attribute' ? false : unknownTruth(term.reason);
    case 'call':
      return term.function === 'assuming' ? isNull(term.arguments[0] ?? term, variables) : false;
    default:
      return false;
  }
}

/** Collections are compared with an empty one in practice, and seldom with each other. */
function equalCollections(left: Term, right: Term, variables: Variables): Truth {
  const sides = [left, right].map((side) => (side.kind === 'parameter' ? (variables(side.name) ?? side) : bare(side)));
  const sizes = sides.map(sizeOf);
  if (sizes.includes(undefined)) return unknownTruth('the collection is not known');
  if (sizes[0] !== sizes[1]) return false;
  return sizes[0] === 0 ? true : unknownTruth('Lintel does not compare collections');
}

function bare(term: Term): Term {
  return term.kind === 'call' && term.function === 'assuming' ? (term.arguments[0] ?? term) : term;
}

function sizeOf(term: Term): number | undefined {
  if (term.kind === 'list' && term.open === undefined) return term.items.length;
  if (term.kind === 'map' && term.open === undefined) return term.entries.length;
  return undefined;
}

/** Why a term, or a part of it, is not known even when all variables are; undefined when they decide it. */
function unresolved(term: Term): string | undefined {
  switch (term.kind) {
    case 'scalar':
    case 'parameter':
    case 'null':
      return undefined;
    case 'call':
      return term.arguments.map(unresolved).find((reason) => reason !== undefined);
    default:
      return reasonOf(term);
  }
}

/** Why a term is not known, in words. */
export function reasonOf(term: Term): string {
  switch (term.kind) {
    case 'unknown':
      return term.reason;
    case 'reference':
      return `it is known once ${term.address} exists`;
    case 'parameter':
      return `variable ${term.name} has no value`;
    case 'call':
      if (term.function === 'getAZs') return 'the zones of a Region are known at deployment';
      return term.arguments.map(reasonOfPart).find((reason) => reason !== undefined) ?? 'it is not known';
    default:
      return 'it is not known';
  }
}

function reasonOfPart(term: Term): string | undefined {
  return term.kind === 'scalar' || term.kind === 'null' ? undefined : reasonOf(term);
}
