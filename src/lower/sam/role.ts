import type { MapTermEntry, Term } from '../term.ts';
import { type Data, inPlaceOf, managedPolicy, referenceTo, termOf, trustOf, type Written } from './data.ts';
import { type Macro, make } from './expansion.ts';
import { fillNull, memberOf, whenNull } from './member.ts';
import { openList, sortPolicies } from './policies.ts';
import { tagsOf } from './tags.ts';

/** What the role of a function or state machine holds beside what the author gives it. */
export interface RoleParts {
  readonly service: string;
  /** The names of policies that AWS manages. */
  readonly managed: readonly string[];
  /** Inline policies, as data. */
  readonly inline: readonly Written[];
}

/**
 * Makes the role `<Id>Role` where the author gives none: always, or under the condition that leaves it out
 * (`Role: !If [C, !Ref AWS::NoValue, arn]`). Gives the role that is used in the end.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", properties Role, Policies, PermissionsBoundary.
 */
export function roleOf(macro: Macro, parts: RoleParts): Term | MapTermEntry {
  const { properties, id, place } = macro;
  const given = memberOf(properties, 'Role');
  const when = whenNull(given?.value);
  if (given !== undefined && when === undefined) return given;
  const written = memberOf(properties, 'Policies');
  const policies = sortPolicies(written, `${id}RolePolicy`);
  const managed = [...new Set(parts.managed)].map((name) => managedPolicy(name, place));
  const inline = parts.inline.map((policy) => termOf(policy, place));
  const listed = (own: readonly Term[], given: readonly Term[]): Data => {
    const list = openList([...own, ...given], policies.open, written ?? place);
    return written === undefined ? list : inPlaceOf(written, list);
  };
  make(macro, {
    address: `${id}Role`,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: memberOf(properties, 'AssumeRolePolicyDocument') ?? trustOf(parts.service),
      ManagedPolicyArns: listed(managed, policies.managed),
      Policies: listed(inline, policies.inline),
      Path: memberOf(properties, 'RolePath'),
      PermissionsBoundary: memberOf(properties, 'PermissionsBoundary'),
      Tags: tagsOf(macro),
    },
    condition: when === 'always' ? undefined : when,
  });
  const made = referenceTo(`${id}Role`, place, 'Arn');
  return given === undefined ? made : inPlaceOf(given, fillNull(given.value, made));
}
