import path from 'node:path';
import fc from 'fast-check';
import { intYaml11Tag, NOT_RESOLVED } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar, type Tags } from 'yaml';
import { parseYaml } from '../../src/read/cloudformation/yaml.ts';
import { plainValue } from '../../src/read/cloudformation/yaml-scalar.ts';
import type { MapNode, SourceNode } from '../../src/read/source.ts';
import { entryOf, valueAt } from '../../src/read/source.ts';
import { FIXTURES, inputs, plain, sourceFrom, sourceOf } from './tree.ts';

function parse(text: string): SourceNode | undefined {
  const { root, problems } = parseYaml(sourceFrom(text));
  expect(problems).toEqual([]);
  return root;
}

function at(root: SourceNode | undefined, ...keys: string[]): SourceNode | undefined {
  return keys.reduce((node, key) => (node?.kind === 'map' ? valueAt(node, key) : undefined), root);
}

function slice(text: string, node: { start: number; end: number } | undefined): string | undefined {
  return node === undefined ? undefined : text.slice(node.start, node.end);
}

describe('short tags', () => {
  const source = sourceOf(path.join(FIXTURES, 'short-tags.yaml'));

  test('all are read as their long form', () => {
    const text = JSON.stringify(plain(parse(source.text)));
    const keys = new Set([...text.matchAll(/"(Fn::\w+|Ref|Condition)":/g)].map((match) => match[1]));
    expect([...keys].sort()).toEqual(
      'Condition Fn::And Fn::Base64 Fn::Cidr Fn::Equals Fn::FindInMap Fn::ForEach Fn::GetAZs Fn::GetAtt Fn::If Fn::ImportValue Fn::Join Fn::Length Fn::Not Fn::Or Fn::Select Fn::Split Fn::Sub Fn::ToJsonString Fn::Transform Ref'.split(
        ' ',
      ),
    );
  });

  test('a key stands at its tag, the map around tag and value', () => {
    const text = 'a: !GetAtt b.c\nd: !If\n  - x\n  - !Ref y\n';
    const root = parse(text);
    const getAtt = at(root, 'a');
    expect(plain(getAtt)).toEqual({ 'Fn::GetAtt': 'b.c' });
    expect(slice(text, getAtt)).toBe('!GetAtt b.c');
    const entry = entryOf(getAtt as MapNode, 'Fn::GetAtt');
    expect(text.slice(entry?.start, entry?.end)).toBe('!GetAtt');
    expect(slice(text, entry?.value)).toBe('b.c');
    expect(slice(text, at(root, 'd'))).toBe('!If\n  - x\n  - !Ref y');
  });

  test('what is tagged is text', () => {
    expect(plain(parse('[!Ref 012, !Sub yes, !Ref , !GetAZs ""]'))).toEqual([
      { Ref: '012' },
      { 'Fn::Sub': 'yes' },
      { Ref: '' },
      { 'Fn::GetAZs': '' },
    ]);
  });
});

describe('scalars', () => {
  test('have the types of YAML 1.1, but for times and y and n', () => {
    const root = parse(sourceOf(path.join(FIXTURES, 'scalars.yaml')).text);
    expect(plain(at(root, 'Metadata'))).toEqual({
      booleans: [true, false, true, false, true, false],
      letters: ['y', 'n', 'Y', 'N'],
      nulls: [null, null, null],
      empty: null,
      octal: [8, 0, 15, -8],
      notOctal: ['012345678901', '08'],
      hex: 31,
      binary: 3,
      underscore: 1000,
      signed: [12, -7],
      floats: [1.5, 0.5, 2, 1000, -0.025],
      notFloats: ['1e3', '1.2.3', '.', '0o17'],
      special: [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
      times: ['80:80', '80:80', '12:30:45', '1:30.5'],
      dates: ['2012-10-17', '2001-12-14t21:59:43.10-05:00'],
      account: 123456789012,
      quoted: ['yes', '010', '1.5'],
      tagged: ['010', 'yes', 12, 3, 2.5, true, null, '12', '1'],
      escapes: 'tab\t é A 😀 back\\slash "quoted"',
      single: "it's",
      multiline: 'one two\nthree',
      'folded in quotes': 'one two three',
      on: 'key that is no boolean',
      '010': 'key that is no number',
      'quoted key': 1,
      'explicit key': 'explicit value',
      literal: '# not a comment\n  indented\n\nend\n',
      keep: 'text\n\n',
      strip: 'folded text\nparagraph',
      indented: '  two blanks\n',
      blank: '',
      sequence: ['not indented', null, ['nested', 'list'], { key: 'in list', other: 'value' }, 'after comment'],
    });
  });

  test('a whole number is a float where a tag says so', () => {
    expect(plain(parse('[!!float 3, !!int 0x1F]'))).toEqual([3, 31]);
  });

  test('keep their text beside the value', () => {
    const root = parse('a: 012\nb: "\\x41"\nc: 1_0\n');
    expect(['a', 'b', 'c'].map((key) => at(root, key))).toMatchObject([
      { value: 10, text: '012' },
      { value: 'A', text: 'A' },
      { value: 10, text: '1_0' },
    ]);
  });

  test('include quotes and the header of a block, not what follows', () => {
    const text = 'a: "x" # c\nb: \'y\'\nc: !Sub |- # | c\n  z\n  z\n\n\nd: &e >\n  f\n\n';
    const root = parse(text);
    expect(slice(text, at(root, 'a'))).toBe('"x"');
    expect(slice(text, at(root, 'b'))).toBe("'y'");
    expect(slice(text, at(root, 'c', 'Fn::Sub'))).toBe('|- # | c\n  z\n  z');
    expect(slice(text, at(root, 'd'))).toBe('>\n  f');
  });

  test('that are empty stand at the end of what they belong to', () => {
    const text = 'a:\nb: [c: ]\nd:\n  -\n  - # c\n  - e\nf: !Ref\n';
    const root = parse(text);
    const empty = (node: SourceNode | undefined) => text.slice(0, node?.end).split('\n').at(-1);
    expect(at(root, 'a')).toMatchObject({ value: null, text: '', start: 1, end: 1 });
    expect(empty(at(root, 'a'))).toBe('a');
    const list = at(root, 'd');
    expect(list?.kind === 'list' && list.items.map(empty)).toEqual(['  -', '  -', '  - e']);
    expect(empty(at(root, 'f', 'Ref'))).toBe('f: !Ref');
    const afterEmpty = at(parse('list:\n- a:\n-\n'), 'list');
    expect(afterEmpty?.kind === 'list' && afterEmpty.items[1]).toMatchObject({ value: null, start: 12, end: 12 });
  });

  test('columns count UTF-16 code units', () => {
    const { text } = sourceOf(path.join(FIXTURES, 'multi-byte.yaml'));
    const name = at(parse(text), 'Resources', 'Topic', 'Properties', 'TopicName');
    expect(slice(text, name)).toBe('alarms');
    expect((name?.start ?? 0) - text.lastIndexOf('\n', name?.start)).toBe(54);
  });

  test('integers are what js-yaml makes of them, but for base 60', () => {
    const digits = fc.stringMatching(/^[-+]?(0b|0x|0)?[0-9a-f_:]{1,6}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const theirs = intYaml11Tag.resolve(text, false, '');
        fc.pre(!text.includes(':'));
        expect(plainValue(text)).toEqual(theirs === NOT_RESOLVED ? text : theirs);
      }),
    );
  });
});

describe('collections', () => {
  test('end with their last child or closing bracket', () => {
    const text = 'a:\n  b: [ 1, # ]\n    2, ] # c\n  c: {d: , e: {f: }}\n  g:\n    - h: 1\n\n# end\nz: [x: y]\n';
    const root = parse(text);
    expect(slice(text, at(root, 'a', 'b'))).toBe('[ 1, # ]\n    2, ]');
    expect(slice(text, at(root, 'a', 'c'))).toBe('{d: , e: {f: }}');
    expect(slice(text, at(root, 'a', 'g'))).toBe('- h: 1');
    expect(slice(text, at(root, 'z'))).toBe('[x: y]');
    expect(slice(text, root)).toBe(text.trimEnd());
  });

  test('in brackets and quotes need no indentation', () => {
    const source = sourceOf(path.join(FIXTURES, 'flow.yaml'));
    const root = parse(source.text);
    expect(plain(at(root, 'Resources', 'Api', 'Properties'))).toEqual({
      Name: 'api',
      Policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: ['execute-api:/*'] }],
      },
      Tags: [{ Key: 'single' }, { Key: 'pair' }],
      Description: 'a text that goes on with less indentation than # its key and ends',
      Parameters: { empty: null, alone: null, quoted: 'joined', url: 'http://example.com', list: [], map: {} },
    });
    expect(slice(source.text, at(root, 'Resources', 'Api', 'Properties', 'Policy'))).toMatch(/^\{[\s\S]*\}\]\n {6}\}$/);
  });

  test('pasted without any indentation are read in a moment', () => {
    const statements = Array.from({ length: 500 }, (_, i) => `{\n"Sid": "S${i}" # c\n}`).join(',\n');
    const root = parse(`a:\n  b:\n    c: [\n${statements}\n]\n    d: 1\n`);
    expect(plain(at(root, 'a', 'b', 'd'))).toBe(1);
  });
});

describe('anchors', () => {
  const source = sourceOf(path.join(FIXTURES, 'anchors.yaml'));
  const root = parse(source.text);

  test('an alias shares its node', () => {
    const trust = at(root, 'Resources', 'Role', 'Properties', 'AssumeRolePolicyDocument');
    expect(trust?.kind).toBe('map');
    expect(at(root, 'Resources', 'Other', 'Properties', 'AssumeRolePolicyDocument')).toBe(trust);
  });

  test('explicit keys win over merged ones, earlier maps over later ones', () => {
    expect(plain(at(root, 'Resources', 'One', 'Properties'))).toMatchObject({ Timeout: 5, Runtime: 'nodejs20.x' });
    expect(plain(at(root, 'Resources', 'Two', 'Properties'))).toEqual({
      Handler: 'index.two',
      Role: { 'Fn::GetAtt': 'Role.Arn' },
      Code: { S3Bucket: 'code', S3Key: 'one.zip' },
      EphemeralStorage: { Size: 256 },
      Runtime: 'nodejs20.x',
      Timeout: 30,
      MemorySize: 256,
      Architectures: ['arm64'],
    });
  });

  test('merged entries keep their own places', () => {
    const properties = at(root, 'Resources', 'One', 'Properties') as MapNode;
    const entry = entryOf(properties, 'Runtime');
    expect(source.text.slice(0, entry?.start).split('\n')).toHaveLength(4);
  });

  test('belong to their document and the latest one counts', () => {
    expect(plain(parse('a: &x 1\nb: *x\nc: &x 2\nd: *x\n? *x\n: e\n'))).toEqual({ a: 1, b: 1, c: 2, d: 2, '2': 'e' });
  });
});

describe('against the yaml package', () => {
  const compared = inputs(/\.ya?ml$/).map((file) => ({ file, source: sourceOf(file) }));

  test('trees and places are the same', () => {
    let same = 0;
    for (const { file, source } of compared) {
      const ours = parseYaml(source);
      // An alias bomb has no tree here, and would have the other one expanded for ever.
      if (ours.root === undefined) continue;
      if (ours.problems.some((problem) => !problem.message.startsWith('unknown tag'))) continue;
      const theirs = oracle(source.text);
      if (theirs === undefined) continue;
      expect(plain(ours.root), file).toEqual(theirs.value);
      const text = source.text;
      expect(ownPlaces(text, ours.root), file).toEqual([...theirs.places].sort((a, b) => a.localeCompare(b)));
      same++;
    }
    // All but broken fixtures, and flow.yaml, which the yaml package refuses.
    expect(same).toBeGreaterThan(compared.length / 2);
  });
});

/** The places of scalars and keys that have text, as `start-end`; the blank end of a block scalar is left out. */
function ownPlaces(text: string, root: SourceNode): string[] {
  const places = new Set<string>();
  const visit = (node: SourceNode): void => {
    if (node.kind === 'scalar') places.add(placeOf(text, node.start, node.end));
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (text[entry.start] !== '!') places.add(placeOf(text, entry.start, entry.end));
        visit(entry.value);
      }
    }
  };
  visit(root);
  return [...places].filter((place) => place !== '').sort((a, b) => a.localeCompare(b));
}

function placeOf(text: string, start: number, end: number): string {
  return start === end ? '' : `${start}-${start + text.slice(start, end).trimEnd().length}`;
}

const SHORT =
  /^!(Ref|Condition|GetAtt|Sub|Join|Select|Split|If|And|Or|Not|Equals|FindInMap|ImportValue|Base64|Cidr|GetAZs|Transform|Length|ToJsonString|ForEach|Rain::\w+)$/;

/** What the yaml package reads: plain values with short tags in their long form, and the places of scalars and keys. */
function oracle(text: string): { value: unknown; places: Set<string> } | undefined {
  const document = parseDocument(text, {
    version: '1.1',
    merge: true,
    customTags: (tags) => tags.flatMap(withoutTimes),
    logLevel: 'silent',
  });
  if (document.errors.length > 0) return undefined;
  const places = new Set<string>();
  const tooDeep = new Set<unknown>();

  const convert = (node: Node | null | undefined): unknown => {
    if (isAlias(node)) return convert(node.resolve(document));
    if (node === null || node === undefined || tooDeep.has(node)) return null;
    if (isScalar(node)) {
      note(node);
      return tagged(node, node.value);
    }
    if (isSeq<Node>(node)) return tagged(node, node.items.map(convert));
    if (!isMap<Node, Node>(node)) throw new Error('unexpected node');
    const own: [string, unknown][] = [];
    const merged: [string, unknown][] = [];
    for (const { key, value } of node.items) {
      const name = isAlias(key) ? key.resolve(document) : key;
      if (!isScalar(name)) throw new Error('unexpected key');
      if (name.value === Symbol.for('<<') || name.source === '<<' || name.value === '<<') {
        const found = convert(value) as object | object[];
        for (const map of [found].flat().reverse()) merged.push(...Object.entries(map));
      } else {
        note(name);
        own.push([name.type === 'PLAIN' ? (name.source ?? '') : String(name.value), convert(value)]);
      }
    }
    return tagged(node, Object.fromEntries([...merged, ...own]));
  };
  const note = (node: Scalar): void => {
    const [start, end] = node.range ?? [0, 0];
    const place = placeOf(text, start, end);
    if (place !== '') places.add(place);
  };
  const tagged = (node: Node, value: unknown): unknown => {
    const short = SHORT.exec(node.tag ?? '')?.[1];
    if (short === undefined) return value;
    return { [/^(Ref|Condition|Rain::.*)$/.test(short) ? short : `Fn::${short}`]: value };
  };
  const value = convert(document.contents);
  return { value, places };
}

/** The tags of YAML 1.1 in the yaml package without the parts that CloudFormation and we read as text. */
function withoutTimes(tag: Tags[number]): Tags {
  if (typeof tag === 'string') return [tag];
  if (tag.tag.endsWith(':timestamp') || ('format' in tag && tag.format === 'TIME')) return [];
  if (!('test' in tag) || tag.test === undefined) return [tag];
  if (tag.tag.endsWith(':bool'))
    return [{ ...tag, test: new RegExp(tag.test.source.replace('Y|y|', '').replace('N|n|', '')) }];
  // The yaml package reads a lone dot as a number.
  if (tag.test.test('.')) return [{ ...tag, test: /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9_]+)$/ }];
  if (tag.tag.endsWith(':int') && !('format' in tag)) return [{ ...tag, test: /^[-+]?(?:0|[1-9][0-9_]*)$/ }];
  if ('format' in tag && tag.format === 'EXP')
    return [{ ...tag, test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*[eE][-+][0-9]+$/ }];
  return [tag];
}
