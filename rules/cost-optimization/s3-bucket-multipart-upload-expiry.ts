import { all, defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-multipart-upload-expiry',
  title: 'S3 lifecycle rules remove unfinished multipart uploads',
  severity: 'low',
  bestPractices: ['COST04-BP05', 'SUS04-BP05', 'SUS04-BP03'],
  why: 'The parts of an upload that broke off are billed like objects but appear in no listing, so that they are paid for until somebody looks for them.',
  remedy:
    'Add an enabled rule without a Prefix to LifecycleConfiguration.Rules with AbortIncompleteMultipartUpload.DaysAfterInitiation of 7 or less; it costs nothing. Where uploads go on for longer than a week, suppress this with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html',
  equivalents: { checkov: ['CKV_AWS_300'] },
  resource: 'AWS::S3::Bucket',
  // A bucket without any lifecycle rule is the finding of s3-bucket-lifecycle-rules.
  check: ({ LifecycleConfiguration: lifecycle }) =>
    lifecycle
      .exists()
      .implies(() =>
        lifecycle.Rules.some(
          (rule) =>
            all(
              rule.Status.is('Enabled'),
              rule.AbortIncompleteMultipartUpload.DaysAfterInitiation.atMost(7),
              rule.Prefix.orDefault('').is(''),
            ),
          'an enabled rule for the whole bucket that aborts uploads within 7 days',
        ),
      ),
  examples: {
    fails: `
      Videos:
        Type: AWS::S3::Bucket
        Properties:
          LifecycleConfiguration:
            Rules:
              - { Status: Enabled, ExpirationInDays: 90 }
    `,
    passes: `
      Videos:
        Type: AWS::S3::Bucket
        Properties:
          LifecycleConfiguration:
            Rules:
              - Status: Enabled
                ExpirationInDays: 90
                AbortIncompleteMultipartUpload: { DaysAfterInitiation: 2 }
    `,
  },
});
