/** JSON text -> tree in one pass, as strict as `JSON.parse`, which knows no places. */

import { fitted } from './fitted.ts';
import { duplicateKey, lineCounter, MAX_DEPTH, problemAt } from './problem.ts';
import type { ListNode, MapEntry, MapNode, Problem, ScalarNode, SourceFile, SourceNode } from './source.ts';

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y;
const WORD = /[A-Za-z_]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/**
 * Reads strict JSON (RFC 8259), with or without a byte order mark. Never throws; stops at the first syntax error, with `root` undefined.
 * The place of a string includes its quotes; a number's `text` is as written. A key that a map holds twice is a problem, and the second one
 * replaces the first; where the language gives such keys a meaning, `repeatedKeys` is `kept`: every entry is there, without a problem.
 */
export function parseJson(
  source: SourceFile,
  repeatedKeys: 'problem' | 'kept' = 'problem',
): { root: SourceNode | undefined; problems: Problem[] } {
  const { text } = source;
  const problems: Problem[] = [];
  const lineOf = lineCounter(text);
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let depth = 0;

  const root = document();
  return { root, problems };

  function document(): SourceNode | undefined {
    skipBlanks();
    if (at >= text.length) return undefined;
    const node = value();
    if (node === undefined) return undefined;
    skipBlanks();
    return at < text.length ? fail('unexpected text after the end of the JSON value') : node;
  }

  /** Reports a syntax error; the undefined that it returns is handed up to the caller of all. */
  function fail(message: string, position = at): undefined {
    problems.push(problemAt(text, message, position));
    return undefined;
  }

  function skipBlanks(): void {
    for (;;) {
      const code = text.charCodeAt(at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      at++;
    }
  }

  function value(): SourceNode | undefined {
    switch (text.charCodeAt(at)) {
      case 34:
        return string();
      case 123:
        return map();
      case 91:
        return list();
      case 116:
        return word('true', true);
      case 102:
        return word('false', false);
      case 110:
        return word('null', null);
      default:
        return number();
    }
  }

  function map(): MapNode | undefined {
    if (depth === MAX_DEPTH) return fail(`nested deeper than ${MAX_DEPTH} levels`);
    const start = at++;
    const entries: MapEntry[] = [];
    const index = new Map<string, number>();
    depth++;
    skipBlanks();
    if (text.charCodeAt(at) === 125) at++;
    else {
      for (;;) {
        if (text.charCodeAt(at) !== 34) return unexpected('a key in double quotes');
        const key = string();
        if (key === undefined) return undefined;
        skipBlanks();
        if (text.charCodeAt(at) !== 58) return unexpected('":" after the key');
        at++;
        skipBlanks();
        const node = value();
        if (node === undefined) return undefined;
        const entry = { key: key.text, source, start: key.start, end: key.end, value: node };
        const before = repeatedKeys === 'kept' ? undefined : index.get(key.text);
        if (before === undefined) {
          index.set(key.text, entries.length);
          entries.push(entry);
        } else {
          problems.push(duplicateKey(key.text, lineOf(entries[before]?.start ?? 0), key.start, key.end));
          entries[before] = entry;
        }
        const end = separator(125, '"," or "}"');
        if (end === undefined) return undefined;
        if (end) break;
      }
    }
    depth--;
    return { kind: 'map', entries: fitted(entries), source, start, end: at };
  }

  function list(): ListNode | undefined {
    if (depth === MAX_DEPTH) return fail(`nested deeper than ${MAX_DEPTH} levels`);
    const start = at++;
    const items: SourceNode[] = [];
    depth++;
    skipBlanks();
    if (text.charCodeAt(at) === 93) at++;
    else {
      for (;;) {
        const node = value();
        if (node === undefined) return undefined;
        items.push(node);
        const end = separator(93, '"," or "]"');
        if (end === undefined) return undefined;
        if (end) break;
      }
    }
    depth--;
    return { kind: 'list', items: fitted(items), source, start, end: at };
  }

  /** Reads what follows an element: true for the closing bracket, false for a comma with a further element after it. */
  function separator(closer: number, expected: string): boolean | undefined {
    skipBlanks();
    const code = text.charCodeAt(at);
    if (code === closer) {
      at++;
      return true;
    }
    if (code !== 44) return unexpected(expected);
    const comma = at++;
    skipBlanks();
    const next = text.charCodeAt(at);
    if (next === 125 || next === 93)
      return fail('trailing comma; JSON forbids a comma before a closing bracket', comma);
    return false;
  }

  function word(expected: string, meaning: boolean | null): ScalarNode | undefined {
    if (!text.startsWith(expected, at)) return unexpected('a value');
    const start = at;
    at += expected.length;
    return { kind: 'scalar', value: meaning, text: expected, source, start, end: at };
  }

  function number(): ScalarNode | undefined {
    NUMBER.lastIndex = at;
    const digits = NUMBER.exec(text)?.[0];
    if (digits === undefined) return unexpected('a value');
    const start = at;
    const next = text.charCodeAt(at + digits.length);
    if (next === 46 || (next >= 48 && next <= 57) || (next | 32) === 101) {
      return fail('not a JSON number; quote text that only looks like one', start);
    }
    at += digits.length;
    return { kind: 'scalar', value: Number(digits), text: digits, source, start, end: at };
  }

  function string(): ScalarNode | undefined {
    const start = at++;
    let escaped = false;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === 34) break;
      if (code === 92) {
        ESCAPE.lastIndex = at;
        if (!ESCAPE.test(text)) return fail('bad escape; JSON has \\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX');
        escaped = true;
        at = ESCAPE.lastIndex;
      } else if (code < 32) {
        if (code === 10 || code === 13) return fail('unterminated string; expected a closing "', start);
        return fail('unescaped control character in a string; write it as \\t or \\uXXXX');
      } else if (at >= text.length) {
        return fail('unterminated string; expected a closing "', start);
      } else at++;
    }
    at++;
    const content = escaped ? String(JSON.parse(text.slice(start, at))) : text.slice(start + 1, at - 1);
    return { kind: 'scalar', value: content, text: content, source, start, end: at };
  }

  /** Reports what stands in the place of something else, with a hint for what JSON is often taken to allow. */
  function unexpected(expected: string): undefined {
    const character = text.charAt(at);
    if (character === '') return fail(`unexpected end of the file; expected ${expected}`);
    if (character === '/' || character === '#') return fail(`unexpected "${character}"; JSON has no comments`);
    if (character === '"') return fail(`unexpected string; expected ${expected}`);
    if (character === "'") return fail("unexpected '; JSON strings stand in double quotes");
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0] ?? character;
    return fail(`unexpected ${JSON.stringify(found)}; expected ${expected}`);
  }
}
