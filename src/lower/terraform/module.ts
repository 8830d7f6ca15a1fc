/** Modules as they are written: their blocks by name, files and overrides put together. */

import path from 'node:path';
import type { ModuleDocument, Place, SourceFile } from '../../read/source.ts';
import { type Attribute, type Block, type Body, textOf } from '../../read/terraform/hcl/syntax.ts';

/** Something of a file: the file is needed to say where it stands. */
export interface Placed<T> {
  readonly source: SourceFile;
  readonly node: T;
}

/** One folder of Terraform files: its blocks by the names under which expressions know them. */
export interface Module {
  /** The folder, as a report prints it. */
  readonly folder: string;
  readonly source: SourceFile;
  readonly variables: ReadonlyMap<string, Placed<Block>>;
  readonly locals: ReadonlyMap<string, Placed<Attribute>>;
  readonly outputs: ReadonlyMap<string, Placed<Block>>;
  /** By `type.name`. */
  readonly resources: ReadonlyMap<string, Placed<Block>>;
  /** By `type.name`. */
  readonly data: ReadonlyMap<string, Placed<Block>>;
  readonly calls: ReadonlyMap<string, Placed<Block>>;
  readonly providers: readonly Placed<Block>[];
  /** The files of values that Terraform loads by itself, the last one has the word. */
  readonly values: readonly ModuleDocument[];
  /** The files of what an override file says instead: it stands in blocks of other files. */
  readonly overridden: ReadonlyMap<Attribute | Block, SourceFile>;
  /** Whether a file could not be read as a whole, so that there may be more than is here. */
  readonly isBroken: boolean;
}

/**
 * Puts the files of one folder together.
 * Source: Terraform documentation, "Files and directories", "Override files"; OpenTofu documentation, "Files and directories" for `.tofu`.
 */
export function assembleModule(folder: string, documents: readonly ModuleDocument[]): Module | undefined {
  const loaded = withoutShadowed(documents);
  const [first] = loaded.filter(({ role }) => role !== 'variables');
  if (first === undefined) return undefined;
  const variables = new Map<string, Placed<Block>>();
  const locals = new Map<string, Placed<Attribute>>();
  const outputs = new Map<string, Placed<Block>>();
  const resources = new Map<string, Placed<Block>>();
  const data = new Map<string, Placed<Block>>();
  const calls = new Map<string, Placed<Block>>();
  const providers: Placed<Block>[] = [];
  const overridden = new Map<Attribute | Block, SourceFile>();
  const named: Readonly<Record<string, Map<string, Placed<Block>>>> = {
    variable: variables,
    output: outputs,
    resource: resources,
    data,
    module: calls,
  };
  // Files are loaded in the order of their names, overrides last.
  const ordered = [
    ...loaded.filter(({ role }) => role === 'configuration'),
    ...loaded.filter(({ role }) => role === 'override'),
  ];
  for (const { source, body, role } of ordered) {
    for (const block of body.blocks) {
      if (block.type === 'locals') {
        for (const attribute of block.body.attributes) locals.set(attribute.name, { source, node: attribute });
      } else if (block.type === 'provider') providers.push({ source, node: block });
      else if (Object.hasOwn(named, block.type)) {
        const blocks = named[block.type];
        const name = block.labels.map(({ text }) => text).join('.');
        const base = role === 'override' ? blocks?.get(name) : undefined;
        blocks?.set(
          name,
          base === undefined ? { source, node: block } : merged(base, { source, node: block }, overridden),
        );
      }
    }
  }
  return {
    folder,
    source: first.source,
    variables,
    locals,
    outputs,
    resources,
    data,
    calls,
    providers,
    overridden,
    values: inLoadOrder(loaded.filter(({ role }) => role === 'variables')),
    isBroken: loaded.some(({ problems }) => problems.length > 0),
  };
}

/**
 * `terraform.tfvars` first, then its JSON form, then the rest by name.
 * Source: Terraform documentation, "Input Variables", "Variable Definition Precedence".
 */
function inLoadOrder(values: readonly ModuleDocument[]): ModuleDocument[] {
  const rank = ({ source }: ModuleDocument): number => {
    const name = source.path.slice(source.path.lastIndexOf('/') + 1);
    return name === 'terraform.tfvars' ? 0 : name === 'terraform.tfvars.json' ? 1 : 2;
  };
  return [...values].sort((a, b) => rank(a) - rank(b));
}

/** Of two files with the same base name OpenTofu takes its own. */
function withoutShadowed(documents: readonly ModuleDocument[]): ModuleDocument[] {
  const paths = new Set(documents.map(({ source }) => source.path));
  return documents.filter(
    ({ source }) =>
      !paths.has(source.path.replace(/\.tf(?=(?:\.json)?$)/, '.tofu')) || !/\.tf(?:\.json)?$/.test(source.path),
  );
}

/** A block with what an override file says instead: attributes one by one, nested blocks by their type. */
function merged(
  base: Placed<Block>,
  override: Placed<Block>,
  overridden: Map<Attribute | Block, SourceFile>,
): Placed<Block> {
  const { attributes, blocks } = override.node.body;
  for (const node of [...attributes, ...blocks]) overridden.set(node, override.source);
  const names = new Set(attributes.map(({ name }) => name));
  const types = new Set(blocks.map(({ type }) => type));
  const body: Body = {
    ...base.node.body,
    attributes: [...base.node.body.attributes.filter(({ name }) => !names.has(name)), ...attributes],
    blocks: [...base.node.body.blocks.filter(({ type }) => !types.has(type)), ...blocks],
  };
  return { source: base.source, node: { ...base.node, body } };
}

/** An attribute of a block; of one that is defined twice the last. */
export function attributeIn(body: Body, name: string): Attribute | undefined {
  return body.attributes.findLast((attribute) => attribute.name === name);
}

/** The header of a block: from its type, or in JSON from its last label, to the last label. */
export function headerPlace({ source, node }: Placed<Block>): Place {
  return { source, start: node.start, end: node.labels[node.labels.length - 1]?.end ?? node.typeEnd };
}

/**
 * The folder of the module that a call names, relative to the folder of the module that calls; undefined for one that is not local.
 * Source: Terraform documentation, "Module sources", "Local paths".
 */
export function calledFolder(folder: string, { body }: Block): string | undefined {
  const source = attributeIn(body, 'source')?.value;
  const text = source && textOf(source)?.replaceAll('\\', '/');
  if (text === undefined || !/^\.\.?(?:$|\/)/.test(text)) return undefined;
  return path.posix.join(folder, text).replace(/(?<=.)\/$/, '');
}
