/** Plans and states: which JSON is one. What it means is for lowering. */

import { parseJson } from '../json.ts';
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

function parsed(text: string) {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}
