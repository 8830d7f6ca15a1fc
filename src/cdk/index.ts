/**
 * `lintel/cdk`: Lintel within the AWS CDK, as a validation plug-in and for tests. The types of its interface are all here, so that they serve
 * users of CommonJS and of modules alike; nothing of aws-cdk-lib is imported.
 */

import packageJson from '../../package.json' with { type: 'json' };
import { rules } from '../../rules/index.ts';
import { bestPractice } from '../framework/lookup.ts';
import { factsText } from '../report/message.ts';
import { positionOf } from '../report/position.ts';
import { lintAssembly } from './assembly.ts';

/** What Lintel is asked to do; what is left out is as the nearest `lintel.config.json` says, else as on the command line. */
export interface LintelOptions {
  /** The lowest severity that fails. */
  readonly failOn?: 'high' | 'medium' | 'low' | 'never';
  /** The configuration, relative to the working folder; `false` for none. */
  readonly config?: string | false;
}

/** What the CDK hands to a validation plug-in; older libraries know the paths alone. */
export interface ValidationContext {
  readonly templatePaths: readonly string[];
  readonly stackTemplates?: readonly { readonly templatePath: string }[];
}

/** A departure from a practice, as the CDK takes it (`PolicyViolation`). */
export interface Violation {
  ruleName: string;
  description: string;
  severity: string;
  fix: string;
  ruleMetadata: { [key: string]: string };
  violatingResources: { resourceLogicalId: string; templatePath: string; locations: string[] }[];
}

/** What a validation plug-in answers (`PolicyValidationPluginReport`). */
export interface ValidationReport {
  success: boolean;
  violations: Violation[];
  pluginVersion: string;
}

/**
 * Validates an app while it is synthesised: `Validations.of(app).addPlugins(new LintelPlugin())`, or, with libraries before that,
 * `new App({ policyValidationBeta1: [new LintelPlugin()] })`. Synthesis fails when a finding is at or above the gate.
 * Source: AWS CDK API reference, `IPolicyValidationPlugin`.
 */
export class LintelPlugin {
  readonly name = 'lintel';
  readonly version: string = packageJson.version;
  readonly ruleIds: string[] = rules.map(({ id }) => id);
  readonly #options: LintelOptions;

  constructor(options: LintelOptions = {}) {
    this.#options = options;
  }

  validate({ templatePaths, stackTemplates }: ValidationContext): ValidationReport {
    // The CDK adds the places in the app's code itself.
    const { findings, acknowledged, fails } = lintAssembly(templatePaths, this.#options, { inTemplates: true });
    const violations = new Map<string, Violation>();
    // Newer libraries take out themselves what is acknowledged, and list it.
    for (const finding of stackTemplates === undefined ? findings : [...findings, ...acknowledged]) {
      const { rule, severity, resource, property, place } = finding;
      const description = `${rule.title}: ${factsText(finding)}`;
      const key = `${rule.id} ${severity} ${description}`;
      const violation = violations.get(key) ?? {
        ruleName: rule.id,
        description,
        // When all errors are acknowledged, the CDK lets the synthesis pass.
        severity: fails(severity) ? 'error' : 'warning',
        fix: rule.remedy,
        ruleMetadata: {
          severity,
          pillar: rule.pillar ?? '',
          bestPractices: rule.bestPractices.join(', '),
          link: rule.bestPractices.map((id) => bestPractice(id).url)[0] ?? '',
        },
        violatingResources: [],
      };
      violations.set(key, violation);
      violation.violatingResources.push({
        resourceLogicalId: resource?.address.split('/').at(-1) ?? '',
        templatePath: place.source.path,
        locations: property === undefined ? [] : [locationOf(property)],
      });
    }
    const success = !findings.some(({ severity }) => fails(severity));
    return { success, violations: [...violations.values()], pluginVersion: this.version };
  }
}

/** Where a property stands in a resource; policies of the resource itself stand beside its properties. */
function locationOf(property: string): string {
  return /^(?:Creation|Deletion|Update|UpdateReplace)Policy\b/.test(property) ? property : `Properties.${property}`;
}

/** A finding as a failing test shows it. */
export interface StackFinding {
  rule: string;
  severity: string;
  construct: string;
  message: string;
  /** `lib/shop.ts:12:5`, relative to the working folder; in the template where the app's code is not known. */
  at: string;
}

/**
 * The findings of a stack, for tests: `expect(lintStack(stack)).toEqual([])`. The app that the stack is in is synthesised, once; its other
 * stacks are seen and not reported. All findings are given, whatever their severity, or with `failOn` those at or above it.
 *
 * @param stack a `Stack` of aws-cdk-lib. Throws when it is in no `App` or `Stage`.
 */
export function lintStack(
  stack: { readonly node: { readonly path: string; readonly root: object } },
  options: LintelOptions = {},
): StackFinding[] {
  const { root, path } = stack.node;
  if (!('synth' in root) || typeof root.synth !== 'function')
    throw new TypeError('the stack is in no App, which could be synthesised');
  const { directory } = root.synth() as { readonly directory: string };
  const { findings, fails } = lintAssembly([directory], options);
  return findings
    .filter(({ resource }) => resource?.constructPath?.startsWith(`${path}/`) ?? true)
    .filter(({ severity }) => options.failOn === undefined || fails(severity))
    .map((finding) => {
      const { line, column } = positionOf(finding.place.source, finding.place.start);
      return {
        rule: finding.rule.id,
        severity: finding.severity,
        construct: finding.resource?.constructPath ?? '',
        message: factsText(finding),
        at: `${finding.place.source.path}:${line}:${column}`,
      };
    });
}
