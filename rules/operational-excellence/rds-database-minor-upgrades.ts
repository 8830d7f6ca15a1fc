import { defineRule } from '#rule';

export default defineRule({
  id: 'rds-database-minor-upgrades',
  title: 'RDS databases take minor engine upgrades automatically',
  severity: 'medium',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01', 'PERF05-BP06', 'SUS06-BP03'],
  why: 'Minor versions carry the fixes for security flaws and crashes of the engine; a database that takes none stays exposed until somebody remembers it.',
  remedy:
    'Remove AutoMinorVersionUpgrade or set it to true; upgrades come in the maintenance window with a short interruption. Where a pipeline rolls out each version after a test, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
  equivalents: {
    checkov: ['CKV_AWS_226'],
    cfnGuard: ['RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED'],
    cdkNag: ['RDSAutomaticMinorVersionUpgradeEnabled'],
    kics: ['3b6d777b-76e3-4133-80a3-0d6f667ade7f', 'f0104061-8bfc-4b45-8a7d-630eb502f281'],
    prowler: ['rds_cluster_minor_version_upgrade_enabled', 'rds_instance_minor_version_upgrade_enabled'],
    securityHub: ['RDS.13', 'RDS.35'],
    awsConfig: ['rds-automatic-minor-version-upgrade-enabled'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  // RDS Custom leaves upgrades to its owner and refuses the property otherwise.
  check: (database) =>
    database.Engine.startsWith('custom-')
      .not()
      .implies(() => database.AutoMinorVersionUpgrade.orDefault(true).is(true)),
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AutoMinorVersionUpgrade: false
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AutoMinorVersionUpgrade: true
    `,
  },
});
