import { defineRule } from '#rule';

export default defineRule({
  id: 'neptune-cluster-backup-retention',
  title: 'Neptune clusters keep automated backups for a week or longer',
  severity: 'medium',
  bestPractices: ['REL09-BP03', 'REL09-BP01'],
  why: 'A mistake that is noticed after the retention period can no longer be undone, and the default is one day.',
  remedy:
    'Set BackupRetentionPeriod to 7 or more days; backup storage up to the size of the cluster is free. Where AWS Backup keeps longer copies or the graph can be loaded again from its source, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/neptune/latest/userguide/backup-restore-overview.html',
  equivalents: {
    checkov: ['CKV_AWS_361'],
    cdkNag: ['AwsSolutions-N3', 'NeptuneClusterBackupRetentionPeriod'],
    prowler: ['neptune_cluster_backup_enabled'],
    securityHub: ['Neptune.5'],
    awsConfig: ['neptune-cluster-backup-retention-check'],
  },
  resource: 'AWS::Neptune::DBCluster',
  check: (cluster) => cluster.BackupRetentionPeriod.orDefault(1).atLeast(7),
  examples: {
    fails: `
      Relations:
        Type: AWS::Neptune::DBCluster
        Properties: { StorageEncrypted: true }
    `,
    passes: `
      Relations:
        Type: AWS::Neptune::DBCluster
        Properties: { StorageEncrypted: true, BackupRetentionPeriod: 14 }
    `,
  },
});
