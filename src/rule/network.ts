import type { ListView, NumberView, ObjectView, ResourceView } from './types.ts';
import { all, any, type Verdict } from './verdict.ts';

/** One ingress rule of a security group, inline or a resource of its own. */
export type IngressRule = ObjectView<{
  readonly CidrIp?: string;
  readonly CidrIpv6?: string;
  readonly FromPort?: number;
  readonly IpProtocol?: string;
  readonly SourcePrefixListId?: string;
  readonly SourceSecurityGroupId?: string;
  readonly ToPort?: number;
}>;

/**
 * Whether the rules of a security group that are written in a resource all make a question true: its own when it is a group,
 * itself when it is a single rule. A rule of its own is examined where it is declared, whatever group it belongs to.
 */
export function everyIngressRule(
  resource: ResourceView<'AWS::EC2::SecurityGroup'> | ResourceView<'AWS::EC2::SecurityGroupIngress'>,
  question: (rule: IngressRule) => Verdict,
): Verdict {
  // A resource of the one type has none of the other's properties: the first question is empty or the second one is.
  const group = resource as ResourceView<'AWS::EC2::SecurityGroup'>;
  const single = resource as ResourceView<'AWS::EC2::SecurityGroupIngress'>;
  return all(
    group.SecurityGroupIngress.every(question),
    single.isA('AWS::EC2::SecurityGroupIngress').implies(question(single)),
  );
}

/** Whether any ingress rule that reaches a security group makes a question true: inline, or a resource that names the group. */
export function someIngressRule(
  group: ResourceView<'AWS::EC2::SecurityGroup'>,
  question: (rule: IngressRule) => Verdict,
): Verdict {
  return any(
    group.SecurityGroupIngress.some(question),
    group.referencedBy('AWS::EC2::SecurityGroupIngress', (rule) => rule.GroupId).some(question),
  );
}

/** Whether a rule lets every address in, of either protocol version. Prefix lists and security groups name who is let in. */
export function isOpenToEveryone(rule: IngressRule): Verdict {
  return any(rule.CidrIp.matches(/\/0$/), rule.CidrIpv6.matches(/\/0$/));
}

/**
 * Whether a rule covers a port of TCP or UDP.
 * Source: AWS CloudFormation Template Reference, "AWS::EC2::SecurityGroup Ingress": protocol -1 means all ports.
 */
export function coversPort(rule: IngressRule, port: number): Verdict {
  return any(coversAllTraffic(rule), all(isTransport(rule), rule.FromPort.atMost(port), rule.ToPort.atLeast(port)));
}

/** Whether a rule covers every protocol and port. */
export function coversAllTraffic(rule: IngressRule): Verdict {
  return rule.IpProtocol.isOneOf('-1', 'all', 'ALL');
}

/** Whether a rule covers only ports from the list; a range that covers a port more does not. */
export function coversOnlyPorts(rule: IngressRule, ...ports: readonly number[]): Verdict {
  return all(
    coversAllTraffic(rule).not(),
    isTransport(rule).implies(any(...ports.map((port) => all(rule.FromPort.is(port), rule.ToPort.is(port))))),
  );
}

function isTransport(rule: IngressRule): Verdict {
  return rule.IpProtocol.isOneOf('tcp', 'TCP', '6', 'udp', 'UDP', '17');
}

/**
 * Whether instances in a subnet can be reached from the internet: its route table has a default route to an internet gateway. A
 * subnet without a table of its own uses the main table of its VPC, which has no such route unless somebody adds one.
 * Source: Amazon VPC User Guide, "Subnets for your VPC", subnet types.
 */
export function isPublicSubnet(subnet: ResourceView<'AWS::EC2::Subnet'>): Verdict {
  return subnet
    .referencedBy('AWS::EC2::SubnetRouteTableAssociation', (association) => association.SubnetId, { single: true })
    .some((association) => leadsToInternet(association.RouteTableId.target('AWS::EC2::RouteTable')));
}

/** Whether a route table has a default route to an internet gateway. */
export function leadsToInternet(table: ResourceView<'AWS::EC2::RouteTable'>): Verdict {
  return table
    .referencedBy('AWS::EC2::Route', (route) => route.RouteTableId)
    .some((route) => all(isDefaultRoute(route), isInternetGateway(route)), 'a default route to an internet gateway');
}

/** Whether a route is taken for every address that no other route names. */
export function isDefaultRoute(route: ResourceView<'AWS::EC2::Route'>): Verdict {
  return any(route.DestinationCidrBlock.is('0.0.0.0/0'), route.DestinationIpv6CidrBlock.is('::/0'));
}

function isInternetGateway(route: ResourceView<'AWS::EC2::Route'>): Verdict {
  return any(route.GatewayId.refersTo('AWS::EC2::InternetGateway'), route.GatewayId.startsWith('igw-'));
}

/** How many Availability Zones subnets lie in. Two subnets that leave the zone to AWS may lie in one. */
export function zonesOf(subnets: ListView<string>): NumberView {
  return subnets.distinct((subnet) => subnet.target('AWS::EC2::Subnet').AvailabilityZone);
}

/** Whether the internet can reach a resource in a subnet on a port: by a public subnet and an ingress rule open to everyone. */
export function isReachableFromInternet(
  subnet: ResourceView<'AWS::EC2::Subnet'>,
  groups: ListView<string>,
  port: number,
): Verdict {
  return all(
    isPublicSubnet(subnet),
    groups.some((group) =>
      someIngressRule(group.target('AWS::EC2::SecurityGroup'), (rule) =>
        all(isOpenToEveryone(rule), coversPort(rule, port)),
      ),
    ),
  );
}
