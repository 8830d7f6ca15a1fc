import { all, defineRule } from '#rule';

/** What a tool writes, and whoever has nothing to say. */
const emptyWords = [
  'Managed by Terraform',
  'Security group',
  'Security Group',
  'SecurityGroup',
  'security group',
  'security-group',
  'SG',
  'sg',
  'Description',
  'description',
  'test',
  'TODO',
  'todo',
  'n/a',
  'none',
  '-',
];

export default defineRule({
  id: 'ec2-security-group-description',
  title: 'Security groups say what they are for',
  severity: 'low',
  bestPractices: ['OPS05-BP07', 'SEC05-BP02'],
  why: 'Nobody dares to change or delete a group of which nobody knows what it is for, so openings stay that no longer serve anything.',
  remedy:
    'Write in GroupDescription what uses the group. A new description replaces the group: everything that names it is updated, and a GroupName of its own is in the way.',
  source: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
  equivalents: { trivy: ['AVD-AWS-0099'], cdkNag: ['AwsSolutions-EC27', 'EC2SecurityGroupDescription'] },
  resource: 'AWS::EC2::SecurityGroup',
  check: ({ GroupDescription: description }) =>
    all(description.exists(), description.isOneOf(...emptyWords).not()).expecting('what uses the group'),
  examples: {
    fails: `
      Web:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Security group
    `,
    passes: `
      Web:
        Type: AWS::EC2::SecurityGroup
        Properties:
          GroupDescription: Instances of the web shop behind its load balancer
    `,
  },
});
