import { check } from './check/check.ts';
import type { Finding, Report } from './check/finding.ts';
import { numberRepeated } from './check/fingerprint.ts';
import { problemFinding } from './check/problem.ts';
import { reservedRules } from './check/reserved.ts';
import { applySuppressions } from './check/suppress.ts';
import { buildGraph } from './graph/graph.ts';
import { lowerTemplate, type ParameterValues } from './lower/cloudformation/template.ts';
import { parameterType } from './lower/resource.ts';
import type { Files } from './read/files.ts';
import { read } from './read/read.ts';
import type { Place } from './read/source.ts';
import type { Rule } from './rule/define-rule.ts';

/** What a run is about; everything that it needs to know, so that two runs over the same input are the same. */
export interface LintOptions {
  /** Files, folders and patterns; each folder is one application. */
  readonly paths: readonly string[];
  /** The folder that paths, and the files in the report, are relative to. */
  readonly cwd: string;
  readonly files: Files;
  readonly rules: readonly Rule[];
  /** Values for template parameters. */
  readonly parameters: ParameterValues;
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
  const { applications, skipped, missing } = read(options);
  const results = applications.map((application) => {
    const lowered = application.documents.map((document) => lowerTemplate(document, options.parameters));
    const graph = buildGraph(
      lowered.flatMap(({ resources }) => resources),
      application.seen,
    );
    const checked = check(graph, options.rules);
    const problems = application.documents.flatMap((document, index) =>
      [...document.problems, ...(lowered[index]?.problems ?? [])].map((problem) =>
        problemFinding(problem, document.source),
      ),
    );
    const { findings, suppressed } = applySuppressions(checked, application.documents, graph.resources, options);
    return { ...checked, findings: [...problems, ...findings], suppressed, application, graph };
  });
  return {
    files: applications.flatMap(({ documents }) => documents.map(({ source }) => source)),
    resources: results.flatMap(({ graph }) => graph.resources).filter(({ type }) => type !== parameterType).length,
    rules: [...options.rules, ...reservedRules],
    findings: numberRepeated(inOrder(results.flatMap(({ findings }) => findings))),
    unknown: inOrder(results.flatMap(({ unknown }) => unknown)),
    suppressed: results.flatMap(({ suppressed }) => suppressed).sort((a, b) => compare(a.finding, b.finding)),
    errors: results.flatMap(({ errors }) => errors),
    skipped,
    missing,
    passed: results.reduce((sum, { passed }) => sum + passed, 0),
    durationMs: Date.now() - start,
  };
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
