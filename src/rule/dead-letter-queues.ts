import type { ResourceView } from './types.ts';
import { any, type Verdict } from './verdict.ts';

/**
 * Whether something in the application sends to a queue what it could not deliver or handle.
 * Source: the dead-letter and failure destinations of each service in the AWS CloudFormation Template Reference.
 */
export function isDeadLetterQueue(queue: ResourceView<'AWS::SQS::Queue'>): Verdict {
  return any(
    queue.referencedBy('AWS::SQS::Queue', (source) => source.RedrivePolicy).exists(),
    queue.referencedBy('AWS::Lambda::Function', (source) => source.DeadLetterConfig).exists(),
    queue.referencedBy('AWS::Lambda::EventInvokeConfig', (source) => source.DestinationConfig.OnFailure).exists(),
    queue.referencedBy('AWS::Lambda::EventSourceMapping', (source) => source.DestinationConfig).exists(),
    queue.referencedBy('AWS::SNS::Subscription', (source) => source.RedrivePolicy).exists(),
    queue.referencedBy('AWS::Scheduler::Schedule', (source) => source.Target.DeadLetterConfig).exists(),
    queue.referencedBy('AWS::Pipes::Pipe', (source) => source.SourceParameters).exists(),
    queue.referencedBy('AWS::IoT::TopicRule', (source) => source.TopicRulePayload.ErrorAction).exists(),
    // A rule can also name the queue as the target itself.
    queue
      .referencedBy('AWS::Events::Rule', (rule) => rule.Targets)
      .some((rule) =>
        rule.Targets.some((target) =>
          target.DeadLetterConfig.Arn.target('AWS::SQS::Queue').address.equals(queue.address),
        ),
      ),
  );
}

/** Whether a queue is a dead-letter queue or says that it is one for sources that live elsewhere. */
export function isMeantForDeadLetters(queue: ResourceView<'AWS::SQS::Queue'>): Verdict {
  return any(
    isDeadLetterQueue(queue),
    queue.RedriveAllowPolicy.asJson().get('redrivePermission').isOneOf('allowAll', 'byQueue'),
    queue.address.matches(/dlq|dead[-_]?letter/i),
  );
}
