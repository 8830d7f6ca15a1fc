import type { Data } from './data.ts';
import type { Event } from './events.ts';
import { make } from './expansion.ts';
import { type Invoked, nameOf } from './function.ts';

/** Lets a service call the function of an event. */
export function permit(
  invoked: Invoked,
  event: Event,
  principal: Data,
  source: { readonly [name: string]: Data },
  address = `${event.id}Permission`,
): void {
  make(invoked, {
    address,
    type: 'AWS::Lambda::Permission',
    properties: { Action: 'lambda:InvokeFunction', FunctionName: nameOf(invoked), Principal: principal, ...source },
    at: event.entry,
  });
}
