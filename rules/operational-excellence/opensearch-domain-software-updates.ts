import { defineRule } from '#rule';

export default defineRule({
  id: 'opensearch-domain-software-updates',
  title: 'OpenSearch domains install service software updates themselves',
  severity: 'low',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01', 'PERF05-BP06', 'SUS06-BP03'],
  why: 'An optional update waits until somebody starts it, and one that nobody started becomes a required one, which comes at a time that nobody chose.',
  remedy:
    'Set SoftwareUpdateOptions.AutoSoftwareUpdateEnabled to true and choose the hours in OffPeakWindowOptions; an update is a blue/green deployment and takes capacity for its time.',
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/service-software.html',
  resource: 'AWS::OpenSearchService::Domain',
  check: (domain) => domain.SoftwareUpdateOptions.AutoSoftwareUpdateEnabled.orDefault(false).is(true),
  examples: {
    fails: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
    `,
    passes: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: true }
    `,
  },
});
