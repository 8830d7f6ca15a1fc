import { all, any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'sqs-queue-policy-principals',
  title: 'Queue policies name who may use the queue',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'A queue that is open to everybody lets any AWS account read its messages, or feed its consumers with forged ones.',
  remedy:
    'Set Principal to the accounts, roles or services that use the queue, or add a condition that names the caller, such as aws:SourceArn with the ARN of the topic, or aws:PrincipalOrgID.',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
  equivalents: {
    checkov: ['CKV_AWS_168'],
    trivy: ['AVD-AWS-0097'],
    prowler: ['sqs_queues_not_publicly_accessible'],
  },
  resource: ['AWS::SQS::QueuePolicy', 'AWS::SQS::QueueInlinePolicy'],
  // NotPrincipal has a rule of its own.
  check: (policy) =>
    policyOf(policy.PolicyDocument).every((statement) =>
      all(statement.allows(), () => statement.notPrincipal.exists().not()).implies(() =>
        any(statement.coversAnyone().not().expecting('named principals'), statement.limitsCallers()),
      ),
    ),
  examples: {
    fails: `
      Policy:
        Type: AWS::SQS::QueuePolicy
        Properties:
          Queues: [!Ref Orders]
          PolicyDocument:
            Statement:
              - Effect: Allow
                Principal: '*'
                Action: 'sqs:SendMessage'
                Resource: !GetAtt Orders.Arn
      Orders:
        Type: AWS::SQS::Queue
    `,
    passes: `
      Policy:
        Type: AWS::SQS::QueuePolicy
        Properties:
          Queues: [!Ref Orders]
          PolicyDocument:
            Statement:
              - Effect: Allow
                Principal: '*'
                Action: 'sqs:SendMessage'
                Resource: !GetAtt Orders.Arn
                Condition: { ArnEquals: { 'aws:SourceArn': !Ref Topic } }
      Orders:
        Type: AWS::SQS::Queue
      Topic:
        Type: AWS::SNS::Topic
    `,
  },
});
