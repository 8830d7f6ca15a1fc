import { rangeOf } from '../../read/source.ts';
import { LoweredResource, type Resource, type ResourceReference, type Scope } from '../resource.ts';
import type { MapTerm, MapTermEntry, ReferenceTerm, Term } from '../term.ts';

/** How a name of the template is understood once all its resources are made. */
export interface Names {
  readonly isResource: (address: string) => boolean;
  /** Names that exist only for SAM, such as `Fn.Alias`. */
  readonly special: ReadonlyMap<string, string>;
}

/**
 * A resource with properties whose references lead to what SAM has made; what a reference names that nobody makes is unknown.
 *
 * @param kept references beside those of the properties
 */
export function resolveNames(
  resource: Resource,
  given: MapTerm,
  kept: readonly ResourceReference[],
  names: Names,
): Resource {
  const references = kept.map((reference) => {
    return { ...reference, address: names.special.get(reference.address) ?? reference.address };
  });
  const properties = resolveMap(given, { names, references, path: [], choices: 0 });
  const { address, type, sourceType, constructPath, construct, isUnfolded, scope, place, extent, condition } = resource;
  const known = { address, type, sourceType, constructPath, construct, isUnfolded, scope, place, extent, condition };
  return new LoweredResource({ ...known, properties, references }, () => resource.attributes);
}

interface Walk {
  readonly names: Names;
  readonly references: ResourceReference[];
  readonly path: string[];
  choices: number;
  /** That of the template which a term is imported from. */
  readonly scope?: Scope;
}

function resolveMap(map: MapTerm, walk: Walk): MapTerm {
  const entries = replaced(map.entries, (entry) => resolveEntry(entry, walk));
  return entries === map.entries ? map : { ...map, entries };
}

function resolveEntry(entry: MapTermEntry, walk: Walk): MapTermEntry {
  walk.path.push(entry.key);
  const value = resolve(entry.value, walk);
  walk.path.pop();
  return value === entry.value ? entry : { ...entry, value };
}

function resolve(term: Term, walk: Walk): Term {
  switch (term.kind) {
    case 'map':
      return resolveMap(term, walk);
    case 'list': {
      const items = replaced(term.items, (item) => resolve(item, walk));
      return items === term.items ? term : { ...term, items };
    }
    case 'call': {
      const given = replaced(term.arguments, (argument) => resolve(argument, walk));
      return given === term.arguments ? term : { ...term, arguments: given };
    }
    case 'choice': {
      walk.choices++;
      const [whenTrue, whenFalse] = [resolve(term.whenTrue, walk), resolve(term.whenFalse, walk)];
      walk.choices--;
      return whenTrue === term.whenTrue && whenFalse === term.whenFalse ? term : { ...term, whenTrue, whenFalse };
    }
    case 'reference':
      return resolveReference(term, walk);
    case 'import':
      // It is known where it comes from; that it is mentioned matters here.
      resolve(term.value, { ...walk, scope: term.scope });
      return term;
    default:
      return term;
  }
}

function resolveReference(term: ReferenceTerm, walk: Walk): Term {
  if (walk.scope !== undefined) {
    const { scope, path, choices } = walk;
    walk.references.push({ address: term.address, path: [...path], place: term, conditional: choices > 0, scope });
    return term;
  }
  const [first = '', second = '', ...rest] = [...term.address.split('.'), ...(term.attribute?.split('.') ?? [])];
  const special = walk.names.special.get(`${first}.${second}`);
  const address = special ?? term.address;
  if (!walk.names.isResource(address)) {
    const reason = `"${term.address}" is neither a parameter nor a resource of this template`;
    return { kind: 'unknown', cause: 'undefined', reason, ...rangeOf(term) };
  }
  walk.references.push({ address, path: [...walk.path], place: term, conditional: walk.choices > 0 });
  if (special === undefined) return term;
  return { ...term, address, attribute: rest.length === 0 ? undefined : rest.join('.') };
}

/** The list itself where nothing in it changes, which is most of a template. */
function replaced<T>(items: readonly T[], replace: (item: T) => T): readonly T[] {
  const results = items.map(replace);
  return results.every((item, index) => item === items[index]) ? items : results;
}
