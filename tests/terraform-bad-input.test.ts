import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import type { Report } from '../src/check/finding.ts';
import { lint } from '../src/lint.ts';
import { lower } from '../src/lower/lower.ts';
import { nodeFiles } from '../src/read/files.ts';
import { read } from '../src/read/read.ts';
import { lineOf } from './lint-text.ts';

const root = path.join(import.meta.dirname, '../fixtures/read/terraform/bad');

/** Lints one of the fixtures, as a folder or a file. */
function lintBad(name: string): Report {
  return lint({
    paths: [name],
    cwd: root,
    files: nodeFiles(root),
    rules,
    parameters: {},
    variableFiles: [],
    ignore: [],
    knownRules: new Set(rules.map(({ id }) => id)),
    today: '2026-11-25',
  });
}

function problemsOf({ findings }: Report): string[] {
  return findings
    .filter(({ rule }) => rule.id === 'parse-error')
    .map(({ place, facts }) => `${place.source.path}:${lineOf(place)} ${facts[0]?.found}`);
}

describe('bad Terraform', () => {
  it('HCL that is broken: each error is a finding, and the rest of the file is checked', () => {
    const report = lintBad('broken-hcl');
    expect(problemsOf(report)).toEqual([
      'broken-hcl/main.tf:2 unexpected end of the line; expected a value',
      'broken-hcl/main.tf:6 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)',
    ]);
    const ids = report.findings.map(({ rule, place }) => `${rule.id} ${lineOf(place)}`);
    expect(ids).toContain('s3-bucket-acl-grantees 11');
  });

  it('a plan that is broken', () => {
    expect(problemsOf(lintBad('broken-plan'))).toEqual([
      expect.stringMatching(/^broken-plan\/plan\.json:3 .*expected/),
    ]);
  });

  it('a plan of a version that nobody knows yet', () => {
    expect(problemsOf(lintBad('unsupported-version'))).toEqual([
      'unsupported-version/plan.json:2 format_version is "2.0"; expected 0.x or 1.x, as "terraform show -json" prints',
    ]);
  });

  it('a state, which is not what to lint', () => {
    expect(problemsOf(lintBad('state/terraform.tfstate'))).toEqual([
      'state/terraform.tfstate:1 a state file; lint what "terraform show -json" prints of it, or of a plan, instead',
    ]);
  });

  it.each([
    ['remote-module', 'module network is not read: its source "terraform-aws-modules/vpc/aws" is remote'],
    [
      'missing-module',
      'module network is not read: there is no Terraform code in "./network", or it lies outside of the project',
    ],
    ['calling-itself', 'module again is not read: it calls itself'],
  ])('%s: said once, and nothing is wrong with it', (name, message) => {
    const report = lintBad(name);
    expect(report.notes.map((note) => note.message)).toEqual([message]);
    expect(problemsOf(report)).toEqual([]);
    expect(report.errors).toEqual([]);
  });

  it('files outside of the module are not read', () => {
    const { applications } = read({ paths: ['file-outside'], cwd: root, ignore: [], files: nodeFiles(root) });
    const [lowered] = applications.flatMap((application) => lower(application, { parameters: {}, variableFiles: [] }));
    const names = lowered?.resources.map(({ properties }) => properties.entries[0]?.value);
    expect(names).toMatchObject([
      { kind: 'unknown', reason: expect.stringContaining('lies outside of the module') },
      { kind: 'unknown', reason: expect.stringContaining('lies outside of the module') },
      { kind: 'scalar', text: 'inside-the-module' },
    ]);
  });
});
