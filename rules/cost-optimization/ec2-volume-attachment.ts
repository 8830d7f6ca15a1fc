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
  // Start-up scripts, functions and parameters that mention the volume attach it at run time.
  check: (volume) =>
    any(
      volume.referencedBy('AWS::EC2::VolumeAttachment', (attachment) => attachment.VolumeId).exists(),
      volume.referencedBy('AWS::EC2::Instance', (instance) => instance.Volumes).exists(),
      volume.referencedBy('AWS::EC2::Instance', (instance) => instance.UserData).exists(),
      volume.referencedBy('AWS::EC2::LaunchTemplate', (template) => template.LaunchTemplateData).exists(),
      volume.referencedBy('AWS::AutoScaling::LaunchConfiguration', (template) => template.UserData).exists(),
      volume.referencedBy('AWS::Lambda::Function', (lambda) => lambda.Environment).exists(),
      volume.referencedBy('AWS::SSM::Parameter', (parameter) => parameter.Value).exists(),
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
