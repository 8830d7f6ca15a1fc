import type { Construct, Place, SourceFile } from '../read/source.ts';
import type { Condition, MapTerm, Term } from './term.ts';

/** A resource in CloudFormation's vocabulary, whatever language it was written in. */
export interface Resource {
  /** Logical id, below the logical ids of the stacks that nest it (`Network/Vpc`), or Terraform address; unique within its scope. */
  readonly address: string;
  /** The CloudFormation type. */
  readonly type: string;
  /** The type that the author wrote. */
  readonly sourceType: string;
  readonly constructPath?: string | undefined;
  /** The construct of a CDK app that made it, where a cloud assembly tells. */
  readonly construct?: Construct | undefined;
  readonly scope: Scope;
  /** Where the resource is named: the logical id's key. */
  readonly place: Place;
  /** From the logical id to the end of the resource; a suppression inside counts for the resource. */
  readonly extent: Place;
  readonly properties: MapTerm;
  /** `DeletionPolicy`, `UpdatePolicy`, `Metadata`...: what stands beside `Properties`. */
  readonly attributes: MapTerm;
  /** The blocks that make it any number of times, which is not known; absent when it stands for itself alone. */
  readonly several?: readonly string[] | undefined;
  /** The condition under which the resource exists; absent when it always does. */
  readonly condition: Condition | undefined;
  readonly references: readonly ResourceReference[];
  /** All that it makes is among the resources: it is a nested stack whose template was read. */
  readonly isUnfolded?: boolean | undefined;
}

/**
 * A resource whose attributes are lowered only when they are asked for: few rules look at them, and the metadata of an instance can be most of
 * a template. A class, since each object that is written with a getter in it has a shape of its own to V8, and what looks at many of them
 * is slow.
 */
export class LoweredResource implements Resource {
  readonly address: string;
  readonly type: string;
  readonly sourceType: string;
  readonly constructPath: string | undefined;
  readonly construct: Construct | undefined;
  readonly scope: Scope;
  readonly place: Place;
  readonly extent: Place;
  readonly properties: MapTerm;
  readonly several: readonly string[] | undefined;
  readonly condition: Condition | undefined;
  readonly references: readonly ResourceReference[];
  readonly isUnfolded: boolean | undefined;
  private lowered: MapTerm | (() => MapTerm);

  constructor(resource: Omit<Resource, 'attributes'>, attributes: MapTerm | (() => MapTerm)) {
    this.address = resource.address;
    this.type = resource.type;
    this.sourceType = resource.sourceType;
    this.constructPath = resource.constructPath;
    this.construct = resource.construct;
    this.scope = resource.scope;
    this.place = resource.place;
    this.extent = resource.extent;
    this.properties = resource.properties;
    this.several = resource.several;
    this.condition = resource.condition;
    this.references = resource.references;
    this.isUnfolded = resource.isUnfolded;
    this.lowered = attributes;
  }

  get attributes(): MapTerm {
    if (typeof this.lowered === 'function') this.lowered = this.lowered();
    return this.lowered;
  }
}

/** A mention of another resource, with the property that it came from. */
export interface ResourceReference {
  readonly address: string;
  /** Where the address is a name, when that is not the scope of the resource that mentions it. */
  readonly scope?: Scope;
  /** From the resource's properties down: `['RedrivePolicy', 'deadLetterTargetArn']`; list indexes are left out. */
  readonly path: readonly string[];
  readonly place: Place;
  /** True when the mention stands in a branch of a choice, so that it need not hold. */
  readonly conditional: boolean;
}

/** A namespace in which names are unique: a template with all that it nests, or a Terraform root module with all modules that it calls. */
export interface Scope {
  readonly source: SourceFile;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** What its language calls a parameter. */
  readonly parameterWord: 'parameter' | 'variable';
  readonly conditions: ReadonlyMap<string, Condition>;
  /** `Mappings`: map name, then top-level key, then second-level key. */
  readonly mappings: MapTerm;
  /** Parameters that are keys into mappings, each with these mappings: such a parameter decides values. */
  readonly lookups: ReadonlyMap<string, readonly Lookup[]>;
  /** The resources that outputs mention. */
  readonly outputs: () => ReadonlySet<string>;
  /** Why resources and properties may exist that cannot be seen (a macro, `AWS::Include`); absent when all is seen. */
  readonly open: string | undefined;
}

/** A parameter's use as a key of a mapping, at the first or the second level. */
export interface Lookup {
  readonly map: string;
  readonly level: 1 | 2;
}

export interface Parameter {
  readonly name: string;
  readonly place: Place;
  readonly type: string;
  /** The value given for this run, else the default; absent when there is neither or when it is not the value (SSM types). */
  readonly value: Term | undefined;
  /** Whether `value` was given for this run or is only the template's default. */
  readonly given: boolean;
  readonly allowed: readonly string[] | undefined;
  /** Whether its value is to stay out of every report: it is marked so, or its name says what it is. */
  readonly secret: boolean;
}

/** What lowering one template, root module or plan gives. */
export interface Lowered {
  readonly scope: Scope;
  readonly resources: readonly Resource[];
  /** What is wrong with the code, beyond what reading found. */
  readonly problems: readonly Remark[];
  /** What was left out and why, such as a module whose source is remote; nothing is wrong with it. */
  readonly notes: readonly Remark[];
}

/** Something said about a place: one sentence, no full stop. */
export interface Remark extends Place {
  readonly message: string;
}

/** The types under which a template's parameters are examined by rules; hand-written beside AWS's own. */
export const parameterType = 'AWS::CloudFormation::Parameter';
