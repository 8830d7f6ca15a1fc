import { defineRule } from '#rule';

export default defineRule({
  id: 'elasticache-cluster-backup-retention',
  title: 'Redis and Valkey caches are backed up automatically',
  severity: 'low',
  bestPractices: ['REL09-BP03', 'REL09-BP01'],
  why: 'Sessions, counters and queues often have no other copy: a flush by mistake or a lost shard takes them for good, and a cold cache sends all load to the database.',
  remedy:
    'Set SnapshotRetentionLimit to 1 or more days; each cluster has one free snapshot, further ones are billed by GB. Where everything in the cache can be read again from its source, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups-automatic.html',
  equivalents: {
    checkov: ['CKV_AWS_134'],
    trivy: ['AVD-AWS-0050'],
    cdkNag: ['ElastiCacheRedisClusterAutomaticBackup'],
    kics: ['8fdb08a0-a868-4fdf-9c27-ccab0237f1ab'],
    prowler: ['elasticache_redis_cluster_backup_enabled'],
    securityHub: ['ElastiCache.1'],
  },
  resource: [
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ServerlessCache',
  ],
  check: {
    // A secondary group of a global datastore is itself a copy.
    'AWS::ElastiCache::ReplicationGroup': (group) =>
      group.GlobalReplicationGroupId.exists()
        .not()
        .implies(() => group.SnapshotRetentionLimit.orDefault(0).atLeast(1)),
    'AWS::ElastiCache::CacheCluster': (cluster) =>
      cluster.Engine.isOneOf('redis', 'valkey').implies(() => cluster.SnapshotRetentionLimit.orDefault(0).atLeast(1)),
    'AWS::ElastiCache::ServerlessCache': (cache) =>
      cache.Engine.isOneOf('redis', 'valkey').implies(() => cache.SnapshotRetentionLimit.orDefault(0).atLeast(1)),
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
    `,
    passes: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          CacheNodeType: cache.m7g.large
          NumCacheClusters: 2
          SnapshotRetentionLimit: 7
    `,
  },
});
