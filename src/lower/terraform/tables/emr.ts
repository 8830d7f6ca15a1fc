import { rangeOf } from '../../../read/source.ts';
import type { Term } from '../../term.ts';
import { json, scalarAt, tagList, unmapped } from '../change.ts';
import { eachAs, inBlock } from '../reshape.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

const ebsConfig = {
  iops: 'VolumeSpecification.Iops',
  size: 'VolumeSpecification.SizeInGB',
  type: 'VolumeSpecification.VolumeType',
  volumes_per_instance: 'VolumesPerInstance',
} as const;

/** Security groups in one text, with commas between them. */
const commaSeparated = (groups: Term): Term => ({
  kind: 'call',
  function: 'split',
  arguments: [scalarAt(groups, ','), groups],
  ...rangeOf(groups),
});

/** Amazon EMR. */
export const emr = (): readonly Table[] => [
  resource(
    'aws_emr_cluster',
    'AWS::EMR::Cluster',
    {
      additional_info: { to: 'AdditionalInfo', by: json },
      applications: { to: 'Applications', by: eachAs('Name') },
      auto_termination_policy: {
        block: 'AutoTerminationPolicy',
        attributes: {
          idle_timeout: 'IdleTimeout',
        },
      },
      autoscaling_role: 'AutoScalingRole',
      bootstrap_action: {
        blocks: 'BootstrapActions',
        attributes: {
          args: 'ScriptBootstrapAction.Args',
          name: 'Name',
          path: 'ScriptBootstrapAction.Path',
        },
      },
      configurations: { to: 'Configurations', by: unmapped },
      configurations_json: { to: 'Configurations', by: unmapped },
      core_instance_fleet: {
        block: 'Instances.CoreInstanceFleet',
        attributes: {
          instance_type_configs: {
            blocks: 'InstanceTypeConfigs',
            attributes: {
              bid_price: 'BidPrice',
              bid_price_as_percentage_of_on_demand_price: 'BidPriceAsPercentageOfOnDemandPrice',
              configurations: {
                blocks: 'Configurations',
                attributes: {
                  classification: 'Classification',
                  properties: 'ConfigurationProperties',
                },
              },
              ebs_config: { blocks: 'EbsConfiguration.EbsBlockDeviceConfigs', attributes: ebsConfig },
              instance_type: 'InstanceType',
              weighted_capacity: 'WeightedCapacity',
            },
          },
          launch_specifications: {
            block: 'LaunchSpecifications',
            attributes: {
              on_demand_specification: {
                block: 'OnDemandSpecification',
                attributes: {
                  allocation_strategy: 'AllocationStrategy',
                },
              },
              spot_specification: {
                block: 'SpotSpecification',
                attributes: {
                  allocation_strategy: 'AllocationStrategy',
                  block_duration_minutes: 'BlockDurationMinutes',
                  timeout_action: 'TimeoutAction',
                  timeout_duration_minutes: 'TimeoutDurationMinutes',
                },
              },
            },
          },
          name: 'Name',
          target_on_demand_capacity: 'TargetOnDemandCapacity',
          target_spot_capacity: 'TargetSpotCapacity',
        },
      },
      core_instance_group: {
        block: 'Instances.CoreInstanceGroup',
        attributes: {
          autoscaling_policy: { to: 'AutoScalingPolicy', by: json },
          bid_price: 'BidPrice',
          ebs_config: {
            blocks: 'EbsConfiguration.EbsBlockDeviceConfigs',
            attributes: { ...ebsConfig, throughput: 'VolumeSpecification.Throughput' },
          },
          instance_count: 'InstanceCount',
          instance_type: 'InstanceType',
          name: 'Name',
        },
      },
      custom_ami_id: 'CustomAmiId',
      ebs_root_volume_size: 'EbsRootVolumeSize',
      ec2_attributes: [
        { to: 'JobFlowRole', by: inBlock('instance_profile') },
        {
          to: 'Instances.AdditionalMasterSecurityGroups',
          by: inBlock('additional_master_security_groups', commaSeparated),
        },
        {
          to: 'Instances.AdditionalSlaveSecurityGroups',
          by: inBlock('additional_slave_security_groups', commaSeparated),
        },
        { to: 'Instances.EmrManagedMasterSecurityGroup', by: inBlock('emr_managed_master_security_group') },
        { to: 'Instances.EmrManagedSlaveSecurityGroup', by: inBlock('emr_managed_slave_security_group') },
        { to: 'Instances.Ec2KeyName', by: inBlock('key_name') },
        { to: 'Instances.ServiceAccessSecurityGroup', by: inBlock('service_access_security_group') },
        { to: 'Instances.Ec2SubnetId', by: inBlock('subnet_id') },
        { to: 'Instances.Ec2SubnetIds', by: inBlock('subnet_ids') },
      ],
      keep_job_flow_alive_when_no_steps: 'Instances.KeepJobFlowAliveWhenNoSteps',
      kerberos_attributes: {
        block: 'KerberosAttributes',
        attributes: {
          ad_domain_join_password: 'ADDomainJoinPassword',
          ad_domain_join_user: 'ADDomainJoinUser',
          cross_realm_trust_principal_password: 'CrossRealmTrustPrincipalPassword',
          kdc_admin_password: 'KdcAdminPassword',
          realm: 'Realm',
        },
      },
      list_steps_states: ignored,
      log_encryption_kms_key_id: 'LogEncryptionKmsKeyId',
      log_uri: 'LogUri',
      master_instance_fleet: {
        block: 'Instances.MasterInstanceFleet',
        attributes: {
          instance_type_configs: {
            blocks: 'InstanceTypeConfigs',
            attributes: {
              bid_price: 'BidPrice',
              bid_price_as_percentage_of_on_demand_price: 'BidPriceAsPercentageOfOnDemandPrice',
              configurations: {
                blocks: 'Configurations',
                attributes: {
                  classification: 'Classification',
                  properties: 'ConfigurationProperties',
                },
              },
              ebs_config: { blocks: 'EbsConfiguration.EbsBlockDeviceConfigs', attributes: ebsConfig },
              instance_type: 'InstanceType',
              weighted_capacity: 'WeightedCapacity',
            },
          },
          launch_specifications: {
            block: 'LaunchSpecifications',
            attributes: {
              on_demand_specification: {
                block: 'OnDemandSpecification',
                attributes: {
                  allocation_strategy: 'AllocationStrategy',
                },
              },
              spot_specification: {
                block: 'SpotSpecification',
                attributes: {
                  allocation_strategy: 'AllocationStrategy',
                  block_duration_minutes: 'BlockDurationMinutes',
                  timeout_action: 'TimeoutAction',
                  timeout_duration_minutes: 'TimeoutDurationMinutes',
                },
              },
            },
          },
          name: 'Name',
          target_on_demand_capacity: 'TargetOnDemandCapacity',
          target_spot_capacity: 'TargetSpotCapacity',
        },
      },
      // The task groups of a cluster are resources of their own.
      master_instance_group: [
        {
          block: 'Instances.MasterInstanceGroup',
          attributes: {
            bid_price: 'BidPrice',
            ebs_config: {
              blocks: 'EbsConfiguration.EbsBlockDeviceConfigs',
              attributes: { ...ebsConfig, throughput: 'VolumeSpecification.Throughput' },
            },
            instance_count: 'InstanceCount',
            instance_type: 'InstanceType',
            name: 'Name',
          },
        },
        { to: 'Instances.TaskInstanceFleets', by: () => undefined },
        { to: 'Instances.TaskInstanceGroups', by: () => undefined },
      ],
      name: 'Name',
      os_release_label: 'OSReleaseLabel',
      placement_group_config: {
        blocks: 'PlacementGroupConfigs',
        attributes: {
          instance_role: 'InstanceRole',
          placement_strategy: 'PlacementStrategy',
        },
      },
      region: ignored,
      release_label: 'ReleaseLabel',
      scale_down_behavior: 'ScaleDownBehavior',
      security_configuration: 'SecurityConfiguration',
      service_role: 'ServiceRole',
      step: {
        blocks: 'Steps',
        attributes: {
          action_on_failure: 'ActionOnFailure',
          hadoop_jar_step: {
            block: 'HadoopJarStep',
            attributes: {
              args: 'Args',
              jar: 'Jar',
              main_class: 'MainClass',
              properties: { to: 'StepProperties', by: tagList },
            },
          },
          name: 'Name',
        },
      },
      step_concurrency_level: 'StepConcurrencyLevel',
      tags: { to: 'Tags', by: tagList },
      termination_protection: 'Instances.TerminationProtected',
      unhealthy_node_replacement: 'Instances.UnhealthyNodeReplacement',
      visible_to_all_users: 'VisibleToAllUsers',
    },
    {
      covers: ['ManagedScalingPolicy'],
    },
  ),
  part(
    'aws_emr_managed_scaling_policy',
    'AWS::EMR::Cluster',
    { of: 'aws_emr_cluster', by: 'cluster_id' },
    {
      compute_limits: {
        block: 'ManagedScalingPolicy.ComputeLimits',
        attributes: {
          maximum_capacity_units: 'MaximumCapacityUnits',
          maximum_core_capacity_units: 'MaximumCoreCapacityUnits',
          maximum_ondemand_capacity_units: 'MaximumOnDemandCapacityUnits',
          minimum_capacity_units: 'MinimumCapacityUnits',
          unit_type: 'UnitType',
        },
      },
      scaling_strategy: 'ManagedScalingPolicy.ScalingStrategy',
      utilization_performance_index: 'ManagedScalingPolicy.UtilizationPerformanceIndex',
    },
  ),
  resource(
    'aws_emr_instance_group',
    'AWS::EMR::InstanceGroupConfig',
    {
      autoscaling_policy: { to: 'AutoScalingPolicy', by: json },
      bid_price: 'BidPrice',
      cluster_id: 'JobFlowId',
      configurations_json: { to: 'Configurations', by: unmapped },
      ebs_config: { blocks: 'EbsConfiguration.EbsBlockDeviceConfigs', attributes: ebsConfig },
      ebs_optimized: 'EbsConfiguration.EbsOptimized',
      instance_count: 'InstanceCount',
      instance_type: 'InstanceType',
      name: 'Name',
      region: ignored,
    },
    {
      defaults: { InstanceRole: 'TASK' },
    },
  ),
  resource(
    'aws_emr_instance_fleet',
    'AWS::EMR::InstanceFleetConfig',
    {
      cluster_id: 'ClusterId',
      instance_type_configs: {
        blocks: 'InstanceTypeConfigs',
        attributes: {
          bid_price: 'BidPrice',
          bid_price_as_percentage_of_on_demand_price: 'BidPriceAsPercentageOfOnDemandPrice',
          configurations: {
            blocks: 'Configurations',
            attributes: {
              classification: 'Classification',
              properties: 'ConfigurationProperties',
            },
          },
          ebs_config: { blocks: 'EbsConfiguration.EbsBlockDeviceConfigs', attributes: ebsConfig },
          instance_type: 'InstanceType',
          weighted_capacity: 'WeightedCapacity',
        },
      },
      launch_specifications: {
        block: 'LaunchSpecifications',
        attributes: {
          on_demand_specification: {
            block: 'OnDemandSpecification',
            attributes: {
              allocation_strategy: 'AllocationStrategy',
            },
          },
          spot_specification: {
            block: 'SpotSpecification',
            attributes: {
              allocation_strategy: 'AllocationStrategy',
              block_duration_minutes: 'BlockDurationMinutes',
              timeout_action: 'TimeoutAction',
              timeout_duration_minutes: 'TimeoutDurationMinutes',
            },
          },
        },
      },
      name: 'Name',
      region: ignored,
      target_on_demand_capacity: 'TargetOnDemandCapacity',
      target_spot_capacity: 'TargetSpotCapacity',
    },
    {
      defaults: { InstanceFleetType: 'TASK' },
    },
  ),
  resource('aws_emr_security_configuration', 'AWS::EMR::SecurityConfiguration', {
    configuration: { to: 'SecurityConfiguration', by: json },
    name: 'Name',
    name_prefix: ignored,
    region: ignored,
  }),
  resource('aws_emr_studio', 'AWS::EMR::Studio', {
    auth_mode: 'AuthMode',
    default_s3_location: 'DefaultS3Location',
    description: 'Description',
    encryption_key_arn: 'EncryptionKeyArn',
    engine_security_group_id: 'EngineSecurityGroupId',
    idp_auth_url: 'IdpAuthUrl',
    idp_relay_state_parameter_name: 'IdpRelayStateParameterName',
    name: 'Name',
    region: ignored,
    service_role: 'ServiceRole',
    subnet_ids: 'SubnetIds',
    tags: { to: 'Tags', by: tagList },
    user_role: 'UserRole',
    vpc_id: 'VpcId',
    workspace_security_group_id: 'WorkspaceSecurityGroupId',
  }),
  resource('aws_emr_studio_session_mapping', 'AWS::EMR::StudioSessionMapping', {
    identity_id: ignored,
    identity_name: 'IdentityName',
    identity_type: 'IdentityType',
    region: ignored,
    session_policy_arn: 'SessionPolicyArn',
    studio_id: 'StudioId',
  }),
  resource('aws_emrserverless_application', 'AWS::EMRServerless::Application', {
    architecture: 'Architecture',
    auto_start_configuration: {
      block: 'AutoStartConfiguration',
      attributes: {
        enabled: 'Enabled',
      },
    },
    auto_stop_configuration: {
      block: 'AutoStopConfiguration',
      attributes: {
        enabled: 'Enabled',
        idle_timeout_minutes: 'IdleTimeoutMinutes',
      },
    },
    image_configuration: {
      block: 'ImageConfiguration',
      attributes: {
        image_uri: 'ImageUri',
      },
    },
    initial_capacity: {
      blocks: 'InitialCapacity',
      attributes: {
        initial_capacity_config: {
          block: 'Value',
          attributes: {
            worker_configuration: {
              block: 'WorkerConfiguration',
              attributes: {
                cpu: 'Cpu',
                disk: 'Disk',
                memory: 'Memory',
              },
            },
            worker_count: 'WorkerCount',
          },
        },
        initial_capacity_type: 'Key',
      },
    },
    interactive_configuration: {
      block: 'InteractiveConfiguration',
      attributes: {
        livy_endpoint_enabled: 'LivyEndpointEnabled',
        studio_enabled: 'StudioEnabled',
      },
    },
    job_level_cost_allocation_configuration: ignored,
    maximum_capacity: {
      block: 'MaximumCapacity',
      attributes: {
        cpu: 'Cpu',
        disk: 'Disk',
        memory: 'Memory',
      },
    },
    monitoring_configuration: {
      block: 'MonitoringConfiguration',
      attributes: {
        cloudwatch_logging_configuration: {
          block: 'CloudWatchLoggingConfiguration',
          attributes: {
            enabled: 'Enabled',
            encryption_key_arn: 'EncryptionKeyArn',
            log_group_name: 'LogGroupName',
            log_stream_name_prefix: 'LogStreamNamePrefix',
            log_types: {
              blocks: 'LogTypeMap',
              attributes: {
                name: 'Key',
                values: 'Value',
              },
            },
          },
        },
        managed_persistence_monitoring_configuration: {
          block: 'ManagedPersistenceMonitoringConfiguration',
          attributes: {
            enabled: 'Enabled',
            encryption_key_arn: 'EncryptionKeyArn',
          },
        },
        prometheus_monitoring_configuration: {
          block: 'PrometheusMonitoringConfiguration',
          attributes: {
            remote_write_url: 'RemoteWriteUrl',
          },
        },
        s3_monitoring_configuration: {
          block: 'S3MonitoringConfiguration',
          attributes: {
            encryption_key_arn: 'EncryptionKeyArn',
            log_uri: 'LogUri',
          },
        },
      },
    },
    name: 'Name',
    network_configuration: {
      block: 'NetworkConfiguration',
      attributes: {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
      },
    },
    region: ignored,
    release_label: 'ReleaseLabel',
    runtime_configuration: {
      blocks: 'RuntimeConfiguration',
      attributes: {
        classification: 'Classification',
        properties: 'Properties',
      },
    },
    scheduler_configuration: {
      block: 'SchedulerConfiguration',
      attributes: {
        max_concurrent_runs: 'MaxConcurrentRuns',
        queue_timeout_minutes: 'QueueTimeoutMinutes',
      },
    },
    tags: { to: 'Tags', by: tagList },
    type: 'Type',
  }),
  resource('aws_emrcontainers_virtual_cluster', 'AWS::EMRContainers::VirtualCluster', {
    container_provider: {
      block: 'ContainerProvider',
      attributes: {
        id: 'Id',
        info: {
          block: 'Info',
          attributes: {
            eks_info: {
              block: 'EksInfo',
              attributes: {
                namespace: 'Namespace',
              },
            },
          },
        },
        type: 'Type',
      },
    },
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  ...none('aws_emr_block_public_access_configuration'),
];
