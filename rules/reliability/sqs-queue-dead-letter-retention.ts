import { any, defineRule, type ResourceView } from '#rule';

type Queue = ResourceView<'AWS::SQS::Queue'>;

/** Four days and fourteen days, the default and the most. */
const retentionOf = (queue: Queue) => queue.MessageRetentionPeriod.orDefault(345_600);
const longest = 1_209_600;

/** A message that is moved keeps the time at which it was first sent, but for one of a FIFO queue. */
const outlives = (deadLetters: Queue, source: Queue) =>
  any(
    retentionOf(source).atLeastOf(retentionOf(deadLetters)).not(),
    source.FifoQueue.is(true).expecting(undefined),
  ).expecting('longer than its source, at most 1209600');

export default defineRule({
  id: 'sqs-queue-dead-letter-retention',
  title: 'Dead-letter queues keep messages longer than their source',
  severity: 'low',
  bestPractices: ['REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a1'],
  why: 'A message keeps its age when it moves to a dead-letter queue: one that failed for three days is deleted a day after it arrived, before anybody has looked at it.',
  remedy:
    'Set MessageRetentionPeriod of the dead-letter queue to 1209600, fourteen days; keeping messages costs nothing. Where an alarm gets somebody to look within the hours that are left, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  resource: 'AWS::SQS::Queue',
  check: (queue) =>
    any(
      retentionOf(queue).atLeast(longest),
      queue.MessageRetentionPeriod.decides(
        queue
          .referencedBy('AWS::SQS::Queue', (source) => source.RedrivePolicy)
          .every((source) => outlives(queue, source)),
      ),
    ),
  examples: {
    fails: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          RedrivePolicy: { deadLetterTargetArn: !GetAtt FailedOrders.Arn, maxReceiveCount: 5 }
      FailedOrders:
        Type: AWS::SQS::Queue
    `,
    passes: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          RedrivePolicy: { deadLetterTargetArn: !GetAtt FailedOrders.Arn, maxReceiveCount: 5 }
      FailedOrders:
        Type: AWS::SQS::Queue
        Properties: { MessageRetentionPeriod: 1209600 }
    `,
  },
});
