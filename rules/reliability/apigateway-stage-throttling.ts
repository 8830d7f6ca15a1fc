import { all, defineRule, type ResourceView } from '#rule';

/** A usage plan limits each caller that has a key. */
const hasUsagePlan = (stage: ResourceView<'AWS::ApiGateway::Stage'>) =>
  stage
    .referencedBy('AWS::ApiGateway::UsagePlan', (plan) => plan.ApiStages)
    .some((plan) => plan.Throttle.RateLimit.exists());

export default defineRule({
  id: 'apigateway-stage-throttling',
  title: 'API stages have request limits of their own',
  severity: 'low',
  bestPractices: ['REL05-BP02', 'COST09-BP02', 'SUS02-BP06'],
  lensPractices: ['SERV-rel_rel_q1_a1'],
  why: 'Only the quota of the account, by default 10,000 requests a second for all APIs of a Region, then holds a flood back: the flood overruns the backend, runs up the bill and gets the other APIs throttled.',
  remedy:
    'Set ThrottlingRateLimit and ThrottlingBurstLimit to what the backend bears: in an item of MethodSettings with HttpMethod "*" and ResourcePath "/*", or in DefaultRouteSettings. It costs nothing; callers then have to try again on status 429.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html',
  equivalents: { cdkNag: ['APIGWDefaultThrottling', 'Serverless-APIGWDefaultThrottling'] },
  resource: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  check: {
    // A limit of -1 turns throttling off.
    'AWS::ApiGateway::Stage': (stage) =>
      hasUsagePlan(stage)
        .not()
        .implies(() =>
          stage.MethodSettings.some(
            (setting) => all(setting.ThrottlingRateLimit.atLeast(0), setting.ThrottlingBurstLimit.atLeast(0)),
            'a setting with ThrottlingRateLimit and ThrottlingBurstLimit',
          ),
        ),
    'AWS::ApiGatewayV2::Stage': ({ DefaultRouteSettings: settings }) =>
      all(
        settings.ThrottlingRateLimit.atLeast(0).expecting('requests a second'),
        settings.ThrottlingBurstLimit.atLeast(0).expecting('a number of requests'),
      ),
  },
  examples: {
    fails: `
      Live:
        Type: AWS::ApiGateway::Stage
        Properties:
          RestApiId: !ImportValue Api
          DeploymentId: !ImportValue ApiDeployment
          StageName: live
    `,
    passes: `
      Live:
        Type: AWS::ApiGateway::Stage
        Properties:
          RestApiId: !ImportValue Api
          DeploymentId: !ImportValue ApiDeployment
          StageName: live
          MethodSettings:
            - { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 }
    `,
  },
});
