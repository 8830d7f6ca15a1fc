import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');

/** Every TypeScript file below a folder of the project, relative to the project. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map((match) => {
    const target = match[2] ?? match[3] ?? '';
    const to = target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target;
    return { from: file, to, typeOnly: match[1] !== undefined };
  });
}

const sources = filesIn('src');
const all = sources.flatMap(importsOf);

function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/** What a stage may import of the others; types only where the design says that a stage sees the types of the one before it. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/read': [],
  'src/lower': [
    'src/read/source.ts',
    'src/read/json.ts',
    'src/read/json-places.ts',
    'src/read/terraform/hcl/',
    'src/aws/',
  ],
  'src/graph': ['src/read/source.ts', 'src/lower/resource.ts', 'src/lower/term.ts', 'src/aws/identifiers.ts'],
  'src/rule': ['src/graph/', 'src/lower/resource.ts', 'src/aws/', 'src/framework/catalogue.ts'],
  'src/check': ['src/read/source.ts', 'src/lower/resource.ts', 'src/lower/term.ts', 'src/graph/', 'src/rule/'],
  'src/report': ['src/read/source.ts', 'src/check/finding.ts', 'src/rule/define-rule.ts', 'src/framework/'],
  'src/framework': [],
  'src/aws': [],
};

describe('layers', () => {
  it.each(Object.entries(allowed))('%s imports only what it may', (folder, others) => {
    const crossing = all.filter(
      ({ from, to }) => folderOf(from) === folder && to.startsWith('src/') && folderOf(to) !== folder,
    );
    const wrong = crossing.filter(({ to }) => !others.some((other) => to.startsWith(other)));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('rules import the rule API and nothing else', () => {
    const imports = filesIn('rules')
      .filter((file) => file !== 'rules/index.ts')
      .flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter(({ to }) => to !== '#rule')).toEqual([]);
  });

  it('only the command line touches the process, and only reading touches the file system', () => {
    const outside = sources.filter((file) => !/^src\/(cli|dev)\//.test(file));
    const touching = outside.filter((file) => /\bprocess\./.test(codeOf(file)));
    expect(touching).toEqual([]);
    const fileSystem = all.filter(({ to }) =>
      /^(node:)?(fs|child_process|net|https?|dgram|tls|worker_threads)(\/|$)/.test(to),
    );
    const users = [...new Set(fileSystem.map(({ from }) => from))].filter((file) => !/^src\/(cli|dev)\//.test(file));
    expect(users).toEqual(['src/read/files.ts']);
  });

  it('nothing reaches the network', () => {
    expect(sources.filter((file) => /\bfetch\(|XMLHttpRequest|\bWebSocket\b/.test(codeOf(file)))).toEqual([]);
  });
});

function codeOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
