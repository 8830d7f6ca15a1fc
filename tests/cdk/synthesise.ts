import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '../..');

/** What processes that synthesised the fixture app left behind. */
export interface Synthesis {
  /** A copy of the app's folder: its sources, and its output in `cdk.out`, with the oldest library in `.oldest/cdk.out`. */
  readonly folder: string;
  /** What `plugin-app.ts` printed with each library. */
  readonly outcomes: { readonly newest: string; readonly oldest: string };
  readonly remove: () => void;
}

/** Puts the oldest supported library in the place of the newest. */
const aliasing = `
const Module = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = (name, ...more) => resolve(name.replace(/^aws-cdk-lib(?=\\/|$)/, 'aws-cdk-lib-2.180'), ...more);
`;

/**
 * Synthesises the app of `fixtures/cdk/shop` with the newest library and with the oldest supported one, and runs the apps of the plug-in's
 * test, in one process for each library.
 */
export async function synthesise(): Promise<Synthesis> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lintel-cdk-'));
  cpSync(path.join(root, 'fixtures/cdk/shop'), folder, { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  await build({
    entryPoints: { shop: path.join(folder, 'bin/shop.ts'), plugin: path.join(import.meta.dirname, 'plugin-app.ts') },
    outdir: path.join(folder, 'build'),
    outExtension: { '.js': '.cjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    sourcemap: true,
    conditions: ['lintel-source'],
    define: { 'import.meta.url': '__filename' },
  });
  writeFileSync(path.join(folder, 'build/oldest.cjs'), aliasing);
  const [newest, oldest] = await Promise.all([
    run(folder, [], 'cdk.out'),
    run(folder, ['--require', './build/oldest.cjs'], '.oldest/cdk.out'),
  ]);
  return { folder, outcomes: { newest, oldest }, remove: () => rmSync(folder, { recursive: true }) };
}

async function run(folder: string, options: readonly string[], output: string): Promise<string> {
  const child = spawn(
    process.execPath,
    [...options, '--enable-source-maps', '--require', './build/shop.cjs', './build/plugin.cjs'],
    { cwd: folder, env: { CDK_VALIDATION: 'false', CDK_OUTDIR: output }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`the app for ${output} ended with ${status}: ${stderr}`);
  return stdout;
}
