import { any, defineRule, type ResourceView } from '#rule';

type Group = ResourceView<'AWS::AutoScaling::AutoScalingGroup'>;
type Target = ResourceView<'AWS::ApplicationAutoScaling::ScalableTarget'>;

/** A group of one replaces its instance when it fails, and scheduled actions may set another range. */
const isNotMeantToScale = (group: Group) =>
  any(
    group.MaxSize.asNumber().atMost(1),
    group.referencedBy('AWS::AutoScaling::ScheduledAction', (action) => action.AutoScalingGroupName).exists(),
  );

const groupCanGrow = (group: Group) =>
  any(group.MaxSize.equals(group.MinSize), group.MinSize.asNumber().atLeastOf(group.MaxSize.asNumber())).not();

const targetCanGrow = (target: Target) =>
  any(target.MaxCapacity.equals(target.MinCapacity), target.MinCapacity.atLeastOf(target.MaxCapacity)).not();

export default defineRule({
  id: 'autoscaling-group-capacity-range',
  title: 'What scales has room between its least and its greatest capacity',
  severity: 'medium',
  bestPractices: ['REL07-BP03', 'PERF02-BP05', 'COST09-BP03', 'SUS02-BP01'],
  why: 'Where the least capacity is the greatest too, no scaling policy can act: load above it is turned away, and below it idle machines are paid for.',
  remedy:
    'Set MaxSize (MaxCapacity of a scalable target) above the minimum; it costs what is used. For a fixed number of members, as of a quorum, suppress this finding with that reason.',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  resource: ['AWS::AutoScaling::AutoScalingGroup', 'AWS::ApplicationAutoScaling::ScalableTarget'],
  check: {
    'AWS::AutoScaling::AutoScalingGroup': (group) =>
      isNotMeantToScale(group)
        .not()
        .implies(() => group.MaxSize.decides(groupCanGrow(group).expecting('more than MinSize'))),
    'AWS::ApplicationAutoScaling::ScalableTarget': (target) =>
      target.ScheduledActions.exists()
        .not()
        .implies(() => target.MaxCapacity.decides(targetCanGrow(target).expecting('more than MinCapacity'))),
  },
  examples: {
    fails: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "4"
          MaxSize: "4"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [subnet-1, subnet-2]
    `,
    passes: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "4"
          MaxSize: "12"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [subnet-1, subnet-2]
    `,
  },
});
