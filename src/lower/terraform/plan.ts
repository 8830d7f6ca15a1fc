/** Plans and states -> resources: what is known before apply, what is not, and what leads where. */

import type { MapNode, Place, PlanDocument, ScalarNode, SourceNode } from '../../read/source.ts';
import { rangeOf } from '../../read/source.ts';
import type { Lowered, Remark, Scope } from '../resource.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { lowerResources } from './lower-resources.ts';
import type { Module } from './module.ts';
import { childOf, entriesOf } from './node-entries.ts';
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
    outputs: new Set(),
    open: undefined,
  };
  const { root } = plan;
  const problems = root === undefined ? [] : versionProblems(root);
  if (root === undefined || problems.length > 0) {
    return { lowered: { scope, resources: [], problems, notes: [] }, folders: new Set() };
  }
  const planned = plannedResources(root);
  const changes = new Map(changesOf(root, planned).map((change) => [change.address, change]));
  const references = planReferences(root, new Set(changes.keys()));
  const hasDefaultTags = providersTag(root);
  const resources = [...changes.values()].map((change) => resourceOf(change, { references, changes, hasDefaultTags }));
  const { located, folders } = placeInSources(resources, plan.sources, modules);
  return { lowered: { scope, resources: lowerResources(located, scope), problems, notes: [] }, folders };
}

/** Every 0.x and 1.x is read: later versions of one major only add to it. */
function versionProblems(root: MapNode): Remark[] {
  const version = childOf(root, 'format_version');
  if (version?.kind === 'scalar' && /^[01](?:\.|$)/.test(version.text)) return [];
  const found = version?.kind === 'scalar' ? `"${version.text}"` : 'missing';
  const message = `format_version is ${found}; expected 0.x or 1.x, as "terraform show -json" prints`;
  return [{ message, ...rangeOf(version ?? root) }];
}

/** A resource of `planned_values`: where it stands, and its known values with their places. */
interface Planned {
  readonly node: MapNode;
  readonly values: SourceNode | undefined;
}

function plannedResources(root: MapNode): Map<string, Planned> {
  const planned = new Map<string, Planned>();
  const pending = [mapAt(mapAt(root, 'planned_values') ?? mapAt(root, 'values'), 'root_module')];
  for (const module of pending) {
    for (const node of itemsAt(module, 'resources')) {
      const address = textAt(node, 'address');
      if (node.kind === 'map' && address !== undefined) planned.set(address, { node, values: childOf(node, 'values') });
    }
    for (const child of itemsAt(module, 'child_modules')) if (child.kind === 'map') pending.push(child);
  }
  return planned;
}

/** A resource as the plan leaves it. */
interface Change {
  readonly address: string;
  readonly type: string;
  /** The three trees of one shape: values, `true` where one is unknown, `true` where one is sensitive. */
  readonly after: SourceNode | undefined;
  readonly unknown: SourceNode | undefined;
  readonly sensitive: SourceNode | undefined;
  readonly planned: Planned | undefined;
  readonly node: MapNode;
}

function changesOf(root: MapNode, planned: ReadonlyMap<string, Planned>): Change[] {
  if (childOf(root, 'resource_changes')?.kind !== 'list') {
    return [...planned].flatMap(([address, resource]) => {
      const { node, values } = resource;
      const type = textAt(node, 'type');
      if (type === undefined || textAt(node, 'mode') === 'data') return [];
      const sensitive = childOf(node, 'sensitive_values');
      return [{ address, type, after: values, unknown: undefined, sensitive, planned: resource, node }];
    });
  }
  return itemsAt(root, 'resource_changes').flatMap((node): Change[] => {
    const address = textAt(node, 'address');
    const type = textAt(node, 'type');
    if (node.kind !== 'map' || address === undefined || type === undefined) return [];
    const change = mapAt(node, 'change');
    const actions = itemsAt(change, 'actions').map((action) => (action.kind === 'scalar' ? action.text : ''));
    const isGone = actions.length > 0 && actions.every((action) => action === 'delete' || action === 'forget');
    if (change === undefined || isGone || textAt(node, 'mode') === 'data' || childOf(node, 'deposed')) return [];
    return [
      {
        address,
        type,
        after: childOf(change, 'after'),
        unknown: childOf(change, 'after_unknown'),
        sensitive: childOf(change, 'after_sensitive'),
        planned: planned.get(address),
        node,
      },
    ];
  });
}

/** What all resources of a plan share. */
interface Plan {
  readonly references: References;
  readonly changes: ReadonlyMap<string, Change>;
  readonly hasDefaultTags: boolean;
}

function resourceOf(change: Change, plan: Plan): TerraformResource {
  const { references } = plan;
  const { address, type, planned, node } = change;
  const shown = planned?.node ?? node;
  const place = rangeOf(childOf(shown, 'address') ?? shown);
  const expressions = references.expressions(address);
  const written: Written = expressions && { kind: 'block', node: expressions };
  const { after, unknown, sensitive } = change;
  const context: Context = { address, plan, place, attribute: undefined };
  const body = mapTerm({ after, unknown, sensitive, planned: planned?.values, written }, context);
  return {
    address,
    type,
    body: withAllTags(body, plan.hasDefaultTags && isTrue(childOf(unknown, 'tags_all'))),
    condition: undefined,
    place,
    extent: rangeOf(shown),
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
function providersTag(root: MapNode): boolean {
  const providers = mapAt(mapAt(root, 'configuration'), 'provider_config')?.entries ?? [];
  return providers.some(({ value }) => childOf(childOf(value, 'expressions'), 'default_tags') !== undefined);
}

/** The trees that say what stands at one place of a resource. */
interface Trees {
  readonly after: SourceNode | undefined;
  readonly unknown: SourceNode | undefined;
  readonly sensitive: SourceNode | undefined;
  readonly planned: SourceNode | undefined;
  readonly written: Written;
}

/**
 * What the author wrote, as `configuration` has it: an expression, something inside the value of one, blocks of one type, one block, or
 * nothing. Undefined where it does not tell, as of what a dynamic block made.
 */
type Written =
  | { readonly kind: 'expression' | 'inside' | 'blocks' | 'block'; readonly node: SourceNode }
  | { readonly kind: 'nothing' }
  | undefined;

interface Context {
  readonly address: string;
  readonly plan: Plan;
  /** Where what has no place of its own stands. */
  readonly place: Place;
  /** The name of the attribute; undefined for an item of a list. */
  readonly attribute: string | undefined;
}

/** Source: Terraform documentation, "JSON Output Format", "Change Representation". */
function valueTerm(trees: Trees, outer: Context): Term | undefined {
  const { after, unknown, sensitive, planned, written } = trees;
  const place = rangeOf(planned ?? outer.place);
  const context = { ...outer, place };
  if (isTrue(unknown)) return unknownTerm(written, context);
  if (isTrue(sensitive)) {
    if (after === undefined || isNull(after)) return undefined;
    return { kind: 'unknown', cause: 'attribute', reason: 'it is sensitive', ...place };
  }
  const shape = after === undefined || isNull(after) ? unknown : after;
  switch (shape?.kind) {
    case 'map':
      return mapTerm(trees, context);
    case 'list':
      // Blocks that are not there are an empty list.
      if (shape.items.length === 0 && written?.kind !== 'expression') return undefined;
      return { kind: 'list', items: itemTerms(shape.items, trees, context), ...place };
    case 'scalar':
      return shape === unknown ? undefined : scalarTerm(shape, written, context);
    default:
      return undefined;
  }
}

function itemTerms(shape: readonly SourceNode[], trees: Trees, context: Context): Term[] {
  const { after, unknown, sensitive, planned, written } = trees;
  return shape.flatMap((item, index): Term[] => {
    const term = valueTerm(
      {
        after: itemAt(after, index),
        unknown: itemAt(unknown, index),
        sensitive: itemAt(sensitive, index),
        planned: itemAt(planned, index),
        written: writtenItem(written, item, index, shape.length),
      },
      { ...context, attribute: undefined },
    );
    return term === undefined ? [] : [term];
  });
}

function mapTerm({ after, unknown, sensitive, planned, written }: Trees, context: Context): MapTerm {
  const places = entriesOf(planned);
  const entries: MapTermEntry[] = [];
  for (const key of new Set([...entriesOf(after).keys(), ...entriesOf(unknown).keys()])) {
    const at = rangeOf(places.get(key) ?? context.place);
    const value = valueTerm(
      {
        after: childOf(after, key),
        unknown: markAt(unknown, key),
        sensitive: markAt(sensitive, key),
        planned: places.get(key)?.value,
        written: writtenAt(written, key),
      },
      { ...context, place: at, attribute: key },
    );
    if (value !== undefined) entries.push({ key, ...at, value });
  }
  return { kind: 'map', entries, ...rangeOf(planned ?? context.place) };
}

function writtenAt(written: Written, key: string): Written {
  if (written?.kind === 'expression' || written?.kind === 'inside') return { kind: 'inside', node: written.node };
  if (written?.kind !== 'block') return undefined;
  const node = entriesOf(written.node).get(key)?.value;
  if (node === undefined) return { kind: 'nothing' };
  if (node.kind === 'list') return { kind: 'blocks', node };
  return { kind: isExpression(node) ? 'expression' : 'block', node };
}

/** Source: Terraform documentation, "JSON Output Format", "Expression Representation". What calls a function can be empty. */
function isExpression(node: SourceNode): boolean {
  const entries = entriesOf(node);
  return entries.size === 0 || entries.has('constant_value') || entries.get('references')?.value.kind === 'list';
}

/** Beyond this many blocks of one type they are taken in their order. */
const blockLimit = 100;

/** The block that an item was made of: the one in its place, but of a set, which has its own order, another one may be meant. */
function writtenItem(written: Written, item: SourceNode, index: number, length: number): Written {
  if (written?.kind === 'expression' || written?.kind === 'inside') return { kind: 'inside', node: written.node };
  if (written?.kind === 'block') return written;
  if (written?.kind !== 'blocks' || written.node.kind !== 'list') return undefined;
  const { items } = written.node;
  // A dynamic block has made some of them, and nobody knows which.
  if (items.length !== length) return undefined;
  const inPlace = items[index];
  const node =
    inPlace === undefined || items.length > blockLimit || fits(inPlace, item)
      ? inPlace
      : (items.find((other) => fits(other, item)) ?? inPlace);
  return node && { kind: 'block', node };
}

/** Whether an item has the constants of a block. */
function fits(block: SourceNode, item: SourceNode): boolean {
  const values = entriesOf(item);
  return [...entriesOf(block)].every(([key, { value }]) => {
    const constant = childOf(value, 'constant_value');
    const found = values.get(key)?.value;
    return constant?.kind !== 'scalar' || found?.kind !== 'scalar' || found.text === constant.text;
  });
}

/**
 * A value that is known. Where that is the value of the only resource that its expression mentions, it is a reference to the resource, as
 * it would be before apply.
 */
function scalarTerm(node: ScalarNode, written: Written, context: Context): Term | undefined {
  const { address, plan, place } = context;
  if (node.value === null) return undefined;
  if (typeof node.value === 'string' && (written?.kind === 'expression' || written?.kind === 'inside')) {
    const equal = plan.references
      .mentions(address, written.node)
      .targets.filter((target) => attributeText(target, plan) === node.text);
    const [first] = equal;
    if (first !== undefined && equal.every((target) => target.address === first.address)) {
      return { kind: 'reference', ...first, ...place };
    }
  }
  return { kind: 'scalar', value: node.value, text: node.text, ...place };
}

function attributeText({ address, attribute }: ReferenceTarget, { changes }: Plan): string | undefined {
  const name = attribute === undefined ? 'id' : attribute === 'Arn' ? 'arn' : attribute;
  const value = entriesOf(changes.get(address)?.after).get(name)?.value;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.text : undefined;
}

/** The provider names lists and sets in the plural, but for a few; `address`, `alias`, `analysis` and `status` are none. */
const plural = /(?:[^aius]s|_list|^vpc_zone_identifier)$/;

/**
 * What is known only after apply. Where the author wrote nothing, the service chooses: that counts as not written.
 */
function unknownTerm(written: Written, { address, plan, place, attribute }: Context): Term | undefined {
  const unknown: Term = { kind: 'unknown', cause: 'attribute', reason: 'it is known only after apply', ...place };
  if (written === undefined) return unknown;
  if (written.kind === 'nothing') return undefined;
  if (written.kind === 'expression' && plan.references.isNull(address, written.node)) return undefined;
  const { targets, hasOthers } = plan.references.mentions(address, written.node);
  const references = targets.map((target) => ({ kind: 'reference' as const, ...target, ...place }));
  if (references.length === 0) return unknown;
  // How many a list has is not known either: it may hold more than references.
  if (plural.test(attribute ?? '')) return { kind: 'list', items: references, open: unknown.reason, ...place };
  const byType = new Map<string, Term>();
  for (const reference of references) {
    const [type = ''] = parseAddress(reference.address).name.split('.');
    const other = byType.get(type);
    byType.set(type, other === undefined ? reference : oneOf(reference, other));
  }
  const terms = [...byType.values(), ...(hasOthers ? [unknown] : [])];
  const [only = unknown] = terms;
  return terms.length === 1 ? only : { kind: 'call', function: 'concat', arguments: terms, ...place };
}

/** Of several resources of one type nobody knows which is meant. */
function oneOf(whenTrue: Term, whenFalse: Term): Term {
  const condition = { kind: 'unknown', reason: 'which one is known only after apply' } as const;
  return { kind: 'choice', condition, whenTrue, whenFalse, ...rangeOf(whenTrue) };
}

function isTrue(node: SourceNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A mark for a key. One `true` stands for all that is below it. */
function markAt(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return isTrue(node) ? node : childOf(node, key);
}

function itemAt(node: SourceNode | undefined, index: number): SourceNode | undefined {
  return node?.kind === 'list' ? node.items[index] : undefined;
}

function mapAt(node: SourceNode | undefined, key: string): MapNode | undefined {
  const value = childOf(node, key);
  return value?.kind === 'map' ? value : undefined;
}

function itemsAt(node: SourceNode | undefined, key: string): readonly SourceNode[] {
  const value = childOf(node, key);
  return value?.kind === 'list' ? value.items : [];
}

function textAt(node: SourceNode | undefined, key: string): string | undefined {
  const value = childOf(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.text : undefined;
}
