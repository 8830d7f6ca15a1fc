/** `flatten`. Source: Terraform documentation, "flatten Function". */

import { rangeOf } from '../../../read/source.ts';
import type { ChoiceTerm, ListTerm, Term } from '../../term.ts';
import { type Call, listTerm, tooLarge, unknownLike } from './call.ts';
import { type Assumed, isPseudoParameter, knownValue, leavesOf, withAssumptions } from './distribute.ts';

/** How deep lists within lists are followed. */
const depthLimit = 100;

interface Flat {
  readonly items: Term[];
  open: string | undefined;
  readonly assumed: Assumed;
  isTooLarge: boolean;
}

/** The items of a list and of the lists in it; what is not known may be a list of any length. */
export function flattened(list: ListTerm, call: Call): Term {
  const flat: Flat = { items: [], open: undefined, assumed: new Map(), isTooLarge: false };
  append(list, flat, call, 0);
  if (flat.isTooLarge) return tooLarge(call);
  return withAssumptions(listTerm(flat.items, call, flat.open), flat.assumed, call);
}

function append(term: Term, flat: Flat, call: Call, depth: number): void {
  if (depth > depthLimit || --call.budget.steps < 0) flat.isTooLarge = true;
  if (flat.isTooLarge) return;
  switch (term.kind) {
    case 'list':
      flat.open ??= term.open;
      for (const item of term.items) append(item, flat, call, depth + 1);
      return;
    case 'unknown':
      // An error stays one, so that it is seen; anything else may be a list.
      if (term.cause === 'undefined') flat.items.push(term);
      else flat.open ??= term.reason;
      return;
    case 'parameter': {
      const value = knownValue(term, call);
      if (value?.kind === 'list') {
        flat.assumed.set(term.name, term);
        append(value, flat, call, depth + 1);
      } else if (value === undefined && !isPseudoParameter(term)) flat.open ??= unknownLike(term, call).reason;
      else flat.items.push(term);
      return;
    }
    case 'call': {
      const [value, ...parameters] = term.arguments;
      if (term.function !== 'assuming' || value?.kind !== 'list') {
        flat.items.push(term);
        return;
      }
      for (const parameter of parameters) {
        if (parameter.kind === 'parameter') flat.assumed.set(parameter.name, parameter);
      }
      append(value, flat, call, depth + 1);
      return;
    }
    case 'choice':
      appendChoice(term, flat, call, depth);
      return;
    default:
      flat.items.push(term);
  }
}

/**
 * A choice between lists: the items of both, each of them there under the condition or under its opposite. Where it is not, there is null,
 * as `for` with a condition has it.
 */
function appendChoice(term: ChoiceTerm, flat: Flat, call: Call, depth: number): void {
  if (!leavesOf(term).some((leaf) => isListLike(leaf, call))) {
    flat.items.push(term);
    return;
  }
  for (const truth of [true, false]) {
    const inner: Flat = { items: [], open: undefined, assumed: flat.assumed, isTooLarge: false };
    const branch = truth ? term.whenTrue : term.whenFalse;
    if (branch.kind !== 'null') append(branch, inner, call, depth + 1);
    flat.open ??= inner.open;
    flat.isTooLarge ||= inner.isTooLarge;
    for (const item of inner.items) {
      const absent: Term = { kind: 'null', ...rangeOf(item) };
      const [whenTrue, whenFalse] = truth ? [item, absent] : [absent, item];
      flat.items.push({ kind: 'choice', condition: term.condition, whenTrue, whenFalse, ...rangeOf(item) });
    }
  }
}

function isListLike(term: Term, call: Call): boolean {
  switch (term.kind) {
    case 'list':
      return true;
    case 'call':
      return term.function === 'assuming' && term.arguments[0]?.kind === 'list';
    case 'parameter':
      return knownValue(term, call)?.kind === 'list';
    default:
      return false;
  }
}
