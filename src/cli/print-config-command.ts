import path from 'node:path';
import type { Rule } from '#rule';
import { WrongUse } from '../config/wrong-use.ts';
import { nodeFiles } from '../read/files.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { settingsOf } from './settings.ts';

/** `lintel print-config`: what holds here after the configuration and the options, and the file that it came from. */
export async function printConfigCommand(given: Arguments, io: Io, allRules: readonly Rule[]): Promise<number> {
  if (given.operands.length > 0)
    throw new WrongUse('"lintel print-config" takes no paths: a configuration holds for a folder');
  const { config, rules, parameters, failOn } = await settingsOf(given, io.cwd, nodeFiles(io.cwd), allRules);
  const severities = new Map(rules.map(({ id, severity }) => [id, severity]));
  const content = {
    file: config.file === undefined ? null : path.relative(io.cwd, config.file).replaceAll(path.sep, '/'),
    failOn,
    ignore: config.ignore,
    parameters,
    frameworkMade: config.frameworkMade,
    rules: Object.fromEntries(allRules.map(({ id }) => [id, severities.get(id) ?? 'off'])),
  };
  io.stdout.write(`${JSON.stringify(content, null, 2)}\n`);
  return 0;
}
