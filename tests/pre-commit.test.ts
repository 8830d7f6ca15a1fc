import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '..');
const manifest = path.join(root, '.pre-commit-hooks.yaml');

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: string;
  readonly language: string;
  readonly require_serial: boolean;
}

const [hook] = load(readFileSync(manifest, 'utf8')) as [Hook];

/** Runs a program with nothing of the caller's Git about it; a hook runs inside one. */
function run(cwd: string, command: string, ...args: string[]): { status: number | null; output: string } {
  const env = { PATH: process.env['PATH'], HOME: cwd, GIT_CONFIG_NOSYSTEM: '1' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env });
  return { status, output: `${stdout}${stderr}` };
}

describe('the pre-commit hook', () => {
  it('takes the files that may be templates', () => {
    const pattern = new RegExp(hook.files);
    expect(['a.yaml', 'b/c.yml', 'd.json', 'e.template'].every((file) => pattern.test(file))).toBe(true);
    expect(['a.ts', 'yaml', 'README.md'].some((file) => pattern.test(file))).toBe(false);
    expect(hook.require_serial).toBe(true);
  });

  it('starts a command that the package has', () => {
    const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
    };
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
  });
});

const installed = spawnSync('pre-commit', ['--version']).status === 0;

// The installation that pre-commit makes by itself needs the network; what it starts is the same.
describe.skipIf(!installed)('the real pre-commit program', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lintel-hook-'));
    const bundle = path.join(folder, 'lintel.cjs');
    const made = spawnSync(process.execPath, [path.join(root, 'scripts/bundle.mjs'), bundle]);
    expect(made.stderr.toString()).toBe('');
    const entry = `${process.execPath} ${bundle} ${hook.entry.split(' ').slice(1).join(' ')}`;
    writeFileSync(
      path.join(folder, '.pre-commit-config.yaml'),
      `repos: [{ repo: local, hooks: [{ id: lintel, name: lintel, entry: '${entry}', language: system, files: '${hook.files}', require_serial: true }] }]\n`,
    );
    run(folder, 'git', 'init', '--quiet');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('accepts the manifest', () => {
    expect(run(folder, 'pre-commit', 'validate-manifest', manifest)).toEqual({ status: 0, output: '' });
  });

  it('stops a commit with findings, and passes files that hold no infrastructure code', () => {
    cpSync(path.join(root, 'fixtures/projects/network/app.yaml'), path.join(folder, 'app.yaml'));
    writeFileSync(path.join(folder, 'package.json'), '{ "name": "x" }\n');
    run(folder, 'git', 'add', 'package.json', '.pre-commit-config.yaml');
    expect(run(folder, 'pre-commit', 'run').status).toBe(0);
    run(folder, 'git', 'add', 'app.yaml');
    const { status, output } = run(folder, 'pre-commit', 'run');
    expect(output).toContain('ec2-security-group-admin-ports');
    expect(status).toBe(1);
  });
});
