import { tagList } from '../change.ts';
import { pairList } from '../pair-list.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS CloudFormation. */
export const cloudformation = (): readonly Table[] => [
  resource('aws_cloudformation_stack', 'AWS::CloudFormation::Stack', {
    capabilities: ignored,
    disable_rollback: ignored,
    iam_role_arn: ignored,
    id: ignored,
    name: ignored,
    notification_arns: 'NotificationARNs',
    on_failure: ignored,
    parameters: 'Parameters',
    policy_body: ignored,
    policy_url: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    template_body: ignored,
    template_url: 'TemplateURL',
    timeout_in_minutes: 'TimeoutInMinutes',
    timeouts: ignored,
  }),
  resource('aws_cloudformation_stack_set', 'AWS::CloudFormation::StackSet', {
    administration_role_arn: 'AdministrationRoleARN',
    auto_deployment: {
      block: 'AutoDeployment',
      attributes: {
        depends_on_stack_sets: 'DependsOn',
        enabled: 'Enabled',
        retain_stacks_on_account_removal: 'RetainStacksOnAccountRemoval',
      },
    },
    call_as: 'CallAs',
    capabilities: 'Capabilities',
    description: 'Description',
    execution_role_name: 'ExecutionRoleName',
    id: ignored,
    managed_execution: {
      block: 'ManagedExecution',
      attributes: {
        active: 'Active',
      },
    },
    name: 'StackSetName',
    operation_preferences: {
      block: 'OperationPreferences',
      attributes: {
        failure_tolerance_count: 'FailureToleranceCount',
        failure_tolerance_percentage: 'FailureTolerancePercentage',
        max_concurrent_count: 'MaxConcurrentCount',
        max_concurrent_percentage: 'MaxConcurrentPercentage',
        region_concurrency_type: 'RegionConcurrencyType',
        region_order: 'RegionOrder',
      },
    },
    parameters: { to: 'Parameters', by: pairList('ParameterKey', 'ParameterValue') },
    permission_model: 'PermissionModel',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    template_body: 'TemplateBody',
    template_url: 'TemplateURL',
    timeouts: ignored,
  }),
  ...none('aws_cloudformation_stack_instances', 'aws_cloudformation_stack_set_instance'),
];
