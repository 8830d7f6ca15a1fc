import { any, defineRule, runsAtTheEdge, servesCloudFormation } from '#rule';

export default defineRule({
  id: 'lambda-function-memory',
  title: 'Functions state how much memory they get',
  severity: 'low',
  bestPractices: ['PERF02-BP04', 'COST06-BP02'],
  lensPractices: ['SERV-perf_perf_q1_a3', 'SERV-cost_cost_q1_a3'],
  why: 'The default of 128 MB comes with a fourteenth of a processor: many functions run so much longer on it that more memory would be faster and cost no more, and nobody has looked.',
  remedy:
    'Set MemorySize to what a measurement shows, with AWS Lambda Power Tuning or the maximum memory in the logs; 128 is fine when it is meant. Lambda bills memory times duration.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html',
  equivalents: { cdkNag: ['LambdaDefaultMemorySize'] },
  resource: 'AWS::Lambda::Function',
  // At the edge hardly more is allowed, and who is called once for a deployment need not be fast.
  check: (fn) =>
    any(runsAtTheEdge(fn), servesCloudFormation(fn))
      .not()
      .implies(() => fn.MemorySize.exists()),
  examples: {
    fails: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
    `,
    passes: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
          MemorySize: 512
    `,
  },
});
