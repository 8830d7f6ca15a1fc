import type { Files } from '../src/read/files.ts';

/** A file system of text files in memory; keys are absolute paths with `/`. */
export function memoryFiles(contents: Readonly<Record<string, string>>): Files {
  const paths = Object.keys(contents);
  const isFolder = (path: string): boolean => paths.some((other) => other.startsWith(`${path}/`));
  return {
    stat: (path) => {
      const text = contents[path];
      if (text !== undefined) return { kind: 'file', size: Buffer.byteLength(text) };
      return isFolder(path) ? { kind: 'folder', size: 0 } : undefined;
    },
    read: (path, limit) => Buffer.from(contents[path] ?? '').subarray(0, limit),
    list: (folder) => {
      const names = paths.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
      const first = [...new Set(names.map((name) => name.split('/')[0] ?? ''))];
      return first.map((name) => ({ name, kind: isFolder(`${folder}/${name}`) ? 'folder' : 'file' }));
    },
    realPath: (path) => path,
    glob: () => [],
  };
}
