/** Calls of Terraform's functions, for their tests: code in which calls are evaluated, all else as in `terms.ts`. */

import type { Condition, Term } from '../../../src/lower/term.ts';
import type { FunctionContext } from '../../../src/lower/terraform/functions.ts';
import { callTerraformFunction } from '../../../src/lower/terraform/functions.ts';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import type { Expression, TemplatePart } from '../../../src/read/terraform/hcl/syntax.ts';
import { hclSource } from './terms.ts';

/** What a test gives its calls: values of variables and files by name. Templates replace `${name}` by a scalar of that name. */
export interface Given {
  readonly variables?: Readonly<Record<string, Term>>;
  readonly files?: Readonly<Record<string, string>>;
}

export function contextOf({ variables = {}, files = {} }: Given): FunctionContext {
  return {
    valueOf: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    readText: (file) => {
      const text = Object.hasOwn(files, file) ? files[file] : undefined;
      return text === undefined ? { reason: `${file} is no file of the module` } : { text };
    },
    render: (template, values, place) => {
      const text = template.replace(/\$\{(\w+)\}/g, (_, name: string) => {
        const value = values.entries.find(({ key }) => key === name)?.value;
        return value?.kind === 'scalar' ? value.text : '?';
      });
      return { kind: 'scalar', value: text, text, ...place };
    },
  };
}

/**
 * The value of an expression. `var.x` is a parameter, `when.x ? a : b` is a choice by the variable x, `ref.a.b` is a reference, `error.x`
 * is what Terraform would refuse, `zones.x` the zones of a Region; any other name is unknown.
 */
export function called(code: string, given: Given = {}): Term {
  const text = `x = ${code}\n`;
  const { body, problems } = parseHcl(text);
  const value = body.attributes[0]?.value;
  if (value === undefined || problems.length > 0) throw new Error(`no HCL: ${code} ${JSON.stringify(problems)}`);
  const source = hclSource(text);
  const context = contextOf(given);
  return termOf(value);

  function termOf(expression: Expression): Term {
    const place = { source, start: expression.start, end: expression.end };
    switch (expression.kind) {
      case 'literal':
        if (expression.value === null) return { kind: 'null', ...place };
        return { kind: 'scalar', value: expression.value, text: expression.text, ...place };
      case 'parentheses':
        return termOf(expression.expression);
      case 'unary': {
        const operand = termOf(expression.operand);
        if (operand.kind !== 'scalar') break;
        return { kind: 'scalar', value: -Number(operand.text), text: `-${operand.text}`, ...place };
      }
      case 'tuple':
        return { kind: 'list', items: expression.items.map(termOf), ...place };
      case 'object':
        return {
          kind: 'map',
          entries: expression.items.map(({ key, value: inner }) => {
            const name = key.kind === 'name' ? key.name : termOf(key);
            const keyText = typeof name === 'string' ? name : name.kind === 'scalar' ? name.text : '';
            return { key: keyText, value: termOf(inner), source, start: key.start, end: key.end };
          }),
          ...place,
        };
      case 'call':
        return callTerraformFunction(
          expression.name,
          expression.arguments.map(termOf),
          place,
          context,
          expression.expanded,
        );
      case 'conditional': {
        const condition = termOf(expression.condition);
        return {
          kind: 'choice',
          condition: conditionOf(condition),
          whenTrue: termOf(expression.trueResult),
          whenFalse: termOf(expression.falseResult),
          ...place,
        };
      }
      case 'template': {
        const parts = expression.parts.map(partOf);
        const [only] = parts;
        if (parts.length === 1 && only !== undefined && only.kind !== 'scalar') return { ...only, ...place };
        if (parts.some(({ kind }) => kind !== 'scalar')) {
          return { kind: 'call', function: 'concat', arguments: parts, ...place };
        }
        const joined = parts.map((part) => (part.kind === 'scalar' ? part.text : '')).join('');
        return { kind: 'scalar', value: joined, text: joined, ...place };
      }
      case 'traversal': {
        const names = expression.steps.flatMap((step) => (step.kind === 'attribute' ? [step.name] : []));
        const [first = '', second] = names;
        switch (expression.source.kind === 'variable' ? expression.source.name : '') {
          case 'var':
          case 'when':
            return { kind: 'parameter', name: first, ...place };
          case 'aws':
            return { kind: 'parameter', name: `AWS::${first}`, ...place };
          case 'ref':
            return { kind: 'reference', address: first, attribute: second, ...place };
          case 'error':
            return { kind: 'unknown', cause: 'undefined', reason: first, ...place };
          case 'zones': {
            const here: Term = { kind: 'scalar', value: '', text: '', ...place };
            return { kind: 'call', function: 'getAZs', arguments: [here], ...place };
          }
        }
      }
    }
    return { kind: 'unknown', cause: 'import', reason: 'it is elsewhere', ...place };
  }

  function partOf(part: TemplatePart): Term {
    const place = { source, start: part.start, end: part.end };
    if (part.kind === 'text') return { kind: 'scalar', value: part.text, text: part.text, ...place };
    if (part.kind === 'interpolation') return { ...termOf(part.expression), ...place };
    return { kind: 'unknown', cause: 'unsupported', reason: 'not known in a test', ...place };
  }
}

function conditionOf(term: Term): Condition {
  const { source, start, end } = term;
  return { kind: 'equals', left: term, right: { kind: 'scalar', value: true, text: 'true', source, start, end } };
}
