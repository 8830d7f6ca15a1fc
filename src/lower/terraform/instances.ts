/** `count` and `for_each` -> the instances of a block. */

import { rangeOf } from '../../read/source.ts';
import type { Block } from '../../read/terraform/hcl/syntax.ts';
import type { Term } from '../term.ts';
import { andTruth, equalTruth, notTruth, orTruth, reasonOf, type Truth } from './condition.ts';
import { evaluate, noted } from './expression.ts';
import type { Environment, Instance, Instances, ModuleInstance } from './instance.ts';
import { attributeIn, type Placed } from './module.ts';

/** Beyond this many instances one stands for all: they differ in little that a rule looks at. */
const instanceLimit = 200;

/**
 * The instances of a resource, data source or module call.
 * Source: Terraform documentation, "The count Meta-Argument", "The for_each Meta-Argument".
 */
export function instancesOf(instance: ModuleInstance, name: string, block: Placed<Block>): Instances {
  const { instances } = instance;
  if (instances.has(name)) return instances.get(name) ?? open('its instances depend on themselves');
  instances.set(name, undefined);
  const environment: Environment = { instance, source: block.source, names: new Map() };
  const count = attributeIn(block.node.body, 'count')?.value;
  const forEach = attributeIn(block.node.body, 'for_each')?.value;
  const made =
    count !== undefined
      ? byCount(evaluate(count, environment), environment)
      : forEach !== undefined
        ? byKey(evaluate(forEach, environment), environment)
        : single;
  instances.set(name, made);
  return made;
}

const single: Instances = { kind: 'single', all: [{ key: '', condition: undefined, names: new Map() }] };

function open(reason: string): Instances {
  return { kind: 'open', reason, all: [{ key: '', condition: undefined, names: unknownNames(reason) }] };
}

function unknownNames(reason: string): ReadonlyMap<string, Term> {
  const source = { path: '', text: '', language: 'hcl' } as const;
  const place = { source, start: 0, end: 0 };
  const unknown: Term = { kind: 'unknown', cause: 'unsupported', reason, ...place };
  const entries = (names: readonly string[]): Term => ({
    kind: 'map',
    entries: names.map((key) => ({ key, value: unknown, ...place })),
    ...place,
  });
  return new Map([
    ['each', entries(['key', 'value'])],
    ['count', entries(['index'])],
  ]);
}

function byCount(count: Term, environment: Environment): Instances {
  const numbers = leaves(count, environment);
  if (typeof numbers === 'string') return open(numbers);
  const most = Math.max(0, ...numbers.map(({ number }) => number));
  if (most > instanceLimit) return open('there are more instances than are examined one by one');
  const all = Array.from({ length: most }, (_, index): Instance[] => {
    const truth = numbers.map(({ when, number }): Truth => (number > index ? when : false)).reduce(orTruth, false);
    const scalar: Term = { kind: 'scalar', value: index, text: String(index), ...rangeOf(count) };
    const meaning: Term = {
      kind: 'map',
      entries: [{ key: 'index', value: scalar, ...rangeOf(count) }],
      ...rangeOf(count),
    };
    return under(`[${index}]`, truth, new Map([['count', meaning]]), environment);
  });
  return { kind: 'count', all: all.flat() };
}

/** An instance under a condition; none when it is never there. */
function under(key: string, truth: Truth, names: ReadonlyMap<string, Term>, environment: Environment): Instance[] {
  if (truth === false) return [];
  const condition = noted(environment, truth);
  return [{ key, names, condition: typeof condition === 'boolean' ? undefined : condition }];
}

interface Leaf {
  readonly when: Truth;
  readonly number: number;
}

/** The numbers that a count may be, each with the condition under which it is; or why that is not known. */
function leaves(term: Term, environment: Environment, when: Truth = true, depth = 0): readonly Leaf[] | string {
  switch (term.kind) {
    case 'scalar': {
      const number = Number(term.text);
      return Number.isInteger(number) && number >= 0 ? [{ when, number }] : 'its count is no number';
    }
    case 'choice': {
      if (depth > 8 || term.condition.kind === 'unknown') return reasonOfCondition(term);
      const yes = leaves(term.whenTrue, environment, andTruth(when, term.condition), depth + 1);
      const no = leaves(term.whenFalse, environment, andTruth(when, notTruth(term.condition)), depth + 1);
      if (typeof yes === 'string') return yes;
      return typeof no === 'string' ? no : [...yes, ...no];
    }
    case 'parameter': {
      const { variables } = environment.instance.world.lookup;
      const value = variables(term.name);
      if (value === undefined || depth > 8) return reasonOf(term);
      // Whether there is one at all is a question of scenarios; how many there are is taken as it is by default.
      if (value.kind !== 'scalar') return leaves(value, environment, when, depth + 1);
      const zero: Term = { kind: 'scalar', value: 0, text: '0', ...rangeOf(value) };
      const isNone = noted(environment, equalTruth(term, zero, variables));
      const number = Number(value.text);
      return Number.isInteger(number) && number >= 0
        ? [{ when: andTruth(when, notTruth(isNone)), number: Math.max(number, 1) }]
        : 'its count is no number';
    }
    case 'call':
      if (term.function === 'assuming') return leaves(term.arguments[0] ?? term, environment, when, depth + 1);
      return reasonOf(term);
    default:
      return reasonOf(term);
  }
}

function reasonOfCondition(term: Term & { readonly kind: 'choice' }): string {
  return term.condition.kind === 'unknown' ? term.condition.reason : 'it depends on too many conditions';
}

interface Key {
  readonly key: string;
  readonly value: Term;
  readonly when: Truth;
}

function byKey(collection: Term, environment: Environment): Instances {
  const keys = keysOf(collection, environment, true, 0);
  if (typeof keys === 'string') return open(keys);
  const byName = new Map<string, Key>();
  for (const item of keys) {
    const other = byName.get(item.key);
    byName.set(item.key, other === undefined ? item : joined(other, item));
  }
  if (byName.size > instanceLimit) return open('there are more instances than are examined one by one');
  const all = [...byName.values()].flatMap(({ key, value, when }) => {
    const place = rangeOf(value);
    const meaning: Term = {
      kind: 'map',
      entries: [
        { key: 'key', value: { kind: 'scalar', value: key, text: key, ...place }, ...place },
        { key: 'value', value, ...place },
      ],
      ...place,
    };
    return under(`[${JSON.stringify(key)}]`, when, new Map([['each', meaning]]), environment);
  });
  return { kind: 'for_each', all };
}

/** One key in both branches of a choice: it is there in either, with the value of the branch. */
function joined(first: Key, second: Key): Key {
  const when = orTruth(first.when, second.when);
  if (typeof first.when === 'boolean') return { ...(first.when ? first : second), when };
  const value: Term = {
    kind: 'choice',
    condition: first.when,
    whenTrue: first.value,
    whenFalse: second.value,
    ...rangeOf(first.value),
  };
  return { key: first.key, value, when };
}

function keysOf(term: Term, environment: Environment, when: Truth, depth: number): readonly Key[] | string {
  switch (term.kind) {
    case 'map':
      if (term.open !== undefined && term.entries.length === 0) return term.open;
      return term.entries.map(({ key, value }) => ({ key, value, when: andTruth(when, presence(value)) }));
    case 'list': {
      if (term.open !== undefined && term.items.length === 0) return term.open;
      const keys: Key[] = [];
      for (const item of term.items) {
        const found = keysOfItem(item, environment, when);
        if (typeof found === 'string') return found;
        keys.push(...found);
      }
      return keys;
    }
    case 'choice': {
      if (depth > 8 || term.condition.kind === 'unknown') return reasonOfCondition(term);
      const yes = keysOf(term.whenTrue, environment, andTruth(when, term.condition), depth + 1);
      const no = keysOf(term.whenFalse, environment, andTruth(when, notTruth(term.condition)), depth + 1);
      if (typeof yes === 'string') return yes;
      return typeof no === 'string' ? no : [...yes, ...no];
    }
    case 'parameter': {
      const value = environment.instance.world.lookup.variables(term.name);
      return value === undefined || depth > 8 ? reasonOf(term) : keysOf(value, environment, when, depth + 1);
    }
    case 'call':
      if (term.function !== 'assuming') return reasonOf(term);
      return keysOf(term.arguments[0] ?? term, environment, when, depth + 1);
    default:
      return reasonOf(term);
  }
}

/** An item of a set is the key and the value. */
function keysOfItem(item: Term, environment: Environment, when: Truth): readonly Key[] | string {
  switch (item.kind) {
    case 'scalar':
      return [{ key: item.text, value: item, when }];
    case 'null':
      return [];
    case 'choice': {
      const yes = keysOfItem(item.whenTrue, environment, andTruth(when, item.condition));
      const no = keysOfItem(item.whenFalse, environment, andTruth(when, notTruth(item.condition)));
      if (typeof yes === 'string') return yes;
      return typeof no === 'string' ? no : [...yes, ...no];
    }
    case 'parameter': {
      const value = environment.instance.world.lookup.variables(item.name);
      return value?.kind === 'scalar' ? [{ key: value.text, value: item, when }] : reasonOf(item);
    }
    case 'call':
      if (item.function === 'assuming') return keysOfItem(item.arguments[0] ?? item, environment, when);
      return reasonOf(item);
    default:
      return reasonOf(item);
  }
}

/** Whether an entry that a `for` expression made under a condition is there. */
function presence(value: Term): Truth {
  if (value.kind !== 'choice') return true;
  const side = (branch: Term): Truth => (branch.kind === 'null' ? false : presence(branch));
  return orTruth(
    andTruth(value.condition, side(value.whenTrue)),
    andTruth(notTruth(value.condition), side(value.whenFalse)),
  );
}
