import { rangeOf } from '../../read/source.ts';
import type { Parameter } from '../resource.ts';
import type { Term } from '../term.ts';
import { isListType, parameterValue } from './parameter.ts';

/**
 * The value of a parameter of a nested stack: what the outer stack passes, a list as text with commas, or else for certain the default.
 *
 * @param term what is passed, in the scope of both stacks; undefined for nothing
 * @param name of the parameter in that scope
 * @param stack the address of the nested stack
 */
export function asArgument(term: Term | undefined, parameter: Parameter, name: string, stack: string): Term {
  if (term === undefined || term.kind === 'null') {
    return defaultOf(parameter, stack) ?? { kind: 'parameter', name, ...rangeOf(parameter.place) };
  }
  switch (term.kind) {
    case 'choice':
      return {
        ...term,
        whenTrue: asArgument(term.whenTrue, parameter, name, stack),
        whenFalse: asArgument(term.whenFalse, parameter, name, stack),
      };
    case 'scalar': {
      const from = term.from ?? { words: `parameter ${parameter.name} is set by ${stack}`, ...rangeOf(term) };
      return parameterValue(parameter.type, term.text, { ...rangeOf(term), from });
    }
    case 'reference':
      return isListType(parameter.type) ? { kind: 'list', items: [term], ...rangeOf(term) } : term;
    case 'call':
    case 'import':
    case 'parameter':
      return isListType(parameter.type) ? asList(term) : term;
    default:
      return term;
  }
}

/** Nothing but the outer stack passes values to a nested one, so its default is no assumption. */
function defaultOf({ name, value }: Parameter, stack: string): Term | undefined {
  const said = (term: Term): Term =>
    term.kind === 'scalar'
      ? { ...term, from: { words: `parameter ${name} of ${stack} has a default`, ...rangeOf(term) } }
      : term;
  return value?.kind === 'list' ? { ...value, items: value.items.map(said) } : value && said(value);
}

function asList(term: Term): Term {
  const [delimiter, list] = term.kind === 'call' && term.function === 'join' ? term.arguments : [];
  if (delimiter?.kind === 'scalar' && delimiter.text === ',' && list !== undefined) return list;
  const comma: Term = { kind: 'scalar', value: ',', text: ',', ...rangeOf(term) };
  return { kind: 'call', function: 'split', arguments: [comma, term], ...rangeOf(term) };
}
