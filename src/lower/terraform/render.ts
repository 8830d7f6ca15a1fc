import type { Place } from '../../read/source.ts';
import { parseTemplateText } from '../../read/terraform/hcl/parse.ts';
import type { MapTerm, Term } from '../term.ts';
import { concatenate, partsOf } from './expression.ts';
import type { Environment } from './instance.ts';
import { failed } from './traverse.ts';

/**
 * The text of a template file with variables: all of it stands where the call stands. Inside of a template Terraform renders no other: one
 * that includes itself would never end.
 */
export function renderTemplate(text: string, variables: MapTerm, place: Place, environment: Environment): Term {
  if (environment.within !== undefined) return failed('a template cannot render another template', place);
  const { parts, problems } = parseTemplateText(text);
  if (parts === undefined || problems.length > 0) {
    return { kind: 'unknown', cause: 'unsupported', reason: 'the template could not be read', ...place };
  }
  const names = new Map(variables.entries.map(({ key, value }) => [key, value]));
  return concatenate(partsOf(parts, { ...environment, within: place, names }), place);
}
