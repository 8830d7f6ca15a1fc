import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { generateTerraformExamples } from '../../src/dev/generate-terraform-examples.ts';
import { lintTexts } from '../lint-text.ts';

type Examples = Readonly<Record<string, { readonly fails: string; readonly passes: string }>>;

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'rules/terraform-examples.json'), 'utf8');
const examples: Examples = JSON.parse(text);

it('rules/terraform-examples.json is what `npm run generate-terraform-examples` writes', () => {
  const generated = generateTerraformExamples(root);
  const fresh: Examples = JSON.parse(generated);
  const ids = [...new Set([...Object.keys(examples), ...Object.keys(fresh)])];
  const stale = ids.filter((id) => JSON.stringify(examples[id]) !== JSON.stringify(fresh[id]));
  expect(stale).toEqual([]);
  expect(text === generated).toBe(true);
});

it('most rules have examples', () => {
  expect(Object.keys(examples).length).toBeGreaterThan(rules.length * 0.8);
});

describe.each(Object.entries(examples))('%s', (id, { fails, passes }) => {
  const own = rules.filter((rule) => rule.id === id);

  it('finds exactly one thing in its failing example', () => {
    const report = lintTexts({ 'main.tf': fails }, { rules: own });
    expect(report.errors).toEqual([]);
    expect(report.findings.map(({ rule }) => rule.id)).toEqual([id]);
    expect(report.unknown).toEqual([]);
  });

  it('finds nothing in its passing example, and leaves nothing unknown', () => {
    const report = lintTexts({ 'main.tf': passes }, { rules: own });
    expect(report.errors).toEqual([]);
    expect(report.findings).toEqual([]);
    expect(report.unknown).toEqual([]);
    expect(report.passed).toBeGreaterThan(0);
  });
});
