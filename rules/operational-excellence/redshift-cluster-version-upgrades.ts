import { defineRule } from '#rule';

export default defineRule({
  id: 'redshift-cluster-version-upgrades',
  title: 'Redshift clusters take new versions of the engine',
  severity: 'medium',
  bestPractices: ['OPS05-BP05', 'SEC06-BP01', 'PERF05-BP06', 'SUS06-BP03'],
  why: 'Versions of the engine carry security fixes and faster query plans; a cluster that takes none stays exposed until somebody remembers it.',
  remedy:
    'Remove AllowVersionUpgrade or set it to true; upgrades come in the maintenance window, and MaintenanceTrackName trailing lets other clusters try them first.',
  source: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-clusters.html',
  equivalents: {
    checkov: ['CKV_AWS_141'],
    cdkNag: ['RedshiftClusterVersionUpgrade'],
    prowler: ['redshift_cluster_automatic_upgrades'],
    securityHub: ['Redshift.6'],
  },
  resource: 'AWS::Redshift::Cluster',
  check: (cluster) => cluster.AllowVersionUpgrade.orDefault(true).is(true),
  examples: {
    fails: `
      Warehouse:
        Type: AWS::Redshift::Cluster
        Properties:
          ClusterType: multi-node
          NodeType: ra3.large
          NumberOfNodes: 2
          DBName: warehouse
          MasterUsername: admin
          ManageMasterPassword: true
          AllowVersionUpgrade: false
    `,
    passes: `
      Warehouse:
        Type: AWS::Redshift::Cluster
        Properties:
          ClusterType: multi-node
          NodeType: ra3.large
          NumberOfNodes: 2
          DBName: warehouse
          MasterUsername: admin
          ManageMasterPassword: true
          AllowVersionUpgrade: true
    `,
  },
});
