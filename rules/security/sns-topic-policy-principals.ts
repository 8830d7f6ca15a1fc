import { all, any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'sns-topic-policy-principals',
  title: 'Topic policies name who may use the topic',
  severity: 'high',
  bestPractices: ['SEC03-BP07', 'SEC08-BP04'],
  lensPractices: ['SERV-sec_sec_q2_a1'],
  why: 'A topic that is open to everybody lets any AWS account subscribe to its messages, or publish forged ones to its subscribers.',
  remedy:
    'Set Principal to the accounts, roles or services that use the topic, or add a condition that names the caller, such as aws:SourceArn or aws:PrincipalOrgID.',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-security-best-practices.html',
  equivalents: {
    checkov: ['CKV_AWS_169'],
    prowler: ['sns_topics_not_publicly_accessible'],
  },
  resource: ['AWS::SNS::TopicPolicy', 'AWS::SNS::TopicInlinePolicy'],
  // NotPrincipal has a rule of its own. A condition on sns:Endpoint says who may subscribe.
  check: (policy) =>
    policyOf(policy.PolicyDocument).every((statement) =>
      all(statement.allows(), () => statement.notPrincipal.exists().not()).implies(() =>
        any(
          statement.coversAnyone().not().expecting('named principals'),
          statement.limitsCallers(),
          statement.demands('sns:Endpoint', (endpoints) =>
            endpoints.every((endpoint) => endpoint.is('*').not().expecting('an endpoint')),
          ),
        ),
      ),
    ),
  examples: {
    fails: `
      Policy:
        Type: AWS::SNS::TopicPolicy
        Properties:
          Topics: [!Ref Alerts]
          PolicyDocument:
            Statement:
              - Effect: Allow
                Principal: { AWS: '*' }
                Action: ['sns:Subscribe', 'sns:Receive']
                Resource: !Ref Alerts
      Alerts:
        Type: AWS::SNS::Topic
    `,
    passes: `
      Policy:
        Type: AWS::SNS::TopicPolicy
        Properties:
          Topics: [!Ref Alerts]
          PolicyDocument:
            Statement:
              - Effect: Allow
                Principal: { Service: events.amazonaws.com }
                Action: 'sns:Publish'
                Resource: !Ref Alerts
              - Effect: Allow
                Principal: { AWS: '*' }
                Action: 'sns:Subscribe'
                Resource: !Ref Alerts
                Condition: { StringEquals: { 'aws:SourceOwner': !Ref AWS::AccountId } }
      Alerts:
        Type: AWS::SNS::Topic
    `,
  },
});
