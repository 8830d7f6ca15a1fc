/** Lists of maps in CloudFormation that Terraform writes otherwise: as lists of texts, or as a resource for each item. */

import { rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { each, mapOf, property } from './change.ts';

/** Every item of a list as a map of one property. */
export function eachAs(key: string): (value: Term) => Term | undefined {
  return each((item) => mapOf(item, { [key]: item }));
}

/** The attributes of a body under other names. */
export function renamed(body: MapTerm, names: Readonly<Record<string, string>>): MapTerm {
  const entries = body.entries.flatMap((entry): readonly MapTermEntry[] => {
    const key = names[entry.key];
    return key === undefined ? [] : [{ ...entry, key }];
  });
  return { kind: 'map', entries, ...rangeOf(body) };
}

/** The whole body of a part as the only item that it adds to a list. */
export function itemOf(
  list: string,
  names: Readonly<Record<string, string>>,
): (body: MapTerm) => readonly MapTermEntry[] {
  return (body) => [property(list, { kind: 'list', items: [renamed(body, names)], ...rangeOf(body) })];
}
