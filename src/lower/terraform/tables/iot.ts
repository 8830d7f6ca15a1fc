import { json, jsonText, opposite, tagList, words } from '../change.ts';
import { eachRenamed, eachUnder, renamed } from '../reshape.ts';
import { ignored, none, resource, type Table } from '../table.ts';

/** AWS IoT Core. */
export const iot = (): readonly Table[] => [
  resource('aws_iot_authorizer', 'AWS::IoT::Authorizer', {
    authorizer_function_arn: 'AuthorizerFunctionArn',
    enable_caching_for_http: 'EnableCachingForHttp',
    id: ignored,
    name: 'AuthorizerName',
    region: ignored,
    signing_disabled: 'SigningDisabled',
    status: 'Status',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    token_key_name: 'TokenKeyName',
    token_signing_public_keys: 'TokenSigningPublicKeys',
  }),
  resource('aws_iot_billing_group', 'AWS::IoT::BillingGroup', {
    name: 'BillingGroupName',
    properties: {
      block: 'BillingGroupProperties',
      attributes: {
        description: 'BillingGroupDescription',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
  }),
  resource(
    'aws_iot_ca_certificate',
    'AWS::IoT::CACertificate',
    {
      active: { to: 'Status', by: words({ true: 'ACTIVE', false: 'INACTIVE' }) },
      allow_auto_registration: { to: 'AutoRegistrationStatus', by: words({ true: 'ENABLE', false: 'DISABLE' }) },
      ca_certificate_pem: 'CACertificatePem',
      certificate_mode: 'CertificateMode',
      id: ignored,
      region: ignored,
      registration_config: {
        block: 'RegistrationConfig',
        attributes: {
          role_arn: 'RoleArn',
          template_body: { to: 'TemplateBody', by: jsonText },
          template_name: 'TemplateName',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      verification_certificate_pem: 'VerificationCertificatePem',
    },
    { covers: ['RemoveAutoRegistration'] },
  ),
  resource(
    'aws_iot_certificate',
    'AWS::IoT::Certificate',
    {
      active: { to: 'Status', by: words({ true: 'ACTIVE', false: 'INACTIVE' }) },
      ca_pem: 'CACertificatePem',
      certificate_pem: 'CertificatePem',
      csr: 'CertificateSigningRequest',
      id: ignored,
      region: ignored,
    },
    { covers: ['CertificateMode'] },
  ),
  resource(
    'aws_iot_domain_configuration',
    'AWS::IoT::DomainConfiguration',
    {
      application_protocol: 'ApplicationProtocol',
      authentication_type: 'AuthenticationType',
      authorizer_config: {
        block: 'AuthorizerConfig',
        attributes: {
          allow_authorizer_override: 'AllowAuthorizerOverride',
          default_authorizer_name: 'DefaultAuthorizerName',
        },
      },
      domain_name: 'DomainName',
      id: ignored,
      name: 'DomainConfigurationName',
      region: ignored,
      server_certificate_arns: 'ServerCertificateArns',
      service_type: 'ServiceType',
      status: 'DomainConfigurationStatus',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      tls_config: {
        block: 'TlsConfig',
        attributes: {
          security_policy: 'SecurityPolicy',
        },
      },
      validation_certificate_arn: 'ValidationCertificateArn',
    },
    { covers: ['ClientCertificateConfig', 'ServerCertificateConfig'] },
  ),
  resource('aws_iot_logging_options', 'AWS::IoT::Logging', {
    default_log_level: 'DefaultLogLevel',
    disable_all_logs: ignored,
    id: ignored,
    region: ignored,
    role_arn: 'RoleArn',
  }),
  resource('aws_iot_policy', 'AWS::IoT::Policy', {
    id: ignored,
    name: 'PolicyName',
    policy: { to: 'PolicyDocument', by: json },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_iot_policy_attachment', 'AWS::IoT::PolicyPrincipalAttachment', {
    id: ignored,
    policy: 'PolicyName',
    region: ignored,
    target: 'Principal',
  }),
  resource('aws_iot_provisioning_template', 'AWS::IoT::ProvisioningTemplate', {
    description: 'Description',
    enabled: 'Enabled',
    id: ignored,
    name: 'TemplateName',
    pre_provisioning_hook: {
      block: 'PreProvisioningHook',
      attributes: {
        payload_version: 'PayloadVersion',
        target_arn: 'TargetArn',
      },
    },
    provisioning_role_arn: 'ProvisioningRoleArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    template_body: { to: 'TemplateBody', by: jsonText },
    type: 'TemplateType',
  }),
  resource('aws_iot_role_alias', 'AWS::IoT::RoleAlias', {
    alias: 'RoleAlias',
    credential_duration: 'CredentialDurationSeconds',
    id: ignored,
    region: ignored,
    role_arn: 'RoleArn',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_iot_thing', 'AWS::IoT::Thing', {
    attributes: 'AttributePayload.Attributes',
    id: ignored,
    name: 'ThingName',
    region: ignored,
    thing_type_name: ignored,
  }),
  resource(
    'aws_iot_thing_group',
    'AWS::IoT::ThingGroup',
    {
      id: ignored,
      name: 'ThingGroupName',
      parent_group_name: 'ParentGroupName',
      properties: {
        block: 'ThingGroupProperties',
        attributes: {
          attribute_payload: {
            block: 'AttributePayload',
            attributes: {
              attributes: 'Attributes',
            },
          },
          description: 'ThingGroupDescription',
        },
      },
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['QueryString'] },
  ),
  resource('aws_iot_thing_principal_attachment', 'AWS::IoT::ThingPrincipalAttachment', {
    id: ignored,
    principal: 'Principal',
    region: ignored,
    thing: 'ThingName',
    thing_principal_type: 'ThingPrincipalType',
  }),
  resource('aws_iot_thing_type', 'AWS::IoT::ThingType', {
    deprecated: 'DeprecateThingType',
    id: ignored,
    name: 'ThingTypeName',
    properties: {
      block: 'ThingTypeProperties',
      attributes: {
        description: 'ThingTypeDescription',
        searchable_attributes: 'SearchableAttributes',
      },
    },
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_iot_topic_rule', 'AWS::IoT::TopicRule', {
    cloudwatch_alarm: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('CloudwatchAlarm', {
        alarm_name: 'AlarmName',
        role_arn: 'RoleArn',
        state_reason: 'StateReason',
        state_value: 'StateValue',
      }),
    },
    cloudwatch_logs: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('CloudwatchLogs', { batch_mode: 'BatchMode', log_group_name: 'LogGroupName', role_arn: 'RoleArn' }),
    },
    cloudwatch_metric: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('CloudwatchMetric', {
        metric_name: 'MetricName',
        metric_namespace: 'MetricNamespace',
        metric_timestamp: 'MetricTimestamp',
        metric_unit: 'MetricUnit',
        metric_value: 'MetricValue',
        role_arn: 'RoleArn',
      }),
    },
    description: 'TopicRulePayload.Description',
    dynamodb: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('DynamoDB', {
        hash_key_field: 'HashKeyField',
        hash_key_type: 'HashKeyType',
        hash_key_value: 'HashKeyValue',
        payload_field: 'PayloadField',
        range_key_field: 'RangeKeyField',
        range_key_type: 'RangeKeyType',
        range_key_value: 'RangeKeyValue',
        role_arn: 'RoleArn',
        table_name: 'TableName',
      }),
    },
    dynamodbv2: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('DynamoDBv2', { put_item: ['PutItem', renamed({ table_name: 'TableName' })], role_arn: 'RoleArn' }),
    },
    elasticsearch: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Elasticsearch', {
        endpoint: 'Endpoint',
        id: 'Id',
        index: 'Index',
        role_arn: 'RoleArn',
        type: 'Type',
      }),
    },
    enabled: { to: 'TopicRulePayload.RuleDisabled', by: opposite },
    error_action: {
      block: 'TopicRulePayload.ErrorAction',
      attributes: {
        cloudwatch_alarm: {
          block: 'CloudwatchAlarm',
          attributes: {
            alarm_name: 'AlarmName',
            role_arn: 'RoleArn',
            state_reason: 'StateReason',
            state_value: 'StateValue',
          },
        },
        cloudwatch_logs: {
          block: 'CloudwatchLogs',
          attributes: {
            batch_mode: 'BatchMode',
            log_group_name: 'LogGroupName',
            role_arn: 'RoleArn',
          },
        },
        cloudwatch_metric: {
          block: 'CloudwatchMetric',
          attributes: {
            metric_name: 'MetricName',
            metric_namespace: 'MetricNamespace',
            metric_timestamp: 'MetricTimestamp',
            metric_unit: 'MetricUnit',
            metric_value: 'MetricValue',
            role_arn: 'RoleArn',
          },
        },
        dynamodb: {
          block: 'DynamoDB',
          attributes: {
            hash_key_field: 'HashKeyField',
            hash_key_type: 'HashKeyType',
            hash_key_value: 'HashKeyValue',
            operation: ignored,
            payload_field: 'PayloadField',
            range_key_field: 'RangeKeyField',
            range_key_type: 'RangeKeyType',
            range_key_value: 'RangeKeyValue',
            role_arn: 'RoleArn',
            table_name: 'TableName',
          },
        },
        dynamodbv2: {
          block: 'DynamoDBv2',
          attributes: {
            put_item: {
              block: 'PutItem',
              attributes: {
                table_name: 'TableName',
              },
            },
            role_arn: 'RoleArn',
          },
        },
        elasticsearch: {
          block: 'Elasticsearch',
          attributes: {
            endpoint: 'Endpoint',
            id: 'Id',
            index: 'Index',
            role_arn: 'RoleArn',
            type: 'Type',
          },
        },
        firehose: {
          block: 'Firehose',
          attributes: {
            batch_mode: 'BatchMode',
            delivery_stream_name: 'DeliveryStreamName',
            role_arn: 'RoleArn',
            separator: 'Separator',
          },
        },
        http: {
          block: 'Http',
          attributes: {
            confirmation_url: 'ConfirmationUrl',
            http_header: {
              blocks: 'Headers',
              attributes: {
                key: 'Key',
                value: 'Value',
              },
            },
            url: 'Url',
          },
        },
        iot_analytics: {
          block: 'IotAnalytics',
          attributes: {
            batch_mode: 'BatchMode',
            channel_name: 'ChannelName',
            role_arn: 'RoleArn',
          },
        },
        iot_events: {
          block: 'IotEvents',
          attributes: {
            batch_mode: 'BatchMode',
            input_name: 'InputName',
            message_id: 'MessageId',
            role_arn: 'RoleArn',
          },
        },
        kafka: {
          block: 'Kafka',
          attributes: {
            client_properties: 'ClientProperties',
            destination_arn: 'DestinationArn',
            header: {
              blocks: 'Headers',
              attributes: {
                key: 'Key',
                value: 'Value',
              },
            },
            key: 'Key',
            partition: 'Partition',
            topic: 'Topic',
          },
        },
        kinesis: {
          block: 'Kinesis',
          attributes: {
            partition_key: 'PartitionKey',
            role_arn: 'RoleArn',
            stream_name: 'StreamName',
          },
        },
        lambda: {
          block: 'Lambda',
          attributes: {
            function_arn: 'FunctionArn',
          },
        },
        republish: {
          block: 'Republish',
          attributes: {
            qos: 'Qos',
            role_arn: 'RoleArn',
            topic: 'Topic',
          },
        },
        s3: {
          block: 'S3',
          attributes: {
            bucket_name: 'BucketName',
            canned_acl: 'CannedAcl',
            key: 'Key',
            role_arn: 'RoleArn',
          },
        },
        sns: {
          block: 'Sns',
          attributes: {
            message_format: 'MessageFormat',
            role_arn: 'RoleArn',
            target_arn: 'TargetArn',
          },
        },
        sqs: {
          block: 'Sqs',
          attributes: {
            queue_url: 'QueueUrl',
            role_arn: 'RoleArn',
            use_base64: 'UseBase64',
          },
        },
        step_functions: {
          block: 'StepFunctions',
          attributes: {
            execution_name_prefix: 'ExecutionNamePrefix',
            role_arn: 'RoleArn',
            state_machine_name: 'StateMachineName',
          },
        },
        timestream: {
          block: 'Timestream',
          attributes: {
            database_name: 'DatabaseName',
            dimension: {
              blocks: 'Dimensions',
              attributes: {
                name: 'Name',
                value: 'Value',
              },
            },
            role_arn: 'RoleArn',
            table_name: 'TableName',
            timestamp: {
              block: 'Timestamp',
              attributes: {
                unit: 'Unit',
                value: 'Value',
              },
            },
          },
        },
      },
    },
    firehose: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Firehose', {
        batch_mode: 'BatchMode',
        delivery_stream_name: 'DeliveryStreamName',
        role_arn: 'RoleArn',
        separator: 'Separator',
      }),
    },
    http: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Http', {
        confirmation_url: 'ConfirmationUrl',
        http_header: ['Headers', eachRenamed({ key: 'Key', value: 'Value' })],
        url: 'Url',
      }),
    },
    id: ignored,
    iot_analytics: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('IotAnalytics', { batch_mode: 'BatchMode', channel_name: 'ChannelName', role_arn: 'RoleArn' }),
    },
    iot_events: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('IotEvents', {
        batch_mode: 'BatchMode',
        input_name: 'InputName',
        message_id: 'MessageId',
        role_arn: 'RoleArn',
      }),
    },
    kafka: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Kafka', {
        client_properties: 'ClientProperties',
        destination_arn: 'DestinationArn',
        header: ['Headers', eachRenamed({ key: 'Key', value: 'Value' })],
        key: 'Key',
        partition: 'Partition',
        topic: 'Topic',
      }),
    },
    kinesis: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Kinesis', { partition_key: 'PartitionKey', role_arn: 'RoleArn', stream_name: 'StreamName' }),
    },
    lambda: { to: 'TopicRulePayload.Actions', by: eachUnder('Lambda', { function_arn: 'FunctionArn' }) },
    name: 'RuleName',
    region: ignored,
    republish: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Republish', { qos: 'Qos', role_arn: 'RoleArn', topic: 'Topic' }),
    },
    s3: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('S3', { bucket_name: 'BucketName', canned_acl: 'CannedAcl', key: 'Key', role_arn: 'RoleArn' }),
    },
    sns: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Sns', { message_format: 'MessageFormat', role_arn: 'RoleArn', target_arn: 'TargetArn' }),
    },
    sql: 'TopicRulePayload.Sql',
    sql_version: 'TopicRulePayload.AwsIotSqlVersion',
    sqs: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Sqs', { queue_url: 'QueueUrl', role_arn: 'RoleArn', use_base64: 'UseBase64' }),
    },
    step_functions: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('StepFunctions', {
        execution_name_prefix: 'ExecutionNamePrefix',
        role_arn: 'RoleArn',
        state_machine_name: 'StateMachineName',
      }),
    },
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timestream: {
      to: 'TopicRulePayload.Actions',
      by: eachUnder('Timestream', {
        database_name: 'DatabaseName',
        dimension: ['Dimensions', eachRenamed({ name: 'Name', value: 'Value' })],
        role_arn: 'RoleArn',
        table_name: 'TableName',
        timestamp: ['Timestamp', renamed({ unit: 'Unit', value: 'Value' })],
      }),
    },
  }),
  resource(
    'aws_iot_topic_rule_destination',
    'AWS::IoT::TopicRuleDestination',
    {
      enabled: { to: 'Status', by: words({ true: 'ENABLED', false: 'DISABLED' }) },
      id: ignored,
      region: ignored,
      timeouts: ignored,
      vpc_configuration: {
        block: 'VpcProperties',
        attributes: {
          role_arn: 'RoleArn',
          security_groups: 'SecurityGroups',
          subnet_ids: 'SubnetIds',
          vpc_id: 'VpcId',
        },
      },
    },
    { covers: ['HttpUrlProperties', 'InfluxDBProperties'] },
  ),
  ...none('aws_iot_event_configurations', 'aws_iot_indexing_configuration', 'aws_iot_thing_group_membership'),
];
