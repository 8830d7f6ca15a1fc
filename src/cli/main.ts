import { outputOf } from './output.ts';
import { run } from './run.ts';

async function stdin(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text;
}

run(process.argv.slice(2), {
  stdout: outputOf(1, () => process.stdout),
  stderr: outputOf(2, () => process.stderr),
  stdin,
  cwd: process.cwd(),
  env: process.env,
}).then((status) => {
  // Not process.exit: what is still on its way to a pipe would be lost.
  process.exitCode = status;
});
