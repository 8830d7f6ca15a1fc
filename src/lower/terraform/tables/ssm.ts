import { rangeOf } from '../../../read/source.ts';
import type { Term } from '../../term.ts';
import { attribute, changed, constant, json, listOf, tagList, unmapped } from '../change.ts';
import { keyedBlocks } from '../keyed-blocks.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** Terraform has one text for each parameter, CloudFormation a list. */
const parameterLists = (value: Term) =>
  changed(value, (parameters) => {
    if (parameters.kind !== 'map') return parameters.kind === 'unknown' ? parameters : unmapped(parameters);
    const entries = parameters.entries.map((entry) => ({
      ...entry,
      value: listOf(entry.value) ?? { kind: 'null' as const, ...rangeOf(entry) },
    }));
    return { ...parameters, entries };
  });

const parameters = keyedBlocks('name', (block) => attribute(block, 'values'));

/** AWS Systems Manager. */
export const ssm = (): readonly Table[] => [
  resource(
    'aws_ssm_association',
    'AWS::SSM::Association',
    {
      apply_only_at_cron_interval: 'ApplyOnlyAtCronInterval',
      association_name: 'AssociationName',
      automation_target_parameter_name: 'AutomationTargetParameterName',
      calendar_names: 'CalendarNames',
      compliance_severity: 'ComplianceSeverity',
      document_version: 'DocumentVersion',
      id: ignored,
      max_concurrency: 'MaxConcurrency',
      max_errors: 'MaxErrors',
      name: 'Name',
      output_location: {
        block: 'OutputLocation',
        attributes: {
          s3_bucket_name: 'S3Location.OutputS3BucketName',
          s3_key_prefix: 'S3Location.OutputS3KeyPrefix',
          s3_region: 'S3Location.OutputS3Region',
        },
      },
      parameters: { to: 'Parameters', by: parameterLists },
      region: ignored,
      schedule_expression: 'ScheduleExpression',
      sync_compliance: 'SyncCompliance',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      targets: {
        blocks: 'Targets',
        attributes: {
          key: 'Key',
          values: 'Values',
        },
      },
      wait_for_success_timeout_seconds: 'WaitForSuccessTimeoutSeconds',
    },
    { covers: ['AssociationDispatchAssumeRole', 'ScheduleOffset'] },
  ),
  part(
    'aws_ssm_default_patch_baseline',
    'AWS::SSM::PatchBaseline',
    { of: 'aws_ssm_patch_baseline', by: 'baseline_id' },
    {
      baseline_id: { to: 'DefaultBaseline', by: constant(true) },
      id: ignored,
      operating_system: ignored,
      region: ignored,
    },
  ),
  resource(
    'aws_ssm_document',
    'AWS::SSM::Document',
    {
      attachments_source: {
        blocks: 'Attachments',
        attributes: {
          key: 'Key',
          name: 'Name',
          values: 'Values',
        },
      },
      content: { to: 'Content', by: json },
      document_format: 'DocumentFormat',
      document_type: 'DocumentType',
      id: ignored,
      name: 'Name',
      permissions: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      target_type: 'TargetType',
      version_name: 'VersionName',
    },
    { covers: ['Requires', 'UpdateMethod'] },
  ),
  resource('aws_ssm_maintenance_window', 'AWS::SSM::MaintenanceWindow', {
    allow_unassociated_targets: 'AllowUnassociatedTargets',
    cutoff: 'Cutoff',
    description: 'Description',
    duration: 'Duration',
    enabled: ignored,
    end_date: 'EndDate',
    id: ignored,
    name: 'Name',
    region: ignored,
    schedule: 'Schedule',
    schedule_offset: 'ScheduleOffset',
    schedule_timezone: 'ScheduleTimezone',
    start_date: 'StartDate',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_ssm_maintenance_window_target', 'AWS::SSM::MaintenanceWindowTarget', {
    description: 'Description',
    id: ignored,
    name: 'Name',
    owner_information: 'OwnerInformation',
    region: ignored,
    resource_type: 'ResourceType',
    targets: {
      blocks: 'Targets',
      attributes: {
        key: 'Key',
        values: 'Values',
      },
    },
    window_id: 'WindowId',
  }),
  resource(
    'aws_ssm_maintenance_window_task',
    'AWS::SSM::MaintenanceWindowTask',
    {
      cutoff_behavior: 'CutoffBehavior',
      description: 'Description',
      id: ignored,
      max_concurrency: 'MaxConcurrency',
      max_errors: 'MaxErrors',
      name: 'Name',
      priority: 'Priority',
      region: ignored,
      service_role_arn: 'ServiceRoleArn',
      targets: {
        blocks: 'Targets',
        attributes: {
          key: 'Key',
          values: 'Values',
        },
      },
      task_arn: 'TaskArn',
      task_invocation_parameters: {
        block: 'TaskInvocationParameters',
        attributes: {
          automation_parameters: {
            block: 'MaintenanceWindowAutomationParameters',
            attributes: {
              document_version: 'DocumentVersion',
              parameter: { to: 'Parameters', by: parameters },
            },
          },
          lambda_parameters: {
            block: 'MaintenanceWindowLambdaParameters',
            attributes: {
              client_context: 'ClientContext',
              payload: 'Payload',
              qualifier: 'Qualifier',
            },
          },
          run_command_parameters: {
            block: 'MaintenanceWindowRunCommandParameters',
            attributes: {
              cloudwatch_config: {
                block: 'CloudWatchOutputConfig',
                attributes: {
                  cloudwatch_log_group_name: 'CloudWatchLogGroupName',
                  cloudwatch_output_enabled: 'CloudWatchOutputEnabled',
                },
              },
              comment: 'Comment',
              document_hash: 'DocumentHash',
              document_hash_type: 'DocumentHashType',
              document_version: 'DocumentVersion',
              notification_config: {
                block: 'NotificationConfig',
                attributes: {
                  notification_arn: 'NotificationArn',
                  notification_events: 'NotificationEvents',
                  notification_type: 'NotificationType',
                },
              },
              output_s3_bucket: 'OutputS3BucketName',
              output_s3_key_prefix: 'OutputS3KeyPrefix',
              parameter: { to: 'Parameters', by: parameters },
              service_role_arn: 'ServiceRoleArn',
              timeout_seconds: 'TimeoutSeconds',
            },
          },
          step_functions_parameters: {
            block: 'MaintenanceWindowStepFunctionsParameters',
            attributes: {
              input: 'Input',
              name: 'Name',
            },
          },
        },
      },
      task_type: 'TaskType',
      window_id: 'WindowId',
    },
    { covers: ['LoggingInfo', 'TaskParameters'] },
  ),
  resource(
    'aws_ssm_parameter',
    'AWS::SSM::Parameter',
    {
      allowed_pattern: 'AllowedPattern',
      arn: ignored,
      data_type: 'DataType',
      description: 'Description',
      id: ignored,
      insecure_value: 'Value',
      key_id: ignored,
      name: 'Name',
      overwrite: ignored,
      region: ignored,
      tags: 'Tags',
      tags_all: ignored,
      tier: 'Tier',
      type: 'Type',
      value: 'Value',
      value_wo: 'Value',
      value_wo_version: ignored,
    },
    { covers: ['Policies'] },
  ),
  resource('aws_ssm_patch_baseline', 'AWS::SSM::PatchBaseline', {
    approval_rule: {
      blocks: 'ApprovalRules.PatchRules',
      attributes: {
        approve_after_days: 'ApproveAfterDays',
        approve_until_date: 'ApproveUntilDate',
        compliance_level: 'ComplianceLevel',
        enable_non_security: 'EnableNonSecurity',
        patch_filter: {
          blocks: 'PatchFilterGroup.PatchFilters',
          attributes: {
            key: 'Key',
            values: 'Values',
          },
        },
      },
    },
    approved_patches: 'ApprovedPatches',
    approved_patches_compliance_level: 'ApprovedPatchesComplianceLevel',
    approved_patches_enable_non_security: 'ApprovedPatchesEnableNonSecurity',
    available_security_updates_compliance_status: 'AvailableSecurityUpdatesComplianceStatus',
    description: 'Description',
    global_filter: {
      blocks: 'GlobalFilters.PatchFilters',
      attributes: {
        key: 'Key',
        values: 'Values',
      },
    },
    id: ignored,
    name: 'Name',
    operating_system: 'OperatingSystem',
    region: ignored,
    rejected_patches: 'RejectedPatches',
    rejected_patches_action: 'RejectedPatchesAction',
    source: {
      blocks: 'Sources',
      attributes: {
        configuration: 'Configuration',
        name: 'Name',
        products: 'Products',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  part(
    'aws_ssm_patch_group',
    'AWS::SSM::PatchBaseline',
    { of: 'aws_ssm_patch_baseline', by: 'baseline_id' },
    {
      id: ignored,
      patch_group: { to: 'PatchGroups', by: listOf },
      region: ignored,
    },
  ),
  resource(
    'aws_ssm_resource_data_sync',
    'AWS::SSM::ResourceDataSync',
    {
      id: ignored,
      name: 'SyncName',
      region: ignored,
      s3_destination: {
        block: 'S3Destination',
        attributes: {
          bucket_name: 'BucketName',
          destination_data_sharing: ignored,
          kms_key_arn: 'KMSKeyArn',
          prefix: 'BucketPrefix',
          region: 'BucketRegion',
          sync_format: 'SyncFormat',
        },
      },
    },
    {
      // The older form of the destination, and a source that Terraform cannot set.
      covers: ['BucketName', 'BucketPrefix', 'BucketRegion', 'KMSKeyArn', 'SyncFormat', 'SyncSource', 'SyncType'],
    },
  ),
  resource('aws_ssm_service_setting', 'AWS::SSM::ServiceSetting', {
    id: ignored,
    region: ignored,
    setting_id: 'SettingId',
    setting_value: 'SettingValue',
  }),
  ...none('aws_ssm_activation'),
];
