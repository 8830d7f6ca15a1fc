import { all, defineRule } from '#rule';

export default defineRule({
  id: 'elasticache-cluster-at-rest-encryption',
  title: 'ElastiCache replication groups encrypt data at rest',
  severity: 'medium',
  bestPractices: ['SEC08-BP02'],
  why: 'Snapshots, swap files and replication data of an unencrypted cache lie on disk in clear, though what they hold is often sessions and personal data.',
  remedy:
    'Set AtRestEncryptionEnabled to true, and KmsKeyId for a key of your own. It can only be chosen at creation, so an existing group is replaced: restore it from a backup.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
  equivalents: {
    checkov: ['CKV_AWS_29'],
    trivy: ['AVD-AWS-0045'],
    cfnGuard: ['ELASTICACHE_REPLICATION_GROUP_ENCRYPTION_AT_REST'],
    cdkNag: ['ElastiCacheRedisClusterEncryption'],
    cfnNag: ['F25'],
    kics: ['76976de7-c7b1-4f64-a94f-90c1345914c2', 'e4ee3903-9225-4b6a-bdfb-e62dbadef821'],
    prowler: ['elasticache_redis_cluster_rest_encryption_enabled'],
    securityHub: ['ElastiCache.4'],
    awsConfig: ['elasticache-repl-grp-encrypted-at-rest'],
  },
  resource: 'AWS::ElastiCache::ReplicationGroup',
  check: (group) =>
    // A secondary group of a global datastore takes over what its primary has.
    group.GlobalReplicationGroupId.exists()
      .not()
      .implies(() =>
        all(
          // Valkey encrypts unless it is told not to, Redis OSS the other way round.
          group.AtRestEncryptionEnabled.orDefault(true).is(true),
          group.Engine.is('valkey')
            .not()
            .implies(() => group.AtRestEncryptionEnabled.orDefault(false).is(true)),
        ),
      ),
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
          AtRestEncryptionEnabled: true
    `,
  },
});
