import { all, defineRule, type Families, previousGenerations, type TextView } from '#rule';

const { docdb, ec2, elasticache, neptune, opensearch, rds, redshift } = previousGenerations;

/** A type of an old family has to become one of a current family, such as the one that takes its place. */
const isCurrent = (type: TextView, families: Families, prefix = '') =>
  all(
    ...Object.entries(families).map(([family, successor]) =>
      type.startsWith(`${prefix}${family}.`).not().expecting(`a current family such as "${prefix}${successor}"`),
    ),
  );

export default defineRule({
  id: 'instance-type-generation',
  title: 'Instance types are of a current generation',
  severity: 'medium',
  bestPractices: ['PERF02-BP01', 'COST06-BP02', 'SUS05-BP02'],
  lensPractices: ['HPCSUS03-BP01', 'HPCPERF02-BP01'],
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
  check: {
    'AWS::EC2::Instance': (instance) => isCurrent(instance.InstanceType, ec2),
    'AWS::EC2::LaunchTemplate': (template) => isCurrent(template.LaunchTemplateData.InstanceType, ec2),
    'AWS::AutoScaling::LaunchConfiguration': (configuration) => isCurrent(configuration.InstanceType, ec2),
    'AWS::RDS::DBInstance': (database) => isCurrent(database.DBInstanceClass, rds, 'db.'),
    'AWS::ElastiCache::CacheCluster': (cache) => isCurrent(cache.CacheNodeType, elasticache, 'cache.'),
    'AWS::ElastiCache::ReplicationGroup': (cache) => isCurrent(cache.CacheNodeType, elasticache, 'cache.'),
    'AWS::OpenSearchService::Domain': ({ ClusterConfig: nodes }) =>
      all(isCurrent(nodes.InstanceType, opensearch), isCurrent(nodes.DedicatedMasterType, opensearch)),
    'AWS::Redshift::Cluster': (warehouse) => isCurrent(warehouse.NodeType, redshift),
    'AWS::EMR::Cluster': ({ Instances: groups }) =>
      all(
        isCurrent(groups.MasterInstanceGroup.InstanceType, ec2),
        isCurrent(groups.CoreInstanceGroup.InstanceType, ec2),
        groups.TaskInstanceGroups.every((group) => isCurrent(group.InstanceType, ec2)),
      ),
    'AWS::DocDB::DBInstance': (database) => isCurrent(database.DBInstanceClass, docdb, 'db.'),
    'AWS::Neptune::DBInstance': (database) => isCurrent(database.DBInstanceClass, neptune, 'db.'),
  },
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
