import { json, jsonText, listOf, tagList, unmapped } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** Canaries, traces and the other services of observability. */
export const observability = (): readonly Table[] => [
  resource(
    'aws_applicationinsights_application',
    'AWS::ApplicationInsights::Application',
    {
      auto_config_enabled: 'AutoConfigurationEnabled',
      auto_create: ignored,
      cwe_monitor_enabled: 'CWEMonitorEnabled',
      grouping_type: 'GroupingType',
      id: ignored,
      ops_center_enabled: 'OpsCenterEnabled',
      ops_item_sns_topic_arn: 'OpsItemSNSTopicArn',
      region: ignored,
      resource_group_name: 'ResourceGroupName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    {
      covers: [
        'AttachMissingPermission',
        'ComponentMonitoringSettings',
        'CustomComponents',
        'LogPatternSets',
        'SNSNotificationArn',
      ],
    },
  ),
  resource(
    'aws_grafana_workspace',
    'AWS::Grafana::Workspace',
    {
      account_access_type: 'AccountAccessType',
      authentication_providers: 'AuthenticationProviders',
      configuration: { to: 'PluginAdminEnabled', by: unmapped },
      data_sources: 'DataSources',
      description: 'Description',
      grafana_version: 'GrafanaVersion',
      id: ignored,
      kms_key_id: ignored,
      name: 'Name',
      network_access_control: {
        block: 'NetworkAccessControl',
        attributes: {
          prefix_list_ids: 'PrefixListIds',
          vpce_ids: 'VpceIds',
        },
      },
      notification_destinations: 'NotificationDestinations',
      organization_role_name: 'OrganizationRoleName',
      organizational_units: 'OrganizationalUnits',
      permission_type: 'PermissionType',
      region: ignored,
      role_arn: 'RoleArn',
      stack_set_name: 'StackSetName',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      vpc_configuration: {
        block: 'VpcConfiguration',
        attributes: {
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
        },
      },
    },
    { covers: ['ClientToken'] },
  ),
  resource(
    'aws_internetmonitor_monitor',
    'AWS::InternetMonitor::Monitor',
    {
      health_events_config: {
        block: 'HealthEventsConfig',
        attributes: {
          availability_score_threshold: 'AvailabilityScoreThreshold',
          performance_score_threshold: 'PerformanceScoreThreshold',
        },
      },
      id: ignored,
      internet_measurements_log_delivery: {
        block: 'InternetMeasurementsLogDelivery',
        attributes: {
          s3_config: {
            block: 'S3Config',
            attributes: {
              bucket_name: 'BucketName',
              bucket_prefix: 'BucketPrefix',
              log_delivery_status: 'LogDeliveryStatus',
            },
          },
        },
      },
      max_city_networks_to_monitor: 'MaxCityNetworksToMonitor',
      monitor_name: 'MonitorName',
      region: ignored,
      resources: 'Resources',
      status: 'Status',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      traffic_percentage_to_monitor: 'TrafficPercentageToMonitor',
    },
    { covers: ['IncludeLinkedAccounts', 'LinkedAccountId', 'ResourcesToAdd', 'ResourcesToRemove'] },
  ),
  resource('aws_oam_link', 'AWS::Oam::Link', {
    id: ignored,
    label_template: 'LabelTemplate',
    link_configuration: {
      block: 'LinkConfiguration',
      attributes: {
        log_group_configuration: {
          block: 'LogGroupConfiguration',
          attributes: {
            filter: 'Filter',
          },
        },
        metric_configuration: {
          block: 'MetricConfiguration',
          attributes: {
            filter: 'Filter',
          },
        },
      },
    },
    region: ignored,
    resource_types: 'ResourceTypes',
    sink_identifier: 'SinkIdentifier',
    tags: 'Tags',
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource(
    'aws_oam_sink',
    'AWS::Oam::Sink',
    {
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: 'Tags',
      tags_all: ignored,
      timeouts: ignored,
    },
    { covers: ['Policy'] },
  ),
  part(
    'aws_oam_sink_policy',
    'AWS::Oam::Sink',
    { of: 'aws_oam_sink', by: 'sink_identifier' },
    {
      id: ignored,
      policy: { to: 'Policy', by: json },
      region: ignored,
      timeouts: ignored,
    },
  ),
  resource('aws_prometheus_rule_group_namespace', 'AWS::APS::RuleGroupsNamespace', {
    data: 'Data',
    id: ignored,
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    workspace_id: 'Workspace',
  }),
  resource('aws_prometheus_scraper', 'AWS::APS::Scraper', {
    alias: 'Alias',
    destination: {
      block: 'Destination',
      attributes: {
        amp: {
          block: 'AmpConfiguration',
          attributes: {
            workspace_arn: 'WorkspaceArn',
          },
        },
        cloudwatch: {
          block: 'CloudWatchConfiguration',
          attributes: {
            dataset_arn: 'DatasetArn',
          },
        },
      },
    },
    exporter: ignored,
    region: ignored,
    role_configuration: {
      block: 'RoleConfiguration',
      attributes: {
        source_role_arn: 'SourceRoleArn',
        target_role_arn: 'TargetRoleArn',
      },
    },
    scrape_configuration: { to: 'ScrapeConfiguration.ConfigurationBlob', by: unmapped },
    source: {
      block: 'Source',
      attributes: {
        eks: {
          block: 'EksConfiguration',
          attributes: {
            cluster_arn: 'ClusterArn',
            security_group_ids: 'SecurityGroupIds',
            subnet_ids: 'SubnetIds',
          },
        },
        vpc: {
          block: 'VpcConfiguration',
          attributes: {
            security_group_ids: 'SecurityGroupIds',
            subnet_ids: 'SubnetIds',
          },
        },
      },
    },
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
  }),
  resource('aws_prometheus_workspace', 'AWS::APS::Workspace', {
    alias: 'Alias',
    id: ignored,
    kms_key_arn: 'KmsKeyArn',
    logging_configuration: {
      block: 'LoggingConfiguration',
      attributes: {
        log_group_arn: 'LogGroupArn',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_rum_app_monitor',
    'AWS::RUM::AppMonitor',
    {
      app_monitor_configuration: {
        block: 'AppMonitorConfiguration',
        attributes: {
          allow_cookies: 'AllowCookies',
          enable_xray: 'EnableXRay',
          excluded_pages: 'ExcludedPages',
          favorite_pages: 'FavoritePages',
          guest_role_arn: 'GuestRoleArn',
          identity_pool_id: 'IdentityPoolId',
          included_pages: 'IncludedPages',
          session_sample_rate: 'SessionSampleRate',
          telemetries: 'Telemetries',
        },
      },
      custom_events: {
        block: 'CustomEvents',
        attributes: {
          status: 'Status',
        },
      },
      cw_log_enabled: 'CwLogEnabled',
      domain: 'Domain',
      domain_list: 'DomainList',
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['DeobfuscationConfiguration', 'Platform', 'ResourcePolicy'] },
  ),
  resource(
    'aws_synthetics_canary',
    'AWS::Synthetics::Canary',
    {
      artifact_config: {
        block: 'ArtifactConfig',
        attributes: {
          s3_encryption: {
            block: 'S3Encryption',
            attributes: {
              encryption_mode: 'EncryptionMode',
              kms_key_arn: 'KmsKeyArn',
            },
          },
        },
      },
      artifact_s3_location: 'ArtifactS3Location',
      delete_lambda: 'DeleteLambdaResourcesOnCanaryDeletion',
      execution_role_arn: 'ExecutionRoleArn',
      failure_retention_period: 'FailureRetentionPeriod',
      handler: 'Code.Handler',
      id: ignored,
      kms_key_arn: 'KmsKeyArn',
      name: 'Name',
      region: ignored,
      run_config: {
        block: 'RunConfig',
        attributes: {
          active_tracing: 'ActiveTracing',
          environment_variables: 'EnvironmentVariables',
          ephemeral_storage: 'EphemeralStorage',
          memory_in_mb: 'MemoryInMB',
          timeout_in_seconds: 'TimeoutInSeconds',
        },
      },
      runtime_version: 'RuntimeVersion',
      s3_bucket: 'Code.S3Bucket',
      s3_key: 'Code.S3Key',
      s3_version: 'Code.S3ObjectVersion',
      schedule: {
        block: 'Schedule',
        attributes: {
          duration_in_seconds: 'DurationInSeconds',
          expression: 'Expression',
          retry_config: {
            block: 'RetryConfig',
            attributes: {
              max_retries: 'MaxRetries',
            },
          },
        },
      },
      start_canary: 'StartCanaryAfterCreation',
      success_retention_period: 'SuccessRetentionPeriod',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      vpc_config: {
        block: 'VPCConfig',
        attributes: {
          ipv6_allowed_for_dual_stack: 'Ipv6AllowedForDualStack',
          security_group_ids: 'SecurityGroupIds',
          subnet_ids: 'SubnetIds',
        },
      },
      zip_file: { to: 'Code.Script', by: unmapped },
    },
    {
      covers: [
        'BrowserConfigs',
        'DryRunAndUpdate',
        'ProvisionedResourceCleanup',
        'Replicas',
        'ResourcesToReplicateTags',
        'VisualReference',
        'VisualReferences',
      ],
    },
  ),
  resource(
    'aws_synthetics_group',
    'AWS::Synthetics::Group',
    {
      id: ignored,
      name: 'Name',
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['ResourceArns'] },
  ),
  part(
    'aws_synthetics_group_association',
    'AWS::Synthetics::Group',
    { of: 'aws_synthetics_group', by: 'group_name' },
    {
      canary_arn: { to: 'ResourceArns', by: listOf },
      id: ignored,
      region: ignored,
    },
  ),
  resource('aws_xray_group', 'AWS::XRay::Group', {
    filter_expression: 'FilterExpression',
    group_name: 'GroupName',
    id: ignored,
    insights_configuration: {
      block: 'InsightsConfiguration',
      attributes: {
        insights_enabled: 'InsightsEnabled',
        notifications_enabled: 'NotificationsEnabled',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_xray_resource_policy', 'AWS::XRay::ResourcePolicy', {
    bypass_policy_lockout_check: 'BypassPolicyLockoutCheck',
    policy_document: { to: 'PolicyDocument', by: jsonText },
    policy_name: 'PolicyName',
    policy_revision_id: ignored,
    region: ignored,
  }),
  resource(
    'aws_xray_sampling_rule',
    'AWS::XRay::SamplingRule',
    {
      attributes: 'SamplingRule.Attributes',
      fixed_rate: 'SamplingRule.FixedRate',
      host: 'SamplingRule.Host',
      http_method: 'SamplingRule.HTTPMethod',
      id: ignored,
      priority: 'SamplingRule.Priority',
      region: ignored,
      reservoir_size: 'SamplingRule.ReservoirSize',
      resource_arn: 'SamplingRule.ResourceARN',
      rule_name: 'SamplingRule.RuleName',
      service_name: 'SamplingRule.ServiceName',
      service_type: 'SamplingRule.ServiceType',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      url_path: 'SamplingRule.URLPath',
      version: 'SamplingRule.Version',
    },
    { covers: ['RuleName', 'SamplingRuleRecord', 'SamplingRuleUpdate'] },
  ),
  ...none(
    'aws_grafana_license_association',
    'aws_grafana_role_association',
    'aws_grafana_workspace_api_key',
    'aws_grafana_workspace_saml_configuration',
    'aws_grafana_workspace_service_account',
    'aws_grafana_workspace_service_account_token',
    'aws_prometheus_alert_manager_definition',
    'aws_prometheus_query_logging_configuration',
    'aws_prometheus_scraper_logging_configuration',
    'aws_prometheus_workspace_configuration',
    'aws_rum_metrics_destination',
    'aws_xray_encryption_config',
    'aws_xray_indexing_rule',
    'aws_xray_trace_segment_destination',
  ),
];
