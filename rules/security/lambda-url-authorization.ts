import { defineRule } from '#rule';

export default defineRule({
  id: 'lambda-url-authorization',
  title: 'Function URLs authorize their callers',
  severity: 'high',
  bestPractices: ['SEC09-BP03', 'SEC03-BP07'],
  lensPractices: ['SERV-sec_sec_q1_a1', 'SERV-sec_sec_q1_a3', 'IOTSEC03-BP01'],
  why: 'A function URL without authorization can be called by everybody on the internet, who then runs your code at your cost.',
  remedy:
    'Set AuthType to AWS_IAM and grant lambda:InvokeFunctionUrl to the callers, such as a CloudFront distribution with origin access control. Where the function checks its callers itself, as a webhook does with a signature, suppress with the reason.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html',
  equivalents: {
    checkov: ['CKV_AWS_258'],
    cdkNag: ['LambdaFunctionUrlAuth'],
    prowler: ['awslambda_function_url_public'],
  },
  resource: 'AWS::Lambda::Url',
  check: (url) => url.AuthType.is('AWS_IAM'),
  examples: {
    fails: `
      Endpoint:
        Type: AWS::Lambda::Url
        Properties:
          TargetFunctionArn: orders
          AuthType: NONE
    `,
    passes: `
      Endpoint:
        Type: AWS::Lambda::Url
        Properties:
          TargetFunctionArn: orders
          AuthType: AWS_IAM
    `,
  },
});
