import type { MapEntry, MapNode, SourceFile, SourceNode } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Remark } from '../resource.ts';
import type { Term } from '../term.ts';
import { expandLoops, expansionLimit } from './for-each.ts';

/** A section of a template; empty when the template has none, or something else in its place. */
export function section(root: MapNode, name: string): MapNode {
  const node = valueAt(root, name);
  return node?.kind === 'map' ? node : emptyMap(root.source);
}

/** The mapping of a template without anything in it. */
export function emptyMap(source: SourceFile): MapNode {
  return { kind: 'map', entries: [], source, start: 0, end: 0 };
}

/** The text of a scalar. */
export function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** Whether an entry of `Resources` is a resource, and not a transform or the like, which makes some when it is deployed. */
export function isResource(entry: MapEntry): boolean {
  return entry.value.kind === 'map' && valueAt(entry.value, 'Type')?.kind === 'scalar';
}

/**
 * The sections `Resources` and `Conditions` with their loops expanded.
 *
 * @param lookUp the value of a parameter
 * @param problems what is wrong with the loops is appended here
 */
export function withoutLoops(
  root: MapNode,
  lookUp: (parameter: string) => Term | undefined,
  problems: Remark[],
): { readonly resources: MapNode; readonly conditions: MapNode } {
  const resources = section(root, 'Resources');
  const conditions = section(root, 'Conditions');
  if (!root.source.text.includes('ForEach')) return { resources, conditions };
  let reported = false;
  const expansion = {
    lookUp,
    nodes: 0,
    overflow: (entry: MapEntry) => {
      if (reported) return;
      reported = true;
      problems.push({
        message: `${entry.key} makes more than ${expansionLimit} values; the rest of it is left out`,
        ...rangeOf(entry),
      });
    },
  };
  const expand = (node: MapNode): MapNode => {
    const expanded = expandLoops(node, expansion);
    return expanded.kind === 'map' ? expanded : emptyMap(root.source);
  };
  return { resources: expand(resources), conditions: expand(conditions) };
}
