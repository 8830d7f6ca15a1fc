/**
 * The language of the lowering tables: which CloudFormation resource a Terraform type is, and where each of its attributes goes.
 * A table is data; `apply-table.ts` reads it.
 */

import type { Json } from '../../aws/json.ts';
import type { ResourceTypes } from '../../aws/resource-types.ts';
import type { Place } from '../../read/source.ts';
import type { Condition, MapTerm, MapTermEntry, Term } from '../term.ts';

/** How one Terraform type lowers. */
export type Table = ResourceTable | PartTable | SeveralTable | ChoiceTable | NoneTable;

/** A type that is a resource in CloudFormation too. */
export interface ResourceTable {
  readonly kind: 'resource';
  readonly terraformType: string;
  /** The CloudFormation type. */
  readonly type: string;
  readonly mapping: AnyMapping;
  readonly options: ResourceOptions;
}

/**
 * A type whose attributes are properties of another resource in CloudFormation (`aws_s3_bucket_versioning`): they are added to the
 * resources that the attribute `by` leads to. Lists of several parts are joined.
 */
export interface PartTable {
  readonly kind: 'part';
  readonly terraformType: string;
  /** The CloudFormation type of what it belongs to. */
  readonly type: string;
  /** The Terraform types of the resources that it belongs to. */
  readonly of: readonly string[];
  /** The attribute, of a single reference or a list of them, that leads there. */
  readonly by: string;
  readonly mapping: AnyMapping;
  readonly options: PartOptions;
}

/** A type that is a part of several resources at once, each of which another attribute leads to: `aws_iam_policy_attachment`. */
export interface SeveralTable {
  readonly kind: 'several';
  readonly terraformType: string;
  readonly parts: readonly PartTable[];
}

/** A type that is one or another, by the text of an attribute: `aws_security_group_rule` by its `type`. */
export interface ChoiceTable {
  readonly kind: 'choice';
  readonly terraformType: string;
  readonly attribute: string;
  readonly cases: Readonly<Record<string, ResourceTable | PartTable>>;
}

/**
 * A type that CloudFormation lacks and that is no companion of anything a rule looks at (`aws_s3_object`). A type without any table, in
 * contrast, may be a companion under a name that Lintel does not know.
 */
export interface NoneTable {
  readonly kind: 'none';
  readonly terraformType: string;
}

/** Properties (paths) that Terraform sets when nothing is written, where that differs from what CloudFormation does. */
export type Defaults = Readonly<Record<string, string | number | boolean>>;

export interface ResourceOptions {
  readonly defaults?: Defaults;
  /** Properties that no single attribute gives, made from the whole body. They go before those of the mapping of the same name. */
  readonly also?: (body: MapTerm) => readonly MapTermEntry[];
  /** Top-level properties that `also` covers, so that they are absent, not unknown, where it gives none. */
  readonly covers?: readonly string[];
  /** The attribute that its `id` is the same as, where that is the id of another resource: the bucket of a bucket policy. */
  readonly idOf?: string;
  /** What stands beside the properties in CloudFormation (`UpdatePolicy`), made from the whole body. */
  readonly beside?: (body: MapTerm) => readonly MapTermEntry[];
  /** Resources of their own in CloudFormation that are a part of this one in Terraform; `self` refers to this one. */
  readonly companions?: (body: MapTerm, self: Term) => readonly Companion[];
}

/** A resource that is made of a part of another one. */
export interface Companion {
  readonly type: keyof ResourceTypes;
  /** What its address adds to that of the other one: `route[0]`. */
  readonly name: string;
  readonly properties: MapTerm;
  /** The condition under which it is there, besides that of the other one. */
  readonly condition: Condition | undefined;
  /** There can be no second one: it is left out where a resource of its own says the same, as a state has it at both. */
  readonly isOnly?: boolean;
  readonly place: Place;
}

export type PartOptions = Pick<ResourceOptions, 'also' | 'covers' | 'defaults'>;

/**
 * Where one attribute or block goes. All paths are relative to the map that the mapping is for; those of the outermost are typed from
 * AWS's specification.
 *
 * - a path: the value as it is. A nested block that comes once is unwrapped only by `block`.
 * - `{ to, by }`: the value changed by a function of terms.
 * - `{ block, attributes }`: a block of which there is at most one; it becomes a map at the path.
 * - `{ blocks, attributes }`: a block that repeats; it becomes a list of maps at the path.
 * - `{ inner }`: a block of which there is at most one; its attributes go to the level of the mapping itself.
 * - a list of these: to several places.
 * A block may have `defaults`, paths in it.
 * - `ignored`: it says nothing that a CloudFormation property says (`timeouts`, `force_destroy`).
 */
export type Target<P> = Path<P> | Ignored | Changed<P> | Block<P> | Blocks<P> | Inner<P>;
export type Mapping<P> = [P] extends [Json]
  ? AnyMapping
  : { readonly [attribute: string]: Target<P> | readonly Target<P>[] };

export type Ignored = typeof ignored;
export interface Changed<P> {
  readonly to: Path<P>;
  /** Gets the evaluated term of the attribute; what it gives for null is used too. Undefined leaves the property out. */
  readonly by: (value: Term) => Term | undefined;
}
/** Inside of blocks paths are checked by a test against AWS's specification: as types they would take minutes to check. */
export interface Block<P> {
  readonly block: Path<P>;
  readonly attributes: AnyMapping;
  /** Of each block; without a block nothing is set. */
  readonly defaults?: Defaults;
}
export interface Blocks<P> {
  readonly blocks: Path<P>;
  readonly attributes: AnyMapping;
  readonly defaults?: Defaults;
}
export interface Inner<P> {
  readonly inner: Mapping<P>;
}

/** What says nothing that a property says. */
export const ignored = { ignored: true } as const;

/** The paths of properties, `A` or `A.B`, through maps but not through lists. */
export type Path<P, Depth extends readonly unknown[] = []> = [P] extends [Json]
  ? string
  : {
      [K in keyof P & string]: IsMap<P[K]> extends true
        ? Depth['length'] extends 4
          ? K
          : K | `${K}.${Path<NonNullable<P[K]>, [...Depth, 0]>}`
        : K;
    }[keyof P & string];

type IsMap<T> = [NonNullable<T>] extends [string | number | boolean | readonly unknown[] | Json]
  ? false
  : string extends keyof NonNullable<T>
    ? false
    : true;

/** A mapping as `apply-table.ts` reads it: the paths are those of some type or other. */
export type AnyMapping = { readonly [attribute: string]: AnyTarget | readonly AnyTarget[] };
export type AnyTarget =
  | string
  | Ignored
  | { readonly to: string; readonly by: (value: Term) => Term | undefined }
  | { readonly block: string; readonly attributes: AnyMapping; readonly defaults?: Defaults }
  | { readonly blocks: string; readonly attributes: AnyMapping; readonly defaults?: Defaults }
  | { readonly inner: AnyMapping };

/** A Terraform type that is a resource of a CloudFormation type. */
export function resource<T extends keyof ResourceTypes>(
  terraformType: string,
  type: T,
  mapping: Mapping<ResourceTypes[T]>,
  options: ResourceOptions = {},
): ResourceTable {
  return { kind: 'resource', terraformType, type, mapping, options };
}

/** A Terraform type that is a part of a resource of a CloudFormation type. */
export function part<T extends keyof ResourceTypes>(
  terraformType: string,
  type: T,
  parent: { readonly of: string | readonly string[]; readonly by: string },
  mapping: Mapping<ResourceTypes[T]>,
  options: PartOptions = {},
): PartTable {
  const of = typeof parent.of === 'string' ? [parent.of] : parent.of;
  return { kind: 'part', terraformType, type, of, by: parent.by, mapping, options };
}

/** A Terraform type that is a part of several resources at once. */
export function several(terraformType: string, ...parts: readonly PartTable[]): SeveralTable {
  return { kind: 'several', terraformType, parts };
}

/** A Terraform type that is one or another, by the text of an attribute. */
export function choice(
  terraformType: string,
  attribute: string,
  cases: Readonly<Record<string, ResourceTable | PartTable>>,
): ChoiceTable {
  return { kind: 'choice', terraformType, attribute, cases };
}

/** Terraform types that CloudFormation lacks and that are no companions of anything that a rule looks at. */
export function none(...terraformTypes: readonly string[]): readonly NoneTable[] {
  return terraformTypes.map((terraformType) => ({ kind: 'none', terraformType }));
}

/** The tables in a table that say where attributes go. */
export function tablesIn(table: Table): readonly (ResourceTable | PartTable)[] {
  switch (table.kind) {
    case 'choice':
      return Object.values(table.cases);
    case 'several':
      return table.parts;
    case 'none':
      return [];
    default:
      return [table];
  }
}
