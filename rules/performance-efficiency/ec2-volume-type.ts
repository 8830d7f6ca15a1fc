import { all, defineRule, type ResourceView, type TextView } from '#rule';

type Instance = ResourceView<'AWS::EC2::Instance'>;
type Template = ResourceView<'AWS::EC2::LaunchTemplate'>;
type Configuration = ResourceView<'AWS::AutoScaling::LaunchConfiguration'>;
type Mappings =
  | Instance['BlockDeviceMappings']
  | Template['LaunchTemplateData']['BlockDeviceMappings']
  | Configuration['BlockDeviceMappings'];
type Mapping = Parameters<Parameters<Mappings['every']>[0]>[0];

const isCurrent = (type: TextView) => type.isOneOf('gp3', 'io2', 'st1', 'sc1');

/** Where a mapping of the root device names no type, the one of the image stays. */
const isLeftToImage = (mapping: Mapping) =>
  all(mapping.DeviceName.isOneOf('/dev/sda1', '/dev/xvda'), mapping.Ebs.VolumeType.exists().not());

const areCurrent = (mappings: Mappings) =>
  mappings.every((mapping) =>
    all(mapping.Ebs.exists(), isLeftToImage(mapping).not()).implies(() =>
      isCurrent(mapping.Ebs.VolumeType.orDefault('gp2')),
    ),
  );

export default defineRule({
  id: 'ec2-volume-type',
  title: 'EBS volumes are of a current type (gp3, io2, st1, sc1)',
  severity: 'medium',
  bestPractices: ['PERF03-BP02', 'COST06-BP02', 'SUS05-BP01'],
  why: 'A gp2 volume costs more than gp3 and is only as fast as it is large, io1 is less durable than io2 at the same price, and magnetic volumes are slower than either.',
  remedy:
    'Set VolumeType to gp3 (or io2 where more than 80,000 IOPS or sub-millisecond latency is needed); a volume changes its type while it is in use, without a copy. Give gp2 volumes above 1 TiB the Iops they had.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  resource: [
    'AWS::EC2::Volume',
    'AWS::EC2::Instance',
    'AWS::EC2::LaunchTemplate',
    'AWS::AutoScaling::LaunchConfiguration',
  ],
  check: {
    // A rack of Outposts may have gp2 only.
    'AWS::EC2::Volume': (volume) =>
      volume.OutpostArn.exists()
        .not()
        .implies(() => isCurrent(volume.VolumeType.orDefault('gp2'))),
    'AWS::EC2::Instance': (instance) => areCurrent(instance.BlockDeviceMappings),
    'AWS::EC2::LaunchTemplate': (template) => areCurrent(template.LaunchTemplateData.BlockDeviceMappings),
    'AWS::AutoScaling::LaunchConfiguration': (configuration) => areCurrent(configuration.BlockDeviceMappings),
  },
  examples: {
    fails: `
      Data:
        Type: AWS::EC2::Volume
        Properties: { AvailabilityZone: eu-west-1a, Size: 100, Encrypted: true }
    `,
    passes: `
      Data:
        Type: AWS::EC2::Volume
        Properties: { AvailabilityZone: eu-west-1a, Size: 100, Encrypted: true, VolumeType: gp3 }
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData:
            BlockDeviceMappings:
              - { DeviceName: /dev/xvda, Ebs: { VolumeSize: 30, Encrypted: true } }
              - { DeviceName: /dev/sdf, Ebs: { VolumeSize: 500, VolumeType: st1, Encrypted: true } }
    `,
  },
});
