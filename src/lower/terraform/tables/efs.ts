import { json, tagList } from '../change.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** Amazon EFS. */
export const efs = (): readonly Table[] => [
  resource('aws_efs_file_system', 'AWS::EFS::FileSystem', {
    availability_zone_name: 'AvailabilityZoneName',
    creation_token: ignored,
    encrypted: 'Encrypted',
    kms_key_id: 'KmsKeyId',
    lifecycle_policy: {
      blocks: 'LifecyclePolicies',
      attributes: {
        transition_to_archive: 'TransitionToArchive',
        transition_to_ia: 'TransitionToIA',
        transition_to_primary_storage_class: 'TransitionToPrimaryStorageClass',
      },
    },
    performance_mode: 'PerformanceMode',
    protection: {
      block: 'FileSystemProtection',
      attributes: {
        replication_overwrite: 'ReplicationOverwriteProtection',
      },
    },
    provisioned_throughput_in_mibps: 'ProvisionedThroughputInMibps',
    region: ignored,
    tags: { to: 'FileSystemTags', by: tagList },
    throughput_mode: 'ThroughputMode',
  }),
  part(
    'aws_efs_backup_policy',
    'AWS::EFS::FileSystem',
    { of: 'aws_efs_file_system', by: 'file_system_id' },
    {
      backup_policy: {
        block: 'BackupPolicy',
        attributes: {
          status: 'Status',
        },
      },
    },
  ),
  part(
    'aws_efs_file_system_policy',
    'AWS::EFS::FileSystem',
    { of: 'aws_efs_file_system', by: 'file_system_id' },
    {
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
      policy: { to: 'FileSystemPolicy', by: json },
    },
  ),
  part(
    'aws_efs_replication_configuration',
    'AWS::EFS::FileSystem',
    { of: 'aws_efs_file_system', by: 'source_file_system_id' },
    {
      destination: {
        blocks: 'ReplicationConfiguration.Destinations',
        attributes: {
          availability_zone_name: 'AvailabilityZoneName',
          file_system_id: 'FileSystemId',
          kms_key_id: 'KmsKeyId',
          region: 'Region',
        },
      },
    },
  ),
  resource('aws_efs_access_point', 'AWS::EFS::AccessPoint', {
    file_system_id: 'FileSystemId',
    posix_user: {
      block: 'PosixUser',
      attributes: {
        gid: 'Gid',
        secondary_gids: 'SecondaryGids',
        uid: 'Uid',
      },
    },
    region: ignored,
    root_directory: {
      block: 'RootDirectory',
      attributes: {
        creation_info: {
          block: 'CreationInfo',
          attributes: {
            owner_gid: 'OwnerGid',
            owner_uid: 'OwnerUid',
            permissions: 'Permissions',
          },
        },
        path: 'Path',
      },
    },
    tags: { to: 'AccessPointTags', by: tagList },
  }),
  resource('aws_efs_mount_target', 'AWS::EFS::MountTarget', {
    file_system_id: 'FileSystemId',
    ip_address: 'IpAddress',
    ip_address_type: 'IpAddressType',
    ipv6_address: 'Ipv6Address',
    region: ignored,
    security_groups: 'SecurityGroups',
    subnet_id: 'SubnetId',
  }),
];
