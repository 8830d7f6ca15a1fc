/** Strings: quoted templates and heredocs, with what stands in `${ }` and `%{ }`. */

import {
  atLineEnd,
  BY_INDENTATION,
  CARRIAGE_RETURN,
  CLOSE_BRACE,
  type Cursor,
  close,
  fail,
  identifierEnd,
  LINE_FEED,
  lineEnd,
  lineOfWord,
  MAX_DEPTH,
  open,
  QUOTE,
  skipBlanks,
  unexpected,
} from './cursor.ts';
import { expression, type ForIntro, forIntro } from './expression.ts';
import type {
  Expression,
  InterpolationPart,
  InvalidExpression,
  Marker,
  TemplateExpression,
  TemplatePart,
  TextPart,
  TextSegment,
} from './syntax.ts';

const DOLLAR = 36;
const PERCENT = 37;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const TILDE = 126;

const HEREDOC = /<<(-?)([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;
const HEX = /[0-9a-fA-F]{0,8}/y;
/** What HCL takes for a blank when it trims: Unicode's White_Space. */
const BLANKS_BEFORE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
const BLANK_AT_END = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

const SIMPLE_ESCAPES: ReadonlyMap<number, string> = new Map([
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [QUOTE, '"'],
  [BACKSLASH, '\\'],
]);

/** Text as HCL's scanner cuts it: in a heredoc no further than to the end of a line, which is as far as `~` and indentation reach. */
interface Chunk {
  readonly kind: 'text';
  segments: TextSegment[];
  readonly start: number;
  readonly end: number;
}

type Directive =
  | { readonly kind: 'if'; readonly condition: Expression; readonly marker: Marker }
  | { readonly kind: 'for'; readonly intro: ForIntro; readonly marker: Marker }
  | { readonly kind: 'else' | 'endif' | 'endfor'; readonly marker: Marker };

type Piece = Chunk | InterpolationPart | Directive;

/** Reads a string in double quotes. */
export function quotedTemplate(c: Cursor): TemplateExpression | InvalidExpression | undefined {
  const { text } = c;
  const start = c.at;
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) break;
    // Also false behind the end of the text, where the code is NaN.
    if (!(code > PERCENT || (code >= 32 && code < DOLLAR)) || code === BACKSLASH) return intricateTemplate(c, at);
    at++;
  }
  c.at = at + 1;
  c.height = 1;
  const part: TextPart = {
    kind: 'text',
    text: text.slice(start + 1, at),
    start: start + 1,
    end: at,
    segments: undefined,
  };
  return { kind: 'template', form: 'quoted', parts: at === start + 1 ? [] : [part], start, end: c.at };
}

/** Reads a quoted string that holds more than plain text, from `firstSpecial` on. */
function intricateTemplate(c: Cursor, firstSpecial: number): TemplateExpression | InvalidExpression | undefined {
  const { text } = c;
  const start = c.at;
  if (!open(c, QUOTE)) return undefined;
  const pieces: Piece[] = [];
  let height = 0;
  let chunkStart = start + 1;
  let from = chunkStart;
  let segments: TextSegment[] = [];
  c.at = firstSpecial;
  for (;;) {
    const code = text.charCodeAt(c.at);
    if (code === BACKSLASH) {
      addSegment(segments, text, from, c.at);
      segments.push(escapeSequence(c));
      from = c.at;
    } else if (code === DOLLAR || code === PERCENT) {
      const next = text.charCodeAt(c.at + 1);
      if (next === OPEN_BRACE) {
        addSegment(segments, text, from, c.at);
        addChunk(pieces, { kind: 'text', segments, start: chunkStart, end: c.at });
        const piece = sequence(c);
        if (piece === undefined) return undefined;
        addSequence(pieces, piece);
        height = Math.max(height, c.height);
        segments = [];
        chunkStart = c.at;
        from = c.at;
      } else if (next === code && text.charCodeAt(c.at + 2) === OPEN_BRACE) {
        addSegment(segments, text, from, c.at);
        from = c.at + 1;
        c.at += 3;
      } else c.at++;
    } else if (code === QUOTE) {
      addSegment(segments, text, from, c.at);
      addChunk(pieces, { kind: 'text', segments, start: chunkStart, end: c.at });
      c.at++;
      close(c);
      return assemble(c, 'quoted', pieces, start, c.at, height);
    } else if (code === LINE_FEED || code === CARRIAGE_RETURN || c.at >= text.length) {
      const message =
        'string is not closed; expected a closing quote in the same line (a heredoc can have several lines)';
      return fail(c, message, start, c.at);
    } else c.at++;
  }
}

function addSegment(segments: TextSegment[], text: string, start: number, end: number): void {
  if (end > start) segments.push({ text: text.slice(start, end), start, end });
}

/** Reads a backslash and what belongs to it; a wrong one stands for the character behind the backslash. */
function escapeSequence(c: Cursor): TextSegment {
  const { text } = c;
  const start = c.at;
  const code = text.charCodeAt(start + 1);
  const simple = SIMPLE_ESCAPES.get(code);
  if (simple !== undefined) {
    c.at += 2;
    return { text: simple, start, end: c.at };
  }
  c.at++;
  // The end of the line is reported as that of the string.
  if (atLineEnd(c) || code === CARRIAGE_RETURN) return { text: '', start, end: c.at };
  c.at++;
  if (code !== 117 && code !== 85) {
    const written = text.slice(start, start + (code >= 0xd800 && code < 0xdc00 ? 3 : 2));
    const hint =
      code === DOLLAR || code === PERCENT
        ? `; "${written.slice(1).repeat(2)}{" stands for a literal "${written.slice(1)}{"`
        : '';
    fail(
      c,
      `bad escape ${written}; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX${hint}`,
      start,
      start + written.length,
    );
    return { text: text.charAt(start + 1), start, end: c.at };
  }
  const length = code === 117 ? 4 : 8;
  HEX.lastIndex = c.at;
  const digits = (HEX.exec(text)?.[0] ?? '').slice(0, length);
  c.at += digits.length;
  const written = text.slice(start, c.at);
  const point = Number.parseInt(digits, 16);
  if (digits.length < length) {
    fail(c, `bad escape ${written}; expected ${length} hexadecimal digits`, start, c.at);
    return { text: written.slice(1), start, end: c.at };
  }
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) {
    fail(c, `bad escape ${written}; it is not the number of a Unicode character`, start, c.at);
    return { text: '\ufffd', start, end: c.at };
  }
  return { text: String.fromCodePoint(point), start, end: c.at };
}

/** Reads `<<X` or `<<-X` and all lines to the closing marker. */
export function heredoc(c: Cursor): TemplateExpression | InvalidExpression | undefined {
  const { text } = c;
  HEREDOC.lastIndex = c.at;
  const match = HEREDOC.exec(text);
  if (match === null) return unexpected(c, 'a value');
  const start = c.at;
  const marker = match[2] ?? '';
  const contentStart = start + match[0].length;
  const before = {
    open: c.open.length,
    newlines: c.newlines,
    problems: c.problems.length,
    comments: c.comments.length,
  };
  if (c.words !== undefined && lineOfWord(c, marker, contentStart) === undefined) return notClosed(contentStart);

  const pieces: Piece[] = [];
  let height = 0;
  c.at = contentStart;
  for (;;) {
    if (c.at >= text.length) {
      // Only the first time, or many such heredocs in a file would each cost a pass over all that follows.
      const resume = c.words === undefined ? contentStart : c.at;
      c.problems.length = before.problems;
      c.comments.length = before.comments;
      return notClosed(resume);
    }
    const end = lineEnd(text, c.at);
    const markerStart = closingMarker(text, c.at, end, marker);
    if (markerStart !== undefined) {
      c.at = end;
      if (end === text.length) fail(c, `expected a new line after the end of the heredoc, ${marker}`, end, end);
      const form = match[1] === '' ? 'heredoc' : 'flush heredoc';
      if (form === 'flush heredoc') takeIndentation(pieces);
      return assemble(c, form, pieces, start, markerStart + marker.length, height);
    }
    const lineHeight = bareLine(c, pieces, 'heredoc');
    if (lineHeight === undefined) return afterError();
    height = Math.max(height, lineHeight);
  }

  function notClosed(resume: number): undefined {
    lineOfWord(c, marker, contentStart);
    c.open.length = before.open;
    c.open.push(BY_INDENTATION);
    c.at = resume;
    return fail(c, `heredoc is not closed; expected a line with nothing but ${marker}`, start, lineEnd(text, start));
  }

  /** Goes on behind the heredoc after an error in one of its sequences. */
  function afterError(): InvalidExpression | undefined {
    const last = lineOfWord(c, marker, c.at);
    if (last === undefined) return undefined;
    c.open.length = before.open;
    c.newlines = before.newlines;
    c.at = lineEnd(text, last.end);
    c.height = 1;
    return { kind: 'invalid', start, end: last.end };
  }
}

/** Reads all of the text that is left as the inside of a template that has no quotes, so no backslash escapes: a string of JSON. */
export function bareTemplate(c: Cursor): TemplateExpression | InvalidExpression | undefined {
  const start = c.at;
  const pieces: Piece[] = [];
  let height = 0;
  while (c.at < c.text.length) {
    const lineHeight = bareLine(c, pieces, 'bare');
    if (lineHeight === undefined) return undefined;
    height = Math.max(height, lineHeight);
  }
  return assemble(c, 'quoted', pieces, start, c.at, height);
}

/** Where the marker starts in a line that closes a heredoc. */
function closingMarker(text: string, start: number, end: number, marker: string): number | undefined {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  // HCL trims all blanks that Unicode has.
  if (!text.startsWith(marker, at) && !(text.charCodeAt(at) > 127)) return undefined;
  const line = text.slice(start, end);
  return line.trim() === marker ? start + line.indexOf(marker) : undefined;
}

/** Reads to the start of the next line, which is further down when a sequence goes over several; gives the height of its expressions. */
function bareLine(c: Cursor, pieces: Piece[], where: 'heredoc' | 'bare'): number | undefined {
  const { text } = c;
  let height = 0;
  let chunkStart = c.at;
  let from = c.at;
  let segments: TextSegment[] = [];
  for (;;) {
    const code = text.charCodeAt(c.at);
    if (code === LINE_FEED || c.at >= text.length) {
      if (c.at < text.length) c.at++;
      addSegment(segments, text, from, c.at);
      addChunk(pieces, { kind: 'text', segments, start: chunkStart, end: c.at });
      return height;
    }
    if (where === 'heredoc' && code === CARRIAGE_RETURN && text.charCodeAt(c.at + 1) !== LINE_FEED) {
      fail(c, 'unexpected carriage return; lines end with "\\n" or "\\r\\n"', c.at, c.at + 1);
      c.at++;
    } else if (code === DOLLAR || code === PERCENT) {
      const next = text.charCodeAt(c.at + 1);
      if (next === OPEN_BRACE) {
        addSegment(segments, text, from, c.at);
        addChunk(pieces, { kind: 'text', segments, start: chunkStart, end: c.at });
        const piece = sequence(c);
        if (piece === undefined) return undefined;
        addSequence(pieces, piece);
        height = Math.max(height, c.height);
        segments = [];
        chunkStart = c.at;
        from = c.at;
      } else if (next === code && text.charCodeAt(c.at + 2) === OPEN_BRACE) {
        addSegment(segments, text, from, c.at);
        from = c.at + 1;
        c.at += 3;
      } else c.at++;
    } else c.at++;
  }
}

/** Reads `${ expression }` or one marker of a directive, `%{ word ... }`. */
function sequence(c: Cursor): InterpolationPart | Directive | undefined {
  const { text, newlines } = c;
  const start = c.at;
  const sign = text.charAt(start);
  c.at += 2;
  if (!open(c, CLOSE_BRACE)) return undefined;
  const trimBefore = text.charCodeAt(c.at) === TILDE;
  if (trimBefore) c.at++;
  c.newlines = false;
  skipBlanks(c);
  const content = sign === '$' ? expression(c) : directive(c);
  if (content === undefined) return undefined;
  skipBlanks(c);
  const trimAfter = text.charCodeAt(c.at) === TILDE && text.charCodeAt(c.at + 1) === CLOSE_BRACE;
  if (trimAfter) c.at++;
  if (text.charCodeAt(c.at) !== CLOSE_BRACE) {
    return unexpected(c, `"}" to close "${sign}{"; a literal "${sign}{" is written "${sign}${sign}{"`);
  }
  c.at++;
  close(c);
  c.newlines = newlines;
  const marker = { trimBefore, trimAfter, start, end: c.at };
  switch (content.kind) {
    case 'directive if':
      return { kind: 'if', condition: content.condition, marker };
    case 'directive for':
      return { kind: 'for', intro: content.intro, marker };
    case 'directive end':
      return { kind: content.word, marker };
    default:
      return { kind: 'interpolation', expression: content, ...marker };
  }
}

type DirectiveContent =
  | { readonly kind: 'directive if'; readonly condition: Expression }
  | { readonly kind: 'directive for'; readonly intro: ForIntro }
  | { readonly kind: 'directive end'; readonly word: 'else' | 'endif' | 'endfor' };

function directive(c: Cursor): DirectiveContent | undefined {
  const start = c.at;
  const word = c.text.slice(start, identifierEnd(c.text, start));
  switch (word) {
    case 'if': {
      c.at += 2;
      skipBlanks(c);
      const condition = expression(c);
      return condition && { kind: 'directive if', condition };
    }
    case 'for': {
      c.at += 3;
      skipBlanks(c);
      const intro = forIntro(c);
      return intro && { kind: 'directive for', intro };
    }
    case 'else':
    case 'endif':
    case 'endfor':
      c.at += word.length;
      c.height = 1;
      return { kind: 'directive end', word };
    default:
      return unexpected(c, '"if", "else", "endif", "for" or "endfor"; a literal "%{" is written "%%{"');
  }
}

function addChunk(pieces: Piece[], chunk: Chunk): void {
  if (chunk.end === chunk.start) return;
  const last = pieces.at(-1);
  if (last !== undefined && last.kind !== 'text' && edgeOf(last).trimAfter) dropStart(chunk, blanksBefore(chunk));
  pieces.push(chunk);
}

function addSequence(pieces: Piece[], piece: InterpolationPart | Directive): void {
  const last = pieces.at(-1);
  if (last?.kind === 'text' && edgeOf(piece).trimBefore) dropBlanksAtEnd(last);
  pieces.push(piece);
}

function edgeOf(piece: InterpolationPart | Directive): Marker {
  return piece.kind === 'interpolation' ? piece : piece.marker;
}

function textOfChunk(chunk: Chunk): string {
  if (chunk.segments.length === 1) return chunk.segments[0]?.text ?? '';
  return chunk.segments.map(({ text }) => text).join('');
}

function blanksBefore(chunk: Chunk): number {
  return BLANKS_BEFORE.exec(textOfChunk(chunk))?.[0].length ?? 0;
}

function dropStart(chunk: Chunk, count: number): void {
  let left = count;
  let kept = 0;
  for (const segment of chunk.segments) {
    if (segment.text.length > left) break;
    left -= segment.text.length;
    kept++;
  }
  chunk.segments = chunk.segments.slice(kept);
  const first = chunk.segments[0];
  if (first !== undefined && left > 0) {
    chunk.segments[0] = { text: first.text.slice(left), start: first.start + left, end: first.end };
  }
}

function dropBlanksAtEnd(chunk: Chunk): void {
  for (;;) {
    const last = chunk.segments.at(-1);
    if (last === undefined) return;
    let length = last.text.length;
    while (length > 0 && BLANK_AT_END.test(last.text.charAt(length - 1))) length--;
    if (length === last.text.length) return;
    chunk.segments.pop();
    if (length > 0) {
      chunk.segments.push({ text: last.text.slice(0, length), start: last.start, end: last.start + length });
      return;
    }
  }
}

/** Takes the smallest indentation of all lines out of every line. Blank lines neither count nor change, which is how HCL does it. */
function takeIndentation(pieces: readonly Piece[]): void {
  const lines: Chunk[] = [];
  let smallest = Number.POSITIVE_INFINITY;
  let lineStart = true;
  for (const piece of pieces) {
    if (piece.kind !== 'text') {
      if (lineStart) smallest = 0;
      lineStart = false;
      continue;
    }
    const text = textOfChunk(piece);
    const ends = text.endsWith('\n');
    if (lineStart) {
      const blanks = BLANKS_BEFORE.exec(text)?.[0].length ?? 0;
      if (blanks < text.length || !ends) {
        lines.push(piece);
        smallest = Math.min(smallest, blanks);
      }
    }
    lineStart = ends;
  }
  if (smallest > 0) for (const line of lines) dropStart(line, smallest);
}

/** Makes a template of its pieces; an invalid expression, and a problem, when the directives among them do not match. */
function assemble(
  c: Cursor,
  form: TemplateExpression['form'],
  pieces: readonly Piece[],
  start: number,
  end: number,
  height: number,
): TemplateExpression | InvalidExpression {
  c.height = height + 1;
  if (pieces.length === 0) return { kind: 'template', form, parts: [], start, end };
  const parts = nest(c, pieces);
  return parts === undefined ? { kind: 'invalid', start, end } : { kind: 'template', form, parts, start, end };
}

/** The parts inside one directive, while it is open. */
interface Level {
  readonly opening: Extract<Directive, { kind: 'if' | 'for' }> | undefined;
  /** What stands before the `else`, once there was one. */
  before: { readonly parts: TemplatePart[]; readonly marker: Marker } | undefined;
  parts: TemplatePart[];
}

function nest(c: Cursor, pieces: readonly Piece[]): TemplatePart[] | undefined {
  const root: Level = { opening: undefined, before: undefined, parts: [] };
  const levels = [root];
  let deepest = 0;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const level = levels.at(-1);
    if (piece === undefined || level === undefined) break;
    switch (piece.kind) {
      case 'text': {
        let after = i + 1;
        while (pieces[after]?.kind === 'text') after++;
        level.parts.push(textPart(pieces.slice(i, after).filter((each) => each.kind === 'text')));
        i = after - 1;
        break;
      }
      case 'interpolation':
        level.parts.push(piece);
        break;
      case 'if':
      case 'for':
        levels.push({ opening: piece, before: undefined, parts: [] });
        deepest = Math.max(deepest, levels.length);
        if (c.open.length + c.height + deepest > MAX_DEPTH) {
          return fail(c, `nested deeper than ${MAX_DEPTH} levels`, piece.marker.start, piece.marker.end);
        }
        break;
      case 'else':
        if (level.opening?.kind !== 'if' || level.before !== undefined) return unmatched(c, piece, level);
        level.before = { parts: level.parts, marker: piece.marker };
        level.parts = [];
        break;
      default: {
        const part = closeDirective(level, piece);
        if (part === undefined) return unmatched(c, piece, level);
        levels.pop();
        levels.at(-1)?.parts.push(part);
      }
    }
  }
  const last = levels.at(-1)?.opening;
  if (last !== undefined) {
    const { start, end } = last.marker;
    return fail(
      c,
      `directive is not closed; expected "%{ end${last.kind} }" before the end of the template`,
      start,
      end,
    );
  }
  c.height += deepest;
  return root.parts;
}

function closeDirective(level: Level, closing: Directive): TemplatePart | undefined {
  const { opening, before, parts } = level;
  if (opening === undefined || closing.kind !== `end${opening.kind}`) return undefined;
  const { start } = opening.marker;
  const { end } = closing.marker;
  if (opening.kind === 'for') {
    const { keyVariable, valueVariable, collection } = opening.intro;
    const markers = { forMarker: opening.marker, endforMarker: closing.marker };
    return { kind: 'for', keyVariable, valueVariable, collection, parts, ...markers, start, end };
  }
  return {
    kind: 'if',
    condition: opening.condition,
    trueParts: before === undefined ? parts : before.parts,
    falseParts: before === undefined ? [] : parts,
    ifMarker: opening.marker,
    elseMarker: before?.marker,
    endifMarker: closing.marker,
    start,
    end,
  };
}

function unmatched(c: Cursor, piece: Directive, level: Level): undefined {
  const { start, end } = piece.marker;
  const expected =
    level.opening === undefined ? 'there is no directive to close' : `expected "%{ end${level.opening.kind} }"`;
  return fail(c, `unexpected "%{ ${piece.kind} }"; ${expected}`, start, end);
}

function textPart(chunks: readonly Chunk[]): TextPart {
  const segments = chunks.length === 1 ? (chunks[0]?.segments ?? []) : chunks.flatMap((chunk) => chunk.segments);
  const text = segments.length === 1 ? (segments[0]?.text ?? '') : segments.map((segment) => segment.text).join('');
  const start = chunks[0]?.start ?? 0;
  const end = chunks.at(-1)?.end ?? start;
  return { kind: 'text', text, start, end, segments: text.length === end - start ? undefined : segments };
}
