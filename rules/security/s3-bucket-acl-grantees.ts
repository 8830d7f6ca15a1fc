import { defineRule } from '#rule';

export default defineRule({
  id: 's3-bucket-acl-grantees',
  title: 'Bucket ACLs give nothing to everybody or every AWS account',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'PublicRead and PublicReadWrite open the bucket to the internet, and AuthenticatedRead to everybody who has an AWS account of any owner.',
  remedy:
    'Remove AccessControl and grant access to named principals in a BucketPolicy; new buckets have ACLs off and refuse these values anyway. A bucket that is public on purpose deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html',
  equivalents: {
    checkov: ['CKV_AWS_20', 'CKV_AWS_57', 'CKV_AWS_375', 'CKV2_AWS_43'],
    cfnGuard: ['S3_BUCKET_NO_PUBLIC_RW_ACL', 'S3_BUCKET_PUBLIC_READ_ACL'],
    trivy: ['AVD-AWS-0092'],
    cdkNag: ['S3BucketPublicReadProhibited', 'S3BucketPublicWriteProhibited'],
    cfnNag: ['F14', 'W31'],
    kics: [
      '07dda8de-d90d-469e-9b37-1aca53526ced',
      '219f4c95-aa50-44e0-97de-cf71f4641170',
      '38c5ee0d-7f22-4260-ab72-5073048df100',
      '48f100d9-f499-4c6d-b2b8-deafe47ffb26',
      '57b9893d-33b1-4419-bcea-a717ea87e139',
      '64a222aa-7793-4e40-915f-4b302c76e4d4',
      '835d5497-a526-4aea-a23f-98a9afd1635f',
    ],
    prowler: ['s3_bucket_public_list_acl', 's3_bucket_public_write_acl'],
  },
  resource: 'AWS::S3::Bucket',
  check: (bucket) =>
    bucket.AccessControl.isOneOf('PublicRead', 'PublicReadWrite', 'AuthenticatedRead')
      .not()
      .expecting('no ACL or "Private"'),
  examples: {
    fails: `
      Downloads:
        Type: AWS::S3::Bucket
        Properties:
          AccessControl: PublicRead
    `,
    passes: `
      Downloads:
        Type: AWS::S3::Bucket
        Properties:
          OwnershipControls:
            Rules:
              - ObjectOwnership: BucketOwnerEnforced
    `,
  },
});
