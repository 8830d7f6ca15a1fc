import { closedServiceTypes, defineRule, isOfOpenService } from '#rule';

export default defineRule({
  id: 'cloudformation-resource-type-lifecycle',
  title: 'Resources belong to services that AWS goes on with',
  severity: 'medium',
  bestPractices: ['PERF05-BP06', 'SUS06-BP03', 'COST10-BP02'],
  why: 'After its last day a service answers nobody: deployments fail, what runs on it stops, and data that was not moved in time is gone.',
  remedy:
    'Move to the service that the finding names, by the migration guide in the documentation of the old one, and then remove the resource; the move costs work, and both are billed while they run side by side.',
  source: 'https://docs.aws.amazon.com/general/latest/gr/service-lifecycle.html',
  resource: closedServiceTypes,
  check: (resource) => isOfOpenService(resource),
  examples: {
    fails: `
      Entries:
        Type: AWS::QLDB::Ledger
        Properties: { PermissionsMode: STANDARD }
    `,
    passes: `
      Clicks:
        Type: AWS::KinesisAnalyticsV2::Application
        Properties: { RuntimeEnvironment: FLINK-1_20, ServiceExecutionRole: !ImportValue ClicksRole }
    `,
  },
});
