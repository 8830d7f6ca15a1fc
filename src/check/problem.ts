import type { Place, Problem, SourceFile } from '../read/source.ts';
import type { Rule } from '../rule/define-rule.ts';
import type { Finding } from './finding.ts';
import { fingerprint } from './fingerprint.ts';
import { parseError } from './reserved.ts';

/** The finding that a problem with the input is. */
export function problemFinding(problem: Problem, source: SourceFile): Finding {
  return inputFinding(parseError, problem.message, { source, start: problem.start, end: problem.end });
}

/** A finding of a reserved rule: about a place in a file, and about no resource. */
export function inputFinding(rule: Rule, found: string, place: Place): Finding {
  return {
    rule,
    severity: rule.severity,
    place,
    facts: [{ property: '', found, expected: undefined }],
    related: [],
    because: [],
    fingerprint: fingerprint(rule.id, place.source.path, '', found),
  };
}
