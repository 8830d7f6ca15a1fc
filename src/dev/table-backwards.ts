/** Tables read backwards: the body of a Terraform resource of which a table makes given properties. */

import type { MapTerm, Term } from '../lower/term.ts';
import { applyTable } from '../lower/terraform/apply-table.ts';
import type { PartTable, ResourceTable } from '../lower/terraform/table.ts';
import { rangeOf } from '../read/source.ts';
import {
  documentIn,
  emptyMap,
  isSame,
  listOf,
  mapOf,
  nowhere,
  type Score,
  scalarOf,
  scoreOf,
  sizeOf,
} from './compare-terms.ts';
import type { SchemaBlock, SchemaEntry } from './terraform-schema.ts';

/** A body and what the table makes of it. */
export interface Solution {
  readonly body: MapTerm;
  readonly properties: MapTerm;
  readonly score: Score;
}

/**
 * Looks for a body of which the table makes the wanted properties. A table holds functions, which nobody can read backwards: so for each value
 * that is still wanted the attributes that have a say in its property are tried, and what makes the most of the wanted and nothing wrong stays.
 */
export function bodyFor(
  table: ResourceTable | PartTable,
  schema: SchemaBlock,
  wanted: MapTerm,
  start: MapTerm = emptyMap,
): Solution {
  const goals = goalsIn(wanted, []);
  const writings: (Writing & { readonly goal: number })[] = [];
  let best = solution(table, wanted, start);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [index, goal] of goals.entries()) {
      const next = isMet(goal, best.properties) ? undefined : bestWriting(table, schema, wanted, goal, best);
      if (next === undefined) continue;
      best = next.solution;
      writings.push({ ...next.writing, goal: index });
      hasChanged = true;
    }
  }
  // In the order of the properties, where that makes no difference.
  const inOrder = writings
    .sort((a, b) => a.goal - b.goal)
    .reduce<MapTerm | undefined>((body, writing) => body && withValue(body, writing), start);
  const ordered = inOrder && solution(table, wanted, inOrder);
  return ordered === undefined || isBetter(best.score, ordered.score) ? best : ordered;
}

function solution(table: ResourceTable | PartTable, wanted: MapTerm, body: MapTerm): Solution {
  const properties = made(table, body);
  return { body, properties, score: scoreOf(wanted, properties) };
}

/** The properties that a table makes of a body, and what it puts beside them. */
function made(table: ResourceTable | PartTable, body: MapTerm): MapTerm {
  const properties = applyTable(table, body, nowhere);
  const beside = table.kind === 'resource' ? (table.options.beside?.(body) ?? []) : [];
  return { ...properties, entries: [...properties.entries, ...beside] };
}

/** A value in the wanted properties: a map or list, or what stands in it. */
interface Goal {
  readonly path: readonly (string | number)[];
  readonly term: Term;
}

/** Every value from the top down, so that a whole is tried before its parts. */
function goalsIn(term: Term, path: Goal['path']): readonly Goal[] {
  const own = path.length === 0 ? [] : [{ path, term }];
  if (term.kind === 'map') return [...own, ...term.entries.flatMap(({ key, value }) => goalsIn(value, [...path, key]))];
  if (term.kind === 'list') return [...own, ...term.items.flatMap((item, index) => goalsIn(item, [...path, index]))];
  return own;
}

function isMet(goal: Goal, properties: MapTerm): boolean {
  const { written, wrong } = scoreAt(goal, properties);
  return written === sizeOf(goal.term) && wrong === 0;
}

function scoreAt({ path, term }: Goal, properties: MapTerm): Score {
  let found: Term | undefined = properties;
  for (const step of path) {
    if (found?.kind === 'map') found = found.entries.find(({ key }) => key === step)?.value;
    else found = found?.kind === 'list' && typeof step === 'number' ? found.items[step] : undefined;
  }
  return scoreOf(term, found);
}

/** A value at a place in a body. */
interface Writing {
  readonly path: readonly string[];
  readonly entries: readonly SchemaEntry[];
  /** Which of the blocks of each name on the path. */
  readonly indexes: readonly number[];
  readonly value: Term;
}

function bestWriting(
  table: ResourceTable | PartTable,
  schema: SchemaBlock,
  wanted: MapTerm,
  goal: Goal,
  before: Solution,
): { readonly writing: Writing; readonly solution: Solution } | undefined {
  const { written } = scoreAt(goal, before.properties);
  let best: { readonly writing: Writing; readonly solution: Solution } | undefined;
  for (const writing of writingsFor(goal, slotsOf(table, schema))) {
    const body = withValue(before.body, writing);
    if (body === undefined) continue;
    const next = solution(table, wanted, body);
    const isWorse = next.score.written < before.score.written || next.score.wrong > before.score.wrong;
    if (isWorse || scoreAt(goal, next.properties).written <= written) continue;
    if (best === undefined || isBetter(next.score, best.solution.score)) best = { writing, solution: next };
  }
  return best;
}

/** What might make a property what is wanted; the value as it is goes first. */
function writingsFor(goal: Goal, slots: readonly Slot[]): readonly Writing[] {
  const all = slots
    .filter(({ properties }) => properties.has(String(goal.path[0])))
    .flatMap((slot) =>
      indexesFor(goal, slot).flatMap((indexes) =>
        valuesFor(goal.term, slot).map(([value, rank]) => ({ rank, writing: { ...slot, indexes, value } })),
      ),
    );
  return all.sort((a, b) => a.rank - b.rank).map(({ writing }) => writing);
}

/** More that is wanted, and is so because it is written; of as much, with less that is not. */
function isBetter(a: Score, b: Score): boolean {
  if (a.written !== b.written) return a.written > b.written;
  if (a.met !== b.met) return a.met > b.met;
  return a.wrong + a.extra < b.wrong + b.extra;
}

/** An attribute in a body or in its blocks. */
interface Attribute {
  /** The names of the blocks around the attribute, and its own. */
  readonly path: readonly string[];
  /** What the schema says of each. */
  readonly entries: readonly SchemaEntry[];
  readonly entry: SchemaEntry;
  /** Text that another attribute takes as Base64. */
  readonly isDecoded: boolean;
}

/** An attribute with what a table makes of it. */
interface Slot extends Attribute {
  /** The top-level properties that change with it. */
  readonly properties: ReadonlySet<string>;
  /** The words that the table translates, with what they become. */
  readonly words: readonly (readonly [word: string, text: string])[];
}

const slotsByTable = new WeakMap<ResourceTable | PartTable, readonly Slot[]>();

function slotsOf(table: ResourceTable | PartTable, schema: SchemaBlock): readonly Slot[] {
  const known = slotsByTable.get(table);
  if (known !== undefined) return known;
  const alone = attributesIn(schema, [], [], [schema]).map((found) => probed(table, found));
  // Some attributes say something only beside others, mostly those of their block.
  const byName = new Map<string, Set<string>>();
  for (const { path, properties } of alone) {
    const [name = ''] = path;
    byName.set(name, new Set([...(byName.get(name) ?? []), ...properties]));
  }
  const covered = new Set(table.options.covers);
  const slots = alone.map((slot) => {
    const properties = byName.get(slot.path[0] ?? '') ?? slot.properties;
    return { ...slot, properties: properties.size === 0 ? covered : properties };
  });
  slotsByTable.set(table, slots);
  return slots;
}

/** Every attribute of a type that holds no objects, with the blocks around it. A block within its like is left out. */
function attributesIn(
  schema: SchemaBlock,
  path: readonly string[],
  around: readonly SchemaEntry[],
  blocks: readonly SchemaBlock[],
): readonly Attribute[] {
  return [...schema.attributes].flatMap(([name, entry]): readonly Attribute[] => {
    if (!entry.optional && !entry.required) return [];
    const own = { path: [...path, name], entries: [...around, entry] };
    if (entry.block === undefined) return [{ ...own, entry, isDecoded: schema.attributes.has(`${name}_base64`) }];
    if (blocks.includes(entry.block) || entry.collection === 'map') return [];
    return attributesIn(entry.block, own.path, own.entries, [...blocks, entry.block]);
  });
}

/** What nobody knows, and what the functions of tables look for. */
const probes: readonly Term[] = [
  { kind: 'parameter', name: 'probe', ...nowhere },
  listOf([scalarOf('probe')]),
  scalarOf(true),
];

function probed(table: ResourceTable | PartTable, found: Attribute): Slot {
  const { path, entries } = found;
  const indexes = path.map(() => 0);
  const without = made(table, emptyBlocks(path.slice(0, -1), entries));
  const properties = new Set<string>();
  const words: (readonly [string, string])[] = [];
  for (const probe of probes) {
    const body = withValue(emptyMap, { ...found, indexes, value: probe });
    for (const { key, value } of body === undefined ? [] : made(table, body).entries) {
      const before = without.entries.find((other) => other.key === key)?.value;
      if (before !== undefined && isSame(before, value)) continue;
      properties.add(key);
      words.push(...wordsIn(value));
    }
  }
  return { ...found, properties, words };
}

/** A body of nothing but a block in a block. */
function emptyBlocks(path: readonly string[], entries: readonly SchemaEntry[]): MapTerm {
  return path.reduceRight(
    (body, name, level) => mapOf(name, isObject(entries[level]) ? body : listOf([body])),
    emptyMap,
  );
}

/** The words of a translation that waits for its text. */
function wordsIn(term: Term): readonly (readonly [string, string])[] {
  switch (term.kind) {
    case 'call': {
      const [, table] = term.arguments;
      if (term.function !== 'translate' || table?.kind !== 'map') return term.arguments.flatMap(wordsIn);
      return table.entries.flatMap(({ key, value }) => (value.kind === 'scalar' ? [[key, value.text] as const] : []));
    }
    case 'list':
      return term.items.flatMap(wordsIn);
    case 'map':
      return term.entries.flatMap(({ value }) => wordsIn(value));
    default:
      return [];
  }
}

/** What an attribute might hold, so that a property becomes what is wanted, with 0 for the value as it is, 1 for others. */
function valuesFor(term: Term, { entry, words, isDecoded }: Slot): readonly (readonly [value: Term, rank: number])[] {
  const values = onlyValues(term);
  if (term.kind === 'list') {
    const [only, ...others] = term.items;
    if (only !== undefined && others.length === 0) values.push(only, ...onlyValues(only));
    const map = mapOfPairs(term.items);
    if (map !== undefined) values.push(map);
    const texts = term.items.flatMap(onlyValues);
    if (texts.length === term.items.length) values.push(listOf(texts));
  } else values.push(listOf([term]));
  if (term.kind === 'scalar') {
    if (entry.type === 'boolean') values.push(scalarOf(true, term), scalarOf(false, term));
    else for (const [word, text] of words) if (text === term.text) values.push(scalarOf(word, term));
  }
  return [term, ...values].flatMap((value) =>
    forms(value, isDecoded)
      .filter((form) => fits(form, entry))
      .map((form) => [form, value === term ? 0 : 1] as const),
  );
}

/** The ways to write a value, the usual one first: JSON as a document, which some of AWS's services want in lower case. */
function forms(value: Term, isDecoded: boolean): readonly Term[] {
  if (value.kind === 'scalar') return [documentIn(value) ?? [], value].flat();
  if (value.kind === 'map' || value.kind === 'list') return [uncapitalised(value), value];
  return isDecoded && value.kind === 'call' && value.function === 'base64' ? value.arguments : [value];
}

function uncapitalised(term: Term): Term {
  if (term.kind === 'list') return { ...term, items: term.items.map(uncapitalised) };
  if (term.kind !== 'map') return term;
  const entries = term.entries.map((entry) => {
    const key = entry.key.charAt(0).toLowerCase() + entry.key.slice(1);
    return { ...entry, key, value: uncapitalised(entry.value) };
  });
  return { ...term, entries };
}

/** The value of a map that has only one. */
function onlyValues(term: Term): Term[] {
  return term.kind === 'map' && term.entries.length === 1 ? term.entries.map(({ value }) => value) : [];
}

/** A list of `{ Key, Value }`, or of other pairs with a text first, as a map. */
function mapOfPairs(items: readonly Term[]): Term | undefined {
  const entries = items.flatMap((item) => {
    const [key, value, ...others] = item.kind === 'map' ? item.entries.map((entry) => entry.value) : [];
    if (key?.kind !== 'scalar' || value === undefined || others.length > 0) return [];
    return [{ key: key.text, value, ...rangeOf(key) }];
  });
  return entries.length === items.length && entries.length > 0 ? { ...emptyMap, entries } : undefined;
}

function fits(value: Term, { collection, type }: SchemaEntry): boolean {
  const isData = value.kind === 'map' || value.kind === 'list';
  if (collection === 'map') return value.kind === 'map';
  if (collection !== 'single')
    return value.kind === 'list' && value.items.every((item) => type === 'any' || isPlain(item));
  if (type === 'string' || type === 'any') return type === 'any' || isData || isPlain(value);
  if (value.kind !== 'scalar') return !isData && isPlain(value);
  return type === 'boolean' ? /^(?:true|false)$/.test(value.text) : /^-?\d+(?:\.\d+)?$/.test(value.text);
}

/** Whether a term is written as a value of its own. */
function isPlain(term: Term): boolean {
  return term.kind === 'scalar' || term.kind === 'reference' || term.kind === 'parameter' || term.kind === 'call';
}

/**
 * In which of the repeated blocks around an attribute a value may stand: the positions in the lists that lead to it, each at one of the
 * levels from the outside in, or at none, where the list is that of an attribute.
 */
function indexesFor({ path }: Goal, { entries }: Slot): readonly (readonly number[])[] {
  const positions = path.filter((step) => typeof step === 'number');
  let ways: readonly { readonly indexes: readonly number[]; readonly used: number }[] = [{ indexes: [], used: 0 }];
  for (const entry of entries.slice(0, -1)) {
    ways = ways.flatMap(({ indexes, used }) => {
      const first = { indexes: [...indexes, 0], used };
      if (isObject(entry)) return [first];
      const others = positions
        .map((position, at) => ({ indexes: [...indexes, position], used: at + 1 }))
        .filter((other) => other.used > used);
      return [...others, first];
    });
  }
  const unique = new Map(ways.map(({ indexes }) => [indexes.join(), indexes]));
  return [...unique.values()];
}

function isObject(entry: SchemaEntry | undefined): boolean {
  return entry?.kind === 'attribute' && entry.collection === 'single';
}

/** A body with a value at a place where nothing stands yet; undefined where something does, or where a block before it is missing. */
function withValue(body: MapTerm, writing: Writing): MapTerm | undefined {
  const { path, entries, indexes, value } = writing;
  const [name = '', ...inner] = path;
  const [index = 0] = indexes;
  const existing = body.entries.find(({ key }) => key === name)?.value;
  if (inner.length === 0) return existing === undefined ? withEntry(body, name, value) : undefined;
  const blocks = existing?.kind === 'list' ? existing.items : existing === undefined ? [] : [existing];
  const block = blocks[index] ?? emptyMap;
  if (index > blocks.length || block.kind !== 'map') return undefined;
  const rest = { path: inner, entries: entries.slice(1), indexes: indexes.slice(1), value };
  const changed = withValue(block, rest);
  if (changed === undefined) return undefined;
  return withEntry(body, name, isObject(entries[0]) ? changed : listOf(blocks.toSpliced(index, 1, changed)));
}

function withEntry(body: MapTerm, key: string, value: Term): MapTerm {
  const entry = { key, value, ...nowhere };
  const at = body.entries.findIndex((other) => other.key === key);
  return { ...body, entries: at < 0 ? [...body.entries, entry] : body.entries.with(at, entry) };
}
