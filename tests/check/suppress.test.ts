import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { lineOf, lintText, lintTexts } from '../lint-text.ts';

const versioning = rules.filter(({ id }) => id === 's3-bucket-versioning');

/** Findings as `line rule-id: words`, and suppressed ones as `line rule-id (reason)`. */
function judged(text: string): { findings: string[]; suppressed: string[] } {
  const report = lintText(text, { rules: versioning });
  return {
    findings: report.findings.map(({ place, rule, facts }) =>
      rule.bestPractices.length > 0 ? `${lineOf(place)} ${rule.id}` : `${lineOf(place)} ${rule.id}: ${facts[0]?.found}`,
    ),
    suppressed: report.suppressed.map(
      ({ finding, reason }) => `${lineOf(finding.place)} ${finding.rule.id} (${reason})`,
    ),
  };
}

describe('lintel-disable-next-line', () => {
  it('covers the finding on the next line, with its reason', () => {
    expect(
      judged(`Resources:
  A:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        # lintel-disable-next-line s3-bucket-versioning -- a cache, it can be rebuilt until:2027-01-31
        # The rest of the comment may follow.
        Status: Suspended
`),
    ).toEqual({ findings: [], suppressed: ['8 s3-bucket-versioning (a cache, it can be rebuilt)'] });
  });

  it('covers all of the resource when that is what the next line names', () => {
    expect(
      judged(`Resources:
  # lintel-disable-next-line s3-bucket-versioning -- a cache
  A:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration: { Status: Suspended }
  B:
    Type: AWS::S3::Bucket
`),
    ).toEqual({ findings: ['7 s3-bucket-versioning'], suppressed: ['6 s3-bucket-versioning (a cache)'] });
  });

  it('covers what SAM makes of a resource, and what Globals say of it', () => {
    const report = lintText(
      `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Tracing: PassThrough, Handler: a.b, Runtime: nodejs22.x, CodeUri: src/, MemorySize: 256, Timeout: 5 }
Resources:
  # lintel-disable-next-line lambda-function-tracing, iam-policy-action-wildcards -- a trial
  Trial:
    Type: AWS::Serverless::Function
    Properties:
      Policies: [{ Statement: { Effect: Allow, Action: 's3:*', Resource: arn:aws:s3:::trial/* } }]
  Kept:
    Type: AWS::Serverless::Function
    Metadata: { lintel: { disable: [{ rule: iam-policy-action-wildcards, reason: old }] } }
    Properties:
      Policies: [{ Statement: { Effect: Allow, Action: 's3:*', Resource: arn:aws:s3:::kept/* } }]
`,
    );
    const told = ({ rule, resource, place }: (typeof report.findings)[number]) =>
      `${lineOf(place)} ${rule.id} ${resource?.address}`;
    expect(report.findings.map(told)).toEqual(['3 lambda-function-tracing Kept']);
    expect(report.suppressed.map(({ finding }) => told(finding))).toEqual([
      '3 lambda-function-tracing Trial',
      '9 iam-policy-action-wildcards TrialRole',
      '14 iam-policy-action-wildcards KeptRole',
    ]);
  });

  it('is reported when it is not used, has expired, names no rule or is not understood', () => {
    expect(
      judged(`Resources:
  # lintel-disable-next-line s3-bucket-versioning -- old until:2026-01-01
  A: { Type: AWS::S3::Bucket }
  # lintel-disable-next-line s3-bucket-versioning
  B: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Enabled } } }
  # lintel-disable-next-line s3-bucket-version -- typo
  C: { Type: AWS::SQS::Queue }
  # lintel-disable-next-line
  D: { Type: AWS::SQS::Queue }
  # lintel-disable-next-line s3-bucket-versioning -- x until:31.1.2027
  E: { Type: AWS::SQS::Queue }
  # lintel-disable-line s3-bucket-versioning
  F: { Type: AWS::SQS::Queue }
`),
    ).toEqual({
      findings: [
        '2 suppression-expired: the suppression of s3-bucket-versioning expired on 2026-01-01',
        '3 s3-bucket-versioning',
        '4 suppression-unused: no finding of s3-bucket-versioning is suppressed here',
        '6 suppression-invalid: there is no rule "s3-bucket-version"',
        '8 suppression-invalid: "" is not of the form "RULE -- reason until:YYYY-MM-DD"',
        '10 suppression-invalid: "31.1.2027" is no date of the form YYYY-MM-DD',
        '12 suppression-invalid: "lintel-disable-line" is not known; "lintel-disable-next-line" is',
      ],
      suppressed: [],
    });
  });

  it('is not unused when its rule did not run, or could not decide', () => {
    const suppressed =
      'Resources:\n  # lintel-disable-next-line s3-bucket-versioning -- x\n  A: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: !Ref P } } }\nParameters: { P: { Type: String } }\n';
    expect(lintText(suppressed, { rules: [] }).findings).toEqual([]);
    expect(lintText(suppressed, { rules: versioning }).findings).toEqual([]);
  });

  it('does nothing inside a text', () => {
    expect(
      judged(`Resources:
  A:
    Type: AWS::S3::Bucket
    Metadata:
      Note: |
        # lintel-disable-next-line s3-bucket-versioning
        text
`).findings,
    ).toEqual(['2 s3-bucket-versioning']);
  });
});

describe('Metadata.lintel', () => {
  it('covers a resource, or a template', () => {
    const resource = `{"Resources": {
  "A": {"Type": "AWS::S3::Bucket", "Metadata": {"lintel": {"disable": [{"rule": "s3-bucket-versioning", "reason": "a cache", "until": "2027-01-31"}]}}},
  "B": {"Type": "AWS::S3::Bucket"}}}`;
    const report = lintTexts({ 'template.json': resource }, { rules: versioning });
    expect(report.findings.map((finding) => finding.resource?.address)).toEqual(['B']);
    expect(report.suppressed.map(({ reason }) => reason)).toEqual(['a cache']);

    expect(
      judged(`Metadata:
  lintel:
    disable: [s3-bucket-versioning -- samples]
Resources:
  A: { Type: AWS::S3::Bucket }
  B: { Type: AWS::S3::Bucket }
`),
    ).toEqual({ findings: [], suppressed: ['5 s3-bucket-versioning (samples)', '6 s3-bucket-versioning (samples)'] });
  });

  it('is reported when it names no rule', () => {
    expect(
      judged('Metadata: { lintel: { disable: [{ reason: why }] } }\nResources: { Q: { Type: AWS::SQS::Queue } }\n')
        .findings,
    ).toEqual(['1 suppression-invalid: an item of Metadata.lintel.disable names no rule']);
  });
});
