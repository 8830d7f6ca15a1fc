import type { Term } from '../term.ts';
import { type Data, inPlaceOf, managedPolicy, referenceTo, termOf, trustOf } from './data.ts';
import { type Expansion, type Macro, make, resolved } from './expansion.ts';
import { anyOf, listFrom, memberOf, overChoices, scalarText } from './member.ts';

const application = 'ServerlessDeploymentApplication';
const serviceRole = 'CodeDeployServiceRole';

/**
 * The deployment group of a function with `DeploymentPreference`. Gives the attributes of the alias that it shifts.
 * Source: AWS SAM Developer Guide, "AWS::Serverless::Function", property DeploymentPreference.
 */
export function makeDeploymentGroup(macro: Macro): { readonly [name: string]: Data } {
  const { properties, id, expansion, place } = macro;
  const preference = memberOf(properties, 'DeploymentPreference');
  if (preference === undefined) return {};
  const part = (name: string) => memberOf(preference.value, name);
  if (scalarText(resolved(expansion, part('Enabled')?.value))?.toLowerCase() === 'false') return {};
  const [type, alarms, hooks, role] = [part('Type'), part('Alarms'), part('Hooks'), part('Role')];
  expansion.deployed.push({ macro, hasRole: role !== undefined });
  const group = make(macro, {
    address: `${id}DeploymentGroup`,
    type: 'AWS::CodeDeploy::DeploymentGroup',
    properties: {
      ApplicationName: referenceTo(expansion.prefix + application, place),
      AlarmConfiguration: alarms && inPlaceOf(alarms, { Enabled: true, Alarms: alarmList(alarms.value) }),
      AutoRollbackConfiguration: {
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
      },
      DeploymentConfigName: type && inPlaceOf(type, overChoices(type.value, configuration)),
      DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
      ServiceRoleArn: role ?? referenceTo(expansion.prefix + serviceRole, place, 'Arn'),
      TriggerConfigurations: part('TriggerConfigurations'),
    },
    at: preference,
  });
  const update = {
    ApplicationName: referenceTo(expansion.prefix + application, place),
    DeploymentGroupName: referenceTo(group, place),
    BeforeAllowTrafficHook: memberOf(hooks?.value, 'PreTraffic'),
    AfterAllowTrafficHook: memberOf(hooks?.value, 'PostTraffic'),
  };
  return { UpdatePolicy: { CodeDeployLambdaAliasUpdate: update } };
}

function alarmList(alarms: Term): Term {
  return listFrom(alarms, (alarm) => overChoices(alarm, (name) => termOf({ Name: name }, name)));
}

/** SAM's words for how traffic shifts are the ends of the names of CodeDeploy's own configurations. */
function configuration(type: Term): Term {
  const isShort = type.kind === 'scalar' && /^(?:Canary|Linear)\d+Percent|^AllAtOnce$/.test(type.text);
  return isShort ? termOf(`CodeDeployDefault.Lambda${type.text}`, type) : type;
}

/** What all deployment groups of a template share; it is there when one of them is. */
export function makeDeploymentApplication({ deployed, prefix }: Expansion): void {
  const [first] = deployed;
  if (first === undefined) return;
  const shared = (members: typeof deployed): Macro => ({
    ...first.macro,
    condition: anyOf(members.map(({ macro }) => macro.condition)),
  });
  make(shared(deployed), {
    address: prefix + application,
    type: 'AWS::CodeDeploy::Application',
    properties: { ComputePlatform: 'Lambda' },
  });
  const served = deployed.filter(({ hasRole }) => !hasRole);
  if (served.length === 0) return;
  make(shared(served), {
    address: prefix + serviceRole,
    type: 'AWS::IAM::Role',
    properties: {
      AssumeRolePolicyDocument: trustOf('codedeploy.amazonaws.com'),
      ManagedPolicyArns: [managedPolicy('service-role/AWSCodeDeployRoleForLambda', first.macro.place)],
    },
  });
}
