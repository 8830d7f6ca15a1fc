import { bestPractice } from '../framework/lookup.ts';
import type { Equivalents, Rule } from '../rule/define-rule.ts';

/** How each tool writes its own name. */
const tools: readonly (readonly [keyof Equivalents, string])[] = [
  ['checkov', 'Checkov'],
  ['cfnGuard', 'CloudFormation Guard'],
  ['trivy', 'Trivy'],
  ['cdkNag', 'cdk-nag'],
  ['cfnNag', 'cfn_nag'],
  ['kics', 'KICS'],
  ['cfnLint', 'cfn-lint'],
  ['tflint', 'TFLint'],
  ['prowler', 'Prowler'],
  ['securityHub', 'AWS Security Hub'],
  ['awsConfig', 'AWS Config'],
];

/** What only Terraform's tables know of a rule. A lint run does without: to make it takes longer than most runs. */
export interface TerraformHelp {
  /** The Terraform types that lower to a CloudFormation type. */
  readonly typesOf: (type: string) => readonly string[];
  /** The examples of the rule in HCL, if there are any. */
  readonly examples: { readonly fails: string; readonly passes: string } | undefined;
}

/**
 * All there is to say about a rule, in Markdown: `lintel explain` prints it and SARIF shows it beside an alert
 * (`help.markdown`, SARIF 3.49.13).
 */
export function ruleMarkdown(rule: Rule, terraform?: TerraformHelp): string {
  const { pillar, examples } = rule;
  const facts = [`\`${rule.id}\``, `${rule.severity} severity`, ...(pillar === undefined ? [] : [pillarText(pillar)])];
  return sections([
    `# ${markdown(rule.title)}`,
    facts.join(', '),
    markdown(rule.why),
    `**Remedy:** ${markdown(rule.remedy)}`,
    section(
      'Best practices',
      rule.bestPractices.map((id) => {
        const { title, url } = bestPractice(id);
        return `- [${id}](${url}): ${markdown(title)}`;
      }),
    ),
    section(
      'Resource types',
      rule.resourceTypes.map((type) => {
        const types = terraform?.typesOf(type) ?? [];
        return `- \`${type}\`${types.length === 0 ? '' : ` (${codeList(types)})`}`;
      }),
    ),
    examples && section('Fails', yamlBlock(examples.fails)),
    examples && section('Passes', yamlBlock(examples.passes)),
    terraform?.examples && section('Fails in Terraform', hclBlock(terraform.examples.fails)),
    terraform?.examples && section('Passes in Terraform', hclBlock(terraform.examples.passes)),
    section(
      'Same rule in other tools',
      equivalents(rule).map(([tool, ids]) => `- ${tool}: ${codeList(ids)}`),
    ),
    rule.source && `Source: <${rule.source}>`,
  ]);
}

/** A rule in plain text, without its examples: SARIF's `help.text`, for viewers that show no Markdown. */
export function ruleText(rule: Rule): string {
  return sections([
    rule.why,
    rule.remedy,
    rule.bestPractices
      .map((id) => {
        const { title, url } = bestPractice(id);
        return `${id}: ${title} (${url})`;
      })
      .join('\n'),
    rule.source && `Source: ${rule.source}`,
  ]);
}

/** The rules as a table in Markdown, one a line, in the order given: the README's catalogue. */
export function rulesTable(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const practices = rule.bestPractices.map((id) => `[${id}](${bestPractice(id).url})`).join(' ');
    return `| \`${rule.id}\` | ${markdown(rule.title).replaceAll('|', '\\|')} | ${rule.severity} | ${practices} |`;
  });
  return `${['| rule | what it asks for | severity | best practices |', '| --- | --- | --- | --- |', ...rows].join('\n')}\n`;
}

/** A pillar as it reads in a sentence: `cost optimization`. */
export function pillarText(pillar: string): string {
  return pillar.replaceAll('-', ' ');
}

function equivalents(rule: Rule): readonly (readonly [string, readonly string[]])[] {
  return tools.flatMap(([key, name]) => {
    const ids = rule.equivalents[key] ?? [];
    return ids.length === 0 ? [] : [[name, ids] as const];
  });
}

function sections(parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[]): string | undefined {
  return lines.length === 0 ? undefined : [`## ${heading}`, '', ...lines].join('\n');
}

/** An example holds a template's resources; under their key it can be copied into a template as it stands. */
function yamlBlock(example: string): readonly string[] {
  const lines = dedented(example);
  const isTemplate = lines.some((line) => /^Resources\s*:/.test(line));
  const template = isTemplate ? lines : ['Resources:', ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
  return ['```yaml', ...template, '```'];
}

function hclBlock(example: string): readonly string[] {
  return ['```hcl', example.trimEnd(), '```'];
}

function codeList(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function dedented(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  const indents = lines.filter((line) => line !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  const body = lines.map((line) => line.slice(indent));
  return body.slice(
    body.findIndex((line) => line !== ''),
    body.findLastIndex((line) => line !== '') + 1,
  );
}

/** A rule's words are plain text: what Markdown would take for a mark-up is escaped. */
function markdown(text: string): string {
  return text.replace(/[\\`*<[\]]/g, '\\$&');
}
