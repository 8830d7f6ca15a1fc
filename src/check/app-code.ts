import type { Finding, UnknownVerdict } from './finding.ts';

/**
 * A finding, moved from the template that a CDK app made to the app's own code, where that is known; the template is then a related place.
 * Suppressions in the template must have been applied.
 */
export function inAppCode(finding: Finding): Finding {
  const calls = finding.resource?.construct?.callsFor(finding.property ?? '') ?? [];
  const [place] = calls;
  if (place === undefined) return finding;
  const { place: template, related } = finding;
  const inTemplate = { place: template, message: `in the template, as ${finding.resource?.address}` };
  return { ...finding, place, template, related: [inTemplate, ...related], calls: [...calls].reverse() };
}

/** The same for a verdict that could not be reached. */
export function unknownInAppCode(unknown: UnknownVerdict): UnknownVerdict {
  const [place] = unknown.resource.construct?.callsFor('') ?? [];
  return place === undefined ? unknown : { ...unknown, place };
}

/** Whether a framework made the resource for itself, so that no user can mend it. */
export function isFrameworkMade({ resource }: Pick<Finding, 'resource'>): boolean {
  return resource?.construct?.isFrameworkMade === true;
}
