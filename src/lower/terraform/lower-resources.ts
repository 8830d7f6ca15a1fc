/** Resources in Terraform's vocabulary -> resources in CloudFormation's: the tables, and the parts joined to what they belong to. */

import { identifierProperty } from '../../aws/identifiers.ts';
import { rangeOf } from '../../read/source.ts';
import { LoweredResource, type Resource, type ResourceReference, type Scope } from '../resource.ts';
import { type CallTerm, type Condition, type MapTerm, type MapTermEntry, type Term, termAt } from '../term.ts';
import { applyTable, joined, propertiesOf } from './apply-table.ts';
import { awsccType, lowerAwscc } from './awscc.ts';
import { attribute, scalarAt, textOf } from './change.ts';
import { findTable, partTablesOf } from './find-table.ts';
import type { ChoiceTable, PartTable, ResourceTable, Table } from './table.ts';
import type { TerraformResource } from './terraform-resource.ts';

/** Lowers all resources of one root module or plan. */
export function lowerResources(resources: readonly TerraformResource[], scope: Scope): Resource[] {
  const parts: { readonly resource: TerraformResource; readonly table: PartTable }[] = [];
  const lowered = new Map<string, Draft>();
  for (const resource of resources) {
    const table = tableOf(resource);
    if (table?.kind === 'part') parts.push({ resource, table });
    else if (table?.kind === 'several') for (const each of table.parts) parts.push({ resource, table: each });
    else if (table?.kind === 'none') lowered.set(resource.address, withoutCounterpart(resource));
    else {
      lowered.set(resource.address, draftOf(resource, table));
      for (const draft of companionsOf(resource, table)) lowered.set(draft.resource.address, draft);
    }
  }
  leaveOutRepeated(lowered);
  const byAddress = new Map(resources.map((resource) => [resource.address, resource]));
  const byName = namesOf(lowered.values());
  for (const { resource, table } of parts) {
    const goals = goalsOf(attribute(resource.body, table.by));
    const parents = new Map<Draft, Condition | undefined>();
    const add = (draft: Draft | undefined, condition: Condition | undefined): void => {
      if (draft !== undefined && isParent(draft, table)) parents.set(draft, condition);
    };
    for (const [address, condition] of goals.addresses) {
      for (const target of targetsOf(address, byAddress)) add(lowered.get(target), condition);
    }
    for (const [name, condition] of goals.names) for (const draft of byName.get(name) ?? []) add(draft, condition);
    const properties = applyTable(table, resource.body, resource.place);
    for (const [draft, condition] of parents) {
      const whole = both(resource.condition, condition);
      join(
        draft,
        resource,
        properties.entries.map((entry) => under(entry, whole)),
      );
    }
    if (!goals.isOpen) continue;
    // It belongs to some resource of the type, and nobody knows to which.
    const reason = `${resource.address} may set it: what it belongs to is not known`;
    for (const draft of lowered.values()) {
      if (!parents.has(draft) && isParent(draft, table))
        join(
          draft,
          resource,
          properties.entries.map((entry) => unknownEntry(entry, reason)),
        );
    }
  }
  return [...lowered.values()].map((draft) => finish(draft, scope));
}

/** How many resources that have the id of the next one are followed. */
const chainLimit = 10;

/** What an address leads to, and what that has the id of: the bucket behind the policy that another part waits for. */
function targetsOf(address: string, byAddress: ReadonlyMap<string, TerraformResource>): ReadonlySet<string> {
  const found = new Set([address]);
  for (const next of found) {
    const resource = byAddress.get(next);
    const by = resource && partOf(resource.type);
    if (by === undefined || found.size > chainLimit) continue;
    for (const other of goalsOf(attribute(resource?.body, by)).addresses.keys()) found.add(other);
  }
  return found;
}

/** A resource in the making: its properties are there, parts may be added. */
interface Draft {
  readonly resource: TerraformResource;
  readonly table: ResourceTable | undefined;
  readonly type: string;
  /** Of a companion of which there can be only one: the resource that it is a part of. */
  readonly onlyOf?: TerraformResource | undefined;
  properties: MapTerm;
  readonly parts: TerraformResource[];
}

function draftOf(resource: TerraformResource, table: ResourceTable | undefined): Draft {
  const draft = { resource, table, parts: [] };
  if (table !== undefined) {
    const properties = applyTable(table, withDefaultTags(resource, table), resource.place);
    return { ...draft, type: table.type, properties };
  }
  const cloudControl = awsccType(resource.type);
  if (cloudControl !== undefined) {
    return { ...draft, type: cloudControl, properties: lowerAwscc(cloudControl, resource.body) };
  }
  const reason = `Lintel does not know the type ${resource.type}`;
  const properties: MapTerm = { kind: 'map', entries: [], open: reason, ...rangeOf(resource.body) };
  return { ...draft, type: resource.type, properties };
}

/** A resource that no rule can look for, in a namespace of its own. */
function withoutCounterpart(resource: TerraformResource): Draft {
  return { ...draftOf(resource, undefined), type: `Terraform::${resource.type}` };
}

/** The resources of their own that parts of a resource are in CloudFormation. */
function companionsOf(resource: TerraformResource, table: ResourceTable | undefined): readonly Draft[] {
  const { address, body, place } = resource;
  const self: Term = { kind: 'reference', address, attribute: undefined, ...rangeOf(place) };
  const companions = table?.options.companions?.(body, self) ?? [];
  return companions.map((companion) => ({
    resource: {
      ...resource,
      address: `${address}.${companion.name}`,
      body: companion.properties,
      condition: both(resource.condition, companion.condition),
      place: companion.place,
      extent: companion.place,
      dependsOn: [],
    },
    table: undefined,
    type: companion.type,
    onlyOf: companion.isOnly === true ? resource : undefined,
    properties: companion.properties,
    parts: [],
  }));
}

/** Leaves out companions that another resource of their type, which names what they are a part of, repeats. */
function leaveOutRepeated(lowered: Map<string, Draft>): void {
  const companions = [...lowered.values()].filter(({ onlyOf }) => onlyOf !== undefined);
  if (companions.length === 0) return;
  const types = new Set(companions.map(({ type }) => type));
  const naming = new Map<string, Set<Draft>>();
  for (const draft of lowered.values()) {
    if (!types.has(draft.type)) continue;
    for (const { value } of draft.properties.entries) {
      const { addresses, names } = goalsOf(value);
      for (const name of [...addresses.keys(), ...names.keys()]) {
        const key = `${draft.type} ${name}`;
        naming.set(key, (naming.get(key) ?? new Set()).add(draft));
      }
    }
  }
  for (const draft of companions) {
    const { address = '', body } = draft.onlyOf ?? {};
    const names = [address, textOf(attribute(body, 'id')), textOf(attribute(body, 'arn'))];
    const others = names.flatMap((name) => [...(naming.get(`${draft.type} ${name}`) ?? [])]);
    if (others.some((other) => other !== draft)) lowered.delete(draft.resource.address);
  }
}

function both(left: Condition | undefined, right: Condition | undefined): Condition | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  return { kind: 'and', operands: [left, right] };
}

function withDefaultTags(resource: TerraformResource, table: ResourceTable): MapTerm {
  const { body, defaultTags } = resource;
  if (defaultTags === undefined || !Object.hasOwn(table.mapping, 'tags')) return body;
  const own = termAt(body, 'tags');
  if (own === undefined) {
    return { ...body, entries: [...body.entries, { key: 'tags', value: defaultTags, ...rangeOf(resource.place) }] };
  }
  const tags: MapTermEntry = { ...own, value: joined(defaultTags, own.value) };
  return { ...body, entries: body.entries.map((entry) => (entry === own ? tags : entry)) };
}

function tableOf({ type, body }: TerraformResource): Exclude<Table, ChoiceTable> | undefined {
  const table = findTable(type);
  if (table?.kind !== 'choice') return table;
  const text = textOf(attribute(body, table.attribute));
  return text !== undefined && Object.hasOwn(table.cases, text) ? table.cases[text] : undefined;
}

/** The attribute through which a type whose id is that of another resource leads to it; undefined for all other types. */
export function partOf(type: string): string | undefined {
  const table = findTable(type);
  if (table?.kind === 'part') return table.by;
  return table?.kind === 'resource' ? table.options.idOf : undefined;
}

function namesOf(drafts: Iterable<Draft>): Map<string, Draft[]> {
  const byName = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const property = identifierProperty(draft.type);
    const name = property === undefined ? undefined : textOf(termAt(draft.properties, property)?.value);
    if (name === undefined) continue;
    const others = byName.get(name);
    if (others === undefined) byName.set(name, [draft]);
    else others.push(draft);
  }
  return byName;
}

/** Whether a part may belong to a resource; a companion, which has no table, has the type of what it is a part of. */
function isParent(draft: Draft, table: PartTable): boolean {
  return draft.table !== undefined && table.of.includes(draft.resource.type);
}

/** Each with the condition under which it is led to; undefined where it always is. */
interface Goals {
  readonly addresses: Map<string, Condition | undefined>;
  readonly names: Map<string, Condition | undefined>;
  isOpen: boolean;
}

/** The resources that a term leads to. */
function goalsOf(term: Term | undefined): Goals {
  const goals: Goals = { addresses: new Map(), names: new Map(), isOpen: false };
  const add = (all: Map<string, Condition | undefined>, name: string, condition: Condition | undefined): void => {
    const other = all.get(name);
    const either: Condition | undefined = condition && other && { kind: 'or', operands: [other, condition] };
    all.set(name, all.has(name) ? either : condition);
  };
  const visit = (value: Term, condition: Condition | undefined): void => {
    switch (value.kind) {
      case 'reference':
        add(goals.addresses, value.address, condition);
        return;
      case 'scalar':
        add(goals.names, value.text, condition);
        return;
      case 'choice':
        visit(value.whenTrue, both(condition, value.condition));
        visit(value.whenFalse, both(condition, { kind: 'not', operand: value.condition }));
        return;
      case 'list':
        if (value.open !== undefined) goals.isOpen = true;
        for (const item of value.items) visit(item, condition);
        return;
      case 'call':
        for (const argument of leadingOf(value)) visit(argument, condition);
        return;
      case 'unknown':
        // An index that an empty list lacks, in the branch of a choice, leads nowhere.
        if (value.cause !== 'undefined') goals.isOpen = true;
        return;
      case 'parameter':
        goals.isOpen = true;
        return;
      default:
    }
  };
  if (term !== undefined) visit(term, undefined);
  return goals;
}

/** Of text that is put together, the resource in it says where it leads. */
function leadingOf(call: CallTerm): readonly Term[] {
  const references = call.arguments.filter(({ kind }) => kind === 'reference');
  return call.function === 'concat' && references.length > 0 ? references : call.arguments;
}

function join(draft: Draft, part: TerraformResource, entries: readonly MapTermEntry[]): void {
  const { properties } = draft;
  const merged = new Map(properties.entries.map((entry) => [entry.key, entry]));
  for (const entry of entries) {
    const existing = merged.get(entry.key);
    merged.set(entry.key, existing === undefined ? entry : { ...entry, value: joined(existing.value, entry.value) });
  }
  draft.properties = { ...properties, entries: [...merged.values()] };
  draft.parts.push(part);
}

/** What a part gives under the condition under which the part is there and belongs to the resource. */
function under(entry: MapTermEntry, condition: Condition | undefined): MapTermEntry {
  if (condition === undefined) return entry;
  const when = (value: Term): Term => {
    const absent: Term = { kind: 'null', ...rangeOf(value) };
    return { kind: 'choice', condition, whenTrue: value, whenFalse: absent, ...rangeOf(value) };
  };
  const { value } = entry;
  // The items one by one, so that lists of several parts can be put together.
  return { ...entry, value: value.kind === 'list' ? { ...value, items: value.items.map(when) } : when(value) };
}

function unknownEntry(entry: MapTermEntry, reason: string): MapTermEntry {
  return { ...entry, value: { kind: 'unknown', cause: 'unsupported', reason, ...rangeOf(entry) } };
}

function finish({ resource, table, type, properties, parts }: Draft, scope: Scope): Resource {
  const { address, place, extent, condition, constructPath, several, body } = resource;
  const closed = table === undefined || properties.open === undefined ? {} : { closed: closedProperties(table) };
  const references: ResourceReference[] = [];
  collect(properties, [], false, references);
  const seen = new Set(references.map((reference) => reference.address));
  for (const written of [body, ...parts.map((part) => part.body)]) {
    const others: ResourceReference[] = [];
    collect(written, [], false, others);
    // What no property says is still a mention.
    for (const other of others) if (!seen.has(other.address) && other.address !== address) references.push(other);
  }
  for (const { address: target, place: at } of resource.dependsOn) {
    references.push({ address: target, path: ['DependsOn'], place: at, conditional: false });
  }
  const lowered: Omit<Resource, 'attributes'> = {
    address,
    type,
    sourceType: resource.type,
    constructPath,
    several,
    scope,
    place,
    extent,
    properties: { ...properties, ...closed },
    condition,
    references,
  };
  return new LoweredResource(lowered, () => attributesOf(resource, table));
}

const closedNames = new Map<ResourceTable, ReadonlySet<string>>();

/** The properties that the table of a type and those of its parts can give. */
function closedProperties(table: ResourceTable): ReadonlySet<string> {
  const known = closedNames.get(table);
  if (known !== undefined) return known;
  const parts = partTablesOf(table.terraformType);
  const names = new Set([table, ...parts].flatMap(propertiesOf));
  closedNames.set(table, names);
  return names;
}

function attributesOf(resource: TerraformResource, table: ResourceTable | undefined): MapTerm {
  const { place, lifecycle, body } = resource;
  const beside = table?.options.beside;
  const entries = [...(beside?.(body) ?? [])];
  if (lifecycle.preventDestroy) {
    // Terraform refuses to plan what would replace it, too.
    for (const key of ['DeletionPolicy', 'UpdateReplacePolicy']) {
      entries.push({ key, value: scalarAt(place, 'Retain'), ...rangeOf(place) });
    }
  }
  const closed = beside === undefined ? noMetadata : noPolicies;
  return { kind: 'map', entries, open: 'Terraform has no such attribute', closed, ...rangeOf(place) };
}

const noMetadata: ReadonlySet<string> = new Set(['Metadata', 'DependsOn']);
/** Where a table says what policies a resource has, it has no others. */
const noPolicies: ReadonlySet<string> = new Set([...noMetadata, 'UpdatePolicy', 'CreationPolicy']);

/** @param path where the term stands; the same list as before when this returns */
function collect(term: Term, path: string[], conditional: boolean, references: ResourceReference[]): void {
  switch (term.kind) {
    case 'reference':
      references.push({ address: term.address, path: [...path], place: rangeOf(term), conditional });
      return;
    case 'map':
      for (const entry of term.entries) {
        path.push(entry.key);
        collect(entry.value, path, conditional, references);
        path.pop();
      }
      return;
    case 'list':
      for (const item of term.items) collect(item, path, conditional, references);
      return;
    case 'choice':
      collect(term.whenTrue, path, true, references);
      collect(term.whenFalse, path, true, references);
      return;
    case 'call':
      for (const argument of term.arguments) collect(argument, path, conditional, references);
      return;
    default:
  }
}
