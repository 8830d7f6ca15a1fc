import { defineRule } from '#rule';

export default defineRule({
  id: 'sns-subscription-redrive',
  title: 'Subscriptions keep messages that cannot be delivered',
  severity: 'low',
  bestPractices: ['REL05-BP04', 'REL04-BP02'],
  lensPractices: ['SERV-rel_rel_q2_a1', 'IOTREL10-BP01', 'IOTREL13-BP01'],
  why: 'A message that the endpoint refuses, for a missing permission or a deleted queue at once and else after the retries, is dropped without a trace.',
  remedy:
    'Set RedrivePolicy with the deadLetterTargetArn of a queue whose policy lets SNS send to it, with an alarm on it. Suppress it with the reason where a lost message does no harm.',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-dead-letter-queues.html',
  equivalents: { cdkNag: ['SNSRedrivePolicy', 'Serverless-SNSRedrivePolicy'] },
  resource: 'AWS::SNS::Subscription',
  // People who miss a message cannot be served it from a queue later.
  check: (subscription) =>
    subscription.Protocol.isOneOf('application', 'email', 'email-json', 'sms')
      .not()
      .implies(() => subscription.RedrivePolicy.exists()),
  examples: {
    fails: `
      ToBilling:
        Type: AWS::SNS::Subscription
        Properties:
          TopicArn: !ImportValue Orders
          Protocol: https
          Endpoint: https://billing.example.com/orders
    `,
    passes: `
      ToBilling:
        Type: AWS::SNS::Subscription
        Properties:
          TopicArn: !ImportValue Orders
          Protocol: https
          Endpoint: https://billing.example.com/orders
          RedrivePolicy: { deadLetterTargetArn: !GetAtt Undelivered.Arn }
      Undelivered:
        Type: AWS::SQS::Queue
    `,
  },
});
