import { defineRule } from '#rule';

export default defineRule({
  id: 'logs-log-group-retention',
  title: 'Log groups delete what is older than a set time',
  severity: 'medium',
  bestPractices: ['COST04-BP05', 'SUS04-BP03', 'SUS04-BP05', 'SEC07-BP04'],
  lensPractices: ['SERV-cost_cost_q1_a2', 'IOTOPS06-BP01'],
  why: 'A log group without a retention keeps everything for ever: its bill only grows, and it holds personal data longer than anyone may.',
  remedy:
    'Set RetentionInDays to what operations and the law need, for instance 30 or 365; older events are deleted within a few days. Suppress it with the reason where logs must be kept without end.',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html',
  equivalents: {
    checkov: ['CKV_AWS_66'],
    cfnGuard: ['CW_LOGGROUP_RETENTION_PERIOD_CHECK'],
    cdkNag: ['CloudWatchLogGroupRetentionPeriod'],
    cfnNag: ['W86'],
    kics: ['ef0b316a-211e-42f1-888e-64efe172b755'],
  },
  resource: 'AWS::Logs::LogGroup',
  // Groups of the class DELIVERY keep events for one day, whatever is set.
  check: (group) =>
    group.LogGroupClass.is('DELIVERY')
      .not()
      .implies(() => group.RetentionInDays.exists()),
  examples: {
    fails: `
      AppLog:
        Type: AWS::Logs::LogGroup
    `,
    passes: `
      AppLog:
        Type: AWS::Logs::LogGroup
        Properties: { RetentionInDays: 30 }
    `,
  },
});
