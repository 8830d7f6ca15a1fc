import path from 'node:path';
import type { Files } from '../files.ts';
import type { SourceFile } from '../source.ts';
import type { Code } from './code.ts';

/** How many files of an app are searched at most, and how many folders are looked into. */
const LIMIT = 1000;

const IS_CODE = /(?<!\.d|\.test|\.spec)\.[cm]?[jt]sx?$/;
const IS_TEST = /^(?:tests?|__tests__|coverage)$/;

/** The files of TypeScript of an app; those of JavaScript when it has none, for else they are compiled. */
export function appFiles(files: Files, code: Code, assembly: string): SourceFile[] {
  const app = appFolder(files, assembly);
  if (!code.isInside(app)) return [];
  const found: string[] = [];
  const folders = [app];
  for (const folder of folders) {
    if (folders.length > LIMIT) return [];
    for (const { name, kind } of listed(files, folder)) {
      const file = path.join(folder, name);
      if (kind === 'folder') {
        if (name !== 'node_modules' && !name.startsWith('.') && !IS_TEST.test(name) && file !== assembly)
          folders.push(file);
      } else if (kind === 'file' && IS_CODE.test(name)) found.push(file);
      if (found.length > LIMIT) return [];
    }
  }
  const typed = found.filter((file) => !isJavaScript(file));
  return (typed.length > 0 ? typed : found).flatMap((file) => code.file(file) ?? []);
}

/** Whether a file of code is JavaScript, by its name. */
export function isJavaScript(file: string): boolean {
  return /\.[cm]?jsx?$/.test(file);
}

function listed(files: Files, folder: string): ReturnType<Files['list']> {
  try {
    return files.list(folder);
  } catch {
    return [];
  }
}

/** The folder of an app: the nearest one above its output that has a `cdk.json`, else the one that holds the output. */
function appFolder(files: Files, assembly: string): string {
  for (let folder = path.dirname(assembly); ; folder = path.dirname(folder)) {
    if (listed(files, folder).some(({ name }) => name === 'cdk.json')) return folder;
    if (folder === path.dirname(folder)) return path.dirname(assembly);
  }
}
