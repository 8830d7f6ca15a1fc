import { json, listOf, tagList } from '../change.ts';
import { policyOf } from '../companions.ts';
import { ignored, part, resource, type Table } from '../table.ts';

const ofQueue = { of: 'aws_sqs_queue', by: 'queue_url' };

/** Amazon SQS. */
export const sqs = (): readonly Table[] => [
  resource(
    'aws_sqs_queue',
    'AWS::SQS::Queue',
    {
      content_based_deduplication: 'ContentBasedDeduplication',
      deduplication_scope: 'DeduplicationScope',
      delay_seconds: 'DelaySeconds',
      fifo_queue: 'FifoQueue',
      fifo_throughput_limit: 'FifoThroughputLimit',
      id: ignored,
      kms_data_key_reuse_period_seconds: 'KmsDataKeyReusePeriodSeconds',
      kms_master_key_id: 'KmsMasterKeyId',
      max_message_size: 'MaximumMessageSize',
      message_retention_seconds: 'MessageRetentionPeriod',
      name: 'QueueName',
      name_prefix: ignored,
      // A resource of its own in CloudFormation.
      policy: ignored,
      receive_wait_time_seconds: 'ReceiveMessageWaitTimeSeconds',
      redrive_allow_policy: { to: 'RedriveAllowPolicy', by: json },
      redrive_policy: { to: 'RedrivePolicy', by: json },
      region: ignored,
      sqs_managed_sse_enabled: 'SqsManagedSseEnabled',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      visibility_timeout_seconds: 'VisibilityTimeout',
    },
    { companions: policyOf('AWS::SQS::QueuePolicy', 'PolicyDocument', (queue) => ({ Queues: listOf(queue) })) },
  ),
  resource(
    'aws_sqs_queue_policy',
    'AWS::SQS::QueuePolicy',
    {
      id: ignored,
      policy: { to: 'PolicyDocument', by: json },
      queue_url: { to: 'Queues', by: listOf },
      region: ignored,
    },
    { idOf: 'queue_url' },
  ),
  part('aws_sqs_queue_redrive_allow_policy', 'AWS::SQS::Queue', ofQueue, {
    id: ignored,
    redrive_allow_policy: { to: 'RedriveAllowPolicy', by: json },
    region: ignored,
  }),
  part('aws_sqs_queue_redrive_policy', 'AWS::SQS::Queue', ofQueue, {
    id: ignored,
    redrive_policy: { to: 'RedrivePolicy', by: json },
    region: ignored,
  }),
];
