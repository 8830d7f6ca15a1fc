import type { ResourceTypes } from '../../../aws/resource-types.ts';
import { json, tagList, words } from '../change.ts';
import { mappedItem } from '../mapped-item.ts';
import { ignored, type Mapping, part, resource, type Table } from '../table.ts';

const enabledWord = words({ false: 'DISABLED', true: 'ENABLED' });

type Targets = NonNullable<ResourceTypes['AWS::Events::Rule']['Targets']>;

const target: Mapping<Targets[number]> = {
  appsync_target: {
    block: 'AppSyncParameters',
    attributes: {
      graphql_operation: 'GraphQLOperation',
    },
  },
  arn: 'Arn',
  batch_target: {
    block: 'BatchParameters',
    attributes: {
      array_size: 'ArrayProperties.Size',
      job_attempts: 'RetryStrategy.Attempts',
      job_definition: 'JobDefinition',
      job_name: 'JobName',
    },
  },
  dead_letter_config: {
    block: 'DeadLetterConfig',
    attributes: {
      arn: 'Arn',
    },
  },
  ecs_target: {
    block: 'EcsParameters',
    attributes: {
      capacity_provider_strategy: {
        blocks: 'CapacityProviderStrategy',
        attributes: {
          base: 'Base',
          capacity_provider: 'CapacityProvider',
          weight: 'Weight',
        },
      },
      enable_ecs_managed_tags: 'EnableECSManagedTags',
      enable_execute_command: 'EnableExecuteCommand',
      group: 'Group',
      launch_type: 'LaunchType',
      network_configuration: {
        block: 'NetworkConfiguration',
        attributes: {
          assign_public_ip: { to: 'AwsVpcConfiguration.AssignPublicIp', by: enabledWord },
          security_groups: 'AwsVpcConfiguration.SecurityGroups',
          subnets: 'AwsVpcConfiguration.Subnets',
        },
      },
      ordered_placement_strategy: {
        blocks: 'PlacementStrategies',
        attributes: {
          field: 'Field',
          type: 'Type',
        },
      },
      placement_constraint: {
        blocks: 'PlacementConstraints',
        attributes: {
          expression: 'Expression',
          type: 'Type',
        },
      },
      platform_version: 'PlatformVersion',
      propagate_tags: 'PropagateTags',
      tags: { to: 'TagList', by: tagList },
      task_count: 'TaskCount',
      task_definition_arn: 'TaskDefinitionArn',
    },
  },
  event_bus_name: ignored,
  http_target: {
    block: 'HttpParameters',
    attributes: {
      header_parameters: 'HeaderParameters',
      path_parameter_values: 'PathParameterValues',
      query_string_parameters: 'QueryStringParameters',
    },
  },
  input: 'Input',
  input_path: 'InputPath',
  input_transformer: {
    block: 'InputTransformer',
    attributes: {
      input_paths: 'InputPathsMap',
      input_template: 'InputTemplate',
    },
  },
  kinesis_target: {
    block: 'KinesisParameters',
    attributes: {
      partition_key_path: 'PartitionKeyPath',
    },
  },
  redshift_target: {
    block: 'RedshiftDataParameters',
    attributes: {
      database: 'Database',
      db_user: 'DbUser',
      secrets_manager_arn: 'SecretManagerArn',
      sql: 'Sql',
      statement_name: 'StatementName',
      with_event: 'WithEvent',
    },
  },
  retry_policy: {
    block: 'RetryPolicy',
    attributes: {
      maximum_event_age_in_seconds: 'MaximumEventAgeInSeconds',
      maximum_retry_attempts: 'MaximumRetryAttempts',
    },
    // In a block that gives the age only, the provider sends 0; EventBridge retries 185 times where it is told nothing.
    // Source: expandRetryPolicyParameters in internal/service/events of the provider.
    defaults: { MaximumRetryAttempts: 0 },
  },
  role_arn: 'RoleArn',
  run_command_targets: {
    blocks: 'RunCommandParameters.RunCommandTargets',
    attributes: {
      key: 'Key',
      values: 'Values',
    },
  },
  sagemaker_pipeline_target: {
    block: 'SageMakerPipelineParameters',
    attributes: {
      pipeline_parameter_list: {
        blocks: 'PipelineParameterList',
        attributes: {
          name: 'Name',
          value: 'Value',
        },
      },
    },
  },
  sqs_target: {
    block: 'SqsParameters',
    attributes: {
      message_group_id: 'MessageGroupId',
    },
  },
  target_id: 'Id',
};

const ofRule = { of: 'aws_cloudwatch_event_rule', by: 'rule' };

/** Amazon EventBridge: buses and rules, EventBridge Scheduler and EventBridge Pipes. */
export const events = (): readonly Table[] => [
  resource('aws_cloudwatch_event_api_destination', 'AWS::Events::ApiDestination', {
    connection_arn: 'ConnectionArn',
    description: 'Description',
    http_method: 'HttpMethod',
    id: ignored,
    invocation_endpoint: 'InvocationEndpoint',
    invocation_rate_limit_per_second: 'InvocationRateLimitPerSecond',
    name: 'Name',
    region: ignored,
  }),
  resource('aws_cloudwatch_event_archive', 'AWS::Events::Archive', {
    description: 'Description',
    event_pattern: { to: 'EventPattern', by: json },
    event_source_arn: 'SourceArn',
    id: ignored,
    kms_key_identifier: 'KmsKeyIdentifier',
    name: 'ArchiveName',
    region: ignored,
    retention_days: 'RetentionDays',
  }),
  resource('aws_cloudwatch_event_bus', 'AWS::Events::EventBus', {
    dead_letter_config: {
      block: 'DeadLetterConfig',
      attributes: {
        arn: 'Arn',
      },
    },
    description: 'Description',
    event_source_name: 'EventSourceName',
    id: ignored,
    kms_key_identifier: 'KmsKeyIdentifier',
    log_config: {
      block: 'LogConfig',
      attributes: {
        include_detail: 'IncludeDetail',
        level: 'Level',
      },
    },
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  part(
    'aws_cloudwatch_event_bus_policy',
    'AWS::Events::EventBus',
    { of: 'aws_cloudwatch_event_bus', by: 'event_bus_name' },
    {
      id: ignored,
      policy: { to: 'Policy', by: json },
      region: ignored,
    },
  ),
  resource('aws_cloudwatch_event_connection', 'AWS::Events::Connection', {
    auth_parameters: {
      block: 'AuthParameters',
      attributes: {
        api_key: {
          block: 'ApiKeyAuthParameters',
          attributes: {
            key: 'ApiKeyName',
            value: 'ApiKeyValue',
          },
        },
        basic: {
          block: 'BasicAuthParameters',
          attributes: {
            password: 'Password',
            username: 'Username',
          },
        },
        connectivity_parameters: {
          block: 'ConnectivityParameters',
          attributes: {
            resource_parameters: {
              block: 'ResourceParameters',
              attributes: {
                resource_configuration_arn: 'ResourceConfigurationArn',
              },
            },
          },
        },
        invocation_http_parameters: {
          block: 'InvocationHttpParameters',
          attributes: {
            body: {
              blocks: 'BodyParameters',
              attributes: {
                is_value_secret: 'IsValueSecret',
                key: 'Key',
                value: 'Value',
              },
            },
            header: {
              blocks: 'HeaderParameters',
              attributes: {
                is_value_secret: 'IsValueSecret',
                key: 'Key',
                value: 'Value',
              },
            },
            query_string: {
              blocks: 'QueryStringParameters',
              attributes: {
                is_value_secret: 'IsValueSecret',
                key: 'Key',
                value: 'Value',
              },
            },
          },
        },
        oauth: {
          block: 'OAuthParameters',
          attributes: {
            authorization_endpoint: 'AuthorizationEndpoint',
            client_parameters: {
              block: 'ClientParameters',
              attributes: {
                client_id: 'ClientID',
                client_secret: 'ClientSecret',
              },
            },
            http_method: 'HttpMethod',
            oauth_http_parameters: {
              block: 'OAuthHttpParameters',
              attributes: {
                body: {
                  blocks: 'BodyParameters',
                  attributes: {
                    is_value_secret: 'IsValueSecret',
                    key: 'Key',
                    value: 'Value',
                  },
                },
                header: {
                  blocks: 'HeaderParameters',
                  attributes: {
                    is_value_secret: 'IsValueSecret',
                    key: 'Key',
                    value: 'Value',
                  },
                },
                query_string: {
                  blocks: 'QueryStringParameters',
                  attributes: {
                    is_value_secret: 'IsValueSecret',
                    key: 'Key',
                    value: 'Value',
                  },
                },
              },
            },
          },
        },
      },
    },
    authorization_type: 'AuthorizationType',
    description: 'Description',
    id: ignored,
    invocation_connectivity_parameters: {
      block: 'InvocationConnectivityParameters',
      attributes: {
        resource_parameters: {
          block: 'ResourceParameters',
          attributes: {
            resource_configuration_arn: 'ResourceConfigurationArn',
          },
        },
      },
    },
    kms_key_identifier: 'KmsKeyIdentifier',
    name: 'Name',
    region: ignored,
  }),
  resource('aws_cloudwatch_event_endpoint', 'AWS::Events::Endpoint', {
    description: 'Description',
    event_bus: {
      blocks: 'EventBuses',
      attributes: {
        event_bus_arn: 'EventBusArn',
      },
    },
    id: ignored,
    name: 'Name',
    region: ignored,
    replication_config: {
      block: 'ReplicationConfig',
      attributes: {
        state: 'State',
      },
    },
    role_arn: 'RoleArn',
    routing_config: {
      block: 'RoutingConfig',
      attributes: {
        failover_config: {
          block: 'FailoverConfig',
          attributes: {
            primary: {
              block: 'Primary',
              attributes: {
                health_check: 'HealthCheck',
              },
            },
            secondary: {
              block: 'Secondary',
              attributes: {
                route: 'Route',
              },
            },
          },
        },
      },
    },
  }),
  resource(
    'aws_cloudwatch_event_permission',
    'AWS::Events::EventBusPolicy',
    {
      action: 'Action',
      condition: {
        block: 'Condition',
        attributes: {
          key: 'Key',
          type: 'Type',
          value: 'Value',
        },
      },
      event_bus_name: 'EventBusName',
      id: ignored,
      principal: 'Principal',
      region: ignored,
      statement_id: 'StatementId',
    },
    {
      covers: ['Statement'],
      // Source: Terraform AWS provider, aws_cloudwatch_event_permission.
      defaults: { Action: 'events:PutEvents' },
    },
  ),
  resource('aws_cloudwatch_event_rule', 'AWS::Events::Rule', {
    description: 'Description',
    event_bus_name: 'EventBusName',
    event_pattern: { to: 'EventPattern', by: json },
    force_destroy: ignored,
    id: ignored,
    is_enabled: { to: 'State', by: enabledWord },
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    role_arn: 'RoleArn',
    schedule_expression: 'ScheduleExpression',
    state: 'State',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  part(
    'aws_cloudwatch_event_target',
    'AWS::Events::Rule',
    ofRule,
    {},
    {
      also: mappedItem('Targets', target),
      covers: ['Targets'],
    },
  ),
  resource('aws_pipes_pipe', 'AWS::Pipes::Pipe', {
    description: 'Description',
    desired_state: 'DesiredState',
    enrichment: 'Enrichment',
    enrichment_parameters: {
      block: 'EnrichmentParameters',
      attributes: {
        http_parameters: {
          block: 'HttpParameters',
          attributes: {
            header_parameters: 'HeaderParameters',
            path_parameter_values: 'PathParameterValues',
            query_string_parameters: 'QueryStringParameters',
          },
        },
        input_template: 'InputTemplate',
      },
    },
    id: ignored,
    kms_key_identifier: 'KmsKeyIdentifier',
    log_configuration: {
      block: 'LogConfiguration',
      attributes: {
        cloudwatch_logs_log_destination: {
          block: 'CloudwatchLogsLogDestination',
          attributes: {
            log_group_arn: 'LogGroupArn',
          },
        },
        firehose_log_destination: {
          block: 'FirehoseLogDestination',
          attributes: {
            delivery_stream_arn: 'DeliveryStreamArn',
          },
        },
        include_execution_data: 'IncludeExecutionData',
        level: 'Level',
        s3_log_destination: {
          block: 'S3LogDestination',
          attributes: {
            bucket_name: 'BucketName',
            bucket_owner: 'BucketOwner',
            output_format: 'OutputFormat',
            prefix: 'Prefix',
          },
        },
      },
    },
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    role_arn: 'RoleArn',
    source: 'Source',
    source_parameters: {
      block: 'SourceParameters',
      attributes: {
        activemq_broker_parameters: {
          block: 'ActiveMQBrokerParameters',
          attributes: {
            batch_size: 'BatchSize',
            credentials: {
              block: 'Credentials',
              attributes: {
                basic_auth: 'BasicAuth',
              },
            },
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
            queue_name: 'QueueName',
          },
        },
        dynamodb_stream_parameters: {
          block: 'DynamoDBStreamParameters',
          attributes: {
            batch_size: 'BatchSize',
            dead_letter_config: {
              block: 'DeadLetterConfig',
              attributes: {
                arn: 'Arn',
              },
            },
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
            maximum_record_age_in_seconds: 'MaximumRecordAgeInSeconds',
            maximum_retry_attempts: 'MaximumRetryAttempts',
            on_partial_batch_item_failure: 'OnPartialBatchItemFailure',
            parallelization_factor: 'ParallelizationFactor',
            starting_position: 'StartingPosition',
          },
        },
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
        kinesis_stream_parameters: {
          block: 'KinesisStreamParameters',
          attributes: {
            batch_size: 'BatchSize',
            dead_letter_config: {
              block: 'DeadLetterConfig',
              attributes: {
                arn: 'Arn',
              },
            },
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
            maximum_record_age_in_seconds: 'MaximumRecordAgeInSeconds',
            maximum_retry_attempts: 'MaximumRetryAttempts',
            on_partial_batch_item_failure: 'OnPartialBatchItemFailure',
            parallelization_factor: 'ParallelizationFactor',
            starting_position: 'StartingPosition',
            starting_position_timestamp: 'StartingPositionTimestamp',
          },
        },
        managed_streaming_kafka_parameters: {
          block: 'ManagedStreamingKafkaParameters',
          attributes: {
            batch_size: 'BatchSize',
            consumer_group_id: 'ConsumerGroupID',
            credentials: {
              block: 'Credentials',
              attributes: {
                client_certificate_tls_auth: 'ClientCertificateTlsAuth',
                sasl_scram_512_auth: 'SaslScram512Auth',
              },
            },
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
            starting_position: 'StartingPosition',
            topic_name: 'TopicName',
          },
        },
        rabbitmq_broker_parameters: {
          block: 'RabbitMQBrokerParameters',
          attributes: {
            batch_size: 'BatchSize',
            credentials: {
              block: 'Credentials',
              attributes: {
                basic_auth: 'BasicAuth',
              },
            },
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
            queue_name: 'QueueName',
            virtual_host: 'VirtualHost',
          },
        },
        self_managed_kafka_parameters: {
          block: 'SelfManagedKafkaParameters',
          attributes: {
            additional_bootstrap_servers: 'AdditionalBootstrapServers',
            batch_size: 'BatchSize',
            consumer_group_id: 'ConsumerGroupID',
            credentials: {
              block: 'Credentials',
              attributes: {
                basic_auth: 'BasicAuth',
                client_certificate_tls_auth: 'ClientCertificateTlsAuth',
                sasl_scram_256_auth: 'SaslScram256Auth',
                sasl_scram_512_auth: 'SaslScram512Auth',
              },
            },
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
            server_root_ca_certificate: 'ServerRootCaCertificate',
            starting_position: 'StartingPosition',
            topic_name: 'TopicName',
            vpc: {
              block: 'Vpc',
              attributes: {
                security_groups: 'SecurityGroup',
                subnets: 'Subnets',
              },
            },
          },
        },
        sqs_queue_parameters: {
          block: 'SqsQueueParameters',
          attributes: {
            batch_size: 'BatchSize',
            maximum_batching_window_in_seconds: 'MaximumBatchingWindowInSeconds',
          },
        },
      },
    },
    tags: 'Tags',
    tags_all: ignored,
    target: 'Target',
    target_parameters: {
      block: 'TargetParameters',
      attributes: {
        batch_job_parameters: {
          block: 'BatchJobParameters',
          attributes: {
            array_properties: {
              block: 'ArrayProperties',
              attributes: {
                size: 'Size',
              },
            },
            container_overrides: {
              block: 'ContainerOverrides',
              attributes: {
                command: 'Command',
                environment: {
                  blocks: 'Environment',
                  attributes: {
                    name: 'Name',
                    value: 'Value',
                  },
                },
                instance_type: 'InstanceType',
                resource_requirement: {
                  blocks: 'ResourceRequirements',
                  attributes: {
                    type: 'Type',
                    value: 'Value',
                  },
                },
              },
            },
            depends_on: {
              blocks: 'DependsOn',
              attributes: {
                job_id: 'JobId',
                type: 'Type',
              },
            },
            job_definition: 'JobDefinition',
            job_name: 'JobName',
            parameters: 'Parameters',
            retry_strategy: {
              block: 'RetryStrategy',
              attributes: {
                attempts: 'Attempts',
              },
            },
          },
        },
        cloudwatch_logs_parameters: {
          block: 'CloudWatchLogsParameters',
          attributes: {
            log_stream_name: 'LogStreamName',
            timestamp: 'Timestamp',
          },
        },
        ecs_task_parameters: {
          block: 'EcsTaskParameters',
          attributes: {
            capacity_provider_strategy: {
              blocks: 'CapacityProviderStrategy',
              attributes: {
                base: 'Base',
                capacity_provider: 'CapacityProvider',
                weight: 'Weight',
              },
            },
            enable_ecs_managed_tags: 'EnableECSManagedTags',
            enable_execute_command: 'EnableExecuteCommand',
            group: 'Group',
            launch_type: 'LaunchType',
            network_configuration: {
              block: 'NetworkConfiguration',
              attributes: {
                aws_vpc_configuration: {
                  block: 'AwsvpcConfiguration',
                  attributes: {
                    assign_public_ip: 'AssignPublicIp',
                    security_groups: 'SecurityGroups',
                    subnets: 'Subnets',
                  },
                },
              },
            },
            overrides: {
              block: 'Overrides',
              attributes: {
                container_override: {
                  blocks: 'ContainerOverrides',
                  attributes: {
                    command: 'Command',
                    cpu: 'Cpu',
                    environment: {
                      blocks: 'Environment',
                      attributes: {
                        name: 'Name',
                        value: 'Value',
                      },
                    },
                    environment_file: {
                      blocks: 'EnvironmentFiles',
                      attributes: {
                        type: 'Type',
                        value: 'Value',
                      },
                    },
                    memory: 'Memory',
                    memory_reservation: 'MemoryReservation',
                    name: 'Name',
                    resource_requirement: {
                      blocks: 'ResourceRequirements',
                      attributes: {
                        type: 'Type',
                        value: 'Value',
                      },
                    },
                  },
                },
                cpu: 'Cpu',
                ephemeral_storage: {
                  block: 'EphemeralStorage',
                  attributes: {
                    size_in_gib: 'SizeInGiB',
                  },
                },
                execution_role_arn: 'ExecutionRoleArn',
                inference_accelerator_override: {
                  blocks: 'InferenceAcceleratorOverrides',
                  attributes: {
                    device_name: 'DeviceName',
                    device_type: 'DeviceType',
                  },
                },
                memory: 'Memory',
                task_role_arn: 'TaskRoleArn',
              },
            },
            placement_constraint: {
              blocks: 'PlacementConstraints',
              attributes: {
                expression: 'Expression',
                type: 'Type',
              },
            },
            placement_strategy: {
              blocks: 'PlacementStrategy',
              attributes: {
                field: 'Field',
                type: 'Type',
              },
            },
            platform_version: 'PlatformVersion',
            propagate_tags: 'PropagateTags',
            reference_id: 'ReferenceId',
            tags: { to: 'Tags', by: tagList },
            task_count: 'TaskCount',
            task_definition_arn: 'TaskDefinitionArn',
          },
        },
        eventbridge_event_bus_parameters: {
          block: 'EventBridgeEventBusParameters',
          attributes: {
            detail_type: 'DetailType',
            endpoint_id: 'EndpointId',
            resources: 'Resources',
            source: 'Source',
            time: 'Time',
          },
        },
        http_parameters: {
          block: 'HttpParameters',
          attributes: {
            header_parameters: 'HeaderParameters',
            path_parameter_values: 'PathParameterValues',
            query_string_parameters: 'QueryStringParameters',
          },
        },
        input_template: 'InputTemplate',
        kinesis_stream_parameters: {
          block: 'KinesisStreamParameters',
          attributes: {
            partition_key: 'PartitionKey',
          },
        },
        lambda_function_parameters: {
          block: 'LambdaFunctionParameters',
          attributes: {
            invocation_type: 'InvocationType',
          },
        },
        redshift_data_parameters: {
          block: 'RedshiftDataParameters',
          attributes: {
            database: 'Database',
            db_user: 'DbUser',
            secret_manager_arn: 'SecretManagerArn',
            sqls: 'Sqls',
            statement_name: 'StatementName',
            with_event: 'WithEvent',
          },
        },
        sagemaker_pipeline_parameters: {
          block: 'SageMakerPipelineParameters',
          attributes: {
            pipeline_parameter: {
              blocks: 'PipelineParameterList',
              attributes: {
                name: 'Name',
                value: 'Value',
              },
            },
          },
        },
        sqs_queue_parameters: {
          block: 'SqsQueueParameters',
          attributes: {
            message_deduplication_id: 'MessageDeduplicationId',
            message_group_id: 'MessageGroupId',
          },
        },
        step_function_state_machine_parameters: {
          block: 'StepFunctionStateMachineParameters',
          attributes: {
            invocation_type: 'InvocationType',
          },
        },
      },
    },
    timeouts: ignored,
  }),
  resource('aws_scheduler_schedule', 'AWS::Scheduler::Schedule', {
    action_after_completion: ignored,
    description: 'Description',
    end_date: 'EndDate',
    flexible_time_window: {
      block: 'FlexibleTimeWindow',
      attributes: {
        maximum_window_in_minutes: 'MaximumWindowInMinutes',
        mode: 'Mode',
      },
    },
    group_name: 'GroupName',
    id: ignored,
    kms_key_arn: 'KmsKeyArn',
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    schedule_expression: 'ScheduleExpression',
    schedule_expression_timezone: 'ScheduleExpressionTimezone',
    start_date: 'StartDate',
    state: 'State',
    target: {
      block: 'Target',
      attributes: {
        arn: 'Arn',
        dead_letter_config: {
          block: 'DeadLetterConfig',
          attributes: {
            arn: 'Arn',
          },
        },
        ecs_parameters: {
          block: 'EcsParameters',
          attributes: {
            capacity_provider_strategy: {
              blocks: 'CapacityProviderStrategy',
              attributes: {
                base: 'Base',
                capacity_provider: 'CapacityProvider',
                weight: 'Weight',
              },
            },
            enable_ecs_managed_tags: 'EnableECSManagedTags',
            enable_execute_command: 'EnableExecuteCommand',
            group: 'Group',
            launch_type: 'LaunchType',
            network_configuration: {
              block: 'NetworkConfiguration',
              attributes: {
                assign_public_ip: { to: 'AwsvpcConfiguration.AssignPublicIp', by: enabledWord },
                security_groups: 'AwsvpcConfiguration.SecurityGroups',
                subnets: 'AwsvpcConfiguration.Subnets',
              },
            },
            placement_constraints: {
              blocks: 'PlacementConstraints',
              attributes: {
                expression: 'Expression',
                type: 'Type',
              },
            },
            placement_strategy: {
              blocks: 'PlacementStrategy',
              attributes: {
                field: 'Field',
                type: 'Type',
              },
            },
            platform_version: 'PlatformVersion',
            propagate_tags: 'PropagateTags',
            reference_id: 'ReferenceId',
            tags: { to: 'Tags', by: tagList },
            task_count: 'TaskCount',
            task_definition_arn: 'TaskDefinitionArn',
          },
        },
        eventbridge_parameters: {
          block: 'EventBridgeParameters',
          attributes: {
            detail_type: 'DetailType',
            source: 'Source',
          },
        },
        input: 'Input',
        kinesis_parameters: {
          block: 'KinesisParameters',
          attributes: {
            partition_key: 'PartitionKey',
          },
        },
        retry_policy: {
          block: 'RetryPolicy',
          attributes: {
            maximum_event_age_in_seconds: 'MaximumEventAgeInSeconds',
            maximum_retry_attempts: 'MaximumRetryAttempts',
          },
        },
        role_arn: 'RoleArn',
        sagemaker_pipeline_parameters: {
          block: 'SageMakerPipelineParameters',
          attributes: {
            pipeline_parameter: {
              blocks: 'PipelineParameterList',
              attributes: {
                name: 'Name',
                value: 'Value',
              },
            },
          },
        },
        sqs_parameters: {
          block: 'SqsParameters',
          attributes: {
            message_group_id: 'MessageGroupId',
          },
        },
      },
    },
  }),
  resource('aws_scheduler_schedule_group', 'AWS::Scheduler::ScheduleGroup', {
    id: ignored,
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_schemas_discoverer', 'AWS::EventSchemas::Discoverer', {
    description: 'Description',
    id: ignored,
    region: ignored,
    source_arn: 'SourceArn',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_schemas_registry', 'AWS::EventSchemas::Registry', {
    description: 'Description',
    id: ignored,
    name: 'RegistryName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_schemas_registry_policy', 'AWS::EventSchemas::RegistryPolicy', {
    id: ignored,
    policy: { to: 'Policy', by: json },
    region: ignored,
    registry_name: 'RegistryName',
  }),
  resource('aws_schemas_schema', 'AWS::EventSchemas::Schema', {
    content: 'Content',
    description: 'Description',
    id: ignored,
    name: 'SchemaName',
    region: ignored,
    registry_name: 'RegistryName',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    type: 'Type',
  }),
];
