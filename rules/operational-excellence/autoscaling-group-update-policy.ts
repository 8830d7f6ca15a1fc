import { all, any, defineRule, type ResourceView } from '#rule';

type Group = ResourceView<'AWS::AutoScaling::AutoScalingGroup'>;

const replacesGroup = ({ attributes: { UpdatePolicy } }: Group) =>
  UpdatePolicy.get('AutoScalingReplacingUpdate').get('WillReplace').is(true);

const rollsInstances = ({ attributes: { UpdatePolicy } }: Group) =>
  UpdatePolicy.get('AutoScalingRollingUpdate').exists();

/** A group of at most one instance has none to keep while it replaces it. */
const rollsSafely = ({ attributes: { UpdatePolicy }, MaxSize }: Group) => {
  const rolling = UpdatePolicy.get('AutoScalingRollingUpdate');
  return all(
    all(MaxSize.asNumber().atMost(1).not(), rolling.get('MinActiveInstancesPercent').exists().not()).implies(() =>
      rolling.get('MinInstancesInService').orDefault(0).atLeast(1),
    ),
    rolling.get('WaitOnResourceSignals').orDefault(false).is(true),
  );
};

export default defineRule({
  id: 'autoscaling-group-update-policy',
  title: 'Auto Scaling groups roll out changes instance by instance',
  severity: 'medium',
  bestPractices: ['OPS06-BP03', 'OPS06-BP04', 'REL08-BP04'],
  why: 'Without an update policy a new launch template reaches only instances that happen to start later; with one that waits for no signal, a broken version replaces all instances and the deployment calls it a success.',
  remedy:
    'Add UpdatePolicy.AutoScalingRollingUpdate with MinInstancesInService, WaitOnResourceSignals and PauseTime, and let each instance run cfn-signal when it serves; or AutoScalingReplacingUpdate with WillReplace. In Terraform add instance_refresh with a min_healthy_percentage. Where CodeDeploy rolls out changes, suppress the finding with that reason.',
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-attribute-updatepolicy.html',
  resource: 'AWS::AutoScaling::AutoScalingGroup',
  check: (group) =>
    all(
      any(rollsInstances(group), replacesGroup(group)),
      all(rollsInstances(group), replacesGroup(group).not()).implies(() => rollsSafely(group)),
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
    `,
    passes: `
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: "2"
          MaxSize: "4"
          LaunchTemplate: { LaunchTemplateId: lt-1, Version: "1" }
          VPCZoneIdentifier: [subnet-1, subnet-2]
        UpdatePolicy:
          AutoScalingRollingUpdate:
            MinActiveInstancesPercent: 90
            WaitOnResourceSignals: true
    `,
  },
});
