/**
 * YAML text -> tree in one pass, for the part of YAML that nearly all templates keep to: several times faster than js-yaml's events
 * and without their garbage. It gives the tree that any-yaml.ts would give, or nothing at all: whatever it does not know for certain is
 * left to any-yaml.ts, and so are all problems.
 */

import { fitted } from '../fitted.ts';
import { MAX_DEPTH } from '../problem.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, SourceFile, SourceNode } from '../source.ts';
import { plainValue } from './yaml-scalar.ts';

const INTRINSICS: ReadonlyMap<string, string> = new Map([
  ['!Ref', 'Ref'],
  ['!Condition', 'Condition'],
  ...[
    'And',
    'Base64',
    'Cidr',
    'Equals',
    'FindInMap',
    'ForEach',
    'GetAtt',
    'GetAZs',
    'If',
    'ImportValue',
    'Join',
    'Length',
    'Not',
    'Or',
    'Select',
    'Split',
    'Sub',
    'ToJsonString',
    'Transform',
  ].map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

/** The key that a short tag stands for. `rain`, AWS's tool that packages templates, has tags of its own: `!Rain::Embed`. */
export function longForm(tag: string): string | undefined {
  return tag.startsWith('!Rain::') ? tag.slice(1) : INTRINSICS.get(tag);
}

/**
 * Characters that this reader leaves to js-yaml, wherever they stand: control characters, byte order marks, the line breaks of other
 * standards, halves of surrogate pairs, and carriage returns on their own.
 */
const UNUSUAL = /[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|\r(?!\n)/u;

/** Levels that js-yaml counts beyond those that are counted here: a key, and a second try at what follows a tag. */
const DEPTH_MARGIN = 4;

/** Up to this many entries are looked through for a duplicate key; beyond, a set knows the keys. */
const LOOK_THROUGH = 16;

const BYTE_ORDER_MARK = 0xfeff;
const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const PLUS = 43;
const SINGLE_QUOTE = 39;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;
const NINE = 57;
const COLON = 58;
const GREATER = 62;
const QUESTION = 63;
const OPEN_BRACKET = 91;
const BACKSLASH = 92;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const PIPE = 124;
const CLOSE_BRACE = 125;

/** What a node follows. */
const AFTER_KEY = 0;
const AFTER_DASH = 1;
/** The node is the first on its line. */
const AT_LINE = 2;
type Position = typeof AFTER_KEY | typeof AFTER_DASH | typeof AT_LINE;

/** A text that is being read. */
interface Reader {
  readonly source: SourceFile;
  /** Ends with a line break, which ends all loops over characters. */
  readonly text: string;
  /** The text as it was given ends with blanks. */
  readonly openEnd: boolean;
  at: number;
  /** Where the line that holds `at` starts. */
  lineStart: number;
  depth: number;
  /** Within brackets: whether a line is indented less than the block that holds them. */
  outdented: boolean;
  /** Where the text ended that was read last as a scalar or key, with its quotes. */
  end: number;
}

/** The tree of a text, as any-yaml.ts would read it without a problem; undefined when js-yaml has to read the text. */
export function readPlainYaml(source: SourceFile): SourceNode | undefined {
  const given = source.text;
  const from = given.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  if (UNUSUAL.test(from === 0 ? given : given.slice(from))) return undefined;
  const lastCode = given.charCodeAt(given.length - 1);
  const text = lastCode === LF ? given : `${given}\n`;
  const openEnd = lastCode === SPACE || lastCode === TAB;
  const reader: Reader = { source, text, openEnd, at: from, lineStart: from, depth: 0, outdented: false, end: 0 };
  skip(reader);
  if (text.startsWith('---', reader.at) && reader.at === reader.lineStart) {
    reader.at += 3;
    const behind = text.charCodeAt(reader.at);
    if ((behind !== SPACE && behind !== LF && behind !== CR) || !skip(reader)) return undefined;
  }
  // js-yaml does not count the blanks that the text starts with.
  if (reader.at === text.length || (reader.lineStart === from && reader.at > from)) return undefined;
  if (text.charCodeAt(reader.at) === BANG) return undefined;
  const root = readContent(reader, reader.at - reader.lineStart - 1, AT_LINE, false);
  if (root === undefined || root.kind === 'scalar') return undefined;
  skip(reader);
  return reader.at === text.length ? root : undefined;
}

/** Skips blanks, line breaks and comments; says whether there was a line break. Stops at a tab, which no caller goes on from. */
function skip(reader: Reader): boolean {
  const { text } = reader;
  const { length } = text;
  let at = reader.at;
  let broken = false;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === CR) {
      at++;
    } else if (code === LF) {
      at++;
      reader.lineStart = at;
      broken = true;
    } else if (code === HASH && startsComment(text, at)) {
      at = text.indexOf('\n', at);
    } else {
      break;
    }
  }
  reader.at = at;
  return broken;
}

function startsComment(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return before === SPACE || before === LF || before === BYTE_ORDER_MARK;
}

function isBlankOrBreak(code: number): boolean {
  return code === SPACE || code === LF || code === CR || code === TAB;
}

function isFlowIndicator(code: number): boolean {
  return (
    code === COMMA || code === OPEN_BRACKET || code === CLOSE_BRACKET || code === OPEN_BRACE || code === CLOSE_BRACE
  );
}

/** Whether a dash that makes a list item stands here. */
function atDash({ text, at }: Reader): boolean {
  return text.charCodeAt(at) === MINUS && isBlankOrBreak(text.charCodeAt(at + 1));
}

/** The value of a key or the item behind a dash, in a collection that is indented by `indent`; it stands at `emptyAt` when it is empty. */
function readValue(
  reader: Reader,
  indent: number,
  position: typeof AFTER_KEY | typeof AFTER_DASH,
  emptyAt: number,
): SourceNode | undefined {
  const broken = skip(reader);
  const column = reader.at - reader.lineStart;
  if (broken && (column <= indent || reader.at === reader.text.length)) {
    return readOutdented(reader, indent, position, emptyAt, false);
  }
  const from = broken ? AT_LINE : position;
  if (reader.text.charCodeAt(reader.at) !== BANG) return readContent(reader, indent, from, false);
  return readTagged(reader, indent, position);
}

/** What belongs to a key or dash when the next line is not indented deeper: a list below its key, else an empty scalar. */
function readOutdented(
  reader: Reader,
  indent: number,
  position: typeof AFTER_KEY | typeof AFTER_DASH,
  emptyAt: number,
  tagged: boolean,
): SourceNode | undefined {
  const isList = position === AFTER_KEY && reader.at - reader.lineStart === indent && atDash(reader);
  return isList ? readContent(reader, indent, AT_LINE, tagged) : emptyScalar(reader, emptyAt, tagged);
}

function emptyScalar({ source }: Reader, at: number, tagged: boolean): ScalarNode {
  return { kind: 'scalar', value: tagged ? '' : null, text: '', source, start: at, end: at };
}

function readTagged(
  reader: Reader,
  indent: number,
  position: typeof AFTER_KEY | typeof AFTER_DASH,
): SourceNode | undefined {
  const { text } = reader;
  const tagStart = reader.at;
  const tagEnd = endOfTag(text, tagStart);
  const key = longForm(text.slice(tagStart, tagEnd));
  if (key === undefined || !isBlankOrBreak(text.charCodeAt(tagEnd))) return undefined;
  reader.at = tagEnd;
  const broken = skip(reader);
  const outdented = reader.at === text.length || (broken && reader.at - reader.lineStart <= indent);
  const value = outdented
    ? readOutdented(reader, indent, position, tagEnd, true)
    : readContent(reader, indent, broken ? AT_LINE : AFTER_KEY, true);
  return value === undefined ? undefined : intrinsic(reader, key, tagStart, tagEnd, value);
}

function endOfTag(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    const isWord = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= ZERO && code <= NINE);
    // The colons of rain's tags.
    if (!isWord && code !== COLON) return at;
    at++;
  }
}

function intrinsic({ source }: Reader, key: string, keyStart: number, keyEnd: number, value: SourceNode): MapNode {
  const entries = [{ key, source, start: keyStart, end: keyEnd, value }];
  return { kind: 'map', entries, source, start: keyStart, end: value.end };
}

/** A node without its tag; a tagged scalar is text, whatever it looks like. */
function readContent(reader: Reader, indent: number, from: Position, tagged: boolean): SourceNode | undefined {
  const { text, at: start } = reader;
  if (reader.depth >= MAX_DEPTH - DEPTH_MARGIN) return undefined;
  const code = text.charCodeAt(start);
  const column = start - reader.lineStart;
  let node: SourceNode | undefined;
  reader.depth++;
  if (code === OPEN_BRACKET || code === OPEN_BRACE) {
    node = readOutermostFlow(reader, indent + 1, code === OPEN_BRACE);
  } else if (code === PIPE || code === GREATER) {
    if (from !== AT_LINE) node = readBlockScalar(reader, indent, code === GREATER);
  } else if (code === MINUS && isBlankOrBreak(text.charCodeAt(start + 1))) {
    if (from !== AFTER_KEY) node = readList(reader, column);
  } else {
    const content = readText(reader, false);
    if (content !== undefined) {
      const plain = code !== SINGLE_QUOTE && code !== DOUBLE_QUOTE;
      if (from !== AFTER_KEY && atColon(reader)) {
        node = readMap(reader, column, content, start);
      } else {
        node = scalarNode(reader, content, plain && !tagged, start);
      }
    }
  }
  reader.depth--;
  return node;
}

function scalarNode({ source, end }: Reader, text: string, plain: boolean, start: number): ScalarNode {
  return { kind: 'scalar', value: plain ? plainValue(text) : text, text, source, start, end };
}

/** Whether the scalar that was read is a key. Leaves `at` at the colon. */
function atColon(reader: Reader): boolean {
  const { text } = reader;
  let at = reader.at;
  while (text.charCodeAt(at) === SPACE) at++;
  if (text.charCodeAt(at) !== COLON || !isBlankOrBreak(text.charCodeAt(at + 1))) return false;
  reader.at = at;
  return true;
}

function firstBehind(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE) at++;
  return text.charCodeAt(at);
}

function readList(reader: Reader, indent: number): ListNode | undefined {
  const { source, text, at: start } = reader;
  const items: SourceNode[] = [];
  for (;;) {
    const line = reader.lineStart;
    reader.at++;
    const item = readValue(reader, indent, AFTER_DASH, reader.at);
    if (item === undefined) return undefined;
    items.push(item);
    skip(reader);
    const more = reader.at < text.length;
    const column = reader.at - reader.lineStart;
    if (more && (reader.lineStart === line || column > indent)) return undefined;
    if (!more || column < indent || !atDash(reader))
      return { kind: 'list', items: fitted(items), source, start, end: item.end };
  }
}

/** A block mapping whose first key was read and ends at `reader.end`; `at` is at its colon. */
function readMap(reader: Reader, indent: number, firstKey: string, start: number): MapNode | undefined {
  const { source, text } = reader;
  const entries: MapEntry[] = [];
  let known: Set<string> | undefined;
  let key = firstKey;
  let keyStart = start;
  for (;;) {
    const line = reader.lineStart;
    const keyEnd = reader.end;
    reader.at++;
    const value = readValue(reader, indent, AFTER_KEY, keyEnd);
    if (value === undefined || !isNew(key, entries, known)) return undefined;
    entries.push({ key, source, start: keyStart, end: keyEnd, value });
    known = withKey(known, entries, key);
    skip(reader);
    const more = reader.at < text.length;
    const column = reader.at - reader.lineStart;
    if (more && (reader.lineStart === line || column > indent)) return undefined;
    if (!more || column < indent) return { kind: 'map', entries: fitted(entries), source, start, end: value.end };
    keyStart = reader.at;
    const next = readText(reader, false);
    if (next === undefined || !atColon(reader)) return undefined;
    key = next;
  }
}

/** Whether a key is neither in a map already nor a merge key. */
function isNew(key: string, entries: readonly MapEntry[], known: ReadonlySet<string> | undefined): boolean {
  if (key === '<<') return false;
  if (known !== undefined) return !known.has(key);
  for (const entry of entries) if (entry.key === key) return false;
  return true;
}

/** The set of a map's keys once it is worth its cost; `key` is the last one. */
function withKey(known: Set<string> | undefined, entries: readonly MapEntry[], key: string): Set<string> | undefined {
  if (known !== undefined) return known.add(key);
  return entries.length > LOOK_THROUGH ? new Set(entries.map((entry) => entry.key)) : undefined;
}

/** A list or map in the outermost brackets, in a block that is indented by `indent` - 1. */
function readOutermostFlow(reader: Reader, indent: number, isMap: boolean): SourceNode | undefined {
  const { text, lineStart } = reader;
  reader.outdented = false;
  const node = readFlow(reader, indent, isMap);
  if (!reader.outdented) return node;
  // js-yaml wants these lines indented; yaml-events.ts joins them for it, but may take another view of what is a comment.
  if (text.slice(lineStart, reader.at).includes('#')) return undefined;
  // What follows in the line could stand in the column of the next key.
  const behind = firstBehind(text, reader.at);
  return behind === LF || behind === CR || behind === HASH ? node : undefined;
}

function readFlow(reader: Reader, indent: number, isMap: boolean): SourceNode | undefined {
  const { source, text, at: start } = reader;
  const closer = isMap ? CLOSE_BRACE : CLOSE_BRACKET;
  const items: SourceNode[] = [];
  const entries: MapEntry[] = [];
  let known: Set<string> | undefined;
  reader.at++;
  for (;;) {
    skipInFlow(reader, indent);
    if (text.charCodeAt(reader.at) === closer) {
      const end = ++reader.at;
      if (isMap) return { kind: 'map', entries: fitted(entries), source, start, end };
      return { kind: 'list', items: fitted(items), source, start, end };
    }
    if (isMap) {
      const entry = readFlowEntry(reader, indent);
      if (entry === undefined || !isNew(entry.key, entries, known)) return undefined;
      entries.push(entry);
      known = withKey(known, entries, entry.key);
    } else {
      const item = readFlowNode(reader, indent);
      if (item === undefined) return undefined;
      items.push(item);
    }
    skipInFlow(reader, indent);
    const code = text.charCodeAt(reader.at);
    if (code === COMMA) reader.at++;
    else if (code !== closer) return undefined;
  }
}

/** Skips to the next token in brackets. */
function skipInFlow(reader: Reader, indent: number): void {
  if (skip(reader) && reader.at - reader.lineStart < indent) reader.outdented = true;
}

function readFlowEntry(reader: Reader, indent: number): MapEntry | undefined {
  const { text, at: keyStart } = reader;
  const key = readText(reader, true);
  if (key === undefined) return undefined;
  const keyEnd = reader.end;
  while (text.charCodeAt(reader.at) === SPACE) reader.at++;
  if (text.charCodeAt(reader.at) !== COLON) return undefined;
  reader.at++;
  skipInFlow(reader, indent);
  const code = text.charCodeAt(reader.at);
  const empty = code === COMMA || code === CLOSE_BRACE;
  const value = empty ? emptyScalar(reader, keyEnd, false) : readFlowNode(reader, indent);
  return value === undefined ? undefined : { key, source: reader.source, start: keyStart, end: keyEnd, value };
}

function readFlowNode(reader: Reader, indent: number): SourceNode | undefined {
  const { text, at: start } = reader;
  if (text.charCodeAt(start) !== BANG) return readFlowContent(reader, indent, false);
  const tagEnd = endOfTag(text, start);
  const key = longForm(text.slice(start, tagEnd));
  if (key === undefined) return undefined;
  reader.at = tagEnd;
  while (text.charCodeAt(reader.at) === SPACE) reader.at++;
  const code = text.charCodeAt(reader.at);
  const empty = code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET;
  if (!empty && reader.at === tagEnd) return undefined;
  const value = empty ? emptyScalar(reader, tagEnd, true) : readFlowContent(reader, indent, true);
  return value === undefined ? undefined : intrinsic(reader, key, start, tagEnd, value);
}

function readFlowContent(reader: Reader, indent: number, tagged: boolean): SourceNode | undefined {
  const { text, at: start } = reader;
  if (reader.depth >= MAX_DEPTH - DEPTH_MARGIN) return undefined;
  const code = text.charCodeAt(start);
  if (code === OPEN_BRACKET || code === OPEN_BRACE) {
    reader.depth++;
    const node = readFlow(reader, indent, code === OPEN_BRACE);
    reader.depth--;
    return node;
  }
  const content = readText(reader, true);
  if (content === undefined) return undefined;
  return scalarNode(reader, content, code !== SINGLE_QUOTE && code !== DOUBLE_QUOTE && !tagged, start);
}

/** The decoded text of a key or scalar on one line; `reader.end` is where it ends, `at` where it cannot go on. */
function readText(reader: Reader, inFlow: boolean): string | undefined {
  const code = reader.text.charCodeAt(reader.at);
  if (code === DOUBLE_QUOTE) return readDoubleQuoted(reader);
  if (code === SINGLE_QUOTE) return readSingleQuoted(reader);
  return canStartPlain(reader, code, inFlow) ? readPlain(reader, inFlow) : undefined;
}

function canStartPlain({ text, at, lineStart }: Reader, code: number, inFlow: boolean): boolean {
  // Letters, before anything is looked up.
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true;
  if (isBlankOrBreak(code) || isFlowIndicator(code) || NEVER_FIRST.includes(text.charAt(at))) return false;
  const next = text.charCodeAt(at + 1);
  // Perhaps the mark that ends a document.
  if (at === lineStart && (code === MINUS || code === DOT) && next === code) return false;
  if (code !== MINUS && code !== QUESTION && code !== COLON) return true;
  return !isBlankOrBreak(next) && !(inFlow && isFlowIndicator(next));
}

/** The characters, but for brackets, that a plain scalar cannot start with. */
const NEVER_FIRST = '#&*!|>\'"%@`';

function readPlain(reader: Reader, inFlow: boolean): string | undefined {
  const { text, at: start } = reader;
  let at = start;
  let end = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code > COLON) {
      if (inFlow && isFlowIndicator(code)) break;
      end = at + 1;
    } else if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isBlankOrBreak(next) || (inFlow && isFlowIndicator(next))) break;
      end = at + 1;
    } else if (code === LF || code === CR) {
      break;
    } else if (code === TAB) {
      return undefined;
    } else if (code === HASH) {
      if (text.charCodeAt(at - 1) === SPACE) break;
      end = at + 1;
    } else if (code !== SPACE) {
      if (inFlow && code === COMMA) break;
      end = at + 1;
    }
    at++;
  }
  reader.at = at;
  reader.end = end;
  return text.slice(start, end);
}

function readSingleQuoted(reader: Reader): string | undefined {
  const { text } = reader;
  const start = reader.at + 1;
  let at = start;
  let doubled = false;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SINGLE_QUOTE) {
      if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) break;
      doubled = true;
      at++;
    } else if (code === LF) {
      return undefined;
    }
    at++;
  }
  reader.at = at + 1;
  reader.end = at + 1;
  const content = text.slice(start, at);
  return doubled ? content.replaceAll("''", "'") : content;
}

function readDoubleQuoted(reader: Reader): string | undefined {
  const { text } = reader;
  let from = reader.at + 1;
  let at = from;
  let decoded = '';
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === DOUBLE_QUOTE) break;
    if (code === LF) return undefined;
    if (code === BACKSLASH) {
      const escaped = ESCAPES.get(text.charAt(at + 1));
      if (escaped === undefined) return undefined;
      decoded += text.slice(from, at) + escaped;
      at++;
      from = at + 1;
    }
    at++;
  }
  reader.at = at + 1;
  reader.end = at + 1;
  const rest = text.slice(from, at);
  return decoded === '' ? rest : decoded + rest;
}

/** What may follow a backslash in double quotes; the other escapes are rare. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
]);

const CLIP = 0;
const STRIP = 1;
const KEEP = 2;

/** A literal or folded block in a collection that is indented by `parentIndent`. */
function readBlockScalar(reader: Reader, parentIndent: number, folded: boolean): ScalarNode | undefined {
  const { source, text, at: start } = reader;
  let chomping: typeof CLIP | typeof STRIP | typeof KEEP = CLIP;
  /** Blanks before each line; -1 until the first line tells. */
  let indent = -1;
  for (reader.at++; ; reader.at++) {
    const code = text.charCodeAt(reader.at);
    if ((code === PLUS || code === MINUS) && chomping === CLIP) chomping = code === PLUS ? KEEP : STRIP;
    else if (code > ZERO && code <= NINE && indent < 0) indent = parentIndent + code - ZERO;
    else break;
  }
  let end = reader.at;
  if (!skipBlockHeader(reader)) return undefined;

  let at = reader.at;
  let content = '';
  let hasContent = false;
  let emptyLines = 0;
  /** The most blanks of an empty line before the first line. */
  let leading = 0;
  /** In a folded block, lines that are indented deeper keep their line breaks. */
  let deeper = false;
  while (at < text.length) {
    let first = at;
    while (text.charCodeAt(first) === SPACE) first++;
    const column = first - at;
    const lineFeed = text.indexOf('\n', first);
    const lineEnd = text.charCodeAt(lineFeed - 1) === CR ? lineFeed - 1 : lineFeed;
    if (first === lineEnd) {
      if (indent < 0) leading = Math.max(leading, column);
      if (indent < 0 || column <= indent) {
        emptyLines++;
        at = lineFeed + 1;
        continue;
      }
    } else if (indent < 0) {
      if (column <= parentIndent) break;
      if (column < leading || text.charCodeAt(first) === TAB) return undefined;
      indent = column;
    } else if (column < indent) {
      break;
    }
    let breaks = hasContent ? 1 + emptyLines : emptyLines;
    if (folded) {
      const code = text.charCodeAt(at + indent);
      const wasDeeper = deeper;
      deeper = code === SPACE || code === TAB;
      if (!deeper && wasDeeper) breaks = 1 + emptyLines;
      else if (!deeper) breaks = emptyLines;
      if (!deeper && !wasDeeper && hasContent && emptyLines === 0) content += ' ';
    }
    content += breaks === 1 ? '\n' : '\n'.repeat(breaks);
    content += text.slice(at + indent, lineEnd);
    hasContent = true;
    emptyLines = 0;
    let filled = lineEnd;
    while (filled > first && isBlankOrBreak(text.charCodeAt(filled - 1))) filled--;
    if (filled > first) end = filled;
    at = lineFeed + 1;
  }
  // Blanks that end the text belong to the block by rules of their own.
  if (at === text.length && reader.openEnd) return undefined;
  if (chomping === KEEP) content += '\n'.repeat(hasContent ? 1 + emptyLines : emptyLines);
  else if (chomping === CLIP && hasContent) content += '\n';
  reader.at = at;
  reader.lineStart = at;
  return { kind: 'scalar', value: content, text: content, source, start, end };
}

/** Skips what may follow `|` or `>` on its line: blanks, and a comment behind them. */
function skipBlockHeader(reader: Reader): boolean {
  const { text } = reader;
  let at = reader.at;
  while (text.charCodeAt(at) === SPACE) at++;
  if (text.charCodeAt(at) === HASH && at > reader.at) at = text.indexOf('\n', at);
  if (text.charCodeAt(at) === CR) at++;
  if (text.charCodeAt(at) !== LF) return false;
  reader.at = at + 1;
  return true;
}
