import { all, any, defineRule, type Families, gravitonFamilies, type ResourceView, type TextView } from '#rule';

type Database = ResourceView<'AWS::RDS::DBInstance'>;

const { docdb, elasticache, msk, neptune, opensearch, rds } = gravitonFamilies;

/** A type on x86 has to become one of the family on Graviton that takes its place. */
const isGraviton = (type: TextView, families: Families, prefix = '') =>
  all(
    ...Object.entries(families).map(([family, sibling]) =>
      type.startsWith(`${prefix}${family}.`).not().expecting(`a family on Graviton such as "${prefix}${sibling}"`),
    ),
  );

/** Engines whose licence does not bind them to x86. Versions before these have no Graviton classes. */
const runsOnGraviton = (database: Database) =>
  all(
    database.Engine.isOneOf('mysql', 'mariadb', 'postgres', 'aurora-mysql', 'aurora-postgresql'),
    any(
      database.EngineVersion.matches(/^5\.[67]/),
      database.EngineVersion.matches(/^(?:9|10|11)\.\d/).and(database.Engine.is('mariadb').not()),
    ).not(),
  );

const isOldCache = (version: TextView) => version.matches(/^(?:[234]|1\.4)\./);

export default defineRule({
  id: 'instance-type-processor',
  title: 'Managed services run on Graviton classes where they can',
  severity: 'low',
  bestPractices: ['SUS05-BP02', 'PERF02-BP01', 'COST06-BP02'],
  why: 'AWS runs the software of these services on both processors, so nothing has to be compiled again: an x86 class uses more energy and costs more for the same work.',
  remedy:
    'Set the instance class to the same size of the family that the finding names; the change replaces or restarts the nodes. Where the Region lacks the family or reserved instances still run, suppress the finding with a date.',
  source: 'https://docs.aws.amazon.com/wellarchitected/latest/framework/sus_sus_hardware_a3.html',
  resource: [
    'AWS::RDS::DBInstance',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::ElastiCache::CacheCluster',
    'AWS::OpenSearchService::Domain',
    'AWS::MSK::Cluster',
    'AWS::DocDB::DBInstance',
    'AWS::Neptune::DBInstance',
  ],
  check: {
    'AWS::RDS::DBInstance': (database) =>
      runsOnGraviton(database).implies(() => isGraviton(database.DBInstanceClass, rds, 'db.')),
    'AWS::ElastiCache::ReplicationGroup': (cache) =>
      isOldCache(cache.EngineVersion)
        .not()
        .implies(() => isGraviton(cache.CacheNodeType, elasticache, 'cache.')),
    'AWS::ElastiCache::CacheCluster': (cache) =>
      isOldCache(cache.EngineVersion)
        .not()
        .implies(() => isGraviton(cache.CacheNodeType, elasticache, 'cache.')),
    'AWS::OpenSearchService::Domain': ({ EngineVersion: version, ClusterConfig: nodes }) =>
      version
        .matches(/^Elasticsearch_(?:[1-6]\.|7\.[1-8]$)/)
        .not()
        .implies(() =>
          all(isGraviton(nodes.InstanceType, opensearch), isGraviton(nodes.DedicatedMasterType, opensearch)),
        ),
    'AWS::MSK::Cluster': (kafka) =>
      kafka.KafkaVersion.matches(/^(?:1\.|2\.[0-7]|2\.8\.[01]|3\.[0-2]\.|3\.3\.1)/)
        .not()
        .implies(() => isGraviton(kafka.BrokerNodeGroupInfo.InstanceType, msk, 'kafka.')),
    'AWS::DocDB::DBInstance': (database) =>
      database.DBClusterIdentifier.target('AWS::DocDB::DBCluster')
        .EngineVersion.startsWith('3.')
        .not()
        .implies(() => isGraviton(database.DBInstanceClass, docdb, 'db.')),
    'AWS::Neptune::DBInstance': (database) =>
      database.DBClusterIdentifier.target('AWS::Neptune::DBCluster')
        .EngineVersion.startsWith('1.0.')
        .not()
        .implies(() => isGraviton(database.DBInstanceClass, neptune, 'db.')),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties: { Engine: postgres, EngineVersion: "16.4", DBInstanceClass: db.m5.large, AllocatedStorage: "100" }
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties: { Engine: postgres, EngineVersion: "16.4", DBInstanceClass: db.m6g.large, AllocatedStorage: "100" }
      Ledger:
        Type: AWS::RDS::DBInstance
        Properties: { Engine: sqlserver-se, DBInstanceClass: db.m5.large, AllocatedStorage: "100" }
    `,
  },
});
