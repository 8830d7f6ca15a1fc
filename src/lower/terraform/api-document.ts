import type { MapTerm, Term } from '../term.ts';
import { json } from './change.ts';

/** Keys whose values are maps of names that the author chose: labels, options of a driver, quantities by resource. */
const ownNames: ReadonlySet<string> = new Set([
  'Annotations',
  'DockerLabels',
  'DriverOpts',
  'Labels',
  'Limits',
  'Options',
  'Requests',
]);

/**
 * JSON in a string that is a request to an API of containers, with CloudFormation's names: they differ from those of the API in
 * the first letter, which the provider takes in either case.
 */
export function apiDocument(value: Term): Term | undefined {
  const document = json(value);
  return document === undefined ? undefined : capitalised(document);
}

function capitalised(term: Term): Term {
  switch (term.kind) {
    case 'map':
      return capitalisedMap(term);
    case 'list':
      return { ...term, items: term.items.map(capitalised) };
    case 'choice':
      return { ...term, whenTrue: capitalised(term.whenTrue), whenFalse: capitalised(term.whenFalse) };
    case 'call': {
      const [document, ...parameters] = term.arguments;
      if (term.function !== 'assuming' || document === undefined) return term;
      return { ...term, arguments: [capitalised(document), ...parameters] };
    }
    default:
      return term;
  }
}

function capitalisedMap(map: MapTerm): MapTerm {
  const entries = map.entries.map((entry) => {
    const key = capitalisedName(entry.key);
    return { ...entry, key, value: ownNames.has(key) ? entry.value : capitalised(entry.value) };
  });
  const closed = map.closed === undefined ? {} : { closed: new Set([...map.closed].map(capitalisedName)) };
  return { ...map, entries, ...closed };
}

function capitalisedName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
