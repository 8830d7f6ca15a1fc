import { defineRule } from '#rule';

export default defineRule({
  id: 'lambda-function-runtime-updates',
  title: 'Functions take updates of their runtime',
  severity: 'low',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01', 'SUS06-BP03'],
  lensPractices: ['SERV-ops_ops_q2_a6'],
  why: 'A function that is pinned to one version of its runtime gets no security patch until somebody changes the pin.',
  remedy:
    'Set RuntimeManagementConfig.UpdateRuntimeOn to Auto, or to FunctionUpdate to take updates with each deployment; Manual is meant for the days after an update that broke the function.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/runtimes-update.html',
  resource: 'AWS::Lambda::Function',
  check: (fn) => fn.RuntimeManagementConfig.UpdateRuntimeOn.orDefault('Auto').isOneOf('Auto', 'FunctionUpdate'),
  examples: {
    fails: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
          RuntimeManagementConfig:
            UpdateRuntimeOn: Manual
            RuntimeVersionArn: arn:aws:lambda:eu-west-1::runtime:0a1b
    `,
    passes: `
      Handler:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue HandlerRole
          Code: { S3Bucket: !ImportValue Code, S3Key: handler.zip }
    `,
  },
});
