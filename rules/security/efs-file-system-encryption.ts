import { defineRule } from '#rule';

export default defineRule({
  id: 'efs-file-system-encryption',
  title: 'EFS file systems are encrypted at rest',
  severity: 'high',
  bestPractices: ['SEC08-BP02'],
  lensPractices: ['HPCSEC02-BP01'],
  why: 'Files and the backups made of them lie in clear text on storage that others handle, and encryption cannot be switched on later without moving all data to a new file system.',
  remedy:
    'Set Encrypted to true, and KmsKeyId where the key must be your own; the AWS managed key costs nothing. It replaces an existing file system, so that its data must be copied first.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/encryption-at-rest.html',
  equivalents: {
    checkov: ['CKV_AWS_42'],
    cfnGuard: ['EFS_ENCRYPTED_CHECK'],
    trivy: ['AVD-AWS-0037'],
    cdkNag: ['AwsSolutions-EFS1', 'EFSEncrypted'],
    cfnNag: ['F32'],
    kics: ['2ff8e83c-90e1-4d68-a300-6d652112e622', '48207659-729f-4b5c-9402-f884257d794f'],
    prowler: ['efs_encryption_at_rest_enabled'],
    securityHub: ['EFS.1', 'EFS.8'],
    awsConfig: ['efs-encrypted-check'],
  },
  resource: 'AWS::EFS::FileSystem',
  check: (fileSystem) => fileSystem.Encrypted.orDefault(false).is(true),
  examples: {
    fails: `
      Shared:
        Type: AWS::EFS::FileSystem
    `,
    passes: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties:
          Encrypted: true
    `,
  },
});
