import { defineRule, type TextView } from '#rule';

interface Cache {
  readonly Engine: Pick<TextView, 'is'>;
  readonly EngineVersion: Pick<TextView, 'matches'>;
}

/** Versions of memcached begin with 1 and have no extended support. */
const isSupported = ({ Engine: engine, EngineVersion: version }: Cache) =>
  engine
    .is('memcached')
    .not()
    .implies(() =>
      version
        .matches(/^[2-5](?:\.|$)/)
        .not()
        .expecting('Valkey, or Redis OSS 6.2 or later'),
    );

export default defineRule({
  id: 'elasticache-cluster-engine',
  title: 'Caches run an engine version in standard support',
  severity: 'medium',
  bestPractices: ['PERF05-BP06', 'SUS06-BP03', 'COST10-BP02'],
  why: 'Redis OSS 5 and older left standard support on 31 January 2026: from then on each node is billed a surcharge that grows with the years, until AWS upgrades it on a day of its own choice.',
  remedy:
    'Set Engine to valkey with EngineVersion 8.0 or later, which costs less per node and understands the same commands, or EngineVersion to 7.1; the upgrade keeps the endpoint, and connections break for some seconds.',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support.html',
  resource: ['AWS::ElastiCache::ReplicationGroup', 'AWS::ElastiCache::CacheCluster'],
  // Without a version the service takes its newest.
  check: {
    'AWS::ElastiCache::ReplicationGroup': (cache) => isSupported(cache),
    'AWS::ElastiCache::CacheCluster': (cache) => isSupported(cache),
  },
  examples: {
    fails: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: redis
          EngineVersion: 5.0.6
          CacheNodeType: cache.m7g.large
    `,
    passes: `
      Sessions:
        Type: AWS::ElastiCache::ReplicationGroup
        Properties:
          ReplicationGroupDescription: Sessions
          Engine: valkey
          EngineVersion: "8.1"
          CacheNodeType: cache.m7g.large
    `,
  },
});
