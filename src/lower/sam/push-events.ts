import type { MapTermEntry, Term } from '../term.ts';
import { arnOf, type Data, inPlaceOf, mapOf, referenceTo, termOf, textOf } from './data.ts';
import type { Event } from './events.ts';
import { type Expansion, joined, make } from './expansion.ts';
import { arnOfFunction, type Invoked } from './function.ts';
import { itemsOf, memberOf, membersOf, scalarText } from './member.ts';
import { permit } from './permission.ts';

/** Source: AWS SAM Developer Guide, "S3". */
export function makeNotification(invoked: Invoked, event: Event): void {
  const { entry, properties } = event;
  permit(invoked, event, 's3.amazonaws.com', { SourceAccount: textOf(['AWS::AccountId'], entry) });
  const bucket = memberOf(properties, 'Bucket')?.value;
  const items = itemsOf(memberOf(properties, 'Events')?.value).map((type) =>
    whenThere(
      invoked,
      termOf({ Event: type, Filter: memberOf(properties, 'Filter'), Function: arnOfFunction(invoked) }, entry),
    ),
  );
  addTo(invoked.expansion, bucket, 'NotificationConfiguration', entry, (written) => {
    const configured = memberOf(written, 'LambdaConfigurations');
    if (configured !== undefined && configured.value.kind !== 'list') return {};
    const all = { kind: 'list', items: [...itemsOf(configured?.value), ...items] } as const;
    const list: Term = configured === undefined ? { ...entry.value, ...all } : { ...configured.value, ...all };
    return { LambdaConfigurations: configured === undefined ? list : inPlaceOf(configured, list) };
  });
}

/** Source: AWS SAM Developer Guide, "Cognito". */
export function makeUserPoolTrigger(invoked: Invoked, event: Event): void {
  const { entry, properties } = event;
  const pool = memberOf(properties, 'UserPool')?.value;
  const address = `${invoked.alias?.address ?? invoked.id}CognitoPermission`;
  const arn = pool?.kind === 'reference' ? referenceTo(pool.address, pool, 'Arn') : pool;
  permit(invoked, event, 'cognito-idp.amazonaws.com', { SourceArn: arn }, address);
  addTo(invoked.expansion, pool, 'LambdaConfig', entry, () => {
    const triggers = itemsOf(memberOf(properties, 'Trigger')?.value).flatMap((trigger) => scalarText(trigger) ?? []);
    return Object.fromEntries(triggers.map((trigger) => [trigger, arnOfFunction(invoked)]));
  });
}

/** A part of a list that is there when the function is. */
function whenThere({ condition }: Invoked, term: Term): Term {
  if (condition === undefined) return term;
  const { source, start, end } = term;
  return {
    kind: 'choice',
    condition,
    whenTrue: term,
    whenFalse: { kind: 'null', source, start, end },
    source,
    start,
    end,
  };
}

/** Puts entries into a property of a resource of the same template, which an event refers to. */
function addTo(
  { additions }: Expansion,
  target: Term | undefined,
  name: string,
  event: MapTermEntry,
  entriesFor: (written: Term | undefined) => { readonly [name: string]: Data },
): void {
  if (target?.kind !== 'reference' || target.attribute !== undefined) return;
  const changes = additions.get(target.address) ?? [];
  additions.set(target.address, changes);
  changes.push((properties) => {
    const written = memberOf(properties, name);
    if (written !== undefined && written.value.kind !== 'map') return properties;
    const added = mapOf(entriesFor(written?.value), event);
    const value = written?.value.kind === 'map' ? joined(written.value, added.entries) : added;
    return joined(properties, [written === undefined ? { ...event, key: name, value } : { ...written, value }]);
  });
}

/** Source: AWS SAM Developer Guide, "CloudWatchLogs". */
export function makeLogSubscription(invoked: Invoked, event: Event): void {
  const { id, entry, properties } = event;
  const group = memberOf(properties, 'LogGroupName');
  make(invoked, {
    address: id,
    type: 'AWS::Logs::SubscriptionFilter',
    properties: { DestinationArn: arnOfFunction(invoked), ...membersOf(properties, ['FilterPattern', 'LogGroupName']) },
    at: entry,
  });
  const principal = textOf(['logs.', 'AWS::Region', '.amazonaws.com'], entry);
  const source = group && arnOf('logs', ['log-group:', group.value, ':*'], entry);
  permit(invoked, event, principal, { SourceArn: source });
}

/** Source: AWS SAM Developer Guide, "IoTRule". */
export function makeTopicRule(invoked: Invoked, event: Event): void {
  const { id, entry, properties } = event;
  make(invoked, {
    address: id,
    type: 'AWS::IoT::TopicRule',
    properties: {
      TopicRulePayload: {
        ...membersOf(properties, ['Sql', 'AwsIotSqlVersion']),
        RuleDisabled: false,
        Actions: [{ Lambda: { FunctionArn: arnOfFunction(invoked) } }],
      },
    },
    at: entry,
  });
  const source = arnOf('iot', ['rule/', referenceTo(id, entry)], entry);
  permit(invoked, event, 'iot.amazonaws.com', { SourceArn: source });
}

/** Source: AWS SAM Developer Guide, "AlexaSkill". */
export function makeSkillPermission(invoked: Invoked, event: Event): void {
  const skill = memberOf(event.properties, 'SkillId');
  permit(invoked, event, 'alexa-appkit.amazon.com', { EventSourceToken: skill });
}
