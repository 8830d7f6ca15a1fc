import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generateAwsTypes } from '../../src/dev/generate-aws-types.ts';
import { generateRegistry } from '../../src/dev/generate-registry.ts';
import { familyTypesFile } from '../../src/dev/generate-terraform-families.ts';
import { families } from '../../src/lower/terraform/tables/index.ts';

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

test('family-types.ts is what `npm run generate-terraform-families` writes', () => {
  expect(readFileSync(join(root, 'src/lower/terraform/tables/family-types.ts'), 'utf8')).toBe(familyTypesFile());
});

test('no two families have a table for one Terraform type', () => {
  const types = families.flatMap((family) => family().map(({ terraformType }) => terraformType));
  expect(types.filter((type, index) => types.indexOf(type) < index)).toEqual([]);
});
