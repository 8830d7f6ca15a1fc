import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../..');
let folder: string;
let command: string;
let bundle: string;

// Below the project, where the packages that are not in the bundle are found from.
beforeAll(() => {
  folder = mkdtempSync(path.join(root, 'node_modules/.lintel-test-'));
  command = path.join(folder, 'bin/lintel.cjs');
  bundle = path.join(folder, 'dist/lintel.cjs');
  mkdirSync(path.dirname(command));
  for (const name of ['lintel.cjs', 'run-bundle.cjs']) {
    copyFileSync(path.join(root, 'bin', name), path.join(path.dirname(command), name));
  }
  const made = spawnSync(process.execPath, [path.join(root, 'scripts/bundle.mjs'), bundle]);
  expect(made.stderr.toString()).toBe('');
  const resources = Array.from({ length: 3000 }, (_, n) => `  B${n}: { Type: AWS::S3::Bucket }\n`);
  writeFileSync(path.join(folder, 'large.yaml'), `Resources:\n${resources.join('')}`);
  writeFileSync(path.join(folder, 'small.yaml'), `Resources:\n${resources[0]}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lintel(argv: readonly string[], input = '') {
  const options = { cwd: folder, env: {}, input, encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [command, ...argv], options);
}

describe('the bundled command', () => {
  it('ends with the status and prints the report, and nothing on standard error', () => {
    const { status, stdout, stderr } = lintel(['small.yaml', '-f', 'json']);
    expect(stderr).toBe('');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).tool).toEqual({ name: 'lintel', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  it('writes a large report to a pipe whole', () => {
    const { stdout } = lintel(['large.yaml', '-f', 'json']);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(stdout).summary.resources).toBe(3000);
  });

  it('writes a report to a file whole', () => {
    const file = path.join(folder, 'report.json');
    const output = openSync(file, 'w');
    spawnSync(process.execPath, [command, 'large.yaml', '-f', 'json'], {
      cwd: folder,
      env: {},
      stdio: ['ignore', output, 'ignore'],
    });
    closeSync(output);
    expect(JSON.parse(readFileSync(file, 'utf8')).summary.resources).toBe(3000);
  });

  it.skipIf(!existsSync('/dev/full'))('says that it cannot write its report', () => {
    const output = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [command, 'small.yaml'], {
      cwd: folder,
      env: {},
      stdio: ['ignore', output, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(output);
    expect([status, stderr]).toEqual([
      2,
      'lintel: the report cannot be written: ENOSPC: no space left on device, write\n',
    ]);
  });

  it('reads YAML that only js-yaml can read', () => {
    const template = 'Resources: { Topic: &anchor { Type: AWS::SNS::Topic }, Other: *anchor }';
    const { stdout, stderr } = lintel(['--stdin', '--stdin-filename', 'anchor.yaml', '-f', 'json'], template);
    expect([stderr, JSON.parse(stdout).summary.resources]).toEqual(['', 2]);
  });

  it('ends quietly when the reader goes away', async () => {
    const child = spawn(process.execPath, [command, 'large.yaml', '-f', 'json'], { cwd: folder, env: {} });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, stderr]).toEqual([1, '']);
  });

  it('reads standard input, in whatever pieces it comes', () => {
    const { status, stdout } = lintel(
      ['--stdin', '--stdin-filename', 'größe.yaml', '-f', 'json'],
      'Resources:\n  Größe: { Type: AWS::S3::Bucket }\n',
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).findings[0].resource.address).toBe('Größe');
  });

  it.each([
    [['*.yaml', '-f', 'sarif', '--fail-on', 'never'], 0],
    [['explain', 'REL09-BP01'], 0],
    [['explain', 's3-bucket-versioning'], 0],
    [['rules', '--best-practice', 'REL09'], 0],
    [['--config', 'none.json'], 2],
  ])('finds what it loads only when it needs it: %j', (argv, status) => {
    const result = lintel(argv);
    expect([result.status, result.stderr.includes('Cannot find module')]).toEqual([status, false]);
  });

  it('has the examples in Terraform', () => {
    const { stdout, stderr } = lintel(['explain', 's3-bucket-versioning']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/## Passes in Terraform\n\n```hcl\n[^`]*resource "aws_s3_bucket_versioning" /);
  });

  it('loads a configuration', () => {
    writeFileSync(path.join(folder, 'off.json'), '{ "rules": { "*": "low" }, /* none */ "failOn": "high" }');
    expect(lintel(['small.yaml', '--config', 'off.json'])).toMatchObject({ status: 0, stderr: '' });
  });
});

describe('what V8 compiled when the bundle was made', () => {
  /** What a process says whose V8 has the flags that it starts with: other tests change those of this one. */
  function freshProcess(script: string, ...args: readonly string[]): unknown {
    const { stdout } = spawnSync(process.execPath, ['-p', script, ...args], { env: {}, encoding: 'utf8' });
    return JSON.parse(stdout);
  }

  it('is there, and V8 takes it', () => {
    const isRefused = `
      const { Script } = require('node:vm');
      const [, filename, cache, more] = process.argv;
      const source = require('node:module').wrap(fs.readFileSync(filename, 'latin1')) + more;
      new Script(source, { filename, cachedData: fs.readFileSync(cache) }).cachedDataRejected`;
    const cache = `${bundle}.${process.version}-${process.arch}`;
    expect(freshProcess(isRefused, bundle, cache, '')).toBe(false);
    // V8 refuses one for another source.
    expect(freshProcess(isRefused, bundle, cache, ' ')).toBe(true);
  });

  it('is there for what is loaded apart, over files, over large files and over folders', () => {
    const caches = readdirSync(path.dirname(bundle)).filter((name) => /-terraform\.cjs\.v\d+$/.test(name));
    // Later versions of V8 have no flag that is changed for a large file.
    expect(caches).toHaveLength(Number.parseInt(process.versions.v8, 10) < 12 ? 3 : 2);
    expect(caches).toContain(`lintel-terraform.cjs.v${freshProcess("require('node:v8').cachedDataVersionTag()")}`);
  });

  it('belongs to a bundle whose characters are the same in every encoding', () => {
    expect(readFileSync(bundle, 'latin1')).toMatch(/^[\t\n\r -~]*$/);
  });

  it('makes no difference but in time, and neither does one that is spoilt', () => {
    const expected = lintel(['explain', 'REL09-BP01']);
    const cache = `${bundle}.${process.version}-${process.arch}`;
    writeFileSync(cache, 'spoilt');
    expect(lintel(['explain', 'REL09-BP01']).stdout).toBe(expected.stdout);
    rmSync(cache);
    expect(lintel(['explain', 'REL09-BP01']).stdout).toBe(expected.stdout);
  });
});

it('a run without configuration evaluates no parser of it, no framework data, and no format that was not asked for', async () => {
  const { metafile } = await build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    conditions: ['lintel-source'],
    outdir: folder,
    metafile: true,
    write: false,
    absWorkingDir: root,
  });
  const outputs = new Map(Object.entries(metafile.outputs));
  const entry = [...outputs.keys()].find((name) => name.endsWith('/main.js')) ?? '';
  const evaluated = new Set([entry]);
  for (const name of evaluated) {
    for (const { kind, path } of outputs.get(name)?.imports ?? []) if (kind === 'import-statement') evaluated.add(path);
  }
  const inputs = [...evaluated].flatMap((name) => Object.keys(outputs.get(name)?.inputs ?? {}));
  expect(inputs).toContain('src/lint.ts');
  const heavy =
    /valibot|jsonc-parser|fast-glob|framework\/(best-practices|lenses|lookup)|report\/(sarif|pretty|rule-help)|terraform-examples|src\/dev/;
  expect(inputs.filter((name) => heavy.test(name))).toEqual([]);
});

it('what reads cloud assemblies is in a file of its own, which only they load', () => {
  const apart = bundle.replace(/\.cjs$/, '-cdk.cjs');
  mkdirSync(path.join(folder, 'cdk.out'));
  writeFileSync(path.join(folder, 'cdk.out/manifest.json'), '{"artifacts":{"x":{"type":"cdk:tree"}}}');
  expect(lintel(['cdk.out'])).toMatchObject({ status: 0, stderr: '' });
  const kept = readFileSync(apart);
  rmSync(apart);
  expect(lintel(['cdk.out']).status).toBe(3);
  expect(lintel(['small.yaml', '-f', 'json']).status).toBe(1);
  writeFileSync(apart, kept);
});

it('the plug-in for the CDK is there for CommonJS and for modules', () => {
  const file = path.join(path.dirname(bundle), 'cdk.cjs');
  const script = `import { LintelPlugin } from ${JSON.stringify(file)};
    import { createRequire } from 'node:module';
    console.log(new LintelPlugin().name, typeof createRequire(import.meta.url)(${JSON.stringify(file)}).lintStack);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['lintel function\n', '']);
});

it('the tables of Terraform are in a file of their own, which only Terraform loads', () => {
  const terraform = bundle.replace(/\.cjs$/, '-terraform.cjs');
  const holdsTables = (file: string): boolean =>
    readFileSync(file, 'utf8').includes('"aws_s3_bucket_versioning","AWS::S3::Bucket"');
  expect([holdsTables(terraform), holdsTables(bundle)]).toEqual([true, false]);
  writeFileSync(path.join(folder, 'main.tf'), 'resource "aws_sqs_queue" "q" {}\n');
  const kept = readFileSync(terraform);
  rmSync(terraform);
  expect(lintel(['small.yaml', '-f', 'json']).status).toBe(1);
  expect(lintel(['main.tf', '-f', 'json']).status).toBe(3);
  writeFileSync(terraform, kept);
  expect(JSON.parse(lintel(['main.tf', '-f', 'json']).stdout).summary.resources).toBe(1);
});
