import { defineRule } from '#rule';

export default defineRule({
  id: 'ec2-vpc-flow-logs',
  title: 'VPCs record their rejected or all traffic in flow logs',
  severity: 'medium',
  bestPractices: ['SEC04-BP01', 'PERF04-BP07', 'REL06-BP01', 'SEC10-BP03'],
  lensPractices: ['IOTSEC07-BP03'],
  why: 'Without flow logs nobody can tell which addresses an intruder or a misrouted service talked to, and the record cannot be made afterwards.',
  remedy:
    'Add an AWS::EC2::FlowLog whose ResourceId is the VPC, with TrafficType ALL or REJECT; logs are billed by volume, least to S3. Where flow logs are made for all VPCs of the organization from outside, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html',
  equivalents: {
    checkov: ['CKV2_AWS_11'],
    trivy: ['AVD-AWS-0178'],
    cdkNag: ['AwsSolutions-VPC7', 'VPCFlowLogsEnabled'],
    cfnNag: ['W60'],
    kics: ['f6d299d2-21eb-41cc-b1e1-fe12d857500b', 'f83121ea-03da-434f-9277-9cd247ab3047'],
    prowler: ['vpc_flow_logs_enabled'],
    securityHub: ['EC2.6'],
  },
  resource: 'AWS::EC2::VPC',
  check: (vpc) =>
    vpc
      .referencedBy('AWS::EC2::FlowLog', (log) => log.ResourceId)
      .some((log) => log.TrafficType.isOneOf('ALL', 'REJECT'), 'a flow log of all or of rejected traffic'),
  examples: {
    fails: `
      Network:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
    `,
    passes: `
      Network:
        Type: AWS::EC2::VPC
        Properties: { CidrBlock: 10.0.0.0/16 }
      Traffic:
        Type: AWS::EC2::FlowLog
        Properties:
          ResourceId: !Ref Network
          ResourceType: VPC
          TrafficType: ALL
          LogDestinationType: s3
          LogDestination: arn:aws:s3:::example-flow-logs
    `,
  },
});
