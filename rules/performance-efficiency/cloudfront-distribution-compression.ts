import { all, any, defineRule, type ResourceView } from '#rule';

type Behavior = ResourceView<'AWS::CloudFront::Distribution'>['DistributionConfig']['DefaultCacheBehavior'];

/**
 * Managed policies with which CloudFront compresses nothing: CachingDisabled and CachingOptimizedForUncompressedObjects.
 * Source: Amazon CloudFront Developer Guide, "Use managed cache policies".
 */
const uncompressed = ['4135ea2d-6df8-44a3-9df3-4b5a84be39ad', 'b2884449-e4de-46a7-ac36-70bc7f1ddd6d'];

/** CloudFront compresses what it may keep; what passes through it is the origin's to compress. */
const keepsAnswers = ({ CachePolicyId: policyId, ForwardedValues: forwarded, MaxTTL: maximum }: Behavior) =>
  all(
    any(policyId.isLiteral().not(), policyId.isOneOf(...uncompressed).not()),
    any(policyId.isLiteral(), policyId.target('AWS::CloudFront::CachePolicy').CachePolicyConfig.MaxTTL.is(0).not()),
    maximum.is(0).not(),
    forwarded.Headers.some((header) => header.is('*')).not(),
  );

const compresses = (behavior: Behavior) =>
  keepsAnswers(behavior).implies(() => behavior.Compress.orDefault(false).is(true));

export default defineRule({
  id: 'cloudfront-distribution-compression',
  title: 'CloudFront compresses what it caches',
  severity: 'medium',
  bestPractices: ['PERF04-BP05', 'SUS03-BP04', 'SUS04-BP07', 'COST08-BP02'],
  lensPractices: ['SERV-perf_perf_q1_a5'],
  why: 'Text such as HTML, scripts and JSON travels several times larger than it must: pages load slower on weak networks, and each transferred byte is billed.',
  remedy:
    'Set Compress to true in DefaultCacheBehavior and in each item of CacheBehaviors, with a cache policy that keeps EnableAcceptEncodingGzip and EnableAcceptEncodingBrotli on; it costs nothing. A behavior for media that is compressed already can decline with a suppression and the reason.',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html',
  resource: 'AWS::CloudFront::Distribution',
  check: ({ DistributionConfig: config }) =>
    all(
      compresses(config.DefaultCacheBehavior),
      config.CacheBehaviors.every((behavior) => compresses(behavior)),
    ),
  examples: {
    fails: `
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - Id: app
                DomainName: app.example.com
                CustomOriginConfig: { OriginProtocolPolicy: https-only }
            DefaultCacheBehavior:
              TargetOriginId: app
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              ViewerProtocolPolicy: redirect-to-https
    `,
    passes: `
      Site:
        Type: AWS::CloudFront::Distribution
        Properties:
          DistributionConfig:
            Enabled: true
            Origins:
              - Id: app
                DomainName: app.example.com
                CustomOriginConfig: { OriginProtocolPolicy: https-only }
            DefaultCacheBehavior:
              TargetOriginId: app
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              Compress: true
              ViewerProtocolPolicy: redirect-to-https
    `,
  },
});
