import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';

const ids = ['s3-bucket-versioning', 's3-bucket-record-lock', 'sqs-queue-encryption'];

function parse(text: string) {
  return parseConfig('/project/lintel.config.json', 'lintel.config.json', text, ids);
}

describe('a configuration', () => {
  it('may be empty', () => {
    expect(parse('{}')).toEqual({
      file: '/project/lintel.config.json',
      rules: [],
      ignore: [],
      parameters: {},
      frameworkMade: false,
      failOn: 'medium',
    });
  });

  it('may hold comments, commas at the end, and a byte order mark', () => {
    const text = `\ufeff// for editors
    {
      "$schema": "./node_modules/lintel/lintel.schema.json",
      /* gate */ "failOn": "low",
      "ignore": ["a/", "!a/b",],
    }`;
    expect(parse(text)).toMatchObject({ failOn: 'low', ignore: ['a/', '!a/b'] });
  });

  it('keeps rules in the order in which they are written', () => {
    const { rules } = parse('{ "rules": { "sqs-*": "off", "*": "on", "s3-bucket-*": "high" } }');
    expect(rules).toEqual([
      ['sqs-*', 'off'],
      ['*', 'on'],
      ['s3-bucket-*', 'high'],
    ]);
  });

  it('turns the values of parameters into text', () => {
    const { parameters } = parse('{ "parameters": { "A": "x", "B": 1.10, "C": true, "D": ["a", 2] } }');
    expect(parameters).toEqual({ A: 'x', B: '1.10', C: 'true', D: 'a,2' });
  });

  it.each([
    ['{ "rulez": {} }', '1:3: "rulez" is not a key of the configuration; did you mean "rules"?'],
    [
      '{\n  "x": 1\n}',
      '2:3: "x" is not a key of the configuration; the keys are "$schema", "rules", "ignore", "parameters", "frameworkMade" or "failOn"',
    ],
    [
      '{ "failOn": "hihg" }',
      '1:13: "failOn" is "hihg"; expected "high", "medium", "low" or "never"; did you mean "high"?',
    ],
    [
      '{ "rules": { "s3-*": "error" } }',
      '1:22: "rules.s3-*" is "error"; expected "off", "on", "high", "medium" or "low"',
    ],
    ['{ "rules": { "s3-*": 2 } }', '1:22: "rules.s3-*" is 2; expected "off", "on", "high", "medium" or "low"'],
    ['{ "rules": [] }', '1:12: "rules" is a list; expected an object'],
    ['{ "rules": ["off"] }', '1:12: "rules" is a list; expected an object'],
    ['{ "rules": "off" }', '1:12: "rules" is "off"; expected an object'],
    ['{ "parameters": ["a"] }', '1:17: "parameters" is a list; expected an object'],
    ['{ "ignore": "a" }', '1:13: "ignore" is "a"; expected a list'],
    ['{ "ignore": [1] }', '1:14: "ignore.0" is 1; expected text'],
    [
      '{ "parameters": { "A": {} } }',
      '1:24: "parameters.A" is an object; expected text, a number, a boolean or a list of them',
    ],
    [
      '{ "parameters": { "A": null } }',
      '1:24: "parameters.A" is null; expected text, a number, a boolean or a list of them',
    ],
    ['[]', '1:1: the configuration is a list; expected an object'],
    ['"x"', '1:1: the configuration is "x"; expected an object'],
    [
      '{\r\n  "rules": {\r\n    "s3-bucket-versionin": "off"\r\n  }\r\n}',
      '3:5: there is no rule "s3-bucket-versionin"; did you mean "s3-bucket-versioning"?',
    ],
    ['{ "rules": { "s3-bukcet-*": "off" } }', '1:14: no rule matches "s3-bukcet-*"; did you mean "s3-bucket-*"?'],
    ['{ "rules": {}, "rules": {} }', '1:16: the key "rules" stands twice; expected it once'],
    ['{ "failOn": }', '1:13: not valid JSON: value expected'],
    ['{ "failOn": "low"', '1:18: not valid JSON: close brace expected'],
    ['', '1:1: not valid JSON: value expected'],
    ['// nothing', '1:11: not valid JSON: value expected'],
  ])('%s', (text, message) => {
    expect(() => parse(text)).toThrow(`lintel.config.json:${message}`);
    expect(() => parse(text)).toThrow(expect.objectContaining({ name: 'WrongUse' }));
  });

  it('takes a key that objects have by nature for what it is: unknown', () => {
    expect(() => parse('{ "constructor": 1 }')).toThrow('"constructor" is not a key');
    expect(() => parse('{ "__proto__": 1 }')).toThrow('"__proto__" is not a key');
  });
});
