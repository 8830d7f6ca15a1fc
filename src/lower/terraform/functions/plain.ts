/** Terms that hold plain data only, and what can be said of them: their JSON, whether two are the same, which comes first. */

import type { ScalarTerm, Term } from '../../term.ts';
import type { Budget } from './call.ts';
import { booleanOf, stringOf } from './scalar.ts';

const depthLimit = 200;

/**
 * Plain data as `jsonencode` writes it; undefined when a part of it is not known, or when it is too large.
 * Source: Terraform documentation, "jsonencode Function".
 */
export function jsonText(term: Term, budget: Budget): string | undefined {
  const parts: string[] = [];
  return write(term, parts, budget, 0, jsonScalar) ? parts.join('') : undefined;
}

/** A text that two terms of plain data share when Terraform's collections would take them for the same value; undefined for others. */
export function plainKey(term: Term, budget: Budget): string | undefined {
  const parts: string[] = [];
  // A number and the text of it are one value in a list, whose items are of one type.
  return write(term, parts, budget, 0, (scalar) => JSON.stringify(stringOf(scalar))) ? parts.join('') : undefined;
}

function write(
  term: Term,
  parts: string[],
  budget: Budget,
  depth: number,
  scalarText: (scalar: ScalarTerm) => string,
): boolean {
  if (depth > depthLimit || --budget.steps < 0) return false;
  switch (term.kind) {
    case 'scalar':
      parts.push(scalarText(term));
      budget.steps -= Math.floor(term.text.length / charactersPerStep);
      return true;
    case 'null':
      parts.push('null');
      return true;
    case 'list': {
      if (term.open !== undefined) return false;
      parts.push('[');
      for (const [index, item] of term.items.entries()) {
        if (index > 0) parts.push(',');
        if (!write(item, parts, budget, depth + 1, scalarText)) return false;
      }
      parts.push(']');
      return true;
    }
    case 'map': {
      if (term.open !== undefined) return false;
      parts.push('{');
      const byKey = new Map(term.entries.map(({ key, value }) => [key, value]));
      for (const [index, key] of [...byKey.keys()].sort(compareText).entries()) {
        const value = byKey.get(key);
        if (index > 0) parts.push(',');
        parts.push(escaped(key), ':');
        if (value === undefined || !write(value, parts, budget, depth + 1, scalarText)) return false;
      }
      parts.push('}');
      return true;
    }
    default:
      return false;
  }
}

/** Long texts that occur many times over count as well. */
const charactersPerStep = 20;

function jsonScalar(term: ScalarTerm): string {
  return typeof term.value === 'string' ? escaped(term.value) : stringOf(term);
}

/** Go's encoder escapes what HTML would take for its own. */
function escaped(text: string): string {
  return JSON.stringify(text).replace(
    /[<>&\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Characters of all texts that are sorted together. */
const sortedLimit = 5_000_000;

/** Whether texts are so long that they are not sorted. */
export function areLong(terms: readonly ScalarTerm[]): boolean {
  return terms.reduce((sum, { text }) => sum + text.length, 0) > sortedLimit;
}

/** The order of texts by code points, as Go compares them. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length);
  for (let i = 0; i < length; i++) {
    const a = left.charCodeAt(i);
    const b = right.charCodeAt(i);
    if (a !== b) return rank(a) - rank(b);
  }
  return left.length - right.length;
}

/** Surrogates stand for code points beyond all others. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Scalars of one type, as the items of a list are: numbers and booleans beside texts are texts. All else stays as it is. */
export function unified(terms: readonly Term[]): readonly Term[] {
  const types = new Set(terms.map((term) => (term.kind === 'scalar' ? typeof term.value : term.kind)));
  const isMixed = types.has('string') && (types.has('number') || types.has('boolean'));
  if (!isMixed || [...types].some((type) => !['string', 'number', 'boolean', 'null'].includes(type))) return terms;
  return terms.map((term): Term => {
    if (term.kind !== 'scalar' || typeof term.value === 'string') return term;
    const text = stringOf(term);
    return { ...term, value: text, text };
  });
}

/** Without repetitions, the first of each kept; what is not plain data is kept as it is. */
export function withoutRepetitions(terms: readonly Term[], budget: Budget): readonly Term[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = plainKey(term, budget);
    if (key === undefined) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The items of a set in the order in which Terraform goes over them: scalars of one type are sorted. */
export function asSet(terms: readonly Term[], budget: Budget): readonly Term[] {
  const distinct = withoutRepetitions(unified(terms), budget);
  const scalars = distinct.flatMap((term) => (term.kind === 'scalar' ? [term] : []));
  const [first] = scalars;
  if (first === undefined || scalars.length < distinct.length || areLong(scalars)) return distinct;
  if (scalars.some(({ value }) => typeof value !== typeof first.value)) return distinct;
  return scalars.sort(compareScalars);
}

function compareScalars(left: ScalarTerm, right: ScalarTerm): number {
  if (typeof left.value === 'number' && typeof right.value === 'number') return left.value - right.value;
  if (typeof left.value === 'boolean') return Number(booleanOf(left)) - Number(booleanOf(right));
  return compareText(stringOf(left), stringOf(right));
}
