import { opposite, tagList } from '../change.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS CloudTrail. */
export const cloudtrail = (): readonly Table[] => [
  resource(
    'aws_cloudtrail',
    'AWS::CloudTrail::Trail',
    {
      advanced_event_selector: {
        blocks: 'AdvancedEventSelectors',
        attributes: {
          field_selector: {
            blocks: 'FieldSelectors',
            attributes: {
              ends_with: 'EndsWith',
              equals: 'Equals',
              field: 'Field',
              not_ends_with: 'NotEndsWith',
              not_equals: 'NotEquals',
              not_starts_with: 'NotStartsWith',
              starts_with: 'StartsWith',
            },
          },
          name: 'Name',
        },
      },
      cloud_watch_logs_group_arn: 'CloudWatchLogsLogGroupArn',
      cloud_watch_logs_role_arn: 'CloudWatchLogsRoleArn',
      enable_log_file_validation: 'EnableLogFileValidation',
      enable_logging: 'IsLogging',
      event_selector: {
        blocks: 'EventSelectors',
        attributes: {
          data_resource: {
            blocks: 'DataResources',
            attributes: {
              type: 'Type',
              values: 'Values',
            },
          },
          exclude_management_event_sources: 'ExcludeManagementEventSources',
          include_management_events: 'IncludeManagementEvents',
          read_write_type: 'ReadWriteType',
        },
      },
      id: ignored,
      include_global_service_events: 'IncludeGlobalServiceEvents',
      insight_selector: {
        blocks: 'InsightSelectors',
        attributes: {
          insight_type: 'InsightType',
        },
      },
      is_multi_region_trail: 'IsMultiRegionTrail',
      is_organization_trail: 'IsOrganizationTrail',
      kms_key_id: 'KMSKeyId',
      name: 'TrailName',
      region: ignored,
      s3_bucket_name: 'S3BucketName',
      s3_key_prefix: 'S3KeyPrefix',
      sns_topic_name: 'SnsTopicName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    {
      // The provider's documentation: enable_logging is true by default. CloudFormation has no default.
      defaults: { IsLogging: true },
      covers: ['AggregationConfigurations'],
    },
  ),
  resource(
    'aws_cloudtrail_event_data_store',
    'AWS::CloudTrail::EventDataStore',
    {
      advanced_event_selector: {
        blocks: 'AdvancedEventSelectors',
        attributes: {
          field_selector: {
            blocks: 'FieldSelectors',
            attributes: {
              ends_with: 'EndsWith',
              equals: 'Equals',
              field: 'Field',
              not_ends_with: 'NotEndsWith',
              not_equals: 'NotEquals',
              not_starts_with: 'NotStartsWith',
              starts_with: 'StartsWith',
            },
          },
          name: 'Name',
        },
      },
      billing_mode: 'BillingMode',
      id: ignored,
      kms_key_id: 'KmsKeyId',
      multi_region_enabled: 'MultiRegionEnabled',
      name: 'Name',
      organization_enabled: 'OrganizationEnabled',
      region: ignored,
      retention_period: 'RetentionPeriod',
      suspend: { to: 'IngestionEnabled', by: opposite },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      termination_protection_enabled: 'TerminationProtectionEnabled',
      timeouts: ignored,
    },
    {
      // The provider's documentation; CloudTrail's own default is 366 with the pricing that is the default of both.
      defaults: { RetentionPeriod: 2555 },
      covers: [
        'ContextKeySelectors',
        'FederationEnabled',
        'FederationRoleArn',
        'InsightSelectors',
        'InsightsDestination',
        'MaxEventSize',
      ],
    },
  ),
  ...none('aws_cloudtrail_organization_delegated_admin_account'),
];
