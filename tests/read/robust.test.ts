import path from 'node:path';
import fc from 'fast-check';
import { describe, test } from 'vitest';
import { comments } from '../../src/read/cloudformation/comments.ts';
import { readTemplate } from '../../src/read/cloudformation/template.ts';
import { parseYaml } from '../../src/read/cloudformation/yaml.ts';
import { parseJson } from '../../src/read/json.ts';
import type { Problem, SourceNode } from '../../src/read/source.ts';
import { FIXTURES, filesBelow, sourceFrom, sourceOf, visitPlaces } from './tree.ts';

const TOKENS = [
  ...[
    '\n',
    '\n  ',
    '\n    ',
    ' ',
    '\t',
    '- ',
    ': ',
    ':',
    '? ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '# c',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
  ],
  ...[
    '&a ',
    '*a',
    '<<: ',
    '!Sub ',
    '!If',
    '!!int ',
    '!x ',
    '! ',
    '|\n',
    '>-\n',
    "'",
    '"',
    '\\',
    'key',
    '012',
    'yes',
    '~',
    '\r',
    '\r\n',
  ],
  ...['\ufeff', '\u0000', '\u2028', '\ud83d', '🚀', 'Resources:', 'Type: A::B::C'],
];

function checkPlaces(text: string, root: SourceNode | undefined, problems: readonly Problem[]): void {
  const inside = (start: number, end: number): void => {
    if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`place ${start}-${end} of ${text.length}`);
  };
  for (const { start, end } of problems) inside(start, end);
  if (root !== undefined) visitPlaces(root, inside);
}

function readAll(text: string): void {
  const yaml = parseYaml(sourceFrom(text));
  checkPlaces(text, yaml.root, yaml.problems);
  for (const { start, end } of comments(sourceFrom(text), yaml.root))
    checkPlaces(text, undefined, [{ message: '', start, end }]);
  const json = parseJson(sourceFrom(text, 'template.json'));
  checkPlaces(text, json.root, json.problems);
  for (const name of ['template.yaml', 'template.json']) {
    const document = readTemplate(sourceFrom(text, name));
    if (document !== undefined) checkPlaces(text, document.root, document.problems);
  }
}

describe('no text makes reading throw, and every place lies within the text', () => {
  test('arbitrary text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), readAll), { numRuns: 200 });
  });

  test('arbitrary YAML tokens', () => {
    const texts = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(fc.property(texts, readAll), { numRuns: 2000 });
  });

  test('mutated fixtures', () => {
    const texts = filesBelow(FIXTURES, /\.(ya?ml|json|template)$/)
      .filter((file) => path.basename(file) !== 'alias-bomb.yaml')
      .map((file) => sourceOf(file).text);
    const mutated = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(10), fc.constantFrom('', ...TOKENS)), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      .map(([text, edits]) =>
        edits.reduce((before, [where, cut, added]) => {
          const at = Math.floor(where * before.length);
          return before.slice(0, at) + added + before.slice(at + cut);
        }, text),
      );
    fc.assert(fc.property(mutated, readAll), { numRuns: 1000 });
  });

  test.each([
    ['digits', '1'.repeat(500_000)],
    ['a string', `"${'x'.repeat(500_000)}"`],
    ['escapes', `"${'\\n'.repeat(250_000)}"`],
    ['blank lines', '\n'.repeat(500_000)],
    ['comments', '# Resources\n'.repeat(50_000)],
    ['blanks', `Resources: ${' '.repeat(500_000)}`],
    ['duplicate keys', `{${'"a": 1,\n'.repeat(50_000)}"a": 1}`],
    ['under-indented quotes', '\n? "'.repeat(50_000)],
    ['quotes', `{"Resources": ${'"'.repeat(500_000)}`],
  ])('%s by the hundred thousand', (_, text) => {
    readAll(text);
    readAll(`{"Resources": {"A": ${text}}}`);
    readAll(`Resources:\n  A: ${text}`);
  });
});
