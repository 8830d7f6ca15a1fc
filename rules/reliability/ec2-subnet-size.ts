import { all, any, defineRule, type ResourceView, type Verdict } from '#rule';

type Subnet = ResourceView<'AWS::EC2::Subnet'>;

/** A cluster gives each pod an address, and each node a store of them. */
const takesPods = (subnet: Subnet) =>
  any(
    subnet.referencedBy('AWS::EKS::Nodegroup', (group) => group.Subnets).exists(),
    subnet.referencedBy('AWS::EKS::FargateProfile', (profile) => profile.Subnets).exists(),
  );

/** Each task has an address, and a deployment starts the new ones beside the old ones. */
const takesTasks = (subnet: Subnet) =>
  subnet
    .referencedBy('AWS::ECS::Service', (service) => service.NetworkConfiguration.AwsvpcConfiguration.Subnets)
    .exists();

const takesLoadBalancer = (subnet: Subnet) =>
  any(
    subnet.referencedBy('AWS::ElasticLoadBalancingV2::LoadBalancer', (balancer) => balancer.Subnets).exists(),
    subnet.referencedBy('AWS::ElasticLoadBalancingV2::LoadBalancer', (balancer) => balancer.SubnetMappings).exists(),
    subnet.referencedBy('AWS::ElasticLoadBalancing::LoadBalancer', (balancer) => balancer.Subnets).exists(),
  );

/** A range that is smaller than a prefix length allows is wanted for nothing of the kind. */
const hasRoomFor = (subnet: Subnet, tooSmall: RegExp, isUsed: (subnet: Subnet) => Verdict, expected: string) =>
  subnet.CidrBlock.matches(tooSmall).implies(() => subnet.CidrBlock.decides(isUsed(subnet).not().expecting(expected)));

export default defineRule({
  id: 'ec2-subnet-size',
  title: 'Subnets have addresses to spare for what grows in them',
  severity: 'low',
  bestPractices: ['REL02-BP03', 'PERF04-BP02'],
  why: 'When a subnet has no address left, tasks, pods and load balancers cannot scale or be replaced, and a subnet cannot be enlarged: all in it has to move.',
  remedy:
    'Set CidrBlock of subnets for pods to /24 or larger, for tasks to /26 and for load balancers to /27; private addresses cost nothing. Where the number of pods or tasks is small and fixed, suppress this finding with that reason.',
  source:
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_planning_network_topology_ip_subnet_allocation.html',
  resource: 'AWS::EC2::Subnet',
  // Of the /28 of a subnet AWS keeps 5 addresses.
  check: (subnet) =>
    all(
      hasRoomFor(subnet, /\/2[5-8]$/, takesPods, '/24 or larger for pods'),
      hasRoomFor(subnet, /\/2[78]$/, takesTasks, '/26 or larger for tasks'),
      hasRoomFor(subnet, /\/28$/, takesLoadBalancer, '/27 or larger for a load balancer'),
    ),
  examples: {
    fails: `
      Public:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/28 }
      Outer:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Subnets: [!Ref Public, subnet-2] }
    `,
    passes: `
      Public:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/26 }
      Outer:
        Type: AWS::ElasticLoadBalancingV2::LoadBalancer
        Properties: { Subnets: [!Ref Public, subnet-2] }
    `,
  },
});
