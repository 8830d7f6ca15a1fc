import { rangeOf } from '../../../read/source.ts';
import type { Condition, Term } from '../../term.ts';
import { changed, json, jsonText, listOf, scalarAt, tagList } from '../change.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** A document as the only one of a list. */
const jsonList = (value: Term) => {
  const document = json(value);
  return document === undefined ? undefined : listOf(document);
};

/** The retention of a log group, of which 0 means that nothing is ever deleted: CloudFormation then has no such property. */
const retention = (value: Term) =>
  changed(value, (days) => {
    if (days.kind === 'scalar') return days.text === '0' ? undefined : days;
    if (days.kind === 'unknown') return days;
    const condition: Condition = { kind: 'equals', left: days, right: scalarAt(days, 0) };
    const absent: Term = { kind: 'null', ...rangeOf(days) };
    return { kind: 'choice', condition, whenTrue: absent, whenFalse: days, ...rangeOf(days) };
  });

/** Amazon CloudWatch Logs. */
export const logs = (): readonly Table[] => [
  resource('aws_cloudwatch_log_account_policy', 'AWS::Logs::AccountPolicy', {
    id: ignored,
    policy_document: { to: 'PolicyDocument', by: jsonText },
    policy_name: 'PolicyName',
    policy_type: 'PolicyType',
    region: ignored,
    scope: 'Scope',
    selection_criteria: 'SelectionCriteria',
  }),
  resource(
    'aws_cloudwatch_log_anomaly_detector',
    'AWS::Logs::LogAnomalyDetector',
    {
      anomaly_visibility_time: 'AnomalyVisibilityTime',
      detector_name: 'DetectorName',
      enabled: ignored,
      evaluation_frequency: 'EvaluationFrequency',
      filter_pattern: 'FilterPattern',
      kms_key_id: 'KmsKeyId',
      log_group_arn_list: 'LogGroupArnList',
      region: ignored,
      tags: ignored,
    },
    { covers: ['AccountId'] },
  ),
  part(
    'aws_cloudwatch_log_data_protection_policy',
    'AWS::Logs::LogGroup',
    { of: 'aws_cloudwatch_log_group', by: 'log_group_name' },
    {
      id: ignored,
      policy_document: { to: 'DataProtectionPolicy', by: json },
      region: ignored,
    },
  ),
  resource('aws_cloudwatch_log_delivery', 'AWS::Logs::Delivery', {
    delivery_destination_arn: 'DeliveryDestinationArn',
    delivery_source_name: 'DeliverySourceName',
    field_delimiter: 'FieldDelimiter',
    record_fields: 'RecordFields',
    region: ignored,
    s3_delivery_configuration: {
      inner: { enable_hive_compatible_path: 'S3EnableHiveCompatiblePath', suffix_path: 'S3SuffixPath' },
    },
    tags: { to: 'Tags', by: tagList },
  }),
  resource(
    'aws_cloudwatch_log_delivery_destination',
    'AWS::Logs::DeliveryDestination',
    {
      delivery_destination_configuration: { inner: { destination_resource_arn: 'DestinationResourceArn' } },
      delivery_destination_type: 'DeliveryDestinationType',
      name: 'Name',
      output_format: 'OutputFormat',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
    },
    { covers: ['DeliveryDestinationPolicy'] },
  ),
  part(
    'aws_cloudwatch_log_delivery_destination_policy',
    'AWS::Logs::DeliveryDestination',
    { of: 'aws_cloudwatch_log_delivery_destination', by: 'delivery_destination_name' },
    {
      delivery_destination_policy: { to: 'DeliveryDestinationPolicy.DeliveryDestinationPolicy', by: json },
      region: ignored,
    },
  ),
  resource(
    'aws_cloudwatch_log_delivery_source',
    'AWS::Logs::DeliverySource',
    {
      log_type: 'LogType',
      name: 'Name',
      region: ignored,
      resource_arn: 'ResourceArn',
      tags: { to: 'Tags', by: tagList },
    },
    { covers: ['DeliverySourceConfiguration'] },
  ),
  resource(
    'aws_cloudwatch_log_destination',
    'AWS::Logs::Destination',
    {
      id: ignored,
      name: 'DestinationName',
      region: ignored,
      role_arn: 'RoleArn',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      target_arn: 'TargetArn',
    },
    { covers: ['DestinationPolicy'] },
  ),
  part(
    'aws_cloudwatch_log_destination_policy',
    'AWS::Logs::Destination',
    { of: 'aws_cloudwatch_log_destination', by: 'destination_name' },
    {
      access_policy: { to: 'DestinationPolicy', by: jsonText },
      force_update: ignored,
      id: ignored,
      region: ignored,
    },
  ),
  resource(
    'aws_cloudwatch_log_group',
    'AWS::Logs::LogGroup',
    {
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      id: ignored,
      kms_key_id: 'KmsKeyId',
      log_group_class: 'LogGroupClass',
      name: 'LogGroupName',
      name_prefix: ignored,
      region: ignored,
      retention_in_days: { to: 'RetentionInDays', by: retention },
      skip_destroy: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    {
      covers: [
        'BearerTokenAuthenticationEnabled',
        'DataProtectionPolicy',
        'FieldIndexPolicies',
        'ResourcePolicyDocument',
      ],
    },
  ),
  part(
    'aws_cloudwatch_log_index_policy',
    'AWS::Logs::LogGroup',
    { of: 'aws_cloudwatch_log_group', by: 'log_group_name' },
    {
      policy_document: { to: 'FieldIndexPolicies', by: jsonList },
      region: ignored,
    },
  ),
  resource(
    'aws_cloudwatch_log_metric_filter',
    'AWS::Logs::MetricFilter',
    {
      apply_on_transformed_logs: 'ApplyOnTransformedLogs',
      id: ignored,
      log_group_name: 'LogGroupName',
      metric_transformation: {
        blocks: 'MetricTransformations',
        attributes: {
          default_value: 'DefaultValue',
          dimensions: { to: 'Dimensions', by: tagList },
          name: 'MetricName',
          namespace: 'MetricNamespace',
          unit: 'Unit',
          value: 'MetricValue',
        },
      },
      name: 'FilterName',
      pattern: 'FilterPattern',
      region: ignored,
    },
    { covers: ['EmitSystemFieldDimensions', 'FieldSelectionCriteria'] },
  ),
  resource('aws_cloudwatch_log_resource_policy', 'AWS::Logs::ResourcePolicy', {
    id: ignored,
    policy_document: { to: 'PolicyDocument', by: json },
    policy_name: 'PolicyName',
    region: ignored,
    resource_arn: ignored,
  }),
  resource('aws_cloudwatch_log_stream', 'AWS::Logs::LogStream', {
    id: ignored,
    log_group_name: 'LogGroupName',
    name: 'LogStreamName',
    region: ignored,
  }),
  resource(
    'aws_cloudwatch_log_subscription_filter',
    'AWS::Logs::SubscriptionFilter',
    {
      apply_on_transformed_logs: 'ApplyOnTransformedLogs',
      destination_arn: 'DestinationArn',
      distribution: 'Distribution',
      emit_system_fields: 'EmitSystemFields',
      filter_pattern: 'FilterPattern',
      id: ignored,
      log_group_name: 'LogGroupName',
      name: 'FilterName',
      region: ignored,
      role_arn: 'RoleArn',
    },
    { covers: ['FieldSelectionCriteria'] },
  ),
  resource('aws_cloudwatch_log_transformer', 'AWS::Logs::Transformer', {
    log_group_arn: 'LogGroupIdentifier',
    region: ignored,
    transformer_config: {
      blocks: 'TransformerConfig',
      attributes: {
        add_keys: {
          block: 'AddKeys',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                key: 'Key',
                overwrite_if_exists: 'OverwriteIfExists',
                value: 'Value',
              },
            },
          },
        },
        copy_value: {
          block: 'CopyValue',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                overwrite_if_exists: 'OverwriteIfExists',
                source: 'Source',
                target: 'Target',
              },
            },
          },
        },
        csv: {
          block: 'Csv',
          attributes: {
            columns: 'Columns',
            delimiter: 'Delimiter',
            quote_character: 'QuoteCharacter',
            source: 'Source',
          },
        },
        date_time_converter: {
          block: 'DateTimeConverter',
          attributes: {
            locale: 'Locale',
            match_patterns: 'MatchPatterns',
            source: 'Source',
            source_timezone: 'SourceTimezone',
            target: 'Target',
            target_format: 'TargetFormat',
            target_timezone: 'TargetTimezone',
          },
        },
        delete_keys: {
          block: 'DeleteKeys',
          attributes: {
            with_keys: 'WithKeys',
          },
        },
        grok: {
          block: 'Grok',
          attributes: {
            match: 'Match',
            source: 'Source',
          },
        },
        list_to_map: {
          block: 'ListToMap',
          attributes: {
            flatten: 'Flatten',
            flattened_element: 'FlattenedElement',
            key: 'Key',
            source: 'Source',
            target: 'Target',
            value_key: 'ValueKey',
          },
        },
        lower_case_string: {
          block: 'LowerCaseString',
          attributes: {
            with_keys: 'WithKeys',
          },
        },
        move_keys: {
          block: 'MoveKeys',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                overwrite_if_exists: 'OverwriteIfExists',
                source: 'Source',
                target: 'Target',
              },
            },
          },
        },
        parse_cloudfront: {
          block: 'ParseCloudfront',
          attributes: {
            source: 'Source',
          },
        },
        parse_json: {
          block: 'ParseJSON',
          attributes: {
            destination: 'Destination',
            source: 'Source',
          },
        },
        parse_key_value: {
          block: 'ParseKeyValue',
          attributes: {
            destination: 'Destination',
            field_delimiter: 'FieldDelimiter',
            key_prefix: 'KeyPrefix',
            key_value_delimiter: 'KeyValueDelimiter',
            non_match_value: 'NonMatchValue',
            overwrite_if_exists: 'OverwriteIfExists',
            source: 'Source',
          },
        },
        parse_postgres: {
          block: 'ParsePostgres',
          attributes: {
            source: 'Source',
          },
        },
        parse_route53: {
          block: 'ParseRoute53',
          attributes: {
            source: 'Source',
          },
        },
        parse_to_ocsf: {
          block: 'ParseToOCSF',
          attributes: {
            event_source: 'EventSource',
            ocsf_version: 'OcsfVersion',
            source: 'Source',
          },
        },
        parse_vpc: {
          block: 'ParseVPC',
          attributes: {
            source: 'Source',
          },
        },
        parse_waf: {
          block: 'ParseWAF',
          attributes: {
            source: 'Source',
          },
        },
        rename_keys: {
          block: 'RenameKeys',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                key: 'Key',
                overwrite_if_exists: 'OverwriteIfExists',
                rename_to: 'RenameTo',
              },
            },
          },
        },
        split_string: {
          block: 'SplitString',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                delimiter: 'Delimiter',
                source: 'Source',
              },
            },
          },
        },
        substitute_string: {
          block: 'SubstituteString',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                from: 'From',
                source: 'Source',
                to: 'To',
              },
            },
          },
        },
        trim_string: {
          block: 'TrimString',
          attributes: {
            with_keys: 'WithKeys',
          },
        },
        type_converter: {
          block: 'TypeConverter',
          attributes: {
            entry: {
              blocks: 'Entries',
              attributes: {
                key: 'Key',
                type: 'Type',
              },
            },
          },
        },
        upper_case_string: {
          block: 'UpperCaseString',
          attributes: {
            with_keys: 'WithKeys',
          },
        },
      },
    },
  }),
  resource(
    'aws_cloudwatch_query_definition',
    'AWS::Logs::QueryDefinition',
    {
      id: ignored,
      log_group_names: 'LogGroupNames',
      name: 'Name',
      query_string: 'QueryString',
      region: ignored,
    },
    { covers: ['Parameters', 'QueryLanguage'] },
  ),
];
