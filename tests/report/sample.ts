import type { Finding, Report } from '../../src/check/finding.ts';
import type { Place, SourceFile } from '../../src/read/source.ts';
import type { ReportOptions } from '../../src/report/options.ts';
import type { Rule } from '../../src/rule/define-rule.ts';

/** Reports made by hand, for the formatters' tests. */

export const options: ReportOptions = {
  version: '0.1.0',
  color: false,
  width: 100,
  quiet: false,
  verbose: false,
  showUnknown: false,
};

const notRun: Rule['check'] = () => {
  throw new Error('A formatter runs no rule');
};

export const versioning: Rule = {
  id: 's3-bucket-versioning',
  title: 'S3 buckets keep previous object versions',
  severity: 'medium',
  pillar: 'reliability',
  bestPractices: ['REL09-BP01', 'SEC08-BP04'],
  lensPractices: [],
  why: 'Without versioning an overwrite or delete is final; one bad deploy can destroy data that no backup covers.',
  remedy: 'Set VersioningConfiguration.Status to Enabled, and expire old versions with a lifecycle rule.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
  equivalents: { checkov: ['CKV_AWS_21'], cfnGuard: ['S3_BUCKET_VERSIONING_ENABLED'] },
  resourceTypes: ['AWS::S3::Bucket'],
  check: notRun,
  examples: {
    fails: `
          Uploads: { Type: AWS::S3::Bucket }
        `,
    passes: `
          Uploads:
            Type: AWS::S3::Bucket
            Properties: { VersioningConfiguration: { Status: Enabled } }
        `,
  },
};

export const transport: Rule = {
  id: 's3-bucket-policy-transport',
  title: 'S3 bucket policies deny requests without TLS to *',
  severity: 'high',
  pillar: 'security',
  bestPractices: ['SEC09-BP02'],
  lensPractices: [],
  why: 'Objects that travel over plain HTTP can be read and changed on the way.',
  remedy: 'Deny every action where aws:SecureTransport is false.',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
  equivalents: {},
  resourceTypes: ['AWS::S3::Bucket', 'AWS::S3::BucketPolicy'],
  check: notRun,
  examples: { fails: 'Uploads: { Type: AWS::S3::Bucket }', passes: 'Uploads: { Type: AWS::S3::Bucket }' },
};

export const volumeType: Rule = {
  id: 'ec2-volume-type',
  title: 'EBS volumes use the current general purpose type',
  severity: 'low',
  pillar: 'cost-optimization',
  bestPractices: ['COST06-BP03'],
  lensPractices: [],
  why: 'gp2 costs a fifth more than gp3 for the same storage.',
  remedy: 'Set VolumeType to gp3.',
  source: 'https://docs.aws.amazon.com/ebs/latest/userguide/general-purpose.html',
  equivalents: {},
  resourceTypes: ['AWS::EC2::Volume'],
  check: notRun,
  examples: { fails: 'Disk: { Type: AWS::EC2::Volume }', passes: 'Disk: { Type: AWS::EC2::Volume }' },
};

export const parseError: Rule = {
  id: 'parse-error',
  title: 'Files can be read',
  severity: 'high',
  bestPractices: [],
  lensPractices: [],
  why: 'What cannot be read is not checked.',
  remedy: 'Mend the syntax at the place shown.',
  equivalents: {},
  resourceTypes: [],
  check: notRun,
};

export function sourceFile(path: string, text: string): SourceFile {
  return { path, text, language: path.endsWith('.json') ? 'json' : 'yaml' };
}

/** The place of the first occurrence of some text. */
export function placeOf(source: SourceFile, text: string): Place {
  const start = source.text.indexOf(text);
  if (start < 0) throw new Error(`No "${text}" in ${source.path}`);
  return { source, start, end: start + text.length };
}

export function findingOf(rule: Rule, place: Place, more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: rule.severity,
    place,
    facts: [],
    related: [],
    because: [],
    fingerprint: 'c0ffee00c0ffee00',
    ...more,
  };
}

export const emptyReport: Report = {
  files: [],
  resources: 0,
  rules: [versioning, transport, volumeType, parseError],
  findings: [],
  unknown: [],
  suppressed: [],
  frameworkMade: [],
  errors: [],
  notes: [],
  skipped: [],
  missing: [],
  passed: 0,
  durationMs: 7,
};

const template = sourceFile(
  'stacks/my app/template.yaml',
  `Parameters:
  Env: { Type: String, Default: dev }
Resources:
  Uploads:
    Type: AWS::S3::Bucket
  Logs:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: { Status: Suspended }
  Disk:
\tType: AWS::EC2::Volume # größer 🚀
    Properties: { VolumeType: gp2 }
`,
);
const broken = sourceFile('../elsewhere/broken.json', '{\r\n  "Resources": {\r\n');

const uploads = { address: 'Uploads', type: 'AWS::S3::Bucket', sourceType: 'AWS::S3::Bucket' };
const logs = { ...uploads, address: 'Logs' };

const versioningOfUploads = findingOf(versioning, placeOf(template, 'Uploads'), {
  resource: { ...uploads, constructPath: 'Stack/Uploads/Resource' },
  facts: [{ property: 'VersioningConfiguration.Status', found: 'is not set', expected: '"Enabled"' }],
});

/** Something of everything that a report can hold. */
export const fullReport: Report = {
  files: [broken, template],
  resources: 3,
  rules: [versioning, transport, volumeType],
  findings: [
    findingOf(
      parseError,
      { source: broken, start: broken.text.length, end: broken.text.length },
      {
        facts: [
          { property: '', found: 'The object is not closed; expected a property name or "}"', expected: undefined },
        ],
        fingerprint: 'aaaa',
      },
    ),
    findingOf(transport, placeOf(template, 'Uploads'), {
      resource: uploads,
      facts: [
        { property: '', found: 'has no bucket policy', expected: 'a statement that denies plain HTTP' },
        { property: 'BucketName', found: 'is not set', expected: undefined },
      ],
      related: [{ place: placeOf(template, 'Logs'), message: 'the bucket [Logs] has one' }],
      fingerprint: 'bbbb',
    }),
    versioningOfUploads,
    findingOf(versioning, placeOf(template, 'Status: Suspended'), {
      resource: logs,
      severity: 'low',
      facts: [{ property: 'VersioningConfiguration.Status', found: 'is "Suspended"', expected: '"Enabled"' }],
      when: { Env: 'dev', Tier: 'other than one' },
      because: ['parameter Env defaults to "dev"', 'the account has no organisation'],
      related: [{ place: placeOf(template, 'Env'), message: 'parameter Env defaults to "dev"' }],
      fingerprint: 'dddd',
    }),
    findingOf(volumeType, placeOf(template, 'VolumeType: gp2'), {
      resource: { address: 'module.a.aws_ebs_volume.b[0]', type: 'AWS::EC2::Volume', sourceType: 'aws_ebs_volume' },
      facts: [{ property: 'VolumeType', found: 'is "gp2"', expected: '"gp3"' }],
      fingerprint: 'eeee',
    }),
  ],
  unknown: [
    {
      rule: versioning,
      resource: uploads,
      place: placeOf(template, 'Uploads'),
      because: ['parameter Mode has no value'],
    },
    { rule: transport, resource: logs, place: placeOf(template, 'Logs'), because: ['parameter Mode has no value'] },
    {
      rule: transport,
      resource: uploads,
      place: placeOf(template, 'Uploads'),
      because: ['only a part of the application was seen'],
    },
  ],
  suppressed: [{ finding: { ...versioningOfUploads, resource: uploads }, reason: 'kept in Glacier', by: 'lintel' }],
  frameworkMade: [],
  errors: [
    {
      kind: 'internal',
      ruleId: 'ec2-volume-type',
      address: 'Disk',
      message: 'boom',
      stack: 'Error: boom\n    at check (rule.ts:1:1)',
    },
  ],
  notes: [],
  skipped: [{ path: 'package.json', reason: 'no infrastructure as code' }],
  missing: [],
  passed: 12,
  durationMs: 95,
};

/** Every code unit that a terminal may obey, and what is special in paths, Markdown, SARIF links and URIs. */
export const hostileText = `\u001b]0;owned\u0007\u001b[2J\u009b31m\u0000\u007f\u202eabc\u2028[x](1) {0} | <b> %41#?&"'\\ \ud800 \udc00\ud800 é漢🚀\r\n`;

const hostileSource = sourceFile(`..//a:b/${hostileText}.yaml`, `\ufeff${hostileText.repeat(3)}\tlast`);

/** A report in which whatever a template or a path decides is hostile. */
export const hostileReport: Report = {
  ...emptyReport,
  files: [hostileSource],
  resources: 1,
  findings: [
    findingOf(versioning, placeOf(hostileSource, 'abc'), {
      resource: { address: hostileText, type: hostileText, sourceType: 'AWS::S3::Bucket', constructPath: hostileText },
      facts: [{ property: hostileText, found: hostileText, expected: hostileText }],
      related: [{ place: { source: hostileSource, start: 0, end: 4 }, message: hostileText }],
      when: { [hostileText]: hostileText },
      because: [hostileText],
      fingerprint: 'abcd',
    }),
    findingOf(
      parseError,
      { source: hostileSource, start: hostileSource.text.length, end: hostileSource.text.length },
      { facts: [{ property: '', found: hostileText, expected: undefined }], fingerprint: 'ef01' },
    ),
  ],
  unknown: [
    {
      rule: versioning,
      resource: { address: hostileText, type: hostileText, sourceType: hostileText },
      place: { source: hostileSource, start: 0, end: 1 },
      because: [hostileText],
    },
  ],
  suppressed: [{ finding: findingOf(versioning, placeOf(hostileSource, 'abc')), reason: hostileText, by: 'lintel' }],
  frameworkMade: [],
  errors: [{ kind: 'internal', ruleId: 'x', address: hostileText, message: hostileText, stack: hostileText }],
  skipped: [{ path: hostileText, reason: hostileText }],
};
