import { all, any, defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-noncurrent-version-expiry',
  title: 'Versioned S3 buckets expire noncurrent object versions',
  severity: 'medium',
  bestPractices: ['COST04-BP05', 'SUS04-BP05', 'SUS04-BP03'],
  why: 'Each overwrite or delete in a versioned bucket leaves a full copy behind that is billed and, unless a rule expires it, kept for good.',
  remedy:
    'Add an enabled rule to LifecycleConfiguration.Rules with NoncurrentVersionExpiration.NoncurrentDays set to the time in which a mistake is noticed, and ExpiredObjectDeleteMarker to clear what deletes leave. Where every version must be kept, suppress this with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html',
  equivalents: { securityHub: ['S3.10'], awsConfig: ['s3-version-lifecycle-policy-check'] },
  resource: 'AWS::S3::Bucket',
  check: (bucket) =>
    bucket.VersioningConfiguration.Status.is('Enabled').implies(() =>
      bucket.LifecycleConfiguration.Rules.some(
        (rule) =>
          all(
            rule.Status.is('Enabled'),
            any(
              rule.NoncurrentVersionExpiration.NoncurrentDays.exists(),
              rule.NoncurrentVersionExpirationInDays.exists(),
            ),
          ),
        'an enabled rule that expires noncurrent versions',
      ),
    ),
  examples: {
    fails: `
      Contracts:
        Type: AWS::S3::Bucket
        Properties:
          VersioningConfiguration:
            Status: Enabled
    `,
    passes: `
      Contracts:
        Type: AWS::S3::Bucket
        Properties:
          VersioningConfiguration:
            Status: Enabled
          LifecycleConfiguration:
            Rules:
              - Status: Enabled
                NoncurrentVersionExpiration: { NoncurrentDays: 90, NewerNoncurrentVersions: 3 }
                ExpiredObjectDeleteMarker: true
    `,
  },
});
