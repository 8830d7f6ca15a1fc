import { any, defineRule } from '#rule';

export default defineRule({
  id: 'ec2-nat-gateway-route',
  title: 'NAT gateways have a route that leads to them',
  severity: 'medium',
  bestPractices: ['COST04-BP03', 'SUS02-BP03', 'SUS03-BP02'],
  why: 'A NAT gateway is billed for each hour that it exists, about 400 dollars a year, and without a route nothing ever goes through it.',
  remedy:
    'Add an AWS::EC2::Route with the NatGatewayId to the route tables of the private subnets of its zone, or remove the gateway and its address. Where another stack has the route, export the id, or suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway.html',
  resource: 'AWS::EC2::NatGateway',
  // Whatever refers to the gateway routes to it or hands it to what does. Where a route leads that is not known nobody can tell.
  check: (gateway) =>
    any(
      gateway.isReferenced().expecting('a route that leads to it'),
      gateway.isOutput(),
      gateway.referencedBy('AWS::EC2::Route', (route) => route.NatGatewayId).exists(),
    ),
  examples: {
    fails: `
      Exit:
        Type: AWS::EC2::NatGateway
        Properties: { SubnetId: !ImportValue PublicSubnet, AllocationId: !ImportValue ExitAddress }
    `,
    passes: `
      Exit:
        Type: AWS::EC2::NatGateway
        Properties: { SubnetId: !ImportValue PublicSubnet, AllocationId: !ImportValue ExitAddress }
      Out:
        Type: AWS::EC2::Route
        Properties:
          RouteTableId: !ImportValue PrivateRoutes
          DestinationCidrBlock: 0.0.0.0/0
          NatGatewayId: !Ref Exit
    `,
  },
});
