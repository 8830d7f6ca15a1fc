import { describe, expect, it } from 'vitest';
import { terraformResources, terraformScenarios } from '../../evaluate-text.ts';
import { lintTexts } from '../../lint-text.ts';

/** The properties of `aws_sqs_queue.q` in a module of one file, in the only scenario that there is. */
function queue(text: string, address = 'aws_sqs_queue.q'): unknown {
  const scenarios = terraformScenarios({ 'main.tf': text }, address);
  expect(scenarios).toHaveLength(1);
  return scenarios[0]?.properties;
}

function addresses(texts: Readonly<Record<string, string>>): string[] {
  const { resources } = terraformResources(texts);
  return resources.map(({ address }) => address).filter((address) => !address.startsWith('var.'));
}

describe('values', () => {
  it('of locals come in any order', () => {
    expect(
      queue(`
        locals {
          name = "\${local.prefix}-orders"
          prefix = "shop"
        }
        resource "aws_sqs_queue" "q" { name = local.name }
      `),
    ).toEqual({ QueueName: 'shop-orders' });
  });

  it('that lead to themselves are not known', () => {
    expect(queue('locals {\n a = local.b\n b = local.a\n}\nresource "aws_sqs_queue" "q" { name = local.a }')).toEqual({
      QueueName: '<local.a leads to itself>',
    });
  });

  it('are calculated', () => {
    expect(
      queue(`
        locals { day = 24 * 60 * 60 }
        resource "aws_sqs_queue" "q" {
          message_retention_seconds = local.day * 14
          fifo_queue = !(local.day < 10)
          name = "q-\${1 + 1}-\${true ? "a" : "b"}%{ if local.day > 5 }-long%{ else }-short%{ endif }"
        }
      `),
    ).toEqual({ MessageRetentionPeriod: 1209600, FifoQueue: true, QueueName: 'q-2-a-long' });
  });

  it('that only apply knows are unknown, those of other resources are references', () => {
    expect(
      queue(`
        resource "aws_kms_key" "k" {}
        data "aws_ssm_parameter" "p" { name = "x" }
        resource "aws_sqs_queue" "q" {
          name = data.aws_ssm_parameter.p.value
          kms_master_key_id = aws_kms_key.k.arn
        }
      `),
    ).toEqual({
      QueueName: '<data.aws_ssm_parameter.p is read when the plan is made>',
      KmsMasterKeyId: '<aws_kms_key.k.Arn>',
    });
  });

  it('of attributes that no table maps are unknown, those that are not written are absent', () => {
    const { resources } = terraformResources({ 'main.tf': 'resource "aws_sqs_queue" "q" {}' });
    const { properties } = resources[0] ?? {};
    expect(properties?.closed?.has('RedrivePolicy')).toBe(true);
    expect(properties?.closed?.has('NoSuchProperty')).toBe(false);
    expect(properties?.open).toBeDefined();
  });

  it('in for expressions', () => {
    expect(
      queue(`
        locals {
          all = { a = 1, b = 2, c = 3 }
          some = [for name, number in local.all : "\${name}\${number}" if number > 1]
        }
        resource "aws_sqs_queue" "q" {
          name = local.some[0]
          tags = { for name in local.some : name => "x" }
        }
      `),
    ).toEqual({
      QueueName: 'b2',
      Tags: [
        { Key: 'b2', Value: 'x' },
        { Key: 'c3', Value: 'x' },
      ],
    });
  });
});

describe('parts', () => {
  it('that wait for a policy belong to the bucket of the policy', () => {
    const text = `
      variable "has_policy" { default = true }
      resource "aws_s3_bucket" "b" { bucket = "photos" }
      resource "aws_s3_bucket_policy" "p" {
        bucket = aws_s3_bucket.b.id
        policy = "{}"
      }
      resource "aws_s3_bucket_versioning" "v" {
        bucket = var.has_policy ? aws_s3_bucket_policy.p.id : aws_s3_bucket.b.id
        versioning_configuration { status = "Enabled" }
      }
    `;
    const scenarios = terraformScenarios({ 'main.tf': text }, 'aws_s3_bucket.b');
    expect(scenarios.map(({ properties }) => properties)).toEqual(
      scenarios.map(() => ({ BucketName: 'photos', VersioningConfiguration: { Status: 'Enabled' } })),
    );
  });
});

describe('expressions', () => {
  it('that ask for a variable in a list have a scenario for each', () => {
    const scenarios = terraformScenarios(
      {
        'main.tf': `
          variable "stage" {}
          resource "aws_sqs_queue" "q" { fifo_queue = contains(["test", "live"], var.stage) }
        `,
      },
      'aws_sqs_queue.q',
    );
    expect(scenarios.map(({ when, properties }) => [Object.values(when), properties])).toEqual([
      [['test'], { FifoQueue: true }],
      [['live'], { FifoQueue: true }],
      [['other than test, live'], { FifoQueue: false }],
    ]);
  });

  it('spread the default of a variable over arguments', () => {
    expect(
      queue(`
        variable "maps" { default = [{ a = "1" }, { b = "2" }] }
        resource "aws_sqs_queue" "q" { tags = merge(var.maps...) }
      `),
    ).toEqual({
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'b', Value: '2' },
      ],
    });
  });

  it('take a range of addresses over as it is written', () => {
    const text = `
      resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
      resource "aws_vpc_security_group_ingress_rule" "r" { cidr_ipv4 = aws_vpc.v.cidr_block }
    `;
    expect(queue(text, 'aws_vpc_security_group_ingress_rule.r')).toEqual({ CidrIp: '10.0.0.0/16' });
  });

  it('take a zone of a Region by its index', () => {
    const text = `
      data "aws_availability_zones" "z" {}
      resource "aws_subnet" "a" { availability_zone = data.aws_availability_zones.z.names[0] }
    `;
    expect(queue(text, 'aws_subnet.a')).toEqual({
      AvailabilityZone: '<the zones of a Region are known at deployment>',
    });
  });

  it.each([
    'aws_subnet.a[count.index].id',
    'aws_subnet.a.*.id[count.index]',
    'element(aws_subnet.a[*].id, count.index)',
  ])('of instances that nobody counts take the one that stands for all: %s', (expression) => {
    const text = `
        data "aws_instances" "all" {}
        resource "aws_subnet" "a" { count = length(data.aws_instances.all.ids) }
        resource "aws_route_table_association" "b" {
          count = length(data.aws_instances.all.ids)
          subnet_id = ${expression}
        }
      `;
    expect(queue(text, 'aws_route_table_association.b')).toEqual({ SubnetId: '<aws_subnet.a>' });
  });

  it('do not take an item by its index where items before it may be missing', () => {
    const text = `
      variable "more" { type = list(string) }
      resource "aws_sqs_queue" "q" { name = concat(var.more, ["b"])[0] }
    `;
    expect(queue(text)).toEqual({ QueueName: expect.stringMatching(/^<.*>$/) });
  });

  it('render no template inside of a template, which could be itself', () => {
    const texts = {
      'main.tf': 'resource "aws_sqs_queue" "q" { name = templatefile("a.tftpl", {}) }',
      'a.tftpl': '${templatefile("a.tftpl", {})}',
    };
    expect(terraformScenarios(texts, 'aws_sqs_queue.q')[0]?.properties).toEqual({
      QueueName: '<a template cannot render another template>',
    });
  });
});

describe('variables', () => {
  it('without a value are unknown', () => {
    expect(queue('variable "n" {}\nresource "aws_sqs_queue" "q" { name = var.n }')).toEqual({
      QueueName: '<variable n has no value>',
    });
  });

  it('have the value of the files that Terraform loads, in its order', () => {
    const main = 'variable "n" { default = "d" }\nresource "aws_sqs_queue" "q" { name = var.n }';
    const properties = (texts: Readonly<Record<string, string>>, files: readonly string[] = []): unknown =>
      terraformScenarios({ 'main.tf': main, ...texts }, 'aws_sqs_queue.q', files)[0]?.properties;
    expect(properties({})).toEqual({ QueueName: 'd' });
    expect(properties({ 'terraform.tfvars': 'n = "t"' })).toEqual({ QueueName: 't' });
    expect(properties({ 'terraform.tfvars': 'n = "t"', 'a.auto.tfvars.json': '{"n": "a"}' })).toEqual({
      QueueName: 'a',
    });
    expect(properties({ 'a.auto.tfvars': 'n = "a"', 'prod.tfvars': 'n = "p"' })).toEqual({ QueueName: 'a' });
    expect(properties({ 'a.auto.tfvars': 'n = "a"', 'prod.tfvars': 'n = "p"' }, ['prod.tfvars'])).toEqual({
      QueueName: 'p',
    });
  });

  it('that decide something open scenarios', () => {
    const text = `
      variable "env" { default = "dev" }
      resource "aws_sqs_queue" "q" { delay_seconds = var.env == "prod" ? 1 : 2 }
    `;
    expect(terraformScenarios({ 'main.tf': text }, 'aws_sqs_queue.q')).toEqual([
      { when: { env: 'dev' }, properties: { DelaySeconds: 2 } },
      { when: { env: 'prod' }, properties: { DelaySeconds: 1 } },
      { when: { env: 'other than dev, prod' }, properties: { DelaySeconds: 2 } },
    ]);
    expect(terraformScenarios({ 'main.tf': text, 'terraform.tfvars': 'env = "prod"' }, 'aws_sqs_queue.q')).toEqual([
      { when: {}, properties: { DelaySeconds: 1 } },
    ]);
  });

  it('have the values that a validation allows', () => {
    const text = `
      variable "env" {
        validation {
          condition     = contains(["dev", "prod"], var.env)
          error_message = "dev or prod"
        }
      }
      resource "aws_sqs_queue" "q" { delay_seconds = var.env == "prod" ? 1 : 2 }
    `;
    const scenarios = terraformScenarios({ 'main.tf': text }, 'aws_sqs_queue.q');
    expect(scenarios.map(({ when }) => when)).toEqual([{ env: 'dev' }, { env: 'prod' }]);
  });

  it('have the defaults of optional attributes of their type', () => {
    expect(
      queue(`
        variable "settings" {
          type = object({ name = string, delay = optional(number, 5), fifo = optional(bool) })
          default = { name = "n" }
        }
        resource "aws_sqs_queue" "q" {
          name = var.settings.name
          delay_seconds = var.settings.delay
          fifo_queue = var.settings.fifo
        }
      `),
    ).toEqual({ QueueName: 'n', DelaySeconds: 5 });
  });
});

describe('instances', () => {
  it('of a count have an index each', () => {
    const text = 'resource "aws_sqs_queue" "q" {\n count = 2\n name = "q-${count.index}"\n}';
    expect(addresses({ 'main.tf': text })).toEqual(['aws_sqs_queue.q[0]', 'aws_sqs_queue.q[1]']);
    expect(queue(text, 'aws_sqs_queue.q[1]')).toEqual({ QueueName: 'q-1' });
  });

  it('of a for_each have a key each', () => {
    const text = `
      resource "aws_sqs_queue" "q" {
        for_each = { a = 1, b = 2 }
        name = each.key
        delay_seconds = each.value
      }
    `;
    expect(addresses({ 'main.tf': text })).toEqual(['aws_sqs_queue.q["a"]', 'aws_sqs_queue.q["b"]']);
    expect(queue(text, 'aws_sqs_queue.q["b"]')).toEqual({ QueueName: 'b', DelaySeconds: 2 });
  });

  it('are none for a count of zero, one where the number is not known', () => {
    expect(addresses({ 'main.tf': 'resource "aws_sqs_queue" "q" { count = 0 }' })).toEqual([]);
    expect(addresses({ 'main.tf': 'variable "n" {}\nresource "aws_sqs_queue" "q" { count = var.n }' })).toEqual([
      'aws_sqs_queue.q',
    ]);
  });

  it('under a condition exist in some scenarios', () => {
    const text = `
      variable "on" { default = true }
      resource "aws_sqs_queue" "q" { count = var.on ? 1 : 0 }
    `;
    expect(terraformScenarios({ 'main.tf': text }, 'aws_sqs_queue.q[0]')).toEqual([
      { when: { on: 'true' }, properties: {} },
    ]);
  });

  it('are more than any count that is too large', () => {
    expect(addresses({ 'main.tf': 'resource "aws_sqs_queue" "q" { count = 1000000000 }' })).toEqual([
      'aws_sqs_queue.q',
    ]);
  });
});

describe('modules', () => {
  const child = `
    variable "name" {}
    variable "delay" { default = 3 }
    resource "aws_sqs_queue" "q" {
      name = var.name
      delay_seconds = var.delay
    }
    output "arn" { value = aws_sqs_queue.q.arn }
  `;

  it('are evaluated once for each call, with its arguments', () => {
    const main = `
      module "a" {
        source = "./queue"
        name   = "first"
      }
      module "b" {
        source = "./queue"
        name   = "second"
        delay  = 7
      }
      resource "aws_sns_topic_subscription" "s" { endpoint = module.b.arn }
    `;
    const texts = { 'main.tf': main, 'queue/main.tf': child };
    const of = (address: string): unknown => terraformScenarios(texts, address)[0]?.properties;
    expect(of('module.a.aws_sqs_queue.q')).toEqual({ QueueName: 'first', DelaySeconds: 3 });
    expect(of('module.b.aws_sqs_queue.q')).toEqual({ QueueName: 'second', DelaySeconds: 7 });
    const { resources } = terraformResources(texts);
    const subscription = resources.find(({ sourceType }) => sourceType === 'aws_sns_topic_subscription');
    expect(subscription?.references.map(({ address }) => address)).toEqual(['module.b.aws_sqs_queue.q']);
  });

  it('can be called with for_each', () => {
    const main = `
      module "m" {
        source   = "./queue"
        for_each = toset(["x", "y"])
        name     = each.value
      }
    `;
    expect(addresses({ 'main.tf': main, 'queue/main.tf': child })).toEqual([
      'module.m["x"].aws_sqs_queue.q',
      'module.m["y"].aws_sqs_queue.q',
    ]);
  });

  it('that are remote, missing, or call themselves are said once and left out', () => {
    const texts = {
      'main.tf': `
        module "remote" {
          source = "terraform-aws-modules/vpc/aws"
          count  = 2
        }
        module "missing" { source = "./nothing" }
        module "loop" { source = "./loop" }
      `,
      'loop/main.tf': 'module "again" { source = "../loop" }\nresource "aws_sqs_queue" "q" {}',
    };
    const { notes } = terraformResources(texts);
    expect(notes.map(({ message }) => message)).toEqual([
      'module remote is not read: its source "terraform-aws-modules/vpc/aws" is remote',
      'module missing is not read: there is no Terraform code in "./nothing", or it lies outside of the project',
      'module again is not read: it calls itself',
    ]);
    expect(addresses(texts)).toContain('module.loop.aws_sqs_queue.q');
  });

  it('that multiply come to an end', () => {
    const level = (next: string): string =>
      ['a', 'b', 'c', 'd', 'e'].map((name) => `module "${name}" { source = "../${next}" }`).join('\n');
    const texts: Record<string, string> = { 'main.tf': level('l0').replaceAll('../', './') };
    for (let i = 0; i < 15; i++) texts[`l${i}/main.tf`] = level(`l${i + 1}`);
    texts['l15/main.tf'] = 'resource "aws_sqs_queue" "q" {}';
    expect(terraformResources(texts).notes.length).toBeGreaterThan(0);
  });
});

describe('values that grow', () => {
  it('come to an end', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `l${i + 1} = [local.l${i}, local.l${i}, local.l${i}]`);
    const text = `locals {\nl0 = ["x"]\n${lines.join('\n')}\n}\nresource "aws_sqs_queue" "q" { tags = { x = local.l60 } }`;
    expect(terraformResources({ 'main.tf': text }).resources).toHaveLength(1);
  });

  it('and chains of references too', () => {
    const lines = Array.from({ length: 5000 }, (_, i) => `l${i + 1} = local.l${i}`);
    const text = `locals {\nl0 = "x"\n${lines.join('\n')}\n}\nresource "aws_sqs_queue" "q" { name = local.l5000 }`;
    expect(queue(text)).toEqual({ QueueName: '<there is more of it than Lintel evaluates>' });
  });
});

describe('override files', () => {
  it('replace attributes and blocks', () => {
    const texts = {
      'main.tf': 'resource "aws_sqs_queue" "q" {\n name = "a"\n delay_seconds = 1\n}',
      'main_override.tf': 'resource "aws_sqs_queue" "q" {\n delay_seconds = 2\n}',
    };
    expect(terraformScenarios(texts, 'aws_sqs_queue.q')[0]?.properties).toEqual({ QueueName: 'a', DelaySeconds: 2 });
  });

  it('and OpenTofu takes its own file of two with the same name', () => {
    const texts = {
      'main.tf': 'resource "aws_sqs_queue" "q" { name = "terraform" }',
      'main.tofu': 'resource "aws_sqs_queue" "q" { name = "tofu" }',
    };
    expect(terraformScenarios(texts, 'aws_sqs_queue.q')[0]?.properties).toEqual({ QueueName: 'tofu' });
  });
});

describe('companions', () => {
  it('are not hidden by blocks of other resources, of which a table knows a part', () => {
    const text = `
      resource "aws_sqs_queue" "q" { name = "orders" }
      resource "aws_pipes_pipe" "p" {
        role_arn = "arn:aws:iam::111122223333:role/pipe"
        source   = "arn:aws:kinesis:eu-west-1:111122223333:stream/clicks"
        target   = "arn:aws:lambda:eu-west-1:111122223333:function:clicks"
        source_parameters {
          kinesis_stream_parameters { starting_position = "LATEST" }
        }
      }
    `;
    const { findings, unknown } = lintTexts({ 'main.tf': text });
    expect(findings.map(({ rule }) => rule.id)).toContain('sqs-queue-redrive');
    expect(unknown.map(({ rule }) => rule.id)).not.toContain('sqs-queue-redrive');
  });
});
