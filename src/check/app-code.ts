import type { Finding, Suppressed, UnknownVerdict } from './finding.ts';

/** What was found in one application, suppressions applied. */
export interface Found {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly unknown: readonly UnknownVerdict[];
}

export interface AppCodeOptions {
  /** Whether findings on what the CDK made for itself are reported with the others; false unless it is said. */
  readonly frameworkMade?: boolean;
  /** Whether findings stay in the templates that a CDK app made, for who needs no place in its code. */
  readonly inTemplates?: boolean;
}

/**
 * Moves what was found in templates that a CDK app made to the app's own code, as far as the places there are known; the template is then a
 * related place. Findings on what no app can change are set apart.
 */
export function inAppCode(
  { findings, suppressed, unknown }: Found,
  { frameworkMade = false, inTemplates = false }: AppCodeOptions,
): Found & { readonly frameworkMade: readonly Finding[] } {
  const isReported = ({ resource }: Pick<Finding, 'resource'>): boolean =>
    frameworkMade || resource?.construct?.isFrameworkMade !== true;
  const reported = {
    findings: findings.filter(isReported),
    suppressed,
    unknown: unknown.filter(isReported),
    frameworkMade: findings.filter((finding) => !isReported(finding)),
  };
  if (inTemplates) return reported;
  return {
    ...reported,
    findings: reported.findings.map(moved),
    suppressed: suppressed.map((item) => ({ ...item, finding: moved(item.finding) })),
    unknown: reported.unknown.map((item) => {
      const [place] = item.resource.construct?.callsFor('') ?? [];
      return place === undefined ? item : { ...item, place };
    }),
  };
}

function moved(finding: Finding): Finding {
  const calls = finding.resource?.construct?.callsFor(finding.property ?? '') ?? [];
  const [place] = calls;
  if (place === undefined) return finding;
  const { place: template, related } = finding;
  const inTemplate = { place: template, message: `in the template, as ${finding.resource?.address}` };
  return { ...finding, place, template, related: [inTemplate, ...related], calls: [...calls].reverse() };
}
