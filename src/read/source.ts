import type { Body } from './terraform/hcl/syntax.ts';

/**
 * The shapes that reading produces: text, a tree in which every scalar knows its place, and what was wrong with the text.
 * All offsets are UTF-16 code units into `SourceFile.text`; an end is exclusive.
 */

/** A file as its author wrote it. */
export interface SourceFile {
  /** Relative to the working folder, with `/`; what a report prints. */
  readonly path: string;
  /** The decoded text, with a byte order mark when the file has one. */
  readonly text: string;
  /** `code` is a file of a CDK app, which is shown and not parsed. */
  readonly language: 'yaml' | 'json' | 'hcl' | 'code';
  /** Its text holds values that must not be shown, such as those that a plan marks as sensitive: no report quotes it. */
  readonly isPrivate?: boolean;
}

/** A range of a file's text. */
export interface Place {
  readonly source: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A node is also the place where it stands. */
export type SourceNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  /** The value that YAML 1.1 or JSON gives to the text. */
  readonly value: string | number | boolean | null;
  /** The decoded text, before a type was given to it: an account id keeps its digits, a version its zeros. */
  readonly text: string;
}

export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: readonly SourceNode[];
}

/** A mapping. CloudFormation's short tags are read as their long form: `!Sub x` is the map `{ "Fn::Sub": x }`, its key placed at the tag. */
export interface MapNode extends Place {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
}

/** One entry of a mapping; its place is that of the key. */
export interface MapEntry extends Place {
  readonly key: string;
  readonly value: SourceNode;
}

/** Something wrong with an input; becomes a finding of the rule `parse-error`. */
export interface Problem {
  /** What is wrong and what was expected, one sentence, no full stop. */
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A comment; `text` is what follows the `#`, without blanks around it; the range starts at the `#` and ends with the line. */
export interface Comment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file that was read, wholly or as far as its problems allow. */
export type Document = TemplateDocument | ModuleDocument | PlanDocument;

interface Read {
  readonly source: SourceFile;
  /** Only where the text holds the word of a suppression; all others are of no use. */
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** Read only because a file that was given cannot be understood without it: nothing is reported in it. */
  readonly isContext?: boolean;
}

/** What `JSON.parse` gives. */
export type PlainJson = null | boolean | number | string | readonly PlainJson[] | { readonly [key: string]: PlainJson };

/** A CloudFormation or SAM template. */
export interface TemplateDocument extends Read {
  readonly kind: 'template';
  /** The tree of the template; absent when the text could not be parsed at all. */
  readonly root: MapNode | undefined;
  /** The constructs of a CDK app that made its resources, by logical id; where a cloud assembly tells. */
  readonly constructs?: ReadonlyMap<string, Construct>;
  /** The paths of the templates that its nested stacks are made from, as a report prints them, by the logical ids of these stacks. */
  readonly nested?: ReadonlyMap<string, string>;
}

/** What is known of the construct that made a resource. */
export interface Construct {
  /** `Prod/Data/Orders/Resource` */
  readonly path: string;
  /** The framework made it for itself (a handler of custom resources, say): nothing in the app can change its properties. */
  readonly isFrameworkMade: boolean;
  /** Rules that are acknowledged for it or for a construct above it, with the reasons that were given. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /**
   * The places in the app's code that made the resource, or that set the property: the innermost one first, then those that called it. None
   * when it is not known for sure.
   *
   * @param property such as `VersioningConfiguration.Status`; empty for the resource itself
   */
  readonly callsFor: (property: string) => readonly Place[];
}

/** One file of a Terraform module: `.tf`, `.tf.json`, `.tofu`, `.tofu.json`, or a file of values for its variables. */
export interface ModuleDocument extends Read {
  readonly kind: 'module';
  /** The folder that is the module, as a report prints it. */
  readonly folder: string;
  readonly role: 'configuration' | 'override' | 'variables';
  readonly body: Body;
}

/** A plan or a state, as `terraform show -json` prints it. */
export interface PlanDocument extends Read {
  readonly kind: 'plan';
  /** The sections that lowering reads, as `JSON.parse` gives them: most of a plan's places are of interest to nobody. Absent when it is no JSON object. */
  readonly root: { readonly [key: string]: PlainJson } | undefined;
  /** The folder of its Terraform sources, as a report prints it; absent when they were not found. */
  readonly sources: string | undefined;
}

/** What one path argument holds (`whole`), or all files that were given by name (`part`). */
export interface Application {
  /** The path as it was given; the empty string for files given by name. */
  readonly path: string;
  readonly seen: 'whole' | 'part';
  readonly documents: readonly Document[];
  /**
   * A text file of a Terraform module's folder, for `file` and `templatefile`; or why it is not read. The file is relative to the folder or
   * starts with it.
   */
  readonly readText: (folder: string, file: string) => { readonly text: string } | { readonly reason: string };
}

/** A file or folder that was not linted, and why; shown with `--verbose`. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
}

/** Something said of a place that is not wrong: one sentence, no full stop. */
export interface Note extends Place {
  readonly message: string;
}

export interface ReadResult {
  readonly applications: readonly Application[];
  /** The files of values for variables that were given, in their order. */
  readonly variableFiles: readonly ModuleDocument[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly Note[];
  /** Paths given that do not exist, and patterns and folders without a single file. Wrong use: exit status 2. */
  readonly missing: readonly string[];
}

/** The place alone of something that is a place and more. */
export function rangeOf({ source, start, end }: Place): Place {
  return { source, start, end };
}

/** The value of a key in a mapping, or undefined; of a repeated key the last one, as YAML loaders do. */
export function valueAt(map: MapNode, key: string): SourceNode | undefined {
  return entryOf(map, key)?.value;
}

/** The entry of a key in a mapping, or undefined; of a repeated key the last one, as YAML loaders do. */
export function entryOf(map: MapNode, key: string): MapEntry | undefined {
  for (let i = map.entries.length - 1; i >= 0; i--) {
    const entry = map.entries[i];
    if (entry !== undefined && entry.key === key) return entry;
  }
  return undefined;
}
