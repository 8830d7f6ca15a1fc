import type { Construct, Place, SourceNode, TemplateDocument } from '../source.ts';
import type { Code } from './code.ts';
import { calleeOf, type Frame, parseFrame } from './frame.ts';
import { isFrameworkId } from './framework-made.ts';
import type { ConstructMetadata, Metadata } from './metadata.ts';
import { additionTo, narrowed } from './narrow.ts';
import { at, textAt, textOf } from './node.ts';

/** What finds the places of constructs: traces first, then the code itself. */
export interface Sources {
  readonly code: Code;
  /** The call that makes a construct, and those around it, by a search of the app's code; none when not sure. */
  readonly search: (path: string) => readonly Place[];
  /** Whether the app is written in TypeScript, so that JavaScript in it is compiled. */
  readonly isTyped: () => boolean;
  /** The only place in the app's code where a text is written; undefined when there are others, or none. */
  readonly onlyMention: (text: string) => Place | undefined;
}

/**
 * The constructs of a template, by the logical ids of the resources that they made.
 *
 * @param root the path of the construct that is the nested stack; empty for a stack
 */
export function constructsOf(
  document: TemplateDocument,
  metadata: Metadata,
  root: string,
  sources: Sources,
): Map<string, Construct> {
  const constructs = new Map<string, Construct>();
  const roots = new Set(metadata.nestedRoots.values());
  for (const [path, { logicalId }] of metadata.constructs) {
    if (logicalId === undefined || nearestRoot(path, roots) !== root) continue;
    const resource = at(document.root, 'Resources', logicalId);
    constructs.set(logicalId, {
      path,
      isFrameworkMade: isFrameworkMade(path, metadata),
      acknowledged: acknowledgedAt(path, metadata),
      callsFor: (property) => callsFor(path, property, resource, metadata, sources),
    });
  }
  return constructs;
}

/** The path and those above it, without the empty one. */
function* upwards(path: string): Generator<string> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) yield path.slice(0, end);
}

function nearestRoot(path: string, roots: ReadonlySet<string>): string {
  for (const above of upwards(path)) if (roots.has(above)) return above;
  return '';
}

function isFrameworkMade(path: string, metadata: Metadata): boolean {
  for (const above of upwards(path)) {
    const id = above.slice(above.lastIndexOf('/') + 1);
    if (isFrameworkId(id) || metadata.constructs.get(above)?.isHandler === true) return true;
  }
  return false;
}

const NONE: ReadonlyMap<string, string> = new Map();
const PLUGIN = 'lintel::';

/** The nearest acknowledgement of a rule has the word, as in the CDK. */
function acknowledgedAt(path: string, { constructs }: Metadata): ReadonlyMap<string, string> {
  let found: Map<string, string> | undefined;
  for (const above of upwards(path)) {
    for (const [id, reason] of constructs.get(above)?.acknowledged ?? []) {
      if (!id.startsWith(PLUGIN)) continue;
      found ??= new Map();
      const rule = id.slice(PLUGIN.length);
      if (!found.has(rule)) found.set(rule, reason);
    }
  }
  return found ?? NONE;
}

function callsFor(
  path: string,
  property: string,
  resource: SourceNode | undefined,
  metadata: Metadata,
  sources: Sources,
): readonly Place[] {
  const own = metadata.constructs.get(path);
  const [top = ''] = property.split(/[.[]/);
  const list = at(resource, 'Properties', top);
  const isOneItem = list?.kind === 'list' && list.items.length === 1;
  const toProperty = (places: readonly Place[]): readonly Place[] => {
    const [first] = places;
    const addition = first !== undefined && isOneItem ? additionTo(first, property) : undefined;
    return addition === undefined ? narrowed(places, path, property) : [addition, ...places];
  };

  // What set the property, before what made the resource.
  const assignment = own?.assignments.findLast((each) => each.property === top);
  const creation = own?.creation ?? [];
  for (const frames of [assignment?.frames ?? [], creation]) {
    const places = placesOf(frames, path, sources);
    if (places.length > 0 && !(isShared(resource) && isMethodCall(places[0]))) return toProperty(places);
  }
  // A trace is cut where it is deep: then the construct is known that this one belongs to.
  const isCut = creation.length > 0 && !creation.some((text) => userFrame(text, sources.code) !== undefined);
  const owner = isCut || isShared(resource) ? placesOf(ownerOf(path, metadata)?.creation ?? [], path, sources) : [];
  const places = owner.length > 0 ? owner : sources.search(path);
  // A statement is written where it is added, which no trace tells.
  const mention = isShared(resource) ? onlyMention(resource, property, sources) : undefined;
  const isNear = places.some(({ source }) => source === mention?.source);
  return mention !== undefined && isNear ? [mention, ...places] : toProperty(places);
}

/** A frame in the code of the app. */
function userFrame(text: string, code: Code): Frame | undefined {
  const frame = parseFrame(text);
  return frame === undefined || code.isForeign(frame) ? undefined : frame;
}

/** The places of frames; none when they lead to code that was compiled without a way back, or that has changed since. */
function placesOf(frames: readonly string[], path: string, { code, isTyped }: Sources): Place[] {
  const index = frames.findIndex((text) => userFrame(text, code) !== undefined);
  const [first, ...callers] = frames.slice(Math.max(index, 0)).flatMap((text) => userFrame(text, code) ?? []);
  if (first === undefined || (code.isUnmapped(first) && isTyped())) return [];
  const place = code.placeOf(first);
  const callee = calleeOf(frames[index - 1] ?? '');
  // What called a call that is not there any more is not where the resource is made.
  if (place === undefined || makesAnother(place, path) || !isCallOf(place, callee)) return [];
  return [place, ...callers.flatMap((frame) => code.placeOf(frame) ?? [])];
}

/** Whether the id in a call that makes a construct has no part in a path: then it stands where the right one was once. */
function makesAnother({ source, end }: Place, path: string): boolean {
  const id = /^\s*\(\s*[\w.]+\s*,\s*(['"])([^'"]+)\1/.exec(source.text.slice(end, end + 400))?.[2];
  return id !== undefined && !path.includes(id);
}

/** Whether a call in TypeScript or JavaScript is one of what is called; true when that is not known. */
function isCallOf({ source, start, end }: Place, callee: string | undefined): boolean {
  const text = source.text.slice(start, end);
  if (callee === undefined || !/\.[cm]?[jt]sx?$/.test(source.path)) return true;
  const parent =
    text === 'super' ? /.*\bclass\b[^{]*?\bextends\s+([\w$.]+)/s.exec(source.text.slice(0, start))?.[1] : undefined;
  const name = (parent === undefined ? text : `new ${parent}`)
    .replace(/^new\s+(?:[\w$]+\.)*/, 'new ')
    .replace(/\d+$/, '');
  return name === callee;
}

/** The metadata of the nearest construct above that is a resource by itself: of a policy the role, of a role the function. */
function ownerOf(path: string, { constructs, templates }: Metadata): ConstructMetadata | undefined {
  const [, ...above] = upwards(path);
  for (const owner of above) {
    if (templates.has(owner)) return undefined;
    for (const candidate of [`${owner}/Resource`, `${owner}/Default`, owner]) {
      const found = constructs.get(candidate);
      if (candidate !== path && found?.creation.some((frame) => parseFrame(frame) !== undefined)) return found;
    }
  }
  return undefined;
}

/** Whether statements of a policy may come from several calls, of which the trace names the first. */
function isShared(resource: SourceNode | undefined): boolean {
  if (
    !/^AWS::(?:IAM::Policy|S3::BucketPolicy|SNS::TopicPolicy|SQS::QueuePolicy)$/.test(textAt(resource, 'Type') ?? '')
  ) {
    return false;
  }
  const statements = at(resource, 'Properties', 'PolicyDocument', 'Statement');
  return statements?.kind === 'list' && statements.items.length > 1;
}

function onlyMention(resource: SourceNode | undefined, property: string, sources: Sources): Place | undefined {
  let node = at(resource, 'Properties');
  for (const name of property.split(/[.[\]]+/).filter(Boolean)) {
    node = node?.kind === 'list' ? node.items[Number(name)] : at(node, name);
  }
  const text = textOf(node) ?? '';
  // A wildcard alone, and words of the policy language, may stand for anything.
  return text.includes(':') ? sources.onlyMention(text) : undefined;
}

function isMethodCall(place: Place | undefined): boolean {
  return place !== undefined && !/^(?:new\s|super\b)/.test(place.source.text.slice(place.start, place.end));
}
