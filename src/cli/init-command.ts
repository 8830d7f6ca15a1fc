import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { configName } from '../config/config.ts';
import { WrongUse } from '../config/wrong-use.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

const template = `{
  "$schema": "./node_modules/lintel/lintel.schema.json",

  // A rule, or a pattern of rules: "off", "on", or the severity to report with. Later entries win.
  "rules": {
    // "s3-bucket-versioning": "high",
  },

  // Files and folders to leave out, as in .gitignore, relative to this file.
  "ignore": [],

  // Values of template parameters, for what has no default or another value in production.
  "parameters": {
    // "Environment": "prod",
  },

  // Findings on what the CDK makes for itself, such as handlers of custom resources, which no app can change.
  "frameworkMade": false,

  // The run fails on findings of this severity and above: "high", "medium", "low" or "never".
  "failOn": "medium"
}
`;

/** `lintel init`: writes a configuration that changes nothing yet. */
export function initCommand(given: Arguments, io: Io): number {
  if (given.operands.length > 0) throw new WrongUse('"lintel init" takes no paths: it writes to the current folder');
  try {
    // The flag refuses a file that is there, without a moment between looking and writing.
    writeFileSync(path.join(io.cwd, configName), template, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const exists = 'code' in error && error.code === 'EEXIST';
    throw new WrongUse(
      exists
        ? `${configName} exists already; it was left as it is`
        : `${configName} cannot be written: ${error.message}`,
    );
  }
  io.stderr.write(`${configName} written\n`);
  return 0;
}
