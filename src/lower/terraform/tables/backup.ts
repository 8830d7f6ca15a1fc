import { json, tagList } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

const condition = { key: 'ConditionKey', value: 'ConditionValue' } as const;

/** AWS Backup. */
export const backup = (): readonly Table[] => [
  resource('aws_backup_plan', 'AWS::Backup::BackupPlan', {
    advanced_backup_setting: {
      blocks: 'BackupPlan.AdvancedBackupSettings',
      attributes: {
        backup_options: 'BackupOptions',
        resource_type: 'ResourceType',
      },
    },
    name: 'BackupPlan.BackupPlanName',
    region: ignored,
    rule: {
      blocks: 'BackupPlan.BackupPlanRule',
      attributes: {
        completion_window: 'CompletionWindowMinutes',
        copy_action: {
          blocks: 'CopyActions',
          attributes: {
            destination_vault_arn: 'DestinationBackupVaultArn',
            lifecycle: {
              block: 'Lifecycle',
              attributes: {
                cold_storage_after: 'MoveToColdStorageAfterDays',
                delete_after: 'DeleteAfterDays',
                opt_in_to_archive_for_supported_resources: 'OptInToArchiveForSupportedResources',
              },
            },
          },
        },
        enable_continuous_backup: 'EnableContinuousBackup',
        lifecycle: {
          block: 'Lifecycle',
          attributes: {
            cold_storage_after: 'MoveToColdStorageAfterDays',
            delete_after: 'DeleteAfterDays',
            opt_in_to_archive_for_supported_resources: 'OptInToArchiveForSupportedResources',
          },
        },
        recovery_point_tags: 'RecoveryPointTags',
        rule_name: 'RuleName',
        scan_action: {
          blocks: 'ScanActions',
          attributes: {
            malware_scanner: 'MalwareScanner',
            scan_mode: 'ScanMode',
          },
        },
        schedule: 'ScheduleExpression',
        schedule_expression_timezone: 'ScheduleExpressionTimezone',
        start_window: 'StartWindowMinutes',
        target_logically_air_gapped_backup_vault_arn: 'TargetLogicallyAirGappedBackupVaultArn',
        target_vault_name: 'TargetBackupVault',
      },
    },
    scan_setting: {
      blocks: 'BackupPlan.ScanSettings',
      attributes: {
        malware_scanner: 'MalwareScanner',
        resource_types: 'ResourceTypes',
        scanner_role_arn: 'ScannerRoleArn',
      },
    },
    tags: 'BackupPlanTags',
  }),
  resource('aws_backup_selection', 'AWS::Backup::BackupSelection', {
    condition: {
      block: 'BackupSelection.Conditions',
      attributes: {
        string_equals: { blocks: 'StringEquals', attributes: condition },
        string_like: { blocks: 'StringLike', attributes: condition },
        string_not_equals: { blocks: 'StringNotEquals', attributes: condition },
        string_not_like: { blocks: 'StringNotLike', attributes: condition },
      },
    },
    iam_role_arn: 'BackupSelection.IamRoleArn',
    name: 'BackupSelection.SelectionName',
    not_resources: 'BackupSelection.NotResources',
    plan_id: 'BackupPlanId',
    region: ignored,
    resources: 'BackupSelection.Resources',
    selection_tag: {
      blocks: 'BackupSelection.ListOfTags',
      attributes: {
        key: 'ConditionKey',
        type: 'ConditionType',
        value: 'ConditionValue',
      },
    },
  }),
  resource('aws_backup_vault', 'AWS::Backup::BackupVault', {
    force_destroy: ignored,
    kms_key_arn: 'EncryptionKeyArn',
    name: 'BackupVaultName',
    region: ignored,
    tags: 'BackupVaultTags',
  }),
  part(
    'aws_backup_vault_lock_configuration',
    'AWS::Backup::BackupVault',
    { of: 'aws_backup_vault', by: 'backup_vault_name' },
    {
      changeable_for_days: 'LockConfiguration.ChangeableForDays',
      max_retention_days: 'LockConfiguration.MaxRetentionDays',
      min_retention_days: 'LockConfiguration.MinRetentionDays',
    },
  ),
  part(
    'aws_backup_vault_notifications',
    'AWS::Backup::BackupVault',
    { of: 'aws_backup_vault', by: 'backup_vault_name' },
    {
      backup_vault_events: 'Notifications.BackupVaultEvents',
      sns_topic_arn: 'Notifications.SNSTopicArn',
    },
  ),
  part(
    'aws_backup_vault_policy',
    'AWS::Backup::BackupVault',
    { of: ['aws_backup_vault', 'aws_backup_logically_air_gapped_vault'], by: 'backup_vault_name' },
    {
      policy: { to: 'AccessPolicy', by: json },
    },
  ),
  resource(
    'aws_backup_logically_air_gapped_vault',
    'AWS::Backup::LogicallyAirGappedBackupVault',
    {
      encryption_key_arn: 'EncryptionKeyArn',
      max_retention_days: 'MaxRetentionDays',
      min_retention_days: 'MinRetentionDays',
      name: 'BackupVaultName',
      region: ignored,
      tags: 'BackupVaultTags',
    },
    {
      covers: ['AccessPolicy', 'Notifications'],
    },
  ),
  resource('aws_backup_framework', 'AWS::Backup::Framework', {
    control: {
      blocks: 'FrameworkControls',
      attributes: {
        input_parameter: {
          blocks: 'ControlInputParameters',
          attributes: {
            name: 'ParameterName',
            value: 'ParameterValue',
          },
        },
        name: 'ControlName',
        scope: {
          block: 'ControlScope',
          attributes: {
            compliance_resource_ids: 'ComplianceResourceIds',
            compliance_resource_types: 'ComplianceResourceTypes',
            tags: { to: 'Tags', by: tagList },
          },
        },
      },
    },
    description: 'FrameworkDescription',
    name: 'FrameworkName',
    region: ignored,
    tags: { to: 'FrameworkTags', by: tagList },
  }),
  resource('aws_backup_report_plan', 'AWS::Backup::ReportPlan', {
    description: 'ReportPlanDescription',
    name: 'ReportPlanName',
    region: ignored,
    report_delivery_channel: {
      block: 'ReportDeliveryChannel',
      attributes: {
        formats: 'Formats',
        s3_bucket_name: 'S3BucketName',
        s3_key_prefix: 'S3KeyPrefix',
      },
    },
    report_setting: {
      block: 'ReportSetting',
      attributes: {
        accounts: 'Accounts',
        framework_arns: 'FrameworkArns',
        number_of_frameworks: ignored,
        organization_units: 'OrganizationUnits',
        regions: 'Regions',
        report_template: 'ReportTemplate',
      },
    },
    tags: { to: 'ReportPlanTags', by: tagList },
  }),
  resource('aws_backup_restore_testing_plan', 'AWS::Backup::RestoreTestingPlan', {
    name: 'RestoreTestingPlanName',
    recovery_point_selection: {
      block: 'RecoveryPointSelection',
      attributes: {
        algorithm: 'Algorithm',
        exclude_vaults: 'ExcludeVaults',
        include_vaults: 'IncludeVaults',
        recovery_point_types: 'RecoveryPointTypes',
        selection_window_days: 'SelectionWindowDays',
      },
    },
    region: ignored,
    schedule_expression: 'ScheduleExpression',
    schedule_expression_timezone: 'ScheduleExpressionTimezone',
    start_window_hours: 'StartWindowHours',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_backup_restore_testing_selection', 'AWS::Backup::RestoreTestingSelection', {
    iam_role_arn: 'IamRoleArn',
    name: 'RestoreTestingSelectionName',
    protected_resource_arns: 'ProtectedResourceArns',
    protected_resource_conditions: {
      block: 'ProtectedResourceConditions',
      attributes: {
        string_equals: {
          blocks: 'StringEquals',
          attributes: {
            key: 'Key',
            value: 'Value',
          },
        },
        string_not_equals: {
          blocks: 'StringNotEquals',
          attributes: {
            key: 'Key',
            value: 'Value',
          },
        },
      },
    },
    protected_resource_type: 'ProtectedResourceType',
    region: ignored,
    restore_metadata_overrides: 'RestoreMetadataOverrides',
    restore_testing_plan_name: 'RestoreTestingPlanName',
    validation_window_hours: 'ValidationWindowHours',
  }),
  ...none('aws_backup_global_settings', 'aws_backup_region_settings'),
];
