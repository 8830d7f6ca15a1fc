import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint, numberRepeated } from '../../src/check/fingerprint.ts';

describe('fingerprints', () => {
  it('are 32 hexadecimal digits and stay as they are, since baselines hold them', () => {
    expect(fingerprint('a', 'b', 'c', 'd')).toMatchInlineSnapshot(`"583051208701df381a6d45429d99cf95"`);
  });

  it('differ where a part differs, also where the parts joined would not', () => {
    const part = fc.stringMatching(/^[a-z]{0,3}$/);
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), fc.tuple(part, part, part, part), (left, right) => {
        const same = JSON.stringify(left) === JSON.stringify(right);
        expect(fingerprint(...left) === fingerprint(...right)).toBe(same);
      }),
    );
  });

  it('spread over all values', () => {
    const prints = new Set(Array.from({ length: 50_000 }, (_, index) => fingerprint('rule', 'file', `R${index}`, '')));
    expect(prints.size).toBe(50_000);
    expect(new Set([...prints].map((print) => print.slice(0, 8))).size).toBeGreaterThan(49_990);
  });

  it('are numbered where findings share one', () => {
    const named = (fingerprint: string) => ({ fingerprint });
    expect(numberRepeated([named('x'), named('y'), named('x'), named('x')])).toEqual(
      ['x', 'y', 'x:2', 'x:3'].map(named),
    );
  });
});
