/** Looking into a tree whose shape is not sure. */

import { type MapNode, type SourceNode, valueAt } from '../source.ts';

/** The node at a path of keys, or undefined. */
export function at(node: SourceNode | undefined, ...keys: readonly string[]): SourceNode | undefined {
  return keys.reduce<SourceNode | undefined>((map, key) => (map?.kind === 'map' ? valueAt(map, key) : undefined), node);
}

/** The entries of a map; none of what is no map. */
export function entriesOf(node: SourceNode | undefined): MapNode['entries'] {
  return node?.kind === 'map' ? node.entries : [];
}

/** The text at a key, or undefined. */
export function textAt(node: SourceNode | undefined, key: string): string | undefined {
  return textOf(at(node, key));
}

/** The text that a node is, or undefined. */
export function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
