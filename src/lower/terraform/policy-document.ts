/** The data source `aws_iam_policy_document` -> the policy document that it makes. */

import { type Place, rangeOf } from '../../read/source.ts';
import {
  type ListTerm,
  type MapTerm,
  type MapTermEntry,
  type NullTerm,
  type Term,
  termAt,
  type UnknownTerm,
} from '../term.ts';
import { scalarAt } from './change.ts';
import { reasonOf, type Variables } from './condition.ts';
import { jsonDocument } from './json-document.ts';
import { assuming } from './traverse.ts';

/** More statements than a policy may have by its size; documents that include each other twice could make any number of them. */
const MAX_STATEMENTS = 1_000;

/** How many terms are looked at for the statements of one document. */
const MAX_LOOKS = 20_000;

/** How many conditions are followed that decide together which statements, documents and blocks there are. */
const MAX_CONDITIONS = 4;

const TOO_MANY_CONDITIONS = 'it depends on too many conditions';

/** How deep terms are followed. */
const MAX_DEPTH = 100;

/**
 * What `json` of the data source is, as a document: `{ Version, Id, Statement }`, each key and value where it is written. `body` holds
 * the arguments, evaluated. Statements of source documents come first, then those of the data source itself, then those of override
 * documents; a statement replaces an earlier one of the same Sid. What is not known leaves the list of statements open.
 * `variables` gives the values of variables that are documents or lists of them.
 * Source: registry.terraform.io, aws_iam_policy_document; in the provider, internal/service/iam/policy_document_data_source.go.
 */
export function policyDocument(body: MapTerm, variables: Variables = () => undefined): MapTerm {
  const merged: Merged = {
    variables,
    statements: [],
    bySid: new Map(),
    parameters: new Map(),
    id: undefined,
    versions: [],
    open: undefined,
    left: MAX_LOOKS,
  };
  addDocuments(merged, written(body, 'source_json'));
  addDocuments(merged, written(body, 'source_policy_documents'));
  const own = written(body, 'statement');
  if (own !== undefined) addStatements(merged, own.value, always, statementOf);
  merged.id = named(body, 'policy_id') ?? merged.id;
  addDocuments(merged, written(body, 'override_policy_documents'));
  addDocuments(merged, written(body, 'override_json'));

  const isHidden = documentArguments.some(
    (name) => termAt(body, name) === undefined && body.closed?.has(name) !== true,
  );
  const open = merged.open ?? (isHidden ? body.open : undefined);
  const place = own ?? body.entries.find(({ key }) => documentArguments.includes(key)) ?? body;
  const list: Term = { kind: 'list', items: merged.statements, open, ...rangeOf(own?.value ?? place) };
  const { parameters } = merged;
  const entries: MapTermEntry[] = [
    versionOf(body, merged.versions),
    ...(merged.id === undefined ? [] : [renamed(merged.id, 'Id', merged.id.value)]),
    renamed(place, 'Statement', parameters.size === 0 ? list : assuming(list, [...parameters.values()], list)),
  ];
  return { kind: 'map', entries, ...rangeOf(body) };
}

const documentArguments = [
  'statement',
  'source_policy_documents',
  'override_policy_documents',
  'source_json',
  'override_json',
];

/** The documents that have been put together so far. */
interface Merged {
  readonly variables: Variables;
  readonly statements: Term[];
  /** Where in the list the statement of a Sid is, and how many conditions decide which one it is. */
  readonly bySid: Map<string, { readonly index: number; conditions: number }>;
  /** The variables whose defaults say what statements there are, by name. */
  readonly parameters: Map<Term | string, Term>;
  id: MapTermEntry | undefined;
  /** The versions of other documents. */
  readonly versions: MapTermEntry[];
  open: string | undefined;
  /** How many terms may still be looked at. */
  left: number;
}

/** The condition under which a statement is there, as the choice between it and what is there otherwise. */
interface Guard {
  readonly conditions: number;
  readonly choose: (statement: Term, otherwise: Term) => Term;
}

const always: Guard = { conditions: 0, choose: (statement) => statement };

/** The guards of both branches of a choice; undefined when there are too many conditions. */
function guardsOf(
  choice: Term & { readonly kind: 'choice' },
  outer: Guard,
): { whenTrue: Guard; whenFalse: Guard } | undefined {
  const conditions = outer.conditions + 1;
  if (conditions > MAX_CONDITIONS) return undefined;
  const { condition } = choice;
  const place = rangeOf(choice);
  const between = (whenTrue: Term, whenFalse: Term): Term => ({
    kind: 'choice',
    condition,
    whenTrue,
    whenFalse,
    ...place,
  });
  return {
    whenTrue: { conditions, choose: (term, otherwise) => outer.choose(between(term, otherwise), otherwise) },
    whenFalse: { conditions, choose: (term, otherwise) => outer.choose(between(otherwise, term), otherwise) },
  };
}

/** Adds the statements of the documents that an argument names. */
function addDocuments(merged: Merged, argument: MapTermEntry | undefined): void {
  if (argument === undefined) return;
  goOver(merged, argument.value, always, (item, guard) => {
    // A text that is left empty says that there is no document.
    if (item.kind === 'scalar' && item.text === '') return undefined;
    const document = jsonDocument(item);
    if (document.kind !== 'map') return reasonOf(document);
    const statements = termAt(document, 'Statement');
    if (statements !== undefined) addStatements(merged, statements.value, guard, (statement) => statement);
    else if (document.closed?.has('Statement') !== true) merged.open ??= document.open;
    if (guard !== always) return undefined;
    merged.id = named(document, 'Id') ?? merged.id;
    const version = written(document, 'Version');
    if (version !== undefined) merged.versions.push(version);
    return undefined;
  });
}

/** Adds the statements of a list, or a single one. */
function addStatements(merged: Merged, term: Term, guard: Guard, convert: (statement: MapTerm) => MapTerm): void {
  goOver(merged, term, guard, (item, inner) => {
    if (item.kind !== 'map') return reasonOf(item);
    addStatement(merged, convert(item), inner);
    return undefined;
  });
}

/**
 * Goes over the items of a list, in each case that conditions make, or over a single item. `take` returns why it can make nothing of an
 * item.
 */
function goOver(
  merged: Merged,
  term: Term,
  guard: Guard,
  take: (item: Term, guard: Guard) => string | undefined,
  depth = 0,
  isItem = false,
): void {
  if (depth > MAX_DEPTH || merged.left <= 0) {
    merged.open ??= 'there are too many statements';
    return;
  }
  merged.left--;
  if (term.kind === 'null') return;
  if (term.kind === 'list' && !isItem) {
    merged.open ??= term.open;
    for (const item of term.items) goOver(merged, item, guard, take, depth + 1, true);
  } else if (term.kind === 'choice') {
    const guards = guardsOf(term, guard);
    if (guards === undefined) merged.open ??= TOO_MANY_CONDITIONS;
    else {
      goOver(merged, term.whenTrue, guards.whenTrue, take, depth + 1, isItem);
      goOver(merged, term.whenFalse, guards.whenFalse, take, depth + 1, isItem);
    }
  } else {
    const { value, parameters } = assumed(term, merged.variables);
    for (const each of parameters) merged.parameters.set(each.kind === 'parameter' ? each.name : each, each);
    if (value !== term) goOver(merged, value, guard, take, depth + 1, isItem);
    else {
      const reason = take(term, guard);
      merged.open ??= reason;
    }
  }
}

/** What a term is with the values of variables, and which these are. */
function assumed(term: Term, variables: Variables): { readonly value: Term; readonly parameters: readonly Term[] } {
  if (term.kind === 'parameter') {
    const value = variables(term.name);
    return value === undefined ? { value: term, parameters: [] } : { value, parameters: [term] };
  }
  const [value, ...parameters] = term.kind === 'call' && term.function === 'assuming' ? term.arguments : [];
  return value === undefined ? { value: term, parameters: [] } : { value, parameters };
}

function addStatement(merged: Merged, statement: MapTerm, guard: Guard): void {
  const { statements, bySid } = merged;
  const sid = termAt(statement, 'Sid')?.value;
  const name = sid?.kind === 'scalar' ? sid.text : '';
  const earlier = name === '' ? undefined : bySid.get(name);
  if (earlier !== undefined) {
    // Whatever the earlier conditions were, this one decides alone.
    if (guard === always) earlier.conditions = 0;
    else earlier.conditions += guard.conditions;
    const other = statements[earlier.index];
    if (other === undefined) return;
    statements[earlier.index] =
      earlier.conditions > MAX_CONDITIONS ? unknown(TOO_MANY_CONDITIONS, statement) : guard.choose(statement, other);
  } else if (statements.length >= MAX_STATEMENTS) {
    merged.open ??= 'there are too many statements';
  } else {
    if (name !== '') bySid.set(name, { index: statements.length, conditions: guard.conditions });
    statements.push(guard.choose(statement, absentAt(statement)));
  }
}

/** The highest version of all documents; that of the data source itself has a default. */
function versionOf(body: MapTerm, others: readonly MapTermEntry[]): MapTermEntry {
  const own = written(body, 'version') ?? { key: 'Version', value: scalarAt(body, '2012-10-17'), ...rangeOf(body) };
  let highest = own;
  for (const other of others) {
    const { value } = other;
    if (highest.value.kind === 'scalar' && value.kind === 'scalar' && value.text > highest.value.text) highest = other;
  }
  return renamed(highest, 'Version', highest.value);
}

/** The arguments of a statement by name, and how their values become those of the policy's element. */
const elements: readonly (readonly [argument: string, element: string, (value: Term) => Term | undefined])[] = [
  ['sid', 'Sid', (value) => (value.kind === 'scalar' && value.text === '' ? undefined : value)],
  ['effect', 'Effect', (value) => value],
  ['principals', 'Principal', (value) => overBlocks(value, value, principalOf)],
  ['not_principals', 'NotPrincipal', (value) => overBlocks(value, value, principalOf)],
  ['actions', 'Action', (value) => notEmpty(value)],
  ['not_actions', 'NotAction', (value) => notEmpty(value)],
  ['resources', 'Resource', (value) => notEmpty(withVariables(value))],
  ['not_resources', 'NotResource', (value) => notEmpty(withVariables(value))],
  ['condition', 'Condition', (value) => overBlocks(value, value, conditionOf)],
];

/** A block `statement` as a statement of a policy. */
function statementOf(block: MapTerm): MapTerm {
  const entries: MapTermEntry[] = [];
  for (const [argument, element, convert] of elements) {
    const entry = written(block, argument);
    const value = entry === undefined ? undefined : convert(entry.value);
    if (entry !== undefined && value !== undefined) entries.push(renamed(entry, element, value));
    else if (argument === 'effect' && (block.open === undefined || block.closed?.has('effect') === true)) {
      entries.push(renamed(block, element, scalarAt(block, 'Allow')));
    }
  }
  const { open } = block;
  if (open === undefined) return { kind: 'map', entries, ...rangeOf(block) };
  const closed = new Set(
    elements.flatMap(([argument, element]) => (block.closed?.has(argument) === true ? [element] : [])),
  );
  return { kind: 'map', entries, open, closed, ...rangeOf(block) };
}

/** A list of actions or resources; one without items is as if it were not written. */
function notEmpty(value: Term, depth = 0): Term | undefined {
  if (value.kind === 'list') return value.items.length === 0 && value.open === undefined ? undefined : value;
  if (value.kind !== 'choice') return value;
  if (depth > MAX_CONDITIONS) return unknown(TOO_MANY_CONDITIONS, value);
  return inBranches(value, (branch) => notEmpty(branch, depth + 1));
}

/** What blocks of a type make together, given all that are there in each case that conditions make. */
function overBlocks(
  value: Term,
  place: Place,
  build: (blocks: readonly MapTerm[], open: string | undefined, place: Place) => Term | undefined,
  depth = 0,
): Term | undefined {
  if (depth > MAX_CONDITIONS) return unknown(TOO_MANY_CONDITIONS, place);
  switch (value.kind) {
    case 'null':
      return undefined;
    case 'choice':
      return inBranches(value, (branch) => overBlocks(branch, place, build, depth + 1));
    case 'call': {
      const [first] = value.arguments;
      if (value.function === 'assuming' && first !== undefined) return overBlocks(first, place, build, depth + 1);
      break;
    }
    case 'map':
      return build([value], undefined, place);
    case 'list': {
      const index = value.items.findIndex((item) => item.kind === 'choice');
      const choice = value.items[index];
      if (choice?.kind === 'choice') {
        const items = (item: Term) => [
          ...value.items.slice(0, index),
          ...itemsOf(item),
          ...value.items.slice(index + 1),
        ];
        return inBranches(choice, (branch) => overBlocks({ ...value, items: items(branch) }, place, build, depth + 1));
      }
      const blocks = value.items.filter((item) => item.kind === 'map');
      const other = value.items.find((item) => item.kind !== 'map' && item.kind !== 'null');
      const open = value.open ?? (other === undefined ? undefined : reasonOf(other));
      return blocks.length === 0 && open !== undefined ? unknown(open, place) : build(blocks, open, place);
    }
  }
  return unknown(reasonOf(value), place);
}

function itemsOf(term: Term): readonly Term[] {
  return term.kind === 'list' ? term.items : [term];
}

function inBranches(
  choice: Term & { readonly kind: 'choice' },
  change: (branch: Term) => Term | undefined,
): Term | undefined {
  const whenTrue = change(choice.whenTrue);
  const whenFalse = change(choice.whenFalse);
  if (whenTrue === undefined && whenFalse === undefined) return undefined;
  const absent = absentAt(choice);
  return { ...choice, whenTrue: whenTrue ?? absent, whenFalse: whenFalse ?? absent };
}

/** Lists under keys that are made of several blocks. */
interface Lists {
  readonly byKey: Map<string, { readonly place: Place; readonly lists: Term[] }>;
  /** Why there may be more keys. */
  open: string | undefined;
}

/** Adds a list under a key, which an argument of a block gives. */
function addList(lists: Lists, key: Term | undefined, list: Term | undefined): void {
  if (key?.kind !== 'scalar') {
    lists.open ??= key === undefined ? undefined : reasonOf(key);
    return;
  }
  const found = lists.byKey.get(key.text) ?? { place: rangeOf(key), lists: [] };
  if (list !== undefined) found.lists.push(withVariables(list));
  lists.byKey.set(key.text, found);
}

/** `open` says why there may be further blocks: they can add keys, and items to each list. */
function mapOfLists({ byKey, open }: Lists, others: string | undefined, place: Place): MapTerm {
  const entries = [...byKey].map(
    ([key, found]): MapTermEntry => ({ key, value: joined(found.lists, open ?? others, found.place), ...found.place }),
  );
  return { kind: 'map', entries, open: open ?? others, ...rangeOf(place) };
}

function joined(lists: readonly Term[], open: string | undefined, place: Place): Term {
  const [only] = lists;
  if (only !== undefined && lists.length === 1 && open === undefined) return only;
  const parts = lists.map((list): ListTerm => {
    if (list.kind === 'list') return list;
    if (list.kind === 'scalar') return { kind: 'list', items: [list], ...rangeOf(list) };
    return { kind: 'list', items: [], open: reasonOf(list), ...rangeOf(list) };
  });
  const reason = parts.find((part) => part.open !== undefined)?.open ?? open;
  return { kind: 'list', items: parts.flatMap(({ items }) => items), open: reason, ...rangeOf(only ?? place) };
}

/** Blocks `principals`: a map of lists by type, except that everybody (`type = "*"`) is `"*"`. */
function principalOf(blocks: readonly MapTerm[], open: string | undefined, place: Place): Term | undefined {
  const [first] = blocks;
  if (first === undefined) return undefined;
  const type = written(first, 'type')?.value;
  const identifiers = written(first, 'identifiers')?.value;
  if (
    blocks.length === 1 &&
    open === undefined &&
    type?.kind === 'scalar' &&
    type.text === '*' &&
    identifiers !== undefined
  ) {
    if (identifiers.kind !== 'list') return unknown(reasonOf(identifiers), identifiers);
    if (identifiers.open !== undefined) return unknown(identifiers.open, identifiers);
    const [only] = identifiers.items;
    const isName = only?.kind === 'scalar' && only.text !== '*';
    if (only !== undefined && identifiers.items.length === 1 && !isName) return only;
  }
  const lists: Lists = { byKey: new Map(), open: undefined };
  for (const block of blocks) addList(lists, written(block, 'type')?.value, written(block, 'identifiers')?.value);
  return mapOfLists(lists, open, place);
}

/** Blocks `condition`: values by operator and key. */
function conditionOf(blocks: readonly MapTerm[], open: string | undefined, place: Place): Term | undefined {
  if (blocks.length === 0) return undefined;
  const operators = new Map<string, { readonly place: Place; readonly keys: Lists }>();
  let unknownOperator = open;
  for (const block of blocks) {
    const test = written(block, 'test')?.value;
    if (test?.kind !== 'scalar') {
      if (test !== undefined) unknownOperator ??= reasonOf(test);
      continue;
    }
    const found = operators.get(test.text) ?? { place: rangeOf(test), keys: { byKey: new Map(), open: undefined } };
    addList(found.keys, written(block, 'variable')?.value, written(block, 'values')?.value);
    operators.set(test.text, found);
  }
  const entries = [...operators].map(
    ([key, found]): MapTermEntry => ({
      key,
      value: mapOfLists(found.keys, unknownOperator, found.place),
      ...found.place,
    }),
  );
  return { kind: 'map', entries, open: unknownOperator, ...rangeOf(place) };
}

/**
 * A term with the variables of policies as policies write them: `&{aws:username}` stands for `${aws:username}`, which would be a
 * template of Terraform.
 */
function withVariables(term: Term, depth = 0, done = new Map<Term, Term>()): Term {
  if (term.kind === 'scalar') {
    if (!term.text.includes('&{')) return term;
    const text = term.text.replaceAll('&{', () => '${');
    return { ...term, value: text, text };
  }
  if (depth > MAX_DEPTH || (term.kind !== 'list' && term.kind !== 'call' && term.kind !== 'choice')) return term;
  const earlier = done.get(term);
  if (earlier !== undefined) return earlier;
  const change = (part: Term): Term => withVariables(part, depth + 1, done);
  const changed: Term =
    term.kind === 'list'
      ? { ...term, items: term.items.map(change) }
      : term.kind === 'call'
        ? { ...term, arguments: term.arguments.map(change) }
        : { ...term, whenTrue: change(term.whenTrue), whenFalse: change(term.whenFalse) };
  done.set(term, changed);
  return changed;
}

/** The entry of an argument that has a value. */
function written(body: MapTerm, name: string): MapTermEntry | undefined {
  const entry = termAt(body, name);
  return entry === undefined || entry.value.kind === 'null' ? undefined : entry;
}

/** The entry of a name, which is none when it is empty. */
function named(body: MapTerm, name: string): MapTermEntry | undefined {
  const entry = written(body, name);
  return entry?.value.kind === 'scalar' && entry.value.text === '' ? undefined : entry;
}

function renamed(place: Place, key: string, value: Term): MapTermEntry {
  return { key, value, ...rangeOf(place) };
}

function absentAt(place: Place): NullTerm {
  return { kind: 'null', ...rangeOf(place) };
}

function unknown(reason: string, place: Place): UnknownTerm {
  return { kind: 'unknown', cause: 'unsupported', reason, ...rangeOf(place) };
}
