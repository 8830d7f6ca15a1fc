import { all, any, defineRule, type ResourceView } from '#rule';

type Group = ResourceView<'AWS::AutoScaling::AutoScalingGroup'>;
type Template = ResourceView<'AWS::EC2::LaunchTemplate'>;
type Configuration = ResourceView<'AWS::AutoScaling::LaunchConfiguration'>;
type Instance = ResourceView<'AWS::EC2::Instance'>;

/** Whether the group scales on what its instances report; what a load balancer or a queue reports comes each minute anyway. */
const scalesOnInstances = (group: Group) =>
  group
    .referencedBy('AWS::AutoScaling::ScalingPolicy', (policy) => policy.AutoScalingGroupName)
    .some((policy) =>
      any(
        policy.TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType.startsWith('ASGAverage'),
        policy
          .referencedBy('AWS::CloudWatch::Alarm', (alarm) => alarm.AlarmActions)
          .some((alarm) => alarm.Namespace.is('AWS/EC2')),
      ),
    );

const servesScaling = (source: Template | Configuration) =>
  any(
    source.referencedBy('AWS::AutoScaling::AutoScalingGroup', (group) => group.LaunchTemplate).some(scalesOnInstances),
    source
      .referencedBy('AWS::AutoScaling::AutoScalingGroup', (group) => group.MixedInstancesPolicy)
      .some(scalesOnInstances),
    source
      .referencedBy('AWS::AutoScaling::AutoScalingGroup', (group) => group.LaunchConfigurationName)
      .some(scalesOnInstances),
  );

/** Status checks come each minute without detailed monitoring. */
const isWatchedEachMinute = (instance: Instance) =>
  instance
    .referencedBy('AWS::CloudWatch::Alarm', (alarm) => alarm.Dimensions)
    .some((alarm) =>
      all(
        alarm.Namespace.is('AWS/EC2'),
        alarm.MetricName.startsWith('StatusCheckFailed').not(),
        alarm.Period.atMost(299),
      ),
    );

export default defineRule({
  id: 'ec2-instance-detailed-monitoring',
  title: 'Instances report each minute what scaling and alarms act on',
  severity: 'low',
  bestPractices: ['PERF02-BP03', 'REL07-BP03', 'REL06-BP01'],
  why: 'Without detailed monitoring metrics arrive every five minutes: the group scales when the peak is half over, and an alarm with a shorter period has no data most of the time.',
  remedy:
    'Set Monitoring.Enabled to true in LaunchTemplateData (Monitoring of an instance, InstanceMonitoring of a launch configuration); it is billed as seven custom metrics for each instance. Where five minutes are enough, suppress this with that reason and give alarms a Period of 300.',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/manage-detailed-monitoring.html',
  resource: ['AWS::EC2::LaunchTemplate', 'AWS::EC2::Instance', 'AWS::AutoScaling::LaunchConfiguration'],
  check: {
    'AWS::EC2::LaunchTemplate': (template) =>
      servesScaling(template).implies(() => template.LaunchTemplateData.Monitoring.Enabled.orDefault(false).is(true)),
    'AWS::EC2::Instance': (instance) =>
      isWatchedEachMinute(instance).implies(() =>
        any(
          instance.Monitoring.orDefault(false).is(true),
          all(instance.Monitoring.exists().not(), instance.LaunchTemplate.exists()).expecting(undefined),
        ),
      ),
    'AWS::AutoScaling::LaunchConfiguration': (configuration) =>
      servesScaling(configuration).implies(() => configuration.InstanceMonitoring.orDefault(true).is(true)),
  },
  examples: {
    fails: `
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData: { ImageId: ami-0a1b2c3d4e5f60718, InstanceType: m7i.large }
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: '2'
          MaxSize: '10'
          LaunchTemplate: { LaunchTemplateId: !Ref Worker, Version: !GetAtt Worker.LatestVersionNumber }
      Load:
        Type: AWS::AutoScaling::ScalingPolicy
        Properties:
          AutoScalingGroupName: !Ref Workers
          PolicyType: TargetTrackingScaling
          TargetTrackingConfiguration:
            PredefinedMetricSpecification: { PredefinedMetricType: ASGAverageCPUUtilization }
            TargetValue: 60
    `,
    passes: `
      Worker:
        Type: AWS::EC2::LaunchTemplate
        Properties:
          LaunchTemplateData:
            ImageId: ami-0a1b2c3d4e5f60718
            InstanceType: m7i.large
            Monitoring: { Enabled: true }
      Workers:
        Type: AWS::AutoScaling::AutoScalingGroup
        Properties:
          MinSize: '2'
          MaxSize: '10'
          LaunchTemplate: { LaunchTemplateId: !Ref Worker, Version: !GetAtt Worker.LatestVersionNumber }
      Load:
        Type: AWS::AutoScaling::ScalingPolicy
        Properties:
          AutoScalingGroupName: !Ref Workers
          PolicyType: TargetTrackingScaling
          TargetTrackingConfiguration:
            PredefinedMetricSpecification: { PredefinedMetricType: ASGAverageCPUUtilization }
            TargetValue: 60
    `,
  },
});
