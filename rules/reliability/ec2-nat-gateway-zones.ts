import { any, areInOneZone, defineRule } from '#rule';

export default defineRule({
  id: 'ec2-nat-gateway-zones',
  title: 'Private subnets use a NAT gateway of their own zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP05', 'COST08-BP02'],
  why: 'When the zone of the one NAT gateway fails, the subnets of the other zones lose their way out although they are healthy; until then each gigabyte across zones is billed.',
  remedy:
    'Add a NAT gateway to each zone with private subnets and route each of them to its own (each is billed by the hour), or set AvailabilityMode to regional. For an environment that may be down with a zone, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
  resource: 'AWS::EC2::NatGateway',
  check: (gateway) =>
    any(
      gateway.AvailabilityMode.is('regional').expecting('"regional" or a gateway in each zone'),
      gateway
        .referencedBy('AWS::EC2::Route', (route) => route.NatGatewayId)
        .every((route) =>
          route.RouteTableId.target('AWS::EC2::RouteTable')
            .referencedBy('AWS::EC2::SubnetRouteTableAssociation', (association) => association.RouteTableId)
            .every((association) =>
              areInOneZone(
                association.SubnetId.target('AWS::EC2::Subnet'),
                gateway.SubnetId.target('AWS::EC2::Subnet'),
              ),
            ),
        ),
    ),
  examples: {
    fails: `
      Public:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a }
      Private:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1b }
      Outbound:
        Type: AWS::EC2::NatGateway
        Properties: { SubnetId: !Ref Public, AllocationId: eipalloc-1 }
      PrivateRoutes:
        Type: AWS::EC2::RouteTable
        Properties: { VpcId: vpc-1 }
      ToInternet:
        Type: AWS::EC2::Route
        Properties: { RouteTableId: !Ref PrivateRoutes, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Outbound }
      PrivateAssociation:
        Type: AWS::EC2::SubnetRouteTableAssociation
        Properties: { RouteTableId: !Ref PrivateRoutes, SubnetId: !Ref Private }
    `,
    passes: `
      Public:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
      Private:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
      Outbound:
        Type: AWS::EC2::NatGateway
        Properties: { SubnetId: !Ref Public, AllocationId: eipalloc-1 }
      PrivateRoutes:
        Type: AWS::EC2::RouteTable
        Properties: { VpcId: vpc-1 }
      ToInternet:
        Type: AWS::EC2::Route
        Properties: { RouteTableId: !Ref PrivateRoutes, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Outbound }
      PrivateAssociation:
        Type: AWS::EC2::SubnetRouteTableAssociation
        Properties: { RouteTableId: !Ref PrivateRoutes, SubnetId: !Ref Private }
    `,
  },
});
