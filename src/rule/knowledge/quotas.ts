/**
 * How much of something one resource may hold, where AWS sets a number that cannot be raised or that is seldom raised.
 * Sources (November 2026): IAM User Guide, "IAM and AWS STS quotas"; Amazon VPC User Guide, "Amazon VPC quotas"; Amazon EventBridge User
 * Guide, "Amazon EventBridge quotas"; AWS Lambda Developer Guide, "Lambda quotas".
 */
export const quotas = {
  /** Characters of a policy without white space; of inline policies all those of one principal together. */
  policyCharacters: { managed: 6144, role: 10_240, group: 5120, user: 2048 },
  /** A role may hold more than the others since August 2026. */
  managedPolicies: { role: 20, group: 10, user: 10 },
  rulesOfSecurityGroup: 60,
  targetsOfEventRule: 5,
  layersOfFunction: 5,
} as const;
