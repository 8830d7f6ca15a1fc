import { all, any, defineRule, type ResourceView, type Verdict } from '#rule';

function hasRoom(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  const allocated = instance.AllocatedStorage.asNumber();
  const limit = instance.MaxAllocatedStorage;
  return all(
    limit.exists(),
    // What is restored from a snapshot takes its size from there.
    all(limit.exists(), allocated.exists()).implies(() =>
      all(limit.atLeastOf(allocated), limit.equals(allocated).not()).expecting('more than AllocatedStorage'),
    ),
  );
}

export default defineRule({
  id: 'rds-instance-storage-autoscaling',
  title: 'RDS instances extend their storage automatically',
  severity: 'medium',
  bestPractices: ['SUS04-BP04', 'REL07-BP01', 'COST06-BP03'],
  why: 'Storage that cannot grow by itself is bought years ahead and stands idle, or fills up and stops the database.',
  remedy:
    'Set MaxAllocatedStorage well above AllocatedStorage, at least a quarter more: storage grows as it is used and is billed from then on. It never shrinks, so choose the limit as what you would pay for at most.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
  resource: 'AWS::RDS::DBInstance',
  check: (instance) =>
    any(
      // Cluster storage grows by itself, RDS Custom has no autoscaling, and a replica follows its source.
      instance.DBClusterIdentifier.exists(),
      instance.SourceDBInstanceIdentifier.exists(),
      instance.SourceDBClusterIdentifier.exists(),
      instance.Engine.startsWith('custom-'),
    )
      .not()
      .implies(() => hasRoom(instance)),
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
          MaxAllocatedStorage: 500
    `,
  },
});
