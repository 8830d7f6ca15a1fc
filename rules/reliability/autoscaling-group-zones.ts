import { all, defineRule, zonesOf } from '#rule';

export default defineRule({
  id: 'autoscaling-group-zones',
  title: 'Auto Scaling groups span two or more Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP05', 'REL11-BP02'],
  lensPractices: ['HPCREL01-BP02'],
  why: 'A group of one zone cannot replace its instances elsewhere when that zone fails or runs out of capacity.',
  remedy:
    'Name subnets of two or more zones in VPCZoneIdentifier. For a group that has to stay beside a volume or in a placement group of one zone, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
  equivalents: {
    prowler: ['autoscaling_group_multiple_az'],
    securityHub: ['AutoScaling.2'],
  },
  resource: 'AWS::AutoScaling::AutoScalingGroup',
  // With subnets the group lies in their zones, whatever else is named.
  check: (group) =>
    all(
      group.VPCZoneIdentifier.exists().implies(() =>
        zonesOf(group.VPCZoneIdentifier).atLeast(2).expecting('subnets of at least two zones'),
      ),
      all(group.AvailabilityZones.exists(), group.VPCZoneIdentifier.exists().not()).implies(() =>
        group.AvailabilityZones.distinct().atLeast(2).expecting('at least two zones'),
      ),
      all(group.AvailabilityZoneIds.exists(), group.VPCZoneIdentifier.exists().not()).implies(() =>
        group.AvailabilityZoneIds.distinct().atLeast(2).expecting('at least two zones'),
      ),
    ),
  examples: {
    fails: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "2"
          MaxSize: "4"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [subnet-1]
    `,
    passes: `
      First:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
      Second:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [1, !GetAZs ""] }
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "2"
          MaxSize: "4"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [!Ref First, !Ref Second]
    `,
  },
});
