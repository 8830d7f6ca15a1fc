import { styleText } from 'node:util';

/** The styles of `util.styleText` that reports use. */
export type Style = 'bold' | 'underline' | 'dim' | 'red' | 'yellow' | 'cyan' | 'green';

/** A piece of a line. Its text may come from a template and may hold anything. */
export interface Span {
  readonly text: string;
  readonly style?: Style;
}

export type Line = readonly Span[];

/**
 * Lines as text for a terminal. This is the one way out, so that no text of a template, a path or a message can send
 * control characters: each span is made printable here.
 */
export function rendered(lines: readonly Line[], color: boolean): string {
  return lines.map((line) => `${line.map((span) => spanText(span, color)).join('')}\n`).join('');
}

function spanText({ text, style }: Span, color: boolean): string {
  const shown = printable(text);
  // Whether the stream takes colours was decided by the caller.
  return color && style !== undefined ? styleText(style, shown, { validateStream: false }) : shown;
}

/**
 * Text without what a terminal would obey: control characters (C0, DEL, C1), line and paragraph separators, marks that
 * change the direction of writing, and lone surrogates are written as escapes such as `\x1b`.
 */
export function printable(text: string): string {
  if (isPlainAscii(text)) return text;
  return text.replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, escaped);
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

/** How many columns a printable text takes: wide characters and emoji two, combining marks none. */
export function columnsOf(text: string): number {
  if (isPlainAscii(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += characterColumns(character);
  return columns;
}

function isPlainAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function characterColumns(character: string): number {
  if (/[\p{Mark}\u200b-\u200d\u2060]/u.test(character)) return 0;
  const isWide =
    /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
  return isWide.test(character) ? 2 : 1;
}

/** Text broken at spaces into lines of at most `width` columns; a longer word stands alone, so that a path stays whole. */
export function wrapped(text: string, width: number): readonly string[] {
  const shown = printable(text);
  if (columnsOf(shown) <= width) return [shown];
  const [first = '', ...words] = shown.split(' ');
  const lines: string[] = [];
  let line = first;
  for (const word of words) {
    const longer = `${line} ${word}`;
    if (columnsOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
