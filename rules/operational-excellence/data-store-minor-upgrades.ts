import { defineRule, type ResourceView } from '#rule';

/** AWS's default is true for each of them. */
const upgrades = (
  store:
    | ResourceView<'AWS::AmazonMQ::Broker'>
    | ResourceView<'AWS::DMS::ReplicationInstance'>
    | ResourceView<'AWS::ElastiCache::CacheCluster'>
    | ResourceView<'AWS::ElastiCache::ReplicationGroup'>
    | ResourceView<'AWS::MemoryDB::Cluster'>
    | ResourceView<'AWS::Neptune::DBInstance'>,
) => store.AutoMinorVersionUpgrade.orDefault(true).is(true);

export default defineRule({
  id: 'data-store-minor-upgrades',
  title: 'Caches, graphs, brokers and replication take minor upgrades',
  severity: 'medium',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01', 'PERF05-BP06', 'SUS06-BP03'],
  why: 'Minor versions carry the fixes for security flaws and crashes of the engine; a service that takes none stays exposed until somebody remembers it.',
  remedy:
    'Set AutoMinorVersionUpgrade to true; upgrades come in the maintenance window with a short interruption. Where a pipeline rolls out each version after a test, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html',
  equivalents: {
    checkov: ['CKV_AWS_207', 'CKV_AWS_222', 'CKV_AWS_322'],
    prowler: [
      'dms_instance_minor_version_upgrade_enabled',
      'elasticache_redis_cluster_auto_minor_version_upgrades',
      'memorydb_cluster_auto_minor_version_upgrades',
      'mq_broker_auto_minor_version_upgrades',
    ],
    securityHub: ['DMS.6', 'ElastiCache.2', 'MQ.3'],
    awsConfig: ['elasticache-auto-minor-version-upgrade-check', 'mq-auto-minor-version-upgrade-enabled'],
  },
  resource: [
    'AWS::AmazonMQ::Broker',
    'AWS::DMS::ReplicationInstance',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::MemoryDB::Cluster',
    'AWS::Neptune::DBInstance',
  ],
  check: {
    'AWS::AmazonMQ::Broker': upgrades,
    'AWS::DMS::ReplicationInstance': upgrades,
    // Memcached has no automatic upgrades.
    'AWS::ElastiCache::CacheCluster': (cluster) =>
      cluster.Engine.is('memcached')
        .not()
        .implies(() => upgrades(cluster)),
    'AWS::ElastiCache::ReplicationGroup': upgrades,
    'AWS::MemoryDB::Cluster': upgrades,
    'AWS::Neptune::DBInstance': upgrades,
  },
  examples: {
    fails: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          CacheNodeType: cache.m7g.large
          AutoMinorVersionUpgrade: false
    `,
    passes: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          CacheNodeType: cache.m7g.large
          AutoMinorVersionUpgrade: true
    `,
  },
});
