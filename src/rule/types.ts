import type { Json } from '../aws/json.ts';
import type { ResourceTypes } from '../aws/resource-types.ts';
import type { Verdict } from './verdict.ts';

/**
 * What a rule sees of a resource and its properties. PascalCase is data, camelCase is a question; the answers are verdicts, so
 * that a rule never meets a condition, a parameter or a value that is not known.
 */
export type View<T> = [T] extends [Json]
  ? JsonView
  : [T] extends [boolean]
    ? BooleanView
    : [T] extends [number]
      ? NumberView
      : [T] extends [string]
        ? TextView<T>
        : T extends readonly (infer E)[]
          ? ListView<NonNullable<E>>
          : string extends keyof T
            ? MapView<NonNullable<T[keyof T]>>
            : ObjectView<T>;

/** The names of a type that can be written as properties: PascalCase ones; the few others are reached with `get`. */
type DataNames<T> = { [K in keyof T & string]: K extends Uncapitalize<K> ? never : K }[keyof T & string];

/** Questions that every value answers. */
export interface AnyView {
  /** Whether the author (or, through `orDefault`, the service) has set it. */
  exists(): Verdict;
  /** Whether it, or something inside it, refers to or names a resource of the type. */
  refersTo<T extends keyof ResourceTypes>(type: T): Verdict;
  /** The resource that it refers to or names, of one of the types. */
  target<T extends keyof ResourceTypes>(...types: readonly T[]): ResourceView<T>;
  /** Whether its text stands in the code, so that everybody who reads the code can read it. */
  isLiteral(): Verdict;
  /** Whether it has the same value as another; unknown where the code does not tell. */
  equals(other: AnyView): Verdict;
  /** The same answer, told as a finding at this value: for what a value leads to, where the value is what a person would edit. */
  decides(verdict: Verdict): Verdict;
}

export interface BooleanView extends AnyView {
  is(value: boolean): Verdict;
  /** The value that the service uses where none is set. */
  orDefault(value: boolean): BooleanView;
}

export interface NumberView extends AnyView {
  is(value: number): Verdict;
  isOneOf(...values: readonly number[]): Verdict;
  atLeast(minimum: number): Verdict;
  atMost(maximum: number): Verdict;
  /** Whether it is greater than or equal to another number of the code, times a factor (1 where left out). */
  atLeastOf(other: NumberView, factor?: number): Verdict;
  /** The value that the service uses where none is set. */
  orDefault(value: number): NumberView;
}

export interface TextView<T extends string = string> extends AnyView {
  is(value: T): Verdict;
  isOneOf(...values: readonly T[]): Verdict;
  startsWith(prefix: string): Verdict;
  endsWith(suffix: string): Verdict;
  contains(inner: string): Verdict;
  matches(pattern: RegExp): Verdict;
  /** The value that the service uses where none is set. */
  orDefault(value: T): TextView<T>;
  /** A number that the property holds as text. */
  asNumber(): NumberView;
  /** The document that the text is, as JSON; unknown where a part of the text is not known. */
  asJson(): JsonView;
}

export interface ListView<E> extends AnyView {
  /** Whether at least one item makes the question true. `expected` says in words what is looked for. */
  some(question: (item: View<E>) => Verdict, expected?: string): Verdict;
  /** Whether every item makes the question true; true of an empty list. */
  every(question: (item: View<E>) => Verdict): Verdict;
  /** How many items there are; none where it is not set. */
  size(): NumberView;
  /** How many different items there are, or different values that a property of the items has. */
  distinct(property?: (item: View<E>) => AnyView): NumberView;
}

export interface MapView<V> extends AnyView {
  /** The value of a key. */
  get(key: string): View<V>;
  /** Whether at least one entry makes the question true. */
  some(question: (value: View<V>, key: TextView) => Verdict, expected?: string): Verdict;
  /** Whether every entry makes the question true. */
  every(question: (value: View<V>, key: TextView) => Verdict): Verdict;
  size(): NumberView;
}

export type ObjectView<T> = AnyView & { readonly [K in DataNames<T>]-?: View<NonNullable<T[K]>> } & {
  /** A property whose name is not PascalCase. */
  get<K extends keyof T & string>(name: K): View<NonNullable<T[K]>>;
};

/** A value whose shape AWS does not describe: a policy document, free JSON. It answers every question. */
export interface JsonView extends AnyView {
  get(key: string): JsonView;
  is(value: string | number | boolean): Verdict;
  isOneOf(...values: readonly (string | number)[]): Verdict;
  atLeast(minimum: number): Verdict;
  atMost(maximum: number): Verdict;
  startsWith(prefix: string): Verdict;
  endsWith(suffix: string): Verdict;
  contains(inner: string): Verdict;
  matches(pattern: RegExp): Verdict;
  orDefault(value: string | number | boolean): JsonView;
  some(question: (item: JsonView, key: TextView) => Verdict, expected?: string): Verdict;
  every(question: (item: JsonView, key: TextView) => Verdict): Verdict;
  size(): NumberView;
  /** The document that it is when it is given as text; itself when it is none. */
  asJson(): JsonView;
}

/** What stands beside the properties of a CloudFormation resource. */
export interface ResourceAttributes {
  readonly CreationPolicy?: Json;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: Json;
  readonly Metadata?: Json;
  readonly UpdatePolicy?: Json;
  readonly UpdateReplacePolicy?: string;
}

/** A resource: its properties, and questions about it and its companions. */
export type ResourceView<T extends keyof ResourceTypes> = T extends keyof ResourceTypes
  ? ObjectView<ResourceTypes[T]> & ResourceQuestions
  : never;

export interface ResourceQuestions {
  /** Resource attributes: `DeletionPolicy`, `UpdatePolicy` and the like. */
  readonly attributes: ObjectView<ResourceAttributes>;
  /** The name by which code calls it: its logical id or address. */
  readonly address: TextView;
  /** Whether it is of a type; for rules over several types. */
  isA(type: keyof ResourceTypes): Verdict;
  /**
   * The resources of a type whose property refers to this one or names it.
   * Where the application was seen in part, or `elsewhere` says that it normally lives in another one, a missing companion is unknown.
   */
  referencedBy<T extends keyof ResourceTypes>(
    type: T,
    property: (companion: ResourceView<T>) => AnyView,
    options?: CompanionOptions,
  ): Companions<T>;
  /** Whether any other resource refers to it in a property. Who names it without a reference is not seen. */
  isReferenced(): Verdict;
  /** Whether an output of its template hands it on to other stacks or to people. */
  isOutput(): Verdict;
  /** All resources of a type in the application. */
  inApplication<T extends keyof ResourceTypes>(type: T, options?: CompanionOptions): Companions<T>;
}

export interface CompanionOptions {
  /** It normally lives in another application, so that its absence here means nothing. */
  readonly elsewhere?: boolean;
  /** There can be only one, so that the one that was seen is all there is. */
  readonly single?: boolean;
}

/** Resources that go with a resource. */
export interface Companions<T extends keyof ResourceTypes> {
  exists(): Verdict;
  /** Whether at least one makes the question true. `expected` says in words what is looked for. */
  some(question: (companion: ResourceView<T>) => Verdict, expected?: string): Verdict;
  /** Whether every one that was seen makes the question true. */
  every(question: (companion: ResourceView<T>) => Verdict): Verdict;
  /** How many there are. */
  size(): NumberView;
  /** How many different values one of their properties has. */
  distinct(property: (companion: ResourceView<T>) => AnyView): NumberView;
}
