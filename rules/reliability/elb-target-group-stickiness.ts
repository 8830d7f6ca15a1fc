import { all, defineRule } from '#rule';

export default defineRule({
  id: 'elb-target-group-stickiness',
  title: 'Any target can serve any request',
  severity: 'low',
  bestPractices: ['REL05-BP06'],
  why: 'Sticky sessions mean that state lives on the target: its failure logs users out or loses their carts, load spreads unevenly, and new targets help only new users.',
  remedy:
    'Keep sessions in DynamoDB or ElastiCache, or in a signed token, and set stickiness.enabled to false (leave out the stickiness policies of a Classic Load Balancer). For software that cannot be changed suppress this finding with that reason.',
  source:
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_mitigate_interaction_failure_stateless.html',
  resource: ['AWS::ElasticLoadBalancingV2::TargetGroup', 'AWS::ElasticLoadBalancing::LoadBalancer'],
  check: {
    'AWS::ElasticLoadBalancingV2::TargetGroup': (group) =>
      group.TargetGroupAttributes.every((attribute) =>
        attribute.Key.is('stickiness.enabled').implies(() => attribute.Value.is('true').not().expecting('"false"')),
      ),
    'AWS::ElasticLoadBalancing::LoadBalancer': (balancer) =>
      all(
        balancer.AppCookieStickinessPolicy.exists().not().expecting('no stickiness'),
        balancer.LBCookieStickinessPolicy.exists().not().expecting('no stickiness'),
      ),
  },
  examples: {
    fails: `
      Web:
        Type: AWS::ElasticLoadBalancingV2::TargetGroup
        Properties:
          Port: 8080
          Protocol: HTTP
          VpcId: vpc-1
          TargetGroupAttributes:
            - { Key: stickiness.enabled, Value: 'true' }
            - { Key: stickiness.type, Value: lb_cookie }
    `,
    passes: `
      Web:
        Type: AWS::ElasticLoadBalancingV2::TargetGroup
        Properties:
          Port: 8080
          Protocol: HTTP
          VpcId: vpc-1
          TargetGroupAttributes:
            - { Key: deregistration_delay.timeout_seconds, Value: '30' }
    `,
  },
});
