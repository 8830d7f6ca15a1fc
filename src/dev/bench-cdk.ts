import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const runs = 9;

/** What is loaded before the app: nothing, or a plug-in that is added when the app is synthesised. */
const preludes: Readonly<Record<string, string>> = {
  none: '',
  lintel: "const { LintelPlugin } = require('lintel/cdk'); add(() => new LintelPlugin({ failOn: 'never' }));",
  'cdk-nag': "const { AwsSolutionsChecks } = require('cdk-nag'); add((app) => new AwsSolutionsChecks(app));",
};

const adding = `
const { App, Validations } = require('aws-cdk-lib');
const { synth } = App.prototype;
const add = (plugin) => {
  App.prototype.synth = function (...given) {
    Validations.of(this).addPlugins(plugin(this));
    return synth.apply(this, given);
  };
};
`;

/** Prints what the plug-in adds to the synthesis of the fixture app, beside what cdk-nag adds; each run is a process of its own. */
export function compareCdk(root: string, work: string): void {
  const app = path.join(work, 'shop');
  cpSync(path.join(root, 'fixtures/cdk/shop'), app, { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(app, 'node_modules'));
  buildSync({
    entryPoints: [path.join(app, 'bin/shop.ts')],
    outfile: path.join(app, 'shop.cjs'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
  });
  const names = Object.keys(preludes);
  for (const name of names) {
    const prelude = (preludes[name] ?? '').replace('lintel/cdk', path.join(root, 'dist/cdk.cjs'));
    writeFileSync(path.join(app, `${name}.cjs`), prelude === '' ? '' : adding + prelude);
  }
  const samples = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let i = 0; i < runs; i++) for (const name of names) samples.get(name)?.push(synthesisTime(app, name));
  const [base = 0, ...others] = names.map((name) => median(samples.get(name) ?? []));
  const added = others.map((time, index) => `${names[index + 1]} adds ${(time - base).toFixed(0)} ms`);
  console.log(`${'cdk synth of the shop'.padEnd(34)} alone ${base.toFixed(0).padStart(5)} ms   ${added.join('   ')}`);
}

/** A plug-in that finds something may end the process with 1; anything else is a fault of the bench. */
function synthesisTime(app: string, prelude: string): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--require', `./${prelude}.cjs`, './shop.cjs'], {
    cwd: app,
    env: { CDK_VALIDATION: 'false', CDK_OUTDIR: 'cdk.out' },
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`the app ended with ${status}: ${stderr.toString()}`);
  return performance.now() - start;
}

function median(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN;
}
