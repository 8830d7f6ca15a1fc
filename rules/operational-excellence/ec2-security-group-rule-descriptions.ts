import { all, any, defineRule, isBareRange, type View } from '#rule';

/** What inline rules and rules of their own have in common. */
type GroupRule = View<{ readonly CidrIp?: string; readonly CidrIpv6?: string; readonly Description?: string }>;

const isDescribed = (rule: GroupRule) =>
  any(isBareRange(rule.CidrIp), isBareRange(rule.CidrIpv6)).implies(() =>
    rule.Description.exists().expecting('whose addresses they are'),
  );

export default defineRule({
  id: 'ec2-security-group-rule-descriptions',
  title: 'Rules for an address range say whose it is',
  severity: 'low',
  bestPractices: ['OPS05-BP07', 'SEC05-BP02'],
  why: 'Nobody can tell from the numbers whether a range is an office, a partner or a guess, so the rule outlives whoever it was for, and the next holder of the addresses is let in.',
  remedy:
    'Write in Description whose addresses they are and what they are let in for, or give the range a name as a parameter or a managed prefix list.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
  resource: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress', 'AWS::EC2::SecurityGroupEgress'],
  check: {
    'AWS::EC2::SecurityGroup': (group) =>
      all(group.SecurityGroupIngress.every(isDescribed), group.SecurityGroupEgress.every(isDescribed)),
    'AWS::EC2::SecurityGroupIngress': isDescribed,
    'AWS::EC2::SecurityGroupEgress': isDescribed,
  },
  examples: {
    fails: `
      Database:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Database of the web shop
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 198.51.100.0/24 }
    `,
    passes: `
      Database:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Database of the web shop
          SecurityGroupIngress:
            - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 198.51.100.0/24, Description: Reports of the Leeds office }
    `,
  },
});
