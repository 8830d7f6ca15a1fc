import { attribute, tagList, unmapped } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon Athena. */
export const athena = (): readonly Table[] => [
  resource('aws_athena_workgroup', 'AWS::Athena::WorkGroup', {
    configuration: {
      block: 'WorkGroupConfiguration',
      attributes: {
        bytes_scanned_cutoff_per_query: 'BytesScannedCutoffPerQuery',
        customer_content_encryption_configuration: {
          block: 'CustomerContentEncryptionConfiguration',
          attributes: {
            kms_key: 'KmsKey',
          },
        },
        enable_minimum_encryption_configuration: ignored,
        enforce_workgroup_configuration: 'EnforceWorkGroupConfiguration',
        engine_version: {
          block: 'EngineVersion',
          attributes: {
            selected_engine_version: 'SelectedEngineVersion',
          },
        },
        execution_role: 'ExecutionRole',
        identity_center_configuration: ignored,
        managed_query_results_configuration: {
          block: 'ManagedQueryResultsConfiguration',
          attributes: {
            enabled: 'Enabled',
            encryption_configuration: {
              block: 'EncryptionConfiguration',
              attributes: {
                kms_key: 'KmsKey',
              },
            },
          },
        },
        monitoring_configuration: {
          block: 'MonitoringConfiguration',
          attributes: {
            cloud_watch_logging_configuration: {
              block: 'CloudWatchLoggingConfiguration',
              attributes: {
                enabled: 'Enabled',
                log_group: 'LogGroup',
                log_stream_name_prefix: 'LogStreamNamePrefix',
                log_type: { to: 'LogTypes', by: keyedBlocks('key', (block) => attribute(block, 'values')) },
              },
            },
            managed_logging_configuration: {
              block: 'ManagedLoggingConfiguration',
              attributes: {
                enabled: 'Enabled',
                kms_key: 'KmsKey',
              },
            },
            s3_logging_configuration: {
              block: 'S3LoggingConfiguration',
              attributes: {
                enabled: 'Enabled',
                kms_key: 'KmsKey',
                log_location: 'LogLocation',
              },
            },
          },
        },
        publish_cloudwatch_metrics_enabled: 'PublishCloudWatchMetricsEnabled',
        query_results_s3_access_grants_configuration: ignored,
        requester_pays_enabled: 'RequesterPaysEnabled',
        result_configuration: {
          block: 'ResultConfiguration',
          attributes: {
            acl_configuration: {
              block: 'AclConfiguration',
              attributes: {
                s3_acl_option: 'S3AclOption',
              },
            },
            encryption_configuration: {
              block: 'EncryptionConfiguration',
              attributes: {
                encryption_option: 'EncryptionOption',
                kms_key_arn: 'KmsKey',
              },
            },
            expected_bucket_owner: 'ExpectedBucketOwner',
            output_location: 'OutputLocation',
          },
        },
      },
    },
    description: 'Description',
    force_destroy: ignored,
    name: 'Name',
    region: ignored,
    state: 'State',
    tags: { to: 'Tags', by: tagList },
  }),
  // Athena's data definition language makes a database of the Glue catalog.
  resource('aws_athena_database', 'AWS::Glue::Database', {
    acl_configuration: ignored,
    bucket: { to: 'DatabaseInput.LocationUri', by: unmapped },
    comment: 'DatabaseInput.Description',
    encryption_configuration: ignored,
    expected_bucket_owner: ignored,
    force_destroy: ignored,
    name: 'DatabaseInput.Name',
    properties: 'DatabaseInput.Parameters',
    region: ignored,
    workgroup: ignored,
  }),
  resource('aws_athena_data_catalog', 'AWS::Athena::DataCatalog', {
    description: 'Description',
    name: 'Name',
    parameters: 'Parameters',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    type: 'Type',
  }),
  resource('aws_athena_named_query', 'AWS::Athena::NamedQuery', {
    database: 'Database',
    description: 'Description',
    name: 'Name',
    query: 'QueryString',
    region: ignored,
    workgroup: 'WorkGroup',
  }),
  resource('aws_athena_prepared_statement', 'AWS::Athena::PreparedStatement', {
    description: 'Description',
    name: 'StatementName',
    query_statement: 'QueryStatement',
    region: ignored,
    workgroup: 'WorkGroup',
  }),
  resource('aws_athena_capacity_reservation', 'AWS::Athena::CapacityReservation', {
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    target_dpus: 'TargetDpus',
  }),
];
