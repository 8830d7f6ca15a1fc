import type { Place } from '../../read/source.ts';
import { rangeOf } from '../../read/source.ts';
import type { ListTerm, MapTermEntry, Term } from '../term.ts';
import { termAt } from '../term.ts';
import { type Data, managedPolicy, termOf, textOf, unknownTerm } from './data.ts';
import { memberOf, overChoices, reasonOf } from './member.ts';
import { policyTemplates } from './policy-templates.ts';

/** What the entries of `Policies` give a role. */
export interface RolePolicies {
  readonly managed: readonly Term[];
  readonly inline: readonly Term[];
  /** Why there may be more of both. */
  readonly open: string | undefined;
}

/**
 * Sorts the entries of `Policies`: names and ARNs of managed policies, documents, and templates of SAM.
 *
 * @param prefix the beginning of the names of inline policies
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", property Policies.
 */
export function sortPolicies(written: MapTermEntry | undefined, prefix: string): RolePolicies {
  const policies = written?.value;
  if (policies === undefined) return { managed: [], inline: [], open: undefined };
  const items = policies.kind === 'list' ? policies.items : [policies];
  return {
    managed: items.flatMap((item) => present(overChoices(item, managedOf))),
    inline: items.flatMap((item, index) =>
      present(overChoices(item, (branch) => inlineOf(branch, `${prefix}${index}`))),
    ),
    open: policies.kind === 'list' ? policies.open : undefined,
  };
}

function present(term: Term): Term[] {
  const isNothing = (part: Term): boolean =>
    part.kind === 'null' || (part.kind === 'choice' && isNothing(part.whenTrue) && isNothing(part.whenFalse));
  return isNothing(term) ? [] : [term];
}

function managedOf(item: Term): Term {
  if (item.kind === 'scalar') return item.text.includes(':') ? item : managedPolicy(item.text, item);
  if (item.kind === 'map') return nothing(item);
  return item.kind === 'list' ? unknownTerm(reasonOf(item), item) : item;
}

function inlineOf(item: Term, name: string): Term {
  if (item.kind === 'map') return termOf({ PolicyName: name, PolicyDocument: documentOf(item) }, item);
  if (item.kind === 'list') return unknownTerm(reasonOf(item), item);
  // Functions of the template give the ARNs of managed policies; what something else puts in may be a document.
  return item.kind === 'unknown' && item.cause === 'unsupported' ? item : nothing(item);
}

function nothing(place: Place): Term {
  return { kind: 'null', ...rangeOf(place) };
}

/** Made when the first one is met: most templates have none. */
let templates: ReturnType<typeof policyTemplates> | undefined;

function documentOf(item: Extract<Term, { kind: 'map' }>): Data {
  const [only] = item.entries;
  if (only === undefined || item.entries.length > 1 || termAt(item, 'Statement') !== undefined) return item;
  templates ??= policyTemplates();
  const template = Object.hasOwn(templates, only.key) ? templates[only.key] : undefined;
  const place = rangeOf(only);
  if (template === undefined) {
    return {
      Version: '2012-10-17',
      Statement: unknownTerm(`Lintel does not know the policy template ${only.key}`, place),
    };
  }
  const statements = template.map(([actions, ...resources]) => {
    const [service, ...names] = actions.split(/[: ]/);
    const terms = resources.map((resource) => resourceOf(resource, only.value, place));
    return { Effect: 'Allow', Action: names.map((name) => `${service}:${name}`), Resource: terms };
  });
  return { Version: '2012-10-17', Statement: termOf(statements, place) };
}

function resourceOf(pattern: string, values: Term, place: Place): Term {
  if (pattern === '*') return termOf(pattern, place);
  const parts = pattern.split(/(^arn:|@|\{\w+\})/).flatMap((part): (string | Term)[] => {
    if (part === '') return [];
    if (part === 'arn:') return ['arn:', 'AWS::Partition', ':'];
    if (part === '@') return ['AWS::Region', ':', 'AWS::AccountId'];
    if (!part.startsWith('{')) return [part];
    const given = memberOf(values, part.slice(1, -1));
    return [given?.value ?? unknownTerm('the policy template is given no value for it', place)];
  });
  return textOf(parts, place);
}

/** A list that may go on beyond its items. */
export function openList(items: readonly Term[], open: string | undefined, place: Place): ListTerm {
  return { kind: 'list', items, ...rangeOf(place), ...(open && { open }) };
}
