import { describe, expect, it } from 'vitest';
import { parseParameters } from '../../src/config/parameters.ts';

describe('a file of parameters', () => {
  it.each([
    [
      'the list of the AWS CLI',
      '[{ "ParameterKey": "A", "ParameterValue": "x" }, { "ParameterKey": "B", "ParameterValue": "y" }]',
      { A: 'x', B: 'y' },
    ],
    ['a map', '{ "A": "x", "B": "y" }', { A: 'x', B: 'y' }],
    ['a template configuration', '{ "Parameters": { "A": "x" }, "Tags": { "T": "t" } }', { A: 'x' }],
    ['a map with a parameter that is named Parameters', '{ "Parameters": "x" }', { Parameters: 'x' }],
    [
      'numbers as they are written',
      '{ "A": 1.10, "B": 123456789012, "C": 1e3 }',
      { A: '1.10', B: '123456789012', C: '1e3' },
    ],
    ['booleans', '{ "A": true }', { A: 'true' }],
    ['lists', '{ "A": ["a", 1, false], "B": [] }', { A: 'a,1,false', B: '' }],
    [
      'a value that the stack keeps',
      '[{ "ParameterKey": "A", "UsePreviousValue": true }, { "ParameterKey": "B", "ParameterValue": "" }]',
      { B: '' },
    ],
    ['nothing', '{}', {}],
    ['comments', '{ /* one */ "A": "x" }', { A: 'x' }],
  ])('may hold %s', (_, text, values) => {
    expect(parseParameters('p.json', text)).toEqual(values);
  });

  it.each([
    [
      '{\n  "A": {}\n}',
      '2:8: the value of parameter "A" is an object; expected text, a number, a boolean or a list of them',
    ],
    ['{ "A": null }', '1:8: the value of parameter "A" is null; expected text, a number, a boolean or a list of them'],
    [
      '{ "A": [[]] }',
      '1:9: the value of parameter "A" is a list; expected text, a number, a boolean or a list of them',
    ],
    ['[{ "Key": "A" }]', '1:2: expected an object with the text "ParameterKey"'],
    ['[\n{ "ParameterKey": 1 }]', '2:19: expected an object with the text "ParameterKey"'],
    ['["A=x"]', '1:2: expected an object with the text "ParameterKey"'],
    ['[{ "ParameterKey": "A" }]', '1:2: parameter "A" has no "ParameterValue"'],
    ['"A"', '1:1: parameters are "A"; expected a list of ParameterKey and ParameterValue, or a map'],
    ['{ "A": "x", "A": "y" }', '1:13: the key "A" stands twice; expected it once'],
    ['A: x', '1:1: not valid JSON: invalid symbol'],
  ])('refuses %s', (text, message) => {
    expect(() => parseParameters('p.json', text)).toThrow(`p.json:${message}`);
  });
});
