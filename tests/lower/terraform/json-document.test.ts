import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallTerm, MapTerm, ScalarTerm, Term } from '../../../src/lower/term.ts';
import { jsonDocument } from '../../../src/lower/terraform/json-document.ts';
import type { Place } from '../../../src/read/source.ts';
import { hclSource, nowhere, plain, shown, termIn } from './terms.ts';

const NO_JSON = '<unknown: the text is no JSON>';

function text(value: string, place: Place = nowhere): ScalarTerm {
  return { kind: 'scalar', value, text: value, source: place.source, start: place.start, end: place.end };
}

function call(name: CallTerm['function'], ...parts: readonly Term[]): CallTerm {
  return { kind: 'call', function: name, arguments: parts, ...nowhere };
}

const parameter: Term = { kind: 'parameter', name: 'p', ...nowhere };

/** The string of a plan, which is JSON in JSON. */
function inPlan(value: string): ScalarTerm {
  const shownText = JSON.stringify(value);
  const code = `{"policy":${shownText}}`;
  return text(value, { source: { path: 'plan.json', text: code, language: 'json' }, start: 10, end: code.length - 1 });
}

/** What the source shows of every key and value: `key`, or the path of the value. */
function places(term: Term): string[] {
  switch (term.kind) {
    case 'map':
      return term.entries.flatMap((entry) => [shown(entry), ...places(entry.value)]);
    case 'list':
      return term.items.flatMap(places);
    default:
      return [shown(term)];
  }
}

/** What a test sees of a term, by a path of keys and indexes. */
function at(term: Term, ...path: readonly (string | number)[]): Term {
  let found: Term | undefined = term;
  for (const step of path) {
    found =
      found?.kind === 'map'
        ? found.entries.find(({ key }) => key === step)?.value
        : found?.kind === 'list'
          ? found.items[Number(step)]
          : undefined;
  }
  if (found === undefined) throw new Error(`nothing at ${path.join('.')}`);
  return found;
}

describe('a text', () => {
  test('a heredoc is the document that it shows, with the places of its keys and values', () => {
    const document = jsonDocument(termIn('x = <<EOF\n{\n  "Version": "2012-10-17",\n  "n": [1, true, null]\n}\nEOF\n'));
    expect(plain(document)).toEqual({ Version: '2012-10-17', n: [1, true, null] });
    expect(places(document)).toEqual(['"Version"', '"2012-10-17"', '"n"', '1', 'true', 'null']);
    expect(shown(document)).toBe('{\n  "Version": "2012-10-17",\n  "n": [1, true, null]\n}');
    expect(shown(at(document, 'n'))).toBe('[1, true, null]');
  });

  test('so is one without its indentation', () => {
    const document = jsonDocument(termIn('x = <<-EOF\n    {\n      "a": {\n\n\t"b": "c"}\n    }\n  EOF\n'));
    expect(plain(document)).toEqual({ a: { b: 'c' } });
    expect(places(document)).toEqual(['"a"', '"b"', '"c"']);
  });

  test('so is one with other line ends', () => {
    const document = jsonDocument(termIn('x = <<EOF\r\n{\r\n  "a": "c"\r\n}\r\nEOF\r\n'));
    expect(places(document)).toEqual(['"a"', '"c"']);
  });

  test('what a heredoc shows keeps its place beside values that were put into it', () => {
    const code =
      '<<-EOF\n    {\n      "a": "x${local.y}/*",\n      "b": ${local.z},\n    %{ if true ~}\n      "c": "${local.y}"\n    %{ endif ~}\n    }\n  EOF';
    const value = '{\n  "a": "xYY/*",\n  "b": [1, {"z": 2}],\n      "c": "YY"\n    }\n';
    const document = jsonDocument(text(value, { source: hclSource(`x = ${code}\n`), start: 4, end: 4 + code.length }));
    expect(plain(document)).toEqual({ a: 'xYY/*', b: [1, { z: 2 }], c: 'YY' });
    expect(shown(at(document, 'a'))).toBe('"x${local.y}/*"');
    expect(shown(at(document, 'b'))).toBe('${local.z}');
    expect(places(document).slice(0, 3)).toEqual(['"a"', '"x${local.y}/*"', '"b"']);
  });

  test('escapes of templates are what they mean', () => {
    const document = jsonDocument(termIn('x = <<EOF\n{"r": "$${aws:username}/%%{x}/$$", "s": 1}\nEOF\n'));
    expect(plain(document)).toEqual({ r: '${aws:username}/%{x}/$$', s: 1 });
    expect(places(document)).toEqual(['"r"', '"$${aws:username}/%%{x}/$$"', '"s"', '1']);
  });

  test('a quoted string has its escapes', () => {
    const document = jsonDocument(
      termIn('x = "{\\"a\\": [\\"\\u00e9 \\\\\\"q\\\\\\"\\", \\"$${y}\\"],\\n\\"z\\": 1}"'),
    );
    expect(plain(document)).toEqual({ a: ['é "q"', '${y}'], z: 1 });
    expect(places(document)).toEqual(['\\"a\\"', '\\"\\u00e9 \\\\\\"q\\\\\\"\\"', '\\"$${y}\\"', '\\"z\\"', '1']);
  });

  test('the string of a plan has its escapes', () => {
    const document = jsonDocument(inPlan('{"a": ["$${x}", "é\\n"]}'));
    expect(plain(document)).toEqual({ a: ['$${x}', 'é\n'] });
    expect(places(document)).toEqual(['\\"a\\"', '\\"$${x}\\"', '\\"é\\\\n\\"']);
  });

  test('a text from elsewhere stands where the whole stands', () => {
    const source = hclSource('x = file("policy.json")');
    const document = jsonDocument(text('{"a": [1]}', { source, start: 4, end: 23 }));
    expect(plain(document)).toEqual({ a: [1] });
    expect(places(document)).toEqual(['file("policy.json")', 'file("policy.json")']);
    expect(shown(document)).toBe('file("policy.json")');
  });

  test.each(['', ' ', 'text', '{', '{"a": 1,}', "{'a': 1}", '{} {}', '[1 2]', '\u00a0{}'])('%j is no JSON', (value) => {
    expect(plain(jsonDocument(text(value)))).toBe(NO_JSON);
    expect(plain(jsonDocument(inPlan(value)))).toBe(NO_JSON);
  });

  test('of a key that comes twice the last one counts', () => {
    expect(plain(jsonDocument(text('{"a": 1, "a": 2}')))).toEqual({ a: 2 });
  });

  test('numbers keep their digits', () => {
    expect(jsonDocument(text('123456789012345678901'))).toMatchObject({ text: '123456789012345678901' });
  });

  test('what is nested too deeply is no JSON', () => {
    expect(plain(jsonDocument(text('['.repeat(100_000))))).toBe(NO_JSON);
    expect(plain(jsonDocument(text('['.repeat(101) + ']'.repeat(101))))).toBe(NO_JSON);
    expect(jsonDocument(text('['.repeat(100) + ']'.repeat(100))).kind).toBe('list');
  });

  test('places are right in every form of every document', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 4 }), (data, indentation) => {
        const json = JSON.stringify(data, null, indentation);
        const inTemplate = (code: string) => code.replaceAll(/[$%]\{/g, (sign) => `${sign.charAt(0)}${sign}`);
        const forms = [
          termIn(`x = <<EOF\n${inTemplate(json)}\nEOF\n`),
          termIn(`x = <<-EOF\n${inTemplate(json).replaceAll(/^/gm, '   ')}\n  EOF\n`),
          termIn(`x = ${inTemplate(JSON.stringify(json))}\n`),
          inPlan(json),
        ];
        for (const form of forms) {
          // Some escapes of templates can be read in two ways, such as `$$${`.
          if (form.kind !== 'scalar' || /[$%]{2}\{/.test(json)) continue;
          const document = jsonDocument(form);
          expect(plain(document)).toEqual(JSON.parse(json));
          for (const place of places(document)) expect(jsonOf(place)).toBeDefined();
        }
      }),
    );
  });
});

/** What a piece of source is as JSON, with or without the escapes of a string around it. */
function jsonOf(code: string): unknown {
  const literal = code.replaceAll(/([$%])\1\{/g, '$1{');
  for (const candidate of [literal, `"${literal}"`]) {
    try {
      const value: unknown = JSON.parse(candidate);
      return candidate === literal ? { value } : { value: JSON.parse(String(value)) as unknown };
    } catch {
      // The other form, then.
    }
  }
  return undefined;
}

describe('a template', () => {
  test('a hole in a string makes it a template, a hole alone is its value', () => {
    const document = jsonDocument(
      termIn('x = <<EOF\n{"a": "${ref.b.arn}/*", "b": "${ref.b.arn}", "c": "x${var.y}${var.z}", "d": "plain"}\nEOF\n'),
    );
    expect(plain(document)).toEqual({
      a: { '<concat>': ['<reference b.arn>', '/*'] },
      b: '<reference b.arn>',
      c: { '<concat>': ['x', '<parameter y>', '<parameter z>'] },
      d: 'plain',
    });
  });

  test('keys and values stand where they are written', () => {
    const document = jsonDocument(
      termIn('x = <<-EOF\n    {"a": "${ref.b.arn}/*",\n     "b": [${var.x}, "c"]}\n  EOF\n'),
    );
    expect(shown(at(document, 'a'))).toBe('"${ref.b.arn}/*"');
    expect(shown(at(document, 'b'))).toBe('[${var.x}, "c"]');
    expect(shown(at(document, 'b', 0))).toBe('${var.x}');
    expect(shown(at(document, 'b', 1))).toBe('"c"');
    const path = at(document, 'a');
    expect(path.kind === 'call' ? path.arguments.map(shown) : []).toEqual(['${ref.b.arn}', '/*']);
  });

  test('so they do in quotes', () => {
    const document = jsonDocument(termIn('x = "{\\"a\\": \\"${ref.b.arn}/\\\\n\\"}"'));
    expect(plain(document)).toEqual({ a: { '<concat>': ['<reference b.arn>', '/\n'] } });
    expect(shown(at(document, 'a'))).toBe('\\"${ref.b.arn}/\\\\n\\"');
  });

  test('a hole outside of strings is its value', () => {
    const document = jsonDocument(
      termIn('x = "{\\"a\\": ${jsonencode({ Key = [1] })}, \\"b\\": ${var.x}, \\"c\\": ${5}, \\"d\\": ${true}}"'),
    );
    expect(plain(document)).toEqual({ a: { Key: [1] }, b: '<parameter x>', c: 5, d: true });
  });

  test('a hole in a list can be several items', () => {
    const open = '<open: a part of the text is not known>';
    expect(plain(jsonDocument(termIn('x = "[1, ${var.x}]"')))).toEqual([1, '<parameter x>', open]);
    expect(plain(jsonDocument(termIn('x = "[${jsonencode({})}]"')))).toEqual([{}]);
    expect(plain(jsonDocument(termIn('x = "[\\"${var.x}\\"]"')))).toEqual(['<parameter x>']);
  });

  test('a key with a hole leaves the map open', () => {
    expect(plain(jsonDocument(termIn('x = "{\\"${var.x}:sub\\": 1, \\"b\\": 2}"')))).toEqual({
      b: 2,
      '<open>': 'a key is not known',
    });
  });

  test('text and JSON of a choice are read in both branches', () => {
    expect(
      plain(jsonDocument(termIn('x = "{\\"a\\": ${var.x ? "[1]" : "2"}, \\"b\\": \\"${var.x ? "[1]" : "2"}\\"}"'))),
    ).toEqual({ a: { '<if>': [[1], 2] }, b: { '<if>': ['[1]', '2'] } });
  });

  test.each([
    'x = "{\\"a\\": 1 ${var.x}}"',
    'x = "{${var.x}}"',
    'x = "{\\"a\\": ${var.x}${var.y}}"',
    'x = "{\\"a\\": 1${var.x}}"',
    'x = "{\\"a\\": -${var.x}}"',
    'x = "{\\"a\\": \\"\\\\${var.x}\\"}"',
    'x = "{\\"a\\": \\"\\\\u00${var.x}\\"}"',
    'x = "{\\"a\\": \\"\\\\u00${var.x}41\\"}"',
    'x = "${var.x}: 1"',
  ])('%s is cut by its hole', (code) => {
    expect(plain(jsonDocument(termIn(code)))).toBe(NO_JSON);
  });

  test('a template that is a hole only is its value', () => {
    expect(plain(jsonDocument(call('concat', parameter)))).toBe('<parameter p>');
    expect(plain(jsonDocument(call('concat', text(' '), call('concat', text('{}')))))).toEqual({});
    expect(plain(jsonDocument(call('concat')))).toBe(NO_JSON);
  });

  test('parts of several files stand where the whole stands', () => {
    const source = hclSource('x = "${local.a}${local.b}"');
    const first = text('{"a":', { source: hclSource('{"a":'), start: 0, end: 5 });
    const second = text(' "b"}', { source: hclSource(' "b"}'), start: 0, end: 5 });
    const whole: Term = { ...call('concat', first, second), source, start: 4, end: 26 };
    const document = jsonDocument(whole);
    expect(shown(document)).toBe('"${local.a}${local.b}"');
    expect(places(document)).toEqual(['"a"', '"b"']);
  });

  test('never throws, and reads what its parts say', () => {
    const unknown: Term = { kind: 'unknown', cause: 'undefined', reason: 'r', ...nowhere };
    const part = fc.oneof(
      fc.constantFrom<Term>(parameter, unknown, call('concat', text('"'), parameter)),
      fc
        .constantFrom('{', '}', '[', ']', '"', '"a"', ':', ',', '1', 'null', '\\', 'u00', ' ', '_')
        .map((value) => text(value)),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const document = jsonDocument(call('concat', ...parts));
        if (parts.every((each) => each.kind === 'scalar')) {
          const json = parts.map((each) => (each.kind === 'scalar' ? each.text : '')).join('');
          expect(plain(document)).toEqual(plain(jsonDocument(text(json))));
        }
      }),
    );
  });

  test('a text in two parts is the text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (data, seed) => {
        const json = JSON.stringify(data);
        const cut = seed % (json.length + 1);
        const parts = [text(json.slice(0, cut)), text(json.slice(cut))];
        expect(plain(jsonDocument(call('concat', ...parts)))).toEqual(JSON.parse(json));
      }),
    );
  });

  test('holes in strings leave all else as it is', () => {
    const string = fc.array(fc.oneof(fc.string(), fc.constant('HOLE'))).map((parts) => parts.join(''));
    const { value: document } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        string,
        fc.integer(),
        fc.array(tie('value')),
        fc.dictionary(fc.string(), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(document, (data) => {
        const json = JSON.stringify(data);
        const parts = json
          .split('HOLE')
          .flatMap((part, index) => (index === 0 ? [text(part)] : [parameter, text(part)]));
        expect(filled(jsonDocument(call('concat', ...parts)))).toEqual(JSON.parse(json));
      }),
    );
  });
});

/** A document with the holes filled in again. */
function filled(term: Term): unknown {
  switch (term.kind) {
    case 'parameter':
      return 'HOLE';
    case 'call':
      return term.arguments.map(filled).join('');
    case 'list':
      return term.items.map(filled);
    case 'map':
      return Object.fromEntries(term.entries.map(({ key, value }) => [key, filled(value)]));
    default:
      return plain(term);
  }
}

describe('other terms', () => {
  test.each<Term>([
    parameter,
    { kind: 'reference', address: 'a', attribute: undefined, ...nowhere },
    { kind: 'unknown', cause: 'undefined', reason: 'r', ...nowhere },
    { kind: 'list', items: [], ...nowhere },
    { kind: 'map', entries: [], ...nowhere },
    { kind: 'null', ...nowhere },
    { kind: 'scalar', value: 5, text: '5', ...nowhere },
    call('join', text(','), parameter),
  ])('$kind is as it was', (term) => {
    expect(jsonDocument(term)).toBe(term);
  });

  test('what rests on defaults still does', () => {
    expect(plain(jsonDocument(call('assuming', text('[1]'), parameter)))).toEqual({
      '<assuming>': [[1], '<parameter p>'],
    });
    expect(plain(jsonDocument(call('assuming', text('1'), parameter)))).toEqual({ '<assuming>': [1, '<parameter p>'] });
    expect(plain(jsonDocument(call('assuming', text('{"a": 1}'), parameter)))).toEqual({ a: 1 });
    expect(plain(jsonDocument(call('assuming', text('{'), parameter)))).toBe(NO_JSON);
  });

  test('JSON text of a term is the term', () => {
    expect(jsonDocument(call('toJsonString', parameter))).toBe(parameter);
  });
});

describe('hostile terms', () => {
  test('terms that share their parts are not multiplied out', () => {
    let shared: Term = text('"a"');
    for (let i = 0; i < 60; i++) shared = call('concat', shared, shared);
    expect(plain(jsonDocument(shared))).toBe('<unknown: the text is too long>');

    let choice: Term = text('1');
    for (let i = 0; i < 60; i++) {
      const document = call('concat', text('['), choice, text(']'));
      choice = {
        kind: 'choice',
        condition: { kind: 'undecidable', reason: '' },
        whenTrue: document,
        whenFalse: document,
        ...nowhere,
      };
    }
    expect(jsonDocument(call('concat', choice, text(' '))).kind).toBe('choice');
  });

  test('a template of many parts', () => {
    const parts = Array.from({ length: 200_000 }, () => text('[]'));
    const whole: CallTerm = { kind: 'call', function: 'concat', arguments: parts, ...nowhere };
    expect(plain(jsonDocument(whole))).toBe('<unknown: the text is too long>');
  });

  test('a long text', () => {
    const json = `[${'"abcdefgh",'.repeat(100_000)}1]`;
    const source = hclSource(`<<EOF\n${json}\nEOF`);
    const document = jsonDocument(text(`${json}\n`, { source, start: 0, end: source.text.length }));
    expect(document.kind === 'list' ? document.items.length : 0).toBe(100_001);
  });

  test('wrappers around wrappers', () => {
    let term: Term = text('[1]');
    for (let i = 0; i < 100_000; i++) term = call('assuming', term, parameter);
    expect(jsonDocument(term).kind).toBe('call');
  });

  test('places that are no places', () => {
    const source = hclSource('"');
    for (const [start, end] of [
      [0, 1],
      [1, 0],
      [0, 100],
      [5, 5],
    ] as const) {
      const document = jsonDocument(text('{"a": 1}', { source, start, end })) as MapTerm;
      expect(document.entries.length).toBe(1);
    }
  });
});
