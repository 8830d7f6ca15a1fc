import { defineRule } from '#rule';

export default defineRule({
  id: 'dynamodb-table-point-in-time-recovery',
  title: 'DynamoDB tables can be restored to any recent second',
  severity: 'medium',
  bestPractices: ['REL09-BP03', 'REL09-BP01'],
  why: 'DynamoDB keeps no older version of an item: what a faulty release overwrites or deletes is gone unless the table is backed up continuously.',
  remedy:
    'Set PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled to true, on each replica of a global table; it is billed by the size of the table. For caches, locks and data that can be rebuilt, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html',
  equivalents: {
    checkov: ['CKV_AWS_28', 'CKV_AWS_165'],
    trivy: ['AVD-AWS-0024'],
    cfnGuard: ['DYNAMODB_PITR_ENABLED'],
    cdkNag: ['DynamoDBPITREnabled'],
    cfnNag: ['W78'],
    kics: ['0f04217d-488f-4e7a-bec8-f16159686cd6', '741f1291-47ac-4a85-a07b-3d32a9d6bd3e'],
    prowler: ['dynamodb_tables_pitr_enabled'],
    securityHub: ['DynamoDB.2'],
    awsConfig: ['dynamodb-pitr-enabled'],
  },
  resource: ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'],
  check: {
    'AWS::DynamoDB::Table': (table) =>
      table.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled.orDefault(false).is(true),
    'AWS::DynamoDB::GlobalTable': (table) =>
      table.Replicas.every((replica) =>
        replica.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled.orDefault(false).is(true),
      ),
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
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }
    `,
  },
});
