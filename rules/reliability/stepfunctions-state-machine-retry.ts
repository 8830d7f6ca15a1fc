import { all, any, defineRule, everyState } from '#rule';

export default defineRule({
  id: 'stepfunctions-state-machine-retry',
  title: 'State machines retry the functions that they call',
  severity: 'medium',
  bestPractices: ['REL05-BP03', 'REL11-BP03'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'SERV-rel_rel_q2_a2'],
  why: 'Lambda fails a call now and then for reasons of its own, such as a throttle or a service exception; without a retry that ends the whole execution, and somebody has to start it again.',
  remedy:
    'Add Retry to the task (or to the Parallel or Map state around it) for Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.SdkClientException and Lambda.TooManyRequestsException with a BackoffRate, MaxAttempts and JitterStrategy FULL; each retry of a standard workflow is billed as a transition. Where a call must not be repeated, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/step-functions/latest/dg/sfn-best-practices.html',
  resource: 'AWS::StepFunctions::StateMachine',
  // What is around a state retries it too.
  check: (machine) =>
    everyState(machine, (state, inner) => {
      const retries = state.get('Retry').size().atLeast(1).expecting('a retrier');
      return any(all(state.callsFunction().implies(retries), inner), retries);
    }),
  examples: {
    fails: `
      Checkout:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          RoleArn: !ImportValue CheckoutRole
          Definition:
            StartAt: Pay
            States:
              Pay:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments: { FunctionName: !ImportValue Pay }
                End: true
    `,
    passes: `
      Checkout:
        Type: AWS::StepFunctions::StateMachine
        Properties:
          RoleArn: !ImportValue CheckoutRole
          Definition:
            StartAt: Pay
            States:
              Pay:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Arguments: { FunctionName: !ImportValue Pay }
                Retry:
                  - ErrorEquals: [Lambda.ServiceException, Lambda.AWSLambdaException, Lambda.TooManyRequestsException]
                    IntervalSeconds: 1
                    MaxAttempts: 5
                    BackoffRate: 2
                    JitterStrategy: FULL
                End: true
    `,
  },
});
