import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import { checkPlaces, fixtures, shape } from './tree.ts';

const TOKENS = [
  ...['\n', '\n  ', '\r\n', '\r', ' ', '\t', '{', '}', '[', ']', '(', ')', '"', '${', '${~', '%{', '~}', '$${', '%%{'],
  ...[
    '=',
    '==',
    '=>',
    ':',
    '::',
    '?',
    ',',
    '.',
    '...',
    '*',
    '.*',
    '[*]',
    '.0',
    '!',
    '-',
    '+',
    '/',
    '%',
    '&&',
    '||',
    '&',
  ],
  ...[
    '<<E\n',
    '<<-E\n',
    'E\n',
    '\nE\n',
    '<<',
    '#',
    '//',
    '/*',
    '*/',
    '\\',
    '\\n',
    '\\u00e9',
    '\\x',
    "'",
    ';',
    '~',
    '@',
  ],
  ...['%{ if a }', '%{ else }', '%{ endif }', '%{ for x in y }', '%{ endfor }', 'for', 'in', 'if', 'true', 'null'],
  ...['a', 'b-c', 'é', '1', '0.5', '1e5', '1.2.3', '"x"', 'a = 1\n', 'a = ', 'b {\n', 'b "c" {\n', 'b { a = 1 }\n'],
  ...['\ufeff', '\u0000', '\u2028', '\ud83d', '🚀'],
];

function parse(text: string): void {
  const { body, comments, problems } = parseHcl(text);
  checkPlaces(body, 0, text.length);
  checkPlaces(comments, 0, text.length);
  for (const { start, end } of problems) checkPlaces({ start, end }, 0, text.length);
  for (const { value } of body.attributes) shape(value);
}

const texts = [...fixtures('valid'), ...fixtures('broken')].map(([, text]) => text);

describe('no text makes parsing throw, and all places lie within the text and in each other', () => {
  test('arbitrary text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), parse), { numRuns: 200 });
  });

  test('arbitrary tokens', () => {
    const tokens = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(tokens, parse), { numRuns: 2500 });
  });

  test('mutated fixtures', () => {
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(10), fc.constantFrom('', ...TOKENS));
    const mutated = fc
      .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
      .map(([text, edits]) =>
        edits.reduce((before, [where, cut, added]) => {
          const at = Math.floor(where * before.length);
          return before.slice(0, at) + added + before.slice(at + cut);
        }, text),
      );
    fc.assert(fc.property(mutated, parse), { numRuns: 600 });
  });

  test('every fixture cut off anywhere', () => {
    for (const text of texts) {
      for (let end = 0; end < text.length; end += 61) parse(text.slice(0, end));
    }
  });
});

describe('what comes by the ten thousand takes no more than its share of time', () => {
  const count = 5_000;
  const numbered = (line: (n: number) => string): string => Array.from({ length: count }, (_, n) => line(n)).join('');
  test.each([
    ['blanks', ' '.repeat(count * 10)],
    ['line ends', '\n'.repeat(count * 10)],
    ['comments', '# a\n'.repeat(count)],
    ['open comments', '/*'.repeat(count)],
    ['quotes', '"'.repeat(count)],
    ['open strings', 'a = "b\n'.repeat(count)],
    ['open interpolations', 'a = "${b\n'.repeat(count)],
    ['backslashes', `a = "${'\\'.repeat(count)}"`],
    ['bad escapes', `a = "${'\\d'.repeat(count)}"`],
    ['escapes', `a = "${'\\n'.repeat(count * 10)}"`],
    ['dollars', `a = "${'$'.repeat(count * 10)}"`],
    ['interpolations', `a = "${'${b}'.repeat(count)}"`],
    ['digits', `a = ${'1'.repeat(count * 10)}`],
    ['dots', `a = 1${'.'.repeat(count)}x`],
    ['dots and digits', `a = 1${'.1'.repeat(count)}`],
    ['a name', 'a'.repeat(count * 10)],
    ['names in a line', 'a '.repeat(count)],
    ['names in lines', 'a\n'.repeat(count)],
    ['the same attribute', 'a = 1\n'.repeat(count)],
    ['attributes in a line', 'a = 1 '.repeat(count)],
    ['blocks in a line', 'a { b = 1 } '.repeat(count)],
    ['broken blocks in a line', 'a { b = 1 2 } '.repeat(count)],
    ['open blocks', 'a {\n'.repeat(count)],
    ['closed blocks', '}\n'.repeat(count)],
    ['open tuples', 'a = [\n'.repeat(count)],
    ['open tuples with values', 'a = [ 1\n'.repeat(count)],
    ['indented open tuples', numbered((n) => `${' '.repeat(n % 50)}a = [ 1\n`)],
    ['open calls in a line', 'a = f( '.repeat(count)],
    ['brackets that do not match', 'a = [)\n'.repeat(count)],
    ['stray characters', '@ '.repeat(count)],
    ['heredocs', numbered((n) => `a${n} = <<E${n}\nx\nE${n}\n`)],
    ['open heredocs', numbered((n) => `a${n} = <<E${n}\nx\n`)],
    ['the same open heredoc', 'a = <<E\nx\n'.repeat(count)],
    ['heredocs with open interpolations', numbered((n) => `a${n} = <<E${n}\n\${x\nE${n}\n`)],
    ['heredocs that swallow their ends', numbered((n) => `a${n} = <<E${n}\n\${[\nE${n}\n]}\n`)],
    ['heredocs in heredocs', `a = ${numbered((n) => `<<E${n}\n\${`)}`],
    ['markers of conflicts', '<<<<<<< a\n'.repeat(count)],
    ['lines of a heredoc', `a = <<-E\n${'    x ${y}\n'.repeat(count)}E\n`],
    ['items of an object', `a = {\n${'  b = 1\n'.repeat(count)}}\n`],
    ['steps', `a = b${'.c'.repeat(count)}`],
    ['attribute splats', `a = b${'.*'.repeat(count)}`],
    ['indexes', `a = b${'[0]'.repeat(count)}`],
    ['labels', `a ${'"b" '.repeat(count)}{}\n`],
  ])('%s', (_, text) => {
    const start = performance.now();
    parseHcl(text);
    parseHcl(`block {\n  inner {\n    ${text}\n  }\n}\n`);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
