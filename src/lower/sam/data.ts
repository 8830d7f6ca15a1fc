import type { Place } from '../../read/source.ts';
import { rangeOf } from '../../read/source.ts';
import type { MapTerm, MapTermEntry, Term, UnknownTerm } from '../term.ts';

/**
 * What SAM writes: plain data in AWS's shapes, with what the author wrote (terms, and entries with their keys) where it belongs. What is
 * undefined is left out.
 */
export type Data = Written | undefined;

export type Written =
  | string
  | number
  | boolean
  | Term
  | MapTermEntry
  | readonly Data[]
  | { readonly [name: string]: Data };

/** The term of data. What SAM writes of its own accord stands at the place of what makes SAM write it. */
export function termOf(data: Written, place: Place): Term {
  const range = rangeOf(place);
  if (typeof data !== 'object') return { kind: 'scalar', value: data, text: String(data), ...range };
  if (isList(data)) {
    const items = data.flatMap((item) => (item === undefined ? [] : [termOf(item, place)]));
    return { kind: 'list', items, ...range };
  }
  if (isTerm(data)) return data;
  return isEntry(data) ? data.value : mapOf(data, place);
}

/** The map of data; see `termOf`. An entry that the author wrote keeps the place of its key, whatever it is called now. */
export function mapOf(data: { readonly [name: string]: Data }, place: Place, open?: string): MapTerm {
  const entries: MapTermEntry[] = [];
  for (const [key, item] of Object.entries(data)) {
    if (item === undefined) continue;
    const where = typeof item === 'object' && !isList(item) && isEntry(item) ? item : place;
    entries.push({ key, value: termOf(item, where), ...rangeOf(where) });
  }
  return { kind: 'map', entries, ...rangeOf(place), ...(open === undefined ? {} : { open }) };
}

/** An entry that stands for one that the author wrote, with another value. */
export function inPlaceOf(written: MapTermEntry, data: Written): MapTermEntry {
  return { key: written.key, ...rangeOf(written), value: termOf(data, written) };
}

function isList(data: object): data is readonly Data[] {
  return Array.isArray(data);
}

function isTerm(data: object): data is Term {
  return 'kind' in data && 'source' in data;
}

function isEntry(data: object): data is MapTermEntry {
  return 'key' in data && 'value' in data && 'source' in data;
}

/** A value that the code does not tell. */
export function unknownTerm(reason: string, place: Place): UnknownTerm {
  return { kind: 'unknown', cause: 'unsupported', reason, ...rangeOf(place) };
}

/** What `Ref` of a resource gives, or with a name `Fn::GetAtt`. */
export function referenceTo(address: string, place: Place, attribute?: string): Term {
  return { kind: 'reference', address, attribute, ...rangeOf(place) };
}

/** Text put together from parts, such as an ARN; `AWS::Region` and the like are told by their names. */
export function textOf(parts: readonly (string | Term)[], place: Place): Term {
  const terms = parts.map((part): Term => {
    if (typeof part !== 'string') return part;
    return part.startsWith('AWS::') ? { kind: 'parameter', name: part, ...rangeOf(place) } : termOf(part, place);
  });
  const [only] = terms;
  if (only !== undefined && terms.length === 1) return only;
  return { kind: 'call', function: 'concat', arguments: terms, ...rangeOf(place) };
}

/** `arn:PARTITION:SERVICE:REGION:ACCOUNT:` and the parts of a name. */
export function arnOf(service: string, name: readonly (string | Term)[], place: Place): Term {
  return textOf(['arn:', 'AWS::Partition', `:${service}:`, 'AWS::Region', ':', 'AWS::AccountId', ':', ...name], place);
}

/** The ARN of a policy that AWS manages. */
export function managedPolicy(name: string, place: Place): Term {
  return textOf(['arn:', 'AWS::Partition', `:iam::aws:policy/${name}`], place);
}

/** The trust policy that lets a service take on a role. */
export function trustOf(service: string): Written {
  const statement = { Effect: 'Allow', Principal: { Service: [service] }, Action: ['sts:AssumeRole'] };
  return { Version: '2012-10-17', Statement: [statement] };
}

/** An inline policy of one statement that allows an action on a resource. */
export function allowing(name: string, action: string, resource: Data): Written {
  return {
    PolicyName: name,
    PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: action, Resource: resource }] },
  };
}
