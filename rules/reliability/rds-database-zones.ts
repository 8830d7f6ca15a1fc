import { all, any, defineRule, type ResourceView, type Verdict } from '#rule';

/** SQL Server can also get its standby from an option group. */
function isMirrored(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  return all(
    instance.Engine.startsWith('sqlserver'),
    instance.OptionGroupName.target('AWS::RDS::OptionGroup').OptionConfigurations.some((option) =>
      option.OptionName.is('Mirroring'),
    ),
  );
}

export default defineRule({
  id: 'rds-database-zones',
  title: 'RDS instances have a standby in another Availability Zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  lensPractices: ['IOTREL07-BP02'],
  why: 'A single-zone instance is down while its zone, its host or its maintenance takes, and may lose the latest writes, since the way back is a restore.',
  remedy:
    'Set MultiAZ to true, which doubles the price of the instance and its storage. For a development database suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
  equivalents: {
    checkov: ['CKV_AWS_157'],
    cfnGuard: ['RDS_MULTI_AZ_SUPPORT'],
    cdkNag: ['RDSMultiAZSupport'],
    kics: ['2b1d4935-9acf-48a7-8466-10d18bf51a69'],
    prowler: ['rds_instance_multi_az'],
    securityHub: ['RDS.5'],
    awsConfig: ['rds-multi-az-support'],
  },
  resource: 'AWS::RDS::DBInstance',
  check: (instance) =>
    any(
      // The cluster spreads its instances, a replica is itself a second copy, and small SQL Server editions have no standby.
      instance.DBClusterIdentifier.exists(),
      instance.SourceDBInstanceIdentifier.exists(),
      instance.SourceDBClusterIdentifier.exists(),
      instance.Engine.isOneOf('sqlserver-ex', 'sqlserver-web'),
      isMirrored(instance),
    )
      .not()
      .implies(() => instance.MultiAZ.orDefault(false).is(true)),
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
          MultiAZ: true
    `,
  },
});
