import type { MapEntry, MapNode, Place } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Lookup, Parameter, Remark, Scope } from '../resource.ts';
import { type Condition, type MapTerm, type MapTermEntry, type Term, termAt } from '../term.ts';
import { asArgument } from './argument.ts';
import { exportName } from './export-name.ts';
import { lowerParameter } from './parameter.ts';
import { emptyMap, isResource, section, textOf, withoutLoops } from './sections.ts';
import { type Stack, stackProperty } from './stacks.ts';
import { type LoweringContext, lowerTerm } from './term.ts';
import { isServerless } from './transforms.ts';

/** Values for template parameters by name; a list in AWS's form is one string with commas. */
export type ParameterValues = Readonly<Record<string, string>>;

/** The scope of a stack and of all that it nests, while their templates are lowered into it. */
export interface OpenScope extends Scope {
  readonly parameters: Map<string, Parameter>;
  readonly conditions: Map<string, Condition>;
  readonly mappings: MapTerm & { readonly entries: MapTermEntry[] };
  readonly lookups: Map<string, Lookup[]>;
  /** The resources that outputs mention, as they are found. */
  readonly mentioned: Set<string>;
}

/** What all stacks of an application share. */
export interface Surroundings {
  /** Values for the parameters of stacks that nothing nests. */
  readonly values: ParameterValues;
  /** The output that the application exports under a name. */
  readonly exported: (name: string) => Output | 'several' | undefined;
  /** How many terms were taken from one template into another, and how many templates the way to the one in hand leads through. */
  readonly budget: { spent: number; depth: number };
}

/** An output by its name. */
export interface Output {
  readonly stack: OpenStack;
  readonly name: string;
}

interface Sections {
  readonly resources: MapNode;
  readonly conditions: MapNode;
}

/** A stack of whose template each part can be lowered, in whatever order the others ask for it. */
export interface OpenStack {
  readonly stack: Stack;
  readonly scope: OpenScope;
  readonly root: MapNode;
  /** `Resources` and `Conditions`, without loops. */
  readonly sections: () => Sections;
  /** Under which the stack exists; absent when it always does. */
  readonly condition: Condition | undefined;
  /** What is wrong with its loops. */
  readonly problems: readonly Remark[];
  readonly contextFor: (references: LoweringContext['references']) => LoweringContext;
  readonly output: (name: string) => Term;
}

/** Opens a stack, and all that it nests, in a scope; gives them with the outer ones first. */
export function openStacks(
  stack: Stack,
  scope: OpenScope,
  surroundings: Surroundings,
  parent: OpenStack | undefined = undefined,
): OpenStack[] {
  const { document, prefix, resource } = stack;
  const { source } = document;
  const { budget, values } = surroundings;
  const root = document.root ?? emptyMap(source);

  const parameters = new Map<string, Parameter>();
  for (const entry of section(root, 'Parameters').entries) {
    const given = parent === undefined && Object.hasOwn(values, entry.key) ? values[entry.key] : undefined;
    const parameter = lowerParameter(entry, given, source);
    parameters.set(entry.key, parameter);
    scope.parameters.set(prefix + entry.key, parameter);
  }
  const argument = parent === undefined ? () => undefined : argumentsOf(stack, parameters, parent, budget);
  const nested = new Map<string, OpenStack>();
  const problems: Remark[] = [];
  let sections: Sections | undefined;
  let names: Pick<LoweringContext, 'resources' | 'parameters'> | undefined;
  const opened: OpenStack = {
    stack,
    scope,
    root,
    sections: () => {
      sections ??= withoutLoops(root, (key) => argument(key) ?? parameters.get(key)?.value, problems);
      return sections;
    },
    condition: parent && resource && conditionOf(resource.value, parent),
    problems,
    contextFor: (references) => {
      names ??= {
        // In a SAM template a name may be that of a resource which SAM makes; once all are made it is told which are.
        resources: isServerless(root)
          ? { has: () => true }
          : new Set(
              opened
                .sections()
                .resources.entries.filter(isResource)
                .map(({ key }) => key),
            ),
        parameters: new Set(parameters.keys()),
      };
      const { resources, parameters: parameterNames } = names;
      // Each resource keeps one for its attributes, and what is spread into an object takes many times the room.
      return {
        source,
        prefix,
        mappingPrefix,
        resources,
        parameters: parameterNames,
        links,
        budget,
        references,
        lookups: scope.lookups,
        path: [],
        choices: 0,
      };
    },
    output: remembered((key) => once(budget, circle(root), () => lowerOutput(opened, key))),
  };
  const mappingPrefix = prefix === '' ? '' : `${source.path}/`;
  const links: LoweringContext['links'] = {
    argument,
    output: (id, key) => nested.get(id)?.output(key),
    exported: (name) => importTerm(surroundings.exported(exportName(name, scope)), scope),
  };
  const inner = [...stack.nested].map(([id, each]) => {
    const stacks = openStacks(each, scope, surroundings, opened);
    const [first] = stacks;
    if (first !== undefined) nested.set(id, first);
    return stacks;
  });
  return [opened, ...inner.flat()];
}

/** What the outer stack passes as the parameters of a nested one. */
function argumentsOf(
  { document, prefix, resource }: Stack,
  parameters: ReadonlyMap<string, Parameter>,
  parent: OpenStack,
  budget: Surroundings['budget'],
): (key: string) => Term | undefined {
  const stack = prefix.slice(0, -1);
  const place = { source: document.source, start: 0, end: 0 };
  const passed = once<Term | undefined>(budget, circle(place), () => {
    const node = resource && stackProperty(resource, 'Parameters');
    return node && lowerTerm(node, parent.contextFor([]));
  });
  return (key) => {
    const parameter = parameters.get(key);
    // The value of an SSM parameter type is the name of the parameter in Systems Manager, not what stands there.
    if (parameter === undefined || parameter.type.startsWith('AWS::SSM::')) return undefined;
    const all = passed();
    if (all === undefined || all.kind === 'null') return asArgument(undefined, parameter, prefix + key, stack);
    if (all.kind === 'unknown') return all;
    if (all.kind !== 'map') return unknown(`what is passed to ${stack} is not known`, place);
    const value = termAt(all, key)?.value;
    if (value === undefined && all.open !== undefined) return unknown(all.open, place);
    return asArgument(value, parameter, prefix + key, stack);
  };
}

function lowerOutput({ stack, root, contextFor }: OpenStack, key: string): Term {
  const name = stack.prefix === '' ? root.source.path : stack.prefix.slice(0, -1);
  const body = valueAt(section(root, 'Outputs'), key);
  const node = body?.kind === 'map' ? valueAt(body, 'Value') : undefined;
  if (node === undefined) return unknown(`${name} has no output "${key}"`, root);
  const term = lowerTerm(node, contextFor([]));
  return term.kind === 'scalar' && term.from === undefined
    ? { ...term, from: { words: `it is output ${key} of ${name}`, ...rangeOf(term) } }
    : term;
}

/** What an import gives in a scope; or, in words, why it is not known. */
function importTerm(found: Output | 'several' | undefined, scope: OpenScope): Term | string {
  if (found === undefined) return 'it is imported from another stack';
  if (found === 'several') return 'it is imported, and several stacks export that name';
  const value = found.stack.output(found.name);
  return found.stack.scope === scope ? value : { kind: 'import', scope: found.stack.scope, value, ...rangeOf(value) };
}

function unknown(reason: string, place: Place): Term {
  return { kind: 'unknown', cause: 'undefined', reason, ...rangeOf(place) };
}

function circle(place: Place): Term {
  return unknown('what stacks pass to each other goes in a circle, or through too many of them', place);
}

/** The condition under which a resource of a stack exists: its own, and that of the stack; absent when it always does. */
export function conditionOf(body: MapEntry['value'], { stack, condition }: OpenStack): Condition | undefined {
  const name = body.kind === 'map' ? textOf(valueAt(body, 'Condition')) : undefined;
  if (name === undefined) return condition;
  const own: Condition = { kind: 'named', name: stack.prefix + name };
  return condition === undefined ? own : { kind: 'and', operands: [condition, own] };
}

/** Through how many templates a value is followed. */
const depthLimit = 100;

/** What is made once, when it is asked for; those who ask while it is made, or after too long a way, get something else. */
function once<T>(budget: Surroundings['budget'], otherwise: T, make: () => T): () => T {
  let state: 'new' | 'making' | { readonly made: T } = 'new';
  return () => {
    if (typeof state === 'object') return state.made;
    if (state === 'making' || budget.depth >= depthLimit) return otherwise;
    state = 'making';
    budget.depth++;
    const made = make();
    budget.depth--;
    state = { made };
    return made;
  };
}

/** What is made for a key, made once. */
function remembered<T>(make: (key: string) => () => T): (key: string) => T {
  const made = new Map<string, () => T>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value();
  };
}
