import { any, defineRule, runsAtTheEdge, servesCloudFormation } from '#rule';

export default defineRule({
  id: 'lambda-function-tracing',
  title: 'Functions trace the requests that they handle',
  severity: 'low',
  bestPractices: ['OPS04-BP05', 'REL06-BP07', 'PERF05-BP02'],
  lensPractices: ['SERV-ops_ops_q1_a3'],
  why: 'Without traces nobody can tell in which function, service or call a slow or failed request was stuck.',
  remedy:
    'Set TracingConfig.Mode to Active and allow xray:PutTraceSegments to the role; AWS X-Ray bills each trace that it records. Suppress it with the reason where another tracer, such as an OpenTelemetry layer, does it.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html',
  equivalents: {
    checkov: ['CKV_AWS_50'],
    trivy: ['AVD-AWS-0066', 'AVD-AWS-0125'],
    cdkNag: ['LambdaTracing'],
    kics: ['8152e0cf-d2f0-47ad-96d5-d003a76eabd1', '9488c451-074e-4cd3-aee3-7db6104f542c'],
    securityHub: ['Lambda.7'],
  },
  resource: 'AWS::Lambda::Function',
  // Lambda@Edge does not trace, and a function that only CloudFormation calls serves no requests that could be followed.
  check: (fn) =>
    any(runsAtTheEdge(fn), servesCloudFormation(fn))
      .not()
      .implies(() => fn.TracingConfig.Mode.orDefault('PassThrough').is('Active')),
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
          TracingConfig: { Mode: Active }
    `,
  },
});
