import type { Report } from '../check/finding.ts';
import { json } from './json.ts';
import type { ReportOptions } from './options.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** Turns a report into text, its final line end included. */
export type Formatter = (report: Report, options: ReportOptions) => string;

/** The formats of `--format`, by name. */
export const formats = { pretty, json, sarif } satisfies Readonly<Record<string, Formatter>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;
