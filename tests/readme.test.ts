import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateReadme } from '../src/dev/generate-readme.ts';

const root = path.join(import.meta.dirname, '..');
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const contributing = readFileSync(path.join(root, 'CONTRIBUTING.md'), 'utf8');

/** The commands in the shell blocks of a text. */
function commandsIn(markdown: string): string[] {
  return [...markdown.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap((block) =>
    (block[1] ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  );
}

/** The words after `npx lintel` in a command, or undefined for another command. */
function lintelWords(command: string): string[] | undefined {
  return /(?:^|&& )npx lintel (.*)$/.exec(command)?.[1]?.split(' ');
}

describe('the README', () => {
  let folder: string;
  let bundle: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lintel-readme-'));
    mkdirSync(path.join(folder, 'fixtures'));
    cpSync(path.join(root, 'fixtures/projects'), path.join(folder, 'fixtures/projects'), { recursive: true });
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    bundle = path.join(folder, 'lintel.cjs');
    const made = spawnSync(process.execPath, [path.join(root, 'scripts/bundle.mjs'), bundle]);
    expect(made.stderr.toString()).toBe('');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has its table of rules fresh', () => {
    expect(generateReadme(readme)).toBe(readme);
  });

  it('says what it is within ten lines', () => {
    const lines = readme.split('\n').slice(2, 12).join('\n');
    expect(lines).toContain('static linter');
    expect(lines).toContain('Well-Architected');
  });

  it('shows what is really printed', () => {
    const shown = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? 'nothing';
    expect(readFileSync(path.join(root, 'tests/snapshots/network.txt'), 'utf8')).toContain(shown);
  });

  // The commands for the CDK run where an app was synthesised (cdk/shop.test.ts).
  const commands = commandsIn(readme).filter((command) => !command.startsWith('npx cdk synth'));

  it('has two commands that set all up, and only commands that a test knows', () => {
    expect(commands.slice(0, 2)).toEqual([
      'npm ci && npx lintel fixtures/projects/web-shop --fail-on never',
      'npm test',
    ]);
    expect(commands.filter((command) => lintelWords(command) === undefined)).toEqual(['npm test']);
  });

  it.each(commands.filter((command) => lintelWords(command) !== undefined))('runs %s', (command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...(lintelWords(command) ?? [])], {
      cwd: folder,
      env: { PATH: process.env['PATH'] },
    });
    expect(stderr.toString()).toBe('');
    expect(status).toBe(0);
    const files = [...command.matchAll(/sarif=(\S+)/g)].map((match) => match[1] ?? '');
    for (const file of files) {
      expect(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).toMatchObject({ version: '2.1.0' });
    }
    if (files.length === 0) expect(stdout.toString()).toMatch(/\d+ findings/);
  });

  it('names commands, options and scripts that exist', () => {
    const help = spawnSync(process.execPath, [bundle, 'lint', '--help']).stdout.toString();
    const options = [...readme.matchAll(/`[^`]*?(--[a-z][a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(options.length).toBeGreaterThan(3);
    expect(options.filter((option) => option !== '--help' && !help.includes(option))).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: object };
    const named = [...`${readme}${contributing}`.matchAll(/npm run ([a-z-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
