import { all, any, defineRule, policyOf, type Statement } from '#rule';

const keepsRecoveryPoints = (statement: Statement) =>
  all(
    statement.denies(),
    () => statement.coversAction('backup:DeleteRecoveryPoint'),
    () => statement.coversAnyone(),
  );

export default defineRule({
  id: 'backup-vault-lock',
  title: 'Recovery points in backup vaults cannot be deleted at will',
  severity: 'medium',
  bestPractices: ['REL09-BP02', 'SEC08-BP04'],
  why: 'Who takes over an administrator, such as ransomware or an angry colleague, deletes the backups first; without a lock nothing stands in the way.',
  remedy:
    'Set LockConfiguration.MinRetentionDays, or an AccessPolicy that denies backup:DeleteRecoveryPoint to everybody but a recovery role. With ChangeableForDays nobody can ever lift the lock, AWS included, so that what is kept is billed to its end: try it without first.',
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
  resource: 'AWS::Backup::BackupVault',
  check: (vault) =>
    any(
      vault.LockConfiguration.MinRetentionDays.atLeast(1).expecting('a lock, or a policy that denies deletion'),
      policyOf(vault.AccessPolicy).some(keepsRecoveryPoints).expecting(undefined),
    ),
  examples: {
    fails: `
      Backups:
        Type: AWS::Backup::BackupVault
        Properties: { BackupVaultName: orders }
    `,
    passes: `
      Backups:
        Type: AWS::Backup::BackupVault
        Properties:
          BackupVaultName: orders
          LockConfiguration: { MinRetentionDays: 7 }
    `,
  },
});
