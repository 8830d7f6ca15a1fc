/** What the `configuration` of a plan says of references, across modules. */

import type { MapNode, SourceNode } from '../../read/source.ts';
import { valueAt } from '../../read/source.ts';
import { attributeName } from './traverse.ts';

/** A resource that an expression mentions. */
export interface ReferenceTarget {
  readonly address: string;
  readonly attribute: string | undefined;
}

/** What is known of the expressions of a plan's resources. */
export interface References {
  /** Whether the plan has a configuration at all. */
  readonly isConfigured: boolean;
  /** The expressions of a resource by attribute; undefined when the configuration does not have it. */
  readonly expressions: (address: string) => SourceNode | undefined;
  /** The resources that an expression of a resource mentions. */
  readonly targets: (address: string, expression: SourceNode | undefined) => readonly ReferenceTarget[];
  /** The addresses of the resources in `depends_on`. */
  readonly dependencies: (address: string) => readonly string[];
}

/** A module of the configuration, with the call that leads to it. */
interface ConfiguredModule {
  readonly module: MapNode;
  readonly call: MapNode | undefined;
  readonly resources: ReadonlyMap<string, MapNode>;
}

/** An address in its parts: `module.a["x"].aws_s3_bucket.b[0]`. */
interface Address {
  /** The address of the module: `module.a["x"]`; empty for the root module. */
  readonly module: string;
  /** The names of the module calls: `a`. */
  readonly path: readonly string[];
  /** `aws_s3_bucket.b`. */
  readonly name: string;
  /** `[0]`, or empty. */
  readonly key: string;
}

/** Beyond this many steps through variables and outputs a reference is given up. */
const stepLimit = 30;

export function planReferences(root: MapNode, addresses: ReadonlySet<string>): References {
  const configuration = valueAt(root, 'configuration');
  const rootModule = configuration?.kind === 'map' ? valueAt(configuration, 'root_module') : undefined;
  const modules = new Map<string, ConfiguredModule | undefined>();
  const byName = new Map<string, string[]>();
  const moduleAddresses = new Set<string>();
  for (const address of addresses) {
    const { module, name } = parseAddress(address);
    const key = join(module, name);
    const others = byName.get(key);
    if (others === undefined) byName.set(key, [address]);
    else others.push(address);
    for (let at = module; at !== ''; at = parentOf(at)) moduleAddresses.add(at);
  }

  function moduleAt(path: readonly string[]): ConfiguredModule | undefined {
    const key = path.join('.');
    if (modules.has(key)) return modules.get(key);
    const found = findModule(path);
    modules.set(key, found);
    return found;
  }

  function findModule(path: readonly string[]): ConfiguredModule | undefined {
    const name = path[path.length - 1];
    if (name === undefined) return rootModule?.kind === 'map' ? configured(rootModule, undefined) : undefined;
    const call = childOf(childOf(moduleAt(path.slice(0, -1))?.module, 'module_calls'), name);
    const module = childOf(call, 'module');
    return call?.kind === 'map' && module?.kind === 'map' ? configured(module, call) : undefined;
  }

  function resourceAt(address: string): MapNode | undefined {
    const { path, name } = parseAddress(address);
    return moduleAt(path)?.resources.get(name);
  }

  /** The targets of references as they are written in a module: `var.x`, `module.m.out`, `aws_s3_bucket.b[0].id`. */
  function resolve(
    references: readonly string[],
    from: Pick<Address, 'module' | 'path' | 'key'>,
    steps: number,
  ): ReferenceTarget[] {
    if (steps > stepLimit) return [];
    return mostPrecise(references).flatMap((reference): ReferenceTarget[] => {
      const [first = '', second = '', ...rest] = tokensOf(reference);
      if (first === 'var') return argument(second, from, steps);
      if (first === 'module') return output(second, rest, from, steps);
      if (/^(?:local|data|each|count|path|terraform|self)$/.test(first) || second === '') return [];
      return instances(`${first}.${second}`, rest, from);
    });
  }

  function argument(name: string, from: Pick<Address, 'module' | 'path'>, steps: number): ReferenceTarget[] {
    const expression = childOf(childOf(moduleAt(from.path)?.call, 'expressions'), name);
    const key = keyOf(from.module);
    const parent = { module: parentOf(from.module), path: from.path.slice(0, -1), key };
    return resolve(referencesIn(expression), parent, steps + 1);
  }

  function output(
    name: string,
    rest: readonly string[],
    from: Pick<Address, 'module' | 'path'>,
    steps: number,
  ): ReferenceTarget[] {
    const [first = ''] = rest;
    const key = first.startsWith('[') ? first : '';
    const outputName = key === '' ? first : (rest[1] ?? '');
    const path = [...from.path, name];
    const expression = childOf(childOf(childOf(moduleAt(path)?.module, 'outputs'), outputName), 'expression');
    const base = join(from.module, `module.${name}`);
    const exact = `${base}${key}`;
    const called = moduleAddresses.has(exact)
      ? [exact]
      : [...moduleAddresses].filter((module) => module.startsWith(`${base}[`) && parentOf(module) === from.module);
    return called.flatMap((module) => resolve(referencesIn(expression), { module, path, key: '' }, steps + 1));
  }

  function instances(name: string, rest: readonly string[], from: Pick<Address, 'module' | 'key'>): ReferenceTarget[] {
    const base = join(from.module, name);
    const all = byName.get(base) ?? [];
    const [first = ''] = rest;
    const key = first.startsWith('[') ? first : '';
    const attribute = key === '' ? first : (rest[1] ?? '');
    // Instances of one count or for_each go together, one by one.
    const exact = [`${base}${key}`, `${base}${from.key}`].find((address) => all.includes(address));
    const found = exact === undefined ? all : [exact];
    return found.map((address) => ({ address, attribute: attribute === '' ? undefined : attributeName(attribute) }));
  }

  return {
    isConfigured: rootModule !== undefined,
    expressions: (address) => childOf(resourceAt(address), 'expressions'),
    targets: (address, expression) => distinct(resolve(referencesIn(expression), parseAddress(address), 0)),
    dependencies: (address) => {
      const written = childOf(resourceAt(address), 'depends_on');
      const names = written?.kind === 'list' ? written.items.flatMap(textsOf) : [];
      return resolve(names, parseAddress(address), 0).map((target) => target.address);
    },
  };
}

function configured(module: MapNode, call: MapNode | undefined): ConfiguredModule {
  const resources = new Map<string, MapNode>();
  const list = valueAt(module, 'resources');
  for (const node of list?.kind === 'list' ? list.items : []) {
    const address = childOf(node, 'address');
    if (node.kind === 'map' && address?.kind === 'scalar') resources.set(address.text, node);
  }
  return { module, call, resources };
}

/** All references inside an expression, or inside the expressions of a block. */
function referencesIn(node: SourceNode | undefined): string[] {
  if (node === undefined || node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap(referencesIn);
  const references = valueAt(node, 'references');
  if (references?.kind === 'list') return references.items.flatMap(textsOf);
  return node.entries.flatMap(({ value }) => referencesIn(value));
}

function textsOf(node: SourceNode): string[] {
  return node.kind === 'scalar' ? [node.text] : [];
}

/** They are listed longest first, `aws_kms_key.k.arn` before `aws_kms_key.k`: what another one begins with says no more. */
function mostPrecise(references: readonly string[]): string[] {
  const unique = [...new Set(references)];
  return unique.filter(
    (reference) =>
      !unique.some(
        (other) => other !== reference && /^[.[]/.test(other.slice(reference.length)) && other.startsWith(reference),
      ),
  );
}

function distinct(targets: readonly ReferenceTarget[]): ReferenceTarget[] {
  const byKey = new Map(targets.map((target) => [`${target.address} ${target.attribute ?? ''}`, target]));
  return [...byKey.values()];
}

/** `aws_s3_bucket.b["x.y"].id` -> `aws_s3_bucket`, `b`, `["x.y"]`, `id`. */
function tokensOf(reference: string): string[] {
  return reference.match(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]|[^.[\]]+/g) ?? [];
}

function parseAddress(address: string): Address {
  const tokens = tokensOf(address);
  const path: string[] = [];
  let module = '';
  let at = 0;
  while (tokens[at] === 'module') {
    const name = tokens[at + 1] ?? '';
    const key = tokens[at + 2]?.startsWith('[') ? (tokens[at + 2] ?? '') : '';
    path.push(name);
    module = `${join(module, `module.${name}`)}${key}`;
    at += key === '' ? 2 : 3;
  }
  return { module, path, name: `${tokens[at]}.${tokens[at + 1]}`, key: tokens[at + 2] ?? '' };
}

function join(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}

function parentOf(module: string): string {
  return parts(module).slice(0, -1).join('.');
}

/** `module.a["x"].module.b` -> `module.a["x"]`, `module.b`. */
function parts(module: string): string[] {
  const found: string[] = [];
  const tokens = tokensOf(module);
  for (let at = 0; at < tokens.length; ) {
    const key = tokens[at + 2]?.startsWith('[') ? (tokens[at + 2] ?? '') : '';
    found.push(`module.${tokens[at + 1] ?? ''}${key}`);
    at += key === '' ? 2 : 3;
  }
  return found;
}

function keyOf(module: string): string {
  return /\[[^[]*\]$/.exec(parts(module).at(-1) ?? '')?.[0] ?? '';
}

function childOf(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.kind === 'map' ? valueAt(node, key) : undefined;
}
