import type { Place } from '../read/source.ts';
import type { Scope } from './resource.ts';

/**
 * What a property holds before its conditions, parameters and references are resolved. Every input language lowers to these
 * terms; what a term is worth under one scenario is a `Value` (`graph/value.ts`). A term is also the place where it is written.
 */
export type Term =
  | ScalarTerm
  | NullTerm
  | ListTerm
  | MapTerm
  | ParameterTerm
  | ReferenceTerm
  | ChoiceTerm
  | CallTerm
  | ImportTerm
  | UnknownTerm;

/** What holds only data is the same in every language: a scalar, list or map as it was read is a term as it stands. */
export interface ScalarTerm extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean;
  /** As the author wrote it: an account id keeps its digits. */
  readonly text: string;
  /** Where the value comes from, in words and as a place, when that is another file. */
  readonly from?: Place & { readonly words: string };
}

/** A value that counts as not written: YAML's null, `AWS::NoValue`. */
export interface NullTerm extends Place {
  readonly kind: 'null';
}

export interface ListTerm extends Place {
  readonly kind: 'list';
  readonly items: readonly Term[];
  /** Why there may be more items than these; absent when these are all. */
  readonly open?: string | undefined;
}

export interface MapTerm extends Place {
  readonly kind: 'map';
  readonly entries: readonly MapTermEntry[];
  /** Why there may be more entries than these, when something adds some that cannot be seen (`Fn::Transform`, a macro). */
  readonly open?: string | undefined;
  /**
   * Where a map is open: the keys that are surely absent when they are not among the entries. A map that has this was written out: it is
   * open for what its language cannot be seen to say, and mentions nothing beyond its entries.
   */
  readonly closed?: ReadonlySet<string>;
}

/** One entry of a map; the place is that of its key. */
export interface MapTermEntry extends Place {
  readonly key: string;
  readonly value: Term;
}

/** The entry of a key; of a repeated key the last one. Most maps have a few entries, for which a look at each is the fastest. */
export function termAt(map: MapTerm, key: string): MapTermEntry | undefined {
  for (let i = map.entries.length - 1; i >= 0; i--) {
    const entry = map.entries[i];
    if (entry !== undefined && entry.key === key) return entry;
  }
  return undefined;
}

/** The value of a template parameter or a pseudo parameter. */
export interface ParameterTerm extends Place {
  readonly kind: 'parameter';
  readonly name: string;
}

/** An attribute of another resource in the same scope; without an attribute what `Ref` gives. */
export interface ReferenceTerm extends Place {
  readonly kind: 'reference';
  readonly address: string;
  readonly attribute: string | undefined;
}

/** One of two terms, by a condition. */
export interface ChoiceTerm extends Place {
  readonly kind: 'choice';
  readonly condition: Condition;
  readonly whenTrue: Term;
  readonly whenFalse: Term;
}

/** An intrinsic function that has a value when its arguments have. */
export interface CallTerm extends Place {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly arguments: readonly Term[];
}

/** A value of another scope: what a stack exports. */
export interface ImportTerm extends Place {
  readonly kind: 'import';
  readonly scope: Scope;
  readonly value: Term;
}

/** Something that cannot be resolved from the code, with the reason in words: `imported from another stack`. */
export interface UnknownTerm extends Place {
  readonly kind: 'unknown';
  readonly cause: UnknownCause;
  readonly reason: string;
}

/**
 * The kind of thing that could not be resolved. `parameter`, `import`, `dynamicReference` and `attribute` are values that exist
 * and come from elsewhere, so a secret among them is not written in the code; `unsupported` and `undefined` say nothing.
 */
export type UnknownCause = 'parameter' | 'import' | 'dynamicReference' | 'attribute' | 'unsupported' | 'undefined';

/**
 * The functions that `graph/functions.ts` evaluates. `concat` joins its arguments as text. `assuming` is its first argument, calculated
 * with the defaults of the parameters that follow. `translate` looks its first argument up in a map.
 */
export type FunctionName =
  | 'assuming'
  | 'base64'
  | 'cidr'
  | 'concat'
  | 'findInMap'
  | 'getAZs'
  | 'join'
  | 'length'
  | 'select'
  | 'split'
  | 'toJsonString'
  | 'translate';

/** A question over parameters that decides a choice or whether a resource exists. */
export type Condition =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'equals'; readonly left: Term; readonly right: Term }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  /** Nothing decides it, and both ways are looked at. */
  | { readonly kind: 'undecidable'; readonly reason: string }
  /** Something that is known at deployment decides it: what depends on it is unknown. */
  | { readonly kind: 'unknown'; readonly reason: string };
