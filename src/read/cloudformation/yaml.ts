import type { Problem, SourceFile, SourceNode } from '../source.ts';
import { parseAnyYaml } from './any-yaml.ts';
import { readPlainYaml } from './yaml-plain.ts';

/**
 * Reads YAML 1.1 as CloudFormation does: short tags become their long form, aliases share the node that they name, merge keys are
 * merged. Never throws; `root` is undefined when the text is empty, has a syntax error, or grows too large by its aliases.
 */
export function parseYaml(source: SourceFile): { root: SourceNode | undefined; problems: Problem[] } {
  const root = readPlainYaml(source);
  return root === undefined ? parseAnyYaml(source) : { root, problems: [] };
}
