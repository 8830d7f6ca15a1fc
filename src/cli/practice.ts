import { didYouMean } from '../config/nearest.ts';
import { WrongUse } from '../config/wrong-use.ts';
import { allBestPractices } from '../framework/lookup.ts';

/**
 * The id of a best practice or of a question (and with it of all its best practices) as the framework writes it. A module of its own,
 * imported where such an id is given: it loads the framework's catalogue.
 */
export function practiceId(name: string): string {
  const known = new Set<string>(allBestPractices().flatMap(({ id, question }) => [question, id]));
  const wanted = name.toUpperCase();
  if (known.has(wanted)) return wanted;
  const hint = didYouMean(wanted, known) || '; expected an id such as "REL09" or "REL09-BP01"';
  throw new WrongUse(`there is no best practice "${name}"${hint}`);
}
