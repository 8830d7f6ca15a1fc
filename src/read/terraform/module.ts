/** The files of Terraform modules: which names are some, and what they hold. */

import type { Comment, ModuleDocument, SourceFile } from '../source.ts';
import { parseHcl } from './hcl/parse.ts';
import { textOf } from './hcl/syntax.ts';
import { parseTfJson, parseTfvarsJson } from './tf-json.ts';

/**
 * The part that a file plays in the module that its folder is, by its name; undefined for a file that Terraform does not load by itself.
 * Source: Terraform documentation, "Files and directories", "Override files", "Variable definitions (.tfvars) files".
 */
export function moduleRole(name: string): ModuleDocument['role'] | undefined {
  const base = /^(?<base>.*?)\.(?:tf|tofu)(?:\.json)?$/.exec(name)?.groups?.['base'];
  if (base !== undefined) return base === 'override' || base.endsWith('_override') ? 'override' : 'configuration';
  return /^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name) ? 'variables' : undefined;
}

/** Reads one file of a module. Never throws. */
export function readModuleFile(source: SourceFile, folder: string, role: ModuleDocument['role']): ModuleDocument {
  const parseText = role === 'variables' ? parseTfvarsJson : parseTfJson;
  const { body, comments, problems } = source.language === 'json' ? parseText(source) : parseHcl(source.text);
  return { kind: 'module', source, folder, role, body, comments: suppressing(source, comments), problems };
}

function suppressing(source: SourceFile, comments: readonly Comment[]): readonly Comment[] {
  return source.text.includes('lintel-disable') ? comments : [];
}

/** The sources of the local modules that a file calls: `./modules/a`, `../b`. */
export function localSources(document: ModuleDocument): string[] {
  return document.body.blocks.flatMap((block) => {
    const source = block.type === 'module' ? block.body.attributes.find(({ name }) => name === 'source') : undefined;
    const text = source && textOf(source.value);
    return text !== undefined && isLocalSource(text) ? [text] : [];
  });
}

/**
 * Whether the source of a module is a folder of this file system, relative to the module that calls it.
 * Source: Terraform documentation, "Module sources", "Local paths".
 */
export function isLocalSource(source: string): boolean {
  return /^\.\.?(?:$|[/\\])/.test(source);
}
