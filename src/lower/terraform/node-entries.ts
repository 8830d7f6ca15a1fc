import type { MapEntry, SourceNode } from '../../read/source.ts';

const entriesByMap = new WeakMap<SourceNode, ReadonlyMap<string, MapEntry>>();
const noEntries: ReadonlyMap<string, MapEntry> = new Map();

/** The entries of a map by key, so that many of them are found in little time; none of what is no map. */
export function entriesOf(node: SourceNode | undefined): ReadonlyMap<string, MapEntry> {
  if (node?.kind !== 'map') return noEntries;
  let entries = entriesByMap.get(node);
  if (entries === undefined) {
    entries = new Map(node.entries.map((entry) => [entry.key, entry]));
    entriesByMap.set(node, entries);
  }
  return entries;
}

/** What stands under a key; undefined in what is no map. */
export function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return entriesOf(node).get(key)?.value;
}
