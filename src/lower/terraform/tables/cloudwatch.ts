import type { Term } from '../../term.ts';
import { changed, jsonText, property, tagList } from '../change.ts';
import { pairList } from '../pair-list.ts';
import { type Names, renamed } from '../reshape.ts';
import { ignored, resource, type Table } from '../table.ts';

/** The metric of a query, and how it is put together: one block in Terraform, two maps in CloudFormation. */
const metricStat = (value: Term): Term | undefined =>
  changed(value, (blocks) => {
    const [metric, stat] = [renamed(metricNames)(blocks), renamed(statNames)(blocks)];
    return metric === undefined || stat?.kind !== 'map'
      ? stat
      : { ...stat, entries: [property('Metric', metric), ...stat.entries] };
  });

const metricNames: Names = {
  dimensions: ['Dimensions', pairList('Name', 'Value')],
  metric_name: 'MetricName',
  namespace: 'Namespace',
};

const statNames: Names = { period: 'Period', stat: 'Stat', unit: 'Unit' };

/** Amazon CloudWatch. */
export const cloudwatch = (): readonly Table[] => [
  resource('aws_cloudwatch_alarm_mute_rule', 'AWS::CloudWatch::AlarmMuteRule', {
    description: 'Description',
    expire_date: 'ExpireDate',
    mute_targets: {
      block: 'MuteTargets',
      attributes: {
        alarm_names: 'AlarmNames',
      },
    },
    name: 'Name',
    region: ignored,
    rule: {
      block: 'Rule',
      attributes: {
        schedule: {
          block: 'Schedule',
          attributes: {
            duration: 'Duration',
            expression: 'Expression',
            timezone: 'Timezone',
          },
        },
      },
    },
    start_date: 'StartDate',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_cloudwatch_composite_alarm', 'AWS::CloudWatch::CompositeAlarm', {
    actions_enabled: 'ActionsEnabled',
    actions_suppressor: {
      inner: {
        alarm: 'ActionsSuppressor',
        extension_period: 'ActionsSuppressorExtensionPeriod',
        wait_period: 'ActionsSuppressorWaitPeriod',
      },
    },
    alarm_actions: 'AlarmActions',
    alarm_description: 'AlarmDescription',
    alarm_name: 'AlarmName',
    alarm_rule: 'AlarmRule',
    id: ignored,
    insufficient_data_actions: 'InsufficientDataActions',
    ok_actions: 'OKActions',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_cloudwatch_contributor_insight_rule',
    'AWS::CloudWatch::InsightRule',
    {
      region: ignored,
      rule_definition: { to: 'RuleBody', by: jsonText },
      rule_name: 'RuleName',
      rule_state: 'RuleState',
      tags: { to: 'Tags', by: tagList },
    },
    { covers: ['ApplyOnTransformedLogs'] },
  ),
  resource(
    'aws_cloudwatch_dashboard',
    'AWS::CloudWatch::Dashboard',
    {
      dashboard_body: { to: 'DashboardBody', by: jsonText },
      dashboard_name: 'DashboardName',
      id: ignored,
      region: ignored,
    },
    { covers: ['Tags'] },
  ),
  resource(
    'aws_cloudwatch_metric_alarm',
    'AWS::CloudWatch::Alarm',
    {
      actions_enabled: 'ActionsEnabled',
      alarm_actions: 'AlarmActions',
      alarm_description: 'AlarmDescription',
      alarm_name: 'AlarmName',
      comparison_operator: 'ComparisonOperator',
      datapoints_to_alarm: 'DatapointsToAlarm',
      dimensions: { to: 'Dimensions', by: pairList('Name', 'Value') },
      evaluate_low_sample_count_percentiles: 'EvaluateLowSampleCountPercentile',
      evaluation_criteria: {
        block: 'EvaluationCriteria',
        attributes: {
          promql_criteria: {
            block: 'PromQLCriteria',
            attributes: {
              pending_period: 'PendingPeriod',
              query: 'Query',
              recovery_period: 'RecoveryPeriod',
            },
          },
        },
      },
      evaluation_interval: 'EvaluationInterval',
      evaluation_periods: 'EvaluationPeriods',
      extended_statistic: 'ExtendedStatistic',
      id: ignored,
      insufficient_data_actions: 'InsufficientDataActions',
      metric_name: 'MetricName',
      metric_query: {
        blocks: 'Metrics',
        attributes: {
          account_id: 'AccountId',
          expression: 'Expression',
          id: 'Id',
          label: 'Label',
          metric: { to: 'MetricStat', by: metricStat },
          period: 'Period',
          return_data: 'ReturnData',
        },
        // The provider sends false where nothing is written; CloudFormation returns the data of every query.
        defaults: { ReturnData: false },
      },
      namespace: 'Namespace',
      ok_actions: 'OKActions',
      period: 'Period',
      region: ignored,
      statistic: 'Statistic',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      threshold: 'Threshold',
      threshold_metric_id: 'ThresholdMetricId',
      treat_missing_data: 'TreatMissingData',
      unit: 'Unit',
      warm_up_configuration: {
        block: 'WarmUpConfiguration',
        attributes: {
          only_start_evaluating_after_warm_up_period_ends: 'OnlyStartEvaluatingAfterWarmUpPeriodEnds',
          warm_up_period_duration_in_minutes: 'WarmUpPeriodDurationInMinutes',
        },
      },
    },
    { covers: ['EvaluationWindow'] },
  ),
  resource('aws_cloudwatch_metric_stream', 'AWS::CloudWatch::MetricStream', {
    exclude_filter: {
      blocks: 'ExcludeFilters',
      attributes: {
        metric_names: 'MetricNames',
        namespace: 'Namespace',
      },
    },
    firehose_arn: 'FirehoseArn',
    id: ignored,
    include_filter: {
      blocks: 'IncludeFilters',
      attributes: {
        metric_names: 'MetricNames',
        namespace: 'Namespace',
      },
    },
    include_linked_accounts_metrics: 'IncludeLinkedAccountsMetrics',
    name: 'Name',
    name_prefix: ignored,
    output_format: 'OutputFormat',
    region: ignored,
    role_arn: 'RoleArn',
    statistics_configuration: {
      blocks: 'StatisticsConfigurations',
      attributes: {
        additional_statistics: 'AdditionalStatistics',
        include_metric: {
          blocks: 'IncludeMetrics',
          attributes: {
            metric_name: 'MetricName',
            namespace: 'Namespace',
          },
        },
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
];
