import path from 'node:path';
import { rules } from '../../rules/index.ts';
import type { AppCodeOptions } from '../check/app-code.ts';
import type { Finding } from '../check/finding.ts';
import { type Config, configuredRules, defaultConfig, failingSeverities } from '../config/config.ts';
import { findConfig } from '../config/load.ts';
import { parseConfig } from '../config/parse.ts';
import { lint } from '../lint.ts';
import { type Files, nodeFiles } from '../read/files.ts';
import type { Severity } from '../rule/define-rule.ts';
import type { LintelOptions } from './index.ts';

/** What was found in the templates of an assembly. */
export interface AssemblyFindings {
  readonly findings: readonly Finding[];
  /** Findings that are acknowledged in the app. */
  readonly acknowledged: readonly Finding[];
  /** Whether a finding of a severity fails. */
  readonly fails: (severity: Severity) => boolean;
}

/**
 * Lints the whole assembly that some paths are in, and gives what it finds in their folders and below. Synchronous, as a plug-in must be.
 *
 * @param paths templates of one assembly, or its folder
 */
export function lintAssembly(
  paths: readonly string[],
  options: LintelOptions,
  places: Pick<AppCodeOptions, 'inTemplates'> = {},
): AssemblyFindings {
  const cwd = path.resolve('.');
  const files = nodeFiles(cwd);
  const config = configOf(cwd, files, options.config);
  const absolute = paths.map((each) => path.resolve(cwd, each));
  const folders = new Set(absolute.map((each) => (files.stat(each)?.kind === 'folder' ? each : path.dirname(each))));
  const report = lint({
    paths: [...new Set([...folders].map((folder) => assemblyOf(folder, files)))],
    cwd,
    files,
    rules: configuredRules(rules, config),
    parameters: config.parameters,
    variableFiles: [],
    ignore: [],
    frameworkMade: config.frameworkMade,
    ...places,
    knownRules: new Set(rules.map(({ id }) => id)),
    today: new Date().toISOString().slice(0, 10),
  });
  const isAsked = ({ template, place }: Finding): boolean => {
    const file = path.resolve(cwd, (template ?? place).source.path);
    return [...folders].some((folder) => file.startsWith(folder + path.sep));
  };
  const failing = failingSeverities(options.failOn ?? config.failOn);
  return {
    findings: report.findings.filter(isAsked),
    acknowledged: report.suppressed.flatMap(({ by, finding }) => (by === 'cdk' && isAsked(finding) ? [finding] : [])),
    fails: (severity) => failing.includes(severity),
  };
}

/** A stage's folder lies in that of the assembly, and both have a manifest. */
function assemblyOf(folder: string, files: Files): string {
  const parent = path.dirname(folder);
  return files.stat(path.join(parent, 'manifest.json'))?.kind === 'file' ? assemblyOf(parent, files) : folder;
}

function configOf(cwd: string, files: Files, config: LintelOptions['config']): Config {
  const found = findConfig({ cwd, files, config });
  if (found === undefined) return defaultConfig;
  return parseConfig(
    found.file,
    found.name,
    found.text,
    rules.map(({ id }) => id),
  );
}
