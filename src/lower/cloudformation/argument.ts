import { rangeOf } from '../../read/source.ts';
import type { Parameter } from '../resource.ts';
import type { Term } from '../term.ts';
import { isListType, parameterValue } from './parameter.ts';

/**
 * What a stack passes as a parameter to one that it nests, as the nested template sees it: where it passes no value, the template's own
 * default holds, and a list is passed as text with commas.
 *
 * @param term the value, in the scope of both stacks
 * @param name of the parameter in that scope
 * @param stack the address of the nested stack
 */
export function asArgument(term: Term, parameter: Parameter, name: string, stack: string): Term {
  switch (term.kind) {
    case 'null':
      return { kind: 'parameter', name, ...rangeOf(term) };
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

function asList(term: Term): Term {
  const [delimiter, list] = term.kind === 'call' && term.function === 'join' ? term.arguments : [];
  if (delimiter?.kind === 'scalar' && delimiter.text === ',' && list !== undefined) return list;
  const comma: Term = { kind: 'scalar', value: ',', text: ',', ...rangeOf(term) };
  return { kind: 'call', function: 'split', arguments: [comma, term], ...rangeOf(term) };
}
