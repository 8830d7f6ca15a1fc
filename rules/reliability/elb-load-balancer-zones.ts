import { all, defineRule, zonesOf } from '#rule';

export default defineRule({
  id: 'elb-load-balancer-zones',
  title: 'Load balancers lie in two or more Availability Zones',
  severity: 'high',
  bestPractices: ['REL10-BP01', 'REL02-BP01', 'REL11-BP02'],
  why: 'A load balancer of one zone goes down with that zone, and the application with it, however many healthy targets other zones hold.',
  remedy:
    'Name subnets of two or more zones in Subnets or SubnetMappings (AvailabilityZones of a Classic Load Balancer). Where targets exist in one zone only by intent, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/how-elastic-load-balancing-works.html',
  equivalents: {
    prowler: ['elb_is_in_multiple_az', 'elbv2_is_in_multiple_az'],
    securityHub: ['ELB.10', 'ELB.13'],
  },
  resource: ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'AWS::ElasticLoadBalancing::LoadBalancer'],
  check: {
    'AWS::ElasticLoadBalancingV2::LoadBalancer': (balancer) =>
      all(
        balancer.Subnets.exists().implies(() =>
          zonesOf(balancer.Subnets).atLeast(2).expecting('subnets of at least two zones'),
        ),
        balancer.SubnetMappings.exists().implies(() =>
          balancer.SubnetMappings.distinct((mapping) => mapping.SubnetId.target('AWS::EC2::Subnet').AvailabilityZone)
            .atLeast(2)
            .expecting('subnets of at least two zones'),
        ),
      ),
    'AWS::ElasticLoadBalancing::LoadBalancer': (balancer) =>
      all(
        balancer.Subnets.exists().implies(() =>
          zonesOf(balancer.Subnets).atLeast(2).expecting('subnets of at least two zones'),
        ),
        balancer.AvailabilityZones.exists().implies(() =>
          balancer.AvailabilityZones.distinct().atLeast(2).expecting('at least two zones'),
        ),
      ),
  },
  examples: {
    fails: `
      Inner:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Type: network, Scheme: internal, Subnets: [subnet-1] }
    `,
    passes: `
      First:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
      Second:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [1, !GetAZs ""] }
      Inner:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Type: network, Scheme: internal, Subnets: [!Ref First, !Ref Second] }
    `,
  },
});
