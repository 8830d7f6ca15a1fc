import { all, any, defineRule, policyOf } from '#rule';

export default defineRule({
  id: 'iam-policy-pass-role',
  title: 'iam:PassRole is allowed for named roles only',
  severity: 'high',
  bestPractices: ['SEC03-BP02'],
  why: 'Who may pass any role to a service can give a function or an instance of its own an administrator role, and so become administrator.',
  remedy:
    'Set Resource to the ARNs of the roles that are passed, and add a condition on iam:PassedToService that names the service.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  equivalents: {
    cfnGuard: ['IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE', 'IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE'],
    cfnNag: ['F38', 'F39', 'F40'],
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
  // `*` and `iam:*` cover it too; the rules on administrator access and on action wildcards report them.
  check: (resource) =>
    any(
      policyOf(resource).every((statement) =>
        all(statement.allows(), () => statement.namesAction('iam:PassRole')).implies(() =>
          any(
            statement.coversEveryResource('role').not().expecting('the ARNs of roles'),
            statement.demands('iam:PassedToService', (services) =>
              services.every((service) => service.is('*').not().expecting('a service')),
            ),
            statement.demands('iam:AssociatedResourceArn', (arns) =>
              arns.every((arn) => arn.is('*').not().expecting('the ARN of a resource')),
            ),
          ),
        ),
      ),
      policyOf(resource).isBoundary(),
    ),
  examples: {
    fails: `
      Access:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          Roles: [pipeline]
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: ['ecs:RegisterTaskDefinition', 'iam:PassRole'], Resource: '*' }
    `,
    passes: `
      Access:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          Roles: [pipeline]
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: 'ecs:RegisterTaskDefinition', Resource: '*' }
              - Effect: Allow
                Action: 'iam:PassRole'
                Resource: !GetAtt TaskRole.Arn
                Condition: { StringEquals: { 'iam:PassedToService': ecs-tasks.amazonaws.com } }
      TaskRole:
        Type: AWS::IAM::Role
        Properties:
          AssumeRolePolicyDocument:
            Statement: [{ Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: 'sts:AssumeRole' }]
    `,
  },
});
