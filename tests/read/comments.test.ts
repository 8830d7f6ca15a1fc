import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { comments } from '../../src/read/cloudformation/comments.ts';
import { parseYaml } from '../../src/read/cloudformation/yaml.ts';
import { FIXTURES, sourceFrom, sourceOf } from './tree.ts';

function texts(text: string): string[] {
  const source = sourceFrom(text);
  return comments(source, parseYaml(source).root).map((comment) => comment.text);
}

describe('comments', () => {
  test('are found outside scalars only', () => {
    const source = sourceOf(path.join(FIXTURES, 'comments.yaml'));
    const found = comments(source, parseYaml(source).root);
    expect(found.map((comment) => comment.text)).toEqual([
      'first',
      'after a key',
      'lintel-disable-line lambda-function-tracing -- reason',
      'in a header',
      'between',
      'in flow',
      'last',
    ]);
    for (const { start, end } of found) {
      expect(source.text[start]).toBe('#');
      expect(source.text.slice(start, end)).not.toContain('\n');
    }
  });

  test.each([
    ['\ufeff# a\r\nb: c # d\r\n', ['a', 'd']],
    ['a: b#c\nd: "e # f" # g\n', ['g']],
    ['a: &x\n  # b\n  c: d\ne: *x # f\n', ['b', 'f']],
    ['"a # b": >- # c\n  d # e\n\n # f\n', ['c', 'f']],
    ['#', ['']],
    ['## a', ['# a']],
  ])('of %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test('JSON has none', () => {
    expect(comments(sourceFrom('{ "a": " # b" }', 'template.json'), undefined)).toEqual([]);
  });
});
