import { all, defineRule } from '#rule';

export default defineRule({
  id: 'fsx-lustre-compression',
  title: 'FSx for Lustre file systems compress their data',
  severity: 'low',
  bestPractices: ['SUS04-BP02', 'PERF03-BP02'],
  lensPractices: ['HPCPERF04-BP01', 'HPCREL03-BP02'],
  why: 'Uncompressed data takes more storage and more of the throughput between file servers and disks than it must, and both are provisioned and billed.',
  remedy:
    'Set LustreConfiguration.DataCompressionType to LZ4; it costs nothing and works for files written from then on. Data that is compressed already gains little, and a suppression with the reason is then the way.',
  source: 'https://docs.aws.amazon.com/fsx/latest/LustreGuide/data-compression.html',
  resource: 'AWS::FSx::FileSystem',
  // A file system from a backup takes over the settings of the one that was backed up.
  check: (fileSystem) =>
    all(fileSystem.FileSystemType.is('LUSTRE'), fileSystem.BackupId.exists().not()).implies(() =>
      fileSystem.LustreConfiguration.DataCompressionType.orDefault('NONE').is('LZ4'),
    ),
  examples: {
    fails: `
      Scratch:
        Type: AWS::FSx::FileSystem
        Properties:
          FileSystemType: LUSTRE
          StorageCapacity: 1200
          SubnetIds: [subnet-0a1b2c3d4e5f60718]
          LustreConfiguration:
            DeploymentType: SCRATCH_2
    `,
    passes: `
      Scratch:
        Type: AWS::FSx::FileSystem
        Properties:
          FileSystemType: LUSTRE
          StorageCapacity: 1200
          SubnetIds: [subnet-0a1b2c3d4e5f60718]
          LustreConfiguration:
            DeploymentType: SCRATCH_2
            DataCompressionType: LZ4
    `,
  },
});
