import type { Resource, Scope } from '../lower/resource.ts';
import type { UnknownCause } from '../lower/term.ts';
import type { Place } from '../read/source.ts';

/**
 * What a term is worth under one scenario. Rules never see these: they ask questions (`rule/view.ts`), and the answers come from here.
 */
export type Value =
  | ScalarValue
  | TextValue
  | ListValue
  | MapValue
  | ReferenceValue
  | BoundValue
  | UnknownValue
  | AbsentValue;

/** Where a value stands: the way from its resource down, and the places in the source that a person would edit. */
export interface Origin {
  readonly scope: Scope;
  /** Absent for a value that belongs to no resource, such as one side of a condition. */
  readonly resource: Resource | undefined;
  readonly parent: Origin | undefined;
  /** The property name, or the index in a list. */
  readonly name: string | number | undefined;
  /** Where the name is written; absent for list items and for what is not written. */
  readonly key: Place | undefined;
  /** Where the value is written; absent for what is not written. */
  readonly place: Place | undefined;
}

/** An assumption behind a value, such as the default of a parameter. */
export interface Note {
  readonly text: string;
  readonly place: Place;
}

interface Base {
  readonly origin: Origin;
  readonly notes: readonly Note[];
}

export interface ScalarValue extends Base {
  readonly kind: 'scalar';
  readonly value: string | number | boolean;
  readonly text: string;
  /** True when it was given for this run (`--parameters`), so that it does not stand in the code. */
  readonly given?: boolean;
}

/** Text of which only parts are known: `"${var.env}-logs"`. */
export interface TextValue extends Base {
  readonly kind: 'text';
  /** At least one part is not a string; two strings never follow one another. */
  readonly parts: readonly (string | ReferenceValue | UnknownValue)[];
}

export interface ListValue extends Base {
  readonly kind: 'list';
  readonly items: readonly Value[];
  /** Why there may be further items than these; absent when all are known. */
  readonly open: string | undefined;
}

export interface MapValue extends Base {
  readonly kind: 'map';
  readonly keys: readonly string[];
  /** Why there may be further keys than these; absent when all are known. */
  readonly open: string | undefined;
  /** Of an open map the keys that are surely absent when they are not among these. */
  readonly closed?: ReadonlySet<string> | undefined;
  /** The value of a key; absent or unknown when there is no such key. */
  get(key: string): Value;
}

export interface ReferenceValue extends Base {
  readonly kind: 'reference';
  readonly resource: Resource;
  readonly attribute: string | undefined;
}

/** A number of which only bounds are known: the size of a list with unknown items. */
export interface BoundValue extends Base {
  readonly kind: 'bound';
  readonly atLeast: number;
  /** Absent when there is no upper bound. */
  readonly atMost?: number;
  readonly reason: string;
}

export interface UnknownValue extends Base {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
  readonly reason: string;
  /** The values that it can have, when they can be listed. */
  readonly candidates: readonly ScalarValue[] | undefined;
  /** Texts that it is known not to be. */
  readonly unlike: ReadonlySet<string> | undefined;
  /** Two unknown values of the same identity are equal; of one family but another identity they differ (zones of a region). */
  readonly identity: Identity | undefined;
  /** The name of the pseudo parameter that it is, such as `AWS::AccountId`. */
  readonly pseudoParameter: string | undefined;
}

export interface Identity {
  readonly family: string;
  readonly member: string;
}

export interface AbsentValue extends Base {
  readonly kind: 'absent';
  /** The default that the service applies, when a rule has stated it. */
  readonly defaultValue?: string | number | boolean;
}

/** An unknown value in the place of another. */
export function unknownValue(
  origin: Origin,
  cause: UnknownCause,
  reason: string,
  known: Partial<Pick<UnknownValue, 'candidates' | 'unlike' | 'identity' | 'pseudoParameter' | 'notes'>> = {},
): UnknownValue {
  return {
    kind: 'unknown',
    origin,
    notes: known.notes ?? [],
    cause,
    reason,
    candidates: known.candidates,
    unlike: known.unlike,
    identity: known.identity,
    pseudoParameter: known.pseudoParameter,
  };
}

/** A known scalar in the place of another. */
export function scalarValue(
  value: string | number | boolean,
  origin: Origin,
  notes: readonly Note[] = [],
): ScalarValue {
  return { kind: 'scalar', value, text: String(value), origin, notes };
}

/** Text from parts: known when all parts are, unknown parts kept. */
export function textValue(
  parts: readonly (ScalarValue | TextValue | ReferenceValue | UnknownValue)[],
  origin: Origin,
): Value {
  const joined: (string | ReferenceValue | UnknownValue)[] = [];
  const notes: Note[] = [];
  const push = (part: string | ReferenceValue | UnknownValue): void => {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  };
  for (const part of parts) {
    notes.push(...part.notes);
    if (part.kind === 'scalar') push(part.text);
    else if (part.kind === 'text') for (const inner of part.parts) push(inner);
    else push(part);
  }
  const [only] = joined;
  if (joined.length === 0) return scalarValue('', origin, notes);
  if (joined.length === 1 && typeof only === 'string') return scalarValue(only, origin, notes);
  return { kind: 'text', parts: joined, origin, notes };
}

/** The reasons for which a value is not fully known; empty when it is. */
export function reasonsOf(value: Value): string[] {
  switch (value.kind) {
    case 'unknown':
      return [value.reason];
    case 'bound':
      return [value.reason];
    case 'text':
      return value.parts.flatMap((part) =>
        typeof part === 'string' ? [] : part.kind === 'unknown' ? [part.reason] : [attributeReason(part)],
      );
    case 'list':
      return [...(value.open === undefined ? [] : [value.open]), ...value.items.flatMap(reasonsOf)];
    case 'map':
      return value.open === undefined ? [] : [value.open];
    case 'reference':
      return [attributeReason(value)];
    default:
      return [];
  }
}

function attributeReason(value: ReferenceValue): string {
  const attribute = value.attribute === undefined ? '' : `.${value.attribute}`;
  return `it is known once ${value.resource.address}${attribute} exists`;
}
