import type { ResourceTypes } from '../aws/resource-types.ts';
import { type Answer, and, not, or } from '../graph/answer.ts';
import { companionCandidates, mentions } from '../graph/companions.ts';
import { exists } from '../graph/evaluate.ts';
import type { ApplicationGraph } from '../graph/graph.ts';
import { nameOf } from '../graph/targets.ts';
import { scalarValue, unknownValue, type Value } from '../graph/value.ts';
import type { Resource } from '../lower/resource.ts';
import { count } from './describe.ts';
import type { AnyView, CompanionOptions, Companions, ResourceView } from './types.ts';
import { Verdict } from './verdict.ts';
import { countDistinct, distinctFound, resourceView, type Subject, valueOfView, viewOf } from './view.ts';

/** A resource that may go with another, and whether it does. */
interface Match {
  readonly resource: Resource;
  readonly answer: Answer;
  /** Whether nothing but what is not known of it makes it a companion; such ones come last, and none of them surely is one. */
  readonly isLoose: boolean;
}

type AnyType = keyof ResourceTypes;

/** The resources of a type whose property mentions the subject; see `ResourceQuestions.referencedBy`. */
export function companionsOf(
  subject: Subject,
  type: AnyType,
  property: (companion: never) => AnyView,
  options: CompanionOptions,
): Companions<AnyType> {
  if (subject.resource === undefined) return unresolvedCompanions(subject);
  const target: Resource = subject.resource;
  const { evaluation } = subject;
  const { matches, complete } = matchesOf(subject, target, type, property);
  const maker = (evaluation.graph.incoming.get(target) ?? []).find(
    ({ from }) => makesResources(from.type) && from.isUnfolded !== true,
  );
  const unseen = !complete
    ? 'there are more companions than are examined'
    : maker === undefined
      ? unseenReason(subject, options)
      : `what ${maker.from.address} makes is not read, and it may hold it`;
  return new Found(subject, type, matches, unseen, options, `has no ${type}`);
}

/** How the matches of a question are found, and whether these are all. */
interface Matches {
  readonly matches: () => Iterable<Match>;
  readonly complete: boolean;
}

const noMatches: Matches = { matches: () => [], complete: true };

function matchesOf(
  { evaluation }: Subject,
  target: Resource,
  type: AnyType,
  property: (companion: never) => AnyView,
): Matches {
  if (!evaluation.graph.byType.has(type)) return noMatches;
  const name = nameOf(target, evaluation);
  const { candidates, complete } = companionCandidates(evaluation.graph, type, pathOf(property), target, name);
  if (candidates.length === 0) return noMatches;
  function* matches(): Iterable<Match> {
    for (const { resource, isLoose } of candidates) {
      const existence = exists(resource, evaluation);
      if (existence === 'no') continue;
      const value = valueOfView(property(resourceView(resource, evaluation) as never));
      const match = and(existence, mentions(value, target, name));
      if (match !== 'no') yield { resource, answer: match, isLoose };
    }
  }
  return { matches, complete };
}

/**
 * Whether a resource of a type stands for others that are made of it and need not be among those that were read: a nested stack, a
 * module, what SAM transforms, a Terraform type of AWS that Lintel does not know, which may be a companion under another name.
 */
function makesResources(type: string): boolean {
  return (
    type === 'AWS::CloudFormation::Stack' ||
    type.startsWith('AWS::Serverless::') ||
    type.endsWith('::MODULE') ||
    type.startsWith('aws_')
  );
}

/** Whether any other resource refers to the subject; see `ResourceQuestions.isReferenced`. */
export function isReferenced(subject: Subject, resource: Resource, graph: ApplicationGraph): Verdict {
  const edges = graph.incoming.get(resource) ?? [];
  const found = edges.map((edge) =>
    edge.from === resource || edge.reference.path[0] === 'DependsOn' ? 'no' : exists(edge.from, subject.evaluation),
  );
  const result = found.reduce(or, 'no');
  const unseen = unseenReason(subject, {});
  if (result !== 'no' || unseen === undefined) {
    return subject.decide(result, 'a resource that refers to it', () => 'is referred to by nothing');
  }
  const { origin } = subject.value;
  return new Verdict('unknown', [
    { origin, found: () => 'is referred to by nothing', expected: undefined, notes: [], reasons: [unseen] },
  ]);
}

/** How many resources of a type one question examines. */
const inApplicationLimit = 200;

/** All resources of a type in the application of the subject; see `ResourceQuestions.inApplication`. */
export function allInApplication(subject: Subject, type: AnyType, options: CompanionOptions): Companions<AnyType> {
  const { evaluation } = subject;
  const all = evaluation.graph.byType.get(type) ?? [];
  function* matches(): Iterable<Match> {
    for (const resource of all.slice(0, inApplicationLimit)) {
      const existence = exists(resource, evaluation);
      if (resource !== subject.resource && existence !== 'no') yield { resource, answer: existence, isLoose: false };
    }
  }
  const maker = [...evaluation.graph.byType.keys()].find(
    (other) =>
      makesResources(other) && evaluation.graph.byType.get(other)?.every(({ isUnfolded }) => isUnfolded) !== true,
  );
  const unseen =
    all.length > inApplicationLimit
      ? 'there are more of them than are examined'
      : (unseenReason(subject, options) ??
        (maker === undefined
          ? undefined
          : `${maker.endsWith('::MODULE') ? 'a module' : maker} makes resources that are not read`));
  return new Found(subject, type, matches, unseen, options, `is declared without any ${type}`);
}

/** Why a companion may exist that was not seen; undefined when all were seen. */
function unseenReason(subject: Subject, options: CompanionOptions): string | undefined {
  const { graph } = subject.evaluation;
  if (options.elsewhere === true) return 'it normally lives in another application';
  if (graph.seen === 'part') return 'only a part of the application was read';
  return graph.open;
}

/** The companions that one question found; a rule asks for many that are not there, so making one costs next to nothing. */
class Found implements Companions<AnyType> {
  constructor(
    private readonly subject: Subject,
    private readonly type: AnyType,
    private readonly matches: () => Iterable<Match>,
    private readonly unseen: string | undefined,
    private readonly options: CompanionOptions,
    private readonly missing: string,
  ) {}

  exists(): Verdict {
    return this.some(() => yes);
  }

  some(question: (companion: ResourceView<AnyType>) => Verdict, expected?: string): Verdict {
    const { subject, type, unseen, missing } = this;
    let certain = false;
    let open: Verdict | undefined;
    const failed: Verdict[] = [];
    for (const match of this.matches()) {
      // What may be a companion makes the answer unknown at most, and it is that already.
      if (match.isLoose && open !== undefined) break;
      if (match.isLoose && match.resource.scope !== subject.resource?.scope) {
        // With parameters of its own another template may lead anywhere; what it holds today is no evidence.
        open = this.uncertain(expected, looseReason(match.resource));
        break;
      }
      const verdict = question(this.view(match.resource));
      const result = and(match.answer, verdict.answer);
      if (result === 'yes') return verdict;
      if (match.answer === 'yes') certain = true;
      if (result === 'unknown') {
        open ??= verdict.answer === 'unknown' ? verdict : this.uncertain(expected, looseReason(match.resource));
      } else failed.push(verdict);
    }
    if (open !== undefined) return open;
    if (unseen !== undefined && !(certain && this.options.single === true)) return this.uncertain(expected, unseen);
    return new Verdict('no', () => [
      {
        origin: subject.value.origin,
        found: () => (failed.length === 0 ? missing : `has no such ${type}`),
        expected,
        notes: [],
        reasons: [],
      },
      ...failed.flatMap((verdict) => verdict.evidence),
    ]);
  }

  every(question: (companion: ResourceView<AnyType>) => Verdict): Verdict {
    let result: Answer = 'yes';
    const verdicts: Verdict[] = [];
    for (const match of this.matches()) {
      if (match.isLoose && result !== 'yes') break;
      const verdict = question(this.view(match.resource));
      const answer = or(not(match.answer), verdict.answer);
      result = and(result, answer);
      const isOpen = answer === 'unknown' && verdict.answer === 'no';
      verdicts.push(
        isOpen ? this.uncertain(undefined, looseReason(match.resource)) : new Verdict(answer, verdict.evidence),
      );
    }
    const evidence = verdicts.flatMap((verdict) => (verdict.answer === result ? verdict.evidence : []));
    return evidence.length > 0 || result === 'yes'
      ? new Verdict(result, evidence)
      : this.uncertain(undefined, 'it may refer to another resource');
  }

  size(): never {
    return viewOf(this.number(), this.subject.evaluation, () => `has ${this.counted()}`) as never;
  }

  distinct(property: (companion: ResourceView<AnyType>) => AnyView): never {
    const values: Value[] = [];
    let open = this.unseen;
    for (const match of this.matches()) {
      if (match.answer === 'yes') values.push(valueOfView(property(this.view(match.resource))));
      else open ??= looseReason(match.resource);
    }
    const different = countDistinct(values, open, this.subject.value.origin);
    const found = () => distinctFound(different, this.counted());
    return viewOf(different, this.subject.evaluation, found) as never;
  }

  private number(): Value {
    const { unseen } = this;
    let least = 0;
    let most = 0;
    let reason = unseen;
    for (const match of this.matches()) {
      most++;
      if (match.answer === 'yes') least++;
      else reason ??= looseReason(match.resource);
    }
    const { origin } = this.subject.value;
    if (least === most && unseen === undefined) return scalarValue(least, origin);
    const upper = unseen === undefined ? { atMost: most } : {};
    return {
      kind: 'bound',
      atLeast: least,
      ...upper,
      reason: reason ?? 'how many there are is not known',
      origin,
      notes: [],
    };
  }

  private counted(): string {
    return `${count([...this.matches()].length, 'resource')} of type ${this.type}`;
  }

  private view(resource: Resource): ResourceView<AnyType> {
    return resourceView(resource, this.subject.evaluation);
  }

  private uncertain(expected: string | undefined, reason: string): Verdict {
    const { subject, missing } = this;
    return new Verdict('unknown', () => [
      { origin: subject.value.origin, found: () => missing, expected, notes: [], reasons: [reason] },
    ]);
  }
}

const yes = new Verdict('yes', []);

function looseReason(resource: Resource): string {
  return `what ${resource.address} refers to is not known`;
}

/** Companions of a resource that is itself not known. */
function unresolvedCompanions(subject: Subject): Companions<AnyType> {
  const verdict = (): Verdict => subject.decide(subject.value.kind === 'absent' ? 'no' : 'unknown');
  const { origin } = subject.value;
  const unknown = () =>
    viewOf(unknownValue(origin, 'undefined', 'the resource is not known'), subject.evaluation) as never;
  return { exists: verdict, some: verdict, every: verdict, size: unknown, distinct: unknown };
}

/** The names that a selector such as `(policy) => policy.Bucket` reads, in order. */
function pathOf(property: (companion: never) => AnyView): readonly string[] {
  const path: string[] = [];
  const recorder: object = new Proxy(
    {},
    {
      get: (_target, name) => {
        if (name === 'get') {
          return (key: string) => {
            path.push(key);
            return recorder;
          };
        }
        path.push(String(name));
        return recorder;
      },
    },
  );
  property(recorder as never);
  return path;
}
