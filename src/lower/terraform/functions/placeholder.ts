/** Placeholders in what is not known in full: `replace(data.aws_iam_policy_document.all.json, "_ARN_", aws_s3_bucket.b.arn)`. */

import { rangeOf } from '../../../read/source.ts';
import type { ScalarTerm, Term } from '../../term.ts';
import { type Call, notKnown, scalarTerm, tooLarge, unknown, unknownLike } from './call.ts';

/** What is searched for that stands in a text or a document as a word: it is in one of the texts, never across two of them. */
export function isPlaceholder(searched: string): boolean {
  return /^[\w-]{3,}$/.test(searched);
}

/** A document or a text with a word in it replaced, wherever the word stands. */
export function replacedWords(subject: Term, word: string, replacement: Term, call: Call): Term {
  if (replacement.kind === 'null' || replacement.kind === 'list' || replacement.kind === 'map') {
    return notKnown(replacement, 'text', call);
  }
  const isDocument = subject.kind === 'map' || subject.kind === 'list';
  // In the text of a document a quotation mark would end the text that the word stands in.
  if (isDocument && replacement.kind === 'scalar' && JSON.stringify(replacement.text) !== `"${replacement.text}"`) {
    return unknown(call, 'unsupported', 'what a placeholder is replaced by changes the document');
  }
  return within(subject);

  function within(term: Term): Term {
    if (--call.budget.steps < 0) return tooLarge(call);
    switch (term.kind) {
      case 'scalar':
        return term.text.includes(word) ? inText(term) : term;
      case 'list':
        return { ...term, items: term.items.map(within) };
      case 'map': {
        const hasKey = term.entries.some(({ key }) => key.includes(word));
        const open = hasKey ? 'a key of it has a placeholder' : term.open;
        return { ...term, entries: term.entries.map((entry) => ({ ...entry, value: within(entry.value) })), open };
      }
      case 'choice':
        return { ...term, whenTrue: within(term.whenTrue), whenFalse: within(term.whenFalse) };
      case 'call':
        return term.function === 'concat' || term.function === 'toJsonString'
          ? { ...term, arguments: term.arguments.map(within) }
          : unknownLike(term, call);
      case 'parameter': {
        const value = call.context.valueOf(term.name);
        const isFree = term.name.startsWith('AWS::') || (value?.kind === 'scalar' && !value.text.includes(word));
        return isFree ? term : unknownLike(term, call);
      }
      default:
        return term;
    }
  }

  function inText(term: ScalarTerm): Term {
    const [first = '', ...rest] = term.text.split(word);
    if (replacement.kind === 'scalar') return scalarTerm([first, ...rest].join(replacement.text), term);
    const parts = [first, ...rest].flatMap((part, index): readonly Term[] => {
      const text = part === '' ? [] : [scalarTerm(part, term)];
      return index === 0 ? text : [{ ...replacement, ...rangeOf(term) }, ...text];
    });
    const [only = term] = parts;
    return parts.length === 1 ? only : { kind: 'call', function: 'concat', arguments: parts, ...rangeOf(term) };
  }
}
