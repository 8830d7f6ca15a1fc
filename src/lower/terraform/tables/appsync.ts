import { tagList, unmapped } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** AWS AppSync. */
export const appsync = (): readonly Table[] => [
  resource('aws_appsync_api', 'AWS::AppSync::Api', {
    event_config: {
      block: 'EventConfig',
      attributes: {
        auth_provider: {
          blocks: 'AuthProviders',
          attributes: {
            auth_type: 'AuthType',
            cognito_config: {
              block: 'CognitoConfig',
              attributes: {
                app_id_client_regex: 'AppIdClientRegex',
                aws_region: 'AwsRegion',
                user_pool_id: 'UserPoolId',
              },
            },
            lambda_authorizer_config: {
              block: 'LambdaAuthorizerConfig',
              attributes: {
                authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
                authorizer_uri: 'AuthorizerUri',
                identity_validation_expression: 'IdentityValidationExpression',
              },
            },
            openid_connect_config: {
              block: 'OpenIDConnectConfig',
              attributes: {
                auth_ttl: 'AuthTTL',
                client_id: 'ClientId',
                iat_ttl: 'IatTTL',
                issuer: 'Issuer',
              },
            },
          },
        },
        connection_auth_mode: {
          blocks: 'ConnectionAuthModes',
          attributes: {
            auth_type: 'AuthType',
          },
        },
        default_publish_auth_mode: {
          blocks: 'DefaultPublishAuthModes',
          attributes: {
            auth_type: 'AuthType',
          },
        },
        default_subscribe_auth_mode: {
          blocks: 'DefaultSubscribeAuthModes',
          attributes: {
            auth_type: 'AuthType',
          },
        },
        log_config: {
          block: 'LogConfig',
          attributes: {
            cloudwatch_logs_role_arn: 'CloudWatchLogsRoleArn',
            log_level: 'LogLevel',
          },
        },
      },
    },
    name: 'Name',
    owner_contact: 'OwnerContact',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource(
    'aws_appsync_api_cache',
    'AWS::AppSync::ApiCache',
    {
      api_caching_behavior: 'ApiCachingBehavior',
      api_id: 'ApiId',
      at_rest_encryption_enabled: 'AtRestEncryptionEnabled',
      id: ignored,
      region: ignored,
      transit_encryption_enabled: 'TransitEncryptionEnabled',
      ttl: 'Ttl',
      type: 'Type',
    },
    { covers: ['HealthMetricsConfig'] },
  ),
  resource('aws_appsync_api_key', 'AWS::AppSync::ApiKey', {
    api_id: 'ApiId',
    description: 'Description',
    expires: { to: 'Expires', by: unmapped },
    id: ignored,
    region: ignored,
  }),
  resource(
    'aws_appsync_channel_namespace',
    'AWS::AppSync::ChannelNamespace',
    {
      api_id: 'ApiId',
      code_handlers: 'CodeHandlers',
      handler_configs: {
        block: 'HandlerConfigs',
        attributes: {
          on_publish: {
            block: 'OnPublish',
            attributes: {
              behavior: 'Behavior',
              integration: {
                block: 'Integration',
                attributes: {
                  data_source_name: 'DataSourceName',
                  lambda_config: {
                    block: 'LambdaConfig',
                    attributes: {
                      invoke_type: 'InvokeType',
                    },
                  },
                },
              },
            },
          },
          on_subscribe: {
            block: 'OnSubscribe',
            attributes: {
              behavior: 'Behavior',
              integration: {
                block: 'Integration',
                attributes: {
                  data_source_name: 'DataSourceName',
                  lambda_config: {
                    block: 'LambdaConfig',
                    attributes: {
                      invoke_type: 'InvokeType',
                    },
                  },
                },
              },
            },
          },
        },
      },
      name: 'Name',
      publish_auth_mode: {
        blocks: 'PublishAuthModes',
        attributes: {
          auth_type: 'AuthType',
        },
      },
      region: ignored,
      subscribe_auth_mode: {
        blocks: 'SubscribeAuthModes',
        attributes: {
          auth_type: 'AuthType',
        },
      },
      tags: { to: 'Tags', by: tagList },
    },
    { covers: ['CodeS3Location'] },
  ),
  resource(
    'aws_appsync_datasource',
    'AWS::AppSync::DataSource',
    {
      api_id: 'ApiId',
      description: 'Description',
      dynamodb_config: {
        block: 'DynamoDBConfig',
        attributes: {
          delta_sync_config: {
            block: 'DeltaSyncConfig',
            attributes: {
              base_table_ttl: 'BaseTableTTL',
              delta_sync_table_name: 'DeltaSyncTableName',
              delta_sync_table_ttl: 'DeltaSyncTableTTL',
            },
          },
          region: 'AwsRegion',
          table_name: 'TableName',
          use_caller_credentials: 'UseCallerCredentials',
          versioned: 'Versioned',
        },
      },
      elasticsearch_config: {
        block: 'ElasticsearchConfig',
        attributes: {
          endpoint: 'Endpoint',
          region: 'AwsRegion',
        },
      },
      event_bridge_config: {
        block: 'EventBridgeConfig',
        attributes: {
          event_bus_arn: 'EventBusArn',
        },
      },
      http_config: {
        block: 'HttpConfig',
        attributes: {
          authorization_config: {
            block: 'AuthorizationConfig',
            attributes: {
              authorization_type: 'AuthorizationType',
              aws_iam_config: {
                block: 'AwsIamConfig',
                attributes: {
                  signing_region: 'SigningRegion',
                  signing_service_name: 'SigningServiceName',
                },
              },
            },
          },
          endpoint: 'Endpoint',
        },
      },
      id: ignored,
      lambda_config: {
        block: 'LambdaConfig',
        attributes: {
          function_arn: 'LambdaFunctionArn',
        },
      },
      name: 'Name',
      opensearchservice_config: {
        block: 'OpenSearchServiceConfig',
        attributes: {
          endpoint: 'Endpoint',
          region: 'AwsRegion',
        },
      },
      region: ignored,
      relational_database_config: {
        block: 'RelationalDatabaseConfig',
        attributes: {
          http_endpoint_config: {
            block: 'RdsHttpEndpointConfig',
            attributes: {
              aws_secret_store_arn: 'AwsSecretStoreArn',
              database_name: 'DatabaseName',
              db_cluster_identifier: 'DbClusterIdentifier',
              region: 'AwsRegion',
              schema: 'Schema',
            },
          },
          source_type: 'RelationalDatabaseSourceType',
        },
      },
      service_role_arn: 'ServiceRoleArn',
      type: 'Type',
    },
    { covers: ['MetricsConfig'] },
  ),
  resource(
    'aws_appsync_domain_name',
    'AWS::AppSync::DomainName',
    {
      certificate_arn: 'CertificateArn',
      description: 'Description',
      domain_name: 'DomainName',
      id: ignored,
      region: ignored,
    },
    { covers: ['Tags'] },
  ),
  resource('aws_appsync_domain_name_api_association', 'AWS::AppSync::DomainNameApiAssociation', {
    api_id: 'ApiId',
    domain_name: 'DomainName',
    id: ignored,
    region: ignored,
  }),
  resource(
    'aws_appsync_function',
    'AWS::AppSync::FunctionConfiguration',
    {
      api_id: 'ApiId',
      code: 'Code',
      data_source: 'DataSourceName',
      description: 'Description',
      function_version: 'FunctionVersion',
      id: ignored,
      max_batch_size: 'MaxBatchSize',
      name: 'Name',
      region: ignored,
      request_mapping_template: 'RequestMappingTemplate',
      response_mapping_template: 'ResponseMappingTemplate',
      runtime: {
        block: 'Runtime',
        attributes: {
          name: 'Name',
          runtime_version: 'RuntimeVersion',
        },
      },
      sync_config: {
        block: 'SyncConfig',
        attributes: {
          conflict_detection: 'ConflictDetection',
          conflict_handler: 'ConflictHandler',
          lambda_conflict_handler_config: {
            block: 'LambdaConflictHandlerConfig',
            attributes: {
              lambda_conflict_handler_arn: 'LambdaConflictHandlerArn',
            },
          },
        },
      },
    },
    { covers: ['CodeS3Location', 'RequestMappingTemplateS3Location', 'ResponseMappingTemplateS3Location'] },
  ),
  resource(
    'aws_appsync_graphql_api',
    'AWS::AppSync::GraphQLApi',
    {
      additional_authentication_provider: {
        blocks: 'AdditionalAuthenticationProviders',
        attributes: {
          authentication_type: 'AuthenticationType',
          lambda_authorizer_config: {
            block: 'LambdaAuthorizerConfig',
            attributes: {
              authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
              authorizer_uri: 'AuthorizerUri',
              identity_validation_expression: 'IdentityValidationExpression',
            },
          },
          openid_connect_config: {
            block: 'OpenIDConnectConfig',
            attributes: {
              auth_ttl: 'AuthTTL',
              client_id: 'ClientId',
              iat_ttl: 'IatTTL',
              issuer: 'Issuer',
            },
          },
          user_pool_config: {
            block: 'UserPoolConfig',
            attributes: {
              app_id_client_regex: 'AppIdClientRegex',
              aws_region: 'AwsRegion',
              user_pool_id: 'UserPoolId',
            },
          },
        },
      },
      api_type: 'ApiType',
      authentication_type: 'AuthenticationType',
      enhanced_metrics_config: {
        block: 'EnhancedMetricsConfig',
        attributes: {
          data_source_level_metrics_behavior: 'DataSourceLevelMetricsBehavior',
          operation_level_metrics_config: 'OperationLevelMetricsConfig',
          resolver_level_metrics_behavior: 'ResolverLevelMetricsBehavior',
        },
      },
      id: ignored,
      introspection_config: 'IntrospectionConfig',
      lambda_authorizer_config: {
        block: 'LambdaAuthorizerConfig',
        attributes: {
          authorizer_result_ttl_in_seconds: 'AuthorizerResultTtlInSeconds',
          authorizer_uri: 'AuthorizerUri',
          identity_validation_expression: 'IdentityValidationExpression',
        },
      },
      log_config: {
        block: 'LogConfig',
        attributes: {
          cloudwatch_logs_role_arn: 'CloudWatchLogsRoleArn',
          exclude_verbose_content: 'ExcludeVerboseContent',
          field_log_level: 'FieldLogLevel',
        },
      },
      merged_api_execution_role_arn: 'MergedApiExecutionRoleArn',
      name: 'Name',
      openid_connect_config: {
        block: 'OpenIDConnectConfig',
        attributes: {
          auth_ttl: 'AuthTTL',
          client_id: 'ClientId',
          iat_ttl: 'IatTTL',
          issuer: 'Issuer',
        },
      },
      query_depth_limit: 'QueryDepthLimit',
      region: ignored,
      resolver_count_limit: 'ResolverCountLimit',
      schema: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      user_pool_config: {
        block: 'UserPoolConfig',
        attributes: {
          app_id_client_regex: 'AppIdClientRegex',
          aws_region: 'AwsRegion',
          default_action: 'DefaultAction',
          user_pool_id: 'UserPoolId',
        },
      },
      visibility: 'Visibility',
      xray_enabled: 'XrayEnabled',
    },
    { covers: ['EnvironmentVariables', 'OwnerContact'] },
  ),
  resource(
    'aws_appsync_resolver',
    'AWS::AppSync::Resolver',
    {
      api_id: 'ApiId',
      caching_config: {
        block: 'CachingConfig',
        attributes: {
          caching_keys: 'CachingKeys',
          ttl: 'Ttl',
        },
      },
      code: 'Code',
      data_source: 'DataSourceName',
      field: 'FieldName',
      id: ignored,
      kind: 'Kind',
      max_batch_size: 'MaxBatchSize',
      pipeline_config: {
        block: 'PipelineConfig',
        attributes: {
          functions: 'Functions',
        },
      },
      region: ignored,
      request_template: 'RequestMappingTemplate',
      response_template: 'ResponseMappingTemplate',
      runtime: {
        block: 'Runtime',
        attributes: {
          name: 'Name',
          runtime_version: 'RuntimeVersion',
        },
      },
      sync_config: {
        block: 'SyncConfig',
        attributes: {
          conflict_detection: 'ConflictDetection',
          conflict_handler: 'ConflictHandler',
          lambda_conflict_handler_config: {
            block: 'LambdaConflictHandlerConfig',
            attributes: {
              lambda_conflict_handler_arn: 'LambdaConflictHandlerArn',
            },
          },
        },
      },
      type: 'TypeName',
    },
    {
      covers: [
        'CodeS3Location',
        'MetricsConfig',
        'RequestMappingTemplateS3Location',
        'ResponseMappingTemplateS3Location',
      ],
    },
  ),
  resource('aws_appsync_source_api_association', 'AWS::AppSync::SourceApiAssociation', {
    description: 'Description',
    merged_api_arn: 'MergedApiIdentifier',
    merged_api_id: 'MergedApiIdentifier',
    region: ignored,
    source_api_arn: 'SourceApiIdentifier',
    source_api_association_config: {
      block: 'SourceApiAssociationConfig',
      attributes: {
        merge_type: 'MergeType',
      },
    },
    source_api_id: 'SourceApiIdentifier',
    timeouts: ignored,
  }),
  resource('aws_appsync_type', 'AWS::AppSync::Type', {
    api_id: 'ApiId',
    definition: 'Definition',
    format: 'Format',
    id: ignored,
    region: ignored,
  }),
];
