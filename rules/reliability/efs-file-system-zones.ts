import { all, defineRule } from '#rule';

export default defineRule({
  id: 'efs-file-system-zones',
  title: 'EFS file systems can be reached in two or more Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP05'],
  why: 'A file system of one zone, or with the mount target of one zone alone, is away with that zone: instances that take over elsewhere find no files.',
  remedy:
    'Leave AvailabilityZoneName out and add an AWS::EFS::MountTarget in each zone that mounts the file system; mount targets are free, Regional storage costs about twice that of one zone. For files that can be made again suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/how-it-works.html',
  equivalents: { prowler: ['efs_multi_az_enabled'] },
  resource: 'AWS::EFS::FileSystem',
  check: (fileSystem) => {
    const targets = fileSystem.referencedBy('AWS::EFS::MountTarget', (target) => target.FileSystemId);
    return all(
      fileSystem.AvailabilityZoneName.exists().not().expecting('a file system of the whole Region'),
      // Without any they are made elsewhere. EFS takes one in a zone, so that two lie in two zones.
      targets.exists().implies(() => targets.size().atLeast(2)),
    );
  },
  examples: {
    fails: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties: { Encrypted: true }
      InFirst:
        Type: AWS::EFS::MountTarget
        Properties: { FileSystemId: !Ref Shared, SubnetId: subnet-1, SecurityGroups: [sg-1] }
    `,
    passes: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties: { Encrypted: true }
      InFirst:
        Type: AWS::EFS::MountTarget
        Properties: { FileSystemId: !Ref Shared, SubnetId: subnet-1, SecurityGroups: [sg-1] }
      InSecond:
        Type: AWS::EFS::MountTarget
        Properties: { FileSystemId: !Ref Shared, SubnetId: subnet-2, SecurityGroups: [sg-1] }
    `,
  },
});
