import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../rules/index.ts';
import type { Report } from '../check/finding.ts';
import { lint } from '../lint.ts';
import { allTables } from '../lower/terraform/find-table.ts';
import type { Files } from '../read/files.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { Provider } from './terraform-blocks.ts';
import { terraformExample } from './terraform-example.ts';
import { parseTerraformSchema } from './terraform-schema.ts';

/** The examples of a rule in HCL, or why there are none. */
type Found = { readonly fails: string; readonly passes: string } | { readonly reason: string };

/**
 * Writes `rules/terraform-examples.json`, and prints which rules have none, and why. Run with
 * `node src/dev/run.mjs generate-terraform-examples [id of a rule...]`; with ids nothing is written, and the examples of these are printed.
 */
export function run(root: string, ids: readonly string[]): void {
  const provider = readProvider(root);
  const found = rules
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((rule) => [rule.id, examplesFor(rule, provider)] as const);
  for (const [id, examples] of found) {
    if ('reason' in examples) console.log(`${id}: ${examples.reason}`);
    else if (ids.length > 0) console.log(`${examples.fails}\n${examples.passes}`);
  }
  if (ids.length > 0) return;
  writeFileSync(path.join(root, 'rules/terraform-examples.json'), printed(found));
  const count = found.filter(([, examples]) => 'fails' in examples).length;
  console.log(`${count} of ${rules.length} rules have examples in Terraform`);
}

/** The text of `rules/terraform-examples.json`: by the id of a rule its examples in HCL, as far as they are proven. */
export function generateTerraformExamples(root: string): string {
  const provider = readProvider(root);
  return printed(rules.map((rule) => [rule.id, examplesFor(rule, provider)]));
}

function printed(found: readonly (readonly [id: string, examples: Found])[]): string {
  const proven = found.filter(([, examples]) => 'fails' in examples).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(proven), null, 2)}\n`;
}

function readProvider(root: string): Provider {
  const schema = parseTerraformSchema(readFileSync(path.join(root, 'src/dev/terraform-schema.txt'), 'utf8'));
  return { schema, tables: allTables() };
}

function examplesFor(rule: Rule, provider: Provider): Found {
  if (rule.examples === undefined) return { reason: 'it has no examples' };
  let found: { readonly fails: string; readonly passes: string };
  try {
    found = {
      fails: terraformExample(rule.examples.fails, provider),
      passes: terraformExample(rule.examples.passes, provider),
    };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
  const wrong = [
    ...verdictProblems(rule, found.fails, 1).map((problem) => `the failing example has ${problem}`),
    ...verdictProblems(rule, found.passes, 0).map((problem) => `the passing example has ${problem}`),
  ];
  return wrong.length === 0 ? found : { reason: wrong.join(', ') };
}

/** In what the verdict on an example differs from what is demanded of the examples in YAML (`tests/rules.test.ts`). */
function verdictProblems(rule: Rule, text: string, findings: number): readonly string[] {
  const report = lintFile(text, rule);
  return [
    ...report.errors.map(() => 'an error'),
    ...(report.findings.length === findings && report.findings.every((finding) => finding.rule === rule)
      ? []
      : [`findings of ${report.findings.map((finding) => finding.rule.id).join(', ') || 'nothing'}`]),
    ...report.unknown.map((item) => `an unknown, ${item.resource.address}`),
    ...(findings > 0 || report.passed > 0 ? [] : ['nothing that passes']),
  ];
}

function lintFile(text: string, rule: Rule): Report {
  const content = Buffer.from(text);
  const files: Files = {
    stat: (file) => (file === '/' ? { kind: 'folder', size: 0 } : { kind: 'file', size: content.length }),
    read: (_, limit) => content.subarray(0, limit),
    list: () => [{ name: 'main.tf', kind: 'file' }],
    realPath: (file) => file,
    glob: () => [],
  };
  return lint({
    paths: ['.'],
    cwd: '/',
    files,
    rules: [rule],
    parameters: {},
    variableFiles: [],
    ignore: [],
    knownRules: new Set([rule.id]),
    today: '2026-11-24',
  });
}
