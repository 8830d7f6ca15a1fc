import { all, any, defineRule, policyOf, type ResourceView } from '#rule';

export default defineRule({
  id: 'iam-policy-negated-elements',
  title: 'Allow statements use neither NotAction nor NotResource',
  severity: 'medium',
  bestPractices: ['SEC03-BP02'],
  why: 'Allowing all but some includes every action and resource that nobody thought of, those that come later among them.',
  remedy:
    'List what is allowed in Action and Resource; to take something away from a broad permission, keep NotAction and NotResource for Deny statements.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html',
  equivalents: {
    cfnGuard: [
      'IAM_ROLE_NO_ALLOW_PLUS_NOT_ACTION_ON_TRUST_POLICY',
      'IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_ACTION',
      'IAM_ROLE_OR_POLICY_NO_ALLOW_PLUS_NOT_RESOURCE',
    ],
    cfnNag: ['W14', 'W15', 'W16', 'W17', 'W21', 'W22', 'W23'],
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
  check: (resource) =>
    any(
      all(
        policyOf(resource).every((statement) => statement.allows().implies(statement.namesWhatItCovers())),
        // Only a role has a trust policy.
        policyOf((resource as ResourceView<'AWS::IAM::Role'>).AssumeRolePolicyDocument).every((statement) =>
          statement.allows().implies(statement.namesWhatItCovers()),
        ),
      ),
      policyOf(resource).isBoundary(),
    ),
  examples: {
    fails: `
      Developers:
        Type: AWS::IAM::Group
        Properties:
          Policies:
            - PolicyName: most
              PolicyDocument:
                Statement: [{ Effect: Allow, NotAction: 'iam:*', Resource: '*' }]
    `,
    passes: `
      Developers:
        Type: AWS::IAM::Group
        Properties:
          Policies:
            - PolicyName: some
              PolicyDocument:
                Statement:
                  - { Effect: Allow, Action: ['lambda:UpdateFunctionCode', 'logs:FilterLogEvents'], Resource: '*' }
                  - { Effect: Deny, NotAction: 'sts:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': false } } }
    `,
  },
});
