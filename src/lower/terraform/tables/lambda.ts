import { rangeOf } from '../../../read/source.ts';
import type { Term } from '../../term.ts';
import { attribute, changed, json, mapOf, scalarAt, tagList, textOf, unmapped, words } from '../change.ts';
import { pairList } from '../pair-list.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** The code is a file beside the configuration, so that it does not stand in it. */
const notInline = () => undefined;

/** Terraform writes -1 for a function without a reservation. */
const reservation = (value: Term) => changed(value, (limit) => (textOf(limit) === '-1' ? undefined : limit));

/** Terraform has the brokers of a cluster in one text, with commas between them. */
const brokers = (value: Term) =>
  changed(value, (endpoints) => {
    if (endpoints.kind !== 'map') return endpoints.kind === 'unknown' ? endpoints : unmapped(endpoints);
    const servers = attribute(endpoints, 'KAFKA_BOOTSTRAP_SERVERS');
    return mapOf(endpoints, {
      KafkaBootstrapServers: servers && {
        kind: 'call',
        function: 'split',
        arguments: [scalarAt(servers, ','), servers],
        ...rangeOf(servers),
      },
    });
  });

const ofFunction = { of: 'aws_lambda_function', by: 'function_name' };

/** AWS Lambda. */
export const lambda = (): readonly Table[] => [
  resource('aws_lambda_alias', 'AWS::Lambda::Alias', {
    description: 'Description',
    function_name: 'FunctionName',
    function_version: 'FunctionVersion',
    id: ignored,
    name: 'Name',
    region: ignored,
    routing_config: {
      block: 'RoutingConfig',
      attributes: {
        additional_version_weights: {
          to: 'AdditionalVersionWeights',
          by: pairList('FunctionVersion', 'FunctionWeight'),
        },
      },
    },
    timeouts: ignored,
  }),
  resource('aws_lambda_capacity_provider', 'AWS::Lambda::CapacityProvider', {
    capacity_provider_scaling_config: {
      block: 'CapacityProviderScalingConfig',
      attributes: {
        max_vcpu_count: 'MaxVCpuCount',
        scaling_mode: 'ScalingMode',
        scaling_policies: {
          blocks: 'ScalingPolicies',
          attributes: {
            predefined_metric_type: 'PredefinedMetricType',
            target_value: 'TargetValue',
          },
        },
      },
    },
    instance_requirements: {
      block: 'InstanceRequirements',
      attributes: {
        allowed_instance_types: 'AllowedInstanceTypes',
        architectures: 'Architectures',
        excluded_instance_types: 'ExcludedInstanceTypes',
      },
    },
    kms_key_arn: 'KmsKeyArn',
    name: 'CapacityProviderName',
    permissions_config: {
      block: 'PermissionsConfig',
      attributes: {
        capacity_provider_operator_role_arn: 'CapacityProviderOperatorRoleArn',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
    vpc_config: {
      block: 'VpcConfig',
      attributes: {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      },
    },
  }),
  resource('aws_lambda_code_signing_config', 'AWS::Lambda::CodeSigningConfig', {
    allowed_publishers: {
      block: 'AllowedPublishers',
      attributes: {
        signing_profile_version_arns: 'SigningProfileVersionArns',
      },
    },
    description: 'Description',
    id: ignored,
    policies: {
      block: 'CodeSigningPolicies',
      attributes: {
        untrusted_artifact_on_deployment: 'UntrustedArtifactOnDeployment',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_lambda_event_source_mapping',
    'AWS::Lambda::EventSourceMapping',
    {
      amazon_managed_kafka_event_source_config: {
        block: 'AmazonManagedKafkaEventSourceConfig',
        attributes: {
          consumer_group_id: 'ConsumerGroupId',
          schema_registry_config: {
            block: 'SchemaRegistryConfig',
            attributes: {
              access_config: {
                blocks: 'AccessConfigs',
                attributes: {
                  type: 'Type',
                  uri: 'URI',
                },
              },
              event_record_format: 'EventRecordFormat',
              schema_registry_uri: 'SchemaRegistryURI',
              schema_validation_config: {
                blocks: 'SchemaValidationConfigs',
                attributes: {
                  attribute: 'Attribute',
                },
              },
            },
          },
        },
      },
      batch_size: 'BatchSize',
      bisect_batch_on_function_error: 'BisectBatchOnFunctionError',
      destination_config: {
        block: 'DestinationConfig',
        attributes: {
          on_failure: {
            block: 'OnFailure',
            attributes: {
              destination_arn: 'Destination',
            },
          },
        },
      },
      document_db_event_source_config: {
        block: 'DocumentDBEventSourceConfig',
        attributes: {
          collection_name: 'CollectionName',
          database_name: 'DatabaseName',
          full_document: 'FullDocument',
        },
      },
      enabled: 'Enabled',
      event_source_arn: 'EventSourceArn',
      filter_criteria: {
        block: 'FilterCriteria',
        attributes: {
          filter: {
            blocks: 'Filters',
            attributes: {
              pattern: 'Pattern',
            },
          },
        },
      },
      function_name: 'FunctionName',
      function_response_types: 'FunctionResponseTypes',
      id: ignored,
      kms_key_arn: 'KmsKeyArn',
      maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
      maximum_record_age_in_seconds: 'MaximumRecordAgeInSeconds',
      maximum_retry_attempts: 'MaximumRetryAttempts',
      metrics_config: {
        block: 'MetricsConfig',
        attributes: {
          metrics: 'Metrics',
        },
      },
      parallelization_factor: 'ParallelizationFactor',
      provisioned_poller_config: {
        block: 'ProvisionedPollerConfig',
        attributes: {
          maximum_pollers: 'MaximumPollers',
          minimum_pollers: 'MinimumPollers',
          poller_group_name: 'PollerGroupName',
        },
      },
      queues: 'Queues',
      region: ignored,
      scaling_config: {
        block: 'ScalingConfig',
        attributes: {
          maximum_concurrency: 'MaximumConcurrency',
        },
      },
      self_managed_event_source: {
        block: 'SelfManagedEventSource',
        attributes: {
          endpoints: { to: 'Endpoints', by: brokers },
        },
      },
      self_managed_kafka_event_source_config: {
        block: 'SelfManagedKafkaEventSourceConfig',
        attributes: {
          consumer_group_id: 'ConsumerGroupId',
          schema_registry_config: {
            block: 'SchemaRegistryConfig',
            attributes: {
              access_config: {
                blocks: 'AccessConfigs',
                attributes: {
                  type: 'Type',
                  uri: 'URI',
                },
              },
              event_record_format: 'EventRecordFormat',
              schema_registry_uri: 'SchemaRegistryURI',
              schema_validation_config: {
                blocks: 'SchemaValidationConfigs',
                attributes: {
                  attribute: 'Attribute',
                },
              },
            },
          },
        },
      },
      source_access_configuration: {
        blocks: 'SourceAccessConfigurations',
        attributes: {
          type: 'Type',
          uri: 'URI',
        },
      },
      starting_position: 'StartingPosition',
      starting_position_timestamp: { to: 'StartingPositionTimestamp', by: unmapped },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      topics: 'Topics',
      tumbling_window_in_seconds: 'TumblingWindowInSeconds',
      use_resource_timeout_for_propagation: ignored,
    },
    { covers: ['LoggingConfig'] },
  ),
  resource('aws_lambda_function', 'AWS::Lambda::Function', {
    architectures: 'Architectures',
    capacity_provider_config: {
      block: 'CapacityProviderConfig',
      attributes: {
        lambda_managed_instances_capacity_provider_config: {
          block: 'LambdaManagedInstancesCapacityProviderConfig',
          attributes: {
            capacity_provider_arn: 'CapacityProviderArn',
            execution_environment_memory_gib_per_vcpu: 'ExecutionEnvironmentMemoryGiBPerVCpu',
            per_execution_environment_max_concurrency: 'PerExecutionEnvironmentMaxConcurrency',
          },
        },
      },
    },
    code_sha256: ignored,
    code_signing_config_arn: 'CodeSigningConfigArn',
    dead_letter_config: {
      block: 'DeadLetterConfig',
      attributes: {
        target_arn: 'TargetArn',
      },
    },
    description: 'Description',
    durable_config: {
      block: 'DurableConfig',
      attributes: {
        execution_timeout: 'ExecutionTimeout',
        retention_period: 'RetentionPeriodInDays',
      },
    },
    environment: {
      block: 'Environment',
      attributes: {
        variables: 'Variables',
      },
    },
    ephemeral_storage: {
      block: 'EphemeralStorage',
      attributes: {
        size: 'Size',
      },
    },
    file_system_config: {
      blocks: 'FileSystemConfigs',
      attributes: {
        arn: 'Arn',
        local_mount_path: 'LocalMountPath',
      },
    },
    filename: { to: 'Code.ZipFile', by: notInline },
    function_name: 'FunctionName',
    handler: 'Handler',
    id: ignored,
    image_config: {
      block: 'ImageConfig',
      attributes: {
        command: 'Command',
        entry_point: 'EntryPoint',
        working_directory: 'WorkingDirectory',
      },
    },
    image_uri: 'Code.ImageUri',
    kms_key_arn: 'KmsKeyArn',
    layers: 'Layers',
    logging_config: {
      block: 'LoggingConfig',
      attributes: {
        application_log_level: 'ApplicationLogLevel',
        log_format: 'LogFormat',
        log_group: 'LogGroup',
        system_log_level: 'SystemLogLevel',
      },
    },
    memory_size: 'MemorySize',
    package_type: 'PackageType',
    publish: ignored,
    publish_to: { to: 'PublishToLatestPublished', by: words({ LATEST_PUBLISHED: true }) },
    region: ignored,
    replace_security_groups_on_destroy: ignored,
    replacement_security_group_ids: ignored,
    reserved_concurrent_executions: { to: 'ReservedConcurrentExecutions', by: reservation },
    role: 'Role',
    runtime: 'Runtime',
    s3_bucket: 'Code.S3Bucket',
    s3_key: 'Code.S3Key',
    s3_object_version: 'Code.S3ObjectVersion',
    skip_destroy: ignored,
    snap_start: {
      block: 'SnapStart',
      attributes: {
        apply_on: 'ApplyOn',
      },
    },
    source_code_hash: ignored,
    source_kms_key_arn: 'Code.SourceKMSKeyArn',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    tenancy_config: {
      block: 'TenancyConfig',
      attributes: {
        tenant_isolation_mode: 'TenantIsolationMode',
      },
    },
    timeout: 'Timeout',
    timeouts: ignored,
    tracing_config: {
      block: 'TracingConfig',
      attributes: {
        mode: 'Mode',
      },
    },
    use_resource_timeout_for_propagation: ignored,
    vpc_config: {
      block: 'VpcConfig',
      attributes: {
        ipv6_allowed_for_dual_stack: 'Ipv6AllowedForDualStack',
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      },
    },
  }),
  resource(
    'aws_lambda_function_event_invoke_config',
    'AWS::Lambda::EventInvokeConfig',
    {
      destination_config: {
        block: 'DestinationConfig',
        attributes: {
          on_failure: {
            block: 'OnFailure',
            attributes: {
              destination: 'Destination',
            },
          },
          on_success: {
            block: 'OnSuccess',
            attributes: {
              destination: 'Destination',
            },
          },
        },
      },
      function_name: 'FunctionName',
      id: ignored,
      maximum_event_age_in_seconds: 'MaximumEventAgeInSeconds',
      maximum_retry_attempts: 'MaximumRetryAttempts',
      qualifier: 'Qualifier',
      region: ignored,
    },
    {
      // Terraform names no version where none is written, and Lambda takes that for the latest.
      // Source: AWS Lambda API Reference, PutFunctionEventInvokeConfig.
      defaults: { Qualifier: '$LATEST' },
    },
  ),
  part('aws_lambda_function_recursion_config', 'AWS::Lambda::Function', ofFunction, {
    recursive_loop: 'RecursiveLoop',
    region: ignored,
  }),
  part('aws_lambda_function_scaling_config', 'AWS::Lambda::Function', ofFunction, {
    function_scaling_config: {
      block: 'FunctionScalingConfig',
      attributes: {
        max_execution_environments: 'MaxExecutionEnvironments',
        min_execution_environments: 'MinExecutionEnvironments',
      },
    },
    qualifier: ignored,
    region: ignored,
    timeouts: ignored,
  }),
  resource('aws_lambda_function_url', 'AWS::Lambda::Url', {
    authorization_type: 'AuthType',
    cors: {
      block: 'Cors',
      attributes: {
        allow_credentials: 'AllowCredentials',
        allow_headers: 'AllowHeaders',
        allow_methods: 'AllowMethods',
        allow_origins: 'AllowOrigins',
        expose_headers: 'ExposeHeaders',
        max_age: 'MaxAge',
      },
    },
    function_name: 'TargetFunctionArn',
    id: ignored,
    invoke_mode: 'InvokeMode',
    qualifier: 'Qualifier',
    region: ignored,
    timeouts: ignored,
  }),
  resource('aws_lambda_layer_version', 'AWS::Lambda::LayerVersion', {
    compatible_architectures: 'CompatibleArchitectures',
    compatible_runtimes: 'CompatibleRuntimes',
    description: 'Description',
    filename: ignored,
    id: ignored,
    layer_name: 'LayerName',
    license_info: 'LicenseInfo',
    region: ignored,
    s3_bucket: 'Content.S3Bucket',
    s3_key: 'Content.S3Key',
    s3_object_version: 'Content.S3ObjectVersion',
    skip_destroy: ignored,
    source_code_hash: ignored,
  }),
  resource('aws_lambda_layer_version_permission', 'AWS::Lambda::LayerVersionPermission', {
    action: 'Action',
    id: ignored,
    layer_name: 'LayerVersionArn',
    organization_id: 'OrganizationId',
    principal: 'Principal',
    region: ignored,
    skip_destroy: ignored,
    statement_id: ignored,
    version_number: ignored,
  }),
  resource('aws_lambda_permission', 'AWS::Lambda::Permission', {
    action: 'Action',
    event_source_token: 'EventSourceToken',
    function_name: 'FunctionName',
    function_url_auth_type: 'FunctionUrlAuthType',
    id: ignored,
    invoked_via_function_url: 'InvokedViaFunctionUrl',
    principal: 'Principal',
    principal_org_id: 'PrincipalOrgID',
    qualifier: ignored,
    region: ignored,
    source_account: 'SourceAccount',
    source_arn: 'SourceArn',
    statement_id: ignored,
    statement_id_prefix: ignored,
    timeouts: ignored,
  }),
  part(
    'aws_lambda_provisioned_concurrency_config',
    'AWS::Lambda::Alias',
    { of: 'aws_lambda_alias', by: 'qualifier' },
    {
      function_name: ignored,
      id: ignored,
      provisioned_concurrent_executions: 'ProvisionedConcurrencyConfig.ProvisionedConcurrentExecutions',
      region: ignored,
      skip_destroy: ignored,
      timeouts: ignored,
    },
  ),
  resource('aws_lambda_resource_policy', 'AWS::Lambda::ResourcePolicy', {
    policy: { to: 'PolicyDocument', by: json },
    region: ignored,
    resource_arn: 'ResourceArn',
  }),
  part('aws_lambda_runtime_management_config', 'AWS::Lambda::Function', ofFunction, {
    qualifier: ignored,
    region: ignored,
    runtime_version_arn: 'RuntimeManagementConfig.RuntimeVersionArn',
    update_runtime_on: 'RuntimeManagementConfig.UpdateRuntimeOn',
  }),
];
