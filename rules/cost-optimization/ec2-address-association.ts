import { any, defineRule } from '#rule';

export default defineRule({
  id: 'ec2-address-association',
  title: 'Elastic IP addresses are associated with something',
  severity: 'low',
  bestPractices: ['COST04-BP03', 'SUS02-BP03', 'SUS03-BP02'],
  why: 'Each public IPv4 address is billed by the hour whether it is used or not, and an unused one is what was left of something else.',
  remedy:
    'Remove the address, or use it: InstanceId, an AWS::EC2::EIPAssociation, AllocationId of a NAT gateway or SubnetMappings of a Network Load Balancer. Where another stack or a running instance takes it, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/elastic-ip-addresses-eip.html',
  equivalents: {
    checkov: ['CKV2_AWS_19'],
    prowler: ['ec2_elastic_ip_unassigned'],
    securityHub: ['EC2.12'],
  },
  resource: 'AWS::EC2::EIP',
  // Whatever refers to the address uses it or hands it to what does: a start-up script, a function, a parameter. Of what takes an
  // address that is not known nobody can tell.
  check: (address) =>
    any(
      address.isReferenced().expecting('an instance, a gateway or a load balancer that uses it'),
      address.isOutput(),
      address.InstanceId.exists(),
      address.TransferAddress.exists(),
      address.referencedBy('AWS::EC2::EIPAssociation', (association) => association.AllocationId).exists(),
      address.referencedBy('AWS::EC2::EIPAssociation', (association) => association.EIP).exists(),
      address.referencedBy('AWS::EC2::NatGateway', (gateway) => gateway.AllocationId).exists(),
    ),
  examples: {
    fails: `
      Address:
        Type: AWS::EC2::EIP
        Properties: { Domain: vpc }
    `,
    passes: `
      Address:
        Type: AWS::EC2::EIP
        Properties: { Domain: vpc }
      Outbound:
        Type: AWS::EC2::NatGateway
        Properties: { SubnetId: subnet-1, AllocationId: !GetAtt Address.AllocationId }
    `,
  },
});
