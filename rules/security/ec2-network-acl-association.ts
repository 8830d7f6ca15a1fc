import { any, defineRule } from '#rule';

export default defineRule({
  id: 'ec2-network-acl-association',
  title: 'Network ACLs are those of a subnet',
  severity: 'low',
  bestPractices: ['SEC05-BP02', 'OPS05-BP07'],
  why: 'An ACL without a subnet filters nothing, while whoever reads it believes that it does; the subnets it was meant for use the default ACL, which lets everything through.',
  remedy: 'Add an AWS::EC2::SubnetNetworkAclAssociation for each subnet that it is meant for, or remove the ACL.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
  equivalents: {
    checkov: ['CKV2_AWS_1'],
    prowler: ['ec2_networkacl_unused'],
    securityHub: ['EC2.16'],
    awsConfig: ['vpc-network-acl-unused-check'],
  },
  resource: 'AWS::EC2::NetworkAcl',
  check: (acl) =>
    any(
      acl.referencedBy('AWS::EC2::SubnetNetworkAclAssociation', (association) => association.NetworkAclId).exists(),
      // Other stacks may have the subnets.
      acl.isOutput(),
    ),
  examples: {
    fails: `
      Private:
        Type: AWS::EC2::NetworkAcl
        Properties: { VpcId: !ImportValue Vpc }
    `,
    passes: `
      Private:
        Type: AWS::EC2::NetworkAcl
        Properties: { VpcId: !ImportValue Vpc }
      PrivateOfSubnet:
        Type: AWS::EC2::SubnetNetworkAclAssociation
        Properties: { NetworkAclId: !Ref Private, SubnetId: !ImportValue PrivateSubnet }
    `,
  },
});
