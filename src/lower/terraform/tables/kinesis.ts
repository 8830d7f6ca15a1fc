import type { Term } from '../../term.ts';
import { attribute, changed, json, mapOf, scalarAt, tagList, textOf, unmapped } from '../change.ts';
import { ignored, none, resource, type Table } from '../table.ts';

const loggingOptions = {
  cloudwatch_logging_options: {
    block: 'CloudWatchLoggingOptions',
    attributes: { enabled: 'Enabled', log_group_name: 'LogGroupName', log_stream_name: 'LogStreamName' },
  },
} as const;

const buffering = {
  buffering_interval: 'BufferingHints.IntervalInSeconds',
  buffering_size: 'BufferingHints.SizeInMBs',
} as const;

const processing = {
  processing_configuration: {
    block: 'ProcessingConfiguration',
    attributes: {
      enabled: 'Enabled',
      processors: {
        blocks: 'Processors',
        attributes: {
          parameters: {
            blocks: 'Parameters',
            attributes: { parameter_name: 'ParameterName', parameter_value: 'ParameterValue' },
          },
          type: 'Type',
        },
      },
    },
  },
} as const;

const s3Destination = {
  ...buffering,
  ...loggingOptions,
  bucket_arn: 'BucketARN',
  compression_format: 'CompressionFormat',
  error_output_prefix: 'ErrorOutputPrefix',
  kms_key_arn: 'EncryptionConfiguration.KMSEncryptionConfig.AWSKMSKeyARN',
  prefix: 'Prefix',
  role_arn: 'RoleARN',
} as const;

/** What every destination but S3 keeps in a bucket, and how long it tries before. */
const backupOnly = {
  retry_duration: 'RetryOptions.DurationInSeconds',
  s3_backup_mode: 'S3BackupMode',
  s3_configuration: { block: 'S3Configuration', attributes: s3Destination },
} as const;

const inVpc = {
  vpc_config: {
    block: 'VpcConfiguration',
    attributes: { role_arn: 'RoleARN', security_group_ids: 'SecurityGroupIds', subnet_ids: 'SubnetIds' },
  },
} as const;

const secret = {
  secrets_manager_configuration: {
    block: 'SecretsManagerConfiguration',
    attributes: { enabled: 'Enabled', role_arn: 'RoleARN', secret_arn: 'SecretARN' },
  },
} as const;

/** A plan has an empty list for a block that is not written. */
const isNone = (blocks: Term) => blocks.kind === 'list' && blocks.items.length === 0 && blocks.open === undefined;

/** Where a stream reads from, which Terraform says with a block. */
const source = (type: string) => (value: Term) =>
  changed(value, (blocks) => (isNone(blocks) ? undefined : scalarAt(blocks, type)));

/** CloudFormation has the property where the encryption is on. */
const serverSideEncryption = (value: Term) =>
  changed(value, (blocks) => {
    if (isNone(blocks)) return undefined;
    const [block = blocks] = blocks.kind === 'list' ? blocks.items : [blocks];
    if (block.kind !== 'map') return unmapped(block);
    const enabled = attribute(block, 'enabled');
    if (enabled === undefined || textOf(enabled) === 'false') return undefined;
    if (textOf(enabled) !== 'true') return unmapped(enabled);
    return mapOf(block, {
      KeyARN: attribute(block, 'key_arn'),
      KeyType: attribute(block, 'key_type') ?? scalarAt(block, 'AWS_OWNED_CMK'),
    });
  });

/** Without encryption CloudFormation has no word for its type. */
const encryptionType = (value: Term) => changed(value, (type) => (textOf(type) === 'NONE' ? undefined : type));

/** Amazon Kinesis, Amazon Data Firehose and Managed Service for Apache Flink. */
export const kinesis = (): readonly Table[] => [
  resource('aws_kinesis_stream', 'AWS::Kinesis::Stream', {
    arn: ignored,
    encryption_type: { to: 'StreamEncryption.EncryptionType', by: encryptionType },
    enforce_consumer_deletion: ignored,
    kms_key_id: 'StreamEncryption.KeyId',
    max_record_size_in_kib: 'MaxRecordSizeInKiB',
    name: 'Name',
    region: ignored,
    retention_period: 'RetentionPeriodHours',
    shard_count: 'ShardCount',
    shard_level_metrics: 'DesiredShardLevelMetrics',
    stream_mode_details: {
      block: 'StreamModeDetails',
      attributes: {
        stream_mode: 'StreamMode',
      },
    },
    tags: { to: 'Tags', by: tagList },
    warm_throughput_mib_ps: 'WarmThroughputMiBps',
  }),
  resource('aws_kinesis_stream_consumer', 'AWS::Kinesis::StreamConsumer', {
    name: 'ConsumerName',
    region: ignored,
    stream_arn: 'StreamARN',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_kinesis_resource_policy', 'AWS::Kinesis::ResourcePolicy', {
    policy: { to: 'ResourcePolicy', by: json },
    region: ignored,
    resource_arn: 'ResourceArn',
  }),
  resource(
    'aws_kinesis_firehose_delivery_stream',
    'AWS::KinesisFirehose::DeliveryStream',
    {
      arn: ignored,
      destination: ignored,
      destination_id: ignored,
      elasticsearch_configuration: {
        block: 'ElasticsearchDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...inVpc,
          ...backupOnly,
          cluster_endpoint: 'ClusterEndpoint',
          domain_arn: 'DomainARN',
          index_name: 'IndexName',
          index_rotation_period: 'IndexRotationPeriod',
          role_arn: 'RoleARN',
          type_name: 'TypeName',
        },
      },
      extended_s3_configuration: {
        block: 'ExtendedS3DestinationConfiguration',
        attributes: {
          ...s3Destination,
          ...processing,
          s3_backup_configuration: { block: 'S3BackupConfiguration', attributes: s3Destination },
          custom_time_zone: 'CustomTimeZone',
          data_format_conversion_configuration: {
            block: 'DataFormatConversionConfiguration',
            attributes: {
              enabled: 'Enabled',
              input_format_configuration: {
                block: 'InputFormatConfiguration',
                attributes: {
                  deserializer: {
                    block: 'Deserializer',
                    attributes: {
                      hive_json_ser_de: {
                        block: 'HiveJsonSerDe',
                        attributes: { timestamp_formats: 'TimestampFormats' },
                      },
                      open_x_json_ser_de: {
                        block: 'OpenXJsonSerDe',
                        attributes: {
                          case_insensitive: 'CaseInsensitive',
                          column_to_json_key_mappings: 'ColumnToJsonKeyMappings',
                          convert_dots_in_json_keys_to_underscores: 'ConvertDotsInJsonKeysToUnderscores',
                        },
                      },
                    },
                  },
                },
              },
              output_format_configuration: {
                block: 'OutputFormatConfiguration',
                attributes: {
                  serializer: {
                    block: 'Serializer',
                    attributes: {
                      orc_ser_de: {
                        block: 'OrcSerDe',
                        attributes: {
                          block_size_bytes: 'BlockSizeBytes',
                          bloom_filter_columns: 'BloomFilterColumns',
                          bloom_filter_false_positive_probability: 'BloomFilterFalsePositiveProbability',
                          compression: 'Compression',
                          dictionary_key_threshold: 'DictionaryKeyThreshold',
                          enable_padding: 'EnablePadding',
                          format_version: 'FormatVersion',
                          padding_tolerance: 'PaddingTolerance',
                          row_index_stride: 'RowIndexStride',
                          stripe_size_bytes: 'StripeSizeBytes',
                        },
                      },
                      parquet_ser_de: {
                        block: 'ParquetSerDe',
                        attributes: {
                          block_size_bytes: 'BlockSizeBytes',
                          compression: 'Compression',
                          enable_dictionary_compression: 'EnableDictionaryCompression',
                          max_padding_bytes: 'MaxPaddingBytes',
                          page_size_bytes: 'PageSizeBytes',
                          writer_version: 'WriterVersion',
                        },
                      },
                    },
                  },
                },
              },
              schema_configuration: {
                block: 'SchemaConfiguration',
                attributes: {
                  catalog_id: 'CatalogId',
                  database_name: 'DatabaseName',
                  region: 'Region',
                  role_arn: 'RoleARN',
                  table_name: 'TableName',
                  version_id: 'VersionId',
                },
              },
            },
          },
          dynamic_partitioning_configuration: {
            block: 'DynamicPartitioningConfiguration',
            attributes: { enabled: 'Enabled', retry_duration: 'RetryOptions.DurationInSeconds' },
          },
          file_extension: 'FileExtension',
          s3_backup_mode: 'S3BackupMode',
        },
      },
      http_endpoint_configuration: {
        block: 'HttpEndpointDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...secret,
          ...backupOnly,
          access_key: 'EndpointConfiguration.AccessKey',
          name: 'EndpointConfiguration.Name',
          request_configuration: {
            block: 'RequestConfiguration',
            attributes: {
              common_attributes: {
                blocks: 'CommonAttributes',
                attributes: { name: 'AttributeName', value: 'AttributeValue' },
              },
              content_encoding: 'ContentEncoding',
            },
          },
          role_arn: 'RoleARN',
          url: 'EndpointConfiguration.Url',
        },
      },
      iceberg_configuration: {
        block: 'IcebergDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...backupOnly,
          s3_backup_mode: 's3BackupMode',
          append_only: 'AppendOnly',
          catalog_arn: 'CatalogConfiguration.CatalogArn',
          destination_table_configuration: {
            blocks: 'DestinationTableConfigurationList',
            attributes: {
              database_name: 'DestinationDatabaseName',
              s3_error_output_prefix: 'S3ErrorOutputPrefix',
              table_name: 'DestinationTableName',
              unique_keys: 'UniqueKeys',
            },
          },
          role_arn: 'RoleARN',
        },
      },
      kinesis_source_configuration: [
        {
          block: 'KinesisStreamSourceConfiguration',
          attributes: { kinesis_stream_arn: 'KinesisStreamARN', role_arn: 'RoleARN' },
        },
        { to: 'DeliveryStreamType', by: source('KinesisStreamAsSource') },
      ],
      msk_source_configuration: [
        {
          block: 'MSKSourceConfiguration',
          attributes: {
            authentication_configuration: {
              block: 'AuthenticationConfiguration',
              attributes: { connectivity: 'Connectivity', role_arn: 'RoleARN' },
            },
            msk_cluster_arn: 'MSKClusterARN',
            read_from_timestamp: 'ReadFromTimestamp',
            topic_name: 'TopicName',
          },
        },
        { to: 'DeliveryStreamType', by: source('MSKAsSource') },
      ],
      name: 'DeliveryStreamName',
      opensearch_configuration: {
        block: 'AmazonopensearchserviceDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...inVpc,
          ...backupOnly,
          cluster_endpoint: 'ClusterEndpoint',
          domain_arn: 'DomainARN',
          index_name: 'IndexName',
          index_rotation_period: 'IndexRotationPeriod',
          role_arn: 'RoleARN',
          type_name: 'TypeName',
          document_id_options: {
            block: 'DocumentIdOptions',
            attributes: { default_document_id_format: 'DefaultDocumentIdFormat' },
          },
        },
      },
      opensearchserverless_configuration: {
        block: 'AmazonOpenSearchServerlessDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...inVpc,
          ...backupOnly,
          collection_endpoint: 'CollectionEndpoint',
          index_name: 'IndexName',
          role_arn: 'RoleARN',
        },
      },
      redshift_configuration: {
        block: 'RedshiftDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...secret,
          ...backupOnly,
          s3_backup_configuration: { block: 'S3BackupConfiguration', attributes: s3Destination },
          cluster_jdbcurl: 'ClusterJDBCURL',
          copy_options: 'CopyCommand.CopyOptions',
          data_table_columns: 'CopyCommand.DataTableColumns',
          data_table_name: 'CopyCommand.DataTableName',
          password: 'Password',
          role_arn: 'RoleARN',
          username: 'Username',
        },
      },
      region: ignored,
      server_side_encryption: { to: 'DeliveryStreamEncryptionConfigurationInput', by: serverSideEncryption },
      snowflake_configuration: {
        block: 'SnowflakeDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...secret,
          ...backupOnly,
          account_url: 'AccountUrl',
          content_column_name: 'ContentColumnName',
          data_loading_option: 'DataLoadingOption',
          database: 'Database',
          key_passphrase: 'KeyPassphrase',
          metadata_column_name: 'MetaDataColumnName',
          private_key: 'PrivateKey',
          role_arn: 'RoleARN',
          schema: 'Schema',
          snowflake_role_configuration: {
            block: 'SnowflakeRoleConfiguration',
            attributes: { enabled: 'Enabled', snowflake_role: 'SnowflakeRole' },
          },
          snowflake_vpc_configuration: {
            block: 'SnowflakeVpcConfiguration',
            attributes: { private_link_vpce_id: 'PrivateLinkVpceId' },
          },
          table: 'Table',
          user: 'User',
        },
      },
      splunk_configuration: {
        block: 'SplunkDestinationConfiguration',
        attributes: {
          ...loggingOptions,
          ...processing,
          ...buffering,
          ...secret,
          ...backupOnly,
          hec_acknowledgment_timeout: 'HECAcknowledgmentTimeoutInSeconds',
          hec_endpoint: 'HECEndpoint',
          hec_endpoint_type: 'HECEndpointType',
          hec_token: 'HECToken',
        },
      },
      tags: { to: 'Tags', by: tagList },
      version_id: ignored,
    },
    {
      covers: ['DatabaseSourceConfiguration', 'S3DestinationConfiguration'],
    },
  ),
  resource('aws_kinesisanalyticsv2_application', 'AWS::KinesisAnalyticsV2::Application', {
    application_configuration: {
      block: 'ApplicationConfiguration',
      attributes: {
        application_code_configuration: {
          block: 'ApplicationCodeConfiguration',
          attributes: {
            code_content: {
              block: 'CodeContent',
              attributes: {
                s3_content_location: {
                  block: 'S3ContentLocation',
                  attributes: {
                    bucket_arn: 'BucketARN',
                    file_key: 'FileKey',
                    object_version: 'ObjectVersion',
                  },
                },
                text_content: 'TextContent',
              },
            },
            code_content_type: 'CodeContentType',
          },
        },
        application_encryption_configuration: {
          block: 'ApplicationEncryptionConfiguration',
          attributes: {
            key_id: 'KeyId',
            key_type: 'KeyType',
          },
        },
        application_snapshot_configuration: {
          block: 'ApplicationSnapshotConfiguration',
          attributes: {
            snapshots_enabled: 'SnapshotsEnabled',
          },
        },
        environment_properties: {
          block: 'EnvironmentProperties',
          attributes: {
            property_group: {
              blocks: 'PropertyGroups',
              attributes: {
                property_group_id: 'PropertyGroupId',
                property_map: 'PropertyMap',
              },
            },
          },
        },
        flink_application_configuration: {
          block: 'FlinkApplicationConfiguration',
          attributes: {
            checkpoint_configuration: {
              block: 'CheckpointConfiguration',
              attributes: {
                checkpoint_interval: 'CheckpointInterval',
                checkpointing_enabled: 'CheckpointingEnabled',
                configuration_type: 'ConfigurationType',
                min_pause_between_checkpoints: 'MinPauseBetweenCheckpoints',
              },
            },
            monitoring_configuration: {
              block: 'MonitoringConfiguration',
              attributes: {
                configuration_type: 'ConfigurationType',
                log_level: 'LogLevel',
                metrics_level: 'MetricsLevel',
              },
            },
            parallelism_configuration: {
              block: 'ParallelismConfiguration',
              attributes: {
                auto_scaling_enabled: 'AutoScalingEnabled',
                configuration_type: 'ConfigurationType',
                parallelism: 'Parallelism',
                parallelism_per_kpu: 'ParallelismPerKPU',
              },
            },
          },
        },
        run_configuration: ignored,
        sql_application_configuration: {
          block: 'SqlApplicationConfiguration',
          attributes: {
            input: {
              blocks: 'Inputs',
              attributes: {
                input_parallelism: {
                  block: 'InputParallelism',
                  attributes: {
                    count: 'Count',
                  },
                },
                input_processing_configuration: {
                  block: 'InputProcessingConfiguration',
                  attributes: {
                    input_lambda_processor: {
                      block: 'InputLambdaProcessor',
                      attributes: {
                        resource_arn: 'ResourceARN',
                      },
                    },
                  },
                },
                input_schema: {
                  block: 'InputSchema',
                  attributes: {
                    record_column: {
                      blocks: 'RecordColumns',
                      attributes: {
                        mapping: 'Mapping',
                        name: 'Name',
                        sql_type: 'SqlType',
                      },
                    },
                    record_encoding: 'RecordEncoding',
                    record_format: {
                      block: 'RecordFormat',
                      attributes: {
                        mapping_parameters: {
                          block: 'MappingParameters',
                          attributes: {
                            csv_mapping_parameters: {
                              block: 'CSVMappingParameters',
                              attributes: {
                                record_column_delimiter: 'RecordColumnDelimiter',
                                record_row_delimiter: 'RecordRowDelimiter',
                              },
                            },
                            json_mapping_parameters: {
                              block: 'JSONMappingParameters',
                              attributes: {
                                record_row_path: 'RecordRowPath',
                              },
                            },
                          },
                        },
                        record_format_type: 'RecordFormatType',
                      },
                    },
                  },
                },
                input_starting_position_configuration: ignored,
                kinesis_firehose_input: {
                  block: 'KinesisFirehoseInput',
                  attributes: {
                    resource_arn: 'ResourceARN',
                  },
                },
                kinesis_streams_input: {
                  block: 'KinesisStreamsInput',
                  attributes: {
                    resource_arn: 'ResourceARN',
                  },
                },
                name_prefix: 'NamePrefix',
              },
            },
            output: ignored,
            reference_data_source: ignored,
          },
        },
        vpc_configuration: {
          blocks: 'VpcConfigurations',
          attributes: {
            security_group_ids: 'SecurityGroupIds',
            subnet_ids: 'SubnetIds',
          },
        },
      },
    },
    application_mode: 'ApplicationMode',
    cloudwatch_logging_options: ignored,
    description: 'ApplicationDescription',
    force_stop: ignored,
    name: 'ApplicationName',
    region: ignored,
    runtime_environment: 'RuntimeEnvironment',
    service_execution_role: 'ServiceExecutionRole',
    start_application: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_kinesis_video_stream', 'AWS::KinesisVideo::Stream', {
    data_retention_in_hours: 'DataRetentionInHours',
    device_name: 'DeviceName',
    kms_key_id: 'KmsKeyId',
    media_type: 'MediaType',
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  ...none('aws_kinesis_account_settings', 'aws_kinesisanalyticsv2_application_snapshot'),
];
