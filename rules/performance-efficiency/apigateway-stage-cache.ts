import { all, defineRule, type ResourceView } from '#rule';

const asksForCache = (stage: ResourceView<'AWS::ApiGateway::Stage'>) =>
  stage.MethodSettings.some(
    (setting) => setting.CachingEnabled.orDefault(false).is(true),
    'a setting with CachingEnabled true',
  );

export default defineRule({
  id: 'apigateway-stage-cache',
  title: 'API stages that pay for a cache use it, and the other way round',
  severity: 'medium',
  bestPractices: ['PERF03-BP05', 'SUS02-BP03'],
  lensPractices: ['SERV-perf_perf_q1_a5'],
  why: 'A cache cluster is billed by the hour but keeps nothing until a method is cached, and a cached method without a cluster calls the backend each time: both look like caching and are none.',
  remedy:
    'Set CacheClusterEnabled to true, and CachingEnabled to true with a CacheTtlInSeconds in MethodSettings for the methods that may answer from memory; or remove both, since the smallest cluster costs about 15 dollars a month.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  resource: 'AWS::ApiGateway::Stage',
  check: (stage) =>
    all(
      stage.CacheClusterEnabled.orDefault(false)
        .is(true)
        .implies(() => asksForCache(stage)),
      asksForCache(stage).implies(() => stage.CacheClusterEnabled.orDefault(false).is(true)),
    ),
  examples: {
    fails: `
      Live:
        Type: AWS::ApiGateway::Stage
        Properties:
          RestApiId: !ImportValue Api
          DeploymentId: !ImportValue ApiDeployment
          StageName: live
          CacheClusterEnabled: true
          CacheClusterSize: '0.5'
    `,
    passes: `
      Live:
        Type: AWS::ApiGateway::Stage
        Properties:
          RestApiId: !ImportValue Api
          DeploymentId: !ImportValue ApiDeployment
          StageName: live
          CacheClusterEnabled: true
          CacheClusterSize: '0.5'
          MethodSettings:
            - { HttpMethod: GET, ResourcePath: /~1catalogue, CachingEnabled: true, CacheTtlInSeconds: 300 }
    `,
  },
});
