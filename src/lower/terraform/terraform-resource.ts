import type { Place } from '../../read/source.ts';
import type { Condition, MapTerm, Term } from '../term.ts';

/**
 * One instance of a resource in Terraform's own vocabulary. HCL, .tf.json and plans are all evaluated to these, which the tables lower.
 *
 * References inside are `ReferenceTerm`s: the address is that of the instance, the attribute is Terraform's, but for `id`, which is
 * undefined (what CloudFormation's Ref gives), and `arn`, which is `Arn`.
 */
export interface TerraformResource {
  /** The whole address: `module.a["x"].aws_s3_bucket.b[0]`; without an index where it is not known how many instances there are. */
  readonly address: string;
  /** The provider's type: `aws_s3_bucket`. */
  readonly type: string;
  /**
   * Attributes and nested blocks as they are written; meta-arguments are left out. Blocks of one type are a list of maps, even when
   * there is only one, as is a block that is written as an attribute. What is not there is not written.
   */
  readonly body: MapTerm;
  /** The condition under which the instance exists; absent when it always does. */
  readonly condition: Condition | undefined;
  /** The block's header: type and labels. */
  readonly place: Place;
  /** All of the block. */
  readonly extent: Place;
  /** What CDKTF says of its construct. */
  readonly constructPath?: string;
  /** The tags that its provider puts on everything (`default_tags`); absent when it has none, or when `tags` has them already. */
  readonly defaultTags: Term | undefined;
  /** Addresses in `depends_on`. */
  readonly dependsOn: readonly { readonly address: string; readonly place: Place }[];
  readonly lifecycle: Lifecycle;
}

/** The arguments of `lifecycle` that say something about a workload; `create_before_destroy` only says in which order it is replaced. */
export interface Lifecycle {
  /** `prevent_destroy = true`. */
  readonly preventDestroy: boolean;
}
