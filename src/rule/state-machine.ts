import { type Answer, answer, or } from '../graph/answer.ts';
import { contains, endsWith } from '../graph/text.ts';
import { unknownValue, type Value } from '../graph/value.ts';
import type { JsonView, ResourceView } from './types.ts';
import { all, type Verdict } from './verdict.ts';
import { childOf, subjectOf, viewOf } from './view.ts';

/**
 * A state of a state machine.
 * Source: AWS Step Functions Developer Guide, "Using Amazon States Language to define Step Functions workflows".
 */
export interface State {
  /** Its fields, such as `Retry`. */
  get(field: string): JsonView;
  /** Whether it is a task that calls a function. */
  callsFunction(): Verdict;
  /** Whether it is a task that waits for something to report its end: a job, a callback, an activity. */
  waits(): Verdict;
}

type Machine = ResourceView<'AWS::StepFunctions::StateMachine'>;

/**
 * Whether every state of a definition makes a question true, those in branches and in the iterations of a map too: `inner` asks
 * about what a state holds. A definition in a file of its own is not read, so that of it everything is unknown.
 */
export function everyState(machine: Machine, question: (state: State, inner: () => Verdict) => Verdict): Verdict {
  return everyStateOf(definitionOf(machine), machine, question);
}

function everyStateOf(
  definition: JsonView,
  machine: Machine,
  question: (state: State, inner: () => Verdict) => Verdict,
): Verdict {
  return definition.get('States').every((state) =>
    question(stateOf(state, machine), () =>
      all(
        state.get('Branches').every((branch) => everyStateOf(branch, machine, question)),
        everyStateOf(state.get('Iterator'), machine, question),
        everyStateOf(state.get('ItemProcessor'), machine, question),
      ),
    ),
  );
}

/** The definition of a state machine: a map, or text that holds one. */
export function definitionOf(machine: Machine): JsonView {
  const { DefinitionString, DefinitionS3Location } = machine;
  if (subjectOf(machine.Definition).value.kind !== 'absent') return machine.Definition;
  if (subjectOf(DefinitionString).value.kind !== 'absent') return DefinitionString.asJson();
  const subject = subjectOf(DefinitionS3Location);
  const { origin, kind } = subject.value;
  if (kind === 'absent') return viewOf(subject.value, subject.evaluation) as JsonView;
  const reason = 'the file of the definition is not read';
  return viewOf(unknownValue(origin, 'unsupported', reason), subject.evaluation) as JsonView;
}

function stateOf(fields: JsonView, machine: Machine): State {
  const isTask = (resource: (value: Value) => Answer): Verdict =>
    all(fields.get('Type').is('Task'), () => {
      const subject = subjectOf(resourceOf(fields, machine));
      return subject.decide(resource(subject.value));
    });
  return {
    get: (field) => fields.get(field),
    callsFunction: () => isTask(isFunction),
    waits: () => isTask(isWaited),
  };
}

/** What a task calls; a name in `${}` stands for one of the substitutions. */
function resourceOf(fields: JsonView, machine: Machine): JsonView {
  const resource = fields.get('Resource');
  const { value, evaluation } = subjectOf(resource);
  const name = value.kind === 'scalar' ? /^\$\{(\w+)\}$/.exec(value.text)?.[1] : undefined;
  if (name === undefined) return resource;
  const given = childOf(subjectOf(machine.DefinitionSubstitutions).value, name);
  if (given.kind !== 'absent') return viewOf(given, evaluation) as JsonView;
  return viewOf(
    unknownValue(value.origin, 'undefined', `what ${name} stands for is not known`),
    evaluation,
  ) as JsonView;
}

function isFunction(resource: Value): Answer {
  return resource.kind === 'reference'
    ? answer(resource.resource.type.startsWith('AWS::Lambda::'))
    : contains(resource, ':lambda:');
}

function isWaited(resource: Value): Answer {
  if (resource.kind === 'reference') return answer(resource.resource.type === 'AWS::StepFunctions::Activity');
  return [
    endsWith(resource, '.sync'),
    endsWith(resource, '.sync:2'),
    endsWith(resource, '.waitForTaskToken'),
    contains(resource, ':activity:'),
  ].reduce(or, 'no');
}
