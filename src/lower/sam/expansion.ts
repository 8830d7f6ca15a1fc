import type { Place } from '../../read/source.ts';
import { rangeOf } from '../../read/source.ts';
import { LoweredResource, type Resource, type Scope } from '../resource.ts';
import type { Condition, MapTerm, MapTermEntry, Term } from '../term.ts';
import { type Data, mapOf, referenceTo } from './data.ts';
import type { Globals } from './globals.ts';
import { allOf } from './member.ts';

/** A SAM template on the way of becoming the CloudFormation template that the transform makes of it. */
export interface Expansion {
  readonly scope: Scope;
  /** What stands before all names of the template, of which the stack is nested. */
  readonly prefix: string;
  readonly globals: Globals;
  /** The resources as they are written, by logical id. */
  readonly written: ReadonlyMap<string, Resource>;
  /** What was made so far, by logical id. */
  readonly made: Map<string, Resource>;
  /** Names that exist only for SAM, such as `Fn.Alias`, with the logical id that they stand for. */
  readonly names: Map<string, string>;
  /** What events add to resources that are no part of SAM: the notifications of a bucket. */
  readonly additions: Map<string, ((properties: MapTerm) => MapTerm)[]>;
  /** The events that need an API which nobody has written, by what they need. */
  readonly implicit: { readonly Api: Cause[]; readonly HttpApi: Cause[] };
  /** The functions that are deployed by the application of CodeDeploy which they share. */
  readonly deployed: { readonly macro: Macro; readonly hasRole: boolean }[];
}

/** What makes SAM write a resource, and the condition under which it does. */
export interface Cause {
  readonly place: Place;
  readonly extent: Place;
  readonly condition: Condition | undefined;
}

/** One SAM resource: its properties with those of Globals, and what all that is made of it has in common. */
export interface Macro extends Cause {
  readonly id: string;
  readonly sourceType: string;
  readonly written: Resource | undefined;
  readonly properties: MapTerm;
  readonly expansion: Expansion;
}

/** A resource that SAM makes. */
export interface Made {
  readonly address: string;
  readonly type: string;
  readonly properties: { readonly [name: string]: Data };
  /** What a person would edit to change it, where that is not the SAM resource as a whole. */
  readonly at?: MapTermEntry | undefined;
  /** Holds beside the condition of the SAM resource. */
  readonly condition?: Condition | undefined;
  readonly attributes?: { readonly [name: string]: Data };
  /** Why it may have further properties. */
  readonly open?: string | undefined;
  /** Of an open one the properties that it surely has not. */
  readonly closed?: ReadonlySet<string>;
}

/** Attributes that mean something to SAM alone. */
const samAttributes = ['Connectors', 'IgnoreGlobals'];

/** Adds the resource that a SAM resource is in the end; it has the attributes that the author wrote. */
export function makeMain(macro: Macro, made: Omit<Made, 'address' | 'at'>): void {
  add(macro, { ...made, address: macro.id }, (written) => written.filter(({ key }) => !samAttributes.includes(key)));
}

/** Attributes that SAM hands on to all that it makes of a resource. */
const inherited = ['DeletionPolicy', 'UpdateReplacePolicy'];

/** Adds a resource that SAM makes beside the main one, and gives its logical id. */
export function make(macro: Macro, made: Made): string {
  add(macro, made, (written) => written.filter(({ key }) => inherited.includes(key)));
  return made.address;
}

function add(macro: Macro, made: Made, takenOver: (written: readonly MapTermEntry[]) => readonly MapTermEntry[]): void {
  const { expansion, written, sourceType } = macro;
  const { address, type, at, closed } = made;
  // What the author wrote under a name has it.
  if (expansion.made.has(address) || (expansion.written.has(address) && address !== written?.address)) return;
  const { constructPath, construct } = written ?? {};
  const { open } = macro.properties;
  const place = rangeOf(at ?? macro.place);
  const resource: Omit<Resource, 'attributes'> = {
    address,
    type,
    sourceType,
    constructPath,
    construct,
    scope: expansion.scope,
    place,
    extent: at === undefined ? macro.extent : { ...place, end: Math.max(at.end, at.value.end) },
    properties: {
      ...mapOf(made.properties, place, open ?? made.open),
      ...(open === undefined && closed && { closed }),
    },
    condition: allOf(macro.condition, made.condition),
    // What is mentioned in a property that means something to SAM alone is mentioned all the same.
    references: address === written?.address ? written.references : [],
    isUnfolded: address === written?.address && written.isUnfolded === true,
  };
  const attributes = (): MapTerm =>
    joined(mapOf(made.attributes ?? {}, place), takenOver(written?.attributes.entries ?? []));
  expansion.made.set(address, new LoweredResource(resource, attributes));
}

/** A map with entries in it, in the place of those of the same names. */
export function joined(map: MapTerm, added: readonly MapTermEntry[]): MapTerm {
  const names = new Set(added.map(({ key }) => key));
  return { ...map, entries: [...map.entries.filter(({ key }) => !names.has(key)), ...added] };
}

/** Stands for resources that Lintel does not know, so that they may be anything, and for what they refer to. */
export function makeUnknown(macro: Macro, address: string, type: string, mentioned: Data, at?: MapTermEntry): void {
  make(macro, { address, type: `AWS::Serverless::${type}`, properties: { Mentioned: mentioned }, at });
}

/** What `Ref` of the SAM resource gives. */
export function refOf(macro: Macro, place: Place = macro.place): Term {
  return referenceTo(macro.id, place);
}

/** The value that a parameter has in this run, which SAM puts in its place; anything else as it stands. */
export function resolved(expansion: Expansion, term: Term | undefined): Term | undefined {
  return term?.kind === 'parameter' ? (expansion.scope.parameters.get(term.name)?.value ?? term) : term;
}
