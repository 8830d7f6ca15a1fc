/** Plans and states -> resources: what is known before apply, what is not, and what leads where. */

import type { MapNode, Place, PlanDocument, SourceNode } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Lowered, Remark, Scope } from '../resource.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { lowerResources } from './lower-resources.ts';
import type { Module } from './module.ts';
import { planReferences, type References } from './plan-references.ts';
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
  const changes = changesOf(root, planned);
  const references = planReferences(root, new Set(changes.map(({ address }) => address)));
  const resources = changes.map((change) => resourceOf(change, references));
  const { located, folders } = placeInSources(resources, plan.sources, modules);
  return { lowered: { scope, resources: lowerResources(located, scope), problems, notes: [] }, folders };
}

/** Every 0.x and 1.x is read: later versions of one major only add to it. */
function versionProblems(root: MapNode): Remark[] {
  const version = valueAt(root, 'format_version');
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
      if (node.kind === 'map' && address !== undefined) planned.set(address, { node, values: valueAt(node, 'values') });
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
  if (valueAt(root, 'resource_changes')?.kind !== 'list') {
    return [...planned].flatMap(([address, resource]) => {
      const { node, values } = resource;
      const type = textAt(node, 'type');
      if (type === undefined || textAt(node, 'mode') === 'data') return [];
      const sensitive = valueAt(node, 'sensitive_values');
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
    if (change === undefined || isGone || textAt(node, 'mode') === 'data' || valueAt(node, 'deposed')) return [];
    return [
      {
        address,
        type,
        after: valueAt(change, 'after'),
        unknown: valueAt(change, 'after_unknown'),
        sensitive: valueAt(change, 'after_sensitive'),
        planned: planned.get(address),
        node,
      },
    ];
  });
}

function resourceOf(change: Change, references: References): TerraformResource {
  const { address, type, planned, node } = change;
  const shown = planned?.node ?? node;
  const place = rangeOf(valueAt(shown, 'address') ?? shown);
  const written = references.expressions(address);
  const context: Context = { address, references, place, isConfigured: references.isConfigured };
  const { after, unknown, sensitive } = change;
  const body = mapTerm({ after, unknown, sensitive, planned: planned?.values, written }, context);
  return {
    address,
    type,
    body: withAllTags(body),
    condition: undefined,
    place,
    extent: rangeOf(shown),
    defaultTags: undefined,
    dependsOn: references.dependencies(address).map((target) => ({ address: target, place })),
    lifecycle: { preventDestroy: false },
  };
}

/** Where known, `tags_all` is `tags` with those of the provider. */
function withAllTags(body: MapTerm): MapTerm {
  const all = body.entries.find(({ key }) => key === 'tags_all');
  if (all?.value.kind !== 'map') return body;
  const own = body.entries.find(({ key }) => key === 'tags');
  const tags: MapTermEntry = { ...all, ...(own === undefined ? {} : rangeOf(own)), key: 'tags' };
  return { ...body, entries: [...body.entries.filter(({ key }) => key !== 'tags'), tags] };
}

/** The trees that say what stands at one place of a resource. */
interface Trees {
  readonly after: SourceNode | undefined;
  readonly unknown: SourceNode | undefined;
  readonly sensitive: SourceNode | undefined;
  readonly planned: SourceNode | undefined;
  /** What the author wrote, as `configuration` has it. */
  readonly written: SourceNode | undefined;
}

interface Context {
  readonly address: string;
  readonly references: References;
  readonly isConfigured: boolean;
  /** Where what has no place of its own stands. */
  readonly place: Place;
}

/** Source: Terraform documentation, "JSON Output Format", "Change Representation". */
function valueTerm(trees: Trees, context: Context): Term | undefined {
  const { after, unknown, sensitive, planned, written } = trees;
  const place = rangeOf(planned ?? context.place);
  if (isTrue(unknown)) return unknownTerm(written, context, place);
  if (isTrue(sensitive)) {
    if (after === undefined || isNull(after)) return undefined;
    return { kind: 'unknown', cause: 'attribute', reason: 'it is sensitive', ...place };
  }
  const shape = after === undefined || isNull(after) ? unknown : after;
  switch (shape?.kind) {
    case 'map':
      return mapTerm(trees, { ...context, place });
    case 'list': {
      const items = shape.items.flatMap((_item, index): Term[] => {
        const term = valueTerm(
          {
            after: itemAt(after, index),
            unknown: itemAt(unknown, index),
            sensitive: itemAt(sensitive, index),
            planned: itemAt(planned, index),
            written: written?.kind === 'list' ? itemAt(written, index) : written,
          },
          { ...context, place },
        );
        return term === undefined ? [] : [term];
      });
      return { kind: 'list', items, ...place };
    }
    case 'scalar':
      if (shape === unknown || shape.value === null) return undefined;
      return { kind: 'scalar', value: shape.value, text: shape.text, ...place };
    default:
      return undefined;
  }
}

function mapTerm(trees: Trees, context: Context): MapTerm {
  const { after, unknown, sensitive, planned, written } = trees;
  const entries: MapTermEntry[] = [];
  for (const key of new Set([...keysOf(after), ...keysOf(unknown)])) {
    const at = planned?.kind === 'map' ? planned.entries.find((entry) => entry.key === key) : undefined;
    const value = valueTerm(
      {
        after: childAt(after, key),
        unknown: childAt(unknown, key),
        sensitive: isTrue(sensitive) ? sensitive : childAt(sensitive, key),
        planned: at?.value,
        written: childAt(written, key),
      },
      at === undefined ? context : { ...context, place: rangeOf(at) },
    );
    if (value !== undefined) entries.push({ key, ...rangeOf(at ?? context.place), value });
  }
  return { kind: 'map', entries, ...rangeOf(planned ?? context.place) };
}

/**
 * What is known only after apply. Where the author wrote nothing, the service chooses: that counts as not written.
 */
function unknownTerm(written: SourceNode | undefined, context: Context, place: Place): Term | undefined {
  if (written === undefined && context.isConfigured) return undefined;
  const targets = context.references.targets(context.address, written);
  const terms = targets.map(({ address, attribute }): Term => ({ kind: 'reference', address, attribute, ...place }));
  const [only] = terms;
  if (only !== undefined) {
    return terms.length === 1 ? only : { kind: 'call', function: 'concat', arguments: terms, ...place };
  }
  return { kind: 'unknown', cause: 'attribute', reason: 'it is known only after apply', ...place };
}

function isTrue(node: SourceNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function itemAt(node: SourceNode | undefined, index: number): SourceNode | undefined {
  // One `true` stands for all that is below it.
  if (isTrue(node)) return node;
  return node?.kind === 'list' ? node.items[index] : undefined;
}

function childAt(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === 'map' ? valueAt(node, key) : undefined;
}

function keysOf(node: SourceNode | undefined): readonly string[] {
  return node?.kind === 'map' ? node.entries.map(({ key }) => key) : [];
}

function mapAt(node: SourceNode | undefined, key: string): MapNode | undefined {
  const value = childAt(node, key);
  return value?.kind === 'map' ? value : undefined;
}

function itemsAt(node: SourceNode | undefined, key: string): readonly SourceNode[] {
  const value = childAt(node, key);
  return value?.kind === 'list' ? value.items : [];
}

function textAt(node: SourceNode | undefined, key: string): string | undefined {
  const value = childAt(node, key);
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.text : undefined;
}
