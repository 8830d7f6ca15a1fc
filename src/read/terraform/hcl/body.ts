/** Bodies: attributes and blocks, and going on after errors in them. */

import {
  CLOSE_BRACE,
  type Cursor,
  close,
  fail,
  identifierEnd,
  atLineEnd,
  lineNumber,
  open,
  QUOTE,
  skipBlanks,
  unexpected,
} from './cursor.ts';
import { expression, isEquals, skipLineEnds } from './expression.ts';
import { skipItem, startsItem } from './recover.ts';
import type { Attribute, Block, Body, Expression, Label } from './syntax.ts';
import { textOf } from './syntax.ts';
import { quotedTemplate } from './template.ts';

const COMMA = 44;
const COLON = 58;
const OPEN_BRACE = 123;

/** The block whose body is read. */
interface Enclosing {
  readonly type: string;
  readonly brace: number;
  /** Blanks before the line that it starts in; -1 for the file. */
  readonly indentation: number;
  /** What is in the body starts in the line of the brace: one attribute can, and nothing more. */
  readonly oneLine: boolean;
}

const FILE: Enclosing = { type: '', brace: 0, indentation: -1, oneLine: false };

/** Reads a whole text. */
export function fileBody(c: Cursor): Body {
  if (c.text.charCodeAt(0) === 0xfeff) c.at = 1;
  const { attributes, blocks } = items(c, FILE);
  return { attributes, blocks, start: 0, end: c.text.length };
}

interface Items {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
}

/** Reads items up to the brace that closes the body, which it leaves, or to where the body must have ended. */
function items(c: Cursor, enclosing: Enclosing): Items {
  const { text } = c;
  const read: Items = { attributes: [], blocks: [] };
  const names = new Map<string, number>();
  const inBlock = enclosing !== FILE;
  // An item has been read in the line of the cursor, so the line must end before the next one.
  let lineUsed = false;
  let shape = enclosing.oneLine;
  for (;;) {
    const before = c.at;
    skipBlanks(c);
    if (atLineEnd(c)) {
      if (c.at >= text.length) break;
      skipLineEndsOfBody(c);
      lineUsed = false;
      if (shape) {
        if (read.attributes.length > 0) fail(c, `expected "}" in the line of the "{" of ${enclosing.type}`, before, before);
        shape = false;
      }
      if (c.at >= text.length) break;
      if (c.byIndentation && inBlock && isOutside(c, enclosing)) {
        notClosed(c, enclosing);
        return read;
      }
    }
    const code = text.charCodeAt(c.at);
    if (code === CLOSE_BRACE) {
      if (!inBlock) {
        fail(c, 'unexpected "}"; no block is open', c.at, c.at + 1);
        c.at++;
        lineUsed = false;
        continue;
      }
      if (lineUsed && !shape) unexpected(c, 'a new line before it');
      return read;
    }
    if (lineUsed) {
      if (code === COMMA) {
        unexpected(c, 'a new line');
        c.at++;
        lineUsed = false;
        shape = false;
        continue;
      }
      unexpected(c, shape ? '"}"' : 'a new line');
      shape = false;
      lineUsed = false;
      if (!startsItem(text, c.at)) {
        recover(c, enclosing, c.at);
        continue;
      }
    }
    lineUsed = item(c, enclosing, read, names, shape);
    if (!lineUsed || read.blocks.length > 0) shape = false;
  }
  if (inBlock) notClosedAtEnd(c, enclosing);
  return read;
}

function skipLineEndsOfBody(c: Cursor): void {
  skipLineEnds(c);
  let start = c.at;
  while (c.text.charCodeAt(start - 1) === 32 || c.text.charCodeAt(start - 1) === 9) start--;
  c.indentation = c.at - start;
}

/** Whether the item or brace at the start of this line is indented too little to be in the block. */
function isOutside(c: Cursor, enclosing: Enclosing): boolean {
  if (c.text.charCodeAt(c.at) === CLOSE_BRACE) return c.indentation < enclosing.indentation;
  return c.indentation <= enclosing.indentation && startsItem(c.text, c.at);
}

function notClosed(c: Cursor, enclosing: Enclosing): void {
  fail(c, `block ${enclosing.type} is not closed; expected "}"`, enclosing.brace, enclosing.brace + 1);
}

/** Reports the innermost of the blocks that the end of the file cut off, unless the end has been reported as something else. */
function notClosedAtEnd(c: Cursor, enclosing: Enclosing): void {
  c.cutOff++;
  if (c.cutOff === 1 && c.problems.at(-1)?.end !== c.text.length) notClosed(c, enclosing);
}
