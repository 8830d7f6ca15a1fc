import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules as builtIn } from '../../rules/index.ts';
import { commands } from '../../src/cli/options.ts';
import { version } from '../../src/cli/version.ts';
import { bucket, folderOf, passingRule, runIn, testRules } from './run-in.ts';

describe('help and version', () => {
  it('every command has --help, which lists its options', async () => {
    for (const command of commands) {
      const { status, stdout, stderr } = await runIn(folderOf({}), [command, '--help']);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toContain('--help');
    }
  });

  it('lintel --help, help and help lint tell about linting; the first two list the commands', async () => {
    const folder = folderOf({});
    const help = await runIn(folder, ['--help']);
    expect(help.stdout).toContain('--fail-on SEVERITY');
    expect(help.stdout).toContain('lintel explain RULE|BEST-PRACTICE');
    expect(await runIn(folder, ['help'])).toEqual(help);
    expect((await runIn(folder, ['help', 'lint'])).stdout).not.toContain('lintel explain');
    expect((await runIn(folder, ['-h'])).stdout).toBe(help.stdout);
  });

  it('what does not exist is not in the help', async () => {
    const { stdout } = await runIn(folderOf({}), ['--help']);
    expect(stdout).not.toMatch(/baseline|junit/);
  });

  it('help of no command names the nearest', async () => {
    const { status, stderr } = await runIn(folderOf({}), ['help', 'rule']);
    expect([status, stderr]).toEqual([2, 'lintel: there is no command "rule"; did you mean "rules"?\n']);
  });

  it.each([[['--version']], [['version']], [['rules', '--version']]])('%j', async (argv) => {
    expect(await runIn(folderOf({}), argv)).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  });
});

describe('rules', () => {
  it('lists ids, severities and titles by pillar', async () => {
    const { status, stdout } = await runIn(folderOf({}), ['rules'], { rules: [...testRules, passingRule] });
    expect(status).toBe(0);
    expect(stdout).toBe(`Security (2)
  s3-bucket-record-lock  low     Buckets lock their objects
  sqs-queue-encryption   high    Queues encrypt their messages

Reliability (1)
  s3-bucket-versioning   medium  Buckets keep previous object versions

Cost optimization (1)
  sns-topic-pass         low     Topics pass
`);
  });

  it('prints the catalogue of the contract as JSON', async () => {
    const { stdout } = await runIn(folderOf({}), ['rules', '--format', 'json', '--rule', 's3-bucket-v*']);
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 's3-bucket-versioning',
        title: 'Buckets keep previous object versions',
        severity: 'medium',
        pillar: 'reliability',
        bestPractices: ['REL09-BP01', 'SEC08-BP04'],
        lenses: [],
        resourceTypes: ['AWS::S3::Bucket'],
        terraformTypes: expect.arrayContaining(['aws_s3_bucket', 'aws_s3_bucket_versioning']),
        why: 'A test needs it.',
        remedy: 'Nothing to do.',
        fixable: false,
        equivalents: {
          checkov: ['CKV_AWS_21'],
          cfnGuard: [],
          trivy: [],
          cdkNag: [],
          cfnNag: [],
          kics: [],
          cfnLint: [],
          tflint: [],
          prowler: [],
          securityHub: [],
          awsConfig: [],
        },
      },
    ]);
  });

  it('lists the types of Terraform of all types that a rule is about, sorted, each once', async () => {
    const { stdout } = await runIn(folderOf({}), ['rules', '--format', 'json'], { rules: builtIn });
    const entries: { id: string; terraformTypes: string[] }[] = JSON.parse(stdout);
    const { terraformTypes } = entries.find(({ id }) => id === 'ec2-volume-encryption') ?? { terraformTypes: [] };
    expect(terraformTypes).toEqual(expect.arrayContaining(['aws_ebs_volume', 'aws_instance', 'aws_launch_template']));
    for (const entry of entries) expect(entry.terraformTypes).toEqual([...new Set(entry.terraformTypes)].sort());
  });

  it.each([
    [['rules', '-f', 'sarif'], '--format is "sarif"; expected "pretty" or "json"'],
    [['rules', 'x'], '"lintel rules" takes no names; try "lintel explain x" or --rule'],
    [['rules', '--strict'], '"lintel rules" has no option --strict'],
  ])('%j is wrong use', async (argv, message) => {
    expect(await runIn(folderOf({}), argv)).toEqual({ status: 2, stdout: '', stderr: `lintel: ${message}\n` });
  });
});

describe('explain', () => {
  it('explains a rule, whatever the case of its id', async () => {
    const { status, stdout } = await runIn(folderOf({}), ['explain', 'S3-Bucket-Versioning']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# Buckets keep previous object versions\n/);
    expect(stdout).toContain('CKV_AWS_21');
  });

  it('says which types of Terraform a rule is for, and shows its examples in HCL', async () => {
    const { stdout } = await runIn(folderOf({}), ['explain', 's3-bucket-versioning']);
    expect(stdout).toMatch(/^- `AWS::S3::Bucket` \(`aws_s3_bucket`, .*`aws_s3_bucket_versioning`.*\)$/m);
    expect(stdout).toMatch(/## Fails in Terraform\n\n```hcl\nresource "aws_s3_bucket" /);
    expect(stdout).toMatch(/## Passes in Terraform\n\n```hcl\n[^`]*resource "aws_s3_bucket_versioning" [^`]*\n```\n/);
  });

  it('shows no HCL where none was proven', async () => {
    const { stdout } = await runIn(folderOf({}), ['explain', 's3-bucket-record-lock']);
    expect(stdout).toContain('`aws_s3_bucket`');
    expect(stdout).not.toContain('in Terraform');
  });

  it('explains the rules about the input, which have no practice', async () => {
    expect((await runIn(folderOf({}), ['explain', 'parse-error'])).stdout).toContain('Input can be read');
  });

  it('explains a best practice, with the rules that give evidence', async () => {
    const { stdout } = await runIn(folderOf({}), ['explain', 'rel09-bp01']);
    expect(stdout).toContain('# REL09-BP01 Identify and back up all data');
    expect(stdout).toContain('REL09: How do you back up data?');
    expect(stdout).toContain('Risk if not followed: high');
    expect(stdout).toContain('https://docs.aws.amazon.com/wellarchitected/latest/framework/');
    expect(stdout).toContain('- `s3-bucket-versioning`: Buckets keep previous object versions');
    expect((await runIn(folderOf({}), ['explain', 'OPS01-BP01'])).stdout).toContain('No rule gives evidence for it.');
  });

  it('explains a question by its best practices', async () => {
    const { stdout } = await runIn(folderOf({}), ['explain', 'rel09']);
    expect(stdout).toContain('# REL09: How do you back up data?');
    expect(stdout).toMatch(/- REL09-BP01 .* \(1 rule\)\n/);
  });

  it.each([
    [['explain'], '"lintel explain" takes one name, of a rule or of a best practice; "lintel rules" lists the rules'],
    [
      ['explain', 's3-bucket-versionning'],
      'there is no rule or best practice "s3-bucket-versionning"; did you mean "s3-bucket-versioning"?',
    ],
    [['explain', 'REL09-BP99'], 'there is no rule or best practice "REL09-BP99"; did you mean "REL09-BP01"?'],
    [['explain', 'nonsense'], 'there is no rule or best practice "nonsense"; "lintel rules" lists the rules'],
  ])('%j is wrong use', async (argv, message) => {
    expect(await runIn(folderOf({}), argv)).toEqual({ status: 2, stdout: '', stderr: `lintel: ${message}\n` });
  });
});

describe('print-config', () => {
  it('prints the defaults where there is no file', async () => {
    const { status, stdout } = await runIn(folderOf({}), ['print-config']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      file: null,
      failOn: 'medium',
      ignore: [],
      parameters: {},
      frameworkMade: false,
      rules: { 's3-bucket-versioning': 'medium', 's3-bucket-record-lock': 'low', 'sqs-queue-encryption': 'high' },
    });
  });

  it('prints what the nearest file and the options make of them', async () => {
    const folder = folderOf({
      'lintel.config.json': `{
        // Comments and a comma at the end are fine.
        "rules": { "s3-*": "high", "*-lock": "off" },
        "ignore": ["old/"],
        "parameters": { "Zones": ["a", "b"], "Count": 2 },
      }`,
      'sub/parameters.json': '{ "Count": "3" }',
    });
    const argv = ['print-config', '--fail-on', 'low', '--parameters', 'parameters.json'];
    expect(JSON.parse((await runIn(folder, argv, { in: 'sub' })).stdout)).toEqual({
      file: '../lintel.config.json',
      failOn: 'low',
      ignore: ['old/'],
      parameters: { Zones: 'a,b', Count: '3' },
      frameworkMade: false,
      rules: { 's3-bucket-versioning': 'high', 's3-bucket-record-lock': 'off', 'sqs-queue-encryption': 'high' },
    });
  });
});

describe('init', () => {
  it('writes a configuration that changes nothing, and never overwrites one', async () => {
    const folder = folderOf({ 'template.yaml': bucket });
    expect(await runIn(folder, ['init'])).toEqual({ status: 0, stdout: '', stderr: 'lintel.config.json written\n' });
    const file = path.join(folder, 'lintel.config.json');
    expect(readFileSync(file, 'utf8')).toContain('// ');

    const { file: from, ...effective } = JSON.parse((await runIn(folder, ['print-config'])).stdout);
    expect(from).toBe('lintel.config.json');
    const { file: none, ...defaults } = JSON.parse((await runIn(folder, ['print-config', '--no-config'])).stdout);
    expect(none).toBeNull();
    expect(effective).toEqual(defaults);

    writeFileSync(file, '{}');
    const again = await runIn(folder, ['init']);
    expect(again).toEqual({
      status: 2,
      stdout: '',
      stderr: 'lintel: lintel.config.json exists already; it was left as it is\n',
    });
    expect(readFileSync(file, 'utf8')).toBe('{}');
  });
});
