import type { Term } from '../term.ts';
import { arnOf, referenceTo } from './data.ts';
import type { Event } from './events.ts';
import type { Cause, Macro } from './expansion.ts';
import type { Invoked } from './function.ts';
import { memberOf, scalarText } from './member.ts';
import { permit } from './permission.ts';

/** The logical ids of the APIs that SAM makes for events which name none. */
export const implicitApi = 'ServerlessRestApi';
export const implicitHttpApi = 'ServerlessHttpApi';

/** The stage of the implicit REST API. */
export const implicitStage = 'Prod';

/** Source: AWS SAM Developer Guide, "Api". */
export function makeApiPermission(invoked: Invoked, event: Event): void {
  const api = restApiOf(invoked, event);
  permit(
    invoked,
    event,
    'apigateway.amazonaws.com',
    { SourceArn: callerArn(api, event) },
    permissionId(invoked, event, api),
  );
}

/** The REST API of an event: the one that it names, or the implicit one, which is made for it. */
export function restApiOf(macro: Macro, event: Event): Term {
  return apiOf(macro, event, 'RestApiId', macro.expansion.implicit.Api, implicitApi);
}

/** Source: AWS SAM Developer Guide, "HttpApi". */
export function makeHttpApiPermission(invoked: Invoked, event: Event): void {
  const api = apiOf(invoked, event, 'ApiId', invoked.expansion.implicit.HttpApi, implicitHttpApi);
  permit(invoked, event, 'apigateway.amazonaws.com', { SourceArn: callerArn(api, event) });
}

function apiOf(macro: Macro, event: Event, property: string, causes: Cause[], implicit: string): Term {
  const { entry, properties } = event;
  const { prefix } = macro.expansion;
  const named = memberOf(properties, property);
  if (named !== undefined) {
    return named.value.kind === 'scalar' ? referenceTo(prefix + named.value.text, named) : named.value;
  }
  const { source, start, end } = entry;
  causes.push({ place: { source, start, end }, extent: { ...entry.value, start }, condition: macro.condition });
  return referenceTo(prefix + implicit, entry);
}

/** The logical id ends in the stage of the API, where SAM can tell it. */
function permissionId({ expansion }: Macro, { id }: Event, api: Term): string {
  if (api.kind !== 'reference') return `${id}PermissionAllStages`;
  if (api.address === expansion.prefix + implicitApi) return `${id}Permission${implicitStage}`;
  const stage = memberOf(expansion.written.get(api.address)?.properties, 'StageName')?.value;
  const name = scalarText(stage);
  return `${id}Permission${name !== undefined && /^\w+$/.test(name) ? name : 'Stage'}`;
}

function callerArn(api: Term, { entry, properties }: Event): Term {
  const path = memberOf(properties, 'Path')?.value;
  const method = scalarText(memberOf(properties, 'Method')?.value)?.toUpperCase() ?? 'ANY';
  const verb = method === 'ANY' || method.startsWith('X-AMAZON') ? '*' : method;
  const where = path?.kind === 'scalar' ? pathPattern(path.text) : (path ?? '');
  return arnOf('execute-api', [api, '/*/', verb, where], entry);
}

/** A path as an ARN names it: without a slash at its end, each parameter a wildcard. */
function pathPattern(path: string): string {
  if (path === '$default') return '';
  return (path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path).replace(/\{[^{}]*\}/g, '*');
}
