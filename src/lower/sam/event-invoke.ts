import type { MapTermEntry, Term } from '../term.ts';
import { allowing, type Data, inPlaceOf, referenceTo } from './data.ts';
import { make } from './expansion.ts';
import type { Invoked } from './function.ts';
import { fillNull, memberOf, membersOf, scalarText, whenNull } from './member.ts';

/** What SAM lets a function do with a destination of a type. */
const destinationActions: Readonly<Record<string, readonly [policy: string, action: string]>> = {
  SQS: ['SQSPolicy', 'sqs:SendMessage'],
  SNS: ['SNSPolicy', 'sns:Publish'],
  EventBridge: ['EventBridgePolicy', 'events:PutEvents'],
  Lambda: ['LambdaPolicy', 'lambda:InvokeFunction'],
};

/**
 * What becomes of asynchronous events; a queue or topic that is asked for without an ARN is made.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", property EventInvokeConfig.
 */
export function makeEventInvokeConfig(invoked: Invoked): void {
  const { properties, alias, id, place } = invoked;
  const config = memberOf(properties, 'EventInvokeConfig');
  if (config === undefined) return;
  const destinations = memberOf(config.value, 'DestinationConfig');
  const [success, failure] = (['OnSuccess', 'OnFailure'] as const).map((name) => {
    const written = memberOf(destinations?.value, name);
    return written && destinationOf(invoked, written, `${id}EventInvokeConfig${name}`);
  });
  make(invoked, {
    address: `${id}EventInvokeConfig`,
    type: 'AWS::Lambda::EventInvokeConfig',
    properties: {
      FunctionName: referenceTo(id, place),
      Qualifier: alias === undefined ? '$LATEST' : (alias.name ?? memberOf(properties, 'AutoPublishAlias')),
      DestinationConfig: destinations && inPlaceOf(destinations, { OnSuccess: success, OnFailure: failure }),
      ...membersOf(config.value, ['MaximumEventAgeInSeconds', 'MaximumRetryAttempts']),
    },
    at: config,
  });
}

function destinationOf(invoked: Invoked, written: MapTermEntry, address: string): Data {
  const given = memberOf(written.value, 'Destination');
  const type = scalarText(memberOf(written.value, 'Type')?.value) ?? '';
  const made = makeDestination(invoked, written, `${address}${type === 'SNS' ? 'Topic' : 'Queue'}`, type, given?.value);
  const value = given?.value ?? made;
  if (value === undefined) return undefined;
  const destination = made === undefined ? value : fillNull(value, made);
  const [policy, action] = (Object.hasOwn(destinationActions, type) && destinationActions[type]) || [];
  if (action !== undefined) invoked.inline.push(allowing(`${address}${policy}`, action, destination));
  return inPlaceOf(written, { Destination: given === undefined ? destination : inPlaceOf(given, destination) });
}

/** The queue or topic that SAM makes where none is given, or under the condition that gives none. */
function makeDestination(
  invoked: Invoked,
  written: MapTermEntry,
  address: string,
  type: string,
  given: Term | undefined,
): Term | undefined {
  const when = whenNull(given);
  if (when === undefined || (type !== 'SQS' && type !== 'SNS')) return undefined;
  make(invoked, {
    address,
    type: type === 'SQS' ? 'AWS::SQS::Queue' : 'AWS::SNS::Topic',
    properties: {},
    at: written,
    condition: when === 'always' ? undefined : when,
  });
  invoked.expansion.names.set(`${invoked.id}.Destination${type === 'SQS' ? 'Queue' : 'Topic'}`, address);
  return referenceTo(address, written, type === 'SQS' ? 'Arn' : undefined);
}
