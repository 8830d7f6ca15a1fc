/** Names -> terms: variables, locals, outputs of modules, data sources and resources. */

import { type Place, rangeOf } from '../../read/source.ts';
import type { Block, Expression, Step } from '../../read/terraform/hcl/syntax.ts';
import type { MapTermEntry, Term } from '../term.ts';
import { evaluateBody } from './body.ts';
import { childInstance } from './call.ts';
import { dataSource } from './data-source.ts';
import { evaluate, follow } from './expression.ts';
import type { Environment, Instance, Instances, ModuleInstance, World } from './instance.ts';
import { instancesOf } from './instances.ts';
import { attributeIn, type Placed } from './module.ts';
import { assuming, attributeName, failed } from './traverse.ts';
import { withOptionalDefaults } from './variable-type.ts';

interface Resolved {
  readonly term: Term;
  /** The steps that are still to be taken. */
  readonly rest: readonly Step[];
}

/**
 * What the first name of a reference means, with as many of its steps as that takes.
 * Source: Terraform documentation, "References to Named Values".
 */
export function resolveName(name: string, steps: readonly Step[], place: Place, environment: Environment): Resolved {
  const { instance, names } = environment;
  const meaning = names.get(name);
  if (meaning !== undefined) return { term: meaning, rest: steps };
  const [first, second] = steps;
  const label = first?.kind === 'attribute' ? first.name : undefined;
  if (label === undefined) return { term: failed(`${name} is not known here`, place), rest: [] };
  const rest = steps.slice(1);
  switch (name) {
    case 'var':
      return { term: variable(instance, label, place), rest };
    case 'local':
      return { term: local(instance, label, place), rest };
    case 'module':
      return moduleOutput(instance, label, rest, place, environment);
    case 'path':
      return { term: { kind: 'scalar', value: instance.module.folder, text: instance.module.folder, ...place }, rest };
    case 'terraform':
      return { term: { kind: 'parameter', name: 'terraform.workspace', ...place }, rest };
    case 'data':
      if (second?.kind !== 'attribute') break;
      return { term: data(instance, label, second.name, place), rest: steps.slice(2) };
    case 'each':
    case 'count':
    case 'self':
      break;
    default:
      return { term: resourceTerm(instance, name, label, place), rest };
  }
  return { term: failed(`${name}.${label} is not known here`, place), rest: [] };
}

/** How deep locals, variables and outputs may lead to one another. */
const depthLimit = 150;

/** Beyond this many values in it, a term is not used as a part of others. */
const sizeLimit = 50_000;

/** Evaluates something that has a name, once; what leads to itself, or to too much, is not known. */
export function named(instance: ModuleInstance, name: string, place: Place, compute: () => Term): Term {
  const { world, values } = instance;
  if (values.has(name)) {
    const value = values.get(name);
    if (value === undefined) return failed(`${name} leads to itself`, place);
    world.budget -= sizeOf(value);
    return world.budget < 0 ? tooMuch(place) : value;
  }
  if (world.depth > depthLimit || world.budget < 0) return tooMuch(place);
  values.set(name, undefined);
  world.depth++;
  const value = compute();
  world.depth--;
  const kept = sizeOf(value) > sizeLimit ? tooMuch(place) : value;
  values.set(name, kept);
  world.budget -= sizeOf(kept);
  return kept;
}

function tooMuch(place: Place): Term {
  return {
    kind: 'unknown',
    cause: 'unsupported',
    reason: 'there is more of it than Lintel evaluates',
    ...rangeOf(place),
  };
}

const sizes = new WeakMap<Term, number>();

/** How many terms a term would be, written out: a part that is used twice counts twice. */
function sizeOf(term: Term): number {
  const parts = partsOf(term);
  if (parts.length === 0) return 1;
  let size = sizes.get(term);
  if (size === undefined) {
    size = parts.reduce((sum, part) => sum + sizeOf(part), 1);
    sizes.set(term, size);
  }
  return size;
}

function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'list':
      return term.items;
    case 'map':
      return term.entries.map(({ value }) => value);
    case 'choice':
      return [term.whenTrue, term.whenFalse];
    case 'call':
      return term.arguments;
    default:
      return [];
  }
}

function variable(instance: ModuleInstance, name: string, place: Place): Term {
  const { module, world, argument } = instance;
  const declared = module.variables.get(name);
  if (declared === undefined) return failed(`there is no variable ${name}`, place);
  if (argument === undefined) {
    const root = world.parameters.get(name);
    if (root === undefined) return failed(`there is no variable ${name}`, place);
    const parameter: Term = { kind: 'parameter', name, ...place };
    const { value } = root;
    // No condition compares a list or a map as a whole: what is in it is what counts.
    const isCollection = value?.kind === 'list' || value?.kind === 'map';
    return isCollection ? assuming({ ...value, ...place }, [parameter], place) : parameter;
  }
  return named(instance, `var.${name}`, place, () => {
    const { body } = declared.node;
    const given = argument(name);
    const refusesNull = isFalse(attributeIn(body, 'nullable')?.value);
    if (given === undefined || (given.kind === 'null' && refusesNull)) {
      const value = defaultOf(instance, declared);
      if (value !== undefined) return value;
      return {
        kind: 'unknown',
        cause: 'parameter',
        reason: `variable ${name} of ${instance.address} has no value`,
        ...place,
      };
    }
    return typed(instance, declared, given);
  });
}

function isFalse(expression: Expression | undefined): boolean {
  return expression?.kind === 'literal' && expression.value === false;
}

/** The default of a variable; undefined when it has none. */
export function defaultOf(instance: ModuleInstance, declared: Placed<Block>): Term | undefined {
  const expression = attributeIn(declared.node.body, 'default')?.value;
  if (expression === undefined) return undefined;
  return typed(instance, declared, evaluate(expression, { instance, source: declared.source, names: new Map() }));
}

/** A value with the defaults of optional attributes of the variable's type. */
export function typed(instance: ModuleInstance, declared: Placed<Block>, value: Term): Term {
  const type = attributeIn(declared.node.body, 'type')?.value;
  if (type === undefined) return value;
  return withOptionalDefaults(type, value, { instance, source: declared.source, names: new Map() });
}

function local(instance: ModuleInstance, name: string, place: Place): Term {
  const declared = instance.module.locals.get(name);
  if (declared === undefined) return missing(instance, `local value ${name}`, place);
  return named(instance, `local.${name}`, place, () =>
    evaluate(declared.node.value, { instance, source: declared.source, names: new Map() }),
  );
}

/** What is not there: an error, unless a file could not be read in which it may stand. */
function missing({ module }: ModuleInstance, what: string, place: Place): Term {
  if (!module.isBroken) return failed(`there is no ${what}`, place);
  const reason = `there is no ${what} in what could be read`;
  return { kind: 'unknown', cause: 'unsupported', reason, ...place };
}

function moduleOutput(
  instance: ModuleInstance,
  name: string,
  steps: readonly Step[],
  place: Place,
  environment: Environment,
): Resolved {
  const call = instance.module.calls.get(name);
  if (call === undefined) return { term: missing(instance, `module ${name}`, place), rest: [] };
  const instances = instancesOf(instance, `module.${name}`, call);
  const outputs = (child: Instance, outputName: string): Term => {
    const called = childInstance(instance, name, call, child);
    if (called.kind === 'unread') return { kind: 'unknown', cause: 'attribute', reason: called.reason, ...place };
    const output = called.instance.module.outputs.get(outputName);
    if (output === undefined) return missing(called.instance, `output ${outputName} of module ${name}`, place);
    return named(called.instance, `output.${outputName}`, place, () => {
      const value = attributeIn(output.node.body, 'value')?.value;
      if (value === undefined) return failed(`output ${outputName} has no value`, place);
      return evaluate(value, { instance: called.instance, source: output.source, names: new Map() });
    });
  };
  if (instances.kind === 'single') {
    const [first] = steps;
    if (first?.kind === 'attribute') return { term: outputs(instances.all[0], first.name), rest: steps.slice(1) };
  }
  // With an index or a splat the attribute that follows is the output: only that one is evaluated.
  const outputName = outputAfter(steps);
  if (outputName === undefined) {
    const reason = `all outputs of module ${name} at once are not evaluated`;
    return { term: { kind: 'unknown', cause: 'unsupported', reason, ...place }, rest: [] };
  }
  const collection = collected(instances, place, (child) => {
    const value = outputs(child, outputName);
    return { kind: 'map', entries: [{ key: outputName, value, ...rangeOf(place) }], ...rangeOf(place) };
  });
  return { term: follow(collection, steps, place, environment), rest: [] };
}

function outputAfter(steps: readonly Step[]): string | undefined {
  for (const step of steps) {
    if (step.kind === 'attribute') return step.name;
    if (step.kind === 'splat') return outputAfter(step.each) ?? outputAfter(steps.slice(1));
  }
  return undefined;
}

/** What a name means that stands for all instances: a list for `count`, a map for `for_each`. */
function collected(instances: Instances, place: Place, each: (instance: Instance) => Term): Term {
  switch (instances.kind) {
    case 'single':
    case 'open':
      return each(instances.all[0]);
    case 'count':
      return { kind: 'list', items: instances.all.map((item) => present(item, each(item), place)), ...place };
    case 'for_each':
      return {
        kind: 'map',
        entries: instances.all.map((item): MapTermEntry => {
          const value = present(item, each(item), place);
          return { key: keyText(item), value, ...place };
        }),
        ...place,
      };
  }
}

/** An instance under its condition; where it is not there, neither is its value. */
function present({ condition }: Instance, value: Term, place: Place): Term {
  if (condition === undefined) return value;
  const absent = failed('there is no such instance', place);
  return { kind: 'choice', condition, whenTrue: value, whenFalse: absent, ...place };
}

/** `["a"]` -> `a`. */
function keyText({ names, key }: Instance): string {
  const each = names.get('each');
  const term = each?.kind === 'map' ? each.entries.find((entry) => entry.key === 'key')?.value : undefined;
  return term?.kind === 'scalar' ? term.text : key;
}

function data(instance: ModuleInstance, type: string, name: string, place: Place): Term {
  const block = instance.module.data.get(`${type}.${name}`);
  if (block === undefined) return missing(instance, `data source ${type}.${name}`, place);
  const instances = instancesOf(instance, `data.${type}.${name}`, block);
  return collected(instances, place, (item) =>
    named(instance, `data.${type}.${name}${item.key}`, place, () =>
      dataSource(type, name, instance, block, item, place),
    ),
  );
}

function resourceTerm(instance: ModuleInstance, type: string, name: string, place: Place): Term {
  const block = instance.module.resources.get(`${type}.${name}`);
  if (block === undefined) return missing(instance, `resource ${type}.${name}`, place);
  const instances = instancesOf(instance, `${type}.${name}`, block);
  return collected(instances, place, (item) => ({
    kind: 'reference',
    address: declare(instance, type, name, block, item),
    attribute: undefined,
    ...place,
  }));
}

/** The address of an instance of a resource, which the world knows from now on. */
export function declare(
  instance: ModuleInstance,
  type: string,
  name: string,
  block: Placed<Block>,
  item: Instance,
): string {
  const prefix = instance.address === '' ? '' : `${instance.address}.`;
  const address = `${prefix}${type}.${name}${item.key}`;
  const { declared } = instance.world;
  if (!declared.has(address)) declared.set(address, { module: instance, block, instance: item });
  return address;
}

/**
 * What the author wrote for an attribute of a resource, where that leads to another resource or is copied: the bucket of a bucket's
 * versioning is the bucket, the engine of a cluster is that of its instances. Of a resource that is a part of another the id is the other's.
 */
export function writtenReference(address: string, attribute: string, world: World): Term | undefined {
  const { declared, partOf } = world;
  const found = declared.get(address);
  if (found === undefined) return undefined;
  const type = found.block.node.labels[0]?.text ?? '';
  const parent = partOf(type);
  const name = attributeName(attribute) === undefined && parent !== undefined ? parent : attribute;
  const expression = attributeIn(found.block.node.body, name)?.value;
  if (expression === undefined) return undefined;
  const place = { source: found.block.source, start: expression.start, end: expression.end };
  const value = named(found.module, `${address}.${name}`, place, () =>
    evaluate(expression, { instance: found.module, source: found.block.source, names: found.instance.names }),
  );
  return leads(value) || (value.kind === 'scalar' && copied.test(attribute)) ? value : undefined;
}

/** What resources take over from one another; all else joins the two, even where it is written out. */
const copied = /^(?:cidr_block|engine(?:_version|_mode)?)$/;

function leads(term: Term): boolean {
  if (term.kind === 'choice') return leads(term.whenTrue) || leads(term.whenFalse);
  return term.kind === 'reference';
}

/** The body of a resource or data source in one of its instances. */
export function bodyOf(
  instance: ModuleInstance,
  block: Placed<Block>,
  item: Instance,
): Term & { readonly kind: 'map' } {
  return evaluateBody(block.node.body, { instance, source: block.source, names: item.names }, placeOfBody(block));
}

function placeOfBody({ source, node }: Placed<Block>): Place {
  return { source, start: node.start, end: node.end };
}
