import { any, defineRule } from '#rule';

export default defineRule({
  id: 'ec2-security-group-usage',
  title: 'Security groups are attached to something',
  severity: 'low',
  bestPractices: ['COST04-BP03', 'SUS02-BP03', 'SEC05-BP02'],
  why: 'A group that nothing uses is what was left of something else: it fills quotas and reviews, and its open ports take effect on the day on which somebody attaches it by mistake.',
  remedy:
    'Remove the group, or name it in SecurityGroupIds of what it is for or as the source in another group. Where another stack uses it, export its id, or suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  equivalents: {
    checkov: ['CKV2_AWS_5'],
    kics: ['4849211b-ac39-479e-ae78-5694d506cb24'],
    prowler: ['ec2_securitygroup_not_used'],
  },
  resource: 'AWS::EC2::SecurityGroup',
  // A group whose only reference is a rule of its own, declared beside it, is taken as used. The one that comes with a network stays.
  check: (group) =>
    any(
      group.isReferenced().expecting('a resource that it is attached to, or a group that lets it in'),
      group.isOutput(),
      group.GroupName.is('default').expecting(undefined),
    ),
  examples: {
    fails: `
      Web:
        Type: AWS::EC2::SecurityGroup
        Properties: { GroupDescription: Web servers, VpcId: !ImportValue Network }
    `,
    passes: `
      Web:
        Type: AWS::EC2::SecurityGroup
        Properties: { GroupDescription: Web servers, VpcId: !ImportValue Network }
      Host:
        Type: AWS::EC2::Instance
        Properties: { ImageId: ami-0a1b2c3d4e5f60718, SecurityGroupIds: [!GetAtt Web.GroupId] }
    `,
  },
});
