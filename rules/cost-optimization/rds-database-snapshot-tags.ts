import { type BooleanView, defineRule, type NumberView } from '#rule';

interface Database {
  readonly CopyTagsToSnapshot: Pick<BooleanView, 'orDefault'>;
  readonly Tags: { size(): NumberView };
}

/** What has no tags has none to hand on: which tags there must be is another question. */
const handsTagsOn = ({ CopyTagsToSnapshot: copies, Tags: tags }: Database) =>
  tags
    .size()
    .atLeast(1)
    .implies(() => copies.orDefault(false).is(true));

export default defineRule({
  id: 'rds-database-snapshot-tags',
  title: 'Snapshots carry the tags of their database',
  severity: 'low',
  bestPractices: ['COST03-BP02', 'COST03-BP06'],
  why: 'A snapshot without the tags of its database stands in the bill without an owner, often for longer than the database itself, and rules that go by tags overlook it.',
  remedy: 'Set CopyTagsToSnapshot to true; it costs nothing and holds for the snapshots that are made from then on.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html',
  equivalents: {
    checkov: ['CKV2_AWS_60', 'CKV_AWS_313'],
    prowler: ['rds_cluster_copy_tags_to_snapshots', 'rds_instance_copy_tags_to_snapshots'],
    securityHub: ['RDS.16', 'RDS.17', 'RDS.47', 'RDS.48', 'Neptune.8'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::Neptune::DBCluster'],
  check: {
    // The snapshots of a cluster are made of the cluster.
    'AWS::RDS::DBInstance': (instance) =>
      instance.DBClusterIdentifier.exists()
        .not()
        .implies(() => handsTagsOn(instance)),
    'AWS::RDS::DBCluster': (cluster) => handsTagsOn(cluster),
    'AWS::Neptune::DBCluster': (cluster) => handsTagsOn(cluster),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          Tags: [{ Key: team, Value: shop }]
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          CopyTagsToSnapshot: true
          Tags: [{ Key: team, Value: shop }]
    `,
  },
});
