/** What the tests of Terraform's lowering share: terms from code and data, and terms as plain values. */

import type { MapTerm, MapTermEntry, Term } from '../../../src/lower/term.ts';
import type { Place, SourceFile } from '../../../src/read/source.ts';
import { parseHcl } from '../../../src/read/terraform/hcl/parse.ts';
import type { Expression, TemplatePart } from '../../../src/read/terraform/hcl/syntax.ts';

export function hclSource(text: string): SourceFile {
  return { path: 'main.tf', text, language: 'hcl' };
}

/** Where nothing is shown. */
export const nowhere: Place = { source: hclSource(''), start: 0, end: 0 };

/**
 * The value of `x = ...`, evaluated as far as these tests need it: `ref.a.b` is a reference, `var.x` a parameter, any other name is
 * unknown.
 */
export function termIn(code: string): Term {
  const source = hclSource(code);
  const { body, problems } = parseHcl(code);
  const value = body.attributes[0]?.value;
  if (value === undefined || problems.length > 0) throw new Error(`no HCL: ${JSON.stringify(problems)}`);
  return termOf(value, source);
}

/** The body of a block, as a `TerraformResource` has it: blocks are lists of maps. */
export function bodyIn(code: string): MapTerm {
  const source = hclSource(code);
  const { body, problems } = parseHcl(code);
  if (problems.length > 0) throw new Error(`no HCL: ${JSON.stringify(problems)}`);
  return bodyOf(body, source, 0, code.length);
}

type Body = ReturnType<typeof parseHcl>['body'];

function bodyOf(body: Body, source: SourceFile, start: number, end: number): MapTerm {
  const types = [...new Set(body.blocks.map(({ type }) => type))];
  return {
    kind: 'map',
    entries: [
      ...body.attributes.map(({ name, nameStart, nameEnd, value }) => ({
        key: name,
        value: termOf(value, source),
        source,
        start: nameStart,
        end: nameEnd,
      })),
      ...types.map((key): MapTermEntry => {
        const all = body.blocks.filter(({ type }) => type === key);
        const place = { source, start: all[0]?.typeStart ?? 0, end: all[0]?.typeEnd ?? 0 };
        const items = all.map((block) => bodyOf(block.body, source, block.start, block.end));
        return { key, value: { kind: 'list', items, ...place }, ...place };
      }),
    ],
    source,
    start,
    end,
  };
}

function termOf(expression: Expression, source: SourceFile): Term {
  const place = { source, start: expression.start, end: expression.end };
  switch (expression.kind) {
    case 'literal':
      if (expression.value === null) return { kind: 'null', ...place };
      return { kind: 'scalar', value: expression.value, text: expression.text, ...place };
    case 'tuple':
      return { kind: 'list', items: expression.items.map((item) => termOf(item, source)), ...place };
    case 'object':
      return {
        kind: 'map',
        entries: expression.items.map(({ key, value }) => {
          const name = key.kind === 'name' ? key.name : termOf(key, source);
          const text = typeof name === 'string' ? name : name.kind === 'scalar' ? name.text : '';
          return { key: text, value: termOf(value, source), source, start: key.start, end: key.end };
        }),
        ...place,
      };
    case 'call': {
      const [only] = expression.arguments;
      if (expression.name === 'jsonencode' && only !== undefined) return termOf(only, source);
      break;
    }
    case 'traversal': {
      const names = expression.steps.flatMap((step) => (step.kind === 'attribute' ? [step.name] : []));
      const first = expression.source.kind === 'variable' ? expression.source.name : '';
      if (first === 'var') return { kind: 'parameter', name: names[0] ?? '', ...place };
      if (first === 'ref') return { kind: 'reference', address: names[0] ?? '', attribute: names[1], ...place };
      break;
    }
    case 'conditional':
      return {
        kind: 'choice',
        condition: { kind: 'undecidable', reason: 'a test' },
        whenTrue: termOf(expression.trueResult, source),
        whenFalse: termOf(expression.falseResult, source),
        ...place,
      };
    case 'template': {
      if (expression.parts.every((part) => part.kind === 'text')) {
        const text = expression.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
        return { kind: 'scalar', value: text, text, ...place };
      }
      const parts = expression.parts.map((part) => partOf(part, source));
      return { kind: 'call', function: 'concat', arguments: parts, ...place };
    }
  }
  return { kind: 'unknown', cause: 'unsupported', reason: 'not known in a test', ...place };
}

function partOf(part: TemplatePart, source: SourceFile): Term {
  const place = { source, start: part.start, end: part.end };
  if (part.kind === 'text') return { kind: 'scalar', value: part.text, text: part.text, ...place };
  if (part.kind === 'interpolation') return { ...termOf(part.expression, source), ...place };
  return { kind: 'unknown', cause: 'unsupported', reason: 'not known in a test', ...place };
}

/** A term as plain data; what is not data is shown in words: `<reference queue.arn>`. */
export function plain(term: Term): unknown {
  switch (term.kind) {
    case 'scalar':
      return term.value;
    case 'null':
      return null;
    case 'list': {
      const items = term.items.map(plain);
      return term.open === undefined ? items : [...items, `<open: ${term.open}>`];
    }
    case 'map': {
      const entries = term.entries.map(({ key, value }) => [key, plain(value)]);
      const open = term.open === undefined ? [] : [['<open>', term.open]];
      return Object.fromEntries([...entries, ...open]);
    }
    case 'parameter':
      return `<parameter ${term.name}>`;
    case 'reference':
      return `<reference ${[term.address, term.attribute].join('.')}>`;
    case 'unknown':
      return `<unknown: ${term.reason}>`;
    case 'call':
      return { [`<${term.function}>`]: term.arguments.map(plain) };
    case 'import':
      return { '<import>': plain(term.value) };
    case 'choice':
      return { '<if>': [plain(term.whenTrue), plain(term.whenFalse)] };
  }
}

/** What the source shows at a place. */
export function shown({ source, start, end }: Place): string {
  return source.text.slice(start, end);
}
