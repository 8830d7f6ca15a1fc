import { type Answer, answer } from './answer.ts';
import type { ReferenceValue, ScalarValue, UnknownValue, Value } from './value.ts';

/** What a literal in a question may be. */
export type Literal = string | number | boolean;

/**
 * Whether a value equals a literal, as the type of the literal has it: CloudFormation takes `"true"` for true and `"7"` for 7
 * where the property's type is boolean or number, and a rule's literal has the property's type.
 */
export function equalsLiteral(value: Value, literal: Literal): Answer {
  switch (value.kind) {
    case 'scalar':
      return answer(scalarEquals(value, literal));
    case 'absent':
      return answer(value.defaultValue === literal);
    case 'text':
      return typeof literal === 'string' ? fits(value.parts, literal) : 'unknown';
    case 'unknown':
      if (typeof literal === 'string' && value.unlike?.has(literal) === true) return 'no';
      return overCandidates(value, (candidate) => equalsLiteral(candidate, literal));
    case 'bound':
      if (typeof literal !== 'number' || literal < value.atLeast) return 'no';
      return value.atMost !== undefined && literal > value.atMost ? 'no' : 'unknown';
    case 'reference':
      return literal === '' && isNeverEmpty(value) ? 'no' : 'unknown';
    default:
      return 'no';
  }
}

/** Whatever a resource is named and identified by has some text. */
function isNeverEmpty({ attribute }: ReferenceValue): boolean {
  return attribute === undefined || /(?:Arn|Id|Name)$/.test(attribute);
}

/** Whether two values are equal as text, as `Fn::Equals` compares them. */
export function equal(left: Value, right: Value): Answer {
  if (left.kind === 'scalar') return equalsText(right, canonicalText(left));
  if (right.kind === 'scalar') return equalsText(left, canonicalText(right));
  if (left.kind === 'absent' || right.kind === 'absent') return answer(left.kind === right.kind);
  if (left.kind === 'reference' && right.kind === 'reference') {
    return left.resource === right.resource && left.attribute === right.attribute ? 'yes' : 'unknown';
  }
  if (left.kind === 'unknown' && right.kind === 'unknown') return sameIdentity(left, right);
  if (left.kind === 'text' && right.kind === 'text') return equalParts(left.parts, right.parts);
  if (left.kind === 'list' && right.kind === 'list') return equalLists(left.items, right.items);
  return 'unknown';
}

/** Texts of the same parts are equal; others may be all the same. */
function equalParts(left: Parts, right: Parts): Answer {
  const same = left.every((part, index) => {
    const other = right[index];
    if (typeof part === 'string' || typeof other === 'string') return part === other;
    return other !== undefined && equal(part, other) === 'yes';
  });
  return same && left.length === right.length ? 'yes' : 'unknown';
}

function sameIdentity(left: UnknownValue, right: UnknownValue): Answer {
  if (left.pseudoParameter !== undefined && left.pseudoParameter === right.pseudoParameter) return 'yes';
  if (left.identity === undefined || left.identity.family !== right.identity?.family) return 'unknown';
  return answer(left.identity.member === right.identity.member);
}

function equalLists(left: readonly Value[], right: readonly Value[]): Answer {
  if (left.length !== right.length) return 'no';
  return left.every((item, index) => {
    const other = right[index];
    return other !== undefined && equal(item, other) === 'yes';
  })
    ? 'yes'
    : 'unknown';
}

function equalsText(value: Value, text: string): Answer {
  if (value.kind === 'scalar') return answer(canonicalText(value) === text);
  // Unlike in a question of a rule, a list or map is never equal to a text.
  return value.kind === 'list' || value.kind === 'map' ? 'no' : equalsLiteral(value, text);
}

function canonicalText(value: ScalarValue): string {
  return typeof value.value === 'boolean' ? String(value.value) : value.text;
}

function scalarEquals(value: ScalarValue, literal: Literal): boolean {
  if (typeof literal === 'boolean') return canonicalText(value).toLowerCase() === String(literal);
  if (typeof literal === 'number') return numberOf(value) === literal;
  return canonicalText(value) === literal;
}

/** The number that a scalar is, or undefined when it is none. */
export function numberOf(value: ScalarValue): number | undefined {
  if (typeof value.value === 'number') return value.value;
  if (typeof value.value !== 'string' || value.value.trim() === '') return undefined;
  const number = Number(value.value);
  return Number.isNaN(number) ? undefined : number;
}

type Parts = readonly (string | Value)[];

/** Whether text with unknown parts can be the given text; never `yes`, since a part is unknown. */
function fits(parts: Parts, text: string): Answer {
  const first = parts[0];
  const last = parts[parts.length - 1];
  if (typeof first === 'string' && !text.startsWith(first)) return 'no';
  if (typeof last === 'string' && !text.endsWith(last)) return 'no';
  return parts.every((part) => typeof part !== 'string' || text.includes(part)) ? 'unknown' : 'no';
}

/** Whether the text of a value starts with a prefix, ends with a suffix or contains something, from what is known of it. */
export function startsWith(value: Value, prefix: string): Answer {
  return ask(
    value,
    (text) => text.startsWith(prefix),
    (parts) => {
      const [first] = parts;
      if (typeof first !== 'string') return 'unknown';
      if (first.length >= prefix.length) return answer(first.startsWith(prefix));
      return prefix.startsWith(first) ? 'unknown' : 'no';
    },
  );
}

/** See `startsWith`. */
export function endsWith(value: Value, suffix: string): Answer {
  return ask(
    value,
    (text) => text.endsWith(suffix),
    (parts) => {
      const last = parts[parts.length - 1];
      if (typeof last !== 'string') return 'unknown';
      if (last.length >= suffix.length) return answer(last.endsWith(suffix));
      return suffix.endsWith(last) ? 'unknown' : 'no';
    },
  );
}

/** See `startsWith`. */
export function contains(value: Value, inner: string): Answer {
  return ask(
    value,
    (text) => text.includes(inner),
    (parts) => (parts.some((part) => typeof part === 'string' && part.includes(inner)) ? 'yes' : 'unknown'),
  );
}

/** What a pattern says about the ends of a text or about what stands around a match. */
const contextual = /[\^$]|\\[bB]|\(\?[=!<]/;

/** Whether the text of a value matches a pattern; a pattern without anchors can match a known part alone. */
export function matches(value: Value, pattern: RegExp): Answer {
  return ask(
    value,
    (text) => pattern.test(text),
    (parts) => {
      if (contextual.test(pattern.source)) return 'unknown';
      return parts.some((part) => typeof part === 'string' && pattern.test(part)) ? 'yes' : 'unknown';
    },
  );
}

function ask(value: Value, known: (text: string) => boolean, partly: (parts: Parts) => Answer): Answer {
  switch (value.kind) {
    case 'scalar':
      return answer(known(canonicalText(value)));
    case 'text':
      return partly(value.parts);
    case 'unknown':
      return overCandidates(value, (candidate) => ask(candidate, known, partly));
    case 'reference':
    case 'bound':
      return 'unknown';
    case 'absent':
      return answer(typeof value.defaultValue === 'string' && known(value.defaultValue));
    default:
      return 'no';
  }
}

/** The answer that all values which an unknown can have agree on. */
export function overCandidates(value: UnknownValue, question: (candidate: ScalarValue) => Answer): Answer {
  const [first, ...rest] = (value.candidates ?? []).map(question);
  if (first === undefined) return 'unknown';
  return rest.every((next) => next === first) ? first : 'unknown';
}
