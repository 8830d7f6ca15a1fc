import { ignored, resource, type Table } from '../table.ts';

const logs = {
  attributes: { cloud_watch_log_group_arn: ignored, enabled: 'Enabled', log_level: 'LogLevel' },
  // In a block that does not mention it the provider sends false, even for the logs of tasks, which are on without the block.
  // Source: expandEnvironmentModuleLoggingConfiguration in internal/service/mwaa of the provider.
  defaults: { Enabled: false },
} as const;

/** Amazon Managed Workflows for Apache Airflow. */
export const mwaa = (): readonly Table[] => [
  resource('aws_mwaa_environment', 'AWS::MWAA::Environment', {
    airflow_configuration_options: 'AirflowConfigurationOptions',
    airflow_version: 'AirflowVersion',
    dag_s3_path: 'DagS3Path',
    endpoint_management: 'EndpointManagement',
    environment_class: 'EnvironmentClass',
    execution_role_arn: 'ExecutionRoleArn',
    id: ignored,
    kms_key: 'KmsKey',
    logging_configuration: {
      block: 'LoggingConfiguration',
      attributes: {
        dag_processing_logs: { block: 'DagProcessingLogs', ...logs },
        scheduler_logs: { block: 'SchedulerLogs', ...logs },
        task_logs: { block: 'TaskLogs', ...logs },
        webserver_logs: { block: 'WebserverLogs', ...logs },
        worker_logs: { block: 'WorkerLogs', ...logs },
      },
    },
    max_webservers: 'MaxWebservers',
    max_workers: 'MaxWorkers',
    min_webservers: 'MinWebservers',
    min_workers: 'MinWorkers',
    name: 'Name',
    network_configuration: {
      block: 'NetworkConfiguration',
      attributes: { security_group_ids: 'SecurityGroupIds', subnet_ids: 'SubnetIds' },
    },
    plugins_s3_object_version: 'PluginsS3ObjectVersion',
    plugins_s3_path: 'PluginsS3Path',
    region: ignored,
    requirements_s3_object_version: 'RequirementsS3ObjectVersion',
    requirements_s3_path: 'RequirementsS3Path',
    schedulers: 'Schedulers',
    source_bucket_arn: 'SourceBucketArn',
    startup_script_s3_object_version: 'StartupScriptS3ObjectVersion',
    startup_script_s3_path: 'StartupScriptS3Path',
    tags: 'Tags',
    tags_all: ignored,
    timeouts: ignored,
    webserver_access_mode: 'WebserverAccessMode',
    weekly_maintenance_window_start: 'WeeklyMaintenanceWindowStart',
    worker_replacement_strategy: 'WorkerReplacementStrategy',
  }),
];
