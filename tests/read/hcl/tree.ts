/** What the tests of the HCL parser share: fixtures, the corpus where there is one, and trees in a form that is easy to compare. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Body, Expression, Step, TemplatePart } from '../../../src/read/terraform/hcl/syntax.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Names and texts of the fixtures in a folder of `fixtures/read/hcl`, sorted. */
export function fixtures(folder: 'valid' | 'broken'): [name: string, text: string][] {
  const directory = path.join(root, 'fixtures/read/hcl', folder);
  return readdirSync(directory)
    .sort()
    .map((name) => [name, readFileSync(path.join(directory, name), 'utf8')]);
}

/** Names and texts of real configurations, where they are present. */
export function corpus(): [name: string, text: string][] {
  const directory = path.join(root, '../shared/corpus/terraform');
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tf'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => [path.relative(directory, file), readFileSync(file, 'utf8')]);
}

/** Names of everything in a body, in order: `a b? type.label{c}`, where `?` marks a value that could not be read. */
export function outline(body: Body): string {
  const attributes = body.attributes.map(({ name, nameStart, value }) => ({
    at: nameStart,
    text: value.kind === 'invalid' ? `${name}?` : name,
  }));
  const blocks = body.blocks.map(({ type, labels, start, body: inner }) => ({
    at: start,
    text: `${[type, ...labels.map((label) => label.text)].join('.')}{${outline(inner)}}`,
  }));
  return [...attributes, ...blocks]
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join(' ');
}

/** An expression with a parenthesis around every operation, and braces around what a splat applies to every element. */
export function shape(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.text;
    case 'template':
      return `"${expression.parts.map(shapeOfPart).join('')}"`;
    case 'tuple':
      return `[${expression.items.map(shape).join(', ')}]`;
    case 'object': {
      const items = expression.items.map(({ key, value }) =>
        key.kind === 'name' ? `${key.name} = ${shape(value)}` : `<${shape(key)}> = ${shape(value)}`,
      );
      return `{${items.join(', ')}}`;
    }
    case 'for': {
      const { keyVariable, valueVariable, collection, key, value, grouped, condition } = expression;
      const variables = keyVariable === undefined ? valueVariable.name : `${keyVariable.name}, ${valueVariable.name}`;
      const result = `${key === undefined ? '' : `${shape(key)} => `}${shape(value)}${grouped ? '...' : ''}`;
      const filter = condition === undefined ? '' : ` if ${shape(condition)}`;
      const text = `for ${variables} in ${shape(collection)} : ${result}${filter}`;
      return expression.result === 'tuple' ? `[${text}]` : `{${text}}`;
    }
    case 'variable':
      return expression.name;
    case 'traversal':
      return shape(expression.source) + expression.steps.map(shapeOfStep).join('');
    case 'call':
      return `${expression.name}(${expression.arguments.map(shape).join(', ')}${expression.expanded ? '...' : ''})`;
    case 'conditional':
      return `(${shape(expression.condition)} ? ${shape(expression.trueResult)} : ${shape(expression.falseResult)})`;
    case 'unary':
      return `(${expression.operator}${shape(expression.operand)})`;
    case 'binary':
      return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
    case 'parentheses':
      return `(${shape(expression.expression)})`;
    case 'invalid':
      return '?';
  }
}

function shapeOfPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      return JSON.stringify(part.text).slice(1, -1);
    case 'interpolation':
      return `\${${shape(part.expression)}}`;
    case 'if':
      return `%{if ${shape(part.condition)}: ${part.trueParts.map(shapeOfPart).join('')} | ${part.falseParts.map(shapeOfPart).join('')}}`;
    case 'for': {
      const key = part.keyVariable === undefined ? '' : `${part.keyVariable.name}, `;
      return `%{for ${key}${part.valueVariable.name} in ${shape(part.collection)}: ${part.parts.map(shapeOfPart).join('')}}`;
    }
  }
}

function shapeOfStep(step: Step): string {
  switch (step.kind) {
    case 'attribute':
      return `.${step.name}`;
    case 'index':
      return `[${shape(step.key)}]`;
    case 'legacy index':
      return `.${step.index}`;
    case 'splat':
      return `${step.full ? '[*]' : '.*'}{${step.each.map(shapeOfStep).join('')}}`;
  }
}

/** The properties of a value that is an object, arrays and their elements included. */
export function propertiesOf(value: unknown): [name: string, value: unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** Every place in a tree must lie within that of what it is in, and neighbours must not overlap; throws where they do. */
export function checkPlaces(node: unknown, start: number, end: number): void {
  let from = start;
  let to = end;
  const properties = propertiesOf(node);
  const own = new Map(properties);
  const ownStart = own.get('start') ?? own.get('nameStart');
  if (typeof ownStart === 'number') {
    const ownEnd = own.get('end');
    from = ownStart;
    to = typeof ownEnd === 'number' ? ownEnd : end;
    if (!(start <= from && from <= to && to <= end)) throw new Error(`${from}-${to} is not in ${start}-${end}`);
  }
  let before = from;
  for (const [name, value] of properties) {
    if (typeof value === 'number' && /(Start|End)$/.test(name) && !(from <= value && value <= to)) {
      throw new Error(`${name} ${value} is not in ${from}-${to}`);
    }
    checkPlaces(value, Array.isArray(node) ? before : from, to);
    if (Array.isArray(node)) before = endOf(value) ?? before;
  }
}

function endOf(node: unknown): number | undefined {
  const properties = new Map(propertiesOf(node));
  const end = properties.get('end') ?? properties.get('nameEnd');
  return typeof end === 'number' ? end : undefined;
}
