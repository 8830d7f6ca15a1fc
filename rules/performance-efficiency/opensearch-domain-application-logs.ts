import { all, defineRule, type ResourceView } from '#rule';

type Logs =
  | ResourceView<'AWS::OpenSearchService::Domain'>['LogPublishingOptions']
  | ResourceView<'AWS::Elasticsearch::Domain'>['LogPublishingOptions'];

const publishes = (logs: Logs, name: string) =>
  all(logs.get(name).Enabled.orDefault(false).is(true), logs.get(name).CloudWatchLogsLogGroupArn.exists());

const publishesLogs = (logs: Logs) =>
  all(publishes(logs, 'ES_APPLICATION_LOGS'), publishes(logs, 'SEARCH_SLOW_LOGS'), publishes(logs, 'INDEX_SLOW_LOGS'));

export default defineRule({
  id: 'opensearch-domain-application-logs',
  title: 'OpenSearch domains publish their error and slow logs',
  severity: 'low',
  bestPractices: ['PERF03-BP03', 'OPS04-BP02', 'REL06-BP01'],
  why: 'The nodes of a domain are out of reach: without published logs nobody learns which query was slow, why a script failed or what ran out of memory.',
  remedy:
    'Add ES_APPLICATION_LOGS, SEARCH_SLOW_LOGS and INDEX_SLOW_LOGS to LogPublishingOptions, each with Enabled true and a log group that es.amazonaws.com may write to, and set thresholds for slow requests on the indexes; CloudWatch Logs bills what is written.',
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/createdomain-configure-slow-logs.html',
  equivalents: {
    cdkNag: ['AwsSolutions-OS9', 'OpenSearchErrorLogsToCloudWatch', 'OpenSearchSlowLogsToCloudWatch'],
    prowler: ['opensearch_service_domains_cloudwatch_logging_enabled'],
    securityHub: ['Opensearch.4'],
  },
  resource: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check: {
    'AWS::OpenSearchService::Domain': (domain) => publishesLogs(domain.LogPublishingOptions),
    'AWS::Elasticsearch::Domain': (domain) => publishesLogs(domain.LogPublishingOptions),
  },
  examples: {
    fails: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          LogPublishingOptions:
            AUDIT_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: !ImportValue AuditLog }
    `,
    passes: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          LogPublishingOptions:
            ES_APPLICATION_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: !ImportValue SearchLog }
            SEARCH_SLOW_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: !ImportValue SearchLog }
            INDEX_SLOW_LOGS: { Enabled: true, CloudWatchLogsLogGroupArn: !ImportValue SearchLog }
    `,
  },
});
