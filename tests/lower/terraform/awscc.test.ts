import { isDeepStrictEqual } from 'node:util';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, ResourceProperties } from '@aws-cdk/service-spec-types';
import { describe, expect, test } from 'vitest';
import { awsccTypeOf, snakeCase } from '../../../src/dev/generate-awscc-names.ts';
import type { MapTerm, Term } from '../../../src/lower/term.ts';
import { awsccProperty, awsccType, lowerAwscc } from '../../../src/lower/terraform/awscc.ts';
import { bodyIn, nowhere, plain, shown } from './terms.ts';

function lowered(type: string, code: string): unknown {
  return plain(lowerAwscc(type, bodyIn(code)));
}

test('types', () => {
  expect(awsccType('awscc_s3_bucket')).toBe('AWS::S3::Bucket');
  expect(awsccType('awscc_dynamodb_table')).toBe('AWS::DynamoDB::Table');
  expect(awsccType('awscc_wafv2_web_acl')).toBe('AWS::WAFv2::WebACL');
  expect(awsccType('awscc_ec2_vpc')).toBe('AWS::EC2::VPC');
  expect(awsccType('awscc_apigatewayv2_vpc_link')).toBe('AWS::ApiGatewayV2::VpcLink');
  for (const other of ['aws_s3_bucket', 'awscc_nosuch_bucket', 'awscc_s3', 'awscc_', '', 'awscc_S3_Bucket']) {
    expect(awsccType(other)).toBeUndefined();
  }
});

test('properties', () => {
  expect(awsccProperty('AWS::S3::Bucket', 'bucket_name')).toBe('BucketName');
  expect(awsccProperty('AWS::CloudTrail::Trail', 'kms_key_id')).toBe('KMSKeyId');
  expect(awsccProperty('AWS::SNS::Topic', 'kms_master_key_id')).toBe('KmsMasterKeyId');
  expect(awsccProperty('AWS::No::Such', 'some_name')).toBe('SomeName');
});

describe('bodies', () => {
  test('nested attributes, lists and tags', () => {
    expect(
      lowered(
        'AWS::S3::Bucket',
        `
        id          = "computed"
        bucket_name = var.name
        versioning_configuration = { status = "Enabled" }
        bucket_encryption = {
          server_side_encryption_configuration = [{
            bucket_key_enabled = true
            server_side_encryption_by_default = { sse_algorithm = "aws:kms", kms_master_key_id = ref.k.arn }
          }]
        }
        tags = [{ key = "some_key", value = "v" }]
        `,
      ),
    ).toEqual({
      BucketName: '<parameter name>',
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          {
            BucketKeyEnabled: true,
            ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: '<reference k.arn>' },
          },
        ],
      },
      Tags: [{ Key: 'some_key', Value: 'v' }],
    });
  });

  test('one name means different properties in different places', () => {
    expect(
      lowered(
        'AWS::S3::Bucket',
        `metadata_configuration = {
           inventory_table_configuration = { encryption_configuration = { sse_algorithm = "AES256" } }
         }`,
      ),
    ).toEqual({
      MetadataConfiguration: {
        InventoryTableConfiguration: { EncryptionConfiguration: { SseAlgorithm: 'AES256' } },
      },
    });
  });

  test('documents keep their keys', () => {
    const policy = '{ Version = "2012-10-17", Statement = [{ some_key = 1 }] }';
    const document = { Version: '2012-10-17', Statement: [{ some_key: 1 }] };
    expect(
      lowered(
        'AWS::IAM::Role',
        `assume_role_policy_document = jsonencode(${policy})
         policies = [{ policy_name = "p", policy_document = "{\\"some_key\\": 1}" }, { policy_document = var.x }]`,
      ),
    ).toEqual({
      AssumeRolePolicyDocument: document,
      Policies: [{ PolicyName: 'p', PolicyDocument: { some_key: 1 } }, { PolicyDocument: '<parameter x>' }],
    });
    expect(lowered('AWS::IAM::Role', `assume_role_policy_document = var.x ? jsonencode(${policy}) : "text"`)).toEqual({
      AssumeRolePolicyDocument: { '<if>': [document, 'text'] },
    });
  });

  test('maps keep their keys, and what is in them has names', () => {
    expect(
      lowered(
        'AWS::Lambda::Function',
        'environment = { variables = { some_key = "v" } }\ntracing_config = { mode = "Active" }\n',
      ),
    ).toEqual({ Environment: { Variables: { some_key: 'v' } }, TracingConfig: { Mode: 'Active' } });
    expect(
      lowered('AWS::ApiGateway::UsagePlan', 'api_stages = [{ throttle = { some_key = { rate_limit = 1 } } }]\n'),
    ).toEqual({ ApiStages: [{ Throttle: { some_key: { RateLimit: 1 } } }] });
    expect(lowered('AWS::ApiGateway::UsagePlan', 'throttle = { rate_limit = 1 }\n')).toEqual({
      Throttle: { RateLimit: 1 },
    });
  });

  test('an identifier that is a property has another name in Terraform', () => {
    expect(awsccType('awscc_rolesanywhere_crl')).toBe('AWS::RolesAnywhere::CRL');
    expect(lowered('AWS::CodePipeline::CustomActionType', 'provider_name = "p"\n')).toEqual({ Provider: 'p' });
  });

  test('places are those of what is written', () => {
    const { entries } = lowerAwscc('AWS::SQS::Queue', bodyIn('fifo_queue = true\n'));
    expect(entries.map((entry) => [shown(entry), shown(entry.value)])).toEqual([['fifo_queue', 'true']]);
  });

  test('what is not known of a body stays so', () => {
    const body: MapTerm = { ...bodyIn(''), open: 'a reason', closed: new Set(['fifo_queue']) };
    expect(lowerAwscc('AWS::SQS::Queue', body)).toMatchObject({ open: 'a reason', closed: new Set(['FifoQueue']) });
  });

  test('terms that share their parts, and deep ones', () => {
    let term: Term = bodyIn('some_key = 1\n');
    for (let i = 0; i < 90; i++) {
      term = {
        kind: 'choice',
        condition: { kind: 'undecidable', reason: '' },
        whenTrue: term,
        whenFalse: term,
        ...nowhere,
      };
    }
    for (const key of ['redrive_policy', 'tags', 'unheard_of']) {
      const body: MapTerm = { kind: 'map', entries: [{ key, value: term, ...nowhere }], ...nowhere };
      expect(lowerAwscc('AWS::SQS::Queue', body).entries).toHaveLength(1);
    }
    for (let i = 0; i < 100_000; i++) term = { kind: 'list', items: [term], ...nowhere };
    const body: MapTerm = { kind: 'map', entries: [{ key: 'tags', value: term, ...nowhere }], ...nowhere };
    expect(lowerAwscc('AWS::SQS::Queue', body).entries).toHaveLength(1);
  });
});

describe('the names of the provider', () => {
  test.each([
    // Source: terraform-provider-awscc, internal/naming/naming_test.go.
    ['Arn', 'arn'],
    ['GlobalReplicationGroupDescription', 'global_replication_group_description'],
    ['S3Bucket', 's3_bucket'],
    ['AWS99Thing', 'aws99_thing'],
    ['CloudWatchLogsLogGroupArn', 'cloudwatch_logs_log_group_arn'],
    // Source: its documentation.
    ['KMSMasterKeyID', 'kms_master_key_id'],
    ['SSEAlgorithm', 'sse_algorithm'],
    ['IPv6CidrBlock', 'i_pv_6_cidr_block'],
    ['VPCs', 'vp_cs'],
    ['GraphQLApi', 'graph_ql_api'],
  ])('%s is %s', (property, attribute) => {
    expect(snakeCase(property)).toBe(attribute);
  });

  test('every type and property of the specification is found again', () => {
    const db = loadAwsServiceSpecSync();
    const wrong: string[] = [];
    for (const resource of db.all('resource')) {
      const type = resource.cloudFormationType;
      if (!type.startsWith('AWS::') || type.startsWith('AWS::Serverless::')) continue;
      if (awsccType(awsccTypeOf(type)) !== type) wrong.push(type);

      const seen = new Set<string>();
      /** A value with every attribute that a shape has, and what it must lower to; a shape that was there before is text. */
      const example = (shape: PropertyType, outer: string): readonly [Term, unknown] => {
        switch (shape.type) {
          case 'ref': {
            const { $ref } = shape.reference;
            if (seen.has(`${outer} ${$ref}`)) return [text, 'text'];
            seen.add(`${outer} ${$ref}`);
            return exampleOf(db.get('typeDefinition', $ref).properties, outer);
          }
          case 'array': {
            const [term, data] = example(shape.element, outer);
            return [{ kind: 'list', items: [term], ...nowhere }, [data]];
          }
          case 'map': {
            const [term, data] = example(shape.element, outer);
            return [mapOf({ some_key: term }), { some_key: data }];
          }
          case 'union': {
            const shaped = shape.types.find((member) => member.type === 'ref' || member.type === 'array');
            return shaped === undefined ? [text, 'text'] : example(shaped, outer);
          }
          case 'json':
            return [mapOf({ some_key: mapOf({ other_key: text }) }), { some_key: { other_key: 'text' } }];
          case 'tag':
            return [mapOf({ key: text, value: text }), { Key: 'text', Value: 'text' }];
          default:
            return [text, 'text'];
        }
      };
      const exampleOf = (properties: ResourceProperties, outer: string): readonly [MapTerm, unknown] => {
        const all = Object.entries(properties).map(([property, { type: shape }]) => {
          const name = snakeCase(property);
          const attribute =
            outer !== ''
              ? name
              : name === 'id'
                ? `${snakeCase(resource.name)}_id`
                : name === 'provider'
                  ? 'provider_name'
                  : name;
          return { property, attribute, made: example(shape, attribute) };
        });
        return [
          mapOf(Object.fromEntries(all.map(({ attribute, made: [term] }) => [attribute, term]))),
          Object.fromEntries(all.map(({ property, made: [, data] }) => [property, data])),
        ];
      };

      const [body, data] = exampleOf(resource.properties, '');
      if (!isDeepStrictEqual(plain(lowerAwscc(type, body)), data)) wrong.push(`the properties of ${type}`);
    }
    expect(wrong).toEqual([]);
  });
});

const text: Term = { kind: 'scalar', value: 'text', text: 'text', ...nowhere };

function mapOf(values: Readonly<Record<string, Term>>): MapTerm {
  return {
    kind: 'map',
    entries: Object.entries(values).map(([key, value]) => ({ key, value, ...nowhere })),
    ...nowhere,
  };
}
