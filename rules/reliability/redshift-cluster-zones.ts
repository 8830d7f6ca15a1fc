import { any, defineRule } from '#rule';

export default defineRule({
  id: 'redshift-cluster-zones',
  title: 'Redshift clusters can move to another Availability Zone',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP02'],
  why: 'A cluster lies in one Availability Zone and is away with it, unless Redshift may move it to another or keeps nodes in two.',
  remedy:
    'Set AvailabilityZoneRelocation to true, which costs nothing and needs RA3 nodes and a subnet group with subnets of several zones; or MultiAZ, which doubles the price of the nodes and goes on without a break. For a development cluster suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-recovery.html',
  resource: 'AWS::Redshift::Cluster',
  check: (cluster) =>
    any(
      cluster.AvailabilityZoneRelocation.orDefault(false).is(true),
      cluster.MultiAZ.orDefault(false).is(true),
      // Nodes of earlier generations can do neither; that they are to be replaced another rule tells.
      any(cluster.NodeType.startsWith('dc'), cluster.NodeType.startsWith('ds')).expecting(undefined),
    ),
  examples: {
    fails: `
      Sales:
        Type: AWS::Redshift::Cluster
        Properties: { ClusterType: single-node, NodeType: ra3.large, DBName: sales }
    `,
    passes: `
      Sales:
        Type: AWS::Redshift::Cluster
        Properties: { ClusterType: single-node, NodeType: ra3.large, DBName: sales, AvailabilityZoneRelocation: true }
    `,
  },
});
