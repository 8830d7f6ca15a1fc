import type { Resource, Scope } from '../lower/resource.ts';
import {
  type ChoiceTerm,
  type Condition,
  type ListTerm,
  type MapTerm,
  type ParameterTerm,
  type ScalarTerm,
  type Term,
  termAt,
} from '../lower/term.ts';
import { type Answer, and, answer, not, or } from './answer.ts';
import { callFunction } from './functions.ts';
import type { ApplicationGraph } from './graph.ts';
import { candidatesOf, type Scenario } from './scenario.ts';
import { equal } from './text.ts';
import {
  type MapValue,
  type Note,
  type Origin,
  scalarValue,
  type UnknownValue,
  unknownValue,
  type Value,
} from './value.ts';

/** Where values are looked up: one application in one scenario. */
export interface Evaluation {
  readonly graph: ApplicationGraph;
  readonly scenario: Scenario;
}

/** The value of a term in a scenario. */
export function evaluate(term: Term, origin: Origin, evaluation: Evaluation): Value {
  switch (term.kind) {
    case 'scalar':
      return { kind: 'scalar', value: term.value, text: term.text, origin, notes: notesOf(term) };
    case 'null':
      return { kind: 'absent', origin, notes: [] };
    case 'list':
      return evaluateList(term, origin, evaluation);
    case 'map':
      return new TermMap(term, origin, evaluation);
    case 'parameter':
      return evaluateParameter(term, origin, evaluation);
    case 'reference': {
      const resource = evaluation.graph.resolve(origin.scope, term.address);
      return resource === undefined
        ? unknownValue(origin, 'undefined', `"${term.address}" is not defined`)
        : { kind: 'reference', resource, attribute: term.attribute, origin, notes: [] };
    }
    case 'choice':
      return evaluateChoice(term, origin, evaluation);
    case 'call':
      return callFunction(term, origin, evaluation);
    case 'import':
      return evaluate(term.value, { ...origin, scope: term.scope }, evaluation);
    case 'unknown':
      return unknownValue(origin, term.cause, term.reason);
  }
}

function notesOf({ from }: ScalarTerm): Note[] {
  return from === undefined ? [] : [{ text: from.words, place: from }];
}

/** Whether a resource exists in a scenario; unknown only for one of another template. */
export function exists(resource: Resource, evaluation: Evaluation): Answer {
  return resource.condition === undefined ? 'yes' : holds(resource.condition, resource.scope, evaluation);
}

/** The properties of a resource as one value. */
export function propertiesOf(resource: Resource, evaluation: Evaluation): Value {
  return evaluate(resource.properties, rootOrigin(resource), evaluation);
}

/** What stands beside the properties of a resource (`DeletionPolicy`, `Metadata`...) as one value. */
export function attributesOf(resource: Resource, evaluation: Evaluation): Value {
  return evaluate(resource.attributes, rootOrigin(resource), evaluation);
}

function rootOrigin(resource: Resource): Origin {
  return {
    scope: resource.scope,
    resource,
    parent: undefined,
    name: undefined,
    key: resource.place,
    place: resource.place,
  };
}

function evaluateList({ items, open }: ListTerm, origin: Origin, evaluation: Evaluation): Value {
  const values: Value[] = [];
  const { scope, resource } = origin;
  items.forEach((item, index) => {
    const value = evaluate(
      item,
      { scope, resource, parent: origin, name: index, key: undefined, place: item },
      evaluation,
    );
    // `AWS::NoValue` in a list removes the item.
    if (value.kind !== 'absent') values.push(value);
  });
  return { kind: 'list', items: values, open, origin, notes: [] };
}

/** A map whose entries are evaluated when they are asked for: of most maps a rule looks at one or two. */
class TermMap implements MapValue {
  readonly kind = 'map';
  readonly notes = [];
  readonly origin: Origin;
  private readonly term: MapTerm;
  private readonly evaluation: Evaluation;

  constructor(term: MapTerm, origin: Origin, evaluation: Evaluation) {
    this.term = term;
    this.origin = origin;
    this.evaluation = evaluation;
  }

  get open(): string | undefined {
    return this.term.open;
  }

  get closed(): ReadonlySet<string> | undefined {
    return this.term.closed;
  }

  get keys(): readonly string[] {
    return this.term.entries.map((entry) => entry.key);
  }

  get(key: string): Value {
    const entry = termAt(this.term, key);
    const { scope, resource } = this.origin;
    const child: Origin = {
      scope,
      resource,
      parent: this.origin,
      name: key,
      key: entry,
      place: entry?.value,
    };
    if (entry !== undefined) return evaluate(entry.value, child, this.evaluation);
    const { open, closed } = this.term;
    return open === undefined || closed?.has(key) === true
      ? { kind: 'absent', origin: child, notes: [] }
      : unknownValue(child, 'unsupported', open);
  }
}

function evaluateChoice(term: ChoiceTerm, origin: Origin, evaluation: Evaluation): Value {
  const truth = holds(term.condition, origin.scope, evaluation);
  if (truth === 'unknown') {
    const reason = reasonIn(term.condition) ?? 'a condition of another template decides it';
    return unknownValue(origin, areReferences(term) ? 'attribute' : 'unsupported', reason);
  }
  const branch = truth === 'yes' ? term.whenTrue : term.whenFalse;
  // The branch is what a person would edit, unless it says that there is no value.
  return evaluate(branch, branch.kind === 'null' ? origin : { ...origin, place: branch }, evaluation);
}

/** Why a condition is not known, where its language tells. */
function reasonIn(condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'unknown':
      return condition.reason;
    case 'not':
      return reasonIn(condition.operand);
    case 'and':
    case 'or':
      return condition.operands.map(reasonIn).find((reason) => reason !== undefined);
    default:
      return undefined;
  }
}

/** Whether both branches lead to resources, so that a value is there and stands in no code. */
function areReferences({ whenTrue, whenFalse }: ChoiceTerm): boolean {
  return [whenTrue, whenFalse].every(
    (branch) => branch.kind === 'reference' || (branch.kind === 'choice' && areReferences(branch)),
  );
}

function evaluateParameter(term: ParameterTerm, origin: Origin, evaluation: Evaluation): Value {
  const { scope } = origin;
  const parameter = scope.parameters.get(term.name);
  const candidates = candidatesOf(scope, term.name);
  // A list cannot be chosen between; conditions look at its items.
  if (candidates !== undefined && parameter?.value?.kind !== 'list') {
    const chosen = evaluation.scenario.parameter(scope, term.name, candidates);
    if (chosen === undefined) {
      return unknownValue(origin, 'parameter', `${scope.parameterWord} ${term.name} of another template decides it`);
    }
    if (chosen.kind === 'value') {
      const isAssumed = candidates.length === 1 && chosen.from === 'default';
      const notes = isAssumed ? [defaultNote(term.name, chosen.text, origin)] : [];
      return { ...scalarValue(chosen.text, origin, notes), given: chosen.from === 'given' };
    }
    return parameterUnknown(term.name, origin, { unlike: new Set(chosen.unlike) });
  }
  if (parameter?.value === undefined) {
    const candidates = parameter?.allowed?.map((text) => scalarValue(text, origin));
    return parameterUnknown(term.name, origin, { candidates });
  }
  const value = evaluate(parameter.value, origin, evaluation);
  if (parameter.given) return value.kind === 'scalar' ? { ...value, given: true } : value;
  const text = parameter.value.kind === 'scalar' ? parameter.value.text : listText(parameter.value);
  return withNotes(value, [defaultNote(term.name, text, origin)]);
}

function listText(term: Term): string {
  return term.kind === 'list' ? term.items.map((item) => (item.kind === 'scalar' ? item.text : '')).join(',') : '';
}

function defaultNote(name: string, text: string, origin: Origin): Note {
  const { parameters, parameterWord: word } = origin.scope;
  const parameter = parameters.get(name);
  return {
    text:
      parameter?.secret === true
        ? `${word} ${name} has a default`
        : `${word} ${name} defaults to ${JSON.stringify(shortened(text))}`,
    place: (parameter?.value && parameter.value) ??
      parameter?.place ?? { source: origin.scope.source, start: 0, end: 0 },
  };
}

/** Beyond this length a default is cut in a report. */
const textLimit = 60;

function shortened(text: string): string {
  return text.length > textLimit ? `${text.slice(0, textLimit - 1)}…` : text;
}

/** A list parameter's items, one by one, carry the note, so that a finding on one of them says what it rests on. */
function withNotes(value: Value, notes: readonly Note[]): Value {
  if (value.kind !== 'list') return { ...value, notes: [...value.notes, ...notes] };
  return { ...value, notes, items: value.items.map((item) => withNotes(item, notes)) };
}

function parameterUnknown(
  name: string,
  origin: Origin,
  known: Partial<Pick<UnknownValue, 'candidates' | 'unlike'>> = {},
): UnknownValue {
  if (name.startsWith('AWS::')) {
    return unknownValue(origin, 'parameter', `it depends on ${name}`, { ...known, pseudoParameter: name });
  }
  const { parameters, parameterWord: word } = origin.scope;
  const type = parameters.get(name)?.type ?? '';
  const reason = type.startsWith('AWS::SSM::')
    ? `${word} ${name} is read from Systems Manager at deployment`
    : `${word} ${name} has no value`;
  return unknownValue(origin, 'parameter', reason, {
    identity: { family: `${word} ${name}`, member: name },
    ...known,
  });
}

/** The truth of a condition in a scenario; where values do not decide it, the scenario does, but for another template's. */
export function holds(condition: Condition, scope: Scope, evaluation: Evaluation): Answer {
  return decide(condition, scope, evaluation, undefined, true);
}

/**
 * @param name of the condition that has its truth from this one
 * @param isSame whether the truth of that is the truth of this one, and not its contrary
 */
function decide(
  condition: Condition,
  scope: Scope,
  evaluation: Evaluation,
  name: string | undefined,
  isSame: boolean,
): Answer {
  const undecided = (key: string): Answer => {
    const truth = evaluation.scenario.undecided(scope, key, name ?? key, name === undefined || isSame);
    return truth === undefined ? 'unknown' : answer(truth);
  };
  switch (condition.kind) {
    case 'named': {
      const named = scope.conditions.get(condition.name);
      const decided =
        named && evaluation.scenario.named(named, () => decide(named, scope, evaluation, condition.name, true));
      return decided ?? undecided(condition.name);
    }
    case 'equals': {
      const origin: Origin = {
        scope,
        resource: undefined,
        parent: undefined,
        name: undefined,
        key: undefined,
        place: undefined,
      };
      const left = evaluate(condition.left, origin, evaluation);
      const right = evaluate(condition.right, origin, evaluation);
      const result = equal(left, right);
      return result === 'unknown' ? undecided(`${termKey(condition.left)} = ${termKey(condition.right)}`) : result;
    }
    case 'and':
    case 'or': {
      const combine = condition.kind === 'and' ? and : or;
      const decisive: Answer = condition.kind === 'and' ? 'no' : 'yes';
      let result: Answer = not(decisive);
      for (const operand of condition.operands) {
        // A decided operand settles the rest, so that no scenario is opened for them.
        if (result === decisive) break;
        result = combine(result, decide(operand, scope, evaluation, undefined, true));
      }
      return result;
    }
    case 'not':
      return not(decide(condition.operand, scope, evaluation, name, !isSame));
    case 'undecidable':
      return undecided(name ?? condition.reason);
    case 'unknown':
      return 'unknown';
  }
}

/** Two terms of one key have the same value in every scenario. */
function termKey(term: Term): string {
  switch (term.kind) {
    case 'scalar':
      return JSON.stringify(term.text);
    case 'parameter':
      return term.name;
    case 'reference':
      return `${term.address}.${term.attribute ?? ''}`;
    case 'call':
      return `${term.function}(${term.arguments.map(termKey).join(', ')})`;
    case 'list':
      return `[${term.items.map(termKey).join(', ')}]`;
    case 'import':
      return `${termKey(term.value)} of ${term.scope.source.path}`;
    default:
      return `${term.kind} at ${term.source.path} ${term.start}`;
  }
}
