import { readFileSync } from 'node:fs';
import path from 'node:path';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { configuredRules, defaultConfig, type RuleSetting } from '../../src/config/config.ts';
import { ignoreBelow } from '../../src/config/ignore.ts';
import { loadConfig } from '../../src/config/load.ts';
import { nearest, oneOf } from '../../src/config/nearest.ts';
import { matchesGlob } from '../../src/config/rule-glob.ts';
import { generateConfigSchema } from '../../src/dev/generate-config-schema.ts';
import { testRules } from '../cli/run-in.ts';
import { memoryFiles } from '../memory-files.ts';

describe('the settings of rules', () => {
  function configured(rules: readonly (readonly [string, RuleSetting])[]) {
    return Object.fromEntries(
      configuredRules(testRules, { ...defaultConfig, rules }).map(({ id, severity }) => [id, severity]),
    );
  }

  it('leave everything as it is when there are none', () => {
    expect(configuredRules(testRules, defaultConfig)).toEqual(testRules);
  });

  it('turn rules off, on, and to another severity; the last that matches holds', () => {
    expect(
      configured([
        ['*', 'off'],
        ['s3-*', 'low'],
        ['s3-bucket-versioning', 'on'],
      ]),
    ).toEqual({ 's3-bucket-versioning': 'medium', 's3-bucket-record-lock': 'low' });
    expect(
      configured([
        ['s3-bucket-versioning', 'high'],
        ['s3-*', 'off'],
      ]),
    ).toEqual({ 'sqs-queue-encryption': 'high' });
  });
});

describe('the pattern of rule ids', () => {
  it.each([
    ['a-b-c', 'a-b-c', true],
    ['a-b-c', 'a-b', false],
    ['a-b-c', '*', true],
    ['a-b-c', 'a-*', true],
    ['a-b-c', '*-c', true],
    ['a-b-c', 'a*b*c', true],
    ['a-b-c', '*b*', true],
    ['a-b-c', '**', true],
    ['a-b-c', 'a-b*b-c', false],
    ['a-b-c', '*d*', false],
    ['a-b-c', 'A-*', false],
    ['a-b-c', 'a.b.c', false],
    ['aXbXc', 'a*X*c', true],
    ['ab', 'ab*ab', false],
  ])('%s and %s', (id, glob, matches) => {
    expect(matchesGlob(id, glob)).toBe(matches);
  });
});

describe('the nearest word', () => {
  it.each([
    ['jsn', ['pretty', 'json', 'sarif'], 'json'],
    ['SARIF', ['pretty', 'json', 'sarif'], 'sarif'],
    ['ruels', ['rules', 'ignore'], 'rules'],
    ['hihg', ['high', 'medium'], 'high'],
    ['xyz', ['high', 'medium'], undefined],
    ['', ['high'], undefined],
    ['s3-bucket-versoning-x', ['s3-bucket-versioning', 's3-bucket-logging'], 's3-bucket-versioning'],
  ])('to %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('is listed as a sentence lists', () => {
    expect([oneOf([]), oneOf(['a']), oneOf(['a', 'b']), oneOf(['a', 'b', 'c'])]).toEqual([
      '',
      '"a"',
      '"a" or "b"',
      '"a", "b" or "c"',
    ]);
  });
});

describe('patterns to ignore, seen from a folder below', () => {
  it.each([
    ['here', ['a/b', '*.x'], '/p', ['a/b', '*.x']],
    ['a name at every depth', ['*.x', 'old/'], '/p/infra', ['*.x', 'old/']],
    ['a path that leads here', ['infra/old/', '/infra/*.x'], '/p/infra', ['/old/', '/*.x']],
    ['a path that leads elsewhere', ['web/old/', '/old'], '/p/infra', []],
    ['stars for a folder', ['*/old/', 'i*a/x'], '/p/infra', ['/old/', '/x']],
    ['two stars', ['**/old/x', 'infra/**/x'], '/p/infra', ['/**/old/x', '/**/x']],
    ['two levels', ['a/b/c/d', 'a/**/d'], '/p/a/b', ['/c/d', '/**/d']],
    ['an exception', ['infra/*.x', '!infra/keep.x'], '/p/infra', ['/*.x', '!/keep.x']],
    ['the folder itself', ['infra/'], '/p/infra', ['*']],
    ['a folder above', ['/a'], '/p/a/b', ['*']],
    ['a folder above with an exception', ['a/*', '!a/b'], '/p/a/b', []],
    ['a file at another place', ['infra/old/'], '/q', ['infra/old/']],
  ])('%s', (_, patterns, to, expected) => {
    expect(ignoreBelow(patterns, '/p', to)).toEqual(expected);
  });

  it('ignore the same files', () => {
    const patterns = ['*.x', '/a/b/c.y', 'a/**/d.y', '**/b/e.y', 'a/*/f.*', '!a/b/f.z', 'g/h', 'b/'];
    const files = ['m.x', 'c.y', 'd.y', 'q/d.y', 'e.y', 'b/e.y', 'f.z', 'f.w', 'g/h', 'h', 'b/k', 'n.y'];
    for (const folder of ['a', 'a/c', 'g']) {
      const above = ignore().add(patterns);
      const below = ignore().add([...ignoreBelow(patterns, '/p', `/p/${folder}`)]);
      expect(files.filter((file) => below.ignores(file))).toEqual(
        files.filter((file) => above.ignores(`${folder}/${file}`)),
      );
    }
  });
});

describe('the file of a configuration', () => {
  const load = (contents: Readonly<Record<string, string>>, cwd: string, config?: string | false) =>
    loadConfig({ cwd, files: memoryFiles(contents), config, ruleIds: [] });

  it('is the nearest one upwards', async () => {
    const files = {
      '/lintel.config.json': '{ "failOn": "never" }',
      '/a/lintel.config.json': '{ "failOn": "low" }',
      '/a/b/c/x.yaml': '',
    };
    expect(await load(files, '/a/b/c')).toMatchObject({ file: '/a/lintel.config.json', failOn: 'low' });
    expect(await load(files, '/')).toMatchObject({ file: '/lintel.config.json', failOn: 'never' });
    expect(await load(files, '/a/b/c', '../../../lintel.config.json')).toMatchObject({ failOn: 'never' });
    expect(await load(files, '/a', false)).toEqual(defaultConfig);
  });

  it('need not be', async () => {
    expect(await load({ '/a/x.yaml': '' }, '/a')).toEqual(defaultConfig);
  });

  it('is named in messages as it is seen from here', async () => {
    const files = { '/a/lintel.config.json': '{ "x": 1 }', '/a/b/x.yaml': '' };
    await expect(load(files, '/a/b')).rejects.toThrow('../lintel.config.json:1:3: "x" is not a key');
    await expect(load(files, '/a/b', 'none.json')).rejects.toThrow('none.json does not exist');
    await expect(load(files, '/a', 'b')).rejects.toThrow('b is not a file');
  });

  it('stops at a folder that cannot be entered', async () => {
    const files = {
      ...memoryFiles({}),
      stat: () => {
        throw new Error('EACCES');
      },
    };
    expect(await loadConfig({ cwd: '/a', files, config: undefined, ruleIds: [] })).toEqual(defaultConfig);
    const named = loadConfig({ cwd: '/a', files, config: 'x.json', ruleIds: [] });
    await expect(named).rejects.toThrow('x.json cannot be read: EACCES');
  });
});

it('lintel.schema.json is what `npm run generate-config-schema` writes', () => {
  const file = path.join(import.meta.dirname, '../../lintel.schema.json');
  expect(readFileSync(file, 'utf8')).toBe(generateConfigSchema());
});
