import { all, any, defineRule, isSelectedForBackup } from '#rule';

export default defineRule({
  id: 'efs-file-system-backup',
  title: 'EFS file systems are backed up automatically',
  severity: 'medium',
  bestPractices: ['REL09-BP03', 'REL09-BP01'],
  why: 'EFS keeps copies of a file against failing hardware only: what a faulty program or a person overwrites or deletes is gone unless there is a backup, and a template that says nothing has none.',
  remedy:
    'Set BackupPolicy.Status to ENABLED: daily backups, kept for 35 days, are billed by GB. For scratch data, or where a backup plan of another application selects the file system by a tag, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/automatic-backups.html',
  equivalents: {
    prowler: ['efs_have_backup_enabled'],
    awsConfig: ['efs-automatic-backups-enabled'],
  },
  resource: 'AWS::EFS::FileSystem',
  check: (fileSystem) =>
    any(
      isSelectedForBackup(fileSystem, 'elasticfilesystem', fileSystem.FileSystemTags),
      // A file system of one zone is backed up unless its template says otherwise.
      all(fileSystem.AvailabilityZoneName.exists(), fileSystem.BackupPolicy.exists().not()),
    )
      .not()
      .implies(() => fileSystem.BackupPolicy.Status.is('ENABLED')),
  examples: {
    fails: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties: { Encrypted: true }
    `,
    passes: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties:
          Encrypted: true
          BackupPolicy: { Status: ENABLED }
    `,
  },
});
