import { rangeOf } from '../../../read/source.ts';
import type { Term } from '../../term.ts';
import { attribute, changed, each, listOf, mapOf, scalarAt, tagList, textOf, unmapped } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

const parameters = keyedBlocks('name', (block) => attribute(block, 'value'));

/** The name of a log group or delivery stream goes where CloudFormation wants it. */
const logDelivery = (value: Term) =>
  changed(value, (block) => {
    const destination = attribute(block, 'destination');
    const type = attribute(block, 'destination_type');
    return mapOf(block, {
      DestinationDetails: destination && destinationDetails(destination, textOf(type)),
      DestinationType: type,
      LogFormat: attribute(block, 'log_format'),
      LogType: attribute(block, 'log_type'),
    });
  });

function destinationDetails(destination: Term, type: string | undefined): Term {
  if (type === 'cloudwatch-logs') {
    return mapOf(destination, { CloudWatchLogsDetails: mapOf(destination, { LogGroup: destination }) });
  }
  if (type === 'kinesis-firehose') {
    return mapOf(destination, { KinesisFirehoseDetails: mapOf(destination, { DeliveryStream: destination }) });
  }
  return unmapped(destination);
}

/** The first member of a global datastore. */
const primaryMember = (group: Term): Term => ({
  kind: 'list',
  items: [
    mapOf(group, {
      ReplicationGroupId: group,
      ReplicationGroupRegion: unmapped(group, 'it is the Region of the provider'),
      Role: scalarAt(group, 'PRIMARY'),
    }),
  ],
  ...rangeOf(group),
});

/** Amazon ElastiCache, MemoryDB and DynamoDB Accelerator. */
export const caches = (): readonly Table[] => [
  resource('aws_elasticache_cluster', 'AWS::ElastiCache::CacheCluster', {
    apply_immediately: ignored,
    auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
    availability_zone: 'PreferredAvailabilityZone',
    az_mode: 'AZMode',
    cluster_id: 'ClusterName',
    engine: 'Engine',
    engine_version: 'EngineVersion',
    final_snapshot_identifier: ignored,
    ip_discovery: 'IpDiscovery',
    log_delivery_configuration: { to: 'LogDeliveryConfigurations', by: each(logDelivery) },
    maintenance_window: 'PreferredMaintenanceWindow',
    network_type: 'NetworkType',
    node_type: 'CacheNodeType',
    notification_topic_arn: 'NotificationTopicArn',
    num_cache_nodes: 'NumCacheNodes',
    outpost_mode: ignored,
    parameter_group_name: 'CacheParameterGroupName',
    port: 'Port',
    preferred_availability_zones: 'PreferredAvailabilityZones',
    preferred_outpost_arn: ignored,
    region: ignored,
    replication_group_id: ignored,
    security_group_ids: 'VpcSecurityGroupIds',
    snapshot_arns: 'SnapshotArns',
    snapshot_name: 'SnapshotName',
    snapshot_retention_limit: 'SnapshotRetentionLimit',
    snapshot_window: 'SnapshotWindow',
    subnet_group_name: 'CacheSubnetGroupName',
    tags: { to: 'Tags', by: tagList },
    transit_encryption_enabled: 'TransitEncryptionEnabled',
  }),
  resource('aws_elasticache_replication_group', 'AWS::ElastiCache::ReplicationGroup', {
    apply_immediately: ignored,
    at_rest_encryption_enabled: 'AtRestEncryptionEnabled',
    auth_token: 'AuthToken',
    auth_token_update_strategy: ignored,
    auth_token_wo: 'AuthToken',
    auth_token_wo_version: ignored,
    auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
    automatic_failover_enabled: 'AutomaticFailoverEnabled',
    cluster_mode: 'ClusterMode',
    data_tiering_enabled: 'DataTieringEnabled',
    description: 'ReplicationGroupDescription',
    durability: 'Durability',
    engine: 'Engine',
    engine_version: 'EngineVersion',
    final_snapshot_identifier: ignored,
    global_replication_group_id: 'GlobalReplicationGroupId',
    ip_discovery: 'IpDiscovery',
    kms_key_id: 'KmsKeyId',
    log_delivery_configuration: { to: 'LogDeliveryConfigurations', by: each(logDelivery) },
    maintenance_window: 'PreferredMaintenanceWindow',
    multi_az_enabled: 'MultiAZEnabled',
    network_type: 'NetworkType',
    node_group_configuration: {
      blocks: 'NodeGroupConfiguration',
      attributes: {
        node_group_id: 'NodeGroupId',
        primary_availability_zone: 'PrimaryAvailabilityZone',
        primary_outpost_arn: ignored,
        replica_availability_zones: 'ReplicaAvailabilityZones',
        replica_count: 'ReplicaCount',
        replica_outpost_arns: ignored,
        slots: 'Slots',
      },
    },
    node_type: 'CacheNodeType',
    notification_topic_arn: 'NotificationTopicArn',
    num_cache_clusters: 'NumCacheClusters',
    num_node_groups: 'NumNodeGroups',
    parameter_group_name: 'CacheParameterGroupName',
    port: 'Port',
    preferred_cache_cluster_azs: 'PreferredCacheClusterAZs',
    region: ignored,
    replicas_per_node_group: 'ReplicasPerNodeGroup',
    replication_group_id: 'ReplicationGroupId',
    security_group_ids: 'SecurityGroupIds',
    security_group_names: 'CacheSecurityGroupNames',
    snapshot_arns: 'SnapshotArns',
    snapshot_name: 'SnapshotName',
    snapshot_retention_limit: 'SnapshotRetentionLimit',
    snapshot_window: 'SnapshotWindow',
    subnet_group_name: 'CacheSubnetGroupName',
    tags: { to: 'Tags', by: tagList },
    transit_encryption_enabled: 'TransitEncryptionEnabled',
    transit_encryption_mode: 'TransitEncryptionMode',
    user_group_ids: 'UserGroupIds',
  }),
  resource('aws_elasticache_global_replication_group', 'AWS::ElastiCache::GlobalReplicationGroup', {
    automatic_failover_enabled: 'AutomaticFailoverEnabled',
    cache_node_type: 'CacheNodeType',
    engine: 'Engine',
    engine_version: 'EngineVersion',
    global_replication_group_description: 'GlobalReplicationGroupDescription',
    global_replication_group_id_suffix: 'GlobalReplicationGroupIdSuffix',
    num_node_groups: 'GlobalNodeGroupCount',
    parameter_group_name: 'CacheParameterGroupName',
    primary_replication_group_id: { to: 'Members', by: primaryMember },
    region: ignored,
  }),
  resource('aws_elasticache_serverless_cache', 'AWS::ElastiCache::ServerlessCache', {
    cache_usage_limits: {
      block: 'CacheUsageLimits',
      attributes: {
        data_storage: {
          block: 'DataStorage',
          attributes: {
            maximum: 'Maximum',
            minimum: 'Minimum',
            unit: 'Unit',
          },
        },
        ecpu_per_second: {
          block: 'ECPUPerSecond',
          attributes: {
            maximum: 'Maximum',
            minimum: 'Minimum',
          },
        },
      },
    },
    daily_snapshot_time: 'DailySnapshotTime',
    description: 'Description',
    engine: 'Engine',
    kms_key_id: 'KmsKeyId',
    major_engine_version: 'MajorEngineVersion',
    name: 'ServerlessCacheName',
    network_type: 'NetworkType',
    region: ignored,
    security_group_ids: 'SecurityGroupIds',
    snapshot_arns_to_restore: 'SnapshotArnsToRestore',
    snapshot_retention_limit: 'SnapshotRetentionLimit',
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
    user_group_id: 'UserGroupId',
  }),
  resource('aws_elasticache_subnet_group', 'AWS::ElastiCache::SubnetGroup', {
    description: 'Description',
    name: 'CacheSubnetGroupName',
    region: ignored,
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_elasticache_parameter_group', 'AWS::ElastiCache::ParameterGroup', {
    description: 'Description',
    family: 'CacheParameterGroupFamily',
    name: ignored,
    parameter: { to: 'Properties', by: parameters },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_elasticache_user', 'AWS::ElastiCache::User', {
    access_string: 'AccessString',
    authentication_mode: {
      block: 'AuthenticationMode',
      attributes: {
        passwords: 'Passwords',
        type: 'Type',
      },
    },
    engine: 'Engine',
    no_password_required: 'NoPasswordRequired',
    passwords: 'Passwords',
    passwords_wo: { to: 'Passwords', by: listOf },
    passwords_wo_version: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    user_id: 'UserId',
    user_name: 'UserName',
  }),
  resource('aws_elasticache_user_group', 'AWS::ElastiCache::UserGroup', {
    engine: 'Engine',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    user_group_id: 'UserGroupId',
    user_ids: 'UserIds',
  }),
  part(
    'aws_elasticache_user_group_association',
    'AWS::ElastiCache::UserGroup',
    { of: 'aws_elasticache_user_group', by: 'user_group_id' },
    {
      user_id: { to: 'UserIds', by: listOf },
    },
  ),
  resource('aws_memorydb_cluster', 'AWS::MemoryDB::Cluster', {
    acl_name: 'ACLName',
    auto_minor_version_upgrade: 'AutoMinorVersionUpgrade',
    data_tiering: 'DataTiering',
    description: 'Description',
    engine: 'Engine',
    engine_version: 'EngineVersion',
    final_snapshot_name: ignored,
    ip_discovery: 'IpDiscovery',
    kms_key_arn: 'KmsKeyId',
    maintenance_window: 'MaintenanceWindow',
    multi_region_cluster_name: 'MultiRegionClusterName',
    name: 'ClusterName',
    name_prefix: ignored,
    network_type: 'NetworkType',
    node_type: 'NodeType',
    num_replicas_per_shard: 'NumReplicasPerShard',
    num_shards: 'NumShards',
    parameter_group_name: 'ParameterGroupName',
    port: 'Port',
    region: ignored,
    security_group_ids: 'SecurityGroupIds',
    snapshot_arns: 'SnapshotArns',
    snapshot_name: 'SnapshotName',
    snapshot_retention_limit: 'SnapshotRetentionLimit',
    snapshot_window: 'SnapshotWindow',
    sns_topic_arn: 'SnsTopicArn',
    subnet_group_name: 'SubnetGroupName',
    tags: { to: 'Tags', by: tagList },
    tls_enabled: 'TLSEnabled',
  }),
  resource('aws_memorydb_multi_region_cluster', 'AWS::MemoryDB::MultiRegionCluster', {
    description: 'Description',
    engine: 'Engine',
    engine_version: 'EngineVersion',
    multi_region_cluster_name_suffix: 'MultiRegionClusterNameSuffix',
    multi_region_parameter_group_name: 'MultiRegionParameterGroupName',
    node_type: 'NodeType',
    num_shards: 'NumShards',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tls_enabled: 'TLSEnabled',
    update_strategy: 'UpdateStrategy',
  }),
  resource('aws_memorydb_acl', 'AWS::MemoryDB::ACL', {
    name: 'ACLName',
    name_prefix: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    user_names: 'UserNames',
  }),
  resource('aws_memorydb_user', 'AWS::MemoryDB::User', {
    access_string: 'AccessString',
    authentication_mode: {
      block: 'AuthenticationMode',
      attributes: {
        passwords: 'Passwords',
        type: 'Type',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    user_name: 'UserName',
  }),
  resource('aws_memorydb_subnet_group', 'AWS::MemoryDB::SubnetGroup', {
    description: 'Description',
    name: 'SubnetGroupName',
    name_prefix: ignored,
    region: ignored,
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_memorydb_parameter_group', 'AWS::MemoryDB::ParameterGroup', {
    description: 'Description',
    family: 'Family',
    name: 'ParameterGroupName',
    name_prefix: ignored,
    parameter: { to: 'Parameters', by: parameters },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_dax_cluster', 'AWS::DAX::Cluster', {
    availability_zones: 'AvailabilityZones',
    cluster_endpoint_encryption_type: 'ClusterEndpointEncryptionType',
    cluster_name: 'ClusterName',
    description: 'Description',
    iam_role_arn: 'IAMRoleARN',
    maintenance_window: 'PreferredMaintenanceWindow',
    node_type: 'NodeType',
    notification_topic_arn: 'NotificationTopicARN',
    parameter_group_name: 'ParameterGroupName',
    region: ignored,
    replication_factor: 'ReplicationFactor',
    security_group_ids: 'SecurityGroupIds',
    server_side_encryption: {
      block: 'SSESpecification',
      attributes: {
        enabled: 'SSEEnabled',
      },
    },
    subnet_group_name: 'SubnetGroupName',
    tags: 'Tags',
  }),
  resource('aws_dax_subnet_group', 'AWS::DAX::SubnetGroup', {
    description: 'Description',
    name: 'SubnetGroupName',
    region: ignored,
    subnet_ids: 'SubnetIds',
  }),
  resource('aws_dax_parameter_group', 'AWS::DAX::ParameterGroup', {
    description: 'Description',
    name: 'ParameterGroupName',
    parameters: { to: 'ParameterNameValues', by: parameters },
    region: ignored,
  }),
  ...none('aws_elasticache_reserved_cache_node'),
];
