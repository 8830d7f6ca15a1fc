/** What rules know of AWS beside its specification: data with source and date, one file for each subject. */

export { ebsOptimizedOnRequest } from './ebs-optimization.ts';
export { type Families, gravitonFamilies, previousGenerations } from './instance-families.ts';
export { deprecatedLambdaRuntimes } from './lambda-runtimes.ts';
export { adminPorts, dataStorePorts } from './ports.ts';
export { quotas } from './quotas.ts';
