import type { Term } from '../../term.ts';
import { changed, constant, listOf, mapOf, scalarAt, tagList, unmapped } from '../change.ts';
import { companionsFor, propertiesFrom } from '../companions.ts';
import { eachAs } from '../items.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Tags of a resource as the one tag specification of its own type. */
function tagSpecification(resourceType: string): (value: Term) => Term | undefined {
  return (value) => {
    const tags = tagList(value);
    if (tags === undefined || tags.kind === 'null') return tags;
    return listOf(mapOf(value, { ResourceType: scalarAt(value, resourceType), Tags: tags }));
  };
}

/**
 * Base64 as the text that it stands for, as Fn::Base64 is evaluated; what is no text, such as a compressed file, stays as it is.
 * Unlike CloudFormation, Terraform calculates the encoding of what it knows.
 */
function decoded(value: Term): Term | undefined {
  return changed(value, (term) => {
    if (term.kind === 'call' && term.function === 'assuming') {
      const [inner, ...parameters] = term.arguments;
      const text = inner === undefined ? undefined : decoded(inner);
      return text === undefined ? term : { ...term, arguments: [text, ...parameters] };
    }
    if (term.kind !== 'scalar') return term;
    const bytes = Buffer.from(term.text, 'base64');
    const text = bytes.toString();
    const isText = bytes.toString('base64') === term.text.replace(/\s/g, '') && Buffer.from(text).equals(bytes);
    return isText ? scalarAt(term, text) : term;
  });
}

/** A property of the first network interface, which Terraform writes beside those of the instance. */
function primaryInterface(key: string): (value: Term) => Term | undefined {
  return (value) =>
    value.kind === 'null' ? value : listOf(mapOf(value, { DeviceIndex: scalarAt(value, 0), [key]: value }));
}

const range = { max: 'Max', min: 'Min' } as const;

const spotFleetRequirements = {
  accelerator_count: { block: 'AcceleratorCount', attributes: range },
  accelerator_manufacturers: 'AcceleratorManufacturers',
  accelerator_names: 'AcceleratorNames',
  accelerator_total_memory_mib: { block: 'AcceleratorTotalMemoryMiB', attributes: range },
  accelerator_types: 'AcceleratorTypes',
  allowed_instance_types: 'AllowedInstanceTypes',
  bare_metal: 'BareMetal',
  baseline_ebs_bandwidth_mbps: { block: 'BaselineEbsBandwidthMbps', attributes: range },
  burstable_performance: 'BurstablePerformance',
  cpu_manufacturers: 'CpuManufacturers',
  excluded_instance_types: 'ExcludedInstanceTypes',
  instance_generations: 'InstanceGenerations',
  local_storage: 'LocalStorage',
  local_storage_types: 'LocalStorageTypes',
  memory_gib_per_vcpu: { block: 'MemoryGiBPerVCpu', attributes: range },
  memory_mib: { block: 'MemoryMiB', attributes: range },
  network_bandwidth_gbps: { block: 'NetworkBandwidthGbps', attributes: range },
  network_interface_count: { block: 'NetworkInterfaceCount', attributes: range },
  on_demand_max_price_percentage_over_lowest_price: 'OnDemandMaxPricePercentageOverLowestPrice',
  require_hibernate_support: 'RequireHibernateSupport',
  spot_max_price_percentage_over_lowest_price: 'SpotMaxPricePercentageOverLowestPrice',
  total_local_storage_gb: { block: 'TotalLocalStorageGB', attributes: range },
  vcpu_count: { block: 'VCpuCount', attributes: range },
} as const;

/** The requirements of an instance type, which several resources take alike. */
export const instanceRequirements = {
  ...spotFleetRequirements,
  max_spot_price_as_percentage_of_optimal_on_demand_price: 'MaxSpotPriceAsPercentageOfOptimalOnDemandPrice',
} as const;

/** A property that CloudFormation has and nothing in Terraform sets: absent, not unknown. */
const never = <P extends string>(to: P) => ({ to, by: (): undefined => undefined }) as const;

/*
 * The root device is not named in Terraform: it is the one of the image, so that DeviceName, which the mapping cannot give, is
 * unknown. Its snapshot is that of the image.
 */
const instanceRootDevice = {
  delete_on_termination: 'Ebs.DeleteOnTermination',
  encrypted: 'Ebs.Encrypted',
  iops: 'Ebs.Iops',
  kms_key_id: 'Ebs.KmsKeyId',
  tags: ignored,
  tags_all: ignored,
  throughput: ignored,
  volume_size: ['Ebs.VolumeSize', never('Ebs.SnapshotId'), never('NoDevice'), never('VirtualName')],
  volume_type: 'Ebs.VolumeType',
} as const;

const launchRootDevice = {
  delete_on_termination: 'Ebs.DeleteOnTermination',
  encrypted: 'Ebs.Encrypted',
  iops: 'Ebs.Iops',
  throughput: 'Ebs.Throughput',
  volume_size: ['Ebs.VolumeSize', never('Ebs.SnapshotId'), never('NoDevice'), never('VirtualName')],
  volume_type: 'Ebs.VolumeType',
} as const;

const spotFleetRootDevice = {
  delete_on_termination: 'Ebs.DeleteOnTermination',
  encrypted: 'Ebs.Encrypted',
  iops: 'Ebs.Iops',
  kms_key_id: ignored,
  throughput: ignored,
  volume_size: ['Ebs.VolumeSize', never('Ebs.SnapshotId'), never('NoDevice'), never('VirtualName')],
  volume_type: 'Ebs.VolumeType',
} as const;

/** Further devices are named and may come from a snapshot. */
const furtherDevice = { device_name: 'DeviceName', snapshot_id: 'Ebs.SnapshotId' } as const;

const instanceStore = {
  device_name: ['DeviceName', never('Ebs')],
  no_device: 'NoDevice',
  virtual_name: 'VirtualName',
} as const;

const instance = {
  ami: 'ImageId',
  associate_public_ip_address: {
    to: 'NetworkInterfaces',
    by: primaryInterface('AssociatePublicIpAddress'),
  },
  availability_zone: 'AvailabilityZone',
  capacity_reservation_specification: ignored,
  cpu_options: {
    block: 'CpuOptions',
    attributes: {
      amd_sev_snp: ignored,
      core_count: 'CoreCount',
      nested_virtualization: ignored,
      threads_per_core: 'ThreadsPerCore',
    },
  },
  credit_specification: { block: 'CreditSpecification', attributes: { cpu_credits: 'CPUCredits' } },
  disable_api_stop: ignored,
  disable_api_termination: 'DisableApiTermination',
  ebs_block_device: { blocks: 'BlockDeviceMappings', attributes: { ...instanceRootDevice, ...furtherDevice } },
  ebs_optimized: 'EbsOptimized',
  enable_primary_ipv6: ignored,
  enclave_options: { block: 'EnclaveOptions', attributes: { enabled: 'Enabled' } },
  ephemeral_block_device: { blocks: 'BlockDeviceMappings', attributes: instanceStore },
  force_destroy: ignored,
  get_password_data: ignored,
  hibernation: 'HibernationOptions.Configured',
  host_id: 'HostId',
  host_resource_group_arn: 'HostResourceGroupArn',
  iam_instance_profile: 'IamInstanceProfile',
  id: ignored,
  instance_initiated_shutdown_behavior: 'InstanceInitiatedShutdownBehavior',
  instance_type: 'InstanceType',
  ipv6_address_count: 'Ipv6AddressCount',
  ipv6_addresses: { to: 'Ipv6Addresses', by: eachAs('Ipv6Address') },
  key_name: 'KeyName',
  launch_template: {
    block: 'LaunchTemplate',
    attributes: { id: 'LaunchTemplateId', name: 'LaunchTemplateName', version: 'Version' },
  },
  maintenance_options: ignored,
  metadata_options: {
    block: 'MetadataOptions',
    attributes: {
      http_endpoint: 'HttpEndpoint',
      http_protocol_ipv6: 'HttpProtocolIpv6',
      http_put_response_hop_limit: 'HttpPutResponseHopLimit',
      http_tokens: 'HttpTokens',
      instance_metadata_tags: 'InstanceMetadataTags',
    },
  },
  monitoring: 'Monitoring',
  network_interface: {
    blocks: 'NetworkInterfaces',
    attributes: {
      delete_on_termination: 'DeleteOnTermination',
      device_index: 'DeviceIndex',
      network_card_index: ignored,
      network_interface_id: 'NetworkInterfaceId',
    },
  },
  placement_group: 'PlacementGroupName',
  placement_group_id: { to: 'PlacementGroupName', by: unmapped },
  placement_partition_number: ignored,
  private_dns_name_options: {
    block: 'PrivateDnsNameOptions',
    attributes: {
      enable_resource_name_dns_a_record: 'EnableResourceNameDnsARecord',
      enable_resource_name_dns_aaaa_record: 'EnableResourceNameDnsAAAARecord',
      hostname_type: 'HostnameType',
    },
  },
  private_ip: 'PrivateIpAddress',
  region: ignored,
  root_block_device: { blocks: 'BlockDeviceMappings', attributes: instanceRootDevice },
  secondary_network_interface: ignored,
  secondary_private_ips: { to: 'NetworkInterfaces', by: unmapped },
  security_groups: 'SecurityGroups',
  source_dest_check: 'SourceDestCheck',
  subnet_id: 'SubnetId',
  tags: { to: 'Tags', by: tagList },
  tags_all: ignored,
  tenancy: 'Tenancy',
  timeouts: ignored,
  user_data: 'UserData',
  user_data_base64: { to: 'UserData', by: decoded },
  user_data_replace_on_change: ignored,
  volume_tags: ignored,
  vpc_security_group_ids: 'SecurityGroupIds',
} as const;

/** What an instance of CloudFormation may have and one of Terraform has not. */
const instanceCovers = [
  'AdditionalInfo',
  'Affinity',
  'ElasticGpuSpecifications',
  'ElasticInferenceAccelerators',
  'KernelId',
  'LicenseSpecifications',
  'PropagateTagsToVolumeOnCreation',
  'RamdiskId',
  'SsmAssociations',
  'Volumes',
];

const fleetTemplate = {
  launch_template_id: 'LaunchTemplateId',
  launch_template_name: 'LaunchTemplateName',
  version: 'Version',
} as const;

/** Amazon EC2: instances and what they start from. */
export const ec2 = (): readonly Table[] => [
  resource(
    'aws_instance',
    'AWS::EC2::Instance',
    {
      ...instance,
      instance_market_options: ignored,
      primary_network_interface: {
        blocks: 'NetworkInterfaces',
        attributes: {
          network_interface_id: ['NetworkInterfaceId', { to: 'DeviceIndex', by: constant(0) }],
        },
      },
    },
    { covers: instanceCovers },
  ),
  resource(
    'aws_spot_instance_request',
    'AWS::EC2::Instance',
    {
      ...instance,
      instance_interruption_behavior: ignored,
      launch_group: ignored,
      spot_price: ignored,
      spot_type: ignored,
      valid_from: ignored,
      valid_until: ignored,
      wait_for_fulfillment: ignored,
    },
    { covers: instanceCovers },
  ),
  resource('aws_launch_template', 'AWS::EC2::LaunchTemplate', {
    block_device_mappings: {
      blocks: 'LaunchTemplateData.BlockDeviceMappings',
      attributes: {
        device_name: 'DeviceName',
        ebs: {
          block: 'Ebs',
          attributes: {
            delete_on_termination: 'DeleteOnTermination',
            encrypted: 'Encrypted',
            iops: 'Iops',
            kms_key_id: 'KmsKeyId',
            snapshot_id: 'SnapshotId',
            throughput: 'Throughput',
            volume_initialization_rate: 'VolumeInitializationRate',
            volume_size: 'VolumeSize',
            volume_type: 'VolumeType',
          },
        },
        no_device: 'NoDevice',
        virtual_name: 'VirtualName',
      },
    },
    capacity_reservation_specification: {
      block: 'LaunchTemplateData.CapacityReservationSpecification',
      attributes: {
        capacity_reservation_preference: 'CapacityReservationPreference',
        capacity_reservation_target: {
          block: 'CapacityReservationTarget',
          attributes: {
            capacity_reservation_id: 'CapacityReservationId',
            capacity_reservation_resource_group_arn: 'CapacityReservationResourceGroupArn',
          },
        },
      },
    },
    cpu_options: {
      block: 'LaunchTemplateData.CpuOptions',
      attributes: {
        amd_sev_snp: 'AmdSevSnp',
        core_count: 'CoreCount',
        nested_virtualization: 'NestedVirtualization',
        threads_per_core: 'ThreadsPerCore',
      },
    },
    credit_specification: {
      block: 'LaunchTemplateData.CreditSpecification',
      attributes: { cpu_credits: 'CpuCredits' },
    },
    default_version: ignored,
    description: 'VersionDescription',
    disable_api_stop: 'LaunchTemplateData.DisableApiStop',
    disable_api_termination: 'LaunchTemplateData.DisableApiTermination',
    ebs_optimized: 'LaunchTemplateData.EbsOptimized',
    enclave_options: { block: 'LaunchTemplateData.EnclaveOptions', attributes: { enabled: 'Enabled' } },
    hibernation_options: { block: 'LaunchTemplateData.HibernationOptions', attributes: { configured: 'Configured' } },
    iam_instance_profile: { block: 'LaunchTemplateData.IamInstanceProfile', attributes: { arn: 'Arn', name: 'Name' } },
    id: ignored,
    image_id: 'LaunchTemplateData.ImageId',
    instance_initiated_shutdown_behavior: 'LaunchTemplateData.InstanceInitiatedShutdownBehavior',
    instance_market_options: {
      block: 'LaunchTemplateData.InstanceMarketOptions',
      attributes: {
        market_type: 'MarketType',
        spot_options: {
          block: 'SpotOptions',
          attributes: {
            block_duration_minutes: 'BlockDurationMinutes',
            instance_interruption_behavior: 'InstanceInterruptionBehavior',
            max_price: 'MaxPrice',
            spot_instance_type: 'SpotInstanceType',
            valid_until: 'ValidUntil',
          },
        },
      },
    },
    instance_requirements: { block: 'LaunchTemplateData.InstanceRequirements', attributes: instanceRequirements },
    instance_type: [
      'LaunchTemplateData.InstanceType',
      never('LaunchTemplateData.ElasticGpuSpecifications'),
      never('LaunchTemplateData.ElasticInferenceAccelerators'),
    ],
    kernel_id: 'LaunchTemplateData.KernelId',
    key_name: 'LaunchTemplateData.KeyName',
    license_specification: {
      blocks: 'LaunchTemplateData.LicenseSpecifications',
      attributes: { license_configuration_arn: 'LicenseConfigurationArn' },
    },
    maintenance_options: {
      block: 'LaunchTemplateData.MaintenanceOptions',
      attributes: { auto_recovery: 'AutoRecovery' },
    },
    metadata_options: {
      block: 'LaunchTemplateData.MetadataOptions',
      attributes: {
        http_endpoint: 'HttpEndpoint',
        http_protocol_ipv6: 'HttpProtocolIpv6',
        http_put_response_hop_limit: 'HttpPutResponseHopLimit',
        http_tokens: 'HttpTokens',
        instance_metadata_tags: 'InstanceMetadataTags',
      },
    },
    monitoring: { block: 'LaunchTemplateData.Monitoring', attributes: { enabled: 'Enabled' } },
    name: 'LaunchTemplateName',
    name_prefix: ignored,
    network_interfaces: {
      blocks: 'LaunchTemplateData.NetworkInterfaces',
      attributes: {
        associate_carrier_ip_address: 'AssociateCarrierIpAddress',
        associate_public_ip_address: 'AssociatePublicIpAddress',
        connection_tracking_specification: {
          block: 'ConnectionTrackingSpecification',
          attributes: {
            tcp_established_timeout: 'TcpEstablishedTimeout',
            udp_stream_timeout: 'UdpStreamTimeout',
            udp_timeout: 'UdpTimeout',
          },
        },
        delete_on_termination: 'DeleteOnTermination',
        description: 'Description',
        device_index: 'DeviceIndex',
        ena_queue_count: 'EnaQueueCount',
        ena_srd_specification: {
          block: 'EnaSrdSpecification',
          attributes: {
            ena_srd_enabled: 'EnaSrdEnabled',
            ena_srd_udp_specification: {
              block: 'EnaSrdUdpSpecification',
              attributes: { ena_srd_udp_enabled: 'EnaSrdUdpEnabled' },
            },
          },
        },
        interface_type: 'InterfaceType',
        ipv4_address_count: 'SecondaryPrivateIpAddressCount',
        ipv4_addresses: { to: 'PrivateIpAddresses', by: eachAs('PrivateIpAddress') },
        ipv4_prefix_count: 'Ipv4PrefixCount',
        ipv4_prefixes: { to: 'Ipv4Prefixes', by: eachAs('Ipv4Prefix') },
        ipv6_address_count: 'Ipv6AddressCount',
        ipv6_addresses: { to: 'Ipv6Addresses', by: eachAs('Ipv6Address') },
        ipv6_prefix_count: 'Ipv6PrefixCount',
        ipv6_prefixes: { to: 'Ipv6Prefixes', by: eachAs('Ipv6Prefix') },
        network_card_index: 'NetworkCardIndex',
        network_interface_id: 'NetworkInterfaceId',
        primary_ipv6: 'PrimaryIpv6',
        private_ip_address: 'PrivateIpAddress',
        security_groups: 'Groups',
        subnet_id: 'SubnetId',
      },
    },
    network_performance_options: {
      block: 'LaunchTemplateData.NetworkPerformanceOptions',
      attributes: { bandwidth_weighting: 'BandwidthWeighting' },
    },
    placement: {
      block: 'LaunchTemplateData.Placement',
      attributes: {
        affinity: 'Affinity',
        availability_zone: 'AvailabilityZone',
        group_id: 'GroupId',
        group_name: 'GroupName',
        host_id: 'HostId',
        host_resource_group_arn: 'HostResourceGroupArn',
        partition_number: 'PartitionNumber',
        spread_domain: 'SpreadDomain',
        tenancy: 'Tenancy',
      },
    },
    private_dns_name_options: {
      block: 'LaunchTemplateData.PrivateDnsNameOptions',
      attributes: {
        enable_resource_name_dns_a_record: 'EnableResourceNameDnsARecord',
        enable_resource_name_dns_aaaa_record: 'EnableResourceNameDnsAAAARecord',
        hostname_type: 'HostnameType',
      },
    },
    ram_disk_id: 'LaunchTemplateData.RamDiskId',
    region: ignored,
    secondary_interfaces: ignored,
    security_group_names: 'LaunchTemplateData.SecurityGroups',
    tag_specifications: {
      blocks: 'LaunchTemplateData.TagSpecifications',
      attributes: { resource_type: 'ResourceType', tags: { to: 'Tags', by: tagList } },
    },
    tags: { to: 'TagSpecifications', by: tagSpecification('launch-template') },
    tags_all: ignored,
    update_default_version: ignored,
    user_data: { to: 'LaunchTemplateData.UserData', by: decoded },
    vpc_security_group_ids: 'LaunchTemplateData.SecurityGroupIds',
  }),
  resource(
    'aws_launch_configuration',
    'AWS::AutoScaling::LaunchConfiguration',
    {
      associate_public_ip_address: 'AssociatePublicIpAddress',
      ebs_block_device: {
        blocks: 'BlockDeviceMappings',
        attributes: { ...launchRootDevice, ...furtherDevice, no_device: 'NoDevice' },
      },
      ebs_optimized: 'EbsOptimized',
      enable_monitoring: 'InstanceMonitoring',
      ephemeral_block_device: { blocks: 'BlockDeviceMappings', attributes: instanceStore },
      iam_instance_profile: 'IamInstanceProfile',
      id: ignored,
      image_id: 'ImageId',
      instance_type: 'InstanceType',
      key_name: 'KeyName',
      metadata_options: {
        block: 'MetadataOptions',
        attributes: {
          http_endpoint: 'HttpEndpoint',
          http_put_response_hop_limit: 'HttpPutResponseHopLimit',
          http_tokens: 'HttpTokens',
        },
      },
      name: 'LaunchConfigurationName',
      name_prefix: ignored,
      placement_tenancy: 'PlacementTenancy',
      region: ignored,
      root_block_device: { blocks: 'BlockDeviceMappings', attributes: launchRootDevice },
      security_groups: 'SecurityGroups',
      spot_price: 'SpotPrice',
      user_data: 'UserData',
      user_data_base64: { to: 'UserData', by: decoded },
    },
    { covers: ['ClassicLinkVPCId', 'ClassicLinkVPCSecurityGroups', 'InstanceId', 'KernelId', 'RamDiskId'] },
  ),
  resource(
    'aws_ebs_volume',
    'AWS::EC2::Volume',
    {
      availability_zone: 'AvailabilityZone',
      encrypted: 'Encrypted',
      final_snapshot: ignored,
      id: ignored,
      iops: 'Iops',
      kms_key_id: 'KmsKeyId',
      multi_attach_enabled: 'MultiAttachEnabled',
      outpost_arn: 'OutpostArn',
      region: ignored,
      size: 'Size',
      snapshot_id: 'SnapshotId',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      throughput: 'Throughput',
      timeouts: ignored,
      type: 'VolumeType',
      volume_initialization_rate: 'VolumeInitializationRate',
    },
    { covers: ['AutoEnableIO', 'AvailabilityZoneId', 'SourceVolumeId'] },
  ),
  resource('aws_volume_attachment', 'AWS::EC2::VolumeAttachment', {
    device_name: 'Device',
    force_detach: ignored,
    id: ignored,
    instance_id: 'InstanceId',
    region: ignored,
    skip_destroy: ignored,
    stop_instance_before_detaching: ignored,
    timeouts: ignored,
    volume_id: 'VolumeId',
  }),
  resource(
    'aws_eip',
    'AWS::EC2::EIP',
    {
      address: 'Address',
      associate_with_private_ip: ignored,
      customer_owned_ipv4_pool: ignored,
      domain: 'Domain',
      id: ignored,
      instance: 'InstanceId',
      ipam_pool_id: 'IpamPoolId',
      network_border_group: 'NetworkBorderGroup',
      // An association of its own in CloudFormation.
      network_interface: ignored,
      public_ipv4_pool: 'PublicIpv4Pool',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    {
      companions: (body, self) =>
        companionsFor(body, 'network_interface', 'AWS::EC2::EIPAssociation', (id) =>
          propertiesFrom(
            body,
            { associate_with_private_ip: 'PrivateIpAddress' },
            { AllocationId: self, NetworkInterfaceId: id },
          ),
        ),
      covers: ['TransferAddress'],
    },
  ),
  resource('aws_eip_association', 'AWS::EC2::EIPAssociation', {
    allocation_id: 'AllocationId',
    allow_reassociation: ignored,
    id: ignored,
    instance_id: 'InstanceId',
    network_interface_id: 'NetworkInterfaceId',
    private_ip_address: 'PrivateIpAddress',
    public_ip: 'EIP',
    region: ignored,
  }),
  resource(
    'aws_key_pair',
    'AWS::EC2::KeyPair',
    {
      id: ignored,
      key_name: 'KeyName',
      key_name_prefix: ignored,
      public_key: 'PublicKeyMaterial',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['KeyFormat', 'KeyType'] },
  ),
  resource('aws_placement_group', 'AWS::EC2::PlacementGroup', {
    id: ignored,
    // CloudFormation names the group itself.
    name: ignored,
    partition_count: 'PartitionCount',
    region: ignored,
    spread_level: 'SpreadLevel',
    strategy: 'Strategy',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_ec2_capacity_reservation',
    'AWS::EC2::CapacityReservation',
    {
      availability_zone: 'AvailabilityZone',
      ebs_optimized: 'EbsOptimized',
      end_date: 'EndDate',
      end_date_type: 'EndDateType',
      ephemeral_storage: 'EphemeralStorage',
      id: ignored,
      instance_count: 'InstanceCount',
      instance_match_criteria: 'InstanceMatchCriteria',
      instance_platform: 'InstancePlatform',
      instance_type: 'InstanceType',
      outpost_arn: 'OutPostArn',
      placement_group_arn: 'PlacementGroupArn',
      region: ignored,
      tags: { to: 'TagSpecifications', by: tagSpecification('capacity-reservation') },
      tags_all: ignored,
      tenancy: 'Tenancy',
      timeouts: ignored,
    },
    { covers: ['AvailabilityZoneId', 'UnusedReservationBillingOwnerId'] },
  ),
  resource('aws_ec2_host', 'AWS::EC2::Host', {
    asset_id: 'AssetId',
    auto_placement: 'AutoPlacement',
    availability_zone: 'AvailabilityZone',
    host_recovery: 'HostRecovery',
    id: ignored,
    instance_family: 'InstanceFamily',
    instance_type: 'InstanceType',
    outpost_arn: 'OutpostArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource(
    'aws_ec2_fleet',
    'AWS::EC2::EC2Fleet',
    {
      context: 'Context',
      excess_capacity_termination_policy: 'ExcessCapacityTerminationPolicy',
      fleet_instance_set: ignored,
      fleet_state: ignored,
      fulfilled_capacity: ignored,
      fulfilled_on_demand_capacity: ignored,
      id: ignored,
      launch_template_config: {
        blocks: 'LaunchTemplateConfigs',
        attributes: {
          launch_template_specification: { block: 'LaunchTemplateSpecification', attributes: fleetTemplate },
          override: {
            blocks: 'Overrides',
            attributes: {
              availability_zone: 'AvailabilityZone',
              instance_requirements: { block: 'InstanceRequirements', attributes: instanceRequirements },
              instance_type: 'InstanceType',
              max_price: 'MaxPrice',
              priority: 'Priority',
              subnet_id: 'SubnetId',
              weighted_capacity: 'WeightedCapacity',
            },
          },
        },
      },
      on_demand_options: {
        block: 'OnDemandOptions',
        attributes: {
          allocation_strategy: 'AllocationStrategy',
          capacity_reservation_options: {
            block: 'CapacityReservationOptions',
            attributes: { usage_strategy: 'UsageStrategy' },
          },
          max_total_price: 'MaxTotalPrice',
          min_target_capacity: 'MinTargetCapacity',
          single_availability_zone: 'SingleAvailabilityZone',
          single_instance_type: 'SingleInstanceType',
        },
      },
      region: ignored,
      replace_unhealthy_instances: 'ReplaceUnhealthyInstances',
      spot_options: {
        block: 'SpotOptions',
        attributes: {
          allocation_strategy: 'AllocationStrategy',
          instance_interruption_behavior: 'InstanceInterruptionBehavior',
          instance_pools_to_use_count: 'InstancePoolsToUseCount',
          maintenance_strategies: {
            block: 'MaintenanceStrategies',
            attributes: {
              capacity_rebalance: {
                block: 'CapacityRebalance',
                attributes: { replacement_strategy: 'ReplacementStrategy', termination_delay: 'TerminationDelay' },
              },
            },
          },
          max_total_price: 'MaxTotalPrice',
          min_target_capacity: 'MinTargetCapacity',
          single_availability_zone: 'SingleAvailabilityZone',
          single_instance_type: 'SingleInstanceType',
        },
      },
      tags: { to: 'TagSpecifications', by: tagSpecification('fleet') },
      tags_all: ignored,
      target_capacity_specification: {
        block: 'TargetCapacitySpecification',
        attributes: {
          default_target_capacity_type: 'DefaultTargetCapacityType',
          on_demand_target_capacity: 'OnDemandTargetCapacity',
          spot_target_capacity: 'SpotTargetCapacity',
          target_capacity_unit_type: 'TargetCapacityUnitType',
          total_target_capacity: 'TotalTargetCapacity',
        },
      },
      terminate_instances: ignored,
      terminate_instances_with_expiration: 'TerminateInstancesWithExpiration',
      timeouts: ignored,
      type: 'Type',
      valid_from: 'ValidFrom',
      valid_until: 'ValidUntil',
    },
    { covers: ['ReservedCapacityOptions'] },
  ),
  resource('aws_spot_fleet_request', 'AWS::EC2::SpotFleet', {
    allocation_strategy: 'SpotFleetRequestConfigData.AllocationStrategy',
    context: 'SpotFleetRequestConfigData.Context',
    excess_capacity_termination_policy: 'SpotFleetRequestConfigData.ExcessCapacityTerminationPolicy',
    fleet_type: 'SpotFleetRequestConfigData.Type',
    iam_fleet_role: 'SpotFleetRequestConfigData.IamFleetRole',
    id: ignored,
    instance_interruption_behaviour: 'SpotFleetRequestConfigData.InstanceInterruptionBehavior',
    instance_pools_to_use_count: 'SpotFleetRequestConfigData.InstancePoolsToUseCount',
    launch_specification: {
      blocks: 'SpotFleetRequestConfigData.LaunchSpecifications',
      attributes: {
        ami: 'ImageId',
        associate_public_ip_address: { to: 'NetworkInterfaces', by: primaryInterface('AssociatePublicIpAddress') },
        availability_zone: 'Placement.AvailabilityZone',
        ebs_block_device: {
          blocks: 'BlockDeviceMappings',
          attributes: { ...spotFleetRootDevice, ...furtherDevice },
        },
        ebs_optimized: 'EbsOptimized',
        ephemeral_block_device: {
          blocks: 'BlockDeviceMappings',
          attributes: { device_name: ['DeviceName', never('Ebs')], virtual_name: 'VirtualName' },
        },
        // CloudFormation takes the profile by its ARN only.
        iam_instance_profile: { to: 'IamInstanceProfile', by: unmapped },
        iam_instance_profile_arn: 'IamInstanceProfile.Arn',
        instance_type: 'InstanceType',
        key_name: 'KeyName',
        monitoring: 'Monitoring.Enabled',
        placement_group: 'Placement.GroupName',
        placement_tenancy: 'Placement.Tenancy',
        root_block_device: { blocks: 'BlockDeviceMappings', attributes: spotFleetRootDevice },
        spot_price: 'SpotPrice',
        subnet_id: 'SubnetId',
        tags: { to: 'TagSpecifications', by: tagSpecification('instance') },
        user_data: { to: 'UserData', by: decoded },
        vpc_security_group_ids: { to: 'SecurityGroups', by: eachAs('GroupId') },
        weighted_capacity: 'WeightedCapacity',
      },
    },
    launch_template_config: {
      blocks: 'SpotFleetRequestConfigData.LaunchTemplateConfigs',
      attributes: {
        launch_template_specification: {
          block: 'LaunchTemplateSpecification',
          attributes: { id: 'LaunchTemplateId', name: 'LaunchTemplateName', version: 'Version' },
        },
        overrides: {
          blocks: 'Overrides',
          attributes: {
            availability_zone: 'AvailabilityZone',
            instance_requirements: { block: 'InstanceRequirements', attributes: spotFleetRequirements },
            instance_type: 'InstanceType',
            priority: 'Priority',
            spot_price: 'SpotPrice',
            subnet_id: 'SubnetId',
            weighted_capacity: 'WeightedCapacity',
          },
        },
      },
    },
    load_balancers: {
      to: 'SpotFleetRequestConfigData.LoadBalancersConfig.ClassicLoadBalancersConfig.ClassicLoadBalancers',
      by: eachAs('Name'),
    },
    on_demand_allocation_strategy: 'SpotFleetRequestConfigData.OnDemandAllocationStrategy',
    on_demand_max_total_price: 'SpotFleetRequestConfigData.OnDemandMaxTotalPrice',
    on_demand_target_capacity: 'SpotFleetRequestConfigData.OnDemandTargetCapacity',
    region: ignored,
    replace_unhealthy_instances: 'SpotFleetRequestConfigData.ReplaceUnhealthyInstances',
    spot_maintenance_strategies: {
      block: 'SpotFleetRequestConfigData.SpotMaintenanceStrategies',
      attributes: {
        capacity_rebalance: {
          block: 'CapacityRebalance',
          attributes: { replacement_strategy: 'ReplacementStrategy' },
        },
      },
    },
    spot_price: 'SpotFleetRequestConfigData.SpotPrice',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    target_capacity: 'SpotFleetRequestConfigData.TargetCapacity',
    target_capacity_unit_type: 'SpotFleetRequestConfigData.TargetCapacityUnitType',
    target_group_arns: {
      to: 'SpotFleetRequestConfigData.LoadBalancersConfig.TargetGroupsConfig.TargetGroups',
      by: eachAs('Arn'),
    },
    terminate_instances_on_delete: ignored,
    terminate_instances_with_expiration: 'SpotFleetRequestConfigData.TerminateInstancesWithExpiration',
    timeouts: ignored,
    valid_from: 'SpotFleetRequestConfigData.ValidFrom',
    valid_until: 'SpotFleetRequestConfigData.ValidUntil',
    wait_for_fulfillment: ignored,
  }),
];
