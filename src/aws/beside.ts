/**
 * Types that CloudFormation lacks, under the names that AWS would give them.
 * The only hand-written file of this folder; `ResourceTypes` extends it.
 */
export interface BesideTypes {
  'AWS::CloudFormation::Parameter': Parameter;
}

/** A parameter of a template or a variable of a Terraform module, as a resource that rules can examine. */
export interface Parameter {
  readonly Type?: string;
  readonly Default?: string;
  readonly NoEcho?: boolean;
  readonly AllowedValues?: readonly string[];
  readonly Description?: string;
}
