import { createHash } from 'node:crypto';

/**
 * What identifies a finding from run to run: a hash of the rule, the file, the resource and the property, without the line, in
 * 32 hexadecimal digits.
 */
export function fingerprint(ruleId: string, path: string, address: string, property: string): string {
  return createHash('sha256').update([ruleId, path, address, property].join('\0')).digest('hex').slice(0, 32);
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
