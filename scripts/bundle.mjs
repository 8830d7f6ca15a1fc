// Bundles the command into one file: one read and no module resolution, which is most of what a short run costs. What only Terraform needs,
// more than half of it, and what only cloud assemblies need are files of their own beside it, which are loaded when these are there.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What is loaded only when it is called: the file that the rest imports of it, and the functions that it exports. */
const apart = [
  {
    name: 'terraform',
    entry: 'src/lower/terraform/entry.ts',
    functions: ['lowerTerraform', 'terraformTypesOf'],
  },
  { name: 'cdk', entry: 'src/read/cdk/entry.ts', functions: ['readAssembly'] },
];

/**
 * Writes the command to a file, which must lie where `node_modules` is found from: fast-glob is loaded when a pattern is given.
 */
async function bundle(outfile) {
  // V8 tells a stale cache by the length of the source only.
  removeCaches(outfile);
  mkdirSync(path.dirname(outfile), { recursive: true });
  const beside = apart.map(({ name }) => outfile.replace(/\.cjs$/, `-${name}.cjs`));
  const plugins = apart.map((part, index) => setApart(part, path.basename(beside[index])));
  await write(outfile, 'src/cli/main.ts', plugins);
  for (const [index, { entry }] of apart.entries()) await write(beside[index], entry, []);
  // The plug-in for the CDK. Most apps are CommonJS, and modules can import it too.
  await write(path.join(path.dirname(outfile), 'cdk.cjs'), 'src/cdk/index.ts', plugins);
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

/** Puts calls of the file apart in the place of what the rest imports of it; the file is found when the first of them is made. */
function setApart({ name, entry, functions }, file) {
  return {
    name,
    setup({ onResolve, onLoad }) {
      const suffix = entry.split('/').slice(-2).join('/').replace('.', '\\.');
      onResolve({ filter: new RegExp(`/${suffix}$`) }, () => ({ path: name, namespace: name }));
      onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: `
          const apart = () => require(__filename.replace(/[^/\\\\]*$/, '${file}'));
          ${functions.map((each) => `export const ${each} = (...given) => apart().${each}(...given);`).join('\n')}
        `,
      }));
    },
  };
}

function removeCaches(outfile) {
  const folder = path.dirname(outfile);
  try {
    for (const name of readdirSync(folder)) {
      if (name.startsWith(`${path.basename(outfile)}.`)) rmSync(path.join(folder, name));
    }
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
}

/** Runs in a process of its own: lints once, so that the functions which a run needs are compiled, and keeps what V8 made of them. */
const compileSource = `
  const { readFileSync, writeFileSync } = require('node:fs');
  const { wrap } = require('node:module');
  const { Script } = require('node:vm');
  const [, bundle, ...paths] = process.argv;
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle });
  process.argv = [process.execPath, bundle, '--no-config', ...paths];
  process.on('exit', () => {
    writeFileSync(bundle + '.' + process.version + '-' + process.arch, script.createCachedData());
  });
  script.runInThisContext()({}, require, {}, bundle, '.');
`;

/**
 * Writes V8's code cache beside a bundle, for bin/lintel.cjs on this version of Node.
 * @param samples files by name: over a folder the command changes flags of V8, which takes a cache only under the flags it was made with
 */
function compile(outfile, samples) {
  const { status, stderr } = spawnSync(process.execPath, ['-e', compileSource, outfile, ...samples], { env: {} });
  if (status > 1) throw new Error(`the bundle does not run: ${stderr}`);
}

// `node scripts/bundle.mjs [OUTFILE]`
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const outfile = path.resolve(process.argv[2] ?? path.join(root, 'dist/lintel.cjs'));
  await bundle(outfile);
  const samples = ['fixtures/projects', 'fixtures/rules'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true }).map((name) => path.join(root, folder, name)),
  );
  // Made by the compiler before; a test that bundles elsewhere has no use for it.
  const types = path.join(root, 'dist/src/cdk/index.d.ts');
  if (process.argv[2] === undefined && existsSync(types)) copyFileSync(types, path.join(root, 'dist/cdk.d.cts'));
  compile(
    outfile,
    samples.filter((name) => /\.(yaml|json)$/.test(name)),
  );
}
