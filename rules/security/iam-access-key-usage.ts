import { defineRule } from '#rule';

export default defineRule({
  id: 'iam-access-key-usage',
  title: 'Code creates no long-lived access keys',
  severity: 'high',
  bestPractices: ['SEC02-BP02', 'SEC02-BP05'],
  lensPractices: ['SERV-sec_sec_q2_a4'],
  why: 'An access key works from anywhere until somebody deletes it, and its secret passes through outputs, state files and pipelines where others can read it.',
  remedy:
    'Remove the access key and give the workload a role: an instance profile, an execution role, IAM Roles Anywhere, or OIDC for a pipeline. Where a system outside of AWS can only use a key, suppress with the reason and rotate it.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  resource: 'AWS::IAM::AccessKey',
  check: (key) => key.Status.orDefault('Active').is('Inactive'),
  examples: {
    fails: `
      MailerKey:
        Type: AWS::IAM::AccessKey
        Properties: { UserName: mailer }
    `,
    passes: `
      MailerKey:
        Type: AWS::IAM::AccessKey
        Properties:
          UserName: mailer
          Status: Inactive
    `,
  },
});
