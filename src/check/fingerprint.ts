/**
 * What identifies a finding from run to run: a hash of the rule, the file, the resource and the property, without the line, in
 * 32 hexadecimal digits.
 */
export function fingerprint(ruleId: string, path: string, address: string, property: string): string {
  const text = [ruleId, path, address, property].join('\0');
  return [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((seed) => hash(text, seed)).join('');
}

/**
 * A hash of 32 bits in hexadecimal: FNV-1a over UTF-16 code units from a seed, its bits mixed at the end as MurmurHash3 does.
 * Node's own hashes would do, but loading them takes longer than linting a template.
 */
function hash(text: string, seed: number): string {
  let bits = seed;
  for (let i = 0; i < text.length; i++) bits = Math.imul(bits ^ text.charCodeAt(i), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0).toString(16).padStart(8, '0');
}

/** Makes the fingerprints of findings that share one differ, in the order of the list. */
export function numberRepeated<T extends { readonly fingerprint: string }>(findings: readonly T[]): T[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, times);
    return times === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}:${times}` };
  });
}
