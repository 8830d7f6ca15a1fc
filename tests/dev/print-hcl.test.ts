import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf, mapOf, nowhere, scalarOf } from '../../src/dev/compare-terms.ts';
import { type Names, printBlock, printBody } from '../../src/dev/print-hcl.ts';
import { parseTerraformSchema } from '../../src/dev/terraform-schema.ts';
import type { MapTerm, Term } from '../../src/lower/term.ts';
import { bodyIn, plain } from '../lower/terraform/terms.ts';

const schema = parseTerraformSchema(
  'aws_example long_name=?s name=?s number=?n switch=?b tags=?<s> texts=?[s]\n object=?o key=?s\n rule:?[o] action=?s\n',
).get('aws_example') ?? { attributes: new Map() };

const names: Names = {
  reference: ({ address, attribute = 'id' }, user) => `ref.${address}.${attribute}_for_${user}`,
  parameter: (name) => `var.${name}`,
  call: () => {
    throw new Error('no call is printed here');
  },
};

function termOf(value: unknown): Term {
  if (Array.isArray(value)) return listOf(value.map(termOf));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => ({ key, value: termOf(item), ...nowhere }));
    return { kind: 'map', entries, ...nowhere };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return scalarOf(value);
  return { kind: 'null', ...nowhere };
}

function bodyOf(values: Readonly<Record<string, unknown>>): MapTerm {
  const term = termOf(values);
  return term.kind === 'map' ? term : mapOf('name', term);
}

function print(values: Readonly<Record<string, unknown>>): string {
  return printBody(bodyOf(values), schema, names);
}

describe('printBody', () => {
  it('aligns neighbours of one line, and sets blocks apart', () => {
    const values = {
      rule: [{ action: 'a' }, {}],
      name: 'x',
      long_name: 'y',
      tags: { One: '1', 'aws:two': '2' },
      number: 7,
    };
    expect(printBlock('resource "aws_example" "it"', print(values))).toBe(`resource "aws_example" "it" {
  name      = "x"
  long_name = "y"
  tags = {
    One       = "1"
    "aws:two" = "2"
  }
  number = 7

  rule {
    action = "a"
  }

  rule {}
}
`);
  });

  it('writes what has a type as that type', () => {
    expect(print({ number: '7', switch: 'true', name: 7, texts: ['8'] })).toBe(
      'number = 7\nswitch = true\nname   = "7"\ntexts  = ["8"]\n',
    );
  });

  it('writes an object that is an attribute as one', () => {
    expect(print({ object: { key: 'x' } })).toBe('object = {\n  key = "x"\n}\n');
  });

  it('writes a document in text with jsonencode', () => {
    expect(
      print({ name: { Statement: [{ Effect: 'Allow', Count: 1 }], Bool: { 'aws:X': false } } }),
    ).toBe(`name = jsonencode({
  Statement = [{
    Effect = "Allow"
    Count  = 1
  }]
  Bool = { "aws:X" = false }
})
`);
  });

  it('writes lines as a heredoc', () => {
    expect(print({ name: 'if\n  ${x}\n' })).toBe('name = <<-EOT\n  if\n    $${x}\nEOT\n');
  });

  it('writes references, variables and templates', () => {
    const reference: Term = { kind: 'reference', address: 'a', attribute: 'Arn', ...nowhere };
    const variable: Term = { kind: 'parameter', name: 'v', ...nowhere };
    const template: Term = {
      kind: 'call',
      function: 'concat',
      arguments: [reference, scalarOf('/"${'), variable],
      ...nowhere,
    };
    const body = { ...mapOf('name', template), entries: [...mapOf('name', template).entries] };
    expect(printBody(body, schema, names)).toBe('name = "${ref.a.Arn_for_name}/\\"$${${var.v}"\n');
    expect(printBody(mapOf('texts', listOf([reference, variable])), schema, names)).toBe(
      'texts = [ref.a.Arn_for_texts, var.v]\n',
    );
  });

  it('throws where there is no way to write something', () => {
    const unknown: Term = { kind: 'unknown', cause: 'import', reason: 'it is far away', ...nowhere };
    expect(() => printBody(mapOf('name', unknown), schema, names)).toThrow();
    expect(() => print({ other: 1 })).toThrow('other');
  });

  it('writes any text so that it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab $%{}"\\~\n\r\t\u0001ö') }), (text) => {
        expect(plain(bodyIn(print({ name: text })))).toEqual({ name: text });
      }),
    );
  });

  it('writes any document so that it is read again', () => {
    const key = fc.constantFrom('A', 'b-c', 'aws:d', '${e}', 'null', '1');
    const { document } = fc.letrec((tie) => ({
      document: fc.oneof(fc.dictionary(key, tie('value')), fc.array(tie('value'))),
      value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.nat(), fc.boolean(), tie('document')),
    }));
    fc.assert(
      fc.property(document, (value) => {
        expect(plain(bodyIn(print({ name: value })))).toEqual({ name: value });
      }),
    );
  });
});
