import type { Files } from '../read/files.ts';
import type { Output } from './io.ts';

/** Milliseconds after which a run is long, and between two changes of the line. */
const patience = 1000;
const interval = 100;

const clearLine = '\r\u001b[K';

/**
 * A line that says how far a long run is; on terminals only. The engine is synchronous, so its reading of files is the clock: it is to
 * be given the `files` of the result. `end` takes the line away.
 */
export function showProgress(files: Files, stderr: Output): { readonly files: Files; readonly end: () => void } {
  if (!stderr.isTTY) return { files, end: () => {} };
  let count = 0;
  let next = performance.now() + patience;
  let isShown = false;
  return {
    files: {
      ...files,
      read: (file, limit) => {
        count++;
        const now = performance.now();
        if (now >= next) {
          next = now + interval;
          isShown = true;
          stderr.write(`${clearLine}${count} files read`);
        }
        return files.read(file, limit);
      },
    },
    end: () => {
      if (isShown) stderr.write(clearLine);
    },
  };
}
