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
  const isPattern = glob.includes('*');
  const likely = isPattern ? nearestGlob(glob, ids) : nearest(glob, ids);
  const hint = likely === undefined ? '"lintel rules" lists them' : `did you mean "${likely}"?`;
  return `${isPattern ? 'no rule matches' : 'there is no rule'} "${glob}"; ${hint}`;
}

/** The pattern with the beginning of an id in place of the text before its first `*`, which is like it. */
function nearestGlob(glob: string, ids: readonly string[]): string | undefined {
  const star = glob.indexOf('*');
  const heads = ids.map((id) => id.slice(0, star));
  const likely = star === 0 ? undefined : nearest(glob.slice(0, star), heads);
  const corrected = likely === undefined ? undefined : likely + glob.slice(star);
  return corrected !== undefined && ids.some((id) => matchesGlob(id, corrected)) ? corrected : undefined;
}
