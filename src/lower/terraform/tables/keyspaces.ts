import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import { attribute, blocksOf, mapOf, property, tagList, textOf, unmapped, words } from '../change.ts';
import { ignored, resource, type Table } from '../table.ts';

/** CloudFormation lists the columns by what they are for, Terraform all with their types and then names. */
function columns(body: MapTerm): readonly MapTermEntry[] {
  const [schema] = blocksOf(body, 'schema_definition');
  if (schema === undefined) return [];
  const types = new Map(blocksOf(schema, 'column').map((column) => [textOf(attribute(column, 'name')), column]));
  const columnOf = (name: Term | undefined) => {
    const column = types.get(textOf(name));
    return column === undefined || name === undefined
      ? unmapped(schema)
      : mapOf(column, { ColumnName: name, ColumnType: attribute(column, 'type') });
  };
  const partition = blocksOf(schema, 'partition_key').map((key) => attribute(key, 'name'));
  const clustering = blocksOf(schema, 'clustering_key');
  const keys = new Set([...partition, ...clustering.map((key) => attribute(key, 'name'))].map(textOf));
  const columnsByUse = {
    PartitionKeyColumns: partition.map(columnOf),
    ClusteringKeyColumns: clustering.map((key) =>
      mapOf(key, { Column: columnOf(attribute(key, 'name')), OrderBy: attribute(key, 'order_by') }),
    ),
    RegularColumns: [...types]
      .filter(([name]) => !keys.has(name))
      .map(([, column]) => columnOf(attribute(column, 'name'))),
  };
  return Object.entries(columnsByUse)
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => property(name, { kind: 'list', items, ...rangeOf(schema) }));
}

const enabled = words({ DISABLED: false, ENABLED: true });

/** Amazon Keyspaces. */
export const keyspaces = (): readonly Table[] => [
  resource('aws_keyspaces_keyspace', 'AWS::Cassandra::Keyspace', {
    name: 'KeyspaceName',
    region: ignored,
    replication_specification: {
      block: 'ReplicationSpecification',
      attributes: {
        region_list: 'RegionList',
        replication_strategy: 'ReplicationStrategy',
      },
    },
    tags: { to: 'Tags', by: tagList },
  }),
  resource(
    'aws_keyspaces_table',
    'AWS::Cassandra::Table',
    {
      capacity_specification: {
        block: 'BillingMode',
        attributes: {
          read_capacity_units: 'ProvisionedThroughput.ReadCapacityUnits',
          throughput_mode: { to: 'Mode', by: words({ PAY_PER_REQUEST: 'ON_DEMAND', PROVISIONED: 'PROVISIONED' }) },
          write_capacity_units: 'ProvisionedThroughput.WriteCapacityUnits',
        },
      },
      client_side_timestamps: { inner: { status: { to: 'ClientSideTimestampsEnabled', by: enabled } } },
      comment: ignored,
      default_time_to_live: 'DefaultTimeToLive',
      encryption_specification: {
        block: 'EncryptionSpecification',
        attributes: {
          kms_key_identifier: 'KmsKeyIdentifier',
          type: 'EncryptionType',
        },
      },
      keyspace_name: 'KeyspaceName',
      point_in_time_recovery: { inner: { status: { to: 'PointInTimeRecoveryEnabled', by: enabled } } },
      region: ignored,
      schema_definition: ignored,
      table_name: 'TableName',
      tags: { to: 'Tags', by: tagList },
      ttl: ignored,
    },
    {
      also: columns,
      covers: ['ClusteringKeyColumns', 'PartitionKeyColumns', 'RegularColumns'],
    },
  ),
];
