import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import {
  attribute,
  blocksOf,
  changed,
  listOf,
  mapOf,
  property,
  scalarAt,
  tagList,
  textOf,
  unmapped,
} from '../change.ts';
import { companionsFor, propertiesFrom } from '../companions.ts';
import { renamed } from '../items.ts';
import { renamed as blocksRenamed, type Names, onBlocks } from '../reshape.ts';
import { type Companion, ignored, part, resource, type Table } from '../table.ts';
import { instanceRequirements } from './ec2.ts';

/**
 * An instance refresh as the rolling update that CloudFormation has for the same purpose. It waits for new instances to pass their
 * health checks and gives up when they do not, as a rolling update does that waits for signals.
 * Source: AWS provider, "aws_autoscaling_group", block preferences: at least 90 percent stay healthy when nothing is written.
 */
function updatePolicy(body: MapTerm): readonly MapTermEntry[] {
  const refresh = attribute(body, 'instance_refresh');
  const rolling = refresh === undefined ? undefined : changed(refresh, rollingUpdate);
  return rolling === undefined ? [] : [property('UpdatePolicy', rolling)];
}

function rollingUpdate(blocks: Term): Term | undefined {
  if (blocks.kind === 'list' && blocks.items.length === 0 && blocks.open === undefined) return undefined;
  const refresh = blocks.kind === 'list' ? blocks.items[0] : blocks;
  if (refresh === undefined) return unmapped(blocks);
  return changed(refresh, (block) => {
    if (block.kind !== 'map') return unmapped(block);
    const [preferences] = blocksOf(block, 'preferences');
    const healthy = attribute(preferences, 'min_healthy_percentage') ?? scalarAt(block, 90);
    return mapOf(block, {
      AutoScalingRollingUpdate: mapOf(block, {
        MinActiveInstancesPercent: healthy,
        WaitOnResourceSignals: scalarAt(block, true),
      }),
    });
  });
}

const distributionNames: Names = {
  on_demand_allocation_strategy: 'OnDemandAllocationStrategy',
  on_demand_base_capacity: 'OnDemandBaseCapacity',
  on_demand_percentage_above_base_capacity: 'OnDemandPercentageAboveBaseCapacity',
  spot_allocation_strategy: 'SpotAllocationStrategy',
  spot_instance_pools: 'SpotInstancePools',
  spot_max_price: 'SpotMaxPrice',
};

/**
 * Source: AWS provider, "aws_autoscaling_group", block instances_distribution, and expandInstancesDistribution in
 * internal/service/autoscaling, which sends 0, all of it Spot, for a share that is not written.
 */
function distribution(value: Term): Term | undefined {
  const share = 'on_demand_percentage_above_base_capacity';
  const reason = 'the documentation of the provider says 100 where it is not written, its code sends 0';
  const whole = onBlocks(value, (block) => {
    if (attribute(block, share) !== undefined) return block;
    return { ...block, entries: [...block.entries, property(share, unmapped(block, reason))] };
  });
  return blocksRenamed(distributionNames)(whole);
}

/** The metrics of a group, whose granularity stands beside them in Terraform. */
function metricsCollection(body: MapTerm): readonly MapTermEntry[] {
  const metrics = attribute(body, 'enabled_metrics');
  if (metrics === undefined) return [];
  const granularity = attribute(body, 'metrics_granularity') ?? scalarAt(metrics, '1Minute');
  const collection = listOf(mapOf(metrics, { Granularity: granularity, Metrics: metrics }));
  return collection === undefined ? [] : [property('MetricsCollection', collection)];
}

/** The one notification configuration that a part adds to each of its groups. */
function notification(body: MapTerm): readonly MapTermEntry[] {
  const item = renamed(body, { notifications: 'NotificationTypes', topic_arn: 'TopicARN' });
  return [property('NotificationConfigurations', { kind: 'list', items: [item], ...rangeOf(body) })];
}

/**
 * The sizes of a scheduled action: -1 leaves a size as it is, and what is not written is 0.
 * Source: AWS provider, "aws_autoscaling_schedule", arguments min_size, max_size and desired_capacity.
 */
function scheduledSizes(body: MapTerm): readonly MapTermEntry[] {
  const sizes = { desired_capacity: 'DesiredCapacity', max_size: 'MaxSize', min_size: 'MinSize' };
  return Object.entries(sizes).flatMap(([name, key]) => {
    const size = attribute(body, name) ?? scalarAt(body, 0);
    const kept = changed(size, (value) => (textOf(value) === '-1' ? undefined : value));
    return kept === undefined ? [] : [property(key, kept)];
  });
}

/** A scheduled action of Application Auto Scaling as the item of its target that it is in CloudFormation. */
function scheduledAction(body: MapTerm): readonly MapTermEntry[] {
  const item = renamed(body, {
    end_time: 'EndTime',
    name: 'ScheduledActionName',
    schedule: 'Schedule',
    start_time: 'StartTime',
    timezone: 'Timezone',
  });
  const [block] = blocksOf(body, 'scalable_target_action');
  const action =
    block === undefined
      ? undefined
      : changed(block, (term) =>
          term.kind === 'map'
            ? renamed(term, { max_capacity: 'MaxCapacity', min_capacity: 'MinCapacity' })
            : unmapped(term),
        );
  const entries = action === undefined ? item.entries : [...item.entries, property('ScalableTargetAction', action)];
  return [property('ScheduledActions', { kind: 'list', items: [{ ...item, entries }], ...rangeOf(body) })];
}

/** The warm pool of a group. */
function warmPool(body: MapTerm, self: Term): readonly Companion[] {
  return companionsFor(body, 'warm_pool', 'AWS::AutoScaling::WarmPool', (block) => {
    const [policy] = blocksOf(block, 'instance_reuse_policy');
    return propertiesFrom(
      block,
      { max_group_prepared_capacity: 'MaxGroupPreparedCapacity', min_size: 'MinSize', pool_state: 'PoolState' },
      {
        AutoScalingGroupName: self,
        InstanceReusePolicy: policy?.kind === 'map' ? renamed(policy, { reuse_on_scale_in: 'ReuseOnScaleIn' }) : policy,
      },
    );
  });
}

const launchTemplate = {
  launch_template_id: 'LaunchTemplateId',
  launch_template_name: 'LaunchTemplateName',
  version: 'Version',
} as const;

const lifecycleHook = {
  default_result: 'DefaultResult',
  heartbeat_timeout: 'HeartbeatTimeout',
  lifecycle_transition: 'LifecycleTransition',
  name: 'LifecycleHookName',
  notification_metadata: 'NotificationMetadata',
  notification_target_arn: 'NotificationTargetARN',
  role_arn: 'RoleARN',
} as const;

const groupTag = { key: 'Key', propagate_at_launch: 'PropagateAtLaunch', value: 'Value' } as const;

const trafficSource = { identifier: 'Identifier', type: 'Type' } as const;

const dimension = { name: 'Name', value: 'Value' } as const;

const stepAdjustment = {
  metric_interval_lower_bound: 'MetricIntervalLowerBound',
  metric_interval_upper_bound: 'MetricIntervalUpperBound',
  scaling_adjustment: 'ScalingAdjustment',
} as const;

const predefinedMetric = { predefined_metric_type: 'PredefinedMetricType', resource_label: 'ResourceLabel' } as const;

const metric = { metric_name: 'MetricName', namespace: 'Namespace' } as const;

/** A metric of Amazon EC2 Auto Scaling. */
const groupMetric = {
  block: 'Metric',
  attributes: { ...metric, dimensions: { blocks: 'Dimensions', attributes: dimension } },
} as const;

/** A metric of a predictive policy of Application Auto Scaling, whose blocks have names in the singular. */
const targetMetric = {
  block: 'Metric',
  attributes: { ...metric, dimension: { blocks: 'Dimensions', attributes: dimension } },
} as const;

const metricQuery = { expression: 'Expression', id: 'Id', label: 'Label', return_data: 'ReturnData' } as const;

const groupQuery = {
  ...metricQuery,
  metric_stat: { block: 'MetricStat', attributes: { metric: groupMetric, stat: 'Stat', unit: 'Unit' } },
} as const;

const targetQuery = {
  ...metricQuery,
  metric_stat: { block: 'MetricStat', attributes: { metric: targetMetric, stat: 'Stat', unit: 'Unit' } },
} as const;

const groupQueries = { metric_data_queries: { blocks: 'MetricDataQueries', attributes: groupQuery } } as const;

const targetQueries = { metric_data_query: { blocks: 'MetricDataQueries', attributes: targetQuery } } as const;

const predictedMetric = {
  predefined_load_metric_specification: { block: 'PredefinedLoadMetricSpecification', attributes: predefinedMetric },
  predefined_metric_pair_specification: { block: 'PredefinedMetricPairSpecification', attributes: predefinedMetric },
  predefined_scaling_metric_specification: {
    block: 'PredefinedScalingMetricSpecification',
    attributes: predefinedMetric,
  },
  target_value: 'TargetValue',
} as const;

const predictiveScaling = {
  max_capacity_breach_behavior: 'MaxCapacityBreachBehavior',
  max_capacity_buffer: 'MaxCapacityBuffer',
  mode: 'Mode',
  scheduling_buffer_time: 'SchedulingBufferTime',
} as const;

const group = { of: 'aws_autoscaling_group', by: 'autoscaling_group_name' };

/** Amazon EC2 Auto Scaling and Application Auto Scaling. */
export const autoscaling = (): readonly Table[] => [
  resource(
    'aws_autoscaling_group',
    'AWS::AutoScaling::AutoScalingGroup',
    {
      availability_zone_distribution: {
        block: 'AvailabilityZoneDistribution',
        attributes: { capacity_distribution_strategy: 'CapacityDistributionStrategy' },
      },
      availability_zones: 'AvailabilityZones',
      capacity_rebalance: 'CapacityRebalance',
      capacity_reservation_specification: {
        block: 'CapacityReservationSpecification',
        attributes: {
          capacity_reservation_preference: 'CapacityReservationPreference',
          capacity_reservation_target: {
            block: 'CapacityReservationTarget',
            attributes: {
              capacity_reservation_ids: 'CapacityReservationIds',
              capacity_reservation_resource_group_arns: 'CapacityReservationResourceGroupArns',
            },
          },
        },
      },
      context: 'Context',
      default_cooldown: 'Cooldown',
      default_instance_warmup: 'DefaultInstanceWarmup',
      desired_capacity: 'DesiredCapacity',
      desired_capacity_type: 'DesiredCapacityType',
      // Read by `metricsCollection`.
      enabled_metrics: ignored,
      force_delete: ignored,
      force_delete_warm_pool: ignored,
      health_check_grace_period: 'HealthCheckGracePeriod',
      health_check_type: 'HealthCheckType',
      id: ignored,
      ignore_failed_scaling_activities: ignored,
      initial_lifecycle_hook: { blocks: 'LifecycleHookSpecificationList', attributes: lifecycleHook },
      instance_lifecycle_policy: {
        block: 'InstanceLifecyclePolicy',
        attributes: {
          retention_triggers: {
            block: 'RetentionTriggers',
            attributes: { terminate_hook_abandon: 'TerminateHookAbandon' },
          },
        },
      },
      instance_maintenance_policy: {
        block: 'InstanceMaintenancePolicy',
        attributes: {
          max_healthy_percentage: 'MaxHealthyPercentage',
          min_healthy_percentage: 'MinHealthyPercentage',
        },
      },
      // Read by `updatePolicy`.
      instance_refresh: ignored,
      launch_configuration: 'LaunchConfigurationName',
      launch_template: {
        block: 'LaunchTemplate',
        attributes: { id: 'LaunchTemplateId', name: 'LaunchTemplateName', version: 'Version' },
      },
      load_balancers: 'LoadBalancerNames',
      max_instance_lifetime: 'MaxInstanceLifetime',
      max_size: 'MaxSize',
      metrics_granularity: ignored,
      min_elb_capacity: ignored,
      min_size: 'MinSize',
      mixed_instances_policy: {
        block: 'MixedInstancesPolicy',
        attributes: {
          instances_distribution: { to: 'InstancesDistribution', by: distribution },
          launch_template: {
            block: 'LaunchTemplate',
            attributes: {
              launch_template_specification: { block: 'LaunchTemplateSpecification', attributes: launchTemplate },
              override: {
                blocks: 'Overrides',
                attributes: {
                  instance_requirements: { block: 'InstanceRequirements', attributes: instanceRequirements },
                  instance_type: 'InstanceType',
                  launch_template_specification: { block: 'LaunchTemplateSpecification', attributes: launchTemplate },
                  weighted_capacity: 'WeightedCapacity',
                },
              },
            },
          },
        },
      },
      name: 'AutoScalingGroupName',
      name_prefix: ignored,
      placement_group: 'PlacementGroup',
      protect_from_scale_in: 'NewInstancesProtectedFromScaleIn',
      region: ignored,
      service_linked_role_arn: 'ServiceLinkedRoleARN',
      suspended_processes: ignored,
      tag: { blocks: 'Tags', attributes: groupTag },
      target_group_arns: 'TargetGroupARNs',
      termination_policies: 'TerminationPolicies',
      timeouts: ignored,
      traffic_source: { blocks: 'TrafficSources', attributes: trafficSource },
      vpc_zone_identifier: 'VPCZoneIdentifier',
      wait_for_capacity_timeout: ignored,
      wait_for_elb_capacity: ignored,
      // A resource of its own in CloudFormation.
      warm_pool: ignored,
    },
    {
      also: metricsCollection,
      beside: updatePolicy,
      companions: warmPool,
      covers: [
        'AvailabilityZoneIds',
        'AvailabilityZoneImpairmentPolicy',
        'DeletionProtection',
        'InstanceId',
        'MetricsCollection',
        'NotificationConfiguration',
        'NotificationConfigurations',
        'SkipZonalShiftValidation',
      ],
      // Source: AWS provider, "aws_autoscaling_group", argument health_check_grace_period; CloudFormation leaves it at 0.
      defaults: { HealthCheckGracePeriod: 300 },
    },
  ),
  part('aws_autoscaling_attachment', 'AWS::AutoScaling::AutoScalingGroup', group, {
    elb: { to: 'LoadBalancerNames', by: listOf },
    id: ignored,
    lb_target_group_arn: { to: 'TargetGroupARNs', by: listOf },
    region: ignored,
  }),
  part('aws_autoscaling_traffic_source_attachment', 'AWS::AutoScaling::AutoScalingGroup', group, {
    id: ignored,
    region: ignored,
    timeouts: ignored,
    traffic_source: { blocks: 'TrafficSources', attributes: trafficSource },
  }),
  part('aws_autoscaling_group_tag', 'AWS::AutoScaling::AutoScalingGroup', group, {
    id: ignored,
    region: ignored,
    tag: { blocks: 'Tags', attributes: groupTag },
  }),
  part(
    'aws_autoscaling_notification',
    'AWS::AutoScaling::AutoScalingGroup',
    { of: 'aws_autoscaling_group', by: 'group_names' },
    { id: ignored, notifications: ignored, region: ignored, topic_arn: ignored },
    { also: notification, covers: ['NotificationConfigurations'] },
  ),
  resource('aws_autoscaling_lifecycle_hook', 'AWS::AutoScaling::LifecycleHook', {
    ...lifecycleHook,
    autoscaling_group_name: 'AutoScalingGroupName',
    id: ignored,
    region: ignored,
  }),
  resource('aws_autoscaling_policy', 'AWS::AutoScaling::ScalingPolicy', {
    adjustment_type: 'AdjustmentType',
    autoscaling_group_name: 'AutoScalingGroupName',
    cooldown: 'Cooldown',
    enabled: ignored,
    estimated_instance_warmup: 'EstimatedInstanceWarmup',
    id: ignored,
    metric_aggregation_type: 'MetricAggregationType',
    min_adjustment_magnitude: 'MinAdjustmentMagnitude',
    // CloudFormation names the policy itself.
    name: ignored,
    policy_type: 'PolicyType',
    predictive_scaling_configuration: {
      block: 'PredictiveScalingConfiguration',
      attributes: {
        ...predictiveScaling,
        metric_specification: {
          blocks: 'MetricSpecifications',
          attributes: {
            ...predictedMetric,
            customized_capacity_metric_specification: {
              block: 'CustomizedCapacityMetricSpecification',
              attributes: groupQueries,
            },
            customized_load_metric_specification: {
              block: 'CustomizedLoadMetricSpecification',
              attributes: groupQueries,
            },
            customized_scaling_metric_specification: {
              block: 'CustomizedScalingMetricSpecification',
              attributes: groupQueries,
            },
          },
        },
      },
    },
    region: ignored,
    scaling_adjustment: 'ScalingAdjustment',
    step_adjustment: { blocks: 'StepAdjustments', attributes: stepAdjustment },
    target_tracking_configuration: {
      block: 'TargetTrackingConfiguration',
      attributes: {
        customized_metric_specification: {
          block: 'CustomizedMetricSpecification',
          attributes: {
            metric_dimension: { blocks: 'Dimensions', attributes: dimension },
            metric_name: 'MetricName',
            metrics: {
              blocks: 'Metrics',
              attributes: {
                ...metricQuery,
                metric_stat: {
                  block: 'MetricStat',
                  attributes: { metric: groupMetric, period: 'Period', stat: 'Stat', unit: 'Unit' },
                },
              },
            },
            namespace: 'Namespace',
            period: 'Period',
            statistic: 'Statistic',
            unit: 'Unit',
          },
        },
        disable_scale_in: 'DisableScaleIn',
        predefined_metric_specification: { block: 'PredefinedMetricSpecification', attributes: predefinedMetric },
        target_value: 'TargetValue',
      },
    },
  }),
  resource(
    'aws_autoscaling_schedule',
    'AWS::AutoScaling::ScheduledAction',
    {
      autoscaling_group_name: 'AutoScalingGroupName',
      // Read by `scheduledSizes`.
      desired_capacity: ignored,
      end_time: 'EndTime',
      id: ignored,
      max_size: ignored,
      min_size: ignored,
      recurrence: 'Recurrence',
      region: ignored,
      scheduled_action_name: ignored,
      start_time: 'StartTime',
      time_zone: 'TimeZone',
    },
    { also: scheduledSizes, covers: ['DesiredCapacity', 'MaxSize', 'MinSize'] },
  ),
  resource(
    'aws_appautoscaling_target',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    {
      id: ignored,
      max_capacity: 'MaxCapacity',
      min_capacity: 'MinCapacity',
      region: ignored,
      resource_id: 'ResourceId',
      role_arn: 'RoleARN',
      scalable_dimension: 'ScalableDimension',
      service_namespace: 'ServiceNamespace',
      suspended_state: {
        block: 'SuspendedState',
        attributes: {
          dynamic_scaling_in_suspended: 'DynamicScalingInSuspended',
          dynamic_scaling_out_suspended: 'DynamicScalingOutSuspended',
          scheduled_scaling_suspended: 'ScheduledScalingSuspended',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['ScheduledActions'] },
  ),
  part(
    'aws_appautoscaling_scheduled_action',
    'AWS::ApplicationAutoScaling::ScalableTarget',
    { of: 'aws_appautoscaling_target', by: 'resource_id' },
    {
      end_time: ignored,
      id: ignored,
      name: ignored,
      region: ignored,
      scalable_dimension: ignored,
      scalable_target_action: ignored,
      schedule: ignored,
      service_namespace: ignored,
      start_time: ignored,
      timezone: ignored,
    },
    { also: scheduledAction, covers: ['ScheduledActions'] },
  ),
  resource(
    'aws_appautoscaling_policy',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    {
      id: ignored,
      name: 'PolicyName',
      policy_type: 'PolicyType',
      predictive_scaling_policy_configuration: {
        block: 'PredictiveScalingPolicyConfiguration',
        attributes: {
          ...predictiveScaling,
          metric_specification: {
            blocks: 'MetricSpecifications',
            attributes: {
              ...predictedMetric,
              customized_capacity_metric_specification: {
                block: 'CustomizedCapacityMetricSpecification',
                attributes: targetQueries,
              },
              customized_load_metric_specification: {
                block: 'CustomizedLoadMetricSpecification',
                attributes: targetQueries,
              },
              customized_scaling_metric_specification: {
                block: 'CustomizedScalingMetricSpecification',
                attributes: targetQueries,
              },
            },
          },
        },
      },
      region: ignored,
      resource_id: 'ResourceId',
      scalable_dimension: 'ScalableDimension',
      service_namespace: 'ServiceNamespace',
      step_scaling_policy_configuration: {
        block: 'StepScalingPolicyConfiguration',
        attributes: {
          adjustment_type: 'AdjustmentType',
          cooldown: 'Cooldown',
          metric_aggregation_type: 'MetricAggregationType',
          min_adjustment_magnitude: 'MinAdjustmentMagnitude',
          step_adjustment: { blocks: 'StepAdjustments', attributes: stepAdjustment },
        },
      },
      target_tracking_scaling_policy_configuration: {
        block: 'TargetTrackingScalingPolicyConfiguration',
        attributes: {
          customized_metric_specification: {
            block: 'CustomizedMetricSpecification',
            attributes: {
              dimensions: { blocks: 'Dimensions', attributes: dimension },
              metric_name: 'MetricName',
              metrics: { blocks: 'Metrics', attributes: groupQuery },
              namespace: 'Namespace',
              statistic: 'Statistic',
              unit: 'Unit',
            },
          },
          disable_scale_in: 'DisableScaleIn',
          predefined_metric_specification: { block: 'PredefinedMetricSpecification', attributes: predefinedMetric },
          scale_in_cooldown: 'ScaleInCooldown',
          scale_out_cooldown: 'ScaleOutCooldown',
          target_value: 'TargetValue',
        },
      },
    },
    {
      covers: ['ScalingTargetId'],
      // Source: AWS provider, "aws_appautoscaling_policy", argument policy_type; CloudFormation demands one.
      defaults: { PolicyType: 'StepScaling' },
    },
  ),
];
