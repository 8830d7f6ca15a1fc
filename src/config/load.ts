import path from 'node:path';
import type { Files } from '../read/files.ts';
import { type Config, configName, defaultConfig } from './config.ts';
import { WrongUse } from './wrong-use.ts';

/** Where a configuration comes from, and what it may name. */
export interface ConfigOptions {
  readonly cwd: string;
  readonly files: Files;
  /** The file to load; `false` for none; undefined for the nearest one upwards. */
  readonly config: string | false | undefined;
  readonly ruleIds: readonly string[];
}

/** The configuration of a run. Parsers are imported only when there is a file to parse. */
export async function loadConfig(options: ConfigOptions): Promise<Config> {
  const found = findConfig(options);
  if (found === undefined) return defaultConfig;
  const { parseConfig } = await import('./parse.ts');
  return parseConfig(found.file, found.name, found.text, options.ruleIds);
}

/** The text of the configuration that holds, with its file and the name of it in messages; undefined when there is none. */
export function findConfig({
  cwd,
  files,
  config,
}: Omit<ConfigOptions, 'ruleIds'>):
  | { readonly file: string; readonly name: string; readonly text: string }
  | undefined {
  if (config === false) return undefined;
  const file = config === undefined ? nearestConfig(cwd, files) : path.resolve(cwd, config);
  if (file === undefined) return undefined;
  const name = config ?? path.relative(cwd, file).replaceAll(path.sep, '/');
  return { file, name, text: readText(files, file, name) };
}

/** The values of the parameter files, of which a later one has the word. */
export async function loadParameters(
  cwd: string,
  files: Files,
  names: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  if (names.length === 0) return {};
  const { parseParameters } = await import('./parameters.ts');
  return Object.assign(
    {},
    ...names.map((name) => parseParameters(name, readText(files, path.resolve(cwd, name), name))),
  );
}

function nearestConfig(cwd: string, files: Files): string | undefined {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const file = path.join(folder, configName);
    if (isFile(files, file)) return file;
    if (path.dirname(folder) === folder) return undefined;
  }
}

function isFile(files: Files, file: string): boolean {
  try {
    return files.stat(file)?.kind === 'file';
  } catch {
    // A folder above that cannot be entered holds no configuration for this user.
    return false;
  }
}

function readText(files: Files, file: string, name: string): string {
  try {
    const found = files.stat(file);
    if (found === undefined) throw new WrongUse(`${name} does not exist`);
    if (found.kind !== 'file') throw new WrongUse(`${name} is not a file`);
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(file));
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
