/** Finds the call that makes a construct in an app's code, where no trace tells. */

import type { TSESTree } from '@typescript-eslint/typescript-estree';
import type { Place, SourceFile } from '../source.ts';
import { classOf, isMaking, nearest, nodesOf, textOf, type Visit } from './syntax.ts';

/** A call of the app's code that makes a construct. */
interface Creation {
  readonly place: Place;
  /** Whether its id may be a given one; undefined when a function is given the id. */
  readonly isNamed: ((id: string) => boolean) | undefined;
  /** The function that is given the id by who calls it, and the position among its arguments. */
  readonly idOf: { readonly name: string; readonly position: number } | undefined;
  readonly scope: TSESTree.Node | undefined;
  readonly className: string;
  /** Whether its class is the CDK's own. */
  readonly isLibrary: boolean;
  /** The class in whose body it stands. */
  readonly within: string | undefined;
  /** What it is kept in: `bucket` or `this.bucket`. */
  readonly keptAs: string | undefined;
  /** Whether nothing is done with what it makes, so that no method is called on it. */
  readonly isLeft: boolean;
}

interface Call {
  readonly name: string;
  readonly given: readonly TSESTree.Node[];
  readonly place: Place;
}

interface App {
  readonly creations: readonly Creation[];
  readonly calls: readonly Call[];
  /** The name of the class that each class of the app extends; null where two classes have the same name. */
  readonly classes: ReadonlyMap<string, string | undefined | null>;
  /** The call of `super` in the constructor of a class. */
  readonly supers: ReadonlyMap<string, Place>;
}

/**
 * Searches an app for constructs by path, from the top down: the call that makes the construct and, after it, those that make the ones
 * that it stands in. Gives nothing wherever two calls fit, or where the construct may be made by a call that cannot be told from the code.
 *
 * @param files the app's files of code; asked for once, when the first construct is searched
 */
export function searchApp(files: () => readonly SourceFile[]): (path: string) => readonly Place[] {
  let app: App | undefined;
  const known = new Map<string, readonly Place[]>();
  return (path) => {
    app ??= readApp(files());
    const places = known.get(path) ?? find(app, path);
    known.set(path, places);
    return places;
  };
}

/** The only place in some files where a text is written as a string; undefined when there are others, or none. */
export function onlyMention(text: string, sources: readonly SourceFile[]): Place | undefined {
  const found: Place[] = [];
  for (const source of sources) {
    for (const quote of ["'", '"', '`']) {
      const quoted = quote + text + quote;
      for (let start = source.text.indexOf(quoted); start >= 0; start = source.text.indexOf(quoted, start + 1)) {
        found.push({ source, start, end: start + quoted.length });
      }
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

function readApp(sources: readonly SourceFile[]): App {
  const creations: Creation[] = [];
  const calls: Call[] = [];
  const classes = new Map<string, string | undefined | null>();
  const supers = new Map<string, Place>();
  for (const source of sources) {
    const nodes = nodesOf(source);
    const imported = new Set(nodes.flatMap(({ node }) => libraryNames(node)));
    for (const visit of nodes) {
      const { node, outer } = visit;
      if (node.type === 'ClassDeclaration' && node.id !== null) {
        const { name } = node.id;
        classes.set(name, classes.has(name) ? null : node.superClass === null ? undefined : nameOf(node.superClass));
      }
      const called = node.type === 'CallExpression' ? nameOf(node.callee) : undefined;
      if (node.type === 'CallExpression' && called !== undefined) {
        const [, end] = node.callee.range;
        calls.push({ name: called, given: node.arguments, place: { source, start: end - called.length, end } });
      }
      if (!isMaking(node)) continue;
      const place: Place = { source, start: node.range[0], end: node.callee.range[1] };
      const owner = nearest(visit, ({ type }) => type === 'ClassDeclaration')?.node;
      const within = owner?.type === 'ClassDeclaration' ? owner.id?.name : undefined;
      if (node.type === 'CallExpression' && within !== undefined) supers.set(within, place);
      const [scope, id] = node.type === 'NewExpression' ? node.arguments : [];
      const idOf = id?.type === 'Identifier' ? parameterOf(id.name, visit) : undefined;
      const isNamed = textOf(id);
      if (isNamed === undefined && idOf === undefined) continue;
      creations.push({
        place,
        isNamed,
        idOf,
        scope,
        className: classOf(node),
        isLibrary: imported.has(/\w+/.exec(written(node.callee, source))?.[0] ?? ''),
        within,
        keptAs: keptAs(outer?.node, source),
        isLeft: outer?.node.type === 'ExpressionStatement',
      });
    }
  }
  return { creations, calls, classes, supers };
}

/** The names that an import gives to what is the CDK's. */
function libraryNames(node: TSESTree.Node): string[] {
  if (node.type !== 'ImportDeclaration' || !/^(?:aws-cdk-lib|@aws-cdk\/|monocdk)/.test(node.source.value)) return [];
  return node.specifiers.map(({ local }) => local.name);
}

/** The last name of an expression: `queue` of `queue` and of `this.queue`. */
function nameOf(callee: TSESTree.Node): string | undefined {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

/** The function of the app's that a name is a parameter of, when the function has a name; a constructor is none. */
function parameterOf(name: string, visit: Visit): Creation['idOf'] {
  const inner = nearest(visit, ({ type }) =>
    /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type),
  );
  const [made, outer] = [inner?.node, inner?.outer?.node];
  if (made === undefined || !('params' in made) || !Array.isArray(made.params)) return undefined;
  const position = made.params.findIndex((each) => each?.type === 'Identifier' && each.name === name);
  const named = made.type === 'FunctionDeclaration' ? made.id : nameNode(outer);
  return position < 0 || named?.type !== 'Identifier' ? undefined : { name: named.name, position };
}

/** What names the function that a node holds: the key of a method, or a variable. */
function nameNode(node: TSESTree.Node | undefined): TSESTree.Node | undefined {
  if (node?.type === 'VariableDeclarator') return node.id;
  return node?.type === 'MethodDefinition' && node.kind !== 'constructor' ? node.key : undefined;
}

function keptAs(parent: TSESTree.Node | undefined, source: SourceFile): string | undefined {
  const target =
    parent?.type === 'VariableDeclarator'
      ? parent.id
      : parent?.type === 'AssignmentExpression'
        ? parent.left
        : undefined;
  if (target?.type === 'Identifier') return target.name;
  return target === undefined ? undefined : written(target, source);
}

function written(node: TSESTree.Node, source: SourceFile): string {
  return source.text.slice(node.range[0], node.range[1]).replace(/[\s!?]/g, '');
}

function find(app: App, path: string): readonly Place[] {
  // A nested stack is a construct, and the resource that it is in its parent another one beside it.
  const made = path.replace(/\.NestedStack\/[^/]*\.NestedStackResource$|\/(?:Resource|Default)$/, '');
  const ids = made.split('/');
  const chain: Creation[] = [];
  const places: Place[] = [];
  for (const id of ids) {
    const [parent] = chain;
    const fitting = app.creations
      .filter((creation) => mayStandIn(creation, parent, app))
      .flatMap((creation) => placesFor(creation, id, app).map((found) => ({ creation, found })));
    const [only] = fitting;
    if (fitting.length > 1) return [];
    if (only === undefined) {
      // Made by the library's construct for itself, unless by a method that is called on it.
      return parent?.isLibrary === true && isMadeWithIt(id, parent) ? places : [];
    }
    chain.unshift(only.creation);
    places.unshift(...only.found);
  }
  return [...supersOf(chain[0]?.className, app), ...places];
}

/** The ways to a creation that give it an id: by itself, or through each call of the function that it stands in. */
function placesFor({ isNamed, idOf, place }: Creation, id: string, { calls }: App): Place[][] {
  if (idOf === undefined) return isNamed?.(id) === true ? [[place]] : [];
  return calls
    .filter(({ name, given }) => name === idOf.name && textOf(given[idOf.position])?.(id) === true)
    .map((call) => [place, call.place]);
}

/** The calls of `super` through which a class of the app makes what it extends, the innermost first. */
function supersOf(className: string | undefined, { classes, supers }: App): Place[] {
  const places: Place[] = [];
  const seen = new Set<string>();
  let current: string | undefined | null = className;
  while (typeof current === 'string' && typeof classes.get(current) === 'string' && !seen.has(current)) {
    seen.add(current);
    const place = supers.get(current);
    if (place !== undefined) places.unshift(place);
    current = classes.get(current);
  }
  return places;
}

/** Whether a call may make a child of what another one makes; undefined stands for the app itself. */
function mayStandIn({ scope, within, place }: Creation, parent: Creation | undefined, app: App): boolean {
  if (scope?.type === 'ThisExpression') {
    return within !== undefined && parent !== undefined && isKindOf(parent.className, within, app);
  }
  if (scope === undefined) return false;
  const name = written(scope, place.source);
  const named = app.creations.filter(
    (other) => other.place.source === place.source && other.keptAs === name && other.within === within,
  );
  // Else it is handed in, as in a function that adds something to whatever scope it is given.
  return named.length === 0 || (parent !== undefined && named.includes(parent));
}

/** Whether a class is another one or extends it. */
function isKindOf(name: string, other: string, { classes }: App): boolean {
  const seen = new Set<string>();
  let current: string | undefined | null = name;
  while (typeof current === 'string' && !seen.has(current)) {
    if (classes.get(current) === null) return false;
    if (current === other) return true;
    seen.add(current);
    current = classes.get(current);
  }
  return false;
}

/** What the constructors of the CDK's constructs make; the rest may come from a method, which is called elsewhere. */
const MADE_WITH_IT =
  /^(?:ServiceRole|Role|TaskRole|ExecutionRole|LB|Service|TaskDef|SubnetGroup|SecurityGroup|Secret|LogGroup|ArtifactsBucket|DeploymentStage\..*|Deployment|PublicSubnet\d+|PrivateSubnet\d+|IsolatedSubnet\d+|IGW)$/;

function isMadeWithIt(id: string, parent: Creation): boolean {
  return parent.isLeft || MADE_WITH_IT.test(id);
}
