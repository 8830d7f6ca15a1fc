import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, and, not, or } from '../../src/graph/answer.ts';
import { all, any, Verdict } from '../../src/rule/verdict.ts';

const anAnswer = fc.constantFrom<Answer>('yes', 'no', 'unknown');

describe("Kleene's logic", () => {
  it('is what two-valued logic says for every way to settle the unknown', () => {
    const settled = (answer: Answer): readonly boolean[] => (answer === 'unknown' ? [true, false] : [answer === 'yes']);
    const agreed = (truths: readonly boolean[]): Answer =>
      truths.every(Boolean) ? 'yes' : truths.some(Boolean) ? 'unknown' : 'no';
    fc.assert(
      fc.property(anAnswer, anAnswer, (a, b) => {
        const pairs = settled(a).flatMap((x) => settled(b).map((y) => [x, y] as const));
        expect(and(a, b)).toBe(agreed(pairs.map(([x, y]) => x && y)));
        expect(or(a, b)).toBe(agreed(pairs.map(([x, y]) => x || y)));
        expect(not(a)).toBe(agreed(settled(a).map((x) => !x)));
      }),
    );
  });

  it('commutes, associates, distributes, and obeys De Morgan', () => {
    fc.assert(
      fc.property(anAnswer, anAnswer, anAnswer, (a, b, c) => {
        expect(and(a, b)).toBe(and(b, a));
        expect(or(a, b)).toBe(or(b, a));
        expect(and(a, and(b, c))).toBe(and(and(a, b), c));
        expect(or(a, or(b, c))).toBe(or(or(a, b), c));
        expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)));
        expect(or(a, and(b, c))).toBe(and(or(a, b), or(a, c)));
        expect(not(and(a, b))).toBe(or(not(a), not(b)));
        expect(not(not(a))).toBe(a);
      }),
    );
  });
});

describe('verdicts', () => {
  const aVerdict = anAnswer.map((answer) => new Verdict(answer, []));

  it('combine as their answers do', () => {
    fc.assert(
      fc.property(fc.array(aVerdict), aVerdict, aVerdict, (list, a, b) => {
        const answers = list.map((verdict) => verdict.answer);
        expect(all(...list).answer).toBe(answers.reduce(and, 'yes'));
        expect(any(...list).answer).toBe(answers.reduce(or, 'no'));
        expect(a.not().answer).toBe(not(a.answer));
        expect(a.implies(b).answer).toBe(or(not(a.answer), b.answer));
        expect(a.and(b).answer).toBe(and(a.answer, b.answer));
        expect(a.or(b).answer).toBe(or(a.answer, b.answer));
      }),
    );
  });
});
