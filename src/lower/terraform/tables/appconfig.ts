import { jsonText, tagList } from '../change.ts';
import { eachRenamed, inBlock, keyedBy, renamed } from '../reshape.ts';
import { ignored, resource, type Table } from '../table.ts';

/** AWS AppConfig. */
export const appconfig = (): readonly Table[] => [
  resource('aws_appconfig_application', 'AWS::AppConfig::Application', {
    description: 'Description',
    id: ignored,
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_appconfig_configuration_profile',
    'AWS::AppConfig::ConfigurationProfile',
    {
      application_id: 'ApplicationId',
      description: 'Description',
      id: ignored,
      kms_key_identifier: 'KmsKeyIdentifier',
      location_uri: 'LocationUri',
      name: 'Name',
      region: ignored,
      retrieval_role_arn: 'RetrievalRoleArn',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      type: 'Type',
      validator: {
        blocks: 'Validators',
        attributes: {
          content: { to: 'Content', by: jsonText },
          type: 'Type',
        },
      },
    },
    { covers: ['DeletionProtectionCheck'] },
  ),
  resource(
    'aws_appconfig_deployment',
    'AWS::AppConfig::Deployment',
    {
      application_id: 'ApplicationId',
      configuration_profile_id: 'ConfigurationProfileId',
      configuration_version: 'ConfigurationVersion',
      deployment_strategy_id: 'DeploymentStrategyId',
      description: 'Description',
      environment_id: 'EnvironmentId',
      id: ignored,
      kms_key_identifier: 'KmsKeyIdentifier',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['DynamicExtensionParameters'] },
  ),
  resource('aws_appconfig_deployment_strategy', 'AWS::AppConfig::DeploymentStrategy', {
    deployment_duration_in_minutes: 'DeploymentDurationInMinutes',
    description: 'Description',
    final_bake_time_in_minutes: 'FinalBakeTimeInMinutes',
    growth_factor: 'GrowthFactor',
    growth_type: 'GrowthType',
    id: ignored,
    name: 'Name',
    region: ignored,
    replicate_to: 'ReplicateTo',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_appconfig_environment',
    'AWS::AppConfig::Environment',
    {
      application_id: 'ApplicationId',
      description: 'Description',
      monitor: {
        blocks: 'Monitors',
        attributes: {
          alarm_arn: 'AlarmArn',
          alarm_role_arn: 'AlarmRoleArn',
        },
      },
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
    },
    { covers: ['DeletionProtectionCheck'] },
  ),
  resource(
    'aws_appconfig_extension',
    'AWS::AppConfig::Extension',
    {
      action_point: {
        to: 'Actions',
        by: keyedBy(
          'point',
          inBlock('action', eachRenamed({ description: 'Description', name: 'Name', role_arn: 'RoleArn', uri: 'Uri' })),
        ),
      },
      description: 'Description',
      id: ignored,
      name: 'Name',
      parameter: {
        to: 'Parameters',
        by: keyedBy('name', renamed({ description: 'Description', required: 'Required' })),
      },
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['LatestVersionNumber'] },
  ),
  resource(
    'aws_appconfig_extension_association',
    'AWS::AppConfig::ExtensionAssociation',
    {
      extension_arn: 'ExtensionIdentifier',
      id: ignored,
      parameters: 'Parameters',
      region: ignored,
      resource_arn: 'ResourceIdentifier',
    },
    { covers: ['ExtensionVersionNumber', 'Tags'] },
  ),
  resource(
    'aws_appconfig_hosted_configuration_version',
    'AWS::AppConfig::HostedConfigurationVersion',
    {
      application_id: 'ApplicationId',
      configuration_profile_id: 'ConfigurationProfileId',
      content: { to: 'Content', by: jsonText },
      content_type: 'ContentType',
      description: 'Description',
      id: ignored,
      region: ignored,
      version_label: 'VersionLabel',
    },
    { covers: ['LatestVersionNumber'] },
  ),
];
