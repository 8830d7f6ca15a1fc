import { readFileSync } from 'node:fs';
import ajvDraft04, { type SchemaObject } from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/check/finding.ts';
import { sarif } from '../../src/report/sarif.ts';
import {
  emptyReport,
  findingOf,
  fullReport,
  hostileReport,
  options,
  placeOf,
  sourceFile,
  versioning,
} from './sample.ts';

const schema: SchemaObject = JSON.parse(
  readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8'),
);
const ajv = new ajvDraft04.default({ unicodeRegExp: false, strict: false, allErrors: true });
ajvFormats.default(ajv);
const validate = ajv.compile<Log>(schema);

function runOf(report: Report): Run {
  const log: unknown = JSON.parse(sarif(report, options));
  if (!validate(log)) throw new Error(JSON.stringify(validate.errors, null, 2));
  const [run] = log.runs;
  if (run === undefined) throw new Error('No run');
  return run;
}

test.each([
  ['empty', emptyReport],
  ['full', fullReport],
])('%s report is valid and as agreed', async (name, report) => {
  const run = runOf(report);
  const [framework] = run.taxonomies ?? [];
  const shortened = { ...run, taxonomies: [{ ...framework, taxa: `${framework?.taxa?.length} taxa` }] };
  await expect(`${JSON.stringify(shortened, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.sarif`);
});

test('hostile text gives a valid log', () => {
  const run = runOf(hostileReport);
  const [result] = run.results ?? [];
  const uri = result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
  expect(uri).toMatch(/^\.\.\/\/a%3Ab\/[\w%.()'!*~-]+$/);
  // The only links are the ones that Lintel makes.
  expect(result?.message.text?.match(/(?<!\\)\]\(/g)).toEqual(['](']);
});

describe('taxonomy', () => {
  const run = runOf(fullReport);
  const taxa = run.taxonomies?.[0]?.taxa ?? [];

  test('holds every question and best practice, each practice as a part of its question', () => {
    expect(taxa.filter(({ id }) => !id.includes('-'))).toHaveLength(57);
    const practices = taxa.filter(({ id }) => id.includes('-'));
    expect(practices).toHaveLength(307);
    for (const { id, relationships } of practices) {
      const [relationship] = relationships ?? [];
      expect(relationship?.kinds).toEqual(['subset']);
      expect(taxa[relationship?.target.index ?? -1]?.id).toBe(id.split('-')[0]);
    }
  });

  test('is what rules and results refer to', () => {
    const { rules = [], supportedTaxonomies } = run.tool.driver;
    expect(supportedTaxonomies).toEqual([{ index: 0, guid: run.taxonomies?.[0]?.guid }]);
    const references = [
      ...rules.flatMap(({ relationships = [] }) => relationships.map(({ target }) => target)),
      ...(run.results ?? []).flatMap(({ taxa = [] }) => taxa),
    ];
    expect(references.length).toBeGreaterThan(0);
    for (const { id, index, toolComponent } of references) {
      expect(taxa[index ?? -1]?.id).toBe(id);
      expect(toolComponent).toEqual(supportedTaxonomies?.[0]);
    }
  });
});

test('security-severity and the tag security are for rules of the security pillar', () => {
  for (const { id, properties } of runOf(fullReport).tool.driver.rules ?? []) {
    const isSecurity = id === 's3-bucket-policy-transport';
    expect(properties?.['security-severity']).toBe(isSecurity ? '8.0' : undefined);
    expect(properties?.tags?.includes('security')).toBe(isSecurity);
  }
});

test('a rule has at most ten tags', () => {
  const wide = {
    ...versioning,
    bestPractices: [
      'REL09-BP01',
      'REL09-BP02',
      'REL09-BP03',
      'REL09-BP04',
      'SEC08-BP01',
      'SEC08-BP02',
      'SEC08-BP03',
      'SEC08-BP04',
    ],
  } as const;
  const [rule] = runOf({ ...emptyReport, rules: [wide] }).tool.driver.rules ?? [];
  expect(rule?.properties?.tags).toHaveLength(10);
});

test('above 25,000 results the least severe are left out, and the log says so', () => {
  const source = sourceFile('a.yaml', 'A: 1\n');
  const low = findingOf(versioning, placeOf(source, 'A'), { severity: 'low' });
  const high = findingOf(versioning, placeOf(source, '1'), { severity: 'high' });
  const run = runOf({ ...emptyReport, findings: [...Array<typeof low>(25_000).fill(low), high] });
  expect(run.results).toHaveLength(25_000);
  expect(run.results?.[0]?.level).toBe('error');
  expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]).toMatchObject({
    level: 'warning',
    message: { text: expect.stringMatching(/^Findings left out, the least severe ones: 1\./) },
  });
});

test('a path that does not exist makes the run a failure of configuration', () => {
  expect(runOf({ ...emptyReport, missing: ['nowhere'] }).invocations?.[0]).toMatchObject({
    executionSuccessful: false,
    toolConfigurationNotifications: [{ level: 'error' }],
  });
});
