import { didYouMean, oneOf } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import type { Arguments } from './arguments.ts';
import { type Command, commands, options, optionsOf } from './options.ts';

/** How each command is called, what it does, and what else there is to know. */
const pages: Readonly<Record<Command, { readonly usage: string; readonly does: string; readonly more?: string }>> = {
  lint: {
    usage: 'lintel [lint] [PATHS...]',
    does: 'check files, folders and patterns (default: the current folder)',
    more: `A folder is one application and is seen whole; files given by name are a part of one, so what is missing beside them is
unknown. What .gitignore names is left out of a folder, and files that hold no infrastructure code are passed over.

Exit status: 0 nothing at or above the gate, 1 findings, 2 wrong use and nothing was checked, 3 a fault of Lintel's own.`,
  },
  rules: { usage: 'lintel rules', does: 'list the rules; --format json for programs' },
  explain: {
    usage: 'lintel explain RULE|BEST-PRACTICE',
    does: 'say what a rule or a best practice asks for, why, and how to mend it',
  },
  'print-config': { usage: 'lintel print-config', does: 'print the configuration that applies here, as JSON' },
  init: { usage: 'lintel init', does: 'write a lintel.config.json to start from' },
  help: { usage: 'lintel help [COMMAND]', does: 'show how a command is used' },
  version: { usage: 'lintel version', does: 'show the version' },
};

/** The help of a command; without one, that of linting and a list of the others. */
export function helpText({ command, operands }: Pick<Arguments, 'command' | 'operands'>): string {
  if (command !== 'help' && command !== 'lint') return pageOf(command);
  const [name] = command === 'help' ? operands : [];
  if (name === undefined)
    return [pageOf('lint'), 'Commands', table(commands.map((each) => [pages[each].usage, pages[each].does]))].join(
      '\n',
    );
  const known = commands.find((each) => each === name);
  if (known === undefined) {
    throw new WrongUse(`there is no command "${name}"${didYouMean(name, commands) || `; expected ${oneOf(commands)}`}`);
  }
  return pageOf(known);
}

function pageOf(command: Command): string {
  const { usage, does, more } = pages[command];
  const rows = optionsOf(command).map((name): readonly [string, string] => {
    const { short, value, help, helpOf } = options[name];
    const names = `${short === undefined ? '    ' : `-${short}, `}--${name}`;
    return [value === undefined ? names : `${names} ${value}`, helpOf?.[command] ?? help];
  });
  return [`${usage}: ${does}`, '', table(rows), ...(more === undefined ? [] : [more, ''])].join('\n');
}

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}\n`).join('');
}
