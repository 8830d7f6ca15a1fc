import { all, defineRule } from '#rule';

export default defineRule({
  id: 'iam-user-policy-attachment',
  title: 'Permissions reach users through groups or roles',
  severity: 'medium',
  bestPractices: ['SEC02-BP06', 'SEC03-BP02'],
  why: 'Permissions that hang on single users drift apart: nobody can tell who may do what, and they stay when a person changes jobs.',
  remedy:
    'Move the policy to a group that the user is in (Groups), or better to a role that is assumed; leave Policies and ManagedPolicyArns of users and Users of policies empty.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html',
  equivalents: {
    checkov: ['CKV_AWS_40'],
    trivy: ['AVD-AWS-0143'],
    cfnGuard: ['IAM_NO_POLICY_ON_USER', 'IAM_USER_NO_POLICIES_CHECK'],
    cdkNag: ['IAMUserNoPolicies'],
    cfnNag: ['F10', 'F11', 'F12'],
    prowler: ['iam_policy_attached_only_to_group_or_roles'],
  },
  resource: ['AWS::IAM::User', 'AWS::IAM::UserPolicy', 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy'],
  check: {
    'AWS::IAM::User': (user) =>
      all(user.Policies.size().is(0), user.ManagedPolicyArns.size().is(0)).expecting('no policies of its own'),
    'AWS::IAM::UserPolicy': (policy) =>
      policy.isA('AWS::IAM::UserPolicy').not().expecting('a policy of a group or a role'),
    'AWS::IAM::Policy': (policy) => policy.Users.size().is(0).expecting('groups or roles only'),
    'AWS::IAM::ManagedPolicy': (policy) => policy.Users.size().is(0).expecting('groups or roles only'),
  },
  examples: {
    fails: `
      Ada:
        Type: AWS::IAM::User
        Properties:
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']
    `,
    passes: `
      Ada:
        Type: AWS::IAM::User
        Properties:
          Groups: [!Ref Readers]
      Readers:
        Type: AWS::IAM::Group
        Properties:
          ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess']
    `,
  },
});
