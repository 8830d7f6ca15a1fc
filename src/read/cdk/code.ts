/** The files of a CDK app, as far as they may be read. */

import path from 'node:path';
import type { Files } from '../files.ts';
import { shownPath } from '../shown-path.ts';
import type { Place, SourceFile } from '../source.ts';
import { decodeText } from '../text.ts';
import type { Frame } from './frame.ts';
import { readSourceMap, type SourceMapLookup } from './source-map.ts';

/** Bytes. Far more than a person writes. */
const MAX_SIZE = 2 * 1024 * 1024;
/** Bytes of a source map. */
const MAX_MAP_SIZE = 8 * 1024 * 1024;

const JAVASCRIPT = /\.[cm]?[jt]sx?$/;
const COMPILED = /\.[cm]?js$/;
/** Languages in which a CDK app is written; no trace makes Lintel show another file. */
const CODE = /\.(?:[cm]?[jt]sx?|py|java|kt|scala|cs|fs|vb|go)$/;

/** Reads files of an app, each once. */
export interface Code {
  /** A file of code; undefined when it is not there, lies outside the project, or is none. */
  readonly file: (file: string) => SourceFile | undefined;
  /** The place that a frame tells of; undefined when the file has changed since, so that there is no call. */
  readonly placeOf: (frame: Frame) => Place | undefined;
  /** Whether a file or folder belongs to the project. */
  readonly isInside: (file: string) => boolean;
  /** Whether a frame is in JavaScript that no source map leads back from. */
  readonly isUnmapped: (frame: Frame) => boolean;
  /** Whether a frame is in a file that is none of the project's, such as a library that is linked. */
  readonly isForeign: (frame: Frame) => boolean;
}

/** @param isInside whether a file, absolute, may be read */
export function openCode(files: Files, cwd: string, isInside: (file: string) => boolean): Code {
  const sources = new Map<string, SourceFile | undefined>();
  const maps = new Map<string, SourceMapLookup | undefined>();
  const foreign = new Map<string, boolean>();

  const text = (file: string, limit: number): string | undefined => {
    try {
      const found = files.stat(file);
      if (found?.kind !== 'file' || found.size > limit || !isInside(file)) return undefined;
      const decoded = decodeText(files.read(file));
      return decoded.kind === 'text' ? decoded.text : undefined;
    } catch {
      return undefined;
    }
  };
  const file = (name: string): SourceFile | undefined =>
    remembered(sources, name, () => {
      const content = CODE.test(name) ? text(name, MAX_SIZE) : undefined;
      return content === undefined ? undefined : { path: shownPath(cwd, name), text: content, language: 'code' };
    });
  const mapOf = (compiled: string): SourceMapLookup | undefined =>
    remembered(maps, compiled, () => {
      const map = inlineMap(file(compiled)?.text ?? '') ?? text(`${compiled}.map`, MAX_MAP_SIZE);
      // One that cannot be read says all the same that this was compiled.
      return map === undefined ? undefined : (readSourceMap(map) ?? (() => undefined));
    });

  return {
    file,
    isInside,
    isUnmapped: ({ file: name }) => COMPILED.test(name) && mapOf(name) === undefined,
    isForeign: ({ file: name }) =>
      remembered(foreign, name, () => files.realPath(name) !== undefined && !isInside(name)),
    placeOf: (frame) => {
      const map = COMPILED.test(frame.file) ? mapOf(frame.file) : undefined;
      const at = map === undefined ? frame : beforeCompilation(map, frame);
      const source = at === undefined ? undefined : file(at.file);
      return at === undefined || source === undefined ? undefined : callAt(source, at);
    },
  };
}

function remembered<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined || known.has(key)) return before as T;
  const made = make();
  known.set(key, made);
  return made;
}

/** The source map in the last line of a compiled file. */
function inlineMap(text: string): string | undefined {
  const encoded = /\n\/\/# sourceMappingURL=data:application\/json[^,\n]*;base64,([A-Za-z0-9+/=]+)\s*$/.exec(text)?.[1];
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString('utf8');
}

function beforeCompilation(map: SourceMapLookup, { file, line, column }: Frame): Frame | undefined {
  const original = map(line, column ?? 1);
  return original && { ...original, file: path.resolve(path.dirname(file), original.source) };
}

/** What stands where V8 says that a call is: `new X(`, the name of a function or method, `super`, or the name of a property that is set. */
const CALL =
  /(?<![\w$#])(?:new\s+[\w$.]+|(?!(?:if|for|while|switch|catch|return|function|await|typeof|constructor)\b)[\w$#]+(?=\s*(?:\?\.)?\s*(?:<[^()\r\n]*>)?\s*\()|(?<=\.)[\w$]+(?=\s*=[^=>]))/y;

function callAt(source: SourceFile, { line, column }: Frame): Place | undefined {
  const { text } = source;
  const start = lineStarts(source)[line - 1];
  if (start === undefined) return undefined;
  const rest = /[^\r\n]*/y;
  rest.lastIndex = start;
  const written = rest.exec(text)?.[0] ?? '';
  if (JAVASCRIPT.test(source.path)) {
    if (column === undefined || column > written.length) return undefined;
    CALL.lastIndex = start + column - 1;
    const found = CALL.exec(text);
    return found === null ? undefined : { source, start: CALL.lastIndex - found[0].length, end: CALL.lastIndex };
  }
  // Other languages tell no column, or that of the statement.
  if (!/\w\s*\(/.test(written)) return undefined;
  return { source, start: start + written.length - written.trimStart().length, end: start + written.trimEnd().length };
}

const starts = new WeakMap<SourceFile, readonly number[]>();

function lineStarts(source: SourceFile): readonly number[] {
  const known = starts.get(source);
  if (known !== undefined) return known;
  const first = source.text.startsWith('\ufeff') ? 1 : 0;
  const found = [first, ...[...source.text.matchAll(/\r\n?|\n/g)].map((end) => end.index + end[0].length)];
  starts.set(source, found);
  return found;
}
