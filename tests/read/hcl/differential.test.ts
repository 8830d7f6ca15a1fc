/** The parser against HCL's own, as hcl2json compiles it to wasm, and against the grammar of tree-sitter. */

import { createRequire } from 'node:module';
import path from 'node:path';
import { parse as hcl2json } from '@cdktn/hcl2json';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Language, type Node, Parser } from 'web-tree-sitter';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import type { Body, Expression, Name, ObjectItem, TemplatePart } from '../../../src/read/terraform/hcl/syntax.ts';
import { soleInterpolation } from '../../../src/read/terraform/hcl/syntax.ts';
import { corpus, fixtures } from './tree.ts';

const valid = [...fixtures('valid'), ...corpus()];

/** What HCL makes of a text: its JSON, or what it says against it. */
async function theirs(text: string): Promise<unknown> {
  try {
    const json: unknown = await hcl2json('main.tf', text);
    return json;
  } catch (error) {
    const message = String(error);
    // Where JSON has no room for a valid file: the same type of block with and without labels, or a block and an attribute of one name.
    if (message.includes('Unable to convert')) return 'valid';
    return 'refused';
  }
}

/** What hcl2json makes of our tree. */
function ours(text: string): unknown {
  const { body, problems } = parseHcl(text);
  return problems.length > 0 ? 'refused' : bodyJson(text, body);
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function bodyJson(text: string, body: Body): Json {
  const json = new Map<string, Json>();
  const byType = groups(body.blocks, ({ type }) => type);
  for (const [type, blocks] of byType) {
    const labelled = blocks.map(({ labels, body: inner }) => ({
      labels: labels.map((label) => label.text),
      json: bodyJson(text, inner),
    }));
    json.set(type, labelsJson(labelled, 0));
  }
  for (const { name, value } of body.attributes) json.set(name, valueJson(text, value));
  return Object.fromEntries(json);
}

function groups<Item, Key>(items: readonly Item[], keyOfItem: (item: Item) => Key): Map<Key, Item[]> {
  const found = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}

function labelsJson(blocks: readonly { labels: string[]; json: Json }[], level: number): Json {
  const byLabel = groups(blocks, ({ labels }) => labels[level]);
  if (byLabel.has(undefined)) return blocks.map(({ json }) => json);
  return Object.fromEntries([...byLabel].map(([label, group]) => [label, labelsJson(group, level + 1)]));
}

function valueJson(text: string, value: Expression): Json {
  switch (value.kind) {
    case 'literal':
      // Beyond the range of a double, as JSON.parse has it.
      return typeof value.value === 'number' && !Number.isFinite(value.value) ? null : value.value;
    case 'template': {
      const sole = soleInterpolation(value);
      return sole === undefined ? value.parts.map((part) => partJson(text, part)).join('') : valueJson(text, sole);
    }
    case 'tuple':
      return value.items.map((item) => valueJson(text, item));
    case 'object':
      return Object.fromEntries(value.items.map((item) => [keyJson(text, item), valueJson(text, item.value)]));
    case 'unary': {
      const { operand, operator } = value;
      if (operand.kind === 'literal' && operator === '-' && typeof operand.value === 'number') return -operand.value;
      if (operand.kind === 'literal' && operator === '!' && typeof operand.value === 'boolean') return !operand.value;
      return sourceJson(text, value);
    }
    default:
      return sourceJson(text, value);
  }
}

function keyJson(text: string, { key }: ObjectItem): string {
  if (key.kind === 'name') return key.name;
  return key.kind === 'traversal' ? text.slice(key.start, key.end) : stringJson(text, key);
}

function stringJson(text: string, value: Expression): string {
  switch (value.kind) {
    case 'literal':
      return String(value.value);
    case 'template':
      return value.parts.map((part) => partJson(text, part)).join('');
    case 'conditional':
      return ifJson(text, value.condition, stringJson(text, value.trueResult), stringJson(text, value.falseResult));
    default:
      return sourceJson(text, value);
  }
}

function sourceJson(text: string, { start, end }: Expression): string {
  return `\${${text.slice(start, end)}}`;
}

function partJson(text: string, part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return part.text.replace(/([$%])\{/g, '$1$1{');
    case 'interpolation':
      return stringJson(text, part.expression);
    case 'if': {
      const [trueText, falseText] = [part.trueParts, part.falseParts].map((parts) =>
        parts.map((each) => partJson(text, each)).join(''),
      );
      return ifJson(text, part.condition, trueText ?? '', falseText ?? '');
    }
    case 'for': {
      const variables = [part.keyVariable, part.valueVariable].filter((name): name is Name => name !== undefined);
      const intro = `${variables.map(({ name }) => name).join(', ')} in ${text.slice(part.collection.start, part.collection.end)}`;
      return `%{for ${intro}}${part.parts.map((each) => partJson(text, each)).join('')}%{endfor}`;
    }
  }
}

function ifJson(text: string, condition: Expression, trueText: string, falseText: string): string {
  const otherwise = falseText === '' ? '' : `%{else}${falseText}`;
  return `%{if ${text.slice(condition.start, condition.end)}}${trueText}${otherwise}%{endif}`;
}

/** HCL's strings are in normal form C. */
function normal(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).normalize('NFC'));
}

describe('hcl2json', () => {
  test.each(valid)('reads the same in %s', async (_, text) => {
    const expected = await theirs(text);
    expect(expected).not.toBe('refused');
    if (expected !== 'valid') expect(normal(ours(text))).toEqual(expected);
  });

  test.each(fixtures('broken'))('refuses %s', async (_, text) => {
    expect(await theirs(text)).toBe('refused');
    expect(ours(text)).toBe('refused');
  });

  test('accepts the same mutations', async () => {
    const lines = fixtures('valid').flatMap(([, text]) => {
      const all = text.split(/(?<=\n)/);
      return all.map((_, i) => all.slice(i, i + 1 + (i % 6)).join(''));
    });
    const tokens = [
      ...[
        '\n',
        '\r',
        ' ',
        '"',
        '${',
        '%{',
        '}',
        '{',
        '[',
        ']',
        '(',
        ')',
        '=',
        '==',
        '=>',
        ':',
        '::',
        '?',
        ',',
        '.',
        '...',
      ],
      ...[
        '*',
        '.*',
        '[*]',
        '~}',
        '${~',
        '%{ endif }',
        '$${',
        '\\',
        '\\n',
        '<<E\n',
        'E\n',
        '\nE\n',
        '#',
        '/*',
        '*/',
        '.0',
      ],
      ...[
        'a',
        'for',
        'in',
        'if',
        'true',
        '1',
        '0.5',
        '1e5',
        '-',
        '!',
        '&&',
        '||',
        '&',
        '/',
        '%',
        '$',
        'a = 1\n',
        "'",
        ';',
      ],
    ];
    const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), fc.constantFrom('', ...tokens));
    const mutated = fc.tuple(fc.constantFrom(...lines), fc.array(edit, { maxLength: 2 })).map(([text, edits]) =>
      edits.reduce((before, [where, cut, added]) => {
        const at = Math.floor(where * before.length);
        return before.slice(0, at) + added + before.slice(at + cut);
      }, text),
    );
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const expected = await theirs(text);
        const found = ours(text);
        if (expected === 'valid') expect(found).not.toBe('refused');
        else expect(normal(found)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});

/** Attributes and blocks with their ranges, and what is in them. */
interface Structure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly items: Structure[];
}

function structureOf(text: string, body: Body): Structure[] {
  const attributes = body.attributes.map(({ nameStart, nameEnd, value }) => ({
    text: text.slice(nameStart, nameEnd),
    start: nameStart,
    end: value.end,
    items: [{ text: '', start: value.start, end: value.end, items: [] }],
  }));
  const blocks = body.blocks.map(({ typeStart, typeEnd, labels, start, end, body: inner }) => ({
    text: [text.slice(typeStart, typeEnd), ...labels.map((label) => text.slice(label.start, label.end))].join(' '),
    start,
    end,
    items: structureOf(text, inner),
  }));
  return [...attributes, ...blocks].sort((a, b) => a.start - b.start);
}

function structureOfNode(node: Node | undefined): Structure[] {
  return (node?.namedChildren ?? []).flatMap((child) => {
    if (child.type !== 'attribute' && child.type !== 'block') return [];
    const { startIndex: start, endIndex: end } = child;
    const parts = child.namedChildren.filter((part) => part.type !== 'comment');
    const words = parts
      .filter((part) => part.type === 'identifier' || part.type === 'string_lit')
      .map((part) => part.text);
    const value = parts.find((part) => part.type === 'expression');
    const items =
      value === undefined
        ? structureOfNode(parts.find((part) => part.type === 'body'))
        : [{ text: '', start: value.startIndex, end: value.endIndex, items: [] }];
    return [{ text: words.join(' '), start, end, items }];
  });
}

describe('tree-sitter', () => {
  const parser = { parse: (_: string): Node | undefined => undefined };

  beforeAll(async () => {
    await Parser.init();
    const folder = path.dirname(
      createRequire(import.meta.url).resolve('@tree-sitter-grammars/tree-sitter-hcl/package.json'),
    );
    const language = await Language.load(path.join(folder, 'tree-sitter-terraform.wasm'));
    const treeSitter = new Parser();
    treeSitter.setLanguage(language);
    parser.parse = (text) => treeSitter.parse(text)?.rootNode;
  });

  test('finds the same attributes and blocks in the same places', () => {
    const refused: string[] = [];
    for (const [name, text] of valid) {
      const root = parser.parse(text);
      if (root === undefined || root.hasError) refused.push(name);
      else {
        const body = root.namedChildren.find((child) => child.type === 'body');
        expect(structureOfNode(body), name).toEqual(structureOf(text, parseHcl(text).body));
      }
    }
    expect(refused).toMatchInlineSnapshot(`
      [
        "expressions.tf",
        "heredocs.tf",
        "strings.tf",
        "traversals.tf",
      ]
    `);
  });
});
