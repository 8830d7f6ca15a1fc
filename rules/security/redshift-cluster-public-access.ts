import { defineRule } from '#rule';

export default defineRule({
  id: 'redshift-cluster-public-access',
  title: 'Redshift clusters have no public address',
  severity: 'high',
  bestPractices: ['SEC05-BP01', 'SEC03-BP07'],
  why: 'A publicly accessible warehouse has an address on the internet, so that one loose security group rule lets anyone try passwords on it.',
  remedy:
    'Remove PubliclyAccessible or set it to false, and reach the cluster from inside the VPC, over a VPN, through a Redshift-managed VPC endpoint or the Data API.',
  source: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-clusters-vpc.html',
  equivalents: {
    checkov: ['CKV_AWS_87'],
    cfnGuard: ['REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK'],
    cdkNag: ['RedshiftClusterPublicAccess'],
    kics: ['af173fde-95ea-4584-b904-bb3923ac4bda', 'bdf8dcb4-75df-4370-92c4-606e4ae6c4d3'],
    prowler: ['redshift_cluster_public_access'],
    securityHub: ['Redshift.1'],
    awsConfig: ['redshift-cluster-public-access-check'],
  },
  resource: 'AWS::Redshift::Cluster',
  check: (cluster) => cluster.PubliclyAccessible.orDefault(false).is(false),
  examples: {
    fails: `
      Warehouse:
        Type: AWS::Redshift::Cluster
        Properties:
          ClusterType: single-node
          NodeType: ra3.large
          DBName: sales
          MasterUsername: warehouse
          ManageMasterPassword: true
          PubliclyAccessible: true
    `,
    passes: `
      Warehouse:
        Type: AWS::Redshift::Cluster
        Properties:
          ClusterType: single-node
          NodeType: ra3.large
          DBName: sales
          MasterUsername: warehouse
          ManageMasterPassword: true
          PubliclyAccessible: false
    `,
  },
});
