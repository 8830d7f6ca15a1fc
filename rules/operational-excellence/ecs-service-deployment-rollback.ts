import { all, any, defineRule, type ResourceView } from '#rule';

type Service = ResourceView<'AWS::ECS::Service'>;

const circuitBreaks = (service: Service) =>
  all(
    service.DeploymentConfiguration.DeploymentCircuitBreaker.Enable.is(true),
    service.DeploymentConfiguration.DeploymentCircuitBreaker.Rollback.is(true),
  );

const alarmsRollBack = (service: Service) =>
  all(
    service.DeploymentConfiguration.Alarms.Enable.is(true),
    service.DeploymentConfiguration.Alarms.Rollback.is(true),
    service.DeploymentConfiguration.Alarms.AlarmNames.size().atLeast(1),
  );

/**
 * Other controllers have rollbacks of their own, and the circuit breaker does not work behind a Classic Load Balancer. A daemon
 * is replaced instance by instance.
 */
const cannotRollBack = (service: Service) =>
  any(
    service.DeploymentController.Type.isOneOf('CODE_DEPLOY', 'EXTERNAL'),
    service.SchedulingStrategy.is('DAEMON'),
    service.LoadBalancers.some((balancer) => balancer.LoadBalancerName.exists()),
  );

export default defineRule({
  id: 'ecs-service-deployment-rollback',
  title: 'Services roll back a deployment that fails',
  severity: 'medium',
  bestPractices: ['OPS06-BP04', 'OPS06-BP01', 'REL08-BP05'],
  why: 'Without a circuit breaker Amazon ECS starts tasks that fail over and over, for hours, and the stack hangs in its update until somebody intervenes.',
  remedy:
    'Set DeploymentConfiguration.DeploymentCircuitBreaker to Enable: true and Rollback: true, or let DeploymentConfiguration.Alarms roll back. Suppress it with the reason where the pipeline itself rolls back.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html',
  resource: 'AWS::ECS::Service',
  check: (service) =>
    cannotRollBack(service)
      .not()
      .implies(() => any(circuitBreaks(service), alarmsRollBack(service))),
  examples: {
    fails: `
      Web:
        Type: AWS::ECS::Service
        Properties:
          Cluster: !ImportValue Cluster
          TaskDefinition: !ImportValue WebTask
          DesiredCount: 2
    `,
    passes: `
      Web:
        Type: AWS::ECS::Service
        Properties:
          Cluster: !ImportValue Cluster
          TaskDefinition: !ImportValue WebTask
          DesiredCount: 2
          DeploymentConfiguration:
            DeploymentCircuitBreaker: { Enable: true, Rollback: true }
    `,
  },
});
