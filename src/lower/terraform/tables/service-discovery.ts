import { tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** AWS Cloud Map. */
export const serviceDiscovery = (): readonly Table[] => [
  resource('aws_service_discovery_http_namespace', 'AWS::ServiceDiscovery::HttpNamespace', {
    description: 'Description',
    id: ignored,
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_service_discovery_instance', 'AWS::ServiceDiscovery::Instance', {
    attributes: 'InstanceAttributes',
    id: ignored,
    instance_id: 'InstanceId',
    region: ignored,
    service_id: 'ServiceId',
  }),
  resource(
    'aws_service_discovery_private_dns_namespace',
    'AWS::ServiceDiscovery::PrivateDnsNamespace',
    {
      description: 'Description',
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc: 'Vpc',
    },
    { covers: ['Properties'] },
  ),
  resource(
    'aws_service_discovery_public_dns_namespace',
    'AWS::ServiceDiscovery::PublicDnsNamespace',
    {
      description: 'Description',
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['Properties'] },
  ),
  resource(
    'aws_service_discovery_service',
    'AWS::ServiceDiscovery::Service',
    {
      description: 'Description',
      dns_config: {
        block: 'DnsConfig',
        attributes: {
          dns_records: {
            blocks: 'DnsRecords',
            attributes: {
              ttl: 'TTL',
              type: 'Type',
            },
          },
          namespace_id: 'NamespaceId',
          routing_policy: 'RoutingPolicy',
        },
      },
      force_destroy: ignored,
      health_check_config: {
        block: 'HealthCheckConfig',
        attributes: {
          failure_threshold: 'FailureThreshold',
          resource_path: 'ResourcePath',
          type: 'Type',
        },
      },
      health_check_custom_config: {
        block: 'HealthCheckCustomConfig',
        attributes: {
          failure_threshold: 'FailureThreshold',
        },
      },
      id: ignored,
      name: 'Name',
      namespace_id: 'NamespaceId',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      type: 'Type',
    },
    { covers: ['ServiceAttributes'] },
  ),
];
