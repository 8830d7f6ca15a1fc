import { all, defineRule } from '#rule';

export default defineRule({
  id: 'elasticache-cluster-failover',
  title: 'ElastiCache replication groups fail over to a replica',
  severity: 'medium',
  bestPractices: ['REL11-BP02', 'REL10-BP01'],
  why: 'Without automatic failover or a replica, the loss of one node empties the cache or stops writes until somebody acts, and the load falls on the database behind it.',
  remedy:
    'Set AutomaticFailoverEnabled to true with NumCacheClusters of 2 or more, or ReplicasPerNodeGroup of 1 or more; each replica is billed as a node. For a cache whose loss the database bears, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  equivalents: {
    checkov: ['CKV2_AWS_50'],
    prowler: ['elasticache_redis_cluster_automatic_failover_enabled'],
    securityHub: ['ElastiCache.3'],
    awsConfig: ['elasticache-repl-grp-auto-failover-enabled'],
  },
  resource: 'AWS::ElastiCache::ReplicationGroup',
  check: (group) =>
    // A secondary group of a global datastore is itself the second copy.
    group.GlobalReplicationGroupId.exists()
      .not()
      .implies(() =>
        all(
          group.AutomaticFailoverEnabled.orDefault(false).is(true),
          // With cluster mode, failover may be on without anything to fail over to.
          group.ReplicasPerNodeGroup.is(0).not().expecting('at least 1'),
          group.NodeGroupConfiguration.every((shard) => shard.ReplicaCount.is(0).not().expecting('at least 1')),
        ),
      ),
  examples: {
    fails: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          CacheNodeType: cache.m7g.large
          NumCacheClusters: 2
          TransitEncryptionEnabled: true
    `,
    passes: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          CacheNodeType: cache.m7g.large
          NumCacheClusters: 2
          AutomaticFailoverEnabled: true
          TransitEncryptionEnabled: true
    `,
  },
});
