/**
 * The part of YAML that configuration files keep to, as `yamldecode` reads it: maps and lists by indentation, scalars of one line, `|`,
 * and brackets on one line. Anchors, tags, folded text and all else are left alone.
 * Source: Terraform documentation, "yamldecode Function".
 */

import type { Place } from '../../../read/source.ts';
import type { MapTermEntry, Term } from '../../term.ts';
import { scalarTerm } from './call.ts';

interface Line {
  indent: number;
  content: string;
}

interface Reader {
  readonly lines: Line[];
  at: number;
  depth: number;
  readonly place: Place;
}

const lengthLimit = 200_000;
const depthLimit = 50;

/** The data of a text; undefined where it is not of the simple kind. All of it stands at one place. */
export function yamlTerm(text: string, place: Place): Term | undefined {
  if (text.length > lengthLimit || /[\t\0\ufeff\u0085\u2028\u2029]/.test(text)) return undefined;
  const written = text.split(/\r?\n/);
  if (written[0] === '---') written[0] = '';
  if (written.some((line) => /^(?:---|\.\.\.|%)/.test(line))) return undefined;
  const lines = written.map((line): Line => {
    const content = line.trimStart();
    return { indent: line.length - content.length, content };
  });
  const reader: Reader = { lines, at: 0, depth: 0, place };
  const term = nextLine(reader) === undefined ? undefined : readBlock(reader);
  return nextLine(reader) === undefined ? term : undefined;
}

/** The next line with something on it. */
function nextLine(reader: Reader): Line | undefined {
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at];
    if (line !== undefined && line.content !== '' && !line.content.startsWith('#')) return line;
  }
  return undefined;
}

function readBlock(reader: Reader): Term | undefined {
  const line = nextLine(reader);
  if (line === undefined || ++reader.depth > depthLimit) return undefined;
  const term = isItem(line) ? readList(reader, line.indent) : readMapOrScalar(reader, line);
  reader.depth--;
  return term;
}

function isItem({ content }: Line): boolean {
  return content === '-' || content.startsWith('- ');
}

function readList(reader: Reader, indent: number): Term | undefined {
  const items: Term[] = [];
  for (let line = nextLine(reader); line?.indent === indent && isItem(line); line = nextLine(reader)) {
    const rest = line.content.slice(1).trimStart();
    if (rest === '' || rest.startsWith('#')) {
      reader.at++;
      const inner = nextLine(reader);
      const isNested = inner !== undefined && inner.indent > indent;
      const item = isNested ? readBlock(reader) : nullTerm(reader);
      if (item === undefined) return undefined;
      items.push(item);
      continue;
    }
    // What follows the dash is a block of its own, indented as far as it stands.
    line.indent += line.content.length - rest.length;
    line.content = rest;
    const item = readBlock(reader);
    if (item === undefined) return undefined;
    items.push(item);
  }
  const next = nextLine(reader);
  if (next !== undefined && next.indent > indent) return undefined;
  return { kind: 'list', items, ...reader.place };
}

/** What a value without quotes does not start with. */
const reserved = /^(?:[?:-](?:\s|$)|[,[\]{}#&*!|>'"%@`])/;

/** The key that a line starts with, and what stands behind the colon. */
function keyOf(content: string, place: Place): { readonly key: string; readonly rest: string } | undefined {
  if (/^['"]/.test(content)) {
    const flow: Flow = { content, at: 0, depth: 0, place };
    const key = readQuoted(flow);
    skipBlanks(flow);
    const isKey = key !== undefined && content[flow.at] === ':' && isBlank(content[flow.at + 1]);
    return isKey ? { key, rest: content.slice(flow.at + 1).trim() } : undefined;
  }
  let colon = content.indexOf(':');
  while (colon >= 0 && !isBlank(content[colon + 1])) colon = content.indexOf(':', colon + 1);
  const comment = content.indexOf(' #');
  if (colon <= 0 || reserved.test(content) || (comment >= 0 && comment < colon)) return undefined;
  return { key: keyText(content.slice(0, colon).trimEnd()), rest: content.slice(colon + 1).trim() };
}

function isBlank(character: string | undefined): boolean {
  return character === undefined || character === ' ';
}

/** Keys are text, whatever they would be as values. */
function keyText(bare: string): string {
  const value = plainValue(bare);
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : bare;
}

function readMapOrScalar(reader: Reader, line: Line): Term | undefined {
  if (keyOf(line.content, reader.place) === undefined) {
    reader.at++;
    const term = readInline(line.content, reader);
    const next = nextLine(reader);
    // A scalar that goes on in the next line is left alone.
    return next !== undefined && next.indent >= line.indent && !isItem(next) ? undefined : term;
  }
  const { indent } = line;
  const entries = new Map<string, MapTermEntry>();
  for (let current = nextLine(reader); current?.indent === indent && !isItem(current); current = nextLine(reader)) {
    const found = keyOf(current.content, reader.place);
    if (found === undefined || found.key === '<<') return undefined;
    reader.at++;
    const value = readValue(found.rest, indent, reader);
    if (value === undefined) return undefined;
    entries.set(found.key, { key: found.key, value, ...reader.place });
  }
  const next = nextLine(reader);
  if (next !== undefined && next.indent > indent) return undefined;
  return { kind: 'map', entries: [...entries.values()], ...reader.place };
}

function readValue(rest: string, indent: number, reader: Reader): Term | undefined {
  if (/^\|[+-]?(?:\s+#.*)?$/.test(rest)) return literalText(rest, indent, reader);
  if (rest !== '' && !rest.startsWith('#')) {
    const term = readInline(rest, reader);
    const next = nextLine(reader);
    return next !== undefined && next.indent > indent ? undefined : term;
  }
  const next = nextLine(reader);
  const isNested = next !== undefined && (next.indent > indent || (next.indent === indent && isItem(next)));
  return isNested ? readBlock(reader) : nullTerm(reader);
}

/** Lines as they are, behind `|`. */
function literalText(header: string, indent: number, reader: Reader): Term | undefined {
  const lines: string[] = [];
  let own: number | undefined;
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at];
    if (line === undefined) break;
    if (line.content === '') {
      lines.push('');
      continue;
    }
    if (line.indent <= indent) break;
    own ??= line.indent;
    if (line.indent < own) return undefined;
    lines.push(' '.repeat(line.indent - own) + line.content);
  }
  let end = lines.length;
  while (end > 0 && lines[end - 1] === '') end--;
  const kept = lines.slice(0, end).join('\n');
  // How many empty lines the end of the file makes is a question of its own.
  if (header.startsWith('|+') || end === 0) return undefined;
  return scalarTerm(header.startsWith('|-') ? kept : `${kept}\n`, reader.place);
}

function nullTerm(reader: Reader): Term {
  return { kind: 'null', ...reader.place };
}

/** A value on one line, with what may follow it. */
function readInline(content: string, reader: Reader): Term | undefined {
  const flow: Flow = { content, at: 0, depth: 0, place: reader.place };
  const isFlow = /^[[{"']/.test(content);
  const value = isFlow ? readFlow(flow) : plainTerm(content.replace(/ #.*$/, '').trimEnd(), reader.place);
  if (!isFlow) return value;
  const isComment = content[flow.at] === '#' && content[flow.at - 1] === ' ';
  return flow.at === content.length || isComment ? value : undefined;
}

interface Flow {
  readonly content: string;
  at: number;
  depth: number;
  readonly place: Place;
}

function readFlow(flow: Flow): Term | undefined {
  skipBlanks(flow);
  if (++flow.depth > depthLimit) return undefined;
  const first = flow.content[flow.at];
  let term: Term | undefined;
  if (first === '[') term = readFlowList(flow);
  else if (first === '{') term = readFlowMap(flow);
  else if (first === '"' || first === "'") {
    const value = readQuoted(flow);
    term = value === undefined ? undefined : scalarTerm(value, flow.place);
  } else {
    const plain = /^[^,[\]{}]*/.exec(flow.content.slice(flow.at, flow.at + plainLimit))?.[0] ?? '';
    flow.at += plain.length;
    term = plain.trim() === '' || / #/.test(plain) ? undefined : plainTerm(plain.trim(), flow.place);
  }
  flow.depth--;
  skipBlanks(flow);
  return term;
}

/** Longer scalars in brackets are left alone. */
const plainLimit = 1_000;

function skipBlanks(flow: Flow): void {
  while (flow.content[flow.at] === ' ') flow.at++;
}

function readFlowList(flow: Flow): Term | undefined {
  const items: Term[] = [];
  flow.at++;
  skipBlanks(flow);
  while (flow.content[flow.at] !== ']') {
    const item = readFlow(flow);
    // `[a: b]` is a list of a map.
    if (item === undefined || flow.content[flow.at] === ':') return undefined;
    items.push(item);
    if (flow.content[flow.at] === ',') flow.at++;
    else if (flow.content[flow.at] !== ']') return undefined;
    skipBlanks(flow);
  }
  flow.at++;
  return { kind: 'list', items, ...flow.place };
}

function readFlowMap(flow: Flow): Term | undefined {
  const entries = new Map<string, MapTermEntry>();
  flow.at++;
  skipBlanks(flow);
  while (flow.content[flow.at] !== '}') {
    const key = readFlowKey(flow);
    if (key === undefined || flow.content[flow.at] !== ':') return undefined;
    flow.at++;
    const value = readFlow(flow);
    if (value === undefined) return undefined;
    entries.set(key, { key, value, ...flow.place });
    if (flow.content[flow.at] === ',') flow.at++;
    else if (flow.content[flow.at] !== '}') return undefined;
    skipBlanks(flow);
  }
  flow.at++;
  return { kind: 'map', entries: [...entries.values()], ...flow.place };
}

function readFlowKey(flow: Flow): string | undefined {
  const first = flow.content[flow.at];
  if (first === '"' || first === "'") {
    const key = readQuoted(flow);
    skipBlanks(flow);
    return key;
  }
  const bare = /^[\w./-]+(?=: )/.exec(flow.content.slice(flow.at, flow.at + plainLimit))?.[0];
  if (bare === undefined) return undefined;
  flow.at += bare.length;
  return keyText(bare);
}

function readQuoted(flow: Flow): string | undefined {
  const quote = flow.content[flow.at];
  const pattern = quote === '"' ? /"[^"\\]*(?:\\.[^"\\]*)*"/y : /'[^']*(?:''[^']*)*'/y;
  pattern.lastIndex = flow.at;
  const written = pattern.exec(flow.content)?.[0];
  if (written === undefined) return undefined;
  flow.at += written.length;
  if (quote === "'") return written.slice(1, -1).replaceAll("''", "'");
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // YAML has escapes that JSON has not.
    return undefined;
  }
}

function plainTerm(content: string, place: Place): Term | undefined {
  if (reserved.test(content) || /:(?:\s|$)/.test(content)) return undefined;
  const value = plainValue(content);
  if (value === undefined) return undefined;
  return value === null ? { kind: 'null', ...place } : scalarTerm(value, place);
}

const words = new Map<string, boolean | null>();
for (const word of ['y', 'yes', 'on', 'true']) words.set(word, true);
for (const word of ['n', 'no', 'off', 'false']) words.set(word, false);
for (const word of ['null', '~', '']) words.set(word, null);

/** The value of a scalar without quotes, as YAML 1.1 has it; undefined for what is read in ways of its own. */
function plainValue(content: string): string | number | boolean | null | undefined {
  const isWord = /^(?:[a-z]+|[A-Z][a-z]*|[A-Z]+|~|)$/.test(content);
  const word = isWord ? words.get(content.toLowerCase()) : undefined;
  if (word !== undefined) return word;
  if (/^[+-]?\.(?:inf|nan)$/i.test(content)) return undefined;
  if (/^\d{4}-\d\d?-\d\d?(?:$|[Tt ])/.test(content)) return dateText(content);
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(content)) {
    const value = Number(content);
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : value;
  }
  if (/^(?:0x[\da-fA-F]{1,12}|0o[0-7]{1,16})$/.test(content)) return Number(content);
  return /^[+-]?0[xo]/.test(content) ? undefined : content;
}

/** A date is a time at midnight. */
function dateText(content: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(content)) return `${content}T00:00:00Z`;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(content) ? content : undefined;
}
