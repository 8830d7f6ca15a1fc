import { tagList } from '../change.ts';
import { eachRenamed, eachUnder, inBlock, renamed } from '../reshape.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** Amazon SES, by both of its APIs. */
export const ses = (): readonly Table[] => [
  resource(
    'aws_ses_configuration_set',
    'AWS::SES::ConfigurationSet',
    {
      delivery_options: {
        block: 'DeliveryOptions',
        attributes: {
          tls_policy: 'TlsPolicy',
        },
      },
      id: ignored,
      name: 'Name',
      region: ignored,
      reputation_metrics_enabled: 'ReputationOptions.ReputationMetricsEnabled',
      sending_enabled: 'SendingOptions.SendingEnabled',
      tracking_options: {
        block: 'TrackingOptions',
        attributes: {
          custom_redirect_domain: 'CustomRedirectDomain',
        },
      },
    },
    { covers: ['ArchivingOptions', 'SuppressionOptions', 'Tags', 'VdmOptions'] },
  ),
  resource(
    'aws_ses_domain_identity',
    'AWS::SES::EmailIdentity',
    {
      domain: 'EmailIdentity',
      id: ignored,
      region: ignored,
    },
    { covers: ['ConfigurationSetAttributes', 'MailFromAttributes', 'Tags'] },
  ),
  part(
    'aws_ses_domain_mail_from',
    'AWS::SES::EmailIdentity',
    { of: ['aws_ses_domain_identity', 'aws_ses_email_identity'], by: 'domain' },
    {
      behavior_on_mx_failure: 'MailFromAttributes.BehaviorOnMxFailure',
      id: ignored,
      mail_from_domain: 'MailFromAttributes.MailFromDomain',
      region: ignored,
    },
  ),
  resource(
    'aws_ses_email_identity',
    'AWS::SES::EmailIdentity',
    {
      email: 'EmailIdentity',
      id: ignored,
      region: ignored,
    },
    { covers: ['ConfigurationSetAttributes', 'MailFromAttributes', 'Tags'] },
  ),
  resource('aws_ses_event_destination', 'AWS::SES::ConfigurationSetEventDestination', {
    cloudwatch_destination: {
      blocks: 'EventDestination.CloudWatchDestination.DimensionConfigurations',
      attributes: {
        default_value: 'DefaultDimensionValue',
        dimension_name: 'DimensionName',
        value_source: 'DimensionValueSource',
      },
    },
    configuration_set_name: 'ConfigurationSetName',
    enabled: 'EventDestination.Enabled',
    id: ignored,
    kinesis_destination: {
      block: 'EventDestination.KinesisFirehoseDestination',
      attributes: { role_arn: 'IAMRoleARN', stream_arn: 'DeliveryStreamARN' },
    },
    matching_types: 'EventDestination.MatchingEventTypes',
    name: 'EventDestination.Name',
    region: ignored,
    sns_destination: {
      block: 'EventDestination.SnsDestination',
      attributes: {
        topic_arn: 'TopicARN',
      },
    },
  }),
  resource('aws_ses_receipt_filter', 'AWS::SES::ReceiptFilter', {
    cidr: 'Filter.IpFilter.Cidr',
    id: ignored,
    name: 'Filter.Name',
    policy: 'Filter.IpFilter.Policy',
    region: ignored,
  }),
  resource('aws_ses_receipt_rule', 'AWS::SES::ReceiptRule', {
    add_header_action: {
      to: 'Rule.Actions',
      by: eachUnder('AddHeaderAction', { header_name: 'HeaderName', header_value: 'HeaderValue' }),
    },
    after: 'After',
    bounce_action: {
      to: 'Rule.Actions',
      by: eachUnder('BounceAction', {
        message: 'Message',
        sender: 'Sender',
        smtp_reply_code: 'SmtpReplyCode',
        status_code: 'StatusCode',
        topic_arn: 'TopicArn',
      }),
    },
    enabled: 'Rule.Enabled',
    id: ignored,
    lambda_action: {
      to: 'Rule.Actions',
      by: eachUnder('LambdaAction', {
        function_arn: 'FunctionArn',
        invocation_type: 'InvocationType',
        topic_arn: 'TopicArn',
      }),
    },
    name: 'Rule.Name',
    recipients: 'Rule.Recipients',
    region: ignored,
    rule_set_name: 'RuleSetName',
    s3_action: {
      to: 'Rule.Actions',
      by: eachUnder('S3Action', {
        bucket_name: 'BucketName',
        iam_role_arn: 'IamRoleArn',
        kms_key_arn: 'KmsKeyArn',
        object_key_prefix: 'ObjectKeyPrefix',
        topic_arn: 'TopicArn',
      }),
    },
    scan_enabled: 'Rule.ScanEnabled',
    sns_action: { to: 'Rule.Actions', by: eachUnder('SNSAction', { encoding: 'Encoding', topic_arn: 'TopicArn' }) },
    stop_action: { to: 'Rule.Actions', by: eachUnder('StopAction', { scope: 'Scope', topic_arn: 'TopicArn' }) },
    tls_policy: 'Rule.TlsPolicy',
    workmail_action: {
      to: 'Rule.Actions',
      by: eachUnder('WorkmailAction', { organization_arn: 'OrganizationArn', topic_arn: 'TopicArn' }),
    },
  }),
  resource('aws_ses_receipt_rule_set', 'AWS::SES::ReceiptRuleSet', {
    id: ignored,
    region: ignored,
    rule_set_name: 'RuleSetName',
  }),
  resource('aws_ses_template', 'AWS::SES::Template', {
    html: 'Template.HtmlPart',
    id: ignored,
    name: 'Template.TemplateName',
    region: ignored,
    subject: 'Template.SubjectPart',
    text: 'Template.TextPart',
  }),
  resource('aws_sesv2_account_vdm_attributes', 'AWS::SES::VdmAttributes', {
    dashboard_attributes: {
      block: 'DashboardAttributes',
      attributes: {
        engagement_metrics: 'EngagementMetrics',
      },
    },
    guardian_attributes: {
      block: 'GuardianAttributes',
      attributes: {
        optimized_shared_delivery: 'OptimizedSharedDelivery',
      },
    },
    id: ignored,
    region: ignored,
    vdm_enabled: ignored,
  }),
  resource(
    'aws_sesv2_configuration_set',
    'AWS::SES::ConfigurationSet',
    {
      configuration_set_name: 'Name',
      delivery_options: {
        block: 'DeliveryOptions',
        attributes: {
          max_delivery_seconds: 'MaxDeliverySeconds',
          sending_pool_name: 'SendingPoolName',
          tls_policy: 'TlsPolicy',
        },
      },
      id: ignored,
      region: ignored,
      reputation_options: {
        block: 'ReputationOptions',
        attributes: {
          reputation_metrics_enabled: 'ReputationMetricsEnabled',
        },
      },
      sending_options: {
        block: 'SendingOptions',
        attributes: {
          sending_enabled: 'SendingEnabled',
        },
      },
      suppression_options: {
        block: 'SuppressionOptions',
        attributes: {
          suppressed_reasons: 'SuppressedReasons',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      tracking_options: {
        block: 'TrackingOptions',
        attributes: {
          custom_redirect_domain: 'CustomRedirectDomain',
          https_policy: 'HttpsPolicy',
        },
      },
      vdm_options: {
        block: 'VdmOptions',
        attributes: {
          dashboard_options: {
            block: 'DashboardOptions',
            attributes: {
              engagement_metrics: 'EngagementMetrics',
            },
          },
          guardian_options: {
            block: 'GuardianOptions',
            attributes: {
              optimized_shared_delivery: 'OptimizedSharedDelivery',
            },
          },
        },
      },
    },
    { covers: ['ArchivingOptions'] },
  ),
  resource('aws_sesv2_configuration_set_event_destination', 'AWS::SES::ConfigurationSetEventDestination', {
    configuration_set_name: 'ConfigurationSetName',
    event_destination: [
      {
        to: 'EventDestination.CloudWatchDestination',
        by: inBlock(
          'cloud_watch_destination',
          renamed({
            dimension_configuration: [
              'DimensionConfigurations',
              eachRenamed({
                default_dimension_value: 'DefaultDimensionValue',
                dimension_name: 'DimensionName',
                dimension_value_source: 'DimensionValueSource',
              }),
            ],
          }),
        ),
      },
      { to: 'EventDestination.Enabled', by: inBlock('enabled') },
      {
        to: 'EventDestination.EventBridgeDestination',
        by: inBlock('event_bridge_destination', renamed({ event_bus_arn: 'EventBusArn' })),
      },
      {
        to: 'EventDestination.KinesisFirehoseDestination',
        by: inBlock(
          'kinesis_firehose_destination',
          renamed({ delivery_stream_arn: 'DeliveryStreamARN', iam_role_arn: 'IAMRoleARN' }),
        ),
      },
      { to: 'EventDestination.MatchingEventTypes', by: inBlock('matching_event_types') },
      { to: 'EventDestination.SnsDestination', by: inBlock('sns_destination', renamed({ topic_arn: 'TopicARN' })) },
    ],
    event_destination_name: 'EventDestination.Name',
    id: ignored,
    region: ignored,
  }),
  resource('aws_sesv2_contact_list', 'AWS::SES::ContactList', {
    contact_list_name: 'ContactListName',
    description: 'Description',
    id: ignored,
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    topic: {
      blocks: 'Topics',
      attributes: {
        default_subscription_status: 'DefaultSubscriptionStatus',
        description: 'Description',
        display_name: 'DisplayName',
        topic_name: 'TopicName',
      },
    },
  }),
  resource('aws_sesv2_dedicated_ip_pool', 'AWS::SES::DedicatedIpPool', {
    id: ignored,
    pool_name: 'PoolName',
    region: ignored,
    scaling_mode: 'ScalingMode',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource(
    'aws_sesv2_email_identity',
    'AWS::SES::EmailIdentity',
    {
      configuration_set_name: 'ConfigurationSetAttributes.ConfigurationSetName',
      dkim_signing_attributes: {
        block: 'DkimSigningAttributes',
        attributes: {
          domain_signing_private_key: 'DomainSigningPrivateKey',
          domain_signing_selector: 'DomainSigningSelector',
          next_signing_key_length: 'NextSigningKeyLength',
        },
      },
      email_identity: 'EmailIdentity',
      id: ignored,
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['DkimAttributes', 'FeedbackAttributes', 'MailFromAttributes'] },
  ),
  part(
    'aws_sesv2_email_identity_feedback_attributes',
    'AWS::SES::EmailIdentity',
    { of: 'aws_sesv2_email_identity', by: 'email_identity' },
    {
      email_forwarding_enabled: 'FeedbackAttributes.EmailForwardingEnabled',
      id: ignored,
      region: ignored,
    },
  ),
  part(
    'aws_sesv2_email_identity_mail_from_attributes',
    'AWS::SES::EmailIdentity',
    { of: 'aws_sesv2_email_identity', by: 'email_identity' },
    {
      behavior_on_mx_failure: 'MailFromAttributes.BehaviorOnMxFailure',
      id: ignored,
      mail_from_domain: 'MailFromAttributes.MailFromDomain',
      region: ignored,
    },
  ),
  resource('aws_sesv2_multi_region_endpoint', 'AWS::SES::MultiRegionEndpoint', {
    details: {
      block: 'Details',
      attributes: {
        routes_details: {
          blocks: 'RouteDetails',
          attributes: {
            region: 'Region',
          },
        },
      },
    },
    endpoint_name: 'EndpointName',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    timeouts: ignored,
  }),
  resource('aws_sesv2_tenant', 'AWS::SES::Tenant', {
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tenant_name: 'TenantName',
  }),
  ...none(
    'aws_ses_active_receipt_rule_set',
    'aws_ses_domain_dkim',
    'aws_ses_domain_identity_verification',
    'aws_ses_identity_notification_topic',
    'aws_ses_identity_policy',
    'aws_sesv2_account_suppression_attributes',
    'aws_sesv2_dedicated_ip_assignment',
    'aws_sesv2_email_identity_policy',
    'aws_sesv2_tenant_resource_association',
  ),
];
