import type { Term } from '../../term.ts';
import { attribute, changed, constant, each, json, mapOf, tagList, unmapped } from '../change.ts';
import { eachAs, eachRenamed, inBlock, type Names, renamed } from '../reshape.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** A pipeline has one store, or one for each Region, which then is named. */
const hasRegions = (stores: Term) =>
  stores.kind === 'list' && stores.items.some((store) => attribute(store, 'region') !== undefined);

const storeNames: Names = {
  encryption_key: ['EncryptionKey', renamed({ id: 'Id', type: 'Type' })],
  location: 'Location',
  type: 'Type',
};

const onlyStore = (value: Term) =>
  changed(value, (stores) => (hasRegions(stores) ? undefined : renamed(storeNames)(stores)));

const regionalStores = (value: Term) =>
  changed(value, (stores) => {
    if (!hasRegions(stores) || stores.kind !== 'list') return undefined;
    const items = stores.items.map((store) =>
      mapOf(store, { ArtifactStore: renamed(storeNames)(store), Region: attribute(store, 'region') }),
    );
    return { ...stores, items };
  });

/** Groups of filters: lists in a list. */
const filterGroups = (value: Term) =>
  changed(value, (groups) => {
    if (groups.kind !== 'list') return unmapped(groups);
    const filters = inBlock(
      'filter',
      eachRenamed({ exclude_matched_pattern: 'ExcludeMatchedPattern', pattern: 'Pattern', type: 'Type' }),
    );
    return { ...groups, items: groups.items.flatMap((group) => filters(group) ?? []) };
  });

/** The developer tools: AWS CodeBuild, CodePipeline, CodeDeploy, CodeCommit, CodeArtifact and their kin. */
export const code = (): readonly Table[] => [
  resource(
    'aws_codeartifact_domain',
    'AWS::CodeArtifact::Domain',
    {
      domain: 'DomainName',
      encryption_key: 'EncryptionKey',
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['PermissionsPolicyDocument'] },
  ),
  part(
    'aws_codeartifact_domain_permissions_policy',
    'AWS::CodeArtifact::Domain',
    { of: 'aws_codeartifact_domain', by: 'domain' },
    {
      domain_owner: ignored,
      id: ignored,
      policy_document: { to: 'PermissionsPolicyDocument', by: json },
      policy_revision: ignored,
      region: ignored,
    },
  ),
  resource(
    'aws_codeartifact_repository',
    'AWS::CodeArtifact::Repository',
    {
      description: 'Description',
      domain: 'DomainName',
      domain_owner: 'DomainOwner',
      external_connections: { to: 'ExternalConnections', by: each(inBlock('external_connection_name')) },
      id: ignored,
      region: ignored,
      repository: 'RepositoryName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      upstream: { to: 'Upstreams', by: each(inBlock('repository_name')) },
    },
    { covers: ['PermissionsPolicyDocument'] },
  ),
  part(
    'aws_codeartifact_repository_permissions_policy',
    'AWS::CodeArtifact::Repository',
    { of: 'aws_codeartifact_repository', by: 'repository' },
    {
      domain: ignored,
      domain_owner: ignored,
      id: ignored,
      policy_document: { to: 'PermissionsPolicyDocument', by: json },
      policy_revision: ignored,
      region: ignored,
    },
  ),
  resource(
    'aws_codebuild_fleet',
    'AWS::CodeBuild::Fleet',
    {
      base_capacity: 'BaseCapacity',
      compute_configuration: {
        block: 'ComputeConfiguration',
        attributes: {
          disk: 'disk',
          instance_type: 'instanceType',
          machine_type: 'machineType',
          memory: 'memory',
          vcpu: 'vCpu',
        },
      },
      compute_type: 'ComputeType',
      environment_type: 'EnvironmentType',
      fleet_service_role: 'FleetServiceRole',
      image_id: 'ImageId',
      name: 'Name',
      overflow_behavior: 'OverflowBehavior',
      region: ignored,
      scaling_configuration: {
        block: 'ScalingConfiguration',
        attributes: {
          max_capacity: 'MaxCapacity',
          scaling_type: 'ScalingType',
          target_tracking_scaling_configs: {
            blocks: 'TargetTrackingScalingConfigs',
            attributes: {
              metric_type: 'MetricType',
              target_value: 'TargetValue',
            },
          },
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc_config: {
        block: 'FleetVpcConfig',
        attributes: {
          security_group_ids: 'SecurityGroupIds',
          subnets: 'Subnets',
          vpc_id: 'VpcId',
        },
      },
    },
    { covers: ['FleetProxyConfiguration'] },
  ),
  resource(
    'aws_codebuild_project',
    'AWS::CodeBuild::Project',
    {
      artifacts: {
        block: 'Artifacts',
        attributes: {
          artifact_identifier: 'ArtifactIdentifier',
          bucket_owner_access: ignored,
          encryption_disabled: 'EncryptionDisabled',
          location: 'Location',
          name: 'Name',
          namespace_type: 'NamespaceType',
          override_artifact_name: 'OverrideArtifactName',
          packaging: 'Packaging',
          path: 'Path',
          type: 'Type',
        },
      },
      auto_retry_limit: 'AutoRetryLimit',
      badge_enabled: 'BadgeEnabled',
      build_batch_config: {
        block: 'BuildBatchConfig',
        attributes: {
          combine_artifacts: 'CombineArtifacts',
          restrictions: {
            block: 'Restrictions',
            attributes: {
              compute_types_allowed: 'ComputeTypesAllowed',
              maximum_builds_allowed: 'MaximumBuildsAllowed',
            },
          },
          service_role: 'ServiceRole',
          timeout_in_mins: 'TimeoutInMins',
        },
      },
      build_timeout: 'TimeoutInMinutes',
      cache: {
        block: 'Cache',
        attributes: {
          cache_namespace: 'CacheNamespace',
          location: 'Location',
          modes: 'Modes',
          type: 'Type',
        },
      },
      concurrent_build_limit: 'ConcurrentBuildLimit',
      description: 'Description',
      encryption_key: 'EncryptionKey',
      environment: {
        block: 'Environment',
        attributes: {
          certificate: 'Certificate',
          compute_type: 'ComputeType',
          docker_server: {
            block: 'DockerServer',
            attributes: {
              compute_type: 'ComputeType',
              security_group_ids: 'SecurityGroupIds',
            },
          },
          environment_variable: {
            blocks: 'EnvironmentVariables',
            attributes: {
              name: 'Name',
              type: 'Type',
              value: 'Value',
            },
          },
          fleet: {
            block: 'Fleet',
            attributes: {
              fleet_arn: 'FleetArn',
            },
          },
          host_kernel: 'HostKernel',
          image: 'Image',
          image_pull_credentials_type: 'ImagePullCredentialsType',
          privileged_mode: 'PrivilegedMode',
          registry_credential: {
            block: 'RegistryCredential',
            attributes: {
              credential: 'Credential',
              credential_provider: 'CredentialProvider',
            },
          },
          type: 'Type',
        },
      },
      file_system_locations: {
        blocks: 'FileSystemLocations',
        attributes: {
          identifier: 'Identifier',
          location: 'Location',
          mount_options: 'MountOptions',
          mount_point: 'MountPoint',
          type: 'Type',
        },
      },
      id: ignored,
      logs_config: {
        block: 'LogsConfig',
        attributes: {
          cloudwatch_logs: {
            block: 'CloudWatchLogs',
            attributes: {
              group_name: 'GroupName',
              status: 'Status',
              stream_name: 'StreamName',
            },
          },
          s3_logs: {
            block: 'S3Logs',
            attributes: {
              bucket_owner_access: ignored,
              encryption_disabled: 'EncryptionDisabled',
              location: 'Location',
              status: 'Status',
            },
          },
        },
      },
      name: 'Name',
      project_visibility: 'Visibility',
      queued_timeout: 'QueuedTimeoutInMinutes',
      region: ignored,
      resource_access_role: 'ResourceAccessRole',
      secondary_artifacts: {
        blocks: 'SecondaryArtifacts',
        attributes: {
          artifact_identifier: 'ArtifactIdentifier',
          bucket_owner_access: ignored,
          encryption_disabled: 'EncryptionDisabled',
          location: 'Location',
          name: 'Name',
          namespace_type: 'NamespaceType',
          override_artifact_name: 'OverrideArtifactName',
          packaging: 'Packaging',
          path: 'Path',
          type: 'Type',
        },
      },
      secondary_source_version: {
        blocks: 'SecondarySourceVersions',
        attributes: {
          source_identifier: 'SourceIdentifier',
          source_version: 'SourceVersion',
        },
      },
      secondary_sources: {
        blocks: 'SecondarySources',
        attributes: {
          auth: {
            block: 'Auth',
            attributes: {
              resource: 'Resource',
              type: 'Type',
            },
          },
          build_status_config: {
            block: 'BuildStatusConfig',
            attributes: {
              context: 'Context',
              target_url: 'TargetUrl',
            },
          },
          buildspec: 'BuildSpec',
          git_clone_depth: 'GitCloneDepth',
          git_submodules_config: {
            block: 'GitSubmodulesConfig',
            attributes: {
              fetch_submodules: 'FetchSubmodules',
            },
          },
          insecure_ssl: 'InsecureSsl',
          location: 'Location',
          report_build_status: 'ReportBuildStatus',
          source_identifier: 'SourceIdentifier',
          type: 'Type',
        },
      },
      service_role: 'ServiceRole',
      source: {
        block: 'Source',
        attributes: {
          auth: {
            block: 'Auth',
            attributes: {
              resource: 'Resource',
              type: 'Type',
            },
          },
          build_status_config: {
            block: 'BuildStatusConfig',
            attributes: {
              context: 'Context',
              target_url: 'TargetUrl',
            },
          },
          buildspec: 'BuildSpec',
          git_clone_depth: 'GitCloneDepth',
          git_submodules_config: {
            block: 'GitSubmodulesConfig',
            attributes: {
              fetch_submodules: 'FetchSubmodules',
            },
          },
          insecure_ssl: 'InsecureSsl',
          location: 'Location',
          report_build_status: 'ReportBuildStatus',
          type: 'Type',
        },
      },
      source_version: 'SourceVersion',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc_config: {
        block: 'VpcConfig',
        attributes: {
          security_group_ids: 'SecurityGroupIds',
          subnets: 'Subnets',
          vpc_id: 'VpcId',
        },
      },
    },
    { covers: ['Triggers'] },
  ),
  resource('aws_codebuild_report_group', 'AWS::CodeBuild::ReportGroup', {
    delete_reports: 'DeleteReports',
    export_config: {
      block: 'ExportConfig',
      attributes: {
        s3_destination: {
          block: 'S3Destination',
          attributes: {
            bucket: 'Bucket',
            encryption_disabled: 'EncryptionDisabled',
            encryption_key: 'EncryptionKey',
            packaging: 'Packaging',
            path: 'Path',
          },
        },
        type: 'ExportConfigType',
      },
    },
    id: ignored,
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    type: 'Type',
  }),
  resource('aws_codebuild_source_credential', 'AWS::CodeBuild::SourceCredential', {
    auth_type: 'AuthType',
    id: ignored,
    region: ignored,
    server_type: 'ServerType',
    token: 'Token',
    user_name: 'Username',
  }),
  part(
    'aws_codebuild_webhook',
    'AWS::CodeBuild::Project',
    { of: 'aws_codebuild_project', by: 'project_name' },
    {
      branch_filter: { to: 'Triggers.FilterGroups', by: unmapped },
      build_type: 'Triggers.BuildType',
      filter_group: { to: 'Triggers.FilterGroups', by: filterGroups },
      id: ignored,
      manual_creation: ignored,
      project_name: { to: 'Triggers.Webhook', by: constant(true) },
      pull_request_build_policy: {
        block: 'Triggers.PullRequestBuildPolicy',
        attributes: {
          approver_roles: 'ApproverRoles',
          requires_comment_approval: 'RequiresCommentApproval',
        },
      },
      region: ignored,
      scope_configuration: {
        block: 'Triggers.ScopeConfiguration',
        attributes: {
          domain: 'Domain',
          name: 'Name',
          scope: 'Scope',
        },
      },
    },
  ),
  resource(
    'aws_codecommit_repository',
    'AWS::CodeCommit::Repository',
    {
      default_branch: ignored,
      description: 'RepositoryDescription',
      id: ignored,
      kms_key_id: 'KmsKeyId',
      region: ignored,
      repository_name: 'RepositoryName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['Code', 'Triggers'] },
  ),
  part(
    'aws_codecommit_trigger',
    'AWS::CodeCommit::Repository',
    { of: 'aws_codecommit_repository', by: 'repository_name' },
    {
      id: ignored,
      region: ignored,
      trigger: {
        blocks: 'Triggers',
        attributes: {
          branches: 'Branches',
          custom_data: 'CustomData',
          destination_arn: 'DestinationArn',
          events: 'Events',
          name: 'Name',
        },
      },
    },
  ),
  resource('aws_codeconnections_connection', 'AWS::CodeConnections::Connection', {
    host_arn: 'HostArn',
    name: 'ConnectionName',
    provider_type: 'ProviderType',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
  }),
  resource('aws_codeconnections_host', 'AWS::CodeConnections::Host', {
    name: 'Name',
    provider_endpoint: 'ProviderEndpoint',
    provider_type: 'ProviderType',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
    vpc_configuration: {
      block: 'VpcConfiguration',
      attributes: {
        security_group_ids: 'SecurityGroupIds',
        subnet_ids: 'SubnetIds',
        tls_certificate: 'TlsCertificate',
        vpc_id: 'VpcId',
      },
    },
  }),
  resource('aws_codedeploy_app', 'AWS::CodeDeploy::Application', {
    compute_platform: 'ComputePlatform',
    id: ignored,
    name: 'ApplicationName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_codedeploy_deployment_config', 'AWS::CodeDeploy::DeploymentConfig', {
    compute_platform: 'ComputePlatform',
    deployment_config_name: 'DeploymentConfigName',
    id: ignored,
    minimum_healthy_hosts: {
      block: 'MinimumHealthyHosts',
      attributes: {
        type: 'Type',
        value: 'Value',
      },
    },
    region: ignored,
    traffic_routing_config: {
      block: 'TrafficRoutingConfig',
      attributes: {
        time_based_canary: {
          block: 'TimeBasedCanary',
          attributes: {
            interval: 'CanaryInterval',
            percentage: 'CanaryPercentage',
          },
        },
        time_based_linear: {
          block: 'TimeBasedLinear',
          attributes: {
            interval: 'LinearInterval',
            percentage: 'LinearPercentage',
          },
        },
        type: 'Type',
      },
      // Source: AWS provider, "aws_codedeploy_deployment_config", argument type; CloudFormation demands one.
      defaults: { Type: 'AllAtOnce' },
    },
    zonal_config: {
      block: 'ZonalConfig',
      attributes: {
        first_zone_monitor_duration_in_seconds: 'FirstZoneMonitorDurationInSeconds',
        minimum_healthy_hosts_per_zone: {
          block: 'MinimumHealthyHostsPerZone',
          attributes: {
            type: 'Type',
            value: 'Value',
          },
        },
        monitor_duration_in_seconds: 'MonitorDurationInSeconds',
      },
    },
  }),
  resource(
    'aws_codedeploy_deployment_group',
    'AWS::CodeDeploy::DeploymentGroup',
    {
      alarm_configuration: {
        block: 'AlarmConfiguration',
        attributes: {
          alarms: { to: 'Alarms', by: eachAs('Name') },
          enabled: 'Enabled',
          ignore_poll_alarm_failure: 'IgnorePollAlarmFailure',
        },
      },
      app_name: 'ApplicationName',
      auto_rollback_configuration: {
        block: 'AutoRollbackConfiguration',
        attributes: {
          enabled: 'Enabled',
          events: 'Events',
        },
      },
      autoscaling_groups: 'AutoScalingGroups',
      blue_green_deployment_config: {
        block: 'BlueGreenDeploymentConfiguration',
        attributes: {
          deployment_ready_option: {
            block: 'DeploymentReadyOption',
            attributes: {
              action_on_timeout: 'ActionOnTimeout',
              wait_time_in_minutes: 'WaitTimeInMinutes',
            },
          },
          green_fleet_provisioning_option: {
            block: 'GreenFleetProvisioningOption',
            attributes: {
              action: 'Action',
            },
          },
          terminate_blue_instances_on_deployment_success: {
            block: 'TerminateBlueInstancesOnDeploymentSuccess',
            attributes: {
              action: 'Action',
              termination_wait_time_in_minutes: 'TerminationWaitTimeInMinutes',
            },
          },
        },
      },
      deployment_config_name: 'DeploymentConfigName',
      deployment_group_name: 'DeploymentGroupName',
      deployment_style: {
        block: 'DeploymentStyle',
        attributes: {
          deployment_option: 'DeploymentOption',
          deployment_type: 'DeploymentType',
        },
      },
      ec2_tag_filter: {
        blocks: 'Ec2TagFilters',
        attributes: {
          key: 'Key',
          type: 'Type',
          value: 'Value',
        },
      },
      ec2_tag_set: {
        blocks: 'Ec2TagSet.Ec2TagSetList',
        attributes: {
          ec2_tag_filter: {
            blocks: 'Ec2TagGroup',
            attributes: {
              key: 'Key',
              type: 'Type',
              value: 'Value',
            },
          },
        },
      },
      ecs_service: {
        blocks: 'ECSServices',
        attributes: {
          cluster_name: 'ClusterName',
          service_name: 'ServiceName',
        },
      },
      id: ignored,
      load_balancer_info: {
        block: 'LoadBalancerInfo',
        attributes: {
          elb_info: {
            blocks: 'ElbInfoList',
            attributes: {
              name: 'Name',
            },
          },
          target_group_info: {
            blocks: 'TargetGroupInfoList',
            attributes: {
              name: 'Name',
            },
          },
          target_group_pair_info: {
            blocks: 'TargetGroupPairInfoList',
            attributes: {
              prod_traffic_route: {
                block: 'ProdTrafficRoute',
                attributes: {
                  listener_arns: 'ListenerArns',
                },
              },
              target_group: {
                blocks: 'TargetGroups',
                attributes: {
                  name: 'Name',
                },
              },
              test_traffic_route: {
                block: 'TestTrafficRoute',
                attributes: {
                  listener_arns: 'ListenerArns',
                },
              },
            },
          },
        },
      },
      on_premises_instance_tag_filter: {
        blocks: 'OnPremisesInstanceTagFilters',
        attributes: {
          key: 'Key',
          type: 'Type',
          value: 'Value',
        },
      },
      outdated_instances_strategy: 'OutdatedInstancesStrategy',
      region: ignored,
      service_role_arn: 'ServiceRoleArn',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      termination_hook_enabled: 'TerminationHookEnabled',
      trigger_configuration: {
        blocks: 'TriggerConfigurations',
        attributes: {
          trigger_events: 'TriggerEvents',
          trigger_name: 'TriggerName',
          trigger_target_arn: 'TriggerTargetArn',
        },
      },
    },
    { covers: ['Deployment', 'OnPremisesTagSet'] },
  ),
  resource(
    'aws_codeguruprofiler_profiling_group',
    'AWS::CodeGuruProfiler::ProfilingGroup',
    {
      agent_orchestration_config: ignored,
      compute_platform: 'ComputePlatform',
      name: 'ProfilingGroupName',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
    },
    { covers: ['AgentPermissions', 'AnomalyDetectionNotificationConfiguration'] },
  ),
  resource(
    'aws_codepipeline',
    'AWS::CodePipeline::Pipeline',
    {
      artifact_store: [
        { to: 'ArtifactStore', by: onlyStore },
        { to: 'ArtifactStores', by: regionalStores },
      ],
      execution_mode: 'ExecutionMode',
      id: ignored,
      name: 'Name',
      pipeline_type: 'PipelineType',
      region: ignored,
      role_arn: 'RoleArn',
      stage: {
        blocks: 'Stages',
        attributes: {
          action: {
            blocks: 'Actions',
            attributes: {
              category: 'ActionTypeId.Category',
              commands: 'Commands',
              configuration: 'Configuration',
              input_artifacts: { to: 'InputArtifacts', by: eachAs('Name') },
              name: 'Name',
              namespace: 'Namespace',
              output_artifacts: { to: 'OutputArtifacts', by: eachAs('Name') },
              output_artifacts_for_compute_action: {
                blocks: 'OutputArtifacts',
                attributes: {
                  files: 'Files',
                  name: 'Name',
                },
              },
              output_variables: 'OutputVariables',
              owner: 'ActionTypeId.Owner',
              provider: 'ActionTypeId.Provider',
              region: 'Region',
              role_arn: 'RoleArn',
              run_order: 'RunOrder',
              timeout_in_minutes: 'TimeoutInMinutes',
              version: 'ActionTypeId.Version',
            },
          },
          before_entry: {
            block: 'BeforeEntry',
            attributes: {
              condition: {
                blocks: 'Conditions',
                attributes: {
                  result: 'Result',
                  rule: {
                    blocks: 'Rules',
                    attributes: {
                      commands: 'Commands',
                      configuration: 'Configuration',
                      input_artifacts: { to: 'InputArtifacts', by: eachAs('Name') },
                      name: 'Name',
                      region: 'Region',
                      role_arn: 'RoleArn',
                      rule_type_id: {
                        block: 'RuleTypeId',
                        attributes: {
                          category: 'Category',
                          owner: 'Owner',
                          provider: 'Provider',
                          version: 'Version',
                        },
                      },
                      timeout_in_minutes: ignored,
                    },
                  },
                },
              },
            },
          },
          name: 'Name',
          on_failure: {
            block: 'OnFailure',
            attributes: {
              condition: {
                blocks: 'Conditions',
                attributes: {
                  result: 'Result',
                  rule: {
                    blocks: 'Rules',
                    attributes: {
                      commands: 'Commands',
                      configuration: 'Configuration',
                      input_artifacts: { to: 'InputArtifacts', by: eachAs('Name') },
                      name: 'Name',
                      region: 'Region',
                      role_arn: 'RoleArn',
                      rule_type_id: {
                        block: 'RuleTypeId',
                        attributes: {
                          category: 'Category',
                          owner: 'Owner',
                          provider: 'Provider',
                          version: 'Version',
                        },
                      },
                      timeout_in_minutes: ignored,
                    },
                  },
                },
              },
              result: 'Result',
              retry_configuration: {
                block: 'RetryConfiguration',
                attributes: {
                  retry_mode: 'RetryMode',
                },
              },
            },
          },
          on_success: {
            block: 'OnSuccess',
            attributes: {
              condition: {
                blocks: 'Conditions',
                attributes: {
                  result: 'Result',
                  rule: {
                    blocks: 'Rules',
                    attributes: {
                      commands: 'Commands',
                      configuration: 'Configuration',
                      input_artifacts: { to: 'InputArtifacts', by: eachAs('Name') },
                      name: 'Name',
                      region: 'Region',
                      role_arn: 'RoleArn',
                      rule_type_id: {
                        block: 'RuleTypeId',
                        attributes: {
                          category: 'Category',
                          owner: 'Owner',
                          provider: 'Provider',
                          version: 'Version',
                        },
                      },
                      timeout_in_minutes: ignored,
                    },
                  },
                },
              },
            },
          },
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      trigger: {
        blocks: 'Triggers',
        attributes: {
          git_configuration: {
            block: 'GitConfiguration',
            attributes: {
              pull_request: {
                blocks: 'PullRequest',
                attributes: {
                  branches: {
                    block: 'Branches',
                    attributes: {
                      excludes: 'Excludes',
                      includes: 'Includes',
                    },
                  },
                  events: 'Events',
                  file_paths: {
                    block: 'FilePaths',
                    attributes: {
                      excludes: 'Excludes',
                      includes: 'Includes',
                    },
                  },
                },
              },
              push: {
                blocks: 'Push',
                attributes: {
                  branches: {
                    block: 'Branches',
                    attributes: {
                      excludes: 'Excludes',
                      includes: 'Includes',
                    },
                  },
                  file_paths: {
                    block: 'FilePaths',
                    attributes: {
                      excludes: 'Excludes',
                      includes: 'Includes',
                    },
                  },
                  tags: {
                    block: 'Tags',
                    attributes: {
                      excludes: 'Excludes',
                      includes: 'Includes',
                    },
                  },
                },
              },
              source_action_name: 'SourceActionName',
            },
          },
          provider_type: 'ProviderType',
        },
      },
      variable: {
        blocks: 'Variables',
        attributes: {
          default_value: 'DefaultValue',
          description: 'Description',
          name: 'Name',
        },
      },
    },
    { covers: ['DisableInboundStageTransitions', 'RestartExecutionOnUpdate'] },
  ),
  resource('aws_codepipeline_custom_action_type', 'AWS::CodePipeline::CustomActionType', {
    category: 'Category',
    configuration_property: {
      blocks: 'ConfigurationProperties',
      attributes: {
        description: 'Description',
        key: 'Key',
        name: 'Name',
        queryable: 'Queryable',
        required: 'Required',
        secret: 'Secret',
        type: 'Type',
      },
    },
    id: ignored,
    input_artifact_details: {
      block: 'InputArtifactDetails',
      attributes: {
        maximum_count: 'MaximumCount',
        minimum_count: 'MinimumCount',
      },
    },
    output_artifact_details: {
      block: 'OutputArtifactDetails',
      attributes: {
        maximum_count: 'MaximumCount',
        minimum_count: 'MinimumCount',
      },
    },
    provider_name: 'Provider',
    region: ignored,
    settings: {
      block: 'Settings',
      attributes: {
        entity_url_template: 'EntityUrlTemplate',
        execution_url_template: 'ExecutionUrlTemplate',
        revision_url_template: 'RevisionUrlTemplate',
        third_party_configuration_url: 'ThirdPartyConfigurationUrl',
      },
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    version: 'Version',
  }),
  resource(
    'aws_codepipeline_webhook',
    'AWS::CodePipeline::Webhook',
    {
      authentication: 'Authentication',
      authentication_configuration: {
        block: 'AuthenticationConfiguration',
        attributes: {
          allowed_ip_range: 'AllowedIPRange',
          secret_token: 'SecretToken',
        },
      },
      filter: {
        blocks: 'Filters',
        attributes: {
          json_path: 'JsonPath',
          match_equals: 'MatchEquals',
        },
      },
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      target_action: 'TargetAction',
      target_pipeline: 'TargetPipeline',
    },
    { covers: ['RegisterWithThirdParty', 'TargetPipelineVersion'] },
  ),
  resource('aws_codestarconnections_connection', 'AWS::CodeStarConnections::Connection', {
    host_arn: 'HostArn',
    id: ignored,
    name: 'ConnectionName',
    provider_type: 'ProviderType',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_codestarnotifications_notification_rule',
    'AWS::CodeStarNotifications::NotificationRule',
    {
      detail_type: 'DetailType',
      event_type_ids: 'EventTypeIds',
      id: ignored,
      name: 'Name',
      region: ignored,
      resource: 'Resource',
      status: 'Status',
      tags: 'Tags',
      tags_all: ignored,
      target: {
        blocks: 'Targets',
        attributes: {
          address: 'TargetAddress',
          type: 'TargetType',
        },
      },
    },
    { covers: ['CreatedBy', 'EventTypeId', 'TargetAddress'] },
  ),
  ...none(
    'aws_codebuild_resource_policy',
    'aws_codecatalyst_dev_environment',
    'aws_codecatalyst_project',
    'aws_codecatalyst_source_repository',
    'aws_codecommit_approval_rule_template',
    'aws_codecommit_approval_rule_template_association',
  ),
];
