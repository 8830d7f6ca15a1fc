import { all, any, defineRule, type ListView, type TextView } from '#rule';

type Tags = ListView<{ readonly Key?: string; readonly Value?: string }>;

/** A resource whose tags or name say so serves production. */
const isProduction = (tags: Tags, ...names: readonly TextView[]) =>
  any(
    tags.some((tag) =>
      all(tag.Key.matches(/(?:^|[:/_-])(?:env|environment|stage|tier)$/i), tag.Value.matches(/^(?:prd|prod)/i)),
    ),
    ...names.map((name) => name.matches(/(?:^|[-_])(?:prd|prod|production)(?:[-_]|$)/i)),
  );

const isSteady = (type: TextView, tags: Tags, ...names: readonly TextView[]) =>
  type
    .matches(/^(?:db\.|cache\.)?t\d\w*\./)
    .implies(() =>
      type.decides(isProduction(tags, ...names).not()).expecting('a class of steady performance, such as m7g or r7g'),
    );

export default defineRule({
  id: 'instance-type-burstable',
  title: 'Databases, caches and search of production run at steady speed',
  severity: 'low',
  bestPractices: ['PERF02-BP04', 'PERF02-BP02', 'PERF03-BP02', 'COST06-BP02'],
  why: 'A burstable class has a processor to itself for minutes only: under lasting load it falls to a fraction of its speed, or bills the difference, and its small memory keeps little of the data at hand.',
  remedy:
    'Set the class to one of the m or r families on Graviton, from large upwards; it costs more than a burstable one of the same size and needs none of its surcharges. Where CPUCreditBalance shows that the load never lasts, suppress this with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.DBInstanceClass.Types.html',
  resource: [
    'AWS::RDS::DBInstance',
    'AWS::DocDB::DBInstance',
    'AWS::Neptune::DBInstance',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::CacheCluster',
    'AWS::MemoryDB::Cluster',
    'AWS::OpenSearchService::Domain',
  ],
  check: {
    'AWS::RDS::DBInstance': (database) =>
      isSteady(database.DBInstanceClass, database.Tags, database.DBInstanceIdentifier),
    'AWS::DocDB::DBInstance': (database) =>
      isSteady(database.DBInstanceClass, database.Tags, database.DBInstanceIdentifier),
    'AWS::Neptune::DBInstance': (database) =>
      isSteady(database.DBInstanceClass, database.Tags, database.DBInstanceIdentifier),
    'AWS::ElastiCache::ReplicationGroup': (cache) =>
      isSteady(cache.CacheNodeType, cache.Tags, cache.ReplicationGroupId),
    'AWS::ElastiCache::CacheCluster': (cache) => isSteady(cache.CacheNodeType, cache.Tags, cache.ClusterName),
    'AWS::MemoryDB::Cluster': (cache) => isSteady(cache.NodeType, cache.Tags, cache.ClusterName),
    'AWS::OpenSearchService::Domain': ({ ClusterConfig: nodes, Tags: tags, DomainName: name }) =>
      all(isSteady(nodes.InstanceType, tags, name), isSteady(nodes.DedicatedMasterType, tags, name)),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.t4g.medium
          AllocatedStorage: '100'
          Tags: [{ Key: environment, Value: production }]
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          Tags: [{ Key: environment, Value: production }]
      Trial:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.t4g.medium
          AllocatedStorage: '100'
          Tags: [{ Key: environment, Value: test }]
    `,
  },
});
