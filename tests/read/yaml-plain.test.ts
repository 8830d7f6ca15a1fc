/** The fast reader and js-yaml's path tell the same of every text that the fast reader takes. */

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAnyYaml } from '../../src/read/cloudformation/any-yaml.ts';
import { readPlainYaml } from '../../src/read/cloudformation/yaml-plain.ts';
import type { SourceNode } from '../../src/read/source.ts';
import { filesBelow, inputs, plain, sourceFrom, sourceOf } from './tree.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The first node in which two trees differ: kind, place, text, value, keys. Much faster than toEqual. */
function difference(ours: SourceNode, theirs: SourceNode | undefined): SourceNode | undefined {
  if (theirs === undefined || ours.start !== theirs.start || ours.end !== theirs.end) return ours;
  if (ours.source !== theirs.source) return ours;
  if (ours.kind === 'scalar') {
    const same = theirs.kind === 'scalar' && Object.is(ours.value, theirs.value) && ours.text === theirs.text;
    return same ? undefined : ours;
  }
  if (ours.kind === 'list') {
    if (theirs.kind !== 'list' || ours.items.length !== theirs.items.length) return ours;
    return firstDifference(ours.items, theirs.items);
  }
  if (theirs.kind !== 'map' || ours.entries.length !== theirs.entries.length) return ours;
  for (const [i, { key, start, end }] of ours.entries.entries()) {
    const other = theirs.entries[i];
    if (other?.key !== key || other.start !== start || other.end !== end) return ours;
  }
  const values = (map: typeof ours) => map.entries.map((entry) => entry.value);
  return firstDifference(values(ours), values(theirs));
}

function firstDifference(ours: readonly SourceNode[], theirs: readonly SourceNode[]): SourceNode | undefined {
  for (const [i, node] of ours.entries()) {
    const different = difference(node, theirs[i]);
    if (different !== undefined) return different;
  }
  return undefined;
}

/** Compares both readers; says whether the fast one took the text. */
function compare(text: string, file = 'template.yaml'): boolean {
  const source = sourceFrom(text, file);
  const ours = readPlainYaml(source);
  if (ours === undefined) return false;
  const { root, problems } = parseAnyYaml(source);
  const different = difference(ours, root);
  if (problems.length > 0 || different !== undefined) {
    // Shows the difference; `source` would show the whole text at every node.
    expect({ problems, root: plain(ours), at: different?.start }, text).toEqual({ problems: [], root: plain(root) });
  }
  return true;
}

describe('files', () => {
  test('are read as js-yaml reads them', () => {
    for (const file of inputs(/\.ya?ml$/)) compare(sourceOf(file).text, file);
  });

  test('that are realistic templates are nearly all read without js-yaml', () => {
    const files = ['projects', 'rules'].flatMap((folder) => filesBelow(path.join(fixtures, folder), /\.ya?ml$/));
    const left = files.filter((file) => readPlainYaml(sourceOf(file)) === undefined);
    expect(left.length, left.join('\n')).toBeLessThan(files.length / 10);
  });
});

describe('texts', () => {
  test.each([
    ['a byte order mark', '\ufeff# c\n---\na: 1\n'],
    ['line breaks of Windows', 'a: |-\r\n  x\r\n\r\n  y\r\nb:\r\n- [c,\r\n   d] # e\r\n'],
    ['no line break at the end', 'a:\n  - !If [b, "c\\td", !Ref e]'],
    ['block scalars', "a: |2+ # c\n     x\n\n   y\n\nb: >-\n  x\n  y\n\n    z\n  w\nc: !Sub '''d'''\n"],
    ['lists below their key', 'a:\n- b: 1\n  c:\n  - - 2\n    -\nd: !Not\n- e\n'],
    ['colons and hashes within text', 'A::B: c:d#e\n"f: g": {h:i: j, "k":1, l: }\n'],
    ['lines in brackets that are not indented', 'a:\n  b: {\n"c": [\n"d"\n]\n}\n'],
    ['tags of rain', 'a: !Rain::Embed b.js\n'],
    ['many keys', Array.from({ length: 40 }, (_, i) => `key${i}: ${i}\n`).join('')],
  ])('with %s are taken', (_, text) => {
    expect(compare(text)).toBe(true);
  });

  test.each([
    ['empty text', ''],
    ['only a comment', '# c\n'],
    ['a scalar', 'a\n'],
    ['a scalar of two lines', 'a: b\n  c\n'],
    ['a quoted scalar of two lines', 'a: "b\n  c"\n'],
    ['duplicate keys', 'a: 1\nb: 2\na: 3\n'],
    ['duplicate keys in brackets', '{a: 1, a: 2}\n'],
    ['duplicate keys among many', `${Array.from({ length: 40 }, (_, i) => `key${i}: ${i}\n`).join('')}key39: 1\n`],
    ['an anchor', 'a: &b c\n'],
    ['an alias', 'a: *b\n'],
    ['a merge key', '<<: {a: 1}\n'],
    ['an unknown tag', 'a: !Unknown b\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a directive', '%YAML 1.1\n---\na: 1\n'],
    ['an explicit key', '? a\n: b\n'],
    ['a tab', 'a:\n\tb: 1\n'],
    ['a colon in a value', 'a: b: c\n'],
    ['wrong indentation', 'a:\n    b: 1\n  c: 2\n'],
    ['another line break', 'a: b\u2028c\n'],
    ['half a character', 'a: "\ud83d"\n'],
    ['a control character', 'a: "\u0007"\n'],
    ['a key behind a bracket that is not indented', 'a:\n  b: [\n1\n]c: d\n'],
    ['an open bracket', 'a: [b\n'],
    ['an open quote', "a: 'b\n"],
  ])('with %s are left to js-yaml', (_, text) => {
    expect(readPlainYaml(sourceFrom(text))).toBeUndefined();
  });

  test('that nest too deeply are left to js-yaml', () => {
    for (const [opener, closer] of [
      ['- ', ''],
      ['[', ']'],
      ['{a: ', '}'],
      ['- !If ', ''],
    ] as const) {
      for (const depth of [90, 95, 96, 97, 98, 99, 100, 101, 102, 100_000]) {
        compare(`${opener.repeat(depth)}a${closer.repeat(depth)}\n`);
      }
    }
    const blocks = Array.from({ length: 110 }, (_, i) => `${' '.repeat(i)}a:\n`);
    for (let depth = 90; depth < 110; depth++) compare(blocks.slice(0, depth).join(''));
    const lists = Array.from({ length: 60 }, (_, i) => `${'  '.repeat(i)}- a:\n`);
    for (let depth = 40; depth < 60; depth++) compare(lists.slice(0, depth).join(''));
  });

  test.each([
    ['keys', (n: number) => Array.from({ length: n }, (_, i) => `key${i}: ${i}\n`).join('')],
    ['lists in brackets', (n: number) => `a:\n  b: [${'\n[#'.repeat(n)}`],
    ['lines that are not indented', (n: number) => `a:\n  b: [${'\n1,'.repeat(n)}\n2\n]\n`],
    ['empty items', (n: number) => '-\n'.repeat(n)],
    ['empty lines in a block', (n: number) => `a: |\n  b\n${'\n'.repeat(n)}`],
    ['blanks', (n: number) => `a:${' '.repeat(n)}\n`],
    ['quotes', (n: number) => `a: ${"'".repeat(n)}`],
  ])('with %s by the hundred thousand are read at once', (_, text) => {
    const started = performance.now();
    readPlainYaml(sourceFrom(text(200_000)));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

const MARKS = [
  ...[...':#-?!&*|>\'"%@[]{},` \t\r\n\\~a0', '\u0085', '\u2028', '\ufeff', '\ud83d', '🚀', '\r\n'],
  ...['\n  ', '\n    ', '\n- ', '- ', ': ', ' #', '# c\n', '---\n', '...\n', '<<: ', '!Sub ', '!If\n', '!Ref', '|\n'],
  ...[
    '>-\n',
    '|+\n',
    '|2\n',
    '\n\n',
    '\\n',
    'a: ',
    '"q"',
    "'s'",
    '[a, b]',
    '{a: b}',
    '"a":',
    '[\n',
    ',\n',
    ']\n',
    '- - ',
  ],
];

/** A change of a text: at a fraction of it, some characters or lines go, come, come twice, or change places. */
const edits = fc.array(
  fc.record({
    where: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom('cut', 'insert', 'double', 'swap', 'cut line', 'double line', 'swap lines', 'indent'),
    mark: fc.constantFrom(...MARKS),
    size: fc.nat(6),
  }),
  { maxLength: 3 },
);
type Edit = typeof edits extends fc.Arbitrary<(infer T)[]> ? T : never;

function edited(text: string, { where, kind, mark, size }: Edit): string {
  const at = Math.floor(where * text.length);
  const before = text.slice(0, at);
  if (kind === 'cut') return before + text.slice(at + size);
  if (kind === 'insert') return before + mark + text.slice(at);
  if (kind === 'double') return before + text.slice(at, at + size) + text.slice(at);
  if (kind === 'swap') return before + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
  const lines = text.split('\n');
  const line = Math.floor(where * lines.length);
  const [first = '', second = ''] = lines.slice(line, line + 2);
  if (kind === 'cut line') lines.splice(line, 1);
  else if (kind === 'double line') lines.splice(line, 0, first);
  else if (kind === 'swap lines') lines.splice(line, 2, second, first);
  else lines.splice(line, 1, size < 3 ? first.replace(/^ {1,2}/, '') : ' '.repeat(size) + first);
  return lines.join('\n');
}

describe('texts by chance are read as js-yaml reads them', () => {
  const texts = filesBelow(fixtures, /\.ya?ml$/)
    .filter((file) => path.basename(file) !== 'alias-bomb.yaml')
    .map((file) => sourceOf(file).text);

  test('parts of fixtures with changes', () => {
    const parts = fc
      .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }))
      .map(([text, where, count]) => {
        const lines = text.split('\n');
        const from = Math.floor(where * lines.length);
        const part = lines.slice(from, from + count);
        const indent = /^ */.exec(part[0] ?? '')?.[0] ?? '';
        return part.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
      });
    let taken = 0;
    const property = fc.property(parts, edits, (part, changes) => {
      if (compare(changes.reduce(edited, part))) taken++;
    });
    fc.assert(property, { numRuns: 4000 });
    // Else the changes would break everything, and nothing would be compared.
    expect(taken).toBeGreaterThan(400);
  });

  test('whole fixtures with changes', () => {
    const property = fc.property(fc.constantFrom(...texts), edits, (text, changes) => {
      compare(changes.reduce(edited, text));
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('special characters', () => {
    const marks = fc.array(fc.constantFrom(...MARKS), { maxLength: 12 }).map((parts) => parts.join(''));
    const prefixed = fc.tuple(fc.constantFrom('', 'a: ', '- ', 'a:\n  b: ', '- a: '), marks);
    fc.assert(
      fc.property(prefixed, ([prefix, text]) => {
        compare(prefix + text);
      }),
      { numRuns: 6000 },
    );
  });
});
