import type { MapTermEntry } from '../term.ts';
import { allowing, inPlaceOf, unknownTerm } from './data.ts';
import type { Event } from './events.ts';
import { make } from './expansion.ts';
import { type Invoked, nameOf } from './function.ts';
import { entriesOf, memberOf, membersOf, reasonOf, scalarText } from './member.ts';

/** What Lambda polls: the property that names it, and the AWS managed policy that lets the function read it. */
export const pulled: Readonly<Record<string, readonly [source: string | undefined, managed?: string]>> = {
  DocumentDB: ['Cluster'],
  DynamoDB: ['Stream', 'service-role/AWSLambdaDynamoDBExecutionRole'],
  Kinesis: ['Stream', 'service-role/AWSLambdaKinesisExecutionRole'],
  MQ: ['Broker'],
  MSK: ['Stream', 'service-role/AWSLambdaMSKExecutionRole'],
  SQS: ['Queue', 'service-role/AWSLambdaSQSQueueExecutionRole'],
  SelfManagedKafka: [undefined],
};

/** Properties of events that the mapping has under another name, or that only SAM knows. */
const own = new Set([
  'Broker',
  'Cluster',
  'CollectionName',
  'ConsumerGroupId',
  'DatabaseName',
  'DestinationConfig',
  'FullDocument',
  'KafkaBootstrapServers',
  'Queue',
  'SchemaRegistryConfig',
  'SecretsManagerKmsKeyId',
  'Stream',
]);

/** Source: AWS SAM Developer Guide, "SQS", "Kinesis", "DynamoDB", "MQ", "MSK", "SelfManagedKafka", "DocumentDB". */
export function makeMapping(invoked: Invoked, event: Event): void {
  const { id, type, entry, properties } = event;
  const [source, managed] = pulled[type] ?? [undefined];
  const part = (name: string): MapTermEntry | undefined => memberOf(properties, name);
  const [destinations, servers] = [part('DestinationConfig'), part('KafkaBootstrapServers')];
  const failure = memberOf(destinations?.value, 'OnFailure');
  const destination = memberOf(failure?.value, 'Destination');
  const group = membersOf(properties, ['ConsumerGroupId', 'SchemaRegistryConfig']);
  const document = membersOf(properties, ['CollectionName', 'DatabaseName', 'FullDocument']);
  const passed = entriesOf(properties).filter(({ key }) => !own.has(key));
  make(invoked, {
    address: id,
    type: 'AWS::Lambda::EventSourceMapping',
    properties: {
      ...Object.fromEntries(passed.map((item) => [item.key, item])),
      FunctionName: nameOf(invoked),
      EventSourceArn: source === undefined ? undefined : part(source),
      DestinationConfig:
        destinations &&
        inPlaceOf(destinations, { OnFailure: failure && inPlaceOf(failure, { Destination: destination }) }),
      SelfManagedEventSource: servers && inPlaceOf(servers, { Endpoints: { KafkaBootstrapServers: servers } }),
      AmazonManagedKafkaEventSourceConfig: type === 'MSK' ? group : undefined,
      SelfManagedKafkaEventSourceConfig: type === 'SelfManagedKafka' ? group : undefined,
      DocumentDBEventSourceConfig: type === 'DocumentDB' ? document : undefined,
    },
    at: entry,
    open: properties === undefined ? undefined : properties.kind === 'map' ? properties.open : reasonOf(properties),
  });
  if (managed === undefined) {
    const Statement = unknownTerm('SAM writes it for what the function reads', entry);
    invoked.inline.push({ PolicyName: `${id}Policy`, PolicyDocument: { Version: '2012-10-17', Statement } });
  } else invoked.managed.push(managed);
  const kind = scalarText(memberOf(failure?.value, 'Type')?.value);
  if (destination === undefined || (kind !== 'SQS' && kind !== 'SNS')) return;
  const [action, name] = kind === 'SQS' ? ['sqs:SendMessage', 'SQSPolicy'] : ['sns:Publish', 'SNSPolicy'];
  invoked.inline.push(allowing(`${id}${name}`, action ?? '', destination.value));
}
