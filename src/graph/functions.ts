import { type CallTerm, type FunctionName, termAt } from '../lower/term.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { equal, numberOf } from './text.ts';
import {
  type Identity,
  type ListValue,
  type Note,
  type Origin,
  type ReferenceValue,
  reasonsOf,
  type ScalarValue,
  scalarValue,
  type TextValue,
  textValue,
  type UnknownValue,
  unknownValue,
  type Value,
} from './value.ts';

type Part = ScalarValue | TextValue | ReferenceValue | UnknownValue;
type Implementation = (values: readonly Value[], origin: Origin) => Value;

/**
 * The value of an intrinsic function.
 * Source: AWS CloudFormation Template Reference, "Intrinsic function reference".
 */
export function callFunction(term: CallTerm, origin: Origin, evaluation: Evaluation): Value {
  if (term.function === 'findInMap') return findInMap(term, origin, evaluation);
  const values = term.arguments.map((argument) => evaluate(argument, { ...origin, place: argument }, evaluation));
  const value = implementations[term.function](values, origin);
  // A part of the result may have come from a place of its own; but for a map, the call as a whole is what a person would edit.
  return value.origin === origin || value.kind === 'map' ? value : { ...value, origin };
}

const implementations: Readonly<Record<Exclude<FunctionName, 'findInMap'>, Implementation>> = {
  assuming: ([value, ...parameters], origin) =>
    value === undefined
      ? unknownValue(origin, 'undefined', 'there is no value')
      : withNotes(
          value,
          parameters.flatMap(({ notes }) => notes),
        ),
  translate: (values, origin) => {
    const [word, table] = values;
    if (word?.kind === 'absent') return { ...word, origin };
    const found = word?.kind === 'scalar' && table?.kind === 'map' ? table.get(word.text) : undefined;
    if (word === undefined || found?.kind !== 'scalar')
      return notKnown(values.slice(0, 1), origin, 'it has no counterpart');
    return scalarValue(found.value, origin, word.notes);
  },
  concat: (values, origin) => textValue(values.map(part), origin),
  join: (values, origin) => {
    const [delimiter, list] = values;
    if (delimiter?.kind !== 'scalar' || list?.kind !== 'list' || list.open !== undefined) {
      return notKnown(values, origin, 'its parts are not known');
    }
    const parts = list.items.flatMap((item, index) => (index === 0 ? [part(item)] : [delimiter, part(item)]));
    return withNotes(textValue(parts, origin), list.notes);
  },
  split: (values, origin) => {
    const [delimiter, text] = values;
    // What a parameter of a list type hands on to a nested stack is a list already.
    if (text?.kind === 'list') return text;
    if (delimiter?.kind !== 'scalar' || text?.kind !== 'scalar' || delimiter.text === '') {
      return notKnown(values, origin, 'the text that is split is not known');
    }
    const items = text.text.split(delimiter.text).map((item) => scalarValue(item, origin, text.notes));
    return { kind: 'list', items, open: undefined, origin, notes: text.notes };
  },
  select: (values, origin) => {
    const [index, list] = values;
    const number = index?.kind === 'scalar' ? numberOf(index) : undefined;
    if (number === undefined || list === undefined) return notKnown(values, origin, 'the index is not known');
    if (list.kind !== 'list') return notKnown([list], origin, 'the list is not known');
    const item = list.items[number];
    if (item !== undefined) return item;
    if (list.open === undefined) return unknownValue(origin, 'undefined', `the list has no item ${number}`);
    return unknownValue(origin, 'unsupported', list.open, { identity: zoneIdentity(list, number) });
  },
  base64: (values, origin) => values[0] ?? unknownValue(origin, 'undefined', 'Fn::Base64 takes a value'),
  cidr: (values, origin) => ({
    kind: 'list',
    items: [],
    open: 'the blocks of Fn::Cidr are calculated at deployment',
    origin,
    notes: values.flatMap((value) => value.notes),
  }),
  getAZs: (values, origin) => {
    const region = values[0]?.kind === 'scalar' && values[0].text !== '' ? values[0].text : 'AWS::Region';
    // Every Region has at least two zones that an account can use.
    const zones = ['0', '1'].map((member) =>
      unknownValue(origin, 'unsupported', 'the zones of a Region are known at deployment', {
        identity: { family: `zones of ${region}`, member },
      }),
    );
    return { kind: 'list', items: zones, open: 'a Region may have more zones', origin, notes: [] };
  },
  length: (values, origin) => {
    const [list] = values;
    if (list?.kind !== 'list') return notKnown(values, origin, 'the list is not known');
    if (list.open === undefined) return scalarValue(list.items.length, origin, list.notes);
    return { kind: 'bound', atLeast: list.items.length, reason: list.open, origin, notes: list.notes };
  },
  toJsonString: (values, origin) => {
    const [value] = values;
    const json = value === undefined ? undefined : plainData(value);
    if (json === undefined) return notKnown(values, origin, 'a part of it is not known');
    return scalarValue(JSON.stringify(json), origin, value?.notes);
  },
};

function zoneIdentity(list: ListValue, index: number): Identity | undefined {
  const first = list.items[0];
  if (first?.kind !== 'unknown' || first.identity === undefined) return undefined;
  return { family: first.identity.family, member: String(index) };
}

/** A value as plain data, or undefined when a part of it is not known. */
function plainData(value: Value): unknown {
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') {
    const items = value.items.map(plainData);
    return value.open === undefined && !items.includes(undefined) ? items : undefined;
  }
  if (value.kind !== 'map' || value.open !== undefined) return undefined;
  const present = value.keys.map((key) => [key, value.get(key)] as const).filter(([, item]) => item.kind !== 'absent');
  const entries = present.map(([key, item]) => [key, plainData(item)] as const);
  return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries);
}

/** A value as a part of text; what is no text in the end (a list where text was expected) is unknown. */
function part(value: Value): Part {
  switch (value.kind) {
    case 'scalar':
    case 'text':
    case 'reference':
    case 'unknown':
      return value;
    case 'absent':
      return scalarValue('', value.origin);
    default:
      return unknownValue(value.origin, 'unsupported', 'it is no text');
  }
}

function notKnown(values: readonly Value[], origin: Origin, otherwise: string): UnknownValue {
  const [reason] = values.flatMap(reasonsOf);
  return unknownValue(origin, 'unsupported', reason ?? otherwise);
}

function withNotes(value: Value, notes: readonly Note[]): Value {
  return notes.length === 0 || value.kind === 'map' ? value : { ...value, notes: [...value.notes, ...notes] };
}

function findInMap(term: CallTerm, origin: Origin, evaluation: Evaluation): Value {
  const [map, first, second, options] = term.arguments.map((argument) =>
    evaluate(argument, { ...origin, place: argument }, evaluation),
  );
  const otherwise = options?.kind === 'map' ? options.get('DefaultValue') : undefined;
  const mapping = map?.kind === 'scalar' ? termAt(origin.scope.mappings, map.text)?.value : undefined;
  if (mapping?.kind !== 'map' || first === undefined || second === undefined) {
    return otherwise ?? unknownValue(origin, 'undefined', 'the mapping is not known');
  }
  const rows = mapping.entries.filter(({ key }) => canBe(first, key));
  const values = rows.flatMap((row) =>
    row.value.kind !== 'map'
      ? []
      : row.value.entries.filter(({ key }) => canBe(second, key)).map((entry) => entry.value),
  );
  const notes = [...first.notes, ...second.notes];
  const keysKnown = first.kind === 'scalar' && second.kind === 'scalar';
  const [only] = values;
  if (only !== undefined && (keysKnown || values.length === 1)) {
    return withNotes(evaluate(only, { ...origin, place: term }, evaluation), notes);
  }
  if (keysKnown) return otherwise ?? unknownValue(origin, 'undefined', 'the mapping has no such key');
  const scalars = values.flatMap((value) =>
    value.kind === 'scalar' ? [{ ...scalarValue(value.value, origin, notes), text: value.text }] : [],
  );
  const complete = scalars.length === values.length && otherwise === undefined;
  const [one] = scalars;
  if (complete && one !== undefined && scalars.every(({ text }) => text === one.text)) return one;
  return {
    ...notKnown([first, second], origin, 'the key of the mapping is not known'),
    notes,
    // Only when each row is a scalar are these all the values that it can have.
    ...(complete ? { candidates: scalars } : {}),
  };
}

function canBe(key: Value, text: string): boolean {
  return equal(key, scalarValue(text, key.origin)) !== 'no';
}
