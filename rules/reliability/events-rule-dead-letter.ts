import { all, defineRule, type ResourceView } from '#rule';

const ruleKeeps = (rule: ResourceView<'AWS::Events::Rule'>) =>
  rule.State.is('DISABLED')
    .not()
    .implies(() => rule.Targets.every((target) => target.DeadLetterConfig.Arn.exists()));

const scheduleKeeps = (schedule: ResourceView<'AWS::Scheduler::Schedule'>) =>
  schedule.State.is('DISABLED')
    .not()
    .implies(() => schedule.Target.DeadLetterConfig.Arn.exists());

/** Only what is read from a stream is lost; a queue keeps its messages and has a dead-letter queue of its own. */
const pipeKeeps = (pipe: ResourceView<'AWS::Pipes::Pipe'>) =>
  all(
    pipe.SourceParameters.KinesisStreamParameters.exists().implies(() =>
      pipe.SourceParameters.KinesisStreamParameters.DeadLetterConfig.Arn.exists(),
    ),
    pipe.SourceParameters.DynamoDBStreamParameters.exists().implies(() =>
      pipe.SourceParameters.DynamoDBStreamParameters.DeadLetterConfig.Arn.exists(),
    ),
  );

export default defineRule({
  id: 'events-rule-dead-letter',
  title: 'Events that cannot be delivered are kept in a dead-letter queue',
  severity: 'low',
  bestPractices: ['REL05-BP04', 'REL04-BP02'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'IOTREL10-BP01', 'IOTREL13-BP01'],
  why: 'An event that its target refuses, for a missing permission at once and else after a day of retries, is dropped without a trace.',
  remedy:
    'Set DeadLetterConfig.Arn of each target (of the stream parameters in a pipe) to a standard queue whose policy lets EventBridge send to it, with an alarm on it. Suppress it with the reason where a lost event does no harm, as with a schedule whose next run makes up for it.',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
  equivalents: { cdkNag: ['EventBusDLQ'] },
  resource: ['AWS::Events::Rule', 'AWS::Scheduler::Schedule', 'AWS::Pipes::Pipe'],
  check: {
    'AWS::Events::Rule': ruleKeeps,
    'AWS::Scheduler::Schedule': scheduleKeeps,
    'AWS::Pipes::Pipe': pipeKeeps,
  },
  examples: {
    fails: `
      OnOrder:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop.orders] }
          Targets:
            - { Id: ship, Arn: !ImportValue ShipFunction }
    `,
    passes: `
      OnOrder:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop.orders] }
          Targets:
            - Id: ship
              Arn: !ImportValue ShipFunction
              DeadLetterConfig: { Arn: !GetAtt Undelivered.Arn }
      Undelivered:
        Type: AWS::SQS::Queue
    `,
  },
});
