import { fstatSync, writeSync } from 'node:fs';
import type { Output } from './io.ts';

/**
 * Standard output or standard error. Loading Node's stream for it takes as long as linting a small template, and only a terminal needs it: a
 * file or a pipe is written to without, as long as it takes what it is given.
 *
 * @param stream gives Node's own stream
 */
export function outputOf(descriptor: 1 | 2, stream: () => NodeJS.WriteStream): Output {
  if (mayBeTerminal(descriptor)) {
    const { isTTY, columns } = opened(stream);
    return { write: (text) => void stream().write(text), isTTY: isTTY === true, columns };
  }
  let isStreaming = false;
  return {
    write: (text) => {
      const bytes = Buffer.from(text);
      const rest = isStreaming ? bytes : bytes.subarray(writtenOf(bytes, descriptor));
      if (rest.length === 0) return;
      if (!isStreaming) opened(stream);
      isStreaming = true;
      stream().write(rest);
    },
    isTTY: false,
  };
}

function mayBeTerminal(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** `lintel | head` closes the pipe; what is left to write has no reader, which is no fault. A full disk is one: of the machine. */
function opened(stream: () => NodeJS.WriteStream): NodeJS.WriteStream {
  return stream().on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    const complaint = Buffer.from(`lintel: the report cannot be written: ${message}\n`);
    writtenOf(complaint, 2);
    process.exit(2);
  });
}

/** How many bytes could be written at once: all of them, but where a reader that is not waited for is slow. */
function writtenOf(bytes: Uint8Array, descriptor: number): number {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
  } catch {
    // The stream waits, or says what is wrong.
  }
  return written;
}
