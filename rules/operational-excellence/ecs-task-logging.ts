import { defineRule } from '#rule';

export default defineRule({
  id: 'ecs-task-logging',
  title: 'Every container of a task sends its logs somewhere',
  severity: 'medium',
  bestPractices: ['OPS04-BP02', 'SEC04-BP01', 'REL06-BP01'],
  why: 'What a container without a log driver prints stays on its host and goes with it, so that nobody can tell why the task stopped.',
  remedy:
    'Set LogConfiguration of each container definition, for instance LogDriver awslogs with awslogs-group, awslogs-region and awslogs-stream-prefix in Options; CloudWatch Logs bills what is written.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  equivalents: {
    cdkNag: ['ECSTaskDefinitionContainerLogging'],
    prowler: ['ecs_task_definitions_logging_enabled'],
    securityHub: ['ECS.9'],
  },
  resource: 'AWS::ECS::TaskDefinition',
  check: (task) => task.ContainerDefinitions.every((container) => container.LogConfiguration.LogDriver.exists()),
  examples: {
    fails: `
      Web:
        Type: AWS::ECS::TaskDefinition
        Properties:
          ContainerDefinitions:
            - Name: web
              Image: public.ecr.aws/nginx/nginx:1.27
    `,
    passes: `
      Web:
        Type: AWS::ECS::TaskDefinition
        Properties:
          ContainerDefinitions:
            - Name: web
              Image: public.ecr.aws/nginx/nginx:1.27
              LogConfiguration:
                LogDriver: awslogs
                Options:
                  awslogs-group: !Ref WebLog
                  awslogs-region: !Ref AWS::Region
                  awslogs-stream-prefix: web
      WebLog:
        Type: AWS::Logs::LogGroup
        Properties: { RetentionInDays: 30 }
    `,
  },
});
