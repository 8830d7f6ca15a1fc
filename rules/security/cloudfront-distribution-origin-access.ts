import { all, any, defineRule } from '#rule';

export default defineRule({
  id: 'cloudfront-distribution-origin-access',
  title: 'CloudFront identifies itself to S3 origins',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  why: 'Without origin access control CloudFront can fetch public objects only, so that everybody can go to the bucket directly, around the web ACL, the signed URLs and the logs of the distribution.',
  remedy:
    'Set OriginAccessControlId of the S3 origin to an AWS::CloudFront::OriginAccessControl, and allow the service principal cloudfront.amazonaws.com, limited by AWS:SourceArn, in the bucket policy; it costs nothing. An origin access identity in S3OriginConfig is the older way and passes too.',
  source:
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
  equivalents: {
    checkov: ['CKV2_AWS_46'],
    cfnGuard: ['CLOUDFRONT_ORIGIN_ACCESS_IDENTITY_ENABLED'],
    cdkNag: [
      'AwsSolutions-CFR6',
      'AwsSolutions-CFR7',
      'CloudFrontDistributionS3OriginAccessControl',
      'CloudFrontDistributionS3OriginAccessIdentity',
    ],
    prowler: ['cloudfront_distributions_s3_origin_access_control'],
    securityHub: ['CloudFront.13'],
    awsConfig: ['cloudfront-s3-origin-access-control-enabled'],
  },
  resource: 'AWS::CloudFront::Distribution',
  // An origin is either a custom one, one in a VPC or a bucket.
  check: ({ DistributionConfig: config }) =>
    config.Origins.every((origin) =>
      all(origin.CustomOriginConfig.exists().not(), origin.VpcOriginConfig.exists().not()).implies(() =>
        any(
          origin.OriginAccessControlId.exists().expecting('an origin access control'),
          origin.S3OriginConfig.OriginAccessIdentity.exists(),
        ),
      ),
    ),
  examples: {
    fails: `
      Files:
        Type: AWS::S3::Bucket
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - Id: files
                DomainName: !GetAtt Files.RegionalDomainName
                S3OriginConfig: { OriginAccessIdentity: '' }
            DefaultCacheBehavior:
              TargetOriginId: files
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              ViewerProtocolPolicy: redirect-to-https
    `,
    passes: `
      Files:
        Type: AWS::S3::Bucket
      Access:
        Type: AWS::CloudFront::OriginAccessControl
        Properties:
          OriginAccessControlConfig:
            Name: files
            OriginAccessControlOriginType: s3
            SigningBehavior: always
            SigningProtocol: sigv4
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - Id: files
                DomainName: !GetAtt Files.RegionalDomainName
                OriginAccessControlId: !GetAtt Access.Id
                S3OriginConfig: { OriginAccessIdentity: '' }
            DefaultCacheBehavior:
              TargetOriginId: files
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              ViewerProtocolPolicy: redirect-to-https
    `,
  },
});
