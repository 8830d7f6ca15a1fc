import type { Rule } from '#rule';
import { reservedRules } from '../check/reserved.ts';
import { didYouMean } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import type { BestPracticeId } from '../framework/catalogue.ts';
import { allBestPractices, type BestPractice } from '../framework/lookup.ts';
import { ruleMarkdown, type TerraformHelp } from '../report/rule-help.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** `lintel explain RULE|BEST-PRACTICE`: all there is to say about one, in Markdown; of a question, its best practices. */
export async function explainCommand(given: Arguments, io: Io, allRules: readonly Rule[]): Promise<number> {
  const [name, ...others] = given.operands;
  if (name === undefined || others.length > 0) {
    throw new WrongUse(
      '"lintel explain" takes one name, of a rule or of a best practice; "lintel rules" lists the rules',
    );
  }
  const rules = [...allRules, ...reservedRules];
  const practices = allBestPractices();
  io.stdout.write((await explanation(name, rules, practices)) ?? refuse(name, rules, practices));
  return 0;
}

async function explanation(
  name: string,
  rules: readonly Rule[],
  practices: readonly BestPractice[],
): Promise<string | undefined> {
  const rule = rules.find(({ id }) => id === name.toLowerCase());
  if (rule !== undefined) return ruleMarkdown(rule, await terraformHelp(rule));
  const wanted = name.toUpperCase();
  const practice = practices.find(({ id }) => id === wanted);
  if (practice !== undefined) return practiceMarkdown(practice, rules);
  const answers = practices.filter(({ question }) => question === wanted);
  return answers.length === 0 ? undefined : questionMarkdown(answers, rules);
}

async function terraformHelp({ id }: Rule): Promise<TerraformHelp> {
  const [{ terraformTypesOf }, { terraformExamplesOf }] = await Promise.all([
    import('../lower/terraform/entry.ts'),
    import('./terraform-examples.ts'),
  ]);
  return { typesOf: terraformTypesOf, examples: terraformExamplesOf(id) };
}

function refuse(name: string, rules: readonly Rule[], practices: readonly BestPractice[]): never {
  const names = [...rules, ...practices].map(({ id }) => id);
  const hint = didYouMean(name, names) || '; "lintel rules" lists the rules';
  throw new WrongUse(`there is no rule or best practice "${name}"${hint}`);
}

function questionMarkdown(answers: readonly BestPractice[], rules: readonly Rule[]): string {
  const [first] = answers;
  const lines = answers.map(({ id, title }) => {
    const count = evidenceFor(id, rules).length;
    return `- ${id} ${title}${count === 0 ? '' : ` (${count} ${count === 1 ? 'rule' : 'rules'})`}`;
  });
  return [`# ${first?.question}: ${first?.questionTitle}`, '', ...lines, ''].join('\n');
}

function evidenceFor(id: BestPracticeId, rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ bestPractices }) => bestPractices.includes(id));
}

function practiceMarkdown(
  { id, title, question, questionTitle, risk, url }: BestPractice,
  rules: readonly Rule[],
): string {
  const evidence = evidenceFor(id, rules);
  return [
    `# ${id} ${title}`,
    '',
    `${question}: ${questionTitle}`,
    '',
    `Risk if not followed: ${risk}`,
    '',
    url,
    '',
    ...(evidence.length === 0
      ? ['No rule gives evidence for it.']
      : ['## Rules that give evidence', '', ...evidence.map((rule) => `- \`${rule.id}\`: ${rule.title}`)]),
    '',
  ].join('\n');
}
