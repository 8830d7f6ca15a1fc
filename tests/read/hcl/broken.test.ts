import { describe, expect, test } from 'vitest';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import { textOf } from '../../../src/read/terraform/hcl/syntax.ts';
import { shown } from '../tree.ts';
import { checkPlaces, fixtures, outline, shape } from './tree.ts';

/** The problems of a fixture, and what was read all the same. */
function read(name: string): { problems: string[]; rest: string } {
  const text = fixtures('broken').find(([file]) => file === name)?.[1] ?? '';
  const { body, problems } = parseHcl(text);
  checkPlaces(body, 0, text.length);
  for (const { start, end } of problems) checkPlaces({ start, end }, 0, text.length);
  return { problems: problems.map((problem) => shown(text, problem)), rest: outline(body) };
}

describe('one problem per error, and everything else is read', () => {
  test('block-header.tf', () => {
    expect(read('block-header.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:14 unexpected "5"; expected "{" and the body of the block, or "=" before a value",
          "4:11 unexpected "."; expected "{" and the body of the block, or "=" before a value",
          "7:16 unexpected "{"; expected an operator or a new line",
          "10:14 unexpected "="; expected "{" and the body of the block, or "=" before a value",
          "13:10 a label is plain text; a literal "\${" is written "$\${", a literal "%{" is written "%%{"",
          "13:17 a label is plain text; a literal "\${" is written "$\${", a literal "%{" is written "%%{"",
          "16:10 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
        ],
        "rest": "resource? resource.\${a}.%{ if b }c%{ endif }{x} y",
      }
    `);
  });

  test('brace-below.tf', () => {
    expect(read('brace-below.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:17 unexpected end of the line; expected "{" and the body of the block",
          "5:7 unexpected end of the line; expected "{" and the body of the block",
        ],
        "rest": "resource.a.a{x} locals{y} z",
      }
    `);
  });

  test('carriage-returns.tf', () => {
    expect(read('carriage-returns.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:6 unexpected "\\r"; expected an operator or a new line",
        ],
        "rest": "a?",
      }
    `);
  });

  test('comment.tf', () => {
    expect(read('comment.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "2:1 comment is not closed; expected "*/"",
        ],
        "rest": "a",
      }
    `);
  });

  test('escapes.tf', () => {
    expect(read('escapes.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:6 bad escape \\d; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX",
          "1:9 bad escape \\s; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX",
          "2:6 bad escape \\u12; expected 4 hexadecimal digits",
          "2:11 bad escape \\U0001F60; expected 8 hexadecimal digits",
          "3:6 bad escape \\ud83d; it is not the number of a Unicode character",
          "3:12 bad escape \\ude00; it is not the number of a Unicode character",
          "3:19 bad escape \\U00110000; it is not the number of a Unicode character",
          "4:6 bad escape \\$; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX; "$\${" stands for a literal "\${"",
          "4:12 bad escape \\%; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX; "%%{" stands for a literal "%{"",
          "5:8 bad escape \\U; expected 8 hexadecimal digits",
          "6:4 bad escape \\q; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX",
          "7:5 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
          "8:6 bad escape \\😀; expected \\n, \\r, \\t, \\", \\\\, \\uXXXX or \\UXXXXXXXX",
        ],
        "rest": "a b c d e f.q{} g? h i",
      }
    `);
  });

  test('expressions.tf', () => {
    expect(read('expressions.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:4 unexpected end of the line; expected a value",
          "2:8 unexpected end of the line; expected a value",
          "3:5 unexpected "*"; expected a value",
          "5:1 unexpected "e"; expected ")" or an operator",
          "5:7 unexpected "2"; expected an operator or a new line",
          "6:10 unexpected end of the line; expected ":" and the value for the case that the condition is false",
          "7:12 unexpected end of the line; expected a value",
          "8:8 unexpected "2"; expected "," or "]"",
          "9:6 unexpected ","; expected a value",
          "10:9 unexpected "}"; expected "=" or ":" after the key",
          "11:11 unexpected "}"; expected a value",
          "12:13 unexpected "b"; expected ",", a new line or "}"",
          "13:7 unexpected ","; expected a value",
          "14:9 unexpected "2"; expected "," or ")" in the arguments of f",
          "15:7 unexpected ","; expected a value",
          "16:12 unexpected ","; expected ")" after "..."",
          "17:7 unexpected end of the line; expected a name, an index or "*" after the dot",
          "18:7 unexpected "."; expected a name, an index or "*" after the dot",
          "20:3 unexpected "="; expected "]" or an operator",
          "21:1 unexpected "u"; expected "]" or an operator",
          "21:8 unexpected end of the line; expected "]" after "[*"",
          "22:9 unexpected "*"; expected a name or an index after the dot in a ".*" splat",
          "23:6 bad index .0.1; expected [0][1]",
          "24:5 bad number 1.2.3; expected digits, with one "." at most",
          "25:9 unexpected end of the line; expected "(" and the arguments of a::b",
          "26:8 unexpected "("; expected the name of a function after "::"",
          "27:8 unexpected "&"; the logical operator is "&&"",
          "28:8 unexpected "|"; the logical operator is "||"",
          "29:6 unexpected "'"; strings stand in double quotes",
          "30:6 unexpected "\`"; strings stand in double quotes",
          "31:7 unexpected ";"; a new line, and nothing else, ends an attribute or block",
          "32:9 unexpected "*"; expected a value",
          "33:6 unexpected "~"; expected a value",
          "34:8 unexpected "=>"; expected an operator or a new line",
          "35:11 unexpected end of the line; expected a value",
          "36:15 unexpected "}"; expected "=" or ":" after the key",
          "37:6 unexpected "@"; expected a value",
        ],
        "rest": "a? b? c? d? e? f? g? h? i? j? k? l? m? n? o? p? q? r? s? t? u? v? w x? y? z? aa? ab? ac? ad? ae? af? ag? ah? ai? aj? ak? al",
      }
    `);
  });

  test('extra-brace.tf', () => {
    expect(read('extra-brace.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "4:1 unexpected "}"; no block is open",
          "6:1 unexpected "}"; no block is open",
        ],
        "rest": "resource.a.a{x} y z",
      }
    `);
  });

  test('for.tf', () => {
    expect(read('for.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:9 unexpected "]"; expected the name of a variable",
          "2:11 unexpected "]"; expected "," or "in"",
          "3:12 unexpected "y"; expected "," or "in"",
          "4:16 unexpected "y"; expected "in"",
          "5:16 unexpected "]"; expected ":" after the collection",
          "6:19 unexpected "]"; expected a value",
          "7:21 unexpected "=>"; a "for" in brackets gives values without keys",
          "8:20 unexpected "..."; only values with keys can be grouped",
          "9:22 unexpected "}"; expected "=>" and the value that belongs to the key",
          "10:11 unexpected "="; expected the name of a variable",
          "11:23 unexpected "]"; expected a value",
          "12:20 unexpected ","; expected "if" or "]" to close the "for"",
          "13:30 unexpected "z"; expected "if" or "}" to close the "for"",
        ],
        "rest": "a? b? c? d? e? f? g? h? i? j? k? l? m? n",
      }
    `);
  });

  test('heredoc-at-end.tf', () => {
    expect(read('heredoc-at-end.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "4:4 expected a new line after the end of the heredoc, EOT",
        ],
        "rest": "a b",
      }
    `);
  });

  test('heredoc-marker.tf', () => {
    expect(read('heredoc-marker.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:5 bad heredoc; expected "<<" or "<<-", a marker and then the end of the line",
          "2:2 unexpected end of the line; expected "=" and a value, or "{" and the body of a block",
          "3:4 unexpected end of the line; expected "=" and a value, or "{" and the body of a block",
          "4:5 bad heredoc; expected "<<" or "<<-", a marker and then the end of the line",
          "5:2 unexpected end of the line; expected "=" and a value, or "{" and the body of a block",
          "6:1 attribute EOT is defined twice, first in line 3",
          "6:4 unexpected end of the line; expected "=" and a value, or "{" and the body of a block",
          "7:5 bad heredoc; expected "<<" or "<<-", a marker and then the end of the line",
        ],
        "rest": "a? x? EOT? b? y? EOT? c? d",
      }
    `);
  });

  test('heredoc-sequence.tf', () => {
    expect(read('heredoc-sequence.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "3:15 unexpected ":"; expected "}" to close "\${"; a literal "\${" is written "$\${"",
          "9:1 directive is not closed; expected "%{ endif }" before the end of the template",
          "14:1 unexpected "EOT"; expected "}" to close "\${"; a literal "\${" is written "$\${"",
        ],
        "rest": "resource.aws_instance.i{user_data? count} a? b? c",
      }
    `);
  });

  test('json.tf', () => {
    expect(read('json.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:1 unexpected "{"; expected a block or an attribute",
        ],
        "rest": "",
      }
    `);
  });

  test('merge-conflict.tf', () => {
    expect(read('merge-conflict.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "2:1 unresolved merge conflict; expected one of the versions without its markers",
          "4:1 unresolved merge conflict; expected one of the versions without its markers",
          "5:3 attribute x is defined twice, first in line 3",
          "6:1 unresolved merge conflict; expected one of the versions without its markers",
        ],
        "rest": "resource.a.b{x x y} z",
      }
    `);
  });

  test('missing-equals.tf', () => {
    expect(read('missing-equals.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "2:16 unexpected end of the line; expected "{" and the body of the block, or "=" before a value",
          "3:6 unexpected ":"; expected "=" after the name of the attribute",
          "4:9 unexpected "5"; expected "=" and a value, or "{" and the body of a block",
          "5:21 unexpected end of the line; expected "{" and the body of the block, or "=" before a value",
        ],
        "rest": "resource.aws_s3_bucket.b{bucket? acl count? force_destroy? tags}",
      }
    `);
  });

  test('multi-line-string.tf', () => {
    expect(read('multi-line-string.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "3:12 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
        ],
        "rest": "resource.aws_iam_policy.p{name policy? path} output.o{value}",
      }
    `);
  });

  test('open-block-at-end.tf', () => {
    expect(read('open-block-at-end.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "3:13 block lifecycle is not closed; expected "}"",
        ],
        "rest": "a resource.aws_s3_bucket.a{lifecycle{b}}",
      }
    `);
  });

  test('open-block-unindented.tf', () => {
    expect(read('open-block-unindented.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:18 block resource is not closed; expected "}"",
        ],
        "rest": "resource.a.a{x y{z} resource.b.b{x}}",
      }
    `);
  });

  test('open-block.tf', () => {
    expect(read('open-block.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:30 block resource is not closed; expected "}"",
          "5:14 block versioning is not closed; expected "}"",
        ],
        "rest": "resource.aws_s3_bucket.a{bucket} resource.aws_s3_bucket.b{versioning{enabled} tags} resource.aws_s3_bucket.c{bucket}",
      }
    `);
  });

  test('open-bracket.tf', () => {
    expect(read('open-bracket.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "2:1 unexpected "b"; expected "," or "]"",
          "5:5 unexpected "="; expected "," or ")" in the arguments of merge",
          "12:1 unexpected "}"; expected "," or "]"",
          "14:3 unexpected "="; expected "," or ")" in the arguments of f",
        ],
        "rest": "a? b block{c? d e?} j? k",
      }
    `);
  });

  test('open-heredoc.tf', () => {
    expect(read('open-heredoc.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "3:15 heredoc is not closed; expected a line with nothing but EOF",
        ],
        "rest": "resource.aws_instance.i{ami user_data? count} output.o{value}",
      }
    `);
  });

  test('open-string.tf', () => {
    expect(read('open-string.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:5 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
          "4:7 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
          "8:3 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
        ],
        "rest": "a? b c{d? e} f? g",
      }
    `);
  });

  test('shared-lines.tf', () => {
    expect(read('shared-lines.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:7 unexpected "b"; expected a new line",
          "2:6 unexpected ","; expected a new line",
          "3:10 unexpected ","; expected "}", as a block in one line holds one attribute",
          "4:11 unexpected "k"; expected "}", as a block in one line holds one attribute",
          "5:5 block m must start in a line of its own",
          "6:10 unexpected end of the line; expected "}", as a block in one line holds one attribute",
          "10:9 unexpected "}"; expected a new line",
          "11:6 unexpected "t"; expected a new line",
          "14:3 unexpected "w"; expected a new line",
        ],
        "rest": "a b c d e f{g h} i{j k} l{m{}} n{o p} q{r} s{} t{} u{v} w",
      }
    `);
  });

  test('stray.tf', () => {
    expect(read('stray.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:1 unexpected ")"; expected a block or an attribute",
          "3:1 unexpected string; the name of an attribute has no quotes",
          "4:1 unexpected string; the name of an attribute has no quotes",
          "5:1 unexpected "5"; expected a block or an attribute",
          "9:16 unexpected end of the line; expected "{" and the body of the block",
          "10:5 unexpected end of the line; expected "=" and a value, or "{" and the body of a block",
        ],
        "rest": "a quoted json d word? e",
      }
    `);
  });

  test('templates.tf', () => {
    expect(read('templates.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:8 unexpected "}"; expected a value",
          "2:10 unexpected "y"; expected "}" to close "\${"; a literal "\${" is written "$\${"",
          "3:9 unexpected string; expected "}" to close "\${"; a literal "\${" is written "$\${"",
          "4:6 directive is not closed; expected "%{ endif }" before the end of the template",
          "5:6 unexpected "%{ endif }"; there is no directive to close",
          "6:15 unexpected "%{ endfor }"; expected "%{ endif }"",
          "7:24 unexpected "%{ else }"; expected "%{ endif }"",
          "8:21 unexpected "%{ else }"; expected "%{ endfor }"",
          "9:9 unexpected "while"; expected "if", "else", "endif", "for" or "endfor"; a literal "%{" is written "%%{"",
          "10:15 unexpected "}"; expected "," or "in"",
          "11:12 unexpected "}"; expected a value",
          "12:15 unexpected "x"; expected "}" to close "%{"; a literal "%{" is written "%%{"",
          "13:11 unexpected ":"; expected "}" to close "\${"; a literal "\${" is written "$\${"",
          "14:9 unexpected "~"; expected a value",
        ],
        "rest": "a? b? c? d? e? f? g? h? i? j? k? l? m? n? o",
      }
    `);
  });

  test('twice.tf', () => {
    expect(read('twice.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "4:3 attribute c is defined twice, first in line 3",
          "6:3 attribute c is defined twice, first in line 3",
          "8:1 attribute a is defined twice, first in line 1",
        ],
        "rest": "a b{c c d c} a",
      }
    `);
  });

  test('yaml.tf', () => {
    expect(read('yaml.tf')).toMatchInlineSnapshot(`
      {
        "problems": [
          "1:10 unexpected ":"; expected "=" after the name of the attribute",
          "1:11 unexpected end of the line; expected a value",
        ],
        "rest": "Resources?",
      }
    `);
  });

  test('every fixture is tested here, and no valid one has a problem', () => {
    expect(fixtures('broken').every(([, text]) => parseHcl(text).problems.length > 0)).toBe(true);
    expect(fixtures('valid').every(([, text]) => parseHcl(text).problems.length === 0)).toBe(true);
  });
});

test('a value that could not be read is there, from where it starts to where reading goes on', () => {
  const text = 'a = [1 2]\n\n# comment\nb = 1\n';
  const [attribute] = parseHcl(text).body.attributes;
  expect(attribute?.value.kind).toBe('invalid');
  expect(text.slice(attribute?.value.start, attribute?.value.end)).toBe('[1 2]\n\n# comment');
});

test('a bad escape does not hide the rest of the string', () => {
  const [attribute] = parseHcl('a = "x\\dy"\n').body.attributes;
  expect(attribute && textOf(attribute.value)).toBe('xdy');
});

test('an attribute that is defined twice is there twice', () => {
  const { body } = parseHcl('a = 1\na = 2\n');
  expect(body.attributes.map(({ value }) => shape(value))).toEqual(['1', '2']);
});

test('of an attribute that is defined many times the first is named, also in long bodies', () => {
  const lines = Array.from({ length: 20 }, (_, n) => `a${n % 19} = 1\n`).join('');
  const text = `${lines}a3 = 1\nb = 1\nb = 2\na0 = 1\n`;
  expect(parseHcl(text).problems.map(({ message }) => message)).toEqual([
    'attribute a0 is defined twice, first in line 1',
    'attribute a3 is defined twice, first in line 4',
    'attribute b is defined twice, first in line 22',
    'attribute a0 is defined twice, first in line 1',
  ]);
});

test('comments are kept once, also where text was read twice', () => {
  const text = 'a = f( # one\nb = 1 # two\nc = [ # three\n1 2 # four\nd {\n # five\n';
  expect(parseHcl(text).comments.map((comment) => comment.text)).toEqual(['one', 'two', 'three', 'four', 'five']);
});

describe('what is nested too deeply is a problem', () => {
  test.each([
    ['parentheses', (n: number) => `a = ${'('.repeat(n)}1${')'.repeat(n)}`],
    ['tuples', (n: number) => `a = ${'['.repeat(n)}${']'.repeat(n)}`],
    ['objects', (n: number) => `a = ${'{a='.repeat(n)}1${'}'.repeat(n)}`],
    ['calls', (n: number) => `a = ${'f('.repeat(n)}${')'.repeat(n)}`],
    ['for', (n: number) => `a = ${'[for x in y : '.repeat(n)}x${']'.repeat(n)}`],
    ['templates', (n: number) => `a = ${'"${'.repeat(n)}x${'}"'.repeat(n)}`],
    ['directives', (n: number) => `a = "${'%{ if x }'.repeat(n)}${'%{ endif }'.repeat(n)}"`],
    ['heredocs', (n: number) => `a = ${'<<E\n${'.repeat(n)}x${'}\nE\n'.repeat(n)}`],
    ['signs', (n: number) => `a = ${'!'.repeat(n)}x`],
    ['conditionals', (n: number) => `a = ${'b ? c : '.repeat(n)}d`],
    ['operators', (n: number) => `a = 1${' + 1'.repeat(n)}`],
    ['operators in parentheses', (n: number) => `a = ${'('.repeat(n / 2)}1${' + 1)'.repeat(n / 2)}`],
    ['indexes', (n: number) => `a = ${'b['.repeat(n)}0${']'.repeat(n)}`],
    ['splats', (n: number) => `a = b${'[*]'.repeat(n)}`],
    ['blocks', (n: number) => `${'a {\n'.repeat(n)}${'}\n'.repeat(n)}`],
  ])('%s', (_, nested) => {
    const deepest = nested(60);
    expect(parseHcl(`${deepest}\n`).problems).toEqual([]);
    for (const depth of [1000, 100_000]) {
      const { body, problems } = parseHcl(`before = 1\n${nested(depth)}\nafter = 1\n`);
      expect(problems.map(({ message }) => message)).toContain('nested deeper than 200 levels');
      expect(body.attributes[0]?.name).toBe('before');
    }
  });
});
