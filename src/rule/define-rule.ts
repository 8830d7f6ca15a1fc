import type { ResourceTypes } from '../aws/resource-types.ts';
import type { BestPracticeId, LensPracticeId, Pillar } from '../framework/catalogue.ts';
import { pillarOf } from '../framework/catalogue.ts';
import type { ResourceView } from './types.ts';
import type { Verdict } from './verdict.ts';
import { typeOf } from './view.ts';

export type Severity = 'high' | 'medium' | 'low';

/** Published ids of other tools' rules that would judge the same resource the same way. */
export interface Equivalents {
  readonly checkov?: readonly string[];
  readonly cfnGuard?: readonly string[];
  readonly trivy?: readonly string[];
  readonly cdkNag?: readonly string[];
  readonly cfnNag?: readonly string[];
  readonly kics?: readonly string[];
  readonly cfnLint?: readonly string[];
  readonly tflint?: readonly string[];
  readonly prowler?: readonly string[];
  readonly securityHub?: readonly string[];
  readonly awsConfig?: readonly string[];
}

/** What a rule author writes; `T` are the CloudFormation types that the rule examines. */
export interface RuleDefinition<T extends keyof ResourceTypes> {
  /** `<service>-<resource>-<what is examined>`, kebab-case, without polarity. */
  readonly id: string;
  /** The requirement in the present tense, at most 70 characters, no full stop. */
  readonly title: string;
  /** The risk if the practice is not followed. */
  readonly severity: Severity;
  /** Most direct first; the first one gives the pillar and so the folder. */
  readonly bestPractices: readonly [BestPracticeId, ...BestPracticeId[]];
  /** Practices of the framework's lenses that the rule is evidence for. */
  readonly lensPractices?: readonly LensPracticeId[];
  /** What goes wrong and for whom, at most two sentences. */
  readonly why: string;
  /** What to do: imperative, names the property, mentions the cost if there is one. */
  readonly remedy: string;
  /** AWS's page that the rule rests on. */
  readonly source: `https://docs.aws.amazon.com/${string}`;
  readonly equivalents?: Equivalents;
  /** The finding is about a secret: reports, which end in the logs of CI, do not quote the line. */
  readonly concealsSource?: boolean;
  readonly resource: T | readonly T[];
  /** One expression built of questions, or one for each type. `yes` passes, `no` is a finding. */
  readonly check:
    | ((resource: ResourceView<T>) => Verdict)
    | { readonly [K in T]: (resource: ResourceView<K>) => Verdict };
  /** `Resources` of a template in YAML: `fails` gives exactly one finding of this rule, `passes` none and no unknown. */
  readonly examples: { readonly fails: string; readonly passes: string };
}

/** A rule as the engine sees it: no longer typed by its resource. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Absent for the reserved rules that are about the input and not about a practice. */
  readonly pillar?: Pillar;
  readonly bestPractices: readonly BestPracticeId[];
  readonly lensPractices: readonly LensPracticeId[];
  readonly why: string;
  readonly remedy: string;
  readonly source?: string;
  readonly concealsSource?: boolean;
  readonly equivalents: Equivalents;
  readonly resourceTypes: readonly string[];
  readonly check: (resource: ResourceView<keyof ResourceTypes>) => Verdict;
  readonly examples?: { readonly fails: string; readonly passes: string };
}

/** The engine calls a rule only with resources of the types that the rule names, each with its own check. */
function byType(checks: Readonly<Record<string, unknown>>): Rule['check'] {
  return (resource) => (checks[typeOf(resource)] as Rule['check'])(resource);
}

/** Declares a rule. The built-in rules and a user's own are made by this one function. */
export function defineRule<T extends keyof ResourceTypes>(definition: RuleDefinition<T>): Rule {
  const { id, title, severity, bestPractices, why, remedy, source, concealsSource, resource, check } = definition;
  return {
    id,
    title,
    severity,
    pillar: pillarOf(bestPractices[0]),
    bestPractices,
    lensPractices: definition.lensPractices ?? [],
    why,
    remedy,
    source,
    concealsSource: concealsSource === true,
    equivalents: definition.equivalents ?? {},
    resourceTypes: typeof resource === 'string' ? [resource] : resource,
    examples: definition.examples,
    check: typeof check === 'function' ? (check as Rule['check']) : byType(check),
  };
}
