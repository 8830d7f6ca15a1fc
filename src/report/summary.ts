import type { Finding, Report } from '../check/finding.ts';
import type { Severity } from '../rule/define-rule.ts';

/** Most severe first, the order in which reports name them. */
export const severities: readonly Severity[] = ['high', 'medium', 'low'];

/** The figures of a run, as the JSON report states them. */
export interface Summary {
  readonly files: number;
  readonly resources: number;
  /** Rules about a practice; the reserved ones, such as `parse-error`, are not counted. */
  readonly rules: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly passed: number;
  readonly unknown: number;
  readonly suppressed: number;
  /** Findings that are left out, because a framework made what they are about and no user can change it; absent when there are none. */
  readonly frameworkMade?: number;
  /** Milliseconds. */
  readonly durationMs: number;
}

/** Counts what a report holds. */
export function summaryOf(report: Report): Summary {
  return {
    files: report.files.length,
    resources: report.resources,
    rules: report.rules.filter((rule) => rule.pillar !== undefined).length,
    findings: countBySeverity(report.findings),
    passed: report.passed,
    unknown: report.unknown.length,
    suppressed: report.suppressed.length,
    ...(report.frameworkMade.length === 0 ? {} : { frameworkMade: report.frameworkMade.length }),
    durationMs: report.durationMs,
  };
}

/** How many of the findings have each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { high: 0, medium: 0, low: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
