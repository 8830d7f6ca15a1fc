import type { ResourceView } from './types.ts';
import { any, type Verdict } from './verdict.ts';

type LambdaFunction = ResourceView<'AWS::Lambda::Function'>;

/**
 * Whether a function runs at the locations of CloudFront (Lambda@Edge), with limits of its own and without tracing.
 * Source: Amazon CloudFront Developer Guide, "Restrictions on Lambda@Edge".
 */
export function runsAtTheEdge(fn: LambdaFunction): Verdict {
  return any(
    fn.referencedBy('AWS::CloudFront::Distribution', (distribution) => distribution.DistributionConfig).exists(),
    fn
      .referencedBy('AWS::Lambda::Version', (version) => version.FunctionName)
      .some((version) =>
        version
          .referencedBy('AWS::CloudFront::Distribution', (distribution) => distribution.DistributionConfig)
          .exists(),
      ),
  );
}

/** Whether a function serves CloudFormation, which calls it once for each change of a stack. */
export function servesCloudFormation(fn: LambdaFunction): Verdict {
  return any(
    fn.referencedBy('AWS::CloudFormation::CustomResource', (resource) => resource.ServiceToken).exists(),
    fn.referencedBy('AWS::CloudFormation::Macro', (macro) => macro.FunctionName).exists(),
    // The helper of inline functions that answer to CloudFormation.
    fn.Code.ZipFile.matches(/cfn-?response/i),
  );
}
