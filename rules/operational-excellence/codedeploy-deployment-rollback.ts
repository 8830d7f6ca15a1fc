import { all, defineRule, type ResourceView } from '#rule';

const rollsBackOn = (
  group: ResourceView<'AWS::CodeDeploy::DeploymentGroup'>,
  trigger: 'DEPLOYMENT_FAILURE' | 'DEPLOYMENT_STOP_ON_ALARM',
) => group.AutoRollbackConfiguration.Events.some((event) => event.is(trigger), `"${trigger}" among the events`);

export default defineRule({
  id: 'codedeploy-deployment-rollback',
  title: 'Deployment groups roll back a deployment that fails',
  severity: 'medium',
  bestPractices: ['OPS06-BP04', 'OPS06-BP01', 'REL08-BP05'],
  lensPractices: ['SERV-ops_ops_q2_a3'],
  why: 'A failed deployment otherwise stays as it is, half old and half new, until somebody wakes up and redeploys the last good revision by hand.',
  remedy:
    'Set AutoRollbackConfiguration with Enabled: true and the Events DEPLOYMENT_FAILURE and DEPLOYMENT_STOP_ON_ALARM, and name the alarms that judge a deployment in AlarmConfiguration.',
  source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html',
  resource: 'AWS::CodeDeploy::DeploymentGroup',
  check: (group) =>
    all(
      group.AutoRollbackConfiguration.Enabled.is(true),
      rollsBackOn(group, 'DEPLOYMENT_FAILURE'),
      // Alarms stop a deployment; only the event undoes what it did until then.
      group.AlarmConfiguration.Enabled.is(true).implies(() => rollsBackOn(group, 'DEPLOYMENT_STOP_ON_ALARM')),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::CodeDeploy::DeploymentGroup
        Properties:
          ApplicationName: !ImportValue WebApplication
          ServiceRoleArn: !ImportValue DeployRole
    `,
    passes: `
      Web:
        Type: AWS::CodeDeploy::DeploymentGroup
        Properties:
          ApplicationName: !ImportValue WebApplication
          ServiceRoleArn: !ImportValue DeployRole
          AlarmConfiguration:
            Enabled: true
            Alarms: [{ Name: web-errors }]
          AutoRollbackConfiguration:
            Enabled: true
            Events: [DEPLOYMENT_FAILURE, DEPLOYMENT_STOP_ON_ALARM]
    `,
  },
});
