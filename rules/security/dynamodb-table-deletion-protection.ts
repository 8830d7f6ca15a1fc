import { defineRule } from '#rule';

export default defineRule({
  id: 'dynamodb-table-deletion-protection',
  title: 'DynamoDB tables are protected from deletion',
  severity: 'medium',
  bestPractices: ['SEC08-BP04', 'REL09-BP01', 'OPS06-BP01'],
  why: 'Without deletion protection one call, one deleted stack or a changed key schema takes the table away with all items.',
  remedy:
    'Set DeletionProtectionEnabled to true, on each replica of a global table; it costs nothing and is turned off in a deployment of its own when the table is to go. For short-lived test stacks suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
  equivalents: {
    prowler: ['dynamodb_table_deletion_protection_enabled'],
    securityHub: ['DynamoDB.6'],
    awsConfig: ['dynamodb-table-deletion-protection-enabled'],
  },
  resource: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  check: {
    'AWS::DynamoDB::Table': (table) => table.DeletionProtectionEnabled.orDefault(false).is(true),
    'AWS::DynamoDB::GlobalTable': (table) =>
      table.Replicas.every((replica) => replica.DeletionProtectionEnabled.orDefault(false).is(true)),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::DynamoDB::Table
        Properties:
          BillingMode: PAY_PER_REQUEST
          AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
          KeySchema: [{ AttributeName: id, KeyType: HASH }]
    `,
    passes: `
      Orders:
        Type: AWS::DynamoDB::Table
        Properties:
          BillingMode: PAY_PER_REQUEST
          AttributeDefinitions: [{ AttributeName: id, AttributeType: S }]
          KeySchema: [{ AttributeName: id, KeyType: HASH }]
          DeletionProtectionEnabled: true
    `,
  },
});
