import { property, scalarAt, tagList } from '../change.ts';
import { eachAs, inBlock } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** Amazon EKS. */
export const eks = (): readonly Table[] => [
  resource('aws_eks_access_entry', 'AWS::EKS::AccessEntry', {
    cluster_name: 'ClusterName',
    id: ignored,
    kubernetes_groups: 'KubernetesGroups',
    principal_arn: 'PrincipalArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
    type: 'Type',
    user_name: 'Username',
  }),
  resource('aws_eks_addon', 'AWS::EKS::Addon', {
    addon_name: 'AddonName',
    addon_version: 'AddonVersion',
    cluster_name: 'ClusterName',
    configuration_values: 'ConfigurationValues',
    id: ignored,
    namespace_config: {
      block: 'NamespaceConfig',
      attributes: {
        namespace: 'Namespace',
      },
    },
    pod_identity_association: {
      blocks: 'PodIdentityAssociations',
      attributes: {
        role_arn: 'RoleArn',
        service_account: 'ServiceAccount',
      },
    },
    preserve: 'PreserveOnDelete',
    region: ignored,
    resolve_conflicts_on_create: 'ResolveConflicts',
    resolve_conflicts_on_update: 'ResolveConflicts',
    service_account_role_arn: 'ServiceAccountRoleArn',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_eks_capability', 'AWS::EKS::Capability', {
    capability_name: 'CapabilityName',
    cluster_name: 'ClusterName',
    configuration: {
      block: 'Configuration',
      attributes: {
        argo_cd: {
          block: 'ArgoCd',
          attributes: {
            aws_idc: {
              block: 'AwsIdc',
              attributes: {
                idc_instance_arn: 'IdcInstanceArn',
                idc_region: 'IdcRegion',
              },
            },
            namespace: 'Namespace',
            network_access: {
              block: 'NetworkAccess',
              attributes: {
                vpce_ids: 'VpceIds',
              },
            },
            rbac_role_mapping: {
              blocks: 'RbacRoleMappings',
              attributes: {
                identity: {
                  blocks: 'Identities',
                  attributes: {
                    id: 'Id',
                    type: 'Type',
                  },
                },
                role: 'Role',
              },
            },
          },
        },
      },
    },
    delete_propagation_policy: 'DeletePropagationPolicy',
    region: ignored,
    role_arn: 'RoleArn',
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
    type: 'Type',
  }),
  resource(
    'aws_eks_cluster',
    'AWS::EKS::Cluster',
    {
      access_config: {
        block: 'AccessConfig',
        attributes: {
          authentication_mode: 'AuthenticationMode',
          bootstrap_cluster_creator_admin_permissions: 'BootstrapClusterCreatorAdminPermissions',
        },
      },
      bootstrap_self_managed_addons: 'BootstrapSelfManagedAddons',
      compute_config: {
        block: 'ComputeConfig',
        attributes: {
          enabled: 'Enabled',
          node_pools: 'NodePools',
          node_role_arn: 'NodeRoleArn',
        },
      },
      control_plane_scaling_config: {
        block: 'ControlPlaneScalingConfig',
        attributes: {
          tier: 'Tier',
        },
      },
      deletion_protection: 'DeletionProtection',
      enabled_cluster_log_types: { to: 'Logging.ClusterLogging.EnabledTypes', by: eachAs('Type') },
      encryption_config: {
        blocks: 'EncryptionConfig',
        attributes: {
          provider: {
            block: 'Provider',
            attributes: {
              key_arn: 'KeyArn',
            },
          },
          resources: 'Resources',
        },
      },
      force_update_version: 'Force',
      id: ignored,
      kube_api_server_config: {
        block: 'KubeApiServerConfig',
        attributes: {
          event_ttl: 'EventTtl',
          service_node_port_range: {
            block: 'ServiceNodePortRange',
            attributes: {
              max_port: 'MaxPort',
              min_port: 'MinPort',
            },
          },
        },
      },
      kube_controller_manager_config: {
        block: 'KubeControllerManagerConfig',
        attributes: {
          horizontal_pod_autoscaler_controller_config: {
            block: 'HorizontalPodAutoscalerControllerConfig',
            attributes: {
              horizontal_pod_autoscaler_sync_period: 'HorizontalPodAutoscalerSyncPeriod',
            },
          },
          pod_gc_controller_config: {
            block: 'PodGcControllerConfig',
            attributes: {
              terminated_pod_gc_threshold: 'TerminatedPodGcThreshold',
            },
          },
        },
      },
      kube_scheduler_config: {
        block: 'KubeSchedulerConfig',
        attributes: {
          node_resources_fit: {
            block: 'NodeResourcesFit',
            attributes: {
              scoring_strategy: {
                block: 'ScoringStrategy',
                attributes: {
                  resource: {
                    blocks: 'Resources',
                    attributes: {
                      name: 'Name',
                      weight: 'Weight',
                    },
                  },
                  type: 'Type',
                },
              },
            },
          },
        },
      },
      kubernetes_network_config: {
        block: 'KubernetesNetworkConfig',
        attributes: {
          elastic_load_balancing: {
            block: 'ElasticLoadBalancing',
            attributes: {
              enabled: 'Enabled',
            },
          },
          ip_family: 'IpFamily',
          service_ipv4_cidr: 'ServiceIpv4Cidr',
        },
      },
      name: 'Name',
      outpost_config: {
        block: 'OutpostConfig',
        attributes: {
          control_plane_instance_type: 'ControlPlaneInstanceType',
          control_plane_placement: {
            block: 'ControlPlanePlacement',
            attributes: {
              group_name: 'GroupName',
              spread_level: 'SpreadLevel',
            },
          },
          etcd_instance_type: 'EtcdInstanceType',
          etcd_placement: {
            block: 'EtcdPlacement',
            attributes: {
              spread_level: 'SpreadLevel',
            },
          },
          outpost_arns: 'OutpostArns',
        },
      },
      region: ignored,
      remote_network_config: {
        block: 'RemoteNetworkConfig',
        attributes: {
          remote_node_networks: {
            blocks: 'RemoteNodeNetworks',
            attributes: {
              cidrs: 'Cidrs',
            },
          },
          remote_pod_networks: {
            blocks: 'RemotePodNetworks',
            attributes: {
              cidrs: 'Cidrs',
            },
          },
        },
      },
      role_arn: 'RoleArn',
      storage_config: {
        block: 'StorageConfig',
        attributes: {
          block_storage: {
            block: 'BlockStorage',
            attributes: {
              enabled: 'Enabled',
            },
          },
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      upgrade_policy: {
        block: 'UpgradePolicy',
        attributes: {
          support_type: 'SupportType',
        },
      },
      version: 'Version',
      vpc_config: {
        block: 'ResourcesVpcConfig',
        attributes: {
          control_plane_egress_mode: 'ControlPlaneEgressMode',
          endpoint_private_access: 'EndpointPrivateAccess',
          endpoint_public_access: 'EndpointPublicAccess',
          public_access_cidrs: 'PublicAccessCidrs',
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
        },
      },
      zonal_shift_config: {
        block: 'ZonalShiftConfig',
        attributes: {
          enabled: 'Enabled',
        },
      },
    },
    { covers: ['ActiveCertificateAuthorityId', 'CertificateAuthority', 'RollbackConfig'] },
  ),
  resource('aws_eks_fargate_profile', 'AWS::EKS::FargateProfile', {
    cluster_name: 'ClusterName',
    fargate_profile_name: 'FargateProfileName',
    id: ignored,
    pod_execution_role_arn: 'PodExecutionRoleArn',
    region: ignored,
    selector: {
      blocks: 'Selectors',
      attributes: {
        labels: { to: 'Labels', by: tagList },
        namespace: 'Namespace',
      },
    },
    subnet_ids: 'Subnets',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource(
    'aws_eks_identity_provider_config',
    'AWS::EKS::IdentityProviderConfig',
    {
      cluster_name: 'ClusterName',
      id: ignored,
      oidc: [
        {
          block: 'Oidc',
          attributes: {
            client_id: 'ClientId',
            groups_claim: 'GroupsClaim',
            groups_prefix: 'GroupsPrefix',
            identity_provider_config_name: ignored,
            issuer_url: 'IssuerUrl',
            required_claims: { to: 'RequiredClaims', by: tagList },
            username_claim: 'UsernameClaim',
            username_prefix: 'UsernamePrefix',
          },
        },
        { to: 'IdentityProviderConfigName', by: inBlock('identity_provider_config_name') },
      ],
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
    },
    { also: (body) => [property('Type', scalarAt(body, 'oidc'))], covers: ['Type'] },
  ),
  resource('aws_eks_node_group', 'AWS::EKS::Nodegroup', {
    ami_type: 'AmiType',
    capacity_type: 'CapacityType',
    cluster_name: 'ClusterName',
    disk_size: 'DiskSize',
    force_update_version: 'ForceUpdateEnabled',
    id: ignored,
    instance_types: 'InstanceTypes',
    labels: 'Labels',
    launch_template: {
      block: 'LaunchTemplate',
      attributes: {
        id: 'Id',
        name: 'Name',
        version: 'Version',
      },
    },
    node_group_name: 'NodegroupName',
    node_group_name_prefix: ignored,
    node_repair_config: {
      block: 'NodeRepairConfig',
      attributes: {
        enabled: 'Enabled',
        max_parallel_nodes_repaired_count: 'MaxParallelNodesRepairedCount',
        max_parallel_nodes_repaired_percentage: 'MaxParallelNodesRepairedPercentage',
        max_unhealthy_node_threshold_count: 'MaxUnhealthyNodeThresholdCount',
        max_unhealthy_node_threshold_percentage: 'MaxUnhealthyNodeThresholdPercentage',
        node_repair_config_overrides: {
          blocks: 'NodeRepairConfigOverrides',
          attributes: {
            min_repair_wait_time_mins: 'MinRepairWaitTimeMins',
            node_monitoring_condition: 'NodeMonitoringCondition',
            node_unhealthy_reason: 'NodeUnhealthyReason',
            repair_action: 'RepairAction',
          },
        },
      },
    },
    node_role_arn: 'NodeRole',
    region: ignored,
    release_version: 'ReleaseVersion',
    remote_access: {
      block: 'RemoteAccess',
      attributes: {
        ec2_ssh_key: 'Ec2SshKey',
        source_security_group_ids: 'SourceSecurityGroups',
      },
    },
    scaling_config: {
      block: 'ScalingConfig',
      attributes: {
        desired_size: 'DesiredSize',
        max_size: 'MaxSize',
        min_size: 'MinSize',
      },
    },
    subnet_ids: 'Subnets',
    tags: 'Tags',
    tags_all: ignored,
    taint: {
      blocks: 'Taints',
      attributes: {
        effect: 'Effect',
        key: 'Key',
        value: 'Value',
      },
    },
    timeouts: ignored,
    update_config: {
      block: 'UpdateConfig',
      attributes: {
        max_unavailable: 'MaxUnavailable',
        max_unavailable_percentage: 'MaxUnavailablePercentage',
        update_strategy: 'UpdateStrategy',
      },
    },
    version: 'Version',
    warm_pool_config: {
      block: 'WarmPoolConfig',
      attributes: {
        max_group_prepared_capacity: 'MaxGroupPreparedCapacity',
        min_size: 'MinSize',
        pool_state: 'PoolState',
        reuse_on_scale_in: 'ReuseOnScaleIn',
      },
    },
  }),
  resource('aws_eks_pod_identity_association', 'AWS::EKS::PodIdentityAssociation', {
    cluster_name: 'ClusterName',
    disable_session_tags: 'DisableSessionTags',
    namespace: 'Namespace',
    policy: 'Policy',
    region: ignored,
    role_arn: 'RoleArn',
    service_account: 'ServiceAccount',
    tags: { to: 'Tags', by: tagList },
    target_role_arn: 'TargetRoleArn',
  }),
  ...none('aws_eks_access_policy_association'),
];
