import type { Rule, Severity } from '../rule/define-rule.ts';
import { all } from '../rule/verdict.ts';

/** Rules about the input itself; no best practice stands behind them, and they cannot be suppressed. */
function reserved(id: string, severity: Severity, title: string, why: string, remedy: string): Rule {
  return {
    id,
    severity,
    title,
    why,
    remedy,
    bestPractices: [],
    lensPractices: [],
    equivalents: {},
    resourceTypes: [],
    check: () => all(),
  };
}

export const parseError = reserved(
  'parse-error',
  'high',
  'Input can be read',
  'What cannot be read is not checked, and CloudFormation refuses it or reads it differently than its author.',
  'Mend the file at the place that is named.',
);

export const suppressionUnused = reserved(
  'suppression-unused',
  'low',
  'Suppressions match a finding',
  'A suppression that matches nothing hides a finding that comes back later.',
  'Delete the suppression.',
);

export const suppressionExpired = reserved(
  'suppression-expired',
  'low',
  'Suppressions have not expired',
  'The date until which the finding was accepted has passed, so the finding is reported again.',
  'Mend the finding, or decide again and write a new date.',
);

export const suppressionInvalid = reserved(
  'suppression-invalid',
  'low',
  'Suppressions name a rule and can be understood',
  'A suppression that cannot be understood has no effect.',
  'Write "lintel-disable-next-line RULE -- reason until:YYYY-MM-DD" with the id of a rule; "lintel rules" lists them.',
);

/** All of them, for reports that list every rule. */
export const reservedRules: readonly Rule[] = [parseError, suppressionExpired, suppressionInvalid, suppressionUnused];
