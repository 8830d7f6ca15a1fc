/** Plans and states -> resources: what is known before apply, what is not, and what leads where. */

import {
  type EntryPlace,
  entryPlaces,
  itemPlaces,
  rootAt,
  type ValuePlace,
  valueStart,
} from '../../read/json-places.ts';
import { type Place, type PlainJson, type PlanDocument, rangeOf, type SourceFile } from '../../read/source.ts';
import type { Lowered, Remark, Scope } from '../resource.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { lowerResources } from './lower-resources.ts';
import type { Module } from './module.ts';
import { childOf, isList, isObject, itemsAt, objectAt, type PlainObject, textAt } from './plain-json.ts';
import { parseAddress, planReferences, type References, type ReferenceTarget } from './plan-references.ts';
import { placeInSources } from './plan-sources.ts';
import type { TerraformResource } from './terraform-resource.ts';

/**
 * Lowers a plan, or a state as `terraform show -json` prints it.
 * Source: Terraform documentation, "JSON Output Format".
 *
 * @param modules the modules that were read, by folder
 * @returns what it lowers to, and the folders of the modules for which it speaks
 */
export function lowerPlan(
  plan: PlanDocument,
  modules: ReadonlyMap<string, Module>,
): { readonly lowered: Lowered; readonly folders: ReadonlySet<string> } {
  const scope: Scope = {
    source: plan.source,
    parameters: new Map(),
    parameterWord: 'variable',
    conditions: new Map(),
    mappings: { kind: 'map', entries: [], source: plan.source, start: 0, end: 0 },
    lookups: new Map(),
    outputs: () => new Set(),
    open: undefined,
  };
  const { root, source } = plan;
  const problems = root === undefined ? [] : versionProblems(root, source);
  if (root === undefined || problems.length > 0) {
    return { lowered: { scope, resources: [], problems, notes: [] }, folders: new Set() };
  }
  const changes = new Map(changesOf(root, source.text).map((change) => [change.address, change]));
  const references = planReferences(root, new Set(changes.keys()));
  const hasDefaultTags = providersTag(root);
  const resources = [...changes.values()].map((change) =>
    resourceOf(change, { source, references, changes, hasDefaultTags }),
  );
  const { located, folders } = placeInSources(resources, plan.sources, modules);
  return { lowered: { scope, resources: lowerResources(located, scope), problems, notes: [] }, folders };
}

/** Every 0.x and 1.x is read: later versions of one major only add to it. */
function versionProblems(root: PlainObject, source: SourceFile): Remark[] {
  const version = childOf(root, 'format_version');
  if (/^[01](?:\.|$)/.test(String(version))) return [];
  const found = version === undefined ? 'missing' : `"${version}"`;
  const message = `format_version is ${found}; expected 0.x or 1.x, as "terraform show -json" prints`;
  const start = rootAt(source.text);
  const at = entryPlaces(source.text, start).find(({ key }) => key === 'format_version')?.value;
  return [{ message, source, ...(at ?? { start, end: start + 1 }) }];
}

/** Where a resource stands in the text: all of it, its address, and its values. */
interface ShownPlace {
  readonly whole: ValuePlace;
  readonly address: ValuePlace | undefined;
  readonly values: ValuePlace | undefined;
}

/** The places of the resources of `planned_values`, or of `values` in a state, by address. */
function plannedPlaces(text: string): Map<string, ShownPlace> {
  const planned = new Map<string, ShownPlace>();
  const root = rootAt(text);
  const values = [valueStart(text, root, 'planned_values'), valueStart(text, root, 'values')].find(
    (start) => start >= 0,
  );
  const modules = [valueStart(text, values ?? -1, 'root_module')];
  for (const module of modules) {
    for (const whole of itemPlaces(text, valueStart(text, module, 'resources'))) {
      const place = shownPlace(text, whole);
      if (place.address !== undefined) planned.set(String(valueAt(text, place.address)), place);
    }
    for (const { start } of itemPlaces(text, valueStart(text, module, 'child_modules'))) modules.push(start);
  }
  return planned;
}

function shownPlace(text: string, whole: ValuePlace): ShownPlace {
  const entries = entryPlaces(text, whole.start);
  const placeOf = (name: string): ValuePlace | undefined => entries.find(({ key }) => key === name)?.value;
  return { whole, address: placeOf('address'), values: placeOf('values') };
}

function valueAt(text: string, { start, end }: ValuePlace): unknown {
  return JSON.parse(text.slice(start, end));
}

/** A resource as the plan leaves it. */
interface Change {
  readonly address: string;
  readonly type: string;
  /** The three trees of one shape: values, `true` where one is unknown, `true` where one is sensitive. */
  readonly after: PlainJson | undefined;
  readonly unknown: PlainJson | undefined;
  readonly sensitive: PlainJson | undefined;
  readonly shown: ShownPlace;
}

const nowhere: ShownPlace = { whole: { start: 0, end: 0 }, address: undefined, values: undefined };

function changesOf(root: PlainObject, text: string): Change[] {
  const planned = plannedPlaces(text);
  if (!isList(childOf(root, 'resource_changes'))) {
    return plannedResources(root).flatMap((resource): Change[] => {
      const address = textAt(resource, 'address');
      const type = textAt(resource, 'type');
      if (address === undefined || type === undefined || textAt(resource, 'mode') === 'data') return [];
      const trees = { after: childOf(resource, 'values'), sensitive: childOf(resource, 'sensitive_values') };
      return [{ address, type, ...trees, unknown: undefined, shown: planned.get(address) ?? nowhere }];
    });
  }
  let changed: ValuePlace[] | undefined;
  /** The place of what only `resource_changes` has. */
  const inChanges = (index: number): ShownPlace => {
    changed ??= itemPlaces(text, valueStart(text, rootAt(text), 'resource_changes'));
    const place = changed[index];
    return place === undefined ? nowhere : shownPlace(text, place);
  };
  return itemsAt(root, 'resource_changes').flatMap((resource, index): Change[] => {
    const address = textAt(resource, 'address');
    const type = textAt(resource, 'type');
    const change = objectAt(resource, 'change');
    if (address === undefined || type === undefined || change === undefined) return [];
    const actions = itemsAt(change, 'actions');
    const isGone = actions.length > 0 && actions.every((action) => action === 'delete' || action === 'forget');
    if (isGone || textAt(resource, 'mode') === 'data' || childOf(resource, 'deposed') !== undefined) return [];
    return [
      {
        address,
        type,
        after: childOf(change, 'after'),
        unknown: childOf(change, 'after_unknown'),
        sensitive: childOf(change, 'after_sensitive'),
        shown: planned.get(address) ?? inChanges(index),
      },
    ];
  });
}

/** The resources of a state, or of a plan without changes, of all its modules. */
function plannedResources(root: PlainObject): PlainJson[] {
  const values = objectAt(root, 'planned_values') ?? objectAt(root, 'values');
  const modules: (PlainJson | undefined)[] = [childOf(values, 'root_module')];
  for (const module of modules) for (const child of itemsAt(module, 'child_modules')) modules.push(child);
  return modules.flatMap((module) => itemsAt(module, 'resources'));
}

/** What all resources of a plan share. */
interface Plan {
  readonly source: SourceFile;
  readonly references: References;
  readonly changes: ReadonlyMap<string, Change>;
  readonly hasDefaultTags: boolean;
}

function resourceOf(change: Change, plan: Plan): TerraformResource {
  const { references, source } = plan;
  const { address, type, shown, after, unknown, sensitive } = change;
  const extent: Place = { source, ...shown.whole };
  const place: Place = { source, ...(shown.address ?? shown.whole) };
  const expressions = references.expressions(address);
  const written: Written = expressions === undefined ? undefined : { kind: 'block', node: expressions };
  const context: Context = { address, plan, place, attribute: undefined, depth: 0 };
  const body = mapTerm({ after, unknown, sensitive, planned: shown.values, written }, context);
  return {
    address,
    type,
    body: withAllTags(body, plan.hasDefaultTags && childOf(unknown, 'tags_all') === true),
    condition: undefined,
    place,
    extent,
    defaultTags: undefined,
    dependsOn: references.dependencies(address).map((target) => ({ address: target, place })),
    lifecycle: { preventDestroy: false },
  };
}

/** Where known, `tags_all` is `tags` with those of the provider; where not, the provider may add some. */
function withAllTags(body: MapTerm, mayHaveMore: boolean): MapTerm {
  const all = body.entries.find(({ key }) => key === 'tags_all');
  const own = body.entries.find(({ key }) => key === 'tags');
  const at = own ?? all;
  const value: Term | undefined = all?.value.kind === 'map' ? all.value : own?.value;
  if (!mayHaveMore) {
    if (at === undefined || value === undefined) return body;
    return { ...body, entries: [...body.entries.filter((entry) => entry !== own), { ...at, key: 'tags', value }] };
  }
  const place = rangeOf(at ?? body);
  const entries = value?.kind === 'map' ? value.entries : [];
  const tags: Term = { kind: 'map', entries, open: 'the provider may add tags', ...place };
  return {
    ...body,
    entries: [...body.entries.filter((entry) => entry !== own), { ...place, key: 'tags', value: tags }],
  };
}

/** Whether a provider puts tags on everything. */
function providersTag(root: PlainObject): boolean {
  const providers = Object.values(objectAt(childOf(root, 'configuration'), 'provider_config') ?? {});
  return providers.some((provider) => childOf(childOf(provider, 'expressions'), 'default_tags') !== undefined);
}

/** The trees that say what stands at one place of a resource. */
interface Trees {
  readonly after: PlainJson | undefined;
  readonly unknown: PlainJson | undefined;
  readonly sensitive: PlainJson | undefined;
  /** Where it stands in `planned_values`. */
  readonly planned: ValuePlace | undefined;
  readonly written: Written;
}

/**
 * What the author wrote, as `configuration` has it: an expression, something inside the value of one, blocks of one type, one block, or
 * nothing. Undefined where it does not tell, as of what a dynamic block made.
 */
type Written =
  | { readonly kind: 'expression' | 'inside' | 'blocks' | 'block'; readonly node: PlainJson }
  | { readonly kind: 'nothing' }
  | undefined;

const notWritten: Written = { kind: 'nothing' };

interface Context {
  readonly address: string;
  readonly plan: Plan;
  /** Where what has no place of its own stands. */
  readonly place: Place;
  /** The name of the attribute; undefined for an item of a list. */
  readonly attribute: string | undefined;
  readonly depth: number;
}

/** What is nested deeper than this is unknown. */
const depthLimit = 100;

/** Source: Terraform documentation, "JSON Output Format", "Change Representation". */
function valueTerm(trees: Trees, context: Context): Term | undefined {
  const { after, unknown, sensitive, written } = trees;
  if (unknown === true) return unknownTerm(written, context);
  if (sensitive === true) {
    if (after === undefined || after === null) return undefined;
    return unknownBecause('it is sensitive', context);
  }
  const shape = after ?? unknown;
  if (shape === undefined || shape === null) return undefined;
  if (context.depth > depthLimit) return unknownBecause('it is nested too deeply', context);
  if (isList(shape)) {
    // Blocks that are not there are an empty list.
    if (shape.length === 0 && written?.kind !== 'expression') return undefined;
    return { kind: 'list', items: itemTerms(shape, trees, context), ...rangeOf(context.place) };
  }
  if (isObject(shape)) return mapTerm(trees, context);
  // What is not set is an empty string in the provider's state.
  const isWritten = written?.kind === 'expression' || written?.kind === 'inside';
  return shape !== after || (shape === '' && !isWritten) ? undefined : scalarTerm(shape, written, context);
}

function unknownBecause(reason: string, { place }: Context): Term {
  return { kind: 'unknown', cause: 'attribute', reason, ...rangeOf(place) };
}

function itemTerms(shape: readonly PlainJson[], trees: Trees, context: Context): Term[] {
  const { after, unknown, sensitive, planned, written } = trees;
  const { source } = context.plan;
  const places = planned === undefined ? [] : itemPlaces(source.text, planned.start);
  return shape.flatMap((item, index): Term[] => {
    const place = places[index];
    const term = valueTerm(
      {
        after: itemAt(after, index),
        unknown: itemAt(unknown, index),
        sensitive: itemAt(sensitive, index),
        planned: place,
        written: writtenItem(written, item, index, shape.length),
      },
      inner(context, undefined, place === undefined ? context.place : { source, ...place }),
    );
    return term === undefined ? [] : [term];
  });
}

function mapTerm({ after, unknown, sensitive, planned, written }: Trees, context: Context): MapTerm {
  const { plan, place } = context;
  const { source } = plan;
  const entries: MapTermEntry[] = [];
  const add = (key: string, value: PlainJson | undefined, mark: PlainJson | undefined, here?: EntryPlace): void => {
    const as = writtenAt(written, key);
    // Most of what is known only after apply nobody has written.
    if (mark === true && as === notWritten) return;
    const at = here === undefined ? place : { source, start: here.value.start, end: here.value.end };
    const marks = { unknown: mark, sensitive: markAt(sensitive, key) };
    const term = valueTerm({ after: value, ...marks, planned: here?.value, written: as }, inner(context, key, at));
    if (term === undefined) return;
    const name = here ?? place;
    entries.push({ key, source: at.source, start: name.start, end: name.end, value: term });
  };
  const known = isObject(after) ? after : {};
  const placeOf = placesByKey(source.text, planned);
  for (const key of Object.keys(known)) {
    const value = known[key];
    const mark = markAt(unknown, key);
    if (value !== null || mark !== undefined) add(key, value, mark, placeOf(key));
  }
  if (!isObject(unknown)) return { kind: 'map', entries, ...rangeOf(place) };
  for (const key of Object.keys(unknown)) if (!Object.hasOwn(known, key)) add(key, undefined, unknown[key]);
  return { kind: 'map', entries, ...rangeOf(place) };
}

function inner({ address, plan, depth }: Context, attribute: string | undefined, place: Place): Context {
  return { address, plan, attribute, place, depth: depth + 1 };
}

/** Looks up the entries of an object; asked for in the order of the text, each is found at once. */
function placesByKey(text: string, object: ValuePlace | undefined): (key: string) => EntryPlace | undefined {
  if (object === undefined) return () => undefined;
  const places = entryPlaces(text, object.start);
  let next = 0;
  let byKey: Map<string, EntryPlace> | undefined;
  return (key) => {
    let entry = places[next];
    while (entry !== undefined && entry.key < key) entry = places[++next];
    if (entry?.key === key) return entry;
    byKey ??= new Map(places.map((entry) => [entry.key, entry]));
    return byKey.get(key);
  };
}

function writtenAt(written: Written, key: string): Written {
  if (written?.kind === 'expression' || written?.kind === 'inside') return { kind: 'inside', node: written.node };
  if (written?.kind !== 'block') return undefined;
  const node = childOf(written.node, key);
  if (node === undefined) return notWritten;
  if (isList(node)) return { kind: 'blocks', node };
  return { kind: isExpression(node) ? 'expression' : 'block', node };
}

/** Source: Terraform documentation, "JSON Output Format", "Expression Representation". What calls a function can be empty. */
function isExpression(node: PlainJson): boolean {
  if (!isObject(node) || Object.keys(node).length === 0) return true;
  return Object.hasOwn(node, 'constant_value') || isList(childOf(node, 'references'));
}

/** Beyond this many blocks of one type they are taken in their order. */
const blockLimit = 100;

/** The block that an item was made of: the one in its place, but of a set, which has its own order, another one may be meant. */
function writtenItem(written: Written, item: PlainJson, index: number, length: number): Written {
  if (written?.kind === 'expression' || written?.kind === 'inside') return { kind: 'inside', node: written.node };
  if (written?.kind === 'block') return written;
  if (written?.kind !== 'blocks' || !isList(written.node)) return undefined;
  const blocks = written.node;
  // A dynamic block has made some of them, and nobody knows which.
  if (blocks.length !== length) return undefined;
  const inPlace = blocks[index];
  const node =
    inPlace === undefined || blocks.length > blockLimit || fits(inPlace, item)
      ? inPlace
      : (blocks.find((other) => fits(other, item)) ?? inPlace);
  return node === undefined ? undefined : { kind: 'block', node };
}

/** Whether an item has the constants of a block. */
function fits(block: PlainJson, item: PlainJson): boolean {
  if (!isObject(block)) return true;
  return Object.entries(block).every(([key, expression]) => {
    const constant = childOf(expression, 'constant_value');
    const found = childOf(item, key);
    return !isScalar(constant) || !isScalar(found) || String(found) === String(constant);
  });
}

function isScalar(value: PlainJson | undefined): value is string | number | boolean | null {
  return value === null || (value !== undefined && typeof value !== 'object');
}

/**
 * A value that is known. Where that is the value of the only resource that its expression mentions, it is a reference to the resource, as
 * it would be before apply.
 */
function scalarTerm(value: string | number | boolean, written: Written, context: Context): Term {
  const { address, plan, place } = context;
  if (typeof value === 'string' && (written?.kind === 'expression' || written?.kind === 'inside')) {
    const equal = plan.references
      .mentions(address, written.node)
      .targets.filter((target) => attributeText(target, plan) === value);
    const [first] = equal;
    if (first !== undefined && equal.every((target) => target.address === first.address)) {
      return { kind: 'reference', ...first, ...rangeOf(place) };
    }
  }
  return { kind: 'scalar', value, text: String(value), ...rangeOf(place) };
}

function attributeText({ address, attribute }: ReferenceTarget, { changes }: Plan): string | undefined {
  const name = attribute === undefined ? 'id' : attribute === 'Arn' ? 'arn' : attribute;
  return textAt(changes.get(address)?.after, name);
}

/** The provider names lists and sets in the plural, but for a few; `address`, `alias`, `analysis` and `status` are none. */
const plural = /(?:[^aius]s|_list|^vpc_zone_identifier)$/;

/**
 * What is known only after apply. Where the author wrote nothing, the service chooses: that counts as not written.
 */
function unknownTerm(written: Written, { address, plan, place, attribute }: Context): Term | undefined {
  const reason = 'it is known only after apply';
  const unknown: Term = { kind: 'unknown', cause: 'attribute', reason, ...rangeOf(place) };
  if (written === undefined) return unknown;
  if (written.kind === 'nothing') return undefined;
  if (written.kind === 'expression' && plan.references.isNull(address, written.node)) return undefined;
  const { targets, hasOthers } = plan.references.mentions(address, written.node);
  const at = rangeOf(place);
  const references = targets.map((target) => ({ kind: 'reference' as const, ...target, ...at }));
  if (references.length === 0) return unknown;
  // How many a list has is not known either: it may hold more than references.
  if (plural.test(attribute ?? '')) return { kind: 'list', items: references, open: reason, ...at };
  const byType = new Map<string, Term>();
  for (const reference of references) {
    const [type = ''] = parseAddress(reference.address).name.split('.');
    const other = byType.get(type);
    byType.set(type, other === undefined ? reference : oneOf(reference, other));
  }
  const terms = [...byType.values(), ...(hasOthers ? [unknown] : [])];
  const [only = unknown] = terms;
  return terms.length === 1 ? only : { kind: 'call', function: 'concat', arguments: terms, ...at };
}

/** Of several resources of one type nobody knows which is meant. */
function oneOf(whenTrue: Term, whenFalse: Term): Term {
  const condition = { kind: 'unknown', reason: 'which one is known only after apply' } as const;
  return { kind: 'choice', condition, whenTrue, whenFalse, ...rangeOf(whenTrue) };
}

/** A mark for a key. One `true` stands for all that is below it. */
function markAt(node: PlainJson | undefined, key: string): PlainJson | undefined {
  return node === true ? true : childOf(node, key);
}

function itemAt(node: PlainJson | undefined, index: number): PlainJson | undefined {
  return isList(node) ? node[index] : undefined;
}
