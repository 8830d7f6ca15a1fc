import { rangeOf } from '../../read/source.ts';
import type { Condition, MapTermEntry, Term } from '../term.ts';
import { termAt } from '../term.ts';
import { unknownTerm } from './data.ts';

/**
 * What a value holds under a name; undefined where it holds nothing by it. Of a choice it is a choice, and of what is not known it is
 * unknown.
 */
export function memberOf(term: Term | undefined, name: string): MapTermEntry | undefined {
  if (term === undefined) return undefined;
  switch (term.kind) {
    case 'map': {
      const entry = termAt(term, name);
      if (entry !== undefined) return entry.value.kind === 'null' ? undefined : entry;
      const { open, closed } = term;
      if (open === undefined || closed?.has(name) === true) return undefined;
      return { key: name, ...rangeOf(term), value: unknownTerm(open, term) };
    }
    case 'choice': {
      const [whenTrue, whenFalse] = [memberOf(term.whenTrue, name), memberOf(term.whenFalse, name)];
      const first = whenTrue ?? whenFalse;
      if (first === undefined) return undefined;
      const nothing: Term = { kind: 'null', ...rangeOf(term) };
      const value: Term = { ...term, whenTrue: whenTrue?.value ?? nothing, whenFalse: whenFalse?.value ?? nothing };
      return { ...rangeOf(first), key: name, value };
    }
    case 'null':
    case 'scalar':
    case 'list':
      return undefined;
    default:
      return { key: name, ...rangeOf(term), value: unknownTerm(reasonOf(term), term) };
  }
}

/** Entries of a map that keep their names. */
export function membersOf(term: Term | undefined, names: readonly string[]): Record<string, MapTermEntry | undefined> {
  return Object.fromEntries(names.map((name) => [name, memberOf(term, name)]));
}

/** A value made of another one, of each branch of a choice by itself. */
export function overChoices(term: Term, make: (term: Term) => Term): Term {
  if (term.kind !== 'choice') return term.kind === 'null' ? term : make(term);
  return { ...term, whenTrue: overChoices(term.whenTrue, make), whenFalse: overChoices(term.whenFalse, make) };
}

/** The list that a list or a map becomes; of anything else it is not known. */
export function listFrom(
  term: Term,
  fromItem: (item: Term) => Term,
  fromEntry: (entry: MapTermEntry) => Term = (entry) => fromItem(entry.value),
): Term {
  return overChoices(term, (branch) => {
    if (branch.kind === 'list') return { ...branch, items: branch.items.map(fromItem) };
    if (branch.kind !== 'map') return unknownTerm(reasonOf(branch), branch);
    const { open } = branch;
    return { kind: 'list', items: branch.entries.map(fromEntry), ...rangeOf(branch), ...(open && { open }) };
  });
}

/** The scalar text of a value, when it is one. */
export function scalarText(term: Term | undefined): string | undefined {
  return term?.kind === 'scalar' ? term.text : undefined;
}

/** The items of a list that is written out; a single value stands for a list of one. */
export function itemsOf(term: Term | undefined): readonly Term[] {
  if (term === undefined || term.kind === 'null') return [];
  return term.kind === 'list' ? term.items : [term];
}

/** The entries of a map that is written out. */
export function entriesOf(term: Term | undefined): readonly MapTermEntry[] {
  return term?.kind === 'map' ? term.entries : [];
}

/** Why a value is not known, in words. */
export function reasonOf(term: Term): string {
  if (term.kind === 'unknown') return term.reason;
  return (term.kind === 'map' ? term.open : undefined) ?? 'it is not written out';
}

/** When something is so: always, never (undefined), or under a condition. */
export type When = Condition | 'always' | undefined;

/** When a value is written as none at all: `!If [C, !Ref AWS::NoValue, arn]`. */
export function whenNull(term: Term | undefined): When {
  if (term === undefined || term.kind === 'null') return 'always';
  if (term.kind !== 'choice') return undefined;
  const operands = [
    both(term.condition, whenNull(term.whenTrue)),
    both({ kind: 'not', operand: term.condition }, whenNull(term.whenFalse)),
  ].filter((operand) => operand !== undefined);
  const [only] = operands;
  return operands.length < 2 ? only : { kind: 'or', operands };
}

function both(condition: Condition, when: When): Condition | undefined {
  if (when === undefined) return undefined;
  return when === 'always' ? condition : { kind: 'and', operands: [condition, when] };
}

/** Both conditions at once; one that is not there demands nothing. */
export function allOf(left: Condition | undefined, right: Condition | undefined): Condition | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return { kind: 'and', operands: [left, right] };
}

/** One condition or another; where one of them demands nothing, none does. */
export function anyOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const operands = conditions.filter((condition) => condition !== undefined);
  const [first] = operands;
  if (first === undefined || operands.length < conditions.length) return undefined;
  return operands.length === 1 ? first : { kind: 'or', operands };
}

/** A value with another one in the place of what is none. */
export function fillNull(term: Term, filling: Term): Term {
  if (term.kind === 'null') return filling;
  if (term.kind !== 'choice') return term;
  return { ...term, whenTrue: fillNull(term.whenTrue, filling), whenFalse: fillNull(term.whenFalse, filling) };
}
