/** js-yaml's events, and a way around the one thing that it refuses and CloudFormation takes. */

import { type Event, parseEvents, YAMLException } from 'js-yaml';
import { MAX_DEPTH } from '../problem.ts';

/** UTF-16 code units of all attempts before the text counts as broken: about half a second's work, for an error costs a pass over all. */
const MAX_WASTED = 20_000_000;

/** The events of a text. `joined` says that lines were joined for them: a scalar may hold a line break that its event does not know of. */
export interface Events {
  readonly events: readonly Event[];
  readonly joined: boolean;
}

/**
 * Parses YAML to events. Within brackets and quotes YAML 1.1 parsers, CloudFormation's among them, do not look at indentation; js-yaml
 * does. Where it complains, the line is joined to the one before it, which keeps all offsets, and the text is parsed again.
 * Throws what js-yaml throws.
 */
export function yamlEvents(text: string): Events {
  let attempt = text;
  let wasted = 0;
  for (;;) {
    try {
      return { events: parseEvents(attempt, { maxDepth: MAX_DEPTH }), joined: attempt !== text };
    } catch (error) {
      const isIndentation = error instanceof YAMLException && error.reason === 'deficient indentation';
      if (!isIndentation || error.mark === undefined || wasted > MAX_WASTED) throw error;
      wasted += text.length;
      const next = joinLine(attempt, error.mark.position);
      if (next === undefined) throw error;
      attempt = next;
    }
  }
}

/** Puts blanks in place of the line breaks and comments before a position; undefined when there is no line break. */
function joinLine(text: string, position: number): string | undefined {
  let start = position;
  for (;;) {
    while (start > 0 && ' \n\r'.includes(text.charAt(start - 1))) start--;
    const lineStart =
      start === 0 ? 0 : Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    const comment = commentStart(text.slice(lineStart, start));
    if (start === position || comment === undefined) break;
    start = lineStart + comment;
  }
  if (!/[\r\n]/.test(text.slice(start, position))) return undefined;
  return text.slice(0, start) + ' '.repeat(position - start) + text.slice(position);
}

/** Where the comment at the end of a line starts. */
function commentStart(line: string): number | undefined {
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '#' && (at === 0 || ' \t'.includes(line.charAt(at - 1)))) return at;
  }
  return undefined;
}
