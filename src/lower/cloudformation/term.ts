import type { ListNode, MapEntry, MapNode, Place, ScalarNode, SourceFile, SourceNode } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Lookup, ResourceReference } from '../resource.ts';
import type {
  FunctionName,
  ListTerm,
  MapTerm,
  MapTermEntry,
  NullTerm,
  ScalarTerm,
  Term,
  UnknownCause,
} from '../term.ts';
import { lowerCondition } from './condition.ts';
import { inline } from './inline.ts';

/** What a template has to do with others: what it gets from them when it is deployed. */
export interface Links {
  /** What the stack that nests it passes as a parameter; undefined when it passes nothing. */
  argument(parameter: string): Term | undefined;
  /** An output of a stack that it nests; undefined when the template of that stack was not read. */
  output(resource: string, name: string): Term | undefined;
  /** What the application exports under a name; or, in words, why it is not known. */
  exported(name: Term): Term | string;
}

/** What lowering a tree of one template needs to know, and what it collects on the way. */
export interface LoweringContext {
  readonly source: SourceFile;
  /** What stands before the names of resources, parameters and conditions: the stack, when it is nested. */
  readonly prefix: string;
  /** What stands before the names of mappings, which are the same in all stacks of one template. */
  readonly mappingPrefix: string;
  readonly resources: { has(name: string): boolean };
  readonly parameters: ReadonlySet<string>;
  readonly links: Links;
  /** How many terms were taken from one template into another, in all of the application. */
  readonly budget: { spent: number };
  /** Every mention of a resource is appended here. */
  readonly references: ResourceReference[];
  /** Parameters that are keys into mappings are collected here. */
  readonly lookups: Map<string, Lookup[]>;
  /** The property names from the resource down to the node in hand. */
  readonly path: string[];
  /** How many choices the node in hand stands in. */
  choices: number;
}

/**
 * Lowers one node: intrinsic functions become calls, choices, references and parameters, all else stays data.
 * Source: AWS CloudFormation User Guide, "Intrinsic function reference".
 */
export function lowerTerm(node: SourceNode, context: LoweringContext): Term {
  if (node.kind === 'scalar') return lowerScalar(node);
  if (node.kind === 'list') return lowerList(node, context);
  const only = node.entries.length === 1 ? node.entries[0] : undefined;
  if (only !== undefined) {
    const intrinsic = Object.hasOwn(intrinsics, only.key) ? intrinsics[only.key] : undefined;
    if (intrinsic !== undefined) return intrinsic(only, node, context);
    if (only.key.startsWith('Rain::')) return unknownTerm('unsupported', 'rain puts it in when it packages', node);
  }
  return lowerMap(node, context);
}

// Most of a template holds no function; that part is a term as it was read, and is not copied.

function lowerList(node: ListNode, context: LoweringContext): ListTerm {
  const items = node.items.map((item) => lowerTerm(item, context));
  return isTermList(node, items) ? node : { kind: 'list', items, ...rangeOf(node) };
}

/** Lowers a mapping that is known to be data, such as `Properties`. */
export function lowerMap(node: MapNode, context: LoweringContext): MapTerm {
  const transform = valueAt(node, 'Fn::Transform');
  const data = transform === undefined ? node.entries : node.entries.filter(({ key }) => key !== 'Fn::Transform');
  const entries = data.map((entry) => lowerEntry(entry, context));
  if (isTermMap(node, entries)) return node;
  const { source, start, end } = node;
  return { kind: 'map', entries, open: transform && transformReason(transform), source, start, end };
}

function lowerEntry(entry: MapEntry, context: LoweringContext): MapTermEntry {
  context.path.push(entry.key);
  const value = lowerTerm(entry.value, context);
  context.path.pop();
  if (isTermEntry(entry, value)) return entry;
  const { key, source, start, end } = entry;
  return { key, source, start, end, value };
}

function isTermList(node: ListNode, items: readonly Term[]): node is ListNode & ListTerm {
  return items.every((item, index) => item === node.items[index]);
}

function isTermMap(node: MapNode, entries: readonly MapTermEntry[]): node is MapNode & MapTerm {
  return entries.length === node.entries.length && entries.every((entry, index) => entry === node.entries[index]);
}

function isTermEntry(entry: MapEntry, value: Term): entry is MapEntry & MapTermEntry {
  return value === entry.value;
}

type Intrinsic = (entry: MapEntry, node: MapNode, context: LoweringContext) => Term;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (entry, node, context) => {
    if (entry.value.kind !== 'scalar') return malformed('Ref', 'the name of a parameter or resource', node);
    return lowerName(entry.value.text, node, context);
  },
  'Fn::GetAtt': lowerGetAtt,
  'Fn::Sub': lowerSub,
  'Fn::If': (entry, node, context) => {
    const [condition, whenTrue, whenFalse] = entry.value.kind === 'list' ? entry.value.items : [];
    if (condition?.kind !== 'scalar' || whenTrue === undefined || whenFalse === undefined) {
      return malformed('Fn::If', 'a condition name and two values', node);
    }
    context.choices++;
    const term: Term = {
      kind: 'choice',
      condition: { kind: 'named', name: context.prefix + condition.text },
      whenTrue: lowerTerm(whenTrue, context),
      whenFalse: lowerTerm(whenFalse, context),
      ...rangeOf(node),
    };
    context.choices--;
    return term;
  },
  'Fn::Join': call('join', 2),
  'Fn::Select': call('select', 2),
  'Fn::Split': call('split', 2),
  'Fn::FindInMap': lowerFindInMap,
  'Fn::Cidr': call('cidr', 2),
  'Fn::Base64': call('base64', 'one'),
  'Fn::GetAZs': call('getAZs', 'one'),
  'Fn::Length': call('length', 'one'),
  'Fn::ToJsonString': call('toJsonString', 'one'),
  'Fn::ImportValue': (entry, node, context) => {
    const exported = context.links.exported(lowerTerm(entry.value, context));
    return typeof exported === 'string' ? unknownTerm('import', exported, node) : inline(exported, node, context);
  },
  'Fn::Transform': (entry, node) => unknownTerm('unsupported', transformReason(entry.value), node),
  // Inside a property these are no data: CloudFormation evaluates them to a boolean.
  'Fn::Equals': conditionValue,
  'Fn::And': conditionValue,
  'Fn::Or': conditionValue,
  'Fn::Not': conditionValue,
};

function call(name: FunctionName, shape: number | 'one'): Intrinsic {
  return (entry, node, context) => {
    const { value } = entry;
    if (shape === 'one') {
      return {
        kind: 'call',
        function: name,
        arguments: [lowerTerm(value, context)],
        ...rangeOf(node),
      };
    }
    if (value.kind !== 'list' || value.items.length < shape) {
      return malformed(entry.key, `a list of at least ${shape} values`, node);
    }
    return {
      kind: 'call',
      function: name,
      arguments: value.items.map((item) => lowerTerm(item, context)),
      ...rangeOf(node),
    };
  };
}

const findInMap = call('findInMap', 3);

function lowerFindInMap(entry: MapEntry, node: MapNode, context: LoweringContext): Term {
  const term = findInMap(entry, node, context);
  if (term.kind !== 'call') return term;
  const [name, first, second, ...options] = term.arguments;
  if (name === undefined || first === undefined || second === undefined) return term;
  const map = prefixed(name, context.mappingPrefix);
  for (const [key, level] of [
    [first, 1],
    [second, 2],
  ] as const) {
    if (map?.kind !== 'scalar' || key.kind !== 'parameter' || key.name.startsWith('AWS::')) continue;
    const lookups = context.lookups.get(key.name) ?? [];
    context.lookups.set(key.name, lookups);
    if (!lookups.some((lookup) => lookup.map === map.text && lookup.level === level))
      lookups.push({ map: map.text, level });
  }
  return map === name ? term : { ...term, arguments: [map, first, second, ...options] };
}

function prefixed(name: Term, prefix: string): Term {
  if (prefix === '') return name;
  const { source, start, end } = name;
  if (name.kind === 'scalar') return { ...name, value: prefix + name.text, text: prefix + name.text };
  const before: Term = { kind: 'scalar', value: prefix, text: prefix, source, start, end };
  return { kind: 'call', function: 'concat', arguments: [before, name], source, start, end };
}

function conditionValue(_entry: MapEntry, node: MapNode, context: LoweringContext): Term {
  const boolean = (value: boolean): Term => ({ kind: 'scalar', value, text: String(value), ...rangeOf(node) });
  return {
    kind: 'choice',
    condition: lowerCondition(node, context),
    whenTrue: boolean(true),
    whenFalse: boolean(false),
    ...rangeOf(node),
  };
}

/** Source: AWS CloudFormation User Guide, "Get AWS values using pseudo parameters". */
const pseudoParameters = new Set([
  'AWS::AccountId',
  'AWS::NotificationARNs',
  'AWS::Partition',
  'AWS::Region',
  'AWS::StackId',
  'AWS::StackName',
  'AWS::URLSuffix',
]);

function lowerName(name: string, place: Place, context: LoweringContext): Term {
  if (name === 'AWS::NoValue') return { kind: 'null', ...rangeOf(place) } satisfies NullTerm;
  if (context.parameters.has(name)) {
    const passed = context.links.argument(name);
    if (passed !== undefined) return inline(passed, place, context);
    const { source, start, end } = place;
    return { kind: 'parameter', name: context.prefix + name, source, start, end };
  }
  if (pseudoParameters.has(name)) return { kind: 'parameter', name: pseudoName(name, context), ...rangeOf(place) };
  if (context.resources.has(name)) return reference(name, undefined, place, context);
  return {
    kind: 'unknown',
    cause: 'undefined',
    reason: `"${name}" is neither a parameter nor a resource of this template`,
    ...rangeOf(place),
  };
}

/** A nested stack has a name and an id of its own. */
function pseudoName(name: string, { prefix }: LoweringContext): string {
  const isOwn = prefix !== '' && (name === 'AWS::StackName' || name === 'AWS::StackId');
  return isOwn ? `${name} of ${prefix.slice(0, -1)}` : name;
}

function lowerAttribute(address: string, attribute: string, place: Place, context: LoweringContext): Term {
  if (context.resources.has(address)) {
    const plain = reference(address, attribute, place, context);
    const output = attribute.startsWith('Outputs.')
      ? context.links.output(address, attribute.slice('Outputs.'.length))
      : undefined;
    return output === undefined ? plain : inline(output, place, context);
  }
  return {
    kind: 'unknown',
    cause: 'undefined',
    reason: `"${address}" is no resource of this template`,
    ...rangeOf(place),
  };
}

function reference(address: string, attribute: string | undefined, place: Place, context: LoweringContext): Term {
  const full = context.prefix + address;
  context.references.push({ address: full, path: [...context.path], place, conditional: context.choices > 0 });
  const { source, start, end } = place;
  return { kind: 'reference', address: full, attribute, source, start, end };
}

function lowerGetAtt(entry: MapEntry, node: MapNode, context: LoweringContext): Term {
  const { value } = entry;
  if (value.kind === 'scalar') {
    const dot = value.text.indexOf('.');
    if (dot > 0) return lowerAttribute(value.text.slice(0, dot), value.text.slice(dot + 1), node, context);
  }
  if (value.kind === 'list') {
    const [address, ...attribute] = value.items;
    if (address?.kind === 'scalar' && attribute.length > 0) {
      // The attribute may itself be a Ref to a parameter; which one it is does not matter to the edge.
      const names = attribute.map((part) => (part.kind === 'scalar' ? part.text : '?'));
      return lowerAttribute(address.text, names.join('.'), node, context);
    }
  }
  return malformed('Fn::GetAtt', 'a resource and an attribute', node);
}

const placeholder = /\$\{([^{}]*)\}/g;

function lowerSub(entry: MapEntry, node: MapNode, context: LoweringContext): Term {
  const [template, variables] = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  if (template?.kind !== 'scalar' || (variables !== undefined && variables.kind !== 'map')) {
    return malformed('Fn::Sub', 'a string, or a list of a string and a map', node);
  }
  const parts: Term[] = [];
  let literal = '';
  let from = 0;
  for (const match of template.text.matchAll(placeholder)) {
    literal += template.text.slice(from, match.index);
    from = match.index + match[0].length;
    const name = (match[1] ?? '').trim();
    if (name.startsWith('!')) {
      literal += `\${${name.slice(1)}}`;
      continue;
    }
    if (literal !== '') parts.push(lowerText(literal, node));
    literal = '';
    const variable = variables === undefined ? undefined : valueAt(variables, name);
    const dot = name.indexOf('.');
    if (variable !== undefined) parts.push(lowerTerm(variable, context));
    else if (dot > 0) parts.push(lowerAttribute(name.slice(0, dot), name.slice(dot + 1), node, context));
    else parts.push(lowerName(name, node, context));
  }
  literal += template.text.slice(from);
  if (literal !== '' || parts.length === 0) parts.push(lowerText(literal, node));
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'scalar') return only;
  return { kind: 'call', function: 'concat', arguments: parts, ...rangeOf(node) };
}

function lowerScalar(node: ScalarNode): Term {
  if (!hasValue(node)) return { kind: 'null', ...rangeOf(node) };
  return node.text.includes('{{resolve:') ? lowerText(node.text, node) : node;
}

function hasValue(node: ScalarNode): node is ScalarNode & ScalarTerm {
  return node.value !== null;
}

const dynamicReference = /\{\{resolve:[^{}]*\}\}/g;

/**
 * Lowers text that may hold dynamic references.
 * Source: AWS CloudFormation User Guide, "Get values stored in other services using dynamic references".
 */
function lowerText(text: string, place: Place): Term {
  const { source, start, end } = place;
  const literal = (value: string): Term => ({ kind: 'scalar', value, text: value, source, start, end });
  const parts: Term[] = [];
  let from = 0;
  for (const match of text.matchAll(dynamicReference)) {
    if (match.index > from) parts.push(literal(text.slice(from, match.index)));
    const reason = 'it is a dynamic reference, resolved at deployment';
    parts.push({ kind: 'unknown', cause: 'dynamicReference', reason, ...rangeOf(place) });
    from = match.index + match[0].length;
  }
  if (from < text.length || parts.length === 0) parts.push(literal(text.slice(from)));
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? only
    : { kind: 'call', function: 'concat', arguments: parts, ...rangeOf(place) };
}

function transformReason(node: SourceNode): string {
  const name = node.kind === 'map' ? valueAt(node, 'Name') : undefined;
  return name?.kind === 'scalar' ? `the transform ${name.text} makes it` : 'a transform makes it';
}

function malformed(name: string, expected: string, node: MapNode): Term {
  return unknownTerm('undefined', `${name} takes ${expected}`, node);
}

function unknownTerm(cause: UnknownCause, reason: string, node: SourceNode): Term {
  return { kind: 'unknown', cause, reason, ...rangeOf(node) };
}
