import { describe, expect, it } from 'vitest';
import { lintTexts } from './lint-text.ts';

// What nobody writes but somebody may send. Each ends in seconds at most: a loop over all pairs, or a pattern that backtracks,
// would run into the time limit of the test.

type Resources = Record<string, unknown>;

function lintJson(template: object) {
  return lintTexts({ 'template.json': JSON.stringify(template) });
}

function many(count: number, prefix: string, make: (index: number) => unknown): Resources {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, make(index)]));
}

describe('hostile templates', () => {
  it('with companions of which nobody knows whose they are', () => {
    const policy = { Statement: [{ Effect: 'Allow', Principal: '*', Action: 's3:*', Resource: '*' }] };
    const report = lintJson({
      Parameters: { Bucket: { Type: 'String' } },
      Resources: {
        ...many(1000, 'Bucket', () => ({ Type: 'AWS::S3::Bucket' })),
        ...many(1000, 'Policy', () => ({
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: { Ref: 'Bucket' }, PolicyDocument: policy },
        })),
      },
    });
    expect(report.errors).toEqual([]);
    expect(report.resources).toBe(2000);
  });

  it('with one name for everything', () => {
    const report = lintJson({
      Resources: {
        ...many(1000, 'Queue', () => ({ Type: 'AWS::SQS::Queue', Properties: { QueueName: 'x' } })),
        ...many(1000, 'Alarm', () => ({
          Type: 'AWS::CloudWatch::Alarm',
          Properties: { Dimensions: [{ Name: 'QueueName', Value: 'x' }] },
        })),
      },
    });
    expect(report.errors).toEqual([]);
  });

  it('with more combinations of parameters than there are atoms', () => {
    const conditions = Array.from({ length: 45 }, (_, index) => index);
    const nested = conditions.reduce<unknown>((inner, index) => ({ 'Fn::If': [`C${index}`, inner, 'y'] }), 'x');
    const report = lintJson({
      Parameters: Object.fromEntries(
        conditions.map((index) => [`P${index}`, { Type: 'String', AllowedValues: ['a', 'b'] }]),
      ),
      Conditions: Object.fromEntries(
        conditions.map((index) => [`C${index}`, { 'Fn::Equals': [{ Ref: `P${index}` }, 'a'] }]),
      ),
      Resources: many(5, 'B', () => ({
        Type: 'AWS::S3::Bucket',
        Properties: { BucketName: nested, VersioningConfiguration: { Status: nested } },
      })),
    });
    expect(report.errors).toEqual([]);
  });

  it('with chains of conditions and of references as long as the file', () => {
    const report = lintJson({
      Conditions: many(5000, 'C', (index) => ({ Condition: `C${index + 1}` })),
      Resources: many(5000, 'R', (index) => ({ Type: 'AWS::SQS::Queue', Condition: 'C0', DependsOn: `R${index + 1}` })),
    });
    expect(report.errors).toEqual([]);
  });

  it('with a cycle through all resources, which is told in a line', () => {
    const report = lintJson({
      Resources: many(2000, 'R', (index) => ({ Type: 'AWS::SQS::Queue', DependsOn: `R${(index + 1) % 2000}` })),
    });
    const found = report.findings.flatMap(({ rule, facts }) => (rule.id === 'parse-error' ? [facts[0]?.found] : []));
    expect(found).toEqual(['circular dependency between resources: R0 → R1 → R2 → R3 → R4 → … → R1999 → R0']);
  });

  it('with loops in loops', () => {
    const names = (prefix: string) => Array.from({ length: 2000 }, (_, index) => `${prefix}${index}`);
    const body = { 'Q${X}${Y}': { Type: 'AWS::S3::Object' } };
    const report = lintJson({
      Transform: 'AWS::LanguageExtensions',
      Resources: { 'Fn::ForEach::A': ['X', names('a'), { 'Fn::ForEach::B': ['Y', names('b'), body] }] },
    });
    expect(report.findings.map(({ facts }) => facts[0]?.found)).toEqual([
      'Fn::ForEach::B makes more than 100000 values; the rest of it is left out',
    ]);
  });

  it.each(
    [
      'a',
      '-',
      ' ',
      ':',
      '/',
      '*',
      '=',
      '${',
      '{{resolve:',
      'password=',
      'AKIA',
      '-----BEGIN ',
      'x="',
      'aB1_',
      '\\',
      '(',
    ].map((part) => [part, part.repeat(Math.ceil(100_000 / part.length))] as const),
  )('with nothing but %j', (_, text) => {
    const statement = {
      Effect: 'Allow',
      Action: text,
      Resource: text,
      Principal: { AWS: text },
      Condition: { StringLike: { 'aws:SourceArn': text } },
    };
    const report = lintJson({
      Parameters: { Password: { Type: 'String', Default: text } },
      Resources: {
        Fn: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            FunctionName: { 'Fn::Sub': text },
            Code: { ZipFile: text },
            Environment: { Variables: { [text]: text } },
          },
        },
        Host: { Type: 'AWS::EC2::Instance', Properties: { UserData: { 'Fn::Base64': text }, InstanceType: text } },
        Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: statement } } },
        Bucket: {
          Type: 'AWS::S3::BucketPolicy',
          Properties: { Bucket: text, PolicyDocument: { Statement: [statement] } },
        },
        Database: { Type: 'AWS::RDS::DBInstance', Properties: { MasterUserPassword: text, Engine: text } },
        Group: {
          Type: 'AWS::EC2::SecurityGroup',
          Properties: { SecurityGroupIngress: [{ CidrIp: text, IpProtocol: text }] },
        },
      },
    });
    expect(report.errors).toEqual([]);
  });
});
