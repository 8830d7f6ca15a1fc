/** Hashes. */

import { createHash } from 'node:crypto';

/** The hashes that Terraform has. */
export type Hash = 'md5' | 'sha1' | 'sha256' | 'sha512';

/** The hash of text in UTF-8. */
export function hashOf(content: string | Uint8Array, hash: Hash, encoding: 'hex' | 'base64'): string {
  return createHash(hash).update(content).digest(encoding);
}
