import { any, defineRule } from '#rule';

export default defineRule({
  id: 'ec2-volume-attachment',
  title: 'EBS volumes are attached to an instance',
  severity: 'low',
  bestPractices: ['COST04-BP03', 'SUS02-BP03', 'SUS03-BP02'],
  why: 'A volume is billed for the space that was set aside, attached or not, and a forgotten one is also forgotten data.',
  remedy:
    'Add an AWS::EC2::VolumeAttachment or name the volume in Volumes of the instance; remove it if nothing needs it, with a snapshot of the data first. Where another stack or a running instance attaches it, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html',
  equivalents: { kics: ['1819ac03-542b-4026-976b-f37addd59f3b'] },
  resource: 'AWS::EC2::Volume',
  // Whatever refers to the volume attaches it or hands it to what does: a start-up script, a function, a parameter.
  check: (volume) =>
    any(
      volume.isReferenced().expecting('an attachment or an instance that names it'),
      volume.isOutput(),
      volume.referencedBy('AWS::EC2::VolumeAttachment', (attachment) => attachment.VolumeId).exists(),
    ),
  examples: {
    fails: `
      Data:
        Type: AWS::EC2::Volume
        Properties: { AvailabilityZone: eu-west-1a, Size: 100, VolumeType: gp3, Encrypted: true }
    `,
    passes: `
      Data:
        Type: AWS::EC2::Volume
        Properties: { AvailabilityZone: eu-west-1a, Size: 100, VolumeType: gp3, Encrypted: true }
      Mount:
        Type: AWS::EC2::VolumeAttachment
        Properties: { InstanceId: i-1, VolumeId: !Ref Data, Device: /dev/sdf }
    `,
  },
});
