/** The resources of a plan with the places of the code that they were planned from. */

import path from 'node:path';
import { type Place, rangeOf } from '../../read/source.ts';
import { type Body, type Expression, textOf } from '../../read/terraform/hcl/syntax.ts';
import type { MapTerm, MapTermEntry, Term } from '../term.ts';
import { placeIn } from './instance.ts';
import { attributeIn, type Module, type Placed } from './module.ts';
import type { TerraformResource } from './terraform-resource.ts';

/** Gives each resource the places of its block, where the code that was read has it. */
export function placeInSources(
  resources: readonly TerraformResource[],
  sources: string | undefined,
  modules: ReadonlyMap<string, Module>,
): { readonly located: readonly TerraformResource[]; readonly folders: ReadonlySet<string> } {
  const root = sources === undefined ? undefined : modules.get(sources);
  const folders = new Set<string>();
  if (root === undefined) return { located: resources, folders };
  const located = resources.map((resource) => {
    const module = moduleOf(resource.address, root, modules);
    const label = /(?:^|\.)([^.[\]]+\.[^.[\]]+)(?:\[.*\])?$/.exec(withoutModules(resource.address))?.[1];
    const block = label === undefined ? undefined : module?.resources.get(label);
    if (block === undefined) return resource;
    folders.add(root.folder);
    const { source, node } = block;
    const place = placeIn(
      { source },
      { start: node.start, end: node.labels[node.labels.length - 1]?.end ?? node.typeEnd },
    );
    return {
      ...resource,
      place,
      extent: placeIn({ source }, node),
      body: placedMap(resource.body, { source, node: node.body }, place),
      dependsOn: resource.dependsOn.map((target) => ({ ...target, place })),
    };
  });
  return { located, folders };
}

const moduleSteps = /^module\.([^.[\]]+)(?:\[(?:"(?:[^"\\]|\\.)*"|\d+)\])?\./;

function withoutModules(address: string): string {
  const match = moduleSteps.exec(address);
  return match === null ? address : withoutModules(address.slice(match[0].length));
}

/** The module of an address, through local calls. */
function moduleOf(address: string, root: Module, modules: ReadonlyMap<string, Module>): Module | undefined {
  const match = moduleSteps.exec(address);
  if (match === null) return root;
  const source = attributeIn(root.calls.get(match[1] ?? '')?.node.body ?? noBody, 'source')?.value;
  const text = source && textOf(source);
  if (text === undefined || !text.startsWith('.')) return undefined;
  const module = modules.get(path.posix.join(root.folder, text).replace(/(?<=.)\/$/, ''));
  return module && moduleOf(address.slice(match[0].length), module, modules);
}

const noBody: Body = { attributes: [], blocks: [], start: 0, end: 0 };

/** A map with the places of the attributes and blocks of a body; what is not there stands where the block is named. */
function placedMap(map: MapTerm, body: Placed<Body>, outer: Place): MapTerm {
  const entries = map.entries.map((entry): MapTermEntry => {
    const attribute = attributeIn(body.node, entry.key);
    if (attribute !== undefined) {
      const key = placeIn(body, { start: attribute.nameStart, end: attribute.nameEnd });
      return { ...entry, ...key, value: placedValue(entry.value, { source: body.source, node: attribute.value }) };
    }
    const blocks = body.node.blocks.filter(({ type }) => type === entry.key);
    const dynamic = body.node.blocks.find(({ type, labels }) => type === 'dynamic' && labels[0]?.text === entry.key);
    const content = dynamic?.body.blocks.find(({ type }) => type === 'content');
    const [first] = blocks;
    if (first === undefined && dynamic === undefined)
      return { ...entry, ...rangeOf(outer), value: moved(entry.value, outer) };
    const header = first ?? dynamic?.labels[0] ?? { start: 0, end: 0 };
    const key = placeIn(body, first === undefined ? header : { start: first.typeStart, end: first.typeEnd });
    const inner = (item: Term, index: number): Term => {
      const block = blocks[index] ?? content ?? dynamic;
      if (block === undefined || item.kind !== 'map') return moved(item, key);
      const place = placeIn(body, block);
      return { ...placedMap(item, { source: body.source, node: block.body }, place), ...place };
    };
    const value =
      entry.value.kind === 'list'
        ? { ...entry.value, items: entry.value.items.map(inner), ...key }
        : inner(entry.value, 0);
    return { ...entry, ...key, value };
  });
  return { ...map, entries, ...rangeOf(outer) };
}

/** A value with the places inside an expression, as far as the expression writes it out. */
function placedValue(term: Term, expression: Placed<Expression>): Term {
  const { source, node } = expression;
  const place = placeIn({ source }, node);
  if (term.kind === 'list' && node.kind === 'tuple') {
    const items = term.items.map((item, index) => {
      const inner = node.items[index];
      return inner === undefined ? moved(item, place) : placedValue(item, { source, node: inner });
    });
    return { ...term, items, ...place };
  }
  if (term.kind === 'map' && node.kind === 'object') {
    const entries = term.entries.map((entry): MapTermEntry => {
      const inner = node.items.find(({ key }) => (key.kind === 'name' ? key.name : textOf(key)) === entry.key);
      if (inner === undefined) return { ...entry, ...place, value: moved(entry.value, place) };
      return {
        ...entry,
        ...placeIn({ source }, inner.key),
        value: placedValue(entry.value, { source, node: inner.value }),
      };
    });
    return { ...term, entries, ...place };
  }
  return moved(term, place);
}

/** All of a term at one place. */
function moved(term: Term, place: Place): Term {
  const at = rangeOf(place);
  switch (term.kind) {
    case 'list':
      return { ...term, items: term.items.map((item) => moved(item, at)), ...at };
    case 'map':
      return {
        ...term,
        entries: term.entries.map((entry) => ({ ...entry, value: moved(entry.value, at), ...at })),
        ...at,
      };
    case 'call':
      return { ...term, arguments: term.arguments.map((argument) => moved(argument, at)), ...at };
    case 'choice':
      return { ...term, whenTrue: moved(term.whenTrue, at), whenFalse: moved(term.whenFalse, at), ...at };
    default:
      return { ...term, ...at };
  }
}
