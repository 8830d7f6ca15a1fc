import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon FSx. */
export const fsx = (): readonly Table[] => [
  resource(
    'aws_fsx_lustre_file_system',
    'AWS::FSx::FileSystem',
    {
      auto_import_policy: 'LustreConfiguration.AutoImportPolicy',
      automatic_backup_retention_days: 'LustreConfiguration.AutomaticBackupRetentionDays',
      backup_id: 'BackupId',
      copy_tags_to_backups: 'LustreConfiguration.CopyTagsToBackups',
      daily_automatic_backup_start_time: 'LustreConfiguration.DailyAutomaticBackupStartTime',
      data_compression_type: 'LustreConfiguration.DataCompressionType',
      data_read_cache_configuration: {
        block: 'LustreConfiguration.DataReadCacheConfiguration',
        attributes: {
          size: 'SizeGiB',
          sizing_mode: 'SizingMode',
        },
      },
      deployment_type: 'LustreConfiguration.DeploymentType',
      drive_cache_type: 'LustreConfiguration.DriveCacheType',
      efa_enabled: 'LustreConfiguration.EfaEnabled',
      export_path: 'LustreConfiguration.ExportPath',
      file_system_type_version: 'FileSystemTypeVersion',
      final_backup_tags: ignored,
      import_path: 'LustreConfiguration.ImportPath',
      imported_file_chunk_size: 'LustreConfiguration.ImportedFileChunkSize',
      kms_key_id: 'KmsKeyId',
      log_configuration: {
        block: 'LustreConfiguration.LogConfiguration',
        attributes: {
          destination: 'Destination',
          level: 'Level',
        },
      },
      metadata_configuration: {
        block: 'LustreConfiguration.MetadataConfiguration',
        attributes: {
          iops: 'Iops',
          mode: 'Mode',
        },
      },
      per_unit_storage_throughput: 'LustreConfiguration.PerUnitStorageThroughput',
      region: ignored,
      root_squash_configuration: ignored,
      security_group_ids: 'SecurityGroupIds',
      skip_final_backup: ignored,
      storage_capacity: 'StorageCapacity',
      storage_type: 'StorageType',
      subnet_ids: 'SubnetIds',
      tags: { to: 'Tags', by: tagList },
      throughput_capacity: 'LustreConfiguration.ThroughputCapacity',
      weekly_maintenance_start_time: 'LustreConfiguration.WeeklyMaintenanceStartTime',
    },
    {
      defaults: { FileSystemType: 'LUSTRE' },
      covers: ['NetworkType', 'OntapConfiguration', 'OpenZFSConfiguration', 'WindowsConfiguration'],
    },
  ),
  resource(
    'aws_fsx_windows_file_system',
    'AWS::FSx::FileSystem',
    {
      active_directory_id: 'WindowsConfiguration.ActiveDirectoryId',
      aliases: 'WindowsConfiguration.Aliases',
      audit_log_configuration: {
        block: 'WindowsConfiguration.AuditLogConfiguration',
        attributes: {
          audit_log_destination: 'AuditLogDestination',
          file_access_audit_log_level: 'FileAccessAuditLogLevel',
          file_share_access_audit_log_level: 'FileShareAccessAuditLogLevel',
        },
      },
      automatic_backup_retention_days: 'WindowsConfiguration.AutomaticBackupRetentionDays',
      backup_id: 'BackupId',
      copy_tags_to_backups: 'WindowsConfiguration.CopyTagsToBackups',
      daily_automatic_backup_start_time: 'WindowsConfiguration.DailyAutomaticBackupStartTime',
      deployment_type: 'WindowsConfiguration.DeploymentType',
      disk_iops_configuration: {
        block: 'WindowsConfiguration.DiskIopsConfiguration',
        attributes: {
          iops: 'Iops',
          mode: 'Mode',
        },
      },
      final_backup_tags: ignored,
      kms_key_id: 'KmsKeyId',
      network_type: 'NetworkType',
      preferred_subnet_id: 'WindowsConfiguration.PreferredSubnetId',
      region: ignored,
      security_group_ids: 'SecurityGroupIds',
      self_managed_active_directory: {
        block: 'WindowsConfiguration.SelfManagedActiveDirectoryConfiguration',
        attributes: {
          dns_ips: 'DnsIps',
          domain_join_service_account_secret: 'DomainJoinServiceAccountSecret',
          domain_name: 'DomainName',
          file_system_administrators_group: 'FileSystemAdministratorsGroup',
          organizational_unit_distinguished_name: 'OrganizationalUnitDistinguishedName',
          password: 'Password',
          password_wo: 'Password',
          password_wo_version: ignored,
          username: 'UserName',
        },
      },
      skip_final_backup: ignored,
      storage_capacity: 'StorageCapacity',
      storage_type: 'StorageType',
      subnet_ids: 'SubnetIds',
      tags: { to: 'Tags', by: tagList },
      throughput_capacity: 'WindowsConfiguration.ThroughputCapacity',
      weekly_maintenance_start_time: 'WindowsConfiguration.WeeklyMaintenanceStartTime',
    },
    {
      // The provider's default of the retention; FSx itself keeps backups for 30 days.
      defaults: { FileSystemType: 'WINDOWS', 'WindowsConfiguration.AutomaticBackupRetentionDays': 7 },
      covers: ['FileSystemTypeVersion', 'LustreConfiguration', 'OntapConfiguration', 'OpenZFSConfiguration'],
    },
  ),
  resource(
    'aws_fsx_ontap_file_system',
    'AWS::FSx::FileSystem',
    {
      automatic_backup_retention_days: 'OntapConfiguration.AutomaticBackupRetentionDays',
      daily_automatic_backup_start_time: 'OntapConfiguration.DailyAutomaticBackupStartTime',
      deployment_type: 'OntapConfiguration.DeploymentType',
      disk_iops_configuration: {
        block: 'OntapConfiguration.DiskIopsConfiguration',
        attributes: {
          iops: 'Iops',
          mode: 'Mode',
        },
      },
      endpoint_ip_address_range: 'OntapConfiguration.EndpointIpAddressRange',
      fsx_admin_password: 'OntapConfiguration.FsxAdminPassword',
      ha_pairs: 'OntapConfiguration.HAPairs',
      kms_key_id: 'KmsKeyId',
      network_type: 'NetworkType',
      preferred_subnet_id: 'OntapConfiguration.PreferredSubnetId',
      region: ignored,
      route_table_ids: 'OntapConfiguration.RouteTableIds',
      security_group_ids: 'SecurityGroupIds',
      storage_capacity: 'StorageCapacity',
      storage_type: 'StorageType',
      subnet_ids: 'SubnetIds',
      tags: { to: 'Tags', by: tagList },
      throughput_capacity: 'OntapConfiguration.ThroughputCapacity',
      throughput_capacity_per_ha_pair: 'OntapConfiguration.ThroughputCapacityPerHAPair',
      weekly_maintenance_start_time: 'OntapConfiguration.WeeklyMaintenanceStartTime',
    },
    {
      // The provider's default of the retention; FSx itself keeps backups for 30 days.
      defaults: { FileSystemType: 'ONTAP', 'OntapConfiguration.AutomaticBackupRetentionDays': 0 },
      covers: [
        'BackupId',
        'FileSystemTypeVersion',
        'LustreConfiguration',
        'OpenZFSConfiguration',
        'WindowsConfiguration',
      ],
    },
  ),
  resource(
    'aws_fsx_openzfs_file_system',
    'AWS::FSx::FileSystem',
    {
      automatic_backup_retention_days: 'OpenZFSConfiguration.AutomaticBackupRetentionDays',
      backup_id: 'BackupId',
      copy_tags_to_backups: 'OpenZFSConfiguration.CopyTagsToBackups',
      copy_tags_to_volumes: 'OpenZFSConfiguration.CopyTagsToVolumes',
      daily_automatic_backup_start_time: 'OpenZFSConfiguration.DailyAutomaticBackupStartTime',
      delete_options: 'OpenZFSConfiguration.Options',
      deployment_type: 'OpenZFSConfiguration.DeploymentType',
      disk_iops_configuration: {
        block: 'OpenZFSConfiguration.DiskIopsConfiguration',
        attributes: {
          iops: 'Iops',
          mode: 'Mode',
        },
      },
      endpoint_ip_address_range: 'OpenZFSConfiguration.EndpointIpAddressRange',
      final_backup_tags: ignored,
      kms_key_id: 'KmsKeyId',
      network_type: 'NetworkType',
      preferred_subnet_id: 'OpenZFSConfiguration.PreferredSubnetId',
      read_cache_configuration: {
        block: 'OpenZFSConfiguration.ReadCacheConfiguration',
        attributes: {
          size: 'SizeGiB',
          sizing_mode: 'SizingMode',
        },
      },
      region: ignored,
      root_volume_configuration: {
        block: 'OpenZFSConfiguration.RootVolumeConfiguration',
        attributes: {
          copy_tags_to_snapshots: 'CopyTagsToSnapshots',
          data_compression_type: 'DataCompressionType',
          nfs_exports: {
            blocks: 'NfsExports',
            attributes: {
              client_configurations: {
                blocks: 'ClientConfigurations',
                attributes: { clients: 'Clients', options: 'Options' },
              },
            },
          },
          read_only: 'ReadOnly',
          record_size_kib: 'RecordSizeKiB',
          user_and_group_quotas: {
            blocks: 'UserAndGroupQuotas',
            attributes: {
              id: 'Id',
              storage_capacity_quota_gib: 'StorageCapacityQuotaGiB',
              type: 'Type',
            },
          },
        },
      },
      route_table_ids: 'OpenZFSConfiguration.RouteTableIds',
      security_group_ids: 'SecurityGroupIds',
      skip_final_backup: ignored,
      storage_capacity: 'StorageCapacity',
      storage_type: 'StorageType',
      subnet_ids: 'SubnetIds',
      tags: { to: 'Tags', by: tagList },
      throughput_capacity: 'OpenZFSConfiguration.ThroughputCapacity',
      weekly_maintenance_start_time: 'OpenZFSConfiguration.WeeklyMaintenanceStartTime',
    },
    {
      // The provider's default of the retention; FSx itself keeps backups for 30 days.
      defaults: { FileSystemType: 'OPENZFS', 'OpenZFSConfiguration.AutomaticBackupRetentionDays': 0 },
      covers: ['FileSystemTypeVersion', 'LustreConfiguration', 'OntapConfiguration', 'WindowsConfiguration'],
    },
  ),
  resource('aws_fsx_ontap_storage_virtual_machine', 'AWS::FSx::StorageVirtualMachine', {
    active_directory_configuration: {
      block: 'ActiveDirectoryConfiguration',
      attributes: {
        netbios_name: 'NetBiosName',
        self_managed_active_directory_configuration: {
          block: 'SelfManagedActiveDirectoryConfiguration',
          attributes: {
            dns_ips: 'DnsIps',
            domain_name: 'DomainName',
            file_system_administrators_group: 'FileSystemAdministratorsGroup',
            organizational_unit_distinguished_name: 'OrganizationalUnitDistinguishedName',
            password: 'Password',
            username: 'UserName',
          },
        },
      },
    },
    file_system_id: 'FileSystemId',
    name: 'Name',
    region: ignored,
    root_volume_security_style: 'RootVolumeSecurityStyle',
    svm_admin_password: 'SvmAdminPassword',
    tags: { to: 'Tags', by: tagList },
  }),
  resource(
    'aws_fsx_ontap_volume',
    'AWS::FSx::Volume',
    {
      aggregate_configuration: {
        block: 'OntapConfiguration.AggregateConfiguration',
        attributes: {
          aggregates: 'Aggregates',
          constituents_per_aggregate: 'ConstituentsPerAggregate',
        },
      },
      bypass_snaplock_enterprise_retention: ignored,
      copy_tags_to_backups: 'OntapConfiguration.CopyTagsToBackups',
      final_backup_tags: ignored,
      junction_path: 'OntapConfiguration.JunctionPath',
      name: 'Name',
      ontap_volume_type: 'OntapConfiguration.OntapVolumeType',
      region: ignored,
      security_style: 'OntapConfiguration.SecurityStyle',
      size_in_bytes: 'OntapConfiguration.SizeInBytes',
      size_in_megabytes: 'OntapConfiguration.SizeInMegabytes',
      skip_final_backup: ignored,
      snaplock_configuration: {
        block: 'OntapConfiguration.SnaplockConfiguration',
        attributes: {
          audit_log_volume: 'AuditLogVolume',
          autocommit_period: {
            block: 'AutocommitPeriod',
            attributes: {
              type: 'Type',
              value: 'Value',
            },
          },
          privileged_delete: 'PrivilegedDelete',
          retention_period: {
            block: 'RetentionPeriod',
            attributes: {
              default_retention: {
                block: 'DefaultRetention',
                attributes: {
                  type: 'Type',
                  value: 'Value',
                },
              },
              maximum_retention: {
                block: 'MaximumRetention',
                attributes: {
                  type: 'Type',
                  value: 'Value',
                },
              },
              minimum_retention: {
                block: 'MinimumRetention',
                attributes: {
                  type: 'Type',
                  value: 'Value',
                },
              },
            },
          },
          snaplock_type: 'SnaplockType',
          volume_append_mode_enabled: 'VolumeAppendModeEnabled',
        },
      },
      snapshot_policy: 'OntapConfiguration.SnapshotPolicy',
      storage_efficiency_enabled: 'OntapConfiguration.StorageEfficiencyEnabled',
      storage_virtual_machine_id: 'OntapConfiguration.StorageVirtualMachineId',
      tags: { to: 'Tags', by: tagList },
      tiering_policy: {
        block: 'OntapConfiguration.TieringPolicy',
        attributes: {
          cooling_period: 'CoolingPeriod',
          name: 'Name',
        },
      },
      volume_style: 'OntapConfiguration.VolumeStyle',
      volume_type: 'VolumeType',
    },
    {
      // The provider's default; CloudFormation wants it written.
      defaults: { VolumeType: 'ONTAP' },
      covers: ['BackupId', 'OpenZFSConfiguration'],
    },
  ),
  resource(
    'aws_fsx_openzfs_volume',
    'AWS::FSx::Volume',
    {
      copy_tags_to_snapshots: 'OpenZFSConfiguration.CopyTagsToSnapshots',
      data_compression_type: 'OpenZFSConfiguration.DataCompressionType',
      delete_volume_options: 'OpenZFSConfiguration.Options',
      name: 'Name',
      nfs_exports: {
        blocks: 'OpenZFSConfiguration.NfsExports',
        attributes: {
          client_configurations: {
            blocks: 'ClientConfigurations',
            attributes: { clients: 'Clients', options: 'Options' },
          },
        },
      },
      origin_snapshot: {
        block: 'OpenZFSConfiguration.OriginSnapshot',
        attributes: {
          copy_strategy: 'CopyStrategy',
          snapshot_arn: 'SnapshotARN',
        },
      },
      parent_volume_id: 'OpenZFSConfiguration.ParentVolumeId',
      read_only: 'OpenZFSConfiguration.ReadOnly',
      record_size_kib: 'OpenZFSConfiguration.RecordSizeKiB',
      region: ignored,
      storage_capacity_quota_gib: 'OpenZFSConfiguration.StorageCapacityQuotaGiB',
      storage_capacity_reservation_gib: 'OpenZFSConfiguration.StorageCapacityReservationGiB',
      tags: { to: 'Tags', by: tagList },
      user_and_group_quotas: {
        blocks: 'OpenZFSConfiguration.UserAndGroupQuotas',
        attributes: {
          id: 'Id',
          storage_capacity_quota_gib: 'StorageCapacityQuotaGiB',
          type: 'Type',
        },
      },
      volume_type: 'VolumeType',
    },
    {
      // The provider's default; CloudFormation wants it written.
      defaults: { VolumeType: 'OPENZFS' },
      covers: ['BackupId', 'OntapConfiguration'],
    },
  ),
  resource('aws_fsx_openzfs_snapshot', 'AWS::FSx::Snapshot', {
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    volume_id: 'VolumeId',
  }),
  resource('aws_fsx_data_repository_association', 'AWS::FSx::DataRepositoryAssociation', {
    batch_import_meta_data_on_create: 'BatchImportMetaDataOnCreate',
    data_repository_path: 'DataRepositoryPath',
    delete_data_in_filesystem: ignored,
    file_system_id: 'FileSystemId',
    file_system_path: 'FileSystemPath',
    imported_file_chunk_size: 'ImportedFileChunkSize',
    region: ignored,
    s3: {
      block: 'S3',
      attributes: {
        auto_export_policy: {
          block: 'AutoExportPolicy',
          attributes: {
            events: 'Events',
          },
        },
        auto_import_policy: {
          block: 'AutoImportPolicy',
          attributes: {
            events: 'Events',
          },
        },
      },
    },
    tags: { to: 'Tags', by: tagList },
  }),
];
