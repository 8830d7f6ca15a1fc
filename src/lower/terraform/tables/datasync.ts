import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** AWS DataSync. */
export const dataSync = (): readonly Table[] => [
  resource('aws_datasync_location_azure_blob', 'AWS::DataSync::LocationAzureBlob', {
    access_tier: 'AzureAccessTier',
    agent_arns: 'AgentArns',
    authentication_type: 'AzureBlobAuthenticationType',
    blob_type: 'AzureBlobType',
    container_url: 'AzureBlobContainerUrl',
    region: ignored,
    sas_configuration: {
      block: 'AzureBlobSasConfiguration',
      attributes: {
        token: 'AzureBlobSasToken',
      },
    },
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_efs', 'AWS::DataSync::LocationEFS', {
    access_point_arn: 'AccessPointArn',
    ec2_config: {
      block: 'Ec2Config',
      attributes: {
        security_group_arns: 'SecurityGroupArns',
        subnet_arn: 'SubnetArn',
      },
    },
    efs_file_system_arn: 'EfsFilesystemArn',
    file_system_access_role_arn: 'FileSystemAccessRoleArn',
    in_transit_encryption: 'InTransitEncryption',
    region: ignored,
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_fsx_lustre_file_system', 'AWS::DataSync::LocationFSxLustre', {
    fsx_filesystem_arn: 'FsxFilesystemArn',
    region: ignored,
    security_group_arns: 'SecurityGroupArns',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_fsx_ontap_file_system', 'AWS::DataSync::LocationFSxONTAP', {
    protocol: {
      block: 'Protocol',
      attributes: {
        nfs: {
          block: 'NFS',
          attributes: {
            mount_options: {
              block: 'MountOptions',
              attributes: {
                version: 'Version',
              },
            },
          },
        },
        smb: {
          block: 'SMB',
          attributes: {
            domain: 'Domain',
            mount_options: {
              block: 'MountOptions',
              attributes: {
                version: 'Version',
              },
            },
            password: 'Password',
            user: 'User',
          },
        },
      },
    },
    region: ignored,
    security_group_arns: 'SecurityGroupArns',
    storage_virtual_machine_arn: 'StorageVirtualMachineArn',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_fsx_openzfs_file_system', 'AWS::DataSync::LocationFSxOpenZFS', {
    fsx_filesystem_arn: 'FsxFilesystemArn',
    protocol: {
      block: 'Protocol',
      attributes: {
        nfs: {
          block: 'NFS',
          attributes: {
            mount_options: {
              block: 'MountOptions',
              attributes: {
                version: 'Version',
              },
            },
          },
        },
      },
    },
    region: ignored,
    security_group_arns: 'SecurityGroupArns',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_fsx_windows_file_system', 'AWS::DataSync::LocationFSxWindows', {
    domain: 'Domain',
    fsx_filesystem_arn: 'FsxFilesystemArn',
    password: 'Password',
    region: ignored,
    security_group_arns: 'SecurityGroupArns',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
    user: 'User',
  }),
  resource('aws_datasync_location_hdfs', 'AWS::DataSync::LocationHDFS', {
    agent_arns: 'AgentArns',
    authentication_type: 'AuthenticationType',
    block_size: 'BlockSize',
    kerberos_keytab: 'KerberosKeytab',
    kerberos_keytab_base64: 'KerberosKeytab',
    kerberos_krb5_conf: 'KerberosKrb5Conf',
    kerberos_krb5_conf_base64: 'KerberosKrb5Conf',
    kerberos_principal: 'KerberosPrincipal',
    kms_key_provider_uri: 'KmsKeyProviderUri',
    name_node: {
      blocks: 'NameNodes',
      attributes: {
        hostname: 'Hostname',
        port: 'Port',
      },
    },
    qop_configuration: {
      block: 'QopConfiguration',
      attributes: {
        data_transfer_protection: 'DataTransferProtection',
        rpc_protection: 'RpcProtection',
      },
    },
    region: ignored,
    replication_factor: 'ReplicationFactor',
    simple_user: 'SimpleUser',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_nfs', 'AWS::DataSync::LocationNFS', {
    mount_options: {
      block: 'MountOptions',
      attributes: {
        version: 'Version',
      },
    },
    on_prem_config: {
      block: 'OnPremConfig',
      attributes: {
        agent_arns: 'AgentArns',
      },
    },
    region: ignored,
    server_hostname: 'ServerHostname',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_object_storage', 'AWS::DataSync::LocationObjectStorage', {
    access_key: 'AccessKey',
    agent_arns: 'AgentArns',
    bucket_name: 'BucketName',
    region: ignored,
    secret_key: 'SecretKey',
    server_certificate: 'ServerCertificate',
    server_hostname: 'ServerHostname',
    server_port: 'ServerPort',
    server_protocol: 'ServerProtocol',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_s3', 'AWS::DataSync::LocationS3', {
    agent_arns: ignored,
    region: ignored,
    s3_bucket_arn: 'S3BucketArn',
    s3_config: {
      block: 'S3Config',
      attributes: {
        bucket_access_role_arn: 'BucketAccessRoleArn',
      },
    },
    s3_storage_class: 'S3StorageClass',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_datasync_location_smb', 'AWS::DataSync::LocationSMB', {
    agent_arns: 'AgentArns',
    domain: 'Domain',
    mount_options: {
      block: 'MountOptions',
      attributes: {
        version: 'Version',
      },
    },
    password: 'Password',
    region: ignored,
    server_hostname: 'ServerHostname',
    subdirectory: 'Subdirectory',
    tags: { to: 'Tags', by: tagList },
    user: 'User',
  }),
  resource('aws_datasync_agent', 'AWS::DataSync::Agent', {
    activation_key: 'ActivationKey',
    ip_address: ignored,
    name: 'AgentName',
    private_link_endpoint: ignored,
    region: ignored,
    security_group_arns: 'SecurityGroupArns',
    subnet_arns: 'SubnetArns',
    tags: { to: 'Tags', by: tagList },
    vpc_endpoint_id: 'VpcEndpointId',
  }),
  resource('aws_datasync_task', 'AWS::DataSync::Task', {
    cloudwatch_log_group_arn: 'CloudWatchLogGroupArn',
    destination_location_arn: 'DestinationLocationArn',
    excludes: {
      blocks: 'Excludes',
      attributes: {
        filter_type: 'FilterType',
        value: 'Value',
      },
    },
    includes: {
      blocks: 'Includes',
      attributes: {
        filter_type: 'FilterType',
        value: 'Value',
      },
    },
    name: 'Name',
    options: {
      block: 'Options',
      attributes: {
        atime: 'Atime',
        bytes_per_second: 'BytesPerSecond',
        gid: 'Gid',
        log_level: 'LogLevel',
        mtime: 'Mtime',
        object_tags: 'ObjectTags',
        overwrite_mode: 'OverwriteMode',
        posix_permissions: 'PosixPermissions',
        preserve_deleted_files: 'PreserveDeletedFiles',
        preserve_devices: 'PreserveDevices',
        security_descriptor_copy_flags: 'SecurityDescriptorCopyFlags',
        task_queueing: 'TaskQueueing',
        transfer_mode: 'TransferMode',
        uid: 'Uid',
        verify_mode: 'VerifyMode',
      },
    },
    region: ignored,
    schedule: {
      block: 'Schedule',
      attributes: {
        schedule_expression: 'ScheduleExpression',
        status: 'Status',
      },
    },
    source_location_arn: 'SourceLocationArn',
    tags: { to: 'Tags', by: tagList },
    task_mode: 'TaskMode',
    task_report_config: {
      block: 'TaskReportConfig',
      attributes: {
        output_type: 'OutputType',
        report_level: 'ReportLevel',
        report_overrides: {
          block: 'Overrides',
          attributes: {
            deleted_override: 'Deleted.ReportLevel',
            skipped_override: 'Skipped.ReportLevel',
            transferred_override: 'Transferred.ReportLevel',
            verified_override: 'Verified.ReportLevel',
          },
        },
        s3_destination: {
          block: 'Destination.S3',
          attributes: {
            bucket_access_role_arn: 'BucketAccessRoleArn',
            s3_bucket_arn: 'S3BucketArn',
            subdirectory: 'Subdirectory',
          },
        },
        s3_object_versioning: 'ObjectVersionIds',
      },
    },
  }),
];
