import type { Lookup, Scope } from '../lower/resource.ts';
import { type Condition, type Term, termAt } from '../lower/term.ts';
import type { Answer } from './answer.ts';

/** How many scenarios of one question are examined; what is left over is unknown. */
export const scenarioLimit = 64;

/** How many conditions are followed that name each other. */
const nestingLimit = 100;

/** One value that a parameter can have, as far as conditions can tell values apart. */
export type Candidate =
  | { readonly kind: 'value'; readonly text: string; readonly from: 'given' | 'default' | 'allowed' }
  /** Any value but these: no condition can tell two of them apart. */
  | { readonly kind: 'other'; readonly unlike: readonly string[] };

/** A thing that was decided in a scenario: the value of a parameter, or a condition that nothing decides. */
export interface Decision {
  /** The name of the parameter, or of the condition. */
  readonly name: string;
  /** The chosen value in words: `dev`, `other than prod`, `true`. */
  readonly label: string;
}

/**
 * One way in which the parameters of one template can be set. Two questions in one scenario get consistent answers. Other templates
 * are deployed with parameters of their own: what these decide is not known, and no scenario is opened for it.
 */
export interface Scenario {
  /** The value of a deciding parameter, chosen at the first question; undefined in another template. */
  parameter(scope: Scope, name: string, candidates: readonly Candidate[]): Candidate | undefined;
  /**
   * The truth of a condition that values don't decide, chosen at the first question; undefined in another template. `key` tells
   * such conditions apart; the name is of one that is true where this one is, or, unless `isSame`, false.
   */
  undecided(scope: Scope, key: string, name: string, isSame: boolean): boolean | undefined;
  /** The answer of a condition that has a name, decided at the first question; undefined in a circle or a chain without end. */
  named(condition: Condition, decide: () => Answer): Answer | undefined;
}

export interface Outcome<T> {
  readonly decisions: readonly Decision[];
  readonly result: T;
}

export interface Outcomes<T> {
  readonly outcomes: readonly Outcome<T>[];
  /** False when there were more scenarios than `scenarioLimit`. */
  readonly complete: boolean;
}

interface ChoicePoint {
  readonly decisions: readonly Decision[];
  chosen: number;
}

/**
 * Asks a question in every scenario that can make a difference to it. Choices are made only when the question meets them, so
 * that most questions have one scenario: the question runs again for each further way to choose.
 *
 * @param home the template whose parameters are chosen
 */
export function inEveryScenario<T>(home: Scope, question: (scenario: Scenario) => T): Outcomes<T> {
  const points: ChoicePoint[] = [];
  const outcomes: Outcome<T>[] = [];
  for (;;) {
    const scenario = new ChosenScenario(home, points);
    const result = question(scenario);
    points.length = scenario.used;
    outcomes.push({ decisions: points.flatMap((point) => point.decisions[point.chosen] ?? []), result });
    for (;;) {
      const last = points[points.length - 1];
      if (last === undefined) return { outcomes, complete: true };
      if (++last.chosen < last.decisions.length) break;
      points.pop();
    }
    if (outcomes.length >= scenarioLimit) return { outcomes, complete: false };
  }
}

/** The scenario that a list of choices describes, which it goes on with where they end. */
class ChosenScenario implements Scenario {
  /** How many of the choices were met. */
  used = 0;
  private readonly home: Scope;
  private readonly points: ChoicePoint[];
  /** The positions of the choices that were met, by what they choose. */
  private known: Map<string, number> | undefined;
  /** The answers of conditions that have names; open while they are decided. */
  private answers: Map<Condition, Answer | 'open'> | undefined;
  private nesting = 0;

  constructor(home: Scope, points: ChoicePoint[]) {
    this.home = home;
    this.points = points;
  }

  parameter(scope: Scope, name: string, candidates: readonly Candidate[]): Candidate | undefined {
    if (candidates.length === 1) return candidates[0];
    if (scope !== this.home) return undefined;
    const index = this.choose(`parameter ${name}`, () =>
      candidates.map((candidate) => ({ name, label: candidateLabel(candidate, scope.parameters.get(name)?.secret) })),
    );
    return candidates[index];
  }

  undecided(scope: Scope, key: string, name: string, isSame: boolean): boolean | undefined {
    if (scope !== this.home) return undefined;
    return (
      this.choose(`condition ${key}`, () => [isSame, !isSame].map((truth) => ({ name, label: String(truth) }))) === 0
    );
  }

  named(condition: Condition, decide: () => Answer): Answer | undefined {
    this.answers ??= new Map();
    const known = this.answers.get(condition);
    if (known !== undefined) return known === 'open' ? undefined : known;
    if (this.nesting >= nestingLimit) return undefined;
    this.answers.set(condition, 'open');
    this.nesting++;
    const result = decide();
    this.nesting--;
    this.answers.set(condition, result);
    return result;
  }

  private choose(key: string, decisions: () => readonly Decision[]): number {
    this.known ??= new Map();
    let position = this.known.get(key);
    if (position === undefined) {
      position = this.used++;
      this.known.set(key, position);
      if (position === this.points.length) this.points.push({ decisions: decisions(), chosen: 0 });
    }
    return this.points[position]?.chosen ?? 0;
  }
}

function candidateLabel(candidate: Candidate, secret = false): string {
  if (secret)
    return candidate.kind === 'value'
      ? candidate.from === 'default'
        ? 'its default'
        : 'a listed value'
      : 'another value';
  if (candidate.kind === 'value') return candidate.text === '' ? '""' : candidate.text;
  if (candidate.unlike.length === 0) return 'any value';
  return `other than ${candidate.unlike.map((text) => (text === '' ? '""' : text)).join(', ')}`;
}

/** Beyond this many allowed values, those that no condition names are taken together. */
const allowedLimit = 8;

const candidatesByScope = new WeakMap<Scope, Map<string, readonly Candidate[]>>();

/** The values between which a parameter decides, or undefined when no condition and no mapping depends on it. */
export function candidatesOf(scope: Scope, name: string): readonly Candidate[] | undefined {
  let candidates = candidatesByScope.get(scope);
  if (candidates === undefined) {
    candidates = findCandidates(scope);
    candidatesByScope.set(scope, candidates);
  }
  return candidates.get(name);
}

function findCandidates(scope: Scope): Map<string, readonly Candidate[]> {
  // Parameters that are compared with each other share one set of constants.
  const constants = new Map<string, Set<string>>();
  const setOf = (name: string): Set<string> => {
    const set = constants.get(name) ?? new Set<string>();
    constants.set(name, set);
    return set;
  };
  for (const condition of scope.conditions.values()) visitCondition(condition, scope, setOf, constants);
  for (const [name, lookups] of scope.lookups) {
    const keys = setOf(name);
    for (const lookup of lookups) for (const key of mappingKeys(scope, lookup)) keys.add(key);
  }
  const candidates = new Map<string, readonly Candidate[]>();
  for (const [name, set] of constants) candidates.set(name, candidatesFor(scope, name, set));
  return candidates;
}

function visitCondition(
  condition: Condition,
  scope: Scope,
  setOf: (name: string) => Set<string>,
  constants: Map<string, Set<string>>,
): void {
  if (condition.kind === 'and' || condition.kind === 'or') {
    for (const operand of condition.operands) visitCondition(operand, scope, setOf, constants);
  } else if (condition.kind === 'not') {
    visitCondition(condition.operand, scope, setOf, constants);
  } else if (condition.kind === 'equals') {
    const { left, right } = condition;
    for (const name of [...parametersIn(left), ...parametersIn(right)]) setOf(name);
    addConstant(left, right, setOf);
    addConstant(right, left, setOf);
    if (left.kind === 'parameter' && right.kind === 'parameter') {
      const union = setOf(left.name);
      const merged = setOf(right.name);
      for (const text of merged) union.add(text);
      for (const [name, set] of constants) if (set === merged) constants.set(name, union);
      constants.set(right.name, union);
    }
  }
}

function addConstant(side: Term, other: Term, setOf: (name: string) => Set<string>): void {
  if (side.kind === 'parameter' && other.kind === 'scalar') setOf(side.name).add(other.text);
}

function parametersIn(term: Term): string[] {
  switch (term.kind) {
    case 'parameter':
      return [term.name];
    case 'call':
      return term.arguments.flatMap(parametersIn);
    case 'list':
      return term.items.flatMap(parametersIn);
    default:
      return [];
  }
}

function mappingKeys(scope: Scope, lookup: Lookup): string[] {
  const map = termAt(scope.mappings, lookup.map)?.value;
  if (map?.kind !== 'map') return [];
  if (lookup.level === 1) return map.entries.map(({ key }) => key);
  return map.entries.flatMap(({ value }) => (value.kind === 'map' ? value.entries.map(({ key }) => key) : []));
}

/** Source: AWS General Reference, "Amazon Resource Names (ARNs)": the partitions. */
const partitions = ['aws', 'aws-cn', 'aws-us-gov'];

function candidatesFor(scope: Scope, name: string, constants: ReadonlySet<string>): readonly Candidate[] {
  const parameter = scope.parameters.get(name);
  const fixed = parameter?.value?.kind === 'scalar' ? parameter.value.text : undefined;
  if (parameter?.given === true && fixed !== undefined) return [{ kind: 'value', text: fixed, from: 'given' }];
  const allowed = name === 'AWS::Partition' ? partitions : parameter?.allowed;
  const texts = new Set(fixed === undefined ? [] : [fixed]);
  if (allowed !== undefined && allowed.length <= allowedLimit) {
    for (const text of allowed) texts.add(text);
    return [...texts].map((text) => candidate(text, fixed));
  }
  for (const text of constants) if (allowed === undefined || allowed.includes(text)) texts.add(text);
  const values = [...texts].map((text) => candidate(text, fixed));
  // A key that its mapping does not have fails the deployment, so there is no scenario for it.
  return scope.lookups.has(name) ? values : [...values, { kind: 'other', unlike: [...texts] }];
}

function candidate(text: string, fixed: string | undefined): Candidate {
  return { kind: 'value', text, from: text === fixed ? 'default' : 'allowed' };
}
