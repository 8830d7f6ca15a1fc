import { all, any, defineRule, type ResourceView } from '#rule';

type Bucket = ResourceView<'AWS::S3::Bucket'>;

/** Whether an enabled lifecycle rule deletes objects or old versions, or moves them to a cheaper class. */
const expiresOrMoves = (bucket: Bucket) =>
  bucket.LifecycleConfiguration.Rules.some(
    (rule) =>
      all(
        rule.Status.is('Enabled'),
        any(
          rule.ExpirationInDays.exists(),
          rule.ExpirationDate.exists(),
          rule.Transitions.size().atLeast(1),
          rule.Transition.exists(),
          rule.NoncurrentVersionExpiration.exists(),
          rule.NoncurrentVersionExpirationInDays.exists(),
          rule.NoncurrentVersionTransitions.size().atLeast(1),
          rule.NoncurrentVersionTransition.exists(),
        ),
      ),
    'an enabled rule that expires or moves objects',
  );

/** Whether it holds a website or another CloudFront origin: what is published stays as long as it is linked. */
const publishesFiles = (bucket: Bucket) =>
  any(
    bucket.WebsiteConfiguration.exists(),
    bucket
      .referencedBy('AWS::CloudFront::Distribution', (distribution) => distribution.DistributionConfig.Origins)
      .exists(),
  );

export default defineRule({
  id: 's3-bucket-lifecycle-rules',
  title: 'S3 lifecycle rules expire objects or move them to cheaper classes',
  severity: 'low',
  bestPractices: ['COST04-BP05', 'SUS04-BP03', 'SUS04-BP02', 'SEC07-BP04'],
  lensPractices: ['IOTCOST02-BP01', 'IOTCOST02-BP03', 'HPCREL03-BP02'],
  why: 'Without a lifecycle rule every object stays in its first storage class for good, and the bill grows with data that nobody reads any more.',
  remedy:
    'Give LifecycleConfiguration an enabled rule that deletes objects after their retention time (ExpirationInDays) or moves them (Transitions, for example to INTELLIGENT_TIERING where access is not known). A transition costs a request per object; a bucket whose objects are few or all in use deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
  equivalents: {
    checkov: ['CKV2_AWS_61'],
    prowler: ['s3_bucket_lifecycle_enabled'],
    securityHub: ['S3.13'],
    awsConfig: ['s3-lifecycle-policy-check'],
  },
  resource: 'AWS::S3::Bucket',
  // What a versioned bucket needs first is another rule's question: s3-bucket-noncurrent-version-expiry.
  check: (bucket) =>
    all(bucket.VersioningConfiguration.Status.is('Enabled').not(), publishesFiles(bucket).not()).implies(() =>
      any(
        expiresOrMoves(bucket),
        bucket.IntelligentTieringConfigurations.some((configuration) => configuration.Status.is('Enabled')),
      ),
    ),
  examples: {
    fails: `
      Reports:
        Type: AWS::S3::Bucket
    `,
    passes: `
      Reports:
        Type: AWS::S3::Bucket
        Properties:
          LifecycleConfiguration:
            Rules:
              - Status: Enabled
                Transitions:
                  - { StorageClass: INTELLIGENT_TIERING, TransitionInDays: 0 }
                ExpirationInDays: 400
                AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }
    `,
  },
});
