import type { ResourceView } from './types.ts';
import { any, type Verdict } from './verdict.ts';

type Mapping = ResourceView<'AWS::Lambda::EventSourceMapping'>;

/**
 * What a mapping reads from is told by what it must say of it, so that an ARN that is not known does not matter: only streams have a
 * position to start at, and among these Kafka has topics and DocumentDB a configuration of its own; a broker of Amazon MQ has queues.
 * Source: AWS Lambda API Reference, "CreateEventSourceMapping".
 */
const isStream = (mapping: Mapping): Verdict => mapping.StartingPosition.exists();

/** Whether a mapping reads a queue of SQS. */
export function readsQueue(mapping: Mapping): Verdict {
  return any(
    isStream(mapping),
    mapping.Queues.exists(),
    mapping.Topics.exists(),
    mapping.SelfManagedEventSource.exists(),
    mapping.DocumentDBEventSourceConfig.exists(),
  ).not();
}

/** Whether a mapping reads topics of Kafka. */
export function readsTopics(mapping: Mapping): Verdict {
  return any(mapping.Topics.exists(), mapping.SelfManagedEventSource.exists());
}

/** Whether a mapping reads a stream of Kinesis or DynamoDB. */
export function readsShards(mapping: Mapping): Verdict {
  return isStream(mapping).and(any(readsTopics(mapping), mapping.DocumentDBEventSourceConfig.exists()).not());
}
