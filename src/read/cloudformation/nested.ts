/** Nested stacks: which resources are made from a template of the project, and the templates that lie outside of what was given. */

import path from 'node:path';
import type { Files } from '../files.ts';
import { isWithin } from '../is-within.ts';
import { shownPath } from '../shown-path.ts';
import type { Document, MapEntry, TemplateDocument } from '../source.ts';
import { valueAt } from '../source.ts';

/** The surroundings of one application. */
export interface Project {
  readonly files: Files;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The document of a file, though it may belong to another application. */
  readonly readContext: (file: string) => readonly Document[];
}

/**
 * The documents, each template with those that its nested stacks are made from; of these the ones that are not among the documents are
 * read as context, as far as they lie in the working folder.
 */
export function withNestedTemplates({ files, cwd, readContext }: Project, documents: readonly Document[]): Document[] {
  const all = [...documents];
  const known = new Set(all.map(({ source }) => source.path));
  // Grows while it is walked: a template that was read may nest others.
  for (const [index, document] of all.entries()) {
    if (document.kind !== 'template') continue;
    const nested = nestedTemplates(document, cwd);
    if (nested.size === 0) continue;
    all[index] = { ...document, nested };
    for (const shown of nested.values()) {
      if (known.has(shown)) continue;
      known.add(shown);
      const file = path.resolve(cwd, shown);
      if (!isInside(files, cwd, file)) continue;
      all.push(...readContext(file).map((context): Document => ({ ...context, isContext: true })));
    }
  }
  return all;
}

function isInside(files: Files, cwd: string, file: string): boolean {
  const real = files.realPath(file);
  return isWithin(cwd, file) && real !== undefined && isWithin(files.realPath(cwd) ?? cwd, real);
}

/** The templates of nested stacks by logical id, as the reader of the document knows them, or else as the resources name them. */
function nestedTemplates({ source, root, nested }: TemplateDocument, cwd: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (/AWS::(?:CloudFormation::Stack|Serverless::Application)\b/.test(source.text)) {
    const resources = root && valueAt(root, 'Resources');
    for (const entry of resources?.kind === 'map' ? resources.entries : []) {
      const url = localTemplate(entry);
      if (url === undefined) continue;
      found.set(entry.key, shownPath(cwd, path.resolve(cwd, path.dirname(source.path), url)));
    }
  }
  for (const [id, template] of nested ?? []) found.set(id, template);
  return found;
}

/**
 * The path that a resource names as the template of a nested stack, relative to the template that it stands in.
 * Source: AWS CLI Command Reference, "cloudformation package"; AWS SAM Developer Guide, "AWS::Serverless::Application".
 */
function localTemplate({ value }: MapEntry): string | undefined {
  const type = value.kind === 'map' ? valueAt(value, 'Type') : undefined;
  const property = type?.kind === 'scalar' ? properties.get(type.text) : undefined;
  const body = value.kind === 'map' ? valueAt(value, 'Properties') : undefined;
  const url = property === undefined || body?.kind !== 'map' ? undefined : valueAt(body, property);
  return url?.kind === 'scalar' && url.text !== '' && !/^[a-z0-9]+:\/\/|\{\{/i.test(url.text) ? url.text : undefined;
}

const properties: ReadonlyMap<string, string> = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);
