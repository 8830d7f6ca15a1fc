import { all, defineRule } from '#rule';

export default defineRule({
  id: 'backup-plan-expiry',
  title: 'Backup plans delete their recovery points in the end',
  severity: 'medium',
  bestPractices: ['COST04-BP05', 'SUS04-BP05', 'SUS04-BP03', 'SEC07-BP04'],
  why: 'A rule without an expiry keeps every recovery point for ever: each day adds one to the bill, and personal data outlives the time for which it may be kept.',
  remedy:
    'Set Lifecycle.DeleteAfterDays in each item of BackupPlanRule, and in the Lifecycle of each of its CopyActions, to what recovery and the law need, for instance 35. Recovery points that exist already keep their old lifecycle; where some must be kept without end, suppress this with the reason.',
  source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html',
  resource: 'AWS::Backup::BackupPlan',
  check: ({ BackupPlan: plan }) =>
    plan.BackupPlanRule.every((rule) =>
      all(
        rule.Lifecycle.DeleteAfterDays.exists(),
        rule.CopyActions.every((copy) => copy.Lifecycle.DeleteAfterDays.exists()),
      ),
    ),
  examples: {
    fails: `
      Daily:
        Type: AWS::Backup::BackupPlan
        Properties:
          BackupPlan:
            BackupPlanName: daily
            BackupPlanRule:
              - RuleName: daily
                TargetBackupVault: Default
                ScheduleExpression: cron(0 5 * * ? *)
    `,
    passes: `
      Daily:
        Type: AWS::Backup::BackupPlan
        Properties:
          BackupPlan:
            BackupPlanName: daily
            BackupPlanRule:
              - RuleName: daily
                TargetBackupVault: Default
                ScheduleExpression: cron(0 5 * * ? *)
                Lifecycle: { DeleteAfterDays: 35 }
    `,
  },
});
