import type { MapTerm, MapTermEntry } from '../../term.ts';
import { apiDocument } from '../api-document.ts';
import { attribute, json, property, scalarAt, tagList, textOf, words } from '../change.ts';
import { pairList } from '../pair-list.ts';
import { eachRenamed, inBlock, renamed } from '../reshape.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** The provider starts no task where the author names no count; CloudFormation starts one. A daemon has no count. */
const desiredCount = (body: MapTerm): readonly MapTermEntry[] =>
  attribute(body, 'desired_count') === undefined && textOf(attribute(body, 'scheduling_strategy')) !== 'DAEMON'
    ? [property('DesiredCount', scalarAt(body, 0))]
    : [];

/** Amazon ECS. */
export const ecs = (): readonly Table[] => [
  resource('aws_ecs_cluster', 'AWS::ECS::Cluster', {
    configuration: {
      block: 'Configuration',
      attributes: {
        execute_command_configuration: {
          block: 'ExecuteCommandConfiguration',
          attributes: {
            kms_key_id: 'KmsKeyId',
            log_configuration: {
              block: 'LogConfiguration',
              attributes: {
                cloud_watch_encryption_enabled: 'CloudWatchEncryptionEnabled',
                cloud_watch_log_group_name: 'CloudWatchLogGroupName',
                s3_bucket_encryption_enabled: 'S3EncryptionEnabled',
                s3_bucket_name: 'S3BucketName',
                s3_key_prefix: 'S3KeyPrefix',
              },
            },
            logging: 'Logging',
          },
        },
        managed_storage_configuration: {
          block: 'ManagedStorageConfiguration',
          attributes: {
            fargate_ephemeral_storage_kms_key_id: 'FargateEphemeralStorageKmsKeyId',
            kms_key_id: 'KmsKeyId',
          },
        },
      },
    },
    id: ignored,
    name: 'ClusterName',
    region: ignored,
    service_connect_defaults: {
      block: 'ServiceConnectDefaults',
      attributes: {
        namespace: 'Namespace',
      },
    },
    setting: {
      blocks: 'ClusterSettings',
      attributes: {
        name: 'Name',
        value: 'Value',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  part(
    'aws_ecs_cluster_capacity_providers',
    'AWS::ECS::Cluster',
    { of: 'aws_ecs_cluster', by: 'cluster_name' },
    {
      capacity_providers: 'CapacityProviders',
      default_capacity_provider_strategy: {
        blocks: 'DefaultCapacityProviderStrategy',
        attributes: {
          base: 'Base',
          capacity_provider: 'CapacityProvider',
          weight: 'Weight',
        },
      },
      id: ignored,
      region: ignored,
    },
  ),
  resource('aws_ecs_capacity_provider', 'AWS::ECS::CapacityProvider', {
    auto_scaling_group_provider: {
      block: 'AutoScalingGroupProvider',
      attributes: {
        auto_scaling_group_arn: 'AutoScalingGroupArn',
        managed_draining: 'ManagedDraining',
        managed_scaling: {
          block: 'ManagedScaling',
          attributes: {
            instance_warmup_period: 'InstanceWarmupPeriod',
            maximum_scaling_step_size: 'MaximumScalingStepSize',
            minimum_scaling_step_size: 'MinimumScalingStepSize',
            status: 'Status',
            target_capacity: 'TargetCapacity',
          },
        },
        managed_termination_protection: 'ManagedTerminationProtection',
      },
    },
    cluster: 'ClusterName',
    id: ignored,
    managed_instances_provider: {
      block: 'ManagedInstancesProvider',
      attributes: {
        auto_repair_configuration: {
          block: 'AutoRepairConfiguration',
          attributes: {
            actions_status: 'ActionsStatus',
          },
        },
        infrastructure_optimization: {
          block: 'InfrastructureOptimization',
          attributes: {
            scale_in_after: 'ScaleInAfter',
          },
        },
        infrastructure_role_arn: 'InfrastructureRoleArn',
        instance_launch_template: {
          block: 'InstanceLaunchTemplate',
          attributes: {
            capacity_option_type: 'CapacityOptionType',
            capacity_reservations: {
              block: 'CapacityReservations',
              attributes: {
                reservation_group_arn: 'ReservationGroupArn',
                reservation_preference: 'ReservationPreference',
              },
            },
            ec2_instance_profile_arn: 'Ec2InstanceProfileArn',
            instance_requirements: {
              block: 'InstanceRequirements',
              attributes: {
                accelerator_count: {
                  block: 'AcceleratorCount',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                accelerator_manufacturers: 'AcceleratorManufacturers',
                accelerator_names: 'AcceleratorNames',
                accelerator_total_memory_mib: {
                  block: 'AcceleratorTotalMemoryMiB',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                accelerator_types: 'AcceleratorTypes',
                allowed_instance_types: 'AllowedInstanceTypes',
                bare_metal: 'BareMetal',
                baseline_ebs_bandwidth_mbps: {
                  block: 'BaselineEbsBandwidthMbps',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                burstable_performance: 'BurstablePerformance',
                cpu_manufacturers: 'CpuManufacturers',
                excluded_instance_types: 'ExcludedInstanceTypes',
                instance_generations: 'InstanceGenerations',
                local_storage: 'LocalStorage',
                local_storage_types: 'LocalStorageTypes',
                max_spot_price_as_percentage_of_optimal_on_demand_price:
                  'MaxSpotPriceAsPercentageOfOptimalOnDemandPrice',
                memory_gib_per_vcpu: {
                  block: 'MemoryGiBPerVCpu',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                memory_mib: {
                  block: 'MemoryMiB',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                network_bandwidth_gbps: {
                  block: 'NetworkBandwidthGbps',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                network_interface_count: {
                  block: 'NetworkInterfaceCount',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                on_demand_max_price_percentage_over_lowest_price: 'OnDemandMaxPricePercentageOverLowestPrice',
                require_hibernate_support: 'RequireHibernateSupport',
                spot_max_price_percentage_over_lowest_price: 'SpotMaxPricePercentageOverLowestPrice',
                total_local_storage_gb: {
                  block: 'TotalLocalStorageGB',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
                vcpu_count: {
                  block: 'VCpuCount',
                  attributes: {
                    max: 'Max',
                    min: 'Min',
                  },
                },
              },
            },
            local_storage_configuration: {
              block: 'LocalStorageConfiguration',
              attributes: {
                use_local_storage: 'UseLocalStorage',
              },
            },
            monitoring: 'Monitoring',
            network_configuration: {
              block: 'NetworkConfiguration',
              attributes: {
                security_groups: 'SecurityGroups',
                subnets: 'Subnets',
              },
            },
            storage_configuration: {
              block: 'StorageConfiguration',
              attributes: {
                storage_size_gib: 'StorageSizeGiB',
              },
            },
          },
        },
        propagate_tags: 'PropagateTags',
      },
    },
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_ecs_service',
    'AWS::ECS::Service',
    {
      alarms: {
        block: 'DeploymentConfiguration.Alarms',
        attributes: {
          alarm_names: 'AlarmNames',
          enable: 'Enable',
          rollback: 'Rollback',
        },
      },
      availability_zone_rebalancing: 'AvailabilityZoneRebalancing',
      capacity_provider_strategy: {
        blocks: 'CapacityProviderStrategy',
        attributes: {
          base: 'Base',
          capacity_provider: 'CapacityProvider',
          weight: 'Weight',
        },
      },
      cluster: 'Cluster',
      deployment_circuit_breaker: {
        block: 'DeploymentConfiguration.DeploymentCircuitBreaker',
        attributes: {
          enable: 'Enable',
          rollback: 'Rollback',
        },
      },
      deployment_configuration: [
        { to: 'DeploymentConfiguration.BakeTimeInMinutes', by: inBlock('bake_time_in_minutes') },
        {
          to: 'DeploymentConfiguration.CanaryConfiguration',
          by: inBlock(
            'canary_configuration',
            renamed({ canary_bake_time_in_minutes: 'CanaryBakeTimeInMinutes', canary_percent: 'CanaryPercent' }),
          ),
        },
        {
          to: 'DeploymentConfiguration.LifecycleHooks',
          by: inBlock(
            'lifecycle_hook',
            eachRenamed({
              hook_details: ['HookDetails', json],
              hook_target_arn: 'HookTargetArn',
              lifecycle_stages: 'LifecycleStages',
              role_arn: 'RoleArn',
              target_type: 'TargetType',
              timeout_configuration: [
                'TimeoutConfiguration',
                renamed({ action: 'Action', timeout_in_minutes: 'TimeoutInMinutes' }),
              ],
            }),
          ),
        },
        {
          to: 'DeploymentConfiguration.LinearConfiguration',
          by: inBlock(
            'linear_configuration',
            renamed({ step_bake_time_in_minutes: 'StepBakeTimeInMinutes', step_percent: 'StepPercent' }),
          ),
        },
        { to: 'DeploymentConfiguration.Strategy', by: inBlock('strategy') },
      ],
      deployment_controller: {
        block: 'DeploymentController',
        attributes: {
          type: 'Type',
        },
      },
      deployment_maximum_percent: 'DeploymentConfiguration.MaximumPercent',
      deployment_minimum_healthy_percent: 'DeploymentConfiguration.MinimumHealthyPercent',
      desired_count: 'DesiredCount',
      enable_ecs_managed_tags: 'EnableECSManagedTags',
      enable_execute_command: 'EnableExecuteCommand',
      force_delete: ignored,
      force_new_deployment: 'ForceNewDeployment.EnableForceNewDeployment',
      health_check_grace_period_seconds: 'HealthCheckGracePeriodSeconds',
      iam_role: 'Role',
      id: ignored,
      launch_type: 'LaunchType',
      load_balancer: {
        blocks: 'LoadBalancers',
        attributes: {
          advanced_configuration: {
            block: 'AdvancedConfiguration',
            attributes: {
              alternate_target_group_arn: 'AlternateTargetGroupArn',
              production_listener_rule: 'ProductionListenerRule',
              role_arn: 'RoleArn',
              test_listener_rule: 'TestListenerRule',
            },
          },
          container_name: 'ContainerName',
          container_port: 'ContainerPort',
          elb_name: 'LoadBalancerName',
          target_group_arn: 'TargetGroupArn',
        },
      },
      name: 'ServiceName',
      network_configuration: {
        block: 'NetworkConfiguration',
        attributes: {
          assign_public_ip: {
            to: 'AwsvpcConfiguration.AssignPublicIp',
            by: words({ true: 'ENABLED', false: 'DISABLED' }),
          },
          security_groups: 'AwsvpcConfiguration.SecurityGroups',
          subnets: 'AwsvpcConfiguration.Subnets',
        },
      },
      ordered_placement_strategy: {
        blocks: 'PlacementStrategies',
        attributes: {
          field: 'Field',
          type: 'Type',
        },
      },
      placement_constraints: {
        blocks: 'PlacementConstraints',
        attributes: {
          expression: 'Expression',
          type: 'Type',
        },
      },
      platform_version: 'PlatformVersion',
      propagate_tags: 'PropagateTags',
      region: ignored,
      scheduling_strategy: 'SchedulingStrategy',
      service_connect_configuration: {
        block: 'ServiceConnectConfiguration',
        attributes: {
          access_log_configuration: {
            block: 'AccessLogConfiguration',
            attributes: {
              format: 'Format',
              include_query_parameters: 'IncludeQueryParameters',
            },
          },
          enabled: 'Enabled',
          log_configuration: {
            block: 'LogConfiguration',
            attributes: {
              log_driver: 'LogDriver',
              options: 'Options',
              secret_option: {
                blocks: 'SecretOptions',
                attributes: {
                  name: 'Name',
                  value_from: 'ValueFrom',
                },
              },
            },
          },
          namespace: 'Namespace',
          service: {
            blocks: 'Services',
            attributes: {
              client_alias: {
                blocks: 'ClientAliases',
                attributes: {
                  dns_name: 'DnsName',
                  port: 'Port',
                  test_traffic_rules: {
                    block: 'TestTrafficRules',
                    attributes: {
                      header: {
                        block: 'Header',
                        attributes: {
                          name: 'Name',
                          value: {
                            block: 'Value',
                            attributes: {
                              exact: 'Exact',
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
              discovery_name: 'DiscoveryName',
              ingress_port_override: 'IngressPortOverride',
              port_name: 'PortName',
              timeout: {
                block: 'Timeout',
                attributes: {
                  idle_timeout_seconds: 'IdleTimeoutSeconds',
                  per_request_timeout_seconds: 'PerRequestTimeoutSeconds',
                },
              },
              tls: {
                block: 'Tls',
                attributes: {
                  issuer_cert_authority: {
                    block: 'IssuerCertificateAuthority',
                    attributes: {
                      aws_pca_authority_arn: 'AwsPcaAuthorityArn',
                    },
                  },
                  kms_key: 'KmsKey',
                  role_arn: 'RoleArn',
                },
              },
            },
          },
        },
      },
      service_registries: {
        blocks: 'ServiceRegistries',
        attributes: {
          container_name: 'ContainerName',
          container_port: 'ContainerPort',
          port: 'Port',
          registry_arn: 'RegistryArn',
        },
      },
      sigint_rollback: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      task_definition: 'TaskDefinition',
      timeouts: ignored,
      triggers: ignored,
      volume_configuration: {
        blocks: 'VolumeConfigurations',
        attributes: {
          managed_ebs_volume: {
            block: 'ManagedEBSVolume',
            attributes: {
              encrypted: 'Encrypted',
              file_system_type: 'FilesystemType',
              iops: 'Iops',
              kms_key_id: 'KmsKeyId',
              role_arn: 'RoleArn',
              size_in_gb: 'SizeInGiB',
              snapshot_id: 'SnapshotId',
              tag_specifications: {
                blocks: 'TagSpecifications',
                attributes: {
                  propagate_tags: 'PropagateTags',
                  resource_type: 'ResourceType',
                  tags: { to: 'Tags', by: tagList },
                },
              },
              throughput: 'Throughput',
              volume_initialization_rate: 'VolumeInitializationRate',
              volume_type: 'VolumeType',
            },
          },
          name: 'Name',
        },
      },
      vpc_lattice_configurations: {
        blocks: 'VpcLatticeConfigurations',
        attributes: {
          port_name: 'PortName',
          role_arn: 'RoleArn',
          target_group_arn: 'TargetGroupArn',
        },
      },
      wait_for_steady_state: ignored,
    },
    { also: desiredCount, covers: ['Monitoring'] },
  ),
  resource(
    'aws_ecs_task_definition',
    'AWS::ECS::TaskDefinition',
    {
      container_definitions: { to: 'ContainerDefinitions', by: apiDocument },
      cpu: 'Cpu',
      enable_fault_injection: 'EnableFaultInjection',
      ephemeral_storage: {
        block: 'EphemeralStorage',
        attributes: {
          size_in_gib: 'SizeInGiB',
        },
      },
      execution_role_arn: 'ExecutionRoleArn',
      family: 'Family',
      id: ignored,
      ipc_mode: 'IpcMode',
      memory: 'Memory',
      network_mode: 'NetworkMode',
      pid_mode: 'PidMode',
      placement_constraints: {
        blocks: 'PlacementConstraints',
        attributes: {
          expression: 'Expression',
          type: 'Type',
        },
      },
      proxy_configuration: {
        block: 'ProxyConfiguration',
        attributes: {
          container_name: 'ContainerName',
          properties: { to: 'ProxyConfigurationProperties', by: pairList('Name', 'Value') },
          type: 'Type',
        },
      },
      region: ignored,
      requires_compatibilities: 'RequiresCompatibilities',
      runtime_platform: {
        block: 'RuntimePlatform',
        attributes: {
          cpu_architecture: 'CpuArchitecture',
          operating_system_family: 'OperatingSystemFamily',
        },
      },
      skip_destroy: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      task_role_arn: 'TaskRoleArn',
      track_latest: ignored,
      volume: {
        blocks: 'Volumes',
        attributes: {
          configure_at_launch: 'ConfiguredAtLaunch',
          docker_volume_configuration: {
            block: 'DockerVolumeConfiguration',
            attributes: {
              autoprovision: 'Autoprovision',
              driver: 'Driver',
              driver_opts: 'DriverOpts',
              labels: 'Labels',
              scope: 'Scope',
            },
          },
          efs_volume_configuration: {
            block: 'EFSVolumeConfiguration',
            attributes: {
              authorization_config: {
                block: 'AuthorizationConfig',
                attributes: {
                  access_point_id: 'AccessPointId',
                  iam: 'IAM',
                },
              },
              file_system_id: 'FilesystemId',
              root_directory: 'RootDirectory',
              transit_encryption: 'TransitEncryption',
              transit_encryption_port: 'TransitEncryptionPort',
            },
          },
          fsx_windows_file_server_volume_configuration: {
            block: 'FSxWindowsFileServerVolumeConfiguration',
            attributes: {
              authorization_config: {
                block: 'AuthorizationConfig',
                attributes: {
                  credentials_parameter: 'CredentialsParameter',
                  domain: 'Domain',
                },
              },
              file_system_id: 'FileSystemId',
              root_directory: 'RootDirectory',
            },
          },
          host_path: 'Host.SourcePath',
          name: 'Name',
          s3files_volume_configuration: {
            block: 'S3FilesVolumeConfiguration',
            attributes: {
              access_point_arn: 'AccessPointArn',
              file_system_arn: 'FileSystemArn',
              root_directory: 'RootDirectory',
              transit_encryption_port: 'TransitEncryptionPort',
            },
          },
        },
      },
    },
    { covers: ['InferenceAccelerators'] },
  ),
  resource('aws_ecs_task_set', 'AWS::ECS::TaskSet', {
    capacity_provider_strategy: {
      blocks: 'CapacityProviderStrategy',
      attributes: {
        base: 'Base',
        capacity_provider: 'CapacityProvider',
        weight: 'Weight',
      },
    },
    cluster: 'Cluster',
    external_id: 'ExternalId',
    force_delete: ignored,
    id: ignored,
    launch_type: 'LaunchType',
    load_balancer: {
      blocks: 'LoadBalancers',
      attributes: {
        container_name: 'ContainerName',
        container_port: 'ContainerPort',
        load_balancer_name: ignored,
        target_group_arn: 'TargetGroupArn',
      },
    },
    network_configuration: {
      block: 'NetworkConfiguration',
      attributes: {
        assign_public_ip: {
          to: 'AwsVpcConfiguration.AssignPublicIp',
          by: words({ true: 'ENABLED', false: 'DISABLED' }),
        },
        security_groups: 'AwsVpcConfiguration.SecurityGroups',
        subnets: 'AwsVpcConfiguration.Subnets',
      },
    },
    platform_version: 'PlatformVersion',
    region: ignored,
    scale: {
      block: 'Scale',
      attributes: {
        unit: 'Unit',
        value: 'Value',
      },
    },
    service: 'Service',
    service_registries: {
      blocks: 'ServiceRegistries',
      attributes: {
        container_name: 'ContainerName',
        container_port: 'ContainerPort',
        port: 'Port',
        registry_arn: 'RegistryArn',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    task_definition: 'TaskDefinition',
    wait_until_stable: ignored,
    wait_until_stable_timeout: ignored,
  }),
  resource(
    'aws_ecs_express_gateway_service',
    'AWS::ECS::ExpressGatewayService',
    {
      cluster: 'Cluster',
      cpu: 'Cpu',
      execution_role_arn: 'ExecutionRoleArn',
      health_check_path: 'HealthCheckPath',
      infrastructure_role_arn: 'InfrastructureRoleArn',
      memory: 'Memory',
      network_configuration: {
        block: 'NetworkConfiguration',
        attributes: {
          security_groups: 'SecurityGroups',
          subnets: 'Subnets',
        },
      },
      primary_container: {
        block: 'PrimaryContainer',
        attributes: {
          aws_logs_configuration: {
            block: 'AwsLogsConfiguration',
            attributes: {
              log_group: 'LogGroup',
              log_stream_prefix: 'LogStreamPrefix',
            },
          },
          command: 'Command',
          container_port: 'ContainerPort',
          environment: {
            blocks: 'Environment',
            attributes: {
              name: 'Name',
              value: 'Value',
            },
          },
          image: 'Image',
          repository_credentials: {
            block: 'RepositoryCredentials',
            attributes: {
              credentials_parameter: 'CredentialsParameter',
            },
          },
          secret: {
            blocks: 'Secrets',
            attributes: {
              name: 'Name',
              value_from: 'ValueFrom',
            },
          },
        },
      },
      region: ignored,
      scaling_target: {
        block: 'ScalingTarget',
        attributes: {
          auto_scaling_metric: 'AutoScalingMetric',
          auto_scaling_target_value: 'AutoScalingTargetValue',
          max_task_count: 'MaxTaskCount',
          min_task_count: 'MinTaskCount',
        },
      },
      service_name: 'ServiceName',
      tags: { to: 'Tags', by: tagList },
      task_role_arn: 'TaskRoleArn',
      timeouts: ignored,
      wait_for_steady_state: ignored,
    },
    { covers: ['TaskDefinitionArn'] },
  ),
  ...none('aws_ecs_account_setting_default'),
];
