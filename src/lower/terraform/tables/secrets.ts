import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry } from '../../term.ts';
import { attribute, json, mapOf, property, tagList, unmapped } from '../change.ts';
import { policyOf } from '../companions.ts';
import { ignored, part, resource, type Table } from '../table.ts';

const ofSecret = { of: 'aws_secretsmanager_secret', by: 'secret_id' };

const tagOfSecret = (body: MapTerm): readonly MapTermEntry[] => {
  const tag = mapOf(body, { Key: attribute(body, 'key'), Value: attribute(body, 'value') });
  return [property('Tags', { kind: 'list', items: [tag], ...rangeOf(body) })];
};

/** AWS Secrets Manager. */
export const secrets = (): readonly Table[] => [
  resource(
    'aws_secretsmanager_secret',
    'AWS::SecretsManager::Secret',
    {
      description: 'Description',
      force_overwrite_replica_secret: ignored,
      id: ignored,
      kms_key_id: 'KmsKeyId',
      name: 'Name',
      name_prefix: ignored,
      // A resource of its own in CloudFormation.
      policy: ignored,
      recovery_window_in_days: ignored,
      region: ignored,
      replica: {
        blocks: 'ReplicaRegions',
        attributes: {
          kms_key_id: 'KmsKeyId',
          region: 'Region',
        },
      },
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      type: 'Type',
    },
    {
      companions: policyOf('AWS::SecretsManager::ResourcePolicy', 'ResourcePolicy', (secret) => ({ SecretId: secret })),
      covers: ['GenerateSecretString'],
    },
  ),
  resource('aws_secretsmanager_secret_policy', 'AWS::SecretsManager::ResourcePolicy', {
    block_public_policy: 'BlockPublicPolicy',
    id: ignored,
    policy: { to: 'ResourcePolicy', by: json },
    region: ignored,
    secret_arn: 'SecretId',
  }),
  resource(
    'aws_secretsmanager_secret_rotation',
    'AWS::SecretsManager::RotationSchedule',
    {
      external_secret_rotation_metadata: {
        blocks: 'ExternalSecretRotationMetadata',
        attributes: {
          key: 'Key',
          value: 'Value',
        },
      },
      external_secret_rotation_role_arn: 'ExternalSecretRotationRoleArn',
      id: ignored,
      region: ignored,
      rotate_immediately: 'RotateImmediatelyOnUpdate',
      rotation_enabled: ignored,
      rotation_lambda_arn: 'RotationLambdaARN',
      rotation_rules: {
        block: 'RotationRules',
        attributes: {
          automatically_after_days: 'AutomaticallyAfterDays',
          duration: 'Duration',
          schedule_expression: 'ScheduleExpression',
        },
      },
      secret_id: 'SecretId',
    },
    { covers: ['HostedRotationLambda'] },
  ),
  part('aws_secretsmanager_secret_version', 'AWS::SecretsManager::Secret', ofSecret, {
    id: ignored,
    region: ignored,
    secret_binary: { to: 'SecretString', by: unmapped },
    secret_string: 'SecretString',
    secret_string_wo: 'SecretString',
    secret_string_wo_version: ignored,
    version_stages: ignored,
  }),
  part('aws_secretsmanager_tag', 'AWS::SecretsManager::Secret', ofSecret, {}, { also: tagOfSecret, covers: ['Tags'] }),
];
