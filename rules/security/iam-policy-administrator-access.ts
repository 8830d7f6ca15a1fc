import { all, any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'iam-policy-administrator-access',
  title: 'Policies do not allow every action on every resource',
  severity: 'high',
  bestPractices: ['SEC03-BP02'],
  why: 'A principal that may do everything turns one leaked credential or one bug into the loss of the whole account.',
  remedy:
    'Replace Action "*" on Resource "*" and the AdministratorAccess policy with the actions and resources that are needed. Where a person must be an administrator, suppress with the reason.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html',
  equivalents: {
    checkov: ['CKV_AWS_62', 'CKV_AWS_274'],
    cfnGuard: ['IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS'],
    cdkNag: ['IAMPolicyNoStatementsWithAdminAccess'],
    cfnNag: ['W43'],
    prowler: ['iam_inline_policy_no_administrative_privileges', 'iam_role_administratoraccess_policy'],
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
        policyOf(resource).every((statement) =>
          statement.allows().implies(() => statement.coversEverything().not().expecting(undefined)),
        ),
        policyOf(resource).attaches('AdministratorAccess').not().expecting('a policy with fewer permissions'),
      ),
      policyOf(resource).isBoundary(),
    ),
  examples: {
    fails: `
      Deployer:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: codebuild.amazonaws.com }, Action: 'sts:AssumeRole' }]
          Policies:
            - PolicyName: everything
              PolicyDocument:
                Statement: [{ Effect: Allow, Action: '*', Resource: '*' }]
    `,
    passes: `
      Deployer:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: codebuild.amazonaws.com }, Action: 'sts:AssumeRole' }]
          Policies:
            - PolicyName: publish
              PolicyDocument:
                Statement: [{ Effect: Allow, Action: 's3:PutObject', Resource: !Sub '\${Site.Arn}/*' }]
      Site:
        Type: AWS::S3::Bucket
    `,
  },
});
