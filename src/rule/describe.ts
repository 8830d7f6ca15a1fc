import type { Origin, Value } from '../graph/value.ts';

/** Beyond this length a value is cut in a message. */
const textLimit = 60;

/** What was found, reading on from the name of the property: `is "gp2"`. */
export function describe(value: Value): string {
  switch (value.kind) {
    case 'scalar':
      return `is ${literal(value.value)}`;
    case 'text': {
      const text = value.parts.map((part) => (typeof part === 'string' ? part : '${…}')).join('');
      return `is ${literal(text)}`;
    }
    case 'list':
      return value.items.length === 0 && value.open === undefined
        ? 'is empty'
        : `has ${count(value.items.length, 'item')}`;
    case 'map':
      return 'is set';
    case 'reference':
      return `refers to ${value.resource.address}`;
    case 'bound':
      return `is at least ${value.atLeast}`;
    case 'unknown':
      return 'is not known';
    case 'absent':
      return value.defaultValue === undefined ? 'is not set' : `is not set (default ${literal(value.defaultValue)})`;
  }
}

/** A literal as a person would write it in a sentence. */
export function literal(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > textLimit ? `${value.slice(0, textLimit - 1)}…` : value);
}

/** Literals joined by "or". */
export function oneOf(values: readonly (string | number | boolean)[]): string {
  const words = values.map(literal);
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

/** A number with its noun: `1 item`, `2 items`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The way from the resource to a value: `Rules[0].Status`; empty for the resource itself. */
export function propertyPath(origin: Origin): string {
  let path = '';
  for (let step: Origin | undefined = origin; step !== undefined; step = step.parent) {
    if (step.name === undefined) continue;
    const name = typeof step.name === 'number' ? `[${step.name}]` : step.name;
    path = path === '' || path.startsWith('[') ? `${name}${path}` : `${name}.${path}`;
  }
  return path;
}
