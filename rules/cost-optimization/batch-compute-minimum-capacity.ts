import { defineRule } from '#rule';

export default defineRule({
  id: 'batch-compute-minimum-capacity',
  title: 'Batch compute environments shrink to nothing when idle',
  severity: 'medium',
  bestPractices: ['COST09-BP03', 'SUS02-BP01'],
  lensPractices: ['HPCCOST02-BP01'],
  why: 'The instances behind MinvCpus run, and are paid, while no job is queued.',
  remedy:
    'Set ComputeResources.MinvCpus to 0; the first job after a pause then waits some minutes for an instance. Suppress it with the reason where jobs must start at once.',
  source: 'https://docs.aws.amazon.com/batch/latest/userguide/compute_environments.html',
  resource: 'AWS::Batch::ComputeEnvironment',
  // Fargate and unmanaged environments have no minimum.
  check: (environment) => environment.ComputeResources.MinvCpus.orDefault(0).is(0),
  examples: {
    fails: `
      Nightly:
        Type: AWS::Batch::ComputeEnvironment
        Properties:
          Type: MANAGED
          ComputeResources:
            Type: SPOT
            MinvCpus: 16
            MaxvCpus: 256
            InstanceTypes: [optimal]
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
            Type: SPOT
            MinvCpus: 0
            MaxvCpus: 256
            InstanceTypes: [optimal]
            InstanceRole: !ImportValue BatchInstanceProfile
            Subnets: [!ImportValue SubnetA, !ImportValue SubnetB]
            SecurityGroupIds: [!ImportValue BatchGroup]
    `,
  },
});
