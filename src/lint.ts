import { type AppCodeOptions, inAppCode } from './check/app-code.ts';
import { check } from './check/check.ts';
import type { Finding, Report } from './check/finding.ts';
import { numberRepeated } from './check/fingerprint.ts';
import { inputFinding, problemFinding } from './check/problem.ts';
import { parseError, reservedRules } from './check/reserved.ts';
import { applySuppressions } from './check/suppress.ts';
import { buildGraph } from './graph/graph.ts';
import { type GivenValues, lower } from './lower/lower.ts';
import { parameterType } from './lower/resource.ts';
import type { Files } from './read/files.ts';
import { read } from './read/read.ts';
import type { Document, Place } from './read/source.ts';
import type { Rule } from './rule/define-rule.ts';

/** What a run is about; everything that it needs to know, so that two runs over the same input are the same. */
export interface LintOptions extends AppCodeOptions {
  /** Files, folders and patterns; each folder is one application. */
  readonly paths: readonly string[];
  /** The folder that paths, and the files in the report, are relative to. */
  readonly cwd: string;
  readonly files: Files;
  readonly rules: readonly Rule[];
  /** Values for template parameters. */
  readonly parameters: GivenValues['parameters'];
  /** Files of values for Terraform variables, relative to `cwd`, the last one has the word. */
  readonly variableFiles: readonly string[];
  /** The folder of the Terraform sources of plans; without it they are looked for beside each plan. */
  readonly terraformRoot?: string;
  /** Paths that are left out, as in .gitignore. */
  readonly ignore: readonly string[];
  /** The text of standard input, and the name under which it is reported. */
  readonly stdin?: { readonly name: string; readonly text: string };
  /** The ids of all rules there are, whether they run or not: a suppression may name any of them. */
  readonly knownRules: ReadonlySet<string>;
  /** Today as `YYYY-MM-DD`; suppressions expire by it. */
  readonly today: string;
}

/** Reads, lowers, joins and checks, and gives all that was found, in the report's order. */
export function lint(options: LintOptions): Report {
  const start = Date.now();
  const { applications, variableFiles, skipped, notes: readNotes, missing } = read(options);
  const values: GivenValues = { parameters: options.parameters, variableFiles };
  const results = applications.map((application) => {
    const lowered = lower(application, values);
    const graph = buildGraph(
      lowered.flatMap(({ resources }) => resources),
      application.seen,
    );
    const context = new Set(
      application.documents.filter((document) => !isReported(document)).map(({ source }) => source),
    );
    const isShown = ({ place }: { readonly place: Place }): boolean => !context.has(place.source);
    const checked = check(graph, options.rules, isShown);
    const problems = [
      ...[...application.documents, ...variableFiles].flatMap((document) =>
        document.problems.map((problem) => problemFinding(problem, document.source)),
      ),
      ...lowered.flatMap((each) => each.problems).map((problem) => inputFinding(parseError, problem.message, problem)),
    ].filter(isShown);
    const documents = application.documents.filter(isReported);
    const applied = applySuppressions(checked, documents, graph.resources.filter(isShown), options);
    const found = inAppCode({ ...applied, unknown: checked.unknown }, options);
    const notes = lowered.flatMap((each) => each.notes).filter((note) => !context.has(note.source));
    const resources = graph.resources.filter((resource) => isShown(resource) && resource.type !== parameterType);
    return { ...checked, ...found, findings: [...problems, ...found.findings], notes, resources };
  });
  return {
    files: applications.flatMap(({ documents }) => documents.filter(isReported).map(({ source }) => source)),
    resources: results.reduce((sum, { resources }) => sum + resources.length, 0),
    rules: [...options.rules, ...reservedRules],
    findings: numberRepeated(withoutTwins(inOrder(results.flatMap(({ findings }) => findings)))),
    unknown: inOrder(results.flatMap(({ unknown }) => unknown)),
    suppressed: results.flatMap(({ suppressed }) => suppressed).sort((a, b) => compare(a.finding, b.finding)),
    frameworkMade: results.flatMap(({ frameworkMade }) => frameworkMade),
    errors: results.flatMap(({ errors }) => errors),
    notes: [...readNotes, ...results.flatMap(({ notes }) => notes)],
    skipped,
    missing,
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    durationMs: Date.now() - start,
  };
}

function isReported({ isContext }: Document): boolean {
  return isContext !== true;
}

/** Root modules, or stacks, that call the same module or template the same way have the same findings in it: one of each is enough. */
function withoutTwins(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding[]>();
  return findings.filter((finding) => {
    const { rule, place, resource } = finding;
    if (resource === undefined) return true;
    const key = `${rule.id} ${place.source.path} ${place.start} ${place.end} ${resource.address} ${resource.constructPath ?? ''}`;
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, finding]);
    return !others.some((other) => saysTheSame(other, finding));
  });
}

function saysTheSame(a: Finding, b: Finding): boolean {
  return JSON.stringify([a.facts, a.when, a.because]) === JSON.stringify([b.facts, b.when, b.because]);
}

interface Placed {
  readonly place: Place;
  readonly rule: Rule;
  readonly resource?: Finding['resource'];
}

function inOrder<T extends Placed>(items: readonly T[]): T[] {
  return [...items].sort(compare);
}

/** By file, then by line and column (which offsets follow), then by rule; never by the machine's language. */
function compare(a: Placed, b: Placed): number {
  return (
    compareText(a.place.source.path, b.place.source.path) ||
    a.place.start - b.place.start ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(a.resource?.address ?? '', b.resource?.address ?? '')
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
