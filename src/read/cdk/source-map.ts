/** A place of the source that a compiler made a place of its output from. Line and column count from 1. */
export interface Original {
  /** As the map names it: relative to the folder of the map, or absolute. */
  readonly source: string;
  readonly line: number;
  readonly column: number;
}

/** Tells where a place of compiled code comes from; line and column count from 1. */
export type SourceMapLookup = (line: number, column: number) => Original | undefined;

/**
 * Reads a source map. Undefined when the text is no map of version 3.
 * Source: ECMA-426, "Source map format".
 */
export function readSourceMap(text: string): SourceMapLookup | undefined {
  const map = parse(text);
  if (map === undefined) return undefined;
  const lines = segmentsByLine(map.mappings);
  return (line, column) => {
    const segment = lines[line - 1]?.findLast((each) => each.generated < column);
    const name = segment?.original === undefined ? undefined : map.sources[segment.original.source];
    if (segment?.original === undefined || typeof name !== 'string') return undefined;
    const { line: sourceLine, column: sourceColumn } = segment.original;
    return { source: `${map.sourceRoot}${name}`, line: sourceLine + 1, column: sourceColumn + 1 };
  };
}

/** From this column of the compiled code on; what has no original was made by the compiler. All count from 0. */
interface Segment {
  readonly generated: number;
  readonly original: { readonly source: number; readonly line: number; readonly column: number } | undefined;
}

function segmentsByLine(mappings: string): Segment[][] {
  let [source, line, column] = [0, 0, 0];
  return mappings.split(';').map((text) => {
    let generated = 0;
    return text.split(',').map((segment) => {
      const [step, sourceStep, lineStep, columnStep] = decode(segment);
      generated += step ?? 0;
      if (sourceStep === undefined || lineStep === undefined || columnStep === undefined) {
        return { generated, original: undefined };
      }
      source += sourceStep;
      line += lineStep;
      column += columnStep;
      return { generated, original: { source, line, column } };
    });
  });
}

interface SourceMap {
  readonly mappings: string;
  readonly sources: readonly unknown[];
  readonly sourceRoot: string;
}

function parse(text: string): SourceMap | undefined {
  try {
    const map: unknown = JSON.parse(text);
    if (typeof map !== 'object' || map === null || !('mappings' in map) || !('sources' in map)) return undefined;
    const { mappings, sources } = map;
    if (typeof mappings !== 'string' || !Array.isArray(sources)) return undefined;
    const root = 'sourceRoot' in map && typeof map.sourceRoot === 'string' ? map.sourceRoot : '';
    return { mappings, sources, sourceRoot: root === '' || root.endsWith('/') ? root : `${root}/` };
  } catch {
    return undefined;
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The numbers of a segment: base 64, five bits a digit, the sixth says that more follow, the lowest of all bits is the sign. */
function decode(segment: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of segment) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return [];
    value |= (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) !== 0) continue;
    numbers.push((value & 1) === 1 ? -(value >>> 1) : value >>> 1);
    value = 0;
    shift = 0;
  }
  return numbers;
}
