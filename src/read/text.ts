/** Bytes -> text. */

import { isUtf8 } from 'node:buffer';

/** What the bytes of a file are. `invalidAt` is the offset in `text` of the first bytes that are no text in its encoding. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly invalidAt: number | undefined }
  | { readonly kind: 'binary' };

/**
 * Decodes UTF-8, and UTF-16 that starts with a byte order mark; the mark stays in the text. Bytes that are invalid become
 * U+FFFD, so that places in the rest are right. NUL bytes outside UTF-16 mean binary.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) return decodeAs(utf16, bytes);
  if (bytes.includes(0)) return { kind: 'binary' };
  if (isUtf8(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
    return { kind: 'text', text, invalidAt: undefined };
  }
  return decodeAs('utf-8', bytes);
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const invalidAt = text.indexOf('\ufffd');
  return { kind: 'text', text, invalidAt: invalidAt < 0 ? undefined : invalidAt };
}
