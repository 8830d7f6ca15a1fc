import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { terraformSchemaHeader } from '../../src/dev/generate-terraform-schema.ts';
import {
  parseTerraformSchema,
  printTerraformSchema,
  readTerraformSchema,
  type SchemaEntry,
  terraformSchemaFile,
} from '../../src/dev/terraform-schema.ts';

const schema = readTerraformSchema();

/** The entry at a path from a resource type, as in `aws_s3_bucket.cors_rule.allowed_methods`. */
function entryAt(path: string): SchemaEntry | undefined {
  const dataSource = path.startsWith('data.');
  const [type = '', ...names] = path.replace(/^data\./, '').split('.');
  let block = schema.get(dataSource ? `data.${type}` : type);
  let entry: SchemaEntry | undefined;
  for (const name of names) {
    entry = block?.attributes.get(name);
    block = entry?.block;
  }
  return entry;
}

/** What the entry says, in words; the names within an object are left out. */
function wordsAt(path: string): string {
  const entry = entryAt(path);
  if (entry === undefined) return 'missing';
  const flags = (['required', 'optional', 'computed'] as const).filter((flag) => entry[flag]);
  const kind = entry.alsoAttribute ? 'block or attribute' : entry.kind;
  return `${flags.join(' ')} ${kind}: ${entry.collection} ${entry.type}`;
}

describe('terraform-schema.txt', () => {
  const text = readFileSync(terraformSchemaFile, 'utf8');

  it('names the version that its generator reads', () => {
    expect(text.split('\n')[0]).toBe(terraformSchemaHeader.trimEnd());
    expect(terraformSchemaHeader).toMatch(/provider aws \d+\.\d+\.\d+.* @cdktn\/provider-aws \d+\.\d+\.\d+/);
  });

  it('is as it would be printed', () => {
    // Not `toBe`: to show the difference of texts this long takes minutes.
    expect(terraformSchemaHeader + printTerraformSchema(parseTerraformSchema(text)) === text).toBe(true);
  });

  it('has resources, and of the data sources only the policy document', () => {
    expect(schema.size).toBeGreaterThan(1700);
    expect([...schema.keys()].filter((type) => !type.startsWith('aws_'))).toEqual(['data.aws_iam_policy_document']);
  });

  it.each([
    ['aws_s3_bucket.bucket', 'optional computed attribute: single string'],
    ['aws_s3_bucket.arn', 'computed attribute: single string'],
    ['aws_s3_bucket.id', 'optional computed attribute: single string'],
    ['aws_s3_bucket.force_destroy', 'optional attribute: single boolean'],
    ['aws_s3_bucket.tags', 'optional attribute: map string'],
    ['aws_s3_bucket.tags_all', 'optional computed attribute: map string'],
    ['aws_s3_bucket.cors_rule', 'optional block: list object'],
    ['aws_s3_bucket.cors_rule.allowed_methods', 'required attribute: list string'],
    ['aws_s3_bucket.lifecycle_rule.transition.days', 'optional attribute: single number'],
    ['aws_s3_bucket_versioning.versioning_configuration', 'required block: list object'],
    ['aws_s3_bucket_versioning.versioning_configuration.status', 'required attribute: single string'],
    ['aws_db_instance.instance_class', 'required attribute: single string'],
    ['aws_db_instance.storage_encrypted', 'optional attribute: single boolean'],
    ['aws_db_instance.backup_retention_period', 'optional computed attribute: single number'],
    ['aws_db_instance.vpc_security_group_ids', 'optional computed attribute: set string'],
    ['aws_db_instance.replicas', 'computed attribute: list string'],
    ['aws_lambda_function.environment', 'optional block: list object'],
    ['aws_lambda_function.environment.variables', 'optional attribute: map string'],
    ['aws_lambda_function.vpc_config.subnet_ids', 'required attribute: set string'],
    ['aws_appautoscaling_scheduled_action.scalable_target_action', 'required block: list object'],
    ['data.aws_iam_policy_document.statement.principals.identifiers', 'required attribute: set string'],
    ['data.aws_iam_policy_document.json', 'computed attribute: single string'],
  ])('%s: %s', (path, words) => {
    expect(wordsAt(path)).toBe(words);
  });

  it.each([
    // Lists and sets of objects that the provider has as attributes, of the old SDK and of the new framework.
    ['aws_security_group.ingress', 'optional computed block or attribute: set object'],
    ['aws_security_group.ingress.cidr_blocks', 'optional computed attribute: list string'],
    ['aws_emr_cluster.step.hadoop_jar_step', 'optional computed block or attribute: list object'],
    ['aws_bedrockagent_agent.memory_configuration', 'optional computed block or attribute: list object'],
    // Other objects that are attributes cannot be written as blocks, nor can what only the provider sets.
    ['aws_s3tables_table.encryption_configuration', 'optional computed attribute: single object'],
    ['aws_lexv2models_bot_version.locale_specification', 'required attribute: map object'],
    ['aws_acm_certificate.domain_validation_options', 'computed attribute: set object'],
    ['aws_acm_certificate.domain_validation_options.domain_name', 'computed attribute: single string'],
    ['aws_s3_bucket.timeouts', 'optional block: single object'],
    ['aws_s3_bucket.timeouts.create', 'optional attribute: single string'],
    // Elements that are collections again.
    ['aws_bcmdataexports_export.export.data_query.table_configurations', 'optional computed attribute: map any'],
    // Blocks whose contents the source leaves out.
    ['aws_wafv2_web_acl.rule.statement', 'optional block: single any'],
  ])('%s: %s', (path, words) => {
    expect(wordsAt(path)).toBe(words);
  });

  it.each([
    // The names of the provider, not those that the source has made of them.
    ['aws_security_group.ingress.self', 'optional computed attribute: single boolean'],
    ['aws_codebuild_project.source.type', 'required attribute: single string'],
    ['aws_eks_cluster.vpc_config.endpoint_public_access', 'optional attribute: single boolean'],
    ['aws_security_group.ingress.selfAttribute', 'missing'],
    ['aws_s3_bucket.corsRule', 'missing'],
    // The meta-arguments are Terraform's.
    ['aws_s3_bucket.count', 'missing'],
    ['aws_s3_bucket.for_each', 'missing'],
    ['aws_s3_bucket.provider', 'missing'],
    ['aws_s3_bucket.lifecycle', 'missing'],
  ])('%s: %s', (path, words) => {
    expect(wordsAt(path)).toBe(words);
  });

  it('has an object within its like', () => {
    const statement = entryAt('aws_wafv2_web_acl_rule.statement')?.block;
    expect(statement?.attributes.has('geo_match_statement')).toBe(true);
    expect(entryAt('aws_wafv2_web_acl_rule.statement.not_statement.statement')?.block).toBe(statement);
  });
});

describe('the format', () => {
  it.each([
    ['aws_a name=?x'],
    ['aws_a name'],
    ['aws_a Name=?s'],
    ['aws_a\n  deep:?[o]'],
    [' deep:?[o]'],
    ['aws_a\n deep:?[o] ^2'],
  ])('refuses %j', (text) => {
    expect(() => parseTerraformSchema(text)).toThrow();
  });

  it('shows what a hand has put out of order', () => {
    const text = 'aws_a one=?s two=?s\n rule:?[o]\n';
    expect(printTerraformSchema(parseTerraformSchema(text))).toBe(text);
    const moved = 'aws_a two=?s one=?s\n rule:?[o]\n';
    expect(printTerraformSchema(parseTerraformSchema(moved))).toBe(text);
  });
});
