import { all, defineRule, type ResourceView } from '#rule';

type Service = ResourceView<'AWS::ECS::Service'>;

/** The lower limit counts in rolling updates only; a daemon is replaced instance by instance. */
const isRolling = (service: Service) =>
  all(
    service.DeploymentController.Type.orDefault('ECS').is('ECS'),
    service.SchedulingStrategy.orDefault('REPLICA').is('REPLICA'),
    service.DeploymentConfiguration.Strategy.orDefault('ROLLING').is('ROLLING'),
  );

/** A single task that nothing sends requests to is often one that must not run twice. */
const isSingleWorker = (service: Service) =>
  all(service.DesiredCount.orDefault(1).atMost(1), service.LoadBalancers.size().atMost(0));

export default defineRule({
  id: 'ecs-service-deployment-capacity',
  title: 'Deployments keep at least half of the tasks running',
  severity: 'medium',
  bestPractices: ['OPS06-BP03', 'REL08-BP05', 'REL11-BP05'],
  why: 'A lower limit near zero lets Amazon ECS stop most or all tasks before the new ones serve, so that each deployment is an outage, and one of a broken version lasts until it is rolled back.',
  remedy:
    'Set DeploymentConfiguration.MinimumHealthyPercent to 100, or to 50 where four tasks or more run; with 100 the cluster needs room for one task more during a deployment. Where a task must not run twice, suppress the finding with that reason.',
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentconfiguration.html',
  resource: 'AWS::ECS::Service',
  check: (service) =>
    all(isRolling(service), isSingleWorker(service).not()).implies(() =>
      service.DeploymentConfiguration.MinimumHealthyPercent.orDefault(100).atLeast(50),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::ECS::Service
        Properties:
          Cluster: !ImportValue Cluster
          TaskDefinition: !ImportValue WebTask
          DesiredCount: 2
          DeploymentConfiguration: { MinimumHealthyPercent: 0, MaximumPercent: 100 }
    `,
    passes: `
      Web:
        Type: AWS::ECS::Service
        Properties:
          Cluster: !ImportValue Cluster
          TaskDefinition: !ImportValue WebTask
          DesiredCount: 2
          DeploymentConfiguration: { MinimumHealthyPercent: 100, MaximumPercent: 200 }
    `,
  },
});
