import { defineRule, isPublicSubnet, type TextView } from '#rule';

/** Whether a subnet has no route to the internet. */
const isPrivate = (subnet: TextView) =>
  subnet.decides(
    isPublicSubnet(subnet.target('AWS::EC2::Subnet')).not().expecting('a subnet without a route to the internet'),
  );

export default defineRule({
  id: 'data-store-subnet-routes',
  title: 'Data stores lie in subnets without a route to the internet',
  severity: 'medium',
  bestPractices: ['SEC05-BP01', 'SEC05-BP02'],
  lensPractices: ['HPCSEC01-BP01', 'IOTSEC07-BP01'],
  why: 'In a public subnet one changed flag or security group rule puts the data on the internet; in a private one the missing route still stands in the way.',
  remedy:
    'Name subnets whose route table has no default route to an internet gateway. Where they need updates or AWS APIs, use a NAT gateway or VPC endpoints, which are billed.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
  equivalents: {
    prowler: ['elasticache_cluster_uses_public_subnet', 'efs_mount_target_not_publicly_accessible'],
    kics: ['2f737336-b18a-4602-8ea0-b200312e1ac1', '4e88adee-a8eb-4605-a78d-9fb1096e3091'],
    securityHub: ['RDS.46'],
    awsConfig: ['rds-instance-subnet-igw-check'],
  },
  resource: [
    'AWS::RDS::DBSubnetGroup',
    'AWS::DocDB::DBSubnetGroup',
    'AWS::Neptune::DBSubnetGroup',
    'AWS::ElastiCache::SubnetGroup',
    'AWS::MemoryDB::SubnetGroup',
    'AWS::DAX::SubnetGroup',
    'AWS::Redshift::ClusterSubnetGroup',
    'AWS::OpenSearchService::Domain',
    'AWS::Elasticsearch::Domain',
    'AWS::EFS::MountTarget',
  ],
  check: {
    'AWS::RDS::DBSubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::DocDB::DBSubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::Neptune::DBSubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::ElastiCache::SubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::MemoryDB::SubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::DAX::SubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::Redshift::ClusterSubnetGroup': (group) => group.SubnetIds.every(isPrivate),
    'AWS::OpenSearchService::Domain': (domain) => domain.VPCOptions.SubnetIds.every(isPrivate),
    'AWS::Elasticsearch::Domain': (domain) => domain.VPCOptions.SubnetIds.every(isPrivate),
    'AWS::EFS::MountTarget': (mount) => isPrivate(mount.SubnetId),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBSubnetGroup
        Properties:
          DBSubnetGroupDescription: Orders database
          SubnetIds: [!Ref Public]
      Public: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.0.0/24 } }
      PublicTable: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Network } }
      PublicRoutes:
        Type: AWS::EC2::SubnetRouteTableAssociation
        Properties: { SubnetId: !Ref Public, RouteTableId: !Ref PublicTable }
      ToInternet:
        Type: AWS::EC2::Route
        Properties: { RouteTableId: !Ref PublicTable, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
      Gateway: { Type: AWS::EC2::InternetGateway }
      Network: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBSubnetGroup
        Properties:
          DBSubnetGroupDescription: Orders database
          SubnetIds: [!Ref PrivateOne, !Ref PrivateTwo]
      PrivateOne: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.1.0/24 } }
      PrivateTwo: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Network, CidrBlock: 10.0.2.0/24 } }
      Network: { Type: AWS::EC2::VPC, Properties: { CidrBlock: 10.0.0.0/16 } }
    `,
  },
});
