import type { Finding, InternalError, Report, ResourceSummary, Suppressed, UnknownVerdict } from '../check/finding.ts';
import type { Place } from '../read/source.ts';
import { errorMessage, messageOf } from './message.ts';
import type { ReportOptions } from './options.ts';
import { positionOf, regionOf } from './position.ts';
import { summaryOf } from './summary.ts';

/** The JSON report of the contract. Two runs over the same input differ in `durationMs` only. */
export function json(report: Report, options: Pick<ReportOptions, 'version'>): string {
  const content = {
    tool: { name: 'lintel', version: options.version },
    summary: summaryOf(report),
    findings: report.findings.map(findingContent),
    unknown: report.unknown.map(unknownContent),
    suppressed: report.suppressed.map(suppressedContent),
    errors: report.errors.map(errorContent),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

// What is undefined below is left out by JSON.stringify.

function findingContent(finding: Finding) {
  return {
    ruleId: finding.rule.id,
    severity: finding.severity,
    pillar: finding.rule.pillar,
    bestPractices: finding.rule.bestPractices,
    title: finding.rule.title,
    message: messageOf(finding),
    remedy: finding.rule.remedy,
    resource: finding.resource && resourceContent(finding.resource),
    location: locationContent(finding.place),
    related: filled(
      finding.related.map(({ place, message }) => ({
        file: place.source.path,
        startLine: positionOf(place.source, place.start).line,
        message,
      })),
    ),
    when: finding.when && Object.keys(finding.when).length > 0 ? finding.when : undefined,
    because: filled(finding.because),
    fingerprint: finding.fingerprint,
  };
}

function unknownContent(unknown: UnknownVerdict) {
  return {
    ruleId: unknown.rule.id,
    resource: resourceContent(unknown.resource),
    location: locationContent(unknown.place),
    because: filled(unknown.because),
  };
}

function suppressedContent({ finding, reason, by }: Suppressed) {
  return {
    ruleId: finding.rule.id,
    resource: finding.resource && resourceContent(finding.resource),
    location: locationContent(finding.place),
    reason,
    by,
  };
}

function errorContent(error: InternalError) {
  return { kind: error.kind, ruleId: error.ruleId, message: errorMessage(error) };
}

function resourceContent({ address, type, sourceType, constructPath, construct }: ResourceSummary) {
  return { address, type, sourceType, constructPath, frameworkMade: construct?.isFrameworkMade === true || undefined };
}

function locationContent(place: Place) {
  return { file: place.source.path, ...regionOf(place) };
}

function filled<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
