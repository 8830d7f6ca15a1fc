import { all, any, defineRule, type ResourceView, type Verdict } from '#rule';

/**
 * Whether insights cannot be turned on, or are not worth the memory that they take on the smallest classes.
 * Source: Amazon RDS and Aurora User Guides, "DB engine, Region, and instance class support for Database Insights" (2026-11).
 */
function isUnsupported(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  return any(
    instance.DBInstanceClass.matches(/^db\.t\w+\.(?:micro|small)$/),
    all(instance.Engine.is('aurora-mysql'), instance.DBInstanceClass.matches(/^db\.t[23]\./)),
    instance.Engine.startsWith('db2'),
    instance.Engine.startsWith('custom-'),
  );
}

function instanceHasInsights(instance: ResourceView<'AWS::RDS::DBInstance'>): Verdict {
  const cluster = instance.DBClusterIdentifier.target('AWS::RDS::DBCluster');
  return any(isUnsupported(instance), cluster.PerformanceInsightsEnabled.is(true))
    .not()
    .implies(() => instance.EnablePerformanceInsights.orDefault(false).is(true));
}

/** An Aurora cluster is judged by its instances; other clusters declare none. */
function clusterHasInsights(cluster: ResourceView<'AWS::RDS::DBCluster'>): Verdict {
  return cluster.Engine.startsWith('aurora')
    .not()
    .implies(() => cluster.PerformanceInsightsEnabled.orDefault(false).is(true));
}

export default defineRule({
  id: 'rds-database-performance-insights',
  title: 'RDS databases record what their load is made of',
  severity: 'low',
  bestPractices: ['PERF03-BP03', 'PERF03-BP04', 'REL06-BP01'],
  why: 'Without Performance Insights, now part of Database Insights, nobody can say afterwards which query or lock made the database slow.',
  remedy:
    'Set EnablePerformanceInsights to true on the instance, or PerformanceInsightsEnabled on the cluster; seven days of history are free of charge.',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PerfInsights.html',
  equivalents: {
    checkov: ['CKV_AWS_353'],
    trivy: ['AVD-AWS-0133'],
  },
  resource: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  check: { 'AWS::RDS::DBInstance': instanceHasInsights, 'AWS::RDS::DBCluster': clusterHasInsights },
  examples: {
    fails: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
    `,
    passes: `
      Orders:
        Type: AWS::RDS::DBInstance
        Properties:
          Engine: postgres
          DBInstanceClass: db.m7g.large
          AllocatedStorage: '100'
          EnablePerformanceInsights: true
    `,
  },
});
