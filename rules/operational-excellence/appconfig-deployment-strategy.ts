import { all, any, defineRule, type ResourceView } from '#rule';

const bakesStepByStep = (strategy: ResourceView<'AWS::AppConfig::DeploymentStrategy'>) =>
  all(
    strategy.GrowthFactor.atLeast(100).not().expecting('less than 100'),
    strategy.DeploymentDurationInMinutes.atLeast(1),
    strategy.FinalBakeTimeInMinutes.orDefault(0).atLeast(1),
  );

export default defineRule({
  id: 'appconfig-deployment-strategy',
  title: 'Configuration is rolled out step by step and then watched',
  severity: 'medium',
  bestPractices: ['OPS06-BP03', 'OPS05-BP03', 'OPS06-BP04'],
  lensPractices: ['SERV-ops_ops_q2_a5'],
  why: 'A wrong value that reaches all targets at once is an outage; without a bake time AWS AppConfig stops watching the alarms the moment that the last target has it.',
  remedy:
    'Set GrowthFactor below 100, DeploymentDurationInMinutes to the time that an alarm needs to fire, and FinalBakeTimeInMinutes; of the strategies that AWS provides take AppConfig.Canary10Percent20Minutes. Where a strategy is for emergencies or for development, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/appconfig/latest/userguide/appconfig-creating-deployment-strategy.html',
  resource: ['AWS::AppConfig::DeploymentStrategy', 'AWS::AppConfig::Deployment'],
  check: {
    'AWS::AppConfig::DeploymentStrategy': bakesStepByStep,
    // A strategy of the application's own is judged where it is declared.
    'AWS::AppConfig::Deployment': ({ DeploymentStrategyId: strategy }) =>
      any(
        all(strategy.isLiteral().not(), strategy.refersTo('AWS::AppConfig::DeploymentStrategy')),
        strategy.is('AppConfig.AllAtOnce').not(),
      ),
  },
  examples: {
    fails: `
      AtOnce:
        Type: AWS::AppConfig::DeploymentStrategy
        Properties:
          Name: at-once
          ReplicateTo: NONE
          DeploymentDurationInMinutes: 0
          GrowthFactor: 100
    `,
    passes: `
      Gradual:
        Type: AWS::AppConfig::DeploymentStrategy
        Properties:
          Name: gradual
          ReplicateTo: NONE
          DeploymentDurationInMinutes: 20
          GrowthFactor: 10
          FinalBakeTimeInMinutes: 10
    `,
  },
});
