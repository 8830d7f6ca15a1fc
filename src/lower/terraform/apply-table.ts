/** One body in Terraform's words -> properties in CloudFormation's, as a table says. */

import { type Place, rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { scalarAt } from './change.ts';
import type { AnyMapping, AnyTarget, Defaults, PartTable, ResourceTable } from './table.ts';

const openReason = 'Lintel does not know how Terraform sets it';

/** The properties that a table gives to a body; what it cannot give is unknown, what it can and is not written is absent. */
export function applyTable(table: ResourceTable | PartTable, body: MapTerm, place: Place): MapTerm {
  const { also, defaults } = table.options;
  const root: Builder = { place, children: new Map() };
  fill(root, body, table.mapping);
  for (const entry of also?.(body) ?? []) root.children.set(entry.key, { key: entry, term: entry.value });
  addDefaults(root, defaults, place);
  return finish(root, closedOf(table.mapping));
}

/** The names of the properties that a table can give, at the top. */
export function propertiesOf(table: ResourceTable | PartTable): readonly string[] {
  return [...closedOf(table.mapping).children.keys(), ...(table.options.covers ?? [])];
}

/** A map in the making: what stands under each key is a term, or again a map in the making. */
interface Builder {
  place: Place;
  readonly children: Map<string, Child>;
  /** Names that are surely absent where they are not among the children, beyond those that the mapping tells. */
  closed?: ReadonlySet<string> | undefined;
}

interface Child {
  readonly key: Place;
  readonly term?: Term;
  readonly builder?: Builder;
}

function fill(builder: Builder, body: MapTerm, mapping: AnyMapping): void {
  const written = new Map<string, MapTermEntry>();
  for (const entry of body.entries) written.set(entry.key, entry);
  // In the order of the table: where several attributes feed one list, a plan has them in another order than the code.
  for (const { name, target, path } of stepsOf(mapping)) {
    const entry = written.get(name);
    if (entry !== undefined) place(builder, entry, target, path);
  }
}

/** An attribute, one of the places where it goes, and the path to there. */
interface Step {
  readonly name: string;
  readonly target: AnyTarget;
  readonly path: readonly string[];
}

const stepsByMapping = new WeakMap<AnyMapping, readonly Step[]>();

function stepsOf(mapping: AnyMapping): readonly Step[] {
  let steps = stepsByMapping.get(mapping);
  if (steps === undefined) {
    steps = Object.entries(mapping).flatMap(([name, targets]) =>
      (isList(targets) ? targets : [targets]).map((target) => ({
        name,
        target,
        path: pathsOf(target)[0]?.split('.') ?? [],
      })),
    );
    stepsByMapping.set(mapping, steps);
  }
  return steps;
}

function isList(target: AnyTarget | readonly AnyTarget[]): target is readonly AnyTarget[] {
  return Array.isArray(target);
}

function place(builder: Builder, entry: MapTermEntry, target: AnyTarget, path: readonly string[]): void {
  if (typeof target === 'string') put(builder, path, 0, entry, entry.value);
  else if ('to' in target) {
    const value = target.by(entry.value);
    if (value !== undefined) put(builder, path, 0, entry, value);
  } else if ('block' in target) {
    const value = oneBlock(entry.value, target.attributes, target.defaults);
    if (value !== undefined) put(builder, path, 0, entry, value);
  } else if ('blocks' in target) {
    put(builder, path, 0, entry, manyBlocks(entry.value, target.attributes, target.defaults));
  } else if ('inner' in target) {
    const value = oneBlock(entry.value, target.inner);
    for (const inner of value === undefined ? [] : levelled(value, target.inner))
      put(builder, [inner.key], 0, inner, inner.value);
  }
}

/** The only block of a list as a map; undefined where there is none. */
function oneBlock(value: Term, attributes: AnyMapping, defaults?: Defaults): Term | undefined {
  switch (value.kind) {
    case 'list': {
      const [first] = value.items;
      if (first !== undefined) return oneBlock(first, attributes, defaults);
      if (value.open === undefined) return undefined;
      return { kind: 'unknown', cause: 'unsupported', reason: value.open, ...rangeOf(value) };
    }
    case 'map': {
      const builder: Builder = { place: value, children: new Map() };
      fill(builder, value, attributes);
      addDefaults(builder, defaults, value);
      return finish(builder, closedOf(attributes));
    }
    case 'choice': {
      const absent: Term = { kind: 'null', ...rangeOf(value) };
      return {
        ...value,
        whenTrue: oneBlock(value.whenTrue, attributes, defaults) ?? absent,
        whenFalse: oneBlock(value.whenFalse, attributes, defaults) ?? absent,
      };
    }
    default:
      return opaque(value);
  }
}

function manyBlocks(value: Term, attributes: AnyMapping, defaults: Defaults | undefined): Term {
  switch (value.kind) {
    case 'list': {
      // A plan has an empty list for blocks that are not written.
      if (value.items.length === 0 && value.open === undefined) return { kind: 'null', ...rangeOf(value) };
      const items = value.items.map(
        (item) => oneBlock(item, attributes, defaults) ?? { kind: 'null' as const, ...rangeOf(item) },
      );
      return { kind: 'list', items, open: value.open, ...rangeOf(value) };
    }
    case 'map': {
      const item = oneBlock(value, attributes, defaults);
      return { kind: 'list', items: item === undefined ? [] : [item], ...rangeOf(value) };
    }
    case 'choice':
      return {
        ...value,
        whenTrue: manyBlocks(value.whenTrue, attributes, defaults),
        whenFalse: manyBlocks(value.whenFalse, attributes, defaults),
      };
    default:
      return opaque(value);
  }
}

/** What stands where blocks are expected and is none: its attributes cannot be seen. */
function opaque(value: Term): Term {
  if (value.kind === 'unknown' || value.kind === 'null') return value;
  return { kind: 'unknown', cause: 'unsupported', reason: openReason, ...rangeOf(value) };
}

/** The entries of a map as entries of the level above; those of a choice are choices, those of what is unknown are unknown. */
function levelled(value: Term, mapping: AnyMapping): readonly MapTermEntry[] {
  if (value.kind === 'map') return value.entries;
  if (value.kind === 'null') return [];
  if (value.kind !== 'choice') return [...closedOf(mapping).names].map((key) => ({ key, value, ...rangeOf(value) }));
  const whenTrue = new Map(levelled(value.whenTrue, mapping).map((entry) => [entry.key, entry]));
  const whenFalse = new Map(levelled(value.whenFalse, mapping).map((entry) => [entry.key, entry]));
  return [...new Set([...whenTrue.keys(), ...whenFalse.keys()])].map((key): MapTermEntry => {
    const yes = whenTrue.get(key);
    const no = whenFalse.get(key);
    const at = rangeOf(yes ?? no ?? value);
    const absent: Term = { kind: 'null', ...at };
    const choice: Term = { ...value, whenTrue: yes?.value ?? absent, whenFalse: no?.value ?? absent };
    return { key, value: choice, ...at };
  });
}

/** What Terraform sets where nothing is written. */
function addDefaults(builder: Builder, defaults: Defaults | undefined, place: Place): void {
  for (const name in defaults) {
    const path = name.split('.');
    if (!isSet(builder, path)) put(builder, path, 0, place, scalarAt(place, defaults[name] ?? ''));
  }
}

function isSet(builder: Builder, [first = '', ...rest]: readonly string[]): boolean {
  const child = builder.children.get(first);
  if (child?.builder !== undefined && rest.length > 0) return isSet(child.builder, rest);
  if (child?.term === undefined) return child !== undefined;
  if (rest.length === 0) return child.term.kind !== 'null';
  return child.term.kind !== 'map' || child.term.entries.some(({ key }) => key === rest[0]);
}

/** Puts a term at what is left of a path from a position on. */
function put(builder: Builder, path: readonly string[], from: number, key: Place, term: Term): void {
  const name = path[from] ?? '';
  const existing = builder.children.get(name);
  if (from >= path.length - 1) {
    // Of two attributes for one property the one that is written has the word.
    if (term.kind === 'null' && existing !== undefined) return;
    if (existing?.builder !== undefined && term.kind === 'map') {
      for (const entry of term.entries) put(existing.builder, [entry.key], 0, entry, entry.value);
      existing.builder.closed = union(existing.builder.closed, term.closed);
      return;
    }
    const merged = existing?.term === undefined ? term : joined(existing.term, term);
    builder.children.set(name, { key: existing?.key ?? key, term: merged });
    return;
  }
  if (term.kind === 'null') return;
  let inner = existing?.builder;
  if (inner === undefined) {
    inner = { place: rangeOf(key), children: new Map() };
    const before = existing?.term;
    if (before?.kind === 'map') {
      inner.place = rangeOf(before);
      inner.closed = before.closed;
      for (const entry of before.entries) inner.children.set(entry.key, { key: entry, term: entry.value });
    }
    builder.children.set(name, { key: existing?.key ?? key, builder: inner });
  }
  put(inner, path, from + 1, key, term);
}

/** Two values for one property: lists and maps are put together, of others the second has the word. */
export function joined(first: Term, second: Term): Term {
  if (second.kind === 'null') return first;
  if (first.kind === 'list' && second.kind === 'list') {
    return { ...first, items: [...first.items, ...second.items], open: first.open ?? second.open };
  }
  if (first.kind === 'map' && second.kind === 'map') {
    const keys = new Set(second.entries.map(({ key }) => key));
    const closed = union(first.closed, second.closed) ?? new Set();
    return { ...first, entries: [...first.entries.filter(({ key }) => !keys.has(key)), ...second.entries], closed };
  }
  if (first.kind === 'list' && second.kind === 'unknown') return { ...first, open: second.reason };
  if (first.kind === 'unknown' && second.kind === 'list') return { ...second, open: first.reason };
  if (first.kind === 'list' && second.kind === 'choice') {
    return { ...second, whenTrue: joined(first, second.whenTrue), whenFalse: joined(first, second.whenFalse) };
  }
  return second;
}

function union(
  first: ReadonlySet<string> | undefined,
  second: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return new Set([...first, ...second]);
}

function finish(builder: Builder, closed: Closed): MapTerm {
  const entries: MapTermEntry[] = [];
  for (const [key, child] of builder.children) {
    const { source, start, end } = child.key;
    const value = child.builder === undefined ? child.term : finish(child.builder, closed.children.get(key) ?? nothing);
    entries.push({ key, source, start, end, value: value ?? { kind: 'null', source, start, end } });
  }
  const names = union(closed.names, builder.closed) ?? closed.names;
  return { kind: 'map', entries, open: openReason, closed: names, ...rangeOf(builder.place) };
}

/** The names that a mapping can give, level by level. */
interface Closed {
  readonly names: ReadonlySet<string>;
  readonly children: ReadonlyMap<string, Closed>;
}

const nothing: Closed = { names: new Set(), children: new Map() };

const closedByMapping = new WeakMap<AnyMapping, Closed>();

function closedOf(mapping: AnyMapping): Closed {
  const existing = closedByMapping.get(mapping);
  if (existing !== undefined) return existing;
  const paths = Object.values(mapping).flatMap((target) => (isList(target) ? target : [target]).flatMap(pathsOf));
  const closed = closedFrom(paths.map((path) => path.split('.')));
  closedByMapping.set(mapping, closed);
  return closed;
}

function pathsOf(target: AnyTarget): readonly string[] {
  if (typeof target === 'string') return [target];
  if ('to' in target) return [target.to];
  if ('block' in target) return [target.block];
  if ('blocks' in target) return [target.blocks];
  return 'inner' in target
    ? Object.values(target.inner).flatMap((inner) => (isList(inner) ? inner : [inner]).flatMap(pathsOf))
    : [];
}

function closedFrom(paths: readonly (readonly string[])[]): Closed {
  const byName = new Map<string, string[][]>();
  for (const [first, ...rest] of paths) {
    if (first === undefined) continue;
    const others = byName.get(first) ?? [];
    byName.set(first, others);
    if (rest.length > 0) others.push(rest);
  }
  const children = new Map([...byName].map(([name, rest]) => [name, rest.length === 0 ? nothing : closedFrom(rest)]));
  return { names: new Set(byName.keys()), children };
}
