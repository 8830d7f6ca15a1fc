import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon Timestream. */
export const timestream = (): readonly Table[] => [
  resource('aws_timestreamwrite_database', 'AWS::Timestream::Database', {
    database_name: 'DatabaseName',
    kms_key_id: 'KmsKeyId',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_timestreamwrite_table', 'AWS::Timestream::Table', {
    database_name: 'DatabaseName',
    magnetic_store_write_properties: {
      block: 'MagneticStoreWriteProperties',
      attributes: {
        enable_magnetic_store_writes: 'EnableMagneticStoreWrites',
        magnetic_store_rejected_data_location: {
          block: 'MagneticStoreRejectedDataLocation',
          attributes: {
            s3_configuration: {
              block: 'S3Configuration',
              attributes: {
                bucket_name: 'BucketName',
                encryption_option: 'EncryptionOption',
                kms_key_id: 'KmsKeyId',
                object_key_prefix: 'ObjectKeyPrefix',
              },
            },
          },
        },
      },
    },
    region: ignored,
    retention_properties: {
      block: 'RetentionProperties',
      attributes: {
        magnetic_store_retention_period_in_days: 'MagneticStoreRetentionPeriodInDays',
        memory_store_retention_period_in_hours: 'MemoryStoreRetentionPeriodInHours',
      },
    },
    schema: {
      block: 'Schema',
      attributes: {
        composite_partition_key: {
          blocks: 'CompositePartitionKey',
          attributes: {
            enforcement_in_record: 'EnforcementInRecord',
            name: 'Name',
            type: 'Type',
          },
        },
      },
    },
    table_name: 'TableName',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_timestreaminfluxdb_db_instance', 'AWS::Timestream::InfluxDBInstance', {
    allocated_storage: 'AllocatedStorage',
    bucket: 'Bucket',
    db_instance_type: 'DbInstanceType',
    db_parameter_group_identifier: 'DbParameterGroupIdentifier',
    db_storage_type: 'DbStorageType',
    deployment_type: 'DeploymentType',
    log_delivery_configuration: {
      block: 'LogDeliveryConfiguration',
      attributes: {
        s3_configuration: {
          block: 'S3Configuration',
          attributes: {
            bucket_name: 'BucketName',
            enabled: 'Enabled',
          },
        },
      },
    },
    maintenance_schedule: {
      block: 'MaintenanceSchedule',
      attributes: {
        preferred_maintenance_window: 'PreferredMaintenanceWindow',
        timezone: 'Timezone',
      },
    },
    name: 'Name',
    network_type: 'NetworkType',
    organization: 'Organization',
    password: 'Password',
    port: 'Port',
    publicly_accessible: 'PubliclyAccessible',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    username: 'Username',
    vpc_security_group_ids: 'VpcSecurityGroupIds',
    vpc_subnet_ids: 'VpcSubnetIds',
  }),
  resource('aws_timestreamquery_scheduled_query', 'AWS::Timestream::ScheduledQuery', {
    error_report_configuration: {
      block: 'ErrorReportConfiguration',
      attributes: {
        s3_configuration: {
          block: 'S3Configuration',
          attributes: {
            bucket_name: 'BucketName',
            encryption_option: 'EncryptionOption',
            object_key_prefix: 'ObjectKeyPrefix',
          },
        },
      },
    },
    execution_role_arn: 'ScheduledQueryExecutionRoleArn',
    kms_key_id: 'KmsKeyId',
    last_run_summary: ignored,
    name: 'ScheduledQueryName',
    notification_configuration: {
      block: 'NotificationConfiguration',
      attributes: {
        sns_configuration: {
          block: 'SnsConfiguration',
          attributes: {
            topic_arn: 'TopicArn',
          },
        },
      },
    },
    query_string: 'QueryString',
    recently_failed_runs: ignored,
    region: ignored,
    schedule_configuration: {
      block: 'ScheduleConfiguration',
      attributes: {
        schedule_expression: 'ScheduleExpression',
      },
    },
    tags: { to: 'Tags', by: tagList },
    target_configuration: {
      block: 'TargetConfiguration',
      attributes: {
        timestream_configuration: {
          block: 'TimestreamConfiguration',
          attributes: {
            database_name: 'DatabaseName',
            dimension_mapping: {
              blocks: 'DimensionMappings',
              attributes: {
                dimension_value_type: 'DimensionValueType',
                name: 'Name',
              },
            },
            measure_name_column: 'MeasureNameColumn',
            mixed_measure_mapping: {
              blocks: 'MixedMeasureMappings',
              attributes: {
                measure_name: 'MeasureName',
                measure_value_type: 'MeasureValueType',
                multi_measure_attribute_mapping: {
                  blocks: 'MultiMeasureAttributeMappings',
                  attributes: {
                    measure_value_type: 'MeasureValueType',
                    source_column: 'SourceColumn',
                    target_multi_measure_attribute_name: 'TargetMultiMeasureAttributeName',
                  },
                },
                source_column: 'SourceColumn',
                target_measure_name: 'TargetMeasureName',
              },
            },
            multi_measure_mappings: {
              block: 'MultiMeasureMappings',
              attributes: {
                multi_measure_attribute_mapping: {
                  blocks: 'MultiMeasureAttributeMappings',
                  attributes: {
                    measure_value_type: 'MeasureValueType',
                    source_column: 'SourceColumn',
                    target_multi_measure_attribute_name: 'TargetMultiMeasureAttributeName',
                  },
                },
                target_multi_measure_name: 'TargetMultiMeasureName',
              },
            },
            table_name: 'TableName',
            time_column: 'TimeColumn',
          },
        },
      },
    },
  }),
];
