/** Expressions, by recursive descent; undefined means that a problem was reported and the cursor stands where it was found. */

import { fitted } from '../../fitted.ts';
import {
  atLineEnd,
  CLOSE_BRACE,
  type Cursor,
  close,
  fail,
  identifierEnd,
  LINE_FEED,
  MAX_DEPTH,
  NO_CLOSER,
  numberEnd,
  open,
  QUOTE,
  skipBlanks,
  tooDeep,
  unexpected,
} from './cursor.ts';
import type {
  BinaryOperator,
  Expression,
  ForExpression,
  InvalidExpression,
  LiteralExpression,
  Name,
  ObjectExpression,
  ObjectItem,
  SplatStep,
  Step,
  TupleExpression,
} from './syntax.ts';
import { heredoc, quotedTemplate } from './template.ts';

const NOT = 33;
const OPEN_PARENTHESIS = 40;
const CLOSE_PARENTHESIS = 41;
const STAR = 42;
const COMMA = 44;
const MINUS = 45;
const DOT = 46;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;

const NUMBER = /^[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/;

/** Reads an expression, all operators included. */
export function expression(c: Cursor): Expression | undefined {
  const condition = binary(c, 1);
  if (condition === undefined) return undefined;
  skipBlanks(c);
  if (c.text.charCodeAt(c.at) !== QUESTION) return condition;
  let { height } = c;
  c.at++;
  if (!open(c, NO_CLOSER)) return undefined;
  skipBlanks(c);
  const trueResult = expression(c);
  if (trueResult === undefined) return undefined;
  height = Math.max(height, c.height);
  skipBlanks(c);
  if (!isColon(c)) return unexpected(c, '":" and the value for the case that the condition is false');
  c.at++;
  skipBlanks(c);
  const falseResult = expression(c);
  if (falseResult === undefined) return undefined;
  close(c);
  c.height = Math.max(height, c.height) + 1;
  return { kind: 'conditional', condition, trueResult, falseResult, start: condition.start, end: falseResult.end };
}

/** A colon that is not the first half of `::`. */
function isColon(c: Cursor): boolean {
  return c.text.charCodeAt(c.at) === COLON && c.text.charCodeAt(c.at + 1) !== COLON;
}

/** An equals sign that is not part of `==` or `=>`. */
export function isEquals(c: Cursor): boolean {
  if (c.text.charCodeAt(c.at) !== EQUALS) return false;
  const next = c.text.charCodeAt(c.at + 1);
  return next !== EQUALS && next !== GREATER;
}

/** Reads operands and the operators between them that bind at least as tightly as `weakest`. */
function binary(c: Cursor, weakest: number): Expression | undefined {
  let left = operand(c);
  if (left === undefined) return undefined;
  let { height } = c;
  for (;;) {
    skipBlanks(c);
    const operator = operatorAt(c);
    const precedence = operator === undefined ? 0 : precedenceOf(operator);
    if (operator === undefined || precedence < weakest) {
      c.height = height;
      return left;
    }
    c.at += operator.length;
    skipBlanks(c);
    const right = binary(c, precedence + 1);
    if (right === undefined) return undefined;
    height = Math.max(height, c.height) + 1;
    if (c.open.length + height > MAX_DEPTH) {
      tooDeep(c);
      return undefined;
    }
    left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
  }
}

function operatorAt(c: Cursor): BinaryOperator | undefined {
  const { text, at } = c;
  const equalsNext = text.charCodeAt(at + 1) === EQUALS;
  switch (text.charCodeAt(at)) {
    case NOT:
      return equalsNext ? '!=' : undefined;
    case EQUALS:
      return equalsNext ? '==' : undefined;
    case LESS:
      return equalsNext ? '<=' : '<';
    case GREATER:
      return equalsNext ? '>=' : '>';
    case 38:
      return text.charCodeAt(at + 1) === 38 ? '&&' : undefined;
    case 124:
      return text.charCodeAt(at + 1) === 124 ? '||' : undefined;
    case 43:
      return '+';
    case MINUS:
      return '-';
    case STAR:
      return '*';
    case 47:
      return '/';
    case 37:
      return '%';
    default:
      return undefined;
  }
}

function precedenceOf(operator: BinaryOperator): number {
  switch (operator) {
    case '||':
      return 1;
    case '&&':
      return 2;
    case '==':
    case '!=':
      return 3;
    case '+':
    case '-':
      return 5;
    case '*':
    case '/':
    case '%':
      return 6;
    default:
      return 4;
  }
}

/** Reads a value with the signs before it and the steps behind it. */
function operand(c: Cursor): Expression | undefined {
  const code = c.text.charCodeAt(c.at);
  if (code === MINUS || (code === NOT && c.text.charCodeAt(c.at + 1) !== EQUALS)) return unary(c);
  const source = primary(c, code);
  if (source === undefined) return undefined;
  skipBlanks(c);
  const next = c.text.charCodeAt(c.at);
  if (next !== DOT && next !== OPEN_BRACKET) return source;
  let { height } = c;
  const read = steps(c);
  if (read === undefined) return undefined;
  const last = read.at(-1);
  if (last === undefined) {
    c.height = height;
    return source;
  }
  height = Math.max(height, c.height) + 1;
  c.height = height;
  return { kind: 'traversal', source, steps: fitted(read), start: source.start, end: last.end };
}

function unary(c: Cursor): Expression | undefined {
  const start = c.at;
  const operator = c.text.charCodeAt(start) === MINUS ? '-' : '!';
  c.at++;
  if (!open(c, NO_CLOSER)) return undefined;
  skipBlanks(c);
  const value = operand(c);
  if (value === undefined) return undefined;
  close(c);
  c.height++;
  return { kind: 'unary', operator, operand: value, start, end: value.end };
}

function primary(c: Cursor, code: number): Expression | undefined {
  switch (code) {
    case QUOTE:
      return quotedTemplate(c);
    case LESS:
      return c.text.charCodeAt(c.at + 1) === LESS ? heredoc(c) : unexpected(c, 'a value');
    case OPEN_PARENTHESIS:
      return parentheses(c);
    case OPEN_BRACKET:
      return tuple(c);
    case OPEN_BRACE:
      return object(c);
    default:
      if (code >= 48 && code <= 57) return number(c);
      return named(c);
  }
}

function number(c: Cursor): LiteralExpression | undefined {
  const start = c.at;
  const end = numberEnd(c.text, start);
  const text = c.text.slice(start, end);
  if (!NUMBER.test(text)) return fail(c, `bad number ${text}; expected digits, with one "." at most`, start, end);
  c.at = end;
  c.height = 1;
  return { kind: 'literal', value: Number(text), text, start, end };
}

/** Reads what starts with an identifier: a variable, a call, or one of the words that are values. */
function named(c: Cursor): Expression | undefined {
  const { text } = c;
  const start = c.at;
  const end = identifierEnd(text, start);
  if (end === start) return unexpected(c, 'a value');
  const name = text.slice(start, end);
  c.at = end;
  skipBlanks(c);
  const next = text.charCodeAt(c.at);
  if (next === OPEN_PARENTHESIS || (next === COLON && text.charCodeAt(c.at + 1) === COLON)) {
    return call(c, name, start, end);
  }
  c.height = 1;
  switch (name) {
    case 'true':
      return { kind: 'literal', value: true, text: name, start, end };
    case 'false':
      return { kind: 'literal', value: false, text: name, start, end };
    case 'null':
      return { kind: 'literal', value: null, text: name, start, end };
    default:
      return { kind: 'variable', name, start, end };
  }
}

function call(c: Cursor, first: string, start: number, firstEnd: number): Expression | undefined {
  const { text, newlines } = c;
  let name = first;
  let nameEnd = firstEnd;
  while (text.charCodeAt(c.at) === COLON && text.charCodeAt(c.at + 1) === COLON) {
    c.at += 2;
    skipBlanks(c);
    const partEnd = identifierEnd(text, c.at);
    if (partEnd === c.at) return unexpected(c, 'the name of a function after "::"');
    name += `::${text.slice(c.at, partEnd)}`;
    nameEnd = partEnd;
    c.at = partEnd;
    skipBlanks(c);
  }
  if (text.charCodeAt(c.at) !== OPEN_PARENTHESIS) return unexpected(c, `"(" and the arguments of ${name}`);
  c.at++;
  if (!open(c, CLOSE_PARENTHESIS)) return undefined;
  c.newlines = false;
  const values: Expression[] = [];
  let height = 0;
  let expanded = false;
  for (;;) {
    skipBlanks(c);
    if (text.charCodeAt(c.at) === CLOSE_PARENTHESIS) break;
    if (values.length > 0) {
      if (text.startsWith('...', c.at)) {
        c.at += 3;
        expanded = true;
        skipBlanks(c);
        if (text.charCodeAt(c.at) !== CLOSE_PARENTHESIS) return unexpected(c, '")" after "..."');
        break;
      }
      if (text.charCodeAt(c.at) !== COMMA) return unexpected(c, `"," or ")" in the arguments of ${name}`);
      c.at++;
      skipBlanks(c);
      if (text.charCodeAt(c.at) === CLOSE_PARENTHESIS) break;
    }
    const value = expression(c);
    if (value === undefined) return undefined;
    values.push(value);
    height = Math.max(height, c.height);
  }
  c.at++;
  close(c);
  c.newlines = newlines;
  c.height = height + 1;
  return { kind: 'call', name, nameStart: start, nameEnd, arguments: fitted(values), expanded, start, end: c.at };
}

function parentheses(c: Cursor): Expression | undefined {
  const { newlines } = c;
  const start = c.at;
  if (!open(c, CLOSE_PARENTHESIS)) return undefined;
  c.at++;
  c.newlines = false;
  skipBlanks(c);
  const inner = expression(c);
  if (inner === undefined) return undefined;
  skipBlanks(c);
  if (c.text.charCodeAt(c.at) !== CLOSE_PARENTHESIS) return unexpected(c, '")" or an operator');
  c.at++;
  close(c);
  c.newlines = newlines;
  c.height++;
  return { kind: 'parentheses', expression: inner, start, end: c.at };
}

function tuple(c: Cursor): TupleExpression | ForExpression | InvalidExpression | undefined {
  const { text, newlines } = c;
  const start = c.at;
  if (!open(c, CLOSE_BRACKET)) return undefined;
  c.at++;
  c.newlines = false;
  skipBlanks(c);
  if (isWord(c, 'for')) return forExpression(c, start, newlines);
  const items: Expression[] = [];
  let height = 0;
  while (text.charCodeAt(c.at) !== CLOSE_BRACKET) {
    const item = expression(c);
    if (item === undefined) return undefined;
    items.push(item);
    height = Math.max(height, c.height);
    skipBlanks(c);
    if (text.charCodeAt(c.at) === COMMA) {
      c.at++;
      skipBlanks(c);
    } else if (text.charCodeAt(c.at) !== CLOSE_BRACKET) return unexpected(c, '"," or "]"');
  }
  c.at++;
  close(c);
  c.newlines = newlines;
  c.height = height + 1;
  return { kind: 'tuple', items, start, end: c.at };
}

function object(c: Cursor): ObjectExpression | ForExpression | InvalidExpression | undefined {
  const { text, newlines } = c;
  const start = c.at;
  if (!open(c, CLOSE_BRACE)) return undefined;
  c.at++;
  c.newlines = false;
  skipBlanks(c);
  if (isWord(c, 'for')) return forExpression(c, start, newlines);
  c.newlines = true;
  const items: ObjectItem[] = [];
  let height = 0;
  for (;;) {
    skipLineEnds(c);
    if (text.charCodeAt(c.at) === CLOSE_BRACE) break;
    const item = objectItem(c);
    if (item === undefined) return undefined;
    items.push(item);
    height = Math.max(height, c.height);
    skipBlanks(c);
    if (text.charCodeAt(c.at) === COMMA) c.at++;
    else if (text.charCodeAt(c.at) !== CLOSE_BRACE && (!atLineEnd(c) || c.at >= text.length)) {
      return unexpected(c, '",", a new line or "}"');
    }
  }
  c.at++;
  close(c);
  c.newlines = newlines;
  c.height = height + 1;
  return { kind: 'object', items, start, end: c.at };
}

/** Skips blanks and line ends where line ends mean something. */
export function skipLineEnds(c: Cursor): void {
  skipBlanks(c);
  while (c.at < c.text.length && atLineEnd(c)) {
    c.at += c.text.charCodeAt(c.at) === LINE_FEED ? 1 : 2;
    skipBlanks(c);
  }
}

function objectItem(c: Cursor): ObjectItem | undefined {
  const written = expression(c);
  if (written === undefined) return undefined;
  const { height } = c;
  skipBlanks(c);
  if (!isEquals(c) && !isColon(c)) return unexpected(c, '"=" or ":" after the key');
  c.at++;
  skipBlanks(c);
  const value = expression(c);
  if (value === undefined) return undefined;
  c.height = Math.max(height, c.height);
  return { key: keyOf(written), value };
}

/** An identifier that is a key of an object is a name, also one that would be a value elsewhere, like `true`. */
function keyOf(written: Expression): Name | Expression {
  const { kind, start, end } = written;
  if (kind === 'variable') return { kind: 'name', name: written.name, start, end };
  if (kind === 'literal' && typeof written.value !== 'number') return { kind: 'name', name: written.text, start, end };
  return written;
}

function isWord(c: Cursor, word: string): boolean {
  return c.text.startsWith(word, c.at) && identifierEnd(c.text, c.at) === c.at + word.length;
}

/** What a `for` declares, in expressions and in directives: `key, value in collection`. */
export interface ForIntro {
  readonly keyVariable: Name | undefined;
  readonly valueVariable: Name;
  readonly collection: Expression;
}

/** Reads what stands behind the word `for`, up to the end of the collection. */
export function forIntro(c: Cursor): ForIntro | undefined {
  const first = variableName(c);
  if (first === undefined) return undefined;
  skipBlanks(c);
  let second: Name | undefined;
  if (c.text.charCodeAt(c.at) === COMMA) {
    c.at++;
    skipBlanks(c);
    second = variableName(c);
    if (second === undefined) return undefined;
    skipBlanks(c);
  }
  if (!isWord(c, 'in')) return unexpected(c, second === undefined ? '"," or "in"' : '"in"');
  c.at += 2;
  skipBlanks(c);
  const collection = expression(c);
  if (collection === undefined) return undefined;
  if (second === undefined) return { keyVariable: undefined, valueVariable: first, collection };
  return { keyVariable: first, valueVariable: second, collection };
}

function variableName(c: Cursor): Name | undefined {
  const start = c.at;
  const end = identifierEnd(c.text, start);
  if (end === start) return unexpected(c, 'the name of a variable');
  c.at = end;
  return { kind: 'name', name: c.text.slice(start, end), start, end };
}

/** Reads a `for` expression from the word `for` on; its bracket is open. */
function forExpression(c: Cursor, start: number, newlines: boolean): ForExpression | InvalidExpression | undefined {
  const { text } = c;
  const result = text.charCodeAt(start) === OPEN_BRACE ? 'object' : 'tuple';
  c.at += 3;
  skipBlanks(c);
  const intro = forIntro(c);
  if (intro === undefined) return undefined;
  let { height } = c;
  let valid = true;
  skipBlanks(c);
  if (!isColon(c)) return unexpected(c, '":" after the collection');
  c.at++;
  skipBlanks(c);
  let value = expression(c);
  if (value === undefined) return undefined;
  height = Math.max(height, c.height);
  skipBlanks(c);
  let key: Expression | undefined;
  if (text.startsWith('=>', c.at)) {
    if (result === 'tuple') {
      fail(c, 'unexpected "=>"; a "for" in brackets gives values without keys', c.at, c.at + 2);
      valid = false;
    }
    c.at += 2;
    skipBlanks(c);
    key = value;
    value = expression(c);
    if (value === undefined) return undefined;
    height = Math.max(height, c.height);
    skipBlanks(c);
  } else if (result === 'object') return unexpected(c, '"=>" and the value that belongs to the key');
  const grouped = text.startsWith('...', c.at);
  if (grouped) {
    if (result === 'tuple') {
      fail(c, 'unexpected "..."; only values with keys can be grouped', c.at, c.at + 3);
      valid = false;
    }
    c.at += 3;
    skipBlanks(c);
  }
  let condition: Expression | undefined;
  if (isWord(c, 'if')) {
    c.at += 2;
    skipBlanks(c);
    condition = expression(c);
    if (condition === undefined) return undefined;
    height = Math.max(height, c.height);
    skipBlanks(c);
  }
  const closer = result === 'object' ? CLOSE_BRACE : CLOSE_BRACKET;
  if (text.charCodeAt(c.at) !== closer) {
    const before = condition !== undefined ? '' : grouped || result === 'tuple' ? '"if" or ' : '"...", "if" or ';
    return unexpected(c, `${before}"${String.fromCharCode(closer)}" to close the "for"`);
  }
  c.at++;
  close(c);
  c.newlines = newlines;
  c.height = height + 1;
  if (!valid) return { kind: 'invalid', start, end: c.at };
  return { kind: 'for', result, ...intro, key, value, grouped, condition, start, end: c.at };
}

/** Reads all steps behind a value; leaves the height of the highest expression among them. */
function steps(c: Cursor): Step[] | undefined {
  const { text } = c;
  const read: Step[] = [];
  let height = 0;
  for (;;) {
    skipBlanks(c);
    const code = text.charCodeAt(c.at);
    if (code === OPEN_BRACKET) {
      const step = bracketStep(c);
      if (step === undefined) return undefined;
      read.push(step);
      height = Math.max(height, c.height);
    } else if (code === DOT && !text.startsWith('...', c.at)) {
      if (!dotStep(c, read, true)) return undefined;
    } else {
      c.height = height;
      return read;
    }
  }
}

/** Reads `[key]`, or `[*]` and all steps behind it. */
function bracketStep(c: Cursor): Step | undefined {
  const { text, newlines } = c;
  const start = c.at;
  if (!open(c, CLOSE_BRACKET)) return undefined;
  c.at++;
  skipBlanks(c);
  if (text.charCodeAt(c.at) === STAR) {
    c.at++;
    skipBlanks(c);
    if (text.charCodeAt(c.at) !== CLOSE_BRACKET) return unexpected(c, '"]" after "[*"');
    c.at++;
    const splatEnd = c.at;
    close(c);
    if (!open(c, NO_CLOSER)) return undefined;
    const each = steps(c);
    if (each === undefined) return undefined;
    close(c);
    c.height++;
    return { kind: 'splat', full: true, each, start, end: each.at(-1)?.end ?? splatEnd };
  }
  c.newlines = false;
  skipBlanks(c);
  const key = expression(c);
  if (key === undefined) return undefined;
  skipBlanks(c);
  if (text.charCodeAt(c.at) !== CLOSE_BRACKET) return unexpected(c, '"]" or an operator');
  c.at++;
  close(c);
  c.newlines = newlines;
  c.height++;
  return { kind: 'index', key, start, end: c.at };
}

/** Reads `.name` or `.0`, and `.*` where a splat may stand, into a list of steps. */
function dotStep(c: Cursor, into: Step[], splatAllowed: boolean): boolean {
  const { text } = c;
  const start = c.at;
  c.at++;
  skipBlanks(c);
  const nameStart = c.at;
  const end = identifierEnd(text, nameStart);
  if (end > nameStart) {
    c.at = end;
    into.push({ kind: 'attribute', name: text.slice(nameStart, end), nameStart, start, end });
    return true;
  }
  const indexEnd = numberEnd(text, nameStart);
  if (indexEnd > nameStart) return legacyIndex(c, into, start, indexEnd);
  if (splatAllowed && text.charCodeAt(nameStart) === STAR) {
    c.at++;
    const splat = attributeSplat(c, start);
    if (splat === undefined) return false;
    into.push(splat);
    return true;
  }
  const expected = splatAllowed
    ? 'a name, an index or "*" after the dot'
    : 'a name or an index after the dot in a ".*" splat';
  unexpected(c, expected);
  return false;
}

/** Reads the attributes and legacy indexes behind `.*`. */
function attributeSplat(c: Cursor, start: number): SplatStep | undefined {
  const each: Step[] = [];
  const splatEnd = c.at;
  for (;;) {
    skipBlanks(c);
    if (c.text.charCodeAt(c.at) !== DOT || c.text.startsWith('...', c.at)) break;
    if (!dotStep(c, each, false)) return undefined;
  }
  return { kind: 'splat', full: false, each, start, end: each.at(-1)?.end ?? splatEnd };
}

function legacyIndex(c: Cursor, into: Step[], start: number, end: number): boolean {
  const text = c.text.slice(c.at, end);
  const indexes = text.split('.');
  // HCL takes `.0.1` for the number 0.1, and refuses it.
  if (indexes.length > 1) {
    fail(c, `bad index .${text}; expected ${indexes.map((index) => `[${index}]`).join('')}`, start, end);
  }
  let stepStart = start;
  for (const index of indexes) {
    const stepEnd = stepStart === start ? c.at + index.length : stepStart + 1 + index.length;
    into.push({ kind: 'legacy index', index: Number(index), start: stepStart, end: stepEnd });
    stepStart = stepEnd;
  }
  c.at = end;
  return true;
}
