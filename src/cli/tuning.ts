import { createRequire } from 'node:module';
import type { Files } from '../read/files.ts';

/** How large V8's nursery may grow, in bytes. A larger one takes fresh memory for what is kept anyway, a smaller one is always full. */
const nurserySize = 8 * 1024 * 1024;

/** After how many files its size is looked at. */
const interval = 8;

/**
 * Sets V8 for a run over much. Most such runs are over before optimized code has paid for its compilation: what still runs after a second
 * or two is optimized. And most of what reading a folder makes is kept until the end, so that a nursery as large as V8 would make it is of
 * no use. Over a few small files neither would make a difference, and loading what sets them takes as long as linting them.
 *
 * @returns the file system that the run is to read from: its reading is the clock
 */
export function tuned(files: Files, isFolder: boolean): Files {
  // A script with a code cache cannot import dynamically.
  const v8 = createRequire(import.meta.url)('node:v8') as typeof import('node:v8');
  // Later versions have no such flag (they would print that), and a cheaper optimizer in front of the costly one.
  if (Number.parseInt(process.versions.v8, 10) < 12) v8.setFlagsFromString('--interrupt-budget=1000000');
  if (!isFolder) return files;
  const nursery = (): number =>
    v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
  let count = 0;
  let isGrowing = true;
  return {
    ...files,
    read: (file, limit) => {
      if (isGrowing && count++ % interval === 0 && nursery() >= nurserySize) {
        isGrowing = false;
        v8.setFlagsFromString('--semi-space-growth-factor=1');
      }
      return files.read(file, limit);
    },
  };
}
