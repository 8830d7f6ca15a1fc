import { all, defineRule, isSecretName, isSecretValue } from '#rule';

export default defineRule({
  id: 'secrets-template-parameters',
  title: 'Parameters for secrets are NoEcho and have no default',
  severity: 'medium',
  bestPractices: ['SEC02-BP03'],
  why: 'A default stands in the code for all to read, and without NoEcho the console and DescribeStacks show the secret to everybody who may look at the stack.',
  remedy:
    'Set NoEcho to true and remove Default; better, drop the parameter and use a dynamic reference to Secrets Manager, since what NoEcho hides may still show in the resources that take it.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html',
  equivalents: { cfnLint: ['W2501'] },
  concealsSource: true,
  resource: 'AWS::CloudFormation::Parameter',
  // A parameter with a list of allowed values is a switch, one of an SSM type holds a name, and a default such as
  // /app/db/password says that the value is where the secret is.
  check: (parameter) =>
    all(
      isSecretName(parameter.address),
      () => parameter.Type.orDefault('String').is('String'),
      () => parameter.AllowedValues.exists().not(),
      () =>
        all(
          parameter.Default.isLiteral(),
          isSecretValue(parameter.Default, isSecretName(parameter.address)).not(),
        ).not(),
    ).implies(() =>
      all(
        isSecretValue(parameter.Default, isSecretName(parameter.address)).not().expecting('no default'),
        parameter.NoEcho.orDefault(false).is(true),
      ),
    ),
  examples: {
    fails: `
      Parameters:
        DbPassword:
          Type: String
      Resources:
        Database:
          Type: AWS::RDS::DBInstance
          Properties:
            MasterUserPassword: !Ref DbPassword
    `,
    passes: `
      Parameters:
        DbPassword:
          Type: String
          NoEcho: true
      Resources:
        Database:
          Type: AWS::RDS::DBInstance
          Properties:
            MasterUserPassword: !Ref DbPassword
    `,
  },
});
