import { defineRule } from '#rule';

export default defineRule({
  id: 'msk-cluster-zones',
  title: 'MSK clusters spread their brokers over three Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'With two zones the loss of one takes half of the brokers, and a topic of three replicas that wants two of them in sync may have one left, so that producers can no longer write.',
  remedy:
    'Name three subnets, each in another zone, in BrokerNodeGroupInfo.ClientSubnets when the cluster is created; NumberOfBrokerNodes is then a multiple of three, and each broker is billed. In a Region with two zones for MSK (US West, N. California), or for a development cluster, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html',
  resource: 'AWS::MSK::Cluster',
  // MSK takes no two subnets of one zone.
  check: (cluster) => cluster.BrokerNodeGroupInfo.ClientSubnets.size().atLeast(3).expecting('subnets of three zones'),
  examples: {
    fails: `
      Events:
        Type: AWS::MSK::Cluster
        Properties:
          ClusterName: events
          KafkaVersion: 3.9.x
          NumberOfBrokerNodes: 2
          BrokerNodeGroupInfo:
            InstanceType: kafka.m7g.large
            ClientSubnets: [subnet-1, subnet-2]
    `,
    passes: `
      Events:
        Type: AWS::MSK::Cluster
        Properties:
          ClusterName: events
          KafkaVersion: 3.9.x
          NumberOfBrokerNodes: 3
          BrokerNodeGroupInfo:
            InstanceType: kafka.m7g.large
            ClientSubnets: [subnet-1, subnet-2, subnet-3]
    `,
  },
});
