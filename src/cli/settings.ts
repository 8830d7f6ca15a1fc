import path from 'node:path';
import type { Rule } from '#rule';
import { type Config, configuredRules, type FailOn, failOnValues } from '../config/config.ts';
import { ignoreBelow } from '../config/ignore.ts';
import { loadConfig, loadParameters } from '../config/load.ts';
import { didYouMean, oneOf } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import type { Files } from '../read/files.ts';
import type { Arguments } from './arguments.ts';
import { selectRules } from './select.ts';

/** What holds in a run: the configuration, over which the command line has the word. */
export interface Settings {
  readonly config: Config;
  /** The rules that run, with the severities that they report with. */
  readonly rules: readonly Rule[];
  readonly parameters: Readonly<Record<string, string>>;
  /** Patterns as in .gitignore, relative to the working folder. */
  readonly ignore: readonly string[];
  readonly failOn: FailOn;
}

/** Loads the configuration and applies the options. Throws when one of them is wrong. */
export async function settingsOf(
  given: Arguments,
  cwd: string,
  files: Files,
  allRules: readonly Rule[],
): Promise<Settings> {
  if (given.has('config') && given.has('no-config')) throw new WrongUse('--config and --no-config exclude each other');
  const failOn = oneValue(given, 'fail-on', failOnValues);
  const config = await loadConfig({
    cwd,
    files,
    config: given.has('no-config') ? false : given.last('config'),
    ruleIds: allRules.map(({ id }) => id),
  });
  const parameters = await loadParameters(cwd, files, given.all('parameters'));
  return {
    config,
    rules: await selectRules(configuredRules(allRules, config), allRules, given),
    parameters: { ...config.parameters, ...parameters },
    ignore: config.file === undefined ? [] : ignoreBelow(config.ignore, path.dirname(config.file), cwd),
    failOn: failOn ?? config.failOn,
  };
}

/** The value of an option that takes one of a few words; undefined when it was not given. */
function oneValue<T extends string>(given: Arguments, name: 'fail-on', words: readonly T[]): T | undefined {
  const value = given.last(name);
  const word = words.find((each) => each === value);
  if (value !== undefined && word === undefined) {
    throw new WrongUse(`--${name} is "${value}"; expected ${oneOf(words)}${didYouMean(value, words)}`);
  }
  return word;
}
