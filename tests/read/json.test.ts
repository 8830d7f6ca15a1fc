import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../src/read/json.ts';
import { entryOf, valueAt } from '../../src/read/source.ts';
import { FIXTURES, inputs, plain, sourceFrom, sourceOf } from './tree.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** What JSON.parse makes of a text; `refused` when it throws. */
function jsonParse(text: string): unknown {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'refused';
  }
}

function ours(text: string): unknown {
  const { root, problems } = parseJson(sourceFrom(text, 'template.json'));
  if (root === undefined) return 'refused';
  expect(problems.every((problem) => problem.message.startsWith('duplicate key'))).toBe(true);
  return { value: plain(root) };
}

describe('parseJson', () => {
  test('reads every fixture and the corpus as JSON.parse does', () => {
    for (const file of inputs(/\.(json|template)$/)) {
      const { text } = sourceOf(file);
      expect(ours(text), file).toEqual(jsonParse(text.replace(/^\ufeff/, '')));
    }
  });

  test('accepts exactly what JSON.parse accepts', () => {
    const tokens = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9\\n"',
      '"\\x"',
      '"\t"',
      '0',
      '-1.5e+3',
      '01',
      '1.',
      '-',
      'true',
      'null',
      'nul',
      ' ',
      '\n',
      "'",
      '\u00a0',
      '"',
    ];
    const texts = fc.oneof(
      fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map((parts) => parts.join('')),
      fc.json({ maxDepth: 5 }),
      fc.string({ maxLength: 12 }).map((content) => `"${content}"`),
      fc.stringMatching(/^[-+0-9.eE]{1,8}$/),
      fc.string({ unit: 'binary' }).map((content) => JSON.stringify(content)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(ours(text)).toEqual(jsonParse(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('mutations of a template are accepted exactly when JSON.parse accepts them', () => {
    const { text } = sourceOf(path.join(FIXTURES, 'full.json'));
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(8), fc.string({ maxLength: 3 }), (start, cut, added) => {
        const mutated = text.slice(0, start) + added + text.slice(start + cut);
        expect(ours(mutated)).toEqual(jsonParse(mutated));
      }),
      { numRuns: 500 },
    );
  });

  test('places keys and values, quotes included, and keeps the text of numbers', () => {
    const text = `${BYTE_ORDER_MARK}{ "a": [1.50, "x\\ny"], "é🚀": {"b": null} }\n`;
    const { root } = parseJson(sourceFrom(text, 'template.json'));
    if (root?.kind !== 'map') throw new Error('expected a map');
    expect(text.slice(root.start, root.end)).toBe(text.slice(1).trim());
    const list = valueAt(root, 'a');
    expect(list?.kind === 'list' && list.items.map((item) => text.slice(item.start, item.end))).toEqual([
      '1.50',
      '"x\\ny"',
    ]);
    expect(list?.kind === 'list' && list.items[0]).toMatchObject({ value: 1.5, text: '1.50' });
    expect(list?.kind === 'list' && list.items[1]).toMatchObject({ value: 'x\ny', text: 'x\ny' });
    const entry = entryOf(root, 'é🚀');
    expect(text.slice(entry?.start, entry?.end)).toBe('"é🚀"');
    expect(text.slice(entry?.value.start, entry?.value.end)).toBe('{"b": null}');
  });

  test.each([
    ['', undefined],
    [' \n', undefined],
    ['{', 'unexpected end of the file; expected a key in double quotes'],
    ['{"a"}', 'unexpected "}"; expected ":" after the key'],
    ['{a: 1}', 'unexpected "a"; expected a key in double quotes'],
    ['[1 2]', 'unexpected "2"; expected "," or "]"'],
    ['[,]', 'unexpected ","; expected a value'],
    ['[1,]', 'trailing comma; JSON forbids a comma before a closing bracket'],
    ['[NaN]', 'unexpected "NaN"; expected a value'],
    ['["\\u12"]', 'bad escape; JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX'],
    ['{"a": 1} # end', 'unexpected text after the end of the JSON value'],
  ])('%j', (text, message) => {
    expect(parseJson(sourceFrom(text, 'template.json'))).toMatchObject({
      root: undefined,
      problems: message === undefined ? [] : [{ message }],
    });
  });
});
