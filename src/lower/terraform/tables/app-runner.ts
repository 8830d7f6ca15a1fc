import { tagList } from '../change.ts';
import { pairList } from '../pair-list.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS App Runner. */
export const appRunner = (): readonly Table[] => [
  resource('aws_apprunner_auto_scaling_configuration_version', 'AWS::AppRunner::AutoScalingConfiguration', {
    auto_scaling_configuration_name: 'AutoScalingConfigurationName',
    id: ignored,
    max_concurrency: 'MaxConcurrency',
    max_size: 'MaxSize',
    min_size: 'MinSize',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_apprunner_observability_configuration', 'AWS::AppRunner::ObservabilityConfiguration', {
    id: ignored,
    observability_configuration_name: 'ObservabilityConfigurationName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    trace_configuration: {
      block: 'TraceConfiguration',
      attributes: {
        vendor: 'Vendor',
      },
    },
  }),
  resource('aws_apprunner_service', 'AWS::AppRunner::Service', {
    auto_scaling_configuration_arn: 'AutoScalingConfigurationArn',
    encryption_configuration: {
      block: 'EncryptionConfiguration',
      attributes: {
        kms_key: 'KmsKey',
      },
    },
    health_check_configuration: {
      block: 'HealthCheckConfiguration',
      attributes: {
        healthy_threshold: 'HealthyThreshold',
        interval: 'Interval',
        path: 'Path',
        protocol: 'Protocol',
        timeout: 'Timeout',
        unhealthy_threshold: 'UnhealthyThreshold',
      },
    },
    id: ignored,
    instance_configuration: {
      block: 'InstanceConfiguration',
      attributes: {
        cpu: 'Cpu',
        instance_role_arn: 'InstanceRoleArn',
        memory: 'Memory',
      },
    },
    network_configuration: {
      block: 'NetworkConfiguration',
      attributes: {
        egress_configuration: {
          block: 'EgressConfiguration',
          attributes: {
            egress_type: 'EgressType',
            vpc_connector_arn: 'VpcConnectorArn',
          },
        },
        ingress_configuration: {
          block: 'IngressConfiguration',
          attributes: {
            is_publicly_accessible: 'IsPubliclyAccessible',
          },
        },
        ip_address_type: 'IpAddressType',
      },
    },
    observability_configuration: {
      block: 'ObservabilityConfiguration',
      attributes: {
        observability_configuration_arn: 'ObservabilityConfigurationArn',
        observability_enabled: 'ObservabilityEnabled',
      },
    },
    region: ignored,
    service_name: 'ServiceName',
    source_configuration: {
      block: 'SourceConfiguration',
      attributes: {
        authentication_configuration: {
          block: 'AuthenticationConfiguration',
          attributes: {
            access_role_arn: 'AccessRoleArn',
            connection_arn: 'ConnectionArn',
          },
        },
        auto_deployments_enabled: 'AutoDeploymentsEnabled',
        code_repository: {
          block: 'CodeRepository',
          attributes: {
            code_configuration: {
              block: 'CodeConfiguration',
              attributes: {
                code_configuration_values: {
                  block: 'CodeConfigurationValues',
                  attributes: {
                    build_command: 'BuildCommand',
                    port: 'Port',
                    runtime: 'Runtime',
                    runtime_environment_secrets: { to: 'RuntimeEnvironmentSecrets', by: pairList('Name', 'Value') },
                    runtime_environment_variables: { to: 'RuntimeEnvironmentVariables', by: pairList('Name', 'Value') },
                    start_command: 'StartCommand',
                  },
                },
                configuration_source: 'ConfigurationSource',
              },
            },
            repository_url: 'RepositoryUrl',
            source_code_version: {
              block: 'SourceCodeVersion',
              attributes: {
                type: 'Type',
                value: 'Value',
              },
            },
            source_directory: 'SourceDirectory',
          },
        },
        image_repository: {
          block: 'ImageRepository',
          attributes: {
            image_configuration: {
              block: 'ImageConfiguration',
              attributes: {
                port: 'Port',
                runtime_environment_secrets: { to: 'RuntimeEnvironmentSecrets', by: pairList('Name', 'Value') },
                runtime_environment_variables: { to: 'RuntimeEnvironmentVariables', by: pairList('Name', 'Value') },
                start_command: 'StartCommand',
              },
            },
            image_identifier: 'ImageIdentifier',
            image_repository_type: 'ImageRepositoryType',
          },
        },
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_apprunner_vpc_connector', 'AWS::AppRunner::VpcConnector', {
    id: ignored,
    region: ignored,
    security_groups: 'SecurityGroups',
    subnets: 'Subnets',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    vpc_connector_name: 'VpcConnectorName',
  }),
  resource('aws_apprunner_vpc_ingress_connection', 'AWS::AppRunner::VpcIngressConnection', {
    id: ignored,
    ingress_vpc_configuration: {
      block: 'IngressVpcConfiguration',
      attributes: {
        vpc_endpoint_id: 'VpcEndpointId',
        vpc_id: 'VpcId',
      },
    },
    name: 'VpcIngressConnectionName',
    region: ignored,
    service_arn: 'ServiceArn',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  ...none(
    'aws_apprunner_connection',
    'aws_apprunner_custom_domain_association',
    'aws_apprunner_default_auto_scaling_configuration_version',
    'aws_apprunner_deployment',
  ),
];
