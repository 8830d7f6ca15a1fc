import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, Term } from '../../term.ts';
import {
  attribute,
  changed,
  each,
  json,
  listOf,
  mapOf,
  property,
  scalarAt,
  tagList,
  textOf,
  unmapped,
} from '../change.ts';
import { ignored, part, resource, type Table } from '../table.ts';

const keyElement = (name: Term, type: string) => mapOf(name, { AttributeName: name, KeyType: scalarAt(name, type) });

/** One attribute of a key, of which Terraform has one for each type. */
const key = (type: string) => (name: Term) => changed(name, (known) => listOf(keyElement(known, type)));

/** A stream is there when it is enabled, and then has a view type. */
const stream = (body: MapTerm) => {
  const enabled = attribute(body, 'stream_enabled');
  const type = attribute(body, 'stream_view_type');
  if (enabled === undefined || textOf(enabled) === 'false') return [];
  const known = textOf(enabled) === 'true' ? mapOf(enabled, { StreamViewType: type }) : unmapped(enabled);
  return [property('StreamSpecification', known)];
};

/** A local index shares the partition key of its table, which Terraform writes only there. */
const localIndexes = (body: MapTerm) => {
  const indexes = attribute(body, 'local_secondary_index');
  if (indexes === undefined) return [];
  const partition = attribute(body, 'hash_key');
  const localIndex = (index: Term) => {
    const sort = attribute(index, 'range_key');
    return mapOf(index, {
      IndexName: attribute(index, 'name'),
      KeySchema: {
        kind: 'list',
        items: [keyElement(partition ?? unmapped(index), 'HASH'), keyElement(sort ?? unmapped(index), 'RANGE')],
        ...rangeOf(index),
      },
      Projection: mapOf(index, {
        NonKeyAttributes: attribute(index, 'non_key_attributes'),
        ProjectionType: attribute(index, 'projection_type'),
      }),
    });
  };
  return [property('LocalSecondaryIndexes', each(localIndex)(indexes) ?? unmapped(indexes))];
};

/** A tag of a table that is a resource of its own. */
const tag = (body: MapTerm) => [
  property('Tags', {
    kind: 'list',
    items: [mapOf(body, { Key: attribute(body, 'key'), Value: attribute(body, 'value') })],
    ...rangeOf(body),
  }),
];

/** Insights of a table; those of an index are the index's. */
const contributorInsights = (body: MapTerm) =>
  attribute(body, 'index_name') === undefined
    ? [
        property(
          'ContributorInsightsSpecification',
          mapOf(body, { Enabled: scalarAt(body, true), Mode: attribute(body, 'mode') }),
        ),
      ]
    : [];

/** Amazon DynamoDB. */
export const dynamoDb = (): readonly Table[] => [
  // Replicas of a table are an AWS::DynamoDB::GlobalTable in CloudFormation; the table says no more than that of its own Region.
  resource(
    'aws_dynamodb_table',
    'AWS::DynamoDB::Table',
    {
      attribute: {
        blocks: 'AttributeDefinitions',
        attributes: {
          name: 'AttributeName',
          type: 'AttributeType',
        },
      },
      billing_mode: 'BillingMode',
      deletion_protection_enabled: 'DeletionProtectionEnabled',
      global_secondary_index: {
        blocks: 'GlobalSecondaryIndexes',
        attributes: {
          hash_key: { to: 'KeySchema', by: key('HASH') },
          key_schema: {
            blocks: 'KeySchema',
            attributes: {
              attribute_name: 'AttributeName',
              key_type: 'KeyType',
            },
          },
          name: 'IndexName',
          non_key_attributes: 'Projection.NonKeyAttributes',
          on_demand_throughput: {
            block: 'OnDemandThroughput',
            attributes: {
              max_read_request_units: 'MaxReadRequestUnits',
              max_write_request_units: 'MaxWriteRequestUnits',
            },
          },
          projection_type: 'Projection.ProjectionType',
          range_key: { to: 'KeySchema', by: key('RANGE') },
          read_capacity: 'ProvisionedThroughput.ReadCapacityUnits',
          warm_throughput: {
            block: 'WarmThroughput',
            attributes: {
              read_units_per_second: 'ReadUnitsPerSecond',
              write_units_per_second: 'WriteUnitsPerSecond',
            },
          },
          write_capacity: 'ProvisionedThroughput.WriteCapacityUnits',
        },
      },
      global_table_witness: ignored,
      hash_key: { to: 'KeySchema', by: key('HASH') },
      import_table: {
        block: 'ImportSourceSpecification',
        attributes: {
          input_compression_type: 'InputCompressionType',
          input_format: 'InputFormat',
          input_format_options: {
            block: 'InputFormatOptions',
            attributes: {
              csv: {
                block: 'Csv',
                attributes: {
                  delimiter: 'Delimiter',
                  header_list: 'HeaderList',
                },
              },
            },
          },
          s3_bucket_source: {
            block: 'S3BucketSource',
            attributes: {
              bucket: 'S3Bucket',
              bucket_owner: 'S3BucketOwner',
              key_prefix: 'S3KeyPrefix',
            },
          },
        },
      },
      local_secondary_index: ignored,
      name: 'TableName',
      on_demand_throughput: {
        block: 'OnDemandThroughput',
        attributes: {
          max_read_request_units: 'MaxReadRequestUnits',
          max_write_request_units: 'MaxWriteRequestUnits',
        },
      },
      point_in_time_recovery: {
        block: 'PointInTimeRecoverySpecification',
        attributes: {
          enabled: 'PointInTimeRecoveryEnabled',
          recovery_period_in_days: 'RecoveryPeriodInDays',
        },
      },
      range_key: { to: 'KeySchema', by: key('RANGE') },
      read_capacity: 'ProvisionedThroughput.ReadCapacityUnits',
      region: ignored,
      replica: ignored,
      restore_backup_arn: ignored,
      restore_date_time: ignored,
      restore_source_name: ignored,
      restore_source_table_arn: ignored,
      restore_to_latest_time: ignored,
      server_side_encryption: {
        block: 'SSESpecification',
        attributes: {
          enabled: 'SSEEnabled',
          kms_key_arn: 'KMSMasterKeyId',
        },
      },
      stream_enabled: ignored,
      stream_view_type: ignored,
      table_class: 'TableClass',
      tags: { to: 'Tags', by: tagList },
      ttl: {
        block: 'TimeToLiveSpecification',
        attributes: {
          attribute_name: 'AttributeName',
          enabled: 'Enabled',
        },
      },
      warm_throughput: {
        block: 'WarmThroughput',
        attributes: {
          read_units_per_second: 'ReadUnitsPerSecond',
          write_units_per_second: 'WriteUnitsPerSecond',
        },
      },
      write_capacity: 'ProvisionedThroughput.WriteCapacityUnits',
    },
    {
      also: (body) => [...stream(body), ...localIndexes(body)],
      covers: ['LocalSecondaryIndexes', 'StreamSpecification'],
    },
  ),
  part(
    'aws_dynamodb_contributor_insights',
    'AWS::DynamoDB::Table',
    { of: 'aws_dynamodb_table', by: 'table_name' },
    {},
    {
      also: contributorInsights,
      covers: ['ContributorInsightsSpecification'],
    },
  ),
  part(
    'aws_dynamodb_kinesis_streaming_destination',
    'AWS::DynamoDB::Table',
    { of: 'aws_dynamodb_table', by: 'table_name' },
    {
      approximate_creation_date_time_precision: 'KinesisStreamSpecification.ApproximateCreationDateTimePrecision',
      stream_arn: 'KinesisStreamSpecification.StreamArn',
    },
  ),
  part(
    'aws_dynamodb_resource_policy',
    'AWS::DynamoDB::Table',
    { of: 'aws_dynamodb_table', by: 'resource_arn' },
    {
      confirm_remove_self_resource_access: ignored,
      policy: { to: 'ResourcePolicy.PolicyDocument', by: json },
    },
  ),
  part(
    'aws_dynamodb_tag',
    'AWS::DynamoDB::Table',
    { of: 'aws_dynamodb_table', by: 'resource_arn' },
    {},
    {
      also: tag,
      covers: ['Tags'],
    },
  ),
  part(
    'aws_dynamodb_global_secondary_index',
    'AWS::DynamoDB::Table',
    { of: 'aws_dynamodb_table', by: 'table_name' },
    {
      index_name: { to: 'GlobalSecondaryIndexes', by: (name) => listOf(unmapped(name)) },
      key_schema: ignored,
      on_demand_throughput: ignored,
      projection: ignored,
      provisioned_throughput: ignored,
      warm_throughput: ignored,
    },
  ),
  // A table in another Region, which follows that of global_table_arn in all that it does not say itself.
  resource('aws_dynamodb_table_replica', 'AWS::DynamoDB::Table', {
    deletion_protection_enabled: 'DeletionProtectionEnabled',
    global_table_arn: ignored,
    kms_key_arn: 'SSESpecification.KMSMasterKeyId',
    point_in_time_recovery: 'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled',
    region: ignored,
    table_class_override: 'TableClass',
    tags: { to: 'Tags', by: tagList },
  }),
  // The old kind of global table only says which tables of one name are replicas.
  resource('aws_dynamodb_global_table', 'AWS::DynamoDB::GlobalTable', {
    name: 'TableName',
    region: ignored,
    replica: {
      blocks: 'Replicas',
      attributes: {
        region_name: 'Region',
      },
    },
  }),
];
