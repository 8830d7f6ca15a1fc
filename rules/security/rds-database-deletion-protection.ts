import { any, defineRule, type ResourceView, type Verdict } from '#rule';

/** The cluster is protected in place of its instances, and a replica holds nothing that its source does not. */
function isCopyOfAnother(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  return any(
    instance.DBClusterIdentifier.exists(),
    instance.SourceDBInstanceIdentifier.exists(),
    instance.SourceDBClusterIdentifier.exists(),
  );
}

export default defineRule({
  id: 'rds-database-deletion-protection',
  title: 'RDS databases are protected from deletion',
  severity: 'medium',
  bestPractices: ['SEC08-BP04', 'REL09-BP01', 'OPS06-BP01'],
  why: 'Without deletion protection one call, one deleted stack or one property that forces a replacement takes the database away with its automated backups.',
  remedy:
    'Set DeletionProtection to true; it costs nothing and is turned off in a deployment of its own when the database is to go. For short-lived test stacks suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
  equivalents: {
    checkov: ['CKV_AWS_139', 'CKV_AWS_293'],
    trivy: ['AVD-AWS-0177', 'AVD-AWS-0343'],
    cfnGuard: ['RDS_INSTANCE_DELETION_PROTECTION_ENABLED'],
    cdkNag: ['RDSInstanceDeletionProtectionEnabled'],
    cfnNag: ['F80'],
    kics: ['2c161e58-cb52-454f-abea-6470c37b5e6e'],
    prowler: ['rds_cluster_deletion_protection', 'rds_instance_deletion_protection'],
    securityHub: ['RDS.7', 'RDS.8'],
    awsConfig: ['rds-cluster-deletion-protection-enabled', 'rds-instance-deletion-protection-enabled'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check: {
    'AWS::RDS::DBInstance': (instance) =>
      isCopyOfAnother(instance)
        .not()
        .implies(() => instance.DeletionProtection.orDefault(false).is(true)),
    'AWS::RDS::DBCluster': (cluster) => cluster.DeletionProtection.orDefault(false).is(true),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-postgresql
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-postgresql
          DeletionProtection: true
    `,
  },
});
