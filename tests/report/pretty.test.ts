import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/check/finding.ts';
import { codeFrame } from '../../src/report/code-frame.ts';
import { pretty } from '../../src/report/pretty.ts';
import { columnsOf, printable, rendered, wrapped } from '../../src/report/terminal.ts';
import {
  emptyReport,
  findingOf,
  fullReport,
  hostileReport,
  hostileText,
  options,
  sourceFile,
  versioning,
} from './sample.ts';

const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

describe('golden outputs', () => {
  test.each([
    ['full', fullReport, {}],
    ['full-color', fullReport, { color: true }],
    ['full-quiet', fullReport, { quiet: true }],
    ['full-verbose', fullReport, { verbose: true, showUnknown: true }],
    ['full-narrow', fullReport, { width: 48 }],
    ['empty', emptyReport, {}],
    ['clean', { ...fullReport, findings: [], errors: [] }, {}],
    ['hostile', hostileReport, { verbose: true, showUnknown: true }],
  ])('%s', async (name, report, more) => {
    await expect(pretty(report, { ...options, ...more })).toMatchFileSnapshot(`golden/${name}.txt`);
  });
});

test('quiet and no findings: nothing', () => {
  expect(pretty(emptyReport, { ...options, quiet: true })).toBe('');
});

test('why and remedy are said once for a rule', () => {
  const text = pretty(fullReport, options);
  expect(text.split(versioning.id)).toHaveLength(3);
  expect(text.split('Without versioning')).toHaveLength(2);
});

test('hostile text sends nothing to the terminal', () => {
  const text = pretty(hostileReport, { ...options, verbose: true, showUnknown: true });
  for (const line of text.split('\n')) expect(line).not.toMatch(obeyed);
});

test('no template, path or message sends control characters', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(hostileText, '\u001b[31m', '\r', ''));
  fc.assert(
    fc.property(anything, anything, fc.nat(40), fc.nat(40), (path, content, start, end) => {
      const source = sourceFile(path, content);
      const report: Report = {
        ...emptyReport,
        findings: [
          findingOf(
            versioning,
            { source, start, end },
            {
              facts: [{ property: content, found: path, expected: content }],
              because: [content],
              related: [{ place: { source, start: end, end }, message: content }],
            },
          ),
        ],
      };
      for (const line of pretty(report, { ...options, width: 60 }).split('\n')) expect(line).not.toMatch(obeyed);
      expect(stripVTControlCharacters(pretty(report, { ...options, color: true }))).toBe(pretty(report, options));
    }),
  );
});

describe('code frame', () => {
  const frameOf = (text: string, start: number, end: number, width = 60): string =>
    rendered(codeFrame({ source: sourceFile('a.yaml', text), start, end }, width), false);

  test('one line of context on either side', () => {
    expect(frameOf('a: 1\nb: 2\nc: 3\nd: 4\n', 5, 6)).toBe(
      ['  1 | a: 1', '> 2 | b: 2', '    | ^', '  3 | c: 3', ''].join('\n'),
    );
  });

  test('tabs and wide characters move the underline', () => {
    expect(frameOf('\t漢: x', 4, 5)).toBe(['> 1 |   漢: x', '    |       ^', ''].join('\n'));
  });

  test('an empty place and the end of the text still have an underline', () => {
    expect(frameOf('a: [', 4, 4)).toBe(['> 1 | a: [', '    |     ^', ''].join('\n'));
    expect(frameOf('a\n', 2, 2)).toBe(['  1 | a', '> 2 |', '    | ^', ''].join('\n'));
  });

  test('a place of several lines is underlined to the end of its first', () => {
    expect(frameOf('a: {\n}\n', 3, 6)).toBe(['> 1 | a: {', '    |    ^', '  2 | }', ''].join('\n'));
  });

  test('a long line is cut around the place', () => {
    const line = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    const frame = frameOf(line, 300, 304);
    const [code = '', underline = ''] = frame.split('\n');
    expect(code).toMatch(/^> 1 \| …x+HEREy+…$/);
    expect(underline.indexOf('^^^^')).toBe(code.indexOf('HERE'));
    expect(code.length).toBeLessThanOrEqual(60);
  });

  test('whatever the text, no line is wider than asked and the underline lies within', () => {
    const unit = fc.constantFrom(
      'a',
      'xyz ',
      '\t',
      '\n',
      '\r\n',
      '🚀',
      '漢',
      '\u001b',
      '\u0301',
      '\ud800',
      'long'.repeat(30),
    );
    const content = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(content, fc.nat(400), fc.nat(400), fc.integer({ min: 30, max: 90 }), (text, start, length, width) => {
        for (const line of frameOf(text, start, start + length, width).split('\n')) {
          expect(columnsOf(line)).toBeLessThanOrEqual(width);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('wrapped text keeps its words', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 40 }), (text, width) => {
      const lines = wrapped(text, width);
      expect(lines.join(' ')).toBe(printable(text));
      for (const line of lines) if (line.includes(' ')) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
