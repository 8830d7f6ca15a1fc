import { any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 's3-bucket-policy-principals',
  title: 'Bucket policies let in named principals, not everybody',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'An Allow statement for the principal * without a condition on the caller gives its actions to anybody on the internet, without credentials.',
  remedy:
    'Name accounts, roles or services in Principal, or add a Condition on who calls, such as aws:PrincipalOrgID, aws:SourceArn or aws:SourceVpce. Serve a public website through CloudFront with origin access control; data that is public on purpose deserves a suppression with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
  equivalents: {
    checkov: ['CKV_AWS_70'],
    cfnGuard: ['S3_BUCKET_POLICY_NO_WILDCARD_PRINCIPAL'],
    cfnNag: ['F16'],
    kics: [
      '1df37f4b-7197-45ce-83f8-9994d2fcf885',
      '456b00a3-1072-4149-9740-6b8bb60251b0',
      '4ae8af91-5108-42cb-9471-3bdbe596eac9',
      '66c6f96f-2d9e-417e-a998-9058aeeecd44',
      '7772bb8c-c0f3-42d4-8e4e-f1b8939ad085',
      '7af43613-6bb9-4a0e-8c4d-1314b799425e',
      'a4966c4f-9141-48b8-a564-ffe9959945bc',
      'acc78859-765e-4011-a229-a65ea57db252',
      'd24c0755-c028-44b1-b503-8e719c898832',
      'f6397a20-4cf1-4540-a997-1d363c25ef58',
      'f97b7d23-568f-4bcc-9ac9-02df0d57fbba',
      'faa8fddf-c0aa-4b2d-84ff-e993e233ebe9',
      'ffdf4b37-7703-4dfe-a682-9d2e99bc6c09',
    ],
    prowler: ['s3_bucket_policy_public_write_access'],
  },
  resource: 'AWS::S3::BucketPolicy',
  check: (policy) =>
    policyOf(policy.PolicyDocument).every((statement) =>
      statement
        .allows()
        .implies(() => any(statement.coversAnyone().not().expecting('named principals'), statement.limitsCallers())),
    ),
  examples: {
    fails: `
      Site:
        Type: AWS::S3::Bucket
      SitePolicy:
        Type: AWS::S3::BucketPolicy
        Properties:
          Bucket: !Ref Site
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Principal: '*'
                Action: s3:GetObject
                Resource: !Sub '\${Site.Arn}/*'
    `,
    passes: `
      Site:
        Type: AWS::S3::Bucket
      SitePolicy:
        Type: AWS::S3::BucketPolicy
        Properties:
          Bucket: !Ref Site
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Allow
                Principal: { Service: cloudfront.amazonaws.com }
                Action: s3:GetObject
                Resource: !Sub '\${Site.Arn}/*'
                Condition:
                  StringEquals: { aws:SourceAccount: !Ref AWS::AccountId }
    `,
  },
});
