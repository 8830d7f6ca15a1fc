import { any, defineRule } from '#rule';

export default defineRule({
  id: 'msk-cluster-storage-scaling',
  title: 'Kafka brokers get more storage before they are full',
  severity: 'low',
  bestPractices: ['COST06-BP03', 'SUS04-BP04', 'REL07-BP01'],
  why: 'Disks of a fixed size are bought for the worst day and stand empty until then, or fill up, and a broker with a full disk takes no more messages.',
  remedy:
    'Add an AWS::ApplicationAutoScaling::ScalableTarget for kafka:broker-storage:VolumeSize with a target tracking policy, or set StorageMode to TIERED, which moves older messages to cheaper storage without a limit. Storage never shrinks, so give the target a MaxCapacity that you would pay for.',
  source: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-autoexpand.html',
  resource: 'AWS::MSK::Cluster',
  // Express brokers have storage without a limit.
  check: (kafka) =>
    any(
      kafka.StorageMode.orDefault('LOCAL').is('TIERED'),
      kafka.BrokerNodeGroupInfo.InstanceType.startsWith('express.').expecting(undefined),
      kafka
        .referencedBy('AWS::ApplicationAutoScaling::ScalableTarget', (target) => target.ResourceId)
        .exists()
        .expecting(undefined),
    ),
  examples: {
    fails: `
      Events:
        Type: AWS::MSK::Cluster
        Properties:
          ClusterName: events
          KafkaVersion: 3.8.x
          NumberOfBrokerNodes: 3
          BrokerNodeGroupInfo:
            ClientSubnets: [subnet-0a1b2c3d4e5f60718, subnet-0a1b2c3d4e5f60719, subnet-0a1b2c3d4e5f6071a]
            InstanceType: kafka.m7g.large
            StorageInfo: { EBSStorageInfo: { VolumeSize: 500 } }
    `,
    passes: `
      Events:
        Type: AWS::MSK::Cluster
        Properties:
          ClusterName: events
          KafkaVersion: 3.8.x
          NumberOfBrokerNodes: 3
          BrokerNodeGroupInfo:
            ClientSubnets: [subnet-0a1b2c3d4e5f60718, subnet-0a1b2c3d4e5f60719, subnet-0a1b2c3d4e5f6071a]
            InstanceType: kafka.m7g.large
            StorageInfo: { EBSStorageInfo: { VolumeSize: 500 } }
      Disks:
        Type: AWS::ApplicationAutoScaling::ScalableTarget
        Properties:
          ServiceNamespace: kafka
          ScalableDimension: kafka:broker-storage:VolumeSize
          ResourceId: !Ref Events
          MinCapacity: 500
          MaxCapacity: 2000
    `,
  },
});
