import { any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'iam-role-trust-principals',
  title: 'Trust policies name who may assume the role',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC03-BP01', 'SEC03-BP02'],
  why: 'A role that trusts everybody can be assumed from any AWS account in the world by whoever learns its ARN.',
  remedy:
    'Set Principal in AssumeRolePolicyDocument to the accounts, roles or services that assume the role, or add a condition on aws:PrincipalOrgID. An external id is no such condition: it is not a secret.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
  equivalents: {
    cfnGuard: ['IAM_ROLE_NO_FULL_ACCESS_ON_TRUST_POLICY'],
  },
  resource: 'AWS::IAM::Role',
  check: (role) =>
    policyOf(role.AssumeRolePolicyDocument).every((statement) =>
      statement
        .allows()
        .implies(() => any(statement.coversAnyone().not().expecting('named principals'), statement.limitsCallers())),
    ),
  examples: {
    fails: `
      Reader:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement:
              - Effect: Allow
                Principal: { AWS: '*' }
                Action: 'sts:AssumeRole'
    `,
    passes: `
      Reader:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement:
              - Effect: Allow
                Principal: { AWS: !Sub 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' }
                Action: 'sts:AssumeRole'
    `,
  },
});
