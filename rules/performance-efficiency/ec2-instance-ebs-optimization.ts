import { defineRule, ebsOptimizedOnRequest } from '#rule';

export default defineRule({
  id: 'ec2-instance-ebs-optimization',
  title: 'Instances of older types reach their volumes over a path of its own',
  severity: 'low',
  bestPractices: ['PERF02-BP02', 'PERF03-BP02'],
  why: 'On these types the traffic to volumes shares the network with all other traffic unless the instance is optimized for EBS, so that disks are slow whenever the network is busy.',
  remedy:
    'Set InstanceType to one of a current generation, where the optimization is built in and free; until then set EbsOptimized to true, which these types bill by the hour.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-optimized.html',
  equivalents: { cdkNag: ['EC2EBSOptimizedInstance'], awsConfig: ['ebs-optimized-instance'] },
  resource: 'AWS::EC2::Instance',
  check: (instance) =>
    instance.InstanceType.isOneOf(...ebsOptimizedOnRequest).implies(() =>
      instance.EbsOptimized.orDefault(false).is(true),
    ),
  examples: {
    fails: `
      Host:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: r3.2xlarge }
    `,
    passes: `
      Host:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: r3.2xlarge, EbsOptimized: true }
      Current:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: r7i.2xlarge }
    `,
  },
});
