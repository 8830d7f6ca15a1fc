import type { BestPracticeFacts } from './best-practices.ts';
import { bestPractices, questions } from './best-practices.ts';
import type { BestPracticeId, LensPracticeId, Pillar } from './catalogue.ts';
import { pillarOf } from './catalogue.ts';
import type { LensPracticeFacts } from './lenses.ts';
import { lensPractices, lensQuestions } from './lenses.ts';

/** A best practice of the framework, with its question and its page. */
export interface BestPractice extends BestPracticeFacts {
  readonly id: BestPracticeId;
  readonly pillar: Pillar;
  /** The id of the question that it answers, such as `REL09`. */
  readonly question: keyof typeof questions;
  readonly questionTitle: string;
  readonly url: string;
}

/** A best practice of a lens, with its question. */
export interface LensPractice extends LensPracticeFacts {
  readonly id: LensPracticeId;
  readonly questionTitle: string;
}

/** The best practice of the framework with this id. */
export function bestPractice(id: BestPracticeId): BestPractice {
  const facts = bestPractices[id];
  // Every id is its question's id, a hyphen, and a number.
  const question = id.slice(0, id.indexOf('-')) as keyof typeof questions;
  return {
    id,
    ...facts,
    pillar: pillarOf(id),
    question,
    questionTitle: questions[question],
    url: `https://docs.aws.amazon.com/wellarchitected/latest/framework/${facts.slug}.html`,
  };
}

/** Every best practice of the framework, in its order. */
export function allBestPractices(): readonly BestPractice[] {
  return (Object.keys(bestPractices) as BestPracticeId[]).map(bestPractice);
}

/** The best practice of a lens with this id. */
export function lensPractice(id: LensPracticeId): LensPractice {
  const facts = lensPractices[id];
  return { id, ...facts, questionTitle: lensQuestions[facts.question] };
}

/** Every best practice of the lenses, in their order. */
export function allLensPractices(): readonly LensPractice[] {
  return (Object.keys(lensPractices) as LensPracticeId[]).map(lensPractice);
}
