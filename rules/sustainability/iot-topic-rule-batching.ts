import { any, defineRule, type TextView } from '#rule';

/** A key that is another one for each message; one by device only keeps the last. */
const isOfOneMessage = (key: TextView) => any(key.contains('timestamp()'), key.contains('newuuid()'));

export default defineRule({
  id: 'iot-topic-rule-batching',
  title: 'IoT rules gather messages before they store them in S3',
  severity: 'low',
  bestPractices: ['SUS03-BP01', 'COST09-BP02'],
  lensPractices: ['IOTPERF05-BP02', 'IOTCOST05-BP01'],
  why: 'An object for each message makes a billed request for each message, and millions of tiny objects that any analysis has to open one by one.',
  remedy:
    'Let a Firehose action send the messages to a delivery stream, which writes them to the bucket in compressed objects of many megabytes; it is billed by the gigabyte and adds a delay of a minute or more. Suppress it with the reason where messages are few, or where each must be an object.',
  source: 'https://docs.aws.amazon.com/iot/latest/developerguide/kinesis-firehose-rule-action.html',
  resource: 'AWS::IoT::TopicRule',
  check: ({ TopicRulePayload: rule }) =>
    rule.Actions.every((action) =>
      isOfOneMessage(action.S3.Key).not().expecting('a Firehose action, which gathers messages'),
    ),
  examples: {
    fails: `
      Measurements:
        Type: AWS::IoT::TopicRule
        Properties:
          TopicRulePayload:
            Sql: SELECT * FROM 'plant/+/measurements'
            Actions:
              - S3:
                  BucketName: !ImportValue Raw
                  Key: '\${topic()}/\${timestamp()}'
                  RoleArn: !ImportValue RuleRole
    `,
    passes: `
      Measurements:
        Type: AWS::IoT::TopicRule
        Properties:
          TopicRulePayload:
            Sql: SELECT * FROM 'plant/+/measurements'
            Actions:
              - Firehose:
                  DeliveryStreamName: !ImportValue RawStream
                  Separator: "\\n"
                  RoleArn: !ImportValue RuleRole
    `,
  },
});
