import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../check/finding.ts';
import { didYouMean, oneOf } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import type { ReportOptions } from '../report/options.ts';
import type { FormatName, Formatter } from '../report/report.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** A report to write: its format, and the file that it goes to; standard output when there is none. */
export interface Target {
  readonly format: FormatName;
  readonly file: string | undefined;
}

/** Each formatter is imported only when its format is asked for. */
const formatters: Readonly<Record<FormatName, () => Promise<Formatter>>> = {
  pretty: async () => (await import('../report/pretty.ts')).pretty,
  json: async () => (await import('../report/json.ts')).json,
  sarif: async () => (await import('../report/sarif.ts')).sarif,
};

/** Where the reports go. Throws when two of them would end up in one place. */
export function targetsOf(given: Pick<Arguments, 'all' | 'last'>): readonly Target[] {
  const wanted = given.all('format').map(parseTarget);
  const output = given.last('output');
  const targets: readonly Target[] = wanted.length === 0 ? [{ format: 'pretty', file: undefined }] : wanted;
  const toStdout = targets.filter(({ file }) => file === undefined);
  if (toStdout.length > 1) {
    const names = toStdout.map(({ format }) => format).join(' and ');
    throw new WrongUse(
      `${names} would mix in one output; give all formats but one a file, as in --format json=lintel.json`,
    );
  }
  if (output !== undefined && toStdout.length === 0) {
    throw new WrongUse('--output has nothing to write: every --format names a file of its own');
  }
  const placed = targets.map(({ format, file }) => ({ format, file: file ?? output }));
  const repeated = placed.find(
    ({ file }, index) => file !== undefined && placed.findIndex((other) => other.file === file) < index,
  );
  if (repeated !== undefined) throw new WrongUse(`two reports would go to ${repeated.file}`);
  return placed;
}

function parseTarget(text: string): Target {
  const at = text.indexOf('=');
  const name = at < 0 ? text : text.slice(0, at);
  const file = at < 0 ? undefined : text.slice(at + 1);
  const names = Object.keys(formatters) as FormatName[];
  const format = names.find((each) => each === name);
  if (format === undefined) {
    throw new WrongUse(`there is no format "${name}"; expected ${oneOf(names)}${didYouMean(name, names)}`);
  }
  if (file === '') throw new WrongUse(`--format ${text} names no file; expected --format ${name}=FILE`);
  return { format, file };
}

/** Writes a report whole to where it goes; the folder of a file is made when there is none. */
export async function writeReport(report: Report, options: ReportOptions, target: Target, io: Io): Promise<void> {
  const { format, file } = target;
  const text = (await formatters[format]())(report, options);
  if (file === undefined) {
    io.stdout.write(text);
    return;
  }
  const absolute = path.resolve(io.cwd, file);
  try {
    mkdirSync(path.dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
  } catch (error) {
    throw new WrongUse(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}
