import { type Answer, and, answer, not } from '../graph/answer.ts';
import { endsWith, overCandidates } from '../graph/text.ts';
import { unknownValue, type Value } from '../graph/value.ts';
import { parseJson } from './json-text.ts';
import { sizeOf } from './policy-size.ts';
import type { AnyView, JsonView, NumberView, ResourceView } from './types.ts';
import { all, any, Verdict } from './verdict.ts';
import { childOf, type Subject, subjectOf, viewOf } from './view.ts';

/** A policy document: its statements, one by one, so that what is not known of one leaves the others decided. */
export interface Policy {
  /** Whether at least one statement makes the question true. `expected` says in words what is looked for. */
  some(question: (statement: Statement) => Verdict, expected?: string): Verdict;
  /** Whether every statement makes the question true. */
  every(question: (statement: Statement) => Verdict): Verdict;
}

/** What a principal is allowed by its policies: all statements that are written in a resource, and what is attached to it. */
export interface IdentityPolicy extends Policy {
  /** Whether the AWS managed policy of a name, such as `AdministratorAccess`, is attached. */
  attaches(name: string): Verdict;
  /** How many characters all of its documents have, without white space, as the quotas of IAM count them. */
  size(): NumberView;
  /** Whether it is a permissions boundary, which limits what a principal may do and allows nothing by itself. */
  isBoundary(): Verdict;
}

/** Resources that hold or attach policies of principals. */
export type IdentityResource = ResourceView<
  | 'AWS::IAM::Group'
  | 'AWS::IAM::GroupPolicy'
  | 'AWS::IAM::ManagedPolicy'
  | 'AWS::IAM::Policy'
  | 'AWS::IAM::Role'
  | 'AWS::IAM::RolePolicy'
  | 'AWS::IAM::User'
  | 'AWS::IAM::UserPolicy'
  | 'AWS::SSO::PermissionSet'
>;

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
  /** Whether it is about every action on every resource. */
  coversEverything(): Verdict;
  /** Whether a pattern names an action in full or by a part of it; `*` and `iam:*` name none. */
  namesAction(action: string): Verdict;
  /** Whether all its patterns name actions; `*` and `iam:*` do not. */
  namesActions(): Verdict;
  /** Whether it says what it is about: `Action` and `Resource`, not all but some. */
  namesWhatItCovers(): Verdict;
  /** Whether it is about every resource: `*`, or `NotResource`. With a kind such as `role`, also about every resource of the kind. */
  coversEveryResource(kind?: string): Verdict;
  /** Whether its principal is everybody: `*`, or `NotPrincipal`. */
  coversAnyone(): Verdict;
  /** Whether it has any condition. */
  isConditional(): Verdict;
  /** Whether a condition demands a value of a key, and in what the value is; the key's case does not matter. */
  demands(key: string, question?: (values: JsonView) => Verdict): Verdict;
  /** Whether a condition limits who is meant: an account, an organization, a network, a calling resource. */
  limitsCallers(): Verdict;
}

/** The policy that a property holds as a map or as JSON text, or all that a resource of IAM gives its principals. */
export function policyOf(holder: JsonView): Policy;
export function policyOf(holder: IdentityResource): IdentityPolicy;
export function policyOf(holder: JsonView | IdentityResource): Policy {
  return subjectOf(holder).resource === undefined ? documentPolicy(holder as JsonView) : identityPolicy(holder);
}

function documentPolicy(document: JsonView): Policy {
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

/** Where the types of IAM keep policies: of what a type does not have there is nothing to ask. */
const policyProperties: Readonly<Record<string, readonly string[]>> = {
  'AWS::IAM::Group': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::GroupPolicy': ['PolicyDocument'],
  'AWS::IAM::ManagedPolicy': ['PolicyDocument'],
  'AWS::IAM::Policy': ['PolicyDocument'],
  'AWS::IAM::Role': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::RolePolicy': ['PolicyDocument'],
  'AWS::IAM::User': ['Policies', 'ManagedPolicyArns'],
  'AWS::IAM::UserPolicy': ['PolicyDocument'],
  'AWS::SSO::PermissionSet': ['InlinePolicy', 'ManagedPolicies'],
};

function identityPolicy(resource: AnyView): IdentityPolicy {
  const { value, evaluation, resource: declared } = subjectOf(resource);
  const names = policyProperties[declared?.type ?? ''] ?? [];
  const parts = (...wanted: readonly string[]): JsonView[] =>
    names.filter((name) => wanted.includes(name)).map((name) => viewOf(childOf(value, name), evaluation) as JsonView);
  const documents = parts('PolicyDocument', 'InlinePolicy').map(documentPolicy);
  const inline = parts('Policies');
  return {
    some: (question, expected) =>
      any(
        ...documents.map((document) => document.some(question, expected)),
        ...inline.map((policies) =>
          policies.some((policy) => documentPolicy(policy.get('PolicyDocument')).some(question, expected), expected),
        ),
      ),
    every: (question) =>
      all(
        ...documents.map((document) => document.every(question)),
        ...inline.map((policies) =>
          policies.every((policy) => documentPolicy(policy.get('PolicyDocument')).every(question)),
        ),
      ),
    attaches: (name) => {
      const attached = (arn: JsonView): Verdict => {
        const subject = subjectOf(arn);
        return subject.decide(isManagedPolicy(subject.value, name), name);
      };
      const attachments = parts('ManagedPolicyArns', 'ManagedPolicies');
      return any(...attachments.map((arns) => arns.some(attached)));
    },
    size: () => {
      const written = [...parts('PolicyDocument', 'InlinePolicy'), ...parts('Policies')].map(
        (part) => subjectOf(part).value,
      );
      const origin = written.find((part) => part.kind !== 'absent')?.origin ?? value.origin;
      return viewOf(sizeOf(written.flatMap(documentsIn), origin), evaluation) as NumberView;
    },
    isBoundary: () => isBoundary(resource as ResourceView<'AWS::IAM::ManagedPolicy'>),
  };
}

/** The documents of a list of named policies; a document, or what is not known, as it is. */
function documentsIn(value: Value): readonly Value[] {
  if (value.kind !== 'list') return [parseJson(value)];
  const documents = value.items.map((policy) => parseJson(childOf(policy, 'PolicyDocument')));
  return value.open === undefined ? documents : [...documents, unknownValue(value.origin, 'unsupported', value.open)];
}

/** Source: IAM User Guide, "AWS managed policies": their ARNs have `aws` for an account. */
function isManagedPolicy(arn: Value, name: string): Answer {
  // A policy of the application is examined where it is declared.
  return arn.kind === 'reference' ? 'no' : endsWith(arn, `:policy/${name}`);
}

/** Source: IAM User Guide, "Permissions boundaries for IAM entities". */
function isBoundary(policy: ResourceView<'AWS::IAM::ManagedPolicy'>): Verdict {
  const verdict = all(
    policy.isA('AWS::IAM::ManagedPolicy'),
    () => any(policy.Roles.exists(), policy.Users.exists(), policy.Groups.exists()).not(),
    () =>
      any(
        policy.address.matches(/boundary/i),
        policy.ManagedPolicyName.matches(/boundary/i),
        policy.referencedBy('AWS::IAM::Role', (role) => role.PermissionsBoundary).exists(),
        policy.referencedBy('AWS::IAM::User', (user) => user.PermissionsBoundary).exists(),
      ),
  );
  // That a policy is no boundary is nothing to edit, so it is no part of a finding.
  return verdict.answer === 'no' ? new Verdict('no', []) : verdict;
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
  'aws:sourcevpcarn',
  'aws:sourcevpce',
  'aws:userid',
  'aws:vpceaccount',
  'aws:vpceorgid',
  'aws:vpceorgpaths',
  'aws:vpcsourceip',
  'kms:calleraccount',
  's3:dataaccesspointaccount',
  's3:dataaccesspointarn',
]);

/**
 * Values that let everybody through: a wildcard, every address, an ARN without an account and a name, and `false` for a key that
 * is a boolean.
 */
const anybody =
  /^(?:[*?]+|\*:\*|[0-9a-f.:]*\/0|false|arn:[^:]*(?::[*?]*)*|arn:[^:]*:[^:]*:[^:]*:[*?]*:[*?]+(?:[/:][*?]+)*)$/i;

/** Principals of whatever account: `arn:aws:iam::*:role/deploy`. */
const anyAccount = /^arn:[^:]*:(?:iam|sts):[^:]*:[*?]*:/i;

function statementOf(subject: Subject): Statement {
  return new SubjectStatement(subject);
}

/** A class, so that the many statements of an application share their methods. */
class SubjectStatement implements Statement {
  private readonly subject: Subject;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  get actions(): JsonView {
    return this.part('Action');
  }

  get notActions(): JsonView {
    return this.part('NotAction');
  }

  get resources(): JsonView {
    return this.part('Resource');
  }

  get notResources(): JsonView {
    return this.part('NotResource');
  }

  get notPrincipal(): JsonView {
    return this.part('NotPrincipal');
  }

  allows(): Verdict {
    return this.part('Effect').is('Allow');
  }

  denies(): Verdict {
    return this.part('Effect').is('Deny');
  }

  principals(kind: 'AWS' | 'Service' | 'Federated' | 'CanonicalUser'): JsonView {
    return this.part('Principal').get(kind);
  }

  coversAction(action: string): Verdict {
    const matches = (item: JsonView): Verdict => ask(item, (value) => matchesPattern(value, action), action);
    return any(
      someItem(this.actions, matches),
      all(this.notActions.exists(), () => someItem(this.notActions, matches).not()),
    );
  }

  coversEverything(): Verdict {
    const verdict = all(
      someItem(this.actions, (item) => ask(item, isEveryAction, '"*"')),
      () => someItem(this.resources, (item) => ask(item, (value) => isEveryResource(value, undefined), '"*"')),
    );
    return verdict.answer === 'no' ? new Verdict('no', []) : verdict;
  }

  namesAction(action: string): Verdict {
    return someItem(this.actions, (item) =>
      ask(item, (value) => and(matchesPattern(value, action), not(isWholeService(value))), action),
    );
  }

  namesActions(): Verdict {
    return everyItem(this.actions, (item) => ask(item, (value) => not(isWholeService(value)), 'actions by name'));
  }

  namesWhatItCovers(): Verdict {
    return all(leftOut(this.notActions, 'Action'), leftOut(this.notResources, 'Resource'));
  }

  coversEveryResource(kind?: string): Verdict {
    const words = kind === undefined ? '"*"' : `every ${kind}`;
    return any(
      someItem(this.resources, (resource) => ask(resource, (value) => isEveryResource(value, kind), words)),
      this.notResources.exists(),
    );
  }

  coversAnyone(): Verdict {
    const principal = this.part('Principal');
    return any(isAnyone(principal), someItem(principal.get('AWS'), isAnyone), this.notPrincipal.exists());
  }

  isConditional(): Verdict {
    return this.part('Condition').exists();
  }

  demands(key: string, question?: (values: JsonView) => Verdict): Verdict {
    return demanded(
      this.part('Condition'),
      // A request without the key is denied by an operator that ends in IfExists, and allowed by it.
      this.denies().answer === 'yes' ? comparingOperator : demandingOperator,
      `a condition on ${key}`,
      (name) => name === key.toLowerCase(),
      (values) => (question === undefined ? values.exists() : question(values)),
    );
  }

  limitsCallers(): Verdict {
    return demanded(
      this.part('Condition'),
      demandingOperator,
      'a condition on who calls',
      (name) => callerKeys.has(name),
      (values, operator, key) =>
        everyItem(values, (value) => ask(value, (item) => limits(item, operator, key), 'a named caller')),
    );
  }

  private part(name: string): JsonView {
    return viewOf(childOf(this.subject.value, name), this.subject.evaluation) as JsonView;
  }
}

function ask(view: JsonView, question: (value: Value) => Answer, expected: string): Verdict {
  const item = subjectOf(view);
  return item.decide(question(item.value), expected);
}

function leftOut(element: JsonView, instead: string): Verdict {
  const item = subjectOf(element);
  return item.decide(not(item.exists().answer), `${instead} in its place`);
}

function isAnyone(principal: JsonView): Verdict {
  return ask(principal, isEverything, 'everybody');
}

/** Asks about every item; a single value that is not known is asked about too, since what it is not may be known. */
function everyItem(items: JsonView, question: (item: JsonView) => Verdict): Verdict {
  return subjectOf(items).value.kind === 'unknown' ? question(items) : items.every(question);
}

/** See `everyItem`. */
function someItem(items: JsonView, question: (item: JsonView) => Verdict): Verdict {
  return subjectOf(items).value.kind === 'unknown' ? question(items) : items.some(question);
}

/** Operators that are false when the key is missing, so that the condition really demands it. */
const demandingOperator = /^(?:ForAnyValue:)?(?:String|Arn|Numeric|Date|Bool|Binary|IpAddress)(?!.*(?:Not|IfExists))/i;

/** Operators that compare a key, whatever they make of its absence. */
const comparingOperator = /^(?:ForA(?:ny|ll)Values:)?(?:String|Arn|Numeric|Date|Bool|Binary|IpAddress)(?!.*Not)/i;

/** Whether a condition block demands a key: one condition that does is enough, since all of them must be met. */
function demanded(
  conditions: JsonView,
  operators: RegExp,
  expected: string,
  isKey: (lowerCaseName: string) => boolean,
  question: (values: JsonView, operator: string, key: string) => Verdict,
): Verdict {
  const subject = subjectOf(conditions);
  const block = subject.value;
  const verdicts: Verdict[] = [];
  for (const [operator, keys] of entriesOf(block)) {
    if (!operators.test(operator)) continue;
    if (isOpen(keys)) verdicts.push(subject.decide('unknown', expected));
    for (const [key, values] of entriesOf(keys)) {
      const name = key.toLowerCase();
      if (isKey(name)) verdicts.push(question(viewOf(values, subject.evaluation) as JsonView, operator, name));
    }
  }
  if (isOpen(block)) verdicts.push(subject.decide('unknown', expected));
  if (verdicts.length > 0) return any(...verdicts);
  return subject.decide('no', expected, () => (block.kind === 'absent' ? 'is not set' : 'has no such condition'));
}

function entriesOf(value: Value): (readonly [key: string, item: Value])[] {
  return value.kind === 'map' ? value.keys.map((key) => [key, value.get(key)] as const) : [];
}

/** Whether a block may hold more than is known. */
function isOpen(value: Value): boolean {
  return value.kind === 'map' ? value.open !== undefined : value.kind !== 'absent' && value.kind !== 'scalar';
}

/** Whether a value of a condition names a caller. Only some operators know wildcards; to the others `*` is a character. */
function limits(value: Value, operator: string, key: string): Answer {
  if (/String(?:EqualsIgnoreCase|Equals)/i.test(operator) && value.kind !== 'scalar') return 'yes';
  const isPrincipal = key === 'aws:principalarn';
  return not(textAnswer(value, (text) => anybody.test(text) || (isPrincipal && anyAccount.test(text))));
}

/** Whether a resource or a principal is `*`. */
function isEverything(value: Value): Answer {
  return textAnswer(value, (text) => /^\*+$/.test(text));
}

function isEveryResource(value: Value, kind: string | undefined): Answer {
  return textAnswer(value, (text) => {
    if (/^\*+$/.test(text)) return true;
    if (kind === undefined) return /^arn:[^:]*(?::\*)+$/.test(text);
    const named = /^arn:[^:]*:[^:]*:[^:]*:[^:]*:(.*)$/.exec(text)?.[1];
    return named !== undefined && matchesParts(named.toLowerCase().split(/\*+/), `${kind}/any-name`);
  });
}

/** Whether a pattern is `*`, or `*:*`. */
function isEveryAction(value: Value): Answer {
  return textAnswer(value, (text) => /^\*+(?::\*+)?$/.test(text));
}

/** Whether a pattern covers all actions, or all of one service. */
function isWholeService(value: Value): Answer {
  return textAnswer(value, (text) => /^(?:[^:]*:)?\*+$/.test(text));
}

/**
 * Asks about a text with wildcards. A reference and a pseudo parameter hold none; a part of a longer text that a parameter gives is
 * taken for a name, since that is what parameters give.
 */
function textAnswer(value: Value, question: (text: string) => boolean): Answer {
  switch (value.kind) {
    case 'scalar':
      return answer(question(value.text));
    case 'text':
      return answer(question(value.parts.map((part) => (typeof part === 'string' ? part : 'x')).join('')));
    case 'unknown':
      return value.pseudoParameter === undefined
        ? overCandidates(value, (candidate) => textAnswer(candidate, question))
        : 'no';
    default:
      return 'no';
  }
}

/** Whether a pattern covers an action. */
function matchesPattern(pattern: Value, action: string): Answer {
  switch (pattern.kind) {
    case 'scalar':
      return answer(wildcard(pattern.text).test(action));
    case 'text': {
      // What is not known may be anything.
      const widest = pattern.parts.map((part) => (typeof part === 'string' ? part : '*')).join('');
      return wildcard(widest).test(action) ? 'unknown' : 'no';
    }
    case 'unknown':
      return overCandidates(pattern, (candidate) => matchesPattern(candidate, action));
    case 'reference':
      return 'unknown';
    default:
      return 'no';
  }
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
