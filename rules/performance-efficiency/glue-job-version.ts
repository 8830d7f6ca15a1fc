import { defineRule } from '#rule';

export default defineRule({
  id: 'glue-job-version',
  title: 'Glue jobs run on a version that still starts',
  severity: 'medium',
  bestPractices: ['PERF05-BP06', 'SUS06-BP03', 'SEC06-BP01'],
  why: 'Since 1 April 2026 Glue starts no Spark job on versions 0.9, 1.0 and 2.0, and the years before it patched nothing in them: whatever the job feeds stands still.',
  remedy:
    'Set GlueVersion to 5.0 or later and run the job on test data first: Spark and Python are several versions newer. Newer versions start in seconds, bill by the second and need fewer workers for the same work.',
  source: 'https://docs.aws.amazon.com/glue/latest/dg/glue-version-support-policy.html',
  resource: 'AWS::Glue::Job',
  // Python shell and Ray jobs count versions in another way; without a version the service takes a current one.
  check: (job) =>
    job.Command.Name.isOneOf('glueetl', 'gluestreaming').implies(() =>
      job.GlueVersion.isOneOf('0.9', '1.0', '2.0').not().expecting('"5.0" or later'),
    ),
  examples: {
    fails: `
      Clean:
        Type: AWS::Glue::Job
        Properties:
          Role: !ImportValue GlueRole
          Command: { Name: glueetl, ScriptLocation: !Sub 's3://\${AWS::AccountId}-code/clean.py' }
          GlueVersion: '2.0'
    `,
    passes: `
      Clean:
        Type: AWS::Glue::Job
        Properties:
          Role: !ImportValue GlueRole
          Command: { Name: glueetl, ScriptLocation: !Sub 's3://\${AWS::AccountId}-code/clean.py' }
          GlueVersion: '5.0'
    `,
  },
});
