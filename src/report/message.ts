import type { Fact, Finding, InternalError } from '../check/finding.ts';

/** How many facts beside the first a message states; the rest are counted. */
const furtherFacts = 2;
/** How many UTF-16 code units of a property, an observation or a parameter's value a message shows. */
const longestPart = 300;

/**
 * What is wrong, in one sentence without a full stop: `VersioningConfiguration.Status is not set; expected "Enabled"`.
 * The first fact decides; further ones follow after `also`. A line of a CDK app may make many resources: there the construct is named first.
 */
export function messageOf(finding: Finding): string {
  const path = finding.calls === undefined ? undefined : finding.resource?.constructPath;
  return path === undefined ? factsText(finding) : `${shortened(path)}: ${factsText(finding)}`;
}

/** The message without the construct, for where that stands beside it. */
export function factsText(finding: Finding): string {
  const [first, ...others] = distinctFacts(finding.facts);
  const when = whenText(finding.when);
  const address = finding.resource?.address;
  if (first === undefined) return `${address ?? 'This file'} departs from "${finding.rule.title}"${when}`;

  const decisive = `${observation(first, address)}${when}`;
  const main = withoutFullStop(first.expected === undefined ? decisive : `${decisive}; expected ${first.expected}`);
  if (others.length === 0) return main;

  const clauses = others.slice(0, furtherFacts).map((fact) => {
    const observed = observation(fact, address);
    return fact.expected === undefined ? observed : `${observed} (expected ${fact.expected})`;
  });
  const left = others.length - clauses.length;
  if (left > 0) clauses.push(`${left} more`);
  return `${main}; also ${listed(clauses)}`;
}

/** A sentence with exactly one mark at its end. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** What a fault of Lintel's own is about: the rule, the resource and what was thrown. */
export function errorMessage(error: InternalError): string {
  return `Rule ${error.ruleId} failed on ${error.address}: ${error.message}`;
}

/** Facts with the same observation become one, whose expectations are alternatives. */
function distinctFacts(facts: readonly Fact[]): readonly Fact[] {
  const merged = new Map<string, { fact: Fact; expected: Set<string> }>();
  for (const fact of facts) {
    const key = `${fact.property}\n${fact.found}`;
    const entry = merged.get(key) ?? { fact, expected: new Set<string>() };
    if (fact.expected !== undefined) entry.expected.add(fact.expected);
    merged.set(key, entry);
  }
  return [...merged.values()].map(({ fact, expected }) => ({
    ...fact,
    expected: expected.size === 0 ? undefined : [...expected].join(' or '),
  }));
}

function observation(fact: Fact, address: string | undefined): string {
  const subject = fact.property === '' ? address : fact.property;
  return subject === undefined ? shortened(fact.found) : `${shortened(subject)} ${shortened(fact.found)}`;
}

function whenText(when: Finding['when']): string {
  const settings = Object.entries(when ?? {}).map(
    ([name, value]) => `${shortened(name)} is ${settingText(shortened(value))}`,
  );
  return settings.length === 0 ? '' : ` when ${listed(settings)}`;
}

/** The values of a parameter, `dev or test`, in quotes but for descriptions such as `other than prod`. */
function settingText(values: string): string {
  return values
    .split(' or ')
    .map((value) =>
      /^(".*"|other than .*|any value|true|false|\d+ others|its default|a listed value|another value)$/s.test(value)
        ? value
        : `"${value}"`,
    )
    .join(' or ');
}

/** A value can be a whole document; a message is read. */
function shortened(text: string): string {
  return text.length <= longestPart ? text : `${text.slice(0, longestPart).replace(/[\ud800-\udbff]$/, '')}…`;
}

function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function withoutFullStop(text: string): string {
  return text.replace(/(?<!\.)\.$/, '');
}
