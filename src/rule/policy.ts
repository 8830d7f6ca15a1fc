import { type Answer, and, answer, not, or } from '../graph/answer.ts';
import { equalsLiteral } from '../graph/text.ts';
import type { Value } from '../graph/value.ts';
import type { AnyView, JsonView } from './types.ts';
import { all, any, type Verdict } from './verdict.ts';
import { childOf, type Subject, subjectOf, viewOf } from './view.ts';

/** A policy document: its statements, one by one, so that what is not known of one leaves the others decided. */
export interface Policy {
  /** Whether at least one statement makes the question true. `expected` says in words what is looked for. */
  some(question: (statement: Statement) => Verdict, expected?: string): Verdict;
  /** Whether every statement makes the question true. */
  every(question: (statement: Statement) => Verdict): Verdict;
}

/**
 * A statement of a policy.
 * Source: AWS Identity and Access Management User Guide, "IAM JSON policy element reference".
 */
export interface Statement {
  /** Whether it allows what it is about. */
  allows(): Verdict;
  /** Whether it denies what it is about. */
  denies(): Verdict;
  /** `Action`: each pattern as it is written. */
  readonly actions: JsonView;
  readonly notActions: JsonView;
  readonly resources: JsonView;
  readonly notResources: JsonView;
  /** The principals of a kind: `AWS`, `Service`, `Federated`, `CanonicalUser`. */
  principals(kind: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'): JsonView;
  readonly notPrincipal: JsonView;
  /** Whether it is about an action, such as `iam:PassRole`, through its patterns or through `NotAction`. */
  coversAction(action: string): Verdict;
  /** Whether it is about every resource: `*`, or none named in a statement that excludes some. */
  coversEveryResource(): Verdict;
  /** Whether its principal is everybody: `*`, or `NotPrincipal`. */
  coversAnyone(): Verdict;
  /** Whether it has any condition. */
  isConditional(): Verdict;
  /** Whether a condition demands a value of a key, and in what the value is; the key's case does not matter. */
  demands(key: string, question?: (values: JsonView) => Verdict): Verdict;
  /** Whether a condition limits who is meant: an account, an organization, a network, a calling resource. */
  limitsCallers(): Verdict;
}

/** The policy that a property holds as a map or as JSON text. */
export function policyOf(document: JsonView): Policy {
  const statements = document.asJson().get('Statement');
  const subject = subjectOf(statements);
  const { value } = subject;
  // A statement may stand alone, without a list around it.
  if (value.kind === 'map') {
    const statement = statementOf(subject);
    return { some: (question) => question(statement), every: (question) => question(statement) };
  }
  return {
    some: (question, expected) => statements.some((item) => question(statementOf(subjectOf(item))), expected),
    every: (question) => statements.every((item) => question(statementOf(subjectOf(item)))),
  };
}

/**
 * Condition keys that say who may call. A value of `*` says nothing.
 * Source: Amazon S3 User Guide, "Blocking public access to your Amazon S3 storage" (the meaning of "public"); IAM User Guide,
 * "AWS global condition context keys".
 */
const callerKeys = new Set([
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principalservicename',
  'aws:sourceaccount',
  'aws:sourcearn',
  'aws:sourceip',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
  'aws:sourceowner',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:userid',
  'aws:username',
  'aws:vpcsourceip',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
  'sts:externalid',
]);

/** Values that let everybody through. */
const anybody = new Set(['*', '0.0.0.0/0', '::/0', 'arn:*', 'arn:aws:*']);

function statementOf(subject: Subject): Statement {
  const { evaluation } = subject;
  const part = (name: string): JsonView => viewOf(childOf(subject.value, name), evaluation) as JsonView;
  const decide = (name: string, result: Answer, expected?: string): Verdict =>
    subjectOf(part(name)).decide(result, expected);
  const demands: Statement['demands'] = (key, question) =>
    demanded(part('Condition'), (name) => name === key.toLowerCase(), question);
  return {
    allows: () => part('Effect').is('Allow'),
    denies: () => part('Effect').is('Deny'),
    actions: part('Action'),
    notActions: part('NotAction'),
    resources: part('Resource'),
    notResources: part('NotResource'),
    principals: (kind) => part('Principal').get(kind),
    notPrincipal: part('NotPrincipal'),
    coversAction: (action) =>
      any(
        decide('Action', matchesAny(valueAt(part('Action')), action), `no action that covers ${action}`),
        all(
          part('NotAction').exists(),
          decide('NotAction', not(matchesAny(valueAt(part('NotAction')), action)), `a list with ${action}`),
        ),
      ),
    coversEveryResource: () =>
      any(
        part('Resource').some((resource) => resource.is('*')),
        part('NotResource').exists(),
      ),
    coversAnyone: () =>
      any(
        part('Principal').is('*'),
        part('Principal')
          .get('AWS')
          .some((principal) => principal.is('*')),
        part('NotPrincipal').exists(),
      ),
    isConditional: () => part('Condition').exists(),
    demands,
    limitsCallers: () =>
      demanded(
        part('Condition'),
        (name) => callerKeys.has(name),
        (values) => values.every((value) => value.isOneOf(...anybody).not()),
      ),
  };
}

function valueAt(view: AnyView): Value {
  return subjectOf(view).value;
}

/** Operators that are false when the key is missing, so that the condition really demands it. */
const demandingOperator = /^(?:ForAnyValue:)?(?:String|Arn|Numeric|Date|Bool|Binary|IpAddress)(?!.*(?:Not|IfExists))/i;

function demanded(
  conditions: JsonView,
  isKey: (lowerCaseName: string) => boolean,
  question: ((values: JsonView) => Verdict) | undefined,
): Verdict {
  const subject = subjectOf(conditions);
  const block = subject.value;
  if (block.kind === 'unknown') return subject.decide('unknown');
  const verdicts: Verdict[] = [];
  if (block.kind === 'map') {
    for (const operator of block.keys) {
      const keys = block.get(operator);
      if (!demandingOperator.test(operator)) continue;
      if (keys.kind === 'unknown') verdicts.push(subject.decide('unknown'));
      if (keys.kind !== 'map') continue;
      for (const key of keys.keys) {
        if (!isKey(key.toLowerCase())) continue;
        const values = viewOf(keys.get(key), subject.evaluation) as JsonView;
        verdicts.push(question === undefined ? values.exists() : question(values));
      }
    }
  }
  return verdicts.length === 0 ? subject.decide('no', 'a condition') : any(...verdicts);
}

/** Whether one of the patterns that a value holds covers an action. */
function matchesAny(patterns: Value, action: string): Answer {
  if (patterns.kind === 'absent') return 'no';
  if (patterns.kind !== 'list') return matchesPattern(patterns, action);
  const found = patterns.items.map((item) => matchesPattern(item, action)).reduce(or, 'no');
  return patterns.open === undefined ? found : or(found, 'unknown');
}

function matchesPattern(pattern: Value, action: string): Answer {
  if (pattern.kind === 'scalar') return answer(wildcard(pattern.text).test(action));
  if (pattern.kind !== 'text') return and(equalsLiteral(pattern, action), 'unknown');
  // What is not known may be anything.
  const widest = pattern.parts.map((part) => (typeof part === 'string' ? part : '*')).join('');
  return wildcard(widest).test(action) ? 'unknown' : 'no';
}

/**
 * IAM's wildcards as a pattern: `*` is any text, `?` any character; case does not matter to actions. Runs of `*` are taken as
 * one and matched without backtracking into each other, so that no policy makes matching slow.
 */
function wildcard(pattern: string): { test(text: string): boolean } {
  const parts = pattern.toLowerCase().split(/\*+/);
  return { test: (text) => matchesParts(parts, text.toLowerCase()) };
}

function matchesParts(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  if (!matchesAt(text, first, 0)) return false;
  if (rest.length === 0) return text.length === first.length;
  const last = rest[rest.length - 1] ?? '';
  let from = first.length;
  for (const part of rest.slice(0, -1)) {
    let at = from;
    while (at + part.length <= text.length && !matchesAt(text, part, at)) at++;
    if (at + part.length > text.length) return false;
    from = at + part.length;
  }
  return text.length - last.length >= from && matchesAt(text, last, text.length - last.length);
}

function matchesAt(text: string, part: string, at: number): boolean {
  if (at + part.length > text.length) return false;
  for (let i = 0; i < part.length; i++) if (part[i] !== '?' && part[i] !== text[at + i]) return false;
  return true;
}
