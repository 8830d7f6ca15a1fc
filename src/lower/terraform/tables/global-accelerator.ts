import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** AWS Global Accelerator. */
export const globalAccelerator = (): readonly Table[] => [
  resource('aws_globalaccelerator_accelerator', 'AWS::GlobalAccelerator::Accelerator', {
    attributes: {
      inner: {
        flow_logs_enabled: 'FlowLogsEnabled',
        flow_logs_s3_bucket: 'FlowLogsS3Bucket',
        flow_logs_s3_prefix: 'FlowLogsS3Prefix',
      },
    },
    enabled: 'Enabled',
    id: ignored,
    ip_address_type: 'IpAddressType',
    ip_addresses: 'IpAddresses',
    name: 'Name',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_globalaccelerator_cross_account_attachment', 'AWS::GlobalAccelerator::CrossAccountAttachment', {
    name: 'Name',
    principals: 'Principals',
    resource: {
      blocks: 'Resources',
      attributes: {
        cidr_block: 'Cidr',
        endpoint_id: 'EndpointId',
        region: 'Region',
      },
    },
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_globalaccelerator_endpoint_group', 'AWS::GlobalAccelerator::EndpointGroup', {
    endpoint_configuration: {
      blocks: 'EndpointConfigurations',
      attributes: {
        attachment_arn: 'AttachmentArn',
        client_ip_preservation_enabled: 'ClientIPPreservationEnabled',
        endpoint_id: 'EndpointId',
        weight: 'Weight',
      },
    },
    endpoint_group_region: 'EndpointGroupRegion',
    health_check_interval_seconds: 'HealthCheckIntervalSeconds',
    health_check_path: 'HealthCheckPath',
    health_check_port: 'HealthCheckPort',
    health_check_protocol: 'HealthCheckProtocol',
    id: ignored,
    listener_arn: 'ListenerArn',
    port_override: {
      blocks: 'PortOverrides',
      attributes: {
        endpoint_port: 'EndpointPort',
        listener_port: 'ListenerPort',
      },
    },
    threshold_count: 'ThresholdCount',
    timeouts: ignored,
    traffic_dial_percentage: 'TrafficDialPercentage',
  }),
  resource('aws_globalaccelerator_listener', 'AWS::GlobalAccelerator::Listener', {
    accelerator_arn: 'AcceleratorArn',
    client_affinity: 'ClientAffinity',
    id: ignored,
    port_range: {
      blocks: 'PortRanges',
      attributes: {
        from_port: 'FromPort',
        to_port: 'ToPort',
      },
    },
    protocol: 'Protocol',
    timeouts: ignored,
  }),
];
