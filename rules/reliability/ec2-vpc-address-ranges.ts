import { all, areDisjoint, areOneVpc, defineRule, type ResourceView, type TextView, type Verdict } from '#rule';

type Gateway = ResourceView<'AWS::EC2::TransitGateway'>;

/** Ranges of one IPAM pool do not overlap. */
const haveOwnAddresses = (left: ResourceView<'AWS::EC2::VPC'>, right: ResourceView<'AWS::EC2::VPC'>) =>
  all(left.Ipv4IpamPoolId.exists(), () => left.Ipv4IpamPoolId.equals(right.Ipv4IpamPoolId))
    .not()
    .implies(() => areDisjoint(left.CidrBlock, right.CidrBlock));

const everyNetwork = (gateway: Gateway, question: (vpcId: TextView) => Verdict) =>
  all(
    gateway
      .referencedBy('AWS::EC2::TransitGatewayVpcAttachment', (attachment) => attachment.TransitGatewayId)
      .every((attachment) => question(attachment.VpcId)),
    gateway
      .referencedBy('AWS::EC2::TransitGatewayAttachment', (attachment) => attachment.TransitGatewayId)
      .every((attachment) => question(attachment.VpcId)),
  );

export default defineRule({
  id: 'ec2-vpc-address-ranges',
  title: 'Connected networks have address ranges of their own',
  severity: 'medium',
  bestPractices: ['REL02-BP05'],
  why: 'Where ranges overlap, a peering connection cannot be made, and a transit gateway sends traffic for the common addresses to one of the networks only; a range cannot be changed without rebuilding all that lies in it.',
  remedy:
    'Give one of the networks another CidrBlock, best from an IPAM pool (Ipv4IpamPoolId), whose advanced tier is billed by address. Networks that must keep overlapping ranges talk through PrivateLink or a private NAT gateway: suppress this finding with that reason.',
  source:
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_non_overlap_ip.html',
  resource: ['AWS::EC2::VPCPeeringConnection', 'AWS::EC2::TransitGateway'],
  check: {
    'AWS::EC2::VPCPeeringConnection': (peering) =>
      haveOwnAddresses(peering.VpcId.target('AWS::EC2::VPC'), peering.PeerVpcId.target('AWS::EC2::VPC')),
    // Without propagation each network learns the routes that somebody chooses for it.
    'AWS::EC2::TransitGateway': (gateway) =>
      gateway.DefaultRouteTablePropagation.is('disable')
        .not()
        .implies(() =>
          everyNetwork(gateway, (one) =>
            everyNetwork(gateway, (other) =>
              areOneVpc(one, other)
                .not()
                .implies(() => haveOwnAddresses(one.target('AWS::EC2::VPC'), other.target('AWS::EC2::VPC'))),
            ),
          ),
        ),
  },
  examples: {
    fails: `
      Shop:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      Warehouse:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.128.0/20 }
      Peering:
        Type: AWS::EC2::VPCPeeringConnection
        Properties: { VpcId: !Ref Shop, PeerVpcId: !Ref Warehouse }
    `,
    passes: `
      Shop:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      Warehouse:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.1.0.0/16 }
      Peering:
        Type: AWS::EC2::VPCPeeringConnection
        Properties: { VpcId: !Ref Shop, PeerVpcId: !Ref Warehouse }
    `,
  },
});
