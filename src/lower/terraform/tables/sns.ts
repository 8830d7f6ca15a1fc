import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import { attribute, json, listOf, mapOf, property, scalarAt, tagList } from '../change.ts';
import { policyOf } from '../companions.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/** How CloudFormation calls the protocols of which a topic can log the delivery. */
const loggedProtocols = {
  application: 'application',
  firehose: 'firehose',
  http: 'http/s',
  lambda: 'lambda',
  sqs: 'sqs',
};

/** The roles that log deliveries have an attribute for each protocol, where CloudFormation has an item. */
function deliveryStatusLogging(body: MapTerm): readonly MapTermEntry[] {
  const items = Object.entries(loggedProtocols).flatMap(([prefix, protocol]): readonly Term[] => {
    const failure = attribute(body, `${prefix}_failure_feedback_role_arn`);
    const success = attribute(body, `${prefix}_success_feedback_role_arn`);
    const rate = attribute(body, `${prefix}_success_feedback_sample_rate`);
    const place = failure ?? success ?? rate;
    if (place === undefined) return [];
    return [
      mapOf(place, {
        FailureFeedbackRoleArn: failure,
        Protocol: scalarAt(place, protocol),
        SuccessFeedbackRoleArn: success,
        SuccessFeedbackSampleRate: rate,
      }),
    ];
  });
  const [first] = items;
  return first === undefined ? [] : [property('DeliveryStatusLogging', { kind: 'list', items, ...rangeOf(first) })];
}

/** Amazon SNS. */
export const sns = (): readonly Table[] => [
  resource(
    'aws_sns_topic',
    'AWS::SNS::Topic',
    {
      application_failure_feedback_role_arn: ignored,
      application_success_feedback_role_arn: ignored,
      application_success_feedback_sample_rate: ignored,
      archive_policy: { to: 'ArchivePolicy', by: json },
      content_based_deduplication: 'ContentBasedDeduplication',
      delivery_policy: ignored,
      display_name: 'DisplayName',
      fifo_throughput_scope: 'FifoThroughputScope',
      fifo_topic: 'FifoTopic',
      firehose_failure_feedback_role_arn: ignored,
      firehose_success_feedback_role_arn: ignored,
      firehose_success_feedback_sample_rate: ignored,
      http_failure_feedback_role_arn: ignored,
      http_success_feedback_role_arn: ignored,
      http_success_feedback_sample_rate: ignored,
      id: ignored,
      kms_master_key_id: 'KmsMasterKeyId',
      lambda_failure_feedback_role_arn: ignored,
      lambda_success_feedback_role_arn: ignored,
      lambda_success_feedback_sample_rate: ignored,
      name: 'TopicName',
      name_prefix: ignored,
      // A resource of its own in CloudFormation.
      policy: ignored,
      region: ignored,
      signature_version: 'SignatureVersion',
      sqs_failure_feedback_role_arn: ignored,
      sqs_success_feedback_role_arn: ignored,
      sqs_success_feedback_sample_rate: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      tracing_config: 'TracingConfig',
    },
    {
      also: deliveryStatusLogging,
      companions: policyOf('AWS::SNS::TopicPolicy', 'PolicyDocument', (topic) => ({ Topics: listOf(topic) })),
      covers: ['DeliveryStatusLogging', 'MaximumMessageSize', 'Subscription'],
    },
  ),
  part(
    'aws_sns_topic_data_protection_policy',
    'AWS::SNS::Topic',
    { of: 'aws_sns_topic', by: 'arn' },
    {
      id: ignored,
      policy: { to: 'DataProtectionPolicy', by: json },
      region: ignored,
    },
  ),
  resource('aws_sns_topic_policy', 'AWS::SNS::TopicPolicy', {
    arn: { to: 'Topics', by: listOf },
    id: ignored,
    policy: { to: 'PolicyDocument', by: json },
    region: ignored,
  }),
  resource(
    'aws_sns_topic_subscription',
    'AWS::SNS::Subscription',
    {
      confirmation_timeout_in_minutes: ignored,
      delivery_policy: { to: 'DeliveryPolicy', by: json },
      endpoint: 'Endpoint',
      endpoint_auto_confirms: ignored,
      filter_policy: { to: 'FilterPolicy', by: json },
      filter_policy_scope: 'FilterPolicyScope',
      id: ignored,
      protocol: 'Protocol',
      raw_message_delivery: 'RawMessageDelivery',
      redrive_policy: { to: 'RedrivePolicy', by: json },
      region: ignored,
      replay_policy: { to: 'ReplayPolicy', by: json },
      subscription_role_arn: 'SubscriptionRoleArn',
      topic_arn: 'TopicArn',
    },
    { covers: ['Region'] },
  ),
  ...none('aws_sns_platform_application', 'aws_sns_sms_preferences'),
];
