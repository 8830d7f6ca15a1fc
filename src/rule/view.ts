import type { ResourceTypes } from '../aws/resource-types.ts';
import { type Answer, and, answer, not, or } from '../graph/answer.ts';
import { attributesOf, type Evaluation, exists, propertiesOf } from '../graph/evaluate.ts';
import { findTarget } from '../graph/targets.ts';
import * as textual from '../graph/text.ts';
import {
  type BoundValue,
  type Origin,
  type ReferenceValue,
  reasonsOf,
  scalarValue,
  unknownValue,
  type Value,
} from '../graph/value.ts';
import type { Resource } from '../lower/resource.ts';
import { allInApplication, companionsOf, isReferenced } from './companions.ts';
import { count, describe, literal, oneOf } from './describe.ts';
import { parseJson } from './json-text.ts';
import type { AnyView, CompanionOptions, Companions, ResourceView, TextView } from './types.ts';
import { Verdict } from './verdict.ts';

/** Words, or how to make them: most are never printed. */
type Words = string | (() => string) | undefined;

/**
 * A value in a scenario, as a view. Its methods are the questions of `types.ts`; data names, which it does not have, lead to its
 * children (see the end of this class).
 */
export class Subject {
  readonly value: Value;
  readonly evaluation: Evaluation;
  /** The resource, when the value is all of its properties. */
  readonly resource: Resource | undefined;
  private readonly found: (() => string) | undefined;

  constructor(value: Value, evaluation: Evaluation, resource?: Resource, found?: () => string) {
    this.value = value;
    this.evaluation = evaluation;
    this.resource = resource;
    this.found = found;
  }

  /** A verdict that this value decided. */
  decide(result: Answer, expected?: Words, found?: () => string): Verdict {
    return new Verdict(result, () => [
      {
        origin: this.value.origin,
        found: found ?? this.found ?? (() => describe(this.value)),
        expected: typeof expected === 'function' ? expected() : expected,
        notes: this.value.notes,
        reasons: result === 'unknown' ? reasonsOf(this.value) : [],
      },
    ]);
  }

  get(key: string): unknown {
    return viewOf(childOf(this.value, key), this.evaluation);
  }

  exists(): Verdict {
    return this.decide(isSet(this.value));
  }

  is(expected: textual.Literal): Verdict {
    return this.decide(textual.equalsLiteral(this.value, expected), () => literal(expected));
  }

  isOneOf(...expected: readonly textual.Literal[]): Verdict {
    return this.decide(equalsOneOf(this.value, expected), () => oneOf(expected));
  }

  equals(other: AnyView): Verdict {
    return this.decide(textual.equal(this.value, valueOfView(other)));
  }

  decides(verdict: Verdict): Verdict {
    return new Verdict(verdict.answer, () => {
      const { evidence } = verdict;
      const own = this.decide(verdict.answer).expecting(evidence[0]?.expected).evidence;
      return [...own, ...verdict.expecting(undefined).evidence];
    });
  }

  isLiteral(): Verdict {
    // The text itself stays out of the message: it may be a secret.
    return this.decide(isLiteral(this.value), 'text in the code', () =>
      isLiteral(this.value) === 'yes' ? 'is written in the code' : 'comes from elsewhere',
    );
  }

  atLeast(minimum: number): Verdict {
    return this.decide(
      compare(this.value, (number) => number >= minimum, minimum, Infinity),
      () => `at least ${minimum}`,
    );
  }

  atMost(maximum: number): Verdict {
    return this.decide(
      compare(this.value, (number) => number <= maximum, -Infinity, maximum),
      () => `at most ${maximum}`,
    );
  }

  atLeastOf(other: AnyView, factor = 1): Verdict {
    const least = valueOfView(other);
    const number =
      least.kind === 'scalar' ? textual.numberOf(least) : least.kind === 'absent' ? least.defaultValue : undefined;
    if (typeof number !== 'number') return this.decideUnknown(reasonsOf(least)[0] ?? 'the other number is not set');
    return this.atLeast(number * factor);
  }

  startsWith(prefix: string): Verdict {
    return this.decide(textual.startsWith(this.value, prefix), () => `a text that starts with ${literal(prefix)}`);
  }

  endsWith(suffix: string): Verdict {
    return this.decide(textual.endsWith(this.value, suffix), () => `a text that ends with ${literal(suffix)}`);
  }

  contains(inner: string): Verdict {
    return this.decide(textual.contains(this.value, inner), () => `a text with ${literal(inner)}`);
  }

  matches(pattern: RegExp): Verdict {
    return this.decide(textual.matches(this.value, pattern), () => `a text that matches ${pattern}`);
  }

  orDefault(defaultValue: textual.Literal): unknown {
    const { value } = this;
    return value.kind === 'absent'
      ? viewOf({ ...value, defaultValue }, this.evaluation)
      : viewOf(value, this.evaluation);
  }

  asNumber(): unknown {
    return viewOf(this.value, this.evaluation);
  }

  asJson(): unknown {
    return viewOf(parseJson(this.value), this.evaluation);
  }

  some(question: (item: never, key: TextView) => Verdict, expected?: string): Verdict {
    const { value } = this;
    const items = itemsOf(value);
    if (items === undefined) return this.decide('unknown', expected);
    const verdicts = this.ask(items, question);
    const closed = verdicts.reduce<Answer>((result, verdict) => or(result, verdict.answer), 'no');
    const result = items.open === undefined ? closed : or(closed, 'unknown');
    if (result !== 'no') return this.gather(result, verdicts, expected);
    const [only] = verdicts;
    if (only !== undefined && verdicts.length === 1 && expected === undefined) return only;
    return this.decide('no', expected, () => (verdicts.length === 0 ? describe(value) : 'has no such item'));
  }

  every(question: (item: never, key: TextView) => Verdict): Verdict {
    const items = itemsOf(this.value);
    if (items === undefined) return this.decide('unknown');
    const verdicts = this.ask(items, question);
    const closed = verdicts.reduce<Answer>((result, verdict) => and(result, verdict.answer), 'yes');
    return this.gather(items.open === undefined ? closed : and(closed, 'unknown'), verdicts, undefined);
  }

  size(): unknown {
    const { value } = this;
    const items = itemsOf(value);
    const derived: Value =
      items === undefined
        ? value
        : items.open === undefined
          ? scalarValue(items.values.length, value.origin, value.notes)
          : {
              kind: 'bound',
              atLeast: items.values.length,
              reason: items.open,
              origin: value.origin,
              notes: value.notes,
            };
    return viewOf(derived, this.evaluation, () => (value.kind === 'absent' ? 'is not set' : describe(value)));
  }

  distinct(property?: (item: never) => AnyView): unknown {
    const { value, evaluation } = this;
    const items = itemsOf(value);
    if (items === undefined) return viewOf(value, evaluation);
    const values = items.values.map((item) =>
      property === undefined ? item : valueOfView(property(viewOf(item, evaluation) as never)),
    );
    const number = countDistinct(values, items.open, value.origin);
    return viewOf(number, this.evaluation, () => distinctFound(number, count(values.length, 'item')));
  }

  refersTo(type: keyof ResourceTypes): Verdict {
    const found = findTarget(this.value, [type], this.evaluation);
    if (found.kind === 'unknown') return this.decideUnknown(found.reason);
    return this.decide(answer(found.kind === 'resource'), () => `a reference to a resource of type ${type}`);
  }

  target(...types: readonly (keyof ResourceTypes)[]): unknown {
    const found = findTarget(this.value, types, this.evaluation);
    const { origin } = this.value;
    if (found.kind === 'unknown') return viewOf(unknownValue(origin, 'undefined', found.reason), this.evaluation);
    const existence = found.kind === 'none' ? 'no' : exists(found.resource, this.evaluation);
    if (found.kind === 'resource' && existence === 'yes') return resourceView(found.resource, this.evaluation);
    const value: Value =
      existence === 'no'
        ? { kind: 'absent', origin, notes: this.value.notes }
        : unknownValue(origin, 'undefined', 'a condition of another template decides whether it exists');
    return viewOf(value, this.evaluation);
  }

  get attributes(): unknown {
    if (this.resource === undefined) return viewOf(this.value, this.evaluation);
    return viewOf(attributesOf(this.resource, this.evaluation), this.evaluation);
  }

  get address(): unknown {
    const { resource } = this;
    if (resource === undefined) return viewOf(this.value, this.evaluation);
    return viewOf(
      scalarValue(resource.address, this.value.origin),
      this.evaluation,
      () => `is named ${resource.address}`,
    );
  }

  isA(type: keyof ResourceTypes): Verdict {
    if (this.resource === undefined) return this.decide(this.value.kind === 'absent' ? 'no' : 'unknown');
    const { resource } = this;
    return this.decide(answer(resource.type === type), type, () => `is of type ${resource.type}`);
  }

  isOutput(): Verdict {
    const { resource } = this;
    if (resource === undefined) return this.decide(this.value.kind === 'absent' ? 'no' : 'unknown');
    return this.decide(answer(resource.scope.outputs().has(resource.address)), undefined, () => 'is no output');
  }

  isReferenced(): Verdict {
    const { resource, evaluation } = this;
    if (resource === undefined) return this.decide(this.value.kind === 'absent' ? 'no' : 'unknown');
    return isReferenced(this, resource, evaluation.graph);
  }

  referencedBy(
    type: keyof ResourceTypes,
    property: (companion: never) => AnyView,
    options?: CompanionOptions,
  ): Companions<keyof ResourceTypes> {
    return companionsOf(this, type, property, options ?? {});
  }

  inApplication(type: keyof ResourceTypes, options?: CompanionOptions): Companions<keyof ResourceTypes> {
    return allInApplication(this, type, options ?? {});
  }

  private ask(items: Items, question: (item: never, key: TextView) => Verdict): readonly Verdict[] {
    return items.values.map((item) => {
      const view = viewOf(item, this.evaluation) as never;
      // Few questions look at the name of an entry; making a view of it for all the others would be most of the work.
      return question.length < 2 ? (question as (item: never) => Verdict)(view) : question(view, this.keyOf(item));
    });
  }

  private keyOf(item: Value): TextView {
    const key = String(item.origin.name);
    return viewOf(scalarValue(key, item.origin), this.evaluation, () => `is named ${key}`) as TextView;
  }

  private gather(result: Answer, verdicts: readonly Verdict[], expected: string | undefined): Verdict {
    return new Verdict(result, () => {
      const evidence = verdicts.flatMap((verdict) => (verdict.answer === result ? verdict.evidence : []));
      return evidence.length > 0 ? evidence : this.decide(result, expected).evidence;
    });
  }

  /** An unknown verdict for another reason than that this value is not known. */
  decideUnknown(reason: string): Verdict {
    return new Verdict('unknown', () =>
      this.decide('unknown').evidence.map((item) => ({ ...item, reasons: [reason] })),
    );
  }
}

/**
 * PascalCase is data, camelCase is a question. What a subject has itself is found at once; only a name that it lacks comes here, at
 * the end of its prototypes.
 */
const children = new Proxy(Object.prototype, {
  get: (target, name, subject) =>
    typeof name === 'string' && isDataName(name) && subject instanceof Subject
      ? subject.get(name)
      : Reflect.get(target, name, subject),
});
Object.setPrototypeOf(Subject.prototype, children);

function isDataName(name: string): boolean {
  const first = name.charCodeAt(0);
  return first >= 65 && first <= 90;
}

/** A value as a rule sees it. */
export function viewOf(value: Value, evaluation: Evaluation, found?: () => string): unknown {
  return new Subject(value, evaluation, undefined, found);
}

/** A resource as a rule sees it. */
export function resourceView(resource: Resource, evaluation: Evaluation): ResourceView<keyof ResourceTypes> {
  const subject = new Subject(propertiesOf(resource, evaluation), evaluation, resource, () => 'is declared');
  // The types generated from AWS's specification promise what is found at run time.
  return subject as unknown as ResourceView<keyof ResourceTypes>;
}

/** The value behind a view. */
export function valueOfView(view: AnyView): Value {
  return subjectOf(view).value;
}

/** The CloudFormation type of the resource behind a view. */
export function typeOf(view: AnyView): string {
  return subjectOf(view).resource?.type ?? '';
}

/** The subject behind a view. */
export function subjectOf(view: AnyView): Subject {
  if (view instanceof Subject) return view;
  throw new TypeError('a view was expected');
}

/** The value of a key in a value, whatever the value is: of something unknown everything is unknown. */
export function childOf(value: Value, name: string): Value {
  if (value.kind === 'map') return value.get(name);
  const { origin, notes } = value;
  const child: Origin = {
    scope: origin.scope,
    resource: origin.resource,
    parent: origin,
    name,
    key: undefined,
    place: undefined,
  };
  if (value.kind === 'absent' || value.kind === 'scalar') return { kind: 'absent', origin: child, notes };
  const [reason] = reasonsOf(value);
  return unknownValue(child, 'unsupported', reason ?? 'it has another shape than AWS describes');
}

function equalsOneOf(value: Value, literals: readonly textual.Literal[]): Answer {
  const result = literals.map((item) => textual.equalsLiteral(value, item)).reduce(or, 'no');
  if (result !== 'unknown' || value.kind !== 'unknown') return result;
  return textual.overCandidates(value, (candidate) => equalsOneOf(candidate, literals));
}

interface Items {
  readonly values: readonly Value[];
  readonly open: string | undefined;
}

/** What a list or map holds; a single value stands for a list of one, as CloudFormation takes it; undefined when unknown. */
function itemsOf(value: Value): Items | undefined {
  switch (value.kind) {
    case 'list':
      return { values: value.items, open: value.open };
    case 'map':
      return {
        values: value.keys.map((key) => value.get(key)).filter((item) => item.kind !== 'absent'),
        open: value.open,
      };
    case 'absent':
      return { values: [], open: undefined };
    case 'unknown':
      return undefined;
    case 'reference':
      return { values: [value], open: mayBeList(value) ? reasonsOf(value)[0] : undefined };
    default:
      return { values: [value], open: undefined };
  }
}

/** Whether an attribute of a resource may be a list of which the size is not known; its name and its ARN are none. */
export function mayBeList({ attribute }: ReferenceValue): boolean {
  return attribute !== undefined && attribute !== 'Arn';
}

function isSet(value: Value): Answer {
  switch (value.kind) {
    case 'absent':
      return answer(value.defaultValue !== undefined);
    case 'scalar':
      // An empty text, such as the default of a parameter, sets nothing.
      return answer(value.text !== '');
    case 'unknown':
      return answerForUnknown(value.cause, 'yes');
    default:
      return 'yes';
  }
}

function isLiteral(value: Value): Answer {
  switch (value.kind) {
    case 'scalar':
      return answer(value.given !== true && value.text !== '');
    case 'unknown':
      return answerForUnknown(value.cause, 'no');
    case 'text':
      return value.parts
        .map((part) =>
          typeof part === 'string'
            ? 'yes'
            : not(answerForUnknown(part.kind === 'unknown' ? part.cause : 'attribute', 'yes')),
        )
        .reduce<Answer>(and, 'yes');
    case 'list':
      return value.items.map(isLiteral).reduce(or, 'no');
    default:
      return 'no';
  }
}

/** The answer for a value that exists but comes from elsewhere; `unknown` when not even that is known. */
function answerForUnknown(cause: string, fromElsewhere: Answer): Answer {
  return cause === 'unsupported' || cause === 'undefined' ? 'unknown' : fromElsewhere;
}

function compare(value: Value, holds: (number: number) => boolean, minimum: number, maximum: number): Answer {
  switch (value.kind) {
    case 'scalar': {
      const number = textual.numberOf(value);
      return number === undefined ? 'unknown' : answer(holds(number));
    }
    case 'absent':
      return answer(typeof value.defaultValue === 'number' && holds(value.defaultValue));
    case 'bound':
      return compareBounds(value, minimum, maximum);
    case 'unknown':
      return textual.overCandidates(value, (candidate) => compare(candidate, holds, minimum, maximum));
    default:
      return 'unknown';
  }
}

function compareBounds(value: BoundValue, minimum: number, maximum: number): Answer {
  const most = value.atMost ?? Infinity;
  if (value.atLeast >= minimum && most <= maximum) return 'yes';
  return value.atLeast > maximum || most < minimum ? 'no' : 'unknown';
}

/** What was found where different values were counted: `has 2 items, 1 of them different`. */
export function distinctFound(number: Value, items: string): string {
  const differ = number.kind !== 'scalar' || items.startsWith(`${number.text} `);
  return differ ? `has ${items}` : `has ${items}, ${number.text} of them different`;
}

/** Whether two values are the same; what an author leaves out the service chooses, and nobody knows how. */
function same(left: Value, right: Value): Answer {
  return left.kind === 'absent' || right.kind === 'absent' ? 'unknown' : textual.equal(left, right);
}

/** How many different values there are: exactly, or between bounds where equality is not known. */
export function countDistinct(values: readonly Value[], open: string | undefined, origin: Origin): Value {
  const surelyDifferent: Value[] = [];
  const possiblyDifferent: Value[] = [];
  const reasons: string[] = open === undefined ? [] : [open];
  for (const value of values) {
    if (surelyDifferent.every((other) => same(value, other) === 'no')) surelyDifferent.push(value);
    if (possiblyDifferent.every((other) => same(value, other) !== 'yes')) possiblyDifferent.push(value);
    reasons.push(...reasonsOf(value));
  }
  const notes = values.flatMap((value) => value.notes);
  const atLeast = surelyDifferent.length;
  const atMost = possiblyDifferent.length;
  if (open === undefined && atLeast === atMost) return scalarValue(atLeast, origin, notes);
  const reason = reasons[0] ?? 'whether they differ is not known';
  return { kind: 'bound', atLeast, ...(open === undefined ? { atMost } : {}), reason, origin, notes };
}
