import { defineRule } from '#rule';

export default defineRule({
  id: 'docdb-cluster-backup-retention',
  title: 'DocumentDB clusters keep automated backups for a week or longer',
  severity: 'medium',
  bestPractices: ['REL09-BP01', 'REL09-BP03'],
  why: 'A mistake that is noticed after the retention period can no longer be undone, and the default is one day.',
  remedy:
    'Set BackupRetentionPeriod to 7 or more days; backup storage up to the size of the cluster is free. Where AWS Backup keeps longer copies or the data can be rebuilt, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore.html',
  equivalents: {
    checkov: ['CKV_AWS_360'],
    cdkNag: ['AwsSolutions-DOC4', 'DocumentDBClusterBackupRetentionPeriod'],
    prowler: ['documentdb_cluster_backup_enabled'],
    securityHub: ['DocumentDB.2'],
    awsConfig: ['docdb-cluster-backup-retention-check'],
  },
  resource: 'AWS::DocDB::DBCluster',
  check: (cluster) => cluster.BackupRetentionPeriod.orDefault(1).atLeast(7),
  examples: {
    fails: `
      Catalogue:
        Type: AWS::DocDB::DBCluster
        Properties:
          BackupRetentionPeriod: 1
    `,
    passes: `
      Catalogue:
        Type: AWS::DocDB::DBCluster
        Properties:
          BackupRetentionPeriod: 14
    `,
  },
});
