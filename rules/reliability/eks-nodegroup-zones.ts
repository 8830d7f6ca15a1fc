import { any, defineRule, zonesOf } from '#rule';

export default defineRule({
  id: 'eks-nodegroup-zones',
  title: 'Nodes of a cluster lie in two or more Availability Zones',
  severity: 'medium',
  bestPractices: ['REL10-BP01', 'REL11-BP05'],
  why: 'When all nodes lie in one zone, its failure takes every pod, and none can start elsewhere.',
  remedy:
    'Name subnets of two or more zones in Subnets, or add a node group for each zone where pods use EBS volumes; traffic between zones is billed. Where pods must be close together, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/eks/latest/best-practices/data-plane.html',
  resource: 'AWS::EKS::Nodegroup',
  check: (group) =>
    any(
      zonesOf(group.Subnets).atLeast(2).expecting('subnets of at least two zones'),
      // A group for each zone is the way to have volumes and nodes in the same one.
      group.ClusterName.target('AWS::EKS::Cluster')
        .referencedBy('AWS::EKS::Nodegroup', (other) => other.ClusterName)
        .distinct((other) => other.Subnets)
        .atLeast(2)
        .expecting(undefined),
    ),
  examples: {
    fails: `
      Cluster:
        Type: AWS::EKS::Cluster
        Properties: { RoleArn: !ImportValue Role, ResourcesVpcConfig: { SubnetIds: [subnet-1, subnet-2] } }
      Workers:
        Type: AWS::EKS::Nodegroup
        Properties: { ClusterName: !Ref Cluster, NodeRole: !ImportValue NodeRole, Subnets: [subnet-1] }
    `,
    passes: `
      First:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.0.0/24, AvailabilityZone: !Select [0, !GetAZs ""] }
      Second:
        Type: AWS::EC2::Subnet
        Properties: { VpcId: vpc-1, CidrBlock: 10.0.1.0/24, AvailabilityZone: !Select [1, !GetAZs ""] }
      Workers:
        Type: AWS::EKS::Nodegroup
        Properties: { ClusterName: orders, NodeRole: !ImportValue NodeRole, Subnets: [!Ref First, !Ref Second] }
    `,
  },
});
