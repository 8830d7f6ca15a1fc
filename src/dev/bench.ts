import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';

/** How often each command runs; the median is shown. */
const runs = { cold: 31, corpus: 9, growth: 7 };

/**
 * Prints how long the bundled command takes beside the floor: Node starting, reading the same files, and parsing them with the same
 * parsers (js-yaml's events, JSON.parse), all in one bundle too. Only ratios compare between machines.
 *
 * @param args the folder of a corpus of templates; without one, templates are made
 */
export function run(root: string, args: readonly string[]): void {
  const work = mkdtempSync(path.join(tmpdir(), 'lintel-bench-'));
  try {
    const floor = path.join(work, 'floor.cjs');
    buildSync({
      stdin: { contents: floorSource, resolveDir: root, loader: 'js' },
      outfile: floor,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
    });
    const command = path.join(root, 'bin/lintel.cjs');
    if (!existsSync(command)) throw new Error('the command is not built: npm run build');

    const small = path.join(work, 'small.yaml');
    writeFileSync(small, template(3));
    compare('cold start, one small template', floor, command, [small], [small], runs.cold);

    const corpus = args[0] ?? makeCorpus(path.join(work, 'corpus.yaml'));
    const files = filesIn(corpus);
    compare(`corpus, ${files.length} files`, floor, command, files, [corpus], runs.corpus);

    for (const size of [50, 100, 200, 500, 1000]) {
      const file = path.join(work, `${size}.yaml`);
      writeFileSync(file, template(size));
      compare(`${size} resources in one template`, floor, command, [file], [file], runs.growth, size);
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What the floor does: the parsing that linting cannot do without, and nothing else. */
const floorSource = `
const { readFileSync } = require('node:fs');
const { parseEvents } = require('js-yaml');
let nodes = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  try {
    if (/^\\s*[{[]/.test(text)) nodes += Object.keys(JSON.parse(text)).length;
    else nodes += parseEvents(text, {}).length;
  } catch {}
}
console.log(nodes);
`;

function compare(
  name: string,
  floor: string,
  command: string,
  files: readonly string[],
  paths: readonly string[],
  times: number,
  resources?: number,
): void {
  // Interleaved, so that a busy moment of the machine falls on both.
  const samples: { floor: number[]; lintel: number[] } = { floor: [], lintel: [] };
  for (let i = 0; i < times; i++) {
    samples.floor.push(timed([floor, ...files]));
    samples.lintel.push(timed([command, 'lint', '--no-config', '--fail-on', 'never', '--format', 'json', ...paths]));
  }
  const base = median(samples.floor);
  const own = median(samples.lintel);
  const each =
    resources === undefined ? '' : `  ${((own - base) / resources).toFixed(3)} ms above the floor for each resource`;
  console.log(
    `${name.padEnd(34)} floor ${base.toFixed(0).padStart(5)} ms   lintel ${own.toFixed(0).padStart(5)} ms   ratio ${(own / base).toFixed(2)}${each}`,
  );
}

/** The milliseconds that a Node process takes, started with nothing in its environment that would slow it. */
function timed(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env: {}, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${args.slice(0, 3).join(' ')} ended with ${status}: ${stderr.toString()}`);
  return performance.now() - start;
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function filesIn(target: string): string[] {
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ya?ml|json|template)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function makeCorpus(file: string): string {
  writeFileSync(file, template(400));
  return file;
}

/** A template of buckets with policies, queues with alarms, and functions, that refer to one another. */
function template(resources: number): string {
  const kinds = [bucket, bucketPolicy, queue, alarm, fn];
  const bodies = Array.from({ length: resources }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? bucket;
    return kind(Math.floor(index / kinds.length));
  });
  return `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Env: { Type: String, Default: dev, AllowedValues: [dev, prod] }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
${bodies.join('')}`;
}

function bucket(n: number): string {
  return `  Bucket${n}:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: !If [IsProd, Enabled, Suspended]
      Tags:
        - Key: stage
          Value: !Ref Env
`;
}

function bucketPolicy(n: number): string {
  return `  BucketPolicy${n}:
    Type: AWS::S3::BucketPolicy
    Properties:
      Bucket: !Ref Bucket${n}
      PolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Deny
            Principal: "*"
            Action: s3:*
            Resource: [!GetAtt Bucket${n}.Arn, !Sub "\${Bucket${n}.Arn}/*"]
            Condition:
              Bool:
                aws:SecureTransport: "false"
`;
}

function queue(n: number): string {
  const redrive = `      RedrivePolicy:
        deadLetterTargetArn: !GetAtt Queue${n - 1}.Arn
        maxReceiveCount: 3
`;
  return `  Queue${n}:
    Type: AWS::SQS::Queue
    Properties:
      VisibilityTimeout: 180
${n === 0 ? '' : redrive}`;
}

function alarm(n: number): string {
  return `  Alarm${n}:
    Type: AWS::CloudWatch::Alarm
    Properties:
      MetricName: ApproximateNumberOfMessagesVisible
      Namespace: AWS/SQS
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 0
      Dimensions:
        - Name: QueueName
          Value: !GetAtt Queue${n}.QueueName
`;
}

function fn(n: number): string {
  return `  Function${n}:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Timeout: 30
      Role: !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/function-${n}"
      Code:
        ZipFile: |
          exports.handler = async () => ({ statusCode: 200 });
`;
}
