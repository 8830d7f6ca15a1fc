import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';
import { all, defineRule, type Rule } from '../../src/rule/index.ts';

/** What a command printed, and the status that it ended with. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a test wants the process to look. */
export interface Surroundings {
  readonly rules?: readonly Rule[];
  readonly stdin?: string;
  readonly env?: Io['env'];
  readonly isTTY?: boolean;
  /** The working folder, below the one that was made. */
  readonly in?: string;
}

const words = {
  why: 'A test needs it.',
  remedy: 'Nothing to do.',
  source: 'https://docs.aws.amazon.com/test',
  examples: { fails: '', passes: '' },
} as const;

/** Rules of a test's own, so that the built-in ones can change: one for each severity, and one in two pillars. */
export const testRules: readonly Rule[] = [
  defineRule({
    ...words,
    id: 's3-bucket-versioning',
    title: 'Buckets keep previous object versions',
    severity: 'medium',
    bestPractices: ['REL09-BP01', 'SEC08-BP04'],
    equivalents: { checkov: ['CKV_AWS_21'] },
    resource: 'AWS::S3::Bucket',
    check: (bucket) => bucket.VersioningConfiguration.Status.is('Enabled'),
  }),
  defineRule({
    ...words,
    id: 's3-bucket-record-lock',
    title: 'Buckets lock their objects',
    severity: 'low',
    bestPractices: ['SEC08-BP04'],
    resource: 'AWS::S3::Bucket',
    check: (bucket) => bucket.ObjectLockEnabled.is(true),
  }),
  defineRule({
    ...words,
    id: 'sqs-queue-encryption',
    title: 'Queues encrypt their messages',
    severity: 'high',
    bestPractices: ['SEC08-BP02'],
    lensPractices: ['SERV-sec_sec_q3_a2'],
    resource: 'AWS::SQS::Queue',
    check: (queue) => queue.KmsMasterKeyId.exists(),
  }),
];

/** A rule that has a fault. */
export const throwingRule: Rule = defineRule({
  ...words,
  id: 'sns-topic-fault',
  title: 'Topics make this rule throw',
  severity: 'low',
  bestPractices: ['OPS08-BP04'],
  resource: 'AWS::SNS::Topic',
  check: () => {
    throw new Error('a fault of the test');
  },
});

/** A rule that everything passes. */
export const passingRule: Rule = defineRule({
  ...words,
  id: 'sns-topic-pass',
  title: 'Topics pass',
  severity: 'low',
  bestPractices: ['COST06-BP01'],
  resource: 'AWS::SNS::Topic',
  check: () => all(),
});

/** A folder of files for one test; keys are names such as `sub/template.yaml`. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lintel-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Runs a command line in a folder. */
export async function runIn(folder: string, argv: readonly string[], how: Surroundings = {}): Promise<Outcome> {
  let stdout = '';
  let stderr = '';
  const status = await run(
    argv,
    {
      stdout: {
        write: (text) => {
          stdout += text;
        },
        isTTY: how.isTTY ?? false,
        columns: how.isTTY ? 120 : undefined,
      },
      stderr: {
        write: (text) => {
          stderr += text;
        },
        isTTY: how.isTTY ?? false,
      },
      stdin: async () => how.stdin ?? '',
      cwd: path.join(folder, how.in ?? '.'),
      env: how.env ?? {},
    },
    how.rules ?? testRules,
  );
  return { status, stdout, stderr };
}

export const bucket = 'Resources:\n  Uploads:\n    Type: AWS::S3::Bucket\n';
export const queue = 'Resources:\n  Jobs:\n    Type: AWS::SQS::Queue\n';
export const topic = 'Resources:\n  News:\n    Type: AWS::SNS::Topic\n';
/** No finding at all. */
export const cleanQueue = `${queue}    Properties:\n      KmsMasterKeyId: alias/aws/sqs\n`;
/** Whether the bucket has versions depends on a parameter without a default. */
export const unknownBucket = `Parameters:
  Versions:
    Type: String
Resources:
  Uploads:
    Type: AWS::S3::Bucket
    Properties:
      ObjectLockEnabled: true
      VersioningConfiguration:
        Status: !Ref Versions
`;
