import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import type {
  BinaryOperator,
  Body,
  Expression,
  Name,
  ObjectItem,
  Step,
  TemplatePart,
} from '../../../src/read/terraform/hcl/syntax.ts';
import { print, printBody } from './print.ts';
import { fixtures } from './tree.ts';

/** A tree without what printing does not keep: places, marks and forms of strings, and text that is empty. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.filter((each) => !isEmptyText(each)).map(plain);
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(
    ([name]) => !/^(start|end|form|segments|trimBefore|trimAfter)$|(Start|End|Marker)$/.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, plain(value)]));
}

function isEmptyText(node: unknown): boolean {
  return (
    typeof node === 'object' &&
    node !== null &&
    'kind' in node &&
    node.kind === 'text' &&
    'text' in node &&
    node.text === ''
  );
}

const at = { start: 0, end: 0 };
const marker = { ...at, trimBefore: false, trimAfter: false };

const WORDS = ['a', 'b', 'var', 'each', 'a-b', 'größe', 'in', 'if', 'forest', '_x'];
const word = fc.constantFrom(...WORDS);
const name: fc.Arbitrary<Name> = word.map((text) => ({ kind: 'name', name: text, ...at }));
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
  fc.constantFrom('${', '%{', '$', '$$', '%%{', '\\', '"', '\n', '\r\n', '\t', '~}', '# no comment', '{}'),
);

function parenthesised(expression: Expression): Expression {
  return { kind: 'parentheses', expression, ...at };
}

/** What may stand where only a value can: no operators, nor what would bind the steps behind it otherwise. */
function asValue(expression: Expression): Expression {
  const { kind } = expression;
  return kind === 'binary' || kind === 'conditional' || kind === 'unary' || kind === 'traversal'
    ? parenthesised(expression)
    : expression;
}

function asOperand(expression: Expression): Expression {
  return expression.kind === 'binary' || expression.kind === 'conditional' ? parenthesised(expression) : expression;
}

const OPERATORS: readonly BinaryOperator[] = ['||', '&&', '==', '!=', '>', '>=', '<', '<=', '+', '-', '*', '/', '%'];

const { expression } = fc.letrec<{ expression: Expression; parts: TemplatePart[]; steps: Step[] }>((tie) => {
  const inner = tie('expression');
  const attributeStep = word.map((each): Step => ({ kind: 'attribute', name: each, nameStart: 0, ...at }));
  const legacyStep = fc.nat(20).map((index): Step => ({ kind: 'legacy index', index, ...at }));
  const dotSteps = fc.oneof<fc.Arbitrary<Step[]>[]>(
    fc.constant([]),
    fc.tuple(attributeStep),
    fc.tuple(legacyStep, attributeStep),
    fc.tuple(attributeStep, legacyStep),
  );
  return {
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.oneof(
        fc
          .constantFrom(['1', 1], ['0', 0], ['1.50', 1.5], ['2e3', 2000], ['007', 7])
          .map(
            ([written, value]): Expression => ({ kind: 'literal', value: Number(value), text: String(written), ...at }),
          ),
        fc
          .constantFrom(true, false, null)
          .map((value): Expression => ({ kind: 'literal', value, text: String(value), ...at })),
        word.map((each): Expression => ({ kind: 'variable', name: each, ...at })),
      ),
      tie('parts').map((parts): Expression => ({ kind: 'template', form: 'quoted', parts, ...at })),
      fc.array(inner, { maxLength: 3 }).map((items): Expression => ({ kind: 'tuple', items, ...at })),
      fc
        .array(
          fc
            .tuple(fc.oneof(name, inner), inner)
            .map(([key, value]): ObjectItem => ({ key: key.kind === 'name' ? key : keyOf(key), value })),
          { maxLength: 3 },
        )
        .map((items): Expression => ({ kind: 'object', items, ...at })),
      fc
        .record({
          result: fc.constantFrom('tuple' as const, 'object' as const),
          keyVariable: fc.option(name, { nil: undefined }),
          valueVariable: name,
          collection: inner,
          key: inner,
          value: inner,
          grouped: fc.boolean(),
          condition: fc.option(inner, { nil: undefined }),
        })
        .map(
          (parts): Expression =>
            parts.result === 'object'
              ? { kind: 'for', ...parts, ...at }
              : { kind: 'for', ...parts, key: undefined, grouped: false, ...at },
        ),
      fc
        .tuple(inner, tie('steps'))
        .map(
          ([source, steps]): Expression =>
            steps.length === 0 ? source : { kind: 'traversal', source: asValue(source), steps, ...at },
        ),
      fc.tuple(fc.constantFrom('f', 'provider::aws::f'), fc.array(inner, { maxLength: 3 }), fc.boolean()).map(
        ([called, values, expanded]): Expression => ({
          kind: 'call',
          name: called,
          nameStart: 0,
          nameEnd: 0,
          arguments: values,
          expanded: expanded && values.length > 0,
          ...at,
        }),
      ),
      fc.tuple(inner, inner, inner).map(
        ([condition, trueResult, falseResult]): Expression => ({
          kind: 'conditional',
          condition: condition.kind === 'conditional' ? parenthesised(condition) : condition,
          trueResult,
          falseResult,
          ...at,
        }),
      ),
      fc
        .tuple(fc.constantFrom('-' as const, '!' as const), inner)
        .map(([operator, operand]): Expression => ({ kind: 'unary', operator, operand: asOperand(operand), ...at })),
      fc.tuple(fc.constantFrom(...OPERATORS), inner, inner).map(
        ([operator, left, right]): Expression => ({
          kind: 'binary',
          operator,
          left: asOperand(left),
          right: asOperand(right),
          ...at,
        }),
      ),
      inner.map(parenthesised),
    ),
    parts: fc
      .array(
        fc.oneof(
          text.map((each): TemplatePart => ({ kind: 'text', text: each, segments: undefined, ...at })),
          inner.map(
            (each): TemplatePart => ({
              kind: 'interpolation',
              expression: each,
              trimBefore: false,
              trimAfter: false,
              ...at,
            }),
          ),
          fc.tuple(inner, tie('parts'), fc.option(tie('parts'), { nil: undefined })).map(
            ([condition, trueParts, falseParts]): TemplatePart => ({
              kind: 'if',
              condition,
              trueParts,
              falseParts: falseParts ?? [],
              ifMarker: marker,
              elseMarker: falseParts === undefined ? undefined : marker,
              endifMarker: marker,
              ...at,
            }),
          ),
          fc.tuple(fc.option(name, { nil: undefined }), name, inner, tie('parts')).map(
            ([keyVariable, valueVariable, collection, parts]): TemplatePart => ({
              kind: 'for',
              keyVariable,
              valueVariable,
              collection,
              parts,
              forMarker: marker,
              endforMarker: marker,
              ...at,
            }),
          ),
        ),
        { maxLength: 3 },
      )
      .map((parts) =>
        parts.filter((part, i) => part.kind !== 'text' || (part.text !== '' && parts[i - 1]?.kind !== 'text')),
      ),
    steps: fc
      .array(
        fc.oneof(
          attributeStep,
          inner.map((key): Step => ({ kind: 'index', key, ...at })),
          dotSteps.map((each): Step => ({ kind: 'splat', full: false, each, ...at })),
          dotSteps.map((each): Step => ({ kind: 'splat', full: true, each, ...at })),
        ),
        { maxLength: 3 },
      )
      .map(legalSteps),
  };
});

/** A bare word would be a name, as a key. */
function keyOf(key: Expression): Expression {
  return key.kind === 'variable' || (key.kind === 'literal' && typeof key.value !== 'number')
    ? parenthesised(key)
    : key;
}

/** Splats take what follows them, so it goes inside: all steps into a full one, attributes into an attribute-only one, which no other one can follow. */
function legalSteps(steps: readonly Step[]): Step[] {
  const [first, ...rest] = steps;
  if (first === undefined) return [];
  if (first.kind !== 'splat') return [first, ...legalSteps(rest)];
  if (first.full) return [{ ...first, each: [...first.each, ...legalSteps(rest)] }];
  const taken = rest.findIndex((step) => step.kind !== 'attribute');
  const attributes = taken < 0 ? rest : rest.slice(0, taken);
  const others = rest.slice(attributes.length);
  const bracket = others.findIndex((step) => step.kind === 'index' || (step.kind === 'splat' && step.full));
  return [{ ...first, each: [...first.each, ...attributes] }, ...legalSteps(bracket < 0 ? [] : others.slice(bracket))];
}

const { body } = fc.letrec<{ body: Body }>((tie) => ({
  body: fc
    .tuple(
      fc.array(fc.tuple(word, expression), { maxLength: 3 }),
      fc.array(
        fc.tuple(
          word,
          fc.array(text, { maxLength: 2 }),
          fc.oneof({ maxDepth: 2 }, fc.constant({ attributes: [], blocks: [], ...at }), tie('body')),
        ),
        {
          maxLength: 2,
        },
      ),
    )
    .map(
      ([attributes, blocks]): Body => ({
        attributes: attributes
          .filter(([each], i) => attributes.findIndex(([other]) => other === each) === i)
          .map(([each, value]) => ({ name: each, nameStart: 0, nameEnd: 0, value })),
        blocks: blocks.map(([type, labels, inner]) => ({
          type,
          typeStart: 0,
          typeEnd: 0,
          labels: labels.map((label) => ({ text: label, ...at })),
          body: inner,
          ...at,
        })),
        ...at,
      }),
    ),
}));

describe('what is printed is read back as it was', () => {
  test('generated expressions', () => {
    fc.assert(
      fc.property(expression, (generated) => {
        const printed = print(generated);
        const read = parseHcl(`a = ${printed}\n`);
        expect(read.problems).toEqual([]);
        expect(read.body.attributes.map(({ value }) => plain(value))).toEqual([plain(generated)]);
        expect(read.body.attributes.map(({ value }) => print(value))).toEqual([printed]);
      }),
      { numRuns: 600 },
    );
  });

  test('generated bodies', () => {
    fc.assert(
      fc.property(body, (generated) => {
        const printed = printBody(generated);
        const read = parseHcl(printed);
        expect(read.problems).toEqual([]);
        expect(plain(read.body)).toEqual(plain(generated));
        expect(printBody(read.body)).toBe(printed);
      }),
      { numRuns: 200 },
    );
  });

  test.each(fixtures('valid'))('%s', (_, fixture) => {
    const before = parseHcl(fixture);
    const printed = printBody(before.body);
    const after = parseHcl(printed);
    expect(after.problems).toEqual([]);
    expect(plain(after.body)).toEqual(plain(before.body));
    expect(printBody(after.body)).toBe(printed);
  });
});
