import type { Application, ModuleDocument, TemplateDocument } from '../read/source.ts';
import { lowerTemplates } from './cloudformation/application.ts';
import type { ParameterValues } from './cloudformation/open-stack.ts';
import type { Lowered } from './resource.ts';
import { lowerTerraform } from './terraform/entry.ts';

/** Values that the user gives for this run. */
export interface GivenValues {
  /** For the parameters of templates. */
  readonly parameters: ParameterValues;
  /** Files of values for the variables of Terraform's root modules, the last one has the word. */
  readonly variableFiles: readonly ModuleDocument[];
}

/** Lowers all that an application holds: each template, each root module, each plan. */
export function lower(application: Application, values: GivenValues): Lowered[] {
  const templates = application.documents.filter(
    (document): document is TemplateDocument => document.kind === 'template',
  );
  const lowered = lowerTemplates(templates, values.parameters);
  if (templates.length === application.documents.length) return lowered;
  return [...lowered, ...lowerTerraform(application, values.variableFiles)];
}
