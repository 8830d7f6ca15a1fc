/** Lintel as a library: what the command line is made of. */
export { rules } from '../rules/index.ts';
export type { Finding, Report, Suppressed, UnknownVerdict } from './check/finding.ts';
export { type LintOptions, lint } from './lint.ts';
export { type Files, nodeFiles } from './read/files.ts';
export type { ReportOptions } from './report/options.ts';
export { type FormatName, formats } from './report/report.ts';
export { all, any, defineRule, type Rule, type Severity, type Verdict } from './rule/index.ts';
