/** What the tests of the readers share: fixtures, the corpus where there is one, and trees as plain values. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem, SourceFile, SourceNode } from '../../src/read/source.ts';
import { decodeText } from '../../src/read/text.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export const FIXTURES = path.join(root, 'fixtures/read/cloudformation');

/** All files below a folder whose names match, sorted; none when the folder does not exist. */
export function filesBelow(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Every fixture of the project, and every template of the corpus where it is present. */
export function inputs(name: RegExp): string[] {
  const corpus = path.join(root, '../shared/corpus');
  const folders = [path.join(root, 'fixtures'), path.join(corpus, 'cloudformation'), path.join(corpus, 'sam')];
  return folders.flatMap((folder) => filesBelow(folder, name));
}

export function sourceOf(file: string): SourceFile {
  const decoded = decodeText(readFileSync(file));
  if (decoded.kind !== 'text') throw new Error(`${file} is binary`);
  return sourceFrom(decoded.text, path.relative(root, file));
}

export function sourceFrom(text: string, name = 'template.yaml'): SourceFile {
  return { path: name, text, language: /\.(json|template)$/.test(name) ? 'json' : 'yaml' };
}

export function plain(node: SourceNode | undefined): unknown {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
}

/** `line:column message`, counted from 1. */
export function shown(text: string, problem: Problem): string {
  const before = text.slice(0, problem.start).split(/\r\n?|\n/);
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${problem.message}`;
}

/** Calls back for every node and key of a tree; shared nodes once. */
export function visitPlaces(
  node: SourceNode,
  visit: (start: number, end: number) => void,
  seen = new Set<SourceNode>(),
): void {
  if (seen.has(node)) return;
  seen.add(node);
  visit(node.start, node.end);
  if (node.kind === 'list') for (const item of node.items) visitPlaces(item, visit, seen);
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      visit(entry.start, entry.end);
      visitPlaces(entry.value, visit, seen);
    }
  }
}
