import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Files, nodeFiles } from '../../src/read/files.ts';
import { type ReadOptions, read } from '../../src/read/read.ts';
import type { ReadResult } from '../../src/read/source.ts';

const TEMPLATE = 'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'lintel-read-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function write(contents: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(contents)) {
    const file = path.join(cwd, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function readPaths(paths: string[], options: Partial<ReadOptions> = {}): ReadResult {
  return read({ paths, cwd, ignore: [], files: nodeFiles(cwd), ...options });
}

/** Applications as `path seen: documents`. */
function summary(result: ReadResult): string[] {
  return result.applications.map(
    ({ path: given, seen, documents }) =>
      `${given} ${seen}: ${documents.map((document) => document.source.path).join(' ')}`,
  );
}

function reasons(result: ReadResult): Record<string, string> {
  return Object.fromEntries(result.skipped.map((skipped) => [skipped.path, skipped.reason]));
}

function problems(result: ReadResult): string[] {
  return result.applications.flatMap(({ documents }) =>
    documents.flatMap((document) => document.problems.map((problem) => `${document.source.path}: ${problem.message}`)),
  );
}

describe('the file system of this machine', () => {
  // The lengths of what is read at once, and one byte to either side.
  test.each([0, 1, 65_535, 65_536, 65_537, 262_143, 262_144, 262_145])('reads a file of %i bytes whole', (size) => {
    const content = Buffer.alloc(size, 'abc');
    write({ 'a.yaml': content, 'b.yaml': 'another' });
    const files = nodeFiles(cwd);
    files.read(path.join(cwd, 'b.yaml'));
    expect(content.equals(files.read(path.join(cwd, 'a.yaml')))).toBe(true);
    expect(files.read(path.join(cwd, 'a.yaml'), 65_536)).toHaveLength(Math.min(size, 65_536));
  });
});

describe('applications', () => {
  test('each folder is one, seen whole; files named one by one are one, seen in part', () => {
    write({
      'a/one.yaml': TEMPLATE,
      'a/deep/two.yml': TEMPLATE,
      'a/deep/three.json': '{ "Resources": {} }',
      'b/four.template': '{ "Resources": {} }',
      'b/five.TEMPLATE': TEMPLATE,
      'six.yaml': TEMPLATE,
      'seven.yaml': TEMPLATE,
    });
    const result = readPaths(['a', './b/', 'seven.yaml', path.join(cwd, 'six.yaml')]);
    expect(summary(result)).toEqual([
      'a whole: a/deep/three.json a/deep/two.yml a/one.yaml',
      './b/ whole: b/five.TEMPLATE b/four.template',
      ' part: seven.yaml six.yaml',
    ]);
    const languages = result.applications[1]?.documents.map((document) => document.source.language);
    expect(languages).toEqual(['yaml', 'json']);
    expect(problems(result)).toEqual([]);
  });

  test('patterns are seen in part', () => {
    write({ 'a/one.yaml': TEMPLATE, 'a/b/two.yaml': TEMPLATE, 'node_modules/three.yaml': TEMPLATE });
    expect(summary(readPaths(['**/*.yaml', 'a/{one,none}.yaml']))).toEqual([' part: a/b/two.yaml a/one.yaml']);
  });

  test('a file whose name looks like a pattern is a file', () => {
    write({ 'a[1].yaml': TEMPLATE });
    expect(summary(readPaths(['a[1].yaml']))).toEqual([' part: a[1].yaml']);
  });

  test('no file is read twice, and a folder given inside another one stands for itself', () => {
    write({ 'a/one.yaml': TEMPLATE, 'a/b/two.yaml': TEMPLATE, 'c.yaml': TEMPLATE });
    const result = readPaths(['a', 'c.yaml', 'a/b', 'a/', 'c.yaml', './c.yaml', 'a/one.yaml']);
    expect(summary(result)).toEqual(['a whole: a/one.yaml', 'a/b whole: a/b/two.yaml', ' part: c.yaml']);
  });

  test('standard input is one document in part, of the language that its name or its text tells', () => {
    const languageOf = (name: string, text: string) =>
      readPaths([], { stdin: { name, text } }).applications[0]?.documents[0]?.source;
    expect(languageOf('x/template.yaml', TEMPLATE)).toMatchObject({ path: 'x/template.yaml', language: 'yaml' });
    expect(languageOf('stdin', ' { "Resources": {} }')).toMatchObject({ path: 'stdin', language: 'json' });
    expect(reasons(readPaths([], { stdin: { name: 'a.yaml', text: 'a: b' } }))).toEqual({
      'a.yaml': 'no infrastructure code',
    });
  });

  test('paths are printed relative to the working folder, also above it', () => {
    write({ 'inner/x': '', 'outer.yaml': TEMPLATE });
    const inner = path.join(cwd, 'inner');
    const result = read({ paths: ['..'], cwd: inner, ignore: [], files: nodeFiles(inner) });
    expect(summary(result)).toEqual(['.. whole: ../outer.yaml']);
  });
});

describe('what is not there', () => {
  test('paths, patterns and folders without a single file are missing', () => {
    write({ 'code/main.ts': '' });
    mkdirSync(path.join(cwd, 'empty/deeper'), { recursive: true });
    const result = readPaths(['none.yaml', 'none/', '*.yaml', 'empty', 'code', 'code/main.ts/x.yaml']);
    expect([...result.missing].sort()).toEqual(['*.yaml', 'code/main.ts/x.yaml', 'empty', 'none.yaml', 'none/']);
    expect(summary(result)).toEqual(['code whole: ']);
  });
});

describe('what is skipped', () => {
  test('files without infrastructure code, with a reason and no problem', () => {
    write({
      'package.json': '{ "name": "x" }',
      'broken.json': '{ "name": ',
      'broken.yaml': 'a: b: c',
      'empty.yaml': '',
      'blank.json': ' \n',
      'README.md': TEMPLATE,
      'image.yaml': new Uint8Array([0x89, 0, 1, 2]),
      'latin.yaml': Buffer.from('a: \xe9', 'latin1'),
    });
    const result = readPaths(['.']);
    expect(summary(result)).toEqual(['. whole: ']);
    expect(reasons(result)).toEqual({
      'package.json': 'no infrastructure code',
      'broken.json': 'no infrastructure code',
      'broken.yaml': 'no infrastructure code',
      'empty.yaml': 'no infrastructure code',
      'blank.json': 'no infrastructure code',
      'image.yaml': 'binary file',
      'latin.yaml': 'no infrastructure code',
    });
    expect(reasons(readPaths(['README.md']))).toEqual({ 'README.md': 'no infrastructure code' });
  });

  test('packages, hidden folders, and what .gitignore files and the configuration say', () => {
    write({
      '.gitignore': '/build\n*.gen.yaml\n!keep.gen.yaml\n',
      '.git/HEAD': '',
      '.git/x.yaml': TEMPLATE,
      '.terraform/x.yaml': TEMPLATE,
      'node_modules/p/x.yaml': TEMPLATE,
      'build/x.yaml': TEMPLATE,
      'app/build/x.yaml': TEMPLATE,
      'app/x.gen.yaml': TEMPLATE,
      'app/keep.gen.yaml': TEMPLATE,
      'app/inner/.gitignore': '!again.gen.yaml\nlocal.yaml\n',
      'app/inner/again.gen.yaml': TEMPLATE,
      'app/inner/local.yaml': TEMPLATE,
      'app/local.yaml': TEMPLATE,
      'app/legacy/x.yaml': TEMPLATE,
      'app/draft.yaml': TEMPLATE,
      'cdk.out/stack.template.json': '{ "Resources": {} }',
    });
    const result = readPaths(['.'], { ignore: ['legacy/', 'app/draft.yaml'] });
    expect(result.applications[0]?.documents.map((document) => document.source.path)).toEqual([
      'app/build/x.yaml',
      'app/inner/again.gen.yaml',
      'app/keep.gen.yaml',
      'app/local.yaml',
      'cdk.out/stack.template.json',
    ]);
    expect(reasons(result)).toEqual({
      '.git': 'hidden folder',
      '.terraform': 'hidden folder',
      node_modules: 'installed packages',
      build: 'ignored by .gitignore',
      'app/x.gen.yaml': 'ignored by .gitignore',
      'app/inner/local.yaml': 'ignored by .gitignore',
      'app/legacy': 'ignored by the configuration',
      'app/draft.yaml': 'ignored by the configuration',
    });
  });

  test('.gitignore files above a folder hold up to the root of the repository', () => {
    write({
      '.gitignore': 'x.yaml\n',
      'repository/.git/HEAD': '',
      'repository/.gitignore': '*.gen.yaml\n/out\n',
      'repository/app/x.yaml': TEMPLATE,
      'repository/app/y.gen.yaml': TEMPLATE,
      'repository/out/z.yaml': TEMPLATE,
    });
    expect(summary(readPaths(['repository/app']))).toEqual(['repository/app whole: repository/app/x.yaml']);
    expect(summary(readPaths(['repository/out']))).toEqual(['repository/out whole: repository/out/z.yaml']);
  });

  test('a file given by name is read though .gitignore names it, but not when the configuration does', () => {
    write({ '.gitignore': 'a.yaml\n', '.git/HEAD': '', 'a.yaml': TEMPLATE, 'b.yaml': TEMPLATE });
    const result = readPaths(['a.yaml', 'b.yaml'], { ignore: ['b.yaml'] });
    expect(summary(result)).toEqual([' part: a.yaml']);
    expect(reasons(result)).toEqual({ 'b.yaml': 'ignored by the configuration' });
  });

  test('patterns of the configuration say nothing about files outside the working folder', () => {
    write({ 'inner/x': '', 'outer.yaml': TEMPLATE });
    const inner = path.join(cwd, 'inner');
    const result = read({ paths: ['../outer.yaml'], cwd: inner, ignore: ['*.yaml'], files: nodeFiles(inner) });
    expect(summary(result)).toEqual([' part: ../outer.yaml']);
  });

  test('links in folders, so that no loop is followed; a link that is named is', () => {
    write({ 'a/one.yaml': TEMPLATE });
    symlinkSync('.', path.join(cwd, 'a/loop'));
    symlinkSync('one.yaml', path.join(cwd, 'a/two.yaml'));
    symlinkSync('gone.yaml', path.join(cwd, 'a/broken.yaml'));
    symlinkSync('self.yaml', path.join(cwd, 'a/self.yaml'));
    const whole = readPaths(['a']);
    expect(summary(whole)).toEqual(['a whole: a/one.yaml']);
    expect(Object.keys(reasons(whole)).sort()).toEqual(['a/broken.yaml', 'a/self.yaml', 'a/two.yaml']);
    const named = readPaths(['a/two.yaml', 'a/broken.yaml', 'a/self.yaml', 'a/*.yaml']);
    expect(summary(named)).toEqual([' part: a/one.yaml a/two.yaml']);
    expect(reasons(named)).toEqual({
      'a/broken.yaml': 'symbolic link that leads nowhere',
      'a/self.yaml': 'symbolic link that leads nowhere',
    });
    expect(problems(named)).toEqual([]);
  });
});

describe('what cannot be read is a problem', () => {
  const failing = (operation: keyof Files, name: string, code: string): Files => {
    const files = nodeFiles(cwd);
    const fails = (...args: unknown[]): never | undefined => {
      if (path.basename(String(args[0])) === name)
        throw Object.assign(new Error(`${code}: no, '${args[0]}'`), { code });
      return undefined;
    };
    return {
      stat: (file) => (operation === 'stat' && fails(file)) || files.stat(file),
      read: (file, limit) => (operation === 'read' && fails(file)) || files.read(file, limit),
      list: (folder) => (operation === 'list' && fails(folder)) || files.list(folder),
      realPath: (file) => files.realPath(file),
      glob: (pattern) => (operation === 'glob' && fails(pattern)) || files.glob(pattern),
    };
  };

  test.each([
    ['a folder', 'list', 'locked', 'EACCES', ['.'], 'a/locked'],
    ['the folder given', 'list', 'a', 'EACCES', ['a'], 'a'],
    ['a file', 'read', 'two.yaml', 'EACCES', ['a'], 'a/two.yaml'],
    ['a file given by name', 'read', 'two.yaml', 'EMFILE', ['a/two.yaml', 'a/one.yaml'], 'a/two.yaml'],
    ['what stands at a path', 'stat', 'two.yaml', 'EACCES', ['a/two.yaml'], 'a/two.yaml'],
    ['a pattern', 'glob', '*.yaml', 'EACCES', ['a/*.yaml'], 'a/*.yaml'],
  ] as const)('%s', (_, operation, name, code, paths, shown) => {
    write({ 'a/one.yaml': TEMPLATE, 'a/two.yaml': TEMPLATE, 'a/locked/three.yaml': TEMPLATE });
    const result = readPaths([...paths], { files: failing(operation, name, code) });
    expect(result.missing).toEqual([]);
    expect(problems(result)).toEqual([expect.stringContaining(`${shown}: cannot be read: ${code}`)]);
  });

  test('a .gitignore does not hide what stands beside it', () => {
    write({ 'a/.gitignore': 'x', 'a/one.yaml': TEMPLATE });
    const result = readPaths(['a'], { files: failing('read', '.gitignore', 'EACCES') });
    expect(problems(result)).toEqual([expect.stringContaining('a/.gitignore: cannot be read: EACCES')]);
    expect(summary(result)).toEqual(['a whole: a/.gitignore a/one.yaml']);
  });

  test('invalid text', () => {
    write({ 'a.yaml': Buffer.concat([Buffer.from(TEMPLATE), Buffer.from([0x23, 0xe9, 0x0a])]) });
    const [document] = readPaths(['a.yaml']).applications[0]?.documents ?? [];
    expect(document?.problems).toEqual([
      {
        message: 'bytes that are not valid text; expected UTF-8',
        start: TEMPLATE.length + 1,
        end: TEMPLATE.length + 1,
      },
    ]);
  });

  test('a file of 50 MB is a problem when it is a template, and is not read', () => {
    write({ 'large.yaml': TEMPLATE, 'data.json': '{ "a": 1' });
    truncateSync(path.join(cwd, 'large.yaml'), 50 * 1024 * 1024);
    truncateSync(path.join(cwd, 'data.json'), 50 * 1024 * 1024);
    write({ 'template.yaml': `${TEMPLATE}${'# filler\n'.repeat(6_000_000)}` });
    const files = nodeFiles(cwd);
    let bytes = 0;
    const result = readPaths(['.'], {
      files: {
        ...files,
        read(file, limit) {
          const read = files.read(file, limit);
          bytes += read.byteLength;
          return read;
        },
      },
    });
    expect(bytes).toBe(3 * 64 * 1024);
    expect(problems(result)).toEqual(['template.yaml: template of 51 MB; CloudFormation accepts 1 MB']);
    expect(reasons(result)).toEqual({ 'large.yaml': 'binary file', 'data.json': 'binary file' });
  });
});
