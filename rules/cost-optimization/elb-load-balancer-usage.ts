import { any, defineRule } from '#rule';

export default defineRule({
  id: 'elb-load-balancer-usage',
  title: 'Load balancers have a listener',
  severity: 'low',
  bestPractices: ['COST04-BP03', 'SUS02-BP03', 'SUS03-BP02'],
  why: 'A load balancer is billed by the hour, and so are its public addresses, but without a listener it takes no connection: it is a leftover, or something is missing.',
  remedy:
    'Add an AWS::ElasticLoadBalancingV2::Listener with its LoadBalancerArn, or remove the load balancer and its target groups. Where another stack adds the listeners, export the ARN, or suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html',
  equivalents: { prowler: ['elbv2_listeners_underneath'] },
  resource: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
  check: (balancer) =>
    any(
      balancer
        .referencedBy('AWS::ElasticLoadBalancingV2::Listener', (listener) => listener.LoadBalancerArn)
        .exists()
        .expecting('a listener'),
      balancer.isOutput(),
    ),
  examples: {
    fails: `
      Front:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Subnets: [subnet-0a1b2c3d4e5f60718, subnet-0a1b2c3d4e5f60719] }
    `,
    passes: `
      Front:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Subnets: [subnet-0a1b2c3d4e5f60718, subnet-0a1b2c3d4e5f60719] }
      Https:
        Type: AWS::ElasticLoadBalancingV2::Listener
        Properties:
          LoadBalancerArn: !Ref Front
          Port: 443
          Protocol: HTTPS
          Certificates: [{ CertificateArn: !ImportValue Certificate }]
          DefaultActions: [{ Type: forward, TargetGroupArn: !ImportValue Shop }]
    `,
  },
});
