import { describe, expect, test } from 'vitest';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import {
  type Attribute,
  type Block,
  childrenOf,
  type Expression,
  offsetOf,
  soleInterpolation,
  type TemplateExpression,
  textOf,
} from '../../../src/read/terraform/hcl/syntax.ts';
import { checkPlaces, corpus, fixtures, outline, shape } from './tree.ts';

const BYTE_ORDER_MARK = '\ufeff';

function attributesOf(name: string): readonly Attribute[] {
  const text = fixtures('valid').find(([file]) => file === name)?.[1] ?? '';
  return parseHcl(text).body.attributes;
}

/** The shapes of all attributes of a fixture, by name. */
function shapesOf(name: string): Record<string, string> {
  return Object.fromEntries(attributesOf(name).map((attribute) => [attribute.name, shape(attribute.value)]));
}

function only(text: string): Attribute {
  const { body, problems } = parseHcl(text);
  expect(problems).toEqual([]);
  const attribute = body.attributes[0];
  if (attribute === undefined) throw new Error('expected an attribute');
  return attribute;
}

function value(text: string): Expression {
  return only(`a = ${text}\n`).value;
}

function template(text: string): TemplateExpression {
  const expression = value(text);
  if (expression.kind !== 'template') throw new Error('expected a template');
  return expression;
}

function firstBlock(text: string): Block {
  const { body, problems } = parseHcl(text);
  expect(problems).toEqual([]);
  const block = body.blocks[0];
  if (block === undefined) throw new Error('expected a block');
  return block;
}

describe('valid files', () => {
  test.each([...fixtures('valid'), ...corpus()])('%s has no problems, and places that nest', (_, text) => {
    const { body, comments, problems } = parseHcl(text);
    expect(problems).toEqual([]);
    checkPlaces(body, 0, text.length);
    for (const { start, end } of comments) expect(text.slice(start, end)).toMatch(/^(#|\/\/|\/\*)/);
  });

  test('bodies', () => {
    const text = fixtures('valid').find(([name]) => name === 'bodies.tf')?.[1] ?? '';
    const { body } = parseHcl(text);
    const lines = body.blocks.map((block) => outline({ ...body, attributes: [], blocks: [block] }));
    expect(body.attributes.map(({ name }) => name)).toEqual(['attribute', 'same_name']);
    expect(lines).toMatchInlineSnapshot(`
      [
        "empty{}",
        "empty_with_blank{}",
        "empty_with_line{}",
        "one_line{a}",
        "one_line_label.label{a}",
        "multi_line_value_in_one_line{a}",
        "multi_line_call_in_one_line{a}",
        "no_blank{a}",
        "labels.one.two{identifiers.are.labels-too{deep{a}} after}",
        "mixed.quoted.bare.quoted again{}",
        "escaped.a"b\\c	é{}",
        "dollars.\${x} %{y} $ % $\${}",
        "empty_label.{}",
        "indented_oddly{a b c d{e}}",
        "resource.aws_s3_bucket.b{bucket acl lifecycle{ignore_changes}}",
        "same_name{}",
        "same_name{}",
      ]
    `);
  });

  test('expressions', () => {
    expect(shapesOf('expressions.tf')).toMatchInlineSnapshot(`
      {
        "arithmetic": "((1 + (2 * 3)) - ((4 / 5) % 6))",
        "brackets_end_lines": "{a = [1], b = (2), c = f(3)}",
        "call": "f()",
        "call_blank": "f(1)",
        "call_comma": "f(1, 2)",
        "call_expanded": "f(a...)",
        "call_expanded2": "f(1, a...)",
        "call_lines": "f(1, 2)",
        "call_nested": "f(g(h(1)), [i(2)], {a = j(3)})",
        "call_one": "f(1)",
        "call_provider": "provider::aws::arn_parse(a)",
        "call_spaced": "provider::aws::arn_parse(a)",
        "call_steps": "f(a).b[0].c",
        "comparisons": "[(a < b), (a <= b), (a > b), (a >= b), (a == b), (a != b), (a < (-1)), (a > (-1))]",
        "conditional": "(a ? b : c)",
        "in_parentheses": "(((a ? b : c)) ? d : e)",
        "in_the_middle": "(a ? (b ? c : d) : e)",
        "left_division": "((100 / 10) / 2)",
        "left_to_right": "((1 - 2) - 3)",
        "mixed_order": "(a == (b > c))",
        "multi_line": "(((a && b) || c))",
        "names": "[a, _a, a1, a-b, a--1, größe, имя, 名前, a_b-c_d]",
        "negated_steps": "(-a.b[0])",
        "negative": "(-1)",
        "nested": "[[1, [2, []]], {}, [{}]]",
        "not": "(!a)",
        "not_not": "(((!(!a)) && (!b)) || (!((c && d))))",
        "not_words": "[truer, falsey, nulls, true-ish, for-ever, in, if, else, endif]",
        "numbers": "[0, 1, 1.5, 1e3, 1E3, 1e+3, 1e-3, 1.5e10, 007, 123456789012345678901234567890, 1.e2, 0.0]",
        "object": "{}",
        "object_colon": "{a = 1, b = 2}",
        "object_comma": "{a = 1, b = 2}",
        "object_in_call": "merge({a = 1}, {b = 2}, {c = 3})",
        "object_keys": "{name = 1, dashed-name = 1, <"quoted"> = 1, <"with \${a} inside"> = 1, <"\${sole}"> = 1, <(parenthesised)> = 1, <(a.b)> = 1, <"a.b"> = 1, <a.b> = 1, <a[0]> = 1, <5> = 1, <1.5> = 1, true = 1, null = 1, <f(x)> = 1, <(a ? b : c)> = 1, if = 1, in = 1, fortune = 1}",
        "object_line": "{a = 1, b = 2}",
        "object_mixed": "{a = 1, b = 2, c = 3, d = 4, e = 5}",
        "object_objects": "{a = {b = {c = {}}}}",
        "one_name": "a-1",
        "over_lines": "((a ? b : c))",
        "parentheses": "((((1 + 2))) * (3))",
        "precedence": "((a || (b && ((c == d) != (e > (f + (g * h)))))) || i)",
        "right_to_left": "(a ? b : (c ? d : e))",
        "spaced": "(a - 1)",
        "tuple": "[]",
        "tuple_comma": "[1, 2]",
        "tuple_lines": "[1, 2, 3]",
        "tuple_one": "[1]",
        "twice": "(-(-1))",
        "with_operators": "(((a == "") && (b != "")) ? (c + 1) : (-d))",
        "words": "[true, false, null]",
      }
    `);
  });

  test('traversals', () => {
    expect(shapesOf('traversals.tf')).toMatchInlineSnapshot(`
      {
        "attribute_full": "a.*{.b}[*]{.c}",
        "attribute_splat": "a.*{}",
        "attribute_splat1": "a.*{.b}",
        "attribute_splat2": "a.*{.b.c.0.d}",
        "attributes": "a.b.c",
        "blanks": "a.b[0].*{.c}",
        "dashes": "a-b.c-d",
        "data": "data.aws_iam_policy_document.p.json",
        "full_attribute": "a[*]{.b.*{.c}[0]}",
        "full_splat": "a[*]{}",
        "full_splat1": "a[*]{.b}",
        "full_splat2": "a[*]{.b[0].c}",
        "full_splat3": "a[*]{.b[*]{.c}}",
        "full_splat4": "a[*]{[*]{[0]}}",
        "in_tuple": "[a[0], b.c]",
        "index": "a[0]",
        "index_call": "a[(length(a) - 1)]",
        "index_expression": "a[(b + 1)]",
        "index_lines": "a[0]",
        "index_nested": "a[b[c[0]]]",
        "index_string": "a["b"]",
        "index_template": "a["\${b}-c"]",
        "legacy": "a.0",
        "legacy_more": "a.0.b.1.c",
        "mixed": "a.b[0].c["d"].e.0.f",
        "of_call": "f(a)[*]{.b}",
        "of_for": "[for x in y : x][0]",
        "of_number": "1.a",
        "of_object": "{a = 1}.a",
        "of_parentheses": "(a).b",
        "of_string": ""a".b",
        "of_template": ""\${a}"[0]",
        "of_tuple": "[1, 2][0]",
        "over_lines": "(a.b[0].*{.c})",
        "splat_blanks": "a[*]{.b}",
        "splat_index": "a.*{.b}[0]",
        "splat_splat": "a.*{.b}[0].*{.c}",
        "variable": "a",
        "words": "true.a",
      }
    `);
  });

  test('for', () => {
    expect(shapesOf('for.tf')).toMatchInlineSnapshot(`
      {
        "conditional": "[for x in (a ? b : c) : (x ? d : e) if (x ? f : g)]",
        "for_for": "{a = [for x in y : x], b = {for x in y : x => x}}",
        "nested": "[for x in [for y in z : y if y] : [for w in x : w]]",
        "nested_2": "flatten([for k, v in a : [for i in v : {k = k, i = i}]])",
        "no_blanks": "[for x in y : x]",
        "no_blanks_2": "{for x in y : x => x... if x}",
        "object": "{for x in y : x => x}",
        "object_all": "{for k, v in y : upper(k) => [v]... if (v != null)}",
        "object_group": "{for k, v in y : v => k...}",
        "object_if": "{for k, v in y : k => v if v}",
        "object_key": "{for k, v in y : k => v}",
        "object_val": "{for k, v in {a = 1} : k => {v = v}}",
        "over_lines": "{for k, v in y : k => v... if v}",
        "over_lines_2": "[for x in y : {a = x, b = x} if x]",
        "splat_in": "[for x in a[*]{.b} : x.*{.c}]",
        "tuple": "[for x in y : x]",
        "tuple_if": "[for x in y : x if (x != "")]",
        "tuple_key": "[for k, v in y : "\${k}=\${v}"]",
        "words": "[for in in in : in]",
        "words_2": "[for if in if : if if if]",
      }
    `);
  });

  test('strings', () => {
    expect(shapesOf('strings.tf')).toMatchInlineSnapshot(`
      {
        "braces": ""{ } }{"",
        "control": ""\\ttab"",
        "directive_text": ""%{if ("a" == "b"): \${"%{if c: d | }"} | }"",
        "directives": ""%{for x in y: %{if x: a | %{for z in x: b}}}"",
        "dollar_before": ""\${a}\${\${b}}"",
        "dollars": ""$$ $$$ %% %%%"",
        "empty": """",
        "escaped": ""\${a} %{b} \${~c~}"",
        "escaped_before": ""\${\${a}"",
        "escaped_more": ""$\${a} %%{b} $$\${c}"",
        "escapes": ""\\n\\r\\t\\"\\\\"",
        "for": ""%{for x in y: \${x},}"",
        "for_key": ""%{for k, v in y: \${k}=\${v}}"",
        "if": ""%{if a: b | }"",
        "if_else": ""%{if a: b | c}"",
        "if_empty": ""%{if a:  | }"",
        "if_trimmed": ""x%{if a: b | c}y"",
        "interpolation": ""a \${b} c"",
        "lines_inside": ""\${f(a, {b = 1, c = 2})}"",
        "nested": ""a \${"b \${"c \${d}"}"}"",
        "no_blanks": ""%{if a: b | c}%{for x in y: z}"",
        "no_sequence": ""$ % $a %a $ { $} 100% $"",
        "not_only": "" \${a}"",
        "not_only_2": ""\${a}\${b}"",
        "not_only_3": ""\${a}"",
        "object_inside": ""\${jsonencode({a = "}"})}"",
        "only": ""\${a}"",
        "only_trimmed": ""\${a}"",
        "plain": ""abc"",
        "quotes": ""'single' \`back\`"",
        "quotes_inside": ""\${f("a", "b")}"",
        "trimmed": ""a\${b}c"",
        "trimmed_left": ""a\${b}  c"",
        "trimmed_lines": ""a\${b}c"",
        "trimmed_right": ""a  \${b}c"",
        "trimmed_twice": ""a\${b}\${c}d"",
        "unicode": ""éé😀😀"",
        "unicode_text": ""é 😀 名前 é"",
      }
    `);
  });

  test('heredocs', () => {
    expect(shapesOf('heredocs.tf')).toMatchInlineSnapshot(`
      {
        "blank": ""\\n"",
        "blanks_behind_marker": ""a\\n"",
        "directives": ""%{for k, v in a: \${k} = \${v}\\n%{if v: \\nyes\\n | \\nno\\n}\\n}"",
        "empty": """",
        "flush": ""a\\n  b\\nc\\n"",
        "flush_blank_lines": ""a\\n\\n   \\n      \\nb\\n"",
        "flush_directives": ""    %{for x in y:     \${x}\\n    }%{if a:       b\\n |       c\\n}    d\\n"",
        "flush_interpolation": ""\${a}\\n  b \${c}\\n\${d} e\\n"",
        "flush_interpolation_first": ""\${a}\\n  b\\n"",
        "flush_less_last": ""    a\\n  b\\nc\\n"",
        "flush_mixed": ""a\\n b\\nc\\n"",
        "flush_none": ""a\\n  b\\n"",
        "flush_only_blank": ""   \\n"",
        "flush_tabs": ""a\\n\\tb\\n"",
        "flush_trim": ""a \${b}      c\\n\${d}\\n"",
        "in_call": "f("a\\n", "b\\n")",
        "in_list": "["a\\n", "b\\n"]",
        "in_object": "{a = "b\\n", c = "d\\n"}",
        "indented_marker": ""  a\\n"",
        "json": ""{\\n  \\"Statement\\": [{ \\"Effect\\": \\"Allow\\", \\"Resource\\": \\"\${aws_s3_bucket.b.arn}/*\\" }]\\n}\\n"",
        "lookalikes": ""EOT2\\n EOT EOT\\nxEOT\\nEOT.\\n\\"EOT\\"\\n$EOT\\nEOT$\\nEOT\${a}\\n\${a}EOT\\n"",
        "marker-with-dashes": ""A-B\\n"",
        "nested": ""a \${"b \${c}\\n"} d\\n"",
        "nested_same": ""\${"x\\n"}\\n"",
        "no_escapes": ""\\\\n \\\\t \\\\\\" \\\\\\\\ \\\\u00e9 \\\\x \\"quoted\\" \\"\\n"",
        "over_lines": ""\${f(a, b)} c\\n"",
        "plain": ""a\\n  b\\n\\nc\\n"",
        "sequences": ""\${a} %{if b: c | } \${d} %{e} $$ %% $\\n%\\n$\\n100%\\n"",
        "trim": ""a  \\n\${b}   c\${d}\\n\${e}\${f}"",
        "unicode": ""a\\n"",
      }
    `);
  });

  test('line ends of two characters', () => {
    const text = fixtures('valid').find(([name]) => name === 'crlf.tf')?.[1] ?? '';
    const { body, comments } = parseHcl(text);
    expect(outline(body)).toBe('a b block.label{c d g{h} heredoc flush trim}');
    expect(body.blocks[0]?.body.attributes.map((attribute) => shape(attribute.value))).toMatchInlineSnapshot(`
      [
        "[1, 2]",
        "{e = 1, f = 2}",
        ""foo\\r\\n  bar \${baz}\\r\\n\\r\\n"",
        ""foo\\r\\n\\r\\n  bar\\r\\n"",
        ""foo\${a}    bar\\r\\n"",
      ]
    `);
    expect(comments.map((comment) => comment.text)).toEqual(['comment', 'end', 'block\r\ncomment']);
  });

  test('comments', () => {
    const text = fixtures('valid').find(([name]) => name === 'comments.tf')?.[1] ?? '';
    const { comments } = parseHcl(text);
    expect(comments.map((comment) => comment.text)).toMatchInlineSnapshot(`
      [
        "",
        "",
        "",
        "*",
        "a * b ** c / d",
        "a hash # in a hash",
        "a slash // in a slash",
        "a # in
         a // block",
        "lintel-ignore some-rule: because",
        "behind a bracket",
        "alone",
        "behind a comma",
        "behind an item",
        "before a comma",
        "before an item",
        "behind",
        "last",
        "behind a brace",
        "alone",
        "ends the item",
        "before a key",
        "before =",
        "before a value",
        "behind a comma",
        "last",
        "behind a parenthesis",
        "one",
        "two",
        "last",
        "in parentheses",
        "operators may start",
        "or end a line",
        "in an interpolation",
        "here too",
        "and here",
        "behind a heredoc",
        "in",
        "a",
        "traversal",
        "and",
        "index",
        "not a division",
        "neither",
        "ends
        in a later line",
        "",
        "at the end of the file",
        "without a line end",
      ]
    `);
    expect(comments.map(({ start }) => start)).toEqual(comments.map(({ start }) => start).toSorted((a, b) => a - b));
  });
});

describe('places', () => {
  test('of attributes and blocks', () => {
    const text = `${BYTE_ORDER_MARK}resource "aws_é🚀" b {\n  a-b = [1, x.y]\n}\n`;
    const block = firstBlock(text);
    const { labels, body } = block;
    const [attribute] = body.attributes;
    expect(text.slice(block.start, block.end)).toBe(text.slice(1).trim());
    expect(text.slice(block.typeStart, block.typeEnd)).toBe('resource');
    expect(labels.map(({ start, end }) => text.slice(start, end))).toEqual(['"aws_é🚀"', 'b']);
    expect(text.slice(body.start, body.end)).toBe('\n  a-b = [1, x.y]\n');
    expect(text.slice(attribute?.nameStart, attribute?.nameEnd)).toBe('a-b');
    expect(text.slice(attribute?.value.start, attribute?.value.end)).toBe('[1, x.y]');
  });

  test.each([
    ['1 + 2 * 3', ['1', '2 * 3']],
    ['(a) ? "b" : c.d', ['(a)', '"b"', 'c.d']],
    ['f(a , b ... )', ['a', 'b']],
    ['a . b [ c ] [ * ] . d', ['a', 'c']],
    ['{ a = 1, (b) = 2, "c" = 3 }', ['1', '(b)', '2', '"c"', '3']],
    ['{for k, v in a : k => v ... if c}', ['a', 'k', 'v', 'c']],
    [
      '"x ${a} %{ if b }y${c}%{ else }${d}%{ endif } %{ for k, v in e }${f}%{ endfor }"',
      ['a', 'b', 'c', 'd', 'e', 'f'],
    ],
    ['- a', ['a']],
    ['( a )', ['a']],
    ['[a, b]', ['a', 'b']],
    ['1', []],
  ])('of the expressions in %s', (text, expected) => {
    const expression = value(text);
    expect(expression.start).toBe(4);
    expect(expression.end).toBe(4 + text.length);
    expect(childrenOf(expression).map(({ start, end }) => text.slice(start - 4, end - 4))).toEqual(expected);
  });

  test('of steps', () => {
    const text = 'a . b [ 0 ] . * . c . 0 [ * ] . d';
    const expression = value(text);
    expect(
      expression.kind === 'traversal' && expression.steps.map(({ start, end }) => text.slice(start - 4, end - 4)),
    ).toEqual(['. b', '[ 0 ]', '. * . c . 0', '[ * ] . d']);
  });

  test('of a heredoc end at its marker', () => {
    const text = 'a = <<EOT\nx ${b}\n  EOT  \nc = 1\n';
    const heredoc = only(text).value;
    expect(text.slice(heredoc.start, heredoc.end)).toBe('<<EOT\nx ${b}\n  EOT');
  });

  test.each([
    ['"plain"', 'plain', [1, 2, 3, 4, 5]],
    ['"a\\nb\\u00e9c\\U0001F680d"', 'a\nbéc🚀d', [1, 2, 4, 5, 11, 12, 13, 22]],
    ['"a$${b"', 'a${b', [1, 3, 4, 5]],
    ['<<-E\n    a\n\n     b\n    E', 'a\n\n b\n', [9, 10, 11, 16, 17, 18]],
    ['<<E\na\nE', 'a\n', [4, 5]],
  ])('of every character of the text of %s', (source, text, offsets) => {
    const [part] = template(source).parts;
    if (part?.kind !== 'text') throw new Error('expected text');
    expect(part.text).toBe(text);
    expect(Array.from({ length: text.length }, (_, index) => offsetOf(part, index) - 4)).toEqual(offsets);
    expect(offsetOf(part, text.length)).toBe(part.end);
  });

  test('of text that lost blanks at both ends', () => {
    const source = '"${a ~}  b \\n c  ${~ d}"';
    const part = template(source).parts[1];
    if (part?.kind !== 'text') throw new Error('expected text');
    expect(part.text).toBe('b \n c');
    expect(source.slice(part.start - 4, part.end - 4)).toBe('  b \\n c  ');
    expect([0, 2, 3, 4].map((index) => offsetOf(part, index) - 4)).toEqual([9, 11, 13, 14]);
  });
});

describe('templates', () => {
  test('a sole interpolation is told from text', () => {
    expect(soleInterpolation(template('"${a}"'))).toMatchObject({ kind: 'variable', name: 'a' });
    for (const text of ['" ${a}"', '" ${~ a}"', '"${a}${b}"', '""', '"a"', '<<E\n${a}\nE']) {
      expect(soleInterpolation(template(text)), text).toBeUndefined();
    }
  });

  test('text without interpolations', () => {
    expect(textOf(value('""'))).toBe('');
    expect(textOf(value('"a\\tb"'))).toBe('a\tb');
    expect(textOf(value('<<-E\n  a\n  E'))).toBe('a\n');
    for (const text of ['"${a}"', '"a${b}"', '1', 'a']) expect(textOf(value(text)), text).toBeUndefined();
  });

  test('the form and the trim marks are kept', () => {
    expect(template('"a"').form).toBe('quoted');
    expect(template('<<E\nE').form).toBe('heredoc');
    expect(template('<<-E\nE').form).toBe('flush heredoc');
    expect(template('"${~ a}${b ~}"').parts).toMatchObject([
      { kind: 'interpolation', trimBefore: true, trimAfter: false },
      { kind: 'interpolation', trimBefore: false, trimAfter: true },
    ]);
    expect(template('"%{~ if a }%{ else ~}%{~ endif ~}"').parts).toMatchObject([
      {
        ifMarker: { trimBefore: true, trimAfter: false },
        elseMarker: { trimBefore: false, trimAfter: true },
        endifMarker: { trimBefore: true, trimAfter: true },
      },
    ]);
  });
});

test('literals keep their text', () => {
  expect(value('012345678901')).toMatchObject({ kind: 'literal', value: 12345678901, text: '012345678901' });
  expect(value('1.50')).toMatchObject({ kind: 'literal', value: 1.5, text: '1.50' });
  expect(value('null')).toMatchObject({ kind: 'literal', value: null, text: 'null' });
});
