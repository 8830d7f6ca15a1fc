/**
 * Instance types on which EBS optimization is possible, costs extra and is off unless asked for; on every later type it is on and free.
 * Source (November 2026): Amazon EBS User Guide, "EBS-optimized instance types", previous generation instances.
 */
export const ebsOptimizedOnRequest = [
  'c1.xlarge',
  'c3.xlarge',
  'c3.2xlarge',
  'c3.4xlarge',
  'g2.2xlarge',
  'i2.xlarge',
  'i2.2xlarge',
  'i2.4xlarge',
  'm1.large',
  'm1.xlarge',
  'm2.2xlarge',
  'm2.4xlarge',
  'm3.xlarge',
  'm3.2xlarge',
  'r3.xlarge',
  'r3.2xlarge',
  'r3.4xlarge',
] as const;
