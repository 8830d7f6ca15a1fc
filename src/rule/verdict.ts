import { type Answer, and as kleeneAnd, not as kleeneNot, or as kleeneOr } from '../graph/answer.ts';
import type { Note, Origin } from '../graph/value.ts';

/** A value that decided a verdict. From it the engine makes the finding's location, its words and what it was assumed on. */
export interface Evidence {
  readonly origin: Origin;
  /** What was found, reading on from the property: `is "gp2"`. Made only when it is printed. */
  readonly found: () => string;
  /** What the question asked for, reading on from "expected": `"gp3"`. */
  readonly expected: string | undefined;
  readonly notes: readonly Note[];
  /** Why the answer is unknown; empty when it is not. */
  readonly reasons: readonly string[];
}

/** The answer to a question of a rule (Kleene's three values), with the values that decided it. */
export class Verdict {
  readonly answer: Answer;
  private gathered: readonly Evidence[] | (() => readonly Evidence[]);

  /** @param evidence what decided it, or how to gather that: most verdicts are a pass, and nobody looks at their evidence */
  constructor(answer: Answer, evidence: readonly Evidence[] | (() => readonly Evidence[])) {
    this.answer = answer;
    this.gathered = evidence;
  }

  /** The values that decided it, most telling first. */
  get evidence(): readonly Evidence[] {
    if (typeof this.gathered === 'function') this.gathered = this.gathered();
    return this.gathered;
  }

  /** Both hold. */
  and(other: Part): Verdict {
    return all(this, other);
  }

  /** At least one holds. */
  or(other: Part): Verdict {
    return any(this, other);
  }

  /** The opposite, decided by the same values. */
  not(): Verdict {
    return new Verdict(kleeneNot(this.answer), () =>
      this.evidence.map((item) => (item.expected === undefined ? item : { ...item, expected: negated(item.expected) })),
    );
  }

  /**
   * Where this holds, the other must hold too. What makes the other fail is what a person would edit, so that alone is told; what
   * this was assumed on is an assumption of the whole.
   */
  implies(part: Part): Verdict {
    if (typeof part === 'function' && this.answer === 'no') return this.not();
    const other = typeof part === 'function' ? part() : part;
    const answer = kleeneOr(kleeneNot(this.answer), other.answer);
    if (answer !== 'no') return any(this.not(), other);
    return new Verdict(answer, () => {
      const [first, ...rest] = other.evidence;
      if (first === undefined) return this.evidence;
      const notes = this.evidence.flatMap((item) => item.notes);
      return [{ ...first, notes: [...first.notes, ...notes] }, ...rest];
    });
  }

  /** The same, with other words for what was expected; without words nothing is said of it. */
  expecting(expected: string | undefined): Verdict {
    return new Verdict(this.answer, () => this.evidence.map((item) => ({ ...item, expected })));
  }
}

function negated(expected: string): string {
  return expected.startsWith('not ') ? expected.slice(4) : `not ${expected}`;
}

/** A verdict, or how to reach it: asked only while the verdicts before it leave it open. For what is dear to ask. */
export type Part = Verdict | (() => Verdict);

/** All of them hold. */
export function all(...parts: readonly Part[]): Verdict {
  return combine(parts, 'yes', kleeneAnd);
}

/** At least one of them holds. */
export function any(...parts: readonly Part[]): Verdict {
  return combine(parts, 'no', kleeneOr);
}

/** The values that decide a combination are those of the parts with its answer. */
function combine(parts: readonly Part[], neutral: Answer, join: (a: Answer, b: Answer) => Answer): Verdict {
  let answer = neutral;
  const verdicts: Verdict[] = [];
  // The most frequent loop of all: an iterator would be most of its cost.
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === undefined) continue;
    // Once it is decided, no further part can change it.
    if (typeof part === 'function' && answer === kleeneNot(neutral)) continue;
    const verdict = typeof part === 'function' ? part() : part;
    answer = join(answer, verdict.answer);
    verdicts.push(verdict);
  }
  const only = verdicts[0];
  if (only !== undefined && verdicts.length === 1) return only;
  return new Verdict(answer, () => verdicts.flatMap((verdict) => (verdict.answer === answer ? verdict.evidence : [])));
}
