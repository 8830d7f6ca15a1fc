import { all, any, defineRule, type ResourceView } from '#rule';

/** A configuration of the application's own that leaves no instance or no request with the old revision. */
const isAllAtOnce = (config: ResourceView<'AWS::CodeDeploy::DeploymentConfig'>) =>
  any(config.TrafficRoutingConfig.Type.is('AllAtOnce'), config.MinimumHealthyHosts.Value.is(0));

const stepByStep = 'a configuration that goes step by step';

export default defineRule({
  id: 'codedeploy-deployment-traffic-shift',
  title: 'Deployment groups do not deploy to everything at once',
  severity: 'medium',
  bestPractices: ['OPS06-BP03', 'OPS05-BP09', 'REL08-BP05'],
  lensPractices: ['SERV-ops_ops_q2_a3'],
  why: 'A revision that fails under real traffic fails for every user at the same moment, and no instance is left that serves the last one.',
  remedy:
    'Set DeploymentConfigName to a canary or linear configuration (CodeDeployDefault.LambdaCanary10Percent5Minutes, CodeDeployDefault.ECSLinear10PercentEvery1Minutes), on EC2 to CodeDeployDefault.HalfAtATime or OneAtATime; the deployment takes longer. Suppress it with the reason where nobody depends on the group.',
  source: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html',
  resource: 'AWS::CodeDeploy::DeploymentGroup',
  // Where nothing is set CodeDeploy goes one at a time.
  check: ({ DeploymentConfigName: name }) =>
    all(
      name.isLiteral().implies(() => name.endsWith('AllAtOnce').not().expecting(stepByStep)),
      name
        .isLiteral()
        .not()
        .implies(() => {
          const config = name.target('AWS::CodeDeploy::DeploymentConfig');
          return name.decides(isAllAtOnce(config).not().expecting(stepByStep));
        }),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::CodeDeploy::DeploymentGroup
        Properties:
          ApplicationName: !ImportValue WebApplication
          ServiceRoleArn: !ImportValue DeployRole
          DeploymentConfigName: CodeDeployDefault.AllAtOnce
    `,
    passes: `
      Web:
        Type: AWS::CodeDeploy::DeploymentGroup
        Properties:
          ApplicationName: !ImportValue WebApplication
          ServiceRoleArn: !ImportValue DeployRole
          DeploymentConfigName: CodeDeployDefault.HalfAtATime
    `,
  },
});
