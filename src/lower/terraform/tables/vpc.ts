import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import {
  attribute,
  blocksOf,
  changed,
  constant,
  json,
  listOf,
  mapOf,
  property,
  scalarAt,
  tagList,
  textOf,
  unmapped,
  words,
} from '../change.ts';
import { companionsFor, propertiesAt, propertiesFrom } from '../companions.ts';
import { eachAs, itemOf } from '../items.ts';
import { type Companion, ignored, part, resource, type Table } from '../table.ts';

/** Private addresses; of several that Terraform keeps as a set nobody knows which is the primary one. */
function addresses(value: Term): Term | undefined {
  return changed(value, (list) => {
    if (list.kind !== 'list') return unmapped(list);
    const isOnly = list.items.length === 1 && list.open === undefined;
    const primary = (item: Term): Term => (isOnly ? scalarAt(item, true) : unmapped(item));
    const items = list.items.map((item) => mapOf(item, { PrivateIpAddress: item, Primary: primary(item) }));
    return { ...list, items };
  });
}

/** Private addresses in their order: the first is the primary one. */
function orderedAddresses(value: Term): Term | undefined {
  return changed(value, (list) => {
    if (list.kind !== 'list') return unmapped(list);
    const items = list.items.map((item, index) =>
      mapOf(item, { PrivateIpAddress: item, Primary: scalarAt(item, index === 0) }),
    );
    return { ...list, items };
  });
}

/** The names that Terraform takes for the numbers of protocols. Source: IANA, "Protocol Numbers". */
const protocolNumbers: Readonly<Record<string, number>> = { all: -1, icmp: 1, icmpv6: 58, tcp: 6, udp: 17 };

/** Protocol numbers, which Terraform takes by name too. */
function protocol(value: Term): Term | undefined {
  return changed(value, (term) => {
    const number = term.kind === 'scalar' ? protocolNumbers[term.text.toLowerCase()] : undefined;
    if (number !== undefined) return scalarAt(term, number);
    return term.kind === 'scalar' && /^-?\d+$/.test(term.text) ? scalarAt(term, Number(term.text)) : unmapped(term);
  });
}

/** The options of both tunnels; what only one of them has makes a list of two all the same. */
function tunnels(body: MapTerm): readonly MapTermEntry[] {
  const entries = body.entries.filter(({ key }) => /^tunnel[12]_/.test(key));
  const [first] = entries;
  if (first === undefined) return [];
  const items = ['tunnel1_', 'tunnel2_'].map((prefix): Term => {
    const properties: Record<string, Term | undefined> = {};
    for (const { key, value } of entries) {
      if (!key.startsWith(prefix)) continue;
      const option = tunnelOptions[key.slice(prefix.length)];
      if (option !== undefined) properties[option.name] = option.change(value);
    }
    return mapOf(first, properties);
  });
  return [property('VpnTunnelOptionsSpecifications', { kind: 'list', items, ...rangeOf(first) })];
}

interface TunnelOption {
  readonly name: string;
  readonly change: (value: Term) => Term | undefined;
}

const asIs = (name: string): TunnelOption => ({ name, change: (value) => value });
const listed = (name: string): TunnelOption => ({ name, change: eachAs('Value') });

const tunnelOptions: Readonly<Record<string, TunnelOption>> = {
  dpd_timeout_action: asIs('DPDTimeoutAction'),
  dpd_timeout_seconds: asIs('DPDTimeoutSeconds'),
  enable_tunnel_lifecycle_control: asIs('EnableTunnelLifecycleControl'),
  ike_versions: listed('IKEVersions'),
  inside_cidr: asIs('TunnelInsideCidr'),
  inside_ipv6_cidr: asIs('TunnelInsideIpv6Cidr'),
  log_options: { name: 'LogOptions', change: logOptions },
  phase1_dh_group_numbers: listed('Phase1DHGroupNumbers'),
  phase1_encryption_algorithms: listed('Phase1EncryptionAlgorithms'),
  phase1_integrity_algorithms: listed('Phase1IntegrityAlgorithms'),
  phase1_lifetime_seconds: asIs('Phase1LifetimeSeconds'),
  phase2_dh_group_numbers: listed('Phase2DHGroupNumbers'),
  phase2_encryption_algorithms: listed('Phase2EncryptionAlgorithms'),
  phase2_integrity_algorithms: listed('Phase2IntegrityAlgorithms'),
  phase2_lifetime_seconds: asIs('Phase2LifetimeSeconds'),
  preshared_key: asIs('PreSharedKey'),
  rekey_fuzz_percentage: asIs('RekeyFuzzPercentage'),
  rekey_margin_time_seconds: asIs('RekeyMarginTimeSeconds'),
  replay_window_size: asIs('ReplayWindowSize'),
  startup_action: asIs('StartupAction'),
};

function logOptions(value: Term): Term | undefined {
  return changed(value, (blocks) => {
    const [options] = blocks.kind === 'list' && blocks.open === undefined ? blocks.items : [];
    const [log] = blocksOf(options, 'cloudwatch_log_options');
    if (log?.kind !== 'map') return unmapped(blocks);
    return mapOf(log, {
      CloudwatchLogOptions: mapOf(log, {
        BgpLogEnabled: attribute(log, 'bgp_log_enabled'),
        BgpLogGroupArn: attribute(log, 'bgp_log_group_arn'),
        BgpLogOutputFormat: attribute(log, 'bgp_log_output_format'),
        LogEnabled: attribute(log, 'log_enabled'),
        LogGroupArn: attribute(log, 'log_group_arn'),
        LogOutputFormat: attribute(log, 'log_output_format'),
      }),
    });
  });
}

const tunnelAttributes = Object.fromEntries(
  [1, 2].flatMap((tunnel) => Object.keys(tunnelOptions).map((name) => [`tunnel${tunnel}_${name}`, ignored])),
);

const subnet = {
  assign_ipv6_address_on_creation: 'AssignIpv6AddressOnCreation',
  availability_zone: 'AvailabilityZone',
  customer_owned_ipv4_pool: ignored,
  enable_dns64: 'EnableDns64',
  enable_resource_name_dns_a_record_on_launch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord',
  enable_resource_name_dns_aaaa_record_on_launch: 'PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord',
  id: ignored,
  ipv6_cidr_block: 'Ipv6CidrBlock',
  ipv6_native: 'Ipv6Native',
  map_customer_owned_ip_on_launch: ignored,
  map_public_ip_on_launch: 'MapPublicIpOnLaunch',
  private_dns_hostname_type_on_launch: 'PrivateDnsNameOptionsOnLaunch.HostnameType',
  region: ignored,
  tags: { to: 'Tags', by: tagList },
  tags_all: ignored,
  timeouts: ignored,
} as const;

const routeNames = {
  carrier_gateway_id: 'CarrierGatewayId',
  cidr_block: 'DestinationCidrBlock',
  core_network_arn: 'CoreNetworkArn',
  destination_prefix_list_id: 'DestinationPrefixListId',
  egress_only_gateway_id: 'EgressOnlyInternetGatewayId',
  gateway_id: 'GatewayId',
  instance_id: 'InstanceId',
  ipv6_cidr_block: 'DestinationIpv6CidrBlock',
  local_gateway_id: 'LocalGatewayId',
  nat_gateway_id: 'NatGatewayId',
  network_interface_id: 'NetworkInterfaceId',
  odb_network_arn: 'OdbNetworkArn',
  transit_gateway_id: 'TransitGatewayId',
  vpc_endpoint_id: 'VpcEndpointId',
  vpc_peering_connection_id: 'VpcPeeringConnectionId',
};

/** The routes of a table that stand in it, and those that gateways propagate to it. */
function routes(body: MapTerm, self: Term): readonly Companion[] {
  return [
    ...companionsFor(body, 'route', 'AWS::EC2::Route', (route) =>
      propertiesFrom(route, routeNames, { RouteTableId: self }),
    ),
    ...companionsFor(body, 'propagating_vgws', 'AWS::EC2::VPNGatewayRoutePropagation', (gateway) =>
      propertiesAt(gateway, { RouteTableIds: listOf(self), VpnGatewayId: gateway }),
    ),
  ];
}

/** The routes of the main table of a network, and that it is the main one. */
function mainRoutes(body: MapTerm, self: Term): readonly Companion[] {
  const table = attribute(body, 'default_route_table_id') ?? self;
  return [...routes(body, self), mainTable(table, { RouteTableId: self, VpcId: table })];
}

function mainTable(place: Term, properties: Readonly<Record<string, Term>>): Companion {
  return {
    type: 'AWS::EC2::MainRouteTableAssociation',
    name: 'main',
    properties: propertiesAt(place, properties),
    condition: undefined,
    isOnly: true,
    place: rangeOf(place),
  };
}

/**
 * The main table of the default network, which leads to the internet unless somebody has changed it.
 * Source: Amazon VPC User Guide, "Default VPC components".
 */
function defaultNetwork(body: MapTerm, self: Term): readonly Companion[] {
  const routeTable = unmapped(self, 'the routes of a default VPC are not in the code');
  return [...ipv6Block(body, self), mainTable(self, { RouteTableId: routeTable, VpcId: self })];
}

/** The default network ACL is that of every subnet that has no other. */
const rulesAndOtherSubnets = (body: MapTerm, self: Term): readonly Companion[] => [
  ...rulesAndSubnets(body, self),
  {
    type: 'AWS::EC2::SubnetNetworkAclAssociation',
    name: 'default',
    properties: propertiesAt(body, {
      NetworkAclId: self,
      SubnetId: unmapped(body, 'it is every subnet without an ACL'),
    }),
    condition: undefined,
    place: body,
  },
];

/** The rules of a network ACL that stand in it, and the subnets that it is for. */
function rulesAndSubnets(body: MapTerm, self: Term): readonly Companion[] {
  const rules = (name: string, isEgress: boolean): readonly Companion[] =>
    companionsFor(body, name, 'AWS::EC2::NetworkAclEntry', (rule) => {
      const protocolOfRule = attribute(rule, 'protocol');
      return propertiesFrom(
        rule,
        { action: 'RuleAction', cidr_block: 'CidrBlock', ipv6_cidr_block: 'Ipv6CidrBlock', rule_no: 'RuleNumber' },
        {
          Egress: scalarAt(rule, isEgress),
          Icmp: pairOf(rule, 'Code', 'icmp_code', 'Type', 'icmp_type'),
          NetworkAclId: self,
          PortRange: pairOf(rule, 'From', 'from_port', 'To', 'to_port'),
          Protocol: protocolOfRule === undefined ? undefined : protocol(protocolOfRule),
        },
      );
    });
  return [
    ...rules('ingress', false),
    ...rules('egress', true),
    ...companionsFor(body, 'subnet_ids', 'AWS::EC2::SubnetNetworkAclAssociation', (id) =>
      propertiesAt(id, { NetworkAclId: self, SubnetId: id }),
    ),
  ];
}

function pairOf(block: Term, first: string, from: string, second: string, to: string): Term | undefined {
  const pair = { [first]: attribute(block, from), [second]: attribute(block, to) };
  return Object.values(pair).every((value) => value === undefined) ? undefined : mapOf(block, pair);
}

/** The attachment of a gateway that names its network itself. */
function attachment(gateway: 'InternetGatewayId' | 'VpnGatewayId') {
  return (body: MapTerm, self: Term): readonly Companion[] =>
    companionsFor(body, 'vpc_id', 'AWS::EC2::VPCGatewayAttachment', (id) =>
      propertiesAt(id, { [gateway]: self, VpcId: id }),
    );
}

/** The block of IPv6 addresses of a network. */
function ipv6Block(body: MapTerm, self: Term): readonly Companion[] {
  const names = {
    assign_generated_ipv6_cidr_block: 'AmazonProvidedIpv6CidrBlock',
    ipv6_cidr_block: 'Ipv6CidrBlock',
    ipv6_cidr_block_network_border_group: 'Ipv6CidrBlockNetworkBorderGroup',
    ipv6_ipam_pool_id: 'Ipv6IpamPoolId',
    ipv6_netmask_length: 'Ipv6NetmaskLength',
  };
  const [first] = body.entries.filter(({ key, value }) => Object.hasOwn(names, key) && value.kind !== 'null');
  if (first === undefined || textOf(first.value) === 'false') return [];
  const properties = propertiesFrom(body, names, { VpcId: self });
  return [{ type: 'AWS::EC2::VPCCidrBlock', name: 'ipv6', properties, condition: undefined, place: rangeOf(first) }];
}

const vpcEndpoint = { of: 'aws_vpc_endpoint', by: 'vpc_endpoint_id' };

/** Amazon VPC: networks, their routes and gateways, and what joins them to others. */
export const vpc = (): readonly Table[] => [
  resource(
    'aws_vpc',
    'AWS::EC2::VPC',
    {
      // Blocks of IPv6 are resources of their own in CloudFormation.
      assign_generated_ipv6_cidr_block: ignored,
      cidr_block: 'CidrBlock',
      enable_dns_hostnames: 'EnableDnsHostnames',
      enable_dns_support: 'EnableDnsSupport',
      enable_network_address_usage_metrics: ignored,
      id: ignored,
      instance_tenancy: 'InstanceTenancy',
      ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
      ipv4_netmask_length: 'Ipv4NetmaskLength',
      ipv6_cidr_block: ignored,
      ipv6_cidr_block_network_border_group: ignored,
      ipv6_ipam_pool_id: ignored,
      ipv6_netmask_length: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { companions: ipv6Block },
  ),
  resource(
    'aws_default_vpc',
    'AWS::EC2::VPC',
    {
      assign_generated_ipv6_cidr_block: ignored,
      enable_dns_hostnames: 'EnableDnsHostnames',
      enable_dns_support: 'EnableDnsSupport',
      enable_network_address_usage_metrics: ignored,
      force_destroy: ignored,
      id: ignored,
      ipv6_cidr_block: ignored,
      ipv6_cidr_block_network_border_group: ignored,
      ipv6_ipam_pool_id: ignored,
      ipv6_netmask_length: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    // Source: Amazon VPC User Guide, "Default VPCs": a default VPC has DNS hostnames enabled.
    { companions: defaultNetwork, defaults: { EnableDnsHostnames: true } },
  ),
  part(
    'aws_vpc_encryption_control',
    'AWS::EC2::VPC',
    { of: ['aws_vpc', 'aws_default_vpc'], by: 'vpc_id' },
    {
      egress_only_internet_gateway_exclusion: 'VpcEncryptionControl.EgressOnlyInternetGatewayExclusion',
      elastic_file_system_exclusion: 'VpcEncryptionControl.ElasticFileSystemExclusion',
      internet_gateway_exclusion: 'VpcEncryptionControl.InternetGatewayExclusion',
      lambda_exclusion: 'VpcEncryptionControl.LambdaExclusion',
      mode: 'VpcEncryptionControl.Mode',
      nat_gateway_exclusion: 'VpcEncryptionControl.NatGatewayExclusion',
      region: ignored,
      tags: ignored,
      timeouts: ignored,
      virtual_private_gateway_exclusion: 'VpcEncryptionControl.VirtualPrivateGatewayExclusion',
      vpc_lattice_exclusion: 'VpcEncryptionControl.VpcLatticeExclusion',
      vpc_peering_exclusion: 'VpcEncryptionControl.VpcPeeringExclusion',
    },
  ),
  resource('aws_subnet', 'AWS::EC2::Subnet', {
    ...subnet,
    availability_zone_id: 'AvailabilityZoneId',
    cidr_block: 'CidrBlock',
    enable_lni_at_device_index: 'EnableLniAtDeviceIndex',
    ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
    ipv4_netmask_length: 'Ipv4NetmaskLength',
    ipv6_ipam_pool_id: 'Ipv6IpamPoolId',
    ipv6_netmask_length: 'Ipv6NetmaskLength',
    outpost_arn: 'OutpostArn',
    vpc_id: 'VpcId',
  }),
  resource(
    'aws_default_subnet',
    'AWS::EC2::Subnet',
    // VpcId, which nothing says here, stays unknown: the main route table of a default VPC leads to the internet.
    { ...subnet, force_destroy: ignored },
    {
      // Source: Amazon VPC User Guide, "Default subnets": instances in them get a public address.
      defaults: { MapPublicIpOnLaunch: true },
      covers: ['AvailabilityZoneId', 'EnableLniAtDeviceIndex', 'Ipv4IpamPoolId', 'Ipv4NetmaskLength', 'OutpostArn'],
    },
  ),
  resource(
    'aws_route_table',
    'AWS::EC2::RouteTable',
    {
      id: ignored,
      // A resource of its own in CloudFormation, as each route is.
      propagating_vgws: ignored,
      region: ignored,
      route: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      vpc_id: 'VpcId',
    },
    { companions: routes },
  ),
  resource(
    'aws_default_route_table',
    'AWS::EC2::RouteTable',
    {
      // The main route table of the VPC that it is an attribute of.
      default_route_table_id: 'VpcId',
      id: ignored,
      propagating_vgws: ignored,
      region: ignored,
      route: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    { companions: mainRoutes },
  ),
  resource(
    'aws_route',
    'AWS::EC2::Route',
    {
      carrier_gateway_id: 'CarrierGatewayId',
      core_network_arn: 'CoreNetworkArn',
      destination_cidr_block: 'DestinationCidrBlock',
      destination_ipv6_cidr_block: 'DestinationIpv6CidrBlock',
      destination_prefix_list_id: 'DestinationPrefixListId',
      egress_only_gateway_id: 'EgressOnlyInternetGatewayId',
      gateway_id: 'GatewayId',
      id: ignored,
      local_gateway_id: 'LocalGatewayId',
      nat_gateway_id: 'NatGatewayId',
      network_interface_id: 'NetworkInterfaceId',
      odb_network_arn: 'OdbNetworkArn',
      region: ignored,
      route_table_id: 'RouteTableId',
      timeouts: ignored,
      transit_gateway_id: 'TransitGatewayId',
      vpc_endpoint_id: 'VpcEndpointId',
      vpc_peering_connection_id: 'VpcPeeringConnectionId',
    },
    { covers: ['InstanceId'] },
  ),
  resource('aws_route_table_association', 'AWS::EC2::SubnetRouteTableAssociation', {
    // With a gateway it is an AWS::EC2::GatewayRouteTableAssociation, and no subnet uses the table through it.
    gateway_id: ignored,
    id: ignored,
    region: ignored,
    route_table_id: 'RouteTableId',
    subnet_id: 'SubnetId',
    timeouts: ignored,
  }),
  resource('aws_main_route_table_association', 'AWS::EC2::MainRouteTableAssociation', {
    id: ignored,
    region: ignored,
    route_table_id: 'RouteTableId',
    timeouts: ignored,
    vpc_id: 'VpcId',
  }),
  resource(
    'aws_internet_gateway',
    'AWS::EC2::InternetGateway',
    {
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      // An attachment of its own in CloudFormation.
      vpc_id: ignored,
    },
    { companions: attachment('InternetGatewayId') },
  ),
  resource(
    'aws_internet_gateway_attachment',
    'AWS::EC2::VPCGatewayAttachment',
    {
      id: ignored,
      internet_gateway_id: 'InternetGatewayId',
      region: ignored,
      timeouts: ignored,
      vpc_id: 'VpcId',
    },
    { covers: ['VpnGatewayId'] },
  ),
  resource('aws_egress_only_internet_gateway', 'AWS::EC2::EgressOnlyInternetGateway', {
    id: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    vpc_id: 'VpcId',
  }),
  resource(
    'aws_nat_gateway',
    'AWS::EC2::NatGateway',
    {
      allocation_id: 'AllocationId',
      availability_mode: 'AvailabilityMode',
      availability_zone_address: {
        blocks: 'AvailabilityZoneAddresses',
        attributes: {
          allocation_ids: 'AllocationIds',
          availability_zone: 'AvailabilityZone',
          availability_zone_id: 'AvailabilityZoneId',
        },
      },
      connectivity_type: 'ConnectivityType',
      id: ignored,
      private_ip: 'PrivateIpAddress',
      region: ignored,
      secondary_allocation_ids: 'SecondaryAllocationIds',
      secondary_private_ip_address_count: 'SecondaryPrivateIpAddressCount',
      secondary_private_ip_addresses: 'SecondaryPrivateIpAddresses',
      subnet_id: 'SubnetId',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      vpc_id: 'VpcId',
    },
    { covers: ['MaxDrainDurationSeconds'] },
  ),
  part(
    'aws_nat_gateway_eip_association',
    'AWS::EC2::NatGateway',
    { of: 'aws_nat_gateway', by: 'nat_gateway_id' },
    {
      allocation_id: { to: 'SecondaryAllocationIds', by: listOf },
      region: ignored,
      timeouts: ignored,
    },
  ),
  resource('aws_vpc_endpoint', 'AWS::EC2::VPCEndpoint', {
    auto_accept: ignored,
    dns_options: {
      block: 'DnsOptions',
      attributes: {
        dns_record_ip_type: 'DnsRecordIpType',
        private_dns_only_for_inbound_resolver_endpoint: {
          to: 'PrivateDnsOnlyForInboundResolverEndpoint',
          by: words({ true: 'OnlyInboundResolver', false: 'AllResolvers' }),
        },
        private_dns_preference: 'PrivateDnsPreference',
        private_dns_specified_domains: 'PrivateDnsSpecifiedDomains',
      },
    },
    id: ignored,
    ip_address_type: 'IpAddressType',
    policy: { to: 'PolicyDocument', by: json },
    private_dns_enabled: 'PrivateDnsEnabled',
    region: ignored,
    resource_configuration_arn: 'ResourceConfigurationArn',
    route_table_ids: 'RouteTableIds',
    security_group_ids: 'SecurityGroupIds',
    service_name: 'ServiceName',
    service_network_arn: 'ServiceNetworkArn',
    service_region: 'ServiceRegion',
    subnet_configuration: ignored,
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
    vpc_endpoint_type: 'VpcEndpointType',
    vpc_id: 'VpcId',
  }),
  part('aws_vpc_endpoint_policy', 'AWS::EC2::VPCEndpoint', vpcEndpoint, {
    id: ignored,
    policy: { to: 'PolicyDocument', by: json },
    region: ignored,
    timeouts: ignored,
  }),
  part('aws_vpc_endpoint_private_dns', 'AWS::EC2::VPCEndpoint', vpcEndpoint, {
    private_dns_enabled: 'PrivateDnsEnabled',
    region: ignored,
  }),
  part('aws_vpc_endpoint_route_table_association', 'AWS::EC2::VPCEndpoint', vpcEndpoint, {
    id: ignored,
    region: ignored,
    route_table_id: { to: 'RouteTableIds', by: listOf },
  }),
  part('aws_vpc_endpoint_subnet_association', 'AWS::EC2::VPCEndpoint', vpcEndpoint, {
    id: ignored,
    region: ignored,
    subnet_id: { to: 'SubnetIds', by: listOf },
    timeouts: ignored,
  }),
  part('aws_vpc_endpoint_security_group_association', 'AWS::EC2::VPCEndpoint', vpcEndpoint, {
    id: ignored,
    region: ignored,
    replace_default_association: ignored,
    security_group_id: { to: 'SecurityGroupIds', by: listOf },
  }),
  resource(
    'aws_vpc_endpoint_service',
    'AWS::EC2::VPCEndpointService',
    {
      acceptance_required: 'AcceptanceRequired',
      // A resource of its own in CloudFormation.
      allowed_principals: ignored,
      gateway_load_balancer_arns: 'GatewayLoadBalancerArns',
      id: ignored,
      network_load_balancer_arns: 'NetworkLoadBalancerArns',
      private_dns_name: 'PrivateDnsName',
      region: ignored,
      supported_ip_address_types: 'SupportedIpAddressTypes',
      supported_regions: 'SupportedRegions',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    {
      companions: (body, self) =>
        companionsFor(body, 'allowed_principals', 'AWS::EC2::VPCEndpointServicePermissions', (principal) =>
          propertiesAt(principal, { AllowedPrincipals: listOf(principal), ServiceId: self }),
        ),
      covers: ['ContributorInsightsEnabled', 'PayerResponsibility'],
    },
  ),
  resource('aws_vpc_endpoint_service_allowed_principal', 'AWS::EC2::VPCEndpointServicePermissions', {
    id: ignored,
    principal_arn: { to: 'AllowedPrincipals', by: listOf },
    region: ignored,
    vpc_endpoint_service_id: 'ServiceId',
  }),
  resource('aws_vpc_endpoint_connection_notification', 'AWS::EC2::VPCEndpointConnectionNotification', {
    connection_events: 'ConnectionEvents',
    connection_notification_arn: 'ConnectionNotificationArn',
    id: ignored,
    region: ignored,
    vpc_endpoint_id: 'VPCEndpointId',
    vpc_endpoint_service_id: 'ServiceId',
  }),
  resource(
    'aws_flow_log',
    'AWS::EC2::FlowLog',
    {
      deliver_cross_account_role: 'DeliverCrossAccountRole',
      destination_options: {
        block: 'DestinationOptions',
        attributes: {
          file_format: 'FileFormat',
          hive_compatible_partitions: 'HiveCompatiblePartitions',
          per_hour_partition: 'PerHourPartition',
        },
      },
      eni_id: ['ResourceId', { to: 'ResourceType', by: constant('NetworkInterface') }],
      iam_role_arn: 'DeliverLogsPermissionArn',
      id: ignored,
      log_destination: 'LogDestination',
      log_destination_type: 'LogDestinationType',
      log_format: 'LogFormat',
      max_aggregation_interval: 'MaxAggregationInterval',
      region: ignored,
      regional_nat_gateway_id: ['ResourceId', { to: 'ResourceType', by: constant('RegionalNatGateway') }],
      subnet_id: ['ResourceId', { to: 'ResourceType', by: constant('Subnet') }],
      tag_field_specification: {
        blocks: 'TagFieldSpecifications',
        attributes: { resource_type: 'ResourceType', tag_keys: 'TagKeys' },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      traffic_type: 'TrafficType',
      transit_gateway_attachment_id: ['ResourceId', { to: 'ResourceType', by: constant('TransitGatewayAttachment') }],
      transit_gateway_id: ['ResourceId', { to: 'ResourceType', by: constant('TransitGateway') }],
      vpc_id: ['ResourceId', { to: 'ResourceType', by: constant('VPC') }],
    },
    { covers: ['LogGroupName'] },
  ),
  resource(
    'aws_network_acl',
    'AWS::EC2::NetworkAcl',
    {
      // Rules and subnets are resources of their own in CloudFormation.
      egress: ignored,
      id: ignored,
      ingress: ignored,
      region: ignored,
      subnet_ids: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc_id: 'VpcId',
    },
    { companions: rulesAndSubnets },
  ),
  resource(
    'aws_default_network_acl',
    'AWS::EC2::NetworkAcl',
    {
      // The default network ACL of the VPC that it is an attribute of.
      default_network_acl_id: 'VpcId',
      egress: ignored,
      id: ignored,
      ingress: ignored,
      region: ignored,
      subnet_ids: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { companions: rulesAndOtherSubnets },
  ),
  resource('aws_network_acl_rule', 'AWS::EC2::NetworkAclEntry', {
    cidr_block: 'CidrBlock',
    egress: 'Egress',
    from_port: 'PortRange.From',
    icmp_code: 'Icmp.Code',
    icmp_type: 'Icmp.Type',
    id: ignored,
    ipv6_cidr_block: 'Ipv6CidrBlock',
    network_acl_id: 'NetworkAclId',
    protocol: { to: 'Protocol', by: protocol },
    region: ignored,
    rule_action: 'RuleAction',
    rule_number: 'RuleNumber',
    to_port: 'PortRange.To',
  }),
  resource('aws_network_acl_association', 'AWS::EC2::SubnetNetworkAclAssociation', {
    id: ignored,
    network_acl_id: 'NetworkAclId',
    region: ignored,
    subnet_id: 'SubnetId',
  }),
  resource(
    'aws_network_interface',
    'AWS::EC2::NetworkInterface',
    {
      // An attachment of its own in CloudFormation.
      attachment: ignored,
      description: 'Description',
      ena_srd_specification: ignored,
      enable_primary_ipv6: 'EnablePrimaryIpv6',
      id: ignored,
      interface_type: 'InterfaceType',
      ipv4_prefix_count: 'Ipv4PrefixCount',
      ipv4_prefixes: { to: 'Ipv4Prefixes', by: eachAs('Ipv4Prefix') },
      ipv6_address_count: 'Ipv6AddressCount',
      ipv6_address_list: { to: 'Ipv6Addresses', by: eachAs('Ipv6Address') },
      ipv6_address_list_enabled: ignored,
      ipv6_addresses: { to: 'Ipv6Addresses', by: eachAs('Ipv6Address') },
      ipv6_prefix_count: 'Ipv6PrefixCount',
      ipv6_prefixes: { to: 'Ipv6Prefixes', by: eachAs('Ipv6Prefix') },
      private_ip: 'PrivateIpAddress',
      private_ip_list: { to: 'PrivateIpAddresses', by: orderedAddresses },
      private_ip_list_enabled: ignored,
      private_ips: { to: 'PrivateIpAddresses', by: addresses },
      private_ips_count: 'SecondaryPrivateIpAddressCount',
      region: ignored,
      security_groups: 'GroupSet',
      source_dest_check: 'SourceDestCheck',
      subnet_id: 'SubnetId',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    {
      companions: (body, self) =>
        companionsFor(body, 'attachment', 'AWS::EC2::NetworkInterfaceAttachment', (block) =>
          propertiesFrom(block, { device_index: 'DeviceIndex', instance: 'InstanceId' }, { NetworkInterfaceId: self }),
        ),
      covers: ['ConnectionTrackingSpecification', 'PublicIpDnsHostnameTypeSpecification'],
    },
  ),
  part(
    'aws_network_interface_sg_attachment',
    'AWS::EC2::NetworkInterface',
    { of: 'aws_network_interface', by: 'network_interface_id' },
    {
      id: ignored,
      region: ignored,
      security_group_id: { to: 'GroupSet', by: listOf },
      timeouts: ignored,
    },
  ),
  resource(
    'aws_network_interface_attachment',
    'AWS::EC2::NetworkInterfaceAttachment',
    {
      device_index: 'DeviceIndex',
      id: ignored,
      instance_id: 'InstanceId',
      network_card_index: ignored,
      network_interface_id: 'NetworkInterfaceId',
      region: ignored,
    },
    { covers: ['DeleteOnTermination', 'EnaQueueCount', 'EnaSrdSpecification'] },
  ),
  resource(
    'aws_vpc_peering_connection',
    'AWS::EC2::VPCPeeringConnection',
    {
      accepter: ignored,
      auto_accept: ignored,
      id: ignored,
      peer_owner_id: 'PeerOwnerId',
      peer_region: 'PeerRegion',
      peer_vpc_id: 'PeerVpcId',
      region: ignored,
      requester: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      vpc_id: 'VpcId',
    },
    { covers: ['AssumeRoleRegion', 'PeerRoleArn'] },
  ),
  resource('aws_vpc_dhcp_options', 'AWS::EC2::DHCPOptions', {
    domain_name: 'DomainName',
    domain_name_servers: 'DomainNameServers',
    id: ignored,
    ipv6_address_preferred_lease_time: 'Ipv6AddressPreferredLeaseTime',
    netbios_name_servers: 'NetbiosNameServers',
    netbios_node_type: 'NetbiosNodeType',
    ntp_servers: 'NtpServers',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_vpc_dhcp_options_association', 'AWS::EC2::VPCDHCPOptionsAssociation', {
    dhcp_options_id: 'DhcpOptionsId',
    id: ignored,
    region: ignored,
    vpc_id: 'VpcId',
  }),
  resource(
    'aws_vpc_ipv4_cidr_block_association',
    'AWS::EC2::VPCCidrBlock',
    {
      cidr_block: 'CidrBlock',
      id: ignored,
      ipv4_ipam_pool_id: 'Ipv4IpamPoolId',
      ipv4_netmask_length: 'Ipv4NetmaskLength',
      region: ignored,
      timeouts: ignored,
      vpc_id: 'VpcId',
    },
    {
      covers: [
        'AmazonProvidedIpv6CidrBlock',
        'Ipv6CidrBlock',
        'Ipv6CidrBlockNetworkBorderGroup',
        'Ipv6IpamPoolId',
        'Ipv6NetmaskLength',
        'Ipv6Pool',
      ],
    },
  ),
  resource(
    'aws_vpc_ipv6_cidr_block_association',
    'AWS::EC2::VPCCidrBlock',
    {
      assign_generated_ipv6_cidr_block: 'AmazonProvidedIpv6CidrBlock',
      id: ignored,
      ipv6_cidr_block: 'Ipv6CidrBlock',
      ipv6_ipam_pool_id: 'Ipv6IpamPoolId',
      ipv6_netmask_length: 'Ipv6NetmaskLength',
      ipv6_pool: 'Ipv6Pool',
      region: ignored,
      timeouts: ignored,
      vpc_id: 'VpcId',
    },
    { covers: ['CidrBlock', 'Ipv4IpamPoolId', 'Ipv4NetmaskLength', 'Ipv6CidrBlockNetworkBorderGroup'] },
  ),
  resource(
    'aws_vpn_gateway',
    'AWS::EC2::VPNGateway',
    {
      amazon_side_asn: 'AmazonSideAsn',
      availability_zone: ignored,
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      // An attachment of its own in CloudFormation.
      vpc_id: ignored,
    },
    // Source: Amazon EC2 API Reference, CreateVpnGateway: it is the only type.
    { companions: attachment('VpnGatewayId'), defaults: { Type: 'ipsec.1' } },
  ),
  resource(
    'aws_vpn_gateway_attachment',
    'AWS::EC2::VPCGatewayAttachment',
    { id: ignored, region: ignored, vpc_id: 'VpcId', vpn_gateway_id: 'VpnGatewayId' },
    { covers: ['InternetGatewayId'] },
  ),
  resource('aws_vpn_gateway_route_propagation', 'AWS::EC2::VPNGatewayRoutePropagation', {
    id: ignored,
    region: ignored,
    route_table_id: { to: 'RouteTableIds', by: listOf },
    timeouts: ignored,
    vpn_gateway_id: 'VpnGatewayId',
  }),
  resource(
    'aws_vpn_connection',
    'AWS::EC2::VPNConnection',
    {
      ...tunnelAttributes,
      customer_gateway_id: 'CustomerGatewayId',
      enable_acceleration: 'EnableAcceleration',
      id: ignored,
      local_ipv4_network_cidr: 'LocalIpv4NetworkCidr',
      local_ipv6_network_cidr: 'LocalIpv6NetworkCidr',
      outside_ip_address_type: 'OutsideIpAddressType',
      preshared_key_storage: 'PreSharedKeyStorage',
      region: ignored,
      remote_ipv4_network_cidr: 'RemoteIpv4NetworkCidr',
      remote_ipv6_network_cidr: 'RemoteIpv6NetworkCidr',
      static_routes_only: 'StaticRoutesOnly',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      transit_gateway_id: 'TransitGatewayId',
      transport_transit_gateway_attachment_id: 'TransportTransitGatewayAttachmentId',
      tunnel_bandwidth: 'TunnelBandwidth',
      tunnel_inside_ip_version: 'TunnelInsideIpVersion',
      type: 'Type',
      vpn_concentrator_id: 'VpnConcentratorId',
      vpn_gateway_id: 'VpnGatewayId',
    },
    { also: tunnels, covers: ['VpnTunnelOptionsSpecifications'] },
  ),
  resource('aws_vpn_connection_route', 'AWS::EC2::VPNConnectionRoute', {
    destination_cidr_block: 'DestinationCidrBlock',
    id: ignored,
    region: ignored,
    vpn_connection_id: 'VpnConnectionId',
  }),
  resource('aws_customer_gateway', 'AWS::EC2::CustomerGateway', {
    bgp_asn: 'BgpAsn',
    bgp_asn_extended: 'BgpAsnExtended',
    certificate_arn: 'CertificateArn',
    device_name: 'DeviceName',
    id: ignored,
    ip_address: 'IpAddress',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    type: 'Type',
  }),
  resource(
    'aws_ec2_transit_gateway',
    'AWS::EC2::TransitGateway',
    {
      amazon_side_asn: 'AmazonSideAsn',
      auto_accept_shared_attachments: 'AutoAcceptSharedAttachments',
      default_route_table_association: 'DefaultRouteTableAssociation',
      default_route_table_propagation: 'DefaultRouteTablePropagation',
      description: 'Description',
      dns_support: 'DnsSupport',
      encryption_support: 'EncryptionSupport',
      id: ignored,
      multicast_support: 'MulticastSupport',
      region: ignored,
      security_group_referencing_support: 'SecurityGroupReferencingSupport',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      transit_gateway_cidr_blocks: 'TransitGatewayCidrBlocks',
      vpn_ecmp_support: 'VpnEcmpSupport',
    },
    { covers: ['AssociationDefaultRouteTableId', 'PropagationDefaultRouteTableId'] },
  ),
  resource(
    'aws_ec2_transit_gateway_vpc_attachment',
    'AWS::EC2::TransitGatewayVpcAttachment',
    {
      appliance_mode_support: 'Options.ApplianceModeSupport',
      dns_support: 'Options.DnsSupport',
      id: ignored,
      ipv6_support: 'Options.Ipv6Support',
      region: ignored,
      security_group_referencing_support: 'Options.SecurityGroupReferencingSupport',
      subnet_ids: 'SubnetIds',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      transit_gateway_default_route_table_association: ignored,
      transit_gateway_default_route_table_propagation: ignored,
      transit_gateway_id: 'TransitGatewayId',
      vpc_id: 'VpcId',
    },
    { covers: ['AddSubnetIds', 'RemoveSubnetIds'] },
  ),
  resource('aws_ec2_transit_gateway_route', 'AWS::EC2::TransitGatewayRoute', {
    blackhole: 'Blackhole',
    destination_cidr_block: 'DestinationCidrBlock',
    id: ignored,
    region: ignored,
    transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
    transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
  }),
  resource('aws_ec2_transit_gateway_route_table', 'AWS::EC2::TransitGatewayRouteTable', {
    id: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    transit_gateway_id: 'TransitGatewayId',
  }),
  resource('aws_ec2_transit_gateway_route_table_association', 'AWS::EC2::TransitGatewayRouteTableAssociation', {
    id: ignored,
    region: ignored,
    replace_existing_association: ignored,
    transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
    transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
  }),
  resource('aws_ec2_transit_gateway_route_table_propagation', 'AWS::EC2::TransitGatewayRouteTablePropagation', {
    id: ignored,
    region: ignored,
    transit_gateway_attachment_id: 'TransitGatewayAttachmentId',
    transit_gateway_route_table_id: 'TransitGatewayRouteTableId',
  }),
  resource('aws_ec2_transit_gateway_peering_attachment', 'AWS::EC2::TransitGatewayPeeringAttachment', {
    id: ignored,
    options: ignored,
    peer_account_id: 'PeerAccountId',
    peer_region: 'PeerRegion',
    peer_transit_gateway_id: 'PeerTransitGatewayId',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    transit_gateway_id: 'TransitGatewayId',
  }),
  resource('aws_ec2_managed_prefix_list', 'AWS::EC2::PrefixList', {
    address_family: 'AddressFamily',
    entry: { blocks: 'Entries', attributes: { cidr: 'Cidr', description: 'Description' } },
    id: ignored,
    max_entries: 'MaxEntries',
    name: 'PrefixListName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  part(
    'aws_ec2_managed_prefix_list_entry',
    'AWS::EC2::PrefixList',
    { of: 'aws_ec2_managed_prefix_list', by: 'prefix_list_id' },
    { cidr: ignored, description: ignored, id: ignored, region: ignored },
    {
      also: itemOf('Entries', { cidr: 'Cidr', description: 'Description' }),
      covers: ['Entries'],
    },
  ),
  resource('aws_vpc_block_public_access_options', 'AWS::EC2::VPCBlockPublicAccessOptions', {
    internet_gateway_block_mode: 'InternetGatewayBlockMode',
    region: ignored,
    timeouts: ignored,
  }),
  resource('aws_vpc_block_public_access_exclusion', 'AWS::EC2::VPCBlockPublicAccessExclusion', {
    internet_gateway_exclusion_mode: 'InternetGatewayExclusionMode',
    region: ignored,
    subnet_id: 'SubnetId',
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
    vpc_id: 'VpcId',
  }),
];
