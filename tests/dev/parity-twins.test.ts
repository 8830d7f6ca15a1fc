import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parityFolders, parityTwins } from '../../src/dev/generate-parity-twins.ts';
import { readTerraformSchema } from '../../src/dev/terraform-schema.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const schema = readTerraformSchema();

test.each(parityFolders(root))('the twins of %s are what `generate-parity-twins` writes', (folder) => {
  const path = (name: string): string => join(root, 'fixtures/parity', folder, name);
  const twins = Object.entries(parityTwins(readFileSync(path('main.tf'), 'utf8'), schema));
  const stale = twins.filter(([name, text]) => !existsSync(path(name)) || readFileSync(path(name), 'utf8') !== text);
  expect(stale.map(([name]) => name)).toEqual([]);
});
