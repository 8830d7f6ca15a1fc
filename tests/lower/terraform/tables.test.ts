import { describe, expect, it } from 'vitest';
import { readTerraformSchema, type SchemaEntry } from '../../../src/dev/terraform-schema.ts';
import { type AnyMapping, type AnyTarget, type Table, tablesIn } from '../../../src/lower/terraform/table.ts';
import { families } from '../../../src/lower/terraform/tables/index.ts';

const schema = readTerraformSchema();
const tables = families.flatMap((family) => family());

describe('tables', () => {
  const mappings = tables.flatMap(tablesIn);

  it('no type has two', () => {
    const types = tables.map(({ terraformType }) => terraformType);
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([]);
  });

  it('types are those of the provider', () => {
    expect(tables.filter(({ terraformType }) => !schema.has(terraformType)).map(typeOf)).toEqual([]);
  });

  it('attributes and blocks are those of the provider', () => {
    expect(mappings.flatMap(({ terraformType, mapping }) => wrongIn(mapping, terraformType))).toEqual([]);
  });

  it('the attributes that lead to another resource or decide a choice are those of the provider', () => {
    const deciding = tables.flatMap((table) => (table.kind === 'choice' ? [attributeOf(table, table.attribute)] : []));
    const leading = mappings.flatMap((table) => (table.kind === 'part' ? [attributeOf(table, table.by)] : []));
    expect([...deciding, ...leading].filter((path) => entryAt(path) === undefined)).toEqual([]);
  });

  it('parts belong to types that are resources', () => {
    const resources = new Set(mappings.filter(({ kind }) => kind === 'resource').map(typeOf));
    const missing = mappings.flatMap((table) =>
      table.kind === 'part'
        ? table.of.filter((type) => !resources.has(type)).map((type) => `${table.terraformType} is part of ${type}`)
        : [],
    );
    expect(missing).toEqual([]);
  });

  it('the cases of a choice are of its type', () => {
    const wrong = tables.flatMap((table) =>
      tablesIn(table).filter(({ terraformType }) => terraformType !== table.terraformType),
    );
    expect(wrong.map(typeOf)).toEqual([]);
  });
});

function typeOf({ terraformType }: Table): string {
  return terraformType;
}

function attributeOf({ terraformType }: Table, attribute: string): string {
  return `${terraformType}.${attribute}`;
}

function entryAt(path: string): SchemaEntry | undefined {
  const [type = '', name = ''] = path.split('.');
  return schema.get(type)?.attributes.get(name);
}

/** What a mapping says of its type that the schema does not, each as `path: what is wrong`. */
function wrongIn(mapping: AnyMapping, path: string, block = schema.get(path)): readonly string[] {
  return Object.entries(mapping).flatMap(([name, target]) => {
    const inner = `${path}.${name}`;
    const entry = block?.attributes.get(name);
    if (entry === undefined) return [`${inner}: the schema has no such attribute`];
    return targetsOf(target).flatMap((each) => wrongTarget(each, inner, entry));
  });
}

function targetsOf(target: AnyTarget | readonly AnyTarget[]): readonly AnyTarget[] {
  return [target].flat();
}

function wrongTarget(target: AnyTarget, path: string, entry: SchemaEntry): readonly string[] {
  if (entry.type === 'any') return [];
  if (typeof target === 'string') {
    return entry.type === 'object'
      ? [`${path}: a block goes to a property only through block, blocks, inner or by`]
      : [];
  }
  const inner = innerOf(target);
  if (inner === undefined) return [];
  return entry.block === undefined
    ? [`${path}: it is no block, but a ${entry.type}`]
    : wrongIn(inner, path, entry.block);
}

function innerOf(target: Exclude<AnyTarget, string>): AnyMapping | undefined {
  if ('inner' in target) return target.inner;
  return 'attributes' in target ? target.attributes : undefined;
}
