/** The resources of a plan with the places of the code that they were planned from. */

import { type Place, rangeOf } from '../../read/source.ts';
import {
  type Block,
  type Body,
  type Expression,
  soleInterpolation,
  type TemplateExpression,
  textOf,
} from '../../read/terraform/hcl/syntax.ts';
import { type MapTerm, type MapTermEntry, type Term, termAt } from '../term.ts';
import { placeIn } from './instance.ts';
import { attributeIn, calledFolder, headerPlace, type Module, type Placed } from './module.ts';
import { parseAddress } from './plan-references.ts';
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
    const { path: calls, name } = parseAddress(resource.address);
    const module = moduleAt(calls, root, modules);
    const block = module?.resources.get(name);
    if (module === undefined || block === undefined) return resource;
    folders.add(root.folder);
    const { source, node } = block;
    const place = headerPlace(block);
    return {
      ...resource,
      place,
      extent: placeIn({ source }, node),
      body: placedMap(resource.body, { source, node: node.body }, place, module.overridden),
      dependsOn: resource.dependsOn.map((target) => ({ ...target, place })),
    };
  });
  return { located, folders };
}

/** The module that local calls lead to, one after another. */
function moduleAt(calls: readonly string[], root: Module, modules: ReadonlyMap<string, Module>): Module | undefined {
  let module: Module | undefined = root;
  for (const name of calls) {
    const call: Placed<Block> | undefined = module.calls.get(name);
    const folder: string | undefined = call && calledFolder(module.folder, call.node);
    module = folder === undefined ? undefined : modules.get(folder);
    if (module === undefined) return undefined;
  }
  return module;
}

/** A map with the places of the attributes and blocks of a body; what is not there stands where the block is named. */
function placedMap(
  map: MapTerm,
  { source, node }: Placed<Body>,
  outer: Place,
  overridden: Module['overridden'],
): MapTerm {
  const entries = map.entries.map((entry): MapTermEntry => {
    const attribute = attributeIn(node, entry.key);
    if (attribute !== undefined) {
      const from = overridden.get(attribute) ?? source;
      const key = placeIn({ source: from }, { start: attribute.nameStart, end: attribute.nameEnd });
      return { ...entry, ...key, value: placedValue(entry.value, { source: from, node: attribute.value }) };
    }
    const blocks = node.blocks.filter(({ type }) => type === entry.key);
    const dynamic = node.blocks.find(({ type, labels }) => type === 'dynamic' && labels[0]?.text === entry.key);
    const content = dynamic?.body.blocks.find(({ type }) => type === 'content');
    const header = blocks[0] ?? dynamic;
    if (header === undefined) return { ...entry, ...rangeOf(outer), value: moved(entry.value, outer) };
    const named =
      header === dynamic ? (dynamic.labels[0] ?? dynamic) : { start: header.typeStart, end: header.typeEnd };
    const key = placeIn({ source: overridden.get(header) ?? source }, named);
    const inner = (item: Term, index: number): Term => {
      const block = blockOf(item, index, blocks) ?? content ?? dynamic;
      if (block === undefined || item.kind !== 'map') return moved(item, key);
      const from = overridden.get(block) ?? key.source;
      const place = placeIn({ source: from }, block);
      return { ...placedMap(item, { source: from, node: block.body }, place, overridden), ...place };
    };
    const value =
      entry.value.kind === 'list'
        ? { ...entry.value, items: entry.value.items.map(inner), ...key }
        : inner(entry.value, 0);
    return { ...entry, ...key, value };
  });
  return { ...map, entries, ...rangeOf(outer) };
}

/** Beyond this many blocks of one type they are taken in their order. */
const blockLimit = 100;

/** The block that an item was planned from: the one in its place, but of a set, which has its own order, another one may be meant. */
function blockOf(item: Term, index: number, blocks: readonly Block[]): Block | undefined {
  const inPlace = blocks[index];
  if (item.kind !== 'map' || blocks.length > blockLimit || (inPlace !== undefined && fits(inPlace, item)))
    return inPlace;
  return blocks.find((block) => fits(block, item)) ?? inPlace;
}

/** Whether an item has the values that a block writes out. */
function fits({ body }: Block, item: MapTerm): boolean {
  return body.attributes.every(({ name, value }) => {
    const written = value.kind === 'literal' ? value.text : textOf(value);
    const found = termAt(item, name)?.value;
    return written === undefined || found?.kind !== 'scalar' || found.text === written;
  });
}

/** A value with the places inside an expression, as far as the expression writes it out. */
function placedValue(term: Term, expression: Placed<Expression>): Term {
  const { source, node } = expression;
  const place = placeIn({ source }, node);
  // In JSON a block that comes once is an object.
  const written = node.kind === 'object' ? [node] : node.kind === 'tuple' ? node.items : undefined;
  if (term.kind === 'list' && written !== undefined) {
    const items = term.items.map((item, index) => {
      const inner = written[index];
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
  if (node.kind === 'template' && term.kind !== 'scalar' && soleInterpolation(node) === undefined) {
    return moved(withTexts(term, node), place);
  }
  return moved(term, place);
}

/** What is known only after apply, with the text that the code has around it: `"${aws_s3_bucket.b.arn}/*"`. */
function withTexts(term: Term, { parts }: TemplateExpression): Term {
  const at = rangeOf(term);
  const mentioned = term.kind === 'call' && term.function === 'concat' ? term.arguments : [term];
  const placed = parts.map((part) =>
    part.kind === 'interpolation' ? mentioned.find((other) => isOf(part.expression, other)) : undefined,
  );
  // What a variable or a local value hands on stands in one of the other parts.
  let rest = mentioned.filter((other) => other.kind !== 'unknown' && !placed.includes(other));
  const joined = parts.flatMap((part, index): readonly Term[] => {
    const known = placed[index];
    if (part.kind === 'text') return [{ kind: 'scalar', value: part.text, text: part.text, ...at }];
    if (known !== undefined) return [known];
    const here = rest;
    rest = [];
    return [...here, { kind: 'unknown', cause: 'attribute', reason: 'it is known only after apply', ...at }];
  });
  return { kind: 'call', function: 'concat', arguments: joined, ...at };
}

/** Whether an expression is an attribute of the resource that a reference leads to. */
function isOf(expression: Expression, reference: Term): boolean {
  if (expression.kind !== 'traversal' || reference.kind !== 'reference') return false;
  const [step] = expression.steps;
  const type = expression.source.kind === 'variable' ? expression.source.name : '';
  return step?.kind === 'attribute' && parseAddress(reference.address).name === `${type}.${step.name}`;
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
