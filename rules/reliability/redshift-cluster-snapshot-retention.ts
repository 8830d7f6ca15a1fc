import { defineRule } from '#rule';

export default defineRule({
  id: 'redshift-cluster-snapshot-retention',
  title: 'Redshift clusters keep automated snapshots for a week or longer',
  severity: 'medium',
  bestPractices: ['REL09-BP03', 'REL09-BP01'],
  why: 'A wrong load or a dropped table that is noticed after the retention period can no longer be undone, and the default is one day.',
  remedy:
    'Set AutomatedSnapshotRetentionPeriod to 7 or more days; what the snapshots take beyond the free backup storage is billed. Where the data can be loaded again from its source, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html',
  equivalents: { securityHub: ['Redshift.3'] },
  resource: 'AWS::Redshift::Cluster',
  check: (cluster) => cluster.AutomatedSnapshotRetentionPeriod.orDefault(1).atLeast(7),
  examples: {
    fails: `
      Sales:
        Type: AWS::Redshift::Cluster
        Properties: { ClusterType: single-node, NodeType: ra3.large, DBName: sales }
    `,
    passes: `
      Sales:
        Type: AWS::Redshift::Cluster
        Properties: { ClusterType: single-node, NodeType: ra3.large, DBName: sales, AutomatedSnapshotRetentionPeriod: 14 }
    `,
  },
});
