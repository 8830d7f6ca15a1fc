import { any, defineRule, isDeadLetterQueue, type ResourceView, type TextView } from '#rule';

/** Metrics that rise when a message arrives in a dead-letter queue. NumberOfMessagesSent does not count moved messages. */
const isArrivalMetric = (name: TextView) =>
  name.isOneOf('ApproximateNumberOfMessagesVisible', 'ApproximateAgeOfOldestMessage');

const hasAlarm = (queue: ResourceView<'AWS::SQS::Queue'>) =>
  any(
    queue
      .referencedBy('AWS::CloudWatch::Alarm', (alarm) => alarm.Dimensions)
      .some((alarm) => isArrivalMetric(alarm.MetricName), 'an alarm on ApproximateNumberOfMessagesVisible'),
    queue
      .referencedBy('AWS::CloudWatch::Alarm', (alarm) => alarm.Metrics)
      .some(
        (alarm) => alarm.Metrics.some((query) => isArrivalMetric(query.MetricStat.Metric.MetricName)),
        'an alarm on ApproximateNumberOfMessagesVisible',
      ),
  );

export default defineRule({
  id: 'sqs-queue-dead-letter-alarm',
  title: 'An alarm tells when a message arrives in a dead-letter queue',
  severity: 'medium',
  bestPractices: ['REL06-BP03', 'REL11-BP01', 'OPS08-BP04', 'REL05-BP04'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'SERV-ops_ops_q1_a1'],
  why: 'Messages in a dead-letter queue are work that was not done, and they are deleted when their retention ends: without an alarm nobody learns of either.',
  remedy:
    'Add an AWS::CloudWatch::Alarm on ApproximateNumberOfMessagesVisible (AWS/SQS) with the queue as its QueueName dimension and a threshold above 0. Suppress it with the reason where a monitoring stack of another application has the alarm.',
  source:
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html',
  resource: 'AWS::SQS::Queue',
  check: (queue) => isDeadLetterQueue(queue).implies(() => hasAlarm(queue)),
  examples: {
    fails: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          RedrivePolicy: { deadLetterTargetArn: !GetAtt FailedOrders.Arn, maxReceiveCount: 5 }
      FailedOrders:
        Type: AWS::SQS::Queue
    `,
    passes: `
      Orders:
        Type: AWS::SQS::Queue
        Properties:
          RedrivePolicy: { deadLetterTargetArn: !GetAtt FailedOrders.Arn, maxReceiveCount: 5 }
      FailedOrders:
        Type: AWS::SQS::Queue
      OrderFailed:
        Type: AWS::CloudWatch::Alarm
        Properties:
          Namespace: AWS/SQS
          MetricName: ApproximateNumberOfMessagesVisible
          Dimensions: [{ Name: QueueName, Value: !GetAtt FailedOrders.QueueName }]
          Statistic: Maximum
          Period: 60
          EvaluationPeriods: 1
          Threshold: 0
          ComparisonOperator: GreaterThanThreshold
          AlarmActions: [!ImportValue OnCallTopic]
    `,
  },
});
