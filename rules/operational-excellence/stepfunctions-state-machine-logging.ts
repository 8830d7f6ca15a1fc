import { all, defineRule } from '#rule';

export default defineRule({
  id: 'stepfunctions-state-machine-logging',
  title: 'State machines log how their executions went',
  severity: 'medium',
  bestPractices: ['OPS04-BP02', 'SEC04-BP01', 'REL06-BP01'],
  lensPractices: ['SERV-ops_ops_q1_a4'],
  why: 'The history of a standard execution is gone after 90 days and cannot be searched, and an express execution leaves no history at all.',
  remedy:
    'Set LoggingConfiguration with Level ERROR or ALL and a log group in Destinations; leave IncludeExecutionData off where inputs hold personal data or secrets. CloudWatch Logs bills what is written.',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/cw-logs.html',
  equivalents: {
    trivy: ['AVD-AWS-0119'],
    cdkNag: ['StepFunctionStateMachineAllLogsToCloudWatch'],
    prowler: ['stepfunctions_statemachine_logging_enabled'],
    securityHub: ['StepFunctions.1'],
  },
  resource: 'AWS::StepFunctions::StateMachine',
  check: (machine) =>
    all(
      machine.LoggingConfiguration.Level.orDefault('OFF').isOneOf('ALL', 'ERROR', 'FATAL'),
      machine.LoggingConfiguration.Destinations.some(
        (destination) => destination.CloudWatchLogsLogGroup.LogGroupArn.exists(),
        'a log group',
      ),
    ),
  examples: {
    fails: `
      Checkout:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          StateMachineType: EXPRESS
          RoleArn: !ImportValue CheckoutRole
          DefinitionS3Location: { Bucket: !ImportValue Code, Key: checkout.asl.json }
    `,
    passes: `
      Checkout:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          StateMachineType: EXPRESS
          RoleArn: !ImportValue CheckoutRole
          DefinitionS3Location: { Bucket: !ImportValue Code, Key: checkout.asl.json }
          LoggingConfiguration:
            Level: ERROR
            Destinations:
              - CloudWatchLogsLogGroup: { LogGroupArn: !GetAtt CheckoutLog.Arn }
      CheckoutLog:
        Type: AWS::Logs::LogGroup
        Properties: { RetentionInDays: 90 }
    `,
  },
});
