/** Steps into terms: `.name`, `[key]`, `[*]`. */

import { type Place, rangeOf } from '../../read/source.ts';
import { type ListTerm, type Term, termAt } from '../term.ts';
import { reasonOf, type Variables } from './condition.ts';

/** What terms alone do not tell. */
export interface Lookup {
  readonly variables: Variables;
  /** What the author wrote for an attribute of a resource, where that says more than a reference to the attribute. */
  readonly written: (address: string, attribute: string) => Term | undefined;
}

/** The value of an attribute, or of the key of a map. */
export function attributeOf(term: Term, name: string, place: Place, lookup: Lookup): Term {
  switch (term.kind) {
    case 'map': {
      const found = termAt(term, name)?.value;
      if (found !== undefined) return found;
      if (term.open !== undefined && term.closed?.has(name) !== true) {
        return { kind: 'unknown', cause: 'unsupported', reason: term.open, ...rangeOf(place) };
      }
      return failed(`there is no attribute ${name}`, place);
    }
    case 'reference':
      // Of a known attribute, a further step leads into it: `aws_x.y.endpoint[0].address`.
      if (term.attribute !== undefined) return { ...term, attribute: `${term.attribute}.${name}`, ...rangeOf(place) };
      return lookup.written(term.address, name) ?? { ...term, attribute: attributeName(name), ...rangeOf(place) };
    case 'list': {
      // Terraform takes the attribute of a block that comes once without its index.
      const [only] = term.items;
      return only !== undefined && term.items.length === 1
        ? attributeOf(only, name, place, lookup)
        : failed(`a list has no attribute ${name}`, place);
    }
    default:
      return through(term, place, lookup, (inner) => attributeOf(inner, name, place, lookup));
  }
}

/** What a resource's attribute is called in a reference term: `id` is what Ref gives. */
export function attributeName(name: string): string | undefined {
  if (name === 'id') return undefined;
  return name === 'arn' ? 'Arn' : name;
}

/** The item of a list, or the value of a key of a map. */
export function indexOf(term: Term, key: Term, place: Place, lookup: Lookup): Term {
  if (key.kind === 'choice') {
    return {
      kind: 'choice',
      condition: key.condition,
      whenTrue: indexOf(term, key.whenTrue, place, lookup),
      whenFalse: indexOf(term, key.whenFalse, place, lookup),
      ...rangeOf(place),
    };
  }
  switch (term.kind) {
    case 'list': {
      const any = anyInstance(term);
      if (any !== undefined) return any;
      if (key.kind === 'scalar') {
        const item = term.items[Number(key.text)];
        // Where items may be missing in between, only one that stands for all instances of a resource is sure.
        if (item !== undefined && (term.open === undefined || item.kind === 'reference')) return item;
        if (term.open === undefined) return failed(`the list has no item ${key.text}`, place);
        return { kind: 'unknown', cause: 'unsupported', reason: term.open, ...rangeOf(place) };
      }
      return keyUnknown(key, place, lookup, (known) => indexOf(term, known, place, lookup));
    }
    case 'map':
      if (key.kind === 'scalar') return attributeOf(term, key.text, place, lookup);
      return keyUnknown(key, place, lookup, (known) => indexOf(term, known, place, lookup));
    case 'reference':
      // It is not known how many instances the resource has; one stands for all.
      return term;
    case 'call':
      if (term.function === 'getAZs' || term.function === 'split') {
        return { kind: 'call', function: 'select', arguments: [key, term], ...rangeOf(place) };
      }
      return through(term, place, lookup, (inner) => indexOf(inner, key, place, lookup));
    default:
      return through(term, place, lookup, (inner) => indexOf(inner, key, place, lookup));
  }
}

const uncounted = 'how many there are is not known';

/** Of a resource of which nobody knows how many instances there are, the one that stands for all, whatever the index is. */
export function anyInstance({ items, open }: ListTerm): Term | undefined {
  const [only] = items;
  return open === uncounted && items.length === 1 && only?.kind === 'reference' ? only : undefined;
}

function keyUnknown(key: Term, place: Place, lookup: Lookup, then: (known: Term) => Term): Term {
  if (key.kind === 'parameter' || key.kind === 'call') return through(key, place, lookup, then);
  return { kind: 'unknown', cause: 'unsupported', reason: reasonOf(key), ...rangeOf(place) };
}

/** Every item of a list with further steps: `[*].name`. A value that is no list is a list of one, null is an empty one. */
export function splat(term: Term, each: (item: Term) => Term, place: Place, lookup: Lookup): Term {
  switch (term.kind) {
    case 'list':
      return { kind: 'list', items: term.items.map(each), open: term.open, ...rangeOf(place) };
    case 'null':
      return { kind: 'list', items: [], ...rangeOf(place) };
    case 'scalar':
    case 'map':
      return { kind: 'list', items: [each(term)], ...rangeOf(place) };
    case 'reference':
      return { kind: 'list', items: [each(term)], open: uncounted, ...rangeOf(place) };
    default:
      return through(term, place, lookup, (inner) => splat(inner, each, place, lookup));
  }
}

/** A step into a term that is not the collection itself: both branches of a choice, the default of a variable. */
function through(term: Term, place: Place, lookup: Lookup, step: (inner: Term) => Term): Term {
  switch (term.kind) {
    case 'choice':
      return {
        kind: 'choice',
        condition: term.condition,
        whenTrue: step(term.whenTrue),
        whenFalse: step(term.whenFalse),
        ...rangeOf(place),
      };
    case 'parameter': {
      const value = lookup.variables(term.name);
      if (value === undefined) {
        const reason = reasonOf(term);
        return { kind: 'unknown', cause: 'parameter', reason, ...rangeOf(place) };
      }
      return assuming(step(value), [term], place);
    }
    case 'call': {
      const [inner, ...parameters] = term.arguments;
      if (term.function === 'assuming' && inner !== undefined) return assuming(step(inner), parameters, place);
      return { kind: 'unknown', cause: 'unsupported', reason: reasonOf(term), ...rangeOf(place) };
    }
    case 'unknown':
      return { ...term, ...rangeOf(place) };
    default:
      return failed('there is nothing in it', place);
  }
}

/** A value that rests on the defaults of lookup, so that a report can say so. */
export function assuming(value: Term, parameters: readonly Term[], place: Place): Term {
  if (value.kind !== 'scalar' && value.kind !== 'list') return value;
  return { kind: 'call', function: 'assuming', arguments: [value, ...parameters], ...rangeOf(place) };
}

/** What Terraform would refuse; `try` passes over it. */
export function failed(reason: string, place: Place): Term {
  return { kind: 'unknown', cause: 'undefined', reason, ...rangeOf(place) };
}

/** Whether Terraform would refuse to evaluate it: so it would whatever is made of it. */
export function isFailed(term: Term): boolean {
  return term.kind === 'unknown' && term.cause === 'undefined';
}
