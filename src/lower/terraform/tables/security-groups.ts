import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import { attribute, changed, property, scalarAt, tagList, textOf, unmapped } from '../change.ts';
import { choice, ignored, resource, type Table } from '../table.ts';

/** What the properties are called that say where traffic comes from or goes to. */
interface Peers {
  readonly cidr_blocks: string;
  readonly ipv6_cidr_blocks: string;
  readonly prefix_list_ids: string;
  readonly security_groups: string;
}

const sources: Peers = {
  cidr_blocks: 'CidrIp',
  ipv6_cidr_blocks: 'CidrIpv6',
  prefix_list_ids: 'SourcePrefixListId',
  security_groups: 'SourceSecurityGroupId',
};

const destinations: Peers = {
  cidr_blocks: 'CidrIp',
  ipv6_cidr_blocks: 'CidrIpv6',
  prefix_list_ids: 'DestinationPrefixListId',
  security_groups: 'DestinationSecurityGroupId',
};

const traffic: Readonly<Record<string, string>> = {
  description: 'Description',
  from_port: 'FromPort',
  protocol: 'IpProtocol',
  to_port: 'ToPort',
};

/** One of two terms under a condition, the other of which is nothing. */
function under(term: Term & { readonly kind: 'choice' }, side: 'whenTrue' | 'whenFalse', value: Term): Term {
  const nothing: Term = { kind: 'null', ...rangeOf(term) };
  return { ...term, whenTrue: nothing, whenFalse: nothing, [side]: value };
}

/**
 * The rules that a block of Terraform stands for: CloudFormation has one for each range of addresses, prefix list or group. What is
 * not known one by one is one rule whose peer is unknown.
 */
function rulesOf(block: MapTerm, peers: Peers): readonly Term[] {
  const shared: MapTermEntry[] = [];
  const rules: Term[] = [];
  for (const entry of block.entries) {
    const key = traffic[entry.key];
    if (key !== undefined) shared.push({ ...entry, key });
  }
  const add = (place: MapTermEntry, key: string, value: Term): void => {
    rules.push({ kind: 'map', entries: [...shared, { ...place, key, value }], ...rangeOf(block) });
  };
  for (const entry of block.entries) {
    if (entry.key === 'self') {
      if (entry.value.kind !== 'null' && textOf(entry.value) !== 'false') {
        add(entry, peers.security_groups, unmapped(entry.value, 'it is the security group itself'));
      }
    } else if (isPeer(entry.key, peers)) {
      for (const item of textsOf(entry.value)) add(entry, peers[entry.key], item);
    }
  }
  return rules;
}

function isPeer(key: string, peers: Peers): key is keyof Peers {
  return Object.hasOwn(peers, key);
}

/** The texts of a list, one by one, and one that is unknown for those that cannot be told apart. */
function textsOf(list: Term): readonly Term[] {
  switch (list.kind) {
    case 'null':
      return [];
    case 'list':
      return list.open === undefined ? list.items : [...list.items, unmapped(list, list.open)];
    case 'choice':
      return [
        ...textsOf(list.whenTrue).map((text) => under(list, 'whenTrue', text)),
        ...textsOf(list.whenFalse).map((text) => under(list, 'whenFalse', text)),
      ];
    case 'call': {
      const [inner, ...parameters] = list.arguments;
      if (list.function !== 'assuming' || inner === undefined) return [unmapped(list)];
      return textsOf(inner).map((text) => ({ ...list, arguments: [text, ...parameters] }));
    }
    case 'parameter':
      return [firstItem(list), ifOnly(list, { kind: 'null', ...rangeOf(list) })];
    case 'unknown':
      return [list];
    default:
      return [unmapped(list)];
  }
}

/** The first item of the list that a variable holds. */
function firstItem(list: Term): Term {
  return { kind: 'call', function: 'select', arguments: [scalarAt(list, 0), list], ...rangeOf(list) };
}

/** A term where the list that a variable holds has one item; of more nobody can say here what they are. */
function ifOnly(list: Term & { readonly kind: 'parameter' }, term: Term): Term {
  const length: Term = { kind: 'call', function: 'length', arguments: [list], ...rangeOf(list) };
  return {
    kind: 'choice',
    condition: { kind: 'equals', left: length, right: scalarAt(list, 1) },
    whenTrue: term,
    whenFalse: unmapped(list, `variable ${list.name} may have several items`),
    ...rangeOf(list),
  };
}

/** The rules of all blocks of one type. */
function ruleList(blocks: Term, peers: Peers): Term {
  const items: Term[] = [];
  let open: string | undefined;
  const visit = (term: Term, wrap: (rule: Term) => Term): void => {
    switch (term.kind) {
      case 'null':
        break;
      case 'list':
        open ??= term.open;
        for (const item of term.items) visit(item, wrap);
        break;
      case 'map':
        items.push(...rulesOf(term, peers).map(wrap));
        break;
      case 'choice':
        visit(term.whenTrue, (rule) => wrap(under(term, 'whenTrue', rule)));
        visit(term.whenFalse, (rule) => wrap(under(term, 'whenFalse', rule)));
        break;
      default:
        open ??= term.kind === 'unknown' ? term.reason : 'not all rules are known';
    }
  };
  visit(blocks, (rule) => rule);
  return { kind: 'list', items, open, ...rangeOf(blocks) };
}

/**
 * The inline rules. Without a block for egress a group lets nothing out: the provider removes the rule that AWS gives a new group.
 * Source: AWS provider, "aws_security_group", argument egress.
 */
function inlineRules(body: MapTerm): readonly MapTermEntry[] {
  const entry = (name: string): MapTermEntry | undefined => body.entries.findLast(({ key }) => key === name);
  const ingress = entry('ingress');
  const egress = entry('egress');
  const properties: MapTermEntry[] = [];
  if (ingress !== undefined) {
    properties.push({ ...ingress, key: 'SecurityGroupIngress', value: ruleList(ingress.value, sources) });
  }
  properties.push(
    egress === undefined
      ? property('SecurityGroupEgress', { kind: 'list', items: [], ...rangeOf(body) })
      : { ...egress, key: 'SecurityGroupEgress', value: ruleList(egress.value, destinations) },
  );
  return properties;
}

const group = {
  // Read by `inlineRules`.
  egress: ignored,
  id: ignored,
  ingress: ignored,
  region: ignored,
  revoke_rules_on_delete: ignored,
  tags: { to: 'Tags', by: tagList },
  tags_all: ignored,
  vpc_id: 'VpcId',
} as const;

/**
 * Of several ranges the one that says most about who is let in: all addresses before what is not known, that before the others. A
 * rule of its own stays one resource, as it is in the code.
 */
function broadest(value: Term): Term | undefined {
  return changed(value, (list) => {
    switch (list.kind) {
      case 'list': {
        const everyone = list.items.find((item) => textOf(item)?.endsWith('/0'));
        if (everyone !== undefined) return everyone;
        if (list.open !== undefined) return unmapped(list, list.open);
        const [notKnown, another] = list.items.filter((item) => item.kind !== 'scalar');
        return another === undefined ? (notKnown ?? list.items[0]) : unmapped(list, 'several ranges are not known');
      }
      case 'call': {
        const [inner, ...parameters] = list.arguments;
        if (list.function !== 'assuming' || inner === undefined) return unmapped(list);
        const range = broadest(inner);
        return range === undefined ? undefined : { ...list, arguments: [range, ...parameters] };
      }
      case 'parameter':
        return ifOnly(list, firstItem(list));
      case 'unknown':
        return list;
      default:
        return unmapped(list);
    }
  });
}

/** A prefix list, of which a rule of CloudFormation has one. */
function prefixList(value: Term): Term | undefined {
  return changed(value, (list) => {
    if (list.kind !== 'list') return list.kind === 'unknown' ? list : unmapped(list);
    return list.items.length <= 1 && list.open === undefined ? list.items[0] : unmapped(list);
  });
}

/** The group itself as the peer of its rule. */
function itself(key: string): (body: MapTerm) => readonly MapTermEntry[] {
  return (body) => {
    const self = attribute(body, 'self');
    const own = attribute(body, 'security_group_id');
    if (self === undefined || own === undefined || textOf(self) === 'false') return [];
    return [property(key, textOf(self) === 'true' ? { ...own, ...rangeOf(self) } : unmapped(self))];
  };
}

const rule = {
  cidr_blocks: { to: 'CidrIp', by: broadest },
  description: 'Description',
  from_port: 'FromPort',
  id: ignored,
  ipv6_cidr_blocks: { to: 'CidrIpv6', by: broadest },
  protocol: 'IpProtocol',
  region: ignored,
  security_group_id: 'GroupId',
  // Read by `itself`.
  self: ignored,
  timeouts: ignored,
  to_port: 'ToPort',
  type: ignored,
} as const;

const vpcRule = {
  cidr_ipv4: 'CidrIp',
  cidr_ipv6: 'CidrIpv6',
  description: 'Description',
  from_port: 'FromPort',
  ip_protocol: 'IpProtocol',
  region: ignored,
  security_group_id: 'GroupId',
  tags: ignored,
  to_port: 'ToPort',
} as const;

/** What Terraform cannot write; a rule of its own has no rules in it, which is what a question about both kinds asks. */
const ingressCovers = ['GroupName', 'SecurityGroupIngress', 'SourceSecurityGroupName', 'SourceSecurityGroupOwnerId'];

/** Security groups and their rules. */
export const securityGroups = (): readonly Table[] => [
  resource(
    'aws_security_group',
    'AWS::EC2::SecurityGroup',
    { ...group, description: 'GroupDescription', name: 'GroupName', name_prefix: ignored, timeouts: ignored },
    {
      also: inlineRules,
      covers: ['SecurityGroupEgress', 'SecurityGroupIngress'],
      // Source: AWS provider, "aws_security_group", argument description; CloudFormation demands one.
      defaults: { GroupDescription: 'Managed by Terraform' },
    },
  ),
  resource('aws_default_security_group', 'AWS::EC2::SecurityGroup', group, {
    also: inlineRules,
    covers: ['SecurityGroupEgress', 'SecurityGroupIngress'],
    // AWS's own, which nobody can change.
    defaults: { GroupDescription: 'default VPC security group' },
  }),
  choice('aws_security_group_rule', 'type', {
    egress: resource(
      'aws_security_group_rule',
      'AWS::EC2::SecurityGroupEgress',
      {
        ...rule,
        prefix_list_ids: { to: 'DestinationPrefixListId', by: prefixList },
        source_security_group_id: 'DestinationSecurityGroupId',
      },
      { also: itself('DestinationSecurityGroupId') },
    ),
    ingress: resource(
      'aws_security_group_rule',
      'AWS::EC2::SecurityGroupIngress',
      {
        ...rule,
        prefix_list_ids: { to: 'SourcePrefixListId', by: prefixList },
        source_security_group_id: 'SourceSecurityGroupId',
      },
      { also: itself('SourceSecurityGroupId'), covers: ingressCovers },
    ),
  }),
  resource('aws_vpc_security_group_egress_rule', 'AWS::EC2::SecurityGroupEgress', {
    ...vpcRule,
    prefix_list_id: 'DestinationPrefixListId',
    referenced_security_group_id: 'DestinationSecurityGroupId',
  }),
  resource(
    'aws_vpc_security_group_ingress_rule',
    'AWS::EC2::SecurityGroupIngress',
    {
      ...vpcRule,
      prefix_list_id: 'SourcePrefixListId',
      referenced_security_group_id: 'SourceSecurityGroupId',
    },
    { covers: ingressCovers },
  ),
  resource('aws_vpc_security_group_vpc_association', 'AWS::EC2::SecurityGroupVpcAssociation', {
    region: ignored,
    security_group_id: 'GroupId',
    timeouts: ignored,
    vpc_id: 'VpcId',
  }),
];
