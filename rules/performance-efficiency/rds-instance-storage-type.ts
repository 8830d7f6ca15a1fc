import { any, defineRule } from '#rule';

export default defineRule({
  id: 'rds-instance-storage-type',
  title: 'RDS instances use a current storage type',
  severity: 'medium',
  bestPractices: ['PERF03-BP02', 'COST06-BP02'],
  why: 'The speed of gp2 depends on its size and on burst credits, so small volumes stall under load and larger ones are bought for speed alone; magnetic storage is slower still and limited to 3 TiB.',
  remedy:
    'Set StorageType to gp3, which has 3,000 IOPS at any size for the price of gp2 or less, or to io2 for steady demanding loads; RDS converts the volume while the database runs.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html',
  resource: 'AWS::RDS::DBInstance',
  check: (instance) =>
    // A cluster has its own storage, and an Outpost has no other type than gp2.
    any(instance.DBClusterIdentifier.exists(), instance.BackupTarget.is('outposts'))
      .not()
      // Left out, it is gp3, or io1 when Iops is set.
      .implies(() => instance.StorageType.orDefault('gp3').isOneOf('gp3', 'io1', 'io2')),
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          StorageType: gp2
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          StorageType: gp3
    `,
  },
});
