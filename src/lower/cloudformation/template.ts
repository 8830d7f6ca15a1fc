import type { MapEntry, MapNode, Place } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import { LoweredResource, parameterType, type Remark, type Resource } from '../resource.ts';
import { expandServerless } from '../sam/serverless.ts';
import type { Condition, MapTerm, Term } from '../term.ts';
import { lowerCondition } from './condition.ts';
import { findCycles } from './cycles.ts';
import { conditionOf, type OpenScope, type OpenStack } from './open-stack.ts';
import { emptyMap, isResource, section, textOf } from './sections.ts';
import { type LoweringContext, lowerMap, lowerTerm } from './term.ts';
import { isServerless, macroReason } from './transforms.ts';

/** What one template makes in the scope of its stack. */
interface LoweredTemplate {
  readonly resources: readonly Resource[];
  readonly problems: readonly Remark[];
  readonly notes: readonly Remark[];
}

/**
 * Lowers a CloudFormation template into the scope of its stack: its resources, and its parameters as resources of the type
 * `AWS::CloudFormation::Parameter`.
 * Source: AWS CloudFormation User Guide, "Template sections".
 */
export function lowerTemplate(stack: OpenStack): LoweredTemplate {
  const { root, scope } = stack;
  const sections = stack.sections();
  const { prefix } = stack.stack;
  const context = stack.contextFor([]);

  const conditions = new Map<string, Condition>();
  for (const { key, value } of sections.conditions.entries)
    conditions.set(prefix + key, lowerCondition(value, context));
  for (const [name, condition] of conditions) scope.conditions.set(name, condition);
  addMappings(lowerMap(section(root, 'Mappings'), context), context.mappingPrefix, scope);
  for (const address of outputsOf(root, stack.contextFor([]))) scope.mentioned.add(address);

  const open = macroReason(root);
  const written = sections.resources.entries.filter(isResource).map((entry) => lowerResource(entry, stack, open));
  const parameters = section(root, 'Parameters').entries.map((entry) => parameterResource(entry, stack));
  const problems = [
    ...stack.problems,
    ...circularConditions(sections.conditions, prefix, conditions),
    ...findCycles(written),
  ];
  if (!isServerless(root)) return { resources: [...written, ...parameters], problems, notes: [] };
  const globals = valueAt(root, 'Globals');
  const expanded = expandServerless(written, globals && lowerTerm(globals, stack.contextFor([])), scope, prefix);
  for (const [name, address] of expanded.names) if (scope.mentioned.has(name)) scope.mentioned.add(address);
  return {
    resources: [...expanded.resources, ...parameters],
    problems: [...problems, ...expanded.problems],
    notes: expanded.notes,
  };
}

function addMappings({ entries }: MapTerm, prefix: string, { mappings }: OpenScope): void {
  // All stacks of one template have the same.
  const [first] = entries;
  if (first === undefined || mappings.entries.some(({ key }) => key === prefix + first.key)) return;
  for (const entry of entries) mappings.entries.push(prefix === '' ? entry : { ...entry, key: prefix + entry.key });
}

function outputsOf(root: MapNode, context: LoweringContext): string[] {
  lowerMap(section(root, 'Outputs'), context);
  return context.references.flatMap(({ address, scope }) => (scope === undefined ? [address] : []));
}

function lowerResource(entry: MapEntry, stack: OpenStack, open: string | undefined): Resource {
  const context = stack.contextFor([]);
  const { source, prefix } = context;
  const body = entry.value.kind === 'map' ? entry.value : emptyMap(source);
  const type = textOf(valueAt(body, 'Type')) ?? '';
  const propertiesNode = valueAt(body, 'Properties');
  const properties =
    propertiesNode?.kind === 'map'
      ? lowerTerm(propertiesNode, context)
      : emptyTerm({ source, start: entry.end, end: entry.end });
  collectDependencies(body, context);
  const construct = stack.stack.document.constructs?.get(entry.key);
  const constructPath = construct?.path ?? constructPathOf(body);
  const resource: Omit<Resource, 'attributes'> = {
    address: prefix + entry.key,
    type,
    sourceType: type,
    constructPath,
    construct,
    scope: stack.scope,
    place: { source, start: entry.start, end: entry.end },
    extent: { source, start: entry.start, end: entry.value.end },
    properties: topLevelProperties(properties, open),
    condition: conditionOf(entry.value, stack),
    references: context.references,
    isUnfolded: stack.stack.nested.has(entry.key),
  };
  return new LoweredResource(resource, () => lowerAttributes(body, context));
}

/** `Properties` as a mapping; an intrinsic function in their place, or a macro over the template, leaves them open. */
function topLevelProperties(term: Term, open: string | undefined): MapTerm {
  if (term.kind !== 'map') return { ...emptyTerm(term), open: 'its properties are not a plain mapping' };
  return open === undefined || term.open !== undefined ? term : { ...term, open };
}

function emptyTerm(place: Place): MapTerm {
  return { kind: 'map', entries: [], ...rangeOf(place) };
}

const attributeNames = new Set([
  'Connectors',
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'IgnoreGlobals',
  'Metadata',
  'UpdatePolicy',
  'UpdateReplacePolicy',
]);

function collectDependencies(body: MapNode, context: LoweringContext): void {
  const dependsOn = valueAt(body, 'DependsOn');
  for (const node of dependsOn === undefined ? [] : dependsOn.kind === 'list' ? dependsOn.items : [dependsOn]) {
    if (node.kind !== 'scalar' || !context.resources.has(node.text)) continue;
    context.references.push({
      address: context.prefix + node.text,
      path: ['DependsOn'],
      place: node,
      conditional: false,
    });
  }
}

function lowerAttributes(body: MapNode, context: LoweringContext): MapTerm {
  const entries = body.entries.filter((entry) => attributeNames.has(entry.key));
  // Metadata may mention resources without depending on them, and nothing that a rule asks follows such a mention.
  return lowerMap({ ...body, entries }, { ...context, references: [] });
}

function constructPathOf(body: MapNode): string | undefined {
  const metadata = valueAt(body, 'Metadata');
  return metadata?.kind === 'map' ? textOf(valueAt(metadata, 'aws:cdk:path')) : undefined;
}

function parameterResource(entry: MapEntry, stack: OpenStack): Resource {
  const context = stack.contextFor([]);
  const place = rangeOf(entry);
  const parameter: Omit<Resource, 'attributes'> = {
    address: context.prefix + entry.key,
    type: parameterType,
    sourceType: parameterType,
    scope: stack.scope,
    place,
    extent: { source: context.source, start: entry.start, end: entry.value.end },
    properties: entry.value.kind === 'map' ? lowerMap(entry.value, context) : emptyTerm(place),
    condition: undefined,
    references: [],
  };
  return new LoweredResource(parameter, emptyTerm(place));
}

function circularConditions(node: MapNode, prefix: string, conditions: ReadonlyMap<string, Condition>): Remark[] {
  const problems: Remark[] = [];
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      const entry = node.entries.find((candidate) => prefix + candidate.key === name);
      const names = [...path.slice(path.indexOf(name)), name];
      problems.push({
        message: `circular condition: ${names.join(' → ')}`,
        ...rangeOf(entry ?? { ...node, end: node.start }),
      });
      return;
    }
    if (done.has(name) || path.length > 100) return;
    const condition = conditions.get(name);
    for (const next of condition === undefined ? [] : namesIn(condition)) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of conditions.keys()) visit(name, []);
  return problems;
}

function namesIn(condition: Condition): string[] {
  switch (condition.kind) {
    case 'named':
      return [condition.name];
    case 'and':
    case 'or':
      return condition.operands.flatMap(namesIn);
    case 'not':
      return namesIn(condition.operand);
    default:
      return [];
  }
}
