import { any, defineRule, readsShards } from '#rule';

export default defineRule({
  id: 'lambda-event-source-retry-limits',
  title: 'Functions give up on a record of a stream that keeps failing',
  severity: 'medium',
  bestPractices: ['REL05-BP03', 'REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'IOTREL04-BP02'],
  why: 'Without a limit Lambda repeats a batch until its records expire, a day or more: one bad record holds up everything behind it in its shard, and then takes fresh records with it when they expire too.',
  remedy:
    'Set MaximumRetryAttempts or MaximumRecordAgeInSeconds to what the work can bear, and an on-failure destination for what is given up. Where no record may be skipped, suppress the finding with that reason and watch IteratorAge.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-kinesis-parameters.html',
  resource: 'AWS::Lambda::EventSourceMapping',
  check: (mapping) =>
    readsShards(mapping).implies(() =>
      any(
        mapping.MaximumRetryAttempts.orDefault(-1).atLeast(0).expecting('a limit'),
        mapping.MaximumRecordAgeInSeconds.orDefault(-1).atLeast(0).expecting('a limit'),
      ),
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
    `,
  },
});
