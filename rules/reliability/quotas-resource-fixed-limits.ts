import { all, defineRule, type NumberView, quotas } from '#rule';

/** A tenth of the quota, one at least, is left for what is added next. */
const isClear = (number: NumberView, quota: number) =>
  number.atMost(Math.floor(quota * 0.9)).expecting(`less than the ${quota} that AWS allows, with room for more`);

export default defineRule({
  id: 'quotas-resource-fixed-limits',
  title: 'Resources stay clear of the numbers that AWS allows in one of them',
  severity: 'low',
  bestPractices: ['REL01-BP03', 'REL01-BP01'],
  why: 'A resource that is full takes no more: the next rule, target, policy or layer fails the deployment, and making room for it means to change how the parts fit together.',
  remedy:
    'Split the resource: several security groups or a prefix list, a topic as the one target of a rule, managed policies that say more, one layer for several. It costs nothing. Where the quota was raised, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/general/latest/gr/aws_service_limits.html',
  equivalents: { prowler: ['ec2_securitygroup_with_many_ingress_egress_rules'] },
  resource: [
    'AWS::EC2::SecurityGroup',
    'AWS::Events::Rule',
    'AWS::IAM::Group',
    'AWS::IAM::Role',
    'AWS::IAM::User',
    'AWS::Lambda::Function',
  ],
  check: {
    'AWS::EC2::SecurityGroup': (group) =>
      all(
        isClear(group.SecurityGroupIngress.size(), quotas.rulesOfSecurityGroup),
        isClear(group.SecurityGroupEgress.size(), quotas.rulesOfSecurityGroup),
      ),
    'AWS::Events::Rule': (rule) => isClear(rule.Targets.size(), quotas.targetsOfEventRule),
    'AWS::IAM::Group': (holder) => isClear(holder.ManagedPolicyArns.size(), quotas.managedPolicies.group),
    'AWS::IAM::Role': (holder) => isClear(holder.ManagedPolicyArns.size(), quotas.managedPolicies.role),
    'AWS::IAM::User': (holder) => isClear(holder.ManagedPolicyArns.size(), quotas.managedPolicies.user),
    'AWS::Lambda::Function': (fn) => isClear(fn.Layers.size(), quotas.layersOfFunction),
  },
  examples: {
    fails: `
      OnOrder:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop.orders] }
          Targets:
            - { Id: ship, Arn: !ImportValue Ship }
            - { Id: bill, Arn: !ImportValue Bill }
            - { Id: mail, Arn: !ImportValue Mail }
            - { Id: count, Arn: !ImportValue Count }
            - { Id: archive, Arn: !ImportValue Archive }
    `,
    passes: `
      OnOrder:
        Type: AWS::Events::Rule
        Properties:
          EventPattern: { source: [shop.orders] }
          Targets:
            - { Id: orders, Arn: !ImportValue OrdersTopic }
    `,
  },
});
