import { defineRule, hasOption } from '#rule';

export default defineRule({
  id: 'elasticbeanstalk-environment-managed-updates',
  title: 'Elastic Beanstalk environments take platform updates themselves',
  severity: 'medium',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01', 'PERF05-BP06', 'SUS06-BP03'],
  why: 'The platform is the operating system, the runtime and the proxy of every instance; without managed updates their security fixes wait until somebody remembers them.',
  remedy:
    'Add to OptionSettings the option ManagedActionsEnabled of aws:elasticbeanstalk:managedactions with the value true, PreferredStartTime beside it, and UpdateLevel of aws:elasticbeanstalk:managedactions:platformupdate; it needs enhanced health. Where a pipeline rolls out each platform version after a test, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environment-platform-update-managed.html',
  equivalents: {
    checkov: ['CKV_AWS_340'],
    prowler: ['elasticbeanstalk_environment_managed_updates_enabled'],
    securityHub: ['ElasticBeanstalk.2'],
    awsConfig: ['elastic-beanstalk-managed-updates-enabled'],
  },
  resource: 'AWS::ElasticBeanstalk::Environment',
  check: (environment) =>
    hasOption(environment, 'aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', (enabled) =>
      enabled.matches(/^true$/i).expecting('true'),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::ElasticBeanstalk::Environment
        Properties:
          ApplicationName: !ImportValue WebApplication
          OptionSettings:
            - Namespace: aws:elasticbeanstalk:managedactions
              OptionName: ManagedActionsEnabled
              Value: 'false'
    `,
    passes: `
      Web:
        Type: AWS::ElasticBeanstalk::Environment
        Properties:
          ApplicationName: !ImportValue WebApplication
          OptionSettings:
            - Namespace: aws:elasticbeanstalk:managedactions
              OptionName: ManagedActionsEnabled
              Value: 'true'
            - Namespace: aws:elasticbeanstalk:managedactions
              OptionName: PreferredStartTime
              Value: Sun:02:00
            - Namespace: aws:elasticbeanstalk:managedactions:platformupdate
              OptionName: UpdateLevel
              Value: minor
    `,
  },
});
