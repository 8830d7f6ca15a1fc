/** All that a rule imports, built in or a user's own. */
export { areDisjoint } from './address-ranges.ts';
export { isSelectedForBackup } from './backup-plans.ts';
export { closedServiceTypes, isOfOpenService } from './closed-services.ts';
export { spanZones } from './cluster-zones.ts';
export { isDeadLetterQueue, isMeantForDeadLetters } from './dead-letter-queues.ts';
export { defineRule, type Equivalents, type Rule, type RuleDefinition, type Severity } from './define-rule.ts';
export { hasOption } from './elastic-beanstalk.ts';
export { readsQueue, readsShards, readsTopics } from './event-sources.ts';
export { runsAtTheEdge, servesCloudFormation } from './functions.ts';
export * from './knowledge/index.ts';
export {
  areInOneZone,
  coversAllTraffic,
  coversOnlyPorts,
  coversPort,
  everyIngressRule,
  type IngressRule,
  isAddressOfInstance,
  isBareRange,
  isDefaultRoute,
  isOpenToEveryone,
  isPublicSubnet,
  isReachableFromInternet,
  isShadowedBy,
  leadsToInternet,
  opensPortToEveryone,
  someIngressRule,
  zonesOf,
} from './network.ts';
export { areOneVpc } from './one-vpc.ts';
export { type IdentityPolicy, type Policy, policyOf, type Statement } from './policy.ts';
export { isSecretName, isSecretValue } from './secrets.ts';
export { definitionOf, everyState, type State } from './state-machine.ts';
export type {
  AnyView,
  BooleanView,
  Companions,
  JsonView,
  ListView,
  MapView,
  NumberView,
  ObjectView,
  ResourceView,
  TextView,
  View,
} from './types.ts';
export { all, any, Verdict } from './verdict.ts';
