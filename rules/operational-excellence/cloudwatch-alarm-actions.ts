import { all, any, defineRule, type ResourceView } from '#rule';

type Alarm = ResourceView<'AWS::CloudWatch::Alarm'> | ResourceView<'AWS::CloudWatch::CompositeAlarm'>;

/** Whether something watches the alarm itself, so that it needs no action of its own. */
const isWatched = (alarm: Alarm) =>
  any(
    alarm.referencedBy('AWS::CloudWatch::CompositeAlarm', (watcher) => watcher.AlarmRule).exists(),
    alarm.referencedBy('AWS::CloudWatch::CompositeAlarm', (watcher) => watcher.ActionsSuppressor).exists(),
    alarm.referencedBy('AWS::CodeDeploy::DeploymentGroup', (watcher) => watcher.AlarmConfiguration).exists(),
    alarm.referencedBy('AWS::ECS::Service', (watcher) => watcher.DeploymentConfiguration.Alarms).exists(),
    alarm.referencedBy('AWS::StepFunctions::StateMachineAlias', (watcher) => watcher.DeploymentPreference).exists(),
    alarm.referencedBy('AWS::AppConfig::Environment', (watcher) => watcher.Monitors).exists(),
    alarm.referencedBy('AWS::Route53::HealthCheck', (watcher) => watcher.HealthCheckConfig).exists(),
    alarm.referencedBy('AWS::FIS::ExperimentTemplate', (watcher) => watcher.StopConditions).exists(),
  );

/** A dead man's switch acts on missing data or on the return to normal. */
const hasAction = (alarm: Alarm) =>
  any(
    alarm.AlarmActions.size().atLeast(1),
    alarm.OKActions.size().atLeast(1),
    alarm.InsufficientDataActions.size().atLeast(1),
  ).expecting('at least one action');

const reachesSomebody = (alarm: Alarm) =>
  isWatched(alarm)
    .not()
    .implies(() => all(alarm.ActionsEnabled.orDefault(true).is(true), hasAction(alarm)));

const isNotifiedByAlarm = (topic: ResourceView<'AWS::SNS::Topic'>) =>
  any(
    topic.referencedBy('AWS::CloudWatch::Alarm', (alarm) => alarm.AlarmActions).exists(),
    topic.referencedBy('AWS::CloudWatch::CompositeAlarm', (alarm) => alarm.AlarmActions).exists(),
  );

const hasSubscriber = (topic: ResourceView<'AWS::SNS::Topic'>) =>
  any(
    topic.Subscription.size().atLeast(1),
    topic.referencedBy('AWS::SNS::Subscription', (subscription) => subscription.TopicArn).exists(),
    topic.referencedBy('AWS::Chatbot::SlackChannelConfiguration', (channel) => channel.SnsTopicArns).exists(),
    topic.referencedBy('AWS::Chatbot::MicrosoftTeamsChannelConfiguration', (channel) => channel.SnsTopicArns).exists(),
  ).expecting('at least one subscription');

export default defineRule({
  id: 'cloudwatch-alarm-actions',
  title: 'Alarms reach somebody or start something when they fire',
  severity: 'high',
  bestPractices: ['OPS08-BP04', 'REL06-BP03', 'REL11-BP06', 'OPS10-BP02'],
  lensPractices: ['SERV-ops_ops_q1_a1'],
  why: 'An alarm without an action, with its actions switched off, or with a topic that nobody subscribes to fires unseen, and its existence makes people believe that they would be told.',
  remedy:
    'Name a topic, scaling policy or other action in AlarmActions, leave ActionsEnabled on, and give the topic an AWS::SNS::Subscription. Suppress it with the reason where subscribers are added outside of the application.',
  source: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
  equivalents: {
    checkov: ['CKV_AWS_319'],
    cfnGuard: ['CLOUDWATCH_ALARM_ACTION_CHECK'],
    cdkNag: ['CloudWatchAlarmAction'],
    prowler: ['cloudwatch_alarm_actions_alarm_state_configured', 'cloudwatch_alarm_actions_enabled'],
    securityHub: ['CloudWatch.15', 'CloudWatch.17'],
  },
  resource: ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm', 'AWS::SNS::Topic'],
  check: {
    'AWS::CloudWatch::Alarm': reachesSomebody,
    'AWS::CloudWatch::CompositeAlarm': reachesSomebody,
    // The missing subscription is reported at the topic, once for all of its alarms.
    'AWS::SNS::Topic': (topic) => isNotifiedByAlarm(topic).implies(() => hasSubscriber(topic)),
  },
  examples: {
    fails: `
      Errors:
        Type: AWS::CloudWatch::Alarm
        Properties:
          Namespace: AWS/Lambda
          MetricName: Errors
          Statistic: Sum
          Period: 60
          EvaluationPeriods: 1
          Threshold: 0
          ComparisonOperator: GreaterThanThreshold
    `,
    passes: `
      Errors:
        Type: AWS::CloudWatch::Alarm
        Properties:
          Namespace: AWS/Lambda
          MetricName: Errors
          Statistic: Sum
          Period: 60
          EvaluationPeriods: 1
          Threshold: 0
          ComparisonOperator: GreaterThanThreshold
          AlarmActions: [!Ref OnCall]
      OnCall:
        Type: AWS::SNS::Topic
      OnCallPager:
        Type: AWS::SNS::Subscription
        Properties:
          TopicArn: !Ref OnCall
          Protocol: https
          Endpoint: https://pager.example.com/alarms
    `,
  },
});
