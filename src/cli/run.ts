import type { Rule } from '#rule';
import { rules as builtIn } from '../../rules/index.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { printable } from '../report/terminal.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import type { Io } from './io.ts';
import { lintCommand } from './lint-command.ts';
import { version } from './version.ts';

/**
 * Runs a command line and gives its exit status: 0 clean, 1 findings, 2 wrong use, 3 a fault of Lintel's own. Nothing of the process
 * is touched but through `io`, and the files that the command names.
 */
export async function run(argv: readonly string[], io: Io, rules: readonly Rule[] = builtIn): Promise<number> {
  try {
    return await runCommand(parseArguments(argv), io, rules);
  } catch (error) {
    if (error instanceof WrongUse) {
      complain(io, error.message);
      return 2;
    }
    complain(io, `internal error: ${error instanceof Error ? error.message : String(error)}`);
    if (argv.includes('--verbose') && error instanceof Error) complain(io, error.stack ?? '');
    return 3;
  }
}

/** Writes a message to standard error; what it quotes may hold anything. */
function complain(io: Io, message: string): void {
  io.stderr.write(`lintel: ${message.split('\n').map(printable).join('\n')}\n`);
}

// What only some commands need is imported by them, so that `lintel PATH` starts fast.
async function runCommand(given: Arguments, io: Io, rules: readonly Rule[]): Promise<number> {
  if (given.has('help') || given.command === 'help') {
    const { helpText } = await import('./help.ts');
    io.stdout.write(helpText(given));
    return 0;
  }
  if (given.has('version') || given.command === 'version') {
    io.stdout.write(`${version}\n`);
    return 0;
  }
  switch (given.command) {
    case 'lint':
      return lintCommand(given, io, rules);
    case 'rules':
      return (await import('./rules-command.ts')).rulesCommand(given, io, rules);
    case 'explain':
      return (await import('./explain-command.ts')).explainCommand(given, io, rules);
    case 'print-config':
      return (await import('./print-config-command.ts')).printConfigCommand(given, io, rules);
    case 'init':
      return (await import('./init-command.ts')).initCommand(given, io);
  }
}
