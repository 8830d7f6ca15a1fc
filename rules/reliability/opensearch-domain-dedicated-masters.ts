import { all, any, defineRule, type NumberView, type ObjectView } from '#rule';

type Nodes = ObjectView<{
  readonly DedicatedMasterCount?: number;
  readonly DedicatedMasterEnabled?: boolean;
  readonly InstanceCount?: number;
}>;

/** Up to three data nodes can elect a master among themselves and carry its work. */
const isSmall = (dataNodes: NumberView) => dataNodes.orDefault(1).atMost(3).expecting(undefined);

const haveQuorum = (nodes: Nodes) =>
  all(
    any(nodes.DedicatedMasterEnabled.orDefault(false).is(true), isSmall(nodes.InstanceCount)),
    nodes.DedicatedMasterEnabled.is(true).implies(() => nodes.DedicatedMasterCount.atMost(2).not().expecting('3')),
  );

export default defineRule({
  id: 'opensearch-domain-dedicated-masters',
  title: 'Larger OpenSearch domains have three dedicated master nodes',
  severity: 'low',
  bestPractices: ['REL10-BP01', 'REL11-BP05', 'PERF03-BP02'],
  why: 'Where data nodes are masters as well, heavy queries starve the management of the cluster; and two masters cannot tell which of them is cut off, so that the loss of either stops the domain.',
  remedy:
    'Set DedicatedMasterEnabled to true with DedicatedMasterCount 3 and a DedicatedMasterType that suits the number of nodes; each master is billed as an instance. For a development domain suppress this finding with that reason.',
  source:
    'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/managedomains-dedicatedmasternodes.html',
  equivalents: {
    checkov: ['CKV2_AWS_59', 'CKV_AWS_318'],
    cfnGuard: ['ELASTICSEARCH_PRIMARY_NODE_FAULT_TOLERANCE'],
    cdkNag: ['AwsSolutions-OS4', 'OpenSearchDedicatedMasterNode'],
    prowler: ['opensearch_service_domains_fault_tolerant_master_nodes'],
    securityHub: ['ES.7', 'Opensearch.11'],
  },
  resource: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check: {
    'AWS::OpenSearchService::Domain': (domain) => haveQuorum(domain.ClusterConfig),
    'AWS::Elasticsearch::Domain': (domain) => haveQuorum(domain.ElasticsearchClusterConfig),
  },
  examples: {
    fails: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          ClusterConfig: { InstanceType: r7g.large.search, InstanceCount: 6, ZoneAwarenessEnabled: true }
    `,
    passes: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          ClusterConfig:
            InstanceType: r7g.large.search
            InstanceCount: 6
            ZoneAwarenessEnabled: true
            DedicatedMasterEnabled: true
            DedicatedMasterCount: 3
            DedicatedMasterType: m7g.large.search
    `,
  },
});
