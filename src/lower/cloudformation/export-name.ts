import type { Scope } from '../resource.ts';
import type { Term } from '../term.ts';

/** Stands in a name for a part that is not known, such as the name of the stack. No name of an export has it. */
const gap = '\0';

/** Pseudo parameters that are the same in all stacks that can see each other's exports. */
const shared = new Set(['AWS::AccountId', 'AWS::Partition', 'AWS::Region', 'AWS::URLSuffix']);

/** The name of an export as far as it is known. */
export function exportName(term: Term | undefined, scope: Scope): string {
  switch (term?.kind) {
    case 'scalar':
      return term.text;
    case 'parameter': {
      if (shared.has(term.name)) return `\${${term.name}}`;
      const value = scope.parameters.get(term.name)?.value;
      return value?.kind === 'scalar' ? value.text : gap;
    }
    case 'call': {
      if (term.function === 'concat') return term.arguments.map((part) => exportName(part, scope)).join('');
      const [delimiter, list] = term.arguments;
      if (term.function !== 'join' || delimiter?.kind !== 'scalar' || list?.kind !== 'list') return gap;
      return list.items.map((item) => exportName(item, scope)).join(delimiter.text);
    }
    default:
      return gap;
  }
}

/**
 * The longest name that an export can have.
 * Source: AWS CloudFormation User Guide, "Understand CloudFormation quotas".
 */
const lengthLimit = 255;

/** How many pairs of names that are not wholly known are compared in one application. */
const comparisonLimit = 200_000;

/**
 * Finds by its name what is exported: by the whole name where both are known, and else by what is known of it, if that fits just
 * one export and says anything.
 */
export function exportsByName<T>(
  all: readonly { readonly name: string; readonly value: T }[],
): (name: string) => T | 'several' | undefined {
  const exported = all.filter(({ name }) => name.length <= lengthLimit);
  const byName = new Map<string, { readonly name: string; readonly value: T }[]>();
  for (const each of exported) {
    const others = byName.get(each.name);
    if (others === undefined) byName.set(each.name, [each]);
    else others.push(each);
  }
  const partial = exported.filter(({ name }) => name.includes(gap));
  const found = new Map<string, T | 'several' | undefined>();
  let comparisons = 0;
  return (name) => {
    if (name.length > lengthLimit) return undefined;
    if (found.has(name)) return found.get(name);
    const isPartial = name.includes(gap);
    let candidates = isPartial ? [] : (byName.get(name) ?? []);
    if (candidates.length === 0) {
      const others = isPartial ? exported : partial;
      comparisons += others.length;
      candidates = comparisons > comparisonLimit ? [] : others.filter((other) => fits(name, other.name));
    }
    const [first, ...rest] = candidates;
    const result = rest.length > 0 ? 'several' : first?.value;
    found.set(name, result);
    return result;
  };
}

/** Two characters in a row that are known; less than that would fit any name. */
const known = /[A-Za-z0-9]{2}/;

/** Whether two names, of which one or both have gaps, may be one: both with the same gaps, or one that fills the gaps of the other. */
function fits(a: string, b: string): boolean {
  if (!known.test(a) || !known.test(b)) return false;
  if (a === b) return true;
  if (a.includes(gap) && b.includes(gap)) return false;
  return a.includes(gap) ? fills(b, a) : fills(a, b);
}

function fills(text: string, pattern: string): boolean {
  const parts = pattern.split(gap);
  const first = parts.shift() ?? '';
  const last = parts.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = text.indexOf(part, at + 1);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length > at;
}
