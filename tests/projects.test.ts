import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { lint } from '../src/lint.ts';
import { nodeFiles } from '../src/read/files.ts';
import { formats } from '../src/report/report.ts';

const root = path.join(import.meta.dirname, '..');
const projects = path.join(root, 'fixtures/projects');
const options = { version: '0.0.0', color: false, width: 100, quiet: false, verbose: false, showUnknown: true };

// A realistic stack, and all that Lintel says of it: what changes in a report shows in the review of the change.
describe.each(readdirSync(projects))('the project %s', (name) => {
  const report = {
    ...lint({
      paths: [`fixtures/projects/${name}`],
      cwd: root,
      files: nodeFiles(root),
      rules,
      parameters: {},
      variableFiles: [],
      ignore: [],
      knownRules: new Set(rules.map(({ id }) => id)),
      today: '2026-11-24',
    }),
    durationMs: 0,
  };

  it('has no fault of Lintel in its report', () => {
    expect(report.errors).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(0);
  });

  it('quotes no secret in any format', () => {
    for (const format of Object.values(formats)) {
      expect(format(report, options)).not.toMatch(/4f1c9a77e02b4d5f|change-me-please/);
    }
  });

  it('reads in a terminal as it did', async () => {
    await expect(formats.pretty(report, options)).toMatchFileSnapshot(`snapshots/${name}.txt`);
  });

  it('has the same findings as JSON', async () => {
    await expect(formats.json(report, options)).toMatchFileSnapshot(`snapshots/${name}.json`);
  });
});
