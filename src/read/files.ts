/** The only place that touches the file system, so that a test can put another one in its place. */

import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What may stand at a path; `other` is a pipe, a socket or a device, which reading could wait on for ever. */
export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** A file system as reading needs it. All paths are absolute. Every function throws what the system reports (EACCES, EMFILE...). */
export interface Files {
  /** What a path leads to, links followed, and its size in bytes; `link` for a link that leads nowhere; undefined for nothing. */
  stat(file: string): { readonly kind: FileKind; readonly size: number } | undefined;
  /** The bytes of a file, or the first `limit` of them; they are good until the next file is read. */
  read(file: string, limit?: number): Uint8Array;
  /** What a folder holds, links not followed. */
  list(folder: string): readonly { readonly name: string; readonly kind: FileKind }[];
  /** A path without links in it; undefined for nothing. */
  realPath(file: string): string | undefined;
  /** The files that a pattern matches, links not followed, without those in `node_modules` and `.git`. */
  glob(pattern: string): readonly string[];
}

/** The file system of this machine; patterns are relative to `cwd`. */
export function nodeFiles(cwd: string): Files {
  return {
    stat(file) {
      const stats = statsOf(file, lstatSync);
      if (stats === undefined || !stats.isSymbolicLink()) return stats && { kind: kindOf(stats), size: stats.size };
      const target = statsOf(file, statSync);
      return target === undefined ? { kind: 'link', size: 0 } : { kind: kindOf(target), size: target.size };
    },
    read: (file, limit) =>
      readShort(file, limit) ?? (limit === undefined ? readFileSync(file) : readStart(file, limit)),
    realPath(file) {
      try {
        return realpathSync(file);
      } catch {
        return undefined;
      }
    },
    list: (folder) =>
      readdirSync(folder, { withFileTypes: true }).map((entry) => ({ name: entry.name, kind: kindOf(entry) })),
    glob(pattern) {
      // Importing fast-glob takes longer than linting a file, and most runs name no pattern.
      const fastGlob = createRequire(import.meta.url)('fast-glob') as typeof import('fast-glob');
      const options = {
        absolute: true,
        followSymbolicLinks: false,
        ignore: ['**/node_modules/**', '**/.git/**'],
      };
      return fastGlob.sync(path.sep === '/' ? pattern : pattern.replaceAll(path.sep, '/'), { cwd, ...options });
    },
  };
}

/** Undefined for a path that leads nowhere: to nothing, through a file, or round in a circle of links. */
function statsOf(file: string, stat: (file: string) => Stats): Stats | undefined {
  try {
    return stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && NOWHERE.has(error.code)) return undefined;
    throw error;
  }
}

const NOWHERE: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);

function kindOf(entry: Pick<Stats, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): FileKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Where short files are read to, one after the other: memory of its own for each would take longer to get than the file to read. */
let shared: Uint8Array | undefined;

/** What is read of a file, where that is less than there is room for; undefined where it may be more. */
function readShort(file: string, limit = Infinity): Uint8Array | undefined {
  shared ??= Buffer.allocUnsafeSlow(262_144);
  const length = readInto(shared, file, Math.min(limit, shared.length));
  return length < shared.length ? shared.subarray(0, length) : undefined;
}

function readStart(file: string, limit: number): Uint8Array {
  const bytes = new Uint8Array(limit);
  return bytes.subarray(0, readInto(bytes, file, limit));
}

/** How many bytes of a file were read. Some file systems give fewer at a time than there are; only the end gives none. */
function readInto(bytes: Uint8Array, file: string, limit: number): number {
  const descriptor = openSync(file, 'r');
  try {
    let length = 0;
    while (length < limit) {
      const more = readSync(descriptor, bytes, length, limit - length, length);
      if (more === 0) break;
      length += more;
    }
    return length;
  } finally {
    closeSync(descriptor);
  }
}
