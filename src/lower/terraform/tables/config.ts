import type { Term } from '../../term.ts';
import { attribute, json, listOf, mapOf, tagList } from '../change.ts';
import { keyedBy } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

const remediationValue = (block: Term): Term => {
  const resource = attribute(block, 'resource_value');
  const single = attribute(block, 'static_value');
  const values = attribute(block, 'static_values') ?? (single === undefined ? undefined : listOf(single));
  return mapOf(block, {
    ResourceValue: resource === undefined ? undefined : mapOf(resource, { Value: resource }),
    StaticValue: values === undefined ? undefined : mapOf(values, { Values: values }),
  });
};

/** AWS Config. */
export const config = (): readonly Table[] => [
  resource('aws_config_aggregate_authorization', 'AWS::Config::AggregationAuthorization', {
    account_id: 'AuthorizedAccountId',
    authorized_aws_region: 'AuthorizedAwsRegion',
    id: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_config_config_rule',
    'AWS::Config::ConfigRule',
    {
      description: 'Description',
      evaluation_mode: {
        blocks: 'EvaluationModes',
        attributes: {
          mode: 'Mode',
        },
      },
      id: ignored,
      input_parameters: { to: 'InputParameters', by: json },
      maximum_execution_frequency: 'MaximumExecutionFrequency',
      name: 'ConfigRuleName',
      region: ignored,
      scope: {
        block: 'Scope',
        attributes: {
          compliance_resource_id: 'ComplianceResourceId',
          compliance_resource_types: 'ComplianceResourceTypes',
          tag_key: 'TagKey',
          tag_value: 'TagValue',
        },
      },
      source: {
        block: 'Source',
        attributes: {
          custom_policy_details: {
            block: 'CustomPolicyDetails',
            attributes: {
              enable_debug_log_delivery: 'EnableDebugLogDelivery',
              policy_runtime: 'PolicyRuntime',
              policy_text: 'PolicyText',
            },
          },
          owner: 'Owner',
          source_detail: {
            blocks: 'SourceDetails',
            attributes: {
              event_source: 'EventSource',
              maximum_execution_frequency: 'MaximumExecutionFrequency',
              message_type: 'MessageType',
            },
          },
          source_identifier: 'SourceIdentifier',
        },
      },
      tags: ignored,
      tags_all: ignored,
    },
    { covers: ['Compliance'] },
  ),
  resource('aws_config_configuration_aggregator', 'AWS::Config::ConfigurationAggregator', {
    account_aggregation_source: {
      blocks: 'AccountAggregationSources',
      attributes: {
        account_ids: 'AccountIds',
        all_regions: 'AllAwsRegions',
        regions: 'AwsRegions',
      },
    },
    id: ignored,
    name: 'ConfigurationAggregatorName',
    organization_aggregation_source: {
      block: 'OrganizationAggregationSource',
      attributes: {
        all_regions: 'AllAwsRegions',
        regions: 'AwsRegions',
        role_arn: 'RoleArn',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_config_configuration_recorder',
    'AWS::Config::ConfigurationRecorder',
    {
      id: ignored,
      name: 'Name',
      recording_group: {
        block: 'RecordingGroup',
        attributes: {
          all_supported: 'AllSupported',
          exclusion_by_resource_types: {
            block: 'ExclusionByResourceTypes',
            attributes: {
              resource_types: 'ResourceTypes',
            },
          },
          include_global_resource_types: 'IncludeGlobalResourceTypes',
          recording_strategy: {
            block: 'RecordingStrategy',
            attributes: {
              use_only: 'UseOnly',
            },
          },
          resource_types: 'ResourceTypes',
        },
      },
      recording_mode: {
        block: 'RecordingMode',
        attributes: {
          recording_frequency: 'RecordingFrequency',
          recording_mode_override: {
            blocks: 'RecordingModeOverrides',
            attributes: {
              description: 'Description',
              recording_frequency: 'RecordingFrequency',
              resource_types: 'ResourceTypes',
            },
          },
        },
      },
      region: ignored,
      role_arn: 'RoleARN',
    },
    { covers: ['StartedOnCreate'] },
  ),
  resource(
    'aws_config_conformance_pack',
    'AWS::Config::ConformancePack',
    {
      delivery_s3_bucket: 'DeliveryS3Bucket',
      delivery_s3_key_prefix: 'DeliveryS3KeyPrefix',
      id: ignored,
      input_parameter: {
        blocks: 'ConformancePackInputParameters',
        attributes: {
          parameter_name: 'ParameterName',
          parameter_value: 'ParameterValue',
        },
      },
      name: 'ConformancePackName',
      region: ignored,
      template_body: 'TemplateBody',
      template_s3_uri: 'TemplateS3Uri',
    },
    { covers: ['Tags', 'TemplateSSMDocumentDetails'] },
  ),
  resource('aws_config_delivery_channel', 'AWS::Config::DeliveryChannel', {
    id: ignored,
    name: 'Name',
    region: ignored,
    s3_bucket_name: 'S3BucketName',
    s3_key_prefix: 'S3KeyPrefix',
    s3_kms_key_arn: 'S3KmsKeyArn',
    snapshot_delivery_properties: {
      block: 'ConfigSnapshotDeliveryProperties',
      attributes: {
        delivery_frequency: 'DeliveryFrequency',
      },
    },
    sns_topic_arn: 'SnsTopicARN',
  }),
  resource(
    'aws_config_organization_conformance_pack',
    'AWS::Config::OrganizationConformancePack',
    {
      delivery_s3_bucket: 'DeliveryS3Bucket',
      delivery_s3_key_prefix: 'DeliveryS3KeyPrefix',
      excluded_accounts: 'ExcludedAccounts',
      id: ignored,
      input_parameter: {
        blocks: 'ConformancePackInputParameters',
        attributes: {
          parameter_name: 'ParameterName',
          parameter_value: 'ParameterValue',
        },
      },
      name: 'OrganizationConformancePackName',
      region: ignored,
      template_body: 'TemplateBody',
      template_s3_uri: 'TemplateS3Uri',
      timeouts: ignored,
    },
    { covers: ['Tags'] },
  ),
  resource(
    'aws_config_organization_custom_policy_rule',
    'AWS::Config::OrganizationConfigRule',
    {
      debug_log_delivery_accounts: 'OrganizationCustomPolicyRuleMetadata.DebugLogDeliveryAccounts',
      description: 'OrganizationCustomPolicyRuleMetadata.Description',
      excluded_accounts: 'ExcludedAccounts',
      id: ignored,
      input_parameters: 'OrganizationCustomPolicyRuleMetadata.InputParameters',
      maximum_execution_frequency: 'OrganizationCustomPolicyRuleMetadata.MaximumExecutionFrequency',
      name: 'OrganizationConfigRuleName',
      policy_runtime: 'OrganizationCustomPolicyRuleMetadata.Runtime',
      policy_text: 'OrganizationCustomPolicyRuleMetadata.PolicyText',
      region: ignored,
      resource_id_scope: 'OrganizationCustomPolicyRuleMetadata.ResourceIdScope',
      resource_types_scope: 'OrganizationCustomPolicyRuleMetadata.ResourceTypesScope',
      tag_key_scope: 'OrganizationCustomPolicyRuleMetadata.TagKeyScope',
      tag_value_scope: 'OrganizationCustomPolicyRuleMetadata.TagValueScope',
      timeouts: ignored,
      trigger_types: 'OrganizationCustomPolicyRuleMetadata.OrganizationConfigRuleTriggerTypes',
    },
    { covers: ['OrganizationCustomRuleMetadata', 'OrganizationManagedRuleMetadata'] },
  ),
  resource(
    'aws_config_organization_custom_rule',
    'AWS::Config::OrganizationConfigRule',
    {
      description: 'OrganizationCustomRuleMetadata.Description',
      excluded_accounts: 'ExcludedAccounts',
      id: ignored,
      input_parameters: 'OrganizationCustomRuleMetadata.InputParameters',
      lambda_function_arn: 'OrganizationCustomRuleMetadata.LambdaFunctionArn',
      maximum_execution_frequency: 'OrganizationCustomRuleMetadata.MaximumExecutionFrequency',
      name: 'OrganizationConfigRuleName',
      region: ignored,
      resource_id_scope: 'OrganizationCustomRuleMetadata.ResourceIdScope',
      resource_types_scope: 'OrganizationCustomRuleMetadata.ResourceTypesScope',
      tag_key_scope: 'OrganizationCustomRuleMetadata.TagKeyScope',
      tag_value_scope: 'OrganizationCustomRuleMetadata.TagValueScope',
      timeouts: ignored,
      trigger_types: 'OrganizationCustomRuleMetadata.OrganizationConfigRuleTriggerTypes',
    },
    { covers: ['OrganizationCustomPolicyRuleMetadata', 'OrganizationManagedRuleMetadata'] },
  ),
  resource(
    'aws_config_organization_managed_rule',
    'AWS::Config::OrganizationConfigRule',
    {
      description: 'OrganizationManagedRuleMetadata.Description',
      excluded_accounts: 'ExcludedAccounts',
      id: ignored,
      input_parameters: 'OrganizationManagedRuleMetadata.InputParameters',
      maximum_execution_frequency: 'OrganizationManagedRuleMetadata.MaximumExecutionFrequency',
      name: 'OrganizationConfigRuleName',
      region: ignored,
      resource_id_scope: 'OrganizationManagedRuleMetadata.ResourceIdScope',
      resource_types_scope: 'OrganizationManagedRuleMetadata.ResourceTypesScope',
      rule_identifier: 'OrganizationManagedRuleMetadata.RuleIdentifier',
      tag_key_scope: 'OrganizationManagedRuleMetadata.TagKeyScope',
      tag_value_scope: 'OrganizationManagedRuleMetadata.TagValueScope',
      timeouts: ignored,
    },
    { covers: ['OrganizationCustomPolicyRuleMetadata', 'OrganizationCustomRuleMetadata'] },
  ),
  resource('aws_config_remediation_configuration', 'AWS::Config::RemediationConfiguration', {
    automatic: 'Automatic',
    config_rule_name: 'ConfigRuleName',
    execution_controls: {
      block: 'ExecutionControls',
      attributes: {
        ssm_controls: {
          block: 'SsmControls',
          attributes: {
            concurrent_execution_rate_percentage: 'ConcurrentExecutionRatePercentage',
            error_percentage: 'ErrorPercentage',
          },
        },
      },
    },
    id: ignored,
    maximum_automatic_attempts: 'MaximumAutomaticAttempts',
    parameter: { to: 'Parameters', by: keyedBy('name', remediationValue) },
    region: ignored,
    resource_type: 'ResourceType',
    retry_attempt_seconds: 'RetryAttemptSeconds',
    target_id: 'TargetId',
    target_type: 'TargetType',
    target_version: 'TargetVersion',
  }),
  ...none('aws_config_configuration_recorder_status', 'aws_config_retention_configuration'),
];
