import { all, any, defineRule } from '#rule';

export default defineRule({
  id: 'elasticache-cluster-zones',
  title: 'Nodes of a cache lie in two or more Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02', 'REL11-BP07'],
  why: 'When all nodes lie in one zone, its failure takes the whole cache, replicas included, and the load falls on the database behind it.',
  remedy:
    'Set MultiAZEnabled of a replication group to true, and AZMode of a Memcached cluster to cross-az; it costs nothing but the traffic between zones. For a cache whose loss the database bears, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/AutoFailover.html',
  equivalents: {
    cdkNag: ['AwsSolutions-AEC4', 'ElastiCacheRedisClusterMultiAZ'],
    kics: ['6db03a91-f933-4f13-ab38-a8b87a7de54d', 'cfdef2e5-1fe4-4ef4-bea8-c56e08963150'],
    prowler: ['elasticache_redis_cluster_multi_az_enabled'],
  },
  resource: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  check: {
    // Multi-AZ needs automatic failover, for which there is a rule of its own.
    'AWS::ElastiCache::ReplicationGroup': (group) =>
      all(group.AutomaticFailoverEnabled.is(true), group.GlobalReplicationGroupId.exists().not()).implies(() =>
        any(
          group.MultiAZEnabled.orDefault(false).is(true),
          group.PreferredCacheClusterAZs.distinct().atLeast(2).expecting(undefined),
        ),
      ),
    // A single node can lie in one zone only.
    'AWS::ElastiCache::CacheCluster': (cluster) =>
      all(cluster.Engine.is('memcached'), cluster.NumCacheNodes.atLeast(2)).implies(() =>
        any(
          cluster.AZMode.orDefault('single-az').is('cross-az'),
          cluster.PreferredAvailabilityZones.distinct().atLeast(2).expecting(undefined),
        ),
      ),
  },
  examples: {
    fails: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          CacheNodeType: cache.m7g.large
          NumCacheClusters: 2
          AutomaticFailoverEnabled: true
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
          MultiAZEnabled: true
    `,
  },
});
