/** The commands, in the order in which the help lists them. */
export const commands = ['lint', 'rules', 'explain', 'print-config', 'init', 'help', 'version'] as const;
export type Command = (typeof commands)[number];

/** An option of the command line. */
export interface Option {
  readonly short?: string;
  /** What stands for its value in the help; absent when it takes none. */
  readonly value?: string;
  readonly help: string;
  /** The help of a command for which the option means less. */
  readonly helpOf?: Partial<Record<Command, string>>;
  readonly commands: readonly Command[];
}

const configured: readonly Command[] = ['lint', 'print-config'];
const selecting: readonly Command[] = ['lint', 'rules', 'print-config'];

/** In the order in which the help lists them. */
const table = {
  format: {
    short: 'f',
    value: 'FORMAT[=FILE]',
    help: 'pretty (default), json or sarif; may be repeated, with a FILE for all but one',
    helpOf: { rules: 'pretty (default) or json' },
    commands: ['lint', 'rules'],
  },
  output: {
    short: 'o',
    value: 'FILE',
    help: 'where the one format goes (default: standard output)',
    commands: ['lint'],
  },
  'fail-on': {
    value: 'SEVERITY',
    help: 'high, medium (default), low or never: exit 1 when a finding of this severity or a higher one remains',
    commands: configured,
  },
  'max-warnings': {
    value: 'N',
    help: 'exit 1 when there are more than N findings below that severity',
    commands: ['lint'],
  },
  pillar: {
    value: 'NAME',
    help: 'only rules of this pillar; may be repeated, as the next seven may',
    commands: selecting,
  },
  'no-pillar': { value: 'NAME', help: 'no rules of this pillar', commands: selecting },
  rule: { value: 'GLOB', help: 'only rules with this id; "*" stands for any text', commands: selecting },
  'no-rule': { value: 'GLOB', help: 'no rules with this id', commands: selecting },
  'best-practice': {
    value: 'ID',
    help: 'only rules for this best practice or question, such as REL09-BP01 or REL09',
    commands: selecting,
  },
  'no-best-practice': { value: 'ID', help: 'no rules for this best practice or question', commands: selecting },
  lens: { value: 'NAME', help: 'only rules for a practice of this lens: serverless, hpc or iot', commands: selecting },
  'no-lens': { value: 'NAME', help: 'no rules for a practice of this lens', commands: selecting },
  parameters: {
    value: 'FILE',
    help: "values of template parameters: JSON in a form of AWS's; may be repeated, the last one wins",
    commands: configured,
  },
  'var-file': {
    value: 'FILE',
    help: 'values of Terraform variables, as .tfvars or .tfvars.json; may be repeated, the last one wins',
    commands: ['lint'],
  },
  'terraform-root': {
    value: 'DIR',
    help: 'the folder of the Terraform code of a plan (default: beside the plan)',
    commands: ['lint'],
  },
  config: {
    value: 'FILE',
    help: 'the configuration (default: the nearest lintel.config.json upwards)',
    commands: configured,
  },
  'no-config': { help: 'read no configuration', commands: configured },
  'show-unknown': { help: 'also list what could not be decided', commands: ['lint'] },
  strict: { help: 'exit 1 when something could not be decided, and list it', commands: ['lint'] },
  stdin: { help: 'lint standard input', commands: ['lint'] },
  'stdin-filename': { value: 'NAME', help: 'the name under which to report standard input', commands: ['lint'] },
  'no-error-on-unmatched-pattern': {
    help: 'do not mind paths that do not exist and folders without files',
    commands: ['lint'],
  },
  quiet: { help: 'findings only: no table, no summary', commands: ['lint'] },
  verbose: { help: 'say what was skipped and why, and how long it took', commands: ['lint'] },
  'no-color': { help: 'no colours; NO_COLOR and FORCE_COLOR are obeyed too', commands: ['lint'] },
  help: { short: 'h', help: 'show this', commands },
  version: { help: 'show the version', commands },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof table;

/** All options by name. */
export const options: Readonly<Record<OptionName, Option>> = table;

/** The options that a command has. */
export function optionsOf(command: Command): readonly OptionName[] {
  return (Object.keys(table) as OptionName[]).filter((name) => options[name].commands.includes(command));
}
