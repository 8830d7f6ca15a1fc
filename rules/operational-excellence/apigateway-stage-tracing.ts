import { defineRule } from '#rule';

export default defineRule({
  id: 'apigateway-stage-tracing',
  title: 'REST API stages trace requests',
  severity: 'low',
  bestPractices: ['OPS04-BP05', 'REL06-BP07'],
  lensPractices: ['SERV-ops_ops_q1_a3'],
  why: 'Traces that begin behind the API leave out the time in API Gateway and its authorizers, and cannot be joined to the request of the caller.',
  remedy:
    'Set TracingEnabled to true; AWS X-Ray bills each trace that it records. Suppress it with the reason where another tracer does it.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-xray.html',
  equivalents: {
    checkov: ['CKV_AWS_73'],
    trivy: ['AVD-AWS-0003', 'AVD-AWS-0111'],
    cdkNag: ['APIGWXrayEnabled'],
    kics: ['4ab10c48-bedb-4deb-8f3b-ff12783b61de', '5813ef56-fa94-406a-b35d-977d4a56ff2b'],
    prowler: ['apigateway_restapi_tracing_enabled'],
    securityHub: ['APIGateway.3'],
  },
  resource: 'AWS::ApiGateway::Stage',
  check: (stage) => stage.TracingEnabled.orDefault(false).is(true),
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
          TracingEnabled: true
    `,
  },
});
