import { defineRule, hasOption } from '#rule';

export default defineRule({
  id: 'elasticbeanstalk-environment-health-reporting',
  title: 'Elastic Beanstalk environments report enhanced health',
  severity: 'low',
  bestPractices: ['OPS04-BP02', 'REL11-BP01'],
  why: 'Basic health knows only whether the load balancer gets an answer; what an environment suffers from, slow requests, errors, full disks, a failed deployment, it does not tell.',
  remedy:
    'Add to OptionSettings the option SystemType of aws:elasticbeanstalk:healthreporting:system with the value enhanced, and give the environment a service role; custom metrics are billed.',
  source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/health-enhanced-api.html',
  equivalents: {
    checkov: ['CKV_AWS_312'],
    cdkNag: ['ElasticBeanstalkEnhancedHealthReportingEnabled'],
    prowler: ['elasticbeanstalk_environment_enhanced_health_reporting'],
    securityHub: ['ElasticBeanstalk.1'],
    awsConfig: ['beanstalk-enhanced-health-reporting-enabled'],
  },
  resource: 'AWS::ElasticBeanstalk::Environment',
  check: (environment) =>
    hasOption(environment, 'aws:elasticbeanstalk:healthreporting:system', 'SystemType', (type) => type.is('enhanced')),
  examples: {
    fails: `
      Web:
        Type: AWS::ElasticBeanstalk::Environment
        Properties:
          ApplicationName: !ImportValue WebApplication
          OptionSettings:
            - Namespace: aws:elasticbeanstalk:healthreporting:system
              OptionName: SystemType
              Value: basic
    `,
    passes: `
      Web:
        Type: AWS::ElasticBeanstalk::Environment
        Properties:
          ApplicationName: !ImportValue WebApplication
          OptionSettings:
            - Namespace: aws:elasticbeanstalk:healthreporting:system
              OptionName: SystemType
              Value: enhanced
    `,
  },
});
