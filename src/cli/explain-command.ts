import type { Rule } from '#rule';
import { reservedRules } from '../check/reserved.ts';
import { didYouMean } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { allBestPractices, type BestPractice } from '../framework/lookup.ts';
import { ruleMarkdown } from '../report/rule-help.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** `lintel explain RULE|BEST-PRACTICE`: all there is to say about one, in Markdown. */
export function explainCommand(given: Arguments, io: Io, allRules: readonly Rule[]): number {
  const [name, ...others] = given.operands;
  if (name === undefined || others.length > 0) {
    throw new WrongUse(
      '"lintel explain" takes one name, of a rule or of a best practice; "lintel rules" lists the rules',
    );
  }
  const rules = [...allRules, ...reservedRules];
  const rule = rules.find(({ id }) => id === name.toLowerCase());
  const practices = allBestPractices();
  const practice = practices.find(({ id }) => id === name.toUpperCase());
  if (rule !== undefined) io.stdout.write(ruleMarkdown(rule));
  else if (practice !== undefined) io.stdout.write(practiceMarkdown(practice, allRules));
  else {
    const hint =
      didYouMean(
        name,
        [...rules, ...practices].map(({ id }) => id),
      ) || '; "lintel rules" lists the rules';
    throw new WrongUse(`there is no rule or best practice "${name}"${hint}`);
  }
  return 0;
}

function practiceMarkdown(
  { id, title, question, questionTitle, risk, url }: BestPractice,
  rules: readonly Rule[],
): string {
  const evidence = rules.filter(({ bestPractices }) => bestPractices.includes(id));
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
