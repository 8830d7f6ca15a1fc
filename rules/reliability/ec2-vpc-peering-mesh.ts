import { all, any, areOneVpc, defineRule, type TextView, type Verdict } from '#rule';

/** Whether a network has asked for a connection with another one that makes the question true. */
const asksFor = (vpcId: TextView, question: (peer: TextView) => Verdict) =>
  vpcId
    .target('AWS::EC2::VPC')
    .referencedBy('AWS::EC2::VPCPeeringConnection', (peering) => peering.VpcId)
    .some((peering) => question(peering.PeerVpcId));

/** Whether a third network lies between the two. */
const isWayThrough = (from: TextView, to: TextView) =>
  asksFor(from, (third) => all(areOneVpc(third, to).not(), () => asksFor(third, (peer) => areOneVpc(peer, to))));

export default defineRule({
  id: 'ec2-vpc-peering-mesh',
  title: 'Three networks or more meet in a hub, not in a mesh of peerings',
  severity: 'low',
  bestPractices: ['REL02-BP04'],
  why: 'Peering is not transitive: each further network needs a connection and routes to every other one, and one that is forgotten shows when it is needed.',
  remedy:
    'Attach the networks to an AWS::EC2::TransitGateway, or to Cloud WAN across Regions; attachments are billed by the hour and traffic by GB, which peering is not. Where three networks are all there will be, suppress this finding with that reason.',
  source:
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_prefer_hub_and_spoke.html',
  resource: 'AWS::EC2::VPCPeeringConnection',
  // In a mesh both ends are peered with a third network. Of three connections the one that goes past the third network is told, or
  // all three where they go in a circle.
  check: ({ VpcId: near, PeerVpcId: far }) =>
    far.decides(any(isWayThrough(near, far), isWayThrough(far, near)).not().expecting('a transit gateway')),
  examples: {
    fails: `
      Shop:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      Warehouse:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.1.0.0/16 }
      Office:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.2.0.0/16 }
      ShopToWarehouse:
        Type: AWS::EC2::VPCPeeringConnection
        Properties: { VpcId: !Ref Shop, PeerVpcId: !Ref Warehouse }
      WarehouseToOffice:
        Type: AWS::EC2::VPCPeeringConnection
        Properties: { VpcId: !Ref Warehouse, PeerVpcId: !Ref Office }
      ShopToOffice:
        Type: AWS::EC2::VPCPeeringConnection
        Properties: { VpcId: !Ref Shop, PeerVpcId: !Ref Office }
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
