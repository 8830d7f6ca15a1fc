import { all, any, defineRule, type ResourceView } from '#rule';

type Resources = ResourceView<'AWS::Batch::ComputeEnvironment'>['ComputeResources'];

/** Jobs that talk to each other all the time want instances of one kind, and a reservation holds the ones that it names. */
const needsOneKind = (resources: Resources) => {
  const template = resources.LaunchTemplate.LaunchTemplateId.target('AWS::EC2::LaunchTemplate').LaunchTemplateData;
  return any(
    resources.PlacementGroup.exists(),
    template.Placement.GroupName.exists(),
    template.CapacityReservationSpecification.exists(),
  );
};

export default defineRule({
  id: 'batch-compute-instance-flexibility',
  title: 'Batch compute environments can fall back on other instance types',
  severity: 'medium',
  bestPractices: ['REL07-BP02', 'PERF02-BP01'],
  lensPractices: ['HPCREL01-BP01'],
  why: 'Jobs wait, for hours on a bad day, when EC2 has no capacity of the one type that is allowed, or of the one that BEST_FIT, the default strategy, has picked.',
  remedy:
    'Set ComputeResources.AllocationStrategy to BEST_FIT_PROGRESSIVE, or SPOT_PRICE_CAPACITY_OPTIMIZED for Spot, and name several types, whole families or optimal in InstanceTypes. Where the software runs on one type only, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/batch/latest/userguide/allocation-strategies.html',
  resource: 'AWS::Batch::ComputeEnvironment',
  check: ({ ComputeResources: resources }) =>
    // On Fargate and managed instances AWS picks what is there.
    all(resources.Type.isOneOf('EC2', 'SPOT'), needsOneKind(resources).not()).implies(() =>
      all(
        resources.AllocationStrategy.orDefault('BEST_FIT')
          .is('BEST_FIT')
          .not()
          .expecting('"BEST_FIT_PROGRESSIVE" or, for Spot, "SPOT_PRICE_CAPACITY_OPTIMIZED"'),
        any(
          resources.InstanceTypes.distinct().atLeast(2).expecting('several instance types or a family'),
          // A type has a dot; a family, or a group of them such as "optimal", has none.
          resources.InstanceTypes.some((type) => type.contains('.').not()).expecting(undefined),
        ),
      ),
    ),
  examples: {
    fails: `
      Nightly:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: EC2
            MaxvCpus: 256
            InstanceTypes: [c7i.4xlarge, c6i.4xlarge]
            InstanceRole: !ImportValue BatchInstanceProfile
            Subnets: [!ImportValue SubnetA, !ImportValue SubnetB]
            SecurityGroupIds: [!ImportValue BatchGroup]
    `,
    passes: `
      Nightly:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: EC2
            AllocationStrategy: BEST_FIT_PROGRESSIVE
            MaxvCpus: 256
            InstanceTypes: [c7i, c6i]
            InstanceRole: !ImportValue BatchInstanceProfile
            Subnets: [!ImportValue SubnetA, !ImportValue SubnetB]
            SecurityGroupIds: [!ImportValue BatchGroup]
    `,
  },
});
