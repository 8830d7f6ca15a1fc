/** Plans and states: which JSON is one. What it means is for lowering. */

import { parseJson } from '../json.ts';
import { entryPlaces, rootAt } from '../json-places.ts';
import type { PlanDocument, SourceFile } from '../source.ts';

/** Tells from the text alone, or from the beginning of it, whether it is what `terraform show -json` prints. */
export function looksLikePlan(head: string): boolean {
  return /^\ufeff?\s*\{\s*"format_version"\s*:/.test(head) || looksLikeState(head);
}

/** Whether it is Terraform's own state file, which is no interface: `terraform show -json` is. */
export function looksLikeState(head: string): boolean {
  return /^\ufeff?\s*\{\s*"version"\s*:\s*\d+\s*,\s*"terraform_version"\s*:/.test(head);
}

/** Reads a plan; one that is broken is a document with problems. Never throws. */
export function readPlan(file: SourceFile): PlanDocument {
  const source: SourceFile = { ...file, isPrivate: true };
  const document = { kind: 'plan', source, comments: [], sources: undefined } as const;
  if (looksLikeState(source.text)) {
    const message = 'a state file; lint what "terraform show -json" prints of it, or of a plan, instead';
    return { ...document, root: undefined, problems: [{ message, start: 0, end: 0 }] };
  }
  const root = parsed(source.text);
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    // What `JSON.parse` says of a broken text helps nobody.
    return { ...document, root: undefined, problems: root === undefined ? parseJson(source).problems : [] };
  }
  return { ...document, root, problems: [] };
}

/** What is read of a plan. The rest, most of it the state before, is as long again, and is only seen to have an end. */
const sections: ReadonlySet<string> = new Set(['format_version', 'variables', 'resource_changes', 'configuration']);

/** Where there are no changes the values stand for them: of a state, or of a plan of an early version. */
const withoutChanges: ReadonlySet<string> = new Set([...sections, 'planned_values', 'values']);

function parsed(text: string) {
  try {
    const entries = entryPlaces(text, rootAt(text));
    const end = /\s*\}\s*$/y;
    end.lastIndex = entries.at(-1)?.value.end ?? 0;
    if (!end.test(text)) return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
    const wanted = entries.some(({ key }) => key === 'resource_changes') ? sections : withoutChanges;
    const read = entries.filter(({ key }) => wanted.has(key));
    return Object.fromEntries(read.map(({ key, value }) => [key, JSON.parse(text.slice(value.start, value.end))]));
  } catch {
    return undefined;
  }
}
