import { all, any, defineRule, type ResourceView } from '#rule';

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
  check: (resource) => {
    const domain = resource as ResourceView<'AWS::OpenSearchService::Domain'>;
    const legacy = resource as ResourceView<'AWS::Elasticsearch::Domain'>;
    return all(
      resource
        .isA('AWS::OpenSearchService::Domain')
        .implies(
          any(
            all(
              domain.ClusterConfig.ZoneAwarenessEnabled.orDefault(false).is(true),
              domain.ClusterConfig.InstanceCount.orDefault(1).atLeast(2),
            ),
            domain.ClusterConfig.MultiAZWithStandbyEnabled.is(true),
          ),
        ),
      resource
        .isA('AWS::Elasticsearch::Domain')
        .implies(
          all(
            legacy.ElasticsearchClusterConfig.ZoneAwarenessEnabled.orDefault(false).is(true),
            legacy.ElasticsearchClusterConfig.InstanceCount.orDefault(1).atLeast(2),
          ),
        ),
    );
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
