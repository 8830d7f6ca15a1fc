import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { families } from '../src/lower/terraform/tables/index.ts';
import { notKnown, type PlainResource, resourcesIn } from './lower-folder.ts';

const root = path.join(import.meta.dirname, '../fixtures/parity');
const folders = readdirSync(root);

describe.each(folders)('%s', (folder) => {
  const file = (name: string): string => path.join(root, folder, name);
  const expected = Object.fromEntries(resourcesIn([file('template.yaml')]));

  it.each(['main.tf', 'main.tf.json'].filter((name) => existsSync(file(name))))(
    '%s lowers to the same graph',
    (name) => {
      expect(Object.fromEntries(resourcesIn([file(name)]))).toEqual(expected);
    },
  );

  it.runIf(existsSync(file('plan.json')))(
    'plan.json lowers to the same graph, but for what is known only after apply',
    () => {
      const found = resourcesIn([file('plan.json')]);
      expect(Object.fromEntries(found)).toEqual(withUnknown(expected, found));
    },
  );
});

/** What is expected, with a mark where the other side has one. */
function withUnknown(
  expected: Readonly<Record<string, PlainResource>>,
  found: ReadonlyMap<string, PlainResource>,
): Record<string, PlainResource> {
  return Object.fromEntries(
    Object.entries(expected).map(([name, resource]) => {
      const properties = marked(resource.properties, found.get(name)?.properties);
      return [name, { ...resource, properties }];
    }),
  );
}

function marked(expected: unknown, found: unknown): unknown {
  if (found === notKnown || (typeof found === 'string' && found.includes('<') && typeof expected === 'object'))
    return found;
  if (Array.isArray(expected) && Array.isArray(found) && found.at(-1) === notKnown) {
    return found.map((item, index) => (item === notKnown ? item : marked(expected[index], item)));
  }
  if (Array.isArray(expected) && Array.isArray(found)) return expected.map((item, index) => marked(item, found[index]));
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null) return expected;
  const others = new Map<string, unknown>(Object.entries(found));
  return Object.fromEntries(Object.entries(expected).map(([key, item]) => [key, marked(item, others.get(key))]));
}

it('every type that a table lowers is in a fixture', () => {
  const written = new Set<string>();
  for (const folder of folders) {
    const text = readFileSync(path.join(root, folder, 'main.tf'), 'utf8');
    for (const match of text.matchAll(/^resource "(\w+)"/gm)) written.add(match[1] ?? '');
  }
  const tables = families.flatMap((family) => family()).filter(({ kind }) => kind !== 'none');
  const types = tables.map(({ terraformType }) => terraformType);
  expect(types.filter((type) => !written.has(type))).toEqual([]);
});
