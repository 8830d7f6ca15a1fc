import { all, any, defineRule, type ResourceView, spanZones, type Verdict } from '#rule';

/** Clusters whose capacity is no matter of instances, and secondary clusters of a global database, which may have none. */
function hasNoNeedOfReaders(cluster: ResourceView<'AWS::RDS::DBCluster'>): Verdict {
  return any(
    cluster.Engine.startsWith('aurora').not(),
    cluster.EngineMode.is('serverless'),
    cluster.ClusterScalabilityType.is('limitless'),
    // Only a secondary cluster has neither an administrator of its own nor a snapshot that it was made from.
    all(
      cluster.GlobalClusterIdentifier.exists(),
      cluster.MasterUsername.exists().not(),
      cluster.SnapshotIdentifier.exists().not(),
    ),
  );
}

export default defineRule({
  id: 'rds-cluster-readers',
  title: 'Aurora clusters have a reader to fail over to in another zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'When the only instance of a cluster fails, Aurora has to create a new one, and the database is away for ten minutes or more instead of less than one.',
  remedy:
    'Add a second AWS::RDS::DBInstance to the cluster and leave AvailabilityZone out or choose another zone; it is billed as an instance and can serve reads. For a development cluster suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Concepts.AuroraHighAvailability.html',
  equivalents: {
    prowler: ['rds_cluster_multi_az'],
    securityHub: ['RDS.15'],
    awsConfig: ['rds-cluster-multi-az-enabled'],
  },
  resource: 'AWS::RDS::DBCluster',
  check: (cluster) =>
    hasNoNeedOfReaders(cluster)
      .not()
      .implies(() =>
        spanZones(cluster.referencedBy('AWS::RDS::DBInstance', (instance) => instance.DBClusterIdentifier)),
      ),
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-postgresql
      Writer:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: aurora-postgresql
          DBInstanceClass: db.r7g.large
          DBClusterIdentifier: !Ref Orders
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBCluster
        Properties:
          Engine: aurora-postgresql
      Writer:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: aurora-postgresql
          DBInstanceClass: db.r7g.large
          DBClusterIdentifier: !Ref Orders
      Reader:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: aurora-postgresql
          DBInstanceClass: db.r7g.large
          DBClusterIdentifier: !Ref Orders
    `,
  },
});
