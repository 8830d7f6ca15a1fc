import type { SourceNode } from '../source.ts';
import { at, entriesOf, textAt, textOf } from './node.ts';

/** What an assembly tells of the constructs of one stack and of the stacks nested in it. All paths are without the leading `/`. */
export interface Metadata {
  readonly constructs: ReadonlyMap<string, ConstructMetadata>;
  /** The construct that is a nested stack, by the path of the resource that it is in its parent's template. */
  readonly nestedRoots: ReadonlyMap<string, string>;
  /** The template of the stack or nested stack at a path, as a name beside the manifest. */
  readonly templates: ReadonlyMap<string, string>;
}

/** Frames stand as the CDK wrote them, the innermost first. */
export interface ConstructMetadata {
  readonly logicalId: string | undefined;
  readonly creation: readonly string[];
  readonly assignments: readonly { readonly property: string; readonly frames: readonly string[] }[];
  /** Ids with the name of their plug-in, `lintel::s3-bucket-versioning`, and the reasons. */
  readonly acknowledged: readonly (readonly [id: string, reason: string])[];
  /** It handles custom resources of the framework's own. */
  readonly isHandler: boolean;
}

/**
 * Reads the entries of a stack: of its metadata file, or of its artifact in the manifest, as older libraries write them.
 * Source: the CDK's "cloud-assembly-schema", `ArtifactMetadataEntryType`.
 */
export function readMetadata(node: SourceNode | undefined): Metadata {
  const constructs = new Map<string, ConstructMetadata>();
  const nestedRoots = new Map<string, string>();
  const templates = new Map<string, string>();
  for (const { key, value } of entriesOf(node)) {
    const path = key.replace(/^\//, '');
    const items = value.kind === 'list' ? value.items : [];
    constructs.set(path, readConstruct(items));
    const root = /^(.*)\.NestedStack\/[^/]*\.NestedStackResource$/.exec(path)?.[1];
    if (root !== undefined) nestedRoots.set(path, root);
    for (const item of items) {
      const template = textAt(item, 'type') === 'aws:cdk:templateFile' ? textAt(item, 'data') : undefined;
      if (template !== undefined) templates.set(path, template);
    }
  }
  return { constructs, nestedRoots, templates };
}

function readConstruct(items: readonly SourceNode[]): ConstructMetadata {
  const ofType = (type: string): SourceNode[] => items.filter((item) => textAt(item, 'type') === type);
  const [logicalId] = ofType('aws:cdk:logicalId');
  const [creation] = ofType('aws:cdk:creationStack');
  return {
    logicalId: textAt(logicalId, 'data'),
    // Older libraries trace only with CDK_DEBUG, and with the logical id.
    creation: texts(at(creation, 'data') ?? at(logicalId, 'trace')),
    assignments: ofType('aws:cdk:propertyAssignment').flatMap((item) => {
      const property = textAt(at(item, 'data'), 'propertyName');
      return property === undefined ? [] : [{ property, frames: texts(at(item, 'data', 'stackTrace')) }];
    }),
    acknowledged: ofType('aws:cdk:acknowledged-rules').flatMap((item) =>
      entriesOf(at(item, 'data')).map(({ key, value }) => [key, textOf(value) ?? ''] as const),
    ),
    isHandler: items.some((item) => textAt(item, 'type')?.startsWith('aws:cdk:is-custom-resource-handler')),
  };
}

function texts(node: SourceNode | undefined): string[] {
  return node?.kind === 'list' ? node.items.flatMap((item) => textOf(item) ?? []) : [];
}
