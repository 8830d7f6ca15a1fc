import { all, defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-public-access-block',
  title: 'S3 buckets keep every block of public access on',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'With a block switched off, one wrong bucket policy or object ACL is enough to hand the data to everybody on the internet.',
  remedy:
    'Set all four switches of PublicAccessBlockConfiguration to true, or leave the block out: S3 switches all four on for new buckets, but takes one left out of a block that is given for false. A bucket that must be public on purpose deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  equivalents: {
    checkov: ['CKV_AWS_53', 'CKV_AWS_54', 'CKV_AWS_55', 'CKV_AWS_56'],
    cfnGuard: ['S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED'],
    trivy: ['AVD-AWS-0086', 'AVD-AWS-0087', 'AVD-AWS-0091', 'AVD-AWS-0093'],
    cdkNag: ['AwsSolutions-S2', 'S3BucketLevelPublicAccessProhibited'],
    kics: [
      '1a4bc881-9f69-4d44-8c9a-d37d08f54c50',
      '1ec253ab-c220-4d63-b2de-5b40e0af9293',
      '350cd468-0e2c-44ef-9d22-cfb73a62523c',
      '4fa66806-0dd9-4f8d-9480-3174d39c7c91',
      '6c8d51af-218d-4bfb-94a9-94eabaa0703a',
    ],
    prowler: ['s3_bucket_level_public_access_block'],
    securityHub: ['S3.8'],
    awsConfig: ['s3-bucket-level-public-access-prohibited'],
  },
  resource: 'AWS::S3::Bucket',
  // Since April 2023 a bucket made by any interface, CloudFormation too, has all four on when its code says nothing.
  check: ({ PublicAccessBlockConfiguration: block }) =>
    block
      .exists()
      .implies(() =>
        all(
          block.BlockPublicAcls.orDefault(false).is(true),
          block.BlockPublicPolicy.orDefault(false).is(true),
          block.IgnorePublicAcls.orDefault(false).is(true),
          block.RestrictPublicBuckets.orDefault(false).is(true),
        ),
      ),
  examples: {
    fails: `
      Downloads:
        Type: AWS::S3::Bucket
        Properties:
          PublicAccessBlockConfiguration:
            BlockPublicAcls: true
            BlockPublicPolicy: false
            IgnorePublicAcls: true
            RestrictPublicBuckets: true
    `,
    passes: `
      Downloads:
        Type: AWS::S3::Bucket
        Properties:
          PublicAccessBlockConfiguration:
            BlockPublicAcls: true
            BlockPublicPolicy: true
            IgnorePublicAcls: true
            RestrictPublicBuckets: true
    `,
  },
});
