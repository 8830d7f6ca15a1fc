/** Modules as they are called: each call is an instance with arguments of its own. */

import type { Place, SourceFile } from '../../read/source.ts';
import type { Block } from '../../read/terraform/hcl/syntax.ts';
import type { Parameter, Remark } from '../resource.ts';
import type { Condition, Term } from '../term.ts';
import type { Module, Placed } from './module.ts';
import type { Lookup } from './traverse.ts';

/** What all modules of one root module share while they are evaluated. */
export interface World {
  /** The modules that were read, by folder. */
  readonly modules: ReadonlyMap<string, Module>;
  readonly readText: (folder: string, file: string) => { readonly text: string } | { readonly reason: string };
  /** The variables of the root module, and `terraform.workspace`. */
  readonly parameters: Map<string, Parameter>;
  readonly lookup: Lookup;
  /** The instances of resources that were met so far, by address. */
  readonly declared: Map<string, Declared>;
  /** Every comparison that decides something: scenarios are made from these. */
  readonly conditions: Map<string, Condition>;
  readonly problems: Remark[];
  readonly notes: Remark[];
  /** The attribute through which a type that is part of another resource leads to it; see `PartTable`. */
  readonly partOf: (type: string) => string | undefined;
  /** How many values may still be made: no input makes more of them than memory holds. */
  budget: number;
  /** How deep evaluation is at the moment, over locals, variables and outputs that lead to one another. */
  depth: number;
}

/** One instance of a resource, as far as it is written. */
export interface Declared {
  readonly module: ModuleInstance;
  readonly block: Placed<Block>;
  readonly instance: Instance;
}

/** One call of a module, or the root module. */
export interface ModuleInstance {
  readonly world: World;
  readonly module: Module;
  /** `module.a["x"]`; empty for the root module. */
  readonly address: string;
  readonly parent: ModuleInstance | undefined;
  /** The arguments by the names of variables; absent for the root module. */
  readonly argument: ((name: string) => Term | undefined) | undefined;
  /** The tags that each provider configuration puts on everything, by its name in this module: `aws`, `aws.east`. */
  readonly defaultTags: (provider: string) => Term | undefined;
  /** The condition under which the call is made. */
  readonly condition: Condition | undefined;
  /** Values of locals, variables, outputs and the like that were evaluated, by the expression that means them; undefined while it is being evaluated. */
  readonly values: Map<string, Term | undefined>;
  /** The instances of calls, resources and data sources, by `module.a`, `type.name`, `data.type.name`. */
  readonly instances: Map<string, Instances | undefined>;
  /** The instances of called modules, by address. */
  readonly children: Map<string, ModuleInstance>;
}

/** Where an expression is evaluated. */
export interface Environment {
  readonly instance: ModuleInstance;
  /** The file that the expression stands in. */
  readonly source: SourceFile;
  /** The place of everything, where the text is no part of a file that is reported on: a rendered template. */
  readonly within?: Place;
  /** What has a meaning here only: `each`, `count`, the variables of `for` expressions, the iterators of dynamic blocks. */
  readonly names: ReadonlyMap<string, Term>;
}

/** What `count` or `for_each` make of a block. */
export type Instances =
  /** Neither is written. */
  | { readonly kind: 'single'; readonly all: readonly [Instance] }
  | { readonly kind: 'count' | 'for_each'; readonly all: readonly Instance[] }
  /** How many there are is not known: one instance, without a key, stands for all. */
  | { readonly kind: 'open'; readonly all: readonly [Instance]; readonly reason: string };

export interface Instance {
  /** `[0]`, `["a"]`, or empty. */
  readonly key: string;
  /** The condition under which it is there; absent when it always is. */
  readonly condition: Condition | undefined;
  /** What `each` and `count` mean in it. */
  readonly names: ReadonlyMap<string, Term>;
}

/** Where something of the syntax stands. */
export function placeIn(
  { source, within }: Pick<Environment, 'source' | 'within'>,
  { start, end }: { readonly start: number; readonly end: number },
): Place {
  return within ?? { source, start, end };
}
