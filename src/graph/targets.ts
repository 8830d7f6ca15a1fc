import { identifierProperty } from '../aws/identifiers.ts';
import type { Resource } from '../lower/resource.ts';
import { termAt } from '../lower/term.ts';
import { type Evaluation, propertiesOf } from './evaluate.ts';
import { type ApplicationGraph, append } from './graph.ts';
import { reasonsOf, type Value } from './value.ts';

/** What a value leads to. */
export type Target =
  | { readonly kind: 'resource'; readonly resource: Resource }
  /** It is not set, or refers to a resource of another type. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The resource that a value, or something inside it, refers to or names. Of several the first. */
export function findTarget(value: Value, types: readonly string[], evaluation: Evaluation): Target {
  switch (value.kind) {
    case 'absent':
    case 'bound':
      return { kind: 'none' };
    case 'reference':
      return types.includes(value.resource.type) ? { kind: 'resource', resource: value.resource } : { kind: 'none' };
    case 'unknown':
      return { kind: 'unknown', reason: value.reason };
    case 'text': {
      const part = value.parts.find(
        (candidate) =>
          typeof candidate !== 'string' && candidate.kind === 'reference' && types.includes(candidate.resource.type),
      );
      if (typeof part === 'object' && part.kind === 'reference') return { kind: 'resource', resource: part.resource };
      return byName(lastWord(value.parts[value.parts.length - 1]), value, types, evaluation);
    }
    case 'scalar':
      return byName(lastWord(value.text), value, types, evaluation);
    case 'list':
      return first(value.items, types, evaluation);
    case 'map':
      return first(
        value.keys.map((key) => value.get(key)),
        types,
        evaluation,
      );
  }
}

function first(values: readonly Value[], types: readonly string[], evaluation: Evaluation): Target {
  let result: Target = { kind: 'none' };
  for (const value of values) {
    const target = findTarget(value, types, evaluation);
    if (target.kind === 'resource') return target;
    if (target.kind === 'unknown') result = target;
  }
  return result;
}

function lastWord(part: string | Value | undefined): string | undefined {
  if (typeof part !== 'string') return undefined;
  return part.slice(Math.max(part.lastIndexOf(':'), part.lastIndexOf('/')) + 1);
}

function byName(name: string | undefined, value: Value, types: readonly string[], evaluation: Evaluation): Target {
  if (name !== undefined && name !== '') {
    for (const type of types) {
      // The name that a resource gives itself is no reference; of several of one name the one of its own template is meant.
      const others = (namesOf(evaluation.graph, type).get(name) ?? []).filter(
        (resource) => resource !== value.origin.resource,
      );
      const resource = others.find(({ scope }) => scope === value.origin.scope) ?? others[0];
      if (resource !== undefined) return { kind: 'resource', resource };
    }
  }
  return { kind: 'unknown', reason: reasonsOf(value)[0] ?? 'it names something outside of what was read' };
}

type Names = ReadonlyMap<string, readonly Resource[]>;

const namesByGraph = new WeakMap<ApplicationGraph, Map<string, Names>>();

/** The resources of a type by the names that their authors wrote out. */
function namesOf(graph: ApplicationGraph, type: string): Names {
  const byType = namesByGraph.get(graph) ?? new Map<string, Names>();
  namesByGraph.set(graph, byType);
  let names = byType.get(type);
  if (names === undefined) {
    const property = identifierProperty(type);
    const found = new Map<string, Resource[]>();
    for (const resource of property === undefined ? [] : (graph.byType.get(type) ?? [])) {
      const term = termAt(resource.properties, property ?? '')?.value;
      if (term?.kind !== 'scalar') continue;
      append(found, term.text, resource);
    }
    names = found;
    byType.set(type, names);
  }
  return names;
}

/** What the author gave a resource as its name; absent when AWS makes one up. */
export function nameOf(resource: Resource, evaluation: Evaluation): Value | undefined {
  const property = identifierProperty(resource.type);
  if (property === undefined) return undefined;
  const properties = propertiesOf(resource, evaluation);
  return properties.kind === 'map' ? properties.get(property) : undefined;
}
