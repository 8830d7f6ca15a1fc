import type { Term } from '../../term.ts';
import { changed, json, listOf, mapOf, tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** CloudFormation has a list of destinations, of which there may be one. */
const logDestinations = (value: Term) =>
  changed(value, (arn) => listOf(mapOf(arn, { CloudWatchLogsLogGroup: mapOf(arn, { LogGroupArn: arn }) })));

/** AWS Step Functions. */
export const stepFunctions = (): readonly Table[] => [
  resource('aws_sfn_activity', 'AWS::StepFunctions::Activity', {
    encryption_configuration: {
      block: 'EncryptionConfiguration',
      attributes: {
        kms_data_key_reuse_period_seconds: 'KmsDataKeyReusePeriodSeconds',
        kms_key_id: 'KmsKeyId',
        type: 'Type',
      },
    },
    id: ignored,
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_sfn_alias',
    'AWS::StepFunctions::StateMachineAlias',
    {
      description: 'Description',
      id: ignored,
      name: 'Name',
      region: ignored,
      routing_configuration: {
        blocks: 'RoutingConfiguration',
        attributes: {
          state_machine_version_arn: 'StateMachineVersionArn',
          weight: 'Weight',
        },
      },
      timeouts: ignored,
    },
    { covers: ['DeploymentPreference'] },
  ),
  resource(
    'aws_sfn_state_machine',
    'AWS::StepFunctions::StateMachine',
    {
      definition: { to: 'Definition', by: json },
      encryption_configuration: {
        block: 'EncryptionConfiguration',
        attributes: {
          kms_data_key_reuse_period_seconds: 'KmsDataKeyReusePeriodSeconds',
          kms_key_id: 'KmsKeyId',
          type: 'Type',
        },
      },
      id: ignored,
      logging_configuration: {
        block: 'LoggingConfiguration',
        attributes: {
          include_execution_data: 'IncludeExecutionData',
          level: 'Level',
          log_destination: { to: 'Destinations', by: logDestinations },
        },
      },
      name: 'StateMachineName',
      name_prefix: ignored,
      publish: ignored,
      region: ignored,
      role_arn: 'RoleArn',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      tracing_configuration: {
        block: 'TracingConfiguration',
        attributes: {
          enabled: 'Enabled',
        },
      },
      type: 'StateMachineType',
    },
    { covers: ['DefinitionString', 'DefinitionS3Location', 'DefinitionSubstitutions'] },
  ),
];
