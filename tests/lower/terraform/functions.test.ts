import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Term } from '../../../src/lower/term.ts';
import { callTerraformFunction, functionNames } from '../../../src/lower/terraform/functions.ts';
import { called, contextOf, type Given } from './called.ts';
import { nowhere, plain, shown } from './terms.ts';

/** Calls and what they are worth. Most are the documentation's own examples; the others were tried in `terraform console` 1.11. */
type Table = readonly (readonly [code: string, value: unknown])[];

const unknownText = (reason: string): string => `<unknown: ${reason}>`;

function check(table: Table, given?: Given): void {
  it.each(table)('%s', (code, value) => {
    expect(plain(called(code, given))).toEqual(value);
  });
}

/** Calls that Terraform refuses. */
function refuse(codes: readonly string[]): void {
  it.each(codes)('%s is refused', (code) => {
    expect(called(code)).toMatchObject({ kind: 'unknown', cause: 'undefined' });
  });
}

const scalar = (value: string | number | boolean): Term => ({
  kind: 'scalar',
  value,
  text: String(value),
  ...nowhere,
});

describe('numbers', () => {
  check([
    ['abs(23)', 23],
    ['abs(-12.4)', 12.4],
    ['ceil(5.1)', 6],
    ['ceil(-0.5)', 0],
    ['floor(4.9)', 4],
    ['floor(-1.8)', -2],
    ['log(16, 2)', 4],
    ['max(12, 54, 3)', 54],
    ['max(1, "2")', 2],
    ['min(12, 54, 3)', 3],
    ['parseint("100", 10)', 100],
    ['parseint("FF", 16)', 255],
    ['parseint("-10", 2)', -2],
    ['parseint("1011111011101111", 2)', 48879],
    ['parseint("aA", 62)', 656],
    ['pow(3, 2)', 9],
    ['pow(4, 0)', 1],
    ['range(3)', [0, 1, 2]],
    ['range(1, 4)', [1, 2, 3]],
    ['range(1, 8, 2)', [1, 3, 5, 7]],
    ['range(1, 4, 0.5)', [1, 1.5, 2, 2.5, 3, 3.5]],
    ['range(4, 1)', [4, 3, 2]],
    ['range(10, 5, -2)', [10, 8, 6]],
    ['signum(-13)', -1],
    ['signum(0)', 0],
    ['sum([10, 13, 6, 4.5])', 33.5],
    ['sum([0.1, 0.2])', 0.3],
  ]);
  refuse([
    'log(0, 10)',
    'max()',
    'parseint("12", 1)',
    'parseint("9", 8)',
    'parseint("", 10)',
    'range(1, 4, -1)',
    'range(1025)',
    'signum(1.5)',
    'sum([])',
    'sum(["a"])',
    'abs(null)',
    'abs([1])',
  ]);

  it('are unknown where they are larger than what is calculated exactly', () => {
    expect(called('pow(2, 64)')).toMatchObject({ kind: 'unknown', cause: 'unsupported' });
    expect(called('pow(10, 400)')).toMatchObject({ kind: 'unknown', cause: 'unsupported' });
  });

  it('are written without an exponent', () => {
    expect(called('tostring(1e15)')).toMatchObject({ value: '1000000000000000' });
    expect(called('tostring(0.0000001)')).toMatchObject({ value: '0.0000001' });
    expect(called('tostring(12345678901234567890)')).toMatchObject({ value: '12345678901234567890' });
  });
});

describe('text', () => {
  check([
    ['chomp("hello\\n")', 'hello'],
    ['chomp("hello\\r\\n")', 'hello'],
    ['chomp("hello\\n\\n")', 'hello'],
    ['endswith("hello world", "world")', true],
    ['endswith("hello world", "hello")', false],
    ['"  items: ${indent(2, "[\\n  foo,\\n  bar,\\n]\\n")}"', '  items: [\n    foo,\n    bar,\n  ]\n  '],
    ['join("-", ["foo", "bar", "baz"])', 'foo-bar-baz'],
    ['join(", ", ["foo"])', 'foo'],
    ['join(", ", ["a"], [1, true])', 'a, 1, true'],
    ['lower("АЛЛО!")', 'алло!'],
    ['lower("ΑΣ")', 'ασ'],
    ['replace("1 + 2 + 3", "+", "-")', '1 - 2 - 3'],
    ['replace("hello world", "/w.*d/", "everybody")', 'hello everybody'],
    ['replace("abc", "", "-")', '-a-b-c-'],
    ['replace("abc", "/(b)/", "<$1>")', 'a<b>c'],
    ['replace("abc", "/(?P<x>b)/", "[$x]")', 'a[b]c'],
    ['replace("abc", "/(b)/", "[$1x]")', 'a[]c'],
    ['replace("a.b", "/\\\\./", "$$")', 'a$b'],
    ['split(",", "foo,bar,baz")', ['foo', 'bar', 'baz']],
    ['split(",", "")', ['']],
    ['split("", "abc")', ['a', 'b', 'c']],
    ['startswith("hello world", "hello")', true],
    ['startswith("hello world", "world")', false],
    ['strcontains("hello world", "wor")', true],
    ['strcontains("hello world", "wod")', false],
    ['strrev("a ☃")', '☃ a'],
    ['substr("hello world", 1, 4)', 'ello'],
    ['substr("🤔🤷", 0, 1)', '🤔'],
    ['substr("hello world", -5, -1)', 'world'],
    ['substr("hello world", 6, 10)', 'world'],
    ['substr("hello", -10, 2)', 'he'],
    ['title("hello world-foo_bar o\'neil")', "Hello World-Foo_bar O'Neil"],
    ['trim("?!hello?!", "!?")', 'hello'],
    ['trim("foobar", "far")', 'oob'],
    ['trim("   hello! world.!  ", "! ")', 'hello! world.'],
    ['trimprefix("helloworld", "hello")', 'world'],
    ['trimprefix("helloworld", "cat")', 'helloworld'],
    ['trimspace("  hello\\n\\n")', 'hello'],
    ['trimsuffix("helloworld", "world")', 'hello'],
    ['upper("straße")', 'STRAßE'],
    ['upper(true)', 'TRUE'],
    ['core::upper("a")', 'A'],
  ]);
  refuse([
    'indent(-1, "a")',
    'join(",", ["a", null])',
    'join(",")',
    'join(",", "a")',
    'lower(null)',
    'substr("a", 0.5, 1)',
  ]);
});

describe('regular expressions', () => {
  check([
    ['regex("[a-z]+", "53453453.345345aaabbbccc23454")', 'aaabbbccc'],
    ['regex("(\\\\d\\\\d\\\\d\\\\d)-(\\\\d\\\\d)-(\\\\d\\\\d)", "2019-02-01")', ['2019', '02', '01']],
    [
      'regex("^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/")',
      { authority: 'terraform.io', scheme: 'https' },
    ],
    ['regex("a(b)?(c)?", "ab")', ['b', null]],
    ['regex("(a|ab)(c|bcd)(d*)", "abcd")', ['a', 'bcd', '']],
    ['regex("(a|b|)*c", "abc")', ['b']],
    ['regex("(a*)*", "b")', ['']],
    ['regex("(|a)+", "aaa")', ['']],
    ['regex("(?i)ABC", "xabcx")', 'abc'],
    ['regex("(?U)x+", "xxy")', 'x'],
    ['regex("x*?y", "xxy")', 'xxy'],
    ['regex(".+", "a\\nb")', 'a'],
    ['regex("(?s).+", "a\\nb")', 'a\nb'],
    ['regex("(?m)^b$", "a\\nb\\nc")', 'b'],
    ['regex("[[:alpha:]]+\\\\pN", "é1ab2")', 'ab2'],
    ['regex("\\\\p{Greek}", "aβ")', 'β'],
    ['regex("[]a]+", "]a")', ']a'],
    ['regex("[^]a]+", "]ab")', 'b'],
    ['regex("[\\\\d-x]+", "1-x")', '1-x'],
    ['regex("a{2}", "aaa")', 'aa'],
    ['regex("a{,2}", "a{,2}")', 'a{,2}'],
    ['regex("\\\\Qa.b\\\\E+", "a.bbb")', 'a.bbb'],
    ['regex("\\\\x41\\\\x{42}\\\\101", "ABA")', 'ABA'],
    ['regex("\\\\bfoo\\\\b", "a foo b")', 'foo'],
    ['regexall("[a-z]+", "1234abcd5678efgh9")', ['abcd', 'efgh']],
    ['regexall("a*", "baac")', ['', 'aa', '']],
    ['length(regexall("[a-z]+", "123456789"))', 0],
    ['replace("abc", "/b*/", "-")', '-a-c-'],
  ]);
  refuse([
    'regex("[a-z]", "1")',
    'regex("(?=a)", "a")',
    'regex("\\\\1", "a")',
    'regex("a**", "a")',
    'regex("(", "a")',
    'regex("a)", "a")',
    'regex("[z-a]", "a")',
    'regex("\\\\p{Nope}", "a")',
    'regex("(?:(?P<x>a)|b)(c)", "bc")',
    'regex("a{1001}", "a")',
  ]);

  it('take no exponential time', () => {
    expect(plain(called(`regexall("(a+)+$", "${'a'.repeat(500)}b")`))).toEqual([]);
    expect(plain(called(`regex("(x?x?){1000}(.*.*.*.*)y", "${'x'.repeat(200)}")`))).toMatch(/^<unknown: /);
    expect(plain(called('regex("((((a{0}){1000}){1000}){1000}){1000}", "a")'))).toMatch(/^<unknown: /);
  });

  it('agree with the engine of JavaScript where the two are alike', () => {
    const pieces = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '(a|b)', '(?:ab|a)', '^', '$', '\\b', '\\d', '(c)');
    const counts = fc.constantFrom('', '', '*', '+', '?', '{1,2}', '*?', '+?');
    const patterns = fc.array(fc.tuple(pieces, counts), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        patterns,
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' '), maxLength: 12 }),
        (parts, text) => {
          const pattern = parts.map(([piece, count]) => piece + (/^[\^$]|^\\b/.test(piece) ? '' : count)).join('');
          const match = new RegExp(pattern, 's').exec(text);
          const result = callTerraformFunction(
            'regexall',
            [scalar(`(?s)(${pattern})`), scalar(text)],
            nowhere,
            contextOf({}),
          );
          const [first] = result.kind === 'list' ? result.items : [];
          const whole = first?.kind === 'list' ? first.items[0] : undefined;
          expect(whole?.kind === 'scalar' ? whole.value : undefined).toEqual(match?.[0]);
        },
      ),
    );
  });
});

describe('formats', () => {
  check([
    ['format("Hello, %s!", "Ander")', 'Hello, Ander!'],
    ['format("There are %d lights", 4)', 'There are 4 lights'],
    ['format("%#v", "hello")', '"hello"'],
    ['format("%#v", {a = 1})', '{"a":1}'],
    ['format("%v", ["a", 1, {b = 2}])', '["a",1,{"b":2}]'],
    ['format("%v", null)', 'null'],
    ['format("%v|%v", 1000000, 1.5)', '1e+06|1.5'],
    ['format("%5d|%-5d|%05d|%+d|% d", 1, 2, 3, 4, 5)', '    1|2    |00003|+4| 5'],
    ['format("%x|%X|%o|%b|%#x", 255, 255, 8, 5, 255)', 'ff|FF|10|101|0xff'],
    ['format("%f|%.2f|%8.3f|%-8.1f|", 1.5, 2.345, 3.14159, 2.25)', '1.500000|2.34|   3.142|2.2     |'],
    ['format("%e|%E|%.2e", 1234.56, 1234.56, 0.00012)', '1.234560e+03|1.234560E+03|1.20e-04'],
    ['format("%g|%G|%g|%.3g", 1234567890, 0.0000001, 0.5, 1234.56)', '1.23456789e+09|1E-07|0.5|1.23e+03'],
    ['format("%t|%t", true, "false")', 'true|false'],
    ['format("%q|%q", "a\\"b\\n", 1)', '"a\\"b\\n"|"1"'],
    ['format("%10s|%-10s|%.2s|%5.1s", "abc", "abc", "abc", "abc")', '       abc|abc       |ab|    a'],
    ['format("%[2]s %[1]s", "a", "b")', 'b a'],
    ['format("%%")', '%'],
    ['format("%.0f|%.0f", 2.5, 3.5)', '2|4'],
    ['format("%d", -3)', '-3'],
    [
      'formatlist("Hello, %s!", ["Valentina", "Ander", "Olivia", "Sam"])',
      ['Hello, Valentina!', 'Hello, Ander!', 'Hello, Olivia!', 'Hello, Sam!'],
    ],
    [
      'formatlist("%s, %s!", "Salutations", ["Valentina", "Ander"])',
      ['Salutations, Valentina!', 'Salutations, Ander!'],
    ],
    ['formatlist("%s", [])', []],
    ['formatlist("x")', ['x']],
  ]);
  refuse([
    'format("%s")',
    'format("%s", "a", "b")',
    'format("%d", 1.5)',
    'format("%d", "x")',
    'format("%s", null)',
    'format("%t", 1)',
    'format("%z", 1)',
    'format("%", 1)',
    'formatlist("%s-%s", ["a", "b"], ["x"])',
    'formatlist("%s", null)',
  ]);
});

describe('lists and maps', () => {
  check([
    ['alltrue(["true", true])', true],
    ['alltrue([true, false])', false],
    ['alltrue([])', true],
    ['anytrue([true, null])', true],
    ['anytrue([])', false],
    ['chunklist(["a", "b", "c", "d", "e"], 2)', [['a', 'b'], ['c', 'd'], ['e']]],
    ['chunklist(["a", "b"], 0)', [['a', 'b']]],
    ['coalesce("a", "b")', 'a'],
    ['coalesce("", "b")', 'b'],
    ['coalesce(null, 1, 2)', 1],
    ['coalesce(1, "a")', '1'],
    ['coalescelist([], ["c", "d"])', ['c', 'd']],
    ['compact(["a", "", "b", null, "c"])', ['a', 'b', 'c']],
    ['concat(["a", ""], ["b", "c"])', ['a', '', 'b', 'c']],
    ['contains(["a", "b", "c"], "a")', true],
    ['contains(["a", "b", "c"], "d")', false],
    ['contains([["a"], {b = 1}], {b = 1})', true],
    ['distinct(["a", "b", "a", "c", "d", "b"])', ['a', 'b', 'c', 'd']],
    ['element(["a", "b", "c"], 1)', 'b'],
    ['element(["a", "b", "c"], 3)', 'a'],
    ['flatten([["a", "b"], [], ["c"]])', ['a', 'b', 'c']],
    ['flatten([[["a", "b"], []], ["c"]])', ['a', 'b', 'c']],
    ['flatten([{ a = ["x"] }, null])', [{ a: ['x'] }, null]],
    ['index(["a", "b", "c"], "b")', 1],
    ['keys({a=1, c=2, d=3, b=4})', ['a', 'b', 'c', 'd']],
    ['length([])', 0],
    ['length(["a", "b"])', 2],
    ['length({"a" = "b"})', 1],
    ['length("hello")', 5],
    ['length("👾🕹️")', 2],
    ['list("a", "b")', ['a', 'b']],
    ['lookup({a="ay", b="bee"}, "a", "what?")', 'ay'],
    ['lookup({a="ay", b="bee"}, "c", "what?")', 'what?'],
    ['lookup({a=null}, "a", "z")', null],
    ['map("a", 1, "b", 2)', { a: 1, b: 2 }],
    ['matchkeys(["i-123", "i-abc", "i-def"], ["us-west", "us-east", "us-east"], ["us-east"])', ['i-abc', 'i-def']],
    ['matchkeys(["a", "b", "c"], [1, 2, 3], [1, "3"])', ['a', 'c']],
    ['merge({a="b", c="d"}, {e="f", c="z"})', { a: 'b', c: 'z', e: 'f' }],
    ['merge({a="b"}, {a=[1,2], c="z"}, {d=3})', { a: [1, 2], c: 'z', d: 3 }],
    ['merge({a=1}, null, {b=2})', { a: 1, b: 2 }],
    ['merge()', {}],
    ['one([])', null],
    ['one(["a"])', 'a'],
    ['reverse([1, 2, 3])', [3, 2, 1]],
    ['slice(["a", "b", "c", "d"], 1, 3)', ['b', 'c']],
    ['sort(["e", "d", "a", "x"])', ['a', 'd', 'e', 'x']],
    ['sort(["\u{1f4a9}", "\ufb01", 10, 9])', ['10', '9', '\ufb01', '\u{1f4a9}']],
    ['transpose({"a" = ["1", "2"], "b" = ["2", "3"]})', { 1: ['a'], 2: ['a', 'b'], 3: ['b'] }],
    ['values({a=3, c=2, d=1})', [3, 2, 1]],
    ['values({b=1, a=2})', [2, 1]],
    ['zipmap(["a", "b"], [1, 2])', { a: 1, b: 2 }],
    ['setintersection(["a", "b"], ["b", "c"], ["b", "d"])', ['b']],
    [
      'setproduct(["dev", "prod"], ["app1", "app2"])',
      [
        ['dev', 'app1'],
        ['dev', 'app2'],
        ['prod', 'app1'],
        ['prod', 'app2'],
      ],
    ],
    ['setproduct(["a"], [])', []],
    ['setsubtract(["a", "b", "c"], ["a", "c"])', ['b']],
    ['setunion(["a", "b"], ["b", "c"], ["d"])', ['a', 'b', 'c', 'd']],
  ]);
  refuse([
    'coalesce("", null)',
    'coalescelist([], [])',
    'concat(["a"], null)',
    'concat("a")',
    'distinct("a")',
    'element([], 0)',
    'element(["a"], 1.5)',
    'flatten("a")',
    'index(["a"], "b")',
    'keys(["a"])',
    'length(5)',
    'length(null)',
    'lookup({a = 1}, "b")',
    'merge({a = 1}, ["b"])',
    'one(["a", "b"])',
    'one(null)',
    'slice(["a"], 0, 2)',
    'sort(["a", null])',
    'zipmap(["a", "b"], [1])',
    'alltrue([1])',
  ]);
});

describe('types', () => {
  check([
    ['can(tonumber("x"))', false],
    ['can(["a"])', true],
    ['nonsensitive(sensitive(1))', 1],
    ['tobool("true")', true],
    ['tobool("0")', false],
    ['tobool(null)', null],
    ['tolist(["a", "b", 3])', ['a', 'b', '3']],
    ['tomap({"a" = 1})', { a: 1 }],
    ['tonumber("1e3")', 1000],
    ['tonumber(".5")', 0.5],
    ['toset(["c", "b", "b"])', ['b', 'c']],
    ['toset([3, 10, 3])', [3, 10]],
    ['tostring(true)', 'true'],
    ['tostring(1.50)', '1.5'],
    ['try(tonumber("x"), error.x, "fallback")', 'fallback'],
    ['try("first", "second")', 'first'],
    ['try([error.x], "fallback")', 'fallback'],
    ['try("${error.x}-a", "fallback")', 'fallback'],
  ]);
  refuse([
    'tobool("True")',
    'tobool(1)',
    'tonumber(" 5")',
    'tonumber("0x10")',
    'tostring([])',
    'tolist("a")',
    'try(error.a)',
  ]);
});

describe('encodings', () => {
  check([
    ['base64decode("SGVsbG8gV29ybGQ=")', 'Hello World'],
    ['base64encode("Hello World")', 'SGVsbG8gV29ybGQ='],
    ['base64sha256("hello world")', 'uU0nuZNNPgilLlLX2n2r+sSE7+N6U4DukIj3rOLvzek='],
    [
      'csvdecode("a,b,c\\n1,2,3\\n4,5,6")',
      [
        { a: '1', b: '2', c: '3' },
        { a: '4', b: '5', c: '6' },
      ],
    ],
    ['csvdecode("a,b\\r\\n\\"x\\"\\"y\\",\\"l1\\nl2\\"\\r\\n\\r\\n")', [{ a: 'x"y', b: 'l1\nl2' }]],
    ['jsondecode("{\\"hello\\": \\"world\\"}")', { hello: 'world' }],
    ['jsondecode("true")', true],
    ['jsondecode("\\"a\\"")', 'a'],
    ['jsondecode("null")', null],
    ['jsondecode(jsonencode({a = [1, ref.queue.Arn]}))', { a: [1, '<reference queue.Arn>'] }],
    ['jsondecode(jsonencode("a"))', 'a'],
    ['jsonencode({"hello"="world"})', { hello: 'world' }],
    ['jsonencode("a<b")', '"a\\u003cb"'],
    ['jsonencode(null)', 'null'],
    ['base64encode(jsonencode({b = "<x>", a = 1}))', 'eyJhIjoxLCJiIjoiXHUwMDNjeFx1MDAzZSJ9'],
    ['md5("hello world")', '5eb63bbbe01eeed093cb22bb8f5acdc3'],
    ['sha1("hello world")', '2aae6c35c94fcfb415dbe95f408b9ce91ee846ed'],
    ['sha256("hello world")', 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9'],
    ['textdecodebase64("SABlAGwAbABvACAAVwBvAHIAbABkAA==", "UTF-16LE")', 'Hello World'],
    ['textencodebase64("Hello World", "UTF-16LE")', 'SABlAGwAbABvACAAVwBvAHIAbABkAA=='],
    ['textencodebase64("é", "ISO-8859-1")', '6Q=='],
    ['urlencode("foo:bar@localhost?foo=bar&bar=baz")', 'foo%3Abar%40localhost%3Ffoo%3Dbar%26bar%3Dbaz'],
    ['urlencode("a b~*é")', 'a+b~%2A%C3%A9'],
    ['urldecode("a+b%20c")', 'a b c'],
    ['uuidv5("dns", "www.terraform.io")', 'a5008fae-b28c-5ba5-96cd-82b4c53552d6'],
    ['uuidv5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "tada")', 'faa898db-9b9d-5b75-86a9-149e7bb8e3b8'],
    ['yamldecode("hello: world")', { hello: 'world' }],
    ['yamldecode("true")', true],
    ['yamldecode("~")', null],
    ['yamldecode("{a: 1, b: [x, \'y\']} # c")', { a: 1, b: ['x', 'y'] }],
    [
      'yamldecode("---\\n# c\\na: 012\\nb: 0ba\\nc: yes\\nd:\\n- 1\\n- e: f\\n  g: \\"h\\\\n\\"\\n- - i\\n")',
      {
        a: 12,
        b: '0ba',
        c: true,
        d: [1, { e: 'f', g: 'h\n' }, ['i']],
      },
    ],
    [
      'yamldecode("a: |\\n  x\\n    y\\n\\nb: http://x:80/y # c\\n\'c d\' :\\n")',
      {
        a: 'x\n  y\n',
        b: 'http://x:80/y',
        'c d': null,
      },
    ],
    ['yamldecode(yamlencode({a = [1]}))', { a: [1] }],
  ]);
  refuse([
    'base64decode("YQ")',
    'base64decode("/w==")',
    'csvdecode("a,a\\n1,2")',
    'csvdecode("a,b\\n1")',
    'jsondecode("{a:1}")',
    'jsondecode("")',
    'jsondecode(null)',
    'textencodebase64("€", "ISO-8859-1")',
    'uuidv5("nope", "x")',
  ]);

  it.each(['a: &x 1', 'a: !!str 1', 'a: >\n  b', 'a: b: c', 'a:\n  b: 1\n c: 2', 'a: x\n  y', '<<: 1', 'a: [b'])(
    'YAML that is not simple is unknown: %j',
    (text) => {
      const term = callTerraformFunction('yamldecode', [scalar(text)], nowhere, contextOf({}));
      expect(term).toMatchObject({ kind: 'unknown', cause: 'unsupported' });
    },
  );

  it.each(['uuid()', 'timestamp()', 'bcrypt("a")'])('%s is made at apply', (code) => {
    expect(called(code)).toMatchObject({ kind: 'unknown', cause: 'attribute', reason: 'it is made at apply' });
  });
});

describe('addresses', () => {
  check([
    ['cidrhost("10.12.112.0/20", 16)', '10.12.112.16'],
    ['cidrhost("10.12.112.0/20", 268)', '10.12.113.12'],
    ['cidrhost("10.12.112.0/20", -1)', '10.12.127.255'],
    ['cidrhost("fd00:fd12:3456:7890:00a2::/72", 34)', 'fd00:fd12:3456:7890::22'],
    ['cidrnetmask("172.16.0.0/12")', '255.240.0.0'],
    ['cidrsubnet("172.16.0.0/12", 4, 2)', '172.18.0.0/16'],
    ['cidrsubnet("10.1.2.0/24", 4, 15)', '10.1.2.240/28'],
    ['cidrsubnet("fd00:fd12:3456:7890::/56", 16, 162)', 'fd00:fd12:3456:7800:a200::/72'],
    ['cidrsubnet("::ffff:10.0.0.0/104", 8, 1)', '10.1.0.0/16'],
    ['cidrsubnet("010.001.5.5/16", 8, 1)', '10.1.1.0/24'],
    ['cidrsubnet("fe80::/48", 33, 6)', 'fe80::3:0:0:0/81'],
    ['cidrsubnets("10.1.0.0/16", 4, 4, 8, 4)', ['10.1.0.0/20', '10.1.16.0/20', '10.1.32.0/24', '10.1.48.0/20']],
    [
      'cidrsubnets("fd00:fd12:3456:7890::/56", 16, 16, 16, 32)',
      [
        'fd00:fd12:3456:7800::/72',
        'fd00:fd12:3456:7800:100::/72',
        'fd00:fd12:3456:7800:200::/72',
        'fd00:fd12:3456:7800:300::/88',
      ],
    ],
    ['cidrcontains("10.0.0.0/8", "10.1.0.0/16")', true],
    ['cidrcontains("10.0.0.0/8", "11.0.0.1")', false],
  ]);
  refuse([
    'cidrhost("10.0.0.0/24", 256)',
    'cidrnetmask("fd00::/8")',
    'cidrsubnet("10.0.0.0", 8, 1)',
    'cidrsubnet("10.0.0.0/24", 9, 0)',
    'cidrsubnet("10.0.0.0/24", 4, 16)',
    'cidrsubnets("10.0.0.0/24", 1, 1, 1)',
    'cidrsubnets("10.0.0.0/24", 0)',
  ]);
});

describe('times', () => {
  check([
    ['formatdate("DD MMM YYYY hh:mm ZZZ", "2018-01-02T23:12:01Z")', '02 Jan 2018 23:12 UTC'],
    ['formatdate("EEEE, DD-MMM-YY hh:mm:ss ZZZ", "2018-01-02T23:12:01Z")', 'Tuesday, 02-Jan-18 23:12:01 UTC'],
    ['formatdate("EEE, DD MMM YYYY hh:mm:ss ZZZ", "2018-01-02T23:12:01-08:00")', 'Tue, 02 Jan 2018 23:12:01 -0800'],
    ['formatdate("MMM DD, YYYY", "2018-01-02T23:12:01Z")', 'Jan 02, 2018'],
    ['formatdate("HH:mmaa", "2018-01-02T23:12:01Z")', '11:12pm'],
    ["formatdate(\"h'h'mm 'it''s' ZZZZZ Z\", \"2018-01-02T03:12:01Z\")", "3h12 it's +00:00 Z"],
    ['timeadd("2017-11-22T00:00:00Z", "10m")', '2017-11-22T00:10:00Z'],
    ['timeadd("2017-11-22T00:00:00+02:00", "-1.5h2s")', '2017-11-21T22:29:58+02:00'],
    ['timeadd("2017-11-22T00:00:00.25Z", "1s")', '2017-11-22T00:00:01Z'],
    ['timecmp("2017-11-22T00:00:00Z", "2017-11-22T01:00:00+01:00")', 0],
    ['timecmp("2017-11-22T00:00:00Z", "2017-11-22T01:00:00Z")', -1],
  ]);
  refuse([
    'formatdate("x", "2018-01-02T03:02:01Z")',
    'formatdate("YYYY", "2018-02-30T03:02:01Z")',
    'timeadd("2017-11-22T00:00:00Z", "1d")',
  ]);
});

describe('files', () => {
  const files = { 'hello.txt': 'hello!', './user/data.sh': 'echo ${name}', 'm.json': '{"a": 1}', bin: 'a\ufffd' };
  check(
    [
      ['abspath("/a/../b/")', '/b'],
      ['abspath(".")', unknownText('it depends on where Terraform runs')],
      ['basename("foo/bar/baz.txt")', 'baz.txt'],
      ['basename("")', '.'],
      ['dirname("foo/bar/baz.txt")', 'foo/bar'],
      ['dirname("a")', '.'],
      ['dirname("/a")', '/'],
      ['file("hello.txt")', 'hello!'],
      ['file("nope")', unknownText('nope is no file of the module')],
      ['filebase64("hello.txt")', 'aGVsbG8h'],
      ['filebase64("bin")', unknownText('the file is no text in UTF-8')],
      ['filebase64sha256("hello.txt")', 'zgYJL7lI2f+sfRo3bkBLJrdXW8wR7gWkYV/vT+w6MIs='],
      ['fileexists("hello.txt")', true],
      ['fileexists("nope")', unknownText('nope is no file of the module')],
      ['filemd5("hello.txt")', '5a8dd3ad0756a93ded72b823b19dd877'],
      ['fileset("./user", "data.sh")', ['data.sh']],
      ['fileset("./user", "*.sh")', unknownText('Lintel does not look for files')],
      ['filesha1("hello.txt")', '8f7d88e901a5ad3a05d8cc0de93313fd76028f8c'],
      ['jsondecode(file("m.json"))', { a: 1 }],
      ['pathexpand("a/b")', 'a/b'],
      ['pathexpand("~/a")', unknownText('it depends on who runs Terraform')],
      ['templatefile("./user/data.sh", {name = "x"})', 'echo x'],
      ['templatefile("nope", {})', unknownText('nope is no file of the module')],
      ['templatestring("a-$${name}", {name = "x"})', 'a-x'],
    ],
    { files },
  );
});

describe('variables', () => {
  const list: Term = { kind: 'list', items: [scalar('a'), scalar('b')], ...nowhere };
  const map: Term = { kind: 'map', entries: [{ key: 'k', value: scalar('v'), ...nowhere }], ...nowhere };
  const variables = {
    env: scalar('dev'),
    empty: scalar(''),
    nothing: { kind: 'null', ...nowhere },
    list,
    map,
  } as const;
  check(
    [
      ['upper(var.env)', { '<assuming>': ['DEV', '<parameter env>'] }],
      ['upper("${var.env}-x")', { '<assuming>': ['DEV-X', '<parameter env>'] }],
      ['upper(lower(var.env))', { '<assuming>': ['DEV', '<parameter env>'] }],
      ['replace(var.env, "d", var.empty)', { '<assuming>': ['ev', '<parameter env>', '<parameter empty>'] }],
      // The name of a zone is not known, but how all of them look.
      ['length(regexall("^[a-z]{2}-", element(zones.x, 1)))', 1],
      ['length(regexall("^eu-", element(zones.x, 1)))', unknownText('the zones of a Region are known at deployment')],
      // A word in a document, or in text of which only parts are known.
      [
        'replace({a = "x-_ARN_/*", b = ["_ARN_"], c = "y"}, "_ARN_", ref.b.arn)',
        {
          a: { '<concat>': ['x-', '<reference b.arn>', '/*'] },
          b: ['<reference b.arn>'],
          c: 'y',
        },
      ],
      ['replace({a = "x-_ARN_"}, "_ARN_", "arn")', { a: 'x-arn' }],
      [
        'replace({a = "x-_ARN_"}, "_ARN_", "\\"")',
        unknownText('what a placeholder is replaced by changes the document'),
      ],
      ['replace({_ARN_ = "x"}, "_ARN_", "arn")', { _ARN_: 'x', '<open>': 'a key of it has a placeholder' }],
      ['replace("${aws.Region}-_ARN_", "_ARN_", "arn")', { '<concat>': ['<parameter AWS::Region>', '-arn'] }],
      ['replace("x-_ARN_", "_ARN_", elsewhere.x)', { '<concat>': ['x-', unknownText('it is elsewhere')] }],
      ['concat(var.list, ["c"])', { '<assuming>': [['a', 'b', 'c'], '<parameter list>'] }],
      ['merge(var.map, {a = var.env})', { k: 'v', a: '<parameter env>' }],
      ['lookup({dev = 1}, var.env)', { '<assuming>': [1, '<parameter env>'] }],
      ['upper(var.other)', unknownText('variable other has no value')],
      ['upper(aws.Region)', unknownText('it depends on AWS::Region')],
      ['concat([1], var.other)', [1, '<open: variable other has no value>']],
      // A variable stays one where it is only passed on, so that all its values are looked at.
      ['tolist(var.list)', '<parameter list>'],
      ['tostring(var.env)', '<parameter env>'],
      ['jsonencode(var.env)', '<parameter env>'],
      ['format("%s-%s", var.env, "x")', { '<concat>': ['<parameter env>', '-x'] }],
      ['format("%s", var.env)', '<parameter env>'],
      ['format("%5s", var.env)', { '<assuming>': ['  dev', '<parameter env>'] }],
      ['join("-", [var.env, "x"])', { '<join>': ['-', ['<parameter env>', 'x']] }],
      ['lower(join("-", [var.env, "X"]))', { '<assuming>': ['dev-x', '<parameter env>'] }],
      ['coalesce(var.env, "x")', '<parameter env>'],
      ['coalesce(var.nothing, var.empty, "x")', { '<assuming>': ['x', '<parameter nothing>', '<parameter empty>'] }],
      ['coalesce(var.nothing, aws.Region)', '<parameter AWS::Region>'],
      [
        'compact([var.empty, var.env, ref.key.Arn])',
        {
          '<assuming>': [['<parameter env>', '<reference key.Arn>'], '<parameter empty>'],
        },
      ],
      ['contains(["dev", "test"], var.env)', { '<if>': [true, false] }],
      ['contains(["dev", "dev"], aws.Region)', { '<if>': [true, false] }],
      ['contains(var.list, "a")', { '<assuming>': [true, '<parameter list>'] }],
      ['sort([var.env, "a"])', { '<assuming>': [['a', 'dev'], '<parameter env>'] }],
      ['length(var.list)', { '<assuming>': [2, '<parameter list>'] }],
      ['flatten([var.list, "c"])', { '<assuming>': [['a', 'b', 'c'], '<parameter list>'] }],
      ['try(var.env, "x")', '<parameter env>'],
      ['toset(var.list)', { '<assuming>': [['a', 'b'], '<parameter list>'] }],
      ['jsondecode("{\\"a\\": \\"${var.env}\\"}")', { a: '<parameter env>' }],
      ['alltrue([var.env])', { '<if>': [true, false] }],
    ],
    { variables },
  );

  it('make a condition of a comparison', () => {
    const term = called('contains(["a", "b"], var.env)', { variables });
    expect(term).toMatchObject({
      kind: 'choice',
      condition: {
        kind: 'or',
        operands: [
          { kind: 'equals', left: { text: 'a' }, right: { name: 'env' } },
          { kind: 'equals', left: { text: 'b' }, right: { name: 'env' } },
        ],
      },
    });
  });

  it('are named once, where they are used', () => {
    const term = called('format("%5s", "${var.env}${var.env}")', { variables });
    expect(term).toMatchObject({ kind: 'call', function: 'assuming' });
    if (term.kind !== 'call') return;
    expect(term.arguments).toHaveLength(2);
    expect(term.arguments.slice(1).map(shown)).toEqual(['${var.env}']);
  });
});

describe('choices', () => {
  check([
    ['upper(when.x ? "a" : "b")', { '<if>': ['A', 'B'] }],
    ['upper("${when.x ? "a" : "b"}-${when.x ? "c" : "d"}")', { '<if>': ['A-C', 'B-D'] }],
    [
      'substr(when.x ? "abc" : "def", 0, when.y ? 1 : 2)',
      { '<if>': [{ '<if>': ['a', 'ab'] }, { '<if>': ['d', 'de'] }] },
    ],
    ['merge(when.x ? {a = 1} : {}, {b = 2})', { '<if>': [{ a: 1, b: 2 }, { b: 2 }] }],
    ['merge({a = when.x ? 1 : 2}, {b = 2})', { a: { '<if>': [1, 2] }, b: 2 }],
    ['concat(when.x ? ["a"] : [], ["b"])', { '<if>': [['a', 'b'], ['b']] }],
    ['concat([when.x ? "a" : "b"], ["c"])', [{ '<if>': ['a', 'b'] }, 'c']],
    ['tolist(when.x ? ["a"] : [])', { '<if>': [['a'], []] }],
    ['format("%s-x", when.x ? "a" : "b")', { '<concat>': [{ '<if>': ['a', 'b'] }, '-x'] }],
    ['try(when.x ? "a" : error.b, "c")', { '<if>': ['a', 'c'] }],
    ['try(when.x ? "a" : "b", "c")', { '<if>': ['a', 'b'] }],
    ['can(when.x ? "a" : error.b)', { '<if>': [true, false] }],
    ['coalesce(when.x ? "a" : null, "c")', { '<if>': ['a', 'c'] }],
    ['coalesce(when.x ? "a" : "", when.y ? "b" : "", "c")', { '<if>': ['a', { '<if>': ['b', 'c'] }] }],
    ['compact([when.x ? "a" : "", "c"])', { '<if>': [['a', 'c'], ['c']] }],
    ['anytrue([when.x ? true : false, false])', { '<if>': [true, false] }],
    ['flatten([when.x ? ["a"] : [], "b"])', [{ '<if>': ['a', null] }, 'b']],
    ['contains([when.x ? "a" : "b"], "a")', { '<if>': [true, false] }],
    ['jsondecode(when.x ? "[1]" : "{}")', { '<if>': [[1], {}] }],
  ]);

  it('that make items of a list be there or not decide what depends on how many there are', () => {
    expect(plain(called('length([when.x ? ref.a.Arn : error.none])'))).toEqual({ '<if>': [1, 0] });
    expect(plain(called('one([when.x ? ref.a.Arn : error.none])'))).toEqual({ '<if>': ['<reference a.Arn>', null] });
    expect(plain(called('join("", [when.x ? "a" : error.none, when.x ? "b" : error.none])'))).toEqual({
      '<if>': ['ab', ''],
    });
    expect(plain(called('element(concat([when.x ? ref.a.Arn : error.none], [""]), 0)'))).toEqual({
      '<if>': ['<reference a.Arn>', ''],
    });
    // A list that is only passed on keeps its items.
    expect(plain(called('concat([when.x ? ref.a.Arn : error.none], ["b"])'))).toEqual([
      { '<if>': ['<reference a.Arn>', '<unknown: none>'] },
      'b',
    ]);
  });

  it('are worked out for sixteen combinations, not for more', () => {
    const choices = (count: number): string =>
      Array.from({ length: count }, (_, index) => `when.x${index} ? "a" : "b"`).join(', ');
    expect(called(`substr(join("", [${choices(4)}]), 0, 9)`).kind).toBe('choice');
    expect(called(`substr(join("", [${choices(5)}]), 0, 9)`)).toMatchObject({
      kind: 'unknown',
      cause: 'unsupported',
      reason: 'it depends on too many conditions',
    });
  });

  it('by the same condition are not combined', () => {
    const many = Array.from({ length: 8 }, (_, index) => `when.x ? "a${index}" : "b${index}"`).join(', ');
    expect(plain(called(`upper(join("", [${many}]))`))).toEqual({
      '<if>': ['A0A1A2A3A4A5A6A7', 'B0B1B2B3B4B5B6B7'],
    });
  });
});

describe('what is not known', () => {
  check([
    ['upper(other.x)', unknownText('it is elsewhere')],
    ['upper(ref.queue.url)', unknownText('it is known once queue exists')],
    ['upper("${ref.queue.url}-x")', unknownText('it is known once queue exists')],
    ['nope("a")', unknownText('Lintel does not evaluate the function nope')],
    ['provider::aws::arn_parse("a")', unknownText('Lintel does not evaluate the function provider::aws::arn_parse')],
    ['constructor("a")', unknownText('Lintel does not evaluate the function constructor')],
    ['upper()', unknownText('upper takes 1 argument')],
    ['upper([])', '[]'],
    ['format("%s/*", ref.bucket.Arn)', { '<concat>': ['<reference bucket.Arn>', '/*'] }],
    ['format("%q", ref.bucket.Arn)', { '<concat>': ['"', '<reference bucket.Arn>', '"'] }],
    ['format("%s", ref.bucket.Arn)', '<reference bucket.Arn>'],
    ['format("{\\"r\\": %s}", jsonencode([ref.a.Arn]))', { '<concat>': ['{"r": ', ['<reference a.Arn>'], '}'] }],
    ['formatlist("%s/*", [ref.a.Arn, "b"])', [{ '<concat>': ['<reference a.Arn>', '/*'] }, 'b/*']],
    ['join(",", [ref.a.Arn, "b"])', { '<join>': [',', ['<reference a.Arn>', 'b']] }],
    ['base64encode("${ref.a.Arn}-x")', { '<base64>': [{ '<concat>': ['<reference a.Arn>', '-x'] }] }],
    ['base64decode(base64encode("${ref.a.Arn}-x"))', { '<concat>': ['<reference a.Arn>', '-x'] }],
    ['startswith("prod-${ref.a.Arn}", "prod")', true],
    ['startswith("prod-${ref.a.Arn}", "dev")', false],
    ['startswith("prod-${ref.a.Arn}", "prod-x")', unknownText('it is known once a exists')],
    ['endswith("${ref.a.Arn}/*", "/*")', true],
    ['endswith("${ref.a.Arn}/*", "/x")', false],
    ['strcontains("${ref.a.Arn}/*", "*")', true],
    ['strcontains("${ref.a.Arn}/*", "x")', unknownText('it is known once a exists')],
    ['concat([ref.a.Arn], other.x)', ['<reference a.Arn>', '<open: it is elsewhere>']],
    [
      'flatten([ref.a.Arn, [ref.b.Arn], other.x])',
      ['<reference a.Arn>', '<reference b.Arn>', '<open: it is elsewhere>'],
    ],
    ['distinct([ref.a.Arn, "b", "b"])', ['<reference a.Arn>', 'b']],
    ['toset(["c", ref.a.Arn, "c"])', ['c', '<reference a.Arn>']],
    ['toset(ref.a.ids)', '<reference a.ids>'],
    ['sort(["c", ref.a.Arn, "a"])', ['c', '<reference a.Arn>', 'a']],
    ['reverse([ref.a.Arn, "b"])', ['b', '<reference a.Arn>']],
    ['values({a = ref.a.Arn})', ['<reference a.Arn>']],
    ['zipmap(["a"], [ref.a.Arn])', { a: '<reference a.Arn>' }],
    ['zipmap([other.x, "b"], [1, 2])', { b: 2, '<open>': 'it is elsewhere' }],
    [
      'merge({a = 1, b = 2}, other.x, {b = 3})',
      { a: unknownText('it is elsewhere'), b: 3, '<open>': 'it is elsewhere' },
    ],
    ['lookup(merge({a = 1}, other.x), "z", 5)', unknownText('it is elsewhere')],
    ['lookup({a = ref.a.Arn}, "a")', '<reference a.Arn>'],
    ['element([ref.a.Arn, "b"], 0)', '<reference a.Arn>'],
    ['element(concat(other.x, ["b"]), 0)', unknownText('it is elsewhere')],
    ['length(concat(other.x, ["b"]))', { '<length>': [['b', '<open: it is elsewhere>']] }],
    ['length(merge(other.x, {b = 1}))', unknownText('it is elsewhere')],
    ['length([ref.a.Arn, other.x])', 2],
    ['coalesce(ref.a.Arn, "b")', '<reference a.Arn>'],
    ['coalesce(ref.a.name, "b")', unknownText('it is known once a exists')],
    ['coalesce("", other.x, "b")', unknownText('it is elsewhere')],
    ['coalescelist(other.x, ["b"])', unknownText('it is elsewhere')],
    ['contains(["a", other.x], "a")', true],
    ['contains(["b", other.x], "a")', unknownText('it is elsewhere')],
    ['anytrue([true, other.x])', true],
    ['alltrue([true, other.x])', unknownText('it is elsewhere')],
    ['setunion(["a", ref.a.Arn], other.x)', ['a', '<reference a.Arn>', '<open: it is elsewhere>']],
    ['setsubtract(["a"], [ref.a.Arn])', unknownText('it is known once a exists')],
    ['try(other.x, "a")', unknownText('it is elsewhere')],
    ['can(other.x)', unknownText('it is elsewhere')],
    ['try(ref.a.Arn, "a")', '<reference a.Arn>'],
    ['tostring(ref.a.Arn)', '<reference a.Arn>'],
    ['jsondecode("[${ref.a.Arn}]")', ['<reference a.Arn>', '<open: a part of the text is not known>']],
    ['md5(jsonencode({a = 1}))', unknownText('the text of a document is not known to the letter')],
  ]);

  const zones = { '<getAZs>': [''] };
  check([
    ['length(zones.here)', { '<length>': [zones] }],
    ['slice(zones.here, 0, 2)', [{ '<select>': [0, zones] }, { '<select>': [1, zones] }]],
    ['element(zones.here, 1)', { '<select>': [1, zones] }],
    ['element(zones.here, 5)', unknownText('the zones of a Region are known at deployment')],
    ['sort(zones.here)', zones],
  ]);

  it('keeps its cause', () => {
    expect(called('upper(other.x)')).toMatchObject({ cause: 'import' });
    expect(called('upper(ref.queue.url)')).toMatchObject({ cause: 'attribute' });
    expect(called('upper(var.x)')).toMatchObject({ cause: 'parameter' });
    expect(called('nope()')).toMatchObject({ cause: 'unsupported' });
  });
});

describe('arguments from a list', () => {
  const list: Term = { kind: 'list', items: [scalar(5), scalar(7)], ...nowhere };
  check(
    [
      ['max(1, [5, 3]...)', 5],
      ['max(var.list...)', { '<assuming>': [7, '<parameter list>'] }],
      ['merge((when.x ? [{a = 1}] : [])...)', { '<if>': [{ a: 1 }, {}] }],
      ['merge([when.x ? {a = 1} : error.none, {b = 2}]...)', { '<if>': [{ a: 1, b: 2 }, { b: 2 }] }],
      ['merge(concat([{a = 1}], other.x)...)', { a: unknownText('it is elsewhere'), '<open>': 'it is elsewhere' }],
      ['concat(other.x...)', ['<open: it is elsewhere>']],
      ['max(other.x...)', unknownText('it is elsewhere')],
      ['max("a"...)', unknownText('max takes a list before the dots')],
      ['max([]...)', unknownText('max takes at least 1 argument')],
    ],
    { variables: { list } },
  );
});

describe('places', () => {
  it('a result stands where the call stands, what is in it where it was written', () => {
    const term = called('merge({a = "x"}, {b = "y"})');
    expect(shown(term)).toBe('merge({a = "x"}, {b = "y"})');
    expect(term.kind === 'map' && term.entries.map((entry) => [shown(entry), shown(entry.value)])).toEqual([
      ['a', '"x"'],
      ['b', '"y"'],
    ]);
    expect(shown(called('element(["x", "y"], 1)'))).toBe('element(["x", "y"], 1)');
    expect(shown(called('nope(1)'))).toBe('nope(1)');
  });
});

describe('limits', () => {
  it('on the size of results', () => {
    const long = scalar('x'.repeat(900_000));
    const many: Term = { kind: 'list', items: Array.from({ length: 6_000 }, () => scalar('a')), ...nowhere };
    const call = (name: string, ...terms: Term[]): Term => callTerraformFunction(name, terms, nowhere, contextOf({}));
    const tooLarge = { kind: 'unknown', cause: 'unsupported', reason: 'there is more of it than Lintel evaluates' };
    expect(call('concat', many, many)).toMatchObject(tooLarge);
    expect(call('setproduct', many, many)).toMatchObject(tooLarge);
    expect(call('replace', long, scalar('x'), long)).toMatchObject(tooLarge);
    expect(call('replace', long, scalar('/x/'), scalar('y'))).toMatchObject(tooLarge);
    expect(call('format', scalar('%s%s'), long, long)).toMatchObject(tooLarge);
    expect(call('format', scalar('%99999999d'), scalar(1))).toMatchObject(tooLarge);
    expect(call('indent', scalar(1e9), scalar('a\nb'))).toMatchObject(tooLarge);
    expect(call('join', long, many)).toMatchObject(tooLarge);
    expect(call('formatlist', scalar('%s%s'), many, scalar('x'.repeat(1_000)))).toMatchObject(tooLarge);
    expect(call('split', scalar(''), long)).toMatchObject(tooLarge);
    expect(call('jsonencode', long)).toMatchObject({ kind: 'scalar' });
  });

  it('on parts that occur many times over', () => {
    let lists: Term = { kind: 'list', items: [], ...nowhere };
    let texts: Term = { kind: 'parameter', name: 'x', ...nowhere };
    let choices: Term = scalar('a');
    for (let depth = 0; depth < 60; depth++) {
      lists = { kind: 'list', items: [lists, lists], ...nowhere };
      texts = { kind: 'call', function: 'concat', arguments: [texts, texts], ...nowhere };
      const condition = { kind: 'undecidable', reason: String(depth) } as const;
      choices = { kind: 'choice', condition, whenTrue: choices, whenFalse: choices, ...nowhere };
    }
    for (const term of [lists, texts, choices]) {
      for (const name of functionNames) {
        const context = contextOf({ variables: { x: scalar('') } });
        for (const terms of [[term], [term, term], [term, term, term]]) {
          expect(() => callTerraformFunction(name, terms, nowhere, context)).not.toThrow();
        }
      }
    }
  });

  it('on depth', () => {
    let deep: Term = scalar('a');
    let chosen: Term = scalar('a');
    let wrapped: Term = scalar('a');
    for (let depth = 0; depth < 20_000; depth++) {
      deep = { kind: 'list', items: [deep], ...nowhere };
      wrapped = { kind: 'call', function: 'assuming', arguments: [wrapped], ...nowhere };
      const condition = { kind: 'equals', left: scalar(depth), right: deep } as const;
      chosen = { kind: 'choice', condition, whenTrue: chosen, whenFalse: scalar('b'), ...nowhere };
    }
    for (const name of functionNames) {
      for (const term of [deep, chosen, wrapped]) {
        for (const terms of [[term], [term, term], [scalar('%5s'), term], [term, scalar('x'), term]]) {
          expect(() => callTerraformFunction(name, terms, nowhere, contextOf({}))).not.toThrow();
        }
      }
    }
  });
});

const names = fc.oneof(fc.constantFrom(...functionNames), fc.string());

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    'a',
    '%s',
    '%[2]d',
    '/(a+)+/',
    '10.0.0.0/8',
    'fd00::/8',
    '2018-01-02T23:12:01Z',
    '1h',
    '{"a":1}',
    'a: b',
  ),
);
const scalars: fc.Arbitrary<Term> = fc
  .oneof(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -5, max: 40 }), fc.boolean())
  .map(scalar);

/** Plain data, and terms of every kind. */
const { data, term } = fc.letrec<{ data: Term; term: Term }>((tie) => ({
  data: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie('data'), { maxLength: 4 }).map((items): Term => ({ kind: 'list', items, ...nowhere })),
    fc.array(fc.tuple(texts, tie('data')), { maxLength: 3 }).map(
      (entries): Term => ({
        kind: 'map',
        entries: entries.map(([key, value]) => ({ key, value, ...nowhere })),
        ...nowhere,
      }),
    ),
  ),
  term: fc.oneof(
    { maxDepth: 4 },
    scalars,
    fc.constant<Term>({ kind: 'null', ...nowhere }),
    fc.constantFrom('x', 'y', 'AWS::Region').map((name): Term => ({ kind: 'parameter', name, ...nowhere })),
    fc
      .constantFrom('Arn', undefined, 'name')
      .map((attribute): Term => ({ kind: 'reference', address: 'a', attribute, ...nowhere })),
    fc
      .constantFrom('undefined' as const, 'attribute' as const)
      .map((cause): Term => ({ kind: 'unknown', cause, reason: 'r', ...nowhere })),
    fc
      .tuple(fc.array(tie('term'), { maxLength: 4 }), fc.constantFrom(undefined, 'more'))
      .map(([items, open]): Term => ({ kind: 'list', items, open, ...nowhere })),
    fc.tuple(fc.array(fc.tuple(texts, tie('term')), { maxLength: 3 }), fc.constantFrom(undefined, 'more')).map(
      ([entries, open]): Term => ({
        kind: 'map',
        entries: entries.map(([key, value]) => ({ key, value, ...nowhere })),
        open,
        ...nowhere,
      }),
    ),
    fc.tuple(fc.constantFrom('c', 'd'), tie('term'), tie('term')).map(([name, whenTrue, whenFalse]): Term => {
      return { kind: 'choice', condition: { kind: 'named', name }, whenTrue, whenFalse, ...nowhere };
    }),
    fc
      .tuple(fc.constantFrom('assuming', 'concat', 'join', 'getAZs', 'base64'), fc.array(tie('term'), { maxLength: 3 }))
      .map(([name, terms]): Term => ({ kind: 'call', function: name, arguments: terms, ...nowhere }) as Term),
  ),
}));

function kindsIn(result: Term): ReadonlySet<string> {
  const parts =
    result.kind === 'list' ? result.items : result.kind === 'map' ? result.entries.map(({ value }) => value) : [];
  return new Set([result.kind, ...parts.flatMap((part) => [...kindsIn(part)])]);
}

describe('any call', () => {
  it('gives a term', () => {
    const context = contextOf({ variables: { x: { kind: 'list', items: [scalar('a')], ...nowhere } } });
    fc.assert(
      fc.property(names, fc.array(term, { maxLength: 4 }), (name, terms) => {
        const result = callTerraformFunction(name, terms, nowhere, context);
        expect(result.kind).toBeTypeOf('string');
        expect(result.source).toBe(nowhere.source);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of plain data gives no call and no choice', () => {
    fc.assert(
      fc.property(names, fc.array(data, { maxLength: 4 }), (name, terms) => {
        const kinds = kindsIn(callTerraformFunction(name, terms, nowhere, contextOf({})));
        expect([...kinds].filter((kind) => !['scalar', 'list', 'map', 'null', 'unknown'].includes(kind))).toEqual([]);
      }),
      { numRuns: 5_000 },
    );
  });
});
