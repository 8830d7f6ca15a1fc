import { all, any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'iam-policy-action-wildcards',
  title: 'Allow statements name actions instead of whole services',
  severity: 'medium',
  bestPractices: ['SEC03-BP02'],
  why: 'A service-wide wildcard also allows deleting, sharing and reconfiguring, and every action that AWS adds later; whoever takes over the principal can use them all.',
  remedy:
    'List in Action what the principal calls, such as s3:GetObject, or a narrow prefix such as s3:Get*. IAM Access Analyzer can generate the list from CloudTrail.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
  equivalents: {
    cfnGuard: ['IAM_MANAGEDPOLICY_NO_STATEMENTS_WITH_FULL_ACCESS', 'IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS'],
    cdkNag: ['IAMPolicyNoStatementsWithFullAccess'],
  },
  resource: [
    'AWS::IAM::Group',
    'AWS::IAM::GroupPolicy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::User',
    'AWS::IAM::UserPolicy',
    'AWS::SSO::PermissionSet',
  ],
  // Every action on every resource is administrator access, which has a rule of its own.
  check: (resource) =>
    any(
      policyOf(resource).every((statement) =>
        all(statement.allows(), () => statement.coversEverything().not()).implies(() => statement.namesActions()),
      ),
      policyOf(resource).isBoundary(),
    ),
  examples: {
    fails: `
      Access:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          Roles: [orders]
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: ['logs:PutLogEvents', 'dynamodb:*']
                Resource: !GetAtt Orders.Arn
      Orders:
        Type: AWS::DynamoDB::Table
    `,
    passes: `
      Access:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          Roles: [orders]
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: ['dynamodb:GetItem', 'dynamodb:Batch*']
                Resource: !GetAtt Orders.Arn
      Orders:
        Type: AWS::DynamoDB::Table
    `,
  },
});
