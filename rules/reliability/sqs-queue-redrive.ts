import { any, defineRule, isMeantForDeadLetters } from '#rule';

export default defineRule({
  id: 'sqs-queue-redrive',
  title: 'Queues move messages that keep failing to a dead-letter queue',
  severity: 'medium',
  bestPractices: ['REL05-BP04', 'REL05-BP03'],
  lensPractices: ['SERV-rel_rel_q2_a1'],
  why: 'Without a dead-letter queue a message that always fails is retried until its retention ends and is then lost without trace, and until then it takes capacity from the others.',
  remedy:
    'Set RedrivePolicy with a deadLetterTargetArn and a maxReceiveCount (5 or so where Lambda reads the queue), and watch the dead-letter queue with an alarm. Suppress it with the reason where losing a message does no harm.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  equivalents: { cdkNag: ['SQSQueueDLQ', 'SQSRedrivePolicy'] },
  resource: 'AWS::SQS::Queue',
  // A message taken out of a FIFO queue breaks the order that the queue is there to keep, so that is left to its owner.
  check: (queue) =>
    any(queue.FifoQueue.is(true), isMeantForDeadLetters(queue))
      .not()
      .implies(() => queue.RedrivePolicy.exists()),
  examples: {
    fails: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          VisibilityTimeout: 180
    `,
    passes: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          RedrivePolicy:
            deadLetterTargetArn: !GetAtt FailedOrders.Arn
            maxReceiveCount: 5
      FailedOrders:
        Type: AWS::SQS::Queue
        Properties:
          MessageRetentionPeriod: 1209600
    `,
  },
});
