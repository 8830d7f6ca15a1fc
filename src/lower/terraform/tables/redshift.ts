import type { MapTerm, MapTermEntry } from '../../term.ts';
import { attribute, property, scalarAt, tagList, textOf, unmapped, words } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** Terraform takes a snapshot of a cluster that it destroys or replaces, unless it is told to skip it. */
function finalSnapshot(body: MapTerm): readonly MapTermEntry[] {
  const skip = attribute(body, 'skip_final_snapshot');
  if (textOf(skip) === 'true') return [property('DeletionPolicy', scalarAt(skip ?? body, 'Delete'))];
  const policy = skip === undefined || textOf(skip) === 'false' ? scalarAt(skip ?? body, 'Snapshot') : unmapped(skip);
  return [property('DeletionPolicy', policy), property('UpdateReplacePolicy', policy)];
}

/** Source: Terraform AWS Provider Version 6 Upgrade Guide, "resource/aws_redshift_cluster". */
function publicAccess(body: MapTerm): readonly MapTermEntry[] {
  if (attribute(body, 'publicly_accessible') !== undefined) return [];
  const reason = 'the default of publicly_accessible is true before version 6 of the provider, false from then on';
  return [property('PubliclyAccessible', unmapped(body, reason))];
}

/** Amazon Redshift. */
export const redshift = (): readonly Table[] => [
  resource(
    'aws_redshift_cluster',
    'AWS::Redshift::Cluster',
    {
      allow_version_upgrade: 'AllowVersionUpgrade',
      apply_immediately: ignored,
      aqua_configuration_status: 'AquaConfigurationStatus',
      automated_snapshot_retention_period: 'AutomatedSnapshotRetentionPeriod',
      availability_zone: 'AvailabilityZone',
      availability_zone_relocation_enabled: 'AvailabilityZoneRelocation',
      cluster_identifier: 'ClusterIdentifier',
      cluster_parameter_group_name: 'ClusterParameterGroupName',
      cluster_subnet_group_name: 'ClusterSubnetGroupName',
      cluster_type: 'ClusterType',
      cluster_version: 'ClusterVersion',
      database_name: 'DBName',
      default_iam_role_arn: ignored,
      elastic_ip: 'ElasticIp',
      encrypted: 'Encrypted',
      enhanced_vpc_routing: 'EnhancedVpcRouting',
      final_snapshot_identifier: ignored,
      iam_roles: 'IamRoles',
      kms_key_id: 'KmsKeyId',
      maintenance_track_name: 'MaintenanceTrackName',
      manage_master_password: 'ManageMasterPassword',
      manual_snapshot_retention_period: 'ManualSnapshotRetentionPeriod',
      master_password: 'MasterUserPassword',
      master_password_secret_kms_key_id: 'MasterPasswordSecretKmsKeyId',
      master_password_wo: 'MasterUserPassword',
      master_password_wo_version: ignored,
      master_username: 'MasterUsername',
      multi_az: 'MultiAZ',
      node_type: 'NodeType',
      number_of_nodes: 'NumberOfNodes',
      owner_account: 'OwnerAccount',
      port: 'Port',
      preferred_maintenance_window: 'PreferredMaintenanceWindow',
      publicly_accessible: 'PubliclyAccessible',
      region: ignored,
      skip_final_snapshot: ignored,
      snapshot_arn: ignored,
      snapshot_cluster_identifier: 'SnapshotClusterIdentifier',
      snapshot_identifier: 'SnapshotIdentifier',
      tags: { to: 'Tags', by: tagList },
      vpc_security_group_ids: 'VpcSecurityGroupIds',
    },
    { also: publicAccess, beside: finalSnapshot },
  ),
  part(
    'aws_redshift_cluster_iam_roles',
    'AWS::Redshift::Cluster',
    { of: 'aws_redshift_cluster', by: 'cluster_identifier' },
    {
      default_iam_role_arn: ignored,
      iam_role_arns: 'IamRoles',
    },
  ),
  part(
    'aws_redshift_logging',
    'AWS::Redshift::Cluster',
    { of: 'aws_redshift_cluster', by: 'cluster_identifier' },
    {
      bucket_name: 'LoggingProperties.BucketName',
      log_destination_type: 'LoggingProperties.LogDestinationType',
      log_exports: 'LoggingProperties.LogExports',
      s3_key_prefix: 'LoggingProperties.S3KeyPrefix',
    },
  ),
  part(
    'aws_redshift_snapshot_copy',
    'AWS::Redshift::Cluster',
    { of: 'aws_redshift_cluster', by: 'cluster_identifier' },
    {
      destination_region: 'DestinationRegion',
      manual_snapshot_retention_period: ignored,
      retention_period: 'SnapshotCopyRetentionPeriod',
      snapshot_copy_grant_name: 'SnapshotCopyGrantName',
    },
  ),
  resource('aws_redshift_subnet_group', 'AWS::Redshift::ClusterSubnetGroup', {
    description: 'Description',
    name: ignored,
    region: ignored,
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshift_parameter_group', 'AWS::Redshift::ClusterParameterGroup', {
    description: 'Description',
    family: 'ParameterGroupFamily',
    name: 'ParameterGroupName',
    parameter: {
      blocks: 'Parameters',
      attributes: {
        name: 'ParameterName',
        value: 'ParameterValue',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshift_event_subscription', 'AWS::Redshift::EventSubscription', {
    enabled: 'Enabled',
    event_categories: 'EventCategories',
    name: 'SubscriptionName',
    region: ignored,
    severity: 'Severity',
    sns_topic_arn: 'SnsTopicArn',
    source_ids: 'SourceIds',
    source_type: 'SourceType',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshift_endpoint_access', 'AWS::Redshift::EndpointAccess', {
    cluster_identifier: 'ClusterIdentifier',
    endpoint_name: 'EndpointName',
    region: ignored,
    resource_owner: 'ResourceOwner',
    subnet_group_name: 'SubnetGroupName',
    vpc_security_group_ids: 'VpcSecurityGroupIds',
  }),
  resource('aws_redshift_endpoint_authorization', 'AWS::Redshift::EndpointAuthorization', {
    account: 'Account',
    cluster_identifier: 'ClusterIdentifier',
    force_delete: 'Force',
    region: ignored,
    vpc_ids: 'VpcIds',
  }),
  resource('aws_redshift_scheduled_action', 'AWS::Redshift::ScheduledAction', {
    description: 'ScheduledActionDescription',
    enable: 'Enable',
    end_time: 'EndTime',
    iam_role: 'IamRole',
    name: 'ScheduledActionName',
    region: ignored,
    schedule: 'Schedule',
    start_time: 'StartTime',
    target_action: {
      block: 'TargetAction',
      attributes: {
        pause_cluster: {
          block: 'PauseCluster',
          attributes: {
            cluster_identifier: 'ClusterIdentifier',
          },
        },
        resize_cluster: {
          block: 'ResizeCluster',
          attributes: {
            classic: 'Classic',
            cluster_identifier: 'ClusterIdentifier',
            cluster_type: 'ClusterType',
            node_type: 'NodeType',
            number_of_nodes: 'NumberOfNodes',
          },
        },
        resume_cluster: {
          block: 'ResumeCluster',
          attributes: {
            cluster_identifier: 'ClusterIdentifier',
          },
        },
      },
    },
  }),
  resource('aws_redshift_snapshot_schedule', 'AWS::Redshift::SnapshotSchedule', {
    definitions: 'ScheduleDefinitions',
    description: 'ScheduleDescription',
    force_destroy: ignored,
    identifier: 'ScheduleIdentifier',
    identifier_prefix: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshift_snapshot_copy_grant', 'AWS::Redshift::SnapshotCopyGrant', {
    kms_key_id: 'KmsKeyId',
    region: ignored,
    snapshot_copy_grant_name: 'SnapshotCopyGrantName',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshift_usage_limit', 'AWS::Redshift::UsageLimit', {
    amount: 'Amount',
    breach_action: 'BreachAction',
    cluster_identifier: 'ClusterIdentifier',
    feature_type: 'FeatureType',
    limit_type: 'LimitType',
    period: 'Period',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshiftserverless_namespace', 'AWS::RedshiftServerless::Namespace', {
    admin_password_secret_kms_key_id: 'AdminPasswordSecretKmsKeyId',
    admin_user_password: 'AdminUserPassword',
    admin_user_password_wo: 'AdminUserPassword',
    admin_user_password_wo_version: ignored,
    admin_username: 'AdminUsername',
    db_name: 'DbName',
    default_iam_role_arn: 'DefaultIamRoleArn',
    iam_roles: 'IamRoles',
    kms_key_id: 'KmsKeyId',
    log_exports: 'LogExports',
    manage_admin_password: 'ManageAdminPassword',
    namespace_name: 'NamespaceName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_redshiftserverless_workgroup', 'AWS::RedshiftServerless::Workgroup', {
    base_capacity: 'BaseCapacity',
    config_parameter: {
      blocks: 'ConfigParameters',
      attributes: {
        parameter_key: 'ParameterKey',
        parameter_value: 'ParameterValue',
      },
    },
    enhanced_vpc_routing: 'EnhancedVpcRouting',
    max_capacity: 'MaxCapacity',
    namespace_name: 'NamespaceName',
    port: 'Port',
    price_performance_target: {
      block: 'PricePerformanceTarget',
      attributes: {
        enabled: { to: 'Status', by: words({ true: 'ENABLED', false: 'DISABLED' }) },
        level: 'Level',
      },
    },
    publicly_accessible: 'PubliclyAccessible',
    region: ignored,
    security_group_ids: 'SecurityGroupIds',
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
    track_name: 'TrackName',
    workgroup_name: 'WorkgroupName',
  }),
  ...none(
    'aws_redshift_authentication_profile',
    'aws_redshift_data_share_authorization',
    'aws_redshift_data_share_consumer_association',
    'aws_redshift_hsm_client_certificate',
    'aws_redshift_hsm_configuration',
    'aws_redshift_namespace_registration',
    'aws_redshift_partner',
    'aws_redshift_resource_policy',
    'aws_redshift_snapshot_schedule_association',
    'aws_redshiftdata_statement',
    'aws_redshiftserverless_custom_domain_association',
    'aws_redshiftserverless_endpoint_access',
    'aws_redshiftserverless_resource_policy',
    'aws_redshiftserverless_usage_limit',
  ),
];
