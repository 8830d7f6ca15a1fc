import { all, defineRule, type TextView } from '#rule';

const demandsHttps = (policy: TextView) => policy.isOneOf('redirect-to-https', 'https-only');

export default defineRule({
  id: 'cloudfront-distribution-viewer-protocol',
  title: 'CloudFront serves viewers over HTTPS only',
  severity: 'high',
  bestPractices: ['SEC09-BP02'],
  why: 'With allow-all a viewer can stay on plain HTTP, where anybody on the network path reads and changes pages, cookies and tokens.',
  remedy:
    'Set ViewerProtocolPolicy to redirect-to-https for browsers, or to https-only for APIs, in DefaultCacheBehavior and in every item of CacheBehaviors. HTTPS requests cost slightly more than HTTP ones.',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-viewers-to-cloudfront.html',
  equivalents: {
    checkov: ['CKV_AWS_34'],
    cfnGuard: ['CLOUDFRONT_VIEWER_POLICY_HTTPS'],
    trivy: ['AVD-AWS-0012'],
    kics: ['31733ee2-fef0-4e87-9778-65da22a8ecf1', '55af1353-2f62-4fa0-a8e1-a210ca2708f5'],
    prowler: ['cloudfront_distributions_https_enabled'],
    securityHub: ['CloudFront.3'],
    awsConfig: ['cloudfront-viewer-policy-https'],
  },
  resource: 'AWS::CloudFront::Distribution',
  check: ({ DistributionConfig: config }) =>
    all(
      demandsHttps(config.DefaultCacheBehavior.ViewerProtocolPolicy),
      config.CacheBehaviors.every((behavior) => demandsHttps(behavior.ViewerProtocolPolicy)),
    ),
  examples: {
    fails: `
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - Id: api
                DomainName: api.example.com
                CustomOriginConfig: { OriginProtocolPolicy: https-only }
            DefaultCacheBehavior:
              TargetOriginId: api
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              ViewerProtocolPolicy: allow-all
    `,
    passes: `
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - Id: api
                DomainName: api.example.com
                CustomOriginConfig: { OriginProtocolPolicy: https-only }
            DefaultCacheBehavior:
              TargetOriginId: api
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              ViewerProtocolPolicy: redirect-to-https
    `,
  },
});
