import { all, defineRule } from '#rule';

export default defineRule({
  id: 'mwaa-environment-logging',
  title: 'Airflow environments log tasks, scheduler, workers and web server',
  severity: 'medium',
  bestPractices: ['OPS04-BP02', 'OPS08-BP02', 'SEC04-BP01'],
  why: 'Nobody can log in to a machine of Amazon MWAA: when a task is stuck in the queue or a graph does not show up, the logs are all there is, and what was off then cannot be read later.',
  remedy:
    'Set Enabled to true for SchedulerLogs, WorkerLogs, WebserverLogs and TaskLogs in LoggingConfiguration, with LogLevel WARNING or INFO; CloudWatch Logs bills what is written.',
  source: 'https://docs.aws.amazon.com/mwaa/latest/userguide/monitoring-airflow.html',
  resource: 'AWS::MWAA::Environment',
  check: ({ LoggingConfiguration: logs }) =>
    all(
      logs.SchedulerLogs.Enabled.orDefault(false).is(true),
      logs.WorkerLogs.Enabled.orDefault(false).is(true),
      logs.WebserverLogs.Enabled.orDefault(false).is(true),
      logs.TaskLogs.Enabled.orDefault(true).is(true),
    ),
  examples: {
    fails: `
      Pipelines:
        Type: AWS::MWAA::Environment
        Properties:
          Name: pipelines
          LoggingConfiguration:
            SchedulerLogs: { Enabled: true, LogLevel: WARNING }
            WorkerLogs: { Enabled: true, LogLevel: WARNING }
            TaskLogs: { Enabled: true, LogLevel: INFO }
    `,
    passes: `
      Pipelines:
        Type: AWS::MWAA::Environment
        Properties:
          Name: pipelines
          LoggingConfiguration:
            SchedulerLogs: { Enabled: true, LogLevel: WARNING }
            WorkerLogs: { Enabled: true, LogLevel: WARNING }
            WebserverLogs: { Enabled: true, LogLevel: WARNING }
            TaskLogs: { Enabled: true, LogLevel: INFO }
    `,
  },
});
