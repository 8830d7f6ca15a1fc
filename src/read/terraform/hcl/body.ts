/** Bodies: attributes and blocks, and going on after errors in them. */

import { fitted } from '../../fitted.ts';
import {
  atLineEnd,
  BY_INDENTATION,
  CLOSE_BRACE,
  type Cursor,
  fail,
  identifierEnd,
  LINE_FEED,
  lineEnd,
  lineNumber,
  open,
  QUOTE,
  skipBlanks,
  TAB,
  unexpected,
} from './cursor.ts';
import { expression, isEquals, skipLineEnds } from './expression.ts';
import { type BrokenItem, skipItem, startsItem } from './recover.ts';
import { type Attribute, type Block, type Body, type InvalidExpression, type Label, textOf } from './syntax.ts';
import { quotedTemplate } from './template.ts';

const COMMA = 44;
const COLON = 58;
const OPEN_BRACE = 123;

const CONFLICT = /(?:<{7}|={7}|>{7}|\|{7})(?![<=>|])/y;
/** Attributes up to which a body needs no index of its names. */
const FEW = 16;

const BRACE_BELOW = /(?:\r?\n[ \t]*)+\{/y;

/** A body that is being read, and what it stands in. */
interface Reading {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
  /** Where each name was first defined; made when there are many. */
  names: Map<string, number> | undefined;
  /** Undefined for the file. */
  readonly block: { readonly type: string; readonly brace: number } | undefined;
  /** Blanks before the line that the block starts in; -1 for the file. */
  readonly indentation: number;
}

/** Reads a whole text. */
export function fileBody(c: Cursor): Body {
  if (c.text.charCodeAt(0) === 0xfeff) c.at = 1;
  const body = bodyOf(undefined, -1);
  items(c, body, false);
  return { attributes: body.attributes, blocks: body.blocks, start: 0, end: c.text.length };
}

function bodyOf(block: Reading['block'], indentation: number): Reading {
  return { attributes: [], blocks: [], names: undefined, block, indentation };
}

/**
 * Reads items up to the brace that closes the body, and says whether there is one: the cursor is at it. `reported` tells that the line of
 * the cursor has had its problem about items that share a line.
 */
function items(c: Cursor, body: Reading, reported: boolean): boolean {
  const { text } = c;
  let silent = reported;
  let atLineStart = false;
  for (;;) {
    skipBlanks(c);
    if (atLineEnd(c)) {
      nextItemLine(c);
      silent = false;
      atLineStart = true;
    }
    if (atLineStart && c.byIndentation && body.block !== undefined && c.at < text.length && isOutside(c, body)) {
      notClosed(c, body.block);
      return false;
    }
    if (c.at >= text.length) {
      if (body.block !== undefined) cutOff(c, body.block);
      return false;
    }
    if (text.charCodeAt(c.at) === CLOSE_BRACE) {
      if (body.block !== undefined) return true;
      fail(c, 'unexpected "}"; no block is open', c.at, c.at + 1);
      c.at++;
      continue;
    }
    if (conflictMarker(c)) continue;
    atLineStart = !item(c, body);
    if (atLineStart) continue;
    skipBlanks(c);
    if (atLineEnd(c)) continue;
    const code = text.charCodeAt(c.at);
    if (code === CLOSE_BRACE && body.block === undefined) continue;
    if (!silent) unexpected(c, 'a new line');
    silent = true;
    if (code === COMMA) c.at++;
    else if (code !== CLOSE_BRACE && !startsItem(text, c.at)) skipItem(c, brokenItem(c, body));
  }
}

/** Skips the line that a version control system leaves where two versions could not be merged. */
function conflictMarker(c: Cursor): boolean {
  CONFLICT.lastIndex = c.at;
  if (!CONFLICT.test(c.text)) return false;
  fail(c, 'unresolved merge conflict; expected one of the versions without its markers', c.at, CONFLICT.lastIndex);
  c.at = lineEnd(c.text, c.at);
  return true;
}

/** Moves to the first thing below, and takes down how far its line is indented. */
function nextItemLine(c: Cursor): void {
  skipLineEnds(c);
  let start = c.at;
  while (isBlank(c.text.charCodeAt(start - 1))) start--;
  c.indentation = c.at - start;
}

function isBlank(code: number): boolean {
  return code === 32 || code === TAB;
}

/** Whether the item or brace at the start of this line is indented too little to be in the block. */
function isOutside(c: Cursor, { indentation }: Reading): boolean {
  if (c.text.charCodeAt(c.at) === CLOSE_BRACE) return c.indentation < indentation;
  return c.indentation <= indentation && startsItem(c.text, c.at);
}

function notClosed(c: Cursor, { type, brace }: { type: string; brace: number }): void {
  fail(c, `block ${type} is not closed; expected "}"`, brace, brace + 1);
}

/** Reports the innermost of the blocks that the end of the file cuts off, unless that end has been reported as something else. */
function cutOff(c: Cursor, block: { type: string; brace: number }): void {
  c.cutOff++;
  if (c.cutOff === 1 && c.problems.at(-1)?.end !== c.text.length) notClosed(c, block);
}

function brokenItem(c: Cursor, body: Reading): BrokenItem {
  return { start: c.at, levels: c.open.length, indentation: c.indentation, blockIndentation: body.indentation };
}

/** Reads an attribute or a block; false when it is broken or not closed, with the cursor where the next item can be. */
function item(c: Cursor, body: Reading): boolean {
  const { text } = c;
  const broken = brokenItem(c, body);
  const start = c.at;
  const quoted = text.charCodeAt(start) === QUOTE;
  const name = quoted ? label(c) : identifier(c);
  if (name === undefined) {
    if (!quoted) unexpected(c, body.block === undefined ? 'a block or an attribute' : 'an attribute, a block or "}"');
    skipItem(c, broken);
    return false;
  }
  skipBlanks(c);
  const code = text.charCodeAt(c.at);
  if (isEquals(c) || code === COLON) {
    if (quoted) fail(c, `unexpected string; the name of an attribute has no quotes`, name.start, name.end);
    else if (code === COLON) unexpected(c, `"=" after the name of the attribute`);
    c.at++;
    return attribute(c, body, name, broken);
  }
  if (!quoted && (code === OPEN_BRACE || code === QUOTE || identifierEnd(text, c.at) > c.at || braceBelow(c) > 0)) {
    return block(c, body, name, broken);
  }
  unexpected(c, '"=" and a value, or "{" and the body of a block');
  addInvalid(c, body, name, broken);
  return false;
}

function identifier(c: Cursor): Label | undefined {
  const start = c.at;
  const end = identifierEnd(c.text, start);
  if (end === start) return undefined;
  c.at = end;
  return { text: c.text.slice(start, end), start, end };
}

/** Reads a quoted label, which is a string without sequences. */
function label(c: Cursor): Label | undefined {
  const template = quotedTemplate(c);
  if (template === undefined) return undefined;
  const { start, end } = template;
  const text = textOf(template);
  if (text !== undefined) return { text, start, end };
  if (template.kind === 'template') {
    fail(c, 'a label is plain text; a literal "${" is written "$${", a literal "%{" is written "%%{"', start, end);
  }
  return { text: c.text.slice(start + 1, end - 1), start, end };
}

/** Reads the value of an attribute, behind the equals sign. */
function attribute(c: Cursor, body: Reading, name: Label, broken: BrokenItem): boolean {
  skipBlanks(c);
  const valueStart = c.at;
  const value = expression(c);
  if (value === undefined) {
    addInvalid(c, body, name, broken, valueStart);
    return false;
  }
  skipBlanks(c);
  const code = c.text.charCodeAt(c.at);
  if (!atLineEnd(c) && code !== CLOSE_BRACE && code !== COMMA && !startsItem(c.text, c.at)) {
    unexpected(c, 'an operator or a new line');
    addInvalid(c, body, name, broken, valueStart);
    return false;
  }
  addAttribute(c, body, { name: name.text, nameStart: name.start, nameEnd: name.end, value });
  return true;
}

/** Skips what is left of a broken item and keeps it as an attribute whose value is not known. */
function addInvalid(c: Cursor, body: Reading, name: Label, broken: BrokenItem, valueStart = c.at): void {
  skipItem(c, broken);
  let end = Math.max(c.at, valueStart);
  while (end > valueStart && (isBlank(c.text.charCodeAt(end - 1)) || isLineBreak(c.text.charCodeAt(end - 1)))) end--;
  const value: InvalidExpression = { kind: 'invalid', start: valueStart, end };
  addAttribute(c, body, { name: name.text, nameStart: name.start, nameEnd: name.end, value });
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === 13;
}

function addAttribute(c: Cursor, body: Reading, added: Attribute): void {
  const first = definedAt(body, added.name);
  if (first !== undefined) {
    const message = `attribute ${added.name} is defined twice, first in line ${lineNumber(c, first)}`;
    fail(c, message, added.nameStart, added.nameEnd);
  } else body.names?.set(added.name, added.nameStart);
  body.attributes.push(added);
}

/** Where an attribute of this name is already defined. Most bodies are small, so that looking through them costs less than an index. */
function definedAt(body: Reading, wanted: string): number | undefined {
  if (body.attributes.length < FEW) return body.attributes.find(({ name }) => name === wanted)?.nameStart;
  // Backwards, so that the first of several stays.
  body.names ??= new Map(body.attributes.map(({ name, nameStart }): [string, number] => [name, nameStart]).reverse());
  return body.names.get(wanted);
}

/** Where the brace is when it is the first thing in the lines below; 0 when it is not. */
function braceBelow(c: Cursor): number {
  BRACE_BELOW.lastIndex = c.at;
  return BRACE_BELOW.test(c.text) ? BRACE_BELOW.lastIndex - 1 : 0;
}

/** Whether a line that is no good as the header of a block opens one all the same. */
function endsWithBrace(text: string, end: number): boolean {
  let last = end - 1;
  while (isBlank(text.charCodeAt(last))) last--;
  return text.charCodeAt(last) === OPEN_BRACE;
}

/** Reads a block from its first label, or its brace, on. */
function block(c: Cursor, outer: Reading, type: Label, broken: BrokenItem): boolean {
  const { text } = c;
  const labels: Label[] = [];
  for (;;) {
    skipBlanks(c);
    const code = text.charCodeAt(c.at);
    if (code === OPEN_BRACE) break;
    const read = code === QUOTE ? label(c) : identifier(c);
    if (read !== undefined) {
      labels.push(read);
      continue;
    }
    if (code !== QUOTE) {
      unexpected(
        c,
        labels.length === 1 ? '"{" and the body of the block, or "=" before a value' : '"{" and the body of the block',
      );
      const below = braceBelow(c);
      if (below > 0) {
        c.at = below;
        break;
      }
    }
    if (code === QUOTE && endsWithBrace(text, lineEnd(text, c.at)))
      c.open.splice(broken.levels, Number.POSITIVE_INFINITY, BY_INDENTATION);
    if (outer.block === undefined) skipItem(c, broken);
    else addInvalid(c, outer, type, broken);
    return false;
  }
  const brace = c.at;
  const levels = c.open.length;
  if (!open(c, CLOSE_BRACE)) {
    skipItem(c, broken);
    return false;
  }
  c.at++;
  const body = bodyOf({ type: type.text, brace }, broken.indentation);
  const closed = blockItems(c, body);
  const bodyEnd = closed
    ? c.at
    : Math.max(brace + 1, body.attributes.at(-1)?.value.end ?? 0, body.blocks.at(-1)?.end ?? 0);
  if (closed) c.at++;
  c.open.length = levels;
  outer.blocks.push({
    type: type.text,
    typeStart: type.start,
    typeEnd: type.end,
    labels: fitted(labels),
    body: { attributes: fitted(body.attributes), blocks: fitted(body.blocks), start: brace + 1, end: bodyEnd },
    start: type.start,
    end: closed ? c.at : bodyEnd,
  });
  return closed;
}

/** Reads what stands behind the brace of a block; true at the brace that closes it. */
function blockItems(c: Cursor, body: Reading): boolean {
  skipBlanks(c);
  if (atLineEnd(c) || c.text.charCodeAt(c.at) === CLOSE_BRACE) return items(c, body, false);
  if (!item(c, body)) return items(c, body, true);
  skipBlanks(c);
  const inner = body.blocks[0];
  if (inner !== undefined) {
    fail(c, `block ${inner.type} must start in a line of its own`, inner.typeStart, inner.typeEnd);
  } else if (c.text.charCodeAt(c.at) === CLOSE_BRACE) return true;
  else if (c.at < c.text.length) unexpected(c, '"}", as a block in one line holds one attribute');
  if (c.text.charCodeAt(c.at) === COMMA) c.at++;
  return items(c, body, true);
}
