import { apiDocument } from '../api-document.ts';
import { opposite } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** AWS Batch. */
export const batch = (): readonly Table[] => [
  resource(
    'aws_batch_compute_environment',
    'AWS::Batch::ComputeEnvironment',
    {
      compute_resources: {
        block: 'ComputeResources',
        attributes: {
          allocation_strategy: 'AllocationStrategy',
          bid_percentage: 'BidPercentage',
          desired_vcpus: 'DesiredvCpus',
          ec2_configuration: {
            blocks: 'Ec2Configuration',
            attributes: {
              image_id_override: 'ImageIdOverride',
              image_kubernetes_version: 'ImageKubernetesVersion',
              image_type: 'ImageType',
            },
          },
          ec2_key_pair: 'Ec2KeyPair',
          image_id: 'ImageId',
          instance_role: 'InstanceRole',
          instance_type: 'InstanceTypes',
          launch_template: {
            block: 'LaunchTemplate',
            attributes: {
              launch_template_id: 'LaunchTemplateId',
              launch_template_name: 'LaunchTemplateName',
              version: 'Version',
            },
          },
          max_vcpus: 'MaxvCpus',
          min_vcpus: 'MinvCpus',
          placement_group: 'PlacementGroup',
          security_group_ids: 'SecurityGroupIds',
          spot_iam_fleet_role: 'SpotIamFleetRole',
          subnets: 'Subnets',
          tags: 'Tags',
          type: 'Type',
        },
      },
      eks_configuration: {
        block: 'EksConfiguration',
        attributes: {
          eks_cluster_arn: 'EksClusterArn',
          kubernetes_namespace: 'KubernetesNamespace',
        },
      },
      id: ignored,
      name: 'ComputeEnvironmentName',
      name_prefix: ignored,
      region: ignored,
      service_role: 'ServiceRole',
      state: 'State',
      tags: 'Tags',
      tags_all: ignored,
      type: 'Type',
      update_policy: {
        block: 'UpdatePolicy',
        attributes: {
          job_execution_timeout_minutes: 'JobExecutionTimeoutMinutes',
          terminate_jobs_on_update: 'TerminateJobsOnUpdate',
        },
      },
    },
    { covers: ['Context', 'EcsSettings', 'ReplaceComputeEnvironment', 'UnmanagedvCpus'] },
  ),
  resource(
    'aws_batch_job_definition',
    'AWS::Batch::JobDefinition',
    {
      container_properties: { to: 'ContainerProperties', by: apiDocument },
      deregister_on_new_revision: { to: 'ResourceRetentionPolicy.SkipDeregisterOnUpdate', by: opposite },
      ecs_properties: { to: 'EcsProperties', by: apiDocument },
      eks_properties: {
        block: 'EksProperties',
        attributes: {
          pod_properties: {
            block: 'PodProperties',
            attributes: {
              containers: {
                blocks: 'Containers',
                attributes: {
                  args: 'Args',
                  command: 'Command',
                  env: {
                    blocks: 'Env',
                    attributes: {
                      name: 'Name',
                      value: 'Value',
                    },
                  },
                  image: 'Image',
                  image_pull_policy: 'ImagePullPolicy',
                  name: 'Name',
                  resources: {
                    block: 'Resources',
                    attributes: {
                      limits: 'Limits',
                      requests: 'Requests',
                    },
                  },
                  security_context: {
                    block: 'SecurityContext',
                    attributes: {
                      allow_privilege_escalation: 'AllowPrivilegeEscalation',
                      privileged: 'Privileged',
                      read_only_root_file_system: 'ReadOnlyRootFilesystem',
                      run_as_group: 'RunAsGroup',
                      run_as_non_root: 'RunAsNonRoot',
                      run_as_user: 'RunAsUser',
                    },
                  },
                  volume_mounts: {
                    blocks: 'VolumeMounts',
                    attributes: {
                      mount_path: 'MountPath',
                      name: 'Name',
                      read_only: 'ReadOnly',
                    },
                  },
                },
              },
              dns_policy: 'DnsPolicy',
              host_network: 'HostNetwork',
              image_pull_secret: {
                blocks: 'ImagePullSecrets',
                attributes: {
                  name: 'Name',
                },
              },
              init_containers: {
                blocks: 'InitContainers',
                attributes: {
                  args: 'Args',
                  command: 'Command',
                  env: {
                    blocks: 'Env',
                    attributes: {
                      name: 'Name',
                      value: 'Value',
                    },
                  },
                  image: 'Image',
                  image_pull_policy: 'ImagePullPolicy',
                  name: 'Name',
                  resources: {
                    block: 'Resources',
                    attributes: {
                      limits: 'Limits',
                      requests: 'Requests',
                    },
                  },
                  security_context: {
                    block: 'SecurityContext',
                    attributes: {
                      allow_privilege_escalation: 'AllowPrivilegeEscalation',
                      privileged: 'Privileged',
                      read_only_root_file_system: 'ReadOnlyRootFilesystem',
                      run_as_group: 'RunAsGroup',
                      run_as_non_root: 'RunAsNonRoot',
                      run_as_user: 'RunAsUser',
                    },
                  },
                  volume_mounts: {
                    blocks: 'VolumeMounts',
                    attributes: {
                      mount_path: 'MountPath',
                      name: 'Name',
                      read_only: 'ReadOnly',
                    },
                  },
                },
              },
              metadata: {
                block: 'Metadata',
                attributes: {
                  labels: 'Labels',
                },
              },
              service_account_name: 'ServiceAccountName',
              share_process_namespace: 'ShareProcessNamespace',
              volumes: {
                blocks: 'Volumes',
                attributes: {
                  empty_dir: {
                    block: 'EmptyDir',
                    attributes: {
                      medium: 'Medium',
                      size_limit: 'SizeLimit',
                    },
                  },
                  host_path: {
                    block: 'HostPath',
                    attributes: {
                      path: 'Path',
                    },
                  },
                  name: 'Name',
                  secret: {
                    block: 'Secret',
                    attributes: {
                      optional: 'Optional',
                      secret_name: 'SecretName',
                    },
                  },
                },
              },
            },
          },
        },
      },
      id: ignored,
      name: 'JobDefinitionName',
      node_properties: { to: 'NodeProperties', by: apiDocument },
      parameters: 'Parameters',
      platform_capabilities: 'PlatformCapabilities',
      propagate_tags: 'PropagateTags',
      region: ignored,
      retry_strategy: {
        block: 'RetryStrategy',
        attributes: {
          attempts: 'Attempts',
          evaluate_on_exit: {
            blocks: 'EvaluateOnExit',
            attributes: {
              action: 'Action',
              on_exit_code: 'OnExitCode',
              on_reason: 'OnReason',
              on_status_reason: 'OnStatusReason',
            },
          },
        },
      },
      scheduling_priority: 'SchedulingPriority',
      tags: 'Tags',
      tags_all: ignored,
      timeout: {
        block: 'Timeout',
        attributes: {
          attempt_duration_seconds: 'AttemptDurationSeconds',
        },
      },
      type: 'Type',
    },
    { covers: ['ConsumableResourceProperties'] },
  ),
  resource(
    'aws_batch_job_queue',
    'AWS::Batch::JobQueue',
    {
      compute_environment_order: {
        blocks: 'ComputeEnvironmentOrder',
        attributes: {
          compute_environment: 'ComputeEnvironment',
          order: 'Order',
        },
      },
      job_state_time_limit_action: {
        blocks: 'JobStateTimeLimitActions',
        attributes: {
          action: 'Action',
          max_time_seconds: 'MaxTimeSeconds',
          reason: 'Reason',
          state: 'State',
        },
      },
      name: 'JobQueueName',
      priority: 'Priority',
      region: ignored,
      scheduling_policy_arn: 'SchedulingPolicyArn',
      state: 'State',
      tags: 'Tags',
      timeouts: ignored,
    },
    { covers: ['JobQueueType', 'ServiceEnvironmentOrder'] },
  ),
  resource(
    'aws_batch_scheduling_policy',
    'AWS::Batch::SchedulingPolicy',
    {
      fair_share_policy: {
        block: 'FairsharePolicy',
        attributes: {
          compute_reservation: 'ComputeReservation',
          share_decay_seconds: 'ShareDecaySeconds',
          share_distribution: {
            blocks: 'ShareDistribution',
            attributes: {
              share_identifier: 'ShareIdentifier',
              weight_factor: 'WeightFactor',
            },
          },
        },
      },
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: 'Tags',
      tags_all: ignored,
    },
    { covers: ['QuotaSharePolicy'] },
  ),
];
