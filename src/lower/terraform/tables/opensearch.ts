import { attribute, json, mapOf, scalarAt, tagList } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** One of the logs of a domain. */
const logPublishing = keyedBlocks('log_type', (block) =>
  mapOf(block, {
    CloudWatchLogsLogGroupArn: attribute(block, 'cloudwatch_log_group_arn'),
    Enabled: attribute(block, 'enabled') ?? scalarAt(block, true),
  }),
);

/** In a block that does not mention HTTPS the provider enforces it; without the block nothing does. */
const endpointOptions = {
  block: 'DomainEndpointOptions',
  attributes: {
    custom_endpoint: 'CustomEndpoint',
    custom_endpoint_certificate_arn: 'CustomEndpointCertificateArn',
    custom_endpoint_enabled: 'CustomEndpointEnabled',
    enforce_https: 'EnforceHTTPS',
    tls_security_policy: 'TLSSecurityPolicy',
  },
  defaults: { EnforceHTTPS: true },
} as const;

/** Amazon OpenSearch Service and its predecessor, Amazon Elasticsearch Service. */
export const openSearch = (): readonly Table[] => [
  resource('aws_opensearch_domain', 'AWS::OpenSearchService::Domain', {
    access_policies: { to: 'AccessPolicies', by: json },
    advanced_options: 'AdvancedOptions',
    advanced_security_options: {
      block: 'AdvancedSecurityOptions',
      attributes: {
        anonymous_auth_enabled: 'AnonymousAuthEnabled',
        enabled: 'Enabled',
        internal_user_database_enabled: 'InternalUserDatabaseEnabled',
        jwt_options: {
          block: 'JWTOptions',
          attributes: {
            enabled: 'Enabled',
            jwks_url: ignored,
            public_key: 'PublicKey',
            roles_key: 'RolesKey',
            subject_key: 'SubjectKey',
          },
        },
        master_user_options: {
          block: 'MasterUserOptions',
          attributes: {
            master_user_arn: 'MasterUserARN',
            master_user_name: 'MasterUserName',
            master_user_password: 'MasterUserPassword',
          },
        },
      },
    },
    aiml_options: {
      block: 'AIMLOptions',
      attributes: {
        natural_language_query_generation_options: ignored,
        s3_vectors_engine: {
          block: 'S3VectorsEngine',
          attributes: {
            enabled: 'Enabled',
          },
        },
        serverless_vector_acceleration: {
          block: 'ServerlessVectorAcceleration',
          attributes: {
            enabled: 'Enabled',
          },
        },
      },
    },
    auto_tune_options: ignored,
    cluster_config: {
      block: 'ClusterConfig',
      attributes: {
        cold_storage_options: {
          block: 'ColdStorageOptions',
          attributes: {
            enabled: 'Enabled',
          },
        },
        dedicated_master_count: 'DedicatedMasterCount',
        dedicated_master_enabled: 'DedicatedMasterEnabled',
        dedicated_master_type: 'DedicatedMasterType',
        instance_count: 'InstanceCount',
        instance_type: 'InstanceType',
        multi_az_with_standby_enabled: 'MultiAZWithStandbyEnabled',
        node_options: {
          blocks: 'NodeOptions',
          attributes: {
            node_config: {
              block: 'NodeConfig',
              attributes: {
                count: 'Count',
                enabled: 'Enabled',
                type: 'Type',
              },
            },
            node_type: 'NodeType',
          },
        },
        warm_count: 'WarmCount',
        warm_enabled: 'WarmEnabled',
        warm_type: 'WarmType',
        zone_awareness_config: {
          block: 'ZoneAwarenessConfig',
          attributes: {
            availability_zone_count: 'AvailabilityZoneCount',
          },
        },
        zone_awareness_enabled: 'ZoneAwarenessEnabled',
      },
    },
    cognito_options: {
      block: 'CognitoOptions',
      attributes: {
        enabled: 'Enabled',
        identity_pool_id: 'IdentityPoolId',
        role_arn: 'RoleArn',
        user_pool_id: 'UserPoolId',
      },
    },
    deployment_strategy_options: {
      block: 'DeploymentStrategyOptions',
      attributes: {
        deployment_strategy: 'DeploymentStrategy',
      },
    },
    domain_endpoint_options: endpointOptions,
    domain_name: 'DomainName',
    ebs_options: {
      block: 'EBSOptions',
      attributes: {
        ebs_enabled: 'EBSEnabled',
        iops: 'Iops',
        throughput: 'Throughput',
        volume_size: 'VolumeSize',
        volume_type: 'VolumeType',
      },
    },
    encrypt_at_rest: {
      block: 'EncryptionAtRestOptions',
      attributes: {
        enabled: 'Enabled',
        kms_key_id: 'KmsKeyId',
      },
    },
    engine_version: 'EngineVersion',
    identity_center_options: {
      block: 'IdentityCenterOptions',
      attributes: {
        enabled_api_access: 'EnabledAPIAccess',
        identity_center_instance_arn: 'IdentityCenterInstanceARN',
        roles_key: 'RolesKey',
        subject_key: 'SubjectKey',
      },
    },
    ip_address_type: 'IPAddressType',
    log_publishing_options: { to: 'LogPublishingOptions', by: logPublishing },
    node_to_node_encryption: {
      block: 'NodeToNodeEncryptionOptions',
      attributes: {
        enabled: 'Enabled',
      },
    },
    off_peak_window_options: {
      block: 'OffPeakWindowOptions',
      attributes: {
        enabled: 'Enabled',
        off_peak_window: {
          block: 'OffPeakWindow',
          attributes: {
            window_start_time: {
              block: 'WindowStartTime',
              attributes: {
                hours: 'Hours',
                minutes: 'Minutes',
              },
            },
          },
        },
      },
    },
    region: ignored,
    snapshot_options: {
      block: 'SnapshotOptions',
      attributes: {
        automated_snapshot_start_hour: 'AutomatedSnapshotStartHour',
      },
    },
    software_update_options: {
      block: 'SoftwareUpdateOptions',
      attributes: {
        auto_software_update_enabled: 'AutoSoftwareUpdateEnabled',
      },
    },
    tags: { to: 'Tags', by: tagList },
    vpc_options: {
      block: 'VPCOptions',
      attributes: {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      },
    },
  }),
  part(
    'aws_opensearch_domain_policy',
    'AWS::OpenSearchService::Domain',
    { of: 'aws_opensearch_domain', by: 'domain_name' },
    {
      access_policies: { to: 'AccessPolicies', by: json },
    },
  ),
  part(
    'aws_opensearch_domain_saml_options',
    'AWS::OpenSearchService::Domain',
    { of: 'aws_opensearch_domain', by: 'domain_name' },
    {
      saml_options: {
        block: 'AdvancedSecurityOptions.SAMLOptions',
        attributes: {
          enabled: 'Enabled',
          idp: {
            block: 'Idp',
            attributes: {
              entity_id: 'EntityId',
              metadata_content: 'MetadataContent',
            },
          },
          master_backend_role: 'MasterBackendRole',
          master_user_name: 'MasterUserName',
          roles_key: 'RolesKey',
          session_timeout_minutes: 'SessionTimeoutMinutes',
          subject_key: 'SubjectKey',
        },
      },
    },
  ),
  resource('aws_elasticsearch_domain', 'AWS::Elasticsearch::Domain', {
    access_policies: { to: 'AccessPolicies', by: json },
    advanced_options: 'AdvancedOptions',
    advanced_security_options: {
      block: 'AdvancedSecurityOptions',
      attributes: {
        enabled: 'Enabled',
        internal_user_database_enabled: 'InternalUserDatabaseEnabled',
        master_user_options: {
          block: 'MasterUserOptions',
          attributes: {
            master_user_arn: 'MasterUserARN',
            master_user_name: 'MasterUserName',
            master_user_password: 'MasterUserPassword',
          },
        },
      },
    },
    auto_tune_options: ignored,
    cluster_config: {
      block: 'ElasticsearchClusterConfig',
      attributes: {
        cold_storage_options: {
          block: 'ColdStorageOptions',
          attributes: {
            enabled: 'Enabled',
          },
        },
        dedicated_master_count: 'DedicatedMasterCount',
        dedicated_master_enabled: 'DedicatedMasterEnabled',
        dedicated_master_type: 'DedicatedMasterType',
        instance_count: 'InstanceCount',
        instance_type: 'InstanceType',
        warm_count: 'WarmCount',
        warm_enabled: 'WarmEnabled',
        warm_type: 'WarmType',
        zone_awareness_config: {
          block: 'ZoneAwarenessConfig',
          attributes: {
            availability_zone_count: 'AvailabilityZoneCount',
          },
        },
        zone_awareness_enabled: 'ZoneAwarenessEnabled',
      },
    },
    cognito_options: {
      block: 'CognitoOptions',
      attributes: {
        enabled: 'Enabled',
        identity_pool_id: 'IdentityPoolId',
        role_arn: 'RoleArn',
        user_pool_id: 'UserPoolId',
      },
    },
    domain_endpoint_options: endpointOptions,
    domain_name: 'DomainName',
    ebs_options: {
      block: 'EBSOptions',
      attributes: {
        ebs_enabled: 'EBSEnabled',
        iops: 'Iops',
        throughput: ignored,
        volume_size: 'VolumeSize',
        volume_type: 'VolumeType',
      },
    },
    elasticsearch_version: 'ElasticsearchVersion',
    encrypt_at_rest: {
      block: 'EncryptionAtRestOptions',
      attributes: {
        enabled: 'Enabled',
        kms_key_id: 'KmsKeyId',
      },
    },
    log_publishing_options: { to: 'LogPublishingOptions', by: logPublishing },
    node_to_node_encryption: {
      block: 'NodeToNodeEncryptionOptions',
      attributes: {
        enabled: 'Enabled',
      },
    },
    region: ignored,
    snapshot_options: {
      block: 'SnapshotOptions',
      attributes: {
        automated_snapshot_start_hour: 'AutomatedSnapshotStartHour',
      },
    },
    tags: { to: 'Tags', by: tagList },
    vpc_options: {
      block: 'VPCOptions',
      attributes: {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      },
    },
  }),
  part(
    'aws_elasticsearch_domain_policy',
    'AWS::Elasticsearch::Domain',
    { of: 'aws_elasticsearch_domain', by: 'domain_name' },
    {
      access_policies: { to: 'AccessPolicies', by: json },
    },
  ),
  resource('aws_opensearch_application', 'AWS::OpenSearchService::Application', {
    app_config: {
      blocks: 'AppConfigs',
      attributes: {
        key: 'Key',
        value: 'Value',
      },
    },
    data_source: {
      blocks: 'DataSources',
      attributes: {
        data_source_arn: 'DataSourceArn',
        data_source_description: 'DataSourceDescription',
      },
    },
    iam_identity_center_options: {
      block: 'IamIdentityCenterOptions',
      attributes: {
        enabled: 'Enabled',
        iam_identity_center_instance_arn: 'IamIdentityCenterInstanceArn',
        iam_role_for_identity_center_application_arn: 'IamRoleForIdentityCenterApplicationArn',
      },
    },
    kms_key_arn: 'KmsKeyArn',
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_opensearchserverless_collection', 'AWS::OpenSearchServerless::Collection', {
    collection_group_name: 'CollectionGroupName',
    description: 'Description',
    encryption_config: {
      block: 'EncryptionConfig',
      attributes: {
        aws_owned_key: 'AWSOwnedKey',
        kms_key_arn: 'KmsKeyArn',
      },
    },
    name: 'Name',
    region: ignored,
    standby_replicas: 'StandbyReplicas',
    tags: { to: 'Tags', by: tagList },
    type: 'Type',
    vector_options: {
      block: 'VectorOptions',
      attributes: {
        serverless_vector_acceleration: 'ServerlessVectorAcceleration',
      },
    },
  }),
  resource('aws_opensearchserverless_access_policy', 'AWS::OpenSearchServerless::AccessPolicy', {
    description: 'Description',
    name: 'Name',
    policy: 'Policy',
    region: ignored,
    type: 'Type',
  }),
  resource('aws_opensearchserverless_security_policy', 'AWS::OpenSearchServerless::SecurityPolicy', {
    description: 'Description',
    name: 'Name',
    policy: 'Policy',
    region: ignored,
    type: 'Type',
  }),
  resource('aws_opensearchserverless_lifecycle_policy', 'AWS::OpenSearchServerless::LifecyclePolicy', {
    description: 'Description',
    name: 'Name',
    policy: 'Policy',
    region: ignored,
    type: 'Type',
  }),
  resource('aws_opensearchserverless_security_config', 'AWS::OpenSearchServerless::SecurityConfig', {
    description: 'Description',
    iam_federation_options: {
      block: 'IamFederationOptions',
      attributes: {
        group_attribute: 'GroupAttribute',
        user_attribute: 'UserAttribute',
      },
    },
    iam_identity_center_options: {
      block: 'IamIdentityCenterOptions',
      attributes: {
        group_attribute: 'GroupAttribute',
        instance_arn: 'InstanceArn',
        user_attribute: 'UserAttribute',
      },
    },
    name: 'Name',
    region: ignored,
    saml_options: {
      block: 'SamlOptions',
      attributes: {
        group_attribute: 'GroupAttribute',
        metadata: 'Metadata',
        session_timeout: 'SessionTimeout',
        user_attribute: 'UserAttribute',
      },
    },
    type: 'Type',
  }),
  resource('aws_opensearchserverless_vpc_endpoint', 'AWS::OpenSearchServerless::VpcEndpoint', {
    name: 'Name',
    region: ignored,
    security_group_ids: 'SecurityGroupIds',
    subnet_ids: 'SubnetIds',
    vpc_id: 'VpcId',
  }),
  ...none(
    'aws_elasticsearch_domain_saml_options',
    'aws_elasticsearch_vpc_endpoint',
    'aws_opensearch_authorize_vpc_endpoint_access',
    'aws_opensearch_inbound_connection_accepter',
    'aws_opensearch_outbound_connection',
    'aws_opensearch_package',
    'aws_opensearch_package_association',
    'aws_opensearch_vpc_endpoint',
  ),
];
