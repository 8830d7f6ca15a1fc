/** Calls of modules -> instances of modules, with the arguments that they get. */

import type { Place } from '../../read/source.ts';
import { type Block, type Expression, type Name, textOf } from '../../read/terraform/hcl/syntax.ts';
import type { Condition, Term } from '../term.ts';
import { attribute } from './change.ts';
import { evaluate } from './expression.ts';
import { type Instance, type ModuleInstance, placeIn, type World } from './instance.ts';
import { attributeIn, calledFolder, headerPlace, type Module, type Placed } from './module.ts';
import { named } from './resolve.ts';

/** What a call leads to: an instance of a module, or the reason for which the module is not read. */
export type Called =
  | { readonly kind: 'read'; readonly instance: ModuleInstance }
  | { readonly kind: 'unread'; readonly reason: string };

/** How deep modules may call one another. */
const depthLimit = 20;

/** The instance of a module that one instance of a call makes. */
export function childInstance(parent: ModuleInstance, name: string, call: Placed<Block>, item: Instance): Called {
  const prefix = parent.address === '' ? '' : `${parent.address}.`;
  const address = `${prefix}module.${name}${item.key}`;
  const { children, world } = parent;
  const existing = children.get(address);
  if (existing !== undefined) return { kind: 'read', instance: existing };
  const module = calledModule(parent, name, call);
  if (typeof module === 'string') return { kind: 'unread', reason: module };
  world.budget -= 1000;
  if (world.budget < 0) {
    noteTooMuch(world, headerPlace(call));
    return { kind: 'unread', reason: `module ${name} is not read: there are too many modules` };
  }
  const environment = { instance: parent, source: call.source, names: item.names };
  const child: ModuleInstance = {
    world,
    module,
    address,
    parent,
    argument: (variable) => {
      const argument = attributeIn(call.node.body, variable);
      if (argument === undefined) return undefined;
      const place = placeIn(environment, argument.value);
      return named(parent, `${address} ${variable}`, place, () => evaluate(argument.value, environment));
    },
    defaultTags: (provider) => parent.defaultTags(providerIn(call.node, provider)),
    condition: conjunction(parent.condition, item.condition),
    values: new Map(),
    instances: new Map(),
    children: new Map(),
  };
  children.set(address, child);
  return { kind: 'read', instance: child };
}

/** Says, once for a root module, that the rest of it is left out. */
export function noteTooMuch({ notes }: World, place: Place): void {
  const message = 'there is so much of it from here on, modules in modules, that the rest is not read';
  if (!notes.some((note) => note.message === message)) notes.push({ message, ...place });
}

export function conjunction(first: Condition | undefined, second: Condition | undefined): Condition | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { kind: 'and', operands: [first, second] };
}

/** The module that a call names, or why it is not read. Said once, as a note at the call. */
function calledModule(parent: ModuleInstance, name: string, { source, node }: Placed<Block>): Module | string {
  const written = attributeIn(node.body, 'source')?.value;
  const text = written && textOf(written);
  const unread = (reason: string): string => {
    const message = `module ${name} is not read: ${reason}`;
    const { notes } = parent.world;
    const place = headerPlace({ source, node });
    if (!notes.some((note) => note.source === source && note.start === place.start)) notes.push({ message, ...place });
    return message;
  };
  if (text === undefined) return unread(written === undefined ? 'it has no source' : 'its source is not known');
  const folder = calledFolder(parent.module.folder, node);
  if (folder === undefined) return unread(`its source "${text}" is remote`);
  const module = parent.world.modules.get(folder);
  if (module === undefined) return unread(`there is no Terraform code in "${text}", or it lies outside of the project`);
  let depth = 0;
  for (let at: ModuleInstance | undefined = parent; at !== undefined; at = at.parent) {
    if (at.module === module) return unread('it calls itself');
    if (++depth > depthLimit) return unread('modules call one another too deeply');
  }
  return module;
}

/**
 * What a provider configuration of a called module is in the module that calls it.
 * Source: Terraform documentation, "Providers Within Modules", "Passing Providers Explicitly".
 */
function providerIn(call: Block, provider: string): string {
  const passed = attributeIn(call.body, 'providers')?.value;
  if (passed?.kind !== 'object') return provider;
  for (const { key, value } of passed.items) {
    if (providerName(key) === provider) return providerName(value) ?? provider;
  }
  return provider;
}

/** `aws` or `aws.east`, however it is written. */
export function providerName(written: Expression | Name | undefined): string | undefined {
  switch (written?.kind) {
    case 'name':
    case 'variable':
      return written.name;
    case 'template':
      return textOf(written);
    case 'traversal': {
      const [step] = written.steps;
      return written.source.kind === 'variable' && step?.kind === 'attribute'
        ? `${written.source.name}.${step.name}`
        : undefined;
    }
    default:
      return undefined;
  }
}

/** The tags of `default_tags` in each provider configuration of the root module. */
export function providerTags(root: ModuleInstance): (provider: string) => Term | undefined {
  const tags = new Map<string, Term>();
  for (const { source, node } of root.module.providers) {
    const label = node.labels[0]?.text ?? '';
    const alias = attributeIn(node.body, 'alias')?.value;
    const block = node.body.blocks.find(({ type }) => type === 'default_tags');
    const asAttribute = attributeIn(node.body, 'default_tags')?.value;
    const environment = { instance: root, source, names: new Map() };
    const written = block && attributeIn(block.body, 'tags')?.value;
    const name = alias === undefined ? label : `${label}.${textOf(alias) ?? ''}`;
    if (written !== undefined) tags.set(name, evaluate(written, environment));
    else if (asAttribute !== undefined) {
      const value = evaluate(asAttribute, environment);
      const term = attribute(value.kind === 'list' ? value.items[0] : value, 'tags');
      if (term !== undefined) tags.set(name, term);
    }
  }
  return (provider) => tags.get(provider);
}
