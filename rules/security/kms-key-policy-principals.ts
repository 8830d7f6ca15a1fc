import { any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'kms-key-policy-principals',
  title: 'Key policies name who may use the key',
  severity: 'high',
  bestPractices: ['SEC08-BP01', 'SEC03-BP07'],
  why: 'A key policy that allows everybody lets any AWS account decrypt your data, or schedule the key for deletion.',
  remedy:
    'Set Principal to the account root, roles or services that use the key, or add a condition on kms:CallerAccount or aws:PrincipalOrgID; kms:ViaService alone names no account.',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
  equivalents: {
    checkov: ['CKV_AWS_33'],
    prowler: ['kms_key_not_publicly_accessible'],
  },
  resource: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  check: (key) =>
    policyOf(key.KeyPolicy).every((statement) =>
      statement
        .allows()
        .implies(() => any(statement.coversAnyone().not().expecting('named principals'), statement.limitsCallers())),
    ),
  examples: {
    fails: `
      Key:
        Type: AWS::KMS::Key
        Properties:
          EnableKeyRotation: true
          KeyPolicy:
            Statement:
              - { Effect: Allow, Principal: '*', Action: 'kms:*', Resource: '*' }
    `,
    passes: `
      Key:
        Type: AWS::KMS::Key
        Properties:
          EnableKeyRotation: true
          KeyPolicy:
            Statement:
              - Effect: Allow
                Principal: { AWS: !Sub 'arn:\${AWS::Partition}:iam::\${AWS::AccountId}:root' }
                Action: 'kms:*'
                Resource: '*'
    `,
  },
});
