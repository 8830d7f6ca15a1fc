import { all, any, defineRule, type ListView, type ObjectView, type ResourceView, type TextView } from '#rule';

type Group = ResourceView<'AWS::AutoScaling::AutoScalingGroup'>;
type Mix = Group['MixedInstancesPolicy'];
type Overrides = ListView<{ readonly InstanceType?: string; readonly InstanceRequirements?: object }>;

const severalTypes = 'several instance types or InstanceRequirements';

/** The template says what is allowed where the fleet overrides nothing. */
const isFlexible = (overrides: Overrides, template: ObjectView<{ readonly LaunchTemplateId?: string }>) =>
  any(
    overrides
      .distinct((override) => override.InstanceType)
      .atLeast(2)
      .expecting(severalTypes),
    overrides.some((override) => override.InstanceRequirements.exists()).expecting(undefined),
    template.LaunchTemplateId.target('AWS::EC2::LaunchTemplate')
      .LaunchTemplateData.InstanceRequirements.exists()
      .expecting(undefined),
  );

/** The cheapest pool of the moment is the one that AWS takes back first. */
const looksAtCapacity = (strategy: TextView) =>
  strategy.isOneOf('lowest-price', 'lowestPrice').not().expecting('an allocation by price and capacity');

const hasNoCeiling = (price: TextView) =>
  any(price.exists().not(), price.is('')).expecting('no maximum, which is the price of On-Demand');

const isFit = ({ InstancesDistribution: distribution, LaunchTemplate: template }: Mix) =>
  all(
    isFlexible(template.Overrides, template.LaunchTemplateSpecification),
    looksAtCapacity(distribution.SpotAllocationStrategy.orDefault('lowest-price')),
    hasNoCeiling(distribution.SpotMaxPrice),
  );

const asksForSpot = (group: Group) =>
  any(
    group.LaunchTemplate.LaunchTemplateId.target(
      'AWS::EC2::LaunchTemplate',
    ).LaunchTemplateData.InstanceMarketOptions.MarketType.is('spot'),
    group.LaunchConfigurationName.target('AWS::AutoScaling::LaunchConfiguration').SpotPrice.exists(),
  );

export default defineRule({
  id: 'spot-fleet-diversification',
  title: 'Spot fleets choose among several types by price and capacity',
  severity: 'medium',
  bestPractices: ['COST07-BP04', 'REL07-BP02', 'PERF02-BP01'],
  lensPractices: ['HPCREL01-BP01', 'HPCCOST02-BP01'],
  why: 'AWS takes Spot instances back when it needs their type: a fleet of one type, of the cheapest pool or with a maximum price loses many at once and finds no others.',
  remedy:
    'List several instance types of the same size (Overrides of a MixedInstancesPolicy, InstanceTypes of a node group) or give InstanceRequirements, set the allocation strategy to price-capacity-optimized, and set no maximum price: Spot never costs more than On-Demand. Set CapacityRebalance to true where instances can leave early without harm.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-best-practices.html',
  resource: ['AWS::AutoScaling::AutoScalingGroup', 'AWS::EC2::EC2Fleet', 'AWS::EC2::SpotFleet', 'AWS::EKS::Nodegroup'],
  // Compute environments of AWS Batch are the subject of batch-compute-instance-flexibility.
  check: {
    'AWS::AutoScaling::AutoScalingGroup': (group) =>
      all(
        group.MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity.orDefault(100)
          .atMost(99)
          .implies(() => isFit(group.MixedInstancesPolicy)),
        asksForSpot(group).not().expecting('a MixedInstancesPolicy with several instance types'),
      ),
    'AWS::EC2::EC2Fleet': (fleet) =>
      any(
        fleet.TargetCapacitySpecification.DefaultTargetCapacityType.is('spot'),
        fleet.TargetCapacitySpecification.SpotTargetCapacity.atLeast(1),
      ).implies(() =>
        all(
          any(
            fleet.LaunchTemplateConfigs.size().atLeast(2).expecting(undefined),
            fleet.LaunchTemplateConfigs.some(
              (config) => isFlexible(config.Overrides, config.LaunchTemplateSpecification),
              severalTypes,
            ),
          ),
          looksAtCapacity(fleet.SpotOptions.AllocationStrategy.orDefault('lowest-price')),
        ),
      ),
    'AWS::EC2::SpotFleet': ({ SpotFleetRequestConfigData: fleet }) =>
      all(
        any(
          fleet.LaunchSpecifications.distinct((specification) => specification.InstanceType)
            .atLeast(2)
            .expecting(severalTypes),
          fleet.LaunchSpecifications.some((specification) => specification.InstanceRequirements.exists()).expecting(
            undefined,
          ),
          fleet.LaunchTemplateConfigs.size().atLeast(2).expecting(undefined),
          fleet.LaunchTemplateConfigs.some((config) =>
            isFlexible(config.Overrides, config.LaunchTemplateSpecification),
          ).expecting(undefined),
        ),
        looksAtCapacity(fleet.AllocationStrategy.orDefault('lowestPrice')),
        hasNoCeiling(fleet.SpotPrice),
      ),
    'AWS::EKS::Nodegroup': (nodes) =>
      nodes.CapacityType.is('SPOT').implies(() =>
        nodes.InstanceTypes.distinct().atLeast(2).expecting('several instance types'),
      ),
  },
  examples: {
    fails: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: '2'
          MaxSize: '10'
          MixedInstancesPolicy:
            InstancesDistribution: { OnDemandPercentageAboveBaseCapacity: 0 }
            LaunchTemplate:
              LaunchTemplateSpecification: { LaunchTemplateId: !Ref Worker, Version: !GetAtt Worker.LatestVersionNumber }
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: m7i.large }
    `,
    passes: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: '2'
          MaxSize: '10'
          MixedInstancesPolicy:
            InstancesDistribution:
              OnDemandPercentageAboveBaseCapacity: 0
              SpotAllocationStrategy: price-capacity-optimized
            LaunchTemplate:
              LaunchTemplateSpecification: { LaunchTemplateId: !Ref Worker, Version: !GetAtt Worker.LatestVersionNumber }
              Overrides: [{ InstanceType: m7i.large }, { InstanceType: m6i.large }, { InstanceType: m5.large }]
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: m7i.large }
    `,
  },
});
