import { fileURLToPath } from 'node:url';

/** A frame of a stack trace in code that may be the user's. Line and column count from 1; not every language tells the column. */
export interface Frame {
  /** Absolute. */
  readonly file: string;
  readonly line: number;
  readonly column: number | undefined;
}

/**
 * Reads a frame as the CDK records it: `new DataStack (/app/lib/data.ts:10:19)`, with or without `at` before it and a name. Undefined for
 * what stands in the place of frames (`...new Bucket in aws-cdk-lib...`), and for frames in packages and in Node itself.
 */
export function parseFrame(text: string): Frame | undefined {
  const frame = text.trim().replace(/^at /, '');
  if (frame.startsWith('...')) return undefined;
  const from = frame.endsWith(')') ? frame.indexOf(' (') : -1;
  const place = from < 0 ? frame : frame.slice(from + 2, -1);
  const [, name, line, column] = /^(.+?):(\d{1,9})(?::(\d{1,9}))?$/.exec(place) ?? [];
  const file = name === undefined ? undefined : absolutePath(name);
  if (file === undefined || /[\\/]node_modules[\\/]/.test(file)) return undefined;
  return { file, line: Number(line), column: column === undefined ? undefined : Number(column) };
}

/** A module is named by its URL. */
function absolutePath(name: string): string | undefined {
  if (name.startsWith('file:')) {
    try {
      return fileURLToPath(name);
    } catch {
      return undefined;
    }
  }
  return /^(?:\/|[A-Za-z]:[\\/])/.test(name) ? name : undefined;
}

/**
 * What is called, as the frame of the callee tells: `new Bucket`, or the name of a method alone. Undefined when its name tells nothing. Names
 * end with digits where two were alike when the library was bundled.
 *
 * @param frame in full, `new Bucket (/app/node_modules/...)`, or as it is left out: `...constructs, new Bucket2 in aws-cdk-lib...`
 */
export function calleeOf(frame: string): string | undefined {
  const text = frame.trim().replace(/^(?:at |\.\.\.)/, '');
  const [, skipped] = /(?:^|, )([^,]+) in [^ ,]+$/.exec(text) ?? [];
  const name = skipped ?? text.slice(0, Math.max(text.indexOf(' ('), 0));
  return /^new [\w$]+$/.test(name) ? name.replace(/\d+$/, '') : /^[\w$]+\.([\w$]+)$/.exec(name)?.[1];
}
