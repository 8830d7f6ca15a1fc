import { any, defineRule } from '#rule';

export default defineRule({
  id: 'lambda-permission-principal',
  title: 'Function permissions name who may call',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'With "*" as the principal every AWS account, and through a function URL everybody, can call the function.',
  remedy:
    'Set Principal to the service, account or role that calls, or limit it with PrincipalOrgID, SourceArn or SourceAccount. Where a public function URL is intended, suppress with the reason.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html',
  equivalents: {
    cfnGuard: ['LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED'],
    cdkNag: ['LambdaFunctionPublicAccessProhibited'],
  },
  resource: 'AWS::Lambda::Permission',
  // Who may call through a URL only must be let in to the URL too, by a permission that is examined itself.
  check: (permission) =>
    any(
      permission.Principal.is('*').not().expecting('a service, an account or a role'),
      permission.PrincipalOrgID.exists(),
      permission.SourceAccount.exists(),
      permission.SourceArn.exists(),
      permission.InvokedViaFunctionUrl.is(true),
    ),
  examples: {
    fails: `
      Permission:
        Type: AWS::Lambda::Permission
        Properties:
          FunctionName: orders
          Action: lambda:InvokeFunction
          Principal: '*'
    `,
    passes: `
      Permission:
        Type: AWS::Lambda::Permission
        Properties:
          FunctionName: orders
          Action: lambda:InvokeFunction
          Principal: '*'
          PrincipalOrgID: o-a1b2c3d4e5
    `,
  },
});
