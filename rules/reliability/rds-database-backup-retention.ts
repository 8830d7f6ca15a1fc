import { any, defineRule, type ResourceView, type Verdict } from '#rule';

/** The cluster backs up its instances, and a replica can be made again from its source. */
function isBackedUpElsewhere(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  return any(
    instance.DBClusterIdentifier.exists(),
    instance.SourceDBInstanceIdentifier.exists(),
    instance.SourceDBClusterIdentifier.exists(),
  );
}

export default defineRule({
  id: 'rds-database-backup-retention',
  title: 'RDS databases keep automated backups for a week or longer',
  severity: 'medium',
  bestPractices: ['REL09-BP01', 'REL09-BP03'],
  why: 'A mistake that is noticed after the retention period can no longer be undone; the default is one day, and 0 turns backups off.',
  remedy:
    'Set BackupRetentionPeriod to 7 or more days; backup storage up to the size of the database is free. Where AWS Backup keeps longer copies or the data can be rebuilt, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithAutomatedBackups.html',
  equivalents: {
    checkov: ['CKV_AWS_133'],
    trivy: ['AVD-AWS-0077'],
    cfnGuard: ['DB_INSTANCE_BACKUP_ENABLED'],
    cdkNag: ['RDSInstanceBackupEnabled'],
    cfnNag: ['W75'],
    kics: [
      '1dc73fb4-5b51-430c-8c5f-25dcf9090b02',
      '8c415f6f-7b90-4a27-a44a-51047e1506f9',
      'e542bd46-58c4-4e0f-a52a-1fb4f9548e02',
      'e649a218-d099-4550-86a4-1231e1fcb60d',
    ],
    prowler: ['rds_instance_backup_enabled'],
    securityHub: ['RDS.11'],
    awsConfig: ['db-instance-backup-enabled'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check: {
    'AWS::RDS::DBInstance': (instance) =>
      isBackedUpElsewhere(instance)
        .not()
        .implies(() => instance.BackupRetentionPeriod.orDefault(1).atLeast(7)),
    'AWS::RDS::DBCluster': (cluster) => cluster.BackupRetentionPeriod.orDefault(1).atLeast(7),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-postgresql
          BackupRetentionPeriod: 1
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-postgresql
          BackupRetentionPeriod: 14
    `,
  },
});
