import type {
  Construct,
  MapEntry,
  MapNode,
  Place,
  SourceFile,
  SourceNode,
  TemplateDocument,
} from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Lookup, Lowered, Parameter, Remark, Resource, ResourceReference, Scope } from '../resource.ts';
import { parameterType } from '../resource.ts';
import type { Condition, MapTerm, Term } from '../term.ts';
import { lowerCondition } from './condition.ts';
import { findCycles } from './cycles.ts';
import { expandLoops, expansionLimit } from './for-each.ts';
import { lowerParameter } from './parameter.ts';
import { type LoweringContext, lowerMap, lowerTerm } from './term.ts';

/** Values for template parameters by name; a list in AWS's form is one string with commas. */
export type ParameterValues = Readonly<Record<string, string>>;

/**
 * Lowers a CloudFormation template: its resources, and its parameters as resources of the type `AWS::CloudFormation::Parameter`.
 * Source: AWS CloudFormation User Guide, "Template sections".
 */
export function lowerTemplate(document: TemplateDocument, values: ParameterValues): Lowered {
  const { source } = document;
  const root = document.root ?? emptyMap(source);
  const problems: Remark[] = [];

  const parameters = new Map<string, Parameter>();
  const parameterEntries = section(root, 'Parameters').entries;
  for (const entry of parameterEntries) {
    const given = Object.hasOwn(values, entry.key) ? values[entry.key] : undefined;
    parameters.set(entry.key, lowerParameter(entry, given, source));
  }

  const [resourceSection, conditionSection] = withoutLoops(root, source, parameters, problems);
  const resourceEntries = resourceSection.entries.filter(isResource);
  const lookups = new Map<string, Lookup[]>();
  const names = {
    resources: new Set(resourceEntries.map((entry) => entry.key)),
    parameters: new Set(parameters.keys()),
  };
  const contextFor = (references: ResourceReference[]): LoweringContext => ({
    source,
    ...names,
    references,
    lookups,
    path: [],
    choices: 0,
  });
  const context = contextFor([]);

  const conditions = new Map<string, Condition>();
  for (const entry of conditionSection.entries) conditions.set(entry.key, lowerCondition(entry.value, context));
  problems.push(...circularConditions(conditionSection, conditions));

  const scope: Scope = {
    source,
    parameters,
    parameterWord: 'parameter',
    conditions,
    mappings: lowerMap(section(root, 'Mappings'), context),
    lookups,
    outputs: outputsOf(root, contextFor([])),
    open: macroReason(root),
  };
  const resources = resourceEntries.map((entry) =>
    lowerResource(entry, document.constructs?.get(entry.key), scope, contextFor([])),
  );
  problems.push(...findCycles(resources));
  for (const entry of parameterEntries) resources.push(parameterResource(entry, scope, contextFor([])));
  return { scope, resources, problems, notes: [] };
}

function emptyMap(source: SourceFile): MapNode {
  return { kind: 'map', entries: [], source, start: 0, end: 0 };
}

function section(root: MapNode, name: string): MapNode {
  const node = valueAt(root, name);
  return node?.kind === 'map' ? node : emptyMap(root.source);
}

function withoutLoops(
  root: MapNode,
  source: SourceFile,
  parameters: ReadonlyMap<string, Parameter>,
  problems: Remark[],
): [resources: MapNode, conditions: MapNode] {
  const sections: [MapNode, MapNode] = [section(root, 'Resources'), section(root, 'Conditions')];
  if (!source.text.includes('ForEach')) return sections;
  let reported = false;
  const expansion = {
    parameters,
    nodes: 0,
    overflow: (entry: MapEntry) => {
      if (reported) return;
      reported = true;
      problems.push({
        message: `${entry.key} makes more than ${expansionLimit} values; the rest of it is left out`,
        ...rangeOf(entry),
      });
    },
  };
  const [resources, conditions] = sections.map((node) => expandLoops(node, expansion));
  return [
    resources?.kind === 'map' ? resources : emptyMap(source),
    conditions?.kind === 'map' ? conditions : emptyMap(source),
  ];
}

function outputsOf(root: MapNode, context: LoweringContext): ReadonlySet<string> {
  lowerMap(section(root, 'Outputs'), context);
  return new Set(context.references.map(({ address }) => address));
}

function isResource(entry: MapEntry): boolean {
  return entry.value.kind === 'map' && valueAt(entry.value, 'Type')?.kind === 'scalar';
}

function lowerResource(
  entry: MapEntry,
  construct: Construct | undefined,
  scope: Scope,
  context: LoweringContext,
): Resource {
  const body = entry.value.kind === 'map' ? entry.value : emptyMap(scope.source);
  const type = textOf(valueAt(body, 'Type')) ?? '';
  const propertiesNode = valueAt(body, 'Properties');
  const properties =
    propertiesNode?.kind === 'map'
      ? lowerTerm(propertiesNode, context)
      : emptyTerm({ source: scope.source, start: entry.end, end: entry.end });
  collectDependencies(body, context);
  let attributes: MapTerm | undefined;
  const condition = textOf(valueAt(body, 'Condition'));
  const constructPath = construct?.path ?? constructPathOf(body);
  return {
    address: entry.key,
    type,
    sourceType: type,
    ...(constructPath === undefined ? {} : { constructPath }),
    ...(construct === undefined ? {} : { construct }),
    scope,
    place: { source: context.source, start: entry.start, end: entry.end },
    extent: { source: context.source, start: entry.start, end: entry.value.end },
    properties: topLevelProperties(properties, scope.open),
    // Few rules look at them, and the metadata of an instance can be most of a template.
    get attributes() {
      attributes ??= lowerAttributes(body, context);
      return attributes;
    },
    condition: condition === undefined ? undefined : { kind: 'named', name: condition },
    references: context.references,
  };
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
  'CreationPolicy',
  'DeletionPolicy',
  'DependsOn',
  'Metadata',
  'UpdatePolicy',
  'UpdateReplacePolicy',
]);

function collectDependencies(body: MapNode, context: LoweringContext): void {
  const dependsOn = valueAt(body, 'DependsOn');
  for (const node of dependsOn === undefined ? [] : dependsOn.kind === 'list' ? dependsOn.items : [dependsOn]) {
    if (node.kind !== 'scalar' || !context.resources.has(node.text)) continue;
    context.references.push({
      address: node.text,
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

function parameterResource(entry: MapEntry, scope: Scope, context: LoweringContext): Resource {
  const place = { source: context.source, start: entry.start, end: entry.end };
  return {
    address: entry.key,
    type: parameterType,
    sourceType: parameterType,
    scope,
    place,
    extent: { source: context.source, start: entry.start, end: entry.value.end },
    properties: entry.value.kind === 'map' ? lowerMap(entry.value, context) : emptyTerm(place),
    attributes: emptyTerm(place),
    condition: undefined,
    references: [],
  };
}

function textOf(node: SourceNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? node.text : undefined;
}

/** Transforms that are known to leave what the author wrote as it stands, and to add resources at most. */
const additiveTransforms =
  /^AWS::(Serverless-2016-10-31|LanguageExtensions|SecretsManager-\d{4}-\d\d-\d\d|CodeDeployBlueGreen|CodeStar)$/;

function macroReason(root: MapNode): string | undefined {
  const node = valueAt(root, 'Transform');
  for (const item of node === undefined ? [] : node.kind === 'list' ? node.items : [node]) {
    const name = item.kind === 'map' ? textOf(valueAt(item, 'Name')) : textOf(item);
    if (name !== undefined && !additiveTransforms.test(name)) return `the macro ${name} may set it`;
  }
  return valueAt(root, 'Fn::Transform') === undefined ? undefined : 'a transform of the template may set it';
}

function circularConditions(node: MapNode, conditions: ReadonlyMap<string, Condition>): Remark[] {
  const problems: Remark[] = [];
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) {
      const entry = node.entries.find((candidate) => candidate.key === name);
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
