/** The answer to a question about code: yes, no, or that the code does not tell. */
export type Answer = 'yes' | 'no' | 'unknown';

/** Kleene's conjunction. */
export function and(a: Answer, b: Answer): Answer {
  if (a === 'no' || b === 'no') return 'no';
  return a === 'yes' && b === 'yes' ? 'yes' : 'unknown';
}

/** Kleene's disjunction. */
export function or(a: Answer, b: Answer): Answer {
  if (a === 'yes' || b === 'yes') return 'yes';
  return a === 'no' && b === 'no' ? 'no' : 'unknown';
}

/** Kleene's negation. */
export function not(a: Answer): Answer {
  if (a === 'unknown') return 'unknown';
  return a === 'yes' ? 'no' : 'yes';
}

/** A truth value as an answer. */
export function answer(truth: boolean): Answer {
  return truth ? 'yes' : 'no';
}
