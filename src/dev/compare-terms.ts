/** How terms compare that two languages have for the same thing; and terms that are written nowhere. */

import type { ListTerm, MapTerm, ScalarTerm, Term } from '../lower/term.ts';
import { jsonDocument } from '../lower/terraform/json-document.ts';
import { type Place, rangeOf } from '../read/source.ts';

/** Where terms stand that are written nowhere. */
export const nowhere: Place = { source: { path: '', text: '', language: 'hcl' }, start: 0, end: 0 };

export const emptyMap: MapTerm = { kind: 'map', entries: [], ...nowhere };

export function mapOf(key: string, value: Term): MapTerm {
  return { ...emptyMap, entries: [{ key, value, ...nowhere }] };
}

export function listOf(items: readonly Term[]): ListTerm {
  return { kind: 'list', items, ...nowhere };
}

export function scalarOf(value: string | number | boolean, place = nowhere): ScalarTerm {
  return { kind: 'scalar', value, text: String(value), ...rangeOf(place) };
}

/** How properties compare with those that are wanted, in numbers of values. */
export interface Score {
  /** As wanted. */
  readonly met: number;
  /** Of these, the ones that are written and no default. */
  readonly written: number;
  /** Other than wanted. */
  readonly wrong: number;
  /** Nothing is wanted in their place. */
  readonly extra: number;
}

const nothing: Score = { met: 0, written: 0, wrong: 0, extra: 0 };

function sum(scores: readonly Score[]): Score {
  return scores.reduce(
    (a, b) => ({
      met: a.met + b.met,
      written: a.written + b.written,
      wrong: a.wrong + b.wrong,
      extra: a.extra + b.extra,
    }),
    nothing,
  );
}

/** How what was found compares with what is wanted. */
export function scoreOf(wanted: Term | undefined, found: Term | undefined): Score {
  if (found === undefined || found.kind === 'null') return nothing;
  if (wanted === undefined || wanted.kind === 'null') return { ...nothing, extra: sizeOf(found) };
  if (wanted.kind === 'map' && found.kind === 'map' && sizeOf(wanted) > 0) {
    const keys = new Set([...wanted.entries, ...found.entries].map(({ key }) => key));
    const at = (map: MapTerm, key: string): Term | undefined => map.entries.find((entry) => entry.key === key)?.value;
    return sum([...keys].map((key) => scoreOf(at(wanted, key), at(found, key))));
  }
  if (wanted.kind === 'list' && found.kind === 'list' && wanted.items.length > 0) {
    const length = Math.max(wanted.items.length, found.items.length);
    return sum(Array.from({ length }, (_, index) => scoreOf(wanted.items[index], found.items[index])));
  }
  const met = sizeOf(wanted);
  const isMeant = meanings(wanted).some((meant) => meanings(found).some((other) => isSame(meant, other)));
  if (!isMeant) return { ...nothing, wrong: 1 };
  return { ...nothing, met, written: found.source === nowhere.source ? 0 : met };
}

/** A term and what it says in other words: JSON is a document, and what CloudFormation takes in Base64 is plain in the tables. */
function meanings(term: Term): readonly Term[] {
  if (term.kind === 'call' && term.function === 'base64') return [term, ...term.arguments];
  const document = documentIn(term);
  return document === undefined ? [term] : [term, document];
}

/** The number of values in a term. */
export function sizeOf(term: Term): number {
  const count = (terms: readonly Term[]): number =>
    Math.max(
      1,
      terms.reduce((size, inner) => size + sizeOf(inner), 0),
    );
  if (term.kind === 'map') return count(term.entries.map(({ value }) => value));
  if (term.kind === 'list') return count(term.items);
  return term.kind === 'null' ? 0 : 1;
}

/** The document that is in JSON. */
export function documentIn(term: Term): Term | undefined {
  const isJson = term.kind === 'scalar' ? /^\s*[[{]/.test(term.text) : term.kind === 'call';
  if (!isJson) return undefined;
  const document = jsonDocument(term);
  return document.kind === 'map' || document.kind === 'list' ? document : undefined;
}

/** Whether two terms say the same, wherever they stand. References to one resource do, whatever each language calls the attribute. */
export function isSame(a: Term, b: Term): boolean {
  const all = (left: readonly Term[], right: readonly Term[]): boolean =>
    left.length === right.length && left.every((item, index) => isSame(item, right[index] ?? emptyMap));
  switch (a.kind) {
    case 'scalar':
      return b.kind === 'scalar' && a.text === b.text;
    case 'null':
      return b.kind === 'null';
    case 'list':
      return b.kind === 'list' && all(a.items, b.items);
    case 'map':
      return (
        b.kind === 'map' &&
        a.entries.length === b.entries.length &&
        a.entries.every(({ key, value }) => {
          const other = b.entries.find((entry) => entry.key === key);
          return other !== undefined && isSame(value, other.value);
        })
      );
    case 'parameter':
      return b.kind === 'parameter' && a.name === b.name;
    case 'reference':
      return b.kind === 'reference' && a.address === b.address;
    case 'call':
      return b.kind === 'call' && a.function === b.function && all(a.arguments, b.arguments);
    case 'unknown':
      return b.kind === 'unknown' && a.reason === b.reason;
    case 'import':
      return b.kind === 'import' && a.scope === b.scope && isSame(a.value, b.value);
    case 'choice':
      return b.kind === 'choice' && isSame(a.whenTrue, b.whenTrue) && isSame(a.whenFalse, b.whenFalse);
  }
}
