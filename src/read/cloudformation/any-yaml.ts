/** YAML text -> tree through js-yaml's events, with offsets as js-yaml gives them: for what yaml-plain.ts leaves to it. */

import type { ScalarEvent } from 'js-yaml';
import { COLLECTION_STYLE, EVENT_ID, getScalarValue, SCALAR_STYLE, YAMLException } from 'js-yaml';
import { duplicateKey, lineCounter, MAX_DEPTH, problemAt } from '../problem.ts';
import type { ListNode, MapEntry, MapNode, Problem, ScalarNode, SourceFile, SourceNode } from '../source.ts';
import { type Events, yamlEvents } from './yaml-events.ts';
import { longForm } from './yaml-plain.ts';
import { plainValue, taggedValue } from './yaml-scalar.ts';

/** Nodes that a template may have once its aliases are expanded: a template of 1 MB, the most CloudFormation takes, has fewer. */
const MAX_NODES = 250_000;

/** Tags that name what the node is anyway. */
const SILENT_TAGS: ReadonlySet<string> = new Set(['!', '!!str', '!!map', '!!seq']);

const TYPE_NAMES: ReadonlyMap<string, string> = new Map([
  ['!!int', 'an integer'],
  ['!!float', 'a number'],
  ['!!bool', 'a boolean'],
  ['!!null', 'null'],
]);

/** A map or list whose children are still being read. */
interface Open {
  readonly isMap: boolean;
  readonly start: number;
  /** The bracket that closes a flow collection; 0 for a block collection. */
  readonly closer: number;
  readonly tagStart: number;
  readonly tagEnd: number;
  readonly anchor: string | undefined;
  readonly nodesBefore: number;
  /** Levels of collections below this one. */
  height: number;
  readonly items: SourceNode[];
  readonly entries: MapEntry[];
  /** Where a key stands among the entries; made once there are too many to look through. */
  index: Map<string, number> | undefined;
  /** The key that waits for its value. */
  key: Key | undefined;
  merged: SourceNode[] | undefined;
}

/** Up to this many entries are looked through; most maps have fewer, and an index for each would cost more than it saves. */
const INDEX_FROM = 8;

function positionOf(map: Open, key: string): number | undefined {
  if (map.index !== undefined) return map.index.get(key);
  const position = map.entries.findIndex((entry) => entry.key === key);
  return position < 0 ? undefined : position;
}

function append(map: Open, entry: MapEntry): void {
  map.entries.push(entry);
  if (map.index !== undefined) map.index.set(entry.key, map.entries.length - 1);
  else if (map.entries.length > INDEX_FROM) map.index = new Map(map.entries.map(({ key }, index) => [key, index]));
}

interface Key {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly role: 'entry' | 'merge' | 'refused';
}

/** What an anchor names; `node` is undefined while that node is still open. */
interface Anchored {
  readonly node: SourceNode | undefined;
  readonly nodes: number;
  readonly height: number;
}

/** See `parseYaml`, which this is for every text. In the bundle it is a file of its own, with js-yaml. */
export function parseAnyYaml(source: SourceFile): { root: SourceNode | undefined; problems: Problem[] } {
  try {
    return build(source, yamlEvents(source.text));
  } catch (error) {
    return { root: undefined, problems: [syntaxProblem(source.text, error)] };
  }
}

function build(source: SourceFile, { events, joined }: Events): { root: SourceNode | undefined; problems: Problem[] } {
  const { text } = source;
  const problems: Problem[] = [];
  const anchors = new Map<string, Anchored>();
  const lineOf = lineCounter(text);
  const stack: Open[] = [];
  let root: SourceNode | undefined;
  let documents = 0;
  let nodes = 0;
  /** Where the last token ended. */
  let last = 0;

  for (const event of events) {
    const parent = stack.at(-1);
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents++;
        anchors.clear();
        break;
      case EVENT_ID.SCALAR:
        if (parent?.isMap && parent.key === undefined) {
          parent.key = scalarKey(event);
        } else {
          const node = scalar(event, parent);
          remember(event.anchorStart, event.anchorEnd, node, 1, 0);
          attach(node, parent);
        }
        break;
      case EVENT_ID.ALIAS: {
        const target = alias(event.anchorStart, event.anchorEnd);
        if (target === undefined) return { root: undefined, problems };
        attach(target, parent);
        break;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const isMap = event.type === EVENT_ID.MAPPING;
        const anchor = event.anchorStart < 0 ? undefined : text.slice(event.anchorStart, event.anchorEnd);
        if (anchor !== undefined) anchors.set(anchor, { node: undefined, nodes: 0, height: 0 });
        const flow = event.style === COLLECTION_STYLE.FLOW;
        last = flow ? event.start + 1 : event.start;
        stack.push({
          isMap,
          start: event.start,
          closer: flow ? (isMap ? 125 : 93) : 0,
          tagStart: event.tagStart,
          tagEnd: event.tagEnd,
          anchor,
          nodesBefore: nodes,
          height: 0,
          items: [],
          entries: [],
          index: undefined,
          key: undefined,
          merged: undefined,
        });
        break;
      }
      case EVENT_ID.POP: {
        const open = stack.pop();
        if (open === undefined) break;
        const node = close(open);
        const above = stack.at(-1);
        if (above !== undefined) above.height = Math.max(above.height, open.height + 1);
        if (open.anchor !== undefined) {
          anchors.set(open.anchor, { node, nodes: nodes - open.nodesBefore, height: open.height + 1 });
        }
        attach(node, above);
        break;
      }
    }
  }
  return { root, problems };

  function attach(node: SourceNode, parent: Open | undefined): void {
    if (parent === undefined) {
      if (documents === 1) root = node;
      else if (documents === 2) {
        problems.push(problemAt(text, 'a template is one YAML document; a second one starts here', node.start));
      }
    } else if (!parent.isMap) {
      parent.items.push(node);
    } else if (parent.key === undefined) {
      parent.key = nodeKey(node);
    } else {
      addValue(parent, parent.key, node);
      parent.key = undefined;
    }
  }

  function addValue(map: Open, key: Key, value: SourceNode): void {
    if (key.role === 'refused') return;
    if (key.role === 'merge') {
      map.merged ??= [];
      map.merged.push(value);
      return;
    }
    const entry = { key: key.text, source, start: key.start, end: key.end, value };
    const before = positionOf(map, key.text);
    if (before === undefined) {
      append(map, entry);
      return;
    }
    problems.push(duplicateKey(key.text, lineOf(map.entries[before]?.start ?? 0), key.start, key.end));
    map.entries[before] = entry;
  }

  /** A key that is a scalar: its text, whatever type the text would have as a value. */
  function scalarKey(event: ScalarEvent): Key {
    const node = scalar(event, undefined, true);
    remember(event.anchorStart, event.anchorEnd, node, 1, 0);
    if (event.valueStart < 0) problems.push(problemAt(text, 'a key is missing before this value', node.start));
    const merge = event.style === SCALAR_STYLE.PLAIN && node.text === '<<';
    return { text: node.text, start: node.start, end: node.end, role: merge ? 'merge' : 'entry' };
  }

  /** A key that is an alias or a collection. */
  function nodeKey(node: SourceNode): Key {
    if (node.kind === 'scalar') return { text: node.text, start: node.start, end: node.end, role: 'entry' };
    const { start, end } = node;
    problems.push({
      message: `expected a key that is text, found a ${node.kind}; quote text with brackets`,
      start,
      end,
    });
    return { text: '', start, end, role: 'refused' };
  }

  function remember(start: number, end: number, node: SourceNode, count: number, height: number): void {
    if (start >= 0) anchors.set(text.slice(start, end), { node, nodes: count, height });
  }

  /** The node that an alias names; undefined when expanding it would pass the limits. */
  function alias(start: number, end: number): SourceNode | undefined {
    const name = text.slice(start, end);
    const place = { start: start - 1, end };
    last = end;
    const target = anchors.get(name);
    if (target?.node === undefined) {
      nodes++;
      const message =
        target === undefined ? `no anchor &${name} before this alias` : `alias *${name} stands inside its own anchor`;
      problems.push({ message, ...place });
      return { kind: 'scalar', value: null, text: '', source, ...place };
    }
    nodes += target.nodes;
    const parent = stack.at(-1);
    if (parent !== undefined) parent.height = Math.max(parent.height, target.height);
    if (nodes > MAX_NODES) {
      const message = `aliases expand this template to more than ${MAX_NODES.toLocaleString('en')} values`;
      problems.push({ message, ...place });
      return undefined;
    }
    if (stack.length + target.height > MAX_DEPTH) {
      problems.push({ message: `aliases nest this template deeper than ${MAX_DEPTH} levels`, ...place });
      return undefined;
    }
    return target.node;
  }

  function close(open: Open): SourceNode {
    const { start, tagStart, tagEnd } = open;
    if (open.closer !== 0) {
      const closer = skipSeparators(text, last, ',:?');
      if (text.charCodeAt(closer) === open.closer) last = closer + 1;
    }
    nodes++;
    if (!open.isMap) {
      const list: ListNode = { kind: 'list', items: open.items, source, start, end: last };
      return tagStart < 0 ? list : tagged(list, tagStart, tagEnd);
    }
    if (open.merged !== undefined) merge(open, open.merged);
    const map: MapNode = { kind: 'map', entries: open.entries, source, start, end: last };
    return tagStart < 0 ? map : tagged(map, tagStart, tagEnd);
  }

  /** Adds what merge keys bring to a map; its own keys win, then the earlier of the merged maps. */
  function merge(map: Open, merged: readonly SourceNode[]): void {
    for (const node of merged.flatMap((value) => (value.kind === 'list' ? value.items : [value]))) {
      if (node.kind !== 'map') {
        const message = `expected a map or a list of maps after the merge key <<, found a ${node.kind}`;
        problems.push({ message, start: node.start, end: node.end });
        continue;
      }
      for (const entry of node.entries) {
        if (positionOf(map, entry.key) === undefined) append(map, entry);
      }
    }
  }

  function tagged(node: SourceNode, tagStart: number, tagEnd: number): SourceNode {
    const tag = tagName(text, tagStart, tagEnd);
    const long = longForm(tag);
    if (long !== undefined) return intrinsic(long, tagStart, tagEnd, node);
    if (!SILENT_TAGS.has(tag)) problems.push({ message: `unknown tag ${tag}`, start: tagStart, end: tagEnd });
    return node;
  }

  function intrinsic(key: string, tagStart: number, tagEnd: number, value: SourceNode): MapNode {
    nodes++;
    const entry = { key, source, start: tagStart, end: tagEnd, value };
    return { kind: 'map', entries: [entry], source, start: tagStart, end: Math.max(tagEnd, value.end) };
  }

  function scalar(event: ScalarEvent, parent: Open | undefined): SourceNode;
  function scalar(event: ScalarEvent, parent: Open | undefined, isKey: true): ScalarNode;
  function scalar(event: ScalarEvent, parent: Open | undefined, isKey = false): SourceNode {
    nodes++;
    const { style, tagStart, tagEnd } = event;
    const { start, end } = scalarPlace(event, parent);
    last = end;
    const content = getScalarValue(text, joined ? { ...event, fast: false } : event);
    const plain = style === SCALAR_STYLE.PLAIN;
    if (tagStart < 0) {
      return {
        kind: 'scalar',
        value: plain && !isKey ? plainValue(content) : content,
        text: content,
        source,
        start,
        end,
      };
    }
    const tag = tagName(text, tagStart, tagEnd);
    const long = longForm(tag);
    if (long !== undefined) {
      const node: ScalarNode = { kind: 'scalar', value: content, text: content, source, start, end };
      if (!isKey) return intrinsic(long, tagStart, tagEnd, node);
      problems.push({ message: `expected a key that is text, found ${tag}`, start: tagStart, end: tagEnd });
      return node;
    }
    return {
      kind: 'scalar',
      value: typedValue(tag, content, plain, tagStart, tagEnd),
      text: content,
      source,
      start,
      end,
    };
  }

  function typedValue(tag: string, content: string, plain: boolean, start: number, end: number): ScalarNode['value'] {
    if (tag === '!' || tag === '!!str') return content;
    const expected = TYPE_NAMES.get(tag);
    if (expected !== undefined) {
      const value = taggedValue(tag, content);
      if (value !== undefined) return value;
      problems.push({ message: `expected ${expected} after ${tag}, found "${content}"`, start, end });
      return content;
    }
    if (!SILENT_TAGS.has(tag)) problems.push({ message: `unknown tag ${tag}`, start, end });
    return plain ? plainValue(content) : content;
  }

  /** Quotes and the header of a block scalar belong to its place; the blank lines after a block scalar do not. */
  function scalarPlace(event: ScalarEvent, parent: Open | undefined): { start: number; end: number } {
    const { style, valueStart, valueEnd } = event;
    const properties = Math.max(event.tagEnd, event.anchorEnd);
    if (valueStart < 0) {
      let place = properties < 0 ? last : properties;
      if (properties < 0 && parent !== undefined && !parent.isMap) {
        const dash = skipSeparators(text, last, ':');
        if (text.charCodeAt(dash) === 45) place = dash + 1;
      }
      return { start: place, end: place };
    }
    if (style === SCALAR_STYLE.PLAIN) return { start: valueStart, end: valueEnd };
    if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) {
      return { start: valueStart - 1, end: valueEnd + 1 };
    }
    const header = skipSeparators(text, properties < 0 ? last : properties, ':-?');
    const headerEnd = /[|>][-+0-9]*/y;
    headerEnd.lastIndex = header;
    const found = headerEnd.test(text);
    const start = found && header < valueStart ? header : valueStart;
    let end = valueEnd;
    while (end > valueStart && isBlank(text.charCodeAt(end - 1))) end--;
    return { start, end: end === valueStart && found ? headerEnd.lastIndex : end };
  }
}

/** A tag as it is usually written: `!<tag:yaml.org,2002:str>` is `!!str`. */
function tagName(text: string, start: number, end: number): string {
  const tag = text.slice(start, end);
  const verbatim = /^!<(?:tag:yaml\.org,2002:(.*)|(.*))>$/.exec(tag);
  if (verbatim === null) return tag;
  return verbatim[1] === undefined ? (verbatim[2] ?? '') : `!!${verbatim[1]}`;
}

/** The first offset from `from` on that holds neither a blank, nor a comment, nor one of the given indicators. */
function skipSeparators(text: string, from: number, indicators: string): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 35 && (at === 0 || isBlank(text.charCodeAt(at - 1)))) {
      while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    } else if (isBlank(code) || indicators.includes(text.charAt(at))) at++;
    else break;
  }
  return at;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function syntaxProblem(text: string, error: unknown): Problem {
  if (!(error instanceof YAMLException)) {
    const reason = error instanceof Error ? error.message : String(error);
    return { message: `cannot be read as YAML: ${reason}`, start: 0, end: 0 };
  }
  const position = Math.min(error.mark?.position ?? 0, text.length);
  const tab = indentationTab(text, position);
  if (tab !== undefined) return problemAt(text, 'YAML forbids tabs for indentation; use spaces', tab);
  return problemAt(text, syntaxMessage(error.reason, text, position), position);
}

/** The first tab in the indentation of the line that holds an offset. */
function indentationTab(text: string, position: number): number | undefined {
  const lineStart = startOfLine(text, position);
  const indentation = /[ \t]*/y;
  indentation.lastIndex = lineStart;
  const tab = indentation.exec(text)?.[0].indexOf('\t') ?? -1;
  return tab < 0 ? undefined : lineStart + tab;
}

function startOfLine(text: string, position: number): number {
  return position === 0 ? 0 : Math.max(text.lastIndexOf('\n', position - 1), text.lastIndexOf('\r', position - 1)) + 1;
}

function syntaxMessage(reason: string, text: string, position: number): string {
  if (reason.startsWith('bad indentation of a mapping entry')) {
    const character = text.charAt(position);
    if (character === ':') {
      const isFirst = !/:[ \t]/.test(text.slice(startOfLine(text, position), position));
      return isFirst
        ? 'unexpected ":"; this line goes on with the value above, since it is indented deeper or a ":" is missing there'
        : 'unexpected ":" in a value; quote a value that holds ": "';
    }
    if (character !== '' && '@`%'.includes(character)) return `a value cannot start with "${character}"; quote it`;
    return 'unexpected text or indentation; expected the next key, indented as the keys before it';
  }
  for (const [start, message] of SYNTAX_MESSAGES) if (reason.startsWith(start)) return message;
  return reason;
}

/** js-yaml's reasons, by their beginning, in words that say what was expected. */
const SYNTAX_MESSAGES: readonly (readonly [string, string])[] = [
  ['nesting exceeded', `nested deeper than ${MAX_DEPTH} levels`],
  ['tab characters', 'YAML forbids tabs for indentation; use spaces'],
  [
    'bad indentation of a sequence entry',
    'unexpected indentation; expected the next "- ", indented as those before it',
  ],
  ['deficient indentation', 'expected this line to be indented deeper than the key that it belongs to'],
  [
    'end of the stream or a document',
    'unexpected text after the end of the document; expected the next key, indented as the first',
  ],
  ['unexpected end of the stream within a flow', 'unexpected end of the file; expected a closing "]" or "}"'],
  ['unexpected end of the stream within a single', "unexpected end of the file; expected a closing '"],
  ['unexpected end of the stream within a double', 'unexpected end of the file; expected a closing "'],
  ['missed comma', 'expected "," or a closing bracket'],
  ['can not read a block mapping entry', 'expected ":" after a key; a line before this one has none'],
  ["expected ':' after a mapping key", 'expected ":" after a key'],
  ['a whitespace character is expected after the key', 'expected a blank after ":"'],
  ['unknown escape', 'unknown escape in a double-quoted string; write a backslash as \\\\ or use single quotes'],
  [
    'the stream contains non-printable',
    'unexpected control character; YAML takes it as an escape in double quotes only',
  ],
  ['expected valid JSON character', 'unexpected control character; YAML takes it as an escape in double quotes only'],
];
