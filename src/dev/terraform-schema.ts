import { readFileSync } from 'node:fs';

/** What may stand in a resource, or in an object within it, by name. */
export interface SchemaBlock {
  readonly attributes: ReadonlyMap<string, SchemaEntry>;
}

export interface SchemaEntry {
  /** A block is written `name { }`, an attribute `name = value`. What only the provider sets is an attribute. */
  readonly kind: 'attribute' | 'block';
  /** A block that may be written as an attribute too, `ingress = [{ }]`: the provider knows it as a list or set of objects. */
  readonly alsoAttribute: boolean;
  readonly collection: SchemaCollection;
  /** Of the elements, if it is a collection. `any`: a collection of collections, or a block that the source does not describe. */
  readonly type: SchemaType;
  /** What an `object` holds. It may be a block around this one: statements of `aws_wafv2_web_acl_rule` hold statements. */
  readonly block?: SchemaBlock;
  /** The three flags of an attribute of objects are those of each name in the objects: the provider tells no more. */
  readonly computed: boolean;
  readonly optional: boolean;
  /** Of a block, false may also be what its resource demands in a validator, which the provider's schema leaves out. */
  readonly required: boolean;
}

export type SchemaCollection = 'single' | 'list' | 'set' | 'map';
export type SchemaType = 'string' | 'number' | 'boolean' | 'any' | 'object';

/**
 * The resource types of the Terraform AWS provider, and `data.aws_iam_policy_document`. For tests: the table is large.
 *
 * `terraform-schema.txt` has a line for each resource type and, indented below it, for each object in it:
 *
 *     aws_example arn=-s name=!s ports=?[n] tags=~<s>
 *      rule:?(o) action=?s
 *       match:=~[o] path=~s
 *
 * - `=` is an attribute, `:` a block, `:=` a block that may be written as an attribute;
 * - `!` is required, `?` optional, `~` optional and computed, `-` computed only;
 * - `s`, `n`, `b`, `a` and `o` are a string, a number, a boolean, any value and an object;
 * - `[s]` is a list of strings, `(s)` a set and `<s>` a map of them;
 * - `^2` in place of names: they are those of the object two levels up.
 */
export function readTerraformSchema(): ReadonlyMap<string, SchemaBlock> {
  return parseTerraformSchema(readFileSync(terraformSchemaFile, 'utf8'));
}

export const terraformSchemaFile = new URL('terraform-schema.txt', import.meta.url);

interface OpenBlock {
  readonly attributes: Map<string, SchemaEntry>;
}

/** Reads the format above. Throws at what it does not allow. */
export function parseTerraformSchema(text: string): Map<string, SchemaBlock> {
  const schema = new Map<string, SchemaBlock>();
  // The blocks around a line, from the resource inwards.
  let around: OpenBlock[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const depth = line.search(/[^ ]/);
    const [head = '', ...fields] = line.slice(depth).split(' ');
    around = around.slice(0, depth);
    const parent = around.at(-1);
    if (around.length !== depth) throw new Error(`Not below its block: ${line}`);

    const block = aroundNamed(fields, around) ?? { attributes: new Map(fields.map(parseEntry)) };
    around.push(block);
    if (parent === undefined) {
      schema.set(head, block);
    } else {
      const [name, entry] = parseEntry(head);
      parent.attributes.set(name, { ...entry, block });
    }
  }
  return schema;
}

function aroundNamed(fields: readonly string[], around: readonly OpenBlock[]): OpenBlock | undefined {
  const [field = ''] = fields;
  return field.startsWith('^') ? around.at(-Number(field.slice(1))) : undefined;
}

/** The text in which `parseTerraformSchema` finds the schema, without a header. */
export function printTerraformSchema(schema: ReadonlyMap<string, SchemaBlock>): string {
  return byName(schema)
    .map(([type, block]) => printBlock(type, block, []))
    .join('');
}

function printBlock(head: string, block: SchemaBlock, around: readonly SchemaBlock[]): string {
  const line = ' '.repeat(around.length) + head;
  const index = around.indexOf(block);
  if (index >= 0) return `${line} ^${around.length - index}\n`;

  const fields: string[] = [];
  const objects: string[] = [];
  for (const [name, entry] of byName(block.attributes)) {
    const text = printEntry(name, entry);
    if (entry.block === undefined) fields.push(` ${text}`);
    else objects.push(printBlock(text, entry.block, [...around, block]));
  }
  return `${line}${fields.join('')}\n${objects.join('')}`;
}

const types: readonly SchemaType[] = ['string', 'number', 'boolean', 'any', 'object'];
const shapes = new Map<string, Pick<SchemaEntry, 'collection' | 'type'>>();
for (const type of types) {
  for (const collection of ['single', 'list', 'set', 'map'] as const) {
    shapes.set(printShape(collection, type), { collection, type });
  }
}

function printShape(collection: SchemaCollection, type: SchemaType): string {
  const letter = type.charAt(0);
  return { single: letter, list: `[${letter}]`, set: `(${letter})`, map: `<${letter}>` }[collection];
}

function printEntry(name: string, entry: SchemaEntry): string {
  const syntax = entry.kind === 'attribute' ? '=' : entry.alsoAttribute ? ':=' : ':';
  const flag = entry.required ? '!' : !entry.computed ? '?' : entry.optional ? '~' : '-';
  return name + syntax + flag + printShape(entry.collection, entry.type);
}

function parseEntry(text: string): [string, SchemaEntry] {
  const [, name, syntax, flag, shapeText] = /^([a-z\d_]+)(=|:|:=)([!?~-])([^!?~-]+)$/.exec(text) ?? [];
  const shape = shapes.get(shapeText ?? '');
  if (name === undefined || shape === undefined) throw new Error(`Not an entry of a schema: ${text}`);
  return [
    name,
    {
      kind: syntax === '=' ? 'attribute' : 'block',
      alsoAttribute: syntax === ':=',
      ...shape,
      computed: flag === '~' || flag === '-',
      optional: flag === '~' || flag === '?',
      required: flag === '!',
    },
  ];
}

/** By code unit, so that the order does not depend on the machine's locale. */
function byName<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
