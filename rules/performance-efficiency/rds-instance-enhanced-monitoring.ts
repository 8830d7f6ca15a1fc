import { any, defineRule } from '#rule';

export default defineRule({
  id: 'rds-instance-enhanced-monitoring',
  title: 'RDS instances report what their operating system does',
  severity: 'low',
  bestPractices: ['PERF03-BP03', 'REL06-BP01'],
  why: 'What CloudWatch shows of a database comes from outside of its host, once a minute: which process took the memory, and how long the disks let it wait, nobody can tell without Enhanced Monitoring.',
  remedy:
    'Set MonitoringInterval to 60 or fewer seconds and MonitoringRoleArn to a role with AmazonRDSEnhancedMonitoringRole, on the instance or for all of them on the cluster; CloudWatch Logs bills what is sent, more the shorter the interval.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.html',
  equivalents: {
    checkov: ['CKV_AWS_118'],
    cfnGuard: ['RDS_ENHANCED_MONITORING_ENABLED'],
    cdkNag: ['RDSEnhancedMonitoringEnabled'],
    prowler: ['rds_instance_enhanced_monitoring_enabled'],
    securityHub: ['RDS.6'],
    awsConfig: ['rds-enhanced-monitoring-enabled'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check: {
    // RDS Custom leaves the host to its owner.
    'AWS::RDS::DBInstance': (instance) =>
      instance.Engine.startsWith('custom-')
        .not()
        .implies(() =>
          any(
            instance.MonitoringInterval.orDefault(0).atLeast(1),
            instance.DBClusterIdentifier.target('AWS::RDS::DBCluster')
              .MonitoringInterval.atLeast(1)
              .expecting(undefined),
          ),
        ),
    // An Aurora cluster is judged by its instances; other clusters declare none.
    'AWS::RDS::DBCluster': (cluster) =>
      cluster.Engine.startsWith('aurora')
        .not()
        .implies(() => cluster.MonitoringInterval.orDefault(0).atLeast(1)),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          MonitoringInterval: 60
          MonitoringRoleArn: !ImportValue MonitoringRole
    `,
  },
});
