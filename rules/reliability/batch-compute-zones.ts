import { all, any, defineRule, type ResourceView, zonesOf } from '#rule';

/** A placement group says that the instances are to be close together. */
const isKeptTogether = (resources: ResourceView<'AWS::Batch::ComputeEnvironment'>['ComputeResources']) =>
  any(
    resources.PlacementGroup.exists(),
    resources.LaunchTemplate.LaunchTemplateId.target(
      'AWS::EC2::LaunchTemplate',
    ).LaunchTemplateData.Placement.GroupName.exists(),
  );

export default defineRule({
  id: 'batch-compute-zones',
  title: 'Batch compute environments span two or more Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL07-BP02'],
  lensPractices: ['HPCREL01-BP02'],
  why: 'In subnets of one zone all jobs stop when that zone fails, and wait whenever it has no capacity of the wanted instances, although others have some.',
  remedy:
    'Name subnets of two or more zones in ComputeResources.Subnets; traffic between zones is billed. For jobs that exchange data all the time, or that read a file system of one zone, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/batch/latest/userguide/compute_environments.html',
  resource: 'AWS::Batch::ComputeEnvironment',
  check: ({ ComputeResources: resources }) =>
    all(resources.Subnets.exists(), isKeptTogether(resources).not()).implies(() =>
      zonesOf(resources.Subnets).atLeast(2).expecting('subnets of at least two zones'),
    ),
  examples: {
    fails: `
      Nightly:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: FARGATE
            MaxvCpus: 256
            Subnets: [subnet-1]
            SecurityGroupIds: [!ImportValue BatchGroup]
    `,
    passes: `
      First:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
      Second:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [1, !GetAZs ""] }
      Nightly:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: FARGATE
            MaxvCpus: 256
            Subnets: [!Ref First, !Ref Second]
            SecurityGroupIds: [!ImportValue BatchGroup]
    `,
  },
});
