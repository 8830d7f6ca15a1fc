import { all, defineRule, type Families, previousGenerations, type ResourceView, type TextView } from '#rule';

type Template = ResourceView<'AWS::EC2::LaunchTemplate'>;
type Instance = ResourceView<'AWS::EC2::Instance'>;
type Database = ResourceView<'AWS::RDS::DBInstance'>;
type Cache = ResourceView<'AWS::ElastiCache::CacheCluster'>;
type Search = ResourceView<'AWS::OpenSearchService::Domain'>;
type Warehouse = ResourceView<'AWS::Redshift::Cluster'>;
type Emr = ResourceView<'AWS::EMR::Cluster'>;

const { docdb, ec2, elasticache, neptune, opensearch, rds, redshift } = previousGenerations;

/** A type of an old family has to become one of the family that takes its place. */
const isCurrent = (type: TextView, families: Families, prefix = '') =>
  all(
    ...Object.entries(families).map(([family, successor]) =>
      type.startsWith(`${prefix}${family}.`).implies(type.startsWith(`${prefix}${successor}.`)),
    ),
  );

const hasCurrentNodes = ({ Instances: groups }: Emr) =>
  all(
    isCurrent(groups.MasterInstanceGroup.InstanceType, ec2),
    isCurrent(groups.CoreInstanceGroup.InstanceType, ec2),
    groups.TaskInstanceGroups.every((group) => isCurrent(group.InstanceType, ec2)),
  );

export default defineRule({
  id: 'instance-type-generation',
  title: 'Instance types are of a current generation',
  severity: 'medium',
  bestPractices: ['PERF02-BP01', 'COST06-BP02', 'SUS05-BP02'],
  why: 'An older generation does less work for the same money and energy, runs short of capacity, and is withdrawn in the end.',
  remedy:
    'Set the instance type or class to the same size of the family that the finding names, or of its Graviton sibling; most changes stop the instance for some minutes. Where software is licensed or certified for the old type, suppress the finding with the reason.',
  source: 'https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-types.html',
  equivalents: {
    cfnLint: ['I3100'],
    tflint: [
      'aws_db_instance_previous_type',
      'aws_elasticache_cluster_previous_type',
      'aws_elasticache_replication_group_previous_type',
      'aws_instance_previous_type',
    ],
  },
  resource: [
    'AWS::EC2::Instance',
    'AWS::EC2::LaunchTemplate',
    'AWS::AutoScaling::LaunchConfiguration',
    'AWS::RDS::DBInstance',
    'AWS::ElastiCache::CacheCluster',
    'AWS::ElastiCache::ReplicationGroup',
    'AWS::OpenSearchService::Domain',
    'AWS::Redshift::Cluster',
    'AWS::EMR::Cluster',
    'AWS::DocDB::DBInstance',
    'AWS::Neptune::DBInstance',
  ],
  // Each type has few of the others' properties, and what is not set is of no family.
  check: (resource) =>
    all(
      isCurrent((resource as Instance).InstanceType, ec2),
      isCurrent((resource as Template).LaunchTemplateData.InstanceType, ec2),
      resource.isA('AWS::RDS::DBInstance').implies(isCurrent((resource as Database).DBInstanceClass, rds, 'db.')),
      resource.isA('AWS::DocDB::DBInstance').implies(isCurrent((resource as Database).DBInstanceClass, docdb, 'db.')),
      resource
        .isA('AWS::Neptune::DBInstance')
        .implies(isCurrent((resource as Database).DBInstanceClass, neptune, 'db.')),
      isCurrent((resource as Cache).CacheNodeType, elasticache, 'cache.'),
      isCurrent((resource as Search).ClusterConfig.InstanceType, opensearch),
      isCurrent((resource as Search).ClusterConfig.DedicatedMasterType, opensearch),
      isCurrent((resource as Warehouse).NodeType, redshift),
      hasCurrentNodes(resource as Emr),
    ),
  examples: {
    fails: `
      Host:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-1, InstanceType: m4.large }
    `,
    passes: `
      Host:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-1, InstanceType: m7g.large }
      Orders:
        Type: AWS::RDS::DBInstance
        Properties: { Engine: postgres, DBInstanceClass: db.r6g.large }
    `,
  },
});
