/**
 * Types that CloudFormation lacks, under the names that AWS would give them.
 * The only hand-written file of this folder; `ResourceTypes` extends it.
 */
export interface BesideTypes {
  'AWS::CloudFormation::Parameter': Parameter;
  'AWS::EC2::MainRouteTableAssociation': MainRouteTableAssociation;
}

/** A parameter of a template or a variable of a Terraform module, as a resource that rules can examine. */
export interface Parameter {
  readonly Type?: string;
  readonly Default?: string;
  readonly NoEcho?: boolean;
  readonly AllowedValues?: readonly string[];
  readonly Description?: string;
}

/** The route table that the subnets of a network use that have none of their own. Source: Amazon VPC User Guide, "Main route table". */
export interface MainRouteTableAssociation {
  readonly RouteTableId?: string;
  readonly VpcId?: string;
}
