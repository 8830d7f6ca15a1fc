import path from 'node:path';
import type { Rule } from '#rule';
import type { Report } from '../check/finding.ts';
import { type FailOn, failingSeverities } from '../config/config.ts';
import { nearest } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { lint } from '../lint.ts';
import { type Files, nodeFiles } from '../read/files.ts';
import type { ReportOptions } from '../report/options.ts';
import { positionOf } from '../report/position.ts';
import { printable } from '../report/terminal.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { commands } from './options.ts';
import { showProgress } from './progress.ts';
import { settingsOf } from './settings.ts';
import { targetsOf, writeReport } from './targets.ts';
import { tuned } from './tuning.ts';
import { version } from './version.ts';

/** `lintel [lint] [PATHS...]`: checks what the paths hold, writes the reports, and gives the exit status. */
export async function lintCommand(given: Arguments, io: Io, allRules: readonly Rule[]): Promise<number> {
  const targets = targetsOf(given);
  const maxWarnings = wholeNumber(given, 'max-warnings');
  refuseContradictions(given);
  const files = nodeFiles(io.cwd);
  const settings = await settingsOf(given, io.cwd, files, allRules);
  if (settings.rules.length === 0) throw new WrongUse('no rule is left to check with; select fewer, or turn some on');
  const stdin = given.has('stdin')
    ? { name: given.last('stdin-filename') ?? 'stdin', text: await io.stdin() }
    : undefined;

  const lookAt = (name: string) => foundAt(files, path.resolve(io.cwd, name));
  const named = given.operands.map(lookAt);
  const areFiles = named.length > 0 && named.every((found) => found?.kind === 'file');
  const isLarge = named.some((found) => found !== undefined && found.size >= largeFile);
  const isMuch = stdin === undefined && (isLarge || !areFiles);
  const terraformRoot = given.last('terraform-root');
  if (terraformRoot !== undefined && lookAt(terraformRoot)?.kind !== 'folder') {
    throw new WrongUse(`--terraform-root is "${terraformRoot}"; expected a folder`);
  }
  const progress = showProgress(isMuch ? tuned(files, !areFiles) : files, io.stderr);
  const report = lint({
    paths: given.operands.length === 0 && stdin === undefined ? ['.'] : given.operands,
    cwd: io.cwd,
    files: progress.files,
    rules: settings.rules,
    parameters: settings.parameters,
    variableFiles: given.all('var-file'),
    ...(terraformRoot === undefined ? {} : { terraformRoot }),
    ignore: settings.ignore,
    frameworkMade: settings.config.frameworkMade,
    knownRules: new Set(allRules.map(({ id }) => id)),
    today: new Date().toISOString().slice(0, 10),
    ...(stdin === undefined ? {} : { stdin }),
  });
  progress.end();

  if (report.missing.length > 0 && !given.has('no-error-on-unmatched-pattern')) {
    throw missingPaths(report, given, (name) => lookAt(name) !== undefined);
  }
  if (!given.has('quiet')) for (const note of report.notes) io.stderr.write(noteLine(note));
  if (given.has('verbose')) explainRun(report, settings.config.file, io);

  const options: Omit<ReportOptions, 'color' | 'width'> = {
    version,
    quiet: given.has('quiet'),
    verbose: given.has('verbose'),
    // A run that fails because of what is unknown must say what that is.
    showUnknown: given.has('show-unknown') || given.has('strict'),
  };
  // What was skipped is on standard error already, and what is missing is not minded.
  const shown: Report = { ...report, skipped: [], missing: [] };
  // Files first: when one cannot be written, nothing is printed.
  for (const target of [...targets].sort((a, b) => Number(a.file === undefined) - Number(b.file === undefined))) {
    const color = target.file === undefined && takesColor(given, io);
    const width = (target.file === undefined ? io.stdout.columns : undefined) ?? 80;
    // A hook passes whatever changed; files without infrastructure code are passed over without a word.
    if (target.format === 'pretty' && report.files.length === 0 && areFiles) continue;
    await writeReport(shown, { ...options, color, width }, target, io);
  }
  return exitStatus(report, settings.failOn, maxWarnings, given, io);
}

/** A file of so many bytes, such as a plan of some hundred resources, takes longer than loading what sets V8's flags. */
const largeFile = 262_144;

/** What stands at a path; undefined for nothing, and for what the system does not let us look at: reading it says why. */
function foundAt(files: Files, file: string): ReturnType<Files['stat']> {
  try {
    return files.stat(file);
  } catch {
    return undefined;
  }
}

function noteLine({ source, start, message }: Report['notes'][number]): string {
  const { line } = positionOf(source, start);
  return `${printable(`${source.path}:${line}: note: ${message}`)}\n`;
}

function refuseContradictions(given: Arguments): void {
  if (given.has('quiet') && given.has('verbose')) throw new WrongUse('--quiet and --verbose exclude each other');
  if (given.has('stdin') && given.operands.length > 0) {
    throw new WrongUse('--stdin and paths exclude each other; name the input with --stdin-filename');
  }
  if (given.has('stdin-filename') && !given.has('stdin')) throw new WrongUse('--stdin-filename needs --stdin');
}

function wholeNumber(given: Arguments, name: 'max-warnings'): number | undefined {
  const text = given.last(name);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new WrongUse(`--${name} is "${text}"; expected a whole number, such as 0`);
  return Number(text);
}

function missingPaths(report: Report, given: Arguments, exists: (name: string) => boolean): WrongUse {
  const lines = report.missing.map((name) => {
    if (exists(name)) return `${name} holds no file`;
    return /[*?{}[\]]/.test(name) ? `${name} matches no file` : `${name} does not exist`;
  });
  const [first] = given.operands;
  // A mistyped command is taken for a path.
  const command = first !== undefined && report.missing.includes(first) ? nearest(first, commands) : undefined;
  const hint = command === undefined || /[./\\]/.test(first ?? '') ? '' : `; did you mean "lintel ${command}"?`;
  return new WrongUse(lines.join('\n') + hint);
}

/** With `--verbose`: which configuration held, what was skipped and why, and how long it took. */
function explainRun(report: Report, configFile: string | undefined, io: Io): void {
  const lines = [
    `configuration: ${configFile ?? 'none'}`,
    ...report.skipped.map(({ path, reason }) => `skipped ${path}: ${reason}`),
    ...report.missing.map((path) => `nothing at ${path}`),
    `linted in ${report.durationMs} ms, ${Math.round(performance.now())} ms since the start`,
  ];
  io.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
}

/** As Node decides: FORCE_COLOR has the word over NO_COLOR. */
function takesColor(given: Arguments, io: Io): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = io.env;
  if (given.has('no-color')) return false;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return io.stdout.isTTY && !refused && terminal !== 'dumb';
}

function exitStatus(report: Report, failOn: FailOn, maxWarnings: number | undefined, given: Arguments, io: Io): number {
  if (report.errors.length > 0) return 3;
  const gate = failingSeverities(failOn);
  const failing = report.findings.filter(({ severity }) => gate.includes(severity)).length;
  const warnings = report.findings.length - failing;
  const tooMany = maxWarnings !== undefined && warnings > maxWarnings;
  if (tooMany)
    io.stderr.write(`lintel: ${warnings} findings below the gate, more than --max-warnings ${maxWarnings}\n`);
  const undecided = given.has('strict') && report.unknown.length > 0;
  if (undecided) io.stderr.write(`lintel: ${report.unknown.length} unknown, which --strict does not allow\n`);
  return failing > 0 || tooMany || undecided ? 1 : 0;
}
