import { defineRule, zonesOf } from '#rule';

export default defineRule({
  id: 'ecs-service-zones',
  title: 'Tasks of a service can run in two Availability Zones or more',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP05'],
  why: 'When all subnets of a service lie in one Availability Zone, a failure of that zone takes all of its tasks, and no replacement can start elsewhere.',
  remedy:
    'Name subnets of at least two zones in NetworkConfiguration.AwsvpcConfiguration.Subnets; traffic between zones is billed. Suppress it with the reason where the tasks are tied to data in one zone.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html',
  resource: 'AWS::ECS::Service',
  // Without subnets of their own the tasks run where the instances of the cluster are.
  check: (service) =>
    service.NetworkConfiguration.AwsvpcConfiguration.Subnets.exists().implies(() =>
      zonesOf(service.NetworkConfiguration.AwsvpcConfiguration.Subnets)
        .atLeast(2)
        .expecting('subnets of at least two zones'),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::ECS::Service
        Properties:
          Cluster: !ImportValue Cluster
          TaskDefinition: !ImportValue WebTask
          NetworkConfiguration:
            AwsvpcConfiguration: { Subnets: [!Ref SubnetA] }
      SubnetA:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !ImportValue Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a }
    `,
    passes: `
      Web:
        Type: AWS::ECS::Service
        Properties:
          Cluster: !ImportValue Cluster
          TaskDefinition: !ImportValue WebTask
          NetworkConfiguration:
            AwsvpcConfiguration: { Subnets: [!Ref SubnetA, !Ref SubnetB] }
      SubnetA:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !ImportValue Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a }
      SubnetB:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !ImportValue Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1b }
    `,
  },
});
