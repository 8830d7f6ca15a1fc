import { type Pillar, pillars } from '../framework/catalogue.ts';
import { allBestPractices, type BestPractice } from '../framework/lookup.ts';
import type { Rule } from '../rule/define-rule.ts';

/**
 * For each pillar how many of its best practices have a rule, as a Markdown table: of those that code shows directly, and of those that it
 * gives evidence for.
 */
export function coverageTable(rules: readonly Rule[]): string {
  const covered = new Set<string>(rules.flatMap(({ bestPractices }) => bestPractices));
  const of = (practices: readonly BestPractice[]): string =>
    `${practices.filter(({ id }) => covered.has(id)).length} of ${practices.length}`;
  const shown = (observability: BestPractice['observability'], pillar?: Pillar): string =>
    of(
      allBestPractices().filter(
        (practice) => practice.observability === observability && (pillar === undefined || practice.pillar === pillar),
      ),
    );
  const count = (pillar?: Pillar): number =>
    rules.filter((rule) => pillar === undefined || rule.pillar === pillar).length;
  const row = (title: string, pillar?: Pillar): string =>
    `| ${title} | ${count(pillar)} | ${shown('direct', pillar)} | ${shown('partial', pillar)} |`;
  return [
    '| pillar | rules | practices that code shows directly | practices that code gives evidence for |',
    '| --- | --- | --- | --- |',
    ...pillars.map(({ id, title }) => row(title, id)),
    row('all'),
  ].join('\n');
}
