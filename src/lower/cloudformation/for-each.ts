import type { MapEntry, MapNode, SourceNode } from '../../read/source.ts';
import type { Term } from '../term.ts';

/** How many nodes all loops of one template may make together; a loop beyond it is left out with a problem. */
export const expansionLimit = 100_000;

/** The loops of one template, on the way of being expanded. */
export interface Expansion {
  readonly lookUp: (parameter: string) => Term | undefined;
  /** Mappings and other sections are no collections; a loop over something that is not known runs once. */
  readonly overflow: (entry: MapEntry) => void;
  nodes: number;
}

/**
 * Expands `Fn::ForEach` in a mapping and below it. A loop whose collection is not known is run once with the identifier left
 * in place, so that what it makes is still examined.
 * Source: AWS CloudFormation Template Reference, "Fn::ForEach".
 */
export function expandLoops(node: SourceNode, expansion: Expansion): SourceNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => expandLoops(item, expansion)) };
  const entries: MapEntry[] = [];
  for (const entry of node.entries) {
    if (entry.key.startsWith('Fn::ForEach')) entries.push(...expandLoop(entry, expansion));
    else entries.push({ ...entry, value: expandLoops(entry.value, expansion) });
  }
  return { ...node, entries };
}

function expandLoop(entry: MapEntry, expansion: Expansion): MapEntry[] {
  const [identifier, collection, body] = entry.value.kind === 'list' ? entry.value.items : [];
  if (identifier?.kind !== 'scalar' || collection === undefined || body?.kind !== 'map') return [];
  const values = collectionValues(collection, expansion.lookUp) ?? [undefined];
  const size = countNodes(body);
  const entries: MapEntry[] = [];
  for (const value of values) {
    expansion.nodes += size;
    if (expansion.nodes > expansionLimit) {
      expansion.overflow(entry);
      break;
    }
    const iteration = value === undefined ? body : substituteMap(body, identifier.text, value);
    const expanded = expandLoops(iteration, expansion);
    if (expanded.kind === 'map') entries.push(...expanded.entries);
  }
  return entries;
}

function collectionValues(node: SourceNode, lookUp: Expansion['lookUp']): readonly string[] | undefined {
  if (node.kind === 'list') {
    const texts = node.items.map((item) => (item.kind === 'scalar' ? item.text : undefined));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }
  const only = node.kind === 'map' ? node.entries[0] : undefined;
  if (only?.key !== 'Ref' || only.value.kind !== 'scalar') return undefined;
  const value = lookUp(only.value.text);
  if (value?.kind !== 'list') return undefined;
  return value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

function countNodes(node: SourceNode): number {
  if (node.kind === 'scalar') return 1;
  if (node.kind === 'list') return node.items.reduce((count, item) => count + countNodes(item), 1);
  return node.entries.reduce((count, entry) => count + countNodes(entry.value), 1);
}

function substituteMap(node: MapNode, identifier: string, value: string): MapNode {
  return {
    ...node,
    entries: node.entries.map((entry) => ({
      ...entry,
      key: substituteText(entry.key, identifier, value),
      value: substitute(entry.value, identifier, value),
    })),
  };
}

function substitute(node: SourceNode, identifier: string, value: string): SourceNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => substitute(item, identifier, value)) };
  if (node.kind === 'map') {
    const only = node.entries.length === 1 ? node.entries[0] : undefined;
    if (only?.key === 'Ref' && only.value.kind === 'scalar' && only.value.text === identifier) {
      return { kind: 'scalar', value, text: value, source: node.source, start: node.start, end: node.end };
    }
    return substituteMap(node, identifier, value);
  }
  if (typeof node.value !== 'string') return node;
  const text = substituteText(node.text, identifier, value);
  return text === node.text ? node : { ...node, value: text, text };
}

function substituteText(text: string, identifier: string, value: string): string {
  // `&{X}` is X without what is not alphanumeric, for use in logical ids.
  return text.replaceAll(`\${${identifier}}`, value).replaceAll(`&{${identifier}}`, value.replace(/[^A-Za-z0-9]/g, ''));
}
