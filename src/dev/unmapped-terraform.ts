import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyMapping, type AnyTarget, ignored, type Table } from '../lower/terraform/table.ts';
import { families } from '../lower/terraform/tables/index.ts';
import { parseTerraformSchema, type SchemaBlock } from './terraform-schema.ts';

/**
 * Prints what the tables leave out: for each type that is lowered, the attributes and blocks that an author can set and that its table does
 * not mention; what a table's `also` makes of the whole body is not seen.
 * Run with `node src/dev/run.mjs unmapped-terraform [beginning of a type...]`.
 */
export function run(root: string, beginnings: readonly string[]): void {
  const schema = parseTerraformSchema(readFileSync(join(root, 'src/dev/terraform-schema.txt'), 'utf8'));
  const tables = families
    .flatMap((family) => family())
    .filter(
      ({ terraformType }) => beginnings.length === 0 || beginnings.some((each) => terraformType.startsWith(each)),
    );
  for (const table of tables) {
    const block = schema.get(table.terraformType);
    const names = block === undefined ? [] : unmappedNames(table, block);
    if (names.length > 0) console.log(`${table.terraformType}: ${names.join(', ')}`);
  }
}

/** What an author can set in a block and a table does not mention; names in blocks have those of the blocks before them. */
export function unmappedNames(table: Table, block: SchemaBlock): readonly string[] {
  switch (table.kind) {
    case 'none':
      return [];
    case 'resource':
      return unmappedIn([table.mapping], block, '');
    case 'part':
      return unmappedIn([{ [table.by]: ignored }, table.mapping], block, '');
    case 'several':
      return unmappedIn(
        table.parts.flatMap(({ by, mapping }) => [{ [by]: ignored }, mapping]),
        block,
        '',
      );
    case 'choice': {
      const mappings = Object.values(table.cases).map(({ mapping }) => mapping);
      return unmappedIn([{ [table.attribute]: ignored }, ...mappings], block, '');
    }
  }
}

/** What every resource has, and no property says. */
const always = new Set(['id', 'region', 'tags_all', 'timeouts']);

/** What none of several mappings mentions. */
function unmappedIn(mappings: readonly AnyMapping[], block: SchemaBlock, prefix: string): readonly string[] {
  return [...block.attributes].flatMap(([name, entry]) => {
    const isSettable = entry.optional || entry.required;
    if (!isSettable || (prefix === '' && always.has(name))) return [];
    const targets = mappings.flatMap((mapping) => mapping[name] ?? []);
    if (targets.length === 0) return [`${prefix}${name}`];
    const inner = targets.map(mappingOf).filter((mapping) => mapping !== undefined);
    // A target that takes the whole block covers what others take of it.
    if (entry.block === undefined || inner.length < targets.length) return [];
    return unmappedIn(inner, entry.block, `${prefix}${name}.`);
  });
}

function mappingOf(target: AnyTarget): AnyMapping | undefined {
  if (typeof target === 'string') return undefined;
  if ('inner' in target) return target.inner;
  return 'attributes' in target ? target.attributes : undefined;
}
