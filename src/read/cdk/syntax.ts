import { createRequire } from 'node:module';
import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Place, SourceFile } from '../source.ts';

/** A call that makes a construct, `new X(scope, 'Id', props)` or, in a subclass, `super(scope, 'Id', props)`. */
export type Making = TSESTree.NewExpression | TSESTree.CallExpression;

/** A node of a tree, with that of the node that it stands in. */
export interface Visit {
  readonly node: TSESTree.Node;
  readonly outer: Visit | undefined;
}

const trees = new WeakMap<SourceFile, readonly Visit[]>();

/**
 * All nodes of a file of TypeScript or JavaScript; none when it has errors, or when the parser, an optional peer which takes longer to load
 * than most apps to lint, is not installed beside Lintel.
 */
export function nodesOf(source: SourceFile): readonly Visit[] {
  const known = trees.get(source) ?? (/\.[cm]?[jt]sx?$/.test(source.path) ? flattened(parse(source)) : []);
  trees.set(source, known);
  return known;
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

/** Without recursion: a long sum nests as deep as it is long. */
function flattened(tree: TSESTree.Program | undefined): Visit[] {
  const visits: Visit[] = tree === undefined ? [] : [{ node: tree, outer: undefined }];
  for (const visit of visits) {
    for (const [key, value] of Object.entries(visit.node)) {
      if (key === 'parent') continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) visits.push({ node: child, outer: visit });
      }
    }
  }
  return visits;
}

function isNode(value: unknown): value is TSESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** The nearest of the nodes that a node stands in for which something holds. */
export function nearest(visit: Visit | undefined, holds: (node: TSESTree.Node) => boolean): Visit | undefined {
  let outer = visit?.outer;
  while (outer !== undefined && !holds(outer.node)) outer = outer.outer;
  return outer;
}

/** Whether a node makes something by a constructor. */
export function isMaking(node: TSESTree.Node): node is Making {
  return node.type === 'NewExpression' || (node.type === 'CallExpression' && node.callee.type === 'Super');
}

const makings = new WeakMap<SourceFile, ReadonlyMap<number, Making>>();

/** The call that starts at a place, if it makes something. */
export function makingAt({ source, start }: Place): Making | undefined {
  const known = makings.get(source) ?? new Map(makingsIn(source).map((making) => [making.range[0], making]));
  makings.set(source, known);
  return known.get(start);
}

function makingsIn(source: SourceFile): Making[] {
  return nodesOf(source).flatMap(({ node }) => (isMaking(node) ? [node] : []));
}

/** The name of the class that is made: `Bucket` in `new s3.Bucket`; empty for `super`. */
export function classOf({ callee }: Making): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';
}

/**
 * Tells whether an expression may be a text: a string is that text alone, and one with values put in is any that it can make. Undefined for
 * another expression, and for one that could make any text.
 */
export function textOf(node: TSESTree.Node | undefined): ((text: string) => boolean) | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return (text) => text === node.value;
  if (node?.type !== 'TemplateLiteral') return undefined;
  const parts = node.quasis.map(({ value }) => value.cooked ?? '');
  if (parts.every((part) => part === '')) return undefined;
  const pattern = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+');
  const matching = new RegExp(`^${pattern}$`, 's');
  return (text) => matching.test(text);
}
