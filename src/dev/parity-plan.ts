import { type MapTerm, type Term, termAt } from '../lower/term.ts';
import { assembleModules, collectResources, rootInstance } from '../lower/terraform/configuration.ts';
import type { Module } from '../lower/terraform/module.ts';
import type { TerraformResource } from '../lower/terraform/terraform-resource.ts';
import type { Application, ModuleDocument } from '../read/source.ts';
import { type Block, type Body, childrenOf, type Expression, type Step, textOf } from '../read/terraform/hcl/syntax.ts';
import type { PlainJson, PlainObject } from './plain-json.ts';
import type { SchemaBlock, SchemaEntry } from './terraform-schema.ts';

const providerName = 'registry.terraform.io/hashicorp/aws';

/**
 * The plan that creates the resources of a module of one file, as `terraform show -json` prints it. Throws at what the provider's schema
 * does not have, and at what this does not imitate: variables, modules, `count`, `for_each`, data sources, conditions.
 * Source: Terraform documentation, "JSON Output Format".
 */
export function planOf(document: ModuleDocument, schema: ReadonlyMap<string, SchemaBlock>): PlainObject {
  const { module, resources } = resourcesOf(document);
  const known = new Map(resources.map((resource) => [resource.address, resource]));
  const planned = resources.map(({ address, type, body }) => {
    const block = schema.get(type);
    if (block === undefined) throw new Error(`the schema has no type ${type}`);
    const value = withAllTags(plannedObject(body, block, { resources: known, path: address, isInAttribute: false }));
    const common = {
      address,
      mode: 'managed',
      type,
      name: address.slice(type.length + 1),
      provider_name: providerName,
    };
    return { common, value };
  });
  return {
    format_version: '1.2',
    terraform_version: '1.9.8',
    planned_values: {
      root_module: {
        resources: planned.map(({ common, value }) => ({
          ...common,
          schema_version: 0,
          values: value.after,
          sensitive_values: {},
        })),
      },
    },
    resource_changes: planned.map(({ common, value }) => ({
      ...common,
      change: {
        actions: ['create'],
        before: null,
        after: value.after,
        after_unknown: value.unknown,
        before_sensitive: false,
        after_sensitive: {},
      },
    })),
    configuration: {
      provider_config: { aws: { name: 'aws', full_name: providerName } },
      root_module: { resources: resources.map((resource) => configured(resource, module, schema)) },
    },
  };
}

function resourcesOf(document: ModuleDocument): { module: Module; resources: readonly TerraformResource[] } {
  const readText = (): { readonly reason: string } => ({ reason: 'a fixture of parity is one file' });
  const application: Application = { path: document.folder, seen: 'whole', documents: [document], readText };
  const modules = assembleModules(application);
  const module = modules.get(document.folder);
  if (module === undefined) throw new Error('there is no module');
  const others = [...module.variables.keys(), ...module.data.keys(), ...module.calls.keys()];
  if (others.length > 0) throw new Error(`${others.join(', ')}: no plan is made with these`);
  const { root, world } = rootInstance(module, modules, application, []);
  const resources: TerraformResource[] = [];
  const scope = {
    source: module.source,
    parameters: world.parameters,
    parameterWord: 'variable',
    conditions: world.conditions,
    mappings: { kind: 'map', entries: [], source: module.source, start: 0, end: 0 },
    lookups: new Map(),
    outputs: () => new Set<string>(),
    open: undefined,
  } as const;
  collectResources(root, resources, [], scope);
  return { module, resources };
}

/** A value as a plan has it: what is known, and `true` wherever it is not. */
interface Planned {
  readonly after: PlainJson | undefined;
  readonly unknown: PlainJson;
}

interface PlannedObject extends Planned {
  readonly after: PlainObject;
  readonly unknown: PlainObject;
}

interface Context {
  readonly resources: ReadonlyMap<string, TerraformResource>;
  /** What messages name. */
  readonly path: string;
  /** Whether it is in objects that are the value of an attribute: nothing in them is computed by itself. */
  readonly isInAttribute: boolean;
}

const notKnown: Planned = { after: undefined, unknown: true };

function plannedObject(body: MapTerm, block: SchemaBlock, context: Context): PlannedObject {
  for (const { key } of body.entries) {
    if (!block.attributes.has(key)) throw new Error(`${context.path}.${key}: the schema has no such attribute`);
  }
  const all = byName(block).map(([name, entry]): [string, Planned] => [
    name,
    plannedEntry(termAt(body, name)?.value, entry, { ...context, path: `${context.path}.${name}` }),
  ]);
  return objectOf(all);
}

/** The provider puts all tags into `tags_all`, as far as it knows them. */
function withAllTags({ after, unknown }: PlannedObject): PlannedObject {
  const { tags = null } = after;
  if (tags === null || Object.keys(unknown['tags'] ?? {}).length > 0) return { after, unknown };
  return { after: { ...after, tags_all: tags }, unknown: { ...unknown, tags_all: {} } };
}

/** Keys of what is not known are left out on the one side, those of what is known on the other. */
function objectOf(entries: readonly [string, Planned][]): PlannedObject {
  const after: [string, PlainJson][] = [];
  const unknown: [string, PlainJson][] = [];
  for (const [name, value] of entries) {
    if (value.after !== undefined) after.push([name, value.after]);
    if (value.unknown !== false) unknown.push([name, value.unknown]);
  }
  return { after: Object.fromEntries(after), unknown: Object.fromEntries(unknown) };
}

/** A list keeps its length: null stands for what is not known. */
function listOf(items: readonly Planned[]): Planned {
  return { after: items.map(({ after }) => after ?? null), unknown: items.map(({ unknown }) => unknown) };
}

function plannedEntry(term: Term | undefined, entry: SchemaEntry, context: Context): Planned {
  const value = term && resolved(term, context);
  if (value === undefined || value.kind === 'null') {
    if (entry.computed && !context.isInAttribute) return notKnown;
    const isList = (entry.kind === 'block' || context.isInAttribute) && /^(?:list|set)$/.test(entry.collection);
    return isList ? listOf([]) : { after: null, unknown: false };
  }
  if (value.kind === 'unknown') return notKnown;
  const { block, collection } = entry;
  if (collection === 'map') {
    if (value.kind !== 'map') throw new Error(`${context.path}: a map was expected`);
    return objectOf(value.entries.map(({ key, value: item }) => [key, plannedItem(item, entry, context)]));
  }
  if (collection === 'single') {
    // Blocks are lists, whether the provider has one or many.
    const [only = value] = block !== undefined && value.kind === 'list' ? value.items : [];
    return plannedItem(only, entry, context);
  }
  const items = value.kind === 'list' ? value.items : block === undefined ? [] : [value];
  if (value.kind !== 'list' && block === undefined) throw new Error(`${context.path}: a list was expected`);
  const planned = items.map((item) => plannedItem(item, entry, context));
  // A set with something unknown among its texts is unknown as a whole: the provider cannot tell what is equal.
  const isBlurred = collection === 'set' && block === undefined && planned.some(({ unknown }) => unknown === true);
  return isBlurred ? notKnown : listOf(planned);
}

/** A single value, or one of a collection. */
function plannedItem(term: Term, entry: SchemaEntry, context: Context): Planned {
  const { type, block } = entry;
  const value = resolved(term, context);
  if (value.kind === 'unknown') return notKnown;
  if (block !== undefined) {
    if (value.kind !== 'map') throw new Error(`${context.path}: an object was expected`);
    const isInAttribute = context.isInAttribute || entry.kind === 'attribute' || entry.alsoAttribute;
    return plannedObject(value, block, { ...context, isInAttribute });
  }
  const json = plainOf(value, context);
  if (json === undefined) return notKnown;
  return { after: converted(json, type, context.path), unknown: false };
}

/** A value that is the same in all expressions: null, a scalar, a list, a map, or one that is not known. */
type Resolved = Exclude<Term, { readonly kind: 'parameter' | 'reference' | 'choice' | 'call' | 'import' }>;

function resolved(term: Term, context: Context): Resolved {
  const unknown = (reason: string): Resolved => ({
    kind: 'unknown',
    cause: 'attribute',
    reason,
    source: term.source,
    start: term.start,
    end: term.end,
  });
  switch (term.kind) {
    case 'reference': {
      const target = context.resources.get(term.address);
      const written = term.attribute === undefined ? undefined : target && termAt(target.body, term.attribute)?.value;
      return written === undefined ? unknown('it is known only after apply') : resolved(written, context);
    }
    case 'call': {
      const [first] = term.arguments;
      if (term.function === 'toJsonString' && first !== undefined) return resolved(first, context);
      if (term.function !== 'concat') return unknown(`it is the result of ${term.function}`);
      const parts = term.arguments.map((part) => resolved(part, context));
      const text = parts.map((part) => (part.kind === 'scalar' ? part.text : '')).join('');
      return parts.every(({ kind }) => kind === 'scalar')
        ? { ...term, kind: 'scalar', value: text, text }
        : unknown('a part of it is not known');
    }
    case 'list':
      return term.open === undefined ? term : unknown(term.open);
    case 'choice':
    case 'import':
    case 'parameter':
      throw new Error(`${context.path}: no plan is made of what depends on a condition or variable`);
    default:
      return term;
  }
}

/** A term as JSON; undefined when a part of it is not known. */
function plainOf(term: Term, context: Context): PlainJson | undefined {
  const value = resolved(term, context);
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'null':
      return null;
    case 'list': {
      const items = value.items.map((item) => plainOf(item, context));
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'map': {
      const entries = value.entries.map(({ key, value: item }): [string, PlainJson | undefined] => [
        key,
        plainOf(item, context),
      ]);
      const known = entries.flatMap(([key, item]): [string, PlainJson][] => (item === undefined ? [] : [[key, item]]));
      // As `jsonencode` does, which sorts keys.
      known.sort(([a], [b]) => (a < b ? -1 : 1));
      return known.length === entries.length ? Object.fromEntries(known) : undefined;
    }
    case 'unknown':
      return undefined;
  }
}

/** A value in the type that the provider has for it. */
function converted(json: PlainJson, type: SchemaEntry['type'], path: string): PlainJson {
  if (json === null || type === 'any') return json;
  // What the author gave to `jsonencode` is evaluated to the document itself.
  if (typeof json === 'object') {
    if (type === 'string') return JSON.stringify(json);
    throw new Error(`${path}: a ${type} was expected`);
  }
  if (type === 'string') return String(json);
  if (type === 'number' && Number.isFinite(Number(json))) return Number(json);
  if (type === 'boolean' && /^(?:true|false)$/.test(String(json))) return String(json) === 'true';
  throw new Error(`${path}: a ${type} was expected`);
}

/** A resource as `configuration` has it: what the author wrote. */
function configured(
  { address, type }: TerraformResource,
  module: Module,
  schema: ReadonlyMap<string, SchemaBlock>,
): PlainObject {
  const written = module.resources.get(address);
  const block = schema.get(type);
  if (written === undefined || block === undefined) throw new Error(`${address}: no plan is made of its instances`);
  const { body } = written.node;
  const dependencies = body.attributes.find(({ name }) => name === 'depends_on')?.value;
  return {
    address,
    mode: 'managed',
    type,
    name: address.slice(type.length + 1),
    provider_config_key: 'aws',
    expressions: expressionsOf(body, block, written.source.text),
    schema_version: 0,
    ...(dependencies === undefined ? {} : { depends_on: referencesIn(dependencies, written.source.text) }),
  };
}

function expressionsOf(body: Body, block: SchemaBlock, text: string): PlainObject {
  return Object.fromEntries(
    byName(block).flatMap(([name, entry]): [string, PlainJson][] => {
      const attribute = body.attributes.findLast((each) => each.name === name);
      if (attribute !== undefined) return [[name, expressionJson([attribute.value], text)]];
      const blocks = body.blocks.filter(({ type }) => type === name);
      const [first] = blocks;
      if (first === undefined) return [];
      if (entry.alsoAttribute) return [[name, expressionJson(blocks.flatMap(valuesIn), text)]];
      const inner = blocks.map((each) => expressionsOf(each.body, entry.block ?? noBlock, text));
      return [[name, entry.collection === 'single' ? (inner[0] ?? {}) : inner]];
    }),
  );
}

const noBlock: SchemaBlock = { attributes: new Map() };

function valuesIn({ body }: Block): readonly Expression[] {
  return [...body.attributes.map(({ value }) => value), ...body.blocks.flatMap(valuesIn)];
}

/** One expression, or all those of blocks that are an attribute to Terraform. What calls a function has neither value nor reference. */
function expressionJson(expressions: readonly Expression[], text: string): PlainObject {
  const references = expressions.flatMap((expression) => referencesIn(expression, text));
  if (references.length > 0) return { references: [...new Set(references)] };
  const [only] = expressions;
  const constant = only !== undefined && expressions.length === 1 ? constantOf(only) : undefined;
  return constant === undefined ? {} : { constant_value: constant };
}

function constantOf(expression: Expression): PlainJson | undefined {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'template':
      return textOf(expression);
    case 'tuple': {
      const items = expression.items.map(constantOf);
      return items.every((item) => item !== undefined) ? items : undefined;
    }
    case 'object': {
      const entries = expression.items.flatMap(({ key, value }): [string, PlainJson][] => {
        const name = key.kind === 'name' ? key.name : textOf(key);
        const item = constantOf(value);
        return name === undefined || item === undefined ? [] : [[name, item]];
      });
      return entries.length === expression.items.length ? Object.fromEntries(entries) : undefined;
    }
    default:
      return undefined;
  }
}

/** `aws_kms_key.Key.arn` is listed with all that it begins with, the longest first, down to the resource. */
function referencesIn(expression: Expression, text: string): readonly string[] {
  if (expression.kind !== 'traversal' || expression.source.kind !== 'variable') {
    return childrenOf(expression).flatMap((child) => referencesIn(child, text));
  }
  const end = expression.steps.findIndex((step) => !isStatic(step));
  const steps = end < 0 ? expression.steps : expression.steps.slice(0, end);
  const longestFirst = steps.slice(1).toReversed();
  const [resource] = steps;
  return [...longestFirst, ...(resource === undefined ? [] : [resource])].map((step) =>
    text.slice(expression.start, step.end),
  );
}

function isStatic(step: Step): boolean {
  return step.kind === 'attribute' || (step.kind === 'index' && constantOf(step.key) !== undefined);
}

/** By code unit, as Terraform sorts keys. */
function byName({ attributes }: SchemaBlock): readonly [string, SchemaEntry][] {
  return [...attributes].sort(([a], [b]) => (a < b ? -1 : 1));
}
