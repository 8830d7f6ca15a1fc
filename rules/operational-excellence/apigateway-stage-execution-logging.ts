import { all, defineRule, type ResourceView } from '#rule';

const logsEveryMethod = (stage: ResourceView<'AWS::ApiGateway::Stage'>) =>
  stage.MethodSettings.some(
    (setting) =>
      all(
        setting.LoggingLevel.isOneOf('ERROR', 'INFO'),
        setting.HttpMethod.is('*'),
        setting.ResourcePath.isOneOf('/*', '*'),
      ),
    'a setting for all methods with LoggingLevel "ERROR" or "INFO"',
  );

/** HTTP APIs have no execution logs. */
const logsEveryRoute = (stage: ResourceView<'AWS::ApiGatewayV2::Stage'>) =>
  stage.ApiId.target('AWS::ApiGatewayV2::Api')
    .ProtocolType.is('WEBSOCKET')
    .implies(() => stage.DefaultRouteSettings.LoggingLevel.orDefault('OFF').isOneOf('ERROR', 'INFO'));

export default defineRule({
  id: 'apigateway-stage-execution-logging',
  title: 'REST and WebSocket API stages log errors of execution',
  severity: 'medium',
  bestPractices: ['OPS04-BP02', 'OPS08-BP02', 'SEC04-BP01'],
  why: 'When API Gateway itself answers 500 or 403, from an integration, a mapping or an authorizer, only the execution log says why.',
  remedy:
    'Add to MethodSettings an item with HttpMethod "*", ResourcePath "/*" and LoggingLevel ERROR (WebSocket APIs: DefaultRouteSettings.LoggingLevel), and set the CloudWatch role of the account in AWS::ApiGateway::Account. INFO logs every request and costs accordingly.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  equivalents: {
    checkov: ['CKV2_AWS_4'],
    cfnGuard: ['API_GW_EXECUTION_LOGGING_ENABLED'],
    cdkNag: ['APIGWExecutionLoggingEnabled'],
    prowler: ['apigateway_restapi_logging_enabled'],
    securityHub: ['APIGateway.1'],
  },
  resource: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  check: {
    'AWS::ApiGateway::Stage': logsEveryMethod,
    'AWS::ApiGatewayV2::Stage': logsEveryRoute,
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
            - { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: ERROR }
    `,
  },
});
