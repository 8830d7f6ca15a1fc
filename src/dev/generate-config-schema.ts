import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../config/schema.ts';

/** Writes `lintel.schema.json`. Run with `npm run generate-config-schema`. */
export function run(root: string): void {
  writeFileSync(path.join(root, 'lintel.schema.json'), generateConfigSchema());
}

/** The JSON Schema of `lintel.config.json`, for editors. */
export function generateConfigSchema(): string {
  const schema = toJsonSchema(configSchema, { target: 'draft-07' });
  return `${JSON.stringify({ ...schema, title: 'Configuration of Lintel', allowTrailingCommas: true }, null, 2)}\n`;
}
