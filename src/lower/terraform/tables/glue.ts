import { json, tagList } from '../change.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS Glue. */
export const glue = (): readonly Table[] => [
  resource(
    'aws_glue_job',
    'AWS::Glue::Job',
    {
      command: {
        block: 'Command',
        attributes: {
          name: 'Name',
          python_version: 'PythonVersion',
          runtime: 'Runtime',
          script_location: 'ScriptLocation',
        },
      },
      connections: 'Connections.Connections',
      default_arguments: 'DefaultArguments',
      description: 'Description',
      execution_class: 'ExecutionClass',
      execution_property: {
        block: 'ExecutionProperty',
        attributes: {
          max_concurrent_runs: 'MaxConcurrentRuns',
        },
      },
      glue_version: 'GlueVersion',
      job_mode: 'JobMode',
      job_run_queuing_enabled: 'JobRunQueuingEnabled',
      maintenance_window: 'MaintenanceWindow',
      max_capacity: 'MaxCapacity',
      max_retries: 'MaxRetries',
      name: 'Name',
      non_overridable_arguments: 'NonOverridableArguments',
      notification_property: {
        block: 'NotificationProperty',
        attributes: {
          notify_delay_after: 'NotifyDelayAfter',
        },
      },
      number_of_workers: 'NumberOfWorkers',
      region: ignored,
      role_arn: 'Role',
      security_configuration: 'SecurityConfiguration',
      source_control_details: ignored,
      tags: 'Tags',
      timeout: 'Timeout',
      worker_type: 'WorkerType',
    },
    // Source: Terraform AWS provider, aws_glue_job, argument name of command.
    { defaults: { 'Command.Name': 'glueetl' } },
  ),
  resource('aws_glue_connection', 'AWS::Glue::Connection', {
    athena_properties: 'ConnectionInput.AthenaProperties',
    authentication_configuration: {
      block: 'ConnectionInput.AuthenticationConfiguration',
      attributes: {
        authentication_type: 'AuthenticationType',
        basic_authentication_credentials: {
          block: 'BasicAuthenticationCredentials',
          attributes: {
            password: 'Password',
            username: 'Username',
          },
        },
        custom_authentication_credentials: 'CustomAuthenticationCredentials',
        kms_key_arn: 'KmsKeyArn',
        oauth2_properties: {
          block: 'OAuth2Properties',
          attributes: {
            authorization_code_properties: {
              block: 'AuthorizationCodeProperties',
              attributes: {
                authorization_code: 'AuthorizationCode',
                redirect_uri: 'RedirectUri',
              },
            },
            oauth2_client_application: {
              block: 'OAuth2ClientApplication',
              attributes: {
                aws_managed_client_application_reference: 'AWSManagedClientApplicationReference',
                user_managed_client_application_client_id: 'UserManagedClientApplicationClientId',
              },
            },
            oauth2_credentials: {
              block: 'OAuth2Credentials',
              attributes: {
                access_token: 'AccessToken',
                jwt_token: 'JwtToken',
                refresh_token: 'RefreshToken',
                user_managed_client_application_client_secret: 'UserManagedClientApplicationClientSecret',
              },
            },
            oauth2_grant_type: 'OAuth2GrantType',
            token_url: 'TokenUrl',
            token_url_parameters_map: 'TokenUrlParametersMap',
          },
        },
        secret_arn: 'SecretArn',
      },
    },
    catalog_id: 'CatalogId',
    connection_properties: 'ConnectionInput.ConnectionProperties',
    connection_type: 'ConnectionInput.ConnectionType',
    description: 'ConnectionInput.Description',
    match_criteria: 'ConnectionInput.MatchCriteria',
    name: 'ConnectionInput.Name',
    physical_connection_requirements: {
      block: 'ConnectionInput.PhysicalConnectionRequirements',
      attributes: {
        availability_zone: 'AvailabilityZone',
        security_group_id_list: 'SecurityGroupIdList',
        subnet_id: 'SubnetId',
      },
    },
    region: ignored,
    tags: 'Tags',
  }),
  resource('aws_glue_crawler', 'AWS::Glue::Crawler', {
    catalog_target: {
      blocks: 'Targets.CatalogTargets',
      attributes: {
        connection_name: 'ConnectionName',
        database_name: 'DatabaseName',
        dlq_event_queue_arn: 'DlqEventQueueArn',
        event_queue_arn: 'EventQueueArn',
        tables: 'Tables',
      },
    },
    classifiers: 'Classifiers',
    configuration: 'Configuration',
    database_name: 'DatabaseName',
    delta_target: {
      blocks: 'Targets.DeltaTargets',
      attributes: {
        connection_name: 'ConnectionName',
        create_native_delta_table: 'CreateNativeDeltaTable',
        delta_tables: 'DeltaTables',
        write_manifest: 'WriteManifest',
      },
    },
    description: 'Description',
    dynamodb_target: {
      blocks: 'Targets.DynamoDBTargets',
      attributes: {
        path: 'Path',
        scan_all: 'ScanAll',
        scan_rate: 'ScanRate',
      },
    },
    hudi_target: {
      blocks: 'Targets.HudiTargets',
      attributes: {
        connection_name: 'ConnectionName',
        exclusions: 'Exclusions',
        maximum_traversal_depth: 'MaximumTraversalDepth',
        paths: 'Paths',
      },
    },
    iceberg_target: {
      blocks: 'Targets.IcebergTargets',
      attributes: {
        connection_name: 'ConnectionName',
        exclusions: 'Exclusions',
        maximum_traversal_depth: 'MaximumTraversalDepth',
        paths: 'Paths',
      },
    },
    jdbc_target: {
      blocks: 'Targets.JdbcTargets',
      attributes: {
        connection_name: 'ConnectionName',
        enable_additional_metadata: 'EnableAdditionalMetadata',
        exclusions: 'Exclusions',
        path: 'Path',
      },
    },
    lake_formation_configuration: {
      block: 'LakeFormationConfiguration',
      attributes: {
        account_id: 'AccountId',
        use_lake_formation_credentials: 'UseLakeFormationCredentials',
      },
    },
    lineage_configuration: ignored,
    mongodb_target: {
      blocks: 'Targets.MongoDBTargets',
      attributes: {
        connection_name: 'ConnectionName',
        path: 'Path',
        scan_all: ignored,
      },
    },
    name: 'Name',
    recrawl_policy: {
      block: 'RecrawlPolicy',
      attributes: {
        recrawl_behavior: 'RecrawlBehavior',
      },
    },
    region: ignored,
    role: 'Role',
    s3_target: {
      blocks: 'Targets.S3Targets',
      attributes: {
        connection_name: 'ConnectionName',
        dlq_event_queue_arn: 'DlqEventQueueArn',
        event_queue_arn: 'EventQueueArn',
        exclusions: 'Exclusions',
        path: 'Path',
        sample_size: 'SampleSize',
      },
    },
    schedule: 'Schedule.ScheduleExpression',
    schema_change_policy: {
      block: 'SchemaChangePolicy',
      attributes: {
        delete_behavior: 'DeleteBehavior',
        update_behavior: 'UpdateBehavior',
      },
    },
    security_configuration: 'CrawlerSecurityConfiguration',
    table_prefix: 'TablePrefix',
    tags: 'Tags',
  }),
  resource('aws_glue_catalog_database', 'AWS::Glue::Database', {
    catalog_id: 'CatalogId',
    create_table_default_permission: {
      blocks: 'DatabaseInput.CreateTableDefaultPermissions',
      attributes: {
        permissions: 'Permissions',
        principal: {
          block: 'Principal',
          attributes: {
            data_lake_principal_identifier: 'DataLakePrincipalIdentifier',
          },
        },
      },
    },
    description: 'DatabaseInput.Description',
    federated_database: {
      block: 'DatabaseInput.FederatedDatabase',
      attributes: {
        connection_name: 'ConnectionName',
        identifier: 'Identifier',
      },
    },
    location_uri: 'DatabaseInput.LocationUri',
    name: 'DatabaseInput.Name',
    parameters: 'DatabaseInput.Parameters',
    region: ignored,
    tags: ignored,
    target_database: {
      block: 'DatabaseInput.TargetDatabase',
      attributes: {
        catalog_id: 'CatalogId',
        database_name: 'DatabaseName',
        region: 'Region',
      },
    },
  }),
  resource('aws_glue_catalog_table', 'AWS::Glue::Table', {
    catalog_id: 'CatalogId',
    database_name: 'DatabaseName',
    description: 'TableInput.Description',
    name: 'TableInput.Name',
    open_table_format_input: {
      block: 'OpenTableFormatInput',
      attributes: {
        iceberg_input: {
          block: 'IcebergInput',
          attributes: {
            iceberg_table_input: {
              block: 'IcebergTableInput',
              attributes: {
                location: 'Location',
                partition_spec: {
                  block: 'PartitionSpec',
                  attributes: {
                    fields: {
                      blocks: 'Fields',
                      attributes: {
                        field_id: 'FieldId',
                        name: 'Name',
                        source_id: 'SourceId',
                        transform: 'Transform',
                      },
                    },
                    spec_id: 'SpecId',
                  },
                },
                properties: 'Properties',
                schema: {
                  block: 'Schema',
                  attributes: {
                    fields: {
                      blocks: 'Fields',
                      attributes: {
                        doc: 'Doc',
                        id: 'Id',
                        initial_default: ignored,
                        name: 'Name',
                        required: 'Required',
                        type: 'Type',
                        write_default: ignored,
                      },
                    },
                    identifier_field_ids: 'IdentifierFieldIds',
                    schema_id: 'SchemaId',
                    type: 'Type',
                  },
                },
                sort_order: ignored,
              },
            },
            metadata_operation: { to: 'MetadataOperation', by: json },
            version: 'Version',
          },
        },
      },
    },
    owner: 'TableInput.Owner',
    parameters: 'TableInput.Parameters',
    partition_index: ignored,
    partition_keys: {
      blocks: 'TableInput.PartitionKeys',
      attributes: {
        comment: 'Comment',
        name: 'Name',
        parameters: ignored,
        type: 'Type',
      },
    },
    region: ignored,
    retention: 'TableInput.Retention',
    storage_descriptor: {
      block: 'TableInput.StorageDescriptor',
      attributes: {
        additional_locations: ignored,
        bucket_columns: 'BucketColumns',
        columns: {
          blocks: 'Columns',
          attributes: {
            comment: 'Comment',
            name: 'Name',
            parameters: ignored,
            type: 'Type',
          },
        },
        compressed: 'Compressed',
        input_format: 'InputFormat',
        location: 'Location',
        number_of_buckets: 'NumberOfBuckets',
        output_format: 'OutputFormat',
        parameters: 'Parameters',
        schema_reference: {
          block: 'SchemaReference',
          attributes: {
            schema_id: {
              block: 'SchemaId',
              attributes: {
                registry_name: 'RegistryName',
                schema_arn: 'SchemaArn',
                schema_name: 'SchemaName',
              },
            },
            schema_version_id: 'SchemaVersionId',
            schema_version_number: 'SchemaVersionNumber',
          },
        },
        ser_de_info: {
          block: 'SerdeInfo',
          attributes: {
            name: 'Name',
            parameters: 'Parameters',
            serialization_library: 'SerializationLibrary',
          },
        },
        skewed_info: {
          block: 'SkewedInfo',
          attributes: {
            skewed_column_names: 'SkewedColumnNames',
            skewed_column_value_location_maps: 'SkewedColumnValueLocationMaps',
            skewed_column_values: 'SkewedColumnValues',
          },
        },
        sort_columns: {
          blocks: 'SortColumns',
          attributes: {
            column: 'Column',
            sort_order: 'SortOrder',
          },
        },
        stored_as_sub_directories: 'StoredAsSubDirectories',
      },
    },
    table_type: 'TableInput.TableType',
    target_table: {
      block: 'TableInput.TargetTable',
      attributes: {
        catalog_id: 'CatalogId',
        database_name: 'DatabaseName',
        name: 'Name',
        region: 'Region',
      },
    },
    view_definition: {
      block: 'TableInput.ViewDefinition',
      attributes: {
        definer: 'Definer',
        is_protected: 'IsProtected',
        last_refresh_type: ignored,
        refresh_seconds: ignored,
        representations: {
          blocks: 'Representations',
          attributes: {
            dialect: 'Dialect',
            dialect_version: 'DialectVersion',
            validation_connection: 'ValidationConnection',
            view_expanded_text: 'ViewExpandedText',
            view_original_text: 'ViewOriginalText',
          },
        },
        sub_object_version_ids: ignored,
        sub_objects: 'SubObjects',
        view_version_id: ignored,
        view_version_token: ignored,
      },
    },
    view_expanded_text: 'TableInput.ViewExpandedText',
    view_original_text: 'TableInput.ViewOriginalText',
  }),
  resource('aws_glue_security_configuration', 'AWS::Glue::SecurityConfiguration', {
    encryption_configuration: {
      block: 'EncryptionConfiguration',
      attributes: {
        cloudwatch_encryption: {
          block: 'CloudWatchEncryption',
          attributes: {
            cloudwatch_encryption_mode: 'CloudWatchEncryptionMode',
            kms_key_arn: 'KmsKeyArn',
          },
        },
        job_bookmarks_encryption: {
          block: 'JobBookmarksEncryption',
          attributes: {
            job_bookmarks_encryption_mode: 'JobBookmarksEncryptionMode',
            kms_key_arn: 'KmsKeyArn',
          },
        },
        s3_encryption: {
          blocks: 'S3Encryptions',
          attributes: {
            kms_key_arn: 'KmsKeyArn',
            s3_encryption_mode: 'S3EncryptionMode',
          },
        },
      },
    },
    name: 'Name',
    region: ignored,
  }),
  resource('aws_glue_trigger', 'AWS::Glue::Trigger', {
    actions: {
      blocks: 'Actions',
      attributes: {
        arguments: 'Arguments',
        crawler_name: 'CrawlerName',
        job_name: 'JobName',
        notification_property: {
          block: 'NotificationProperty',
          attributes: {
            notify_delay_after: 'NotifyDelayAfter',
          },
        },
        security_configuration: 'SecurityConfiguration',
        timeout: 'Timeout',
      },
    },
    description: 'Description',
    enabled: ignored,
    event_batching_condition: {
      block: 'EventBatchingCondition',
      attributes: {
        batch_size: 'BatchSize',
        batch_window: 'BatchWindow',
      },
    },
    name: 'Name',
    predicate: {
      block: 'Predicate',
      attributes: {
        conditions: {
          blocks: 'Conditions',
          attributes: {
            crawl_state: 'CrawlState',
            crawler_name: 'CrawlerName',
            job_name: 'JobName',
            logical_operator: 'LogicalOperator',
            state: 'State',
          },
        },
        logical: 'Logical',
      },
    },
    region: ignored,
    schedule: 'Schedule',
    start_on_creation: 'StartOnCreation',
    tags: 'Tags',
    type: 'Type',
    workflow_name: 'WorkflowName',
  }),
  resource('aws_glue_workflow', 'AWS::Glue::Workflow', {
    default_run_properties: 'DefaultRunProperties',
    description: 'Description',
    max_concurrent_runs: 'MaxConcurrentRuns',
    name: 'Name',
    region: ignored,
    tags: 'Tags',
  }),
  resource('aws_glue_registry', 'AWS::Glue::Registry', {
    description: 'Description',
    region: ignored,
    registry_name: 'Name',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_glue_schema', 'AWS::Glue::Schema', {
    compatibility: 'Compatibility',
    data_format: 'DataFormat',
    description: 'Description',
    region: ignored,
    registry_arn: 'Registry.Arn',
    schema_definition: 'SchemaDefinition',
    schema_name: 'Name',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_glue_dev_endpoint', 'AWS::Glue::DevEndpoint', {
    arguments: 'Arguments',
    extra_jars_s3_path: 'ExtraJarsS3Path',
    extra_python_libs_s3_path: 'ExtraPythonLibsS3Path',
    glue_version: 'GlueVersion',
    name: 'EndpointName',
    number_of_nodes: 'NumberOfNodes',
    number_of_workers: 'NumberOfWorkers',
    public_key: 'PublicKey',
    public_keys: 'PublicKeys',
    region: ignored,
    role_arn: 'RoleArn',
    security_configuration: 'SecurityConfiguration',
    security_group_ids: 'SecurityGroupIds',
    subnet_id: 'SubnetId',
    tags: 'Tags',
    worker_type: 'WorkerType',
  }),
  resource('aws_glue_data_catalog_encryption_settings', 'AWS::Glue::DataCatalogEncryptionSettings', {
    catalog_id: 'CatalogId',
    data_catalog_encryption_settings: {
      block: 'DataCatalogEncryptionSettings',
      attributes: {
        connection_password_encryption: {
          block: 'ConnectionPasswordEncryption',
          attributes: {
            aws_kms_key_id: 'KmsKeyId',
            return_connection_password_encrypted: 'ReturnConnectionPasswordEncrypted',
          },
        },
        encryption_at_rest: {
          block: 'EncryptionAtRest',
          attributes: {
            catalog_encryption_mode: 'CatalogEncryptionMode',
            catalog_encryption_service_role: 'CatalogEncryptionServiceRole',
            sse_aws_kms_key_id: 'SseAwsKmsKeyId',
          },
        },
      },
    },
    region: ignored,
  }),
  resource('aws_glue_data_quality_ruleset', 'AWS::Glue::DataQualityRuleset', {
    description: 'Description',
    name: 'Name',
    region: ignored,
    ruleset: 'Ruleset',
    tags: 'Tags',
    target_table: {
      block: 'TargetTable',
      attributes: {
        catalog_id: ignored,
        database_name: 'DatabaseName',
        table_name: 'TableName',
      },
    },
  }),
  ...none('aws_glue_partition_index', 'aws_glue_resource_policy'),
];
