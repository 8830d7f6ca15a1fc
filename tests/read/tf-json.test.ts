import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/read/source.ts';
import { type ParsedHcl, parseHcl } from '../../src/read/terraform/hcl/parse.ts';
import { type Body, type Expression, soleInterpolation } from '../../src/read/terraform/hcl/syntax.ts';
import { parseTfJson, parseTfvarsJson } from '../../src/read/terraform/tf-json.ts';
import { outline, propertiesOf, shape } from './hcl/tree.ts';
import { shown, sourceFrom, sourceOf } from './tree.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures/read/terraform/tf-json', import.meta.url));

function fixture(name: string): SourceFile {
  return sourceOf(path.join(FIXTURES, name));
}

function read(text: string): ParsedHcl {
  return parseTfJson(sourceFrom(text, 'main.tf.json'));
}

function valid(text: string): Body {
  const { body, problems } = read(text);
  expect(problems).toEqual([]);
  return body;
}

function problemsOf(text: string): string[] {
  return read(text).problems.map((problem) => shown(text, problem));
}

/** The value of the only attribute of the only block in a text. */
function onlyValue(text: string): Expression | undefined {
  return valid(text).blocks[0]?.body.attributes[0]?.value;
}

/** The value of `local.a`, which JSON writes as this. */
function local(json: string): Expression | undefined {
  return onlyValue(`{"locals":{"a":${json}}}`);
}

function isPlace(name: string): boolean {
  return /^start$|^end$|Start$|End$|^segments$/.test(name);
}

/** A tree without its places. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    propertiesOf(node)
      .filter(([name]) => !isPlace(name))
      .map(([name, value]) => [name, bare(value)]),
  );
}

/** What the source has at every place in a tree, by the path of property names that leads there. */
function placesIn(text: string, node: unknown, trail = ''): string[] {
  const properties = new Map(propertiesOf(node));
  const own = ['start', 'nameStart', 'typeStart'].flatMap((name) => {
    const start = properties.get(name);
    const end = properties.get(name.replace('start', 'end').replace('Start', 'End'));
    if (typeof start !== 'number' || typeof end !== 'number') return [];
    return [`${trail}${name === 'start' ? '' : `.${name.slice(0, 4)}`}: ${text.slice(start, end)}`];
  });
  return [...own, ...[...properties].flatMap(([name, value]) => placesIn(text, value, `${trail}.${name}`))];
}

/** Every offset in a tree, and every problem, must be in the text. */
function checkOffsets({ body, problems }: ParsedHcl, length: number): void {
  const check = (node: unknown): void => {
    for (const [name, value] of propertiesOf(node)) {
      if (typeof value === 'object') check(value);
      else if (isPlace(name) && value !== undefined) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(length);
      }
    }
  };
  check(body);
  for (const { start, end } of problems) {
    expect(start).toBeLessThanOrEqual(end);
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeLessThanOrEqual(length);
  }
}

const twins: Readonly<Record<string, { hcl: string; json: string }>> = {
  'blocks with two labels, one and none': {
    hcl: `
      resource "aws_sqs_queue" "a" {
        name     = "a"
        fifo     = true
        delay    = 1.50
        policy   = null
        ingress  = [{ from_port = 80, cidr_blocks = ["0.0.0.0/0"] }]
      }
      resource "aws_sqs_queue" "b" {}
      data "aws_region" "here" {}
      provider "aws" {
        alias  = "us"
        region = "us-east-1"
      }
      locals {
        a = 1
        b = local.a
      }
      output "url" {
        value = aws_sqs_queue.a.url
      }
      terraform {
        required_version = ">= 1.0"
        required_providers {
          aws = { source = "hashicorp/aws" }
        }
        backend "s3" {
          bucket = "state"
        }
      }`,
    json: `{
      "resource": {"aws_sqs_queue": {
        "a": {
          "name": "a", "fifo": true, "delay": 1.50, "policy": null,
          "ingress": [{"from_port": 80, "cidr_blocks": ["0.0.0.0/0"]}]
        },
        "b": {}
      }},
      "data": {"aws_region": {"here": {}}},
      "provider": {"aws": {"alias": "us", "region": "us-east-1"}},
      "locals": {"a": 1, "b": "\${local.a}"},
      "output": {"url": {"value": "\${aws_sqs_queue.a.url}"}},
      "terraform": {
        "required_version": ">= 1.0",
        "required_providers": {"aws": {"source": "hashicorp/aws"}},
        "backend": {"s3": {"bucket": "state"}}
      }
    }`,
  },
  'arrays of objects for labels and for bodies': {
    hcl: `
      resource "aws_a" "x" {}
      resource "aws_b" "y" {}
      resource "aws_b" "z" {}
      provider "aws" {
        region = "eu-west-1"
      }
      provider "aws" {
        alias = "us"
      }
      locals {
        a = 1
      }
      locals {
        b = 2
      }`,
    json: `{
      "resource": [{"aws_a": [{"x": [{}]}]}, {"aws_b": [{"y": {}}, {"z": {}}]}],
      "provider": [{"aws": [{"region": "eu-west-1"}, {"alias": "us"}]}],
      "locals": [{"a": 1}, {"b": 2}]
    }`,
  },
  'a key that comes again for one more block': {
    hcl: `
      resource "aws_a" "x" {}
      resource "aws_a" "y" {}
      variable "v" {}`,
    json: `{"resource": {"aws_a": {"x": {}}}, "resource": {"aws_a": {"y": {}}}, "variable": {"v": {}}}`,
  },
  'dynamic blocks, one in another': {
    hcl: `
      resource "aws_lb_listener" "l" {
        dynamic "setting" {
          for_each = var.settings
          iterator = each_setting
          content {
            name = each_setting.value["name"]
            dynamic "inner" {
              for_each = [1]
              content {}
            }
          }
        }
        dynamic "other" {
          for_each = []
          content {}
        }
      }`,
    json: `{"resource": {"aws_lb_listener": {"l": {"dynamic": {
      "setting": {
        "for_each": "\${var.settings}",
        "iterator": "each_setting",
        "content": {
          "name": "\${each_setting.value[\\"name\\"]}",
          "dynamic": [{"inner": [{"for_each": [1], "content": [{}]}]}]
        }
      },
      "other": {"for_each": [], "content": {}}
    }}}}}`,
  },
  'blocks that belong to Terraform in a resource': {
    hcl: `
      resource "aws_instance" "i" {
        provider   = aws.us
        depends_on = [aws_a.x, module.m, aws_b.y["k"]]
        lifecycle {
          ignore_changes        = [tags["Name"], ami]
          replace_triggered_by  = [aws_a.x[count.index].id]
          create_before_destroy = true
          precondition {
            condition     = var.a > 0
            error_message = "No \${var.a}."
          }
        }
        provisioner "local-exec" {
          command = "true"
        }
        provisioner "file" {
          source = "a"
          connection {
            type = "ssh"
          }
        }
      }
      resource "aws_instance" "j" {
        lifecycle {
          ignore_changes = all
        }
      }`,
    json: `{"resource": {"aws_instance": {
      "i": {
        "provider": "aws.us",
        "depends_on": ["aws_a.x", "module.m", "aws_b.y[\\"k\\"]"],
        "lifecycle": {
          "ignore_changes": ["tags[\\"Name\\"]", "ami"],
          "replace_triggered_by": ["aws_a.x[count.index].id"],
          "create_before_destroy": true,
          "precondition": [{"condition": "\${var.a > 0}", "error_message": "No \${var.a}."}]
        },
        "provisioner": [
          {"local-exec": {"command": "true"}},
          {"file": {"source": "a", "connection": {"type": "ssh"}}}
        ]
      },
      "j": {"lifecycle": [{"ignore_changes": "all"}]}
    }}}`,
  },
  'variables and outputs': {
    hcl: `
      variable "a" {
        type        = map(object({ b = optional(list(string), []) }))
        default     = { b = ["$\${x}"], "a b" = 1 }
        description = "As $\${here}, %%{ if }"
        validation {
          condition     = length(var.a) > 0
          error_message = "Empty."
        }
      }
      variable "b" {
        type     = string
        nullable = false
      }
      output "o" {
        description = "$\${o}"
        value       = [for k, v in var.a : k if v != null]
        depends_on  = [aws_a.x]
        sensitive   = true
      }`,
    json: `{
      "variable": {
        "a": {
          "type": "map(object({ b = optional(list(string), []) }))",
          "default": {"b": ["\${x}"], "a b": 1},
          "description": "As \${here}, %{ if }",
          "validation": {"condition": "\${length(var.a) > 0}", "error_message": "Empty."}
        },
        "b": {"type": "string", "nullable": false}
      },
      "output": {"o": {
        "description": "\${o}",
        "value": "\${[for k, v in var.a : k if v != null]}",
        "depends_on": ["aws_a.x"],
        "sensitive": true
      }}
    }`,
  },
  'modules, moves, imports, removals and checks': {
    hcl: `
      module "m" {
        source    = "./m"
        providers = { aws = aws.us, aws.other = aws }
        names     = { "\${var.a}-x" = 1 }
      }
      moved {
        from = aws_a.x
        to   = aws_a.y["k"]
      }
      import {
        to = aws_a.z
        id = "z-\${var.a}"
      }
      removed {
        from = aws_a.w
        lifecycle {
          destroy = false
        }
      }
      check "c" {
        data "http" "h" {
          url = "https://example.com"
        }
        assert {
          condition     = data.http.h.status_code == 200
          error_message = "Down."
        }
      }`,
    json: `{
      "module": {"m": {
        "source": "./m",
        "providers": {"aws": "aws.us", "aws.other": "aws"},
        "names": {"\${var.a}-x": 1}
      }},
      "moved": [{"from": "aws_a.x", "to": "aws_a.y[\\"k\\"]"}],
      "import": {"to": "aws_a.z", "id": "z-\${var.a}"},
      "removed": {"from": "aws_a.w", "lifecycle": {"destroy": false}},
      "check": {"c": {
        "data": {"http": {"h": {"url": "https://example.com"}}},
        "assert": {"condition": "\${data.http.h.status_code == 200}", "error_message": "Down."}
      }}
    }`,
  },
  templates: {
    hcl: `
      locals {
        empty      = ""
        escapes    = "a\\tb \\"c\\" \\\\d \\u00e9 \\n"
        literal    = "$\${a} %%{b} $$ $x 100%"
        mixed      = "a-\${var.a}-\${upper("b")}\\n"
        directives = "%{ if var.a }x%{ else }y%{ endif }%{ for k, v in var.m }\${k}=\${v}%{ endfor }"
        trimmed    = "a \${~ var.a ~} b"
        splat      = "\${aws_a.x[*].id}"
      }`,
    json: `{"locals": {
      "empty": "",
      "escapes": "a\\tb \\"c\\" \\\\d \\u00e9 \\n",
      "literal": "$\${a} %%{b} $$ $x 100%",
      "mixed": "a-\${var.a}-\${upper(\\"b\\")}\\n",
      "directives": "%{ if var.a }x%{ else }y%{ endif }%{ for k, v in var.m }\${k}=\${v}%{ endfor }",
      "trimmed": "a \${~ var.a ~} b",
      "splat": "\${aws_a.x[*].id}"
    }}`,
  },
  'comments in bodies': {
    hcl: `
      resource "aws_a" "x" {
        lifecycle {}
        tags = { "//" = "\${var.a}" }
      }`,
    json: `{
      "//": "\${not a template",
      "resource": {"//": 1, "aws_a": {"x": {
        "//": ["\${"],
        "lifecycle": {"//": {"metadata": {}}},
        "tags": {"//": "\${var.a}"}
      }}}
    }`,
  },
  'null, where there is nothing': {
    hcl: `
      resource "aws_a" "x" {
        name = null
      }`,
    json: `{
      "data": null, "module": {"m": null},
      "resource": {"aws_a": {"w": null, "x": {"name": null, "lifecycle": null, "dynamic": null}}}
    }`,
  },
};

/** A tree in which `"${x}"`, which is how JSON has to write an expression, is the expression that it means. */
function unwrapped(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(unwrapped);
  if (typeof node !== 'object' || node === null) return node;
  const properties = new Map(propertiesOf(node));
  const parts = properties.get('parts');
  if (properties.get('kind') === 'template' && Array.isArray(parts) && parts.length === 1) {
    const part = new Map(propertiesOf(parts[0]));
    if (part.get('kind') === 'interpolation') return unwrapped(part.get('expression'));
  }
  return Object.fromEntries([...properties].map(([name, value]) => [name, unwrapped(value)]));
}

describe('HCL and its twin in JSON are the same tree', () => {
  test.each(Object.entries(twins))('%s', (_, { hcl, json }) => {
    const native = parseHcl(hcl);
    expect(native.problems).toEqual([]);
    expect(unwrapped(bare(valid(json)))).toEqual(unwrapped(bare(native.body)));
  });
});

describe('parseTfJson', () => {
  test('keeps what CDKTF knows of a resource, and no other comment', () => {
    const { body, problems } = parseTfJson(fixture('cdktf.tf.json'));
    expect(problems).toEqual([]);
    expect(outline(body)).toMatchInlineSnapshot(
      `"provider.aws{region} provider.aws{alias region} resource.aws_s3_bucket.logs{// bucket depends_on lifecycle{ignore_changes prevent_destroy} provider tags} resource.aws_sqs_queue.jobs{policy visibility_timeout_seconds} terraform{backend.local{path} required_providers{aws}}"`,
    );
    const [logs, queue] = body.blocks.filter(({ type }) => type === 'resource');
    expect(logs?.body.attributes.map(({ name, value }) => `${name} = ${shape(value)}`)).toMatchInlineSnapshot(`
      [
        "// = {metadata = {path = "dev/logs", uniqueId = "logs"}}",
        "bucket = "logs-\${var.stage}"",
        "depends_on = [aws_kms_key.key]",
        "provider = aws.us",
        "tags = {<"//"> = "a key", Name = "logs", <"aws:\${var.stage}"> = "x"}",
      ]
    `);
    expect(queue?.body.attributes.map(({ name }) => name)).toEqual(['policy', 'visibility_timeout_seconds']);
  });

  test('reads all but what has a wrong shape', () => {
    const source = fixture('wrong-shapes.tf.json');
    const { body, problems } = parseTfJson(source);
    expect(problems.map((problem) => shown(source.text, problem))).toMatchInlineSnapshot(`
      [
        "3:5 resource is a number; expected an object whose keys are labels of blocks",
        "5:24 resource.aws_sqs_queue is text; expected an object whose keys are labels of blocks",
        "7:14 resource.aws_sns_topic.a is a boolean; expected an object with the body of the block",
        "8:32 resource.aws_sns_topic.b is an array; expected an object with the body of the block",
        "11:24 lifecycle is text; expected an object with the body of the block",
        "12:26 unexpected end of the string; expected a name, an index or "*" after the dot",
        "13:27 unexpected "}"; expected a value",
        "14:41 unexpected end of the string; expected a name, an index or "*" after the dot",
        "15:11 attribute name is defined twice, first in line 12",
        "17:31 duplicate key "a", first defined in line 17",
        "23:13 locals is a number; expected an object with the body of the block",
      ]
    `);
    expect(outline(body)).toMatchInlineSnapshot(
      `"resource.aws_sns_topic.b{name} resource.aws_sns_topic.d{name? display_name? depends_on name provider tags inner} module.m{source} other"`,
    );
  });

  test('a text that is no object with blocks', () => {
    const texts = ['', ' \n', 'null', '5', '[1, {"locals": {"a": 1}}]', '[]', '{"a" 1}', '"x"', 'resource "a" {}'];
    expect(texts.map(problemsOf)).toMatchInlineSnapshot(`
      [
        [
          "1:1 the file holds nothing; expected an object with the blocks of the configuration",
        ],
        [
          "1:1 the file holds nothing; expected an object with the blocks of the configuration",
        ],
        [
          "1:1 the file holds nothing; expected an object with the blocks of the configuration",
        ],
        [
          "1:1 the file holds a number; expected an object with the blocks of the configuration",
        ],
        [
          "1:2 the file holds a number; expected an object with the blocks of the configuration",
        ],
        [
          "1:1 the file holds nothing; expected an object with the blocks of the configuration",
        ],
        [
          "1:6 unexpected "1"; expected ":" after the key",
        ],
        [
          "1:1 the file holds text; expected an object with the blocks of the configuration",
        ],
        [
          "1:1 unexpected "resource"; expected a value",
        ],
      ]
    `);
    expect(outline(read('[1, {"locals": {"a": 1}}]').body)).toBe('locals{a}');
    expect(read('\ufeff{"locals": {"a": 1}}').problems).toEqual([]);
  });

  test('names and labels stand where their keys do, a block from its last label on', () => {
    const text = '{"resource": {"aws_a": {"x": {"name": "n", "lifecycle": {"destroy": true}}}}}';
    expect(placesIn(text, valid(text))).toMatchInlineSnapshot(`
      [
        ": {"resource": {"aws_a": {"x": {"name": "n", "lifecycle": {"destroy": true}}}}}",
        ".blocks.0: "x": {"name": "n", "lifecycle": {"destroy": true}}",
        ".blocks.0.type: "resource"",
        ".blocks.0.labels.0: "aws_a"",
        ".blocks.0.labels.1: "x"",
        ".blocks.0.body: "name": "n", "lifecycle": {"destroy": true}",
        ".blocks.0.body.attributes.0.name: "name"",
        ".blocks.0.body.attributes.0.value: "n"",
        ".blocks.0.body.attributes.0.value.parts.0: n",
        ".blocks.0.body.blocks.0: "lifecycle": {"destroy": true}",
        ".blocks.0.body.blocks.0.type: "lifecycle"",
        ".blocks.0.body.blocks.0.body: "destroy": true",
        ".blocks.0.body.blocks.0.body.attributes.0.name: "destroy"",
        ".blocks.0.body.blocks.0.body.attributes.0.value: true",
      ]
    `);
  });

  test('offsets in a string without a backslash are exact, in a string with one they are those of the string', () => {
    const exact = '{"locals":{"a":"x$${y-${var.b.c}","p":"%{ for k in [1] }${k}%{ endfor }"}}';
    expect(placesIn(exact, valid(exact).blocks[0]?.body.attributes)).toMatchInlineSnapshot(`
      [
        ".0.name: "a"",
        ".0.value: "x$\${y-\${var.b.c}"",
        ".0.value.parts.0: x$\${y-",
        ".0.value.parts.0.segments.0: x",
        ".0.value.parts.0.segments.1: \${y-",
        ".0.value.parts.1: \${var.b.c}",
        ".0.value.parts.1.expression: var.b.c",
        ".0.value.parts.1.expression.source: var",
        ".0.value.parts.1.expression.steps.0: .b",
        ".0.value.parts.1.expression.steps.1: .c",
        ".1.name: "p"",
        ".1.value: "%{ for k in [1] }\${k}%{ endfor }"",
        ".1.value.parts.0: %{ for k in [1] }\${k}%{ endfor }",
        ".1.value.parts.0.valueVariable: k",
        ".1.value.parts.0.collection: [1]",
        ".1.value.parts.0.collection.items.0: 1",
        ".1.value.parts.0.parts.0: \${k}",
        ".1.value.parts.0.parts.0.expression: k",
        ".1.value.parts.0.forMarker: %{ for k in [1] }",
        ".1.value.parts.0.endforMarker: %{ endfor }",
      ]
    `);
    const escaped = '{"locals":{"a":"x\\n$${y-${var.b[\\"c\\"]}%{ if true }a%{ endif }"}}';
    const whole = escaped.slice(escaped.indexOf('"x'), -2);
    const places = placesIn(escaped, valid(escaped).blocks[0]?.body.attributes[0]?.value);
    expect(places.length).toBeGreaterThan(8);
    expect(places.filter((place) => !place.endsWith(`: ${whole}`))).toEqual([]);
  });

  test('numbers keep their text, a sole interpolation the type of its expression', () => {
    expect(local('-123')).toMatchObject({ kind: 'literal', value: -123, text: '-123' });
    expect(local('1.50')).toMatchObject({ kind: 'literal', value: 1.5, text: '1.50' });
    const sole = local('"${var.a}"');
    expect(sole?.kind === 'template' ? soleInterpolation(sole) : undefined).toMatchObject({ kind: 'traversal' });
  });

  test('a line of its own is as far as a trim mark reaches, as in Terraform', () => {
    expect(local('"a \\n\\n ${~ 1 ~} \\n\\n b"')).toMatchObject({
      parts: [{ text: 'a \n\n' }, { kind: 'interpolation' }, { text: '\n b' }],
    });
    expect(local('"a\\r${1}"')).toMatchObject({ parts: [{ text: 'a\r' }, { kind: 'interpolation' }] });
  });

  test('an expression that cannot be read is invalid, with a problem in the string', () => {
    const problems = ['"${', '"${a', '"${a +}', '"%{ if a }', '"%{ fi }', '"a\\n${b c}', '"${<<A}'].flatMap((text) =>
      problemsOf(`{"locals":{"a":${text}"}}`),
    );
    expect(problems).toMatchInlineSnapshot(`
      [
        "1:19 unexpected end of the string; expected a value",
        "1:20 unexpected end of the string; expected "}" to close "\${"; a literal "\${" is written "$\${"",
        "1:22 unexpected "}"; expected a value",
        "1:17 directive is not closed; expected "%{ endif }" before the end of the template",
        "1:20 unexpected "fi"; expected "if", "else", "endif", "for" or "endfor"; a literal "%{" is written "%%{"",
        "1:16 unexpected "c"; expected "}" to close "\${"; a literal "\${" is written "$\${"",
        "1:19 bad heredoc; expected "<<" or "<<-", a marker and then the end of the line",
      ]
    `);
    const types = ['', 'list(', 'a b', '1 2', '\\"', '${string}', '*'].map((text) => {
      const json = `{"variable":{"a":{"type":"${text}"}}}`;
      const value = read(json).body.blocks[0]?.body.attributes[0]?.value;
      return [value && shape(value), ...problemsOf(json)].join(' | ');
    });
    expect(types).toMatchInlineSnapshot(`
      [
        "? | 1:27 unexpected end of the string; expected a value",
        "? | 1:32 unexpected end of the string; expected a value",
        "? | 1:29 unexpected "b"; expected an operator or the end of the string",
        "? | 1:29 unexpected "2"; expected an operator or the end of the string",
        "? | 1:26 string is not closed; expected a closing quote in the same line (a heredoc can have several lines)",
        ""\${string}"",
        ""*"",
      ]
    `);
  });

  test('an attribute that comes twice is a problem, a nested block is not', () => {
    const body = (items: string) => `{"resource":{"aws_a":{"x":{${items}}}}}`;
    expect(problemsOf(body('"a": 1,\n"a": 2'))).toEqual(['2:1 attribute a is defined twice, first in line 1']);
    expect(problemsOf(body('"t": {"a": 1,\n"a": 2}'))).toEqual(['2:1 duplicate key "a", first defined in line 1']);
    expect(problemsOf(body('"rule": {"in": {}, "in": {}}, "rule": {}'))).toEqual([]);
  });

  test('names of properties that every object has are names like others', () => {
    const body = valid('{"constructor": 1, "resource": {"__proto__": {"toString": {"hasOwnProperty": "a"}}}}');
    expect(outline(body)).toBe('constructor resource.__proto__.toString{hasOwnProperty}');
  });

  test('deep nesting is a problem', () => {
    const deep = (levels: number) => `{"locals":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`;
    expect(problemsOf(deep(98))).toEqual([]);
    expect(problemsOf(deep(10_000))).toHaveLength(1);
    expect(problemsOf(`{"locals":{"a":"\${${'('.repeat(10_000)}"}}`)).toHaveLength(1);
  });

  test('never throws, and all places are in the text', () => {
    const keys = fc.constantFrom(
      ...['resource', 'data', 'aws_a', 'x', 'lifecycle', 'dynamic', 'content', 'provisioner', 'depends_on', '//'],
      ...['variable', 'type', 'default', 'locals', 'module', 'providers', 'provider', 'a b', '${k}', 'metadata', ''],
    );
    const strings = fc.oneof(
      fc.constantFrom('${a.b}', 'a ${', '%{ if a }b%{ endif }', 'a.b["c"]', '*', '"${x}', '<<A\n', '%{', '\n${a +}'),
      fc
        .array(fc.constantFrom('${', '}', '%{', ' if ', 'a', '.', '"', '\n', '(', '~', '<<A', '\\', '$', '\r'))
        .map((tokens) => tokens.join('')),
      fc.string(),
    );
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 6, withCrossShrink: true },
        fc.oneof(strings, fc.double(), fc.boolean(), fc.constant(null)),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.array(fc.tuple(fc.oneof(keys, strings), tie('tree')), { maxLength: 6 }).map(Object.fromEntries),
      ),
    }));
    const texts = fc.oneof(
      fc.array(fc.tuple(keys, tree), { maxLength: 6 }).map((entries) => JSON.stringify(Object.fromEntries(entries))),
      tree.map((value) => JSON.stringify(value, undefined, 1)),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        checkOffsets(read(text), text.length);
        checkOffsets(parseTfvarsJson(sourceFrom(text, 'terraform.tfvars.json')), text.length);
      }),
      { numRuns: 2000 },
    );
    const { text } = fixture('cdktf.tf.json');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(8), strings, (start, cut, added) => {
        const mutated = text.slice(0, start) + added + text.slice(start + cut);
        checkOffsets(read(mutated), mutated.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('parseTfvarsJson', () => {
  test('has attributes of literal values only', () => {
    const text = '{"//": 1, "resource": {"a": {"b": "${c}"}}, "name": "%{ x", "list": [1, "*"]}';
    const { body, problems } = parseTfvarsJson(sourceFrom(text, 'terraform.tfvars.json'));
    expect(problems).toEqual([]);
    expect(body.attributes.map(({ name, value }) => `${name} = ${shape(value)}`)).toEqual([
      'resource = {a = {b = "${c}"}}',
      'name = "%{ x"',
      'list = [1, "*"]',
    ]);
    expect(body.blocks).toEqual([]);
  });
});
