import { all, any, defineRule, type ResourceView } from '#rule';

type Vpc = ResourceView<'AWS::EC2::VPC'>;
type RouteTable = ResourceView<'AWS::EC2::RouteTable'>;
type Endpoint = ResourceView<'AWS::EC2::VPCEndpoint'>;

const usesNatGateway = (table: RouteTable) =>
  table.referencedBy('AWS::EC2::Route', (route) => route.RouteTableId).some((route) => route.NatGatewayId.exists());

const isFor = (endpoint: Endpoint, service: 's3' | 'dynamodb') =>
  endpoint.ServiceName.endsWith(`.${service}`).expecting(`the service ${service}`);

/** A gateway endpoint serves the tables that it names, an interface endpoint the whole network. */
const hasEndpoint = (vpc: Vpc, table: RouteTable, service: 's3' | 'dynamodb') =>
  any(
    table
      .referencedBy('AWS::EC2::VPCEndpoint', (endpoint) => endpoint.RouteTableIds)
      .some((endpoint) => isFor(endpoint, service), `a gateway endpoint for ${service} that names it`),
    vpc
      .referencedBy('AWS::EC2::VPCEndpoint', (endpoint) => endpoint.VpcId)
      .some(
        (endpoint) => all(endpoint.VpcEndpointType.is('Interface'), isFor(endpoint, service)),
        `a gateway endpoint for ${service} that names its private route tables`,
      ),
  );

export default defineRule({
  id: 'ec2-vpc-gateway-endpoints',
  title: 'Private subnets reach S3 and DynamoDB without the NAT gateway',
  severity: 'medium',
  bestPractices: ['COST08-BP03', 'COST08-BP02', 'SUS04-BP07', 'PERF04-BP02'],
  lensPractices: ['HPCPERF05-BP01'],
  why: 'A NAT gateway bills each gigabyte to S3 and DynamoDB, image layers and backups among them, while a gateway endpoint carries it on a shorter way for nothing.',
  remedy:
    'Add an AWS::EC2::VPCEndpoint of type Gateway for S3 (and for DynamoDB where the application has tables) and name every private route table in RouteTableIds; it is free of charge. Where a firewall must inspect this traffic, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html',
  resource: 'AWS::EC2::VPC',
  check: (vpc) =>
    vpc
      .referencedBy('AWS::EC2::RouteTable', (table) => table.VpcId)
      .every((table) =>
        usesNatGateway(table).implies(() =>
          all(
            hasEndpoint(vpc, table, 's3'),
            vpc
              .inApplication('AWS::DynamoDB::Table')
              .exists()
              .implies(() => hasEndpoint(vpc, table, 'dynamodb')),
          ),
        ),
      ),
  examples: {
    fails: `
      Network:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      PrivateRoutes:
        Type: AWS::EC2::RouteTable
        Properties: { VpcId: !Ref Network }
      ToInternet:
        Type: AWS::EC2::Route
        Properties: { RouteTableId: !Ref PrivateRoutes, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 }
    `,
    passes: `
      Network:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      PrivateRoutes:
        Type: AWS::EC2::RouteTable
        Properties: { VpcId: !Ref Network }
      ToInternet:
        Type: AWS::EC2::Route
        Properties: { RouteTableId: !Ref PrivateRoutes, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: nat-1 }
      ToS3:
        Type: AWS::EC2::VPCEndpoint
        Properties:
          VpcId: !Ref Network
          VpcEndpointType: Gateway
          ServiceName: !Sub com.amazonaws.\${AWS::Region}.s3
          RouteTableIds: [!Ref PrivateRoutes]
    `,
  },
});
