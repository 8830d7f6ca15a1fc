/** What Terraform needs beside the files that were given: the rest of a module, the modules that it calls, the sources of a plan. */

import path from 'node:path';
import type { Files } from '../files.ts';
import { insideOf } from '../inside.ts';
import { isWithin } from '../is-within.ts';
import { shownPath } from '../shown-path.ts';
import type { Document } from '../source.ts';
import { decodeText } from '../text.ts';
import { localSources, moduleRole } from './module.ts';

/** The surroundings of one application. */
export interface Project {
  readonly files: Files;
  /** The working folder, absolute. */
  readonly cwd: string;
  /** The paths that were given, absolute. */
  readonly roots: readonly string[];
  readonly terraformRoot?: string;
  /** The document of a file, unless it was read before. */
  readonly readFile: (file: string) => readonly Document[];
}

/**
 * The documents with what Terraform needs beside them: the other files of a module of which one was given by name (as context), the
 * sources of plans, and the local modules that are called, as far as they lie in the project.
 */
export function withTerraformSources(project: Project, documents: readonly Document[], isPart: boolean): Document[] {
  if (!documents.some(({ kind }) => kind !== 'template')) return [...documents];
  const all = [...documents];
  const folders = new Set(documents.flatMap((document) => (document.kind === 'module' ? [document.folder] : [])));
  const enter = (folder: string, isContext: boolean): void => {
    folders.add(folder);
    for (const document of readModuleFolder(project, folder))
      all.push(isContext ? { ...document, isContext } : document);
  };
  if (isPart) for (const folder of [...folders]) enter(folder, true);
  for (const [index, document] of documents.entries()) {
    if (document.kind !== 'plan') continue;
    const { cwd, terraformRoot } = project;
    const sources =
      terraformRoot === undefined
        ? path.posix.dirname(document.source.path)
        : shownPath(cwd, path.resolve(cwd, terraformRoot));
    if (!folders.has(sources)) enter(sources, false);
    if (all.some((other) => other.kind === 'module' && other.folder === sources)) all[index] = { ...document, sources };
  }
  const isInside = insideOf(project);
  // Grows while it is walked: a module that was read may call others.
  for (const document of all) {
    if (document.kind !== 'module') continue;
    for (const source of localSources(document)) {
      const folder = path.resolve(project.cwd, document.folder, source);
      const shown = shownPath(project.cwd, folder);
      if (!folders.has(shown) && isInside(folder)) enter(shown, document.isContext === true);
    }
  }
  return all;
}

/** Reads the files of a module that were not read before. */
function readModuleFolder({ files, cwd, readFile }: Project, shown: string): Document[] {
  const folder = path.resolve(cwd, shown);
  try {
    const names = files.list(folder).filter(({ name, kind }) => kind === 'file' && moduleRole(name) !== undefined);
    return names.flatMap(({ name }) => readFile(path.join(folder, name))).filter(({ kind }) => kind === 'module');
  } catch {
    // A folder that is not there has no files; who calls it learns that when the modules are put together.
    return [];
  }
}

/** Bytes. Far more than a policy or a user-data script has. */
const sizeLimit = 1024 * 1024;

/** A text file of a module's folder; see `Application.readText`. */
export function readModuleText(
  { files, cwd }: Project,
  folder: string,
  file: string,
): { readonly text: string } | { readonly reason: string } {
  const limit = path.resolve(cwd, folder);
  const fromRoot = folder !== '.' && (file === folder || file.startsWith(`${folder}/`));
  const absolute = path.resolve(fromRoot ? cwd : limit, file);
  try {
    const real = files.realPath(absolute) ?? absolute;
    if (!isWithin(limit, absolute) || !isWithin(files.realPath(limit) ?? limit, real)) {
      return { reason: `${file} lies outside of the module` };
    }
    const found = files.stat(absolute);
    if (found?.kind !== 'file') return { reason: `${file} is no file of the module` };
    if (found.size > sizeLimit) return { reason: `${file} is too large` };
    const decoded = decodeText(files.read(absolute));
    if (decoded.kind === 'text' && decoded.invalidAt === undefined) return { text: decoded.text };
    return { reason: `${file} is no text` };
  } catch (error) {
    return { reason: `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
}
