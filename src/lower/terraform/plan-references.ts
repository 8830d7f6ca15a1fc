/** What the `configuration` of a plan says of references, across modules. */

import type { PlainJson } from '../../read/source.ts';
import { childOf, isList, isObject, itemsAt, objectAt, type PlainObject, textAt } from './plain-json.ts';
import { attributeName } from './traverse.ts';

/** A resource that an expression mentions. */
export interface ReferenceTarget {
  readonly address: string;
  /** As in a reference term: undefined for the id. */
  readonly attribute: string | undefined;
}

/** The resources that an expression mentions. */
export interface Mentions {
  readonly targets: readonly ReferenceTarget[];
  /** Whether it mentions something else too, such as a local value: what it gives may be another one than any of the resources. */
  readonly hasOthers: boolean;
}

/** What is known of the expressions of a plan's resources. */
export interface References {
  /** The expressions of a resource by attribute; undefined when the configuration does not have it. */
  readonly expressions: (address: string) => PlainJson | undefined;
  /** The resources that an expression of a resource mentions; none when they are too many to say anything. */
  readonly mentions: (address: string, expression: PlainJson | undefined) => Mentions;
  /** Whether an expression of a resource is null, written out or handed down through variables of modules: its author has set nothing. */
  readonly isNull: (address: string, expression: PlainJson) => boolean;
  /** The addresses of the resources in `depends_on`. */
  readonly dependencies: (address: string) => readonly string[];
}

/** An address in its parts: `module.a["x"].aws_s3_bucket.b[0]`. */
export interface Address {
  /** The address of the module: `module.a["x"]`; empty for the root module. */
  readonly module: string;
  /** The address of the module that calls it, undefined for the root module. */
  readonly parent: string | undefined;
  /** The names of the module calls: `a`. */
  readonly path: readonly string[];
  /** The instance of the last call: `["x"]`, or empty. */
  readonly moduleKey: string;
  /** `aws_s3_bucket.b`. */
  readonly name: string;
  /** `[0]`, or empty. */
  readonly key: string;
}

/** Where a reference stands: the address of a module, and the instance of the resource or call in it. */
type Position = Pick<Address, 'module' | 'parent' | 'path' | 'moduleKey' | 'key'>;

/** A module of the configuration, with the call that leads to it. */
interface ConfiguredModule {
  readonly module: PlainObject;
  readonly call: PlainObject | undefined;
  readonly resources: ReadonlyMap<string, PlainObject>;
}

/** A reference that is still to be followed. */
interface Step {
  readonly reference: string;
  readonly from: Position;
}

/** What one step leads to. */
interface Reached {
  readonly targets: readonly ReferenceTarget[];
  readonly steps: readonly Step[];
}

/** Modules nested deeper than this are not looked into. */
const depthLimit = 30;

/** An expression that mentions more resources than this says nothing about any of them. */
const targetLimit = 50;

/** How many references are followed, and terms made of them, for one plan. */
const stepLimit = 2_000_000;

const nothing: Reached = { targets: [], steps: [] };
const noMentions: Mentions = { targets: [], hasOthers: false };

/**
 * @param root the plan
 * @param addresses the resources that the plan leaves
 */
export function planReferences(root: PlainObject, addresses: ReadonlySet<string>): References {
  const rootModule = objectAt(childOf(root, 'configuration'), 'root_module');
  const modules = new Map<string, ConfiguredModule | undefined>();
  const parsed = new Map<string, Address>();
  /** The addresses of all instances, by the address without its key. */
  const byName = new Map<string, string[]>();
  /** The instances of module calls, by the address without its key. */
  const calls = new Map<string, Map<string, Position>>();
  const precise = new WeakMap<object, readonly string[]>();
  const reached = new WeakMap<object, Map<string, Mentions>>();
  let steps = stepLimit;

  for (const address of addresses) {
    const { module, name } = parse(address);
    const base = join(module, name);
    const others = byName.get(base);
    if (others === undefined) byName.set(base, [address]);
    else others.push(address);
    noteCalls(parse(address));
  }

  function parse(address: string): Address {
    let found = parsed.get(address);
    if (found === undefined) {
      found = parseAddress(address);
      parsed.set(address, found);
    }
    return found;
  }

  /** The calls around a resource exist because the resource does. */
  function noteCalls(position: Position): void {
    const { module, parent, path } = position;
    if (parent === undefined) return;
    const base = join(parent, `module.${path[path.length - 1]}`);
    const instances = calls.get(base) ?? new Map<string, Position>();
    calls.set(base, instances);
    if (instances.has(module)) return;
    instances.set(module, { ...position, key: '' });
    noteCalls(callerOf(position));
  }

  function moduleAt(path: readonly string[]): ConfiguredModule | undefined {
    const key = path.join('.');
    if (!modules.has(key)) modules.set(key, findModule(path));
    return modules.get(key);
  }

  function findModule(path: readonly string[]): ConfiguredModule | undefined {
    const name = path[path.length - 1];
    if (name === undefined) return rootModule && configured(rootModule, undefined);
    const call = objectAt(childOf(moduleAt(path.slice(0, -1))?.module, 'module_calls'), name);
    const module = objectAt(call, 'module');
    return module && configured(module, call);
  }

  function resourceAt(address: string): PlainObject | undefined {
    const { path, name } = parse(address);
    return moduleAt(path)?.resources.get(name);
  }

  function referencesOf(expression: PlainJson | undefined): readonly string[] {
    if (!isObject(expression) && !isList(expression)) return [];
    // A constant mentions nothing; there are too many of them to remember each.
    if (Object.hasOwn(expression, 'constant_value')) return [];
    let found = precise.get(expression);
    if (found === undefined) {
      found = mostPrecise(referencesIn(expression));
      precise.set(expression, found);
    }
    return found;
  }

  function stepsInto(expression: PlainJson | undefined, from: Position): readonly Step[] {
    return referencesOf(expression).map((reference) => ({ reference, from }));
  }

  /** The resources that references lead to: `var.x`, `module.m.out`, `aws_s3_bucket.b[0].id`. */
  function follow(first: readonly Step[]): Mentions {
    const found = new Map<string, ReferenceTarget>();
    const seen = new Set<string>();
    const pending = [...first];
    let hasOthers = false;
    for (const step of pending) {
      const { reference, from } = step;
      const key = `${from.module} ${from.key} ${reference}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { targets, steps: further } = reach(step);
      steps -= 1 + targets.length + further.length;
      for (const target of targets) found.set(`${target.address} ${target.attribute ?? ''}`, target);
      if (steps < 0 || found.size > targetLimit) return noMentions;
      if (targets.length + further.length === 0 && !isKey(reference)) hasOthers = true;
      for (const next of further) pending.push(next);
    }
    return { targets: [...found.values()], hasOthers };
  }

  function reach({ reference, from }: Step): Reached {
    const [first = '', second = '', ...rest] = tokensOf(reference);
    if (first === 'var') return { targets: [], steps: stepsInto(argument(second, from), callerOf(from)) };
    if (first === 'module') return { targets: [], steps: output(second, rest, from) };
    if (/^(?:local|data|each|count|path|terraform|self)$/.test(first) || second === '') return nothing;
    return { targets: instances(`${first}.${second}`, rest, from), steps: [] };
  }

  function argument(name: string, { path }: Position): PlainJson | undefined {
    return childOf(childOf(moduleAt(path)?.call, 'expressions'), name);
  }

  function output(name: string, rest: readonly string[], from: Position): readonly Step[] {
    const { key, name: outputName } = keyed(rest);
    const module = moduleAt([...from.path, name])?.module;
    const expression = childOf(childOf(childOf(module, 'outputs'), outputName), 'expression');
    const base = join(from.module, `module.${name}`);
    const all = calls.get(base) ?? new Map<string, Position>();
    const exact = all.get(`${base}${key}`);
    const called = exact === undefined ? [...all.values()].slice(0, targetLimit) : [exact];
    return called.flatMap((position) => stepsInto(expression, position));
  }

  function instances(name: string, rest: readonly string[], from: Position): readonly ReferenceTarget[] {
    const base = join(from.module, name);
    const all = byName.get(base) ?? [];
    const { key, name: attribute } = keyed(rest);
    // Instances of one count or for_each go together, one by one.
    const exact = [`${base}${key}`, `${base}${from.key}`].find((address) => addresses.has(address));
    const found = exact === undefined ? all.slice(0, targetLimit + 1) : [exact];
    return found.map((address) => ({ address, attribute: attribute === '' ? undefined : attributeName(attribute) }));
  }

  function mentions(address: string, expression: PlainJson | undefined): Mentions {
    if (!isObject(expression) && !isList(expression)) return noMentions;
    if (referencesOf(expression).length === 0) return noMentions;
    const from = parse(address);
    const key = `${from.module} ${from.key}`;
    const known = reached.get(expression) ?? new Map<string, Mentions>();
    reached.set(expression, known);
    const found = known.get(key) ?? follow(stepsInto(expression, from));
    known.set(key, found);
    // Terms are made of them each time.
    steps -= found.targets.length;
    return steps < 0 ? noMentions : found;
  }

  function isNull(expression: PlainJson, from: Position): boolean {
    const constant = childOf(expression, 'constant_value');
    if (constant !== undefined) return constant === null;
    const references = referencesOf(expression);
    return references.length > 0 && references.every((reference) => isNullVariable(reference, from));
  }

  function isNullVariable(reference: string, from: Position): boolean {
    const [first = '', name = '', ...rest] = tokensOf(reference);
    if (first !== 'var' || rest.length > 0 || steps-- < 0) return false;
    if (from.parent === undefined) {
      if (childOf(childOf(rootModule, 'variables'), name) === undefined) return false;
      const value = childOf(childOf(childOf(root, 'variables'), name), 'value');
      return value === undefined || value === null;
    }
    const given = argument(name, from);
    if (given !== undefined) return isNull(given, callerOf(from));
    const declared = childOf(childOf(moduleAt(from.path)?.module, 'variables'), name);
    const value = childOf(declared, 'default');
    return declared !== undefined && (value === undefined || value === null);
  }

  return {
    expressions: (address) => childOf(resourceAt(address), 'expressions'),
    mentions,
    isNull: (address, expression) => isNull(expression, parse(address)),
    dependencies: (address) => {
      const names = itemsAt(resourceAt(address), 'depends_on').filter((name) => typeof name === 'string');
      if (names.length === 0) return [];
      const from = parse(address);
      return follow(mostPrecise(names).map((reference) => ({ reference, from }))).targets.map(
        ({ address: target }) => target,
      );
    },
  };
}

/** Whether a reference is the key by which another one chooses an instance, which nobody can tell from other uses. */
function isKey(reference: string): boolean {
  return reference.startsWith('each.') || reference.startsWith('count.');
}

/** Where the arguments of the call stand that a module is. */
function callerOf({ parent = '', moduleKey }: Position): Position {
  return { ...parseAddress(parent === '' ? '' : `${parent}.`), key: moduleKey };
}

/** `["x"].name` or `.name`. */
function keyed([first = '', second = '']: readonly string[]): { readonly key: string; readonly name: string } {
  return first.startsWith('[') ? { key: first, name: second } : { key: '', name: first };
}

function configured(module: PlainObject, call: PlainObject | undefined): ConfiguredModule {
  const resources = new Map<string, PlainObject>();
  for (const resource of itemsAt(module, 'resources')) {
    const address = textAt(resource, 'address');
    if (isObject(resource) && address !== undefined) resources.set(address, resource);
  }
  return { module, call, resources };
}

/** Expressions nested deeper than this are not looked into. */
const expressionDepth = 100;

/** All references inside an expression, or inside the expressions of a block. */
function referencesIn(expression: PlainJson, depth = 0): string[] {
  if (depth > expressionDepth || typeof expression !== 'object' || expression === null) return [];
  if (isList(expression)) return expression.flatMap((item) => referencesIn(item, depth + 1));
  const references = childOf(expression, 'references');
  if (isList(references)) return references.filter((reference) => typeof reference === 'string');
  return Object.values(expression).flatMap((value) => referencesIn(value, depth + 1));
}

/** They are listed longest first, `aws_kms_key.k.arn` before `aws_kms_key.k`: what another one begins with says no more. */
function mostPrecise(references: readonly string[]): readonly string[] {
  const unique = [...new Set(references)];
  const sorted = unique.toSorted();
  return unique.filter((reference) => !beginsAny(sorted, `${reference}.`) && !beginsAny(sorted, `${reference}[`));
}

/** Whether a text of a sorted list starts with a prefix. */
function beginsAny(sorted: readonly string[], prefix: string): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return sorted[low]?.startsWith(prefix) === true;
}

/** `aws_s3_bucket.b["x.y"].id` -> `aws_s3_bucket`, `b`, `["x.y"]`, `id`. */
function tokensOf(reference: string): string[] {
  const tokens: string[] = [];
  for (let at = 0; at < reference.length; ) {
    const character = reference.charAt(at);
    if (character === '.' || character === ']') at++;
    else {
      const end = character === '[' ? endOfKey(reference, at) : endOfName(reference, at);
      tokens.push(reference.slice(at, end));
      at = end;
    }
  }
  return tokens;
}

function endOfName(text: string, start: number): number {
  let at = start;
  while (at < text.length && !'.[]'.includes(text.charAt(at))) at++;
  return at;
}

/** Behind the bracket that closes a key; brackets and dots in quotes belong to the key. */
function endOfKey(text: string, start: number): number {
  let at = start + 1;
  if (text.charAt(at) === '"') {
    at++;
    while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  }
  const end = text.indexOf(']', at);
  return end < 0 ? text.length : end + 1;
}

/** The address of a resource, or what is before its name when it ends with a dot, in its parts. */
export function parseAddress(address: string): Address {
  const tokens = tokensOf(address);
  const path: string[] = [];
  let parent: string | undefined;
  let module = '';
  let moduleKey = '';
  let at = 0;
  while (tokens[at] === 'module' && path.length < depthLimit) {
    const name = tokens[at + 1] ?? '';
    moduleKey = tokens[at + 2]?.startsWith('[') ? (tokens[at + 2] ?? '') : '';
    path.push(name);
    parent = module;
    module = `${join(module, `module.${name}`)}${moduleKey}`;
    at += moduleKey === '' ? 2 : 3;
  }
  const key = tokens[at + 2] ?? '';
  return { module, parent, path, moduleKey, name: `${tokens[at] ?? ''}.${tokens[at + 1] ?? ''}`, key };
}

function join(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}
