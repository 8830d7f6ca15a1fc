import { defineRule } from '#rule';

export default defineRule({
  id: 'apigateway-stage-access-logging',
  title: 'API stages log who called what',
  severity: 'medium',
  bestPractices: ['SEC04-BP01', 'OPS04-BP02', 'REL06-BP01'],
  lensPractices: ['SERV-ops_ops_q1_a4'],
  why: 'Without an access log nobody can tell afterwards who called the API, from where and with what outcome, neither after an incident nor for a complaint of a user.',
  remedy:
    'Set AccessLogSetting (AccessLogSettings on HTTP and WebSocket APIs) with the DestinationArn of a log group or Firehose stream and a JSON Format; CloudWatch Logs bills what is written, so set a retention too.',
  source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html',
  equivalents: {
    checkov: ['CKV_AWS_76', 'CKV_AWS_95'],
    trivy: ['AVD-AWS-0001', 'AVD-AWS-0113', 'AVD-AWS-0116'],
    cfnGuard: ['API_GWV2_ACCESS_LOGS_ENABLED', 'API_GW_STAGE_ACCESS_LOGGING_RULE'],
    cdkNag: ['APIGWAccessLogging'],
    cfnNag: ['W46', 'W69'],
    kics: ['1b6799eb-4a7a-4b04-9001-8cceb9999326', '80d45af4-4920-4236-a56e-b7ef419d1941'],
    prowler: ['apigatewayv2_api_access_logging_enabled'],
    securityHub: ['APIGateway.9'],
  },
  resource: ['AWS::ApiGateway::Stage', 'AWS::ApiGatewayV2::Stage'],
  check: {
    'AWS::ApiGateway::Stage': (stage) => stage.AccessLogSetting.DestinationArn.exists(),
    'AWS::ApiGatewayV2::Stage': (stage) => stage.AccessLogSettings.DestinationArn.exists(),
  },
  examples: {
    fails: `
      Live:
        Type: AWS::ApiGatewayV2::Stage
        Properties:
          ApiId: !ImportValue Api
          StageName: live
          AutoDeploy: true
    `,
    passes: `
      Live:
        Type: AWS::ApiGatewayV2::Stage
        Properties:
          ApiId: !ImportValue Api
          StageName: live
          AutoDeploy: true
          AccessLogSettings:
            DestinationArn: !GetAtt AccessLog.Arn
            Format: '{"requestId":"$context.requestId","ip":"$context.identity.sourceIp","status":"$context.status"}'
      AccessLog:
        Type: AWS::Logs::LogGroup
        Properties: { RetentionInDays: 90 }
    `,
  },
});
