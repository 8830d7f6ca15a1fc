import type { bestPractices } from './best-practices.ts';
import type { lensPractices } from './lenses.ts';

/** A pillar of the AWS Well-Architected Framework. */
export type Pillar =
  | 'operational-excellence'
  | 'security'
  | 'reliability'
  | 'performance-efficiency'
  | 'cost-optimization'
  | 'sustainability';

/** The id of a best practice of the framework, such as `REL09-BP01`. */
export type BestPracticeId = keyof typeof bestPractices;

/** The id of a best practice of a lens, such as `IOTSEC01-BP01`. */
export type LensPracticeId = keyof typeof lensPractices;

/** A pillar, and the letters that the ids of its questions and best practices begin with. */
export interface PillarFacts {
  readonly id: Pillar;
  readonly title: string;
  readonly prefix: string;
}

/** The pillars in the framework's order. Source: https://docs.aws.amazon.com/wellarchitected/latest/framework/the-pillars-of-the-framework.html */
export const pillars: readonly PillarFacts[] = [
  { id: 'operational-excellence', title: 'Operational excellence', prefix: 'OPS' },
  { id: 'security', title: 'Security', prefix: 'SEC' },
  { id: 'reliability', title: 'Reliability', prefix: 'REL' },
  { id: 'performance-efficiency', title: 'Performance efficiency', prefix: 'PERF' },
  { id: 'cost-optimization', title: 'Cost optimization', prefix: 'COST' },
  { id: 'sustainability', title: 'Sustainability', prefix: 'SUS' },
];

/** The pillar that a best practice belongs to: its id says so, no data is loaded. */
export function pillarOf(id: BestPracticeId): Pillar {
  const pillar = pillars.find(({ prefix }) => id.startsWith(prefix));
  // The type forbids it; a user's rule in plain JavaScript may still say it.
  if (!pillar) throw new Error(`"${id}" is not the id of a Well-Architected best practice, such as "REL09-BP01"`);
  return pillar.id;
}

/** A lens of the framework that rules are evidence for. */
export type Lens = 'serverless' | 'hpc' | 'iot';

/** The lenses, and the letters that the ids of their practices begin with. */
export const lensPrefixes: Readonly<Record<Lens, string>> = { serverless: 'SERV-', hpc: 'HPC', iot: 'IOT' };

/** The lenses that practices belong to, each once: their ids say so, no data is loaded. */
export function lensesOf(practices: readonly LensPracticeId[]): readonly Lens[] {
  const lenses: readonly Lens[] = ['serverless', 'hpc', 'iot'];
  return lenses.filter((lens) => practices.some((id) => id.startsWith(lensPrefixes[lens])));
}
