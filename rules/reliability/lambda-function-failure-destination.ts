import { any, defineRule, type ResourceView } from '#rule';

/**
 * Services that invoke a function without waiting for its answer. Functions of custom resources are left out: the stack waits for
 * them and fails with them.
 */
const isInvokedAsynchronously = (callee: ResourceView<'AWS::Lambda::Function'> | ResourceView<'AWS::Lambda::Alias'>) =>
  any(
    callee.referencedBy('AWS::S3::Bucket', (source) => source.NotificationConfiguration.LambdaConfigurations).exists(),
    callee.referencedBy('AWS::SNS::Subscription', (source) => source.Endpoint).exists(),
    callee.referencedBy('AWS::SNS::Topic', (source) => source.Subscription).exists(),
    callee.referencedBy('AWS::Events::Rule', (source) => source.Targets).exists(),
    callee.referencedBy('AWS::Scheduler::Schedule', (source) => source.Target.Arn).exists(),
    callee.referencedBy('AWS::Logs::SubscriptionFilter', (source) => source.DestinationArn).exists(),
    callee.referencedBy('AWS::IoT::TopicRule', (source) => source.TopicRulePayload.Actions).exists(),
  );

export default defineRule({
  id: 'lambda-function-failure-destination',
  title: 'Functions invoked asynchronously keep the events that they fail on',
  severity: 'medium',
  bestPractices: ['REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'IOTREL10-BP01', 'IOTREL13-BP01'],
  why: 'Lambda retries an asynchronous event twice and then throws it away: the caller was told that all is well, and the work is lost.',
  remedy:
    'Set DestinationConfig.OnFailure.Destination in an AWS::Lambda::EventInvokeConfig of the function, or DeadLetterConfig.TargetArn, to a queue or topic with an alarm on it. Suppress it with the reason where a lost event does no harm, as with a schedule whose next run makes up for it.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  equivalents: {
    checkov: ['CKV_AWS_116'],
    cfnGuard: ['LAMBDA_DLQ_CHECK'],
    cdkNag: ['LambdaAsyncFailureDestination', 'LambdaDLQ'],
    kics: ['c2eae442-d3ba-4cb1-84ca-1db4f80eae3d'],
    prowler: ['awslambda_function_no_dead_letter_queue'],
  },
  resource: 'AWS::Lambda::Function',
  check: (fn) =>
    any(
      isInvokedAsynchronously(fn),
      fn.referencedBy('AWS::Lambda::Alias', (alias) => alias.FunctionName).some(isInvokedAsynchronously),
    ).implies(() =>
      any(
        fn.DeadLetterConfig.TargetArn.exists().expecting('a dead-letter queue or an on-failure destination'),
        fn
          .referencedBy('AWS::Lambda::EventInvokeConfig', (config) => config.FunctionName)
          .some((config) => config.DestinationConfig.OnFailure.Destination.exists(), 'an on-failure destination'),
      ),
    ),
  examples: {
    fails: `
      Resize:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue ResizeRole
          Code: { S3Bucket: !ImportValue Code, S3Key: resize.zip }
      Uploads:
        Type: AWS::S3::Bucket
        Properties:
          NotificationConfiguration:
            LambdaConfigurations:
              - { Event: 's3:ObjectCreated:*', Function: !GetAtt Resize.Arn }
    `,
    passes: `
      Resize:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue ResizeRole
          Code: { S3Bucket: !ImportValue Code, S3Key: resize.zip }
      OnResizeFailed:
        Type: AWS::Lambda::EventInvokeConfig
        Properties:
          FunctionName: !Ref Resize
          Qualifier: $LATEST
          DestinationConfig: { OnFailure: { Destination: !GetAtt FailedUploads.Arn } }
      FailedUploads:
        Type: AWS::SQS::Queue
      Uploads:
        Type: AWS::S3::Bucket
        Properties:
          NotificationConfiguration:
            LambdaConfigurations:
              - { Event: 's3:ObjectCreated:*', Function: !GetAtt Resize.Arn }
    `,
  },
});
