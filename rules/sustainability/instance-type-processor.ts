import { all, any, defineRule, type Families, gravitonFamilies, type ResourceView, type TextView } from '#rule';

type Database = ResourceView<'AWS::RDS::DBInstance'>;
type Cache = ResourceView<'AWS::ElastiCache::CacheCluster'>;
type Search = ResourceView<'AWS::OpenSearchService::Domain'>;
type Kafka = ResourceView<'AWS::MSK::Cluster'>;
type Documents = ResourceView<'AWS::DocDB::DBInstance'>;
type Graph = ResourceView<'AWS::Neptune::DBInstance'>;

const { docdb, elasticache, msk, neptune, opensearch, rds } = gravitonFamilies;

/** A type on x86 has to become one of the family on Graviton that takes its place. */
const isGraviton = (type: TextView, families: Families, prefix = '') =>
  all(
    ...Object.entries(families).map(([family, sibling]) =>
      type.startsWith(`${prefix}${family}.`).implies(type.startsWith(`${prefix}${sibling}.`)),
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
  // Each type has few of the others' properties, and what is not set is of no family.
  check: (resource) =>
    all(
      resource
        .isA('AWS::RDS::DBInstance')
        .and(runsOnGraviton(resource as Database))
        .implies(isGraviton((resource as Database).DBInstanceClass, rds, 'db.')),
      (resource as Cache).EngineVersion.matches(/^(?:[234]|1\.4)\./)
        .not()
        .implies(isGraviton((resource as Cache).CacheNodeType, elasticache, 'cache.')),
      (resource as Search).EngineVersion.matches(/^Elasticsearch_(?:[1-6]\.|7\.[1-8]$)/)
        .not()
        .implies(
          all(
            isGraviton((resource as Search).ClusterConfig.InstanceType, opensearch),
            isGraviton((resource as Search).ClusterConfig.DedicatedMasterType, opensearch),
          ),
        ),
      (resource as Kafka).KafkaVersion.matches(/^(?:1\.|2\.[0-7]|2\.8\.[01]|3\.[0-2]\.|3\.3\.1)/)
        .not()
        .implies(isGraviton((resource as Kafka).BrokerNodeGroupInfo.InstanceType, msk, 'kafka.')),
      all(
        resource.isA('AWS::DocDB::DBInstance'),
        (resource as Documents).DBClusterIdentifier.target('AWS::DocDB::DBCluster')
          .EngineVersion.startsWith('3.')
          .not(),
      ).implies(isGraviton((resource as Documents).DBInstanceClass, docdb, 'db.')),
      all(
        resource.isA('AWS::Neptune::DBInstance'),
        (resource as Graph).DBClusterIdentifier.target('AWS::Neptune::DBCluster')
          .EngineVersion.startsWith('1.0.')
          .not(),
      ).implies(isGraviton((resource as Graph).DBInstanceClass, neptune, 'db.')),
    ),
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
