import { defineRule, isShadowedBy } from '#rule';

export default defineRule({
  id: 'ec2-network-acl-entry-overlap',
  title: 'Every entry of a network ACL takes effect',
  severity: 'low',
  bestPractices: ['SEC05-BP02', 'OPS05-BP07'],
  why: 'The first entry that fits decides: an entry behind one that covers all of it does nothing, so that a denial that stands there denies nothing.',
  remedy:
    'Give the entry a lower RuleNumber than the one that covers it, or remove it. Two entries of one direction cannot have the same number.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html',
  resource: 'AWS::EC2::NetworkAclEntry',
  check: (entry) =>
    entry.RuleNumber.decides(
      entry.NetworkAclId.target('AWS::EC2::NetworkAcl')
        .referencedBy('AWS::EC2::NetworkAclEntry', (other) => other.NetworkAclId)
        .some((other) => isShadowedBy(entry, other))
        .not()
        .expecting('a number below that of the entry that covers all of it'),
    ),
  examples: {
    fails: `
      Private:
        Type: AWS::EC2::NetworkAcl
        Properties: { VpcId: !ImportValue Vpc }
      AllowAll:
        Type: AWS::EC2::NetworkAclEntry
        Properties: { NetworkAclId: !Ref Private, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
      DenyPartner:
        Type: AWS::EC2::NetworkAclEntry
        Properties: { NetworkAclId: !Ref Private, RuleNumber: 200, Protocol: -1, RuleAction: deny, CidrBlock: 198.51.100.0/24 }
    `,
    passes: `
      Private:
        Type: AWS::EC2::NetworkAcl
        Properties: { VpcId: !ImportValue Vpc }
      AllowAll:
        Type: AWS::EC2::NetworkAclEntry
        Properties: { NetworkAclId: !Ref Private, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0 }
      DenyPartner:
        Type: AWS::EC2::NetworkAclEntry
        Properties: { NetworkAclId: !Ref Private, RuleNumber: 50, Protocol: -1, RuleAction: deny, CidrBlock: 198.51.100.0/24 }
    `,
  },
});
