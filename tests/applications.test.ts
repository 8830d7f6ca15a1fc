import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { lint } from '../src/lint.ts';
import { lowerTemplates } from '../src/lower/cloudformation/application.ts';
import { readTemplate } from '../src/read/cloudformation/template.ts';
import { scenariosOfAll } from './evaluate-text.ts';
import { lineOf, lintTexts } from './lint-text.ts';
import { memoryFiles } from './memory-files.ts';

type Texts = Readonly<Record<string, string>>;

/** The properties of a resource that has one scenario. */
function propertiesOf(texts: Texts, address: string): unknown {
  const scenarios = scenariosOfAll(texts, address);
  expect(scenarios).toHaveLength(1);
  return scenarios[0]?.properties;
}

function stack(url: string, parameters = '{}'): string {
  return `{ Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: ${url}, Parameters: ${parameters} } }`;
}

const queue = (name: string): string => `
  Parameters:
    Name: { Type: String, Default: standard }
    Zones: { Type: CommaDelimitedList, Default: 'a,b' }
    Size: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /size }
  Mappings:
    Names: { standard: { Text: by-default }, other: { Text: by-hand } }
  Conditions:
    IsOther: !Equals [!Ref Name, other]
  Resources:
    Queue:
      Type: AWS::SQS::Queue
      Properties: ${name}
  Outputs:
    Arn: { Value: !GetAtt Queue.Arn }
    Name: { Value: !Ref Name }
    Both: { Value: !Sub '\${Queue}/\${Name}' }
`;

describe('a nested stack', () => {
  const called = (parameters: string, properties: string, more = ''): Texts => ({
    'main.yaml': `
      Parameters:
        Stage: { Type: String, AllowedValues: [dev, other] }
        Names: { Type: CommaDelimitedList, Default: 'x,y' }
        Comma: { Type: String, Default: 'p,q' }
      Conditions:
        IsDev: !Equals [!Ref Stage, dev]
      Resources:
        Nested: ${stack('./queue.yaml', parameters)}
        Topic: { Type: AWS::SNS::Topic }
        Reader: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Nested.Outputs.Name, DisplayName: !Sub '\${Nested.Outputs.Both}', KmsMasterKeyId: !GetAtt Nested.Outputs.None, SignatureVersion: !GetAtt [Nested, Outputs.Arn] } }
        ${more}
    `,
    'queue.yaml': queue(properties),
  });

  it('may be a SAM template', () => {
    const texts = {
      'main.yaml': `
        Resources:
          Shop: ${stack('sam.yaml')}
          Caller: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Shop.Outputs.Role } }
          Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt Shop.Outputs.Api } }
      `,
      'sam.yaml': `
        Transform: AWS::Serverless-2016-10-31
        Resources:
          Fn:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.b
              Runtime: nodejs22.x
              CodeUri: src/
              Events: { Get: { Type: Api, Properties: { Path: /, Method: get } } }
        Outputs:
          Role: { Value: !GetAtt FnRole.Arn }
          Api: { Value: !Ref ServerlessRestApi }
      `,
    };
    const nested = new Map([['Shop', 'sam.yaml']]);
    const documents = Object.entries(texts).flatMap(([path, text]) => {
      const document = readTemplate({ path, text, language: 'yaml' });
      return document === undefined ? [] : path === 'main.yaml' ? { ...document, nested } : document;
    });
    const [lowered] = lowerTemplates(documents, {});
    expect(lowered?.resources.map(({ address }) => address).sort()).toEqual([
      'Caller',
      'Shop',
      'Shop/Fn',
      'Shop/FnGetPermissionProd',
      'Shop/FnRole',
      'Shop/ServerlessRestApi',
      'Shop/ServerlessRestApiDeployment',
      'Shop/ServerlessRestApiProdStage',
      'Topic',
    ]);
    expect(propertiesOf(texts, 'Caller')).toEqual({ TopicName: '<Shop/FnRole.Arn>' });
    expect(propertiesOf(texts, 'Topic')).toEqual({ TopicName: '<Shop/ServerlessRestApi>' });
    expect(propertiesOf(texts, 'Shop/FnGetPermissionProd')).toMatchObject({ FunctionName: '<Shop/Fn>' });
  });

  it.each([
    ['a value', '{ Name: other }', 'other'],
    ['nothing, so that the default holds', '{}', 'standard'],
    ['a value that is not written', '{ Name: !Ref AWS::NoValue }', 'standard'],
    ['a resource', '{ Name: !GetAtt Topic.TopicName }', '<Topic.TopicName>'],
    ['something unknown', '{ Name: !ImportValue nowhere }', '<it is imported from another stack>'],
    ['what a transform makes', '{ Fn::Transform: { Name: AWS::Include } }', '<the transform AWS::Include makes it>'],
    ['no map', '[Name]', '<what is passed to Nested is not known>'],
    [
      'its own output',
      '{ Name: !GetAtt Nested.Outputs.Name }',
      '<what stacks pass to each other goes in a circle, or through too many of them>',
    ],
  ])('sees as its parameter what is passed: %s', (_, parameters, name) => {
    expect(propertiesOf(called(parameters, '{ QueueName: !Ref Name }'), 'Nested/Queue')).toEqual({ QueueName: name });
  });

  it.each([
    ['text with commas', "{ Zones: 'c, d,e' }", ['c', 'd', 'e']],
    ['nothing', '{}', ['a', 'b']],
    ['joined resources', "{ Zones: !Join [',', [!Ref Topic, z]] }", ['<Topic>', 'z']],
    ['a resource', '{ Zones: !Ref Topic }', ['<Topic>']],
    ['a joined list parameter', "{ Zones: !Join [',', !Ref Names] }", ['x', 'y']],
    ['a list parameter', '{ Zones: !Ref Names }', ['x', 'y']],
    ['a parameter with commas', '{ Zones: !Ref Comma }', ['p', 'q']],
  ])('sees as its list parameter what is passed: %s', (_, parameters, zones) => {
    expect(propertiesOf(called(parameters, '{ Zones: !Ref Zones }'), 'Nested/Queue')).toEqual({ Zones: zones });
  });

  it('reads what stands in Systems Manager, whatever is passed', () => {
    expect(propertiesOf(called('{ Size: /large }', '{ Size: !Ref Size }'), 'Nested/Queue')).toEqual({
      Size: '<parameter Nested/Size is read from Systems Manager at deployment>',
    });
  });

  it('has conditions and mappings of its own, which the parameters of the outer stack decide', () => {
    const properties = '{ QueueName: !If [IsOther, !FindInMap [Names, !Ref Name, Text], none] }';
    expect(propertiesOf(called('{ Name: other }', properties), 'Nested/Queue')).toEqual({ QueueName: 'by-hand' });
    expect(scenariosOfAll(called('{ Name: !Ref Stage }', properties), 'Nested/Queue')).toEqual([
      { when: { Stage: 'dev' }, properties: { QueueName: 'none' } },
      { when: { Stage: 'other' }, properties: { QueueName: 'by-hand' } },
    ]);
    expect(scenariosOfAll(called('{ Name: !If [IsDev, other, standard] }', properties), 'Nested/Queue')).toEqual([
      { when: { Stage: 'dev' }, properties: { QueueName: 'by-hand' } },
      { when: { Stage: 'other' }, properties: { QueueName: 'none' } },
    ]);
  });

  it('gives its outputs to the outer stack', () => {
    expect(propertiesOf(called('{ Name: !Ref Topic }', '{}'), 'Reader')).toEqual({
      TopicName: '<Topic>',
      DisplayName: '<Nested/Queue>/<Topic>',
      KmsMasterKeyId: '<Nested has no output "None">',
      SignatureVersion: '<Nested/Queue.Arn>',
    });
  });

  it('can be given the outputs of another one', () => {
    const more = `Second: ${stack('queue.yaml', "{ Name: !GetAtt Nested.Outputs.Arn, Zones: !Sub '${Nested.Outputs.Name},z' }")}`;
    const texts = called('{ Name: first }', '{ QueueName: !Ref Name, Zones: !Ref Zones }', more);
    expect(propertiesOf(texts, 'Second/Queue')).toEqual({ QueueName: '<Nested/Queue.Arn>', Zones: ['first', 'z'] });
  });

  it('exists when the resource does that it is', () => {
    const texts = {
      'main.yaml': `
        Parameters: { Stage: { Type: String, AllowedValues: [dev, prod] }, Size: { Type: String, AllowedValues: [s, l] } }
        Conditions: { IsProd: !Equals [!Ref Stage, prod] }
        Resources:
          Nested:
            Type: AWS::CloudFormation::Stack
            Condition: IsProd
            Properties: { TemplateURL: inner.yaml, Parameters: { Size: !Ref Size } }
      `,
      'inner.yaml': `
        Parameters: { Size: { Type: String } }
        Conditions: { IsLarge: !Equals [!Ref Size, l] }
        Resources: { Queue: { Type: AWS::SQS::Queue, Condition: IsLarge } }
      `,
    };
    expect(scenariosOfAll(texts, 'Nested/Queue')).toEqual([{ when: { Stage: 'prod', Size: 'l' }, properties: {} }]);
  });

  it('has a name of its own', () => {
    const texts = {
      'main.yaml': `Resources: { A: ${stack('name.yaml')}, B: ${stack('name.yaml')} }`,
      'name.yaml':
        "Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Sub '${AWS::StackName}-q' } } }",
    };
    expect(propertiesOf(texts, 'A/Queue')).toEqual({ QueueName: '<it depends on AWS::StackName of A>-q' });
    expect(propertiesOf(texts, 'B/Queue')).toEqual({ QueueName: '<it depends on AWS::StackName of B>-q' });
  });

  it('can nest stacks, which see what was passed from the outermost one', () => {
    const hand = `Parameters: { Name: { Type: String } }\n`;
    const texts = {
      'main.yaml': `Resources: { Outer: ${stack('nested/outer.yaml', '{ Name: deep }')} }`,
      'nested/outer.yaml': `${hand}Resources: { Inner: ${stack('../inner.yaml', '{ Name: !Ref Name }')} }`,
      'inner.yaml': `${hand}Resources: { Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Name } } }`,
    };
    expect(propertiesOf(texts, 'Outer/Inner/Queue')).toEqual({ QueueName: 'deep' });
  });

  it('can be a serverless application', () => {
    const texts = {
      'main.yaml': `
        Transform: AWS::Serverless-2016-10-31
        Resources:
          App: { Type: AWS::Serverless::Application, Properties: { Location: ./queue.yaml, Parameters: { Name: given } } }
      `,
      'queue.yaml': queue('{ QueueName: !Ref Name }'),
    };
    expect(propertiesOf(texts, 'App/Queue')).toEqual({ QueueName: 'given' });
  });

  it('loops over what is passed', () => {
    const texts = {
      'main.yaml': `Resources: { Nested: ${stack('loop.yaml', "{ Names: 'A,B' }")} }`,
      'loop.yaml': `
        Transform: AWS::LanguageExtensions
        Parameters: { Names: { Type: CommaDelimitedList } }
        Resources:
          Fn::ForEach::Queues: [X, !Ref Names, { 'Queue\${X}': { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref X } } }]
      `,
    };
    expect(propertiesOf(texts, 'Nested/QueueB')).toEqual({ QueueName: 'B' });
  });

  it('is found by what the reader of the document knows, before its TemplateURL', () => {
    const document = (path: string, text: string) => {
      const read = readTemplate({ path, text, language: 'yaml' });
      if (read === undefined) throw new Error('no template');
      return read;
    };
    const outer = document('cdk.out/app.yaml', `Resources: { Nested: ${stack('https://example.com/asset.json')} }`);
    const inner = document('cdk.out/nested.yaml', 'Resources: { Queue: { Type: AWS::SQS::Queue } }');
    const nested = new Map([['Nested', 'cdk.out/nested.yaml']]);
    const lowered = lowerTemplates([{ ...outer, nested }, inner], {});
    expect(lowered.map(({ resources }) => resources.map(({ address }) => address))).toEqual([
      ['Nested', 'Nested/Queue'],
    ]);
  });
});

describe('what a stack exports', () => {
  const importing = (name: string, more = ''): string =>
    `${more}\nResources: { Topic: { Type: AWS::SNS::Topic, Properties: { TopicName: { 'Fn::ImportValue': ${name} } } } }`;
  const exporting = (...exports: readonly (readonly [name: string, value: string])[]): string => `
    Parameters: { Env: { Type: String, Default: dev }, Open: { Type: String } }
    Resources: { Queue: { Type: AWS::SQS::Queue } }
    Outputs:
      ${exports.map(([name, value], index) => `O${index}: { Value: ${value}, Export: { Name: ${name} } }`).join('\n      ')}
  `;
  const elsewhere = '<it is imported from another stack>';
  const several = '<it is imported, and several stacks export that name>';
  const parameter = 'Parameters: { Stack: { Type: String }, Net: { Type: String, Default: net } }';

  it.each([
    ['by its name', 'dev:Arn', [['dev:Arn', '!GetAtt Queue.Arn']], '<Queue.Arn>'],
    ['by a name of known parts', 'dev-arn', [["!Sub '${Env}-arn'", '!GetAtt Queue.Arn']], '<Queue.Arn>'],
    ['by a joined name', "!Join ['-', [dev, arn]]", [["!Join ['-', [!Ref Env, arn]]", '!Ref Env']], 'dev'],
    ['as text of parts', 'x1', [['x1', "!Sub 'q/${Queue}'"]], 'q/<Queue>'],
    ['as a value that is not known', 'x1', [['x1', '!Ref Open']], '<parameter Open has no value>'],
    ['below the name of its stack', "!Sub '${Net}-arn'", [["!Sub '${AWS::StackName}-arn'", '!Ref Queue']], '<Queue>'],
    ['by a name with a gap', "!Sub '${Stack}-arn'", [['net-arn', '!Ref Queue']], '<Queue>'],
    ['where both names have a gap', "!Sub '${Stack}-arn'", [["!Sub '${AWS::StackName}-arn'", '!Ref Queue']], '<Queue>'],
    ['in this Region', "!Sub 'a-${AWS::Region}'", [["!Sub 'a-${AWS::Region}'", '!Ref Queue']], '<Queue>'],
    ['under another name', 'arn', [['queue-arn', '!Ref Queue']], elsewhere],
    ['under a name that could be all', '!Ref Stack', [['queue-arn', '!Ref Queue']], elsewhere],
    ['under no name of its own', 'dev-arn', [['!Ref AWS::StackName', '!Ref Queue']], elsewhere],
    [
      'twice',
      'arn',
      [
        ['arn', '!Ref Queue'],
        ['arn', '!Ref Queue'],
      ],
      several,
    ],
    [
      'under names of which several fit',
      "!Sub '${Stack}-arn'",
      [
        ['a-arn', '!Ref Queue'],
        ['b-arn', '!Ref Queue'],
      ],
      several,
    ],
    [
      'from itself',
      'x1',
      [['x1', '!ImportValue x1']],
      '<what stacks pass to each other goes in a circle, or through too many of them>',
    ],
  ] as const)('is imported %s', (_, name, exports, value) => {
    const texts = { 'a.yaml': importing(name, parameter), 'b.yaml': exporting(...exports) };
    expect(propertiesOf(texts, 'Topic')).toEqual({ TopicName: value });
  });

  it('is decided by parameters of its own, which the importing stack does not know', () => {
    const b = `
      Parameters: { Env: { Type: String, AllowedValues: [dev, prod] } }
      Conditions: { IsProd: !Equals [!Ref Env, prod] }
      Resources: { Queue: { Type: AWS::SQS::Queue } }
      Outputs: { O: { Value: !If [IsProd, !Ref Queue, none], Export: { Name: x1 } } }
    `;
    expect(propertiesOf({ 'a.yaml': importing('x1'), 'b.yaml': b }, 'Topic')).toEqual({
      TopicName: '<a condition of another template decides it>',
    });
  });

  it('goes from and to nested stacks', () => {
    const texts = {
      'main.yaml': `Resources: { In: ${stack('in.yaml', '{ Name: x1 }')}, Out: ${stack('out.yaml')} }`,
      'in.yaml': importing('!Ref Name', 'Parameters: { Name: { Type: String } }'),
      'out.yaml': exporting(['x1', '!GetAtt Queue.Arn']),
    };
    expect(propertiesOf(texts, 'In/Topic')).toEqual({ TopicName: '<Out/Queue.Arn>' });
  });

  it('keeps apart resources of one name in two stacks', () => {
    const b = exporting(['x1', '!GetAtt Queue.Arn']);
    const a = `
      Resources:
        Queue: { Type: AWS::SQS::Queue }
        Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { FunctionName: !Ref Worker, EventSourceArn: !ImportValue x1 } }
        Worker: { Type: AWS::Lambda::Function, Properties: { Timeout: 100 } }
    `;
    const timeout = rules.filter(({ id }) => id === 'lambda-event-source-visibility-timeout');
    const { findings } = lintTexts({ 'a.yaml': a, 'b.yaml': b }, { rules: timeout });
    expect(findings.map(({ place }) => place.source.path)).toEqual(['b.yaml']);
  });
});

describe('a report on nested stacks', () => {
  const versioning = rules.filter(({ id }) => id === 's3-bucket-versioning');
  const bucket = `
Parameters: { Status: { Type: String, Default: Suspended } }
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Metadata: { lintel: { disable: [{ rule: s3-bucket-versioning, reason: a cache }] } }
    Properties: { VersioningConfiguration: { Status: !Ref Status } }
`;
  const twice = `Resources:\n  A: ${stack('bucket.yaml')}\n  B: ${stack('bucket.yaml', '{ Status: Enabled }')}\n`;

  it('takes a suppression for used when one of the stacks of its template needs it', () => {
    const report = lintTexts({ 'main.yaml': twice, 'bucket.yaml': bucket }, { rules: versioning });
    expect(report.findings).toEqual([]);
    expect(report.suppressed.map(({ finding }) => finding.resource?.address)).toEqual(['A/Bucket']);
  });

  it('names the line that passes the value that decides', () => {
    const texts = {
      'main.yaml': twice,
      'bucket.yaml': bucket.replace(/^ +Metadata.*\n/m, '').replace('Suspended', 'Enabled'),
    };
    const passed = { ...texts, 'main.yaml': twice.replace('Status: Enabled', 'Status: Suspended') };
    const [finding, ...more] = lintTexts(passed, { rules: versioning }).findings;
    expect(more).toEqual([]);
    expect(finding?.place.source.path).toBe('bucket.yaml');
    expect(finding?.because).toEqual(['parameter Status is set by B']);
    expect(finding?.related.map(({ place }) => `${place.source.path}:${lineOf(place)}`)).toEqual(['main.yaml:3']);
    expect(lintTexts(texts, { rules: versioning }).findings).toEqual([]);
  });

  it('says what is wrong with a template once', () => {
    const circle =
      'Resources: { Q: { Type: AWS::SQS::Queue, DependsOn: P }, P: { Type: AWS::SQS::Queue, DependsOn: Q } }';
    const { findings } = lintTexts({ 'main.yaml': twice, 'bucket.yaml': circle }, { rules: [] });
    expect(findings.map(({ facts }) => facts[0]?.found)).toEqual([
      'circular dependency between resources: A/Q → A/P → A/Q',
    ]);
  });

  it.each([
    [
      'is missing',
      { 'main.yaml': `Resources: { N: ${stack('./n.yaml')} }` },
      'there is no template in "./n.yaml", or it lies outside of the project',
    ],
    [
      'lies outside',
      { 'main.yaml': `Resources: { N: ${stack('../../../etc/passwd')} }` },
      'there is no template in "../../../etc/passwd", or it lies outside of the project',
    ],
    [
      'is no template',
      { 'main.yaml': `Resources: { N: ${stack('n.yaml')} }`, 'n.yaml': 'name: ci' },
      'there is no template in "n.yaml", or it lies outside of the project',
    ],
    ['nests itself', { 'main.yaml': `Resources: { N: ${stack('main.yaml')} }` }, 'it nests itself'],
    [
      'nests the one that nests it',
      { 'main.yaml': `Resources: { M: ${stack('n.yaml')} }`, 'n.yaml': `Resources: { N: ${stack('main.yaml')} }` },
      'it nests itself',
    ],
  ])('says once of a template that %s that it is not read', (_, texts, reason) => {
    const report = lintTexts(texts);
    expect(report.notes.map(({ message }) => message)).toEqual([`nested stack N is not read: ${reason}`]);
    expect(report.errors).toEqual([]);
    expect(report.findings.filter(({ rule }) => rule.id === 'parse-error')).toEqual([]);
  });

  it('takes broken parts of templates for not written', () => {
    const texts = {
      'main.yaml': `Resources: { N: ${stack('n.yaml', 'text')}, T: { Type: AWS::SNS::Topic, Properties: { TopicName: !GetAtt N.Outputs.Name } }, U: ${stack('[a]')} }`,
      'n.yaml': 'Parameters: [Name]\nOutputs: [{ Name: { Value: x } }]\nResources: { Q: { Type: AWS::SQS::Queue } }',
    };
    expect(propertiesOf(texts, 'T')).toEqual({ TopicName: '<N has no output "Name">' });
    expect(lintTexts(texts).errors).toEqual([]);
  });
});

describe('files given by name', () => {
  const contents = {
    '/work/app/main.yaml': `Resources: { N: ${stack('../shared/n.yaml')}, Out: ${stack('../../secret.yaml')} }`,
    '/work/shared/n.yaml': `Resources: { Q: { Type: AWS::SQS::Queue }, Deep: ${stack('deep.yaml')} }`,
    '/work/shared/deep.yaml':
      '# lintel-disable-next-line s3-bucket-versioning\nResources: { B: { Type: AWS::S3::Bucket, Metadata: { lintel: { disable: [sqs-queue-dead-letter-alarm] } } } }',
    '/secret.yaml': 'Resources: { B: { Type: AWS::S3::Bucket } }',
  };
  const opened: string[] = [];
  const files = memoryFiles(contents);
  const report = (paths: readonly string[]) =>
    lint({
      paths,
      cwd: '/work',
      files: {
        ...files,
        read: (file, limit) => {
          opened.push(file);
          return files.read(file, limit);
        },
      },
      rules,
      parameters: {},
      variableFiles: [],
      ignore: [],
      knownRules: new Set(rules.map(({ id }) => id)),
      today: '2026-11-24',
    });

  it.each([['app/main.yaml'], ['app']])('bring along what they nest, of which nothing is reported: %s', (given) => {
    opened.length = 0;
    const { findings, unknown, notes, ...rest } = report([given]);
    expect(opened).toEqual(['/work/app/main.yaml', '/work/shared/n.yaml', '/work/shared/deep.yaml']);
    expect(rest.files.map(({ path }) => path)).toEqual(['app/main.yaml']);
    expect([...findings, ...unknown].filter(({ place }) => place.source.path !== 'app/main.yaml')).toEqual([]);
    expect(notes.map(({ message }) => message)).toEqual([
      'nested stack Out is not read: there is no template in "../../secret.yaml", or it lies outside of the project',
    ]);
  });

  it('are no less of their own application for being nested in another one', () => {
    const paths = report(['app', 'shared']).findings.map(({ place }) => place.source.path);
    expect(new Set(paths)).toContain('shared/deep.yaml');
  });
});
