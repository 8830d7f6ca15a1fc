import type { Remark } from '../lower/resource.ts';
import type { Construct, Place, Skipped, SourceFile } from '../read/source.ts';
import type { Rule, Severity } from '../rule/define-rule.ts';

/** The resource that a finding is about. */
export interface ResourceSummary {
  /** Logical id (CloudFormation, SAM, CDK) or Terraform address. */
  readonly address: string;
  /** The CloudFormation type. */
  readonly type: string;
  /** The type that the author wrote. */
  readonly sourceType: string;
  readonly constructPath?: string;
  readonly construct?: Construct;
}

/** A further place that has a part in a finding. */
export interface Related {
  readonly place: Place;
  readonly message: string;
}

/** One value that decided a verdict, in words. */
export interface Fact {
  /** The property, such as `VersioningConfiguration.Status`; empty for the resource itself. */
  readonly property: string;
  /** What was found, such as `is not set` or `is "gp2"`; reads on from the property. */
  readonly found: string;
  /** What the rule expects, such as `"gp3"`; reads on from "expected". */
  readonly expected: string | undefined;
}

/** A departure from a best practice, with all that a report needs to print it. */
export interface Finding {
  readonly rule: Rule;
  readonly severity: Severity;
  /** Absent when the finding is about a file and not about a resource (`parse-error`, suppressions). */
  readonly resource?: ResourceSummary;
  readonly place: Place;
  /** The property of the resource that decides, such as `VersioningConfiguration.Status`; absent when it is the resource itself. */
  readonly property?: string;
  /** Where it stands in the template that a CDK app made, when `place` is in the app's code. */
  readonly template?: Place;
  /** The calls in the code of a CDK app that led to the resource, the outermost first. */
  readonly calls?: readonly Place[];
  /** What was found and expected, most telling first; a parse error has one, with the problem as `found`. */
  readonly facts: readonly Fact[];
  readonly related: readonly Related[];
  /** The parameter values under which the finding holds; absent when it always holds. */
  readonly when?: Readonly<Record<string, string>>;
  /** What was assumed, such as the default of a parameter. */
  readonly because: readonly string[];
  /** Survives moved lines: a hash of rule id, path, address and property path. */
  readonly fingerprint: string;
}

/** A verdict that could not be reached. */
export interface UnknownVerdict {
  readonly rule: Rule;
  readonly resource: ResourceSummary;
  readonly place: Place;
  readonly because: readonly string[];
}

/** A finding that its author declined, with the reason that was given. */
export interface Suppressed {
  readonly finding: Finding;
  readonly reason: string | undefined;
  /** Where the word was given: in the template (`lintel`), or in the code of a CDK app (`cdk`). */
  readonly by: 'lintel' | 'cdk';
}

/** A fault of Lintel's own: a rule that threw on a resource. */
export interface InternalError {
  readonly kind: 'internal';
  readonly ruleId: string;
  readonly address: string;
  readonly message: string;
  readonly stack: string | undefined;
}

/** All that a run found; formatters turn it into text. Every list is in the report's order: file, line, column, rule id. */
export interface Report {
  readonly files: readonly SourceFile[];
  readonly resources: number;
  /** The rules that ran, with the reserved ones. */
  readonly rules: readonly Rule[];
  readonly findings: readonly Finding[];
  readonly unknown: readonly UnknownVerdict[];
  readonly suppressed: readonly Suppressed[];
  /** Findings on what a framework made for itself and no user can change; none when they were asked for and stand among the others. */
  readonly frameworkMade: readonly Finding[];
  readonly errors: readonly InternalError[];
  /** What was left out without anything being wrong with it, such as a module whose source is remote. */
  readonly notes: readonly Remark[];
  readonly skipped: readonly Skipped[];
  /** Paths given that do not exist, and patterns and folders without a single file. */
  readonly missing: readonly string[];
  /** Verdicts that were yes. */
  readonly passed: number;
  readonly durationMs: number;
}
