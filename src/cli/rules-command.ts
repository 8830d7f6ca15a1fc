import type { Equivalents, Rule } from '#rule';
import { oneOf } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { lensesOf, pillars } from '../framework/catalogue.ts';
import { terraformTypesOf } from '../lower/terraform/entry.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';
import { selectRules } from './select.ts';

/** Every other tool of the catalogue; each has a list, and an empty one where a rule has no equivalent. */
const tools: readonly (keyof Equivalents)[] = [
  'checkov',
  'cfnGuard',
  'trivy',
  'cdkNag',
  'cfnNag',
  'kics',
  'cfnLint',
  'tflint',
  'prowler',
  'securityHub',
  'awsConfig',
];

/** `lintel rules`: the catalogue, as a table or as JSON. */
export async function rulesCommand(given: Arguments, io: Io, allRules: readonly Rule[]): Promise<number> {
  const format = given.last('format') ?? 'pretty';
  if (format !== 'pretty' && format !== 'json') {
    throw new WrongUse(`--format is "${format}"; expected ${oneOf(['pretty', 'json'])}`);
  }
  if (given.operands.length > 0) {
    throw new WrongUse(`"lintel rules" takes no names; try "lintel explain ${given.operands[0]}" or --rule`);
  }
  const rules = await selectRules(allRules, allRules, given);
  io.stdout.write(format === 'json' ? `${JSON.stringify(rules.map(catalogueEntry), null, 2)}\n` : tableOf(rules));
  return 0;
}

function catalogueEntry(rule: Rule) {
  const { id, title, severity, pillar, bestPractices, resourceTypes, why, remedy } = rule;
  return {
    id,
    title,
    severity,
    pillar,
    bestPractices,
    lenses: lensesOf(rule.lensPractices),
    resourceTypes,
    terraformTypes: [...new Set(resourceTypes.flatMap(terraformTypesOf))].sort(),
    why,
    remedy,
    fixable: false,
    equivalents: Object.fromEntries(tools.map((tool) => [tool, rule.equivalents[tool] ?? []])),
  };
}

/** A line for each rule, under the pillar of its first best practice; ids sorted. */
function tableOf(rules: readonly Rule[]): string {
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  return pillars
    .map(({ id: pillar, title }) => {
      const lines = rules
        .filter((rule) => rule.pillar === pillar)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((rule) => `  ${rule.id.padEnd(width)}  ${rule.severity.padEnd('medium'.length)}  ${rule.title}\n`);
      return lines.length === 0 ? undefined : `${title} (${lines.length})\n${lines.join('')}`;
    })
    .filter((section) => section !== undefined)
    .join('\n');
}
