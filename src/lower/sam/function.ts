import type { MapTermEntry, Term } from '../term.ts';
import { type Alias, makeAlias } from './alias.ts';
import { artifactOf } from './artifact.ts';
import { allowing, inPlaceOf, referenceTo, type Written } from './data.ts';
import { makeEventInvokeConfig } from './event-invoke.ts';
import { type Macro, makeMain } from './expansion.ts';
import { makeFunctionEvents } from './function-events.ts';
import { makeFunctionUrl } from './function-url.ts';
import { memberOf, membersOf, scalarText } from './member.ts';
import { roleOf } from './role.ts';
import { tagsOf } from './tags.ts';

/** What a function's events and its URL call, and what they add to its role. */
export interface Invoked extends Macro {
  readonly alias: Alias | undefined;
  readonly managed: string[];
  readonly inline: Written[];
}

/** Properties that mean something to SAM alone, or that are something else to CloudFormation. */
const own = new Set([
  'AssumeRolePolicyDocument',
  'AutoPublishAlias',
  'AutoPublishAliasAllProperties',
  'AutoPublishCodeSha256',
  'CodeUri',
  'Connectors',
  'DeadLetterQueue',
  'DeploymentPreference',
  'EventInvokeConfig',
  'Events',
  'FunctionUrlConfig',
  'ImageUri',
  'InlineCode',
  'PermissionsBoundary',
  'Policies',
  'PropagateTags',
  'ProvisionedConcurrencyConfig',
  'PublishToLatestPublished',
  'Role',
  'RolePath',
  'Tags',
  'Tracing',
  'VersionDescription',
]);

/**
 * A function with its role, its alias and all that its events need.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function" and "Generated CloudFormation resources for AWS::Serverless::Function".
 */
export function expandFunction(macro: Macro): void {
  const { properties } = macro;
  const tracing = memberOf(properties, 'Tracing');
  const deadLetters = memberOf(properties, 'DeadLetterQueue');
  const invoked: Invoked = { ...macro, alias: makeAlias(macro), managed: [], inline: [] };
  invoked.managed.push('service-role/AWSLambdaBasicExecutionRole');
  if (tracing !== undefined && scalarText(tracing.value) !== 'Disabled') invoked.managed.push('AWSXrayWriteOnlyAccess');
  if (memberOf(properties, 'VpcConfig') !== undefined) {
    invoked.managed.push('service-role/AWSLambdaVPCAccessExecutionRole');
  }
  const target = memberOf(deadLetters?.value, 'TargetArn');
  if (target !== undefined) {
    const isTopic = scalarText(memberOf(deadLetters?.value, 'Type')?.value) === 'SNS';
    invoked.inline.push(allowing('DeadLetterQueuePolicy', isTopic ? 'sns:Publish' : 'sqs:SendMessage', target.value));
  }
  makeEventInvokeConfig(invoked);
  makeFunctionEvents(invoked);
  makeFunctionUrl(invoked);
  makeMain(macro, {
    type: 'AWS::Lambda::Function',
    properties: {
      ...passedOn(macro, own),
      ...membersOf(properties, ['PublishToLatestPublished']),
      Code: artifactOf(macro),
      DeadLetterConfig: target && deadLetters && inPlaceOf(deadLetters, { TargetArn: target }),
      Role: roleOf(macro, { service: 'lambda.amazonaws.com', managed: invoked.managed, inline: invoked.inline }),
      Tags: tagsOf(macro),
      TracingConfig: tracing && inPlaceOf(tracing, { Mode: tracing }),
    },
  });
}

/** The properties that CloudFormation has too, under the same names. */
export function passedOn(macro: Macro, except: ReadonlySet<string>): Record<string, MapTermEntry> {
  const entries = macro.properties.entries.filter(({ key }) => !except.has(key));
  return Object.fromEntries(entries.map((entry) => [entry.key, entry]));
}

/** What an event names as the function: its alias where it has one. */
export function nameOf({ alias, id, place }: Invoked): Term {
  return referenceTo(alias?.address ?? id, place);
}

/** The ARN that an event calls: that of the alias where the function has one. */
export function arnOfFunction({ alias, id, place }: Invoked): Term {
  return alias === undefined ? referenceTo(id, place, 'Arn') : referenceTo(alias.address, place);
}
