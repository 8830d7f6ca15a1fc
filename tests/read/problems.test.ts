import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { looksLikeTemplate, readTemplate } from '../../src/read/cloudformation/template.ts';
import { FIXTURES, filesBelow, plain, shown, sourceFrom, sourceOf } from './tree.ts';

const EXPECTED: Record<string, string[]> = {
  'alias-bomb.yaml': ['8:17 aliases expand this template to more than 250,000 values'],
  'at-sign.yaml': ['6:20 a value cannot start with "@"; quote it'],
  'bad-escape.json': ['5:26 bad escape; JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX'],
  'circular-alias.yaml': ['6:14 alias *topic stands inside its own anchor'],
  'colon-in-value.yaml': ['6:21 unexpected ":" in a value; quote a value that holds ": "'],
  'comment.json': ['5:7 unexpected "/"; JSON has no comments'],
  'control-character.json': ['5:26 unescaped control character in a string; write it as \\t or \\uXXXX'],
  'duplicate-key.json': ['6:7 duplicate key "Type", first defined in line 5'],
  'duplicate-key.yaml': ['5:3 duplicate key "Topic", first defined in line 3'],
  'escape.yaml': ['5:34 unknown escape in a double-quoted string; write a backslash as \\\\ or use single quotes'],
  'indentation.yaml': [
    '5:16 unexpected ":"; this line goes on with the value above, since it is indented deeper or a ":" is missing there',
  ],
  'leading-zero.json': ['5:58 not a JSON number; quote text that only looks like one'],
  'map-as-key.yaml': ['6:21 expected a key that is text, found a map; quote text with brackets'],
  'merge-key.yaml': ['6:11 expected a map or a list of maps after the merge key <<, found a scalar'],
  'missing-comma.json': ['6:7 unexpected string; expected "," or "}"'],
  'no-colon.yaml': [
    '5:15 unexpected ":"; this line goes on with the value above, since it is indented deeper or a ":" is missing there',
  ],
  'open-at-end.yaml': ['6:1 unexpected end of the file; expected a closing "]" or "}"'],
  'open-bracket.yaml': ['5:32 expected "," or a closing bracket'],
  'open-quote.yaml': ['7:1 unexpected end of the file; expected a closing "'],
  'python-word.json': ['5:15 unexpected "True"; expected a value'],
  'resource-shapes.yaml': [
    '3:3 resource Topic is text; expected a map with a Type',
    '4:3 resource Queue has no Type; expected one such as AWS::S3::Bucket',
    '7:5 Type of resource Table is a list; expected text such as AWS::S3::Bucket',
    '10:5 Properties of resource Bucket is a list; expected a map',
    '12:3 resource Role is empty; expected a map with a Type',
  ],
  'resources-empty.yaml': ['3:1 Resources is empty; expected a map from logical ids to resources'],
  'resources-list.yaml': ['2:1 Resources is a list; expected a map from logical ids to resources'],
  'resources-missing.yaml': ['2:1 no Resources; expected a map from logical ids to resources'],
  'resources-text.yaml': ['2:1 Resources is text; expected a map from logical ids to resources'],
  'single-quotes.json': ["5:7 unexpected '; JSON strings stand in double quotes"],
  'tab-after-blank.yaml': ['5:2 YAML forbids tabs for indentation; use spaces'],
  'tab.yaml': ['4:1 YAML forbids tabs for indentation; use spaces'],
  'tagged-value.yaml': ['6:14 expected an integer after !!int, found "many"'],
  'text-after-end.json': ['9:1 unexpected text after the end of the JSON value'],
  'trailing-comma.json': ['5:32 trailing comma; JSON forbids a comma before a closing bracket'],
  'two-documents.yaml': ['6:1 a template is one YAML document; a second one starts here'],
  'unclosed.json': ['7:1 unexpected end of the file; expected "," or "}"'],
  'undefined-alias.yaml': ['5:17 no anchor &missing before this alias'],
  'unknown-tag.yaml': ['6:20 unknown tag !Subb', '7:13 unknown tag !Unknown'],
  'unterminated-string.json': ['5:15 unterminated string; expected a closing "'],
};

describe('broken templates', () => {
  const broken = path.join(FIXTURES, 'broken');

  test('each has its expectation', () => {
    expect(filesBelow(broken, /./).map((file) => path.basename(file))).toEqual(Object.keys(EXPECTED));
  });

  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const source = sourceOf(path.join(broken, name));
    const document = readTemplate(source);
    expect(document?.problems.map((problem) => shown(source.text, problem))).toEqual(expected);
  });

  test.each(['duplicate-key.yaml', 'duplicate-key.json'])('the last one of a duplicate key wins in %s', (name) => {
    const root = plain(readTemplate(sourceOf(path.join(broken, name)))?.root);
    expect(JSON.stringify(root)).toContain('AWS::SQS::Queue');
    expect(JSON.stringify(root)).not.toContain('AWS::SNS::Topic');
  });

  test('a syntax error and an alias bomb leave no tree, other problems leave one', () => {
    const read = (name: string) => readTemplate(sourceOf(path.join(broken, name)))?.root;
    expect(read('tab.yaml')).toBeUndefined();
    expect(read('alias-bomb.yaml')).toBeUndefined();
    expect(plain(read('unknown-tag.yaml'))).toHaveProperty('Resources.Topic.Properties', {
      DisplayName: 'x',
      Tags: ['a'],
    });
    expect(plain(read('circular-alias.yaml'))).toHaveProperty('Resources.Topic.Properties.Tags', [null]);
  });
});

describe('nesting', () => {
  const DEEP = 100_000;

  test.each([
    ['YAML lists', `Resources:\n  A: ${'['.repeat(DEEP)}${']'.repeat(DEEP)}`, 'template.yaml'],
    [
      'YAML maps',
      `Resources:\n${Array.from({ length: DEEP / 20 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`,
      'template.yaml',
    ],
    ['YAML dashes', `Resources:\n  A:\n    ${'- '.repeat(DEEP)}`, 'template.yaml'],
    ['JSON', `{"Resources":${'{"A":'.repeat(DEEP)}1${'}'.repeat(DEEP)}}`, 'template.json'],
  ])('%s deeper than the limit are refused', (_, text, name) => {
    const document = readTemplate(sourceFrom(text, name));
    expect(document?.root).toBeUndefined();
    expect(document?.problems.map((problem) => problem.message)).toEqual(['nested deeper than 100 levels']);
  });

  test('aliases cannot pass the limit', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `  a${i}: &a${i} [[[[[*a${i - 1}]]]]]`).slice(1);
    const document = readTemplate(sourceFrom(`Resources:\n  a0: &a0 [x]\n${levels.join('\n')}`));
    expect(document?.root).toBeUndefined();
    expect(document?.problems.map((problem) => problem.message)).toEqual([
      'aliases nest this template deeper than 100 levels',
    ]);
  });
});

describe('what is a template', () => {
  test.each(filesBelow(path.join(FIXTURES, 'not-templates'), /./).map((file) => [path.basename(file), file]))(
    '%s is none',
    (_, file) => {
      expect(readTemplate(sourceOf(file))).toBeUndefined();
    },
  );

  test.each(
    filesBelow(FIXTURES, /^[^.]+\.(yaml|json|template)$/)
      .filter((file) => !file.includes('not-templates'))
      .map((file) => [path.relative(FIXTURES, file), file]),
  )('%s looks like one', (_, file) => {
    const { text, language } = sourceOf(file);
    expect(looksLikeTemplate(text, language)).toBe(true);
  });

  test.each([
    ['indented', '  # comment\n\n  Resources:\n    A: { Type: AWS::SNS::Topic }\n', 'yaml', true],
    ['after a marker', '%YAML 1.1\n---\n"Resources" : {}', 'yaml', true],
    ['JSON in YAML', '{ "Resources": {} }', 'yaml', true],
    ['a transform in a list', 'Transform:\n  - AWS::Serverless-2016-10-31\n', 'yaml', true],
    ['nested', 'a:\n  Resources:\n    A: {}\n', 'yaml', false],
    ['in a string', '{ "a": "\\"Resources\\": {" }', 'json', false],
    ['a string, not a key', '{ "a": ["Resources", "AWSTemplateFormatVersion"] }', 'json', false],
    ['empty', '', 'yaml', false],
  ] as const)('%s', (_, text, language, expected) => {
    expect(looksLikeTemplate(text, language)).toBe(expected);
  });

  test.each([
    'Resources:\n  Title: text\n',
    'Resources: []\n',
    '- Resources:\n',
    'Transform: { Name: custom }\n',
    '# Resources:\n',
  ])('%j is none', (text) => {
    expect(readTemplate(sourceFrom(text))).toBeUndefined();
  });

  test.each([
    'Resources:\n  A: { Type: AWS::SNS::Topic }\n',
    'Resources: {}\n',
    'Transform: { Name: AWS::Include, Parameters: { Location: s3://a/b } }\n',
    "AWSTemplateFormatVersion: '2010-09-09'\nFn::Transform: { Name: AWS::Include }\n",
    'Resources:\n  A: { Fn::Transform: { Name: AWS::Include } }\n  B: { Type: AWS::SNS::Topic, Properties: }\n',
  ])('%j is one without problems', (text) => {
    expect(readTemplate(sourceFrom(text))?.problems).toEqual([]);
  });
});
