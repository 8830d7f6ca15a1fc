import { constant, json, tagList } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** Amazon MSK. */
export const msk = (): readonly Table[] => [
  resource('aws_msk_cluster', 'AWS::MSK::Cluster', {
    broker_node_group_info: {
      block: 'BrokerNodeGroupInfo',
      attributes: {
        az_distribution: 'BrokerAZDistribution',
        client_subnets: 'ClientSubnets',
        connectivity_info: {
          block: 'ConnectivityInfo',
          attributes: {
            network_type: 'NetworkType',
            public_access: {
              block: 'PublicAccess',
              attributes: {
                type: 'Type',
              },
            },
            vpc_connectivity: {
              block: 'VpcConnectivity',
              attributes: {
                client_authentication: {
                  block: 'ClientAuthentication',
                  attributes: {
                    sasl: {
                      block: 'Sasl',
                      attributes: {
                        iam: 'Iam.Enabled',
                        scram: 'Scram.Enabled',
                      },
                    },
                    tls: 'Tls.Enabled',
                  },
                },
              },
            },
          },
        },
        instance_type: 'InstanceType',
        security_groups: 'SecurityGroups',
        storage_info: {
          block: 'StorageInfo',
          attributes: {
            ebs_storage_info: {
              block: 'EBSStorageInfo',
              attributes: {
                provisioned_throughput: {
                  block: 'ProvisionedThroughput',
                  attributes: {
                    enabled: 'Enabled',
                    volume_throughput: 'VolumeThroughput',
                  },
                },
                volume_size: 'VolumeSize',
              },
            },
          },
        },
      },
    },
    client_authentication: {
      block: 'ClientAuthentication',
      attributes: {
        sasl: {
          block: 'Sasl',
          attributes: {
            iam: 'Iam.Enabled',
            scram: 'Scram.Enabled',
          },
        },
        tls: {
          block: 'Tls',
          attributes: {
            certificate_authority_arns: ['CertificateAuthorityArnList', { to: 'Enabled', by: constant(true) }],
          },
        },
        unauthenticated: 'Unauthenticated.Enabled',
      },
    },
    cluster_name: 'ClusterName',
    configuration_info: {
      block: 'ConfigurationInfo',
      attributes: {
        arn: 'Arn',
        revision: 'Revision',
      },
    },
    encryption_info: {
      block: 'EncryptionInfo',
      attributes: {
        encryption_at_rest_kms_key_arn: 'EncryptionAtRest.DataVolumeKMSKeyId',
        encryption_in_transit: {
          block: 'EncryptionInTransit',
          attributes: {
            client_broker: 'ClientBroker',
            in_cluster: 'InCluster',
          },
        },
      },
    },
    enhanced_monitoring: 'EnhancedMonitoring',
    kafka_version: 'KafkaVersion',
    logging_info: {
      block: 'LoggingInfo',
      attributes: {
        broker_logs: {
          block: 'BrokerLogs',
          attributes: {
            cloudwatch_logs: {
              block: 'CloudWatchLogs',
              attributes: {
                enabled: 'Enabled',
                log_group: 'LogGroup',
              },
            },
            firehose: {
              block: 'Firehose',
              attributes: {
                delivery_stream: 'DeliveryStream',
                enabled: 'Enabled',
              },
            },
            s3: {
              block: 'S3',
              attributes: {
                bucket: 'Bucket',
                enabled: 'Enabled',
                prefix: 'Prefix',
              },
            },
          },
        },
      },
    },
    number_of_broker_nodes: 'NumberOfBrokerNodes',
    open_monitoring: {
      block: 'OpenMonitoring',
      attributes: {
        prometheus: {
          block: 'Prometheus',
          attributes: {
            jmx_exporter: {
              block: 'JmxExporter',
              attributes: {
                enabled_in_broker: 'EnabledInBroker',
              },
            },
            node_exporter: {
              block: 'NodeExporter',
              attributes: {
                enabled_in_broker: 'EnabledInBroker',
              },
            },
          },
        },
      },
    },
    rebalancing: {
      block: 'Rebalancing',
      attributes: {
        status: 'Status',
      },
    },
    region: ignored,
    storage_mode: 'StorageMode',
    tags: 'Tags',
  }),
  resource('aws_msk_serverless_cluster', 'AWS::MSK::ServerlessCluster', {
    client_authentication: {
      block: 'ClientAuthentication',
      attributes: {
        sasl: {
          block: 'Sasl',
          attributes: {
            iam: {
              block: 'Iam',
              attributes: {
                enabled: 'Enabled',
              },
            },
          },
        },
      },
    },
    cluster_name: 'ClusterName',
    region: ignored,
    tags: 'Tags',
    vpc_config: {
      blocks: 'VpcConfigs',
      attributes: {
        security_group_ids: 'SecurityGroups',
        subnet_ids: 'SubnetIds',
      },
    },
  }),
  resource('aws_msk_configuration', 'AWS::MSK::Configuration', {
    description: 'Description',
    kafka_versions: 'KafkaVersionsList',
    name: 'Name',
    region: ignored,
    server_properties: 'ServerProperties',
  }),
  resource('aws_msk_cluster_policy', 'AWS::MSK::ClusterPolicy', {
    cluster_arn: 'ClusterArn',
    policy: { to: 'Policy', by: json },
    region: ignored,
  }),
  resource('aws_msk_topic', 'AWS::MSK::Topic', {
    cluster_arn: 'ClusterArn',
    configs: 'Configs',
    name: 'TopicName',
    partition_count: 'PartitionCount',
    region: ignored,
    replication_factor: 'ReplicationFactor',
  }),
  resource('aws_msk_scram_secret_association', 'AWS::MSK::BatchScramSecret', {
    cluster_arn: 'ClusterArn',
    region: ignored,
    secret_arn_list: 'SecretArnList',
  }),
  resource('aws_msk_replicator', 'AWS::MSK::Replicator', {
    description: 'Description',
    kafka_cluster: {
      blocks: 'KafkaClusters',
      attributes: {
        amazon_msk_cluster: {
          block: 'AmazonMskCluster',
          attributes: {
            msk_cluster_arn: 'MskClusterArn',
          },
        },
        apache_kafka_cluster: {
          block: 'ApacheKafkaCluster',
          attributes: {
            apache_kafka_cluster_id: 'ApacheKafkaClusterId',
            bootstrap_broker_string: 'BootstrapBrokerString',
          },
        },
        client_authentication: {
          block: 'ClientAuthentication',
          attributes: {
            mtls: {
              block: 'MTLS',
              attributes: {
                secret_arn: 'SecretArn',
              },
            },
            sasl_scram: {
              block: 'SaslScram',
              attributes: {
                mechanism: 'Mechanism',
                secret_arn: 'SecretArn',
              },
            },
          },
        },
        encryption_in_transit: {
          block: 'EncryptionInTransit',
          attributes: {
            root_ca_certificate: 'RootCaCertificate',
          },
        },
        vpc_config: {
          block: 'VpcConfig',
          attributes: {
            security_groups_ids: 'SecurityGroupIds',
            subnet_ids: 'SubnetIds',
          },
        },
      },
    },
    log_delivery: {
      block: 'LogDelivery',
      attributes: {
        replicator_log_delivery: {
          block: 'ReplicatorLogDelivery',
          attributes: {
            cloudwatch_logs: {
              block: 'CloudWatchLogs',
              attributes: {
                enabled: 'Enabled',
                log_group: 'LogGroup',
              },
            },
            firehose: {
              block: 'Firehose',
              attributes: {
                delivery_stream: 'DeliveryStream',
                enabled: 'Enabled',
              },
            },
            s3: {
              block: 'S3',
              attributes: {
                bucket: 'Bucket',
                enabled: 'Enabled',
                prefix: 'Prefix',
              },
            },
          },
        },
      },
    },
    region: ignored,
    replication_info_list: {
      blocks: 'ReplicationInfoList',
      attributes: {
        consumer_group_replication: {
          block: 'ConsumerGroupReplication',
          attributes: {
            consumer_group_offset_sync_mode: 'ConsumerGroupOffsetSyncMode',
            consumer_groups_to_exclude: 'ConsumerGroupsToExclude',
            consumer_groups_to_replicate: 'ConsumerGroupsToReplicate',
            detect_and_copy_new_consumer_groups: 'DetectAndCopyNewConsumerGroups',
            synchronise_consumer_group_offsets: 'SynchroniseConsumerGroupOffsets',
          },
        },
        source_kafka_cluster_arn: 'SourceKafkaClusterArn',
        source_kafka_cluster_id: 'SourceKafkaClusterId',
        target_compression_type: 'TargetCompressionType',
        target_kafka_cluster_arn: 'TargetKafkaClusterArn',
        target_kafka_cluster_id: 'TargetKafkaClusterId',
        topic_replication: {
          block: 'TopicReplication',
          attributes: {
            copy_access_control_lists_for_topics: 'CopyAccessControlListsForTopics',
            copy_topic_configurations: 'CopyTopicConfigurations',
            detect_and_copy_new_topics: 'DetectAndCopyNewTopics',
            starting_position: {
              block: 'StartingPosition',
              attributes: {
                type: 'Type',
              },
            },
            topic_name_configuration: {
              block: 'TopicNameConfiguration',
              attributes: {
                type: 'Type',
              },
            },
            topics_to_exclude: 'TopicsToExclude',
            topics_to_replicate: 'TopicsToReplicate',
          },
        },
      },
    },
    replicator_name: 'ReplicatorName',
    service_execution_role_arn: 'ServiceExecutionRoleArn',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_msk_vpc_connection', 'AWS::MSK::VpcConnection', {
    authentication: 'Authentication',
    client_subnets: 'ClientSubnets',
    region: ignored,
    security_groups: 'SecurityGroups',
    tags: 'Tags',
    target_cluster_arn: 'TargetClusterArn',
    vpc_id: 'VpcId',
  }),
  resource('aws_mskconnect_connector', 'AWS::KafkaConnect::Connector', {
    capacity: {
      block: 'Capacity',
      attributes: {
        autoscaling: {
          block: 'AutoScaling',
          attributes: {
            max_worker_count: 'MaxWorkerCount',
            mcu_count: 'McuCount',
            min_worker_count: 'MinWorkerCount',
            scale_in_policy: {
              block: 'ScaleInPolicy',
              attributes: {
                cpu_utilization_percentage: 'CpuUtilizationPercentage',
              },
            },
            scale_out_policy: {
              block: 'ScaleOutPolicy',
              attributes: {
                cpu_utilization_percentage: 'CpuUtilizationPercentage',
              },
            },
          },
        },
        provisioned_capacity: {
          block: 'ProvisionedCapacity',
          attributes: {
            mcu_count: 'McuCount',
            worker_count: 'WorkerCount',
          },
        },
      },
    },
    connector_configuration: 'ConnectorConfiguration',
    description: 'ConnectorDescription',
    kafka_cluster: {
      block: 'KafkaCluster',
      attributes: {
        apache_kafka_cluster: {
          block: 'ApacheKafkaCluster',
          attributes: {
            bootstrap_servers: 'BootstrapServers',
            vpc: {
              block: 'Vpc',
              attributes: {
                security_groups: 'SecurityGroups',
                subnets: 'Subnets',
              },
            },
          },
        },
      },
    },
    kafka_cluster_client_authentication: {
      block: 'KafkaClusterClientAuthentication',
      attributes: {
        authentication_type: 'AuthenticationType',
      },
    },
    kafka_cluster_encryption_in_transit: {
      block: 'KafkaClusterEncryptionInTransit',
      attributes: {
        encryption_type: 'EncryptionType',
      },
    },
    kafkaconnect_version: 'KafkaConnectVersion',
    log_delivery: {
      block: 'LogDelivery',
      attributes: {
        worker_log_delivery: {
          block: 'WorkerLogDelivery',
          attributes: {
            cloudwatch_logs: {
              block: 'CloudWatchLogs',
              attributes: {
                enabled: 'Enabled',
                log_group: 'LogGroup',
              },
            },
            firehose: {
              block: 'Firehose',
              attributes: {
                delivery_stream: 'DeliveryStream',
                enabled: 'Enabled',
              },
            },
            s3: {
              block: 'S3',
              attributes: {
                bucket: 'Bucket',
                enabled: 'Enabled',
                prefix: 'Prefix',
              },
            },
          },
        },
      },
    },
    name: 'ConnectorName',
    plugin: {
      blocks: 'Plugins',
      attributes: {
        custom_plugin: {
          block: 'CustomPlugin',
          attributes: {
            arn: 'CustomPluginArn',
            revision: 'Revision',
          },
        },
      },
    },
    region: ignored,
    service_execution_role_arn: 'ServiceExecutionRoleArn',
    tags: { to: 'Tags', by: tagList },
    worker_configuration: {
      block: 'WorkerConfiguration',
      attributes: {
        arn: 'WorkerConfigurationArn',
        revision: 'Revision',
      },
    },
  }),
  resource('aws_mskconnect_custom_plugin', 'AWS::KafkaConnect::CustomPlugin', {
    content_type: 'ContentType',
    description: 'Description',
    location: {
      block: 'Location',
      attributes: {
        s3: {
          block: 'S3Location',
          attributes: {
            bucket_arn: 'BucketArn',
            file_key: 'FileKey',
            object_version: 'ObjectVersion',
          },
        },
      },
    },
    name: 'Name',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_mskconnect_worker_configuration', 'AWS::KafkaConnect::WorkerConfiguration', {
    description: 'Description',
    name: 'Name',
    properties_file_content: 'PropertiesFileContent',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
];
