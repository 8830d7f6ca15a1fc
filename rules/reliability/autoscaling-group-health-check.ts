import { all, any, defineRule, type ResourceView } from '#rule';

type Group = ResourceView<'AWS::AutoScaling::AutoScalingGroup'>;

const isBehindLoadBalancer = (group: Group) =>
  any(
    group.TargetGroupARNs.size().atLeast(1),
    group.LoadBalancerNames.size().atLeast(1),
    group.TrafficSources.some((source) => source.Type.isOneOf('elb', 'elbv2')),
  );

/** An instance that a lifecycle hook holds back is checked only when the hook lets it go. */
const hasTimeToStart = (group: Group) =>
  any(
    group.HealthCheckGracePeriod.orDefault(0).atLeast(1),
    group.LifecycleHookSpecificationList.size().atLeast(1),
    group.referencedBy('AWS::AutoScaling::LifecycleHook', (hook) => hook.AutoScalingGroupName).exists(),
  ).expecting('the seconds that an instance takes to start');

export default defineRule({
  id: 'autoscaling-group-health-check',
  title: 'Groups behind a load balancer heed its health checks',
  severity: 'medium',
  bestPractices: ['REL11-BP01', 'REL11-BP03', 'REL07-BP02'],
  why: 'With the checks of EC2 alone a machine whose application hangs stays in the group for good, without traffic but paid for; without a grace period machines are replaced before they have started.',
  remedy:
    'Set HealthCheckType to ELB and HealthCheckGracePeriod to the seconds that an instance needs to start serving. Where replacing an instance loses state that must be looked at first, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/health-checks-overview.html',
  equivalents: {
    checkov: ['CKV2_AWS_15'],
    cfnGuard: ['AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED'],
    cdkNag: ['AutoScalingGroupELBHealthCheckRequired'],
    prowler: ['autoscaling_group_elb_health_check_enabled'],
    securityHub: ['AutoScaling.1'],
  },
  resource: 'AWS::AutoScaling::AutoScalingGroup',
  check: (group) =>
    isBehindLoadBalancer(group).implies(() =>
      all(group.HealthCheckType.orDefault('EC2').contains('ELB').expecting('"ELB"'), hasTimeToStart(group)),
    ),
  examples: {
    fails: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "2"
          MaxSize: "4"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [subnet-1, subnet-2]
          TargetGroupARNs: [arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1]
          HealthCheckGracePeriod: 120
    `,
    passes: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "2"
          MaxSize: "4"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [subnet-1, subnet-2]
          TargetGroupARNs: [arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/1]
          HealthCheckType: ELB
          HealthCheckGracePeriod: 120
    `,
  },
});
