import { rangeOf } from '../../../read/source.ts';
import type { Term } from '../../term.ts';
import { attribute, changed, each, jsonText, mapOf, scalarAt, tagList, unmapped } from '../change.ts';
import { inBlock, keyedBy, renamed } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** A notification, of which the two kinds of subscribers are lists of their own in Terraform. */
const notifications = (value: Term) =>
  changed(value, (list) => {
    if (list.kind !== 'list') return unmapped(list);
    const items = list.items.map((block) =>
      mapOf(block, {
        Notification: renamed({
          comparison_operator: 'ComparisonOperator',
          notification_type: 'NotificationType',
          threshold: 'Threshold',
          threshold_type: 'ThresholdType',
        })(block),
        Subscribers: subscribers(block),
      }),
    );
    return { ...list, items };
  });

const subscribers = (block: Term): Term => {
  const lists = [
    subscribersOf(attribute(block, 'subscriber_email_addresses'), 'EMAIL'),
    subscribersOf(attribute(block, 'subscriber_sns_topic_arns'), 'SNS'),
  ];
  const items: Term[] = [];
  for (const list of lists) {
    if (list === undefined) continue;
    if (list.kind !== 'list' || list.open !== undefined) return unmapped(list);
    items.push(...list.items);
  }
  return { kind: 'list', items, ...rangeOf(block) };
};

const subscribersOf = (addresses: Term | undefined, type: string) =>
  addresses === undefined
    ? undefined
    : each((address) => mapOf(address, { Address: address, SubscriptionType: scalarAt(address, type) }))(addresses);

/** AWS Budgets and AWS Cost Management. */
export const budgets = (): readonly Table[] => [
  resource('aws_budgets_budget', 'AWS::Budgets::Budget', {
    account_id: ignored,
    auto_adjust_data: {
      block: 'Budget.AutoAdjustData',
      attributes: {
        auto_adjust_type: 'AutoAdjustType',
        historical_options: {
          block: 'HistoricalOptions',
          attributes: {
            budget_adjustment_period: 'BudgetAdjustmentPeriod',
          },
        },
      },
    },
    billing_view_arn: 'Budget.BillingViewArn',
    budget_type: 'Budget.BudgetType',
    cost_filter: { to: 'Budget.CostFilters', by: keyedBy('name', inBlock('values')) },
    cost_types: {
      block: 'Budget.CostTypes',
      attributes: {
        include_credit: 'IncludeCredit',
        include_discount: 'IncludeDiscount',
        include_other_subscription: 'IncludeOtherSubscription',
        include_recurring: 'IncludeRecurring',
        include_refund: 'IncludeRefund',
        include_subscription: 'IncludeSubscription',
        include_support: 'IncludeSupport',
        include_tax: 'IncludeTax',
        include_upfront: 'IncludeUpfront',
        use_amortized: 'UseAmortized',
        use_blended: 'UseBlended',
      },
    },
    filter_expression: { to: 'Budget.FilterExpression', by: unmapped },
    id: ignored,
    limit_amount: 'Budget.BudgetLimit.Amount',
    limit_unit: 'Budget.BudgetLimit.Unit',
    metrics: 'Budget.Metrics',
    name: 'Budget.BudgetName',
    name_prefix: ignored,
    notification: { to: 'NotificationsWithSubscribers', by: notifications },
    planned_limit: { to: 'Budget.PlannedBudgetLimits', by: unmapped },
    tags: { to: 'ResourceTags', by: tagList },
    tags_all: ignored,
    time_period_end: { to: 'Budget.TimePeriod.End', by: unmapped },
    time_period_start: { to: 'Budget.TimePeriod.Start', by: unmapped },
    time_unit: 'Budget.TimeUnit',
  }),
  resource('aws_budgets_budget_action', 'AWS::Budgets::BudgetsAction', {
    account_id: ignored,
    action_threshold: {
      block: 'ActionThreshold',
      attributes: {
        action_threshold_type: 'Type',
        action_threshold_value: 'Value',
      },
    },
    action_type: 'ActionType',
    approval_model: 'ApprovalModel',
    budget_name: 'BudgetName',
    definition: {
      block: 'Definition',
      attributes: {
        iam_action_definition: {
          block: 'IamActionDefinition',
          attributes: {
            groups: 'Groups',
            policy_arn: 'PolicyArn',
            roles: 'Roles',
            users: 'Users',
          },
        },
        scp_action_definition: {
          block: 'ScpActionDefinition',
          attributes: {
            policy_id: 'PolicyId',
            target_ids: 'TargetIds',
          },
        },
        ssm_action_definition: {
          block: 'SsmActionDefinition',
          attributes: {
            action_sub_type: 'Subtype',
            instance_ids: 'InstanceIds',
            region: 'Region',
          },
        },
      },
    },
    execution_role_arn: 'ExecutionRoleArn',
    id: ignored,
    notification_type: 'NotificationType',
    subscriber: {
      blocks: 'Subscribers',
      attributes: {
        address: 'Address',
        subscription_type: 'Type',
      },
    },
    tags: { to: 'ResourceTags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_ce_anomaly_monitor', 'AWS::CE::AnomalyMonitor', {
    id: ignored,
    monitor_dimension: 'MonitorDimension',
    monitor_specification: { to: 'MonitorSpecification', by: jsonText },
    monitor_type: 'MonitorType',
    name: 'MonitorName',
    tags: { to: 'ResourceTags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_ce_anomaly_subscription',
    'AWS::CE::AnomalySubscription',
    {
      account_id: ignored,
      frequency: 'Frequency',
      id: ignored,
      monitor_arn_list: 'MonitorArnList',
      name: 'SubscriptionName',
      subscriber: {
        blocks: 'Subscribers',
        attributes: {
          address: 'Address',
          type: 'Type',
        },
      },
      tags: { to: 'ResourceTags', by: tagList },
      tags_all: ignored,
      threshold_expression: { to: 'ThresholdExpression', by: unmapped },
    },
    { covers: ['Threshold'] },
  ),
  resource('aws_ce_cost_category', 'AWS::CE::CostCategory', {
    default_value: 'DefaultValue',
    effective_start: ignored,
    id: ignored,
    name: 'Name',
    rule: { to: 'Rules', by: unmapped },
    rule_version: 'RuleVersion',
    split_charge_rule: { to: 'SplitChargeRules', by: unmapped },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_cur_report_definition',
    'AWS::CUR::ReportDefinition',
    {
      additional_artifacts: 'AdditionalArtifacts',
      additional_schema_elements: 'AdditionalSchemaElements',
      compression: 'Compression',
      format: 'Format',
      id: ignored,
      refresh_closed_reports: 'RefreshClosedReports',
      report_name: 'ReportName',
      report_versioning: 'ReportVersioning',
      s3_bucket: 'S3Bucket',
      s3_prefix: 'S3Prefix',
      s3_region: 'S3Region',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      time_unit: 'TimeUnit',
    },
    { covers: ['BillingViewArn'] },
  ),
  ...none(
    'aws_ce_cost_allocation_tag',
    'aws_computeoptimizer_enrollment_status',
    'aws_computeoptimizer_recommendation_preferences',
    'aws_costoptimizationhub_enrollment_status',
    'aws_costoptimizationhub_preferences',
  ),
];
