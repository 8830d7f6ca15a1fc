/**
 * Ids of constructs that the CDK makes for itself, where nothing else tells: handlers of custom resources with their roles and logs, what
 * empties buckets, and what every stack holds. The thirty-two digits are those of the library.
 */
const IDS = [
  /^Custom::/,
  /CustomResourceProvider$/,
  /^@aws-cdk--/,
  /^AWS679f53fac002430cb0da5b7982bd2287$/,
  /^(?:LogRetentionaae0aa3c5b4d4f87b02d85b201efdd8a|BucketNotificationsHandler050a0587b7544547bf325f094a3db834)$/,
  /^framework-on(?:Event|Timeout)$/,
  /^framework-isComplete$/,
  /^waiter-state-machine$/,
  /^(?:AutoDeleteObjects|AutoDeleteImages)CustomResource$/,
  /^(?:BootstrapVersion|CheckBootstrapVersion|CDKMetadata)$/,
];

/** Whether a construct of this id, and with it all that is below it, is the framework's own. */
export function isFrameworkId(id: string): boolean {
  return IDS.some((pattern) => pattern.test(id));
}
