import { all, defineRule } from '#rule';

export default defineRule({
  id: 'cloudformation-resource-deletion-policy',
  title: 'Storage outlives the stack that declares it',
  severity: 'medium',
  bestPractices: ['REL09-BP01', 'OPS06-BP01', 'SEC08-BP04'],
  why: 'CloudFormation deletes the storage with all that it holds when the stack or the resource goes, and when a changed property replaces it.',
  remedy:
    'Set DeletionPolicy and UpdateReplacePolicy beside Type to Retain, or to Snapshot where the type has it; what is kept is billed until you delete it. In Terraform set prevent_destroy in lifecycle. For scratch data suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-deletionpolicy.html',
  equivalents: {
    cfnLint: ['I3011'],
  },
  /*
   * Types that hold data of users, that CloudFormation deletes by default, and that have no deletion protection of their own, for
   * which there are other rules. A bucket is not among them: CloudFormation does not delete one that holds objects.
   */
  resource: [
    'AWS::EC2::Volume',
    'AWS::EFS::FileSystem',
    'AWS::Redshift::Cluster',
    'AWS::MemoryDB::Cluster',
    'AWS::Cassandra::Table',
    'AWS::Timestream::Table',
  ],
  check: (resource) =>
    all(
      resource.attributes.DeletionPolicy.orDefault('Delete').isOneOf('Retain', 'RetainExceptOnCreate', 'Snapshot'),
      resource.attributes.UpdateReplacePolicy.orDefault('Delete').isOneOf('Retain', 'Snapshot'),
    ),
  examples: {
    fails: `
      Shared:
        Type: AWS::EFS::FileSystem
        Properties: { Encrypted: true }
    `,
    passes: `
      Shared:
        Type: AWS::EFS::FileSystem
        DeletionPolicy: Retain
        UpdateReplacePolicy: Retain
        Properties: { Encrypted: true }
    `,
  },
});
