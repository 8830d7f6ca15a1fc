import type { MapTermEntry } from '../term.ts';
import { type Data, referenceTo, type Written } from './data.ts';
import type { Event } from './events.ts';
import { make } from './expansion.ts';
import { arnOfFunction, type Invoked, nameOf } from './function.ts';
import { memberOf, membersOf, scalarText } from './member.ts';
import { permit } from './permission.ts';

/**
 * A topic that calls the function, by itself or through a queue between the two.
 * Source: AWS SAM Developer Guide, "SNS".
 */
export function makeSubscription(invoked: Invoked, event: Event): void {
  const { id, entry, properties } = event;
  const topic = memberOf(properties, 'Topic');
  const between = memberOf(properties, 'SqsSubscription');
  const subscribe = (protocol: string, endpoint: Data): void => {
    make(invoked, {
      address: id,
      type: 'AWS::SNS::Subscription',
      properties: {
        Protocol: protocol,
        Endpoint: endpoint,
        TopicArn: topic,
        ...membersOf(properties, ['FilterPolicy', 'FilterPolicyScope', 'RedrivePolicy', 'Region']),
      },
      at: entry,
    });
  };
  if (between === undefined || scalarText(between.value)?.toLowerCase() === 'false') {
    subscribe('lambda', arnOfFunction(invoked));
    permit(invoked, event, 'sns.amazonaws.com', { SourceArn: topic });
    return;
  }
  const queue = queueBetween(invoked, event, between);
  subscribe('sqs', queue.arn);
  sendThrough(invoked, event, between, queue, topic);
}

interface Queue {
  readonly arn: Written;
  readonly url: Data;
}

function queueBetween(invoked: Invoked, { id }: Event, between: MapTermEntry): Queue {
  const arn = memberOf(between.value, 'QueueArn');
  if (arn !== undefined) return { arn: arn.value, url: memberOf(between.value, 'QueueUrl')?.value };
  const address = make(invoked, { address: `${id}Queue`, type: 'AWS::SQS::Queue', properties: {}, at: between });
  return { arn: referenceTo(address, between, 'Arn'), url: referenceTo(address, between) };
}

function sendThrough(invoked: Invoked, event: Event, between: MapTermEntry, queue: Queue, topic: Data): void {
  const named = scalarText(memberOf(between.value, 'QueuePolicyLogicalId')?.value);
  const statement = {
    Action: 'sqs:SendMessage',
    Effect: 'Allow',
    Principal: '*',
    Resource: queue.arn,
    Condition: { ArnEquals: { 'aws:SourceArn': topic } },
  };
  make(invoked, {
    address: named ?? `${event.id}QueuePolicy`,
    type: 'AWS::SQS::QueuePolicy',
    properties: { Queues: [queue.url], PolicyDocument: { Version: '2012-10-17', Statement: [statement] } },
    at: between,
  });
  make(invoked, {
    address: `${event.id}EventSourceMapping`,
    type: 'AWS::Lambda::EventSourceMapping',
    properties: {
      EventSourceArn: queue.arn,
      FunctionName: nameOf(invoked),
      BatchSize: memberOf(between.value, 'BatchSize') ?? 10,
      Enabled: memberOf(between.value, 'Enabled') ?? true,
    },
    at: between,
  });
  invoked.managed.push('service-role/AWSLambdaSQSQueueExecutionRole');
}
