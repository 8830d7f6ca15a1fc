import type { Place } from '../read/source.ts';
import { lineStarts, lineText, regionOf } from './position.ts';
import { columnsOf, type Line, printable } from './terminal.ts';

/**
 * The line on which a place starts, marked with `>` and underlined with `^`, between the lines before and after it.
 *
 * Nothing of a source that is private.
 *
 * @param width columns that a line of the frame may take; longer lines are cut, the marked one around the place.
 */
export function codeFrame(place: Place, width: number): readonly Line[] {
  if (place.source.isPrivate === true) return [];
  const region = regionOf(place);
  const { startLine } = region;
  const starts = lineStarts(place.source);
  // A text that ends with a line end has one more, empty line, which is no context.
  const lines = starts.at(-1) === place.source.text.length ? starts.length - 1 : starts.length;
  const last = Math.max(Math.min(startLine + 1, lines), startLine);
  const gutter = String(last).length;
  const room = Math.max(width - gutter - '> '.length - ' | '.length, 20);

  const frame: Line[] = [];
  for (let line = Math.max(startLine - 1, 1); line <= last; line++) {
    const text = lineText(place.source, line);
    const number = String(line).padStart(gutter);
    if (line !== startLine) {
      frame.push([{ text: `  ${number} | ${cut(text, 0, room)}`.trimEnd(), style: 'dim' }]);
      continue;
    }
    const start = region.startColumn - 1;
    const end = region.endLine === startLine ? region.endColumn - 1 : text.length;
    const from = firstShown(text, start, end, room);
    const indent = columnsOf(visible(text.slice(from, start))) + (from > 0 ? 1 : 0);
    const length = columnsOf(visible(text.slice(start, Math.min(end, start + room))));
    frame.push([{ text: '> ', style: 'red' }, { text: `${number} | ${cut(text, from, room)}`.trimEnd() }]);
    frame.push([
      { text: `  ${' '.repeat(gutter)} | `, style: 'dim' },
      { text: ' '.repeat(indent) + '^'.repeat(Math.max(1, Math.min(length, room - indent))), style: 'red' },
    ]);
  }
  return frame;
}

/** The offset in a line from which it is shown: its start, unless the place would then lie beyond the room. */
function firstShown(text: string, start: number, end: number, room: number): number {
  if (end < room && columnsOf(visible(text.slice(0, end))) < room) return 0;
  let from = start;
  let columns = 0;
  for (const character of [...text.slice(Math.max(start - room, 0), start)].reverse()) {
    columns += columnsOf(visible(character));
    if (columns > room / 3) break;
    from -= character.length;
  }
  return from;
}

/** The part of a line that has room, with `…` where it is cut. */
function cut(text: string, from: number, room: number): string {
  const before = from > 0 ? '…' : '';
  // Only a part is looked at, for a minified template is one line; a character has at most two code units.
  const window = text.slice(from, from + 2 * room + 2);
  const whole = visible(window);
  if (from + window.length === text.length && columnsOf(before + whole) <= room) return before + whole;
  let shown = before;
  let columns = columnsOf(before);
  for (const character of window) {
    const next = visible(character);
    columns += columnsOf(next);
    if (columns > room - 1) break;
    shown += next;
  }
  return `${shown}…`;
}

function visible(text: string): string {
  return printable(text.replaceAll('\t', '  '));
}
