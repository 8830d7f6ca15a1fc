import { all, defineRule } from '#rule';

export default defineRule({
  id: 'batch-job-retry-timeout',
  title: 'Batch jobs are tried again and end in time',
  severity: 'medium',
  bestPractices: ['REL11-BP03', 'REL05-BP03', 'REL05-BP05'],
  lensPractices: ['HPCOPS05-BP01'],
  why: 'By default a job is tried once, so that a reclaimed Spot instance or a failing host ends it for good, and has no time limit, so that one that hangs keeps its instance running and billed for ever.',
  remedy:
    'Set RetryStrategy.Attempts to 2 or more (EvaluateOnExit limits it to causes such as "Host EC2*") and Timeout.AttemptDurationSeconds to a few times the usual duration. Where a second run does harm, or each submission sets both, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/batch/latest/userguide/job_retries.html',
  resource: 'AWS::Batch::JobDefinition',
  check: (job) =>
    all(
      job.RetryStrategy.Attempts.orDefault(1).atLeast(2),
      job.Timeout.AttemptDurationSeconds.exists().expecting('a number of seconds'),
    ),
  examples: {
    fails: `
      Render:
        Type: AWS::Batch::JobDefinition
        Properties:
          Type: container
          RetryStrategy: { Attempts: 3 }
          ContainerProperties: { Image: !ImportValue RenderImage }
    `,
    passes: `
      Render:
        Type: AWS::Batch::JobDefinition
        Properties:
          Type: container
          RetryStrategy: { Attempts: 3 }
          Timeout: { AttemptDurationSeconds: 7200 }
          ContainerProperties: { Image: !ImportValue RenderImage }
    `,
  },
});
