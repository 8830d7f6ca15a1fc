import { all, defineRule, type IdentityPolicy, policyOf, quotas } from '#rule';

const { managed, role, group, user } = quotas.policyCharacters;

/** A tenth of the quota is left for what is added next. */
const fits = (policy: IdentityPolicy, quota: number) =>
  policy
    .size()
    .atMost(Math.floor(quota * 0.9))
    .expecting(`at most 90% of the ${quota} characters that IAM allows`);

export default defineRule({
  id: 'iam-policy-size',
  title: 'IAM policies stay clear of the size that IAM allows',
  severity: 'low',
  bestPractices: ['REL01-BP03', 'SEC03-BP02'],
  why: 'The size of a policy is a fixed quota: the next permission fails the deployment, often in the middle of an incident, and the way out is then a wildcard.',
  remedy:
    'Split the policy by purpose, move inline policies to managed ones (a role holds ten unless its quota is raised), or give the parts of the workload roles of their own; it costs nothing.',
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
  equivalents: { tflint: ['aws_iam_group_policy_too_long', 'aws_iam_policy_too_long_policy'] },
  resource: [
    'AWS::IAM::Group',
    'AWS::IAM::GroupPolicy',
    'AWS::IAM::ManagedPolicy',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::IAM::RolePolicy',
    'AWS::IAM::User',
    'AWS::IAM::UserPolicy',
  ],
  check: {
    'AWS::IAM::Group': (holder) => fits(policyOf(holder), group),
    'AWS::IAM::GroupPolicy': (policy) => fits(policyOf(policy), group),
    'AWS::IAM::ManagedPolicy': (policy) => fits(policyOf(policy), managed),
    'AWS::IAM::Policy': (policy) =>
      all(
        fits(policyOf(policy), role),
        policy.Groups.exists().implies(() => fits(policyOf(policy), group)),
        policy.Users.exists().implies(() => fits(policyOf(policy), user)),
      ),
    'AWS::IAM::Role': (holder) => fits(policyOf(holder), role),
    'AWS::IAM::RolePolicy': (policy) => fits(policyOf(policy), role),
    'AWS::IAM::User': (holder) => fits(policyOf(holder), user),
    'AWS::IAM::UserPolicy': (policy) => fits(policyOf(policy), user),
  },
  examples: {
    fails: `
      Access:
        Type: AWS::IAM::UserPolicy
        Properties:
          UserName: migration
          PolicyName: tables
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: ['dynamodb:GetItem', 'dynamodb:Query']
                Resource:
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/orders
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/orders-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/order-lines
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/order-lines-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/customers
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/customers-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/addresses
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/addresses-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/payments
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/payments-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/refunds
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/refunds-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/invoices
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/invoices-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/shipments
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/shipments-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/returns
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/returns-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/products
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/products-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/prices
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/prices-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/stock
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/stock-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/suppliers
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/suppliers-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/carts
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/carts-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/vouchers
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/vouchers-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/reviews
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/reviews-history
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/sessions
                  - arn:aws:dynamodb:eu-west-1:111122223333:table/sessions-history
    `,
    passes: `
      Access:
        Type: AWS::IAM::ManagedPolicy
        Properties:
          PolicyDocument:
            Statement:
              - { Effect: Allow, Action: ['dynamodb:GetItem', 'dynamodb:Query'], Resource: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders' }
    `,
  },
});
