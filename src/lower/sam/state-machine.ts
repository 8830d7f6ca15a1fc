import { restApiOf } from './api-events.ts';
import { storedAt } from './artifact.ts';
import { type Data, inPlaceOf, referenceTo, type Written } from './data.ts';
import { type Event, makeEvents } from './events.ts';
import { type Macro, make, makeMain, refOf, resolved } from './expansion.ts';
import { passedOn } from './function.ts';
import { memberOf, overChoices, scalarText } from './member.ts';
import { roleOf } from './role.ts';
import { makeCallerRole, makeRule, makeSchedule } from './schedule-events.ts';
import { tagsOf } from './tags.ts';

const own = new Set([
  'AutoPublishAlias',
  'Definition',
  'DefinitionUri',
  'DeploymentPreference',
  'Events',
  'Logging',
  'Name',
  'PermissionsBoundary',
  'Policies',
  'PropagateTags',
  'Role',
  'RolePath',
  'Tags',
  'Tracing',
  'Type',
  'UseAliasAsEventTarget',
]);

/** Source: AWS SAM Developer Guide, "AWS::Serverless::StateMachine". */
export function expandStateMachine(macro: Macro): void {
  const { properties } = macro;
  const tracing = memberOf(properties, 'Tracing');
  const isTraced =
    tracing !== undefined && scalarText(memberOf(tracing.value, 'Enabled')?.value)?.toLowerCase() !== 'false';
  const role = roleOf(macro, {
    service: 'states.amazonaws.com',
    managed: isTraced ? ['AWSXrayWriteOnlyAccess'] : [],
    inline: [],
  });
  makeMain(macro, {
    type: 'AWS::StepFunctions::StateMachine',
    properties: {
      ...passedOn(macro, own),
      ...definitionOf(macro),
      LoggingConfiguration: memberOf(properties, 'Logging'),
      RoleArn: role,
      StateMachineName: memberOf(properties, 'Name'),
      StateMachineType: memberOf(properties, 'Type'),
      Tags: tagsOf(macro),
      TracingConfiguration: tracing,
    },
  });
  const alias = makeAlias(macro);
  const usesAlias = scalarText(memberOf(properties, 'UseAliasAsEventTarget')?.value)?.toLowerCase() === 'true';
  const target = usesAlias && alias !== undefined ? referenceTo(alias, macro.place) : refOf(macro);
  makeStateMachineEvents(macro, target);
}

function definitionOf({ properties }: Macro): { readonly [name: string]: Data } {
  const definition = memberOf(properties, 'Definition');
  if (definition !== undefined) {
    const { source, start, end } = definition;
    const text = { kind: 'call', function: 'toJsonString', arguments: [definition.value], source, start, end } as const;
    return { DefinitionString: inPlaceOf(definition, text) };
  }
  const uri = memberOf(properties, 'DefinitionUri');
  if (uri === undefined) return {};
  const stored = overChoices(uri.value, (term) => storedAt(term, ['Bucket', 'Key', 'Version'], uri));
  return { DefinitionS3Location: inPlaceOf(uri, stored) };
}

function makeAlias(macro: Macro): string | undefined {
  const { properties, id, expansion } = macro;
  const written = memberOf(properties, 'AutoPublishAlias');
  if (written === undefined) return undefined;
  const preference = memberOf(properties, 'DeploymentPreference');
  const version = make(macro, {
    address: `${id}Version`,
    type: 'AWS::StepFunctions::StateMachineVersion',
    properties: { StateMachineArn: refOf(macro) },
    at: written,
    attributes: { DeletionPolicy: 'Retain' },
  });
  const versionArn = referenceTo(version, written);
  const alias = make(macro, {
    address: `${id}Alias${scalarText(resolved(expansion, written.value)) ?? ''}`,
    type: 'AWS::StepFunctions::StateMachineAlias',
    properties: {
      Name: written,
      ...(preference === undefined
        ? { RoutingConfiguration: [{ StateMachineVersionArn: versionArn, Weight: 100 }] }
        : { DeploymentPreference: preference }),
    },
    at: written,
    open: preference && 'SAM adds the version to the deployment preference',
  });
  expansion.names.set(`${id}.Version`, version);
  expansion.names.set(`${id}.Alias`, alias);
  return alias;
}

function makeStateMachineEvents(macro: Macro, target: Written): void {
  const action = 'states:StartExecution';
  const rule = (of: Macro, event: Event): void => {
    const role = makeCallerRole(of, event, 'events.amazonaws.com', target, action);
    makeRule(of, event, { Arn: target, Id: `${event.id}StepFunctionsTarget`, RoleArn: role });
  };
  makeEvents(macro, {
    Api: (of, event) => {
      restApiOf(of, event);
      makeCallerRole(of, event, 'apigateway.amazonaws.com', target, action);
    },
    CloudWatchEvent: rule,
    EventBridgeRule: rule,
    Schedule: rule,
    ScheduleV2: (of, event) => makeSchedule(of, event, target, action),
  });
}
