/** The syntax of regular expressions as Go has it. Source: Go documentation, package "regexp/syntax". */

import type { Assertion, Node, Test } from './regular-expression.ts';
import {
  escapedClasses,
  inRanges,
  isWord,
  not,
  posixClasses,
  type Range,
  unicodeClass,
} from './regular-expression-class.ts';

interface Flags {
  readonly ignoreCase: boolean;
  readonly multiLine: boolean;
  readonly dotAll: boolean;
  readonly ungreedy: boolean;
}

interface Parser {
  readonly pattern: readonly number[];
  at: number;
  flags: Flags;
  readonly groups: (string | undefined)[];
  depth: number;
  failure: 'refused' | 'large' | undefined;
}

/** Go's own limit of a repetition. */
const repeatLimit = 1_000;
const nestingLimit = 100;

/** The parts of an expression and the names of its groups. */
export function parsePattern(
  pattern: readonly number[],
): { readonly node: Node; readonly groups: readonly (string | undefined)[] } | 'refused' | 'large' {
  const flags: Flags = { ignoreCase: false, multiLine: false, dotAll: false, ungreedy: false };
  const parser: Parser = { pattern, at: 0, flags, groups: [undefined], depth: 0, failure: undefined };
  const node = parseAlternatives(parser);
  if (parser.at < pattern.length) fail(parser);
  return parser.failure ?? { node, groups: parser.groups };
}

const empty: Node = { kind: 'sequence', parts: [] };

function fail(parser: Parser, failure: 'refused' | 'large' = 'refused'): Node {
  parser.failure ??= failure;
  parser.at = parser.pattern.length;
  return empty;
}

function peek(parser: Parser, ahead = 0): string {
  const codePoint = parser.pattern[parser.at + ahead];
  return codePoint === undefined ? '' : String.fromCodePoint(codePoint);
}

function take(parser: Parser): string {
  const character = peek(parser);
  parser.at++;
  return character;
}

function takeIf(parser: Parser, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (peek(parser, i) !== text[i]) return false;
  parser.at += text.length;
  return true;
}

function parseAlternatives(parser: Parser): Node {
  if (++parser.depth > nestingLimit) return fail(parser, 'large');
  const parts = [parseSequence(parser)];
  while (takeIf(parser, '|')) parts.push(parseSequence(parser));
  parser.depth--;
  const [only = empty] = parts;
  return parts.length === 1 ? only : { kind: 'alternatives', parts };
}

function parseSequence(parser: Parser): Node {
  const parts: Node[] = [];
  while (parser.at < parser.pattern.length && peek(parser) !== '|' && peek(parser) !== ')') {
    const part = parseAtom(parser);
    if (part !== undefined) parts.push(...repeated(parser, part));
  }
  return { kind: 'sequence', parts };
}

/** An atom with its repetition; of a quoted text, the last character has it. */
function repeated(parser: Parser, atom: Node | readonly Node[]): readonly Node[] {
  const atoms = 'kind' in atom ? [atom] : [...atom];
  const last = atoms.pop();
  if (last === undefined) return [];
  const times = repetition(parser);
  if (times === undefined) return [...atoms, last];
  const lazy = takeIf(parser, '?') !== parser.flags.ungreedy;
  if (repetition(parser) !== undefined) fail(parser);
  return [...atoms, { kind: 'repeat', inner: last, ...times, lazy }];
}

function repetition(parser: Parser): { readonly least: number; readonly most: number } | undefined {
  const infinity = Number.POSITIVE_INFINITY;
  if (takeIf(parser, '*')) return { least: 0, most: infinity };
  if (takeIf(parser, '+')) return { least: 1, most: infinity };
  if (takeIf(parser, '?')) return { least: 0, most: 1 };
  if (peek(parser) !== '{') return undefined;
  const start = parser.at;
  parser.at++;
  const least = digits(parser);
  const isRange = takeIf(parser, ',');
  const most = !isRange ? least : peek(parser) === '}' ? infinity : digits(parser);
  if (least === undefined || most === undefined || !takeIf(parser, '}')) {
    // Braces that are no repetition stand for themselves.
    parser.at = start;
    return undefined;
  }
  if (least > repeatLimit || (most !== infinity && most > repeatLimit) || most < least) fail(parser);
  return { least, most };
}

function digits(parser: Parser): number | undefined {
  let text = '';
  while (/^\d$/.test(peek(parser)) && text.length < 5) text += take(parser);
  return text === '' ? undefined : Number(text);
}

/** One thing that a repetition can follow; undefined for a change of flags. */
function parseAtom(parser: Parser): Node | readonly Node[] | undefined {
  const character = take(parser);
  const { multiLine, dotAll } = parser.flags;
  switch (character) {
    case '(':
      return parseGroup(parser);
    case '[':
      return { kind: 'character', test: parseClass(parser) };
    case '.':
      return { kind: 'character', test: dotAll ? () => true : (codePoint) => codePoint !== 10 };
    case '^':
      return { kind: 'assertion', holds: multiLine ? atLineStart : atTextStart };
    case '$':
      return { kind: 'assertion', holds: multiLine ? atLineEnd : atTextEnd };
    case '*':
    case '+':
    case '?':
      return fail(parser);
    case '\\':
      return parseEscape(parser);
    default:
      return literal(parser, character.codePointAt(0) ?? 0);
  }
}

const atTextStart: Assertion = (_text, at) => at === 0;
const atTextEnd: Assertion = (text, at) => at === text.length;
const atLineStart: Assertion = (text, at) => at === 0 || text[at - 1] === 10;
const atLineEnd: Assertion = (text, at) => at === text.length || text[at] === 10;

function atWordBoundary(text: readonly number[], at: number): boolean {
  return isWord(text[at - 1] ?? 0) !== isWord(text[at] ?? 0);
}

function literal(parser: Parser, codePoint: number): Node {
  return { kind: 'character', test: inRanges([[codePoint, codePoint]], parser.flags.ignoreCase) };
}

function parseGroup(parser: Parser): Node | undefined {
  if (!takeIf(parser, '?')) return capturing(parser, undefined);
  if (takeIf(parser, 'P<') || takeIf(parser, '<')) {
    let name = '';
    while (/^\w$/.test(peek(parser))) name += take(parser);
    if (name === '' || !takeIf(parser, '>') || parser.groups.includes(name)) return fail(parser);
    return capturing(parser, name);
  }
  const flags = parseFlags(parser);
  if (takeIf(parser, ')')) {
    if (flags !== undefined) parser.flags = flags;
    return flags === undefined ? fail(parser) : undefined;
  }
  if (flags === undefined || !takeIf(parser, ':')) return fail(parser);
  return inner(parser, flags);
}

function capturing(parser: Parser, name: string | undefined): Node {
  const number = parser.groups.length;
  parser.groups.push(name);
  return { kind: 'group', number, inner: inner(parser, parser.flags) };
}

/** What stands in parentheses; flags that are set inside end with them. */
function inner(parser: Parser, flags: Flags): Node {
  const outer = parser.flags;
  parser.flags = flags;
  const node = parseAlternatives(parser);
  parser.flags = outer;
  return takeIf(parser, ')') ? node : fail(parser);
}

const flagNames: Readonly<Record<string, keyof Flags>> = {
  i: 'ignoreCase',
  m: 'multiLine',
  s: 'dotAll',
  U: 'ungreedy',
};

function parseFlags(parser: Parser): Flags | undefined {
  let flags = parser.flags;
  let value = true;
  for (let count = 0; ; count++) {
    const character = peek(parser);
    if (character === ':' || character === ')') return count === 0 && character === ')' ? undefined : flags;
    const name = Object.hasOwn(flagNames, character) ? flagNames[character] : undefined;
    if (name !== undefined) flags = { ...flags, [name]: value };
    else if (character === '-' && value) value = false;
    else return undefined;
    parser.at++;
  }
}

function parseEscape(parser: Parser): Node | readonly Node[] {
  const character = peek(parser);
  switch (character) {
    case 'A':
      parser.at++;
      return { kind: 'assertion', holds: atTextStart };
    case 'z':
      parser.at++;
      return { kind: 'assertion', holds: atTextEnd };
    case 'b':
      parser.at++;
      return { kind: 'assertion', holds: atWordBoundary };
    case 'B':
      parser.at++;
      return { kind: 'assertion', holds: (text, at) => !atWordBoundary(text, at) };
    case 'Q':
      parser.at++;
      return quoted(parser);
    default: {
      const test = parseEscapedClass(parser);
      if (test !== undefined) return { kind: 'character', test };
      const codePoint = parseEscapedCharacter(parser);
      return codePoint === undefined ? fail(parser) : literal(parser, codePoint);
    }
  }
}

/** `\Q...\E`: everything in between stands for itself. */
function quoted(parser: Parser): readonly Node[] {
  const nodes: Node[] = [];
  while (parser.at < parser.pattern.length && !takeIf(parser, '\\E')) {
    nodes.push(literal(parser, take(parser).codePointAt(0) ?? 0));
  }
  return nodes;
}

const controls: Readonly<Record<string, number>> = { a: 7, f: 12, t: 9, n: 10, r: 13, v: 11 };

/** What follows a backslash and stands for one character. */
function parseEscapedCharacter(parser: Parser): number | undefined {
  const character = take(parser);
  const control = Object.hasOwn(controls, character) ? controls[character] : undefined;
  if (control !== undefined) return control;
  if (character === 'x') return parseHexadecimal(parser);
  if (/^[0-7]$/.test(character)) {
    // A single digit other than zero would be a reference to a group, which there is none.
    if (character !== '0' && !/^[0-7]$/.test(peek(parser))) return undefined;
    let octal = character;
    while (octal.length < 3 && /^[0-7]$/.test(peek(parser))) octal += take(parser);
    return Number.parseInt(octal, 8);
  }
  return /^[!-/:-@[-`{-~]$/.test(character) ? character.codePointAt(0) : undefined;
}

function parseHexadecimal(parser: Parser): number | undefined {
  let text = '';
  const isBraced = takeIf(parser, '{');
  while (/^[\da-fA-F]$/.test(peek(parser)) && text.length < (isBraced ? 6 : 2)) text += take(parser);
  if (isBraced ? !takeIf(parser, '}') || text === '' : text.length < 2) return undefined;
  const codePoint = Number.parseInt(text, 16);
  return codePoint > 0x10ffff ? undefined : codePoint;
}

/** `\d`, `\pL` and the like, behind the backslash. */
function parseEscapedClass(parser: Parser): Test | undefined {
  const character = peek(parser);
  const name = character.toLowerCase();
  const ranges = Object.hasOwn(escapedClasses, name) ? escapedClasses[name] : undefined;
  if (ranges !== undefined) {
    parser.at++;
    const test = inRanges(ranges, parser.flags.ignoreCase);
    return name === character ? test : not(test);
  }
  if (name !== 'p') return undefined;
  parser.at++;
  let property = take(parser);
  let isNegated = character === 'P';
  if (property === '{') {
    property = '';
    if (takeIf(parser, '^')) isNegated = !isNegated;
    while (/^\w$/.test(peek(parser)) && property.length < 100) property += take(parser);
    if (!takeIf(parser, '}')) fail(parser);
  }
  const test = unicodeClass(property);
  if (test === undefined) fail(parser);
  return test === undefined || !isNegated ? test : not(test);
}

/** How many classes stand in one pair of brackets. */
const classLimit = 20;

/** What stands in brackets. */
function parseClass(parser: Parser): Test {
  const { ignoreCase } = parser.flags;
  const isNegated = takeIf(parser, '^');
  const ranges: Range[] = [];
  const tests: Test[] = [];
  for (let isFirst = true; isFirst || peek(parser) !== ']'; isFirst = false) {
    if (parser.at >= parser.pattern.length) {
      fail(parser);
      break;
    }
    const named = parsePosixClass(parser) ?? parseClassEscape(parser);
    if (named !== undefined) {
      tests.push(named);
      if (tests.length > classLimit) fail(parser, 'large');
      continue;
    }
    const low = parseClassCharacter(parser);
    const isRange = peek(parser) === '-' && peek(parser, 1) !== ']' && peek(parser, 1) !== '';
    if (isRange) parser.at++;
    const high = isRange ? parseClassCharacter(parser) : low;
    if (low === undefined || high === undefined || high < low) fail(parser);
    else ranges.push([low, high]);
  }
  parser.at++;
  tests.push(inRanges(ranges, ignoreCase));
  const test: Test = (codePoint) => tests.some((each) => each(codePoint));
  return isNegated ? not(test) : test;
}

/** `[:alpha:]` within brackets. */
function parsePosixClass(parser: Parser): Test | undefined {
  if (peek(parser) !== '[' || peek(parser, 1) !== ':') return undefined;
  const start = parser.at;
  parser.at += 2;
  const isNegated = takeIf(parser, '^');
  let name = '';
  while (/^[a-z]$/.test(peek(parser)) && name.length < 10) name += take(parser);
  if (!takeIf(parser, ':]')) {
    parser.at = start;
    return undefined;
  }
  const ranges = Object.hasOwn(posixClasses, name) ? posixClasses[name] : undefined;
  if (ranges === undefined) fail(parser);
  const test = inRanges(ranges ?? [], parser.flags.ignoreCase);
  return isNegated ? not(test) : test;
}

function parseClassEscape(parser: Parser): Test | undefined {
  if (peek(parser) !== '\\') return undefined;
  parser.at++;
  const test = parseEscapedClass(parser);
  if (test === undefined) parser.at--;
  return test;
}

function parseClassCharacter(parser: Parser): number | undefined {
  const character = take(parser);
  return character === '\\' ? parseEscapedCharacter(parser) : character.codePointAt(0);
}
