import { append } from '../graph/graph.ts';
import type { Resource } from '../lower/resource.ts';
import { type MapTerm, type Term, termAt } from '../lower/term.ts';
import type { Comment, Document, MapNode, Place, SourceFile, SourceNode } from '../read/source.ts';
import { valueAt } from '../read/source.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { CheckResult } from './check.ts';
import type { Finding, Suppressed } from './finding.ts';
import { inputFinding } from './problem.ts';
import { suppressionExpired, suppressionInvalid, suppressionUnused } from './reserved.ts';

/** An author's word that a finding is accepted. */
interface Suppression {
  readonly ruleId: string;
  readonly reason: string | undefined;
  /** The last day on which it holds, as `YYYY-MM-DD`. */
  readonly until: string | undefined;
  /** Where it is written. */
  readonly place: Place;
  readonly covers: (finding: Finding) => boolean;
}

export interface SuppressionOptions {
  readonly rules: readonly Rule[];
  readonly knownRules: ReadonlySet<string>;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Takes out the findings that their authors have accepted, and reports suppressions that do nothing. */
export function applySuppressions(
  checked: Pick<CheckResult, 'findings' | 'unknown'>,
  documents: readonly Document[],
  resources: readonly Resource[],
  options: SuppressionOptions,
): { findings: Finding[]; suppressed: Suppressed[] } {
  const reports: Finding[] = [];
  const suppressions: Suppression[] = [];
  const accept = (found: readonly (Suppression | Finding)[]): void => {
    for (const item of found) {
      if ('rule' in item) reports.push(item);
      else if (!options.knownRules.has(item.ruleId)) {
        reports.push(inputFinding(suppressionInvalid, `there is no rule "${item.ruleId}"`, item.place));
      } else if (item.until !== undefined && item.until < options.today) {
        const found = `the suppression of ${item.ruleId} expired on ${item.until}`;
        reports.push(inputFinding(suppressionExpired, found, item.place));
      } else suppressions.push(item);
    }
  };
  for (const document of documents) {
    accept(commentSuppressions(document, resources));
    accept(templateSuppressions(document));
  }
  const mentioned = new Set(documents.map(({ source }) => source).filter(({ text }) => text.includes('lintel')));
  // A template that is deployed more than once has resources of several addresses in one place.
  const declared = new Map<string, Resource[]>();
  for (const resource of resources) {
    const { source, start } = resource.place;
    if (mentioned.has(source)) append(declared, `${source.path} ${start}`, resource);
  }
  for (const same of declared.values()) accept(resourceSuppressions(same));

  const used = new Set<Suppression>();
  const suppressed: Suppressed[] = [];
  const findings = checked.findings.filter((finding) => {
    const covering = suppressions.filter((item) => item.ruleId === finding.rule.id && item.covers(finding));
    for (const item of covering) used.add(item);
    const [first] = covering;
    const acknowledged = finding.resource?.construct?.acknowledged.get(finding.rule.id);
    if (first !== undefined) suppressed.push({ finding, reason: first.reason, by: 'lintel' });
    else if (acknowledged !== undefined) suppressed.push({ finding, reason: acknowledged || undefined, by: 'cdk' });
    return first === undefined && acknowledged === undefined;
  });
  const ran = new Set(options.rules.map((rule) => rule.id));
  const undecided = new Set(checked.unknown.map(({ rule, place }) => `${rule.id} ${place.source.path}`));
  for (const item of suppressions) {
    // Of a rule that did not run, or that could not decide here, a suppression may still be needed.
    if (used.has(item) || !ran.has(item.ruleId) || undecided.has(`${item.ruleId} ${item.place.source.path}`)) continue;
    reports.push(inputFinding(suppressionUnused, `no finding of ${item.ruleId} is suppressed here`, item.place));
  }
  return { findings: [...findings, ...reports], suppressed };
}

const directive = /lintel-disable(?<form>-[a-z-]+)?(?<rest>[^\r\n]*)/;

function commentSuppressions(document: Document, resources: readonly Resource[]): (Suppression | Finding)[] {
  const { source } = document;
  return document.comments.flatMap((comment) => {
    const groups = directive.exec(comment.text)?.groups;
    if (groups === undefined) return [];
    const place: Place = { source, start: comment.start, end: comment.end };
    if (groups['form'] !== '-next-line') {
      const found = `"lintel-disable${groups['form'] ?? ''}" is not known; "lintel-disable-next-line" is`;
      return [inputFinding(suppressionInvalid, found, place)];
    }
    const { start, end } = nextLine(source, comment, document.comments);
    const declared = resources.filter(
      (resource) => resource.place.source === source && within(resource.place, start, end),
    );
    return parseSuppression(groups['rest'] ?? '', place, (finding) => {
      if (finding.place.source !== source) return false;
      // On the line of a resource's name it holds for all of the resource.
      return within(finding.place, start, end) || declared.some((resource) => isOf(finding, resource));
    });
  });
}

/** Whether a finding is of a resource, wherever it stands, or of what is made of the resource and stands in it. */
function isOf(finding: Finding, { address, extent }: Resource): boolean {
  if (finding.resource === undefined || finding.place.source !== extent.source) return false;
  return finding.resource.address === address || within(finding.place, extent.start, extent.end);
}

function within(place: Place, start: number, end: number): boolean {
  return place.start >= start && place.start < end;
}

/** The range of the line after a comment; comments between them are passed over. */
function nextLine(source: SourceFile, comment: Comment, comments: readonly Comment[]): { start: number; end: number } {
  const { text } = source;
  let start = comment.end;
  for (;;) {
    const lineEnd = text.indexOf('\n', start);
    if (lineEnd < 0) return { start: text.length, end: text.length };
    start = lineEnd + 1;
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const indent = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
    if (!comments.some((other) => other.start === start + indent)) return { start, end: end + 1 };
  }
}

/** `RULE, RULE -- reason until:YYYY-MM-DD` */
const form = /^\s*(?<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*(?:--\s*(?<reason>.*))?$/;

function parseSuppression(
  text: string,
  place: Place,
  covers: (finding: Finding) => boolean,
): (Suppression | Finding)[] {
  const groups = form.exec(text.trim())?.groups;
  if (groups === undefined) {
    const found = `"${text.trim()}" is not of the form "RULE -- reason until:YYYY-MM-DD"`;
    return [inputFinding(suppressionInvalid, found, place)];
  }
  const words = (groups['reason'] ?? '').trim();
  const until = /(?:^|\s)until:(?<date>\S+)\s*$/.exec(words);
  const date = until?.groups?.['date'];
  const reason = (until === null ? words : words.slice(0, until.index)).trim();
  const ruleIds = (groups['rules'] ?? '').split(',').map((id) => id.trim());
  return ruleIds.map((ruleId) => validated({ ruleId, reason: reason || undefined, until: date, place, covers }));
}

function validated(suppression: Suppression): Suppression | Finding {
  const { until, place } = suppression;
  if (until === undefined || (/^\d{4}-\d\d-\d\d$/.test(until) && !Number.isNaN(Date.parse(until)))) return suppression;
  return inputFinding(suppressionInvalid, `"${until}" is no date of the form YYYY-MM-DD`, place);
}

/** @param resources that are declared in one place */
function resourceSuppressions(resources: readonly Resource[]): (Suppression | Finding)[] {
  const [disable] = resources.flatMap(
    ({ attributes }) => entry(entry(entry(attributes, 'Metadata'), 'lintel'), 'disable') ?? [],
  );
  const items = disable?.kind === 'list' ? disable.items : disable === undefined ? [] : [disable];
  return items.flatMap((item) =>
    metadataSuppression(
      (name) => (name === undefined ? textOf(item) : textOf(entry(item, name))),
      item,
      (finding) => resources.some((resource) => isOf(finding, resource)),
    ),
  );
}

function entry(term: Term | MapTerm | undefined, name: string): Term | undefined {
  return term?.kind === 'map' ? termAt(term, name)?.value : undefined;
}

function textOf(term: Term | undefined): string | undefined {
  return term?.kind === 'scalar' ? term.text : undefined;
}

function templateSuppressions(document: Document): (Suppression | Finding)[] {
  if (document.kind !== 'template') return [];
  const { source } = document;
  const disable = node(node(node(document.root, 'Metadata'), 'lintel'), 'disable');
  const items = disable?.kind === 'list' ? disable.items : disable === undefined ? [] : [disable];
  return items.flatMap((item) =>
    metadataSuppression(
      (name) => scalarText(name === undefined ? item : node(item, name)),
      { source, start: item.start, end: item.end },
      (finding) => finding.place.source === source,
    ),
  );
}

function node(parent: MapNode | SourceNode | undefined, name: string): SourceNode | undefined {
  return parent?.kind === 'map' ? valueAt(parent, name) : undefined;
}

function scalarText(value: SourceNode | undefined): string | undefined {
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** An item of `Metadata.lintel.disable`: a map of `rule`, `reason` and `until`, or the text of a comment. */
function metadataSuppression(
  read: (name: string | undefined) => string | undefined,
  place: Place,
  covers: (finding: Finding) => boolean,
): (Suppression | Finding)[] {
  const text = read(undefined);
  if (text !== undefined) return parseSuppression(text, place, covers);
  const ruleId = read('rule');
  if (ruleId === undefined) {
    return [inputFinding(suppressionInvalid, 'an item of Metadata.lintel.disable names no rule', place)];
  }
  return [validated({ ruleId, reason: read('reason'), until: read('until'), place, covers })];
}
