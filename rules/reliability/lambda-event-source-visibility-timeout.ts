import { all, defineRule, type ResourceView } from '#rule';

type Queue = ResourceView<'AWS::SQS::Queue'>;
type Reader = ResourceView<'AWS::Lambda::Function'>;

/** Whether a message stays hidden long enough for a function that reads the queue; where there is none it passes. */
const isLongEnough = (queue: Queue, reader: Reader) =>
  reader.exists().implies(() => queue.VisibilityTimeout.orDefault(30).atLeastOf(reader.Timeout.orDefault(3), 6));

/** A mapping names the function or an alias of it. */
const isLongEnoughFor = (queue: Queue, { FunctionName: named }: ResourceView<'AWS::Lambda::EventSourceMapping'>) =>
  all(
    isLongEnough(queue, named.target('AWS::Lambda::Function')),
    named
      .target('AWS::Lambda::Function')
      .exists()
      .not()
      .implies(() =>
        isLongEnough(queue, named.target('AWS::Lambda::Alias').FunctionName.target('AWS::Lambda::Function')),
      ),
  );

export default defineRule({
  id: 'lambda-event-source-visibility-timeout',
  title: 'Queues hide a message for six times the timeout of their function',
  severity: 'medium',
  bestPractices: ['REL05-BP05', 'REL05-BP03'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'SERV-rel_rel_q2_a3'],
  why: 'When a message shows up again while a slow or throttled function still has it, it is handled twice, and its receive count runs up until it lands in the dead-letter queue unhandled.',
  remedy:
    'Set VisibilityTimeout of the queue to at least six times the Timeout of the function, plus MaximumBatchingWindowInSeconds of the event source mapping, or lower the Timeout of the function.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  equivalents: { cdkNag: ['LambdaEventSourceSQSVisibilityTimeout'] },
  resource: 'AWS::SQS::Queue',
  check: (queue) =>
    queue
      .referencedBy('AWS::Lambda::EventSourceMapping', (mapping) => mapping.EventSourceArn)
      .every((mapping) => isLongEnoughFor(queue, mapping)),
  examples: {
    fails: `
      Orders:
        Type: AWS::SQS::Queue
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Timeout: 30
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
      HandleOrders:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          EventSourceArn: !GetAtt Orders.Arn
          FunctionName: !Ref Handler
    `,
    passes: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          VisibilityTimeout: 180
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Timeout: 30
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
      HandleOrders:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          EventSourceArn: !GetAtt Orders.Arn
          FunctionName: !Ref Handler
    `,
  },
});
