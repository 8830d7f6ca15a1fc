import type { MapTerm } from '../../term.ts';
import { json, tagList, unmapped } from '../change.ts';
import { itemOf, renamed } from '../reshape.ts';
import { ignored, part, resource, type Table } from '../table.ts';

/** What an agent can do, with whom it works and what it knows are resources of their own in Terraform. */
const actionGroup = (body: MapTerm) => [
  itemOf(body, 'ActionGroups', {
    action_group_executor: ['ActionGroupExecutor', renamed({ custom_control: 'CustomControl', lambda: 'Lambda' })],
    action_group_name: 'ActionGroupName',
    action_group_state: 'ActionGroupState',
    api_schema: [
      'ApiSchema',
      renamed({
        payload: 'Payload',
        s3: ['S3', renamed({ s3_bucket_name: 'S3BucketName', s3_object_key: 'S3ObjectKey' })],
      }),
    ],
    description: 'Description',
    function_schema: ['FunctionSchema', unmapped],
    parent_action_group_signature: 'ParentActionGroupSignature',
  }),
];

const collaborator = (body: MapTerm) => [
  itemOf(body, 'AgentCollaborators', {
    agent_descriptor: ['AgentDescriptor', renamed({ alias_arn: 'AliasArn' })],
    collaboration_instruction: 'CollaborationInstruction',
    collaborator_name: 'CollaboratorName',
    relay_conversation_history: 'RelayConversationHistory',
  }),
];

const knowledgeBase = (body: MapTerm) => [
  itemOf(body, 'KnowledgeBases', {
    description: 'Description',
    knowledge_base_id: 'KnowledgeBaseId',
    knowledge_base_state: 'KnowledgeBaseState',
  }),
];

/** Amazon Bedrock. */
export const bedrock = (): readonly Table[] => [
  resource(
    'aws_bedrock_guardrail',
    'AWS::Bedrock::Guardrail',
    {
      blocked_input_messaging: 'BlockedInputMessaging',
      blocked_outputs_messaging: 'BlockedOutputsMessaging',
      content_policy_config: {
        block: 'ContentPolicyConfig',
        attributes: {
          filters_config: {
            blocks: 'FiltersConfig',
            attributes: {
              input_action: 'InputAction',
              input_enabled: 'InputEnabled',
              input_modalities: 'InputModalities',
              input_strength: 'InputStrength',
              output_action: 'OutputAction',
              output_enabled: 'OutputEnabled',
              output_modalities: 'OutputModalities',
              output_strength: 'OutputStrength',
              type: 'Type',
            },
          },
          tier_config: {
            block: 'ContentFiltersTierConfig',
            attributes: {
              tier_name: 'TierName',
            },
          },
        },
      },
      contextual_grounding_policy_config: {
        block: 'ContextualGroundingPolicyConfig',
        attributes: {
          filters_config: {
            blocks: 'FiltersConfig',
            attributes: {
              threshold: 'Threshold',
              type: 'Type',
            },
          },
        },
      },
      cross_region_config: {
        block: 'CrossRegionConfig',
        attributes: {
          guardrail_profile_identifier: 'GuardrailProfileArn',
        },
      },
      description: 'Description',
      kms_key_arn: 'KmsKeyArn',
      name: 'Name',
      region: ignored,
      sensitive_information_policy_config: {
        block: 'SensitiveInformationPolicyConfig',
        attributes: {
          pii_entities_config: {
            blocks: 'PiiEntitiesConfig',
            attributes: {
              action: 'Action',
              input_action: 'InputAction',
              input_enabled: 'InputEnabled',
              output_action: 'OutputAction',
              output_enabled: 'OutputEnabled',
              type: 'Type',
            },
          },
          regexes_config: {
            blocks: 'RegexesConfig',
            attributes: {
              action: 'Action',
              description: 'Description',
              input_action: 'InputAction',
              input_enabled: 'InputEnabled',
              name: 'Name',
              output_action: 'OutputAction',
              output_enabled: 'OutputEnabled',
              pattern: 'Pattern',
            },
          },
        },
      },
      tags: { to: 'Tags', by: tagList },
      timeouts: ignored,
      topic_policy_config: {
        block: 'TopicPolicyConfig',
        attributes: {
          tier_config: {
            block: 'TopicsTierConfig',
            attributes: {
              tier_name: 'TierName',
            },
          },
          topics_config: {
            blocks: 'TopicsConfig',
            attributes: {
              definition: 'Definition',
              examples: 'Examples',
              name: 'Name',
              type: 'Type',
            },
          },
        },
      },
      word_policy_config: {
        block: 'WordPolicyConfig',
        attributes: {
          managed_word_lists_config: {
            blocks: 'ManagedWordListsConfig',
            attributes: {
              input_action: 'InputAction',
              input_enabled: 'InputEnabled',
              output_action: 'OutputAction',
              output_enabled: 'OutputEnabled',
              type: 'Type',
            },
          },
          words_config: {
            blocks: 'WordsConfig',
            attributes: {
              input_action: 'InputAction',
              input_enabled: 'InputEnabled',
              output_action: 'OutputAction',
              output_enabled: 'OutputEnabled',
              text: 'Text',
            },
          },
        },
      },
    },
    { covers: ['AutomatedReasoningPolicyConfig'] },
  ),
  resource('aws_bedrock_guardrail_version', 'AWS::Bedrock::GuardrailVersion', {
    description: 'Description',
    guardrail_arn: 'GuardrailIdentifier',
    region: ignored,
    skip_destroy: ignored,
    timeouts: ignored,
  }),
  resource('aws_bedrock_inference_profile', 'AWS::Bedrock::ApplicationInferenceProfile', {
    description: 'Description',
    model_source: {
      block: 'ModelSource',
      attributes: {
        copy_from: 'CopyFrom',
      },
    },
    name: 'InferenceProfileName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
  }),
  resource(
    'aws_bedrockagent_agent',
    'AWS::Bedrock::Agent',
    {
      agent_collaboration: 'AgentCollaboration',
      agent_name: 'AgentName',
      agent_resource_role_arn: 'AgentResourceRoleArn',
      customer_encryption_key_arn: 'CustomerEncryptionKeyArn',
      description: 'Description',
      foundation_model: 'FoundationModel',
      guardrail_configuration: {
        block: 'GuardrailConfiguration',
        attributes: {
          guardrail_identifier: 'GuardrailIdentifier',
          guardrail_version: 'GuardrailVersion',
        },
      },
      idle_session_ttl_in_seconds: 'IdleSessionTTLInSeconds',
      instruction: 'Instruction',
      memory_configuration: {
        block: 'MemoryConfiguration',
        attributes: {
          enabled_memory_types: 'EnabledMemoryTypes',
          session_summary_configuration: {
            block: 'SessionSummaryConfiguration',
            attributes: {
              max_recent_sessions: 'MaxRecentSessions',
            },
          },
          storage_days: 'StorageDays',
        },
      },
      prepare_agent: ignored,
      prompt_override_configuration: {
        block: 'PromptOverrideConfiguration',
        attributes: {
          override_lambda: 'OverrideLambda',
          prompt_configurations: {
            blocks: 'PromptConfigurations',
            attributes: {
              base_prompt_template: 'BasePromptTemplate',
              inference_configuration: {
                block: 'InferenceConfiguration',
                attributes: {
                  max_length: 'MaximumLength',
                  stop_sequences: 'StopSequences',
                  temperature: 'Temperature',
                  top_k: 'TopK',
                  top_p: 'TopP',
                },
              },
              parser_mode: 'ParserMode',
              prompt_creation_mode: 'PromptCreationMode',
              prompt_state: 'PromptState',
              prompt_type: 'PromptType',
            },
          },
        },
      },
      region: ignored,
      skip_resource_in_use_check: ignored,
      tags: 'Tags',
      timeouts: ignored,
    },
    {
      covers: [
        'ActionGroups',
        'AgentCollaborators',
        'AutoPrepare',
        'CustomOrchestration',
        'KnowledgeBases',
        'OrchestrationType',
        'SkipResourceInUseCheckOnDelete',
        'TestAliasTags',
      ],
    },
  ),
  part(
    'aws_bedrockagent_agent_action_group',
    'AWS::Bedrock::Agent',
    { of: 'aws_bedrockagent_agent', by: 'agent_id' },
    {
      action_group_executor: ignored,
      action_group_name: ignored,
      action_group_state: ignored,
      agent_version: ignored,
      api_schema: ignored,
      description: ignored,
      function_schema: ignored,
      parent_action_group_signature: ignored,
      prepare_agent: ignored,
      region: ignored,
      skip_resource_in_use_check: ignored,
      timeouts: ignored,
    },
    { also: actionGroup, covers: ['ActionGroups'] },
  ),
  resource('aws_bedrockagent_agent_alias', 'AWS::Bedrock::AgentAlias', {
    agent_alias_name: 'AgentAliasName',
    agent_id: 'AgentId',
    description: 'Description',
    region: ignored,
    routing_configuration: {
      blocks: 'RoutingConfiguration',
      attributes: {
        agent_version: 'AgentVersion',
        provisioned_throughput: ignored,
      },
    },
    tags: 'Tags',
    timeouts: ignored,
  }),
  part(
    'aws_bedrockagent_agent_collaborator',
    'AWS::Bedrock::Agent',
    { of: 'aws_bedrockagent_agent', by: 'agent_id' },
    {
      agent_descriptor: ignored,
      agent_version: ignored,
      collaboration_instruction: ignored,
      collaborator_name: ignored,
      prepare_agent: ignored,
      region: ignored,
      relay_conversation_history: ignored,
      timeouts: ignored,
    },
    { also: collaborator, covers: ['AgentCollaborators'] },
  ),
  part(
    'aws_bedrockagent_agent_knowledge_base_association',
    'AWS::Bedrock::Agent',
    { of: 'aws_bedrockagent_agent', by: 'agent_id' },
    {
      agent_version: ignored,
      description: ignored,
      knowledge_base_id: ignored,
      knowledge_base_state: ignored,
      region: ignored,
      timeouts: ignored,
    },
    { also: knowledgeBase, covers: ['KnowledgeBases'] },
  ),
  resource('aws_bedrockagent_data_source', 'AWS::Bedrock::DataSource', {
    data_deletion_policy: 'DataDeletionPolicy',
    data_source_configuration: {
      block: 'DataSourceConfiguration',
      attributes: {
        confluence_configuration: {
          block: 'ConfluenceConfiguration',
          attributes: {
            crawler_configuration: {
              block: 'CrawlerConfiguration',
              attributes: {
                filter_configuration: {
                  block: 'FilterConfiguration',
                  attributes: {
                    pattern_object_filter: {
                      block: 'PatternObjectFilter',
                      attributes: {
                        filters: {
                          blocks: 'Filters',
                          attributes: {
                            exclusion_filters: 'ExclusionFilters',
                            inclusion_filters: 'InclusionFilters',
                            object_type: 'ObjectType',
                          },
                        },
                      },
                    },
                    type: 'Type',
                  },
                },
              },
            },
            source_configuration: {
              block: 'SourceConfiguration',
              attributes: {
                auth_type: 'AuthType',
                credentials_secret_arn: 'CredentialsSecretArn',
                host_type: 'HostType',
                host_url: 'HostUrl',
              },
            },
          },
        },
        managed_knowledge_base_connector_configuration: {
          block: 'ManagedKnowledgeBaseConnectorConfiguration',
          attributes: {
            connector_parameters: { to: 'ConnectorParameters', by: json },
            deletion_protection_configuration: {
              block: 'DeletionProtectionConfiguration',
              attributes: {
                deletion_protection_status: 'DeletionProtectionStatus',
                deletion_protection_threshold: 'DeletionProtectionThreshold',
              },
            },
            media_extraction_configuration: {
              block: 'MediaExtractionConfiguration',
              attributes: {
                audio_extraction_configuration: {
                  block: 'AudioExtractionConfiguration',
                  attributes: {
                    audio_extraction_status: 'AudioExtractionStatus',
                  },
                },
                image_extraction_configuration: {
                  block: 'ImageExtractionConfiguration',
                  attributes: {
                    image_extraction_status: 'ImageExtractionStatus',
                  },
                },
                video_extraction_configuration: {
                  block: 'VideoExtractionConfiguration',
                  attributes: {
                    video_extraction_status: 'VideoExtractionStatus',
                  },
                },
              },
            },
          },
        },
        s3_configuration: {
          block: 'S3Configuration',
          attributes: {
            bucket_arn: 'BucketArn',
            bucket_owner_account_id: 'BucketOwnerAccountId',
            inclusion_prefixes: 'InclusionPrefixes',
          },
        },
        salesforce_configuration: {
          block: 'SalesforceConfiguration',
          attributes: {
            crawler_configuration: {
              block: 'CrawlerConfiguration',
              attributes: {
                filter_configuration: {
                  block: 'FilterConfiguration',
                  attributes: {
                    pattern_object_filter: {
                      block: 'PatternObjectFilter',
                      attributes: {
                        filters: {
                          blocks: 'Filters',
                          attributes: {
                            exclusion_filters: 'ExclusionFilters',
                            inclusion_filters: 'InclusionFilters',
                            object_type: 'ObjectType',
                          },
                        },
                      },
                    },
                    type: 'Type',
                  },
                },
              },
            },
            source_configuration: {
              block: 'SourceConfiguration',
              attributes: {
                auth_type: 'AuthType',
                credentials_secret_arn: 'CredentialsSecretArn',
                host_url: 'HostUrl',
              },
            },
          },
        },
        share_point_configuration: {
          block: 'SharePointConfiguration',
          attributes: {
            crawler_configuration: {
              block: 'CrawlerConfiguration',
              attributes: {
                filter_configuration: {
                  block: 'FilterConfiguration',
                  attributes: {
                    pattern_object_filter: {
                      block: 'PatternObjectFilter',
                      attributes: {
                        filters: {
                          blocks: 'Filters',
                          attributes: {
                            exclusion_filters: 'ExclusionFilters',
                            inclusion_filters: 'InclusionFilters',
                            object_type: 'ObjectType',
                          },
                        },
                      },
                    },
                    type: 'Type',
                  },
                },
              },
            },
            source_configuration: {
              block: 'SourceConfiguration',
              attributes: {
                auth_type: 'AuthType',
                credentials_secret_arn: 'CredentialsSecretArn',
                domain: 'Domain',
                host_type: 'HostType',
                site_urls: 'SiteUrls',
                tenant_id: 'TenantId',
              },
            },
          },
        },
        type: 'Type',
        web_configuration: {
          block: 'WebConfiguration',
          attributes: {
            crawler_configuration: {
              block: 'CrawlerConfiguration',
              attributes: {
                crawler_limits: {
                  block: 'CrawlerLimits',
                  attributes: {
                    max_pages: 'MaxPages',
                    rate_limit: 'RateLimit',
                  },
                },
                exclusion_filters: 'ExclusionFilters',
                inclusion_filters: 'InclusionFilters',
                scope: 'Scope',
                user_agent: 'UserAgent',
              },
            },
            source_configuration: {
              block: 'SourceConfiguration',
              attributes: {
                url_configuration: {
                  block: 'UrlConfiguration',
                  attributes: {
                    seed_urls: {
                      blocks: 'SeedUrls',
                      attributes: {
                        url: 'Url',
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    description: 'Description',
    knowledge_base_id: 'KnowledgeBaseId',
    name: 'Name',
    region: ignored,
    server_side_encryption_configuration: {
      block: 'ServerSideEncryptionConfiguration',
      attributes: {
        kms_key_arn: 'KmsKeyArn',
      },
    },
    timeouts: ignored,
    vector_ingestion_configuration: {
      block: 'VectorIngestionConfiguration',
      attributes: {
        chunking_configuration: {
          block: 'ChunkingConfiguration',
          attributes: {
            chunking_strategy: 'ChunkingStrategy',
            fixed_size_chunking_configuration: {
              block: 'FixedSizeChunkingConfiguration',
              attributes: {
                max_tokens: 'MaxTokens',
                overlap_percentage: 'OverlapPercentage',
              },
            },
            hierarchical_chunking_configuration: {
              block: 'HierarchicalChunkingConfiguration',
              attributes: {
                level_configuration: {
                  blocks: 'LevelConfigurations',
                  attributes: {
                    max_tokens: 'MaxTokens',
                  },
                },
                overlap_tokens: 'OverlapTokens',
              },
            },
            semantic_chunking_configuration: {
              block: 'SemanticChunkingConfiguration',
              attributes: {
                breakpoint_percentile_threshold: 'BreakpointPercentileThreshold',
                buffer_size: 'BufferSize',
                max_token: 'MaxTokens',
              },
            },
          },
        },
        custom_transformation_configuration: {
          block: 'CustomTransformationConfiguration',
          attributes: {
            intermediate_storage: {
              block: 'IntermediateStorage',
              attributes: {
                s3_location: {
                  block: 'S3Location',
                  attributes: {
                    uri: 'URI',
                  },
                },
              },
            },
            transformation: {
              blocks: 'Transformations',
              attributes: {
                step_to_apply: 'StepToApply',
                transformation_function: {
                  block: 'TransformationFunction',
                  attributes: {
                    transformation_lambda_configuration: {
                      block: 'TransformationLambdaConfiguration',
                      attributes: {
                        lambda_arn: 'LambdaArn',
                      },
                    },
                  },
                },
              },
            },
          },
        },
        parsing_configuration: {
          block: 'ParsingConfiguration',
          attributes: {
            bedrock_data_automation_configuration: {
              block: 'BedrockDataAutomationConfiguration',
              attributes: {
                parsing_modality: 'ParsingModality',
              },
            },
            bedrock_foundation_model_configuration: {
              block: 'BedrockFoundationModelConfiguration',
              attributes: {
                model_arn: 'ModelArn',
                parsing_modality: 'ParsingModality',
                parsing_prompt: {
                  block: 'ParsingPrompt',
                  attributes: {
                    parsing_prompt_string: 'ParsingPromptText',
                  },
                },
              },
            },
            parsing_strategy: 'ParsingStrategy',
          },
        },
      },
    },
  }),
  resource('aws_bedrockagent_knowledge_base', 'AWS::Bedrock::KnowledgeBase', {
    description: 'Description',
    knowledge_base_configuration: {
      block: 'KnowledgeBaseConfiguration',
      attributes: {
        kendra_knowledge_base_configuration: {
          block: 'KendraKnowledgeBaseConfiguration',
          attributes: {
            kendra_index_arn: 'KendraIndexArn',
          },
        },
        managed_knowledge_base_configuration: {
          block: 'ManagedKnowledgeBaseConfiguration',
          attributes: {
            embedding_model_arn: 'EmbeddingModelArn',
            embedding_model_configuration: {
              block: 'EmbeddingModelConfiguration',
              attributes: {
                bedrock_embedding_model_configuration: {
                  block: 'BedrockEmbeddingModelConfiguration',
                  attributes: {
                    audio: {
                      blocks: 'Audio',
                      attributes: {
                        segmentation_configuration: {
                          block: 'SegmentationConfiguration',
                          attributes: {
                            fixed_length_duration: 'FixedLengthDuration',
                          },
                        },
                      },
                    },
                    dimensions: 'Dimensions',
                    embedding_data_type: 'EmbeddingDataType',
                    video: {
                      blocks: 'Video',
                      attributes: {
                        segmentation_configuration: {
                          block: 'SegmentationConfiguration',
                          attributes: {
                            fixed_length_duration: 'FixedLengthDuration',
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
            embedding_model_type: 'EmbeddingModelType',
            server_side_encryption_configuration: {
              block: 'ServerSideEncryptionConfiguration',
              attributes: {
                kms_key_arn: 'KmsKeyArn',
              },
            },
          },
        },
        sql_knowledge_base_configuration: {
          block: 'SqlKnowledgeBaseConfiguration',
          attributes: {
            redshift_configuration: {
              block: 'RedshiftConfiguration',
              attributes: {
                query_engine_configuration: {
                  block: 'QueryEngineConfiguration',
                  attributes: {
                    provisioned_configuration: {
                      block: 'ProvisionedConfiguration',
                      attributes: {
                        auth_configuration: {
                          block: 'AuthConfiguration',
                          attributes: {
                            database_user: 'DatabaseUser',
                            type: 'Type',
                            username_password_secret_arn: 'UsernamePasswordSecretArn',
                          },
                        },
                        cluster_identifier: 'ClusterIdentifier',
                      },
                    },
                    serverless_configuration: {
                      block: 'ServerlessConfiguration',
                      attributes: {
                        auth_configuration: {
                          block: 'AuthConfiguration',
                          attributes: {
                            type: 'Type',
                            username_password_secret_arn: 'UsernamePasswordSecretArn',
                          },
                        },
                        workgroup_arn: 'WorkgroupArn',
                      },
                    },
                    type: 'Type',
                  },
                },
                query_generation_configuration: {
                  block: 'QueryGenerationConfiguration',
                  attributes: {
                    execution_timeout_seconds: 'ExecutionTimeoutSeconds',
                    generation_context: {
                      block: 'GenerationContext',
                      attributes: {
                        curated_query: {
                          blocks: 'CuratedQueries',
                          attributes: {
                            natural_language: 'NaturalLanguage',
                            sql: 'Sql',
                          },
                        },
                        table: {
                          blocks: 'Tables',
                          attributes: {
                            column: {
                              blocks: 'Columns',
                              attributes: {
                                description: 'Description',
                                inclusion: 'Inclusion',
                                name: 'Name',
                              },
                            },
                            description: 'Description',
                            inclusion: 'Inclusion',
                            name: 'Name',
                          },
                        },
                      },
                    },
                  },
                },
                storage_configuration: {
                  blocks: 'StorageConfigurations',
                  attributes: {
                    aws_data_catalog_configuration: {
                      block: 'AwsDataCatalogConfiguration',
                      attributes: {
                        table_names: 'TableNames',
                      },
                    },
                    redshift_configuration: {
                      block: 'RedshiftConfiguration',
                      attributes: {
                        database_name: 'DatabaseName',
                      },
                    },
                    type: 'Type',
                  },
                },
              },
            },
            type: 'Type',
          },
        },
        type: 'Type',
        vector_knowledge_base_configuration: {
          block: 'VectorKnowledgeBaseConfiguration',
          attributes: {
            embedding_model_arn: 'EmbeddingModelArn',
            embedding_model_configuration: {
              block: 'EmbeddingModelConfiguration',
              attributes: {
                bedrock_embedding_model_configuration: {
                  block: 'BedrockEmbeddingModelConfiguration',
                  attributes: {
                    audio: {
                      blocks: 'Audio',
                      attributes: {
                        segmentation_configuration: {
                          block: 'SegmentationConfiguration',
                          attributes: {
                            fixed_length_duration: 'FixedLengthDuration',
                          },
                        },
                      },
                    },
                    dimensions: 'Dimensions',
                    embedding_data_type: 'EmbeddingDataType',
                    video: {
                      blocks: 'Video',
                      attributes: {
                        segmentation_configuration: {
                          block: 'SegmentationConfiguration',
                          attributes: {
                            fixed_length_duration: 'FixedLengthDuration',
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
            supplemental_data_storage_configuration: {
              block: 'SupplementalDataStorageConfiguration',
              attributes: {
                storage_location: {
                  blocks: 'SupplementalDataStorageLocations',
                  attributes: {
                    s3_location: {
                      block: 'S3Location',
                      attributes: {
                        uri: 'URI',
                      },
                    },
                    type: 'SupplementalDataStorageLocationType',
                  },
                },
              },
            },
          },
        },
      },
    },
    name: 'Name',
    region: ignored,
    role_arn: 'RoleArn',
    storage_configuration: {
      block: 'StorageConfiguration',
      attributes: {
        mongo_db_atlas_configuration: {
          block: 'MongoDbAtlasConfiguration',
          attributes: {
            collection_name: 'CollectionName',
            credentials_secret_arn: 'CredentialsSecretArn',
            database_name: 'DatabaseName',
            endpoint: 'Endpoint',
            endpoint_service_name: 'EndpointServiceName',
            field_mapping: {
              block: 'FieldMapping',
              attributes: {
                metadata_field: 'MetadataField',
                text_field: 'TextField',
                vector_field: 'VectorField',
              },
            },
            text_index_name: 'TextIndexName',
            vector_index_name: 'VectorIndexName',
          },
        },
        neptune_analytics_configuration: {
          block: 'NeptuneAnalyticsConfiguration',
          attributes: {
            field_mapping: {
              block: 'FieldMapping',
              attributes: {
                metadata_field: 'MetadataField',
                text_field: 'TextField',
              },
            },
            graph_arn: 'GraphArn',
          },
        },
        opensearch_managed_cluster_configuration: {
          block: 'OpensearchManagedClusterConfiguration',
          attributes: {
            domain_arn: 'DomainArn',
            domain_endpoint: 'DomainEndpoint',
            field_mapping: {
              block: 'FieldMapping',
              attributes: {
                metadata_field: 'MetadataField',
                text_field: 'TextField',
                vector_field: 'VectorField',
              },
            },
            vector_index_name: 'VectorIndexName',
          },
        },
        opensearch_serverless_configuration: {
          block: 'OpensearchServerlessConfiguration',
          attributes: {
            collection_arn: 'CollectionArn',
            field_mapping: {
              block: 'FieldMapping',
              attributes: {
                metadata_field: 'MetadataField',
                text_field: 'TextField',
                vector_field: 'VectorField',
              },
            },
            vector_index_name: 'VectorIndexName',
          },
        },
        pinecone_configuration: {
          block: 'PineconeConfiguration',
          attributes: {
            connection_string: 'ConnectionString',
            credentials_secret_arn: 'CredentialsSecretArn',
            field_mapping: {
              block: 'FieldMapping',
              attributes: {
                metadata_field: 'MetadataField',
                text_field: 'TextField',
              },
            },
            namespace: 'Namespace',
          },
        },
        rds_configuration: {
          block: 'RdsConfiguration',
          attributes: {
            credentials_secret_arn: 'CredentialsSecretArn',
            database_name: 'DatabaseName',
            field_mapping: {
              block: 'FieldMapping',
              attributes: {
                custom_metadata_field: 'CustomMetadataField',
                metadata_field: 'MetadataField',
                primary_key_field: 'PrimaryKeyField',
                text_field: 'TextField',
                vector_field: 'VectorField',
              },
            },
            resource_arn: 'ResourceArn',
            table_name: 'TableName',
          },
        },
        redis_enterprise_cloud_configuration: ignored,
        s3_vectors_configuration: {
          block: 'S3VectorsConfiguration',
          attributes: {
            index_arn: 'IndexArn',
            index_name: 'IndexName',
            vector_bucket_arn: 'VectorBucketArn',
          },
        },
        type: 'Type',
      },
    },
    tags: 'Tags',
    timeouts: ignored,
  }),
  resource('aws_bedrockagent_prompt', 'AWS::Bedrock::Prompt', {
    customer_encryption_key_arn: 'CustomerEncryptionKeyArn',
    default_variant: 'DefaultVariant',
    description: 'Description',
    name: 'Name',
    region: ignored,
    tags: 'Tags',
    variant: {
      blocks: 'Variants',
      attributes: {
        additional_model_request_fields: { to: 'AdditionalModelRequestFields', by: json },
        gen_ai_resource: {
          block: 'GenAiResource',
          attributes: {
            agent: {
              block: 'Agent',
              attributes: {
                agent_identifier: 'AgentIdentifier',
              },
            },
          },
        },
        inference_configuration: {
          block: 'InferenceConfiguration',
          attributes: {
            text: {
              block: 'Text',
              attributes: {
                max_tokens: 'MaxTokens',
                stop_sequences: 'StopSequences',
                temperature: 'Temperature',
                top_p: 'TopP',
              },
            },
          },
        },
        metadata: {
          blocks: 'Metadata',
          attributes: {
            key: 'Key',
            value: 'Value',
          },
        },
        model_id: 'ModelId',
        name: 'Name',
        template_configuration: {
          block: 'TemplateConfiguration',
          attributes: {
            chat: {
              block: 'Chat',
              attributes: {
                input_variable: {
                  blocks: 'InputVariables',
                  attributes: {
                    name: 'Name',
                  },
                },
                message: {
                  blocks: 'Messages',
                  attributes: {
                    content: {
                      blocks: 'Content',
                      attributes: {
                        cache_point: {
                          block: 'CachePoint',
                          attributes: {
                            type: 'Type',
                          },
                        },
                        text: 'Text',
                      },
                    },
                    role: 'Role',
                  },
                },
                system: {
                  blocks: 'System',
                  attributes: {
                    cache_point: {
                      block: 'CachePoint',
                      attributes: {
                        type: 'Type',
                      },
                    },
                    text: 'Text',
                  },
                },
                tool_configuration: {
                  block: 'ToolConfiguration',
                  attributes: {
                    tool: {
                      blocks: 'Tools',
                      attributes: {
                        cache_point: {
                          block: 'CachePoint',
                          attributes: {
                            type: 'Type',
                          },
                        },
                        tool_spec: {
                          block: 'ToolSpec',
                          attributes: {
                            description: 'Description',
                            input_schema: {
                              block: 'InputSchema',
                              attributes: {
                                json: { to: 'Json', by: json },
                              },
                            },
                            name: 'Name',
                          },
                        },
                      },
                    },
                    tool_choice: {
                      block: 'ToolChoice',
                      attributes: {
                        any: { block: 'Any', attributes: {} },
                        auto: { block: 'Auto', attributes: {} },
                        tool: {
                          block: 'Tool',
                          attributes: {
                            name: 'Name',
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
            text: {
              block: 'Text',
              attributes: {
                cache_point: {
                  block: 'CachePoint',
                  attributes: {
                    type: 'Type',
                  },
                },
                input_variable: {
                  blocks: 'InputVariables',
                  attributes: {
                    name: 'Name',
                  },
                },
                text: 'Text',
              },
            },
          },
        },
        template_type: 'TemplateType',
      },
    },
  }),
];
