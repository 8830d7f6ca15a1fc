/** What may be read beside the files that were given. */

import path from 'node:path';
import type { FileKind, Files } from './files.ts';
import { isWithin } from './is-within.ts';

/** The paths that were given, and the working folder; absolute. */
export interface Surroundings {
  readonly files: Files;
  readonly cwd: string;
  readonly roots: readonly string[];
}

/**
 * Tells whether a file or folder belongs to what may be read: to the repository of the paths given; without one to the working folder, where they
 * lie in it, or else to the paths themselves.
 */
export function insideOf({ files, cwd, roots }: Surroundings): (file: string) => boolean {
  const limits = roots.map((root) => {
    const repository = repositoryOf(files, root);
    if (repository !== undefined) return repository;
    if (isWithin(cwd, root)) return cwd;
    return kindOf(files, root) === 'folder' ? root : path.dirname(root);
  });
  return (file) => {
    const real = files.realPath(file);
    return real !== undefined && limits.some((limit) => isWithin(files.realPath(limit) ?? limit, real));
  };
}

function repositoryOf(files: Files, root: string): string | undefined {
  for (let folder = root; ; folder = path.dirname(folder)) {
    if (kindOf(files, path.join(folder, '.git')) !== undefined) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

function kindOf(files: Files, file: string): FileKind | undefined {
  try {
    return files.stat(file)?.kind;
  } catch {
    // What this user may not look at is not there for them.
    return undefined;
  }
}
