import type { Rule } from '#rule';
import { didYouMean, oneOf } from '../config/nearest.ts';
import { matchesGlob, noRuleMessage } from '../config/rule-glob.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { lensesOf, lensPrefixes, pillarOf, pillars } from '../framework/catalogue.ts';
import type { Arguments } from './arguments.ts';

type Matches = (rule: Rule) => boolean;

/** An option that selects, its opposite, and what a value of theirs matches. */
interface Kind {
  readonly only: readonly string[];
  readonly not: readonly string[];
  readonly matcher: (value: string) => Matches | Promise<Matches>;
}

/**
 * The rules that the command line leaves: those that match one value of each kind of option that is given (`--pillar`, `--rule`,
 * `--best-practice`, `--lens`), without those that match one of the `--no-` options.
 * @param all the rules that options may name; `rules` are those of them that the configuration leaves on
 */
export async function selectRules(
  rules: readonly Rule[],
  all: readonly Rule[],
  given: Pick<Arguments, 'all'>,
): Promise<readonly Rule[]> {
  const ids = all.map(({ id }) => id);
  const kinds: readonly Kind[] = [
    { only: given.all('pillar'), not: given.all('no-pillar'), matcher: pillarMatcher },
    { only: given.all('rule'), not: given.all('no-rule'), matcher: (glob: string) => ruleMatcher(glob, ids) },
    { only: given.all('best-practice'), not: given.all('no-best-practice'), matcher: practiceMatcher },
    { only: given.all('lens'), not: given.all('no-lens'), matcher: lensMatcher },
  ];
  let selected = rules;
  for (const { only, not, matcher } of kinds) {
    const wanted = await Promise.all(only.map((value) => matcher(value)));
    const unwanted = await Promise.all(not.map((value) => matcher(value)));
    selected = selected.filter(
      (rule) =>
        (wanted.length === 0 || wanted.some((matches) => matches(rule))) && !unwanted.some((matches) => matches(rule)),
    );
  }
  return selected;
}

/** A rule belongs to the pillar of each of its best practices. */
function pillarMatcher(name: string): Matches {
  const ids: readonly string[] = pillars.map(({ id }) => id);
  if (!ids.includes(name)) {
    throw new WrongUse(`there is no pillar "${name}"${didYouMean(name, ids) || `; expected ${oneOf(ids)}`}`);
  }
  return (rule) => rule.bestPractices.some((id) => pillarOf(id) === name);
}

function lensMatcher(name: string): Matches {
  const names = Object.keys(lensPrefixes);
  if (!names.includes(name)) {
    throw new WrongUse(`there is no lens "${name}"${didYouMean(name, names) || `; expected ${oneOf(names)}`}`);
  }
  return (rule) => lensesOf(rule.lensPractices).some((lens) => lens === name);
}

function ruleMatcher(glob: string, ids: readonly string[]): Matches {
  if (!ids.some((id) => matchesGlob(id, glob))) throw new WrongUse(noRuleMessage(glob, ids));
  return (rule) => matchesGlob(rule.id, glob);
}

/** A best practice, or a question and with it all of its best practices. */
async function practiceMatcher(name: string): Promise<Matches> {
  const { practiceId } = await import('./practice.ts');
  const wanted = practiceId(name);
  return (rule) => rule.bestPractices.some((id) => id === wanted || id.startsWith(`${wanted}-`));
}
