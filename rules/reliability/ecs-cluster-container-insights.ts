import { all, defineRule } from '#rule';

export default defineRule({
  id: 'ecs-cluster-container-insights',
  title: 'Clusters report metrics of tasks and containers',
  severity: 'low',
  bestPractices: ['REL06-BP01', 'PERF02-BP03', 'OPS08-BP01'],
  why: 'Without Container Insights CloudWatch knows the use of whole services only, not restarts, storage and network of tasks, so that capacity and failures are guessed at.',
  remedy:
    'Add to ClusterSettings the Name containerInsights with the Value enhanced or enabled; its metrics are billed as custom ones. Suppress it with the reason where the account setting turns it on or another agent collects the metrics.',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-container-insights.html',
  equivalents: {
    checkov: ['CKV_AWS_65'],
    trivy: ['AVD-AWS-0034'],
    cdkNag: ['ECSClusterCloudWatchContainerInsights'],
    kics: ['97cb0688-369a-4d26-b1f7-86c4c91231bc', 'ab759fde-e1e8-4b0e-ad73-ba856e490ed8'],
    prowler: ['ecs_cluster_container_insights_enabled'],
    securityHub: ['ECS.12'],
  },
  resource: 'AWS::ECS::Cluster',
  check: (cluster) =>
    cluster.ClusterSettings.some(
      (setting) => all(setting.Name.is('containerInsights'), setting.Value.isOneOf('enabled', 'enhanced')),
      'containerInsights as "enabled" or "enhanced"',
    ),
  examples: {
    fails: `
      Cluster:
        Type: AWS::ECS::Cluster
    `,
    passes: `
      Cluster:
        Type: AWS::ECS::Cluster
        Properties:
          ClusterSettings: [{ Name: containerInsights, Value: enhanced }]
    `,
  },
});
