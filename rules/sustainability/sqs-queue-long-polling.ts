import { any, defineRule, isMeantForDeadLetters, type ResourceView } from '#rule';

/** Lambda and Pipes poll by themselves, whatever the queue says. */
const isPolledByAws = (queue: ResourceView<'AWS::SQS::Queue'>) =>
  any(
    queue.referencedBy('AWS::Lambda::EventSourceMapping', (mapping) => mapping.EventSourceArn).exists(),
    queue.referencedBy('AWS::Pipes::Pipe', (pipe) => pipe.Source).exists(),
  );

export default defineRule({
  id: 'sqs-queue-long-polling',
  title: 'Queues let their readers wait for messages',
  severity: 'low',
  bestPractices: ['SUS03-BP01', 'COST05-BP05'],
  lensPractices: ['SERV-cost_cost_q1_a4'],
  why: 'With short polling a reader asks again and again and gets empty answers, each of which is billed and uses power, and may miss messages that are there.',
  remedy:
    'Set ReceiveMessageWaitTimeSeconds to 20, and let the timeout of the reader be longer than that. Suppress it with the reason where the readers set WaitTimeSeconds themselves.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-short-and-long-polling.html',
  resource: 'AWS::SQS::Queue',
  check: (queue) =>
    any(isPolledByAws(queue), isMeantForDeadLetters(queue))
      .not()
      .implies(() => queue.ReceiveMessageWaitTimeSeconds.orDefault(0).atLeast(1)),
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
          VisibilityTimeout: 180
          ReceiveMessageWaitTimeSeconds: 20
    `,
  },
});
