import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../read/source.ts';
import { readModuleFile } from '../read/terraform/module.ts';
import { planOf } from './parity-plan.ts';
import { tfJsonOf } from './parity-tf-json.ts';
import { parseTerraformSchema, type SchemaBlock } from './terraform-schema.ts';

/**
 * Writes `main.tf.json` and `plan.json` beside each `fixtures/parity/<type>/main.tf`: the same resources in Terraform's other languages. Run
 * with `node src/dev/run.mjs generate-parity-twins [folder...]`.
 */
export function run(root: string, folders: readonly string[]): void {
  const schema = parseTerraformSchema(readFileSync(join(root, 'src/dev/terraform-schema.txt'), 'utf8'));
  for (const folder of folders.length > 0 ? folders : parityFolders(root)) {
    const path = join(root, parityPath, folder);
    try {
      const twins = parityTwins(readFileSync(join(path, 'main.tf'), 'utf8'), schema);
      for (const [name, text] of Object.entries(twins)) writeFileSync(join(path, name), text);
    } catch (error) {
      console.error(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

const parityPath = 'fixtures/parity';

/** The names of the folders with a `main.tf`. */
export function parityFolders(root: string): readonly string[] {
  const folders = readdirSync(join(root, parityPath)).sort();
  return folders.filter((folder) => existsSync(join(root, parityPath, folder, 'main.tf')));
}

/** The texts of both twins of a `main.tf`, by the names of their files. Throws when it is not what Terraform would accept. */
export function parityTwins(
  text: string,
  schema: ReadonlyMap<string, SchemaBlock>,
): Readonly<Record<'main.tf.json' | 'plan.json', string>> {
  const source: SourceFile = { path: 'main.tf', text, language: 'hcl' };
  const document = readModuleFile(source, '.', 'configuration');
  const [problem] = document.problems;
  if (problem !== undefined) throw new Error(problem.message);
  return {
    'main.tf.json': `${JSON.stringify(tfJsonOf(text, document.body), undefined, 2)}\n`,
    'plan.json': `${JSON.stringify(planOf(document, schema), undefined, 2)}\n`,
  };
}
