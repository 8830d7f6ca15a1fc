import { any, defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-versioning',
  title: 'S3 buckets keep previous object versions',
  severity: 'medium',
  bestPractices: ['REL09-BP01', 'SEC08-BP04'],
  why: 'Without versioning an overwrite or a delete is final: one bad deployment can destroy data that no backup covers.',
  remedy:
    'Set VersioningConfiguration.Status to Enabled, and expire old versions with a lifecycle rule: each version kept is billed as an object.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  equivalents: {
    checkov: ['CKV_AWS_21'],
    cfnGuard: ['S3_BUCKET_VERSIONING_ENABLED'],
    trivy: ['AVD-AWS-0090'],
    cdkNag: ['S3BucketVersioningEnabled'],
    kics: ['568a4d22-3517-44a6-a7ad-6a7eed88722c', 'a227ec01-f97a-4084-91a4-47b350c1db54'],
    prowler: ['s3_bucket_object_versioning'],
    securityHub: ['S3.14'],
    awsConfig: ['s3-bucket-versioning-enabled'],
  },
  resource: 'AWS::S3::Bucket',
  // With Object Lock a bucket has versioning from the start, and it cannot be suspended.
  check: (bucket) =>
    any(bucket.VersioningConfiguration.Status.is('Enabled'), bucket.ObjectLockEnabled.is(true).expecting(undefined)),
  examples: {
    fails: `
      Uploads:
        Type: AWS::S3::Bucket
    `,
    passes: `
      Uploads:
        Type: AWS::S3::Bucket
        Properties:
          VersioningConfiguration:
            Status: Enabled
    `,
  },
});
