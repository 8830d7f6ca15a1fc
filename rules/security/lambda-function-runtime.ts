import { defineRule, deprecatedLambdaRuntimes } from '#rule';

export default defineRule({
  id: 'lambda-function-runtime',
  title: 'Functions use a runtime that AWS patches',
  severity: 'high',
  bestPractices: ['SEC06-BP01', 'OPS05-BP05', 'PERF05-BP06', 'SUS06-BP03'],
  lensPractices: ['SERV-ops_ops_q2_a6'],
  why: 'A deprecated runtime gets no security patches, and soon Lambda refuses to create or update functions that use it, so that not even a fix can be deployed.',
  remedy:
    'Set Runtime to a supported version of the language, and test the function with it; for Go and other compiled languages use provided.al2023.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  equivalents: {
    checkov: ['CKV_AWS_363'],
    cfnLint: ['E2531', 'E2533', 'W2531'],
    tflint: ['aws_lambda_function_deprecated_runtime'],
    prowler: ['awslambda_function_using_supported_runtimes'],
    securityHub: ['Lambda.2'],
  },
  resource: 'AWS::Lambda::Function',
  check: (fn) =>
    fn.Runtime.isOneOf(...Object.keys(deprecatedLambdaRuntimes))
      .not()
      .expecting('a runtime that AWS supports'),
  examples: {
    fails: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Runtime: nodejs16.x
          Handler: index.handler
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
    `,
    passes: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Runtime: nodejs24.x
          Handler: index.handler
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
    `,
  },
});
