import type { Place, SourceFile } from '../read/source.ts';

/** A point of a file. Both count from 1; columns count UTF-16 code units, a byte order mark is none of them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A range of a file, its end exclusive, as SARIF's region (3.30) and the JSON report's location state it. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

const tables = new WeakMap<SourceFile, readonly number[]>();

/** The offset at which each line starts. Lines end with LF, CRLF or CR. Computed once for a file. */
export function lineStarts(source: SourceFile): readonly number[] {
  const known = tables.get(source);
  if (known !== undefined) return known;
  const { text } = source;
  const starts = [text.startsWith('\ufeff') ? 1 : 0];
  if (text.includes('\r')) {
    for (const lineEnd of text.matchAll(/\r\n?|\n/g)) starts.push(lineEnd.index + lineEnd[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  tables.set(source, starts);
  return starts;
}

/** The line and column of an offset; an offset outside the text counts as its nearest end. */
export function positionOf(source: SourceFile, offset: number): Position {
  const starts = lineStarts(source);
  const inside = Math.min(offset, source.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(inside - (starts[low] ?? 0), 0) + 1 };
}

/** The lines and columns that a place covers. */
export function regionOf(place: Place): Region {
  const start = positionOf(place.source, place.start);
  const end = positionOf(place.source, Math.max(place.start, place.end));
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** The text of a line (from 1) without its line end; empty when there is no such line. */
export function lineText(source: SourceFile, line: number): string {
  const starts = lineStarts(source);
  const start = starts[line - 1];
  if (start === undefined) return '';
  return source.text.slice(start, starts[line]).replace(/\r?\n$|\r$/, '');
}
