import { defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-replication',
  title: 'Buckets that are replicated have a replication rule in force',
  severity: 'low',
  bestPractices: ['REL13-BP02', 'REL09-BP02'],
  lensPractices: ['IOTREL14-BP02', 'IOTREL07-BP02'],
  why: 'A replication whose rules are all switched off copies nothing, while everybody counts on the copy for the day on which the bucket or its Region is lost.',
  remedy:
    'Set Status of a rule in ReplicationConfiguration.Rules to Enabled, and copy what is there already with S3 Batch Replication; copies and the traffic between Regions are billed. Where the copy is no longer wanted, remove ReplicationConfiguration.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-add-config.html',
  resource: 'AWS::S3::Bucket',
  check: ({ ReplicationConfiguration: replication }) =>
    replication.exists().implies(() => replication.Rules.some((rule) => rule.Status.is('Enabled'), 'an enabled rule')),
  examples: {
    fails: `
      Contracts:
        Type: AWS::S3::Bucket
        Properties:
          VersioningConfiguration: { Status: Enabled }
          ReplicationConfiguration:
            Role: !ImportValue ReplicationRole
            Rules:
              - { Status: Disabled, Prefix: '', Destination: { Bucket: 'arn:aws:s3:::contracts-copy' } }
    `,
    passes: `
      Contracts:
        Type: AWS::S3::Bucket
        Properties:
          VersioningConfiguration: { Status: Enabled }
          ReplicationConfiguration:
            Role: !ImportValue ReplicationRole
            Rules:
              - { Status: Enabled, Prefix: '', Destination: { Bucket: 'arn:aws:s3:::contracts-copy' } }
    `,
  },
});
