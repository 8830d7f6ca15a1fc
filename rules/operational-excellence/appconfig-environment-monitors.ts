import { defineRule } from '#rule';

export default defineRule({
  id: 'appconfig-environment-monitors',
  title: 'Configuration environments roll back when an alarm fires',
  severity: 'medium',
  bestPractices: ['OPS06-BP04', 'OPS06-BP01', 'REL08-BP05'],
  lensPractices: ['SERV-ops_ops_q2_a5'],
  why: 'Without a monitor AWS AppConfig carries a configuration that breaks the application to every target, and somebody must notice it and take it back by hand.',
  remedy:
    'Name in Monitors the alarms that tell whether the application serves, with an AlarmRoleArn that may read them. For an environment that serves nobody, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/appconfig/latest/userguide/monitoring-deployments.html',
  resource: 'AWS::AppConfig::Environment',
  check: (environment) => environment.Monitors.some((monitor) => monitor.AlarmArn.exists(), 'at least one alarm'),
  examples: {
    fails: `
      Live:
        Type: AWS::AppConfig::Environment
        Properties:
          ApplicationId: !ImportValue Configuration
          Name: live
    `,
    passes: `
      Live:
        Type: AWS::AppConfig::Environment
        Properties:
          ApplicationId: !ImportValue Configuration
          Name: live
          Monitors:
            - AlarmArn: !ImportValue WebErrors
              AlarmRoleArn: !ImportValue ReadAlarms
    `,
  },
});
