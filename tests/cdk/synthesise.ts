import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '../..');

/** What a process that synthesised the fixture app left behind. */
export interface Synthesis {
  /** The app's folder, a copy: its sources, and its output in `cdk.out`. */
  readonly folder: string;
  readonly stdout: string;
  readonly remove: () => void;
}

/**
 * Synthesises the app of `fixtures/cdk/shop` with a version of aws-cdk-lib, and runs the apps of the plug-in's test, all in one process.
 *
 * @param library the folder in `node_modules`
 */
export async function synthesise(library: string): Promise<Synthesis> {
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
    plugins: [
      {
        name: 'library',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^aws-cdk-lib/ }, (args) => ({
            path: args.path.replace('aws-cdk-lib', library),
            external: true,
          }));
        },
      },
    ],
  });
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--require', './build/shop.cjs', './build/plugin.cjs'],
    { cwd: folder, env: { CDK_VALIDATION: 'false', CDK_OUTDIR: 'cdk.out' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`the app of ${library} ended with ${status}: ${stderr}`);
  return { folder, stdout, remove: () => rmSync(folder, { recursive: true }) };
}
