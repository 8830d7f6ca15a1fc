import { defineRule, zonesOf } from '#rule';

export default defineRule({
  id: 'lambda-function-zones',
  title: 'Functions in a VPC can run in two Availability Zones or more',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP05'],
  why: 'A function whose subnets all lie in one Availability Zone cannot run while that zone is impaired, although Lambda itself can.',
  remedy:
    'Name subnets of at least two zones in VpcConfig.SubnetIds, which costs nothing by itself; traffic between zones is billed. Suppress it with the reason where all that the function talks to is in one zone.',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  equivalents: {
    prowler: ['awslambda_function_vpc_multi_az'],
    securityHub: ['Lambda.5'],
    awsConfig: ['lambda-vpc-multi-az-check'],
  },
  resource: 'AWS::Lambda::Function',
  // An empty list takes a function out of its VPC.
  check: ({ VpcConfig: { SubnetIds: subnets } }) =>
    subnets
      .size()
      .atLeast(1)
      .implies(() => zonesOf(subnets).atLeast(2).expecting('subnets of at least two zones')),
  examples: {
    fails: `
      Report:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue ReportRole
          Code: { S3Bucket: !ImportValue Code, S3Key: report.zip }
          VpcConfig: { SubnetIds: [!Ref SubnetA], SecurityGroupIds: [!ImportValue ReportGroup] }
      SubnetA:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !ImportValue Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a }
    `,
    passes: `
      Report:
        Type: AWS::Lambda::Function
        Properties:
          Role: !ImportValue ReportRole
          Code: { S3Bucket: !ImportValue Code, S3Key: report.zip }
          VpcConfig: { SubnetIds: [!Ref SubnetA, !Ref SubnetB], SecurityGroupIds: [!ImportValue ReportGroup] }
      SubnetA:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !ImportValue Vpc, CidrBlock: 10.0.0.0/24, AvailabilityZone: eu-west-1a }
      SubnetB:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: !ImportValue Vpc, CidrBlock: 10.0.1.0/24, AvailabilityZone: eu-west-1b }
    `,
  },
});
