import path from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { type LintelOptions, LintelPlugin, lintStack } from '../../src/cdk/index.ts';

// Runs in a process of its own, with whichever library it was bundled for, and prints what became of each app.

interface Outcome {
  readonly error?: string;
  readonly exitCode: unknown;
}

// Each app has a folder of its own.
delete process.env['CDK_OUTDIR'];
const isOld = Validations === undefined;

/** Synthesises an app of one bucket with the plug-in in the way that its library knows. */
function synthesised(name: string, options: LintelOptions, change: (bucket: Bucket) => void = () => {}): Outcome {
  const plugin = new LintelPlugin(options);
  const app = new App({
    outdir: path.join(isOld ? '.oldest' : '.newest', name),
    analyticsReporting: false,
    ...(isOld ? { policyValidationBeta1: [plugin] } : { builtinCloudFormationValidation: false }),
  });
  if (!isOld) Validations.of(app).addPlugins(plugin);
  change(new Bucket(new Stack(app, 'Files'), 'Uploads', { versioned: false }));
  process.exitCode = 0;
  let error: string | undefined;
  try {
    app.synth();
  } catch (caught) {
    error = caught instanceof Error ? caught.message : String(caught);
  }
  const { exitCode } = process;
  process.exitCode = 0;
  return { ...(error === undefined ? {} : { error }), exitCode };
}

const rules = ['s3-bucket-versioning', 's3-bucket-transport-encryption', 's3-bucket-lifecycle-rules'];

function lintedStacks() {
  const app = new App({ analyticsReporting: false });
  const files = new Stack(app, 'Files');
  new Bucket(files, 'Uploads', { versioned: false });
  const news = new Stack(app, 'News');
  new Topic(news, 'Topic');
  return {
    files: lintStack(files),
    high: lintStack(files, { failOn: 'high' }),
    news: lintStack(news, { failOn: 'medium' }),
  };
}

// What the library itself prints is of no interest.
console.log = () => {};
console.error = () => {};
const results = {
  fails: synthesised('fails', {}),
  passes: synthesised('passes', { failOn: 'never' }),
  acknowledged: isOld
    ? undefined
    : synthesised('acknowledged', {}, (bucket) => {
        for (const rule of rules)
          Validations.of(bucket).acknowledge({ id: `lintel::${rule}`, reason: 'it is a sample' });
      }),
  stacks: lintedStacks(),
};
process.stdout.write(JSON.stringify(results));
