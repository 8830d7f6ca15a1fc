import { all, any, defineRule, isSelectedForBackup, type ResourceView } from '#rule';

type FileSystem = ResourceView<'AWS::FSx::FileSystem'>;

/** A backup of a scratch file system, or of one whose files lie in a bucket, cannot be made. */
const hasNoBackups = (fileSystem: FileSystem) =>
  any(
    fileSystem.LustreConfiguration.DeploymentType.orDefault('SCRATCH_1').startsWith('SCRATCH'),
    fileSystem.LustreConfiguration.ImportPath.exists(),
    fileSystem.referencedBy('AWS::FSx::DataRepositoryAssociation', (link) => link.FileSystemId).exists(),
  );

export default defineRule({
  id: 'fsx-file-system-backup',
  title: 'FSx file systems are backed up automatically',
  severity: 'medium',
  bestPractices: ['REL09-BP03', 'REL09-BP01'],
  lensPractices: ['HPCREL03-BP02'],
  why: 'Without backups a deleted folder or a damaged file system is lost; persistent Lustre file systems have none unless they are asked for.',
  remedy:
    'Set AutomaticBackupRetentionDays to 7 or so; backups are incremental and billed by GB. Where SnapMirror or a backup plan of another application keeps copies, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/fsx/latest/LustreGuide/using-backups-fsx.html',
  resource: 'AWS::FSx::FileSystem',
  // Source of the defaults: Amazon FSx API Reference, CreateFileSystem...Configuration, AutomaticBackupRetentionDays.
  check: (fileSystem) =>
    isSelectedForBackup(fileSystem, 'fsx', fileSystem.Tags)
      .not()
      .implies(() =>
        all(
          fileSystem.WindowsConfiguration.AutomaticBackupRetentionDays.orDefault(30).atLeast(1),
          fileSystem.OntapConfiguration.AutomaticBackupRetentionDays.orDefault(30).atLeast(1),
          fileSystem.OpenZFSConfiguration.AutomaticBackupRetentionDays.orDefault(30).atLeast(1),
          all(fileSystem.FileSystemType.is('LUSTRE'), hasNoBackups(fileSystem).not()).implies(() =>
            fileSystem.LustreConfiguration.AutomaticBackupRetentionDays.orDefault(0).atLeast(1),
          ),
        ),
      ),
  examples: {
    fails: `
      Results:
        Type: AWS::FSx::FileSystem
        Properties:
          FileSystemType: LUSTRE
          StorageCapacity: 1200
          SubnetIds: [subnet-0a1b2c3d4e5f60718]
          LustreConfiguration: { DeploymentType: PERSISTENT_2, PerUnitStorageThroughput: 125 }
    `,
    passes: `
      Results:
        Type: AWS::FSx::FileSystem
        Properties:
          FileSystemType: LUSTRE
          StorageCapacity: 1200
          SubnetIds: [subnet-0a1b2c3d4e5f60718]
          LustreConfiguration:
            DeploymentType: PERSISTENT_2
            PerUnitStorageThroughput: 125
            AutomaticBackupRetentionDays: 7
    `,
  },
});
