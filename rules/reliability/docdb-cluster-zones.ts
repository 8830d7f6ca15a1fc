import { all, defineRule, type ResourceView, spanZones } from '#rule';

/** Only a secondary cluster, which may have no instances, has neither an administrator of its own nor what it was made from. */
const isSecondary = (cluster: ResourceView<'AWS::DocDB::DBCluster'>) =>
  all(
    cluster.GlobalClusterIdentifier.exists(),
    cluster.MasterUsername.exists().not(),
    cluster.SnapshotIdentifier.exists().not(),
    cluster.SourceDBClusterIdentifier.exists().not(),
  );

export default defineRule({
  id: 'docdb-cluster-zones',
  title: 'DocumentDB clusters have an instance to fail over to in another zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'When the only instance of a cluster fails, the database is away until DocumentDB has created a new one, which takes minutes, where a replica takes over in less than one.',
  remedy:
    'Add a second AWS::DocDB::DBInstance to the cluster and leave AvailabilityZone out or choose another zone; it is billed as an instance and can serve reads. For a development cluster suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/failover.html',
  equivalents: { prowler: ['documentdb_cluster_multi_az_enabled'] },
  resource: 'AWS::DocDB::DBCluster',
  check: (cluster) =>
    isSecondary(cluster)
      .not()
      .implies(() =>
        spanZones(cluster.referencedBy('AWS::DocDB::DBInstance', (instance) => instance.DBClusterIdentifier)),
      ),
  examples: {
    fails: `
      Catalogue:
        Type: AWS::DocDB::DBCluster
        Properties: { MasterUsername: owner, ManageMasterUserPassword: true }
      Primary:
        Type: AWS::DocDB::DBInstance
        Properties: { DBClusterIdentifier: !Ref Catalogue, DBInstanceClass: db.r6g.large }
    `,
    passes: `
      Catalogue:
        Type: AWS::DocDB::DBCluster
        Properties: { MasterUsername: owner, ManageMasterUserPassword: true }
      Primary:
        Type: AWS::DocDB::DBInstance
        Properties: { DBClusterIdentifier: !Ref Catalogue, DBInstanceClass: db.r6g.large }
      Replica:
        Type: AWS::DocDB::DBInstance
        Properties: { DBClusterIdentifier: !Ref Catalogue, DBInstanceClass: db.r6g.large }
    `,
  },
});
