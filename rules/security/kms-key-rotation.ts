import { all, defineRule } from '#rule';

export default defineRule({
  id: 'kms-key-rotation',
  title: 'Symmetric keys rotate every year',
  severity: 'medium',
  bestPractices: ['SEC08-BP01'],
  why: 'Without rotation one key material protects all data for as long as the key lives, so that an exposure reaches everything at once.',
  remedy:
    'Set EnableKeyRotation to true: what was encrypted before stays readable and no caller changes. Of the rotated versions the first two add to the monthly price of the key.',
  source: 'https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html',
  equivalents: {
    checkov: ['CKV_AWS_7'],
    trivy: ['AVD-AWS-0065'],
    cfnGuard: ['CMK_BACKING_KEY_ROTATION_ENABLED'],
    cdkNag: ['AwsSolutions-KMS5', 'KMSBackingKeyRotationEnabled'],
    cfnNag: ['F19'],
    prowler: ['kms_cmk_rotation_enabled'],
  },
  resource: 'AWS::KMS::Key',
  // KMS rotates only material that it made itself, and only of symmetric encryption keys.
  check: (key) =>
    all(
      key.KeySpec.orDefault('SYMMETRIC_DEFAULT').is('SYMMETRIC_DEFAULT'),
      key.Origin.orDefault('AWS_KMS').is('AWS_KMS'),
      key.Enabled.orDefault(true).is(true),
    ).implies(() => key.EnableKeyRotation.orDefault(false).is(true)),
  examples: {
    fails: `
      Key:
        Type: AWS::KMS::Key
        Properties:
          Description: Orders
    `,
    passes: `
      Key:
        Type: AWS::KMS::Key
        Properties:
          Description: Orders
          EnableKeyRotation: true
    `,
  },
});
