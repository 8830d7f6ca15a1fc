import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineHashes } from '../../src/report/line-hash.ts';
import { lineStarts } from '../../src/report/position.ts';
import { sourceFile } from './sample.ts';

test.each([
  ['', ['c129715d7a2bc9a3:1']],
  ['a', ['53b5d4aabe50d64:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  ['a: 1\nb: 2\n', ['132b7ee912c57691:1', '5d56533273a3bbdb:1', 'c129715d7a2bc9a3:1']],
  ['a: 1\r\nb: 2\r\n', ['132b7ee912c57691:1', '5d56533273a3bbdb:1', 'c129715d7a2bc9a3:1']],
  ['a:1\rb:2\r', ['132b7ee912c57691:1', '5d56533273a3bbdb:1', 'c129715d7a2bc9a3:1']],
  ['\ufeffa: 1\nb: 2\n', ['af9a9a241ff3d7a0:1', '5d56533273a3bbdb:1', 'c129715d7a2bc9a3:1']],
  [' \n\t\n', ['5b5d4caf73a13177:1', '3c5bef55b72b93c9:1', 'c129715d7a2bc9a3:1']],
  ['\r \n', ['5b5d4caf73a13177:1', '3c5bef55b72b93c9:1', 'c129715d7a2bc9a3:1']],
])('%j hashes as GitHub does', (text, hashes) => {
  expect(lineHashes(text)).toEqual(hashes);
});

test('equal hashes are counted', () => {
  expect(lineHashes('Type: AWS::S3::Bucket\n'.repeat(8)).slice(0, 5)).toEqual([
    'caa31dac27008240:1',
    'caa31dac27008240:2',
    'caa31dac27008240:3',
    'caa31dac27008240:4',
    '3e15bd79c52b984f:1',
  ]);
});

/** The definition in words, line by line and with big integers. */
function definedHashes(text: string): readonly string[] {
  const pair = /\r\n|\r/g;
  const kept = text.replace(pair, '\n').replace(/[ \t]/g, '');
  const units = [...Array(kept.length).keys()].map((index) => kept.charCodeAt(index));
  const starts = [0, ...units.flatMap((unit, index) => (unit === 10 ? [index + 1] : []))];
  const padded = [...units, 65535, ...Array<number>(100).fill(0)];
  const counts = new Map<string, number>();
  return starts.map((start) => {
    let hash = 0n;
    for (const unit of padded.slice(start, start + 100)) hash = BigInt.asUintN(64, hash * 37n + BigInt(unit));
    const value = hash.toString(16);
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    return `${value}:${count}`;
  });
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(fc.constantFrom('a', ' ', '\t', '\n', '\r', '\r\n', '\uffff', '\u0000', 'Type: AWS::S3::Bucket\n'), {
      maxLength: 300,
    })
    .map((parts) => parts.join('')),
);

test('two 32-bit halves give what big integers give', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(lineHashes(text)).toEqual(definedHashes(text));
    }),
    { numRuns: 500 },
  );
});

test('there is a hash for each line that has a position', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(lineHashes(text)).toHaveLength(lineStarts(sourceFile('a.yaml', text)).length);
    }),
  );
});
