/** Resources of their own in CloudFormation that Terraform writes within another one: the routes of a route table. */

import type { ResourceTypes } from '../../aws/resource-types.ts';
import { rangeOf } from '../../read/source.ts';
import type { Condition, MapTerm, Term } from '../term.ts';
import { attribute, json, textOf } from './change.ts';
import type { Companion } from './table.ts';

/**
 * A companion for each item of an attribute or each block of a type, under the condition under which it is there. What cannot be told
 * one by one is one companion that is made of something unknown.
 */
export function companionsFor(
  body: MapTerm,
  name: string,
  type: keyof ResourceTypes,
  propertiesOf: (item: Term) => MapTerm,
): readonly Companion[] {
  const companions: Companion[] = [];
  const add = (item: Term, condition: Condition | undefined): void => {
    companions.push({
      type,
      name: `${name}[${companions.length}]`,
      properties: propertiesOf(item),
      condition,
      place: rangeOf(item),
    });
  };
  const visit = (term: Term, condition: Condition | undefined): void => {
    switch (term.kind) {
      case 'null':
        return;
      case 'list':
        for (const item of term.items) visit(item, condition);
        if (term.open !== undefined) add(unknown(term, term.open), condition);
        return;
      case 'choice':
        visit(term.whenTrue, both(condition, term.condition));
        visit(term.whenFalse, both(condition, { kind: 'not', operand: term.condition }));
        return;
      default:
        add(term, condition);
    }
  };
  const value = attribute(body, name);
  if (value !== undefined) visit(value, undefined);
  return companions;
}

/** The policy that stands in what it is for. */
export function policyOf(
  type: keyof ResourceTypes,
  document: string,
  subject: (self: Term) => Readonly<Record<string, Term | undefined>>,
): (body: MapTerm, self: Term) => readonly Companion[] {
  return (body, self) => {
    const policy = attribute(body, 'policy');
    // A state has an empty text where there is none.
    if (policy === undefined || textOf(policy) === '') return [];
    const properties = propertiesAt(policy, { ...subject(self), [document]: json(policy) });
    return [{ type, name: 'policy', properties, condition: undefined, place: rangeOf(policy), isOnly: true }];
  };
}

function both(left: Condition | undefined, right: Condition): Condition {
  return left === undefined ? right : { kind: 'and', operands: [left, right] };
}

function unknown(place: Term, reason: string): Term {
  return { kind: 'unknown', cause: 'unsupported', reason, ...rangeOf(place) };
}

/** Properties that all stand where a term does. */
export function propertiesAt(place: Term, properties: Readonly<Record<string, Term | undefined>>): MapTerm {
  return propertiesFrom({ kind: 'map', entries: [], ...rangeOf(place) }, {}, properties);
}

/** The properties of a companion that is made of a block: its attributes under other names, and what others have in common. */
export function propertiesFrom(
  block: Term,
  names: Readonly<Record<string, string>>,
  common: Readonly<Record<string, Term | undefined>>,
): MapTerm {
  const at = rangeOf(block);
  const entries = Object.entries(common).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value, ...at }],
  );
  if (block.kind !== 'map') {
    const open = block.kind === 'unknown' ? block.reason : 'the block is not known';
    return { kind: 'map', entries, open, ...at };
  }
  for (const entry of block.entries) {
    const key = names[entry.key];
    // A plan writes empty text for what is not written in the items of a set.
    const isWritten = entry.value.kind !== 'scalar' || entry.value.text !== '';
    if (key !== undefined && isWritten) entries.push({ ...entry, key });
  }
  return { kind: 'map', entries, open: block.open, ...at };
}
