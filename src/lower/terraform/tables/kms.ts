import type { MapTerm, MapTermEntry } from '../../term.ts';
import { attribute, changed, json, property, scalarAt, tagList } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

/**
 * Where the material of a key comes from: a key store, CloudHSM's or another, names no origin.
 * Source: AWS KMS API Reference, CreateKey.
 */
function originOfKey(body: MapTerm): readonly MapTermEntry[] {
  const external = attribute(body, 'xks_key_id');
  const store = attribute(body, 'custom_key_store_id');
  const origin = external ?? store;
  const name = external === undefined ? 'AWS_CLOUDHSM' : 'EXTERNAL_KEY_STORE';
  const value = origin && changed(origin, (place) => scalarAt(place, name));
  return value === undefined ? [] : [property('Origin', value)];
}

const importedMaterial = (body: MapTerm): readonly MapTermEntry[] => [property('Origin', scalarAt(body, 'EXTERNAL'))];

/** AWS KMS. */
export const kms = (): readonly Table[] => [
  resource('aws_kms_alias', 'AWS::KMS::Alias', {
    id: ignored,
    name: 'AliasName',
    name_prefix: ignored,
    region: ignored,
    target_key_id: 'TargetKeyId',
  }),
  resource(
    'aws_kms_external_key',
    'AWS::KMS::Key',
    {
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
      deletion_window_in_days: 'PendingWindowInDays',
      description: 'Description',
      enabled: 'Enabled',
      id: ignored,
      key_material_base64: ignored,
      key_spec: 'KeySpec',
      key_usage: 'KeyUsage',
      multi_region: 'MultiRegion',
      policy: { to: 'KeyPolicy', by: json },
      region: ignored,
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      valid_to: ignored,
    },
    { also: importedMaterial, covers: ['EnableKeyRotation', 'Origin', 'RotationPeriodInDays'] },
  ),
  resource(
    'aws_kms_key',
    'AWS::KMS::Key',
    {
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
      custom_key_store_id: ignored,
      customer_master_key_spec: 'KeySpec',
      deletion_window_in_days: 'PendingWindowInDays',
      description: 'Description',
      enable_key_rotation: 'EnableKeyRotation',
      id: ignored,
      is_enabled: 'Enabled',
      key_usage: 'KeyUsage',
      multi_region: 'MultiRegion',
      policy: { to: 'KeyPolicy', by: json },
      region: ignored,
      rotation_period_in_days: 'RotationPeriodInDays',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      timeouts: ignored,
      xks_key_id: ignored,
    },
    { also: originOfKey, covers: ['Origin'] },
  ),
  part(
    'aws_kms_key_policy',
    'AWS::KMS::Key',
    {
      of: ['aws_kms_external_key', 'aws_kms_key', 'aws_kms_replica_external_key', 'aws_kms_replica_key'],
      by: 'key_id',
    },
    {
      bypass_policy_lockout_safety_check: 'BypassPolicyLockoutSafetyCheck',
      id: ignored,
      policy: { to: 'KeyPolicy', by: json },
      region: ignored,
    },
  ),
  resource('aws_kms_replica_external_key', 'AWS::KMS::ReplicaKey', {
    bypass_policy_lockout_safety_check: ignored,
    deletion_window_in_days: 'PendingWindowInDays',
    description: 'Description',
    enabled: 'Enabled',
    id: ignored,
    key_material_base64: ignored,
    policy: { to: 'KeyPolicy', by: json },
    primary_key_arn: 'PrimaryKeyArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    valid_to: ignored,
  }),
  resource('aws_kms_replica_key', 'AWS::KMS::ReplicaKey', {
    bypass_policy_lockout_safety_check: ignored,
    deletion_window_in_days: 'PendingWindowInDays',
    description: 'Description',
    enabled: 'Enabled',
    id: ignored,
    policy: { to: 'KeyPolicy', by: json },
    primary_key_arn: 'PrimaryKeyArn',
    region: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  ...none('aws_kms_custom_key_store', 'aws_kms_grant'),
];
