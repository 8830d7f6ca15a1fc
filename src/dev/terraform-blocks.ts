/** The properties of a CloudFormation resource -> the Terraform resources that give them: one of the type, and its parts. */

import { identifierProperty } from '../aws/identifiers.ts';
import type { Resource } from '../lower/resource.ts';
import { type MapTerm, type Term, termAt } from '../lower/term.ts';
import { type PartTable, type ResourceTable, type Table, tablesIn } from '../lower/terraform/table.ts';
import { emptyMap, listOf, mapOf, nowhere, scalarOf, scoreOf, sizeOf } from './compare-terms.ts';
import { bodyFor } from './table-backwards.ts';
import type { SchemaBlock } from './terraform-schema.ts';

/** What is known of Terraform's provider. */
export interface Provider {
  readonly schema: ReadonlyMap<string, SchemaBlock>;
  readonly tables: ReadonlyMap<string, Table>;
}

/** A resource in Terraform. */
export interface TerraformBlock {
  readonly terraformType: string;
  readonly body: MapTerm;
}

/** What was found for a resource with one of the tables. */
interface Found {
  readonly blocks: readonly TerraformBlock[];
  /** How much of what is wanted it gives. */
  readonly met: number;
}

/**
 * The resource and its parts; of several types the one that says the most of what is wanted. Throws where there is none.
 *
 * @param wanted the properties of the resource, and what stands beside them
 */
export function terraformBlocks(resource: Resource, wanted: MapTerm, provider: Provider): readonly TerraformBlock[] {
  let best: Found | undefined;
  for (const table of tablesOf(resource.type, provider)) {
    const found = withParts(table, wanted, resource, provider);
    if (best === undefined || found.met > best.met) best = found;
  }
  if (best === undefined) throw new Error(`no table is for ${resource.type}`);
  return best.blocks;
}

/** The tables that lower to a type; those that are nothing else and have short names first: `aws_lb` before `aws_alb`. */
function tablesOf(type: string, provider: Provider): readonly ResourceTable[] {
  const tables = [...provider.tables.values()];
  const always = tables.filter((table) => table.kind === 'resource');
  const sometimes = tables.flatMap((table) => (table.kind === 'choice' ? tablesIn(table) : []));
  return [...always.sort(byLength), ...sometimes.filter((table) => table.kind === 'resource')].filter(
    (table) => table.type === type,
  );
}

function byLength(a: ResourceTable | PartTable, b: ResourceTable | PartTable): number {
  return a.terraformType.length - b.terraformType.length;
}

/**
 * Types of which most attributes are deprecated in favour of parts.
 * Source: Terraform AWS Provider Version 4 Upgrade Guide, "S3 Bucket Refactor".
 */
const inParts: ReadonlySet<string> = new Set(['aws_s3_bucket']);

function withParts(table: ResourceTable, wanted: MapTerm, resource: Resource, provider: Provider): Found {
  const { terraformType } = table;
  const schema = schemaOf(table, provider);
  const partsOf = (rest: MapTerm): readonly Part[] => partsFor(terraformType, rest, resource, provider);
  const early = inParts.has(terraformType) ? partsOf(wanted) : [];
  const own = bodyFor(table, schema, without(wanted, early), startOf(table, provider));
  const whole = own.properties.entries.filter(({ key, value }) => isWhole(termAt(wanted, key)?.value, value));
  const parts = [...early, ...partsOf(without(wanted, [...early, { properties: whole.map(({ key }) => key) }]))];
  const name = nameFor(table, schema, resource).filter(({ key }) => termAt(own.body, key) === undefined);
  const body = { ...own.body, entries: [...name, ...own.body.entries] };
  return {
    blocks: [{ terraformType, body }, ...parts.map(({ block }) => block)],
    met: parts.reduce((sum, part) => sum + part.met, own.score.met - own.score.wrong),
  };
}

function schemaOf({ terraformType }: ResourceTable | PartTable, { schema }: Provider): SchemaBlock {
  return schema.get(terraformType) ?? { attributes: new Map() };
}

/** Of a type that is one or another, what decides. */
function startOf(table: ResourceTable, { tables }: Provider): MapTerm {
  const choice = tables.get(table.terraformType);
  if (choice?.kind !== 'choice') return emptyMap;
  const [text = ''] = Object.entries(choice.cases).find(([, each]) => each === table) ?? [];
  return mapOf(choice.attribute, scalarOf(text));
}

/** A name that CloudFormation makes up and Terraform demands. */
function nameFor(table: ResourceTable, schema: SchemaBlock, { type, address, place }: Resource): MapTerm['entries'] {
  const property = identifierProperty(type);
  if (property === undefined) return [];
  const name = scalarOf(snakeCase(address).replaceAll('_', '-'), place);
  const { entries } = bodyFor(table, schema, mapOf(property, name)).body;
  return entries.filter(({ key }) => schema.attributes.get(key)?.required === true);
}

function isWhole(wanted: Term | undefined, found: Term | undefined): boolean {
  if (wanted === undefined) return false;
  const { met, wrong } = scoreOf(wanted, found);
  return met === sizeOf(wanted) && wrong === 0;
}

function without(wanted: MapTerm, parts: readonly { readonly properties: readonly string[] }[]): MapTerm {
  const taken = new Set(parts.flatMap(({ properties }) => properties));
  return { ...wanted, entries: wanted.entries.filter(({ key }) => !taken.has(key)) };
}

/** A resource of Terraform that gives some of the properties whole. */
interface Part {
  readonly block: TerraformBlock;
  readonly properties: readonly string[];
  readonly met: number;
}

function partsFor(of: string, wanted: MapTerm, { address }: Resource, provider: Provider): readonly Part[] {
  const candidates = [...provider.tables.values()]
    .flatMap((table) => (table.kind === 'part' && table.of.includes(of) ? [table] : []))
    .sort(byLength);
  const parent: Term = { kind: 'reference', address, attribute: undefined, ...nowhere };
  return wanted.entries.flatMap(({ key, value }) => {
    for (const table of candidates) {
      const schema = schemaOf(table, provider);
      const isList = schema.attributes.get(table.by)?.collection !== 'single';
      const start = mapOf(table.by, isList ? listOf([parent]) : parent);
      const { body, properties, score } = bodyFor(table, schema, mapOf(key, value), start);
      if (!isWhole(value, termAt(properties, key)?.value)) continue;
      return [{ block: { terraformType: table.terraformType, body }, properties: [key], met: score.met }];
    }
    return [];
  });
}

/** `HostGroup` -> `host_group`, `WebACL` -> `web_acl`. */
export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3_$2$4')
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}
