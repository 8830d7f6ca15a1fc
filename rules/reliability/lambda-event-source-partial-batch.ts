import { all, any, defineRule, type ResourceView, readsQueue, readsShards } from '#rule';

type Mapping = ResourceView<'AWS::Lambda::EventSourceMapping'>;

const reportsFailures = (mapping: Mapping) =>
  mapping.FunctionResponseTypes.some((type) => type.is('ReportBatchItemFailures'), 'ReportBatchItemFailures');

export default defineRule({
  id: 'lambda-event-source-partial-batch',
  title: 'Functions that read batches repeat only what failed',
  severity: 'medium',
  bestPractices: ['REL05-BP03', 'REL05-BP04', 'SUS03-BP01'],
  lensPractices: ['SERV-rel_rel_q2_a1'],
  why: 'One bad message makes Lambda hand the whole batch to the function again: the good ones are handled twice or more, and end up in the dead-letter queue beside it.',
  remedy:
    'Add ReportBatchItemFailures to FunctionResponseTypes and let the function return the ids of what failed; or set BatchSize to 1, or BisectBatchOnFunctionError for a stream. It costs nothing. Where handling a batch twice is harmless and cheap, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
  resource: 'AWS::Lambda::EventSourceMapping',
  check: (mapping) =>
    all(
      all(readsQueue(mapping), mapping.BatchSize.orDefault(10).is(1).not()).implies(() => reportsFailures(mapping)),
      all(readsShards(mapping), mapping.BatchSize.orDefault(100).is(1).not()).implies(() =>
        any(reportsFailures(mapping), mapping.BisectBatchOnFunctionError.is(true).expecting(undefined)),
      ),
    ),
  examples: {
    fails: `
      HandleOrders:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          EventSourceArn: !ImportValue Orders
          FunctionName: !ImportValue Handler
    `,
    passes: `
      HandleOrders:
        Type: AWS::Lambda::EventSourceMapping
        Properties:
          EventSourceArn: !ImportValue Orders
          FunctionName: !ImportValue Handler
          FunctionResponseTypes: [ReportBatchItemFailures]
    `,
  },
});
