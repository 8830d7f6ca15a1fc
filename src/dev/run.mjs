// Runs a development script: `node src/dev/run.mjs generate-aws-types [argument...]`.
// Node 20 cannot run TypeScript, so esbuild bundles the script first; its `run(root, args)` does the work.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...args] = process.argv.slice(2);
const root = fileURLToPath(new URL('../../', import.meta.url));
// Inside node_modules, so that the packages that stay external resolve.
const outfile = `${root}node_modules/.cache/lintel/${script}.mjs`;

await build({
  entryPoints: [`${root}src/dev/${script}.ts`],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  conditions: ['lintel-source'],
});
const { run } = await import(pathToFileURL(outfile).href);
run(root, args);
