/**
 * What a lowering table does with a value that CloudFormation writes in another form. Each of these takes terms to terms: a choice is
 * changed in both of its branches, and what cannot be changed before it is known is a call or unknown, never absent.
 */

import { type Place, rangeOf } from '../../read/source.ts';
import type { MapTermEntry, ScalarTerm, Term } from '../term.ts';
import { jsonDocument } from './json-document.ts';
import { assuming } from './traverse.ts';

type Change = (value: Term) => Term | undefined;

/** A change for both branches of a choice, and for the default of what may be a parameter. */
export function changed(value: Term, change: Change): Term | undefined {
  if (value.kind === 'call' && value.function === 'assuming') {
    const [inner, ...parameters] = value.arguments;
    const result = inner && changed(inner, change);
    return result && assuming(result, parameters, value);
  }
  if (value.kind !== 'choice') return value.kind === 'null' ? value : change(value);
  const { condition } = value;
  const absent: Term = { kind: 'null', ...rangeOf(value) };
  return {
    kind: 'choice',
    condition,
    whenTrue: changed(value.whenTrue, change) ?? absent,
    whenFalse: changed(value.whenFalse, change) ?? absent,
    ...rangeOf(value),
  };
}

/** JSON in a string as the document that it is, with the references and unknown parts in it. */
export const json: Change = (value) => changed(value, jsonDocument);

/** JSON where CloudFormation has it in a string too. */
export const jsonText: Change = (value) =>
  changed(value, (term) =>
    term.kind === 'map' || term.kind === 'list'
      ? { kind: 'call', function: 'toJsonString', arguments: [term], ...rangeOf(term) }
      : term,
  );

/** Tags, a map in Terraform, as a list of `{ Key, Value }`. */
export const tagList: Change = (value) =>
  changed(value, (tags) => {
    if (tags.kind !== 'map') return tags.kind === 'unknown' ? tags : unmapped(tags);
    const items = tags.entries.map((entry): Term => {
      const key: Term = { kind: 'scalar', value: entry.key, text: entry.key, ...rangeOf(entry) };
      return mapOf(entry, { Key: key, Value: entry.value });
    });
    return { kind: 'list', items, open: tags.open, ...rangeOf(tags) };
  });

/** One value as the only one of a list. */
export const listOf: Change = (value) => changed(value, (item) => ({ kind: 'list', items: [item], ...rangeOf(item) }));

/** Text or a boolean translated word by word; a word that the table lacks is unknown. */
export function words(table: Readonly<Record<string, string | number | boolean>>): Change {
  return (value) =>
    changed(value, (term) => {
      if (term.kind === 'scalar') {
        const word = Object.hasOwn(table, term.text) ? table[term.text] : undefined;
        return word === undefined ? unmapped(term) : scalarAt(term, word);
      }
      if (term.kind === 'unknown') return term;
      const entries = Object.entries(table).map(
        ([key, word]): MapTermEntry => ({ key, value: scalarAt(term, word), ...rangeOf(term) }),
      );
      const map: Term = { kind: 'map', entries, ...rangeOf(term) };
      return { kind: 'call', function: 'translate', arguments: [term, map], ...rangeOf(term) };
    });
}

/** True as false and the reverse. */
export const opposite: Change = words({ true: false, false: true });

/** Every item of a list changed. */
export function each(change: Change): Change {
  return (value) =>
    changed(value, (list) => {
      if (list.kind !== 'list') return list.kind === 'unknown' ? list : unmapped(list);
      const items = list.items.flatMap((item) => change(item) ?? []);
      return { kind: 'list', items, open: list.open, ...rangeOf(list) };
    });
}

/** A constant where the attribute is written, whatever its value is. */
export function constant(value: string | number | boolean): Change {
  return (term) => changed(term, (place) => scalarAt(place, value));
}

/** A value that has no counterpart: it is there, and nobody knows what it means in CloudFormation. */
export function unmapped(term: Term, reason = 'Lintel does not translate it from Terraform'): Term {
  return { kind: 'unknown', cause: 'unsupported', reason, ...rangeOf(term) };
}

/** A scalar where another term stands. */
export function scalarAt(place: Place, value: string | number | boolean): ScalarTerm {
  return { kind: 'scalar', value, text: String(value), ...rangeOf(place) };
}

/** A map of the properties that are not undefined; keys stand where the place is. */
export function mapOf(place: Place, properties: Readonly<Record<string, Term | undefined>>): Term {
  const entries: MapTermEntry[] = [];
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined) entries.push({ key, value, ...rangeOf(place) });
  }
  return { kind: 'map', entries, ...rangeOf(place) };
}

/** One property for `also` and `beside`; its name stands where the term does. */
export function property(key: string, value: Term): MapTermEntry {
  return { key, value, ...rangeOf(value) };
}

/** What an attribute of a body holds, or undefined when it is not written or null. */
export function attribute(body: Term | undefined, name: string): Term | undefined {
  if (body?.kind !== 'map') return undefined;
  const value = body.entries.findLast((entry) => entry.key === name)?.value;
  return value?.kind === 'null' ? undefined : value;
}

/** The blocks of a type in a body: the items of its list; a value that is no list (unknown, a choice) is the only item. */
export function blocksOf(body: Term | undefined, name: string): readonly Term[] {
  const value = attribute(body, name);
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** The text of a scalar; undefined for every other term. */
export function textOf(term: Term | undefined): string | undefined {
  return term?.kind === 'scalar' ? term.text : undefined;
}
