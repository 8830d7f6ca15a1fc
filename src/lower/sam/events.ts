import type { MapTermEntry, Term } from '../term.ts';
import { type Macro, makeUnknown } from './expansion.ts';
import { entriesOf, memberOf, scalarText } from './member.ts';

/** One entry of `Events`: what calls a function, starts a state machine. */
export interface Event {
  /** The logical id of what it becomes: `<Id><Event>`. */
  readonly id: string;
  readonly type: string;
  /** Where it is named, which is what a person would edit. */
  readonly entry: MapTermEntry;
  readonly properties: Term | undefined;
}

/**
 * Makes what each event needs. An event of a type that is not known may need anything.
 *
 * @param types what makes the resources of each type of event
 */
export function makeEvents<M extends Macro>(
  macro: M,
  types: Readonly<Record<string, (macro: M, event: Event) => void>>,
): void {
  const events = memberOf(macro.properties, 'Events');
  for (const entry of entriesOf(events?.value)) {
    if (entry.value.kind === 'null') continue;
    const id = `${macro.id}${entry.key}`;
    const type = scalarText(memberOf(entry.value, 'Type')?.value) ?? '';
    const makeEvent = Object.hasOwn(types, type) ? types[type] : undefined;
    if (makeEvent === undefined) makeUnknown(macro, id, 'Event', entry, entry);
    else makeEvent(macro, { id, type, entry, properties: memberOf(entry.value, 'Properties')?.value });
  }
  const rest = events?.value;
  if (events !== undefined && (rest?.kind !== 'map' || rest.open !== undefined)) {
    makeUnknown(macro, `${macro.id}Events`, 'Event', events, events);
  }
}
