import { rangeOf } from '../../read/source.ts';
import type { Term } from '../term.ts';
import { changed, mapOf, scalarAt, unmapped } from './change.ts';

/** A map, as Terraform writes variables, as CloudFormation's list of pairs, whose properties have the two names. */
export function pairList(name: string, value: string): (map: Term) => Term | undefined {
  return (map) =>
    changed(map, (pairs) => {
      if (pairs.kind !== 'map') return pairs.kind === 'unknown' ? pairs : unmapped(pairs);
      const items = pairs.entries.map((entry) =>
        mapOf(entry, { [name]: scalarAt(entry, entry.key), [value]: entry.value }),
      );
      return { kind: 'list', items, open: pairs.open, ...rangeOf(pairs) };
    });
}
