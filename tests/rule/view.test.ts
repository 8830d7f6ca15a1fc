import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/graph/answer.ts';
import { defineRule, type ResourceView, type Verdict } from '../../src/rule/index.ts';
import { lintText } from '../lint-text.ts';

type Bucket = ResourceView<'AWS::S3::Bucket'>;
type Question = (bucket: Bucket) => Verdict;

const head = `
Parameters:
  Free: { Type: String }
  Listed: { Type: String, AllowedValues: [gp3, io2] }
  Empty: { Type: String, Default: "" }
  Subnets: { Type: List<AWS::EC2::Subnet::Id> }
Resources:
  Other: { Type: AWS::S3::Bucket, Properties: { BucketName: other-bucket } }
  Queue: { Type: AWS::SQS::Queue }
  One: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: !Select [0, !GetAZs ""] } }
  Two: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: !Select [1, !GetAZs ""] } }
  Three: { Type: AWS::EC2::Subnet, Properties: { AvailabilityZone: !Select [1, !GetAZs ""] } }
  Loose: { Type: AWS::EC2::Subnet }
  Subject:
    Type: AWS::S3::Bucket
    Properties:
`;

/** The answer to a question about one bucket whose properties are given as YAML. */
function ask(properties: string, question: Question): Answer {
  const answers: Answer[] = [];
  const rule = defineRule({
    id: 'test-bucket-question',
    title: 'A question',
    severity: 'low',
    bestPractices: ['OPS01-BP01'],
    why: 'Because.',
    remedy: 'Mend it.',
    source: 'https://docs.aws.amazon.com/',
    resource: 'AWS::S3::Bucket',
    check: (bucket) => {
      const verdict = question(bucket);
      if (bucket.address.is('Subject').answer === 'yes') answers.push(verdict.answer);
      return verdict;
    },
    examples: { fails: '', passes: '' },
  });
  const report = lintText(`${head}${properties.replace(/^/gm, '      ')}\n`, { rules: [rule] });
  expect(report.errors).toEqual([]);
  expect(answers).toHaveLength(1);
  return answers[0] ?? 'unknown';
}

const name: Question = (bucket) => bucket.BucketName.is('x');

describe('questions about a text', () => {
  it.each<[string, Question, Answer]>([
    ['BucketName: x', name, 'yes'],
    ['BucketName: y', name, 'no'],
    ['AccelerateConfiguration: {}', name, 'no'],
    ['BucketName: !Ref Free', name, 'unknown'],
    ['BucketName: !Sub "${Free}-x"', name, 'no'],
    ['BucketName: !Sub "${Free}x"', name, 'unknown'],
    ['BucketName: !Ref Listed', (b) => b.BucketName.isOneOf('gp3', 'io2'), 'yes'],
    ['BucketName: !Ref Listed', (b) => b.BucketName.is('gp2'), 'no'],
    ['BucketName: !Ref Listed', (b) => b.BucketName.matches(/^(gp3|io2)$/), 'yes'],
    ['BucketName: !Sub "logs-${Free}"', (b) => b.BucketName.startsWith('logs-'), 'yes'],
    ['BucketName: !Sub "logs-${Free}"', (b) => b.BucketName.startsWith('data-'), 'no'],
    ['BucketName: !Sub "lo${Free}"', (b) => b.BucketName.startsWith('logs-'), 'unknown'],
    ['BucketName: !Sub "${Free}-logs"', (b) => b.BucketName.endsWith('-logs'), 'yes'],
    ['BucketName: !Sub "${Free}-logs"', (b) => b.BucketName.endsWith('-data'), 'no'],
    ['BucketName: !Sub "${Free}-logs-${Free}"', (b) => b.BucketName.contains('logs'), 'yes'],
    ['BucketName: !Sub "${Free}-logs-${Free}"', (b) => b.BucketName.contains('data'), 'unknown'],
    ['BucketName: !Sub "${Free}-logs"', (b) => b.BucketName.matches(/logs/), 'yes'],
    ['BucketName: !Sub "${Free}-logs"', (b) => b.BucketName.matches(/^logs/), 'unknown'],
    ['BucketName: x', (b) => b.BucketName.exists(), 'yes'],
    ['BucketName: !Ref Free', (b) => b.BucketName.exists(), 'yes'],
    ['BucketName: !Ref Empty', (b) => b.BucketName.exists(), 'no'],
    ['BucketName: !Ref Nowhere', (b) => b.BucketName.exists(), 'unknown'],
    ['BucketName: x', (b) => b.BucketName.isLiteral(), 'yes'],
    ['BucketName: !Ref Free', (b) => b.BucketName.isLiteral(), 'no'],
    ['BucketName: "{{resolve:ssm:x}}"', (b) => b.BucketName.isLiteral(), 'no'],
    ['BucketName: !Sub "a-${Queue.QueueName}"', (b) => b.BucketName.isLiteral(), 'no'],
    ['BucketName: !ImportValue x', (b) => b.BucketName.isLiteral(), 'no'],
    ['BucketName: !Ref Nowhere', (b) => b.BucketName.isLiteral(), 'unknown'],
  ])('%s', (properties, question, answer) => {
    expect(ask(properties, question)).toBe(answer);
  });
});

describe('what CloudFormation takes for the same', () => {
  const accelerated: Question = (b) => b.PublicAccessBlockConfiguration.BlockPublicAcls.is(true);
  it.each<[string, Question, Answer]>([
    ['PublicAccessBlockConfiguration: { BlockPublicAcls: true }', accelerated, 'yes'],
    ['PublicAccessBlockConfiguration: { BlockPublicAcls: "true" }', accelerated, 'yes'],
    ['PublicAccessBlockConfiguration: { BlockPublicAcls: "True" }', accelerated, 'yes'],
    ['PublicAccessBlockConfiguration: { BlockPublicAcls: yes }', accelerated, 'yes'],
    ['PublicAccessBlockConfiguration: { BlockPublicAcls: "false" }', accelerated, 'no'],
    ['PublicAccessBlockConfiguration: {}', accelerated, 'no'],
    [
      'PublicAccessBlockConfiguration: {}',
      (b) => b.PublicAccessBlockConfiguration.BlockPublicAcls.orDefault(true).is(true),
      'yes',
    ],
    ['BucketName: "7"', (b) => b.BucketName.asNumber().is(7), 'yes'],
    ['BucketName: "7"', (b) => b.BucketName.asNumber().atLeast(8), 'no'],
    ['BucketName: x', (b) => b.BucketName.asNumber().atLeast(8), 'unknown'],
  ])('%s', (properties, question, answer) => {
    expect(ask(properties, question)).toBe(answer);
  });
});

describe('questions about lists', () => {
  const tagged: Question = (b) => b.Tags.some((tag) => tag.Key.is('owner'));
  const all: Question = (b) => b.Tags.every((tag) => tag.Key.is('owner'));
  it.each<[string, Question, Answer]>([
    ['Tags: [{ Key: owner }, { Key: other }]', tagged, 'yes'],
    ['Tags: [{ Key: owner }, { Key: other }]', all, 'no'],
    ['Tags: [{ Key: !Ref Free }, { Key: owner }]', tagged, 'yes'],
    ['Tags: [{ Key: !Ref Free }, { Key: other }]', tagged, 'unknown'],
    ['Tags: [{ Key: !Ref Free }, { Key: other }]', all, 'no'],
    ['Tags: [{ Key: !Ref Free }]', all, 'unknown'],
    ['Tags: []', tagged, 'no'],
    ['Tags: []', all, 'yes'],
    ['BucketName: x', tagged, 'no'],
    ['Tags: !Ref Nowhere', tagged, 'unknown'],
    ['Tags: { Key: owner }', (b) => b.Tags.size().is(1), 'yes'],
    ['Tags: [{ Key: a }, { Key: b }]', (b) => b.Tags.size().atLeast(2), 'yes'],
    ['Tags: [{ Key: a }, { Key: b }]', (b) => b.Tags.size().atMost(1), 'no'],
    ['Tags: !Ref Nowhere', (b) => b.Tags.size().atLeast(1), 'unknown'],
    ['Tags: !GetAtt Queue.Tags', (b) => b.Tags.size().atLeast(1), 'yes'],
    ['Tags: !GetAtt Queue.Tags', (b) => b.Tags.size().atLeast(2), 'unknown'],
    ['Tags: !GetAtt Queue.Tags', (b) => b.Tags.distinct().atLeast(2), 'unknown'],
    ['Tags: !GetAtt Queue.Tags', tagged, 'unknown'],
    ['Tags: !Ref Queue', (b) => b.Tags.size().atLeast(2), 'no'],
    ['BucketName: x', (b) => b.Tags.size().atLeast(1), 'no'],
    ['Tags: [{ Key: a }, { Key: a }]', (b) => b.Tags.distinct((tag) => tag.Key).is(1), 'yes'],
    ['Tags: [{ Key: a }, { Key: !Ref Free }]', (b) => b.Tags.distinct((tag) => tag.Key).atLeast(2), 'unknown'],
    ['Tags: [{ Key: a }, { Key: !Ref Free }]', (b) => b.Tags.distinct((tag) => tag.Key).atLeast(3), 'no'],
    ['Tags: [{ Key: !Ref Free }, { Key: !Ref Free }]', (b) => b.Tags.distinct((tag) => tag.Key).atLeast(2), 'no'],
  ])('%s', (properties, question, answer) => {
    expect(ask(properties, question)).toBe(answer);
  });

  it('count the zones of subnets from what is known of them', () => {
    const zones = (subnets: string, atLeast: number): Answer =>
      ask(
        `Tags: [${subnets
          .split(' ')
          .map((key) => `{ Key: !Ref ${key} }`)
          .join(', ')}]`,
        (b) => b.Tags.distinct((tag) => tag.Key.target('AWS::EC2::Subnet').AvailabilityZone).atLeast(atLeast),
      );
    expect(zones('One Two', 2)).toBe('yes');
    expect(zones('Two Three', 2)).toBe('no');
    expect(zones('One Two Three', 3)).toBe('no');
    expect(zones('One Loose', 2)).toBe('unknown');
    expect(zones('Subnets Loose', 2)).toBe('unknown');
  });
});

describe('questions about other resources', () => {
  it.each<[string, Question, Answer]>([
    ['BucketName: !Ref Queue', (b) => b.BucketName.refersTo('AWS::SQS::Queue'), 'yes'],
    ['BucketName: !GetAtt Queue.Arn', (b) => b.BucketName.refersTo('AWS::S3::Bucket'), 'no'],
    ['BucketName: !Sub "${Queue.Arn}/x"', (b) => b.BucketName.refersTo('AWS::SQS::Queue'), 'yes'],
    ['BucketName: !Ref Free', (b) => b.BucketName.refersTo('AWS::SQS::Queue'), 'unknown'],
    ['AccelerateConfiguration: {}', (b) => b.BucketName.refersTo('AWS::SQS::Queue'), 'no'],
    ['BucketName: other-bucket', (b) => b.BucketName.refersTo('AWS::S3::Bucket'), 'yes'],
    ['BucketName: "arn:aws:s3:::other-bucket"', (b) => b.BucketName.refersTo('AWS::S3::Bucket'), 'yes'],
    ['BucketName: some-bucket', (b) => b.BucketName.refersTo('AWS::S3::Bucket'), 'unknown'],
    ['BucketName: !Ref Other', (b) => b.BucketName.target('AWS::S3::Bucket').BucketName.is('other-bucket'), 'yes'],
    ['BucketName: !Ref Free', (b) => b.BucketName.target('AWS::S3::Bucket').BucketName.is('other-bucket'), 'unknown'],
    ['BucketName: !Ref Queue', (b) => b.BucketName.target('AWS::S3::Bucket').exists(), 'no'],
    ['BucketName: x', (b) => b.isA('AWS::S3::Bucket'), 'yes'],
    ['BucketName: x', (b) => b.isA('AWS::SQS::Queue'), 'no'],
    ['BucketName: x', (b) => b.attributes.DeletionPolicy.is('Retain'), 'no'],
    ['BucketName: x', (b) => b.inApplication('AWS::EC2::Subnet').size().is(4), 'yes'],
    ['BucketName: x', (b) => b.inApplication('AWS::EC2::VPC').exists(), 'no'],
    ['BucketName: x', (b) => b.inApplication('AWS::EC2::VPC', { elsewhere: true }).exists(), 'unknown'],
  ])('%s', (properties, question, answer) => {
    expect(ask(properties, question)).toBe(answer);
  });
});

describe('any text as a value', () => {
  it('never makes a question throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const properties = `BucketName: !Sub ${JSON.stringify(text)}`;
        expect(['yes', 'no', 'unknown']).toContain(ask(properties, (b) => b.BucketName.matches(/a+$/)));
      }),
      { numRuns: 100 },
    );
  });
});
