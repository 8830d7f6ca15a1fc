import { rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { applyTable } from './apply-table.ts';
import { changed, each, property, unmapped } from './change.ts';
import type { AnyMapping } from './table.ts';

/** The whole body of a part as the item that it adds to a list, for `also`: the mapping is that of the item. */
export function mappedItem(list: string, mapping: AnyMapping): (body: MapTerm) => readonly MapTermEntry[] {
  return (body) => [property(list, { kind: 'list', items: [mapped(body, mapping)], ...rangeOf(body) })];
}

/** Blocks that repeat, by a mapping whose paths are not checked: those of types that nest in each other are too many for the compiler. */
export function mappedItems(mapping: AnyMapping): (value: Term) => Term | undefined {
  return each((block) =>
    changed(block, (item) => {
      if (item.kind === 'map') return mapped(item, mapping);
      return item.kind === 'unknown' ? item : unmapped(item);
    }),
  );
}

function mapped(body: MapTerm, mapping: AnyMapping): MapTerm {
  return applyTable({ kind: 'part', type: '', terraformType: '', of: [], by: '', mapping, options: {} }, body, body);
}
