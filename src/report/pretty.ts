import type { Finding, Report, ResourceSummary, UnknownVerdict } from '../check/finding.ts';
import { pillars } from '../framework/catalogue.ts';
import { bestPractice } from '../framework/lookup.ts';
import type { Place } from '../read/source.ts';
import type { Severity } from '../rule/define-rule.ts';
import { codeFrame } from './code-frame.ts';
import { errorMessage, messageOf, sentence } from './message.ts';
import type { ReportOptions } from './options.ts';
import { positionOf } from './position.ts';
import { countBySeverity, severities, summaryOf } from './summary.ts';
import { type Line, rendered, type Style, wrapped } from './terminal.ts';

const severityStyles: Readonly<Record<Severity, Style>> = { high: 'red', medium: 'yellow', low: 'cyan' };

/** Prose wider than this is hard to read, however wide the terminal is. */
const widestProse = 100;
const narrowest = 40;
const indent = '  ';
const blank: Line = [];

type PrettyOptions = Omit<ReportOptions, 'version'>;

/** The report for a person at a terminal: findings by file with their code, then a table of the pillars and a summary. */
export function pretty(report: Report, options: PrettyOptions): string {
  const width = Math.min(Math.max(options.width, narrowest), widestProse);
  const lines = [
    ...findingLines(report.findings, width),
    ...(options.showUnknown ? unknownLines(report.unknown, width) : []),
    ...(options.verbose ? [...suppressedLines(report), ...skippedLines(report)] : []),
    ...errorLines(report, options.verbose),
    ...(options.quiet
      ? []
      : [...pillarLines(report.findings), ...summaryLines(report, width), ...hintLines(report, options)]),
  ];
  // Sections end with a blank line, which the last one does not need.
  if (lines.at(-1)?.length === 0) lines.pop();
  return rendered(lines, options.color);
}

function findingLines(findings: readonly Finding[], width: number): readonly Line[] {
  const lines: Line[] = [];
  const explained = new Set<string>();
  let file: string | undefined;
  for (const finding of findings) {
    const { path } = finding.place.source;
    if (path !== file) lines.push([{ text: path, style: 'underline' }], blank);
    file = path;
    lines.push(...oneFindingLines(finding, !explained.has(finding.rule.id), width), blank);
    explained.add(finding.rule.id);
  }
  return lines;
}

/** @param explains whether to say why and how to mend it; true at the first finding of a rule only. */
function oneFindingLines(finding: Finding, explains: boolean, width: number): readonly Line[] {
  const { rule, severity, place, resource } = finding;
  return [
    [
      { text: indent },
      { text: severity, style: severityStyles[severity] },
      { text: indent },
      { text: rule.id, style: 'bold' },
      { text: indent },
      { text: clickable(place), style: 'dim' },
    ],
    ...wrapped(messageOf(finding), width - indent.length).map((text) => [{ text: indent + text }]),
    blank,
    ...(rule.concealsSource === true
      ? []
      : [...codeFrame(place, width - 2 * indent.length).map((line) => [{ text: indent }, ...line]), blank]),
    ...(resource === undefined ? [] : labelled('in', [resourceText(resource)], width)),
    ...labelled('assumed', assumptions(finding), width),
    ...labelled('see', otherPlaces(finding), width),
    ...(explains
      ? [
          ...labelled('why', [rule.why], width),
          ...labelled('remedy', [rule.remedy], width),
          ...labelled(
            'practice',
            rule.bestPractices.map((id) => `${id} ${bestPractice(id).title}`),
            width,
          ),
        ]
      : []),
  ];
}

/** What was assumed, with the place that says so where one is known. */
function assumptions({ because, related }: Finding): readonly string[] {
  return because.map((assumption) => {
    const stated = related.find(({ message }) => message === assumption);
    return stated === undefined ? assumption : `${assumption} (${clickable(stated.place)})`;
  });
}

function otherPlaces({ because, related }: Finding): readonly string[] {
  return related
    .filter(({ message }) => !because.includes(message))
    .map(({ place, message }) => `${clickable(place)} ${message}`);
}

/** Paragraphs behind a label, which stands before the first of them. */
function labelled(label: string, paragraphs: readonly string[], width: number): readonly Line[] {
  const labelWidth = 'practice  '.length;
  const texts = paragraphs.flatMap((paragraph) => wrapped(paragraph, width - indent.length - labelWidth));
  return texts.map((text, index) => [
    { text: indent },
    { text: (index === 0 ? label : '').padEnd(labelWidth), style: 'dim' },
    { text },
  ]);
}

function unknownLines(unknown: readonly UnknownVerdict[], width: number): readonly Line[] {
  if (unknown.length === 0) return [];
  const byReason = new Map<string, UnknownVerdict[]>();
  for (const verdict of unknown) {
    const reason = verdict.because.join('; ') || 'no reason known';
    const group = byReason.get(reason);
    if (group === undefined) byReason.set(reason, [verdict]);
    else group.push(verdict);
  }
  return [
    [{ text: 'Unknown', style: 'bold' }, { text: ': the code does not tell' }],
    blank,
    ...[...byReason].flatMap(([reason, verdicts]) => [
      ...wrapped(reason, width - indent.length).map((text) => [{ text: indent + text }]),
      ...verdicts.map(
        ({ rule, place, resource }): Line => [
          { text: indent + indent },
          { text: rule.id, style: 'bold' },
          { text: `  ${resource.address}  ` },
          { text: clickable(place), style: 'dim' },
        ],
      ),
      blank,
    ]),
  ];
}

function suppressedLines(report: Report): readonly Line[] {
  if (report.suppressed.length === 0) return [];
  return [
    [{ text: 'Suppressed', style: 'bold' }],
    blank,
    ...report.suppressed.map(
      ({ finding, reason }): Line => [
        { text: indent },
        { text: finding.rule.id, style: 'bold' },
        { text: indent },
        { text: clickable(finding.place), style: 'dim' },
        { text: `  ${reason ?? 'no reason given'}` },
      ],
    ),
    blank,
  ];
}

function skippedLines(report: Report): readonly Line[] {
  if (report.skipped.length === 0) return [];
  return [
    [{ text: 'Skipped', style: 'bold' }],
    blank,
    ...report.skipped.map(({ path, reason }): Line => [{ text: indent + path }, { text: `  ${reason}`, style: 'dim' }]),
    blank,
  ];
}

function errorLines(report: Report, verbose: boolean): readonly Line[] {
  return report.errors.flatMap((error) => [
    [{ text: 'Internal error', style: 'red' }, { text: `: ${sentence(errorMessage(error))}` }] satisfies Line,
    ...(verbose && error.stack !== undefined
      ? error.stack
          .trim()
          .split('\n')
          .map((text): Line => [{ text: indent + text.trim(), style: 'dim' }])
      : []),
    blank,
  ]);
}

/** Findings by pillar and severity; those of reserved rules, which have no pillar, stand in a row of their own. */
function pillarLines(findings: readonly Finding[]): readonly Line[] {
  if (findings.length === 0) return [];
  const rows: (readonly [string, readonly Finding[]])[] = pillars.map(({ id, title }) => [
    title,
    findings.filter(({ rule }) => rule.pillar === id),
  ]);
  const others = findings.filter(({ rule }) => rule.pillar === undefined);
  if (others.length > 0) rows.push(['Input', others]);

  const titleWidth = Math.max(...rows.map(([title]) => title.length));
  const header: Line = [
    { text: ''.padEnd(titleWidth) },
    ...severities.map((severity) => ({ text: severity.padStart(8), style: severityStyles[severity] })),
  ];
  return [header, ...rows.map(([title, group]) => pillarLine(title.padEnd(titleWidth), group)), blank];
}

function pillarLine(title: string, findings: readonly Finding[]): Line {
  const counts = countBySeverity(findings);
  return [
    { text: title },
    ...severities.map((severity): Line[number] => {
      const count = counts[severity];
      return count === 0
        ? { text: '-'.padStart(8), style: 'dim' }
        : { text: String(count).padStart(8), style: severityStyles[severity] };
    }),
  ];
}

function summaryLines(report: Report, width: number): readonly Line[] {
  const { files, resources, rules, passed, unknown, suppressed, frameworkMade, durationMs } = summaryOf(report);
  const figures = [
    counted(files, 'file'),
    counted(resources, 'resource'),
    counted(rules, 'rule'),
    `${passed} passed`,
    `${unknown} unknown`,
    `${suppressed} suppressed`,
    ...(frameworkMade === undefined ? [] : [`${frameworkMade} on what the CDK makes for itself`]),
    `${durationMs} ms`,
  ];
  return [headline(report), ...wrapped(figures.join(', '), width).map((text): Line => [{ text, style: 'dim' }]), blank];
}

function headline(report: Report): Line {
  if (report.files.length === 0) return [{ text: 'Nothing to check: no infrastructure as code was found.' }];
  const total = report.findings.length;
  if (total === 0) {
    return [
      { text: 'No findings', style: 'green' },
      { text: ': nothing here departs from a practice that was checked.' },
    ];
  }
  const counts = countBySeverity(report.findings);
  const bySeverity = severities.map((severity) => `${counts[severity]} ${severity}`).join(', ');
  return [{ text: counted(total, 'finding'), style: 'bold' }, { text: `: ${bySeverity}` }];
}

function hintLines(report: Report, options: PrettyOptions): readonly Line[] {
  const hints: (readonly [string, string])[] = [];
  const explainable = report.findings.find(({ rule }) => rule.pillar !== undefined);
  if (explainable !== undefined)
    hints.push([`lintel explain ${explainable.rule.id}`, 'what a rule asks for, with examples']);
  if (report.unknown.length > 0 && !options.showUnknown)
    hints.push(['lintel --show-unknown', 'what could not be decided']);

  const commandWidth = Math.max(0, ...hints.map(([command]) => command.length));
  return hints.map(([command, purpose]) => [
    { text: command.padEnd(commandWidth), style: 'cyan' },
    { text: `  ${purpose}`, style: 'dim' },
  ]);
}

/** `file:line:column`, which terminals and editors open at a click. */
function clickable(place: Place): string {
  const { line, column } = positionOf(place.source, place.start);
  return `${place.source.path}:${line}:${column}`;
}

function resourceText({ address, type, sourceType, constructPath, construct }: ResourceSummary): string {
  const types = sourceType === type ? type : `${sourceType}, ${type}`;
  const path = constructPath === undefined ? '' : `, ${constructPath}`;
  return `${address} (${types})${path}${construct?.isFrameworkMade === true ? ', which the CDK makes for itself' : ''}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
