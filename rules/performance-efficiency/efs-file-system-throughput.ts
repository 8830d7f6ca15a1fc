import { defineRule } from '#rule';

export default defineRule({
  id: 'efs-file-system-throughput',
  title: 'EFS throughput does not depend on how much is stored',
  severity: 'low',
  bestPractices: ['PERF03-BP02', 'SUS04-BP04'],
  why: 'In bursting mode throughput grows with the stored data, so that a small file system falls to a crawl once its burst credits are spent.',
  remedy:
    'Set ThroughputMode to elastic, which is billed by the data read and written, or to provisioned where the load is steady and known. A large file system with a load that its burst credits cover is cheaper in bursting mode and deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
  resource: 'AWS::EFS::FileSystem',
  // Elastic throughput needs the performance mode generalPurpose, which cannot be changed later.
  check: (fileSystem) =>
    fileSystem.PerformanceMode.is('maxIO')
      .not()
      .implies(() => fileSystem.ThroughputMode.orDefault('bursting').isOneOf('elastic', 'provisioned')),
  examples: {
    fails: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties:
          Encrypted: true
    `,
    passes: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties:
          Encrypted: true
          ThroughputMode: elastic
    `,
  },
});
