import type { Place } from '../../read/source.ts';
import { parseTemplateText } from '../../read/terraform/hcl/parse.ts';
import type { MapTerm, Term } from '../term.ts';
import { concatenate, partsOf } from './expression.ts';
import type { Environment } from './instance.ts';

/** The text of a template file with variables: all of it stands where the call stands. */
export function renderTemplate(text: string, variables: MapTerm, place: Place, environment: Environment): Term {
  const { parts, problems } = parseTemplateText(text);
  if (parts === undefined || problems.length > 0) {
    return { kind: 'unknown', cause: 'unsupported', reason: 'the template could not be read', ...place };
  }
  const names = new Map(variables.entries.map(({ key, value }) => [key, value]));
  return concatenate(partsOf(parts, { ...environment, within: place, names }), place);
}
