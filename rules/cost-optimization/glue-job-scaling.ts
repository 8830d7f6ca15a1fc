import { all, any, defineRule, type JsonView, type ResourceView } from '#rule';

/** A job of two workers has one that works, Standard workers do not scale, and nothing scales before version 3.0. */
const canScale = (job: ResourceView<'AWS::Glue::Job'>) =>
  all(
    job.Command.Name.isOneOf('glueetl', 'gluestreaming'),
    job.NumberOfWorkers.atLeast(3),
    job.WorkerType.is('Standard').not(),
    job.GlueVersion.isOneOf('0.9', '1.0', '2.0').not(),
  );

const asksToScale = (options: JsonView) => options.get('--enable-auto-scaling').isOneOf('true', 'True');

export default defineRule({
  id: 'glue-job-scaling',
  title: 'Glue jobs take only the workers that they can use',
  severity: 'low',
  bestPractices: ['COST06-BP03', 'SUS02-BP01', 'SUS05-BP01'],
  why: 'Every worker is billed from the start of a run to its end, though while files are listed or the last slow partitions are written most of them have nothing to do.',
  remedy:
    'Set the argument --enable-auto-scaling to true in DefaultArguments; NumberOfWorkers is then the most that a run may take. It costs nothing; suppress it with the reason where all workers are known to be busy.',
  source: 'https://docs.aws.amazon.com/glue/latest/dg/auto-scaling.html',
  resource: 'AWS::Glue::Job',
  check: (job) =>
    canScale(job).implies(() => any(asksToScale(job.DefaultArguments), asksToScale(job.NonOverridableArguments))),
  examples: {
    fails: `
      Clean:
        Type: AWS::Glue::Job
        Properties:
          Role: !ImportValue GlueRole
          Command: { Name: glueetl, ScriptLocation: !Sub 's3://\${AWS::AccountId}-code/clean.py' }
          GlueVersion: '5.0'
          WorkerType: G.1X
          NumberOfWorkers: 10
    `,
    passes: `
      Clean:
        Type: AWS::Glue::Job
        Properties:
          Role: !ImportValue GlueRole
          Command: { Name: glueetl, ScriptLocation: !Sub 's3://\${AWS::AccountId}-code/clean.py' }
          GlueVersion: '5.0'
          WorkerType: G.1X
          NumberOfWorkers: 10
          DefaultArguments: { --enable-auto-scaling: 'true' }
    `,
  },
});
