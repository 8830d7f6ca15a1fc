import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import type { Report } from '../src/check/finding.ts';
import { bestPractices } from '../src/framework/best-practices.ts';
import { pillarOf } from '../src/framework/catalogue.ts';
import { lensPractices } from '../src/framework/lenses.ts';
import type { Rule } from '../src/rule/define-rule.ts';
import { exampleTemplate, lineOf, lintText, lintTexts } from './lint-text.ts';

const root = path.join(import.meta.dirname, '..');

describe('the set of rules', () => {
  it('has unique ids', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('keeps hard cases only for rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    expect(readdirSync(path.join(root, 'fixtures/rules')).filter((name) => !ids.has(name))).toEqual([]);
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const file = path.join(root, 'rules', rule.pillar ?? '', `${id}.ts`);

  it('stands in the folder of the pillar of its first best practice, in a file of its name', () => {
    expect(rule.pillar).toBe(pillarOf(rule.bestPractices[0] ?? 'OPS01-BP01'));
    expect(existsSync(file)).toBe(true);
  });

  it('names best practices that exist, each once', () => {
    expect(rule.bestPractices.filter((practice) => !(practice in bestPractices))).toEqual([]);
    expect(new Set(rule.bestPractices).size).toBe(rule.bestPractices.length);
  });

  it('names lens practices that exist, each once', () => {
    expect(rule.lensPractices.filter((practice) => !(practice in lensPractices))).toEqual([]);
    expect(new Set(rule.lensPractices).size).toBe(rule.lensPractices.length);
  });

  it('is worded as the house asks', () => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+){2,}$/);
    expect(id).not.toMatch(/(^|-)(no|not|enabled|disabled)(-|$)/);
    expect(rule.title.length).toBeLessThanOrEqual(70);
    expect(rule.title).not.toMatch(/[.!]$|TODO/);
    expect(rule.why).toMatch(/[^.]\.$/);
    expect(rule.why.split(/[.?](?:\s|$)/).filter(Boolean).length).toBeLessThanOrEqual(2);
    expect(rule.remedy).toMatch(/\.$/);
    expect(`${rule.why} ${rule.remedy}`).not.toMatch(/TODO|!/);
  });

  it('has a check of questions only', () => {
    expect(decisionsIn(file)).toEqual([]);
  });

  it('finds exactly one thing in its failing example', () => {
    const report = lintText(exampleTemplate(rule.examples?.fails ?? ''), { rules: [rule] });
    expect(report.errors).toEqual([]);
    expect(report.findings.map((finding) => finding.rule.id)).toEqual([id]);
    expect(report.unknown).toEqual([]);
  });

  it('finds nothing in its passing example, and leaves nothing unknown', () => {
    const report = lintText(exampleTemplate(rule.examples?.passes ?? ''), { rules: [rule] });
    expect(report.errors).toEqual([]);
    expect(report.findings).toEqual([]);
    expect(report.unknown).toEqual([]);
    expect(report.passed).toBeGreaterThan(0);
  });

  const cases = path.join(root, 'fixtures/rules', id);
  if (!existsSync(cases)) return;
  it.each(readdirSync(cases))('judges the hard case %s as its comments say', (name) => {
    const files = readCase(path.join(cases, name), name);
    const report = lintTexts(files, { rules: [rule], seen: name.includes('.part.') ? 'part' : 'whole' });
    expect(report.errors).toEqual([]);
    expect(verdicts(report, rule)).toEqual(expectations(files, id));
  });
});

/** What would take an unknown verdict for a yes or a no, wherever it stands in a rule's file. */
const decisions = new Set([
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.SwitchStatement,
  ts.SyntaxKind.ConditionalExpression,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.ExclamationToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

function decisionsIn(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const kind = ts.isPrefixUnaryExpression(node) ? node.operator : node.kind;
    const isAnswer = ts.isPropertyAccessExpression(node) && node.name.text === 'answer';
    if (decisions.has(kind) || isAnswer) found.push(node.getText());
    node.forEachChild(visit);
  };
  visit(source);
  return found;
}

/** One file is an application of its own; a folder is one of several templates. */
function readCase(target: string, name: string): Record<string, string> {
  if (!statSync(target).isDirectory()) return { [name]: readFileSync(target, 'utf8') };
  return Object.fromEntries(readdirSync(target).map((file) => [file, readFileSync(path.join(target, file), 'utf8')]));
}

function verdicts(report: Report, rule: Rule): string[] {
  const findings = report.findings.map(
    (finding) => `${finding.place.source.path}:${lineOf(finding.place)} finding: ${finding.rule.id}`,
  );
  const unknown = report.unknown
    .filter((item) => item.rule === rule)
    .map((item) => `${item.place.source.path}:${lineOf(item.place)} unknown: ${item.rule.id}`);
  return [...findings, ...unknown].sort();
}

/** `# finding: ID` or `# unknown: ID`, once for each verdict on the line. */
function expectations(files: Readonly<Record<string, string>>, id: string): string[] {
  const expected: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      for (const match of line.matchAll(/# (finding|unknown): ([a-z0-9-]+)/g)) {
        if (match[2] === id) expected.push(`${file}:${index + 1} ${match[1]}: ${id}`);
      }
    }
  }
  return expected.sort();
}
