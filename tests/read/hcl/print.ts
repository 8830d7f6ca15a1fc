/** Prints a syntax tree as HCL, everything in its plainest form: one line per item, strings in quotes, no comments. */

import type { Body, Expression, ObjectItem, Step, TemplatePart } from '../../../src/read/terraform/hcl/syntax.ts';

export function printBody(body: Body, indentation = ''): string {
  const attributes = body.attributes.map(({ name, nameStart, value }) => ({
    at: nameStart,
    text: `${indentation}${name} = ${print(value)}\n`,
  }));
  const blocks = body.blocks.map(({ type, labels, start, body: inner }) => ({
    at: start,
    text: `${indentation}${[type, ...labels.map(({ text }) => quote(text))].join(' ')} {\n${printBody(inner, `${indentation}  `)}${indentation}}\n`,
  }));
  return [...attributes, ...blocks]
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join('');
}

export function print(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return expression.text;
    case 'template':
      return `"${expression.parts.map(printPart).join('')}"`;
    case 'tuple':
      return `[${expression.items.map(print).join(', ')}]`;
    case 'object':
      return expression.items.length === 0 ? '{}' : `{ ${expression.items.map(printItem).join(', ')} }`;
    case 'for': {
      const { keyVariable, valueVariable, collection, key, value, grouped, condition } = expression;
      const variables = keyVariable === undefined ? valueVariable.name : `${keyVariable.name}, ${valueVariable.name}`;
      const result = `${key === undefined ? '' : `${print(key)} => `}${print(value)}${grouped ? '...' : ''}`;
      const filter = condition === undefined ? '' : ` if ${print(condition)}`;
      const text = `for ${variables} in ${print(collection)} : ${result}${filter}`;
      return expression.result === 'tuple' ? `[${text}]` : `{ ${text} }`;
    }
    case 'variable':
      return expression.name;
    case 'traversal':
      // A number and a dot behind it would be one number.
      return `${print(expression.source)}${expression.source.kind === 'literal' ? ' ' : ''}${expression.steps.map(printStep).join('')}`;
    case 'call':
      return `${expression.name}(${expression.arguments.map(print).join(', ')}${expression.expanded ? '...' : ''})`;
    case 'conditional':
      return `${print(expression.condition)} ? ${print(expression.trueResult)} : ${print(expression.falseResult)}`;
    case 'unary':
      return `${expression.operator}${print(expression.operand)}`;
    case 'binary':
      return `${print(expression.left)} ${expression.operator} ${print(expression.right)}`;
    case 'parentheses':
      return `(${print(expression.expression)})`;
    case 'invalid':
      throw new Error('an invalid expression cannot be printed');
  }
}

function printItem({ key, value }: ObjectItem): string {
  return `${key.kind === 'name' ? key.name : print(key)} = ${print(value)}`;
}

function printStep(step: Step): string {
  switch (step.kind) {
    case 'attribute':
      return `.${step.name}`;
    case 'index':
      return `[${print(step.key)}]`;
    case 'legacy index':
      return `.${step.index}`;
    case 'splat':
      return `${step.full ? '[*]' : '.*'}${step.each.map(printStep).join('')}`;
  }
}

function printPart(part: TemplatePart): string {
  switch (part.kind) {
    case 'text':
      // A sign at the end would make an escape of a sequence behind it.
      return quote(part.text).slice(1, -1).replace(/\$$/, '\\u0024').replace(/%$/, '\\u0025');
    case 'interpolation':
      return `\${${print(part.expression)}}`;
    case 'if': {
      const otherwise = part.elseMarker === undefined ? '' : `%{ else }${part.falseParts.map(printPart).join('')}`;
      return `%{ if ${print(part.condition)} }${part.trueParts.map(printPart).join('')}${otherwise}%{ endif }`;
    }
    case 'for': {
      const key = part.keyVariable === undefined ? '' : `${part.keyVariable.name}, `;
      const intro = `%{ for ${key}${part.valueVariable.name} in ${print(part.collection)} }`;
      return `${intro}${part.parts.map(printPart).join('')}%{ endfor }`;
    }
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['${', '$${'],
  ['%{', '%%{'],
]);

function quote(text: string): string {
  return `"${text.replace(/[\n\r\t"\\]|[$%]\{/g, (found) => ESCAPES.get(found) ?? found)}"`;
}
