import { all, any, defineRule, type ResourceView } from '#rule';

type Table = ResourceView<'AWS::DynamoDB::Table'>;
type Dimension = ResourceView<'AWS::ApplicationAutoScaling::ScalableTarget'>['ScalableDimension'];

const scales = (table: Table, dimension: Parameters<Dimension['is']>[0]) =>
  table
    .referencedBy('AWS::ApplicationAutoScaling::ScalableTarget', (target) => target.ResourceId)
    .some((target) => target.ScalableDimension.is(dimension), `a scalable target for ${dimension}`);

export default defineRule({
  id: 'dynamodb-table-scaling',
  title: 'Provisioned tables and their indexes scale with demand',
  severity: 'medium',
  bestPractices: ['REL07-BP03', 'REL07-BP01', 'COST09-BP03', 'SUS02-BP01', 'COST06-BP03'],
  lensPractices: ['SERV-rel_rel_q2_a4', 'SERV-perf_perf_q1_a3', 'IOTREL06-BP01'],
  why: 'Fixed capacity throttles requests in a peak and is paid for in every quiet hour, and an index without enough of it throttles writes to the table.',
  remedy:
    'Set BillingMode to PAY_PER_REQUEST, which bills each request and needs no care; for a steady load add an AWS::ApplicationAutoScaling::ScalableTarget with a target tracking policy for reads and writes of the table and of each index. Suppress it with the reason where a small fixed capacity is meant as a limit of cost.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/AutoScaling.html',
  equivalents: {
    checkov: ['CKV2_AWS_16'],
    cdkNag: ['DynamoDBAutoScalingEnabled'],
    prowler: ['dynamodb_table_autoscaling_enabled'],
    securityHub: ['DynamoDB.1'],
    awsConfig: ['dynamodb-autoscaling-enabled'],
  },
  resource: 'AWS::DynamoDB::Table',
  check: (table) =>
    any(table.BillingMode.orDefault('PROVISIONED').is('PAY_PER_REQUEST'), () =>
      all(
        scales(table, 'dynamodb:table:ReadCapacityUnits'),
        scales(table, 'dynamodb:table:WriteCapacityUnits'),
        table.GlobalSecondaryIndexes.size()
          .atLeast(1)
          .implies(() => scales(table, 'dynamodb:index:WriteCapacityUnits')),
      ),
    ),
  examples: {
    fails: `
      Orders:
        Type: AWS::DynamoDB::Table
        Properties:
          AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
          KeySchema: [{ AttributeName: id, KeyType: HASH }]
          ProvisionedThroughput: { ReadCapacityUnits: 50, WriteCapacityUnits: 50 }
    `,
    passes: `
      Orders:
        Type: AWS::DynamoDB::Table
        Properties:
          AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
          KeySchema: [{ AttributeName: id, KeyType: HASH }]
          ProvisionedThroughput: { ReadCapacityUnits: 50, WriteCapacityUnits: 50 }
      Reads:
        Type: AWS::ApplicationAutoScaling::ScalableTarget
        Properties:
          ServiceNamespace: dynamodb
          ScalableDimension: dynamodb:table:ReadCapacityUnits
          ResourceId: !Sub table/\${Orders}
          MinCapacity: 50
          MaxCapacity: 500
      Writes:
        Type: AWS::ApplicationAutoScaling::ScalableTarget
        Properties:
          ServiceNamespace: dynamodb
          ScalableDimension: dynamodb:table:WriteCapacityUnits
          ResourceId: !Sub table/\${Orders}
          MinCapacity: 50
          MaxCapacity: 500
    `,
  },
});
