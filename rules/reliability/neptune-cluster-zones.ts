import { all, any, defineRule } from '#rule';

export default defineRule({
  id: 'neptune-cluster-zones',
  title: 'Neptune clusters have a reader to fail over to in another zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'When the only instance of a cluster fails, Neptune has to create a new one, and the database is away until that is done; a reader takes over much sooner.',
  remedy:
    'Add a second AWS::Neptune::DBInstance to the cluster and leave AvailabilityZone out or choose another zone; it is billed as an instance and can serve reads. For a development cluster suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/neptune/latest/userguide/feature-overview-db-clusters.html',
  equivalents: {
    cdkNag: ['AwsSolutions-N1', 'NeptuneClusterMultiAZ'],
    prowler: ['neptune_cluster_multi_az'],
    securityHub: ['Neptune.9'],
    awsConfig: ['neptune-cluster-multi-az-enabled'],
  },
  resource: 'AWS::Neptune::DBCluster',
  check: (cluster) => {
    const instances = cluster.referencedBy('AWS::Neptune::DBInstance', (instance) => instance.DBClusterIdentifier);
    // A secondary cluster of a global database is itself the second copy, and code does not tell it from the primary one.
    return cluster.GlobalClusterIdentifier.exists()
      .not()
      .implies(() =>
        all(
          instances.size().atLeast(2),
          // Neptune spreads the instances that it may place.
          any(
            instances.some((instance) => instance.AvailabilityZone.exists().not(), 'an instance in another zone'),
            instances.distinct((instance) => instance.AvailabilityZone).atLeast(2),
          ),
        ),
      );
  },
  examples: {
    fails: `
      Relations:
        Type: AWS::Neptune::DBCluster
      Writer:
        Type: AWS::Neptune::DBInstance
        Properties: { DBInstanceClass: db.r6g.large, DBClusterIdentifier: !Ref Relations }
    `,
    passes: `
      Relations:
        Type: AWS::Neptune::DBCluster
      Writer:
        Type: AWS::Neptune::DBInstance
        Properties: { DBInstanceClass: db.r6g.large, DBClusterIdentifier: !Ref Relations }
      Reader:
        Type: AWS::Neptune::DBInstance
        Properties: { DBInstanceClass: db.r6g.large, DBClusterIdentifier: !Ref Relations }
    `,
  },
});
