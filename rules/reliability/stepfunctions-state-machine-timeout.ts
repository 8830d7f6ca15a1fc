import { all, any, defineRule, definitionOf, everyState, type State } from '#rule';

const ends = (state: State) =>
  any(
    state.get('TimeoutSeconds').exists().expecting('a number of seconds'),
    state.get('TimeoutSecondsPath').exists().expecting(undefined),
    state.get('HeartbeatSeconds').exists().expecting(undefined),
    state.get('HeartbeatSecondsPath').exists().expecting(undefined),
  );

export default defineRule({
  id: 'stepfunctions-state-machine-timeout',
  title: 'Tasks that wait for a job or a callback have a timeout',
  severity: 'medium',
  bestPractices: ['REL05-BP05', 'REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a2'],
  why: 'When the worker or the callback that a task waits for is lost, the execution hangs for up to a year, and whoever waits for it never learns that it failed.',
  remedy:
    'Set TimeoutSeconds of each task with .sync, .waitForTaskToken or an activity, and HeartbeatSeconds where the worker reports progress; or TimeoutSeconds of the whole state machine.',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-stuck-execution.html',
  resource: 'AWS::StepFunctions::StateMachine',
  check: (machine) =>
    any(
      everyState(machine, (state, inner) =>
        all(
          state.waits().implies(() => ends(state)),
          inner,
        ),
      ),
      definitionOf(machine).get('TimeoutSeconds').exists().expecting(undefined),
      // An express workflow ends after five minutes.
      machine.StateMachineType.is('EXPRESS').expecting(undefined),
    ),
  examples: {
    fails: `
      Approval:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          RoleArn: !ImportValue ApprovalRole
          Definition:
            StartAt: Ask
            States:
              Ask:
                Type: Task
                Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                Arguments: { QueueUrl: !ImportValue Approvals, MessageBody: '{% $states.context.Task.Token %}' }
                End: true
    `,
    passes: `
      Approval:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          RoleArn: !ImportValue ApprovalRole
          Definition:
            StartAt: Ask
            States:
              Ask:
                Type: Task
                Resource: arn:aws:states:::sqs:sendMessage.waitForTaskToken
                TimeoutSeconds: 604800
                Arguments: { QueueUrl: !ImportValue Approvals, MessageBody: '{% $states.context.Task.Token %}' }
                End: true
    `,
  },
});
