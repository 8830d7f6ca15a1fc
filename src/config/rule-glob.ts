import { nearest } from './nearest.ts';

/** Whether a rule's id matches a pattern, in which `*` stands for any text; case matters, as in ids. */
export function matchesGlob(id: string, glob: string): boolean {
  if (!glob.includes('*')) return id === glob;
  const [head = '', ...rest] = glob.split('*');
  const tail = rest.pop() ?? '';
  if (!id.startsWith(head) || !id.endsWith(tail) || id.length < head.length + tail.length) return false;
  let from = head.length;
  for (const part of rest) {
    const found = id.indexOf(part, from);
    if (found < 0 || found + part.length > id.length - tail.length) return false;
    from = found + part.length;
  }
  return true;
}

/** What to say of a pattern that matches no rule. */
export function noRuleMessage(glob: string, ids: readonly string[]): string {
  const star = glob.indexOf('*');
  const likely = star < 0 ? nearest(glob, ids) : nearestTo(glob.slice(0, star), ids);
  const hint = likely === undefined ? '"lintel rules" lists them' : `did you mean "${likely}"?`;
  return star < 0 ? `there is no rule "${glob}"; ${hint}` : `no rule matches "${glob}"; ${hint}`;
}

/** The id whose beginning is like the text before the first `*`. */
function nearestTo(head: string, ids: readonly string[]): string | undefined {
  if (head === '') return undefined;
  const likely = nearest(
    head,
    ids.map((id) => id.slice(0, head.length)),
  );
  return likely === undefined ? undefined : ids.find((id) => id.startsWith(likely));
}
