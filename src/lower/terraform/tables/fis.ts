import { eachRenamed, inBlock, keyedBy, renamed } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** Blocks of a key and a value as a map. */
const pairs = keyedBy('key', inBlock('value'));

/** AWS Fault Injection Service. */
export const fis = (): readonly Table[] => [
  resource('aws_fis_experiment_template', 'AWS::FIS::ExperimentTemplate', {
    action: {
      to: 'Actions',
      by: keyedBy(
        'name',
        renamed({
          action_id: 'ActionId',
          description: 'Description',
          parameter: ['Parameters', pairs],
          start_after: 'StartAfter',
          target: ['Targets', pairs],
        }),
      ),
    },
    description: 'Description',
    experiment_options: {
      block: 'ExperimentOptions',
      attributes: {
        account_targeting: 'AccountTargeting',
        empty_target_resolution_mode: 'EmptyTargetResolutionMode',
      },
    },
    experiment_report_configuration: {
      block: 'ExperimentReportConfiguration',
      attributes: {
        data_sources: {
          block: 'DataSources',
          attributes: {
            cloudwatch_dashboard: {
              blocks: 'CloudWatchDashboards',
              attributes: {
                dashboard_arn: 'DashboardIdentifier',
              },
            },
          },
        },
        outputs: {
          block: 'Outputs',
          attributes: {
            s3_configuration: {
              block: 'ExperimentReportS3Configuration',
              attributes: {
                bucket_name: 'BucketName',
                prefix: 'Prefix',
              },
            },
          },
        },
        post_experiment_duration: 'PostExperimentDuration',
        pre_experiment_duration: 'PreExperimentDuration',
      },
    },
    id: ignored,
    log_configuration: {
      block: 'LogConfiguration',
      attributes: {
        cloudwatch_logs_configuration: {
          block: 'CloudWatchLogsConfiguration',
          attributes: {
            log_group_arn: 'LogGroupArn',
          },
        },
        log_schema_version: 'LogSchemaVersion',
        s3_configuration: {
          block: 'S3Configuration',
          attributes: {
            bucket_name: 'BucketName',
            prefix: 'Prefix',
          },
        },
      },
    },
    region: ignored,
    role_arn: 'RoleArn',
    stop_condition: {
      blocks: 'StopConditions',
      attributes: {
        source: 'Source',
        value: 'Value',
      },
    },
    tags: 'Tags',
    tags_all: ignored,
    target: {
      to: 'Targets',
      by: keyedBy(
        'name',
        renamed({
          filter: ['Filters', eachRenamed({ path: 'Path', values: 'Values' })],
          parameters: 'Parameters',
          resource_arns: 'ResourceArns',
          resource_tag: ['ResourceTags', pairs],
          resource_type: 'ResourceType',
          selection_mode: 'SelectionMode',
        }),
      ),
    },
    timeouts: ignored,
  }),
  resource('aws_fis_target_account_configuration', 'AWS::FIS::TargetAccountConfiguration', {
    account_id: 'AccountId',
    description: 'Description',
    experiment_template_id: 'ExperimentTemplateId',
    region: ignored,
    role_arn: 'RoleArn',
  }),
  ...none('aws_fis_safety_lever_state'),
];
