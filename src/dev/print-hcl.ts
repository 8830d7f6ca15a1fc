/** Bodies of Terraform resources -> HCL as `terraform fmt` leaves it. */

import type { MapTerm, MapTermEntry, Term } from '../lower/term.ts';
import type { SchemaBlock, SchemaEntry } from './terraform-schema.ts';

/** How what a term only names is written, as an expression. Each may throw where there is no way to write it. */
export interface Names {
  /** The attribute is the one in whose value the reference stands. */
  readonly reference: (term: Term & { readonly kind: 'reference' }, attribute: string) => string;
  readonly parameter: (name: string) => string;
  /** Of a call that is no template. */
  readonly call: (term: Term & { readonly kind: 'call' }, print: (argument: Term) => string) => string;
}

/** One top-level block with its labels: `resource "aws_vpc" "main"`. */
export function printBlock(head: string, inside: string): string {
  return inside === '' ? `${head} {}\n` : `${head} {\n${indented(inside)}}\n`;
}

/** The attributes of a body, then its blocks, each after an empty line. Throws where a term cannot be written. */
export function printBody(body: MapTerm, schema: SchemaBlock, names: Names): string {
  const attributes: (readonly [string, string])[] = [];
  const blocks: string[] = [];
  for (const { key, value } of body.entries) {
    const entry = schema.attributes.get(key);
    if (entry === undefined) throw new Error(`the provider has no attribute ${key}`);
    if (entry.block === undefined) attributes.push([key, printValue(value, entry, key, names)]);
    else if (entry.kind === 'block') blocks.push(...blocksIn(value, entry.block, key, names));
    else attributes.push([key, objects(value, entry, entry.block, names)]);
  }
  return [printAssignments(attributes), ...blocks].filter((part) => part !== '').join('\n');
}

function blocksIn(value: Term, schema: SchemaBlock, key: string, names: Names): readonly string[] {
  if (value.kind !== 'list') throw new Error(`${key} is no list of blocks`);
  return value.items.map((item) => {
    if (item.kind !== 'map') throw new Error(`${key} is no block`);
    return printBlock(key, printBody(item, schema, names));
  });
}

/** An object, or a list of them, that the provider has as an attribute. */
function objects(value: Term, entry: SchemaEntry, schema: SchemaBlock, names: Names): string {
  const items = value.kind === 'list' ? value.items : [value];
  const texts = items.map((item) => {
    if (item.kind !== 'map') throw new Error('an attribute holds no object');
    return `{\n${indented(printBody(item, schema, names))}}`;
  });
  return entry.collection === 'single' ? (texts[0] ?? 'null') : `[${texts.join(', ')}]`;
}

/** Lines `name = value`; the signs of neighbours that take one line are aligned. */
export function printAssignments(pairs: readonly (readonly [string, string])[]): string {
  const isShort = ([, value]: readonly [string, string]): boolean => !value.includes('\n');
  let text = '';
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1;
    const first = pairs[from];
    if (first !== undefined && isShort(first)) {
      while (to < pairs.length && isShort(pairs[to] ?? ['', '\n'])) to++;
    }
    const group = pairs.slice(from, to);
    const width = Math.max(...group.map(([name]) => name.length));
    for (const [name, value] of group) text += `${name.padEnd(group.length === 1 ? 0 : width)} = ${value}\n`;
    from = to;
  }
  return text;
}

function printValue(value: Term, entry: SchemaEntry, attribute: string, names: Names): string {
  const isText = entry.collection === 'single' && entry.type === 'string';
  if (isText && value.kind === 'scalar' && isForHeredoc(value.text)) {
    return `<<-EOT\n${indented(escapedTemplate(value.text))}EOT`;
  }
  if (isText && (value.kind === 'map' || value.kind === 'list')) {
    return `jsonencode(${printTerm(value, 'any', attribute, names)})`;
  }
  return printTerm(value, entry.type, attribute, names);
}

/** Lines that keep their indentation in a flush heredoc, because one of them has none. */
function isForHeredoc(text: string): boolean {
  return /\n./.test(text) && text.endsWith('\n') && /^\S/m.test(text) && !/\r|^\s+$|^\s*EOT$/m.test(text);
}

function printTerm(term: Term, type: SchemaEntry['type'], attribute: string, names: Names): string {
  const print = (inner: Term): string => printTerm(inner, type, attribute, names);
  switch (term.kind) {
    case 'scalar': {
      const isBare = typeof term.value === 'boolean' || (typeof term.value === 'number' && type !== 'string');
      const isMeant = (type === 'number' || type === 'boolean') && /^(?:true|false|-?\d+(?:\.\d+)?)$/.test(term.text);
      return isBare || isMeant ? term.text : printText(term.text);
    }
    case 'null':
      return 'null';
    case 'reference':
      return names.reference(term, attribute);
    case 'parameter':
      return names.parameter(term.name);
    case 'list':
      return printList(term.items.map(print));
    case 'map':
      return printObject(term.entries, print);
    case 'call': {
      if (term.function !== 'concat') return names.call(term, print);
      const parts = term.arguments.map((part) =>
        part.kind === 'scalar' ? escapedText(part.text) : `\${${printTerm(part, 'any', attribute, names)}}`,
      );
      return `"${parts.join('')}"`;
    }
    default:
      throw new Error(`Terraform has no such ${term.kind}`);
  }
}

const maxWidth = 90;

function printList(items: readonly string[]): string {
  const line = `[${items.join(', ')}]`;
  if (items.length === 1 && items[0]?.startsWith('{')) return line;
  if (!line.includes('\n') && line.length <= maxWidth) return line;
  return `[\n${indented(items.map((item) => `${item},\n`).join(''))}]`;
}

function printObject(entries: readonly MapTermEntry[], print: (term: Term) => string): string {
  const pairs = entries.map(({ key, value }) => [objectKey(key), print(value)] as const);
  const [only] = pairs;
  if (only === undefined) return '{}';
  const line = `{ ${only[0]} = ${only[1]} }`;
  if (pairs.length === 1 && !line.includes('\n') && line.length <= maxWidth) return line;
  return `{\n${indented(printAssignments(pairs))}}`;
}

function objectKey(key: string): string {
  return /^[A-Za-z_][\w-]*$/.test(key) ? key : printText(key);
}

/** Text as a string of HCL. */
export function printText(text: string): string {
  return `"${escapedText(text)}"`;
}

/** Text in a template: what would begin an interpolation or a directive is doubled. */
function escapedTemplate(text: string): string {
  return text.replace(/([$%])\{/g, '$1$1{');
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

function escapedText(text: string): string {
  return escapedTemplate(text).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped.
    /[\u0000-\u001f"\\]/g,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Lines two columns further in. Those of a heredoc too: a flush one loses them again. */
function indented(text: string): string {
  const body = text.endsWith('\n') ? text : `${text}\n`;
  return body.replace(/^(?=.)/gm, '  ');
}
