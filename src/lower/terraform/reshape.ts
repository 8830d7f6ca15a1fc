/** What tables do with a block of several attributes where CloudFormation cuts it otherwise. */

import { rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { attribute, changed, each, mapOf, scalarAt, textOf, unmapped } from './change.ts';
import type { Defaults } from './table.ts';

type Change = (value: Term) => Term | undefined;

/** The CloudFormation names of attributes; of a pair the second changes the value. What has no name is left out. */
export type Names = Readonly<Record<string, string | readonly [name: string, change: Change]>>;

/** The only block of a list with other names. */
export function renamed(names: Names): Change {
  return (value) => changed(value, (blocks) => onlyBlock(blocks, (block) => renamedBlock(block, names)));
}

/** Every block of a list with other names. */
export function eachRenamed(names: Names): Change {
  return (value) =>
    changed(value, (blocks) => {
      if (blocks.kind !== 'list') return blocks.kind === 'map' ? inList(renamedBlock(blocks, names)) : opaque(blocks);
      const items = blocks.items.flatMap((item) => renamed(names)(item) ?? []);
      return { kind: 'list', items, open: blocks.open, ...rangeOf(blocks) };
    });
}

/** Every item of a list as a map of one property. */
export function eachAs(key: string): Change {
  return each((item) => mapOf(item, { [key]: item }));
}

/** Every block of a list as a map of one property, for lists of which the items are of several kinds. */
export function eachUnder(key: string, names: Names): Change {
  const items = eachRenamed(names);
  const wrapped = each((item) => mapOf(item, { [key]: item }));
  return (value) => {
    const list = items(value);
    return list === undefined ? undefined : wrapped(list);
  };
}

/** Blocks that have names as a map by these names. */
export function keyedBy(name: string, change: Change): Change {
  return (value) =>
    changed(value, (blocks) => {
      if (blocks.kind !== 'list') return opaque(blocks);
      const entries: MapTermEntry[] = [];
      let open = blocks.open;
      for (const block of blocks.items) {
        const label = attribute(block, name);
        const key = textOf(label);
        const content = change(block);
        if (label === undefined || key === undefined) open ??= `a block has no known ${name}`;
        else if (content !== undefined) entries.push({ key, value: content, ...rangeOf(label) });
      }
      return { kind: 'map', entries, open, ...rangeOf(blocks) };
    });
}

/** What the only block of a list says of one attribute. */
export function inBlock(name: string, change: Change = (value) => value): Change {
  return (value) =>
    changed(value, (blocks) =>
      onlyBlock(blocks, (block) => {
        const inner = attribute(block, name);
        return inner === undefined ? undefined : change(inner);
      }),
    );
}

/** Every block of a list, or the only one, before its attributes get their names: for what depends on several of them. */
export function onBlocks(value: Term, change: (block: MapTerm) => MapTerm): Term {
  switch (value.kind) {
    case 'map':
      return change(value);
    case 'list':
      return { ...value, items: value.items.map((item) => onBlocks(item, change)) };
    case 'choice':
      return { ...value, whenTrue: onBlocks(value.whenTrue, change), whenFalse: onBlocks(value.whenFalse, change) };
    default:
      return value;
  }
}

/** A block with what the provider sends for the attributes that it lacks. */
export function withDefaults(block: MapTerm, defaults: Defaults): MapTerm {
  const missing = Object.entries(defaults).filter(([name]) => attribute(block, name) === undefined);
  const entries = missing.map(
    ([key, value]): MapTermEntry => ({ key, value: scalarAt(block, value), ...rangeOf(block) }),
  );
  return { ...block, entries: [...block.entries, ...entries] };
}

/** A list property of which a body is one item, for a type of which each resource adds one. */
export function itemOf(body: Term, key: string, names: Names): MapTermEntry {
  return { key, value: inList(renamedBlock(body, names)), ...rangeOf(body) };
}

function onlyBlock(blocks: Term, change: Change): Term | undefined {
  if (blocks.kind !== 'list') return blocks.kind === 'map' ? change(blocks) : opaque(blocks);
  const [first] = blocks.items;
  if (first === undefined) return blocks.open === undefined ? undefined : unmapped(blocks);
  return changed(first, (block) => onlyBlock(block, change));
}

function renamedBlock(block: Term, names: Names): Term {
  if (block.kind !== 'map') return opaque(block);
  const entries = block.entries.flatMap((entry): MapTermEntry[] => {
    const target = Object.hasOwn(names, entry.key) ? names[entry.key] : undefined;
    if (target === undefined) return [];
    const [key, change] = typeof target === 'string' ? [target, undefined] : target;
    const value = change === undefined ? entry.value : change(entry.value);
    return value === undefined ? [] : [{ ...entry, key, value }];
  });
  return { ...block, entries };
}

function inList(item: Term): Term {
  return { kind: 'list', items: [item], ...rangeOf(item) };
}

function opaque(term: Term): Term {
  return term.kind === 'unknown' || term.kind === 'null' ? term : unmapped(term);
}
