/** Expressions -> terms: what is known before apply is calculated, all else keeps its shape. */

import { type Place, rangeOf } from '../../read/source.ts';
import {
  type BinaryOperator,
  type ConditionalExpression,
  type Expression,
  type ForExpression,
  type ObjectExpression,
  type Step,
  soleInterpolation,
  type TemplatePart,
  type TraversalExpression,
} from '../../read/terraform/hcl/syntax.ts';
import type { MapTermEntry, Term } from '../term.ts';
import {
  andTruth,
  choose,
  equalTruth,
  notTruth,
  orTruth,
  reasonOf,
  type Truth,
  truthOf,
  truthTerm,
} from './condition.ts';
import { callTerraformFunction, type FunctionContext } from './functions.ts';
import { type Environment, placeIn } from './instance.ts';
import { renderTemplate } from './render.ts';
import { resolveName } from './resolve.ts';
import { assuming, attributeOf, failed, indexOf, isFailed, splat } from './traverse.ts';

/**
 * The value of an expression.
 * Source: HCL Native Syntax Specification, "Expressions"; Terraform documentation, "Expressions".
 */
export function evaluate(expression: Expression, environment: Environment): Term {
  const place = placeIn(environment, expression);
  switch (expression.kind) {
    case 'literal': {
      const { value, text } = expression;
      const { source, start, end } = place;
      return value === null
        ? { kind: 'null', source, start, end }
        : { kind: 'scalar', value, text, source, start, end };
    }
    case 'template': {
      const sole = soleInterpolation(expression);
      if (sole !== undefined) return { ...evaluate(sole, environment), ...place };
      return concatenate(partsOf(expression.parts, environment), place);
    }
    case 'tuple':
      return { kind: 'list', items: expression.items.map((item) => evaluate(item, environment)), ...place };
    case 'object':
      return evaluateObject(expression, environment);
    case 'for':
      return evaluateFor(expression, environment);
    case 'variable':
    case 'traversal':
      return evaluateTraversal(expression, environment);
    case 'call': {
      const terms = expression.arguments.map((argument) => evaluate(argument, environment));
      const context = functionContext(environment);
      const result = callTerraformFunction(expression.name, terms, place, context, expression.expanded);
      if (result.kind === 'choice') noted(environment, result.condition);
      return result;
    }
    case 'conditional':
      return evaluateConditional(expression, environment);
    case 'unary': {
      const operand = evaluate(expression.operand, environment);
      if (isFailed(operand)) return { ...operand, ...place };
      if (expression.operator === '!') return truthTerm(noted(environment, notTruth(truthOf(operand))), place);
      return arithmetic([operand], ([number = 0]) => -number, place, environment);
    }
    case 'binary':
      return evaluateBinary(expression.operator, expression.left, expression.right, place, environment);
    case 'parentheses':
      return evaluate(expression.expression, environment);
    case 'invalid':
      return { kind: 'unknown', cause: 'unsupported', reason: 'it could not be read', ...place };
  }
}

/** What functions need of the module that calls them. */
export function functionContext(environment: Environment): FunctionContext {
  const { world, module } = environment.instance;
  return {
    valueOf: world.lookup.variables,
    readText: (file) => world.readText(module.folder, file),
    render: (text, variables, place) => renderTemplate(text, variables, place, environment),
  };
}

/** The terms of a template's parts, to be joined as text. */
export function partsOf(parts: readonly TemplatePart[], environment: Environment): Term[] {
  return parts.flatMap((part): Term[] => {
    const place = placeIn(environment, part);
    switch (part.kind) {
      case 'text':
        return [{ kind: 'scalar', value: part.text, text: part.text, ...place }];
      case 'interpolation':
        return [evaluate(part.expression, environment)];
      case 'if': {
        const truth = noted(environment, truthOf(evaluate(part.condition, environment)));
        const whenTrue = concatenate(partsOf(part.trueParts, environment), place);
        const whenFalse = concatenate(partsOf(part.falseParts, environment), place);
        return [choose(truth, whenTrue, whenFalse, place)];
      }
      case 'for': {
        const { keyVariable, valueVariable } = part;
        const term = iterate(evaluate(part.collection, environment), place, environment, (items, open) => {
          const texts = items.flatMap(({ key, value }) => {
            const names = new Map(environment.names).set(valueVariable.name, value);
            if (keyVariable !== undefined) names.set(keyVariable.name, key);
            return partsOf(part.parts, { ...environment, names });
          });
          if (open !== undefined) texts.push({ kind: 'unknown', cause: 'unsupported', reason: open, ...place });
          return concatenate(texts, place);
        });
        return [term];
      }
      default:
        return [];
    }
  });
}

/** Terms joined as text: a scalar when all of them are. */
export function concatenate(parts: readonly Term[], place: Place): Term {
  const wrong = parts.find(isFailed);
  if (wrong !== undefined) return { ...wrong, ...place };
  const joined: Term[] = [];
  for (const part of parts) {
    if (part.kind === 'call' && part.function === 'concat') joined.push(...part.arguments);
    else joined.push(part);
  }
  if (!joined.every(({ kind }) => kind === 'scalar'))
    return { kind: 'call', function: 'concat', arguments: joined, ...place };
  const text = joined.map((part) => (part.kind === 'scalar' ? part.text : '')).join('');
  return { kind: 'scalar', value: text, text, ...place };
}

function evaluateObject(expression: ObjectExpression, environment: Environment): Term {
  const entries: MapTermEntry[] = [];
  let open: string | undefined;
  for (const { key, value } of expression.items) {
    const name = key.kind === 'name' ? key.name : keyText(evaluate(key, environment), environment);
    if (typeof name === 'string') {
      entries.push({ key: name, ...placeIn(environment, key), value: evaluate(value, environment) });
    } else open = name.reason;
  }
  return { kind: 'map', entries, open, ...placeIn(environment, expression) };
}

/** The text of a key, with the default of a variable where it is one. */
function keyText(term: Term, environment: Environment): string | { readonly reason: string } {
  if (term.kind === 'scalar') return term.text;
  if (term.kind === 'call' && term.function === 'assuming') return keyText(term.arguments[0] ?? term, environment);
  if (term.kind === 'parameter') {
    const value = environment.instance.world.lookup.variables(term.name);
    if (value !== undefined) return keyText(value, environment);
  }
  return { reason: reasonOf(term) };
}

interface Element {
  readonly key: Term;
  readonly value: Term;
}

/** Goes over a collection, in both branches of a choice; what is no known collection gives one unknown term. */
export function iterate(
  collection: Term,
  place: Place,
  environment: Environment,
  body: (items: readonly Element[], open: string | undefined) => Term,
  depth = 0,
): Term {
  const unknown = (reason: string): Term => ({ kind: 'unknown', cause: 'unsupported', reason, ...place });
  switch (collection.kind) {
    case 'list':
      return body(
        collection.items.map((value, index) => ({
          key: { kind: 'scalar', value: index, text: String(index), ...rangeOf(value) },
          value,
        })),
        collection.open,
      );
    case 'map':
      return body(
        collection.entries.map((entry) => ({
          key: { kind: 'scalar', value: entry.key, text: entry.key, ...rangeOf(entry) },
          value: entry.value,
        })),
        collection.open,
      );
    case 'choice': {
      if (depth > 4) return unknown('it depends on too many conditions');
      const whenTrue = iterate(collection.whenTrue, place, environment, body, depth + 1);
      const whenFalse = iterate(collection.whenFalse, place, environment, body, depth + 1);
      return { kind: 'choice', condition: collection.condition, whenTrue, whenFalse, ...place };
    }
    case 'parameter': {
      const value = environment.instance.world.lookup.variables(collection.name);
      if (value === undefined || depth > 4) return unknown(reasonOf(collection));
      return assuming(iterate(value, place, environment, body, depth + 1), [collection], place);
    }
    case 'call': {
      const [value, ...parameters] = collection.arguments;
      if (collection.function !== 'assuming' || value === undefined || depth > 4) return unknown(reasonOf(collection));
      return assuming(iterate(value, place, environment, body, depth + 1), parameters, place);
    }
    case 'null':
      return failed('there is nothing to go over', place);
    default:
      return unknown(reasonOf(collection));
  }
}

function evaluateFor(expression: ForExpression, environment: Environment): Term {
  const place = placeIn(environment, expression);
  const { keyVariable, valueVariable } = expression;
  const run = (items: readonly Element[], reason: string | undefined): Term => {
    let open = reason;
    const results: { key: string; place: Place; value: Term }[] = [];
    for (const { key, value } of items) {
      const names = new Map(environment.names).set(valueVariable.name, value);
      if (keyVariable !== undefined) names.set(keyVariable.name, key);
      const inner: Environment = { ...environment, names };
      const truth = expression.condition === undefined ? true : truthOf(evaluate(expression.condition, inner));
      if (truth === false) continue;
      const absent: Term = { kind: 'null', ...place };
      if (typeof truth !== 'boolean' && truth.kind === 'unknown') {
        open = truth.reason;
        continue;
      }
      const result = choose(noted(environment, truth), evaluate(expression.value, inner), absent, place);
      const name = expression.key === undefined ? '' : keyText(evaluate(expression.key, inner), inner);
      if (typeof name === 'string') results.push({ key: name, place: rangeOf(value), value: result });
      else open = name.reason;
    }
    if (expression.result === 'tuple')
      return { kind: 'list', items: results.map(({ value }) => value), open, ...place };
    const grouped = new Map<string, { place: Place; values: Term[] }>();
    for (const { key, place: at, value } of results) {
      const group = grouped.get(key);
      if (group === undefined) grouped.set(key, { place: at, values: [value] });
      else group.values.push(value);
    }
    const entries = [...grouped].map(([key, { place: at, values }]): MapTermEntry => {
      const last = values[values.length - 1] ?? failed('there is no value', at);
      return { key, ...at, value: expression.grouped ? { kind: 'list', items: values, ...at } : last };
    });
    return { kind: 'map', entries, open, ...place };
  };
  return iterate(evaluate(expression.collection, environment), place, environment, run);
}

function evaluateTraversal(expression: Exclude<Expression, { kind: 'literal' }>, environment: Environment): Term {
  const place = placeIn(environment, expression);
  if (expression.kind === 'variable') return resolved(expression.name, [], place, environment);
  if (expression.kind !== 'traversal') return failed('it is no reference', place);
  if (expression.source.kind === 'variable')
    return resolved(expression.source.name, expression.steps, place, environment);
  return follow(evaluate(expression.source, environment), expression.steps, place, environment);
}

function resolved(name: string, steps: TraversalExpression['steps'], place: Place, environment: Environment): Term {
  const { term, rest } = resolveName(name, steps, place, environment);
  // Where it is used is what a person would edit, not where the value was first written.
  return { ...follow(term, rest, place, environment), ...place };
}

/** A term with the steps of a traversal behind it. */
export function follow(term: Term, steps: readonly Step[], place: Place, environment: Environment): Term {
  const { lookup } = environment.instance.world;
  let result = term;
  for (const step of steps) {
    switch (step.kind) {
      case 'attribute':
        result = attributeOf(result, step.name, place, lookup);
        break;
      case 'index':
        result = indexOf(result, evaluate(step.key, environment), place, lookup);
        break;
      case 'legacy index': {
        const { index } = step;
        result = indexOf(result, { kind: 'scalar', value: index, text: String(index), ...place }, place, lookup);
        break;
      }
      case 'splat':
        result = splat(result, (item) => follow(item, step.each, place, environment), place, lookup);
    }
  }
  return result;
}

function evaluateConditional(expression: ConditionalExpression, environment: Environment): Term {
  const place = placeIn(environment, expression);
  const condition = evaluate(expression.condition, environment);
  if (isFailed(condition)) return { ...condition, ...place };
  const truth = noted(environment, truthOf(condition));
  if (typeof truth === 'boolean') {
    const branch = truth ? expression.trueResult : expression.falseResult;
    return evaluate(branch, environment);
  }
  const whenTrue = evaluate(expression.trueResult, environment);
  const whenFalse = evaluate(expression.falseResult, environment);
  return choose(truth, whenTrue, whenFalse, place);
}

function evaluateBinary(
  operator: BinaryOperator,
  leftExpression: Expression,
  rightExpression: Expression,
  place: Place,
  environment: Environment,
): Term {
  const left = evaluate(leftExpression, environment);
  const right = evaluate(rightExpression, environment);
  const wrong = [left, right].find(isFailed);
  if (wrong !== undefined) return { ...wrong, ...place };
  const truth = (value: Truth): Term => truthTerm(noted(environment, value), place);
  const { variables } = environment.instance.world.lookup;
  switch (operator) {
    case '&&':
      return truth(andTruth(truthOf(left), truthOf(right)));
    case '||':
      return truth(orTruth(truthOf(left), truthOf(right)));
    case '==':
      return truth(equalTruth(left, right, variables));
    case '!=':
      return truth(notTruth(equalTruth(left, right, variables)));
    default:
      return arithmetic([left, right], ([a = 0, b = 0]) => operators[operator](a, b), place, environment);
  }
}

const operators: Readonly<
  Record<Exclude<BinaryOperator, '&&' | '||' | '==' | '!='>, (a: number, b: number) => number | boolean>
> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/** Beyond this many choices among the operands their result is unknown. */
const choiceLimit = 6;

/** Numbers calculated: in each branch of a choice, with the defaults of variables. */
function arithmetic(
  operands: readonly Term[],
  calculate: (numbers: readonly number[]) => number | boolean,
  place: Place,
  environment: Environment,
): Term {
  const { variables } = environment.instance.world.lookup;
  const parameters: Term[] = [];
  const run = (terms: readonly Term[], depth: number): Term => {
    const index = terms.findIndex(({ kind }) => kind !== 'scalar');
    const term = terms[index];
    if (term === undefined) {
      const numbers = terms.map((each) => (each.kind === 'scalar' ? Number(each.text) : Number.NaN));
      const result = calculate(numbers);
      if (numbers.some(Number.isNaN) || !Number.isFinite(Number(result))) return failed('it is no number', place);
      return { kind: 'scalar', value: result, text: String(result), ...place };
    }
    const replaced = (value: Term): Term => run(terms.with(index, value), depth + 1);
    if (depth > choiceLimit)
      return { kind: 'unknown', cause: 'unsupported', reason: 'it depends on too much', ...place };
    if (term.kind === 'choice') return choose(term.condition, replaced(term.whenTrue), replaced(term.whenFalse), place);
    if (term.kind === 'call' && term.function === 'assuming') {
      parameters.push(...term.arguments.slice(1));
      return replaced(term.arguments[0] ?? term);
    }
    const value = term.kind === 'parameter' ? variables(term.name) : undefined;
    if (value === undefined) return { kind: 'unknown', cause: 'unsupported', reason: reasonOf(term), ...place };
    parameters.push(term);
    return replaced(value);
  };
  const result = run(operands, 0);
  return parameters.length === 0 ? result : assuming(result, parameters, place);
}

/** A truth whose comparisons are known to the world, so that scenarios are made from them. */
export function noted(environment: Environment, truth: Truth): Truth {
  const { conditions } = environment.instance.world;
  const visit = (condition: Truth): void => {
    if (typeof condition === 'boolean') return;
    if (condition.kind === 'not') visit(condition.operand);
    else if (condition.kind === 'and' || condition.kind === 'or') condition.operands.forEach(visit);
    else if (condition.kind === 'equals')
      conditions.set(`${keyOf(condition.left)} == ${keyOf(condition.right)}`, condition);
  };
  visit(truth);
  return truth;
}

function keyOf(term: Term): string {
  if (term.kind === 'scalar') return JSON.stringify(term.text);
  return term.kind === 'parameter' ? term.name : `${term.kind} at ${term.source.path} ${term.start}`;
}
