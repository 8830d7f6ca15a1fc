import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bucket, cleanQueue, folderOf, queue, runIn, testRules, throwingRule, topic, unknownBucket } from './run-in.ts';

/** The rule ids of the findings in a JSON report. */
function foundIn(stdout: string): string[] {
  return JSON.parse(stdout).findings.map(({ ruleId }: { ruleId: string }) => ruleId);
}

describe('exit status', () => {
  it.each([
    ['0 for no findings', cleanQueue, [], 0],
    ['1 for a high finding', queue, [], 1],
    ['1 for a medium finding', bucket, [], 1],
    ['0 for a finding below the gate', bucket, ['--fail-on', 'high'], 0],
    ['1 for a low finding at the gate', bucket, ['--rule', '*-lock', '--fail-on', 'low'], 1],
    ['0 for a low finding', bucket, ['--rule', '*-lock'], 0],
    ['0 where nothing fails', queue, ['--fail-on', 'never'], 0],
    ['1 for a file that cannot be parsed', 'Resources: {', ['--fail-on', 'high'], 1],
    ['1 for more warnings than allowed', bucket, ['--fail-on', 'never', '--max-warnings', '1'], 1],
    ['0 for as many warnings as allowed', bucket, ['--fail-on', 'never', '--max-warnings', '2'], 0],
    ['0 for an unknown verdict', unknownBucket, [], 0],
    ['1 for an unknown verdict with --strict', unknownBucket, ['--strict'], 1],
    ['0 for --strict where nothing is unknown', cleanQueue, ['--strict'], 0],
    ['3 for a rule that throws', topic, [], 3],
  ] as const)('%s', async (_, template, argv, status) => {
    const folder = folderOf({ 'template.yaml': template });
    const rules = [...testRules, throwingRule];
    expect((await runIn(folder, ['template.yaml', ...argv], { rules })).status).toBe(status);
  });

  it('is 3 even where there are findings, and the report is complete', async () => {
    const folder = folderOf({ 'a.yaml': topic, 'b.yaml': queue });
    const { status, stdout } = await runIn(folder, ['-f', 'json'], { rules: [...testRules, throwingRule] });
    expect(status).toBe(3);
    expect(foundIn(stdout)).toEqual(['sqs-queue-encryption']);
    expect(JSON.parse(stdout).errors).toHaveLength(1);
  });

  it('says why when the gate is not the reason', async () => {
    const folder = folderOf({ 'a.yaml': bucket, 'b.yaml': unknownBucket });
    const many = await runIn(folder, ['a.yaml', '--fail-on', 'never', '--max-warnings', '0']);
    expect(many.stderr).toBe('lintel: 2 findings below the gate, more than --max-warnings 0\n');
    const strict = await runIn(folder, ['b.yaml', '--strict']);
    expect(strict.stderr).toBe('lintel: 1 unknown, which --strict does not allow\n');
    expect(strict.stdout).toContain('Versions');
  });
});

describe('paths', () => {
  it('are the current folder when none is given', async () => {
    const { stdout } = await runIn(folderOf({ 'sub/template.yaml': queue }), ['-f', 'json']);
    expect(JSON.parse(stdout).findings[0].location.file).toBe('sub/template.yaml');
  });

  it('follow the word lint, or stand alone; after -- they are never a command', async () => {
    const folder = folderOf({ 'rules/template.yaml': queue });
    expect(foundIn((await runIn(folder, ['lint', 'rules', '-f', 'json'])).stdout)).toHaveLength(1);
    expect(foundIn((await runIn(folder, ['-f', 'json', '--', 'rules'])).stdout)).toHaveLength(1);
  });

  it('that are not there stop the run before anything is printed', async () => {
    const folder = folderOf({ 'template.yaml': queue, 'empty/sub/.keep': '' });
    expect(await runIn(folder, ['template.yaml', 'nope.yaml', '*.tpl'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'lintel: nope.yaml does not exist\n*.tpl matches no file\n',
    });
  });

  it('that are not there do not matter with --no-error-on-unmatched-pattern', async () => {
    const folder = folderOf({ 'template.yaml': cleanQueue });
    const argv = ['template.yaml', 'nope.yaml', '--no-error-on-unmatched-pattern', '-f', 'sarif'];
    const { status, stdout } = await runIn(folder, argv);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).runs[0].invocations[0].executionSuccessful).toBe(true);
  });

  it('that the system does not let us look at are findings, and the others are linted', async () => {
    const folder = folderOf({ 'template.yaml': queue });
    const { status, stdout, stderr } = await runIn(folder, [`${'a'.repeat(300)}.yaml`, 'template.yaml', '-f', 'json']);
    expect([status, stderr]).toEqual([1, '']);
    expect(foundIn(stdout)).toHaveLength(2);
    expect(stdout).toContain('cannot be read: ENAMETOOLONG');
  });

  it('that look like a mistyped command say so', async () => {
    expect((await runIn(folderOf({}), ['explian', 'x'])).stderr).toContain('did you mean "lintel explain"?');
    expect((await runIn(folderOf({}), ['./rule'])).stderr).toBe('lintel: ./rule does not exist\n');
  });

  it('that hold no infrastructure code are passed over without a word', async () => {
    const folder = folderOf({ 'package.json': '{ "name": "x" }' });
    expect(await runIn(folder, ['package.json'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('may be patterns', async () => {
    const folder = folderOf({ 'a/x.yaml': queue, 'b/y.yaml': queue });
    expect(foundIn((await runIn(folder, ['*/*.yaml', '-f', 'json'])).stdout)).toHaveLength(2);
  });
});

describe('formats', () => {
  it('are written to files, whose folders are made, and to standard output', async () => {
    const folder = folderOf({ 'template.yaml': queue });
    const argv = ['template.yaml', '-f', 'pretty', '--format', 'json=out/report.json', '-f', 'sarif=lintel.sarif'];
    const { status, stdout } = await runIn(folder, argv);
    expect(status).toBe(1);
    expect(stdout).toContain('1 finding');
    expect(foundIn(readFileSync(path.join(folder, 'out/report.json'), 'utf8'))).toEqual(['sqs-queue-encryption']);
    expect(JSON.parse(readFileSync(path.join(folder, 'lintel.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('leave standard output empty when each has a file', async () => {
    const folder = folderOf({ 'template.yaml': queue });
    expect((await runIn(folder, ['template.yaml', '-f', 'json=a.json'])).stdout).toBe('');
    const output = await runIn(folder, ['template.yaml', '-o', 'b.txt'], { isTTY: true, env: { FORCE_COLOR: '1' } });
    expect(output.stdout).toBe('');
    expect(readFileSync(path.join(folder, 'b.txt'), 'utf8')).not.toContain('\u001b');
  });

  it('that cannot be written end with status 2 and print nothing', async () => {
    const folder = folderOf({ 'template.yaml': queue });
    const { status, stdout, stderr } = await runIn(folder, [
      'template.yaml',
      '-f',
      'json',
      '-f',
      'sarif=template.yaml/x',
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('template.yaml/x cannot be written');
  });

  it('--quiet prints findings only', async () => {
    const folder = folderOf({ 'template.yaml': queue });
    expect((await runIn(folder, ['template.yaml', '--quiet'])).stdout).not.toContain('1 finding');
  });

  it('--show-unknown lists what could not be decided', async () => {
    const folder = folderOf({ 'template.yaml': unknownBucket });
    const reason = 'parameter Versions has no value';
    expect((await runIn(folder, ['template.yaml'])).stdout).not.toContain(reason);
    expect((await runIn(folder, ['template.yaml', '--show-unknown'])).stdout).toContain(reason);
  });
});

describe('--verbose', () => {
  it('says on standard error what was skipped and how long it took', async () => {
    const folder = folderOf({ 'template.yaml': cleanQueue, 'package.json': '{}', 'lintel.config.json': '{}' });
    const { stdout, stderr } = await runIn(folder, ['template.yaml', 'package.json', '--verbose']);
    expect(stderr).toContain(`configuration: ${path.join(folder, 'lintel.config.json')}\n`);
    expect(stderr).toContain('skipped package.json: no infrastructure code\n');
    expect(stderr).toMatch(/linted in \d+ ms, \d+ ms since the start\n/);
    expect(stdout).not.toContain('package.json');
  });

  it('is all that ever goes to standard error of a run that succeeds', async () => {
    expect((await runIn(folderOf({ 'template.yaml': cleanQueue }), [], { isTTY: true })).stderr).toBe('');
  });
});

describe('colour', () => {
  it.each([
    ['a terminal', [], {}, true, true],
    ['no terminal', [], {}, false, false],
    ['--no-color', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
    ['NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR', [], { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['TERM=dumb', [], { TERM: 'dumb' }, true, false],
  ] as const)('%s', async (_, argv, env, isTTY, colored) => {
    const { stdout } = await runIn(folderOf({ 'template.yaml': queue }), argv, { env, isTTY });
    expect(stdout.includes('\u001b[')).toBe(colored);
  });
});

describe('standard input', () => {
  it('is linted under the name that is given', async () => {
    const argv = ['--stdin', '--stdin-filename', 'sub/x.yaml', '-f', 'json'];
    const { status, stdout } = await runIn(folderOf({ 'template.yaml': queue }), argv, { stdin: bucket });
    expect(status).toBe(1);
    const { findings, summary } = JSON.parse(stdout);
    expect(summary.files).toBe(1);
    expect(findings[0].location.file).toBe('sub/x.yaml');
  });

  it('needs no name', async () => {
    const { stdout } = await runIn(folderOf({}), ['--stdin', '-f', 'json'], { stdin: queue });
    expect(foundIn(stdout)).toEqual(['sqs-queue-encryption']);
  });
});

describe('selection', () => {
  it.each([
    [
      ['--pillar', 'security'],
      ['s3-bucket-record-lock', 's3-bucket-versioning', 'sqs-queue-encryption'],
    ],
    [['--pillar', 'reliability'], ['s3-bucket-versioning']],
    [
      ['--no-pillar', 'reliability'],
      ['s3-bucket-record-lock', 'sqs-queue-encryption'],
    ],
    [['--rule', 's3-*', '--no-rule', '*-lock'], ['s3-bucket-versioning']],
    [
      ['--rule', 'sqs-queue-encryption', '--rule', '*bucket*lock'],
      ['s3-bucket-record-lock', 'sqs-queue-encryption'],
    ],
    [['--rule', 's3-*', '--pillar', 'reliability'], ['s3-bucket-versioning']],
    [['--best-practice', 'REL09'], ['s3-bucket-versioning']],
    [['--lens', 'serverless'], ['sqs-queue-encryption']],
    [['--rule', 'sqs-*', '--rule', 's3-bucket-versioning', '--no-lens', 'serverless'], ['s3-bucket-versioning']],
    [['--best-practice', 'rel09-bp01'], ['s3-bucket-versioning']],
    [['--best-practice', 'SEC08', '--no-best-practice', 'SEC08-BP04'], ['sqs-queue-encryption']],
  ])('%j', async (argv, expected) => {
    const folder = folderOf({ 'a.yaml': bucket, 'b.yaml': queue });
    expect(foundIn((await runIn(folder, ['.', '-f', 'json', ...argv])).stdout)).toEqual(expected);
  });
});

describe('--parameters', () => {
  const list = '[{ "ParameterKey": "Versions", "ParameterValue": "Enabled" }]';

  it.each([list, '{ "Versions": "Enabled" }', '{ "Parameters": { "Versions": "Enabled" } }'])('%s', async (text) => {
    const folder = folderOf({ 'template.yaml': unknownBucket, 'parameters.json': text });
    const { stdout } = await runIn(folder, ['template.yaml', '--parameters', 'parameters.json', '-f', 'json']);
    expect(JSON.parse(stdout).summary).toMatchObject({ unknown: 0, passed: 2 });
  });

  it('win over the configuration, the last file over all', async () => {
    const folder = folderOf({
      'template.yaml': unknownBucket,
      'lintel.config.json': '{ "parameters": { "Versions": "Enabled" } }',
      'a.json': '{ "Versions": "Suspended" }',
      'b.json': list,
    });
    const status = async (...argv: string[]) => (await runIn(folder, ['template.yaml', ...argv])).status;
    expect(await status()).toBe(0);
    expect(await status('--parameters', 'a.json')).toBe(1);
    expect(await status('--parameters', 'a.json', '--parameters', 'b.json')).toBe(0);
  });
});

describe('configuration', () => {
  it('changes severities and turns rules off; the command line selects among the rest', async () => {
    const folder = folderOf({
      'template.yaml': bucket,
      'lintel.config.json': '{ "rules": { "*": "off", "s3-*": "on", "s3-bucket-record-lock": "high" } }',
      'queue.yaml': queue,
    });
    const { stdout } = await runIn(folder, ['-f', 'json']);
    const found = JSON.parse(stdout).findings.map((finding: { ruleId: string; severity: string }) => [
      finding.ruleId,
      finding.severity,
    ]);
    expect(found).toEqual([
      ['s3-bucket-record-lock', 'high'],
      ['s3-bucket-versioning', 'medium'],
    ]);
    const all = await runIn(folder, ['-f', 'json', '--no-config']);
    expect(foundIn(all.stdout)).toHaveLength(3);
  });

  it('gives the gate, over which --fail-on has the word', async () => {
    const folder = folderOf({ 'template.yaml': bucket, 'lintel.config.json': '{ "failOn": "high" }' });
    expect((await runIn(folder, [])).status).toBe(0);
    expect((await runIn(folder, ['--fail-on', 'medium'])).status).toBe(1);
  });

  it('ignores files relative to its own folder, wherever the run starts', async () => {
    const folder = folderOf({
      'lintel.config.json': '{ "ignore": ["infra/old/", "*.gen.yaml"] }',
      'infra/old/a.yaml': queue,
      'infra/new/a.yaml': queue,
      'infra/b.gen.yaml': queue,
    });
    const files = async (inside: string) => {
      const { stdout } = await runIn(folder, ['-f', 'json'], { in: inside });
      return JSON.parse(stdout).findings.map(({ location }: { location: { file: string } }) => location.file);
    };
    expect(await files('.')).toEqual(['infra/new/a.yaml']);
    expect(await files('infra')).toEqual(['new/a.yaml']);
    expect(await files('infra/old')).toEqual([]);
  });

  it('may be named', async () => {
    const folder = folderOf({ 'template.yaml': bucket, 'ci/strict.json': '{ "failOn": "never" }' });
    expect((await runIn(folder, ['--config', 'ci/strict.json'])).status).toBe(0);
  });
});

describe('wrong use', () => {
  it.each([
    [['--formt', 'json'], 'there is no option --formt; did you mean "--format"?'],
    [['-x'], 'there is no option -x'],
    [['--format'], '--format needs a value: --format FORMAT[=FILE]'],
    [['--format', '--quiet'], '--format needs a value: --format FORMAT[=FILE]'],
    [['--quiet=yes'], '--quiet takes no value'],
    [['-f', 'jsn'], 'there is no format "jsn"; expected "pretty", "json" or "sarif"; did you mean "json"?'],
    [['-f', 'json='], '--format json= names no file; expected --format json=FILE'],
    [
      ['-f', 'json', '-f', 'sarif'],
      'json and sarif would mix in one output; give all formats but one a file, as in --format json=lintel.json',
    ],
    [
      ['-f', 'json', '-f', 'pretty', '-o', 'x'],
      'json and pretty would mix in one output; give all formats but one a file, as in --format json=lintel.json',
    ],
    [['-f', 'json=x', '-o', 'y'], '--output has nothing to write: every --format names a file of its own'],
    [['-f', 'json=x', '-f', 'sarif=x'], 'two reports would go to x'],
    [['--fail-on', 'hihg'], '--fail-on is "hihg"; expected "high", "medium", "low" or "never"; did you mean "high"?'],
    [['--max-warnings', 'few'], '--max-warnings is "few"; expected a whole number, such as 0'],
    [['--pillar', 'securty'], 'there is no pillar "securty"; did you mean "security"?'],
    [
      ['--no-pillar', 'x'],
      'there is no pillar "x"; expected "operational-excellence", "security", "reliability", "performance-efficiency", "cost-optimization" or "sustainability"',
    ],
    [['--rule', 's3-bucket-versionin'], 'there is no rule "s3-bucket-versionin"; did you mean "s3-bucket-versioning"?'],
    [['--rule', 's3-bukcet-*'], 'no rule matches "s3-bukcet-*"; did you mean "s3-bucket-*"?'],
    [['--no-rule', 'S3-BUCKET-*'], 'no rule matches "S3-BUCKET-*"; did you mean "s3-bucket-*"?'],
    [['--no-rule', '*zzz'], 'no rule matches "*zzz"; "lintel rules" lists them'],
    [['--best-practice', 'REL99'], 'there is no best practice "REL99"; did you mean "REL09"?'],
    [
      ['--no-best-practice', 'nonsense'],
      'there is no best practice "nonsense"; expected an id such as "REL09" or "REL09-BP01"',
    ],
    [['--pillar', 'sustainability'], 'no rule is left to check with; select fewer, or turn some on'],
    [['--config', 'x.json', '--no-config'], '--config and --no-config exclude each other'],
    [['--config', 'x.json'], 'x.json does not exist'],
    [['--config', '.'], '. is not a file'],
    [['--parameters', 'x.json'], 'x.json does not exist'],
    [['--quiet', '--verbose'], '--quiet and --verbose exclude each other'],
    [['--stdin', 'a.yaml'], '--stdin and paths exclude each other; name the input with --stdin-filename'],
    [['--stdin-filename', 'a.yaml'], '--stdin-filename needs --stdin'],
    [['--lens', 'serverles'], 'there is no lens "serverles"; did you mean "serverless"?'],
    [['--no-lens', 'health'], 'there is no lens "health"; expected "serverless", "hpc" or "iot"'],
    [['--terraform-root', 'x'], '--terraform-root is "x"; expected a folder'],
    [['explain', '--pillar', 'security', 'x'], '"lintel explain" has no option --pillar'],
  ])('%j', async (argv, message) => {
    const folder = folderOf({ 'template.yaml': queue });
    expect(await runIn(folder, argv)).toEqual({ status: 2, stdout: '', stderr: `lintel: ${message}\n` });
    expect(existsSync(path.join(folder, 'x'))).toBe(false);
  });

  it('never sends what it quotes to the terminal as it is', async () => {
    const { stderr } = await runIn(folderOf({}), ['\u0007x.yaml']);
    expect(stderr).toBe('lintel: \\x07x.yaml does not exist\n');
  });
});
