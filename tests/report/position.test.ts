import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineStarts, lineText, positionOf, regionOf } from '../../src/report/position.ts';
import { sourceFile } from './sample.ts';

const text = fc
  .array(fc.constantFrom('a', ' ', '\t', '\n', '\r', '\r\n', '🚀', 'é', '\u2028', '\ufeff'), { maxLength: 40 })
  .map((parts) => parts.join(''));

test('a position leads back to its offset', () => {
  fc.assert(
    fc.property(text, fc.nat(60), (content, offset) => {
      const source = sourceFile('a.yaml', content);
      const first = content.startsWith('\ufeff') ? 1 : 0;
      const { line, column } = positionOf(source, offset);
      const back = (lineStarts(source)[line - 1] ?? Number.NaN) + column - 1;
      expect(back).toBe(Math.min(Math.max(offset, first), content.length));
    }),
  );
});

test('lines are what splitting at LF, CRLF and CR gives', () => {
  fc.assert(
    fc.property(text, (content) => {
      const source = sourceFile('a.yaml', content);
      const expected = content.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
      expect(lineStarts(source)).toHaveLength(expected.length);
      expect(expected.map((_, index) => lineText(source, index + 1))).toEqual(expected);
    }),
  );
});

test.each([
  ['', 0, 1, 1],
  ['ab\ncd', 3, 2, 1],
  ['ab\r\ncd', 3, 1, 4],
  ['ab\r\ncd', 4, 2, 1],
  ['ab\rcd', 3, 2, 1],
  ['ab\n', 3, 2, 1],
  ['\ufeffab', 0, 1, 1],
  ['\ufeffab', 2, 1, 2],
  ['🚀b', 2, 1, 3],
  ['ab', 99, 1, 3],
])('%j: offset %i is line %i, column %i', (content, offset, line, column) => {
  expect(positionOf(sourceFile('a.yaml', content), offset)).toEqual({ line, column });
});

test('a region ends where its place ends, exclusive', () => {
  const source = sourceFile('a.yaml', 'a: b\nc: d\n');
  expect(regionOf({ source, start: 3, end: 6 })).toEqual({ startLine: 1, startColumn: 4, endLine: 2, endColumn: 2 });
});
