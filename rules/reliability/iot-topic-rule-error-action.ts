import { defineRule } from '#rule';

export default defineRule({
  id: 'iot-topic-rule-error-action',
  title: 'IoT topic rules have an error action',
  severity: 'medium',
  bestPractices: ['REL05-BP04', 'REL04-BP02'],
  lensPractices: ['IOTREL10-BP01', 'IOTREL13-BP01', 'IOTREL07-BP01'],
  why: 'When an action of a rule fails, because its target throttles or a permission is missing, the message of the device is dropped after the retries, and the device has been told that it arrived.',
  remedy:
    'Set TopicRulePayload.ErrorAction to a queue, a stream or a bucket that keeps the message and the reason, with an alarm on it; it is billed like any other action. Suppress the finding with the reason where the next reading makes up for a lost one.',
  source: 'https://docs.aws.amazon.com/iot/latest/developerguide/rule-error-handling.html',
  resource: 'AWS::IoT::TopicRule',
  check: ({ TopicRulePayload: payload }) =>
    payload.RuleDisabled.is(true)
      .not()
      .implies(() => payload.ErrorAction.exists()),
  examples: {
    fails: `
      Readings:
        Type: AWS::IoT::TopicRule
        Properties:
          TopicRulePayload:
            Sql: SELECT * FROM 'meters/+/readings'
            RuleDisabled: false
            Actions:
              - Sqs: { QueueUrl: !ImportValue ReadingsUrl, RoleArn: !ImportValue ReadingsRole }
    `,
    passes: `
      Readings:
        Type: AWS::IoT::TopicRule
        Properties:
          TopicRulePayload:
            Sql: SELECT * FROM 'meters/+/readings'
            RuleDisabled: false
            Actions:
              - Sqs: { QueueUrl: !ImportValue ReadingsUrl, RoleArn: !ImportValue ReadingsRole }
            ErrorAction:
              S3: { BucketName: !ImportValue Failed, Key: 'readings/\${timestamp()}', RoleArn: !ImportValue ReadingsRole }
    `,
  },
});
