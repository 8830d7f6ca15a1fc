import type {
  Invocation,
  Location,
  Log,
  Notification,
  ReportingDescriptor,
  ReportingDescriptorReference,
  Result,
  Run,
  ToolComponent,
  ToolComponentReference,
} from 'sarif';
import type { Finding, InternalError, Report } from '../check/finding.ts';
import type { BestPracticeId } from '../framework/catalogue.ts';
import { allBestPractices, type BestPractice } from '../framework/lookup.ts';
import type { Place, SourceFile } from '../read/source.ts';
import type { Rule, Severity } from '../rule/define-rule.ts';
import { lineHashes } from './line-hash.ts';
import { errorMessage, messageOf, sentence } from './message.ts';
import type { ReportOptions } from './options.ts';
import { regionOf } from './position.ts';
import { ruleMarkdown, ruleText } from './rule-help.ts';
import { severities } from './summary.ts';

/** GitHub rejects a run with more results. */
const resultLimit = 25_000;
/** GitHub keeps this many tags of a rule and locations of a result. */
const tagLimit = 10;
const relatedLimit = 99;
/** GitHub's limit for a rule's descriptions, in characters. */
const descriptionLimit = 1024;

/** How a severity reads in SARIF and in GitHub's properties; `security` is a CVSS-like number, for security rules only. */
const severityWords = {
  high: { level: 'error', problem: 'error', security: '8.0' },
  medium: { level: 'warning', problem: 'warning', security: '5.5' },
  low: { level: 'note', problem: 'recommendation', security: '2.0' },
} as const satisfies Readonly<Record<Severity, { level: Result.level; problem: string; security: string }>>;

/** Lintel's own name for the Well-Architected Framework as a taxonomy; AWS publishes none. It never changes. */
const taxonomy: ToolComponentReference = { index: 0, guid: '4880d2bf-cd06-4e8f-b702-432419ba1ce0' };

/**
 * The report as SARIF 2.1.0, for GitHub code scanning and viewers. Suppressed findings, passes and unknown verdicts are left
 * out, since GitHub shows every result as an open alert.
 */
export function sarif(report: Report, options: Pick<ReportOptions, 'version'>): string {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [runOf(report, options.version)],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function runOf(report: Report, version: string): Run {
  const practices = allBestPractices();
  const taxa = taxaOf(practices);
  const taxonIndexes = new Map(taxa.map(({ id }, index) => [id, index]));
  const practiceReference = (id: BestPracticeId): ReportingDescriptorReference => taxonReference(id, taxonIndexes);

  const rules = rulesOf(report);
  const ruleIndexes = new Map(rules.map(({ id }, index) => [id, index]));
  const findings = withinLimit(report.findings);
  const hashes = new Map<SourceFile, readonly string[]>();

  return {
    tool: {
      driver: {
        name: 'Lintel',
        semanticVersion: version,
        rules: rules.map((rule) => descriptorOf(rule, practiceReference)),
        supportedTaxonomies: [taxonomy],
      },
    },
    taxonomies: [frameworkOf(taxa)],
    invocations: [invocationOf(report, findings.length, ruleIndexes)],
    // Without a uri, so that the output holds no path of the machine (SARIF 3.14.14).
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder in which Lintel was started.' } } },
    columnKind: 'utf16CodeUnits',
    results: findings.map((finding) => resultOf(finding, ruleIndexes, practiceReference, hashes)),
  };
}

/** Every rule that ran, and the reserved rules that have a finding though they were not listed. */
function rulesOf(report: Report): readonly Rule[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  for (const { rule } of report.findings) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  return [...rules.values()];
}

/** A rule as SARIF's reportingDescriptor (3.49), with the properties that GitHub reads. */
function descriptorOf(
  rule: Rule,
  practiceReference: (id: BestPracticeId) => ReportingDescriptorReference,
): ReportingDescriptor {
  const words = severityWords[rule.severity];
  const isSecurity = rule.pillar === 'security';
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase()),
    shortDescription: { text: sentence(rule.title).slice(0, descriptionLimit) },
    fullDescription: { text: sentence(rule.why).slice(0, descriptionLimit) },
    help: { text: ruleText(rule), markdown: ruleMarkdown(rule) },
    helpUri: rule.source,
    defaultConfiguration: { level: words.level },
    relationships: rule.bestPractices.map((id) => ({ target: practiceReference(id), kinds: ['relevant'] })),
    properties: {
      tags: tagsOf(rule),
      precision: 'high',
      'problem.severity': words.problem,
      ...(isSecurity ? { 'security-severity': words.security } : {}),
    },
  };
}

function tagsOf(rule: Rule): string[] {
  if (rule.pillar === undefined) return ['aws'];
  const [service = ''] = rule.id.split('-');
  const tags = [
    ...(rule.pillar === 'security' ? ['security'] : []),
    'aws',
    rule.pillar,
    service,
    ...rule.bestPractices,
  ];
  return [...new Set(tags)].slice(0, tagLimit);
}

/** The framework as a taxonomy: a tool component that has taxa and no rules (SARIF 3.19.3). */
function frameworkOf(taxa: ReportingDescriptor[]): ToolComponent {
  return {
    name: 'AWS Well-Architected Framework',
    guid: taxonomy.guid,
    organization: 'Amazon Web Services',
    version: '2024-11-06',
    releaseDateUtc: '2024-11-06',
    informationUri: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/welcome.html',
    shortDescription: { text: 'Questions and best practices of the AWS Well-Architected Framework.' },
    isComprehensive: true,
    taxa,
  };
}

/** The questions, then the best practices; each practice is a part of its question. */
function taxaOf(practices: readonly BestPractice[]): ReportingDescriptor[] {
  const questions = new Map<string, ReportingDescriptor>();
  for (const { question, questionTitle } of practices) {
    questions.set(question, { id: question, shortDescription: { text: questionTitle } });
  }
  const indexes = new Map([...questions.keys()].map((id, index) => [id, index]));
  return [
    ...questions.values(),
    ...practices.map(({ id, title, url, question }) => ({
      id,
      shortDescription: { text: title },
      helpUri: url,
      relationships: [{ target: taxonReference(question, indexes), kinds: ['subset'] }],
    })),
  ];
}

function taxonReference(id: string, indexes: ReadonlyMap<string, number>): ReportingDescriptorReference {
  return { id, index: indexes.get(id), toolComponent: taxonomy };
}

/** All findings in the report's order, or as many of the most severe as GitHub takes. */
function withinLimit(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= resultLimit) return findings;
  return severities
    .flatMap((severity) => findings.filter((finding) => finding.severity === severity))
    .slice(0, resultLimit);
}

function resultOf(
  finding: Finding,
  ruleIndexes: ReadonlyMap<string, number>,
  practiceReference: (id: BestPracticeId) => ReportingDescriptorReference,
  hashes: Map<SourceFile, readonly string[]>,
): Result {
  const { rule, place, resource } = finding;
  const related = finding.related.slice(0, relatedLimit);
  return {
    ruleId: rule.id,
    ruleIndex: ruleIndexes.get(rule.id),
    level: severityWords[finding.severity].level,
    message: { text: messageText(finding) },
    locations: [
      {
        ...locationOf(place),
        logicalLocations: resource && [{ fullyQualifiedName: resource.address, kind: 'resource' }],
      },
    ],
    relatedLocations:
      related.length === 0
        ? undefined
        : related.map(({ place, message }, index) => ({
            id: index + 1,
            ...locationOf(place),
            message: { text: plain(message) },
          })),
    codeFlows: codeFlowsOf(finding),
    partialFingerprints: {
      primaryLocationLineHash: lineHashOf(place, hashes),
      'lintel/v1': finding.fingerprint,
    },
    taxa: rule.bestPractices.length === 0 ? undefined : rule.bestPractices.map(practiceReference),
  };
}

/** The way through an app's code to the call that is at fault (SARIF 3.36). */
function codeFlowsOf({ calls }: Finding): Result['codeFlows'] {
  if (calls === undefined || calls.length < 2) return undefined;
  return [{ threadFlows: [{ locations: calls.map((place) => ({ location: locationOf(place) })) }] }];
}

/**
 * The first sentence says what is wrong, for where there is no space for more. A related location is shown only when the
 * text links to it (SARIF 3.11.6).
 */
function messageText(finding: Finding): string {
  const links = new Map<string, string>();
  finding.related.slice(0, relatedLimit).forEach(({ message }, index) => {
    links.set(message, `[${message.replace(/[\\[\]]/g, '\\$&')}](${index + 1})`);
  });
  const sentences = [plain(sentence(messageOf(finding)))];
  const assumed = finding.because.map((assumption) => links.get(assumption) ?? plain(assumption));
  if (assumed.length > 0) sentences.push(sentence(`Assumed: ${assumed.join('; ')}`));
  for (const assumption of finding.because) links.delete(assumption);
  if (links.size > 0) sentences.push(`See ${[...links.values()].join(', ')}.`);
  return sentences.join(' ');
}

/** Text of a template must not make a link. */
function plain(text: string): string {
  return text.replaceAll('](', '] (');
}

function locationOf(place: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: relativeUri(place.source.path), uriBaseId: '%SRCROOT%' },
      region: { ...regionOf(place) },
    },
  };
}

/** A path as a relative URI reference; `..` stays. Lone surrogates, which a URI cannot hold, become U+FFFD. */
function relativeUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function lineHashOf(place: Place, hashes: Map<SourceFile, readonly string[]>): string {
  const known = hashes.get(place.source) ?? lineHashes(place.source.text);
  hashes.set(place.source, known);
  return known[regionOf(place).startLine - 1] ?? '';
}

/** What happened while Lintel ran. A file that cannot be parsed is a notification beside its result (SARIF 3.58). */
function invocationOf(report: Report, results: number, ruleIndexes: ReadonlyMap<string, number>): Invocation {
  const left = report.findings.length - results;
  return {
    executionSuccessful: report.missing.length === 0,
    toolExecutionNotifications: [
      ...report.errors.map((error) => errorNotification(error, ruleIndexes)),
      ...unreadable(report.findings).map((finding) => unreadableNotification(finding, ruleIndexes)),
      ...(left === 0 ? [] : [leftOutNotification(left)]),
    ],
    toolConfigurationNotifications: report.missing.map((path) => ({
      level: 'error',
      message: { text: `Nothing to check at "${path}".` },
    })),
  };
}

function errorNotification(error: InternalError, ruleIndexes: ReadonlyMap<string, number>): Notification {
  return {
    level: 'error',
    message: { text: sentence(errorMessage(error)) },
    associatedRule: ruleReference(error.ruleId, ruleIndexes),
    locations: [{ logicalLocations: [{ fullyQualifiedName: error.address, kind: 'resource' }] }],
  };
}

/** The first parse error of each file. */
function unreadable(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<SourceFile>();
  return findings.filter(({ rule, place }) => {
    if (rule.id !== 'parse-error' || seen.has(place.source)) return false;
    seen.add(place.source);
    return true;
  });
}

function unreadableNotification(finding: Finding, ruleIndexes: ReadonlyMap<string, number>): Notification {
  return {
    level: 'error',
    message: { text: `${finding.place.source.path} cannot be parsed: ${plain(sentence(messageOf(finding)))}` },
    associatedRule: ruleReference(finding.rule.id, ruleIndexes),
    locations: [locationOf(finding.place)],
  };
}

function leftOutNotification(left: number): Notification {
  return {
    level: 'warning',
    message: {
      text: `Findings left out, the least severe ones: ${left}. GitHub takes ${resultLimit} results of a run.`,
    },
  };
}

function ruleReference(id: string, ruleIndexes: ReadonlyMap<string, number>): ReportingDescriptorReference {
  return { id, index: ruleIndexes.get(id) };
}
