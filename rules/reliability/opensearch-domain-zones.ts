import { all, any, defineRule } from '#rule';

export default defineRule({
  id: 'opensearch-domain-zones',
  title: 'OpenSearch domains spread data nodes over zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'With all data nodes in one Availability Zone, or with a single node, the loss of that zone or node takes the domain and its indexes away.',
  remedy:
    'Set ZoneAwarenessEnabled to true with an InstanceCount of 2 or more, better 3 with AvailabilityZoneCount 3 or MultiAZWithStandbyEnabled; each node is billed. For a development domain suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-multiaz.html',
  equivalents: {
    cdkNag: ['OpenSearchZoneAwareness'],
  },
  resource: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check: {
    'AWS::OpenSearchService::Domain': ({ ClusterConfig: nodes }) =>
      any(
        all(nodes.ZoneAwarenessEnabled.orDefault(false).is(true), nodes.InstanceCount.orDefault(1).atLeast(2)),
        nodes.MultiAZWithStandbyEnabled.is(true),
      ),
    'AWS::Elasticsearch::Domain': ({ ElasticsearchClusterConfig: nodes }) =>
      all(nodes.ZoneAwarenessEnabled.orDefault(false).is(true), nodes.InstanceCount.orDefault(1).atLeast(2)),
  },
  examples: {
    fails: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          ClusterConfig: { InstanceType: r7g.large.search, InstanceCount: 2 }
    `,
    passes: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          ClusterConfig:
            InstanceType: r7g.large.search
            InstanceCount: 3
            ZoneAwarenessEnabled: true
            ZoneAwarenessConfig: { AvailabilityZoneCount: 3 }
    `,
  },
});
