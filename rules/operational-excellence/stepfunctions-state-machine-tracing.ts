import { defineRule } from '#rule';

export default defineRule({
  id: 'stepfunctions-state-machine-tracing',
  title: 'State machines trace their executions',
  severity: 'low',
  bestPractices: ['OPS04-BP05', 'REL06-BP07'],
  lensPractices: ['SERV-ops_ops_q1_a3'],
  why: 'A workflow that does not trace breaks the trace of a request in two, so that nobody sees which step made it slow or fail.',
  remedy:
    'Set TracingConfiguration.Enabled to true and allow xray:PutTraceSegments to the role; AWS X-Ray bills each trace that it records. Suppress it with the reason where another tracer does it.',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/concepts-xray-tracing.html',
  equivalents: {
    checkov: ['CKV_AWS_284'],
    trivy: ['AVD-AWS-0117'],
    cdkNag: ['StepFunctionStateMachineXray'],
  },
  resource: 'AWS::StepFunctions::StateMachine',
  check: (machine) => machine.TracingConfiguration.Enabled.orDefault(false).is(true),
  examples: {
    fails: `
      Checkout:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          RoleArn: !ImportValue CheckoutRole
          DefinitionS3Location: { Bucket: !ImportValue Code, Key: checkout.asl.json }
    `,
    passes: `
      Checkout:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          RoleArn: !ImportValue CheckoutRole
          DefinitionS3Location: { Bucket: !ImportValue Code, Key: checkout.asl.json }
          TracingConfiguration: { Enabled: true }
    `,
  },
});
