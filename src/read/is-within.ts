import path from 'node:path';

/** Whether a path is a folder or lies below it; both absolute, and links are not followed. */
export function isWithin(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '' || (!/^\.\.(?:$|[/\\])/.test(relative) && !path.isAbsolute(relative));
}
