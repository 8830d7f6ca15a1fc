import { all, any, defineRule } from '#rule';

export default defineRule({
  id: 'lambda-permission-source',
  title: 'Permissions of AWS services to call a function name their source',
  severity: 'medium',
  bestPractices: ['SEC03-BP07', 'SEC03-BP01'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'A service acts for every AWS account: without a source, a bucket, topic or API of a stranger can make the service call your function.',
  remedy:
    'Set SourceArn to the resource that calls; where its ARN is not known yet, or is a bucket whose ARN names no account, set SourceAccount to your account.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html',
  equivalents: { checkov: ['CKV_AWS_364'] },
  resource: 'AWS::Lambda::Permission',
  // An Alexa skill is named by its EventSourceToken, under a principal of amazon.com. CloudFormation documents no source for macros.
  check: (permission) =>
    all(
      any(permission.Principal.endsWith('.amazonaws.com'), permission.Principal.endsWith('.amazonaws.com.cn')),
      permission.Principal.is('cloudformation.amazonaws.com').not(),
    ).implies(() => any(permission.SourceArn.exists(), permission.SourceAccount.exists())),
  examples: {
    fails: `
      Permission:
        Type: AWS::Lambda::Permission
        Properties:
          FunctionName: orders
          Action: lambda:InvokeFunction
          Principal: sns.amazonaws.com
    `,
    passes: `
      Permission:
        Type: AWS::Lambda::Permission
        Properties:
          FunctionName: orders
          Action: lambda:InvokeFunction
          Principal: sns.amazonaws.com
          SourceArn: !Ref Orders
      Orders:
        Type: AWS::SNS::Topic
    `,
  },
});
