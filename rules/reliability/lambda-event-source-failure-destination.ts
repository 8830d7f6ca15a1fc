import { all, any, defineRule, readsShards, readsTopics } from '#rule';

export default defineRule({
  id: 'lambda-event-source-failure-destination',
  title: 'Functions keep the records of a stream that they fail on',
  severity: 'medium',
  bestPractices: ['REL05-BP04', 'REL04-BP02'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'IOTREL10-BP01', 'IOTREL13-BP01'],
  why: 'A batch that a function keeps failing on is dropped when its retries end or its records expire, and nothing tells which records were never handled.',
  remedy:
    'Set DestinationConfig.OnFailure.Destination to a queue or topic, which gets the position of the batch, or to a bucket, which gets its records, with an alarm on it. Suppress the finding with the reason where a lost record does no harm.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html',
  equivalents: { cdkNag: ['LambdaEventSourceMappingDestination', 'Serverless-LambdaEventSourceMappingDestination'] },
  resource: 'AWS::Lambda::EventSourceMapping',
  // Messages of a queue go to the dead-letter queue of that queue.
  check: (mapping) =>
    all(any(readsShards(mapping), readsTopics(mapping)), mapping.Enabled.is(false).not()).implies(() =>
      mapping.DestinationConfig.OnFailure.Destination.exists(),
    ),
  examples: {
    fails: `
      HandleOrders:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          EventSourceArn: !ImportValue OrderStream
          FunctionName: !ImportValue Handler
          StartingPosition: TRIM_HORIZON
    `,
    passes: `
      HandleOrders:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          EventSourceArn: !ImportValue OrderStream
          FunctionName: !ImportValue Handler
          StartingPosition: TRIM_HORIZON
          MaximumRetryAttempts: 5
          DestinationConfig: { OnFailure: { Destination: !ImportValue FailedOrders } }
    `,
  },
});
