import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { compareCdk } from './bench-cdk.ts';

/** How often each command runs; the median is shown. */
const runs = { cold: 31, corpus: 9, growth: 7 };

/**
 * Prints how long the bundled command takes beside the floor: Node starting, reading the same files, and parsing them with the same
 * parsers (js-yaml's events, JSON.parse, our HCL parser), all in one bundle too. Only ratios compare between machines.
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
    for (const part of foldersIn(corpus)) {
      const files = filesIn(part);
      compare(`${path.basename(part)}, ${files.length} files`, floor, command, files, [part], runs.corpus);
    }
    const files = filesIn(corpus);
    compare(`corpus, ${files.length} files`, floor, command, files, [corpus], runs.corpus);

    for (const size of [50, 100, 200, 500, 1000]) {
      const file = path.join(work, `${size}.yaml`);
      writeFileSync(file, template(size));
      compare(`${size} resources in one template`, floor, command, [file], [file], runs.growth, size);
    }
    compareHcl(root, work, args[0] ?? path.join(root, 'fixtures'));
    for (const size of [500, 5000]) {
      for (const exists of [false, true]) {
        const file = path.join(work, `plan-${size}.json`);
        writeFileSync(file, JSON.stringify(plan(size, exists)));
        const name = `plan that ${exists ? 'keeps' : 'creates'} ${size} resources`;
        compare(name, floor, command, [file], [file], runs.growth, size);
      }
    }
    compareCdk(root, work);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** What the floor does: the parsing that linting cannot do without, and nothing else. */
const floorSource = `
const { readFileSync } = require('node:fs');
const { parseEvents } = require('js-yaml');
const { parseHcl } = require('./src/read/terraform/hcl/parse.ts');
let nodes = 0;
for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8');
  try {
    if (/^\\s*[{[]/.test(text)) nodes += Object.keys(JSON.parse(text)).length;
    else if (file.endsWith('.tf')) nodes += parseHcl(text).body.blocks.length;
    else nodes += parseEvents(text, {}).length;
  } catch {}
}
console.log(nodes);
`;

/** Our parser beside tree-sitter's, each in a process of its own, on the HCL files of a folder. */
function compareHcl(root: string, work: string, folder: string): void {
  const files = filesIn(folder, /\.tf$/);
  const own = path.join(work, 'hcl.cjs');
  buildSync({
    stdin: { contents: ownHclSource, resolveDir: path.join(root, 'src'), loader: 'js' },
    outfile: own,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
  });
  const other = path.join(root, 'node_modules/.cache/lintel/tree-sitter.mjs');
  writeFileSync(other, treeSitterSource);
  const samples: { own: number[]; other: number[] } = { own: [], other: [] };
  for (let i = 0; i < runs.corpus; i++) {
    samples.own.push(timed([own, ...files]));
    samples.other.push(timed([other, ...files]));
  }
  const [ours, theirs] = [median(samples.own), median(samples.other)];
  console.log(
    `${`HCL parsing, ${files.length} files`.padEnd(34)} tree-sitter ${theirs.toFixed(0)} ms   lintel ${ours.toFixed(0)} ms   ratio ${(ours / theirs).toFixed(2)}`,
  );
}

const ownHclSource = `
const { readFileSync } = require('node:fs');
const { parseHcl } = require('./read/terraform/hcl/parse.ts');
let nodes = 0;
for (const file of process.argv.slice(2)) nodes += parseHcl(readFileSync(file, 'utf8')).body.blocks.length;
console.log(nodes);
`;

const treeSitterSource = `
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
await Parser.init();
const folder = path.dirname(createRequire(import.meta.url).resolve('@tree-sitter-grammars/tree-sitter-hcl/package.json'));
const parser = new Parser();
parser.setLanguage(await Language.load(path.join(folder, 'tree-sitter-terraform.wasm')));
let nodes = 0;
for (const file of process.argv.slice(2)) nodes += parser.parse(readFileSync(file, 'utf8')).rootNode.childCount;
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

function filesIn(target: string, names = /\.(ya?ml|json|template|tf)$/): string[] {
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** The parts of a corpus, each of which is in one language. */
function foldersIn(target: string): string[] {
  if (!statSync(target).isDirectory()) return [];
  const folders = readdirSync(target, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => path.join(target, name)).sort();
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

/**
 * A plan of buckets with their versioning, queues and functions, with all that Terraform 1.11 and its AWS provider 5.100 say of each.
 *
 * @param exists whether all of it is deployed already, as most of what a large plan has is: then it is also in the state, and known
 */
function plan(resources: number, exists: boolean): unknown {
  const planned = Array.from({ length: resources }, (_, index) => plannedResource(index, exists));
  const provider_name = 'registry.terraform.io/hashicorp/aws';
  const values = {
    root_module: {
      resources: planned.map(({ address, type, name, values, sensitive }) => ({
        address,
        mode: 'managed',
        type,
        name,
        provider_name,
        schema_version: 0,
        values,
        sensitive_values: sensitive,
      })),
    },
  };
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: values,
    resource_changes: planned.map(({ address, type, name, values, unknown, sensitive }) => ({
      address,
      mode: 'managed',
      type,
      name,
      provider_name,
      change: {
        actions: [exists ? 'no-op' : 'create'],
        before: exists ? values : null,
        after: values,
        after_unknown: unknown,
        before_sensitive: exists ? sensitive : false,
        after_sensitive: sensitive,
      },
    })),
    ...(exists ? { prior_state: { format_version: '1.0', terraform_version: '1.11.4', values } } : {}),
    configuration: {
      provider_config: { aws: { name: 'aws', full_name: provider_name } },
      root_module: {
        resources: planned.map(({ address, type, name, expressions }) => ({
          address,
          mode: 'managed',
          type,
          name,
          provider_config_key: 'aws',
          expressions,
          schema_version: 0,
        })),
      },
    },
  };
}

interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly values: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly expressions: unknown;
}

/** Attributes of one resource: those that are always known, and those that only the state tells. */
interface Attributes {
  readonly known: Readonly<Record<string, unknown>>;
  readonly computed: Readonly<Record<string, unknown>>;
  readonly expressions: unknown;
}

function plannedResource(index: number, exists: boolean): PlannedResource {
  const n = Math.floor(index / 4);
  const [type, attributes] = plannedKinds[index % 4] ?? plannedKinds[0];
  const { known, computed, expressions } = attributes(n);
  const values = exists ? { ...known, ...computed } : known;
  const unknown = Object.fromEntries(Object.keys(computed).map((key) => [key, true]));
  return {
    address: `${type}.r${n}`,
    type,
    name: `r${n}`,
    values: sorted(values),
    unknown: exists ? {} : sorted({ ...unknown, ...marks(known, {}) }),
    sensitive: sorted({ ...marks(known, {}), ...marks(computed, {}) }),
    expressions,
  };
}

/** The maps and lists among attributes, each without what is not marked in it. */
function marks(attributes: Readonly<Record<string, unknown>>, empty: unknown): Record<string, unknown> {
  const nested = Object.entries(attributes).filter(([, value]) => typeof value === 'object' && value !== null);
  return Object.fromEntries(nested.map(([key, value]) => [key, Array.isArray(value) ? value.map(() => empty) : empty]));
}

function sorted(attributes: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const tags = { tags: { team: 'shop' }, tags_all: { team: 'shop' } };
const setTags = { tags: { constant_value: { team: 'shop' } } };

const plannedKinds: [[string, (n: number) => Attributes], ...[string, (n: number) => Attributes][]] = [
  [
    'aws_s3_bucket',
    (n) => ({
      known: { bucket: `bucket-${n}`, force_destroy: false, ...tags, timeouts: null },
      computed: {
        ...all('', 'acceleration_status bucket_prefix policy'),
        ...all([], 'cors_rule lifecycle_rule logging object_lock_configuration replication_configuration website'),
        ...all(null, 'acl website_domain website_endpoint'),
        arn: `arn:aws:s3:::bucket-${n}`,
        bucket_domain_name: `bucket-${n}.s3.amazonaws.com`,
        bucket_regional_domain_name: `bucket-${n}.s3.eu-west-1.amazonaws.com`,
        grant: [{ id: '0123456789abcdef', permissions: ['FULL_CONTROL'], type: 'CanonicalUser', uri: '' }],
        hosted_zone_id: 'Z1BKCTXD74EZPE',
        id: `bucket-${n}`,
        object_lock_enabled: false,
        region: 'eu-west-1',
        request_payer: 'BucketOwner',
        server_side_encryption_configuration: [
          {
            rule: [
              {
                apply_server_side_encryption_by_default: [{ kms_master_key_id: '', sse_algorithm: 'AES256' }],
                bucket_key_enabled: false,
              },
            ],
          },
        ],
        versioning: [{ enabled: true, mfa_delete: false }],
      },
      expressions: { bucket: { constant_value: `bucket-${n}` }, ...setTags },
    }),
  ],
  [
    'aws_s3_bucket_versioning',
    (n) => ({
      known: {
        expected_bucket_owner: '',
        mfa: null,
        versioning_configuration: [{ mfa_delete: '', status: 'Enabled' }],
      },
      computed: { bucket: `bucket-${n}`, id: `bucket-${n}` },
      expressions: {
        bucket: { references: [`aws_s3_bucket.r${n}.id`, `aws_s3_bucket.r${n}`] },
        versioning_configuration: [{ status: { constant_value: 'Enabled' } }],
      },
    }),
  ],
  [
    'aws_sqs_queue',
    (n) => ({
      known: {
        content_based_deduplication: false,
        delay_seconds: 0,
        fifo_queue: false,
        kms_master_key_id: null,
        max_message_size: 262144,
        message_retention_seconds: 345600,
        name: `queue-${n}`,
        receive_wait_time_seconds: 0,
        ...tags,
        timeouts: null,
        visibility_timeout_seconds: 180,
      },
      computed: {
        ...all('', 'deduplication_scope fifo_throughput_limit name_prefix policy redrive_allow_policy redrive_policy'),
        arn: `arn:aws:sqs:eu-west-1:123456789012:queue-${n}`,
        id: `https://sqs.eu-west-1.amazonaws.com/123456789012/queue-${n}`,
        kms_data_key_reuse_period_seconds: 300,
        sqs_managed_sse_enabled: true,
        url: `https://sqs.eu-west-1.amazonaws.com/123456789012/queue-${n}`,
      },
      expressions: {
        name: { constant_value: `queue-${n}` },
        ...setTags,
        visibility_timeout_seconds: { constant_value: 180 },
      },
    }),
  ],
  [
    'aws_lambda_function',
    (n) => ({
      known: {
        ...all(
          null,
          'code_signing_config_arn description image_uri kms_key_arn layers replace_security_groups_on_destroy replacement_security_group_ids s3_bucket s3_key s3_object_version timeouts',
        ),
        ...all([], 'dead_letter_config environment file_system_config image_config snap_start vpc_config'),
        filename: 'fn.zip',
        function_name: `fn-${n}`,
        handler: 'index.handler',
        memory_size: 128,
        package_type: 'Zip',
        publish: false,
        reserved_concurrent_executions: -1,
        runtime: 'nodejs22.x',
        skip_destroy: false,
        ...tags,
        timeout: 30,
      },
      computed: {
        ...all('', 'signing_job_arn signing_profile_version_arn'),
        architectures: ['x86_64'],
        arn: `arn:aws:lambda:eu-west-1:123456789012:function:fn-${n}`,
        code_sha256: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=',
        ephemeral_storage: [{ size: 512 }],
        id: `fn-${n}`,
        invoke_arn: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:fn-${n}/invocations`,
        last_modified: '2026-01-01T00:00:00.000+0000',
        logging_config: [
          { application_log_level: '', log_format: 'Text', log_group: `/aws/lambda/fn-${n}`, system_log_level: '' },
        ],
        qualified_arn: `arn:aws:lambda:eu-west-1:123456789012:function:fn-${n}:$LATEST`,
        qualified_invoke_arn: `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:fn-${n}:$LATEST/invocations`,
        role: 'arn:aws:iam::123456789012:role/fn',
        source_code_hash: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=',
        source_code_size: 1024,
        tracing_config: [{ mode: 'PassThrough' }],
        version: '$LATEST',
      },
      expressions: {
        filename: { constant_value: 'fn.zip' },
        function_name: { constant_value: `fn-${n}` },
        handler: { constant_value: 'index.handler' },
        role: { references: ['aws_iam_role.fn.arn', 'aws_iam_role.fn'] },
        runtime: { constant_value: 'nodejs22.x' },
        ...setTags,
        timeout: { constant_value: 30 },
      },
    }),
  ],
];

/** One value under each of many names. */
function all<T>(value: T, names: string): Record<string, T> {
  return Object.fromEntries(names.split(' ').map((name) => [name, value]));
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
