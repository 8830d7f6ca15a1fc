import { test } from 'vitest';
import { appendFileSync } from 'node:fs';
import { callTerraformFunction, functionNames } from '../src/lower/terraform/functions.ts';
import { contextOf } from './lower/terraform/called.ts';
import { nowhere } from './lower/terraform/terms.ts';
const s = (value) => ({ kind: 'scalar', value, text: String(value), ...nowhere });
const L = (items, open?) => ({ kind: 'list', items, open, ...nowhere });
const M = (n, v) => ({ kind: 'map', entries: Array.from({ length: n }, (_, i) => ({ key: 'k' + i, value: v, ...nowhere })), ...nowhere });
const big = s('x'.repeat(1e6)), bigd = s('$1'.repeat(5e5)), num = s(9007199254740991), neg = s(-9007199254740991), nine = s('é'.repeat(1e5));
const many = L(Array.from({ length: 10000 }, (_, i) => s('a' + i))); const same = L(Array.from({ length: 10000 }, () => s('a')));
const p = { kind: 'parameter', name: 'x', ...nowhere }; const ref = { kind: 'reference', address: 'a', attribute: 'b', ...nowhere };
const refs = L(Array.from({ length: 10000 }, () => ref)); const params = L(Array.from({ length: 10000 }, () => p));
const bigmap = M(10000, many); const unk = { kind: 'unknown', cause: 'attribute', reason: 'r', ...nowhere };
const ch = (i) => ({ kind: 'choice', condition: { kind: 'undecidable', reason: 'r' + i }, whenTrue: s('a'), whenFalse: { kind: 'null', ...nowhere }, ...nowhere });
const choices = L(Array.from({ length: 10000 }, (_, i) => ch(i)));
const pats = ['(a*)*$', '/(x*)*y/', '/(x)/', '[' + 'a-b'.repeat(3000) + ']*z', '(?i)' + '(x|X)*'.repeat(300) + 'z', '/(' + '(x)'.repeat(100) + ')/', '%1000000d', '%[1]s'.repeat(2e5), '%s%%'.repeat(1e5), "''".repeat(5e4) + "'", '10.0.0.0/8', '::/0', '2018-01-02T23:12:01Z', '9'.repeat(14) + 'h', '{'.repeat(1e5), '- '.repeat(5e4), '"a,'.repeat(3e5), 'a: '.repeat(6e4), '[a, '.repeat(5e4), ' '.repeat(1e6), '\r\n'.repeat(5e5), 'UTF-8', 'UTF-16LE', '\\pL'.repeat(2000), '[\\pL\\pN]*'.repeat(100) + 'z'].map(s);
const pool = [big, bigd, num, neg, nine, many, same, p, ref, refs, params, bigmap, unk, choices, ...pats, s(1), s(true), L([]), M(0, s(1)), L([many, many, L([same])]), L(Array.from({ length: 10000 }, () => many))];
test('stress', () => {
  const context = contextOf({ variables: { x: big } });
  const slow: [number, string][] = [];
  const label = (t) => t.kind + ':' + (t.kind === 'scalar' ? String(t.text).slice(0, 12) : pool.indexOf(t));
  const run = (name, terms) => { appendFileSync('/tmp/fdiff/now.txt', `${name}(${terms.map(label).join(', ')})\n`); const t0 = performance.now(); try { callTerraformFunction(name, terms, nowhere, context); } catch (e) { slow.push([1e9, `THROW ${name} ${terms.map(label)} ${e.stack.slice(0,300)}`]); } const d = performance.now() - t0; if (d > 100) appendFileSync('/tmp/fdiff/slow.txt', `${d.toFixed(0)} ms ${name}(${terms.map(label).join(', ')})\n`); if (d > 100) slow.push([d, `${name}(${terms.map(label).join(', ')})`]); };
  let seed = 5; const rnd = () => (seed = (seed * 48271) % 2147483647) / 2147483647; const pick = () => pool[Math.floor(rnd() * pool.length)];
  for (const name of functionNames) { for (const a of pool) run(name, [a]); for (let i = 0; i < 150; i++) run(name, [pick(), pick()]); for (let i = 0; i < 150; i++) run(name, [pick(), pick(), pick()]); }
  slow.sort((a, b) => b[0] - a[0]); process.stdout.write(slow.slice(0, 50).map(([d, n]) => `${d.toFixed(0)} ms ${n}`).join('\n') + `\n${slow.length}\n`);
}, 600000);
