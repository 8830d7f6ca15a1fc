import { rangeOf } from '../../read/source.ts';
import type { Expression } from '../../read/terraform/hcl/syntax.ts';
import { type MapTermEntry, type Term, termAt } from '../term.ts';
import { evaluate } from './expression.ts';
import type { Environment } from './instance.ts';

/**
 * A value of a variable with the defaults that its type gives to optional attributes, however deep they are.
 * Source: Terraform documentation, "Type Constraints", "Optional Object Type Attributes".
 */
export function withOptionalDefaults(type: Expression, value: Term, environment: Environment): Term {
  if (type.kind !== 'call') return value;
  if (value.kind === 'choice') {
    const whenTrue = withOptionalDefaults(type, value.whenTrue, environment);
    const whenFalse = withOptionalDefaults(type, value.whenFalse, environment);
    return { ...value, whenTrue, whenFalse };
  }
  const [inner] = type.arguments;
  if (inner === undefined) return value;
  switch (type.name) {
    case 'list':
    case 'set':
      if (value.kind !== 'list') return value;
      return { ...value, items: value.items.map((item) => withOptionalDefaults(inner, item, environment)) };
    case 'map':
      if (value.kind !== 'map') return value;
      return { ...value, entries: value.entries.map((entry) => withDefaults(entry, inner, environment)) };
    case 'object':
      return value.kind === 'map' ? objectWithDefaults(inner, value, environment) : value;
    case 'optional':
      return withOptionalDefaults(inner, value, environment);
    default:
      return value;
  }
}

function withDefaults(entry: MapTermEntry, type: Expression, environment: Environment): MapTermEntry {
  return { ...entry, value: withOptionalDefaults(type, entry.value, environment) };
}

function objectWithDefaults(type: Expression, value: Term & { readonly kind: 'map' }, environment: Environment): Term {
  if (type.kind !== 'object') return value;
  const entries: MapTermEntry[] = [];
  for (const { key, value: attributeType } of type.items) {
    if (key.kind !== 'name') continue;
    const written = termAt(value, key.name);
    const isOptional = attributeType.kind === 'call' && attributeType.name === 'optional';
    const isSet = written !== undefined && written.value.kind !== 'null';
    if (isSet) entries.push(withDefaults(written, attributeType, environment));
    else if (isOptional && value.open === undefined) {
      const [inner, otherwise] = attributeType.arguments;
      const place = rangeOf(written ?? value);
      const term: Term =
        otherwise === undefined || inner === undefined
          ? { kind: 'null', ...place }
          : withOptionalDefaults(inner, evaluate(otherwise, environment), environment);
      entries.push({ key: key.name, value: term, ...place });
    } else if (written !== undefined) entries.push(written);
  }
  return { ...value, entries };
}
