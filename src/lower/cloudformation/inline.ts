import type { Place } from '../../read/source.ts';
import { rangeOf } from '../../read/source.ts';
import type { Scope } from '../resource.ts';
import type { Term } from '../term.ts';
import type { LoweringContext } from './term.ts';

/** How large a term of another template may be, with all that it took from others in turn; and all such terms of an application. */
const sizeLimit = 1000;
const totalLimit = 1_000_000;

/**
 * Puts a term of another template where it is used: what it mentions is mentioned there. A term that grew from template to template
 * beyond all measure is unknown.
 */
export function inline(term: Term, place: Place, context: LoweringContext): Term {
  const { budget, references } = context;
  const before = references.length;
  let size = 0;
  let { choices } = context;
  const visit = (part: Term, scope: Scope | undefined): void => {
    if (++size > sizeLimit) return;
    switch (part.kind) {
      case 'reference': {
        const mention = { address: part.address, path: [...context.path], place, conditional: choices > 0 };
        references.push(scope === undefined ? mention : { ...mention, scope });
        return;
      }
      case 'list':
        for (const item of part.items) visit(item, scope);
        return;
      case 'map':
        for (const { value } of part.entries) visit(value, scope);
        return;
      case 'choice':
        choices++;
        visit(part.whenTrue, scope);
        visit(part.whenFalse, scope);
        choices--;
        return;
      case 'call':
        for (const argument of part.arguments) visit(argument, scope);
        return;
      case 'import':
        visit(part.value, part.scope);
    }
  };
  visit(term, undefined);
  budget.spent += size;
  if (size <= sizeLimit && budget.spent <= totalLimit) return { ...term, ...rangeOf(place) };
  references.length = before;
  return {
    kind: 'unknown',
    cause: 'unsupported',
    reason: 'what other templates pass to it is too large',
    ...rangeOf(place),
  };
}
