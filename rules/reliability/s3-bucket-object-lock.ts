import { defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-object-lock',
  title: 'Buckets with Object Lock have a default retention',
  severity: 'low',
  bestPractices: ['REL09-BP02', 'SEC08-BP04'],
  why: 'Object Lock by itself protects nothing: without a default retention an object whose writer sets none can be deleted, while everybody takes the bucket for write-once.',
  remedy:
    'Set ObjectLockConfiguration.Rule.DefaultRetention with a Mode and Days or Years; what is locked is billed until then, and in COMPLIANCE mode nobody can shorten it. Where the writer sets the retention of each object, as backup software does, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
  resource: 'AWS::S3::Bucket',
  check: (bucket) =>
    bucket.ObjectLockEnabled.is(true).implies(() => bucket.ObjectLockConfiguration.Rule.DefaultRetention.exists()),
  examples: {
    fails: `
      Ledger:
        Type: AWS::S3::Bucket
        Properties:
          ObjectLockEnabled: true
    `,
    passes: `
      Ledger:
        Type: AWS::S3::Bucket
        Properties:
          ObjectLockEnabled: true
          ObjectLockConfiguration:
            ObjectLockEnabled: Enabled
            Rule: { DefaultRetention: { Mode: GOVERNANCE, Days: 30 } }
    `,
  },
});
