import { defineRule, runsAtTheEdge } from '#rule';

export default defineRule({
  id: 'lambda-function-timeout',
  title: 'Functions state how long they may run',
  severity: 'low',
  bestPractices: ['REL05-BP05', 'PERF02-BP04'],
  lensPractices: ['SERV-cost_cost_q1_a3'],
  why: 'Lambda ends a function after three seconds unless told otherwise: a cold start with one slow call takes longer, so that requests are cut off half done just when a dependency is under load.',
  remedy:
    'Set Timeout to some seconds more than the slowest good run, above the timeouts of the calls that the function makes and below that of its caller (29 seconds behind API Gateway). It costs nothing by itself; a run that hangs is billed until then.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-timeout.html',
  equivalents: { cdkNag: ['LambdaDefaultTimeout'] },
  resource: 'AWS::Lambda::Function',
  // At the edge hardly more is allowed.
  check: (fn) =>
    runsAtTheEdge(fn)
      .not()
      .implies(() => fn.Timeout.exists()),
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
          Timeout: 15
    `,
  },
});
