import { all, any, defineRule, type ResourceView } from '#rule';

type FileSystem = ResourceView<'AWS::FSx::FileSystem'>;

/** A link with a bucket that changed files can be written back to: by FSx as they change, or by a task that exports them. */
const canExport = (fileSystem: FileSystem) =>
  any(
    fileSystem.LustreConfiguration.ImportPath.exists().expecting('a bucket that files are exported to'),
    fileSystem
      .referencedBy('AWS::FSx::DataRepositoryAssociation', (link) => link.FileSystemId)
      .some((link) => link.S3.AutoExportPolicy.exists(), 'a data repository association with AutoExportPolicy'),
    fileSystem.referencedBy('AWS::DataSync::LocationFSxLustre', (location) => location.FsxFilesystemArn).exists(),
  );

export default defineRule({
  id: 'fsx-lustre-durable-data',
  title: 'What scratch file systems hold is copied to durable storage',
  severity: 'low',
  bestPractices: ['REL09-BP01'],
  lensPractices: ['HPCREL03-BP02', 'HPCOPS03-BP01'],
  why: 'A scratch file system has one copy of each file on one server and cannot be backed up: when the server fails, results and checkpoints of days are lost.',
  remedy:
    'Link it with a bucket by an AWS::FSx::DataRepositoryAssociation whose S3.AutoExportPolicy names NEW, CHANGED and DELETED; the bucket is billed. Where jobs copy their results themselves, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/fsx/latest/LustreGuide/using-fsx-lustre.html',
  resource: 'AWS::FSx::FileSystem',
  check: (fileSystem) =>
    all(
      fileSystem.FileSystemType.is('LUSTRE'),
      fileSystem.LustreConfiguration.DeploymentType.orDefault('SCRATCH_1').startsWith('SCRATCH'),
    ).implies(() => canExport(fileSystem)),
  examples: {
    fails: `
      Scratch:
        Type: AWS::FSx::FileSystem
        Properties:
          FileSystemType: LUSTRE
          StorageCapacity: 1200
          SubnetIds: [subnet-0a1b2c3d4e5f60718]
          LustreConfiguration: { DeploymentType: SCRATCH_2 }
    `,
    passes: `
      Scratch:
        Type: AWS::FSx::FileSystem
        Properties:
          FileSystemType: LUSTRE
          StorageCapacity: 1200
          SubnetIds: [subnet-0a1b2c3d4e5f60718]
          LustreConfiguration: { DeploymentType: SCRATCH_2 }
      Link:
        Type: AWS::FSx::DataRepositoryAssociation
        Properties:
          FileSystemId: !Ref Scratch
          FileSystemPath: /results
          DataRepositoryPath: s3://results-of-the-lab/
          S3: { AutoExportPolicy: { Events: [NEW, CHANGED, DELETED] } }
    `,
  },
});
