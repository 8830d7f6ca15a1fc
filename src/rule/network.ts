import { type Answer, answer } from '../graph/answer.ts';
import { reasonsOf, scalarValue, type TextValue, type Value } from '../graph/value.ts';
import { count, describe } from './describe.ts';
import type { Companions, ListView, NumberView, ObjectView, ResourceView, TextView } from './types.ts';
import { all, any, Verdict } from './verdict.ts';
import { countDistinct, mayBeList, subjectOf, valueOfView, viewOf } from './view.ts';

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
    single.isA('AWS::EC2::SecurityGroupIngress').implies(() => question(single)),
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

/**
 * Whether a rule lets every address in, of either protocol version. Prefix lists and security groups name who is let in.
 * Source: AWS CloudFormation Template Reference, "AWS::EC2::SecurityGroupIngress". EC2 clears the bits after the prefix length,
 * so that a length of 0 is every address whatever stands before it.
 */
export function isOpenToEveryone(rule: IngressRule): Verdict {
  return any(rule.CidrIp.endsWith('/0'), rule.CidrIpv6.endsWith('/0')).expecting('not a range of known addresses');
}

/**
 * Whether a rule lets every address in on one of the ports. In a `no` of its opposite the addresses come first: they are what
 * a person would edit.
 */
export function opensPortToEveryone(rule: IngressRule, ...ports: readonly number[]): Verdict {
  return all(isOpenToEveryone(rule), () => coversAnyPort(rule, ports).expecting(undefined));
}

/**
 * Whether a rule covers a port of TCP or UDP.
 * Source: AWS CloudFormation Template Reference, "AWS::EC2::SecurityGroup Ingress": protocol -1 means all ports.
 */
export function coversPort(rule: IngressRule, port: number): Verdict {
  return coversAnyPort(rule, [port]);
}

function coversAnyPort(rule: IngressRule, ports: readonly number[]): Verdict {
  return any(coversAllTraffic(rule), () => {
    const { FromPort, ToPort } = rule;
    const reaches = (port: number): Verdict => all(FromPort.atMost(port), () => ToPort.atLeast(port));
    return all(isTransport(rule), () => any(...ports.map((port) => () => reaches(port))));
  });
}

/** Whether a rule covers every protocol and port. */
export function coversAllTraffic(rule: IngressRule): Verdict {
  return rule.IpProtocol.isOneOf('-1', 'all', 'ALL');
}

/** Whether a rule covers only ports from the list; a range that covers a port more does not. */
export function coversOnlyPorts(rule: IngressRule, ...ports: readonly number[]): Verdict {
  return all(
    coversAllTraffic(rule).not(),
    isTransport(rule).implies(() => any(...ports.map((port) => all(rule.FromPort.is(port), rule.ToPort.is(port))))),
  );
}

function isTransport(rule: IngressRule): Verdict {
  return rule.IpProtocol.isOneOf('tcp', 'TCP', '6', 'udp', 'UDP', '17');
}

/**
 * Whether instances in a subnet can be reached from the internet: its route table has a default route to an internet gateway. A
 * subnet without a table of its own uses the main table of its VPC.
 * Source: Amazon VPC User Guide, "Subnets for your VPC", subnet types.
 */
export function isPublicSubnet(subnet: ResourceView<'AWS::EC2::Subnet'>): Verdict {
  const associations = subnet.referencedBy(
    'AWS::EC2::SubnetRouteTableAssociation',
    (association) => association.SubnetId,
    { single: true },
  );
  return any(
    associations.some((association) => leadsToInternet(association.RouteTableId.target('AWS::EC2::RouteTable'))),
    () => all(associations.exists().not(), () => hasPublicMainTable(subnet.VpcId)),
  );
}

/**
 * Whether the main route table of a VPC leads to the internet: the one that is made the main one, or that which AWS makes, which has no
 * route there unless somebody adds one. The main table of a VPC that is not in the code may have one, as that of a default VPC does.
 */
function hasPublicMainTable(id: TextView): Verdict {
  const isVpc = id.refersTo('AWS::EC2::VPC');
  if (isVpc.answer !== 'yes') {
    const reasons = ['its VPC is not in the code'];
    return new Verdict('unknown', () =>
      isVpc.evidence.map((item) => ({ ...item, reasons: item.reasons.length > 0 ? item.reasons : reasons })),
    );
  }
  const vpc = id.target('AWS::EC2::VPC');
  const tables = vpc.referencedBy('AWS::EC2::MainRouteTableAssociation', (association) => association.VpcId);
  return any(
    hasRouteToInternet(vpc.referencedBy('AWS::EC2::Route', (route) => route.RouteTableId)),
    all(
      tables.exists(),
      tables.every((association) => leadsToInternet(association.RouteTableId.target('AWS::EC2::RouteTable'))),
    ),
  );
}

/** Whether a route table has a default route to an internet gateway. */
export function leadsToInternet(table: ResourceView<'AWS::EC2::RouteTable'>): Verdict {
  return hasRouteToInternet(table.referencedBy('AWS::EC2::Route', (route) => route.RouteTableId));
}

function hasRouteToInternet(routes: Companions<'AWS::EC2::Route'>): Verdict {
  return routes.some(
    (route) => all(isDefaultRoute(route), isInternetGateway(route)),
    'a default route to an internet gateway',
  );
}

/** Whether a route is taken for every address that no other route names. */
export function isDefaultRoute(route: ResourceView<'AWS::EC2::Route'>): Verdict {
  return any(route.DestinationCidrBlock.is('0.0.0.0/0'), route.DestinationIpv6CidrBlock.is('::/0'));
}

function isInternetGateway(route: ResourceView<'AWS::EC2::Route'>): Verdict {
  const { GatewayId } = route;
  // A literal names a gateway outside of the code, of which its prefix tells the kind.
  return GatewayId.isLiteral().answer === 'yes'
    ? GatewayId.startsWith('igw-')
    : GatewayId.refersTo('AWS::EC2::InternetGateway');
}

/**
 * How many Availability Zones subnets lie in. Two subnets that leave the zone to AWS may lie in one. An item whose text is not known
 * may name several subnets, since services take a list joined by commas.
 */
export function zonesOf(subnets: ListView<string>): NumberView {
  const subject = subjectOf(subnets);
  const { value, evaluation } = subject;
  if (value.kind === 'absent' || value.kind === 'unknown') return subnets.distinct();
  const list = value.kind === 'list' ? value : undefined;
  const items = list?.items ?? [value];
  const names = items.flatMap((item) => subnetNames(item));
  const open =
    list?.open ??
    items.find((item) => mayNameSeveral(item) || (item === value && item.kind === 'reference' && mayBeList(item)));
  const zones = names.map((name) => zoneOf((viewOf(name, evaluation) as TextView).target('AWS::EC2::Subnet')));
  const reason = typeof open === 'object' ? (reasonsOf(open)[0] ?? 'it may name several subnets') : open;
  const number = countDistinct(zones, reason, value.origin);
  const found = (): string =>
    names.length > 1 && number.kind === 'scalar'
      ? `has ${count(names.length, 'subnet')} in ${count(Number(number.value), 'zone')}`
      : describe(value);
  return viewOf(number, evaluation, found) as NumberView;
}

/** The names that an item of a list of subnets holds: usually one, several where they are joined by commas. */
function subnetNames(item: Value): readonly Value[] {
  if (item.kind === 'scalar')
    return item.text.split(',').map((text) => scalarValue(text.trim(), item.origin, item.notes));
  if (item.kind !== 'text') return [item];
  return joinedNames(item);
}

function joinedNames(item: TextValue): readonly Value[] {
  const names: Value[] = [];
  for (const part of item.parts) {
    if (typeof part !== 'string') names.push(part);
    else for (const text of part.split(',')) if (text.trim() !== '') names.push(scalarValue(text.trim(), item.origin));
  }
  return names;
}

/** Whether an item may hold more names than one: a text that is not known, unless its parameter is of the type of one subnet. */
function mayNameSeveral(item: Value): boolean {
  if (item.kind === 'text') return item.parts.some((part) => typeof part !== 'string' && mayNameSeveral(part));
  if (item.kind !== 'unknown') return item.kind === 'list' || item.kind === 'map';
  const parameter = item.identity === undefined ? undefined : item.origin.scope.parameters.get(item.identity.member);
  return parameter?.type !== 'AWS::EC2::Subnet::Id';
}

/** The zone of a subnet by its name, or by its id where it has no name. */
function zoneOf(subnet: ResourceView<'AWS::EC2::Subnet'>): Value {
  const zone = valueOfView(subnet.AvailabilityZone);
  return zone.kind === 'absent' ? valueOfView(subnet.AvailabilityZoneId) : zone;
}

/** Whether two subnets lie in one Availability Zone; unknown where AWS chooses the zone of one of them. */
export function areInOneZone(left: ResourceView<'AWS::EC2::Subnet'>, right: ResourceView<'AWS::EC2::Subnet'>): Verdict {
  const { resource } = subjectOf(left);
  const other = subjectOf(right).resource;
  if (resource !== undefined && resource === other) return left.isA('AWS::EC2::Subnet');
  const zone = zoneOf(left);
  const number = countDistinct([zone, zoneOf(right)], undefined, zone.origin);
  const result: Answer = number.kind === 'scalar' ? answer(number.value === 1) : 'unknown';
  const found = (): string => `is another zone than that of ${other?.address ?? 'the other subnet'}`;
  const reasons = result === 'unknown' ? reasonsOf(number) : [];
  return new Verdict(result, [{ origin: zone.origin, found, expected: undefined, notes: number.notes, reasons }]);
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

/**
 * Whether a range of addresses is written out where it is used, so that only a description can say whose it is. A parameter or a
 * reference says it by its name, and all addresses are nobody's.
 */
export function isBareRange(range: TextView): Verdict {
  const subject = subjectOf(range);
  const { value } = subject;
  const { place } = value.origin;
  const isWritten =
    value.kind === 'scalar' && place?.source.text.slice(place.start, place.end).includes(value.text) === true;
  return all(range.isLiteral(), range.endsWith('/0').not(), subject.decide(answer(isWritten)));
}

/**
 * Whether an entry of a network ACL never takes effect, since another one with a lower number decides about all that it covers.
 * Source: Amazon VPC User Guide, "Network ACL rules": they are taken in the order of their numbers, and the first that fits decides.
 */
export function isShadowedBy(
  entry: ResourceView<'AWS::EC2::NetworkAclEntry'>,
  other: ResourceView<'AWS::EC2::NetworkAclEntry'>,
): Verdict {
  const isEgress = entry.Egress.orDefault(false).is(true);
  const isOtherEgress = other.Egress.orDefault(false).is(true);
  const isShadowed = all(
    entry.address.equals(other.address).not(),
    any(all(isEgress, isOtherEgress), all(isEgress.not(), isOtherEgress.not())),
    any(coversRange(other.CidrBlock, entry.CidrBlock), coversRange(other.Ipv6CidrBlock, entry.Ipv6CidrBlock)),
    () => any(other.Protocol.is(-1), () => coversTraffic(other, entry)),
    () => entry.RuleNumber.atLeastOf(other.RuleNumber),
  );
  // Which entry it is says more than the values that make it so.
  return isShadowed.answer === 'yes' ? new Verdict('yes', () => other.RuleNumber.exists().evidence) : isShadowed;
}

/** Whether an entry covers the ports or messages of another one of the same protocol; other protocols have neither. */
function coversTraffic(
  wide: ResourceView<'AWS::EC2::NetworkAclEntry'>,
  narrow: ResourceView<'AWS::EC2::NetworkAclEntry'>,
): Verdict {
  return all(
    wide.Protocol.equals(narrow.Protocol),
    wide.Protocol.isOneOf(6, 17).implies(() =>
      all(narrow.PortRange.From.atLeastOf(wide.PortRange.From), wide.PortRange.To.atLeastOf(narrow.PortRange.To)),
    ),
    wide.Protocol.isOneOf(1, 58).implies(() =>
      any(
        wide.Icmp.Type.is(-1),
        all(
          wide.Icmp.Type.equals(narrow.Icmp.Type),
          any(wide.Icmp.Code.is(-1), wide.Icmp.Code.equals(narrow.Icmp.Code)),
        ),
      ),
    ),
  );
}

/** Whether a range of addresses holds all of another one; unknown for two ranges of IPv6 that are not written the same. */
function coversRange(wide: TextView, narrow: TextView): Verdict {
  return all(
    wide.exists(),
    narrow.exists(),
    any(wide.endsWith('/0'), wide.equals(narrow), () => {
      const outer = ipv4Range(valueOfView(wide));
      const inner = ipv4Range(valueOfView(narrow));
      return outer === undefined || inner === undefined
        ? subjectOf(narrow).decideUnknown('only ranges of IPv4 are compared')
        : subjectOf(narrow).decide(answer(outer.first <= inner.first && inner.last <= outer.last));
    }),
  );
}

/** The numbers of the first and the last address of a range of IPv4. */
function ipv4Range(value: Value): { readonly first: number; readonly last: number } | undefined {
  const match = value.kind === 'scalar' ? /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(value.text) : null;
  if (match === null) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, length = 0] = match.slice(1).map(Number);
  const size = 2 ** (32 - length);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, last: first + size - 1 };
}
