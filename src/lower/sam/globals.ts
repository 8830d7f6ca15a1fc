import { rangeOf } from '../../read/source.ts';
import type { Remark } from '../resource.ts';
import type { ListTerm, MapTerm, MapTermEntry, Term } from '../term.ts';

/**
 * The sections that `Globals` may have.
 * Source: AWS SAM Developer Guide, "Globals section of the AWS SAM template".
 */
const sections = new Set([
  'Api',
  'CapacityProvider',
  'Function',
  'HttpApi',
  'LayerVersion',
  'SimpleTable',
  'StateMachine',
  'WebSocketApi',
]);

/** How many values `Globals` may give to all resources of one template together; what is left over is unknown. */
export const mergeLimit = 50_000;

/** What a template says of all its resources of one type. */
export interface Globals {
  /** The section of a type such as `Function`. */
  section(name: string): (MapTermEntry & { readonly value: MapTerm }) | undefined;
  /** The properties of a resource with those of its section, as SAM merges them. */
  merge(name: string, local: MapTerm, ignored: Term | undefined): MapTerm;
  readonly problems: readonly Remark[];
  readonly notes: readonly Remark[];
}

/** Reads the section `Globals`, lowered as it stands. */
export function readGlobals(written: Term | undefined): Globals {
  const problems: Remark[] = [];
  const notes: Remark[] = [];
  const found = new Map<string, MapTermEntry & { readonly value: MapTerm }>();
  const sizes = new Map<string, number>();
  if (written !== undefined && written.kind !== 'map' && written.kind !== 'null') {
    problems.push({ message: 'Globals is no mapping of sections', ...rangeOf(written) });
  }
  for (const entry of written?.kind === 'map' ? written.entries : []) {
    const { key, value } = entry;
    if (!sections.has(key)) {
      notes.push({ message: `Globals has a section "${key}", which SAM does not know`, ...rangeOf(entry) });
    } else if (value.kind === 'map') {
      found.set(key, { ...entry, value });
      sizes.set(key, sizeOf(value));
    } else if (value.kind !== 'null') {
      problems.push({ message: `Globals.${key} is no mapping of properties`, ...rangeOf(entry) });
    }
  }
  let spent = 0;
  return {
    section: (name) => found.get(name),
    merge: (name, local, ignored) => {
      const section = found.get(name);
      if (section === undefined || scalarIs(ignored, '*')) return local;
      spent += sizes.get(name) ?? 0;
      if (spent <= mergeLimit) return mergeMaps(without(section.value, ignored), local);
      if (problems.every(({ message }) => message !== overflow))
        problems.push({ message: overflow, ...rangeOf(section) });
      return { ...local, open: overflow };
    },
    problems,
    notes,
  };
}

const overflow = `Globals gives more than ${mergeLimit} values to the resources; the rest of them is left out`;

function sizeOf(term: Term): number {
  if (term.kind === 'map') return term.entries.reduce((size, { value }) => size + sizeOf(value), 1);
  return term.kind === 'list' ? term.items.reduce((size, item) => size + sizeOf(item), 1) : 1;
}

function scalarIs(term: Term | undefined, text: string): boolean {
  return term?.kind === 'scalar' && term.text === text;
}

/** `IgnoreGlobals` names properties that a resource does not take over. */
function without(section: MapTerm, ignored: Term | undefined): MapTerm {
  if (ignored?.kind !== 'list') return section;
  const names = new Set(ignored.items.map((item) => (item.kind === 'scalar' ? item.text : '')));
  return { ...section, entries: section.entries.filter(({ key }) => !names.has(key)) };
}

/**
 * Maps are merged key by key, lists follow each other, and of everything else (functions too) the local value counts. Each value keeps
 * the place where it is written.
 */
function mergeMaps(global: MapTerm, local: MapTerm): MapTerm {
  const entries = new Map(global.entries.map((entry) => [entry.key, entry]));
  for (const own of local.entries) {
    const shared = entries.get(own.key);
    entries.set(own.key, shared === undefined ? own : { ...own, value: merge(shared.value, own.value) });
  }
  const open = local.open ?? global.open;
  return { ...rangeOf(local), kind: 'map', entries: [...entries.values()], ...(open && { open }) };
}

function merge(global: Term, local: Term): Term {
  if (global.kind === 'map' && local.kind === 'map') return mergeMaps(global, local);
  if (global.kind === 'list' && local.kind === 'list') {
    const open = local.open ?? global.open;
    const merged: ListTerm = { ...rangeOf(local), kind: 'list', items: [...global.items, ...local.items] };
    return open === undefined ? merged : { ...merged, open };
  }
  return local;
}
