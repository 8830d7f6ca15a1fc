import { all, any, defineRule, type ResourceView } from '#rule';

type Distribution = ResourceView<'AWS::CloudFront::Distribution'>;
type Behavior = Distribution['DistributionConfig']['DefaultCacheBehavior'];

/** Source: Amazon CloudFront Developer Guide, "Use managed cache policies": CachingDisabled. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

/** Entry points that name the other files are often kept out of caches on purpose. */
const entryPoint = /\.html?$|\.json$|\.xml$|\.webmanifest$|sw\.js$|service-worker/i;

/** Whether it hands out files of a bucket as they are: no uploads, nothing made at the edge. */
const servesFiles = ({ DistributionConfig: config }: Distribution, behavior: Behavior) =>
  all(
    any(
      config.Origins.every((origin) => origin.S3OriginConfig.exists()),
      config.Origins.some((origin) => all(origin.Id.equals(behavior.TargetOriginId), origin.S3OriginConfig.exists())),
    ),
    behavior.AllowedMethods.some((method) => method.is('PUT')).not(),
    behavior.LambdaFunctionAssociations.size().is(0),
  );

/** Whether it keeps answers, and keeps one for all viewers. A policy known by its id only is taken to. */
const shares = ({ CachePolicyId: policyId, ForwardedValues: forwarded, MaxTTL: maximum }: Behavior) => {
  const { CachePolicyConfig: policy } = policyId.target('AWS::CloudFront::CachePolicy');
  const cookies = policy.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig.CookieBehavior;
  return all(
    policyId.isLiteral().implies(() => policyId.is(cachingDisabled).not().expecting('a policy that caches')),
    policyId
      .isLiteral()
      .not()
      .implies(() =>
        policyId.decides(
          all(policy.MaxTTL.is(0).not(), cookies.is('all').not()).expecting(
            'a policy that caches one answer for all viewers',
          ),
        ),
      ),
    maximum.is(0).not().expecting('more than 0'),
    forwarded.Headers.some((header) => header.is('*'))
      .not()
      .expecting('named headers'),
    forwarded.Cookies.Forward.is('all').not().expecting('"none" or "whitelist"'),
  );
};

export default defineRule({
  id: 'cloudfront-distribution-cache-policy',
  title: 'CloudFront caches the files of S3 origins for all viewers',
  severity: 'medium',
  bestPractices: ['PERF03-BP05', 'COST08-BP03', 'SUS04-BP07', 'PERF04-BP02'],
  lensPractices: ['SERV-perf_perf_q1_a5'],
  why: 'A behavior that caches nothing, or keeps a copy for each set of cookies or headers, goes to the bucket for every viewer: slower answers, and a request to S3 billed on top of each one to CloudFront.',
  remedy:
    'Use the managed policy CachingOptimized (CachePolicyId 658327ea-f89d-4fab-a63d-7e88639e58f6), and forward neither all cookies nor all headers. Where files change under the same name, set Cache-Control on the objects; where each request must reach the bucket, suppress this with the reason.',
  source: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ConfiguringCaching.html',
  resource: 'AWS::CloudFront::Distribution',
  check: (distribution) =>
    all(
      servesFiles(distribution, distribution.DistributionConfig.DefaultCacheBehavior).implies(() =>
        shares(distribution.DistributionConfig.DefaultCacheBehavior),
      ),
      distribution.DistributionConfig.CacheBehaviors.every((behavior) =>
        all(servesFiles(distribution, behavior), behavior.PathPattern.matches(entryPoint).not()).implies(() =>
          shares(behavior),
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
                OriginAccessControlId: E327GJI25M56DG
                S3OriginConfig: { OriginAccessIdentity: '' }
            DefaultCacheBehavior:
              TargetOriginId: files
              CachePolicyId: 4135ea2d-6df8-44a3-9df3-4b5a84be39ad
              ViewerProtocolPolicy: redirect-to-https
    `,
    passes: `
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
                OriginAccessControlId: E327GJI25M56DG
                S3OriginConfig: { OriginAccessIdentity: '' }
            DefaultCacheBehavior:
              TargetOriginId: files
              CachePolicyId: 658327ea-f89d-4fab-a63d-7e88639e58f6
              Compress: true
              ViewerProtocolPolicy: redirect-to-https
    `,
  },
});
