import type { Resource, Scope } from '../lower/resource.ts';
import { type Term, termAt } from '../lower/term.ts';
import { type Answer, answer, or } from './answer.ts';
import { type ApplicationGraph, append } from './graph.ts';
import { endsWith, equal } from './text.ts';
import { scalarValue, type Value } from './value.ts';

/** The resources of one type, by what one of their properties mentions. */
export interface CompanionIndex {
  readonly byTarget: ReadonlyMap<Resource, ReadonlySet<Resource>>;
  /** By the words of the literals: a name, the last part of an ARN. */
  readonly byName: ReadonlyMap<string, readonly Resource[]>;
  /** Those whose property is not known from the code, so that it may mention any resource. */
  readonly loose: readonly Resource[];
}

/**
 * How many companions of one resource are examined: those that mention it, and those that only may. No stack comes near, and no
 * template makes Lintel ask about all pairs of its resources.
 */
const certainLimit = 200;
const looseLimit = 10;

/** A resource that may go with another. */
export interface CompanionCandidate {
  readonly resource: Resource;
  /** Whether nothing that is known of it mentions the other. */
  readonly isLoose: boolean;
}

/** Candidates, and whether these are all. */
interface Candidates {
  readonly candidates: readonly CompanionCandidate[];
  readonly complete: boolean;
}

const noCandidates: Candidates = { candidates: [], complete: true };

/**
 * The resources of a type whose property at a path may mention a resource: those that refer to it, those that name it, and last
 * those that could, since what they mention is not known. The index makes this independent of how many others there are.
 *
 * @param name what the author gave the resource as its name
 * @returns the candidates, and whether these are all: a resource has no more than some hundreds of them
 */
export function companionCandidates(
  graph: ApplicationGraph,
  type: string,
  path: readonly string[],
  target: Resource,
  name: Value | undefined,
): Candidates {
  const key = `${type} ${path.join('.')}`;
  let index = graph.companionIndexes.get(key);
  if (index === undefined) {
    index = indexCompanions(graph, type, path);
    graph.companionIndexes.set(key, index);
  }
  const referring = index.byTarget.get(target);
  const named = name?.kind === 'scalar' ? index.byName.get(name.text) : undefined;
  // A name that is not known may be any of those that others write out.
  const isNameKnown = name === undefined || name.kind === 'scalar' || name.kind === 'absent';
  if (referring === undefined && named === undefined && index.loose.length === 0 && isNameKnown) return noCandidates;
  const certain = new Set<Resource>();
  for (const resources of [referring ?? [], named ?? []]) {
    for (const resource of resources) {
      if (certain.size >= certainLimit) break;
      if (resource !== target) certain.add(resource);
    }
  }
  const candidates = [...certain].map((resource): CompanionCandidate => ({ resource, isLoose: false }));
  const most = candidates.length + looseLimit;
  for (const resources of [index.loose, ...(isNameKnown ? [] : index.byName.values())]) {
    for (const resource of resources) {
      if (candidates.length >= most) break;
      if (resource !== target && !certain.has(resource)) candidates.push({ resource, isLoose: true });
    }
  }
  return { candidates, complete: certain.size < certainLimit && candidates.length < most };
}

function indexCompanions(graph: ApplicationGraph, type: string, path: readonly string[]): CompanionIndex {
  const byTarget = new Map<Resource, Set<Resource>>();
  const byName = new Map<string, Resource[]>();
  const loose: Resource[] = [];
  for (const resource of graph.byType.get(type) ?? []) {
    const mentions = { targets: new Set<Resource>(), names: new Set<string>(), loose: false };
    collectAt(resource.properties, path, { graph, scope: resource.scope, mentions });
    for (const target of mentions.targets) {
      const resources = byTarget.get(target) ?? new Set();
      byTarget.set(target, resources.add(resource));
    }
    for (const name of mentions.names) append(byName, name, resource);
    if (mentions.loose) loose.push(resource);
  }
  return { byTarget, byName, loose };
}

interface Mentions {
  readonly targets: Set<Resource>;
  readonly names: Set<string>;
  loose: boolean;
}

/** Where addresses are looked up, and what is found there. */
interface Collection {
  readonly graph: ApplicationGraph;
  readonly scope: Scope;
  readonly mentions: Mentions;
}

function collectAt(term: Term, path: readonly string[], collection: Collection): void {
  const { mentions } = collection;
  const [first, ...rest] = path;
  if (first === undefined) {
    collect(term, collection);
    return;
  }
  switch (term.kind) {
    case 'map': {
      const entry = termAt(term, first);
      if (entry !== undefined) collectAt(entry.value, rest, collection);
      else if (term.open !== undefined && term.closed?.has(first) !== true) mentions.loose = true;
      return;
    }
    case 'list':
      for (const item of term.items) collectAt(item, path, collection);
      return;
    case 'choice':
      collectAt(term.whenTrue, path, collection);
      collectAt(term.whenFalse, path, collection);
      return;
    case 'null':
    case 'scalar':
      return;
    default:
      mentions.loose = true;
  }
}

function collect(term: Term, collection: Collection): void {
  const { graph, scope, mentions } = collection;
  switch (term.kind) {
    case 'reference': {
      const target = graph.resolve(scope, term.address);
      if (target !== undefined) mentions.targets.add(target);
      return;
    }
    case 'import':
      collect(term.value, { ...collection, scope: term.scope });
      return;
    case 'scalar':
      for (const name of namesIn(term.text)) mentions.names.add(name);
      return;
    case 'map':
      // Where it is known which keys are absent, all that is written was seen: what is open is only what it means.
      if (term.open !== undefined && term.closed === undefined) mentions.loose = true;
      for (const { value } of term.entries) collect(value, collection);
      return;
    case 'list':
      for (const item of term.items) collect(item, collection);
      return;
    case 'choice':
      collect(term.whenTrue, collection);
      collect(term.whenFalse, collection);
      return;
    case 'call':
      for (const argument of term.arguments) collect(argument, collection);
      return;
    case 'parameter':
      // The account, the Region and the like are no resources.
      if (!term.name.startsWith('AWS::')) mentions.loose = true;
      return;
    case 'unknown':
      mentions.loose = true;
      return;
    case 'null':
  }
}

/** The texts under which a literal may name a resource: all of it, and the last part of an ARN or a path. */
function namesIn(text: string): string[] {
  const cut = Math.max(text.lastIndexOf(':'), text.lastIndexOf('/'));
  return cut < 0 ? [text] : [text, text.slice(cut + 1)];
}

/** Whether a value, or anything inside it, mentions a resource: refers to it or names it. */
export function mentions(value: Value, target: Resource, name: Value | undefined): Answer {
  switch (value.kind) {
    case 'reference':
      return answer(value.resource === target);
    case 'scalar':
      return namesResource(value, name);
    case 'text': {
      if (
        value.parts.some((part) => typeof part !== 'string' && part.kind === 'reference' && part.resource === target)
      ) {
        return 'yes';
      }
      const open = value.parts.some(
        (part) => typeof part !== 'string' && part.kind === 'unknown' && part.pseudoParameter === undefined,
      );
      return open ? 'unknown' : namesResource(value, name);
    }
    case 'list': {
      const found = value.items.map((item) => mentions(item, target, name)).reduce(or, 'no');
      return value.open === undefined ? found : or(found, 'unknown');
    }
    case 'map': {
      const found = value.keys.map((key) => mentions(value.get(key), target, name)).reduce(or, 'no');
      return value.open === undefined || value.closed !== undefined ? found : or(found, 'unknown');
    }
    case 'unknown':
      return value.pseudoParameter === undefined ? 'unknown' : 'no';
    case 'bound':
    case 'absent':
      return 'no';
  }
}

function namesResource(value: Value, name: Value | undefined): Answer {
  // Without a name of its own a resource gets a generated one, which no literal can be.
  if (name === undefined || name.kind === 'absent') return 'no';
  if (value.kind === 'scalar') {
    return namesIn(value.text)
      .map((text) => equal(scalarValue(text, value.origin), name))
      .reduce(or);
  }
  if (name.kind !== 'scalar') return 'unknown';
  return [equal(value, name), endsWith(value, `:${name.text}`), endsWith(value, `/${name.text}`)].reduce(or);
}
