import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { expect, test, vi } from 'vitest';
import { buildGraph } from '../src/graph/graph.ts';
import { lowerTemplates } from '../src/lower/cloudformation/application.ts';
import type { Condition, Term } from '../src/lower/term.ts';
import { readTemplate } from '../src/read/cloudformation/template.ts';
import { type TemplateDocument, valueAt } from '../src/read/source.ts';
import { inputs, plain, sourceFrom, sourceOf } from './read/tree.ts';

/** What CfnInclude refuses to include, and why; a reader has no reason to refuse them. */
const REFUSED = [
  // It knows no logical ids that SAM's transform makes.
  /^Element (used|referenced) in (Ref|Fn::Sub) expression with logical ID: '\S+'/,
  /^Resource '\S+' depends on '\S+' that doesn't exist/,
  // It checks properties; fixtures leave some out, and in the place of others stands what a macro replaces.
  /^Resolution error: Supplied properties not correct/,
  /is missing required property: /,
  /^Invalid tag input expected array of \{key, value\} have "#!PyPlate/,
  /^The `type` property is required/,
  // Its YAML parser takes indentation in quotes seriously, and a tag behind an anchor for text.
  /^Multi-line double-quoted string needs to be sufficiently indented/,
  /^Resource used in GetAtt expression with logical ID: 'GetAtt Role' not found/,
  // A logical id is a construct's id, which cannot be empty.
  /^Only root constructs may have an empty ID/,
];

/** A stack that gives its template without a synthesis, which takes longer and writes files. */
class ReadableStack extends Stack {
  template(): Record<string, unknown> {
    return this.resolve(this._toCloudFormation());
  }
}

/** The template that CfnInclude makes of a file. */
function included(file: string): Record<string, unknown> {
  const stack = new ReadableStack(new App(), 'Stack');
  new CfnInclude(stack, 'Template', { templateFile: file, allowCyclicalReferences: true });
  return stack.template();
}

/** What a template lowers to, and how its resources refer to each other, without places. */
function graphOf(document: TemplateDocument): unknown {
  const [lowered] = lowerTemplates([document], {});
  if (lowered === undefined) throw new Error('there is no template');
  const { scope, resources } = lowered;
  const { incoming } = buildGraph(resources, 'whole');
  const entries = resources.map((resource) => {
    const { address, type, condition, properties } = resource;
    const edges = (incoming.get(resource) ?? [])
      .filter(({ reference }) => reference.path[0] !== 'DependsOn')
      .map(({ from, reference }) => `${from.address} ${reference.path.join('.')} ${reference.conditional}`);
    const exists = condition && plainCondition(condition);
    return [address, { type, exists, properties: plainTerm(properties), edges: [...new Set(edges)].sort() }] as const;
  });
  return level({
    resources: Object.fromEntries(entries),
    conditions: Object.fromEntries([...scope.conditions].map(([name, each]) => [name, plainCondition(each)])),
    parameters: Object.fromEntries(
      [...scope.parameters].map(([name, { type, value, allowed, secret }]) => [
        name,
        { type, value: value && plainTerm(value), allowed, secret },
      ]),
    ),
    mappings: plainTerm(scope.mappings),
    lookups: Object.fromEntries(scope.lookups),
    outputs: [...scope.outputs()].sort(),
  });
}

function plainTerm(term: Term): unknown {
  switch (term.kind) {
    case 'scalar':
      return term.value;
    case 'null':
      return null;
    case 'list':
      return [...term.items.map(plainTerm), ...(term.open === undefined ? [] : ['…'])];
    case 'map':
      return Object.fromEntries([
        ...term.entries.map(({ key, value }) => [key, plainTerm(value)]),
        ...(term.open === undefined ? [] : [['…', '']]),
      ]);
    case 'parameter':
      return { parameter: term.name };
    case 'reference':
      return { reference: term.address, attribute: term.attribute };
    case 'choice':
      return { if: [plainCondition(term.condition), plainTerm(term.whenTrue), plainTerm(term.whenFalse)] };
    case 'call':
      return { [term.function]: term.arguments.map((argument) => plainTerm(argument) ?? '') };
    case 'import':
      return { import: plainTerm(term.value) };
    case 'unknown':
      return { unknown: term.cause };
  }
}

function plainCondition(condition: Condition): unknown {
  switch (condition.kind) {
    case 'equals':
      return { equals: [plainTerm(condition.left), plainTerm(condition.right)] };
    case 'and':
    case 'or':
      return { [condition.kind]: condition.operands.map(plainCondition) };
    case 'not':
      return { not: plainCondition(condition.operand) };
    default:
      return condition;
  }
}

/**
 * Levels what CfnInclude changes on purpose: it takes null for nothing, converts scalars to their property's type, splits Fn::GetAtt,
 * sorts tags, leaves out empty properties, adds DependsOn in synthesis only, and loses a list of transforms.
 */
function level(value: unknown, key = ''): unknown {
  if (key === 'Fn::GetAZs' && value === null) return '';
  if (key === 'Fn::Transform') return key;
  if (key === 'Fn::GetAtt' && typeof value === 'string') return value.split(/\.(.*)/, 2);
  if (Array.isArray(value)) {
    const items = value.map((item) => level(item));
    return key === 'Tags' ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value)
    .filter(([name, part]) => name !== 'DependsOn' && part !== undefined && (part !== null || name === 'Fn::GetAZs'))
    .map(([name, part]) => [name, level(part, name)] as const)
    .filter(([name, part]) => name !== 'Properties' || JSON.stringify(part) !== '{}');
  return Object.fromEntries(entries);
}

/** All fixtures but those of rules, which leave out what their rule does not ask for, and every sixth file of the corpus. */
function sample(files: readonly string[]): string[] {
  const isFixture = (file: string): boolean => file.includes('/fixtures/');
  const fixtures = files.filter((file) => isFixture(file) && !file.includes('/fixtures/rules/'));
  return [...fixtures, ...files.filter((file) => !isFixture(file)).filter((_file, i) => i % 6 === 0)];
}

test('resources, and the graph of them, are what CfnInclude makes of the same file', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const refusals: string[] = [];
  let same = 0;
  for (const file of sample(inputs(/\.(ya?ml|json|template)$/))) {
    const document = readTemplate(sourceOf(file));
    if (document?.root === undefined || document.problems.length > 0) continue;
    let theirs: Record<string, unknown>;
    try {
      theirs = included(file);
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    expect(level(plain(valueAt(document.root, 'Resources'))), file).toEqual(level(theirs['Resources'] ?? {}));
    const reread = readTemplate(sourceFrom(JSON.stringify({ Resources: {}, ...theirs }), 'included.json'));
    expect(reread && graphOf(reread), file).toEqual(graphOf(document));
    same++;
  }
  warn.mockRestore();
  expect(refusals.filter((refusal) => !REFUSED.some((pattern) => pattern.test(refusal)))).toEqual([]);
  expect(same).toBeGreaterThan(refusals.length);
});
