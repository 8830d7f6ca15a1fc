import type { Resource, ResourceReference, Scope } from '../lower/resource.ts';
import type { Application } from '../read/source.ts';
import type { CompanionIndex } from './companions.ts';

/** The resources of one application and how they refer to each other. */
export interface ApplicationGraph {
  /** Whether all of the application was read, so that a missing companion is really missing. */
  readonly seen: Application['seen'];
  /** Why companions may exist that cannot be seen in what was read, such as a macro; absent when there are none. */
  readonly open: string | undefined;
  readonly resources: readonly Resource[];
  readonly byType: ReadonlyMap<string, readonly Resource[]>;
  /** Which resources mention a resource, each mention with the property that it came from. */
  readonly incoming: ReadonlyMap<Resource, readonly Edge[]>;
  /** Indexes over companions that queries have asked for, made at the first question (`graph/companions.ts`). */
  readonly companionIndexes: Map<string, CompanionIndex>;
  resolve(scope: Scope, address: string): Resource | undefined;
}

/** One mention of a resource by another. */
export interface Edge {
  readonly from: Resource;
  readonly to: Resource;
  readonly reference: ResourceReference;
}

/** Joins the resources of one application by their references. */
export function buildGraph(resources: readonly Resource[], seen: Application['seen']): ApplicationGraph {
  const byType = new Map<string, Resource[]>();
  const byScope = new Map<Scope, Map<string, Resource>>();
  for (const resource of resources) {
    append(byType, resource.type, resource);
    const names = byScope.get(resource.scope) ?? new Map<string, Resource>();
    byScope.set(resource.scope, names);
    // A parameter and a resource of one template never share a name; CloudFormation refuses such a template.
    if (!names.has(resource.address)) names.set(resource.address, resource);
  }
  const incoming = new Map<Resource, Edge[]>();
  for (const from of resources) {
    for (const reference of from.references) {
      const to = byScope.get(reference.scope ?? from.scope)?.get(reference.address);
      if (to !== undefined) append(incoming, to, { from, to, reference });
    }
  }
  return {
    seen,
    open: resources.find((resource) => resource.scope.open !== undefined)?.scope.open,
    resources,
    byType,
    incoming,
    companionIndexes: new Map(),
    resolve: (scope, address) => byScope.get(scope)?.get(address),
  };
}

/** Adds a value to the list of a key. */
export function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
