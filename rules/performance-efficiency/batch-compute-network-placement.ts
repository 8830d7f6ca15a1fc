import { any, defineRule, type ResourceView } from '#rule';

type Template = ResourceView<'AWS::EC2::LaunchTemplate'>;
type Environment = ResourceView<'AWS::Batch::ComputeEnvironment'>;

const namesGroup = ({ LaunchTemplateData: data }: Template) =>
  any(data.Placement.GroupName.exists(), data.Placement.GroupId.exists());

const isPlaced = ({ ComputeResources: resources }: Environment) =>
  any(
    resources.PlacementGroup.exists(),
    namesGroup(resources.LaunchTemplate.LaunchTemplateId.target('AWS::EC2::LaunchTemplate')),
  );

const usesFabric = ({ LaunchTemplateData: data }: Template) =>
  data.NetworkInterfaces.some((card) => card.InterfaceType.isOneOf('efa', 'efa-only'));

/** Capacity blocks are close to each other already. */
const isPlacedByItsUser = (template: Template) =>
  any(
    template.LaunchTemplateData.CapacityReservationSpecification.exists().expecting(undefined),
    template
      .referencedBy('AWS::Batch::ComputeEnvironment', (environment) => environment.ComputeResources.LaunchTemplate)
      .some((environment) => environment.ComputeResources.PlacementGroup.exists()),
    template
      .referencedBy('AWS::AutoScaling::AutoScalingGroup', (group) => group.LaunchTemplate)
      .some((group) => group.PlacementGroup.exists()),
  );

export default defineRule({
  id: 'batch-compute-network-placement',
  title: 'Nodes that work on one job together stand close to each other',
  severity: 'medium',
  bestPractices: ['PERF04-BP02', 'PERF02-BP02'],
  lensPractices: ['HPCPERF05-BP01', 'HPCPERF03-BP01'],
  why: 'Outside of a cluster placement group nodes may stand anywhere in the zone: each message between them takes longer and shares the bandwidth with others, so that the job waits for its network and is billed meanwhile.',
  remedy:
    'Declare an AWS::EC2::PlacementGroup with the Strategy cluster and name it in ComputeResources.PlacementGroup of the compute environment (Placement.GroupName of a launch template), with subnets of one zone; it is free of charge, but capacity can run out sooner. Suppress it with the reason where the nodes hardly talk to each other.',
  source: 'https://docs.aws.amazon.com/batch/latest/userguide/multi-node-parallel-jobs.html',
  resource: ['AWS::Batch::JobDefinition', 'AWS::EC2::LaunchTemplate'],
  check: {
    'AWS::Batch::JobDefinition': (job) =>
      // Which environments its queue has is decided when the job is submitted; where they live elsewhere nobody can tell.
      job.Type.is('multinode').implies(() =>
        job
          .inApplication('AWS::Batch::ComputeEnvironment', { elsewhere: true })
          .exists()
          .implies(() =>
            job
              .inApplication('AWS::Batch::ComputeEnvironment')
              .some(isPlaced, 'a compute environment with a placement group'),
          ),
      ),
    'AWS::EC2::LaunchTemplate': (template) =>
      usesFabric(template).implies(() => any(namesGroup(template), isPlacedByItsUser(template))),
  },
  examples: {
    fails: `
      Nodes:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: EC2
            InstanceTypes: [hpc7a.96xlarge]
            MaxvCpus: 768
            Subnets: [subnet-0a1b2c3d4e5f60718]
      Simulation:
        Type: AWS::Batch::JobDefinition
        Properties:
          Type: multinode
          NodeProperties: { NumNodes: 4, MainNode: 0, NodeRangeProperties: [{ TargetNodes: '0:3' }] }
    `,
    passes: `
      Close:
        Type: AWS::EC2::PlacementGroup
        Properties: { Strategy: cluster }
      Nodes:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: EC2
            InstanceTypes: [hpc7a.96xlarge]
            MaxvCpus: 768
            PlacementGroup: !Ref Close
            Subnets: [subnet-0a1b2c3d4e5f60718]
      Simulation:
        Type: AWS::Batch::JobDefinition
        Properties:
          Type: multinode
          NodeProperties: { NumNodes: 4, MainNode: 0, NodeRangeProperties: [{ TargetNodes: '0:3' }] }
    `,
  },
});
