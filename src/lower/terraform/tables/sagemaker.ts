import type { Term } from '../../term.ts';
import { listOf, mapOf, tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** A script, of which CloudFormation has a list of one. */
const script = (content: Term) => (content.kind === 'null' ? content : listOf(mapOf(content, { Content: content })));

/** Amazon SageMaker AI. */
export const sageMaker = (): readonly Table[] => [
  resource('aws_sagemaker_notebook_instance', 'AWS::SageMaker::NotebookInstance', {
    additional_code_repositories: 'AdditionalCodeRepositories',
    default_code_repository: 'DefaultCodeRepository',
    direct_internet_access: 'DirectInternetAccess',
    instance_metadata_service_configuration: {
      block: 'InstanceMetadataServiceConfiguration',
      attributes: {
        minimum_instance_metadata_service_version: 'MinimumInstanceMetadataServiceVersion',
      },
    },
    instance_type: 'InstanceType',
    kms_key_id: 'KmsKeyId',
    lifecycle_config_name: 'LifecycleConfigName',
    name: 'NotebookInstanceName',
    platform_identifier: 'PlatformIdentifier',
    region: ignored,
    role_arn: 'RoleArn',
    root_access: 'RootAccess',
    security_groups: 'SecurityGroupIds',
    subnet_id: 'SubnetId',
    tags: { to: 'Tags', by: tagList },
    volume_size: 'VolumeSizeInGB',
  }),
  resource(
    'aws_sagemaker_notebook_instance_lifecycle_configuration',
    'AWS::SageMaker::NotebookInstanceLifecycleConfig',
    {
      name: 'NotebookInstanceLifecycleConfigName',
      on_create: { to: 'OnCreate', by: script },
      on_start: { to: 'OnStart', by: script },
      region: ignored,
      tags: { to: 'Tags', by: tagList },
    },
  ),
  resource('aws_sagemaker_domain', 'AWS::SageMaker::Domain', {
    app_network_access_type: 'AppNetworkAccessType',
    app_security_group_management: 'AppSecurityGroupManagement',
    auth_mode: 'AuthMode',
    default_space_settings: {
      block: 'DefaultSpaceSettings',
      attributes: {
        custom_file_system_config: {
          blocks: 'CustomFileSystemConfigs',
          attributes: {
            efs_file_system_config: {
              block: 'EFSFileSystemConfig',
              attributes: {
                file_system_id: 'FileSystemId',
                file_system_path: 'FileSystemPath',
              },
            },
          },
        },
        custom_posix_user_config: {
          block: 'CustomPosixUserConfig',
          attributes: {
            gid: 'Gid',
            uid: 'Uid',
          },
        },
        execution_role: 'ExecutionRole',
        jupyter_lab_app_settings: {
          block: 'JupyterLabAppSettings',
          attributes: {
            app_lifecycle_management: {
              block: 'AppLifecycleManagement',
              attributes: {
                idle_settings: {
                  block: 'IdleSettings',
                  attributes: {
                    idle_timeout_in_minutes: 'IdleTimeoutInMinutes',
                    lifecycle_management: 'LifecycleManagement',
                    max_idle_timeout_in_minutes: 'MaxIdleTimeoutInMinutes',
                    min_idle_timeout_in_minutes: 'MinIdleTimeoutInMinutes',
                  },
                },
              },
            },
            built_in_lifecycle_config_arn: 'BuiltInLifecycleConfigArn',
            code_repository: {
              blocks: 'CodeRepositories',
              attributes: {
                repository_url: 'RepositoryUrl',
              },
            },
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            emr_settings: ignored,
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        jupyter_server_app_settings: {
          block: 'JupyterServerAppSettings',
          attributes: {
            code_repository: ignored,
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        kernel_gateway_app_settings: {
          block: 'KernelGatewayAppSettings',
          attributes: {
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        security_groups: 'SecurityGroups',
        space_storage_settings: {
          block: 'SpaceStorageSettings',
          attributes: {
            default_ebs_storage_settings: {
              block: 'DefaultEbsStorageSettings',
              attributes: {
                default_ebs_volume_size_in_gb: 'DefaultEbsVolumeSizeInGb',
                maximum_ebs_volume_size_in_gb: 'MaximumEbsVolumeSizeInGb',
              },
            },
          },
        },
      },
    },
    default_user_settings: {
      block: 'DefaultUserSettings',
      attributes: {
        auto_mount_home_efs: 'AutoMountHomeEFS',
        canvas_app_settings: ignored,
        code_editor_app_settings: {
          block: 'CodeEditorAppSettings',
          attributes: {
            app_lifecycle_management: {
              block: 'AppLifecycleManagement',
              attributes: {
                idle_settings: {
                  block: 'IdleSettings',
                  attributes: {
                    idle_timeout_in_minutes: 'IdleTimeoutInMinutes',
                    lifecycle_management: 'LifecycleManagement',
                    max_idle_timeout_in_minutes: 'MaxIdleTimeoutInMinutes',
                    min_idle_timeout_in_minutes: 'MinIdleTimeoutInMinutes',
                  },
                },
              },
            },
            built_in_lifecycle_config_arn: 'BuiltInLifecycleConfigArn',
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        custom_file_system_config: {
          blocks: 'CustomFileSystemConfigs',
          attributes: {
            efs_file_system_config: {
              block: 'EFSFileSystemConfig',
              attributes: {
                file_system_id: 'FileSystemId',
                file_system_path: 'FileSystemPath',
              },
            },
          },
        },
        custom_posix_user_config: {
          block: 'CustomPosixUserConfig',
          attributes: {
            gid: 'Gid',
            uid: 'Uid',
          },
        },
        default_landing_uri: 'DefaultLandingUri',
        execution_role: 'ExecutionRole',
        jupyter_lab_app_settings: {
          block: 'JupyterLabAppSettings',
          attributes: {
            app_lifecycle_management: {
              block: 'AppLifecycleManagement',
              attributes: {
                idle_settings: {
                  block: 'IdleSettings',
                  attributes: {
                    idle_timeout_in_minutes: 'IdleTimeoutInMinutes',
                    lifecycle_management: 'LifecycleManagement',
                    max_idle_timeout_in_minutes: 'MaxIdleTimeoutInMinutes',
                    min_idle_timeout_in_minutes: 'MinIdleTimeoutInMinutes',
                  },
                },
              },
            },
            built_in_lifecycle_config_arn: 'BuiltInLifecycleConfigArn',
            code_repository: {
              blocks: 'CodeRepositories',
              attributes: {
                repository_url: 'RepositoryUrl',
              },
            },
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            emr_settings: ignored,
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        jupyter_server_app_settings: {
          block: 'JupyterServerAppSettings',
          attributes: {
            code_repository: ignored,
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        kernel_gateway_app_settings: {
          block: 'KernelGatewayAppSettings',
          attributes: {
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        r_session_app_settings: {
          block: 'RSessionAppSettings',
          attributes: {
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
          },
        },
        r_studio_server_pro_app_settings: {
          block: 'RStudioServerProAppSettings',
          attributes: {
            access_status: 'AccessStatus',
            user_group: 'UserGroup',
          },
        },
        security_groups: 'SecurityGroups',
        sharing_settings: {
          block: 'SharingSettings',
          attributes: {
            notebook_output_option: 'NotebookOutputOption',
            s3_kms_key_id: 'S3KmsKeyId',
            s3_output_path: 'S3OutputPath',
          },
        },
        space_storage_settings: {
          block: 'SpaceStorageSettings',
          attributes: {
            default_ebs_storage_settings: {
              block: 'DefaultEbsStorageSettings',
              attributes: {
                default_ebs_volume_size_in_gb: 'DefaultEbsVolumeSizeInGb',
                maximum_ebs_volume_size_in_gb: 'MaximumEbsVolumeSizeInGb',
              },
            },
          },
        },
        studio_web_portal: 'StudioWebPortal',
        studio_web_portal_settings: {
          block: 'StudioWebPortalSettings',
          attributes: {
            hidden_app_types: 'HiddenAppTypes',
            hidden_instance_types: 'HiddenInstanceTypes',
            hidden_ml_tools: 'HiddenMlTools',
          },
        },
        tensor_board_app_settings: ignored,
      },
    },
    domain_name: 'DomainName',
    domain_settings: {
      block: 'DomainSettings',
      attributes: {
        docker_settings: {
          block: 'DockerSettings',
          attributes: {
            enable_docker_access: 'EnableDockerAccess',
            vpc_only_trusted_accounts: 'VpcOnlyTrustedAccounts',
          },
        },
        execution_role_identity_config: 'ExecutionRoleIdentityConfig',
        r_studio_server_pro_domain_settings: {
          block: 'RStudioServerProDomainSettings',
          attributes: {
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            domain_execution_role_arn: 'DomainExecutionRoleArn',
            r_studio_connect_url: 'RStudioConnectUrl',
            r_studio_package_manager_url: 'RStudioPackageManagerUrl',
          },
        },
        security_group_ids: 'SecurityGroupIds',
        trusted_identity_propagation_settings: ignored,
      },
    },
    kms_key_id: 'KmsKeyId',
    region: ignored,
    retention_policy: ignored,
    subnet_ids: 'SubnetIds',
    tag_propagation: 'TagPropagation',
    tags: { to: 'Tags', by: tagList },
    vpc_id: 'VpcId',
  }),
  resource('aws_sagemaker_user_profile', 'AWS::SageMaker::UserProfile', {
    domain_id: 'DomainId',
    region: ignored,
    single_sign_on_user_identifier: 'SingleSignOnUserIdentifier',
    single_sign_on_user_value: 'SingleSignOnUserValue',
    tags: { to: 'Tags', by: tagList },
    user_profile_name: 'UserProfileName',
    user_settings: {
      block: 'UserSettings',
      attributes: {
        auto_mount_home_efs: 'AutoMountHomeEFS',
        canvas_app_settings: ignored,
        code_editor_app_settings: {
          block: 'CodeEditorAppSettings',
          attributes: {
            app_lifecycle_management: {
              block: 'AppLifecycleManagement',
              attributes: {
                idle_settings: {
                  block: 'IdleSettings',
                  attributes: {
                    idle_timeout_in_minutes: 'IdleTimeoutInMinutes',
                    lifecycle_management: 'LifecycleManagement',
                    max_idle_timeout_in_minutes: 'MaxIdleTimeoutInMinutes',
                    min_idle_timeout_in_minutes: 'MinIdleTimeoutInMinutes',
                  },
                },
              },
            },
            built_in_lifecycle_config_arn: 'BuiltInLifecycleConfigArn',
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        custom_file_system_config: {
          blocks: 'CustomFileSystemConfigs',
          attributes: {
            efs_file_system_config: {
              block: 'EFSFileSystemConfig',
              attributes: {
                file_system_id: 'FileSystemId',
                file_system_path: 'FileSystemPath',
              },
            },
          },
        },
        custom_posix_user_config: {
          block: 'CustomPosixUserConfig',
          attributes: {
            gid: 'Gid',
            uid: 'Uid',
          },
        },
        default_landing_uri: 'DefaultLandingUri',
        execution_role: 'ExecutionRole',
        jupyter_lab_app_settings: {
          block: 'JupyterLabAppSettings',
          attributes: {
            app_lifecycle_management: {
              block: 'AppLifecycleManagement',
              attributes: {
                idle_settings: {
                  block: 'IdleSettings',
                  attributes: {
                    idle_timeout_in_minutes: 'IdleTimeoutInMinutes',
                    lifecycle_management: 'LifecycleManagement',
                    max_idle_timeout_in_minutes: 'MaxIdleTimeoutInMinutes',
                    min_idle_timeout_in_minutes: 'MinIdleTimeoutInMinutes',
                  },
                },
              },
            },
            built_in_lifecycle_config_arn: 'BuiltInLifecycleConfigArn',
            code_repository: {
              blocks: 'CodeRepositories',
              attributes: {
                repository_url: 'RepositoryUrl',
              },
            },
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            emr_settings: ignored,
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        jupyter_server_app_settings: {
          block: 'JupyterServerAppSettings',
          attributes: {
            code_repository: ignored,
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        kernel_gateway_app_settings: {
          block: 'KernelGatewayAppSettings',
          attributes: {
            custom_image: {
              blocks: 'CustomImages',
              attributes: {
                app_image_config_name: 'AppImageConfigName',
                image_name: 'ImageName',
                image_version_number: 'ImageVersionNumber',
              },
            },
            default_resource_spec: {
              block: 'DefaultResourceSpec',
              attributes: {
                instance_type: 'InstanceType',
                lifecycle_config_arn: 'LifecycleConfigArn',
                sagemaker_image_arn: 'SageMakerImageArn',
                sagemaker_image_version_alias: ignored,
                sagemaker_image_version_arn: 'SageMakerImageVersionArn',
              },
            },
            lifecycle_config_arns: 'LifecycleConfigArns',
          },
        },
        r_session_app_settings: ignored,
        r_studio_server_pro_app_settings: {
          block: 'RStudioServerProAppSettings',
          attributes: {
            access_status: 'AccessStatus',
            user_group: 'UserGroup',
          },
        },
        security_groups: 'SecurityGroups',
        sharing_settings: {
          block: 'SharingSettings',
          attributes: {
            notebook_output_option: 'NotebookOutputOption',
            s3_kms_key_id: 'S3KmsKeyId',
            s3_output_path: 'S3OutputPath',
          },
        },
        space_storage_settings: {
          block: 'SpaceStorageSettings',
          attributes: {
            default_ebs_storage_settings: {
              block: 'DefaultEbsStorageSettings',
              attributes: {
                default_ebs_volume_size_in_gb: 'DefaultEbsVolumeSizeInGb',
                maximum_ebs_volume_size_in_gb: 'MaximumEbsVolumeSizeInGb',
              },
            },
          },
        },
        studio_web_portal: 'StudioWebPortal',
        studio_web_portal_settings: {
          block: 'StudioWebPortalSettings',
          attributes: {
            hidden_app_types: 'HiddenAppTypes',
            hidden_instance_types: 'HiddenInstanceTypes',
            hidden_ml_tools: 'HiddenMlTools',
          },
        },
        tensor_board_app_settings: ignored,
      },
    },
  }),
  resource('aws_sagemaker_app', 'AWS::SageMaker::App', {
    app_name: 'AppName',
    app_type: 'AppType',
    domain_id: 'DomainId',
    region: ignored,
    resource_spec: {
      block: 'ResourceSpec',
      attributes: {
        instance_type: 'InstanceType',
        lifecycle_config_arn: 'LifecycleConfigArn',
        sagemaker_image_arn: 'SageMakerImageArn',
        sagemaker_image_version_alias: ignored,
        sagemaker_image_version_arn: 'SageMakerImageVersionArn',
      },
    },
    space_name: ignored,
    tags: { to: 'Tags', by: tagList },
    user_profile_name: 'UserProfileName',
  }),
  resource('aws_sagemaker_studio_lifecycle_config', 'AWS::SageMaker::StudioLifecycleConfig', {
    region: ignored,
    studio_lifecycle_config_app_type: 'StudioLifecycleConfigAppType',
    studio_lifecycle_config_content: 'StudioLifecycleConfigContent',
    studio_lifecycle_config_name: 'StudioLifecycleConfigName',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_sagemaker_endpoint', 'AWS::SageMaker::Endpoint', {
    deployment_config: {
      block: 'DeploymentConfig',
      attributes: {
        auto_rollback_configuration: {
          block: 'AutoRollbackConfiguration',
          attributes: {
            alarms: {
              blocks: 'Alarms',
              attributes: {
                alarm_name: 'AlarmName',
              },
            },
          },
        },
        blue_green_update_policy: {
          block: 'BlueGreenUpdatePolicy',
          attributes: {
            maximum_execution_timeout_in_seconds: 'MaximumExecutionTimeoutInSeconds',
            termination_wait_in_seconds: 'TerminationWaitInSeconds',
            traffic_routing_configuration: {
              block: 'TrafficRoutingConfiguration',
              attributes: {
                canary_size: {
                  block: 'CanarySize',
                  attributes: {
                    type: 'Type',
                    value: 'Value',
                  },
                },
                linear_step_size: {
                  block: 'LinearStepSize',
                  attributes: {
                    type: 'Type',
                    value: 'Value',
                  },
                },
                type: 'Type',
                wait_interval_in_seconds: 'WaitIntervalInSeconds',
              },
            },
          },
        },
        rolling_update_policy: {
          block: 'RollingUpdatePolicy',
          attributes: {
            maximum_batch_size: {
              block: 'MaximumBatchSize',
              attributes: {
                type: 'Type',
                value: 'Value',
              },
            },
            maximum_execution_timeout_in_seconds: 'MaximumExecutionTimeoutInSeconds',
            rollback_maximum_batch_size: {
              block: 'RollbackMaximumBatchSize',
              attributes: {
                type: 'Type',
                value: 'Value',
              },
            },
            wait_interval_in_seconds: 'WaitIntervalInSeconds',
          },
        },
      },
    },
    endpoint_config_name: 'EndpointConfigName',
    name: 'EndpointName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_sagemaker_endpoint_configuration', 'AWS::SageMaker::EndpointConfig', {
    async_inference_config: {
      block: 'AsyncInferenceConfig',
      attributes: {
        client_config: {
          block: 'ClientConfig',
          attributes: {
            max_concurrent_invocations_per_instance: 'MaxConcurrentInvocationsPerInstance',
          },
        },
        output_config: {
          block: 'OutputConfig',
          attributes: {
            kms_key_id: 'KmsKeyId',
            notification_config: {
              block: 'NotificationConfig',
              attributes: {
                error_topic: 'ErrorTopic',
                include_inference_response_in: 'IncludeInferenceResponseIn',
                success_topic: 'SuccessTopic',
              },
            },
            s3_failure_path: 'S3FailurePath',
            s3_output_path: 'S3OutputPath',
          },
        },
      },
    },
    data_capture_config: {
      block: 'DataCaptureConfig',
      attributes: {
        capture_content_type_header: {
          block: 'CaptureContentTypeHeader',
          attributes: {
            csv_content_types: 'CsvContentTypes',
            json_content_types: 'JsonContentTypes',
          },
        },
        capture_options: {
          blocks: 'CaptureOptions',
          attributes: {
            capture_mode: 'CaptureMode',
          },
        },
        destination_s3_uri: 'DestinationS3Uri',
        enable_capture: 'EnableCapture',
        initial_sampling_percentage: 'InitialSamplingPercentage',
        kms_key_id: 'KmsKeyId',
      },
    },
    execution_role_arn: 'ExecutionRoleArn',
    kms_key_arn: 'KmsKeyId',
    name: 'EndpointConfigName',
    name_prefix: ignored,
    production_variants: {
      blocks: 'ProductionVariants',
      attributes: {
        accelerator_type: 'AcceleratorType',
        capacity_reservation_config: {
          block: 'CapacityReservationConfig',
          attributes: {
            capacity_reservation_preference: 'CapacityReservationPreference',
            ml_reservation_arn: 'MlReservationArn',
          },
        },
        container_startup_health_check_timeout_in_seconds: 'ContainerStartupHealthCheckTimeoutInSeconds',
        core_dump_config: {
          block: 'CoreDumpConfig',
          attributes: {
            destination_s3_uri: 'DestinationS3Uri',
            kms_key_id: 'KmsKeyId',
          },
        },
        enable_ssm_access: 'EnableSSMAccess',
        inference_ami_version: 'InferenceAmiVersion',
        initial_instance_count: 'InitialInstanceCount',
        initial_variant_weight: 'InitialVariantWeight',
        instance_type: 'InstanceType',
        managed_instance_scaling: {
          block: 'ManagedInstanceScaling',
          attributes: {
            max_instance_count: 'MaxInstanceCount',
            min_instance_count: 'MinInstanceCount',
            status: 'Status',
          },
        },
        model_data_download_timeout_in_seconds: 'ModelDataDownloadTimeoutInSeconds',
        model_name: 'ModelName',
        routing_config: {
          block: 'RoutingConfig',
          attributes: {
            routing_strategy: 'RoutingStrategy',
          },
        },
        serverless_config: {
          block: 'ServerlessConfig',
          attributes: {
            max_concurrency: 'MaxConcurrency',
            memory_size_in_mb: 'MemorySizeInMB',
            provisioned_concurrency: 'ProvisionedConcurrency',
          },
        },
        variant_name: 'VariantName',
        volume_size_in_gb: 'VolumeSizeInGB',
      },
    },
    region: ignored,
    shadow_production_variants: {
      blocks: 'ShadowProductionVariants',
      attributes: {
        accelerator_type: 'AcceleratorType',
        capacity_reservation_config: {
          block: 'CapacityReservationConfig',
          attributes: {
            capacity_reservation_preference: 'CapacityReservationPreference',
            ml_reservation_arn: 'MlReservationArn',
          },
        },
        container_startup_health_check_timeout_in_seconds: 'ContainerStartupHealthCheckTimeoutInSeconds',
        core_dump_config: {
          block: 'CoreDumpConfig',
          attributes: {
            destination_s3_uri: 'DestinationS3Uri',
            kms_key_id: 'KmsKeyId',
          },
        },
        enable_ssm_access: 'EnableSSMAccess',
        inference_ami_version: 'InferenceAmiVersion',
        initial_instance_count: 'InitialInstanceCount',
        initial_variant_weight: 'InitialVariantWeight',
        instance_type: 'InstanceType',
        managed_instance_scaling: {
          block: 'ManagedInstanceScaling',
          attributes: {
            max_instance_count: 'MaxInstanceCount',
            min_instance_count: 'MinInstanceCount',
            status: 'Status',
          },
        },
        model_data_download_timeout_in_seconds: 'ModelDataDownloadTimeoutInSeconds',
        model_name: 'ModelName',
        routing_config: {
          block: 'RoutingConfig',
          attributes: {
            routing_strategy: 'RoutingStrategy',
          },
        },
        serverless_config: {
          block: 'ServerlessConfig',
          attributes: {
            max_concurrency: 'MaxConcurrency',
            memory_size_in_mb: 'MemorySizeInMB',
            provisioned_concurrency: 'ProvisionedConcurrency',
          },
        },
        variant_name: 'VariantName',
        volume_size_in_gb: 'VolumeSizeInGB',
      },
    },
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_sagemaker_model', 'AWS::SageMaker::Model', {
    container: {
      blocks: 'Containers',
      attributes: {
        additional_model_data_source: ignored,
        container_hostname: 'ContainerHostname',
        environment: 'Environment',
        image: 'Image',
        image_config: {
          block: 'ImageConfig',
          attributes: {
            repository_access_mode: 'RepositoryAccessMode',
            repository_auth_config: {
              block: 'RepositoryAuthConfig',
              attributes: {
                repository_credentials_provider_arn: 'RepositoryCredentialsProviderArn',
              },
            },
          },
        },
        inference_specification_name: 'InferenceSpecificationName',
        mode: 'Mode',
        model_data_source: {
          block: 'ModelDataSource',
          attributes: {
            s3_data_source: {
              block: 'S3DataSource',
              attributes: {
                compression_type: 'CompressionType',
                model_access_config: {
                  block: 'ModelAccessConfig',
                  attributes: {
                    accept_eula: 'AcceptEula',
                  },
                },
                s3_data_type: 'S3DataType',
                s3_uri: 'S3Uri',
              },
            },
          },
        },
        model_data_url: 'ModelDataUrl',
        model_package_name: 'ModelPackageName',
        multi_model_config: {
          block: 'MultiModelConfig',
          attributes: {
            model_cache_setting: 'ModelCacheSetting',
          },
        },
      },
    },
    enable_network_isolation: 'EnableNetworkIsolation',
    execution_role_arn: 'ExecutionRoleArn',
    inference_execution_config: {
      block: 'InferenceExecutionConfig',
      attributes: {
        mode: 'Mode',
      },
    },
    name: 'ModelName',
    primary_container: {
      block: 'PrimaryContainer',
      attributes: {
        additional_model_data_source: ignored,
        container_hostname: 'ContainerHostname',
        environment: 'Environment',
        image: 'Image',
        image_config: {
          block: 'ImageConfig',
          attributes: {
            repository_access_mode: 'RepositoryAccessMode',
            repository_auth_config: {
              block: 'RepositoryAuthConfig',
              attributes: {
                repository_credentials_provider_arn: 'RepositoryCredentialsProviderArn',
              },
            },
          },
        },
        inference_specification_name: 'InferenceSpecificationName',
        mode: 'Mode',
        model_data_source: {
          block: 'ModelDataSource',
          attributes: {
            s3_data_source: {
              block: 'S3DataSource',
              attributes: {
                compression_type: 'CompressionType',
                model_access_config: {
                  block: 'ModelAccessConfig',
                  attributes: {
                    accept_eula: 'AcceptEula',
                  },
                },
                s3_data_type: 'S3DataType',
                s3_uri: 'S3Uri',
              },
            },
          },
        },
        model_data_url: 'ModelDataUrl',
        model_package_name: 'ModelPackageName',
        multi_model_config: {
          block: 'MultiModelConfig',
          attributes: {
            model_cache_setting: 'ModelCacheSetting',
          },
        },
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    vpc_config: {
      block: 'VpcConfig',
      attributes: {
        security_group_ids: 'SecurityGroupIds',
        subnets: 'Subnets',
      },
    },
  }),
  resource('aws_sagemaker_code_repository', 'AWS::SageMaker::CodeRepository', {
    code_repository_name: 'CodeRepositoryName',
    git_config: {
      block: 'GitConfig',
      attributes: {
        branch: 'Branch',
        repository_url: 'RepositoryUrl',
        secret_arn: 'SecretArn',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_sagemaker_image', 'AWS::SageMaker::Image', {
    description: 'ImageDescription',
    display_name: 'ImageDisplayName',
    image_name: 'ImageName',
    region: ignored,
    role_arn: 'ImageRoleArn',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_sagemaker_model_package_group', 'AWS::SageMaker::ModelPackageGroup', {
    model_package_group_description: 'ModelPackageGroupDescription',
    model_package_group_name: 'ModelPackageGroupName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_sagemaker_pipeline', 'AWS::SageMaker::Pipeline', {
    parallelism_configuration: {
      block: 'ParallelismConfiguration',
      attributes: {
        max_parallel_execution_steps: 'MaxParallelExecutionSteps',
      },
    },
    pipeline_definition: 'PipelineDefinition.PipelineDefinitionBody',
    pipeline_definition_s3_location: {
      block: 'PipelineDefinition.PipelineDefinitionS3Location',
      attributes: { bucket: 'Bucket', object_key: 'Key', version_id: 'Version' },
    },
    pipeline_description: 'PipelineDescription',
    pipeline_display_name: 'PipelineDisplayName',
    pipeline_name: 'PipelineName',
    region: ignored,
    role_arn: 'RoleArn',
    tags: { to: 'Tags', by: tagList },
  }),
];
