import { defineRule, type TextView } from '#rule';

/** Instances of these families do not take gp3; that they are old is another rule's finding. */
const takesGp3 = (instanceType: TextView) => instanceType.matches(/^(?:t2|m3|m4|r3|r4|c4|i2)\./).not();

const isCurrent = (volumeType: TextView) => volumeType.isOneOf('gp2', 'standard').not().expecting('"gp3"');

export default defineRule({
  id: 'opensearch-domain-volume-type',
  title: 'OpenSearch domains store their indexes on gp3 volumes',
  severity: 'low',
  bestPractices: ['COST06-BP02', 'PERF03-BP02', 'COST10-BP02'],
  why: 'A gp2 volume costs more than gp3 and is only as fast as it is large, so that domains are given more storage than they hold just to answer in time.',
  remedy:
    'Set EBSOptions.VolumeType to gp3, which has 3,000 IOPS at any size for less money; the domain goes on serving while its volumes change, with some hours of additional load.',
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/opensearch-ebs.html',
  resource: ['AWS::OpenSearchService::Domain', 'AWS::Elasticsearch::Domain'],
  check: {
    'AWS::OpenSearchService::Domain': ({ ClusterConfig: nodes, EBSOptions: volumes }) =>
      takesGp3(nodes.InstanceType).implies(() => isCurrent(volumes.VolumeType)),
    'AWS::Elasticsearch::Domain': ({ ElasticsearchClusterConfig: nodes, EBSOptions: volumes }) =>
      takesGp3(nodes.InstanceType).implies(() => isCurrent(volumes.VolumeType)),
  },
  examples: {
    fails: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          ClusterConfig: { InstanceType: r7g.large.search, InstanceCount: 3 }
          EBSOptions: { EBSEnabled: true, VolumeType: gp2, VolumeSize: 100 }
    `,
    passes: `
      Search:
        Type: AWS::OpenSearchService::Domain
        Properties:
          EngineVersion: OpenSearch_2.19
          ClusterConfig: { InstanceType: r7g.large.search, InstanceCount: 3 }
          EBSOptions: { EBSEnabled: true, VolumeType: gp3, VolumeSize: 100 }
    `,
  },
});
