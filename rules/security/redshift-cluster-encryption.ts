import { defineRule } from '#rule';

export default defineRule({
  id: 'redshift-cluster-encryption',
  title: 'Redshift clusters encrypt their data',
  severity: 'high',
  bestPractices: ['SEC08-BP02'],
  why: 'Data and snapshots of a cluster that opts out of encryption are readable to whoever obtains them, and no key policy guards them.',
  remedy:
    'Remove Encrypted or set it to true, and KmsKeyId for a key of your own. Redshift refuses to create unencrypted clusters since January 2025 and converts an existing one while it runs.',
  source: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html',
  equivalents: {
    checkov: ['CKV_AWS_64'],
    cdkNag: ['RedshiftClusterEncryptionAtRest'],
    cfnNag: ['F28'],
    kics: ['3b316b05-564c-44a7-9c3f-405bb95e211e', 'cfdcabb0-fc06-427c-865b-c59f13e898ce'],
    prowler: ['redshift_cluster_encrypted_at_rest'],
    securityHub: ['Redshift.10'],
  },
  resource: 'AWS::Redshift::Cluster',
  check: (cluster) => cluster.Encrypted.orDefault(true).is(true),
  examples: {
    fails: `
      Warehouse:
        Type: AWS::Redshift::Cluster
        Properties:
          ClusterType: multi-node
          NumberOfNodes: 2
          NodeType: ra3.xlplus
          DBName: sales
          MasterUsername: warehouse
          ManageMasterPassword: true
          Encrypted: false
    `,
    passes: `
      Warehouse:
        Type: AWS::Redshift::Cluster
        Properties:
          ClusterType: multi-node
          NumberOfNodes: 2
          NodeType: ra3.xlplus
          DBName: sales
          MasterUsername: warehouse
          ManageMasterPassword: true
          Encrypted: true
    `,
  },
});
