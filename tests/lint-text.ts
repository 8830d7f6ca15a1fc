import { rules as builtIn } from '../rules/index.ts';
import type { Report } from '../src/check/finding.ts';
import { type LintOptions, lint } from '../src/lint.ts';
import { memoryFiles } from './memory-files.ts';

/** How a test wants to lint; what is left out is as a user's folder without configuration. */
export interface LintTextOptions extends Partial<Pick<LintOptions, 'rules' | 'parameters' | 'today'>> {
  /** Whether the files are given as one folder (`whole`, the default) or by name. */
  readonly seen?: 'whole' | 'part';
}

/** Lints texts as files of one application; keys are names such as `template.yaml`. */
export function lintTexts(texts: Readonly<Record<string, string>>, options: LintTextOptions = {}): Report {
  const contents = Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/project/${name}`, text]));
  const rules = options.rules ?? builtIn;
  return lint({
    paths: options.seen === 'part' ? Object.keys(texts) : ['.'],
    cwd: '/project',
    files: memoryFiles(contents),
    rules,
    parameters: options.parameters ?? {},
    variableFiles: [],
    ignore: [],
    knownRules: new Set([...builtIn, ...rules].map((rule) => rule.id)),
    today: options.today ?? '2026-11-24',
  });
}

/** Lints one text as `template.yaml`. */
export function lintText(text: string, options: LintTextOptions = {}): Report {
  return lintTexts({ 'template.yaml': text }, options);
}

/** The line of a place in its file, from 1. */
export function lineOf(place: { readonly source: { readonly text: string }; readonly start: number }): number {
  return place.source.text.slice(0, place.start).split(/\r\n|\r|\n/).length;
}

/** A template from an example of a rule: its `Resources`, or a template whole. */
export function exampleTemplate(example: string): string {
  const lines = example.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  const dedented = lines.map((line) => line.slice(indent)).join('\n');
  if (/^(Resources|Parameters):/m.test(dedented)) return `${dedented}\n`;
  return `Resources:\n${dedented.replace(/^/gm, '  ')}\n`;
}
