import { type Evaluation, exists } from '../graph/evaluate.ts';
import type { ApplicationGraph } from '../graph/graph.ts';
import { type Decision, inEveryScenario, type Outcome, type Outcomes } from '../graph/scenario.ts';
import type { Resource } from '../lower/resource.ts';
import type { Place } from '../read/source.ts';
import type { Rule } from '../rule/define-rule.ts';
import { propertyPath } from '../rule/describe.ts';
import type { Evidence, Verdict } from '../rule/verdict.ts';
import { resourceView } from '../rule/view.ts';
import type { Fact, Finding, InternalError, Related, ResourceSummary, UnknownVerdict } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { placeOf } from './locate.ts';

/** What the rules say of one application, in no particular order. */
export interface CheckResult {
  readonly findings: Finding[];
  readonly unknown: UnknownVerdict[];
  readonly errors: InternalError[];
  passed: number;
}

/** Beyond this many a finding lists no further places. */
const relatedLimit = 10;

/**
 * Runs every rule on every resource of its types, once per scenario that makes a difference to it.
 *
 * @param isShown whether a report may speak of a place: not of one that was read as context only
 */
export function check(
  graph: ApplicationGraph,
  rules: readonly Rule[],
  isShown: (item: { readonly place: Place }) => boolean = () => true,
): CheckResult {
  const result: CheckResult = { findings: [], unknown: [], errors: [], passed: 0 };
  for (const rule of rules) {
    for (const type of rule.resourceTypes) {
      for (const resource of graph.byType.get(type) ?? []) {
        try {
          judge(rule, resource, graph, result, isShown);
        } catch (error) {
          result.errors.push(internalError(rule, resource, error));
        }
      }
    }
  }
  return result;
}

function internalError(rule: Rule, resource: Resource, error: unknown): InternalError {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
  return { kind: 'internal', ruleId: rule.id, address: resource.address, message, stack };
}

function judge(
  rule: Rule,
  resource: Resource,
  graph: ApplicationGraph,
  result: CheckResult,
  isShown: (item: { readonly place: Place }) => boolean,
): void {
  const all = inEveryScenario(resource.scope, (scenario) => {
    const evaluation: Evaluation = { graph, scenario };
    return exists(resource, evaluation) === 'yes' ? rule.check(resourceView(resource, evaluation)) : undefined;
  });
  // Most questions have one scenario, and most of their answers are a pass.
  if (all.complete && all.outcomes.length === 1 && all.outcomes[0]?.result?.answer === 'yes') {
    if (isShown(resource)) result.passed++;
    return;
  }
  const outcomes = all.outcomes.flatMap(({ decisions, result: verdict }) =>
    verdict === undefined ? [] : [{ decisions, result: verdict }],
  );
  const failing = outcomes.filter((outcome) => outcome.result.answer === 'no');
  if (failing.length > 0) {
    result.findings.push(...findingsOf(rule, resource, failing, outcomes, all.complete).filter(isShown));
    return;
  }
  const reasons = unknownReasons(outcomes, all);
  if (reasons !== undefined)
    result.unknown.push(...[unknownVerdict(rule, resource, reasons, outcomes)].filter(isShown));
  else if (outcomes.length > 0 && isShown(resource)) result.passed++;
}

/** Why no verdict was reached; undefined when one was. */
function unknownReasons(outcomes: readonly Outcome<Verdict>[], all: Outcomes<unknown>): readonly string[] | undefined {
  const open = outcomes.filter((outcome) => outcome.result.answer === 'unknown');
  if (open.length === 0 && all.complete) return undefined;
  const reasons = open.flatMap((outcome) => outcome.result.evidence.flatMap((evidence) => evidence.reasons));
  if (!all.complete) reasons.push('there are more combinations of parameters than are examined');
  return [...new Set(reasons)];
}

function unknownVerdict(
  rule: Rule,
  resource: Resource,
  because: readonly string[],
  outcomes: readonly Outcome<Verdict>[],
): UnknownVerdict {
  const open = outcomes.find((outcome) => outcome.result.answer === 'unknown');
  return {
    rule,
    resource: summaryOf(resource),
    place: primaryPlace(primaryEvidence(open?.result.evidence ?? [], resource), resource),
    because,
  };
}

/** One finding for each place that decides it: the branches of a condition are edited one by one. */
function findingsOf(
  rule: Rule,
  resource: Resource,
  failing: readonly Outcome<Verdict>[],
  outcomes: readonly Outcome<Verdict>[],
  complete: boolean,
): Finding[] {
  const groups = new Map<string, Outcome<Verdict>[]>();
  for (const outcome of failing) {
    const primary = primaryEvidence(outcome.result.evidence, resource);
    const place = primaryPlace(primary, resource);
    const key = `${place.source.path} ${place.start} ${place.end} ${primary === undefined ? '' : propertyPath(primary.origin)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [outcome]);
    else group.push(outcome);
  }
  return [...groups.values()].map((group) => {
    const always = complete && group.length === outcomes.length;
    return findingOf(rule, resource, group, always ? undefined : conditionsOf(group, outcomes));
  });
}

function findingOf(
  rule: Rule,
  resource: Resource,
  group: readonly Outcome<Verdict>[],
  when: Readonly<Record<string, string>> | undefined,
): Finding {
  const evidence = group[0]?.result.evidence ?? [];
  const primary = primaryEvidence(evidence, resource);
  const place = primaryPlace(primary, resource);
  const property = primary === undefined ? '' : propertyPath(primary.origin);
  // Beside what decides it first, only what is written is worth a word: alternatives that nobody chose are without number.
  const others = evidence.filter((item) => item !== primary && isWritten(item));
  const ordered = primary === undefined ? evidence : [primary, ...others];
  const notes = new Map(evidence.flatMap((item) => item.notes).map((note) => [note.text, note]));
  const related: Related[] = [];
  const seen = new Set([placeKey(place)]);
  const relate = (candidate: Place, message: string): void => {
    if (seen.has(placeKey(candidate)) || related.length >= relatedLimit) return;
    seen.add(placeKey(candidate));
    related.push({ place: candidate, message });
  };
  for (const item of ordered.slice(1)) {
    const fact = factOf(item, resource);
    relate(placeOf(item.origin), `${fact.property === '' ? 'it' : fact.property} ${fact.found}`);
  }
  for (const note of notes.values()) relate(note.place, note.text);
  return {
    rule,
    severity: rule.severity,
    resource: summaryOf(resource),
    place,
    ...(property === '' ? {} : { property }),
    facts: distinctFacts(ordered.map((item) => factOf(item, resource))),
    related,
    ...(when === undefined || Object.keys(when).length === 0 ? {} : { when }),
    because: [...notes.keys()],
    fingerprint: fingerprint(rule.id, place.source.path, resource.address, property),
  };
}

function isWritten({ origin }: Evidence): boolean {
  return origin.name !== undefined && origin.place !== undefined;
}

function placeKey(place: Place): string {
  return `${place.source.path}:${place.start}`;
}

/** What the resource itself has to do with the verdict comes before what its companions have. */
function primaryEvidence(evidence: readonly Evidence[], resource: Resource): Evidence | undefined {
  return evidence.find((item) => item.origin.resource === resource);
}

function primaryPlace(evidence: Evidence | undefined, resource: Resource): Place {
  return evidence === undefined ? resource.place : placeOf(evidence.origin);
}

function factOf(evidence: Evidence, resource: Resource): Fact {
  const { origin } = evidence;
  const path = propertyPath(origin);
  const owner = origin.resource;
  const property =
    owner === undefined || owner === resource ? path : path === '' ? owner.address : `${owner.address}.${path}`;
  return { property, found: evidence.found(), expected: evidence.expected };
}

function distinctFacts(facts: readonly Fact[]): Fact[] {
  const byText = new Map(facts.map((fact) => [`${fact.property} ${fact.found} ${fact.expected ?? ''}`, fact]));
  return [...byText.values()];
}

function summaryOf(resource: Resource): ResourceSummary {
  const { address, type, sourceType, constructPath, construct } = resource;
  return {
    address,
    type,
    sourceType,
    ...(constructPath === undefined ? {} : { constructPath }),
    ...(construct === undefined ? {} : { construct }),
  };
}

/** The decisions that tell the failing scenarios from the others, by name. */
function conditionsOf(
  failing: readonly Outcome<Verdict>[],
  outcomes: readonly Outcome<Verdict>[],
): Readonly<Record<string, string>> {
  const failingLabels = labelsByName(failing);
  const allLabels = labelsByName(outcomes);
  const when: Record<string, string> = {};
  for (const [name, labels] of failingLabels) {
    // A name that some failing scenario leaves open, or that has all its values among them, makes no difference.
    const isOpen = failing.some(({ decisions }) => decisions.every((decision) => decision.name !== name));
    if (!isOpen && labels.size < (allLabels.get(name)?.size ?? 0)) when[name] = anyOf([...labels]);
  }
  if (Object.keys(when).length > 0) return when;
  // No single decision tells them apart; the first failing scenario is one that can happen.
  const [witness] = failing;
  return Object.fromEntries((witness?.decisions ?? []).map((decision: Decision) => [decision.name, decision.label]));
}

/** Beyond this many values of a parameter the rest are counted. */
const labelLimit = 4;

function anyOf(labels: readonly string[]): string {
  const more = labels.length - labelLimit;
  const shown = more > 1 ? [...labels.slice(0, labelLimit), `${more} others`] : labels;
  return shown.join(' or ');
}

function labelsByName(outcomes: readonly Outcome<Verdict>[]): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  for (const { decisions } of outcomes) {
    for (const { name, label } of decisions) {
      const set = labels.get(name) ?? new Set<string>();
      labels.set(name, set.add(label));
    }
  }
  return labels;
}
