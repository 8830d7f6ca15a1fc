import { all, any, type BooleanView, defineRule, type ResourceView, type TextView } from '#rule';

type Instance = ResourceView<'AWS::EC2::Instance'>;
type Template = ResourceView<'AWS::EC2::LaunchTemplate'>;
type Configuration = ResourceView<'AWS::AutoScaling::LaunchConfiguration'>;
type Mappings =
  | Instance['BlockDeviceMappings']
  | Template['LaunchTemplateData']['BlockDeviceMappings']
  | Configuration['BlockDeviceMappings'];

interface Disk {
  readonly Encrypted: BooleanView;
  readonly SnapshotId: TextView;
}

/** Unknown for every snapshot, whether it is named or referred to: no code says whether it is encrypted. */
const isEncryptedSnapshot = (id: TextView) => any(id.refersTo('AWS::EC2::Volume'), id.is('encrypted'));

/** A volume made from a snapshot is encrypted when the snapshot is. */
const isEncrypted = (disk: Disk) =>
  all(disk.Encrypted.exists().not(), isEncryptedSnapshot(disk.SnapshotId))
    .not()
    .implies(() => disk.Encrypted.is(true));

const areEncrypted = (mappings: Mappings) =>
  mappings.every((mapping) => mapping.Ebs.exists().implies(() => isEncrypted(mapping.Ebs)));

export default defineRule({
  id: 'ec2-volume-encryption',
  title: 'EBS volumes are encrypted',
  severity: 'high',
  bestPractices: ['SEC08-BP02'],
  lensPractices: ['HPCSEC02-BP01'],
  why: 'An unencrypted volume makes unencrypted snapshots, and whoever such a snapshot is shared with reads all that is on it; a volume cannot be encrypted later without a copy.',
  remedy:
    'Set Encrypted to true, with KmsKeyId where a key of your own is required; there is no charge for the AWS managed key. Where encryption by default is on in every account and Region, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-encryption.html',
  equivalents: {
    checkov: ['CKV_AWS_3'],
    trivy: ['AVD-AWS-0026'],
    cfnGuard: ['ENCRYPTED_VOLUMES'],
    cdkNag: ['AwsSolutions-EC26', 'EC2EBSVolumeEncrypted'],
    cfnNag: ['F1'],
    kics: ['80b7ac3f-d2b7-4577-9b10-df7913497162', 'cc997676-481b-4e93-aa81-d19f8c5e9b12'],
    prowler: ['ec2_ebs_volume_encryption'],
    securityHub: ['EC2.3'],
  },
  resource: [
    'AWS::EC2::Volume',
    'AWS::EC2::Instance',
    'AWS::EC2::LaunchTemplate',
    'AWS::AutoScaling::LaunchConfiguration',
  ],
  check: {
    // A copy of a volume is encrypted as the volume is.
    'AWS::EC2::Volume': (volume) =>
      volume.SourceVolumeId.exists()
        .not()
        .implies(() => isEncrypted(volume)),
    'AWS::EC2::Instance': (instance) => areEncrypted(instance.BlockDeviceMappings),
    'AWS::EC2::LaunchTemplate': (template) => areEncrypted(template.LaunchTemplateData.BlockDeviceMappings),
    'AWS::AutoScaling::LaunchConfiguration': (configuration) => areEncrypted(configuration.BlockDeviceMappings),
  },
  examples: {
    fails: `
      Data:
        Type: AWS::EC2::Volume
        Properties: { AvailabilityZone: eu-west-1a, Size: 100, VolumeType: gp3 }
    `,
    passes: `
      Data:
        Type: AWS::EC2::Volume
        Properties: { AvailabilityZone: eu-west-1a, Size: 100, VolumeType: gp3, Encrypted: true }
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData:
            BlockDeviceMappings:
              - { DeviceName: /dev/xvda, Ebs: { VolumeSize: 30, VolumeType: gp3, Encrypted: true } }
    `,
  },
});
