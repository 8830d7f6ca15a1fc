import { all, any, defineRule, type ResourceView } from '#rule';

type Connection = ResourceView<'AWS::EC2::VPNConnection'>;
type Gateway = ResourceView<'AWS::EC2::VPNGateway'> | ResourceView<'AWS::EC2::TransitGateway'>;

/** A second connection to another device, or Direct Connect as the first one. */
const hasSecondWay = (gateway: Gateway, connection: (connection: Connection) => Connection['VpnGatewayId']) =>
  any(
    gateway
      .referencedBy('AWS::EC2::VPNConnection', connection)
      .distinct((other) => other.CustomerGatewayId.target('AWS::EC2::CustomerGateway').address)
      .atLeast(2)
      .expecting('connections with two customer gateways'),
    gateway
      .referencedBy('AWS::DirectConnect::DirectConnectGatewayAssociation', (link) => link.AssociatedGatewayId)
      .exists()
      .expecting(undefined),
  );

export default defineRule({
  id: 'ec2-vpn-connection-redundancy',
  title: 'VPN connections have a second one to another customer gateway',
  severity: 'medium',
  bestPractices: ['REL02-BP02', 'PERF04-BP03'],
  why: 'The two tunnels of a connection end in one device: when that device fails or is serviced, the premises and the workload are cut off from each other.',
  remedy:
    'Add an AWS::EC2::CustomerGateway for a second device and an AWS::EC2::VPNConnection from the same gateway to it (each connection is billed by the hour), with dynamic routing to fail over. Where the premises have one device or can wait, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-redundant-connection.html',
  resource: 'AWS::EC2::VPNConnection',
  check: (connection) =>
    all(
      connection.VpnGatewayId.exists().implies(() =>
        hasSecondWay(connection.VpnGatewayId.target('AWS::EC2::VPNGateway'), (other) => other.VpnGatewayId),
      ),
      connection.TransitGatewayId.exists().implies(() =>
        hasSecondWay(connection.TransitGatewayId.target('AWS::EC2::TransitGateway'), (other) => other.TransitGatewayId),
      ),
    ),
  examples: {
    fails: `
      Gateway:
        Type: AWS::EC2::VPNGateway
        Properties: { Type: ipsec.1 }
      Office:
        Type: AWS::EC2::CustomerGateway
        Properties: { Type: ipsec.1, BgpAsn: 65000, IpAddress: 203.0.113.1 }
      ToOffice:
        Type: AWS::EC2::VPNConnection
        Properties: { Type: ipsec.1, CustomerGatewayId: !Ref Office, VpnGatewayId: !Ref Gateway }
    `,
    passes: `
      Gateway:
        Type: AWS::EC2::VPNGateway
        Properties: { Type: ipsec.1 }
      OfficeA:
        Type: AWS::EC2::CustomerGateway
        Properties: { Type: ipsec.1, BgpAsn: 65000, IpAddress: 203.0.113.1 }
      OfficeB:
        Type: AWS::EC2::CustomerGateway
        Properties: { Type: ipsec.1, BgpAsn: 65000, IpAddress: 203.0.113.2 }
      ToOfficeA:
        Type: AWS::EC2::VPNConnection
        Properties: { Type: ipsec.1, CustomerGatewayId: !Ref OfficeA, VpnGatewayId: !Ref Gateway }
      ToOfficeB:
        Type: AWS::EC2::VPNConnection
        Properties: { Type: ipsec.1, CustomerGatewayId: !Ref OfficeB, VpnGatewayId: !Ref Gateway }
    `,
  },
});
