import type { TemplateDocument } from '../../read/source.ts';
import { valueAt } from '../../read/source.ts';
import type { Lowered } from '../resource.ts';
import type { MapTermEntry } from '../term.ts';
import { exportName, exportsByName } from './export-name.ts';
import {
  type OpenScope,
  type OpenStack,
  type Output,
  openStacks,
  type ParameterValues,
  type Surroundings,
} from './open-stack.ts';
import { section } from './sections.ts';
import { arrangeStacks, type Stack } from './stacks.ts';
import { lowerTemplate } from './template.ts';
import { lowerTerm } from './term.ts';
import { macroReason, unseenResources } from './transforms.ts';

/**
 * Lowers the templates of one application: what each that is deployed by itself makes, with all that it nests, shares a scope.
 *
 * @param values for the parameters of the templates that are deployed by themselves
 */
export function lowerTemplates(documents: readonly TemplateDocument[], values: ParameterValues): Lowered[] {
  const { roots, notes } = arrangeStacks(documents);
  let find: Surroundings['exported'] | undefined;
  const surroundings: Surroundings = {
    values,
    budget: { spent: 0, depth: 0 },
    exported: (name) => {
      if (find === undefined) {
        // The name of an export that is itself imported is not known.
        find = () => undefined;
        find = exportsByName(deployments.flat().flatMap(exportsOf));
      }
      return find(name);
    },
  };
  const deployments = roots.map((root) => openStacks(root, emptyScope(root), surroundings));
  const told = new Set<TemplateDocument>();
  return deployments.flatMap((stacks, index) => {
    const lowered = stacks.map((opened) => {
      const { resources, problems, notes: remarks } = lowerTemplate(opened);
      const { document } = opened.stack;
      // What is wrong with a template is said once, however often it is deployed.
      const isTold = told.has(document);
      told.add(document);
      return { resources, problems: isTold ? [] : problems, notes: isTold ? [] : remarks };
    });
    const [outer] = stacks;
    return outer === undefined
      ? []
      : {
          scope: outer.scope,
          resources: lowered.flatMap(({ resources }) => resources),
          problems: lowered.flatMap(({ problems }) => problems),
          notes: [...(index === 0 ? notes : []), ...lowered.flatMap((each) => each.notes)],
        };
  });
}

/** The scope of a stack and of all that it nests, before anything is in it. */
function emptyScope(stack: Stack): OpenScope {
  const { source } = stack.document;
  const entries: MapTermEntry[] = [];
  const mentioned = new Set<string>();
  return {
    source,
    parameters: new Map(),
    parameterWord: 'parameter',
    conditions: new Map(),
    mappings: { kind: 'map', entries, source, start: 0, end: 0 },
    lookups: new Map(),
    mentioned,
    outputs: () => mentioned,
    open: openReason(stack),
  };
}

function openReason({ document: { root }, nested }: Stack): string | undefined {
  const own = root && (macroReason(root) ?? unseenResources(root));
  if (own !== undefined) return own;
  for (const inner of nested.values()) {
    const reason = openReason(inner);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function exportsOf(stack: OpenStack): { readonly name: string; readonly value: Output }[] {
  return section(stack.root, 'Outputs').entries.flatMap(({ key, value }) => {
    const exported = value.kind === 'map' ? valueAt(value, 'Export') : undefined;
    const node = exported?.kind === 'map' ? valueAt(exported, 'Name') : undefined;
    if (node === undefined) return [];
    const name = exportName(lowerTerm(node, stack.contextFor([])), stack.scope);
    return [{ name, value: { stack, name: key } }];
  });
}
