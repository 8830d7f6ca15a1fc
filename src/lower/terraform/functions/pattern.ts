/** Terraform's functions that take regular expressions. Source: Terraform documentation, "regex Function", "regexall Function", "replace Function". */

import type { MapTermEntry, Term } from '../../term.ts';
import {
  anyValue,
  type Call,
  type FunctionTable,
  listTerm,
  of2,
  of3,
  readAll,
  refused,
  scalarTerm,
  text,
  textLimit,
  tooLarge,
  unknownLike,
} from './call.ts';
import { isPlaceholder, replacedWords } from './placeholder.ts';
import { codePointsOf, compile, type Match, matchAll, type RegularExpression } from './regular-expression.ts';

/** Functions that take regular expressions. */
export const patternFunctions: FunctionTable = {
  regex: of2(text, text, (pattern, subject, call) => {
    const found = search(pattern, subject, 1, call);
    if ('kind' in found) return found;
    const [match] = found.matches;
    return match === undefined ? refused(call, 'a pattern that matches the text') : matchTerm(match, found, call);
  }),
  regexall: of2(text, anyValue, (pattern, searched, call) => {
    if (isZoneName(searched)) return zoneMatches(pattern, searched, call);
    const read = text.read(searched, call);
    if ('stop' in read) return read.stop;
    const subject = read.value;
    const found = search(pattern, subject, Number.POSITIVE_INFINITY, call);
    if ('kind' in found) return found;
    if (found.matches.length * found.expression.groups.length > groupLimit) return tooLarge(call);
    return listTerm(
      found.matches.map((match) => matchTerm(match, found, call)),
      call,
    );
  }),
  replace: of3(anyValue, text, anyValue, (inside, searched, by, call) => {
    const isKnown = inside.kind === 'scalar' && by.kind === 'scalar';
    if (!isKnown && isPlaceholder(searched)) return replacedWords(inside, searched, by, call);
    const texts = readAll([inside, by], text, call);
    if ('stop' in texts) return texts.stop;
    const [subject = '', replacement = ''] = texts.value;
    if (searched.length > 1 && searched.startsWith('/') && searched.endsWith('/')) {
      const found = search(searched.slice(1, -1), subject, Number.POSITIVE_INFINITY, call);
      return 'kind' in found ? found : replaced(found, replacement, call);
    }
    const parts = searched === '' ? Array.from(subject) : subject.split(searched);
    // An empty text is found before and behind each character.
    const count = searched === '' ? parts.length + 1 : parts.length - 1;
    if (subject.length + count * (replacement.length - searched.length) > textLimit) return tooLarge(call);
    return searched === '' ? ['', ...parts, ''].join(replacement) : parts.join(replacement);
  }),
};

/** Whether a term is the name of some zone of the Region, as `data.aws_availability_zones` has it. */
function isZoneName(term: Term): boolean {
  const zones = term.kind === 'call' && term.function === 'select' ? term.arguments[1] : undefined;
  return zones?.kind === 'call' && zones.function === 'getAZs' && zones.arguments.length === 1;
}

/** Names of zones, as different as they come. Source: Amazon EC2 User Guide, "Regions and Zones". */
const zoneNames = ['us-east-1a', 'ap-southeast-2c', 'us-gov-west-1b', 'eu-isoe-west-1a'];

/** How many matches the names of zones have: a module asks with one pattern for each of its subnets. */
const countsByPattern = new Map<string, ReadonlySet<number>>();
const patternsKept = 1000;

/** As many matches as all names of zones have: modules tell names from ids in this way. */
function zoneMatches(pattern: string, zone: Term, call: Call): Term {
  let counts = countsByPattern.get(pattern);
  if (counts === undefined) {
    const found = zoneNames.map((name) => search(pattern, name, Number.POSITIVE_INFINITY, call));
    const failed = found.find((each) => 'kind' in each);
    if (failed !== undefined) return failed;
    counts = new Set(found.map((each) => ('kind' in each ? 0 : each.matches.length)));
    if (countsByPattern.size < patternsKept) countsByPattern.set(pattern, counts);
  }
  const [count = 0, ...others] = counts;
  const match = unknownLike(zone, call);
  return others.length > 0 ? match : listTerm(Array<Term>(count).fill(match), call);
}

/** The lengths beyond which a text is not searched, and an expression not compiled. */
const patternLimit = 10_000;
const subjectLimit = 10_000;

/** The most groups of all matches together. */
const groupLimit = 100_000;

interface Found {
  readonly expression: RegularExpression;
  readonly characters: readonly string[];
  readonly matches: readonly Match[];
}

function search(pattern: string, subject: string, most: number, call: Call): Found | Term {
  if (subject.length > subjectLimit || pattern.length > patternLimit) return tooLarge(call);
  const expression = compile(pattern);
  if (expression === 'refused') return refused(call, 'a regular expression');
  if (expression === 'large') return tooLarge(call);
  const matches = matchAll(expression, codePointsOf(subject), most);
  return matches === undefined ? tooLarge(call) : { expression, characters: Array.from(subject), matches };
}

function groupText(match: Match, group: number, { characters }: Found): string | undefined {
  const range = match[group];
  return range && characters.slice(range[0], range[1]).join('');
}

/** The groups of a match: by name when they have names, else in a list; without groups the matched text. */
function matchTerm(match: Match, found: Found, call: Call): Term {
  const { place } = call;
  const { groups } = found.expression;
  const groupTerm = (group: number): Term => {
    const content = groupText(match, group, found);
    return content === undefined ? { kind: 'null', ...place } : scalarTerm(content, place);
  };
  if (groups.length === 1) return groupTerm(0);
  const numbers = groups.map((_, group) => group).slice(1);
  const named = numbers.flatMap((group): MapTermEntry[] => {
    const key = groups[group];
    return key === undefined ? [] : [{ key, value: groupTerm(group), ...place }];
  });
  if (named.length === 0) return listTerm(numbers.map(groupTerm), call);
  if (named.length < numbers.length) return refused(call, 'groups that all have names, or none');
  return { kind: 'map', entries: named, ...place };
}

function replaced(found: Found, replacement: string, call: Call): Term | string {
  const { characters, matches } = found;
  // What is put in can hold a group many times over, or many groups that are empty.
  const groups = replacement.split('$').length - 1;
  if (groups * characters.length > textLimit || replacement.length * matches.length > 10 * textLimit) {
    return tooLarge(call);
  }
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const match of matches) {
    const [start, end] = match[0] ?? [from, from];
    add(characters.slice(from, start).join(''));
    add(expanded(replacement, match, found));
    if (length > textLimit) return tooLarge(call);
    from = end;
  }
  add(characters.slice(from).join(''));
  return parts.join('');
}

/** A replacement with what the groups matched: `$1`, `${name}`; `$$` is a dollar sign. */
function expanded(replacement: string, match: Match, found: Found): string {
  return replacement.replace(/\$(?:\$|(\w+)|\{(\w+)\})/g, (whole, bare?: string, braced?: string) => {
    if (whole === '$$') return '$';
    const name = bare ?? braced ?? '';
    const group = /^\d+$/.test(name) ? Number(name) : found.expression.groups.indexOf(name);
    return groupText(match, group, found) ?? '';
  });
}
