import { all, any, defineRule, type ResourceView, type Verdict } from '#rule';

/** Whether what an instance holds is encrypted by its own properties, or by what it was made from. */
function instanceIsEncrypted(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  const snapshot = instance.DBSnapshotIdentifier.target('AWS::RDS::DBSnapshot');
  const clusterSnapshot = instance.DBClusterSnapshotIdentifier.target('AWS::RDS::ClusterSnapshot');
  const isRestored = any(instance.DBSnapshotIdentifier.exists(), instance.DBClusterSnapshotIdentifier.exists());
  // The cluster decides for its instances, the source for a replica.
  const inherits = any(
    instance.DBClusterIdentifier.exists(),
    instance.SourceDBInstanceIdentifier.exists(),
    instance.SourceDBClusterIdentifier.exists(),
    instance.SourceDbiResourceId.exists(),
    instance.SourceDBInstanceAutomatedBackupsArn.exists(),
  );
  return all(
    all(inherits.not(), isRestored.not()).implies(() => instance.StorageEncrypted.orDefault(false).is(true)),
    isRestored.implies(() =>
      any(
        instance.StorageEncrypted.is(true),
        snapshot.DBInstanceIdentifier.target('AWS::RDS::DBInstance').StorageEncrypted.is(true),
        clusterSnapshot.DBClusterIdentifier.target('AWS::RDS::DBCluster').StorageEncrypted.is(true),
      ),
    ),
  );
}

function clusterIsEncrypted(cluster: ResourceView<'AWS::RDS::DBCluster'>): Verdict {
  const snapshot = cluster.SnapshotIdentifier.target('AWS::RDS::ClusterSnapshot');
  const isRestored = cluster.SnapshotIdentifier.exists();
  const inherits = any(cluster.SourceDBClusterIdentifier.exists(), cluster.ReplicationSourceIdentifier.exists());
  // Amazon Aurora encrypts every new cluster since February 2026; other engines encrypt on request.
  const byDefault = cluster.Engine.startsWith('aurora');
  return all(
    all(inherits.not(), isRestored.not()).implies(() =>
      all(
        cluster.StorageEncrypted.orDefault(true).is(true),
        byDefault.not().implies(() => cluster.StorageEncrypted.orDefault(false).is(true)),
      ),
    ),
    isRestored.implies(() =>
      any(
        cluster.StorageEncrypted.is(true),
        cluster.KmsKeyId.exists(),
        snapshot.DBClusterIdentifier.target('AWS::RDS::DBCluster').StorageEncrypted.is(true),
      ),
    ),
  );
}

export default defineRule({
  id: 'rds-database-storage-encryption',
  title: 'RDS databases encrypt their storage',
  severity: 'high',
  bestPractices: ['SEC08-BP02', 'REL09-BP02'],
  why: 'Storage, backups and snapshots of an unencrypted database are readable to whoever obtains them, and no key policy guards them. Encryption cannot be turned on later without copying the database.',
  remedy:
    'Set StorageEncrypted to true, and KmsKeyId for a key of your own; changing it replaces the database, so restore from an encrypted copy of a snapshot. The AWS managed key costs nothing.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
  equivalents: {
    checkov: ['CKV_AWS_16', 'CKV_AWS_96'],
    trivy: ['AVD-AWS-0079', 'AVD-AWS-0080'],
    cfnGuard: ['RDS_STORAGE_ENCRYPTED'],
    cdkNag: ['RDSStorageEncrypted'],
    cfnNag: ['F26', 'F27'],
    kics: [
      '08bd0760-8752-44e1-9779-7bb369b2b4e4',
      '1a690d1d-0ae7-49fa-b2db-b75ae0dd1d3e',
      '3199c26c-7871-4cb3-99c2-10a59244ce7f',
      '5beacce3-4020-4a3d-9e1d-a36f953df630',
      '65844ba3-03a1-40a8-b3dd-919f122e8c95',
      'ffee2785-c347-451e-89f3-11aeb08e5c84',
    ],
    prowler: ['rds_cluster_storage_encrypted', 'rds_instance_storage_encrypted'],
    securityHub: ['RDS.3', 'RDS.27'],
    awsConfig: ['rds-storage-encrypted', 'rds-cluster-encrypted-at-rest'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check: { 'AWS::RDS::DBInstance': instanceIsEncrypted, 'AWS::RDS::DBCluster': clusterIsEncrypted },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          ManageMasterUserPassword: true
          MasterUsername: orders
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          ManageMasterUserPassword: true
          MasterUsername: orders
          StorageEncrypted: true
    `,
  },
});
