/**
 * Terraform's JSON configuration syntax (`.tf.json`) -> the syntax tree of HCL. JSON does not tell a block from an attribute. What Terraform
 * itself defines as blocks become some here; what a provider defines stays an attribute whose value is an object or a tuple of objects.
 */

import { parseJson } from '../json.ts';
import { duplicateKey, lineCounter } from '../problem.ts';
import { entryOf, type MapEntry, type MapNode, type Problem, type SourceFile, type SourceNode } from '../source.ts';
import { identifierEnd } from './hcl/cursor.ts';
import { type ParsedHcl, parseExpressionText, parseTemplateText } from './hcl/parse.ts';
import type {
  Attribute,
  Block,
  Body,
  Expression,
  Label,
  Name,
  ObjectItem,
  TemplateExpression,
  TextPart,
} from './hcl/syntax.ts';

/** What the strings of a value are: templates, plain text whatever it looks like, or expressions that JSON can only write as strings. */
type Strings = 'template' | 'text' | 'expression';

/** A string in the file; the place includes the quotes. */
type JsonString = Label;

/** A kind of block, as far as Terraform itself defines it. */
interface BlockShape {
  readonly labels: number;
  /** The kinds of blocks in its body. */
  readonly blocks: ReadonlyMap<string, BlockShape>;
  /** What the strings of some of its attributes are, and of all others. */
  readonly strings: ReadonlyMap<string, Strings>;
  readonly otherStrings: Strings;
  /** CDKTF writes what it knows of the construct into the comment. */
  readonly keepsMetadata: boolean;
}

interface BlockParts {
  readonly blocks?: Readonly<Record<string, BlockShape>>;
  readonly expressions?: readonly string[];
  readonly texts?: readonly string[];
  readonly keepsMetadata?: boolean;
}

function block(labels: number, { blocks = {}, expressions = [], texts = [], keepsMetadata = false }: BlockParts = {}) {
  const strings = new Map<string, Strings>();
  for (const name of expressions) strings.set(name, 'expression');
  for (const name of texts) strings.set(name, 'text');
  const otherStrings: Strings = 'template';
  return { labels, blocks: new Map(Object.entries(blocks)), strings, otherStrings, keepsMetadata };
}

const content = block(0);
const dynamic = block(1, { blocks: { content }, expressions: ['iterator'] });
content.blocks.set('dynamic', dynamic);

const plain = block(0);
const provisioner = block(1, { blocks: { connection: plain } });
const lifecycle = block(0, {
  blocks: { precondition: plain, postcondition: plain },
  expressions: ['ignore_changes', 'replace_triggered_by'],
});
const resource = block(2, {
  blocks: { lifecycle, provisioner, connection: plain, dynamic },
  expressions: ['provider', 'depends_on'],
  keepsMetadata: true,
});

const configuration = block(0, {
  blocks: {
    resource,
    data: resource,
    ephemeral: resource,
    module: block(1, { expressions: ['providers', 'depends_on'] }),
    variable: block(1, {
      blocks: { validation: plain },
      expressions: ['type'],
      texts: ['default', 'description'],
    }),
    output: block(1, { blocks: { precondition: plain }, expressions: ['depends_on'], texts: ['description'] }),
    provider: block(1),
    locals: plain,
    terraform: block(0, {
      blocks: { required_providers: plain, backend: block(1), cloud: block(0, { blocks: { workspaces: plain } }) },
    }),
    moved: block(0, { expressions: ['from', 'to'] }),
    import: block(0, { expressions: ['to', 'provider'] }),
    removed: block(0, { blocks: { lifecycle, provisioner, connection: plain }, expressions: ['from'] }),
    check: block(1, { blocks: { data: resource, assert: plain } }),
  },
});

/**
 * Reads a configuration in Terraform's JSON syntax. Never throws; after a syntax error in the JSON the body is empty, after any other
 * problem the rest is there.
 *
 * The place of a name, label or key is that of the JSON string with its quotes. Labels share the keys that they stand under, so a block
 * starts at its last label, or at its type when it has none, and its other labels and its type lie before it. What is inside a string with
 * a backslash has the place of the whole string. JSON has no comments; CDKTF's metadata, which it writes as a comment of a resource, is an
 * attribute named `//`.
 */
export function parseTfJson(source: SourceFile): ParsedHcl {
  return parse(source, configuration, 'expected an object with the blocks of the configuration');
}

/** Reads values of variables (`.tfvars.json`), all of them attributes, and their strings plain text; otherwise as `parseTfJson`. */
export function parseTfvarsJson(source: SourceFile): ParsedHcl {
  return parse(source, { ...plain, otherStrings: 'text' }, 'expected an object with values of variables');
}

function parse(source: SourceFile, shape: BlockShape, expected: string): ParsedHcl {
  const file = source.text;
  const lineOf = lineCounter(file);
  // HCL lets a key stand in an object again, for one more block.
  const { root, problems } = parseJson(source, 'kept');

  const items: Items = { attributes: [], blocks: [] };
  const objects = root === undefined ? [] : objectsOf(root, 'the file holds', expected);
  for (const object of objects) addItems(items, object, shape);
  if (objects.length === 0 && problems.length === 0) {
    const { start, end } = root ?? { start: 0, end: 0 };
    problems.push({ message: `the file holds nothing; ${expected}`, start, end });
  }
  problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { body: { ...items, start: 0, end: file.length }, comments: [], problems };

  /** The objects that a value is, one or an array of them; null stands for none. */
  function objectsOf(node: SourceNode, subject: string, wanted: string): MapNode[] {
    const found: MapNode[] = [];
    for (const item of node.kind === 'list' ? node.items : [node]) {
      if (item.kind === 'map') found.push(item);
      else if (item.kind === 'list' || item.value !== null)
        problems.push({ message: `${subject} ${nameOf(item)}; ${wanted}`, start: item.start, end: item.end });
    }
    return found;
  }

  function addItems(into: Items, object: MapNode, kind: BlockShape): void {
    const first = new Map<string, number>();
    for (const entry of object.entries) {
      const { key, start, end, value } = entry;
      const inner = kind.blocks.get(key);
      if (inner !== undefined) addBlocks(into.blocks, entry, inner, { text: key, start, end }, []);
      else if (key !== '//') {
        const before = first.get(key);
        if (before === undefined) first.set(key, start);
        else if (value.kind === 'scalar') {
          const message = `attribute ${key} is defined twice, first in line ${lineOf(before)}`;
          problems.push({ message, start, end });
        }
        into.attributes.push(attribute(entry, kind.strings.get(key) ?? kind.otherStrings));
      } else if (kind.keepsMetadata && isMetadata(value)) into.attributes.push(attribute(entry, 'text'));
    }
  }

  function attribute({ key, start, end, value }: MapEntry, strings: Strings): Attribute {
    return { name: key, nameStart: start, nameEnd: end, value: expression(value, strings) };
  }

  /** Reads the blocks below a key, which is their type or one of their labels. */
  function addBlocks(
    blocks: Block[],
    { start, value }: MapEntry,
    kind: BlockShape,
    type: Label,
    labels: readonly Label[],
  ): void {
    const subject = `${[type, ...labels].map(({ text }) => text).join('.')} is`;
    if (labels.length < kind.labels) {
      for (const object of objectsOf(value, subject, 'expected an object whose keys are labels of blocks')) {
        for (const entry of object.entries) {
          if (entry.key === '//') continue;
          const label = { text: entry.key, start: entry.start, end: entry.end };
          addBlocks(blocks, entry, kind, type, [...labels, label]);
        }
      }
      return;
    }
    for (const object of objectsOf(value, subject, 'expected an object with the body of the block')) {
      const inner: Items = { attributes: [], blocks: [] };
      addItems(inner, object, kind);
      const body: Body = { ...inner, start: object.start + 1, end: object.end - 1 };
      const place = { typeStart: type.start, typeEnd: type.end, start, end: object.end };
      blocks.push({ type: type.text, labels, body, ...place });
    }
  }

  function expression(node: SourceNode, strings: Strings): Expression {
    const { start, end } = node;
    switch (node.kind) {
      case 'scalar':
        if (typeof node.value === 'string') return string(node, strings);
        return { kind: 'literal', value: node.value, text: node.text, start, end };
      case 'list':
        return { kind: 'tuple', items: node.items.map((item) => expression(item, strings)), start, end };
      case 'map':
        return { kind: 'object', items: objectItems(node, strings), start, end };
    }
  }

  function objectItems(object: MapNode, strings: Strings): ObjectItem[] {
    const first = new Map<string, number>();
    return object.entries.map((entry) => {
      const { key, start, end, value } = entry;
      const before = first.get(key);
      if (before === undefined) first.set(key, start);
      // An object or array may be one more block of a provider's, which only its schema tells.
      else if (value.kind === 'scalar') problems.push(duplicateKey(key, lineOf(before), start, end));
      return { key: objectKey(entry, strings), value: expression(value, strings) };
    });
  }

  function objectKey({ key, start, end }: MapEntry, strings: Strings): Name | Expression {
    if (key !== '' && identifierEnd(key, 0) === key.length) return { kind: 'name', name: key, start, end };
    return string({ text: key, start, end }, strings);
  }

  function string(written: JsonString, strings: Strings): Expression {
    // The star is how Terraform 0.11 had the changes of all attributes ignored.
    if (strings === 'expression' && written.text !== '*' && !written.text.includes('${')) return expressionIn(written);
    if (strings === 'text' || !/[$%]\{/.test(written.text)) return textTemplate(written);
    return template(written);
  }

  function template(written: JsonString): Expression {
    const { start, end } = written;
    const { text, at } = contentOf(written);
    const { parts, problems: found } = parseTemplateText(text, at);
    placeProblems(found, written);
    if (parts === undefined) return { kind: 'invalid', start, end };
    if (isEscaped(written)) placeAll(parts, written);
    return { kind: 'template', form: 'quoted', parts, start, end };
  }

  function expressionIn(written: JsonString): Expression {
    const { start, end } = written;
    const { text, at } = contentOf(written);
    const { expression: read, problems: found } = parseExpressionText(text, at);
    placeProblems(found, written);
    if (read === undefined) return { kind: 'invalid', start, end };
    if (isEscaped(written)) placeAll(read, written);
    return read;
  }

  /** What to parse, and from where: the file up to the end of the string, so that offsets are right, unless the string is decoded. */
  function contentOf(written: JsonString): { text: string; at: number } {
    if (isEscaped(written)) return { text: written.text, at: 0 };
    return { text: file.slice(0, written.end - 1), at: written.start + 1 };
  }

  function placeProblems(found: readonly Problem[], written: JsonString): void {
    const { start, end } = written;
    for (const problem of found) problems.push(isEscaped(written) ? { ...problem, start, end } : problem);
  }
}

interface Items {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
}

/** A string that is only text. */
function textTemplate(written: JsonString): TemplateExpression {
  const { text, start, end } = written;
  const part: TextPart = isEscaped(written)
    ? { kind: 'text', text, start, end, segments: [{ text, start, end }] }
    : { kind: 'text', text, start: start + 1, end: end - 1, segments: undefined };
  return { kind: 'template', form: 'quoted', parts: text === '' ? [] : [part], start, end };
}

/** Whether there is a backslash in a string: every escape is longer than what it stands for. */
function isEscaped({ text, start, end }: JsonString): boolean {
  return text.length !== end - start - 2;
}

/** Gives all that was parsed from a decoded string, and belongs to nobody else yet, the place of the string. */
function placeAll(node: object, place: { readonly start: number; readonly end: number }): void {
  const { start, end } = place;
  const properties: [string, unknown][] = Object.entries(node);
  for (const [name, value] of properties) {
    if (typeof value === 'object' && value !== null) placeAll(value, place);
    else if (typeof value === 'number') {
      if (/start$/i.test(name)) Object.assign(node, { [name]: start });
      else if (/end$/i.test(name)) Object.assign(node, { [name]: end });
    } else if (name === 'segments' && 'text' in node) {
      // A text part is not the source text between its offsets any more.
      Object.assign(node, { segments: [{ text: node.text, start, end }] });
    }
  }
}

/** Whether a comment is what CDKTF writes: `{ "metadata": { "path": ..., "uniqueId": ... } }`. */
function isMetadata(comment: SourceNode): boolean {
  return comment.kind === 'map' && entryOf(comment, 'metadata')?.value.kind === 'map';
}

function nameOf(node: SourceNode): string {
  if (node.kind !== 'scalar') return node.kind === 'list' ? 'an array' : 'an object';
  return typeof node.value === 'string' ? 'text' : `a ${typeof node.value}`;
}
