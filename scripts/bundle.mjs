// Bundles the command into one file: one read and no module resolution, which is most of what a short run costs. What only Terraform needs,
// more than half of it, what only cloud assemblies or unusual YAML need and what only "explain" shows are files of their own beside it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What is loaded only when it is called: the file that the rest imports of it, and the functions that it exports. */
const apart = [
  { name: 'terraform', entry: 'src/lower/terraform/entry.ts', functions: ['lowerTerraform', 'terraformTypesOf'] },
  { name: 'cdk', entry: 'src/read/cdk/entry.ts', functions: ['readAssembly'] },
  { name: 'yaml', entry: 'src/read/cloudformation/any-yaml.ts', functions: ['parseAnyYaml'] },
  { name: 'examples', entry: 'src/cli/terraform-examples.ts', functions: ['terraformExamplesOf'] },
];

/**
 * Writes the command to a file, which must lie where `node_modules` is found from: fast-glob is loaded when a pattern is given.
 */
async function bundle(outfile) {
  // V8 tells a stale cache by the length of the source only.
  removeCaches(outfile);
  mkdirSync(path.dirname(outfile), { recursive: true });
  const stem = path.basename(outfile, '.cjs');
  const plugins = apart.map((part) => setApart(part, stem));
  await Promise.all([
    write(outfile, 'src/cli/main.ts', plugins),
    ...apart.map(({ name, entry }) => write(outfile.replace(/\.cjs$/, `-${name}.cjs`), entry, [])),
    // The plug-in for the CDK. Most apps are CommonJS, and modules can import it too.
    write(path.join(path.dirname(outfile), 'cdk.cjs'), 'src/cdk/index.ts', plugins),
  ]);
}

async function write(outfile, entryPoint, plugins) {
  const { outputFiles } = await build({
    entryPoints: [path.join(root, entryPoint)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // CommonJS starts faster than a module. What is imported dynamically is in the file, and is evaluated only then.
    format: 'cjs',
    minify: true,
    charset: 'ascii',
    conditions: ['lintel-source'],
    mainFields: ['module', 'main'],
    define: { 'import.meta.url': '__filename' },
    legalComments: 'none',
    write: false,
    plugins,
  });
  // Only regular expressions still hold other characters. All ASCII, the file is read and compiled in half the time.
  const text = outputFiles[0].text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(outfile, text);
}

/** Puts calls of a file apart in the place of what the rest imports of it. */
function setApart({ name, entry, functions }, stem) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      const filter = new RegExp(`/${path.basename(entry).replace('.', '\\.')}$`);
      onResolve({ filter }, ({ path: given, resolveDir }) =>
        path.resolve(resolveDir, given) === path.join(root, entry) ? { path: name, namespace: name } : undefined,
      );
      onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: `
          // What V8 compiled fits only the flags that it was compiled under, and the command changes some; the tag tells them apart.
          const tag = () => 'v' + require('node:v8').cachedDataVersionTag();
          const file = __filename.replace(/[^/\\\\]*$/, '${stem}-${name}.cjs');
          let loaded;
          const apart = () => (loaded ??= module.runBundle?.(file, tag()) ?? require(file));
          ${functions.map((each) => `export const ${each} = (...given) => apart().${each}(...given);`).join('\n')}
        `,
      }));
    },
  };
}

function removeCaches(outfile) {
  const folder = path.dirname(outfile);
  try {
    const stem = path.basename(outfile, '.cjs');
    for (const name of readdirSync(folder)) {
      if (name.startsWith(stem) && /\.cjs\../.test(name)) rmSync(path.join(folder, name));
    }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs in a process of its own: lints once, so that the functions which a run needs are compiled, and keeps what V8 made of them. */
const compileSource = `
  const { writeFileSync } = require('node:fs');
  const [, runner, bundle, ...paths] = process.argv;
  const { runBundle, scripts } = Object.assign(require(runner), { scripts: new Map() });
  process.argv = [process.execPath, bundle, '--no-config', ...paths];
  process.on('exit', () => {
    for (const [file, script] of scripts) writeFileSync(file, script.createCachedData());
  });
  runBundle(bundle, process.version + '-' + process.arch);
`;

/** Writes V8's code cache beside the bundles that a run loads, for bin/lintel.cjs on this version of Node. */
function compile(outfile, paths) {
  const runner = path.join(root, 'bin/run-bundle.cjs');
  const args = ['-e', compileSource, runner, outfile, ...paths];
  const { status, stderr } = spawnSync(process.execPath, args, { env: {}, stdio: ['ignore', 'ignore', 'pipe'] });
  if (status === null || status > 1) throw new Error(`the bundle does not run: ${stderr}`);
}

/**
 * What is linted while caches are made. What V8 compiles is read at every start, so of the many types of Terraform those are enough that most
 * modules have.
 */
const usualTypes =
  /^aws_(cloudwatch|db_instance|dynamodb|ecs|iam|instance|kms|lambda|lb|s3|security_group|sns|sqs|subnet|vpc)/;
const samples = [
  ...['fixtures/projects', 'fixtures/rules'].map((folder) => path.join(root, folder)),
  ...readdirSync(path.join(root, 'fixtures/parity'))
    .filter((name) => usualTypes.test(name))
    .map((name) => path.join(root, 'fixtures/parity', name)),
];

// `node scripts/bundle.mjs [OUTFILE]`
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outfile = path.resolve(process.argv[2] ?? path.join(root, 'dist/lintel.cjs'));
  await bundle(outfile);
  // Made by the compiler before; a bundle elsewhere is a test's.
  const types = path.join(root, 'dist/src/cdk/index.d.ts');
  if (process.argv[2] === undefined && existsSync(types)) copyFileSync(types, path.join(root, 'dist/cdk.d.cts'));
  const files = samples
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)))
    .filter((name) => /\.(yaml|json)$/.test(name));
  // Over folders and large files the command changes flags of V8, which takes a cache only under the flags it was made with.
  compile(outfile, samples);
  const work = mkdtempSync(path.join(tmpdir(), 'lintel-bundle-'));
  const large = path.join(work, 'large.json');
  writeFileSync(large, `{}${' '.repeat(1 << 20)}`);
  compile(outfile, [...files, large]);
  rmSync(work, { recursive: true });
  // The cache of the command itself, which is loaded before any flag is changed, is the one that the last run makes.
  compile(outfile, files);
}
