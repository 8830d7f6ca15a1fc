import { any, defineRule } from '#rule';

export default defineRule({
  id: 'efs-file-system-lifecycle',
  title: 'EFS file systems move cold files to cheaper storage',
  severity: 'medium',
  bestPractices: ['SUS04-BP02', 'COST06-BP03', 'COST04-BP05', 'SUS04-BP03'],
  why: 'Most files are read in their first weeks and never again, yet without a lifecycle policy all of them stay on the most expensive and resource-hungry storage class.',
  remedy:
    'Add TransitionToIA, for example AFTER_30_DAYS, to LifecyclePolicies, and TransitionToArchive where files are kept for long. Reading a file from these classes costs a charge per GB; a file system whose files are all in use, or that holds only small or short-lived ones, deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/efs/latest/ug/lifecycle-management-efs.html',
  resource: 'AWS::EFS::FileSystem',
  check: (fileSystem) =>
    fileSystem.LifecyclePolicies.some(
      (policy) => any(policy.TransitionToIA.exists(), policy.TransitionToArchive.exists()),
      'a transition to Infrequent Access or Archive',
    ),
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
          LifecyclePolicies:
            - TransitionToIA: AFTER_30_DAYS
            - TransitionToPrimaryStorageClass: AFTER_1_ACCESS
    `,
  },
});
