import { all, defineRule } from '#rule';

export default defineRule({
  id: 'greengrass-deployment-rollback',
  title: 'Deployments to edge devices roll back and warn the components',
  severity: 'medium',
  bestPractices: ['OPS06-BP04', 'OPS06-BP01'],
  lensPractices: ['IOTREL08-BP02', 'IOTREL08-BP01'],
  why: 'A device whose deployment fails halfway stays broken where nobody is at hand to mend it, and a component that is stopped without warning loses what it was working on.',
  remedy:
    'Remove DeploymentPolicies.FailureHandlingPolicy or set it to ROLLBACK, and ComponentUpdatePolicy.Action to NOTIFY_COMPONENTS, with a TimeoutInSeconds that lets components finish. For devices on a desk, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/greengrass/v2/developerguide/create-deployments.html',
  resource: 'AWS::GreengrassV2::Deployment',
  check: ({ DeploymentPolicies: policies }) =>
    all(
      policies.FailureHandlingPolicy.orDefault('ROLLBACK').is('ROLLBACK'),
      policies.ComponentUpdatePolicy.Action.orDefault('NOTIFY_COMPONENTS').is('NOTIFY_COMPONENTS'),
    ),
  examples: {
    fails: `
      Gateways:
        Type: AWS::GreengrassV2::Deployment
        Properties:
          TargetArn: !ImportValue GatewayGroup
          DeploymentPolicies: { FailureHandlingPolicy: DO_NOTHING }
    `,
    passes: `
      Gateways:
        Type: AWS::GreengrassV2::Deployment
        Properties:
          TargetArn: !ImportValue GatewayGroup
          DeploymentPolicies: { FailureHandlingPolicy: ROLLBACK }
    `,
  },
});
