/** JSON in a string, which Terraform has where CloudFormation has a document. */

import { parseJson } from '../../read/json.ts';
import { type MapEntry, type Place, rangeOf, type SourceNode } from '../../read/source.ts';
import type { MapTermEntry, Term, UnknownTerm } from '../term.ts';
import { offsetsOf } from './text-offsets.ts';
import { assuming } from './traverse.ts';

/** How deep documents in holes of documents, and choices in these, are followed. */
const MAX_DEPTH = 10;

/** Characters that may still be read for one document, and what each part of a template costs beyond its own. */
interface Budget {
  left: number;
}
const MAX_LENGTH = 10_000_000;
const PART_COST = 1_000;

/**
 * The document that a property holds: the text of a string is read as JSON, a template as JSON with holes, and what is a document
 * already (`jsonencode`) stays as it is. Keys and values stand where they are written when the source shows the text, as a heredoc does;
 * otherwise where the whole stands. A choice, and what is not known, is returned as it is.
 */
export function jsonDocument(value: Term): Term {
  return documentOf(value, 0, { left: MAX_LENGTH });
}

function documentOf(value: Term, depth: number, budget: Budget): Term {
  if (value.kind === 'scalar') return typeof value.value === 'string' ? read(value, depth, budget) : value;
  if (value.kind !== 'call') return value;
  const [first, ...others] = value.arguments;
  switch (value.function) {
    case 'concat':
      return read(value, depth, budget);
    case 'toJsonString':
      return first ?? value;
    case 'assuming':
      if (first === undefined || depth > MAX_DEPTH) return value;
      return assuming(documentOf(first, depth + 1, budget), others, value);
    default:
      return value;
  }
}

/** What stands in a hole outside of the document's strings: a value of its own, or text that is JSON in turn. */
function holeDocument(value: Term, depth: number, budget: Budget): Term {
  if (value.kind !== 'choice') return documentOf(value, depth, budget);
  if (depth > MAX_DEPTH || budget.left < 0) return noJson(value, 'it depends on too many conditions');
  budget.left -= PART_COST;
  return {
    ...value,
    whenTrue: holeDocument(value.whenTrue, depth + 1, budget),
    whenFalse: holeDocument(value.whenFalse, depth + 1, budget),
  };
}

function noJson(place: Place, reason: string): UnknownTerm {
  return { kind: 'unknown', cause: 'unsupported', reason, ...rangeOf(place) };
}

/** A part of a template in the text that is parsed, from `at` to `end`. */
interface Piece {
  readonly term: Term;
  readonly at: number;
  readonly end: number;
  /** Whether a placeholder stands for the term. */
  readonly isHole: boolean;
}

/** In a string neither an escape sequence nor a part of one, so that an escape that a hole cuts is no JSON. */
const HOLE_IN_STRING = '_';
const HOLE = 'null';

function read(whole: Term, depth: number, budget: Budget): Term {
  const parts = partsOf(whole, budget);
  if (parts === undefined) return noJson(whole, 'the text is too long');
  const { text, pieces } = withPlaceholders(parts);
  const { root } = parseJson({ path: whole.source.path, text, language: 'json' });
  if (root === undefined) return noJson(whole, 'the text is no JSON');
  /** Where the characters of each piece stand, if the source shows them. */
  const offsets = pieces.map(({ term }) => (term.kind === 'scalar' ? offsetsOf(term.text, term) : undefined));
  return termOf(root);

  function termOf(node: SourceNode): Term {
    const place = placeOf(node.start, node.end);
    switch (node.kind) {
      case 'map': {
        const entries = node.entries.flatMap((entry) => entryOf(entry) ?? []);
        const open = entries.length < node.entries.length ? 'a key is not known' : undefined;
        return { kind: 'map', entries, open, ...place };
      }
      case 'list': {
        const items = node.items.map(termOf);
        // What is put between brackets can be several items, or none.
        const isOpen = node.items.some((item, index) => holeAt(item) !== undefined && !isDocument(items[index]));
        return { kind: 'list', items, open: isOpen ? 'a part of the text is not known' : undefined, ...place };
      }
      case 'scalar': {
        const hole = holeAt(node);
        if (hole !== undefined) return holeDocument(hole, depth + 1, budget);
        if (node.value === null) return { kind: 'null', ...place };
        if (typeof node.value === 'string' && hasHole(node)) return template(node, place);
        return { kind: 'scalar', value: node.value, text: node.text, ...place };
      }
    }
  }

  function entryOf(entry: MapEntry): MapTermEntry | undefined {
    const { key, start, end } = entry;
    return hasHole(entry) ? undefined : { key, value: termOf(entry.value), ...placeOf(start, end) };
  }

  /** A string with holes: its pieces one after another. */
  function template({ start, end }: Place, place: Place): Term {
    const inside: Term[] = [];
    const last = pieceIndex(end - 1);
    for (let index = pieceIndex(start); index <= last; index++) {
      const piece = pieces[index];
      if (piece === undefined) break;
      if (piece.isHole) inside.push(piece.term);
      else {
        const from = Math.max(piece.at, start + 1);
        const to = Math.min(piece.end, end - 1);
        if (from < to) {
          const content = String(JSON.parse(`"${text.slice(from, to)}"`));
          inside.push({ kind: 'scalar', value: content, text: content, ...placeOf(from, to) });
        }
      }
    }
    const [only] = inside;
    // A hole alone is the term itself, so that a reference is one.
    if (only !== undefined && inside.length === 1 && !isDocument(only)) return only;
    return { kind: 'call', function: 'concat', arguments: inside, ...place };
  }

  /** The term that a node of the parsed text stands for, if it is a placeholder. */
  function holeAt({ start, end }: SourceNode): Term | undefined {
    const piece = pieces[pieceIndex(start)];
    return piece?.isHole === true && piece.at === start && piece.end === end ? piece.term : undefined;
  }

  function hasHole({ start, end }: Place): boolean {
    const last = pieceIndex(end - 1);
    for (let index = pieceIndex(start); index <= last; index++) if (pieces[index]?.isHole === true) return true;
    return false;
  }

  function placeOf(from: number, to: number): Place {
    const firstIndex = pieceIndex(from);
    const lastIndex = pieceIndex(to - 1);
    const first = pieces[firstIndex];
    const last = pieces[lastIndex];
    if (first === undefined || last === undefined) return rangeOf(whole);
    const start = offsets[firstIndex]?.[from - first.at] ?? first.term.start;
    const end = offsets[lastIndex]?.[to - last.at] ?? last.term.end;
    // Pieces can come from different files, or from a local that stands anywhere.
    if (first.term.source !== last.term.source || end < start) return rangeOf(whole);
    return { source: first.term.source, start, end };
  }

  /** The index of the piece that an offset in the parsed text is in. */
  function pieceIndex(offset: number): number {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function isDocument(term: Term | undefined): boolean {
  return term?.kind === 'map' || term?.kind === 'list';
}

/** The parts of a text, those of templates in it among them; undefined when they are too many. */
function partsOf(whole: Term, budget: Budget): Term[] | undefined {
  const parts: Term[] = [];
  const pending = [whole];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    budget.left -= PART_COST + (next.kind === 'scalar' ? next.text.length : 0);
    // A text alone takes no more time than it took to read it.
    if (budget.left < 0 && next !== whole) return undefined;
    if (next.kind !== 'call' || next.function !== 'concat') parts.push(next);
    else for (const argument of next.arguments.toReversed()) pending.push(argument);
  }
  return parts;
}

/** The text of all parts, with placeholders for those that are not known. */
function withPlaceholders(parts: readonly Term[]): { readonly text: string; readonly pieces: readonly Piece[] } {
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let at = 0;
  let isInString = false;
  let isEscaped = false;
  for (const term of parts) {
    const isHole = term.kind !== 'scalar';
    const text = term.kind === 'scalar' ? term.text : isInString ? HOLE_IN_STRING : HOLE;
    if (text === '') continue;
    pieces.push({ term, at, end: at + text.length, isHole });
    texts.push(text);
    at += text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (isEscaped) isEscaped = false;
      else if (code === 92) isEscaped = isInString;
      else if (code === 34) isInString = !isInString;
    }
  }
  return { text: texts.join(''), pieces };
}
