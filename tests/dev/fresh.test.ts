import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateAwsTypes } from '../../src/dev/generate-aws-types.ts';
import { generateRegistry } from '../../src/dev/generate-registry.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('src/aws is what `npm run generate-aws-types` writes', () => {
  const generated = generateAwsTypes(root);
  const folder = join(root, 'src/aws');
  expect(readdirSync(folder).sort()).toEqual([...generated.keys(), 'beside.ts'].sort());
  const stale = [...generated].filter(([name, text]) => readFileSync(join(folder, name), 'utf8') !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
});

test('rules/index.ts is what `npm run generate-registry` writes', () => {
  expect(readFileSync(join(root, 'rules/index.ts'), 'utf8')).toBe(generateRegistry(root));
});
