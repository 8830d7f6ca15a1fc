import type { MapEntry, SourceNode, TemplateDocument } from '../../read/source.ts';
import { rangeOf, valueAt } from '../../read/source.ts';
import type { Remark } from '../resource.ts';
import { section } from './sections.ts';

/** A template as it is deployed: by itself, or as a resource of the stack that nests it. */
export interface Stack {
  readonly document: TemplateDocument;
  /** What stands before all names of the template: nothing, or `Network/` for the nested stack of that logical id. */
  readonly prefix: string;
  /** In the template of the stack that nests this one: the resource that it is. Absent when nothing nests it. */
  readonly resource: MapEntry | undefined;
  /** The stacks that this one nests, by logical id. */
  readonly nested: ReadonlyMap<string, Stack>;
}

/** How deep stacks are followed into each other, and how long the texts of all nested stacks of an application may be together. */
const depthLimit = 20;
const mebibyte = 1024 * 1024;
const lengthLimit = 16 * mebibyte;

/**
 * Puts the templates of an application together to the stacks that are deployed. A template that another one nests is not deployed
 * by itself, but once for each resource that names it.
 * Source: AWS CloudFormation User Guide, "Split a template into reusable pieces using nested stacks".
 */
export function arrangeStacks(documents: readonly TemplateDocument[]): {
  readonly roots: readonly Stack[];
  readonly notes: readonly Remark[];
} {
  const byPath = new Map(documents.map((document) => [document.source.path, document]));
  const placed = new Set<TemplateDocument>();
  const notes = new Map<MapEntry, Remark>();
  let length = 0;

  const place = (
    document: TemplateDocument,
    prefix: string,
    resource: MapEntry | undefined,
    around: readonly TemplateDocument[],
  ): Stack => {
    placed.add(document);
    const nested = new Map<string, Stack>();
    const outer = [...around, document];
    for (const entry of nestingResources(document)) {
      const id = entry.key;
      const inner = byPath.get(document.nested?.get(id) ?? '');
      const refusal = refusalOf(entry, inner, outer, length);
      if (refusal !== undefined) {
        notes.set(entry, { message: `nested stack ${id} is not read: ${refusal}`, ...rangeOf(entry) });
      } else if (inner !== undefined) {
        length += inner.source.text.length;
        nested.set(id, place(inner, `${prefix}${id}/`, entry, outer));
      }
    }
    return { document, prefix, resource, nested };
  };

  const isNested = new Set(documents.flatMap(({ nested }) => [...(nested?.values() ?? [])]));
  const roots = documents
    .filter(({ source }) => !isNested.has(source.path))
    .map((document) => place(document, '', undefined, []));
  // Templates that only nest each other, and what was not reached: the first one stands for its circle.
  for (const document of documents) if (!placed.has(document)) roots.push(place(document, '', undefined, []));
  return { roots, notes: [...notes.values()] };
}

/** Why a template is not read as a nested stack; undefined when it is. */
function refusalOf(
  entry: MapEntry,
  inner: TemplateDocument | undefined,
  outer: readonly TemplateDocument[],
  length: number,
): string | undefined {
  if (inner?.root === undefined) {
    const url = templateUrl(entry);
    return `there is no template in ${url === undefined ? 'its file' : `"${url}"`}, or it lies outside of the project`;
  }
  if (outer.includes(inner)) return 'it nests itself';
  if (outer.length >= depthLimit) return `stacks are followed ${depthLimit} deep`;
  if (length + inner.source.text.length > lengthLimit) {
    return `all nested stacks together are read up to ${lengthLimit / mebibyte} MB`;
  }
  return undefined;
}

/** The resources of a template that are nested stacks. */
function nestingResources({ root, nested }: TemplateDocument): readonly MapEntry[] {
  if (nested === undefined || root === undefined) return [];
  return section(root, 'Resources').entries.filter(({ key }) => nested.has(key));
}

/** A property of the resource that is a nested stack. */
export function stackProperty({ value }: MapEntry, name: string): SourceNode | undefined {
  const properties = value.kind === 'map' ? valueAt(value, 'Properties') : undefined;
  return properties?.kind === 'map' ? valueAt(properties, name) : undefined;
}

function templateUrl(entry: MapEntry): string | undefined {
  const node = stackProperty(entry, 'TemplateURL') ?? stackProperty(entry, 'Location');
  return node?.kind === 'scalar' ? node.text : undefined;
}
