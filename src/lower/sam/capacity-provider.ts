import type { MapTermEntry } from '../term.ts';
import { type Data, inPlaceOf, managedPolicy, referenceTo, trustOf } from './data.ts';
import { type Macro, make, makeMain } from './expansion.ts';
import { passedOn } from './function.ts';
import { fillNull, memberOf, whenNull } from './member.ts';
import { propagatedTags, tagsOf } from './tags.ts';

const own = new Set([
  'InstanceRequirements',
  'LoggingConfig',
  'ManagedResourceTags',
  'OperatorRole',
  'PropagateTags',
  'ScalingConfig',
  'Tags',
]);

/** Source: AWS SAM Developer Guide, "AWS::Serverless::CapacityProvider". */
export function expandCapacityProvider(macro: Macro): void {
  const { properties } = macro;
  const instances = memberOf(properties, 'InstanceRequirements');
  const scaling = memberOf(properties, 'ScalingConfig');
  const logging = memberOf(properties, 'LoggingConfig');
  const part = (of: MapTermEntry | undefined, name: string) => memberOf(of?.value, name);
  const utilization = part(scaling, 'AverageCPUUtilization');
  const policy = {
    PredefinedMetricType: 'LambdaCapacityProviderAverageCPUUtilization',
    TargetValue: utilization,
  };
  makeMain(macro, {
    type: 'AWS::Lambda::CapacityProvider',
    properties: {
      ...passedOn(macro, own),
      InstanceRequirements:
        instances &&
        inPlaceOf(instances, {
          Architectures: part(instances, 'Architectures'),
          AllowedInstanceTypes: part(instances, 'AllowedTypes'),
          ExcludedInstanceTypes: part(instances, 'ExcludedTypes'),
        }),
      CapacityProviderScalingConfig:
        scaling &&
        inPlaceOf(scaling, {
          MaxVCpuCount: part(scaling, 'MaxVCpuCount'),
          ...(utilization && { ScalingMode: 'Manual', ScalingPolicies: inPlaceOf(utilization, [policy]) }),
        }),
      TelemetryConfig: logging && inPlaceOf(logging, { LoggingConfig: logging }),
      PermissionsConfig: { CapacityProviderOperatorRoleArn: operatorRole(macro) },
      Tags: tagsOf(macro),
    },
  });
}

/** The role in which Lambda starts instances, made where the author gives none. */
function operatorRole(macro: Macro): Data {
  const { properties, id, place } = macro;
  const given = memberOf(properties, 'OperatorRole');
  const when = whenNull(given?.value);
  if (when === undefined) return given;
  const role = make(macro, {
    address: `${id}OperatorRole`,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: trustOf('lambda.amazonaws.com'),
      ManagedPolicyArns: [managedPolicy('AWSLambdaManagedEC2ResourceOperator', place)],
      Tags: propagatedTags(macro),
    },
    condition: when === 'always' ? undefined : when,
  });
  const arn = referenceTo(role, place, 'Arn');
  return given === undefined ? arn : inPlaceOf(given, fillNull(given.value, arn));
}
