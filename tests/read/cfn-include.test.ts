import { App, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { expect, test, vi } from 'vitest';
import { readTemplate } from '../../src/read/cloudformation/template.ts';
import { valueAt } from '../../src/read/source.ts';
import { inputs, plain, sourceOf } from './tree.ts';

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

function included(file: string): unknown {
  const stack = new ReadableStack(new App(), 'Stack');
  new CfnInclude(stack, 'Template', { templateFile: file, allowCyclicalReferences: true });
  return stack.template()['Resources'] ?? {};
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
    .filter(([name, part]) => name !== 'DependsOn' && (part !== null || name === 'Fn::GetAZs'))
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

test('resources are what CfnInclude makes of the same file', () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const refusals: string[] = [];
  let same = 0;
  for (const file of sample(inputs(/\.(ya?ml|json|template)$/))) {
    const document = readTemplate(sourceOf(file));
    if (document?.root === undefined || document.problems.length > 0) continue;
    let theirs: unknown;
    try {
      theirs = included(file);
    } catch (error) {
      refusals.push(error instanceof Error ? error.message : String(error));
      continue;
    }
    expect(level(plain(valueAt(document.root, 'Resources'))), file).toEqual(level(theirs));
    same++;
  }
  warn.mockRestore();
  expect(refusals.filter((refusal) => !REFUSED.some((pattern) => pattern.test(refusal)))).toEqual([]);
  expect(same).toBeGreaterThan(refusals.length);
});
