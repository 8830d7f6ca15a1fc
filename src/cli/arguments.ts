import { parseArgs } from 'node:util';
import { didYouMean } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { type Command, commands, type Option, type OptionName, options, optionsOf } from './options.ts';

/** A command line, taken apart. */
export interface Arguments {
  readonly command: Command;
  /** Paths, or the name to explain. */
  readonly operands: readonly string[];
  /** Whether an option was given. */
  has(name: OptionName): boolean;
  /** The values that an option was given, in their order. */
  all(name: OptionName): readonly string[];
  /** The last value that an option was given. */
  last(name: OptionName): string | undefined;
}

/** Takes a command line apart. Throws when it holds an option that the command does not have, or one without its value. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value, short }]) => [
        name,
        { type: value === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const,
      ]),
    ),
    allowPositionals: true,
    // Not strict, so that messages are Lintel's own and can name the nearest option.
    strict: false,
    tokens: true,
  });

  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const terminator = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? Number.POSITIVE_INFINITY;
  const [first] = operands;
  const named =
    first !== undefined && first.index < terminator ? commands.find((name) => name === first.value) : undefined;
  const command = named ?? 'lint';

  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = optionOf(name, rawName, command);
    if (option.value === undefined && value !== undefined) throw new WrongUse(`${rawName} takes no value`);
    const isMissing = value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'));
    if (option.value !== undefined && isMissing)
      throw new WrongUse(`${rawName} needs a value: ${rawName} ${option.value}`);
    const values = given.get(name) ?? [];
    if (value !== undefined) values.push(value);
    given.set(name, values);
  }
  return {
    command,
    operands: operands.slice(named === undefined ? 0 : 1).map(({ value }) => value),
    has: (name) => given.has(name),
    all: (name) => given.get(name) ?? [],
    last: (name) => given.get(name)?.at(-1),
  };
}

function optionOf(name: string, rawName: string, command: Command): Option {
  const names = optionsOf(command);
  const found = names.find((each) => each === name);
  if (found !== undefined) return options[found];
  if (Object.hasOwn(options, name)) throw new WrongUse(`"lintel ${command}" has no option ${rawName}`);
  const candidates = names.map((each) => `--${each}`);
  throw new WrongUse(`there is no option ${rawName}${didYouMean(rawName, candidates)}`);
}
