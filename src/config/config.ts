import type { Rule, Severity } from '#rule';
import { matchesGlob } from './rule-glob.ts';

/** The name of the configuration file. */
export const configName = 'lintel.config.json';

export const failOnValues = ['high', 'medium', 'low', 'never'] as const;
/** The lowest severity that fails a run. */
export type FailOn = (typeof failOnValues)[number];

/** The severities that fail a run. */
export function failingSeverities(failOn: FailOn): readonly Severity[] {
  const severities = failOnValues.filter((value) => value !== 'never');
  return failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
}

export const ruleSettings = ['off', 'on', 'high', 'medium', 'low'] as const;
/** What a configuration says of a rule: whether it runs, or the severity that it reports with. */
export type RuleSetting = (typeof ruleSettings)[number];

/** A configuration in which everything has a value. */
export interface Config {
  /** The absolute path of the file that it came from; undefined for the defaults. */
  readonly file: string | undefined;
  /** Rule ids or patterns with their settings, in the order in which they are written. */
  readonly rules: readonly (readonly [string, RuleSetting])[];
  /** Patterns as in .gitignore, relative to the folder of the file. */
  readonly ignore: readonly string[];
  readonly parameters: Readonly<Record<string, string>>;
  /** Whether findings on what the CDK made for itself are reported. */
  readonly frameworkMade: boolean;
  readonly failOn: FailOn;
}

/** What holds where there is no file, and for each key that a file leaves out. */
export const defaultConfig: Config = {
  file: undefined,
  rules: [],
  ignore: [],
  parameters: {},
  frameworkMade: false,
  failOn: 'medium',
};

/** The rules that a configuration leaves on, with the severities that it gives them. */
export function configuredRules(rules: readonly Rule[], config: Config): readonly Rule[] {
  return rules.flatMap((rule) => {
    const setting = config.rules.findLast(([glob]) => matchesGlob(rule.id, glob))?.[1] ?? 'on';
    if (setting === 'off') return [];
    return setting === 'on' ? [rule] : [{ ...rule, severity: setting }];
  });
}
