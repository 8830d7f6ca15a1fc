import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/graph/answer.ts';
import {
  areInOneZone,
  coversAllTraffic,
  coversOnlyPorts,
  coversPort,
  defineRule,
  everyIngressRule,
  isOpenToEveryone,
  isPublicSubnet,
  isReachableFromInternet,
  opensPortToEveryone,
  type ResourceView,
  someIngressRule,
  type Verdict,
  zonesOf,
} from '../../src/rule/index.ts';
import { type LintTextOptions, lintText } from '../lint-text.ts';

type Group = ResourceView<'AWS::EC2::SecurityGroup'>;
type Ingress = ResourceView<'AWS::EC2::SecurityGroupIngress'>;
type Subnet = ResourceView<'AWS::EC2::Subnet'>;
type Balancer = ResourceView<'AWS::ElasticLoadBalancingV2::LoadBalancer'>;

const types = [
  'AWS::EC2::SecurityGroup',
  'AWS::EC2::SecurityGroupIngress',
  'AWS::EC2::Subnet',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
] as const;

/** The answers to a question about the resource `Subject` of a template, one for each scenario. */
function askAll<S>(resources: string, question: (subject: S) => Verdict, options: LintTextOptions = {}): Answer[] {
  const answers: Answer[] = [];
  const rule = defineRule({
    id: 'test-network-question',
    title: 'A question',
    severity: 'low',
    bestPractices: ['OPS01-BP01'],
    why: 'Because.',
    remedy: 'Mend it.',
    source: 'https://docs.aws.amazon.com/',
    resource: types,
    check: (resource) => {
      if (resource.address.is('Subject').answer !== 'yes') return resource.address.exists();
      // Each test asks about a resource of the type that its question takes.
      const verdict = question(resource as S);
      answers.push(verdict.answer);
      return verdict;
    },
    examples: { fails: '', passes: '' },
  });
  const report = lintText(`${head}Resources:\n${resources}\n`, { ...options, rules: [rule] });
  expect(report.errors).toEqual([]);
  return answers;
}

function ask<S>(resources: string, question: (subject: S) => Verdict, options?: LintTextOptions): Answer {
  const [answer, ...more] = askAll(resources, question, options);
  if (answer === undefined || more.length > 0) throw new Error('one scenario was expected');
  return answer;
}

const head = `
Parameters:
  Free: { Type: String }
  Port: { Type: Number }
  Subnets: { Type: "List<AWS::EC2::Subnet::Id>" }
  OneSubnet: { Type: AWS::EC2::Subnet::Id }
  Env: { Type: String, AllowedValues: [dev, prod] }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
`;

const ingress = (rule: string): string =>
  `  Subject: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: sg-1, ${rule} } }`;
const group = (...rules: readonly string[]): string =>
  `  Subject: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [${rules.map((rule) => `{ ${rule} }`).join(', ')}] } }`;

describe('ingress rules', () => {
  it.each<[string, Answer]>([
    ['CidrIp: 0.0.0.0/0', 'yes'],
    ['CidrIp: 10.0.0.0/0', 'yes'],
    ['CidrIp: 10.0.0.0/8', 'no'],
    ['CidrIp: 10.0.0.0/10', 'no'],
    ['CidrIpv6: "::/0"', 'yes'],
    ['CidrIpv6: "fd00::/8"', 'no'],
    ['SourcePrefixListId: pl-1', 'no'],
    ['SourceSecurityGroupId: sg-2', 'no'],
    ['CidrIp: !Ref Free', 'unknown'],
    ['CidrIp: !Sub "${Free}/32"', 'no'],
    ['CidrIp: !Sub "${Free}/0"', 'yes'],
    ['CidrIp: !Sub "10.0.0.0/${Free}"', 'unknown'],
  ])('are open to everyone: %s %s', (rule, answer) => {
    expect(ask(ingress(rule), (subject: Ingress) => isOpenToEveryone(subject))).toBe(answer);
  });

  it.each<[string, Answer]>([
    ['IpProtocol: tcp, FromPort: 22, ToPort: 22', 'yes'],
    ['IpProtocol: TCP, FromPort: "20", ToPort: "30"', 'yes'],
    ['IpProtocol: 17, FromPort: 22, ToPort: 22', 'yes'],
    ['IpProtocol: tcp, FromPort: 23, ToPort: 65535', 'no'],
    ['IpProtocol: tcp, FromPort: 0, ToPort: 21', 'no'],
    ['IpProtocol: -1', 'yes'],
    ['IpProtocol: "-1", FromPort: 443, ToPort: 443', 'yes'],
    ['IpProtocol: icmp, FromPort: -1, ToPort: -1', 'no'],
    ['IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port', 'unknown'],
    ['IpProtocol: tcp, FromPort: !Ref Port, ToPort: 21', 'no'],
    ['IpProtocol: !Ref Free, FromPort: 22, ToPort: 22', 'unknown'],
  ])('cover port 22: %s %s', (rule, answer) => {
    expect(ask(ingress(rule), (subject: Ingress) => coversPort(subject, 22))).toBe(answer);
  });

  it.each<[string, Answer]>([
    ['IpProtocol: tcp, FromPort: 443, ToPort: 443', 'yes'],
    ['IpProtocol: tcp, FromPort: 80, ToPort: 443', 'no'],
    ['IpProtocol: "-1"', 'no'],
    ['IpProtocol: icmp, FromPort: 8, ToPort: 0', 'yes'],
    ['IpProtocol: tcp, FromPort: !Ref Port, ToPort: 443', 'unknown'],
  ])('cover only web ports: %s %s', (rule, answer) => {
    expect(ask(ingress(rule), (subject: Ingress) => coversOnlyPorts(subject, 80, 443))).toBe(answer);
  });

  it('open a port only where addresses and ports both say so', () => {
    const open = (rule: string): Answer =>
      ask(ingress(rule), (subject: Ingress) => opensPortToEveryone(subject, 22, 3389));
    expect(open('IpProtocol: tcp, FromPort: 3389, ToPort: 3389, CidrIp: 0.0.0.0/0')).toBe('yes');
    expect(open('IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: !Ref Free')).toBe('no');
    expect(open('IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref Free')).toBe('unknown');
  });

  it('are examined inline and as resources of their own', () => {
    const closed = (subject: Group | Ingress): Verdict =>
      everyIngressRule(subject, (rule) => isOpenToEveryone(rule).not());
    expect(ask(group('CidrIp: 10.0.0.0/8', 'CidrIp: 0.0.0.0/0'), closed)).toBe('no');
    expect(ask(group('CidrIp: 10.0.0.0/8'), closed)).toBe('yes');
    expect(ask(group('CidrIp: 10.0.0.0/8', 'CidrIp: !Ref Free'), closed)).toBe('unknown');
    expect(ask('  Subject: { Type: AWS::EC2::SecurityGroup }', closed)).toBe('yes');
    expect(ask(ingress('CidrIp: 0.0.0.0/0'), closed)).toBe('no');
  });

  it('reach a group from where they name it', () => {
    const open = (subject: Group): Verdict => someIngressRule(subject, (rule) => coversAllTraffic(rule));
    const single = (target: string): string =>
      `  Subject: { Type: AWS::EC2::SecurityGroup }\n  Single: { Type: AWS::EC2::SecurityGroupIngress, Properties: { GroupId: ${target}, IpProtocol: "-1" } }`;
    expect(ask(single('!GetAtt Subject.GroupId'), open)).toBe('yes');
    expect(ask(single('sg-1'), open)).toBe('no');
    expect(ask(single('!Ref Free'), open)).toBe('unknown');
    expect(ask('  Subject: { Type: AWS::EC2::SecurityGroup }', open)).toBe('no');
    expect(ask('  Subject: { Type: AWS::EC2::SecurityGroup }', open, { seen: 'part' })).toBe('unknown');
  });

  it('may depend on a condition', () => {
    const rules = group('CidrIp: !If [IsProd, 10.0.0.0/8, 0.0.0.0/0]');
    const answers = askAll(rules, (subject: Group) => everyIngressRule(subject, (rule) => isOpenToEveryone(rule)));
    expect([...answers].sort()).toEqual(['no', 'yes']);
  });
});

const network = (gateway: string, route = 'DestinationCidrBlock: 0.0.0.0/0'): string => `
  Net: { Type: AWS::EC2::VPC }
  Internet: { Type: AWS::EC2::InternetGateway }
  Private: { Type: AWS::EC2::VPNGateway, Properties: { Type: ipsec.1 } }
  Subject: { Type: AWS::EC2::Subnet, Properties: { VpcId: !Ref Net } }
  Table: { Type: AWS::EC2::RouteTable, Properties: { VpcId: !Ref Net } }
  Join: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref Subject, RouteTableId: !Ref Table } }
  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, ${route}, ${gateway} } }
`;

describe('public subnets', () => {
  it.each<[string, string | undefined, Answer]>([
    ['GatewayId: !Ref Internet', undefined, 'yes'],
    ['GatewayId: !Ref Internet', 'DestinationIpv6CidrBlock: "::/0"', 'yes'],
    ['GatewayId: !Ref Internet', 'DestinationCidrBlock: 192.0.2.0/24', 'no'],
    ['GatewayId: igw-1', undefined, 'yes'],
    ['GatewayId: vgw-1', undefined, 'no'],
    ['GatewayId: !Ref Private', undefined, 'no'],
    ['GatewayId: !Ref Free', undefined, 'unknown'],
    ['NatGatewayId: nat-1', undefined, 'no'],
  ])('by their route: %s %s %s', (gateway, route, answer) => {
    expect(ask(network(gateway, route), (subject: Subnet) => isPublicSubnet(subject))).toBe(answer);
  });

  it('use the main table of their network where they have none of their own', () => {
    const subnet = (vpc: string): string =>
      `  Net: { Type: AWS::EC2::VPC }\n  Subject: { Type: AWS::EC2::Subnet, Properties: { VpcId: ${vpc} } }`;
    expect(ask(subnet('!Ref Net'), (subject: Subnet) => isPublicSubnet(subject))).toBe('no');
    expect(ask(subnet('!Ref Free'), (subject: Subnet) => isPublicSubnet(subject))).toBe('unknown');
    expect(ask(subnet('vpc-1'), (subject: Subnet) => isPublicSubnet(subject))).toBe('unknown');
    const nested = `${subnet('!GetAtt Stack.Outputs.Vpc')}\n  Stack: { Type: AWS::CloudFormation::Stack }`;
    expect(ask(nested, (subject: Subnet) => isPublicSubnet(subject))).toBe('unknown');
    expect(ask(subnet('!Ref Net'), (subject: Subnet) => isPublicSubnet(subject), { seen: 'part' })).toBe('unknown');
  });

  it('let the internet in through a group that is open', () => {
    const balancer = `${network('GatewayId: !Ref Internet').replace('Subject:', 'Public:').replace('!Ref Subject', '!Ref Public')}
  Web: { Type: AWS::EC2::SecurityGroup, Properties: { SecurityGroupIngress: [{ IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }] } }
  Subject: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Name: !Ref Public, SecurityGroups: [!Ref Web] } }
`;
    const reachable = (port: number) => (subject: Balancer) =>
      isReachableFromInternet(subject.Name.target('AWS::EC2::Subnet'), subject.SecurityGroups, port);
    expect(ask(balancer, reachable(443))).toBe('yes');
    expect(ask(balancer, reachable(22))).toBe('no');
  });
});

describe('zones of subnets', () => {
  const subnets = (list: string): string => `
  A: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: !Select [0, !GetAZs ""] } }
  A2: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: !Select [0, !GetAZs ""] } }
  B: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: !Select [1, !GetAZs ""] } }
  Named: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: eu-west-1a } }
  NamedB: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: eu-west-1b } }
  Id: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZoneId: euw1-az1 } }
  IdB: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZoneId: euw1-az2 } }
  Open: { Type: AWS::EC2::Subnet }
  Lookup: { Type: Custom::Lookup }
  Subject: { Type: AWS::ElasticLoadBalancingV2::LoadBalancer, Properties: { Subnets: ${list} } }
`;

  it.each<[string, Answer]>([
    ['[!Ref A, !Ref B]', 'yes'],
    ['[!Ref A, !Ref A2]', 'no'],
    ['[!Ref Named, !Ref NamedB]', 'yes'],
    ['[!Ref Id, !Ref IdB]', 'yes'],
    ['[!Ref Id, !Ref Id]', 'no'],
    ['[!Ref A]', 'no'],
    ['[!Ref A, !Ref Open]', 'unknown'],
    ['[!Ref A, !Ref B, !Ref Open]', 'yes'],
    ['!Ref Subnets', 'unknown'],
    ['!GetAtt Lookup.Subnets', 'unknown'],
    ['[!Ref OneSubnet]', 'no'],
    ['[!Ref Free]', 'unknown'],
    ['[!Ref OneSubnet, subnet-1]', 'unknown'],
    ['[subnet-1]', 'no'],
    ['["subnet-1,subnet-2"]', 'unknown'],
    ['[!Join [",", [!Ref A, !Ref B]]]', 'yes'],
    ['[!Join [",", [!Ref A, !Ref A2]]]', 'no'],
    ['[!Join [",", !Ref Subnets]]', 'unknown'],
    ['[!Ref A, !If [IsProd, !Ref AWS::NoValue, !Ref AWS::NoValue]]', 'no'],
    ['[!Select [0, !Ref Subnets], !Select [1, !Ref Subnets]]', 'unknown'],
    ['!Ref AWS::NoValue', 'no'],
  ])('are two or more: %s %s', (list, answer) => {
    const answers = new Set(askAll(subnets(list), (subject: Balancer) => zonesOf(subject.Subnets).atLeast(2)));
    expect([...answers]).toEqual([answer]);
  });

  it.each<[string, Answer]>([
    ['[!Ref A, !Ref A2]', 'yes'],
    ['[!Ref Open]', 'yes'],
    ['[!Ref A, !Ref B]', 'no'],
    ['[!Ref A, !Ref Open]', 'unknown'],
    ['[!Ref A, !Ref OneSubnet]', 'unknown'],
  ])('are one: %s %s', (list, answer) => {
    const question = (subject: Balancer): Verdict =>
      subject.Subnets.every((left) =>
        subject.Subnets.every((right) =>
          areInOneZone(left.target('AWS::EC2::Subnet'), right.target('AWS::EC2::Subnet')),
        ),
      );
    expect(ask(subnets(list), question)).toBe(answer);
  });
});
