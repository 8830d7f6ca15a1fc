import { defineRule } from '#rule';

export default defineRule({
  id: 'elasticache-cluster-transport-encryption',
  title: 'ElastiCache replication groups encrypt traffic',
  severity: 'medium',
  bestPractices: ['SEC09-BP02'],
  why: 'Without TLS sessions, tokens and cached records cross the network in clear, and the cache cannot ask for a password.',
  remedy:
    'Set TransitEncryptionEnabled to true and connect with TLS. An existing group of Redis OSS 7 or Valkey takes it without replacement by way of TransitEncryptionMode preferred.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/in-transit-encryption.html',
  equivalents: {
    checkov: ['CKV_AWS_30'],
    trivy: ['AVD-AWS-0051'],
    cfnGuard: ['ELASTICACHE_REPLICATION_GROUP_ENCRYPTION_IN_TRANSIT'],
    cdkNag: ['ElastiCacheRedisClusterEncryption'],
    cfnNag: ['F33'],
    kics: ['1afbb3fa-cf6c-4a3d-b730-95e9f4df343e', '3b02569b-fc6f-4153-b3a3-ba91022fed68'],
    prowler: ['elasticache_redis_cluster_in_transit_encryption_enabled'],
    securityHub: ['ElastiCache.5'],
    awsConfig: ['elasticache-repl-grp-encrypted-in-transit'],
  },
  resource: 'AWS::ElastiCache::ReplicationGroup',
  check: (group) =>
    // A secondary group of a global datastore takes over what its primary has.
    group.GlobalReplicationGroupId.exists()
      .not()
      .implies(() => group.TransitEncryptionEnabled.orDefault(false).is(true)),
  examples: {
    fails: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: redis
          CacheNodeType: cache.m7g.large
          NumCacheClusters: 2
          AutomaticFailoverEnabled: true
    `,
    passes: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: redis
          CacheNodeType: cache.m7g.large
          NumCacheClusters: 2
          AutomaticFailoverEnabled: true
          TransitEncryptionEnabled: true
    `,
  },
});
