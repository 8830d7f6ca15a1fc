import { describe, expect, it } from 'vitest';
import gatewayZones from '../../rules/reliability/ec2-nat-gateway-zones.ts';
import versioning from '../../rules/reliability/s3-bucket-versioning.ts';
import type { Finding } from '../../src/check/finding.ts';
import { all, any, defineRule } from '../../src/rule/index.ts';
import { lineOf, lintText, lintTexts } from '../lint-text.ts';

/** What the tests look at in a finding: its text in the source, its facts, and what it rests on. */
function shown(finding: Finding): unknown {
  const { place, facts, when, because, related } = finding;
  return {
    at: `${lineOf(place)}: ${place.source.text.slice(place.start, place.end)}`,
    facts: facts.map(({ property, found, expected }) => [property, found, expected].join(' | ')),
    ...(when === undefined ? {} : { when }),
    ...(because.length === 0 ? {} : { because }),
    ...(related.length === 0 ? {} : { related: related.map((item) => `${lineOf(item.place)}: ${item.message}`) }),
  };
}

const words = {
  severity: 'low',
  bestPractices: ['OPS01-BP01'],
  why: 'Because.',
  remedy: 'Mend it.',
  source: 'https://docs.aws.amazon.com/',
  examples: { fails: '', passes: '' },
} as const;

describe('the place and the words of a finding', () => {
  it('are the property when it is written', () => {
    const report = lintText(
      `
Resources:
  A:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: Suspended
`,
      { rules: [versioning] },
    );
    expect(report.findings.map(shown)).toEqual([
      { at: '7: Status: Suspended', facts: ['VersioningConfiguration.Status | is "Suspended" | "Enabled"'] },
    ]);
  });

  it('are the nearest parent when it is not', () => {
    const report = lintText(
      `
Resources:
  A:
    Type: AWS::S3::Bucket
    Properties: { VersioningConfiguration: {} }
  B: { Type: AWS::S3::Bucket }
`,
      { rules: [versioning] },
    );
    expect(report.findings.map(shown)).toEqual([
      { at: '5: VersioningConfiguration', facts: ['VersioningConfiguration.Status | is not set | "Enabled"'] },
      { at: '6: B', facts: ['VersioningConfiguration.Status | is not set | "Enabled"'] },
    ]);
  });

  it('say when a finding holds, one finding for each branch that a person would edit', () => {
    const report = lintText(
      `
Parameters:
  Env: { Type: String, AllowedValues: [dev, test, prod] }
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsTest: !Equals [!Ref Env, test]
Resources:
  A:
    Type: AWS::S3::Bucket
    Properties:
      VersioningConfiguration:
        Status: !If [IsProd, Enabled, Suspended]
  B:
    Type: AWS::S3::Bucket
    Condition: IsTest
`,
      { rules: [versioning] },
    );
    expect(report.findings.map(shown)).toEqual([
      {
        at: '12: Status: !If [IsProd, Enabled, Suspended',
        facts: ['VersioningConfiguration.Status | is "Suspended" | "Enabled"'],
        when: { Env: 'dev or test' },
      },
      { at: '13: B', facts: ['VersioningConfiguration.Status | is not set | "Enabled"'] },
    ]);
  });

  it('say which default they rest on, unless the run gave the value', () => {
    const text = `
Parameters:
  Status: { Type: String, Default: Suspended }
Resources:
  A: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: !Ref Status } } }
`;
    expect(lintText(text, { rules: [versioning] }).findings.map(shown)).toEqual([
      {
        at: '5: Status: !Ref Status',
        facts: ['VersioningConfiguration.Status | is "Suspended" | "Enabled"'],
        because: ['parameter Status defaults to "Suspended"'],
        related: ['3: parameter Status defaults to "Suspended"'],
      },
    ]);
    expect(lintText(text, { rules: [versioning], parameters: { Status: 'Enabled' } }).passed).toBe(1);
  });

  it('come from the resource first and from its companions after', () => {
    const rule = defineRule({
      ...words,
      id: 'test-queue-alarm',
      title: 'Alarms have a threshold above one',
      resource: 'AWS::SQS::Queue',
      check: (queue) =>
        queue
          .referencedBy('AWS::CloudWatch::Alarm', (alarm) => alarm.Dimensions)
          .some((alarm) => alarm.Threshold.atLeast(2), 'an alarm'),
    });
    const report = lintText(
      `
Resources:
  Q: { Type: AWS::SQS::Queue }
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Threshold: 1
      Dimensions: [{ Name: QueueName, Value: !GetAtt Q.QueueName }]
`,
      { rules: [rule] },
    );
    expect(report.findings.map(shown)).toEqual([
      {
        at: '3: Q',
        facts: [' | has no such AWS::CloudWatch::Alarm | an alarm', 'Alarm.Threshold | is 1 | at least 2'],
        related: ['7: Alarm.Threshold is 1'],
      },
    ]);
  });
});

describe('an application', () => {
  const rule = defineRule({
    ...words,
    id: 'test-queue-policy',
    title: 'Queues have a policy',
    resource: 'AWS::SQS::Queue',
    check: (queue) => queue.referencedBy('AWS::SQS::QueuePolicy', (policy) => policy.Queues).exists(),
  });
  const queue = 'Resources:\n  Q: { Type: AWS::SQS::Queue }\n';

  it('seen whole lacks what it does not show; seen in part it may have it', () => {
    expect(lintText(queue, { rules: [rule] }).findings).toHaveLength(1);
    const part = lintText(queue, { rules: [rule], seen: 'part' });
    expect(part.findings).toEqual([]);
    expect(part.unknown.map(({ because }) => because)).toEqual([['only a part of the application was read']]);
  });

  it('are unknown with a reason where one that would fail may be that of another resource', () => {
    const report = lintText(
      `
Parameters: { Gateway: { Type: String } }
Resources:
  A: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: eu-west-1a } }
  B: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: eu-west-1b } }
  Outbound: { Type: AWS::EC2::NatGateway, Properties: { SubnetId: !Ref A } }
  Table: { Type: AWS::EC2::RouteTable }
  Join: { Type: AWS::EC2::SubnetRouteTableAssociation, Properties: { SubnetId: !Ref B, RouteTableId: !Ref Table } }
  Out: { Type: AWS::EC2::Route, Properties: { RouteTableId: !Ref Table, NatGatewayId: !Ref Gateway } }
`,
      { rules: [gatewayZones] },
    );
    expect(report.findings).toEqual([]);
    expect(report.unknown.map(({ because }) => because)).toEqual([['what Out refers to is not known']]);
  });

  it('keeps the names of its templates apart', () => {
    const policy =
      'Resources:\n  P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Q] } }\n  Q: { Type: AWS::SQS::Queue }\n';
    const report = lintTexts({ 'a.yaml': queue, 'b.yaml': policy }, { rules: [rule] });
    expect(report.findings.map(({ place }) => place.source.path)).toEqual(['a.yaml']);
    expect(report.passed).toBe(1);
  });

  it('joins a companion by the name that both write out', () => {
    const text = (named: string): string => `
Resources:
  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }
  P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: ["https://sqs.eu-west-1.amazonaws.com/1/${named}"] } }
`;
    expect(lintText(text('orders'), { rules: [rule] }).passed).toBe(1);
    expect(lintText(text('others'), { rules: [rule] }).findings).toHaveLength(1);
  });

  it('may have a companion that a parameter, a nested stack, an unknown part of SAM or a macro hides', () => {
    const hidden = [
      'Parameters: { Url: { Type: String } }\nResources:\n  Q: { Type: AWS::SQS::Queue }\n  P: { Type: AWS::SQS::QueuePolicy, Properties: { Queues: [!Ref Url] } }\n',
      'Resources:\n  Q: { Type: AWS::SQS::Queue }\n  S: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: x, Parameters: { Q: !Ref Q } } }\n',
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Q: { Type: AWS::SQS::Queue }\n  F: { Type: AWS::Serverless::Function, Connectors: { Send: { Properties: { Destination: { Id: Q } } } } }\n',
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Q: { Type: AWS::SQS::Queue }\n  F: { Type: AWS::Serverless::Function, Properties: { Events: { E: { Type: New, Properties: { Queue: !Ref Q } } } } }\n',
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Q: { Type: AWS::SQS::Queue }\n  C: { Type: AWS::Serverless::Connector, Properties: { Source: { Id: F }, Destination: { Id: Q } } }\n',
      'Transform: AWS::Serverless-2016-10-31\nResources:\n  Q: { Type: AWS::SQS::Queue }\n  N: { Type: AWS::Serverless::New, Properties: { Queue: !Ref Q } }\n',
      'Transform: [MyMacro]\nResources:\n  Q: { Type: AWS::SQS::Queue }\n',
    ];
    for (const text of hidden) {
      const report = lintText(text, { rules: [rule] });
      expect(report.findings).toEqual([]);
      expect(report.unknown).toHaveLength(1);
    }
  });
});

describe('a rule that throws', () => {
  it('is an internal error of its own, and stops nothing else', () => {
    const broken = defineRule({
      ...words,
      id: 'test-bucket-broken',
      title: 'Never',
      resource: 'AWS::S3::Bucket',
      check: () => {
        throw new Error('a fault');
      },
    });
    const report = lintText('Resources:\n  A: { Type: AWS::S3::Bucket }\n', { rules: [broken, versioning] });
    expect(report.errors.map(({ ruleId, address, message }) => [ruleId, address, message])).toEqual([
      ['test-bucket-broken', 'A', 'a fault'],
    ]);
    expect(report.findings).toHaveLength(1);
  });
});

describe('reports', () => {
  it('are in the order of files, lines, columns and rules, and the same in every run', () => {
    const second = defineRule({
      ...words,
      id: 'a-bucket-rule',
      title: 'Never',
      resource: 'AWS::S3::Bucket',
      check: (bucket) => all(any(), bucket.exists().not()),
    });
    const texts = {
      'b.yaml': 'Resources:\n  A: { Type: AWS::S3::Bucket }\n',
      'a.yaml': 'Resources:\n  Z: { Type: AWS::S3::Bucket }\n  A: { Type: AWS::S3::Bucket }\n',
    };
    const run = () => lintTexts(texts, { rules: [versioning, second] }).findings;
    expect(run().map(({ place, rule }) => `${place.source.path}:${lineOf(place)} ${rule.id}`)).toEqual([
      'a.yaml:2 a-bucket-rule',
      'a.yaml:2 s3-bucket-versioning',
      'a.yaml:3 a-bucket-rule',
      'a.yaml:3 s3-bucket-versioning',
      'b.yaml:2 a-bucket-rule',
      'b.yaml:2 s3-bucket-versioning',
    ]);
    expect(run()).toEqual(run());
  });

  it('give fingerprints that survive moved lines and tell findings apart', () => {
    const text = 'Resources:\n  A: { Type: AWS::S3::Bucket }\n  B: { Type: AWS::S3::Bucket }\n';
    const before = lintText(text, { rules: [versioning] }).findings.map(({ fingerprint }) => fingerprint);
    const after = lintText(`# moved\n\n${text}`, { rules: [versioning] }).findings.map(
      ({ fingerprint }) => fingerprint,
    );
    expect(after).toEqual(before);
    expect(new Set(before).size).toBe(2);
  });

  it('hold circular dependencies and conditions as parse errors at their lines', () => {
    const report = lintText(
      `
Conditions:
  One: !Condition Two
  Two: !Not [!Condition One]
Resources:
  A: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref B } }
  B:
    Type: AWS::SQS::Queue
    DependsOn: A
  C: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub "\${C}-x" } }
  D: { Type: AWS::SQS::Queue, Condition: One, Properties: { QueueName: !If [One, !Ref D, x] } }
`,
      { rules: [versioning] },
    );
    expect(
      report.findings.map((finding) => `${lineOf(finding.place)} ${finding.rule.id} ${finding.facts[0]?.found}`),
    ).toEqual([
      '3 parse-error circular condition: One → Two → One',
      '9 parse-error circular dependency between resources: A → B → A',
      '10 parse-error circular dependency between resources: C → C',
    ]);
  });
});

describe('a secret', () => {
  it('never stands in a report, neither as a default nor as a condition', () => {
    const rule = defineRule({
      ...words,
      id: 'test-bucket-name',
      title: 'Never',
      resource: 'AWS::S3::Bucket',
      check: (bucket) => all(bucket.BucketName.isLiteral().not(), bucket.VersioningConfiguration.Status.is('Enabled')),
    });
    const report = lintText(
      `
Parameters:
  DbPassword: { Type: String, Default: hunter22 }
  Pin: { Type: String, NoEcho: true, Default: hunter22 }
Conditions:
  IsDefault: !Equals [!Ref DbPassword, hunter22]
Resources:
  A: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref Pin } }
  B: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: !If [IsDefault, Suspended, Enabled] } } }
`,
      { rules: [rule] },
    );
    expect(report.findings.map(({ when, because }) => ({ when, because }))).toEqual([
      { when: undefined, because: ['parameter Pin has a default'] },
      { when: { DbPassword: 'its default' }, because: [] },
    ]);
    const shown = JSON.stringify(
      report.findings.map(({ place, related, ...finding }) => [finding, related.map(({ message }) => message)]),
    );
    expect(shown).not.toContain('hunter22');
  });
});
