import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Place, SourceFile } from '../source.ts';

/** A call that makes a construct, `new X(scope, 'Id', props)` or, in a subclass, `super(scope, 'Id', props)`. */
export type Making = TSESTree.NewExpression | TSESTree.CallExpression;

const trees = new WeakMap<SourceFile, TSESTree.Program | undefined>();

/**
 * The syntax tree of a file of TypeScript or JavaScript; undefined when it has errors, or when the parser, an optional peer which takes
 * longer to load than most apps to lint, is not installed beside Lintel.
 */
export function syntaxOf(source: SourceFile): TSESTree.Program | undefined {
  if (!/\.[cm]?[jt]sx?$/.test(source.path)) return undefined;
  if (!trees.has(source)) trees.set(source, parse(source));
  return trees.get(source);
}

function parse({ path, text }: SourceFile): TSESTree.Program | undefined {
  try {
    const require = createRequire(import.meta.url);
    const parser =
      require('@typescript-eslint/typescript-estree') as typeof import('@typescript-eslint/typescript-estree');
    return parser.parse(text, { jsx: /x$/.test(path), range: true, suppressDeprecatedPropertyWarnings: true });
  } catch {
    return undefined;
  }
}

/** Visits a node and all below it, with what it stands in, the nearest first. */
export function walk(
  node: TSESTree.Node,
  visit: (node: TSESTree.Node, above: readonly TSESTree.Node[]) => void,
  above: readonly TSESTree.Node[] = [],
): void {
  visit(node, above);
  const inside = [node, ...above];
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, inside);
  }
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** Whether a node makes something by a constructor. */
export function isMaking(node: TSESTree.Node): node is Making {
  return node.type === 'NewExpression' || (node.type === 'CallExpression' && node.callee.type === 'Super');
}

/** The call that starts at a place, if it makes something. */
export function makingAt(place: Place): Making | undefined {
  const tree = syntaxOf(place.source);
  let found: Making | undefined;
  if (tree !== undefined) {
    walk(tree, (node) => {
      if (isMaking(node) && node.range[0] === place.start) found = node;
    });
  }
  return found;
}

/** The name of the class that is made: `Bucket` in `new s3.Bucket`; empty for `super`. */
export function classOf({ callee }: Making): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/** Whether an expression is text that may be an id: text with values put in stands for all ids that it can make. Undefined for no text. */
export function isIdOf(node: TSESTree.Node | undefined, id: string): boolean | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value === id;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const parts = node.quasis.map(({ value }) => value.cooked ?? '');
  if (parts.every((part) => part === '')) return undefined;
  return new RegExp(`^${parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+')}$`, 's').test(id);
}
