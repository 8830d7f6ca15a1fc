import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IPolicyValidationPlugin, IPolicyValidationPluginBeta1 } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import * as plugin from '../../src/cdk/index.ts';
import { LintelPlugin, type Violation } from '../../src/cdk/index.ts';
import type { Finding, Report } from '../../src/check/finding.ts';
import { lint } from '../../src/lint.ts';
import { type Files, nodeFiles } from '../../src/read/files.ts';
import { runIn } from '../cli/run-in.ts';
import { lineOf } from '../lint-text.ts';
import { type Synthesis, synthesise } from './synthesise.ts';

let made: Synthesis;
beforeAll(async () => {
  made = await synthesise();
});
afterAll(() => made?.remove());

function lintApp(cwd: string, paths = ['.'], frameworkMade = false, files: Files = nodeFiles(cwd)): Report {
  return lint({
    paths,
    cwd,
    files,
    rules,
    parameters: {},
    variableFiles: [],
    ignore: [],
    frameworkMade,
    knownRules: new Set(rules.map(({ id }) => id)),
    today: '2026-11-24',
  });
}

/** `lib/data-stack.ts:19 dynamodb-table-deletion-protection` */
function shown({ rule, place }: Finding): string {
  return `${place.source.path}:${lineOf(place)} ${rule.id}`;
}

/** What the comments of the app expect: `// finding: RULE, RULE` on the line. */
function expected(folder: string): string[] {
  const files = ['bin', 'lib'].flatMap((name) => readdirSync(path.join(folder, name)).map((file) => `${name}/${file}`));
  return files.flatMap((file) =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        (/\/\/ finding: (.*)/.exec(line)?.[1]?.split(', ') ?? []).map((rule) => `${file}:${index + 1} ${rule}`),
      ),
  );
}

function distinct(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(shown))].sort();
}

describe('the shop, synthesised with the newest library', () => {
  let report: Report;
  beforeAll(() => {
    report = lintApp(made.folder);
  });

  it('has every finding on the line that its comments say', () => {
    expect(report.errors).toEqual([]);
    expect(distinct(report.findings)).toEqual(expected(made.folder).sort());
  });

  it('names the construct, and the place in the template', () => {
    const finding = report.findings.find(({ rule }) => rule.id === 'instance-type-generation');
    expect(finding?.resource?.constructPath).toBe('Prod/Web/Database/Resource');
    expect(finding?.related[0]?.place.source.path).toBe('cdk.out/assembly-Prod/ProdWebF45B1510.template.json');
    expect(finding?.calls?.map((place) => `${place.source.path}:${lineOf(place)}`)).toEqual([
      'bin/shop.ts:9',
      'lib/shop-stage.ts:13',
      'lib/web-stack.ts:21',
      'lib/web-stack.ts:23',
    ]);
  });

  it('knows nested stacks, whose resources stand in their own templates', () => {
    const finding = report.findings.find(({ rule }) => rule.id === 'logs-log-group-retention');
    expect(finding?.resource?.constructPath).toBe('Sandbox/Reports/Audit/Resource');
    expect(finding?.template?.source.path).toBe('cdk.out/SandboxReports2D529614.nested.template.json');
  });

  it('points at no wrong line when the code has changed since', () => {
    const { folder } = made;
    const files = nodeFiles(folder);
    const read = (file: string, limit?: number): Uint8Array => {
      const bytes = limit === undefined ? files.read(file) : files.read(file, limit);
      return file.endsWith('.ts') ? Buffer.concat([Buffer.from('//\n'.repeat(4)), bytes]) : bytes;
    };
    const changed = lintApp(folder, ['.'], false, { ...files, read });
    const moved = expected(folder).map((text) => text.replace(/(?<=:)\d+/, (line) => String(Number(line) + 4)));
    const inCode = changed.findings.filter(({ place }) => place.source.path.endsWith('.ts'));
    expect(distinct(inCode).filter((finding) => !moved.includes(finding))).toEqual([]);
    expect(inCode.length / changed.findings.length).toBeGreaterThanOrEqual(0.95);
  });

  it('reads each template once, and nothing of the assets', () => {
    expect(report.files.map((file) => file.path)).toEqual([
      'cdk.out/Delivery.template.json',
      'cdk.out/Sandbox.template.json',
      'cdk.out/SandboxReports2D529614.nested.template.json',
      'cdk.out/assembly-Prod/ProdApi2466CF1F.template.json',
      'cdk.out/assembly-Prod/ProdData90A795AA.template.json',
      'cdk.out/assembly-Prod/ProdDataReports51B70E03.nested.template.json',
      'cdk.out/assembly-Prod/ProdWebF45B1510.template.json',
    ]);
  });

  it('keeps what the framework made for itself apart, unless it is asked for', () => {
    const paths = new Set(report.frameworkMade.map(({ resource }) => resource?.constructPath?.split('/').at(-2)));
    expect(report.frameworkMade.length).toBeGreaterThan(0);
    expect([...paths].every((id) => /^Custom::|^LogRetention|^ServiceRole$/.test(id ?? ''))).toBe(true);
    const whole = lintApp(made.folder, ['cdk.out'], true);
    expect(whole.frameworkMade).toEqual([]);
    expect(whole.findings.length).toBe(report.findings.length + report.frameworkMade.length);
  });
});

describe('the shop, synthesised with the oldest library, which leaves no traces', () => {
  it('has at least 95 of 100 findings on the right line, and the rest on the template', () => {
    const { folder } = made;
    const report = lintApp(folder, ['.oldest/cdk.out']);
    expect(report.errors).toEqual([]);
    const inCode = report.findings.filter(({ place }) => place.source.path.endsWith('.ts'));
    const right = new Set(expected(folder));
    expect(distinct(inCode).filter((finding) => !right.has(finding))).toEqual([]);
    expect(inCode.length / report.findings.length).toBeGreaterThanOrEqual(0.95);
    const elsewhere = report.findings.filter((finding) => !inCode.includes(finding));
    expect(elsewhere.map(({ rule, resource }) => `${rule.id} ${resource?.constructPath}`)).toEqual([
      'sns-topic-policy-principals Sandbox/News/Policy/Resource',
      // What methods make of other constructs.
      'sns-subscription-redrive Prod/Api/Mail/ProdApiEventsAC148AEF/Resource',
      'lambda-event-source-partial-batch Prod/Api/Worker/SqsEventSource:ProdApiJobs493B804D/Resource',
      'sns-topic-policy-principals Prod/Data/News/Policy/Resource',
    ]);
    expect(report.files.length).toBe(7);
  });
});

/** What the newest library wrote of its plug-ins. */
function validationReports(app: string) {
  const file = path.join(made.folder, '.newest', app, 'validation-report.json');
  return JSON.parse(readFileSync(file, 'utf8')).pluginReports;
}

describe('the README', () => {
  const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8');

  it('has a command that lints the output of an app', async () => {
    const [, words] = /^npx cdk synth --quiet && npx lintel (.*)$/m.exec(readme) ?? [];
    const { status, stdout, stderr } = await runIn(made.folder, words?.split(' ') ?? [], { rules });
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toContain('lib/web-stack.ts:31:11');
    expect(stdout.replace(/\s+/g, ' ')).toContain(', 8 on what the CDK makes for itself,');
  });

  it('imports from lintel/cdk what is there', () => {
    const names = [...readme.matchAll(/import \{ (\w+) \} from 'lintel\/cdk'/g)].map((match) => match[1]);
    expect(names).toEqual(Object.keys(plugin).sort());
  });
});

describe('the plug-in', () => {
  it('is what the interfaces of the CDK ask for', () => {
    const plugged: IPolicyValidationPlugin & IPolicyValidationPluginBeta1 = new LintelPlugin();
    expect(plugged.ruleIds).toHaveLength(rules.length);
  });

  it('has its types in one file, which serves CommonJS and modules', () => {
    // The parser of the app's code has loaded it already.
    const ts = createRequire(import.meta.url)('typescript') as typeof import('typescript');
    const file = path.join(import.meta.dirname, '../../src/cdk/index.ts');
    const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
      compilerOptions: { isolatedDeclarations: true, strict: true },
    });
    expect([
      diagnostics,
      outputText.includes('lintStack'),
      /\bimport\b/.test(outputText.replace(/\/\*.*?\*\//gs, '')),
    ]).toEqual([[], true, false]);
  });

  it.each(['newest', 'oldest'] as const)('makes the synthesis of the %s library fail and pass', (library) => {
    const { fails, passes } = JSON.parse(made.outcomes[library]);
    expect([fails.error, fails.exitCode]).not.toEqual([undefined, 0]);
    expect([passes.error, passes.exitCode]).toEqual([undefined, 0]);
  });

  it('puts the severity, the practices, the remedy and a link into the report', () => {
    const [report] = validationReports('fails');
    const violation = report.violations.find(({ ruleName }: Violation) => ruleName === 's3-bucket-versioning');
    const { violatingConstructs, ...words } = violation;
    expect(words).toMatchInlineSnapshot(`
      {
        "description": "S3 buckets keep previous object versions: VersioningConfiguration.Status is not set; expected "Enabled"",
        "ruleMetadata": {
          "bestPractices": "REL09-BP01, SEC08-BP04",
          "link": "https://docs.aws.amazon.com/wellarchitected/latest/framework/rel_backing_up_data_identified_backups_data.html",
          "pillar": "reliability",
          "severity": "medium",
        },
        "ruleName": "s3-bucket-versioning",
        "severity": "error",
        "suggestedFix": "Set VersioningConfiguration.Status to Enabled, and expire old versions with a lifecycle rule: each version kept is billed as an object.",
      }
    `);
    expect(violatingConstructs).toMatchObject([
      {
        constructPath: 'Files/Uploads/Resource',
        cloudFormationResource: {
          logicalId: 'Uploads4F6EB0FD',
          templatePath: 'Files.template.json',
          propertyPaths: ['Properties.VersioningConfiguration.Status'],
        },
      },
    ]);
  });

  it('lets the CDK take out what is acknowledged', () => {
    const { acknowledged } = JSON.parse(made.outcomes.newest);
    expect([acknowledged.error, acknowledged.exitCode]).toEqual([undefined, 0]);
    const [report] = validationReports('acknowledged');
    expect(report.suppressedViolations.map(({ ruleName }: Violation) => ruleName)).toContain('s3-bucket-versioning');
    const scanned = lintApp(path.join(made.folder, '.newest/acknowledged'));
    expect(scanned.findings.filter(({ severity }) => severity !== 'low')).toEqual([]);
    expect(scanned.suppressed.map(({ by, reason }) => `${by}: ${reason}`)).toContain('cdk: it is a sample');
  });

  it.each(['newest', 'oldest'] as const)('helps tests of the %s library: lintStack', (library) => {
    const { files, high, news } = JSON.parse(made.outcomes[library]).stacks;
    expect(files.map(({ rule }: { rule: string }) => rule)).toContain('s3-bucket-versioning');
    expect([high, news]).toEqual([[], []]);
  });
});
