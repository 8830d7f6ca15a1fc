/** Terraform code -> resources: root modules, the modules that they call, and every instance of every resource. */

import type { Application, ModuleDocument } from '../../read/source.ts';
import type { Block, Expression } from '../../read/terraform/hcl/syntax.ts';
import type { Lowered, Parameter, Resource, Scope } from '../resource.ts';
import { parameterType } from '../resource.ts';
import { namesSecret } from '../secret-name.ts';
import type { MapTerm, Term } from '../term.ts';
import { childInstance, conjunction, noteTooMuch, providerName, providerTags } from './call.ts';
import { attribute, textOf as textOfTerm } from './change.ts';
import { evaluate } from './expression.ts';
import { type Instance, type Instances, type ModuleInstance, placeIn, type World } from './instance.ts';
import { instancesOf } from './instances.ts';
import { lowerResources, partOf } from './lower-resources.ts';
import { assembleModule, attributeIn, calledFolder, headerPlace, type Module, type Placed } from './module.ts';
import { bodyOf, declare, defaultOf, resolveName, typed, writtenReference } from './resolve.ts';
import type { Lifecycle, TerraformResource } from './terraform-resource.ts';

/** How many terms one root module may make. */
const budget = 3_000_000;

/**
 * Lowers the Terraform code of an application: each folder that no other one calls as a module is a root module.
 *
 * @param valueFiles files of values for variables, given for this run
 * @param planned folders that a plan speaks for
 */
export function lowerConfiguration(
  application: Application,
  valueFiles: readonly ModuleDocument[],
  planned: ReadonlySet<string>,
): Lowered[] {
  const modules = assembleModules(application);
  return rootModules(modules)
    .filter(({ folder }) => !planned.has(folder))
    .map((module) => lowerRoot(module, modules, application, valueFiles));
}

/** The modules of an application, by folder. */
export function assembleModules(application: Application): Map<string, Module> {
  const byFolder = new Map<string, ModuleDocument[]>();
  for (const document of application.documents) {
    if (document.kind !== 'module') continue;
    const others = byFolder.get(document.folder);
    if (others === undefined) byFolder.set(document.folder, [document]);
    else others.push(document);
  }
  const modules = new Map<string, Module>();
  for (const [folder, documents] of byFolder) {
    const module = assembleModule(folder, documents);
    if (module !== undefined) modules.set(folder, module);
  }
  return modules;
}

function rootModules(modules: ReadonlyMap<string, Module>): Module[] {
  const called = new Set<string>();
  for (const { folder, calls } of modules.values()) {
    for (const { node } of calls.values()) {
      const target = calledFolder(folder, node);
      // A module that calls itself is still somebody's root.
      if (target !== undefined && target !== folder) called.add(target);
    }
  }
  const roots = [...modules.values()].filter(({ folder }) => !called.has(folder));
  return roots.length === 0 ? [...modules.values()] : roots;
}

function lowerRoot(
  module: Module,
  modules: ReadonlyMap<string, Module>,
  application: Application,
  valueFiles: readonly ModuleDocument[],
): Lowered {
  const { world, root } = rootInstance(module, modules, application, valueFiles);
  const resources: TerraformResource[] = [];
  const calls: Resource[] = [];
  const scope: Scope = {
    source: module.source,
    parameters: world.parameters,
    parameterWord: 'variable',
    conditions: world.conditions,
    mappings: { kind: 'map', entries: [], source: module.source, start: 0, end: 0 },
    lookups: new Map(),
    outputs: () => new Set(),
    open: undefined,
  };
  collectResources(root, resources, calls, scope);
  let outputs: ReadonlySet<string> | undefined;
  const lowered = lowerResources(resources, {
    ...scope,
    // Few rules ask, and to know it all outputs have to be evaluated.
    outputs: () => {
      outputs ??= outputsOf(root);
      return outputs;
    },
  });
  return {
    scope,
    resources: [...lowered, ...calls, ...variableResources(module, scope)],
    problems: world.problems,
    notes: world.notes,
  };
}

/** A root module with the values of its variables, ready to be evaluated. */
export function rootInstance(
  module: Module,
  modules: ReadonlyMap<string, Module>,
  application: Application,
  valueFiles: readonly ModuleDocument[],
): { world: World; root: ModuleInstance } {
  const parameters = new Map<string, Parameter>();
  const world: World = {
    modules,
    readText: application.readText,
    parameters,
    lookup: {
      variables: (name) => parameters.get(name)?.value,
      written: (address, name) => writtenReference(address, name, world),
    },
    declared: new Map(),
    conditions: new Map(),
    problems: [],
    notes: [],
    partOf,
    budget,
    depth: 0,
  };
  let tags: ((provider: string) => Term | undefined) | undefined;
  const root: ModuleInstance = {
    world,
    module,
    address: '',
    parent: undefined,
    argument: undefined,
    defaultTags: (provider) => {
      tags ??= providerTags(root);
      return tags(provider);
    },
    condition: undefined,
    values: new Map(),
    instances: new Map(),
    children: new Map(),
  };
  for (const [name, declared] of module.variables) {
    parameters.set(name, rootVariable(root, name, declared, [...module.values, ...valueFiles]));
  }
  const place = { source: module.source, start: 0, end: 0 };
  parameters.set('terraform.workspace', {
    name: 'terraform.workspace',
    place,
    type: 'string',
    value: undefined,
    given: false,
    allowed: undefined,
    secret: false,
  });
  return { world, root };
}

function rootVariable(
  root: ModuleInstance,
  name: string,
  declared: Placed<Block>,
  valueFiles: readonly ModuleDocument[],
): Parameter {
  const { source, node } = declared;
  const { body } = node;
  let given: Term | undefined;
  for (const file of valueFiles) {
    const value = attributeIn(file.body, name)?.value;
    if (value !== undefined) given = evaluate(value, { instance: root, source: file.source, names: new Map() });
  }
  const sensitive = attributeIn(body, 'sensitive')?.value;
  return {
    name,
    place: placeIn({ source }, node.labels[0] ?? node),
    type: 'string',
    value: given === undefined ? defaultOf(root, declared) : typed(root, declared, given),
    given: given !== undefined,
    allowed: allowedValues(root, name, body.blocks, source),
    secret: (sensitive?.kind === 'literal' && sensitive.value === true) || namesSecret(name),
  };
}

/** The values that a validation of the form `contains([...], var.name)` allows. */
function allowedValues(
  root: ModuleInstance,
  name: string,
  blocks: readonly Block[],
  source: Placed<Block>['source'],
): readonly string[] | undefined {
  for (const block of blocks) {
    const condition = block.type === 'validation' ? attributeIn(block.body, 'condition')?.value : undefined;
    if (condition?.kind !== 'call' || condition.name !== 'contains') continue;
    const [list, item] = condition.arguments;
    if (list === undefined || !isVariable(item, name)) continue;
    const values = evaluate(list, { instance: root, source, names: new Map() });
    if (values.kind !== 'list' || !values.items.every(({ kind }) => kind === 'scalar')) continue;
    return values.items.map((value) => textOfTerm(value) ?? '');
  }
  return undefined;
}

function isVariable(expression: Expression | undefined, name: string): boolean {
  if (expression?.kind !== 'traversal' || expression.source.kind !== 'variable') return false;
  const [step] = expression.steps;
  return expression.source.name === 'var' && step?.kind === 'attribute' && step.name === name;
}

/** Adds the resources of a module and of all that it calls; calls of modules that are not read go to `calls`. */
export function collectResources(
  instance: ModuleInstance,
  resources: TerraformResource[],
  calls: Resource[],
  scope: Scope,
  open: readonly string[] = [],
): void {
  for (const [label, block] of instance.module.resources) {
    const [type = '', name = ''] = block.node.labels.map(({ text }) => text);
    const instances = instancesOf(instance, label, block);
    const several = openBlocks(open, instance, label, instances);
    for (const item of instances.all) {
      if (instance.world.budget < 0) {
        noteTooMuch(instance.world, headerPlace(block));
        return;
      }
      const resource = resourceOf(instance, type, name, block, item);
      resources.push(several.length === 0 ? resource : { ...resource, several });
    }
  }
  for (const [name, call] of instance.module.calls) {
    const label = `module.${name}`;
    const instances = instancesOf(instance, label, call);
    const several = openBlocks(open, instance, label, instances);
    for (const item of instances.all) {
      const called = childInstance(instance, name, call, item);
      if (called.kind === 'read') collectResources(called.instance, resources, calls, scope, several);
      else calls.push(unreadCall(instance, name, call, item, called.reason, scope));
    }
  }
}

/** The blocks around and including one of which it is not known how many instances there are. */
function openBlocks(
  around: readonly string[],
  { address }: ModuleInstance,
  label: string,
  { kind }: Instances,
): readonly string[] {
  return kind === 'open' ? [...around, `${address} ${label}`] : around;
}

function resourceOf(
  instance: ModuleInstance,
  type: string,
  name: string,
  block: Placed<Block>,
  item: Instance,
): TerraformResource {
  const { source, node } = block;
  const address = declare(instance, type, name, block, item);
  const body = bodyOf(instance, block, item);
  instance.world.budget -= 50;
  const provider = providerName(attributeIn(node.body, 'provider')?.value) ?? type.split('_')[0] ?? '';
  const constructPath = constructPathOf(instance, block);
  return {
    address,
    type,
    body,
    condition: conjunction(instance.condition, item.condition),
    place: headerPlace(block),
    extent: placeIn({ source }, node),
    ...(constructPath === undefined ? {} : { constructPath }),
    defaultTags: instance.defaultTags(provider),
    dependsOn: dependenciesOf(instance, block),
    lifecycle: lifecycleOf(node),
  };
}

function lifecycleOf({ body }: Block): Lifecycle {
  const block = body.blocks.find(({ type }) => type === 'lifecycle');
  const value = block && attributeIn(block.body, 'prevent_destroy')?.value;
  return { preventDestroy: value?.kind === 'literal' && value.value === true };
}

function dependenciesOf(instance: ModuleInstance, { source, node }: Placed<Block>): TerraformResource['dependsOn'] {
  const expression = attributeIn(node.body, 'depends_on')?.value;
  if (expression?.kind !== 'tuple') return [];
  const environment = { instance, source, names: new Map() };
  return expression.items.flatMap((item) => {
    if (item.kind !== 'traversal' || item.source.kind !== 'variable') return [];
    if (['module', 'data', 'var', 'local'].includes(item.source.name)) return [];
    const place = placeIn({ source }, item);
    const { term } = resolveName(item.source.name, item.steps, place, environment);
    return term.kind === 'reference' ? [{ address: term.address, place }] : [];
  });
}

/** Source: CDK for Terraform documentation: the `//` of a resource holds the path of its construct. */
function constructPathOf(instance: ModuleInstance, { source, node }: Placed<Block>): string | undefined {
  const expression = attributeIn(node.body, '//')?.value;
  if (expression === undefined) return undefined;
  const metadata = attribute(evaluate(expression, { instance, source, names: new Map() }), 'metadata');
  return textOfTerm(attribute(metadata, 'path'));
}

/** A call whose module is not read, as a resource that may make others. */
function unreadCall(
  instance: ModuleInstance,
  name: string,
  call: Placed<Block>,
  item: Instance,
  reason: string,
  scope: Scope,
): Resource {
  const prefix = instance.address === '' ? '' : `${instance.address}.`;
  const place = headerPlace(call);
  const body = bodyOf(instance, call, item);
  const properties: MapTerm = { ...body, open: reason };
  const [resource] = lowerResources(
    [
      {
        address: `${prefix}module.${name}${item.key}`,
        type: 'Terraform::MODULE',
        body,
        condition: conjunction(instance.condition, item.condition),
        place,
        extent: placeIn({ source: call.source }, call.node),
        defaultTags: undefined,
        dependsOn: [],
        lifecycle: { preventDestroy: false },
      },
    ],
    scope,
  );
  if (resource === undefined) throw new Error('a call lowers to one resource');
  return { ...resource, properties };
}

/** The resources that the outputs of the root module mention. */
function outputsOf(root: ModuleInstance): ReadonlySet<string> {
  const addresses = new Set<string>();
  const visit = (term: Term): void => {
    if (term.kind === 'reference') addresses.add(term.address);
    else if (term.kind === 'list') term.items.forEach(visit);
    else if (term.kind === 'map') for (const { value } of term.entries) visit(value);
    else if (term.kind === 'call') term.arguments.forEach(visit);
    else if (term.kind === 'choice') {
      visit(term.whenTrue);
      visit(term.whenFalse);
    }
  };
  for (const { source, node } of root.module.outputs.values()) {
    const value = attributeIn(node.body, 'value')?.value;
    if (value !== undefined) visit(evaluate(value, { instance: root, source, names: new Map() }));
  }
  return addresses;
}

/** The variables of a root module as resources that rules can examine. */
function variableResources(module: Module, scope: Scope): Resource[] {
  return [...module.variables].map(([name, declared]) => {
    const { source, node } = declared;
    const parameter = scope.parameters.get(name);
    const place = headerPlace(declared);
    const entries = [];
    const written = attributeIn(node.body, 'default');
    if (written !== undefined && parameter?.given === false && parameter.value !== undefined) {
      const key = placeIn({ source }, { start: written.nameStart, end: written.nameEnd });
      entries.push({ key: 'Default', value: parameter.value, ...key });
    }
    const sensitive = attributeIn(node.body, 'sensitive');
    if (sensitive !== undefined) {
      const isSensitive = sensitive.value.kind === 'literal' && sensitive.value.value === true;
      const key = placeIn({ source }, { start: sensitive.nameStart, end: sensitive.nameEnd });
      const value: Term = { kind: 'scalar', value: isSensitive, text: String(isSensitive), ...key };
      entries.push({ key: 'NoEcho', value, ...key });
    }
    return {
      address: `var.${name}`,
      type: parameterType,
      sourceType: 'variable',
      scope,
      place,
      extent: placeIn({ source }, node),
      properties: { kind: 'map', entries, ...place },
      attributes: { kind: 'map', entries: [], ...place },
      condition: undefined,
      references: [],
    };
  });
}
