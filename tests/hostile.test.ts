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

  it('with conditions that ask for themselves, or twice for each of many', () => {
    const report = lintJson({
      Parameters: { P: { Type: 'String' } },
      Conditions: {
        Circle: { 'Fn::Equals': [{ 'Fn::If': ['Circle', 'x', 'y'] }, 'x'] },
        ...many(60, 'C', (index) => ({
          'Fn::And': index === 59 ? [] : [{ Condition: `C${index + 1}` }, { Condition: `C${index + 1}` }],
        })),
        ...many(5000, 'D', (index) => ({ 'Fn::Equals': [{ 'Fn::If': [`D${index + 1}`, 'x', 'y'] }, 'x'] })),
      },
      Resources: {
        ...many(2, 'A', () => ({ Type: 'AWS::S3::Bucket', Condition: 'Circle' })),
        ...many(2, 'B', () => ({ Type: 'AWS::S3::Bucket', Condition: 'C0' })),
        ...many(2, 'D', () => ({ Type: 'AWS::S3::Bucket', Condition: 'D0' })),
      },
    });
    expect(report.errors).toEqual([]);
    expect(report.findings.length).toBeGreaterThan(0);
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

  const stack = (url: string, parameters: object = {}) => ({
    Type: 'AWS::CloudFormation::Stack',
    Properties: { TemplateURL: url, Parameters: parameters },
  });
  const double = { 'Fn::Sub': '${P}${P}' };

  it('with text that doubles from stack to stack', () => {
    const report = lintTexts({
      'main.json': JSON.stringify({
        Resources: many(60, 'N', (index) =>
          stack('double.json', { P: index === 0 ? 'ab' : { 'Fn::GetAtt': `N${index - 1}.Outputs.O` } }),
        ),
      }),
      'double.json': JSON.stringify({
        Parameters: { P: { Type: 'String' } },
        Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: double } } },
        Outputs: { O: { Value: double } },
      }),
    });
    expect(report.errors).toEqual([]);
    expect(report.resources).toBe(120);
  });

  it('with a value that goes through more than a thousand stacks, and from the last to the first', () => {
    const report = lintTexts({
      'main.json': JSON.stringify({
        Resources: many(1500, 'N', (index) =>
          stack('pass.json', { P: { 'Fn::GetAtt': `N${(index + 1) % 1500}.Outputs.O` } }),
        ),
      }),
      'pass.json': JSON.stringify({
        Parameters: { P: { Type: 'String' } },
        Resources: { B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'P' } } } },
        Outputs: { O: { Value: { Ref: 'P' } } },
      }),
    });
    expect(report.errors).toEqual([]);
    expect(report.resources).toBe(3000);
  });

  it('with stacks that nest ten others each, twenty-five deep', () => {
    const texts = Array.from({ length: 25 }, (_, depth) => [
      `t${depth}.json`,
      JSON.stringify({ Description: ' '.repeat(20_000), Resources: many(10, 'N', () => stack(`t${depth + 1}.json`)) }),
    ]);
    const report = lintTexts(Object.fromEntries(texts));
    expect(report.errors).toEqual([]);
    expect(report.notes.length).toBeGreaterThan(0);
  });

  it('with a thousand exports and imports under names that are hardly known', () => {
    const name = (index: number) => ({ 'Fn::Sub': `\${AWS::StackName}-${index}-\${AWS::StackName}-x` });
    const report = lintTexts({
      'a.json': JSON.stringify({
        Resources: { B: { Type: 'AWS::S3::Bucket' } },
        Outputs: many(1000, 'O', (index) => ({ Value: { Ref: 'B' }, Export: { Name: name(index) } })),
      }),
      'b.json': JSON.stringify({
        Resources: many(1000, 'T', (index) => ({
          Type: 'AWS::SNS::Topic',
          Properties: { TopicName: { 'Fn::ImportValue': `${'-'.repeat(200)}${index}-x` } },
        })),
      }),
    });
    expect(report.errors).toEqual([]);
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
