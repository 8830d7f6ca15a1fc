import path from 'node:path';

/** A path as a report prints it: relative to the working folder, with `/`. */
export function shownPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, file) || '.';
  return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
}
