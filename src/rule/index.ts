/** All that a rule imports, built in or a user's own. */
export { isDeadLetterQueue, isMeantForDeadLetters } from './dead-letter-queues.ts';
export { defineRule, type Equivalents, type Rule, type RuleDefinition, type Severity } from './define-rule.ts';
export { hasOption } from './elastic-beanstalk.ts';
export * from './knowledge/index.ts';
export {
  areInOneZone,
  coversAllTraffic,
  coversOnlyPorts,
  coversPort,
  everyIngressRule,
  type IngressRule,
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
export { type Policy, policyOf, type Statement } from './policy.ts';
export { isSecretName, isSecretValue } from './secrets.ts';
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
