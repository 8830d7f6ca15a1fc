import { all, defineRule, type ListView, type ResourceView } from '#rule';

type Attributes = ListView<{ readonly Key?: string; readonly Value?: string }>;

const crossesZones = (attributes: Attributes) =>
  attributes.some(
    (attribute) => all(attribute.Key.is('load_balancing.cross_zone.enabled'), attribute.Value.is('true')),
    'load_balancing.cross_zone.enabled with the value "true"',
  );

/** A target group may have a setting of its own. */
const hasGroupThatCrosses = (balancer: ResourceView<'AWS::ElasticLoadBalancingV2::LoadBalancer'>) =>
  balancer
    .referencedBy('AWS::ElasticLoadBalancingV2::Listener', (listener) => listener.LoadBalancerArn)
    .some((listener) =>
      listener.DefaultActions.some((action) =>
        crossesZones(action.TargetGroupArn.target('AWS::ElasticLoadBalancingV2::TargetGroup').TargetGroupAttributes),
      ),
    );

export default defineRule({
  id: 'elb-load-balancer-cross-zone',
  title: 'Load balancers share requests among the targets of all zones',
  severity: 'low',
  bestPractices: ['REL10-BP01', 'PERF04-BP04'],
  why: 'Without cross-zone load balancing each zone gets the same share of requests whatever targets it has: few targets in one zone are overloaded while those of the others idle.',
  remedy:
    'Set the attribute load_balancing.cross_zone.enabled of a Network Load Balancer, or CrossZone of a Classic one, to true; traffic between zones of a Network Load Balancer is billed. Where each zone has targets enough and is to stand by itself, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  equivalents: {
    checkov: ['CKV_AWS_138', 'CKV_AWS_152'],
    cfnGuard: ['ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED'],
    cdkNag: ['AwsSolutions-ELB4', 'ELBCrossZoneLoadBalancingEnabled'],
    prowler: ['elb_cross_zone_load_balancing_enabled', 'elbv2_cross_zone_load_balancing_enabled'],
    securityHub: ['ELB.9'],
    awsConfig: ['elb-cross-zone-load-balancing-enabled'],
  },
  resource: ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancing::LoadBalancer'],
  check: {
    // An Application Load Balancer always does it, and a Gateway Load Balancer keeps flows in the zone of their firewall.
    'AWS::ElasticLoadBalancingV2::LoadBalancer': (balancer) =>
      all(balancer.Type.is('network'), () => hasGroupThatCrosses(balancer).not()).implies(() =>
        crossesZones(balancer.LoadBalancerAttributes),
      ),
    'AWS::ElasticLoadBalancing::LoadBalancer': (balancer) => balancer.CrossZone.orDefault(false).is(true),
  },
  examples: {
    fails: `
      Inner:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Type: network, Scheme: internal, Subnets: [subnet-1, subnet-2] }
    `,
    passes: `
      Inner:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties:
          Type: network
          Scheme: internal
          Subnets: [subnet-1, subnet-2]
          LoadBalancerAttributes: [{ Key: load_balancing.cross_zone.enabled, Value: 'true' }]
    `,
  },
});
