import { all, any, defineRule, type ResourceView, type Verdict } from '#rule';

type Database = ResourceView<'AWS::RDS::DBInstance'> | ResourceView<'AWS::RDS::DBCluster'>;

/**
 * Whether RDS gives a database a public address when PubliclyAccessible is left out: without a subnet group, or in the one
 * named `default`.
 * Source: Amazon RDS API Reference, CreateDBInstance and CreateDBCluster, PubliclyAccessible.
 */
function isPublicByDefault(database: Database): Verdict {
  const group = database.DBSubnetGroupName;
  // What is not a literal is a subnet group that somebody made.
  return any(group.exists().not(), all(group.isLiteral(), group.is('default')));
}

/** Instances of a cluster and replicas lie where their cluster or source lies. */
function liesWithAnother(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  return any(
    instance.DBClusterIdentifier.exists(),
    instance.SourceDBInstanceIdentifier.exists(),
    instance.SourceDBClusterIdentifier.exists(),
  );
}

/** @param hasNoChoice whether something else decides where the database lies */
function isPrivate(database: Database, hasNoChoice: Verdict): Verdict {
  return all(
    database.PubliclyAccessible.orDefault(false).is(false),
    all(isPublicByDefault(database), hasNoChoice.not()).implies(() =>
      database.PubliclyAccessible.orDefault(true).is(false),
    ),
  );
}

export default defineRule({
  id: 'rds-instance-public-access',
  title: 'RDS databases have no public address',
  severity: 'high',
  bestPractices: ['SEC05-BP01', 'SEC03-BP07'],
  why: 'A publicly accessible database has an address on the internet, so that one loose security group rule lets anyone try passwords and exploits on it.',
  remedy:
    'Set PubliclyAccessible to false and reach the database from inside the VPC, over a VPN, or through Systems Manager port forwarding.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
  equivalents: {
    checkov: ['CKV_AWS_17'],
    trivy: ['AVD-AWS-0180'],
    cfnGuard: ['RDS_INSTANCE_PUBLIC_ACCESS_CHECK'],
    cdkNag: ['RDSInstancePublicAccess'],
    cfnNag: ['F22'],
    kics: ['35113e6f-2c6b-414d-beec-7a9482d3b2d1', 'de38e1d5-54cb-4111-a868-6f7722695007'],
    prowler: ['rds_instance_no_public_access'],
    securityHub: ['RDS.2'],
    awsConfig: ['rds-instance-public-access-check'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check: {
    'AWS::RDS::DBInstance': (instance) => isPrivate(instance, liesWithAnother(instance)),
    // An Aurora cluster has no address of its own, only its instances have.
    'AWS::RDS::DBCluster': (cluster) => isPrivate(cluster, cluster.Engine.startsWith('aurora')),
  },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          DBSubnetGroupName: private
          PubliclyAccessible: true
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          DBSubnetGroupName: private
          PubliclyAccessible: false
    `,
  },
});
