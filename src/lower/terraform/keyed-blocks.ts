import { rangeOf } from '../../read/source.ts';
import type { MapTermEntry, Term } from '../term.ts';
import { attribute, changed, textOf, unmapped } from './change.ts';

/** Blocks that repeat as a map: the text of an attribute is the key of each, and its value is made of the block. */
export function keyedBlocks(
  key: string,
  valueFrom: (block: Term) => Term | undefined,
): (value: Term) => Term | undefined {
  return (value) =>
    changed(value, (blocks) => {
      if (blocks.kind !== 'list') return blocks.kind === 'unknown' ? blocks : unmapped(blocks);
      const entries: MapTermEntry[] = [];
      let { open } = blocks;
      for (const block of blocks.items) {
        const name = attribute(block, key);
        const text = textOf(name);
        const made = block.kind === 'map' ? valueFrom(block) : undefined;
        if (name === undefined || text === undefined || made === undefined) open ??= 'the key of an entry is not known';
        else entries.push({ key: text, value: made, ...rangeOf(name) });
      }
      return { kind: 'map', entries, ...(open === undefined ? {} : { open }), ...rangeOf(blocks) };
    });
}
