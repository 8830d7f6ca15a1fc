import type { MapTermEntry, Term } from '../term.ts';
import { allowing, type Data, inPlaceOf, referenceTo, termOf, trustOf, type Written } from './data.ts';
import type { Event } from './events.ts';
import { type Macro, make } from './expansion.ts';
import { memberOf, membersOf, overChoices, scalarText } from './member.ts';
import { propagatedTags } from './tags.ts';

/**
 * A rule of EventBridge with one target, for a schedule or a pattern.
 *
 * @param target what it calls: ARN, name in the rule, and role where it needs one
 * Source: AWS SAM Developer Guide, "Schedule", "EventBridgeRule", "CloudWatchEvent".
 */
export function makeRule(macro: Macro, event: Event, target: { readonly [name: string]: Data }): void {
  const { id, entry, properties } = event;
  const named = memberOf(memberOf(properties, 'Target')?.value, 'Id');
  const enabled = memberOf(properties, 'Enabled');
  make(macro, {
    address: id,
    type: 'AWS::Events::Rule',
    properties: {
      EventBusName: memberOf(properties, 'EventBusName'),
      EventPattern: memberOf(properties, 'Pattern'),
      ScheduleExpression: memberOf(properties, 'Schedule'),
      Name: memberOf(properties, event.type === 'Schedule' ? 'Name' : 'RuleName'),
      Description: memberOf(properties, 'Description'),
      State: memberOf(properties, 'State') ?? (enabled && inPlaceOf(enabled, overChoices(enabled.value, stateOf))),
      Targets: [
        {
          ...target,
          ...(named && { Id: named }),
          ...membersOf(properties, ['Input', 'InputPath', 'InputTransformer', 'RetryPolicy']),
          DeadLetterConfig: deadLetters(macro, event, true),
        },
      ],
    },
    at: entry,
  });
}

/** `Enabled` of an event as the state of its rule. */
function stateOf(enabled: Term): Term {
  const states = { true: 'ENABLED', True: 'ENABLED', false: 'DISABLED', False: 'DISABLED' };
  const { source, start, end } = enabled;
  return { kind: 'call', function: 'translate', arguments: [enabled, termOf(states, enabled)], source, start, end };
}

/**
 * A schedule of EventBridge Scheduler, with the role in which it calls.
 *
 * @param action what the role allows on the target
 * Source: AWS SAM Developer Guide, "ScheduleV2".
 */
export function makeSchedule(macro: Macro, event: Event, target: Written, action: string): void {
  const { id, entry, properties } = event;
  const omitsName = scalarText(memberOf(properties, 'OmitName')?.value)?.toLowerCase() === 'true';
  const queue = deadLetters(macro, event, false);
  const role =
    memberOf(properties, 'RoleArn') ?? makeCallerRole(macro, event, 'scheduler.amazonaws.com', target, action, queue);
  make(macro, {
    address: id,
    type: 'AWS::Scheduler::Schedule',
    properties: {
      ...membersOf(properties, [
        'Description',
        'EndDate',
        'GroupName',
        'KmsKeyArn',
        'ScheduleExpression',
        'ScheduleExpressionTimezone',
        'StartDate',
        'State',
      ]),
      Name: memberOf(properties, 'Name') ?? (omitsName ? undefined : id),
      FlexibleTimeWindow: memberOf(properties, 'FlexibleTimeWindow') ?? { Mode: 'OFF' },
      Target: {
        Arn: target,
        RoleArn: role,
        ...membersOf(properties, ['Input', 'RetryPolicy']),
        DeadLetterConfig: queue,
      },
    },
    at: entry,
  });
}

/** The role in which a service calls what an event is for; gives its ARN. */
export function makeCallerRole(
  macro: Macro,
  event: Event,
  service: string,
  target: Written,
  action: string,
  queue?: MapTermEntry,
): Written {
  const { id, entry, properties } = event;
  const name = action === 'lambda:InvokeFunction' ? 'LambdaPolicy' : 'StartExecutionPolicy';
  const sends = queue && allowing(`${id}SQSPolicy`, 'sqs:SendMessage', memberOf(queue.value, 'Arn')?.value);
  const address = make(macro, {
    address: `${id}Role`,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: trustOf(service),
      Policies: [allowing(`${id}${name}`, action, target), sends],
      PermissionsBoundary: memberOf(properties, 'PermissionsBoundary'),
      Tags: propagatedTags(macro),
    },
    at: entry,
  });
  return referenceTo(address, entry, 'Arn');
}

/**
 * Where an event goes that cannot be delivered: a queue that the author names, or one that SAM makes.
 *
 * @param needsPolicy whether the queue must let EventBridge send to it
 */
function deadLetters(macro: Macro, event: Event, needsPolicy: boolean): MapTermEntry | undefined {
  const { id, entry, properties } = event;
  const written = memberOf(properties, 'DeadLetterConfig');
  if (written === undefined) return undefined;
  const arn = memberOf(written.value, 'Arn');
  if (arn !== undefined) return inPlaceOf(written, { Arn: arn });
  const named = scalarText(memberOf(written.value, 'QueueLogicalId')?.value);
  const queue = make(macro, { address: named ?? `${id}Queue`, type: 'AWS::SQS::Queue', properties: {}, at: written });
  const made = referenceTo(queue, written, 'Arn');
  if (needsPolicy) {
    const statement = {
      Effect: 'Allow',
      Principal: { Service: 'events.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: made,
      Condition: { ArnEquals: { 'aws:SourceArn': referenceTo(id, entry, 'Arn') } },
    };
    make(macro, {
      address: `${id}QueuePolicy`,
      type: 'AWS::SQS::QueuePolicy',
      properties: {
        PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
        Queues: [referenceTo(queue, written)],
      },
      at: written,
    });
  }
  return inPlaceOf(written, { Arn: made });
}
