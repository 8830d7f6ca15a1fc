import { defineRule, type NumberView, type TextView } from '#rule';

/** Without retries an event is lost on the first failure, unless a queue keeps it. */
const survivesFailure = (deadLetters: TextView, attempts: NumberView) =>
  deadLetters
    .exists()
    .not()
    .implies(() => attempts.orDefault(185).atLeast(1));

export default defineRule({
  id: 'events-rule-retry-policy',
  title: 'Events are delivered again when a target fails',
  severity: 'medium',
  bestPractices: ['REL05-BP03', 'REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a1'],
  why: 'With retries turned off one moment of throttling at the target is enough to lose an event, and nothing keeps it.',
  remedy:
    'Leave RetryPolicy.MaximumRetryAttempts out (185 attempts with back-off, for a day) or set it to some attempts, and MaximumEventAgeInSeconds to the time after which an event is of no use. Where a late event does more harm than a lost one, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html',
  resource: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule'],
  check: {
    'AWS::Events::Rule': (rule) =>
      rule.Targets.every((target) =>
        survivesFailure(target.DeadLetterConfig.Arn, target.RetryPolicy.MaximumRetryAttempts),
      ),
    'AWS::Scheduler::Schedule': ({ Target: target }) =>
      survivesFailure(target.DeadLetterConfig.Arn, target.RetryPolicy.MaximumRetryAttempts),
  },
  examples: {
    fails: `
      OnOrder:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop.orders] }
          Targets:
            - { Id: ship, Arn: !ImportValue ShipFunction, RetryPolicy: { MaximumRetryAttempts: 0 } }
    `,
    passes: `
      OnOrder:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop.orders] }
          Targets:
            - { Id: ship, Arn: !ImportValue ShipFunction, RetryPolicy: { MaximumRetryAttempts: 10 } }
    `,
  },
});
