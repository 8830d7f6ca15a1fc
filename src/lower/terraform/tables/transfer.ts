import { jsonText, listOf, tagList } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** AWS Transfer Family. */
export const transfer = (): readonly Table[] => [
  resource(
    'aws_transfer_agreement',
    'AWS::Transfer::Agreement',
    {
      access_role: 'AccessRole',
      base_directory: 'BaseDirectory',
      description: 'Description',
      id: ignored,
      local_profile_id: 'LocalProfileId',
      partner_profile_id: 'PartnerProfileId',
      region: ignored,
      server_id: 'ServerId',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['CustomDirectories', 'EnforceMessageSigning', 'PreserveFilename', 'Status'] },
  ),
  resource(
    'aws_transfer_certificate',
    'AWS::Transfer::Certificate',
    {
      certificate: 'Certificate',
      certificate_chain: 'CertificateChain',
      description: 'Description',
      id: ignored,
      private_key: 'PrivateKey',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      usage: 'Usage',
    },
    { covers: ['ActiveDate', 'InactiveDate'] },
  ),
  resource(
    'aws_transfer_connector',
    'AWS::Transfer::Connector',
    {
      access_role: 'AccessRole',
      as2_config: {
        block: 'As2Config',
        attributes: {
          compression: 'Compression',
          encryption_algorithm: 'EncryptionAlgorithm',
          local_profile_id: 'LocalProfileId',
          mdn_response: 'MdnResponse',
          mdn_signing_algorithm: 'MdnSigningAlgorithm',
          message_subject: 'MessageSubject',
          partner_profile_id: 'PartnerProfileId',
          signing_algorithm: 'SigningAlgorithm',
        },
      },
      egress_config: {
        block: 'EgressConfig',
        attributes: {
          vpc_lattice: {
            block: 'VpcLattice',
            attributes: {
              port_number: 'PortNumber',
              resource_configuration_arn: 'ResourceConfigurationArn',
            },
          },
        },
      },
      id: ignored,
      logging_role: 'LoggingRole',
      region: ignored,
      security_policy_name: 'SecurityPolicyName',
      sftp_config: {
        block: 'SftpConfig',
        attributes: {
          trusted_host_keys: 'TrustedHostKeys',
          user_secret_id: 'UserSecretId',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      url: 'Url',
    },
    { covers: ['EgressType', 'IpAddressType'] },
  ),
  resource('aws_transfer_profile', 'AWS::Transfer::Profile', {
    as2_id: 'As2Id',
    certificate_ids: 'CertificateIds',
    id: ignored,
    profile_type: 'ProfileType',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_transfer_server', 'AWS::Transfer::Server', {
    certificate: 'Certificate',
    directory_id: 'IdentityProviderDetails.DirectoryId',
    domain: 'Domain',
    endpoint_details: {
      block: 'EndpointDetails',
      attributes: {
        address_allocation_ids: 'AddressAllocationIds',
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
        vpc_endpoint_id: 'VpcEndpointId',
        vpc_id: 'VpcId',
      },
    },
    endpoint_type: 'EndpointType',
    force_destroy: ignored,
    function: 'IdentityProviderDetails.Function',
    host_key: ignored,
    id: ignored,
    identity_provider_type: 'IdentityProviderType',
    invocation_role: 'IdentityProviderDetails.InvocationRole',
    ip_address_type: 'IpAddressType',
    logging_role: 'LoggingRole',
    post_authentication_login_banner: 'PostAuthenticationLoginBanner',
    pre_authentication_login_banner: 'PreAuthenticationLoginBanner',
    protocol_details: {
      block: 'ProtocolDetails',
      attributes: {
        as2_transports: 'As2Transports',
        passive_ip: 'PassiveIp',
        set_stat_option: 'SetStatOption',
        tls_session_resumption_mode: 'TlsSessionResumptionMode',
      },
    },
    protocols: 'Protocols',
    region: ignored,
    s3_storage_options: {
      block: 'S3StorageOptions',
      attributes: {
        directory_listing_optimization: 'DirectoryListingOptimization',
      },
    },
    security_policy_name: 'SecurityPolicyName',
    sftp_authentication_methods: 'IdentityProviderDetails.SftpAuthenticationMethods',
    structured_log_destinations: 'StructuredLogDestinations',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    url: 'IdentityProviderDetails.Url',
    workflow_details: {
      block: 'WorkflowDetails',
      attributes: {
        on_partial_upload: {
          blocks: 'OnPartialUpload',
          attributes: {
            execution_role: 'ExecutionRole',
            workflow_id: 'WorkflowId',
          },
        },
        on_upload: {
          blocks: 'OnUpload',
          attributes: {
            execution_role: 'ExecutionRole',
            workflow_id: 'WorkflowId',
          },
        },
      },
    },
  }),
  part(
    'aws_transfer_ssh_key',
    'AWS::Transfer::User',
    { of: 'aws_transfer_user', by: 'user_name' },
    {
      body: { to: 'SshPublicKeys', by: listOf },
      id: ignored,
      region: ignored,
      server_id: ignored,
    },
  ),
  resource(
    'aws_transfer_user',
    'AWS::Transfer::User',
    {
      home_directory: 'HomeDirectory',
      home_directory_mappings: {
        blocks: 'HomeDirectoryMappings',
        attributes: {
          entry: 'Entry',
          target: 'Target',
        },
      },
      home_directory_type: 'HomeDirectoryType',
      id: ignored,
      policy: { to: 'Policy', by: jsonText },
      posix_profile: {
        block: 'PosixProfile',
        attributes: {
          gid: 'Gid',
          secondary_gids: 'SecondaryGids',
          uid: 'Uid',
        },
      },
      region: ignored,
      role: 'Role',
      server_id: 'ServerId',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      user_name: 'UserName',
    },
    { covers: ['SshPublicKeys'] },
  ),
  resource('aws_transfer_web_app', 'AWS::Transfer::WebApp', {
    access_endpoint: 'AccessEndpoint',
    endpoint_details: {
      block: 'EndpointDetails',
      attributes: {
        vpc: {
          block: 'Vpc',
          attributes: {
            security_group_ids: 'SecurityGroupIds',
            subnet_ids: 'SubnetIds',
            vpc_id: 'VpcId',
          },
        },
      },
    },
    identity_provider_details: {
      block: 'IdentityProviderDetails',
      attributes: {
        identity_center_config: { inner: { instance_arn: 'InstanceArn', role: 'Role' } },
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    web_app_endpoint_policy: 'WebAppEndpointPolicy',
    web_app_units: {
      block: 'WebAppUnits',
      attributes: {
        provisioned: 'Provisioned',
      },
    },
  }),
  resource('aws_transfer_workflow', 'AWS::Transfer::Workflow', {
    description: 'Description',
    id: ignored,
    on_exception_steps: {
      blocks: 'OnExceptionSteps',
      attributes: {
        copy_step_details: {
          block: 'CopyStepDetails',
          attributes: {
            destination_file_location: {
              block: 'DestinationFileLocation',
              attributes: {
                efs_file_location: ignored,
                s3_file_location: {
                  block: 'S3FileLocation',
                  attributes: {
                    bucket: 'Bucket',
                    key: 'Key',
                  },
                },
              },
            },
            name: 'Name',
            overwrite_existing: 'OverwriteExisting',
            source_file_location: 'SourceFileLocation',
          },
        },
        custom_step_details: {
          block: 'CustomStepDetails',
          attributes: {
            name: 'Name',
            source_file_location: 'SourceFileLocation',
            target: 'Target',
            timeout_seconds: 'TimeoutSeconds',
          },
        },
        decrypt_step_details: {
          block: 'DecryptStepDetails',
          attributes: {
            destination_file_location: {
              block: 'DestinationFileLocation',
              attributes: {
                efs_file_location: {
                  block: 'EfsFileLocation',
                  attributes: {
                    file_system_id: 'FileSystemId',
                    path: 'Path',
                  },
                },
                s3_file_location: {
                  block: 'S3FileLocation',
                  attributes: {
                    bucket: 'Bucket',
                    key: 'Key',
                  },
                },
              },
            },
            name: 'Name',
            overwrite_existing: 'OverwriteExisting',
            source_file_location: 'SourceFileLocation',
            type: 'Type',
          },
        },
        delete_step_details: {
          block: 'DeleteStepDetails',
          attributes: {
            name: 'Name',
            source_file_location: 'SourceFileLocation',
          },
        },
        tag_step_details: {
          block: 'TagStepDetails',
          attributes: {
            name: 'Name',
            source_file_location: 'SourceFileLocation',
            tags: {
              blocks: 'Tags',
              attributes: {
                key: 'Key',
                value: 'Value',
              },
            },
          },
        },
        type: 'Type',
      },
    },
    region: ignored,
    steps: {
      blocks: 'Steps',
      attributes: {
        copy_step_details: {
          block: 'CopyStepDetails',
          attributes: {
            destination_file_location: {
              block: 'DestinationFileLocation',
              attributes: {
                efs_file_location: ignored,
                s3_file_location: {
                  block: 'S3FileLocation',
                  attributes: {
                    bucket: 'Bucket',
                    key: 'Key',
                  },
                },
              },
            },
            name: 'Name',
            overwrite_existing: 'OverwriteExisting',
            source_file_location: 'SourceFileLocation',
          },
        },
        custom_step_details: {
          block: 'CustomStepDetails',
          attributes: {
            name: 'Name',
            source_file_location: 'SourceFileLocation',
            target: 'Target',
            timeout_seconds: 'TimeoutSeconds',
          },
        },
        decrypt_step_details: {
          block: 'DecryptStepDetails',
          attributes: {
            destination_file_location: {
              block: 'DestinationFileLocation',
              attributes: {
                efs_file_location: {
                  block: 'EfsFileLocation',
                  attributes: {
                    file_system_id: 'FileSystemId',
                    path: 'Path',
                  },
                },
                s3_file_location: {
                  block: 'S3FileLocation',
                  attributes: {
                    bucket: 'Bucket',
                    key: 'Key',
                  },
                },
              },
            },
            name: 'Name',
            overwrite_existing: 'OverwriteExisting',
            source_file_location: 'SourceFileLocation',
            type: 'Type',
          },
        },
        delete_step_details: {
          block: 'DeleteStepDetails',
          attributes: {
            name: 'Name',
            source_file_location: 'SourceFileLocation',
          },
        },
        tag_step_details: {
          block: 'TagStepDetails',
          attributes: {
            name: 'Name',
            source_file_location: 'SourceFileLocation',
            tags: {
              blocks: 'Tags',
              attributes: {
                key: 'Key',
                value: 'Value',
              },
            },
          },
        },
        type: 'Type',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  ...none('aws_transfer_access', 'aws_transfer_tag', 'aws_transfer_web_app_customization'),
];
