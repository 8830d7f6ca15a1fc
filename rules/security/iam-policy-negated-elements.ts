import { all, any, defineRule, type Policy, policyOf } from '#rule';

const namesWhatItAllows = (policy: Policy) =>
  policy.every((statement) => statement.allows().implies(() => statement.namesWhatItCovers()));

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
  check: {
    'AWS::IAM::Group': (group) => namesWhatItAllows(policyOf(group)),
    'AWS::IAM::GroupPolicy': (policy) => namesWhatItAllows(policyOf(policy)),
    'AWS::IAM::ManagedPolicy': (policy) => any(namesWhatItAllows(policyOf(policy)), policyOf(policy).isBoundary()),
    'AWS::IAM::Policy': (policy) => namesWhatItAllows(policyOf(policy)),
    // Only a role has a trust policy.
    'AWS::IAM::Role': (role) =>
      all(namesWhatItAllows(policyOf(role)), namesWhatItAllows(policyOf(role.AssumeRolePolicyDocument))),
    'AWS::IAM::RolePolicy': (policy) => namesWhatItAllows(policyOf(policy)),
    'AWS::IAM::User': (user) => namesWhatItAllows(policyOf(user)),
    'AWS::IAM::UserPolicy': (policy) => namesWhatItAllows(policyOf(policy)),
    'AWS::SSO::PermissionSet': (set) => namesWhatItAllows(policyOf(set)),
  },
  examples: {
    fails: `
      Developers:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          Groups: [developers]
          PolicyDocument:
            Statement: [{ Effect: Allow, NotAction: 'iam:*', Resource: '*' }]
    `,
    passes: `
      Developers:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          Groups: [developers]
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: ['lambda:UpdateFunctionCode', 'logs:FilterLogEvents'], Resource: '*' }
              - { Effect: Deny, NotAction: 'sts:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': false } } }
    `,
  },
});
