/** Terraform's functions of types and errors. Source: Terraform documentation, "Functions", "Type Conversion Functions". */

import type { ScalarTerm, Term } from '../../term.ts';
import {
  anything,
  anyValue,
  at,
  type Call,
  type FunctionTable,
  listTerm,
  of1,
  type Result,
  refused,
  resultTerm,
  type TerraformFunction,
  unknown,
} from './call.ts';
import { distribute, leavesOf } from './distribute.ts';
import { asSet, unified } from './plain.ts';
import { booleanOf, numberOf, stringOf } from './scalar.ts';

const passedOn: TerraformFunction = of1(anything, (term) => term);

/** Functions of types and errors. */
export const conversionFunctions: FunctionTable = {
  can: of1(anything, (term, call) =>
    eachOutcome(term, call, (outcome, branch) => {
      if (outcome === 'not known') return branch;
      return resultTerm(outcome === 'value', call);
    }),
  ),
  ephemeralasnull: passedOn,
  issensitive: of1(anything, (_, call) => unknown(call, 'unsupported', 'Lintel does not follow what is sensitive')),
  nonsensitive: passedOn,
  sensitive: passedOn,
  tobool: of1(anything, (term, call) => converted(term, booleanOf, 'true or false', call)),
  tolist: of1(anything, (term, call) => {
    if (term.kind === 'list') return listTerm(unified(term.items), call, term.open);
    return term.kind === 'scalar' || term.kind === 'map' ? refused(call, 'a list') : term;
  }),
  tomap: of1(anything, (term, call) =>
    term.kind === 'scalar' || term.kind === 'list' ? refused(call, 'a map') : term,
  ),
  tonumber: of1(anything, (term, call) => converted(term, numberOf, 'a number', call)),
  toset: of1(anyValue, (term, call) => {
    if (term.kind === 'list') return listTerm(asSet(term.items, call.budget), call, term.open);
    return term.kind === 'scalar' || term.kind === 'map' ? refused(call, 'a list') : term;
  }),
  tostring: of1(anything, (term, call) => converted(term, stringOf, 'a scalar', call)),
  try: {
    least: 1,
    most: Number.POSITIVE_INFINITY,
    look: () => 'as it is',
    run: attempt,
  },
};

/** A known scalar in another type; what is not known stays as it is, since all comparisons convert. */
function converted(
  term: Term,
  convert: (scalar: ScalarTerm) => string | number | boolean | undefined,
  expected: string,
  call: Call,
): Result {
  if (term.kind === 'list' || term.kind === 'map') return refused(call, expected);
  if (term.kind !== 'scalar') return term;
  return convert(term) ?? refused(call, expected);
}

type Outcome = 'value' | 'error' | 'not known';

function outcomeOf(term: Term): Outcome {
  if (term.kind === 'unknown') return term.cause === 'undefined' ? 'error' : 'not known';
  return holdsError(term) ? 'error' : 'value';
}

/** How many parts of a value are looked at for an error. */
const partLimit = 1_000;

/** Whether an error stands in a part of a value; one that a condition guards does not count. */
function holdsError(term: Term): boolean {
  const pending: Term[] = [term];
  for (let visited = 0; visited < partLimit; visited++) {
    const next = pending.pop();
    if (next === undefined) return false;
    if (next.kind === 'unknown' && next.cause === 'undefined') return true;
    if (next.kind === 'call') pending.push(...next.arguments.slice(0, partLimit));
    else if (next.kind === 'list') pending.push(...next.items.slice(0, partLimit));
    else if (next.kind === 'map') pending.push(...next.entries.slice(0, partLimit).map(({ value }) => value));
  }
  return false;
}

/** What follows from a term, in both branches of a choice when one of them is an error or not known. */
function eachOutcome(term: Term, call: Call, then: (outcome: Outcome, branch: Term) => Term): Term {
  if (term.kind !== 'choice') return then(outcomeOf(term), term);
  return distribute(
    [term],
    () => 'branches',
    call,
    ([branch = term]) => then(outcomeOf(branch), branch),
  );
}

/** The first argument that is no error. */
function attempt(terms: readonly Term[], call: Call): Term {
  for (const [index, term] of terms.entries()) {
    const outcome = outcomeOf(term);
    if (outcome === 'error') continue;
    const mayFail = term.kind === 'choice' && leavesOf(term).some((leaf) => outcomeOf(leaf) === 'error');
    if (!mayFail) return at(term, call.place);
    const rest = terms.slice(index + 1);
    return eachOutcome(term, call, (branchOutcome, branch) =>
      branchOutcome === 'error' ? attempt(rest, call) : at(branch, call.place),
    );
  }
  return refused(call, 'an argument that is no error');
}
