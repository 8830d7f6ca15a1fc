import { all, any, defineRule, policyOf, type Statement } from '#rule';

/** Whether a statement turns away everybody who reads or writes objects over plain HTTP. */
const refusesPlainHttp = (statement: Statement) =>
  all(
    statement.denies(),
    () => statement.coversAnyone().expecting('"*"'),
    () => statement.demands('aws:SecureTransport', (values) => values.every((value) => value.is(false))),
    () => statement.coversAction('s3:GetObject'),
    () => statement.coversAction('s3:PutObject'),
    // A statement for the objects names them by a path under the bucket; `*` is every resource.
    () =>
      any(
        statement.resources.some((resource) => resource.endsWith('*')),
        statement.notResources.exists(),
      ),
  );

export default defineRule({
  id: 's3-bucket-transport-encryption',
  title: 'Bucket policies refuse requests over plain HTTP',
  severity: 'medium',
  bestPractices: ['SEC09-BP02'],
  lensPractices: ['HPCSEC02-BP02', 'IOTSEC10-BP01'],
  why: 'S3 answers over HTTP as well as HTTPS, so that a client with the wrong scheme sends data and presigned URLs in the clear for anybody on the way to read.',
  remedy:
    'Add a BucketPolicy with a statement that denies s3:* to the principal * on the bucket and its objects where aws:SecureTransport is false. It costs nothing; a bucket that a client without TLS must reach deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  equivalents: {
    checkov: ['CKV_AWS_379'],
    cfnGuard: ['S3_BUCKET_SSL_REQUESTS_ONLY'],
    cdkNag: ['AwsSolutions-S10', 'S3BucketSSLRequestsOnly'],
    kics: ['38c64e76-c71e-4d92-a337-60174d1de1c9', '4bc4dd4c-7d8d-405e-a0fb-57fa4c31b4d9'],
    prowler: ['s3_bucket_secure_transport_policy'],
    securityHub: ['S3.5'],
    awsConfig: ['s3-bucket-ssl-requests-only'],
  },
  resource: 'AWS::S3::Bucket',
  // A website endpoint speaks HTTP only; whether there should be one is another question.
  check: (bucket) =>
    bucket.WebsiteConfiguration.exists()
      .not()
      .implies(() =>
        bucket
          .referencedBy('AWS::S3::BucketPolicy', (policy) => policy.Bucket, { single: true })
          .some(
            (policy) => policyOf(policy.PolicyDocument).some(refusesPlainHttp),
            'a policy that denies everybody requests for objects without aws:SecureTransport',
          ),
      ),
  examples: {
    fails: `
      Orders:
        Type: AWS::S3::Bucket
    `,
    passes: `
      Orders:
        Type: AWS::S3::Bucket
      OrdersPolicy:
        Type: AWS::S3::BucketPolicy
        Properties:
          Bucket: !Ref Orders
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Deny
                Principal: '*'
                Action: s3:*
                Resource: [!GetAtt Orders.Arn, !Sub '\${Orders.Arn}/*']
                Condition:
                  Bool: { aws:SecureTransport: false }
    `,
  },
});
