import examples from '../../rules/terraform-examples.json' with { type: 'json' };

/** The examples of a rule in HCL, as far as they are proven. */
export interface TerraformExamples {
  readonly fails: string;
  readonly passes: string;
}

const byRule = new Map<string, TerraformExamples>(Object.entries(examples));

/** The proven examples of a rule in Terraform; undefined where there are none. In the bundle they are a file of their own. */
export function terraformExamplesOf(rule: string): TerraformExamples | undefined {
  return byRule.get(rule);
}
