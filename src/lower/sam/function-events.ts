import { makeApiPermission, makeHttpApiPermission } from './api-events.ts';
import { referenceTo } from './data.ts';
import { type Event, makeEvents } from './events.ts';
import { arnOfFunction, type Invoked } from './function.ts';
import { permit } from './permission.ts';
import { makeMapping, pulled } from './pull-events.ts';
import {
  makeLogSubscription,
  makeNotification,
  makeSkillPermission,
  makeTopicRule,
  makeUserPoolTrigger,
} from './push-events.ts';
import { makeRule, makeSchedule } from './schedule-events.ts';
import { makeSubscription } from './topic-events.ts';

const types: Readonly<Record<string, (invoked: Invoked, event: Event) => void>> = {
  ...Object.fromEntries(Object.keys(pulled).map((type) => [type, makeMapping])),
  AlexaSkill: makeSkillPermission,
  Api: makeApiPermission,
  CloudWatchEvent: makeRuleForFunction,
  CloudWatchLogs: makeLogSubscription,
  Cognito: makeUserPoolTrigger,
  EventBridgeRule: makeRuleForFunction,
  HttpApi: makeHttpApiPermission,
  IoTRule: makeTopicRule,
  S3: makeNotification,
  SNS: makeSubscription,
  Schedule: makeRuleForFunction,
  ScheduleV2: (invoked, event) => makeSchedule(invoked, event, arnOfFunction(invoked), 'lambda:InvokeFunction'),
};

/** Source: AWS SAM Developer Guide, "EventSource". */
export function makeFunctionEvents(invoked: Invoked): void {
  makeEvents(invoked, types);
}

function makeRuleForFunction(invoked: Invoked, event: Event): void {
  makeRule(invoked, event, { Arn: arnOfFunction(invoked), Id: `${event.id}LambdaTarget` });
  permit(invoked, event, 'events.amazonaws.com', { SourceArn: referenceTo(event.id, event.entry, 'Arn') });
}
