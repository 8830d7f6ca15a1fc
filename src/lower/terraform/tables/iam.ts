import { rangeOf } from '../../../read/source.ts';
import type { MapTerm, MapTermEntry, Term } from '../../term.ts';
import { attribute, changed, json, listOf, mapOf, property, tagList, unmapped } from '../change.ts';
import { ignored, none, part, resource, several, type Table } from '../table.ts';

/** AWS makes up the password, so that none stands in the code. */
function loginProfile(body: MapTerm): readonly MapTermEntry[] {
  const reset = attribute(body, 'password_reset_required');
  return [property('LoginProfile', mapOf(body, { PasswordResetRequired: reset }))];
}

/** A policy that is called a boundary may be called so by the beginning of its name. */
const beginningOfName = (value: Term) =>
  changed(value, (prefix) => ({
    kind: 'call',
    function: 'concat',
    arguments: [prefix, unmapped(prefix, 'Terraform makes up the rest of the name')],
    ...rangeOf(prefix),
  }));

const ofGroup = { of: 'aws_iam_group', by: 'group' };
const ofRole = { of: 'aws_iam_role', by: 'role' };
const ofUser = { of: 'aws_iam_user', by: 'user' };

const attached = { policy_arn: { to: 'ManagedPolicyArns', by: listOf } } as const;

/** A policy of the code says itself whom it is attached to; one of AWS's own can only be said of whom it is attached to. */
const attachedFromElsewhere = {
  policy_arn: {
    to: 'ManagedPolicyArns',
    by: (value: Term) => changed(value, (policy) => (policy.kind === 'reference' ? undefined : listOf(policy))),
  },
} as const;

/** AWS IAM. */
export const iam = (): readonly Table[] => [
  resource(
    'aws_iam_access_key',
    'AWS::IAM::AccessKey',
    {
      id: ignored,
      pgp_key: ignored,
      status: 'Status',
      user: 'UserName',
    },
    { covers: ['Serial'] },
  ),
  resource(
    'aws_iam_group',
    'AWS::IAM::Group',
    {
      id: ignored,
      name: 'GroupName',
      path: 'Path',
    },
    { covers: ['Policies'] },
  ),
  resource('aws_iam_group_membership', 'AWS::IAM::UserToGroupAddition', {
    group: 'GroupName',
    id: ignored,
    name: ignored,
    users: 'Users',
  }),
  resource('aws_iam_group_policy', 'AWS::IAM::GroupPolicy', {
    group: 'GroupName',
    id: ignored,
    name: 'PolicyName',
    name_prefix: ignored,
    policy: { to: 'PolicyDocument', by: json },
  }),
  part('aws_iam_group_policy_attachment', 'AWS::IAM::Group', ofGroup, attached),
  part(
    'aws_iam_group_policy_attachments_exclusive',
    'AWS::IAM::Group',
    { of: 'aws_iam_group', by: 'group_name' },
    {
      policy_arns: 'ManagedPolicyArns',
    },
  ),
  resource('aws_iam_instance_profile', 'AWS::IAM::InstanceProfile', {
    id: ignored,
    name: 'InstanceProfileName',
    name_prefix: ignored,
    path: 'Path',
    role: { to: 'Roles', by: listOf },
    tags: ignored,
    tags_all: ignored,
  }),
  resource('aws_iam_openid_connect_provider', 'AWS::IAM::OIDCProvider', {
    client_id_list: 'ClientIdList',
    id: ignored,
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    thumbprint_list: 'ThumbprintList',
    url: 'Url',
  }),
  resource('aws_iam_policy', 'AWS::IAM::ManagedPolicy', {
    delay_after_policy_creation_in_ms: ignored,
    description: 'Description',
    id: ignored,
    name: 'ManagedPolicyName',
    name_prefix: { to: 'ManagedPolicyName', by: beginningOfName },
    path: 'Path',
    policy: { to: 'PolicyDocument', by: json },
    tags: ignored,
    tags_all: ignored,
  }),
  several(
    'aws_iam_policy_attachment',
    part(
      'aws_iam_policy_attachment',
      'AWS::IAM::ManagedPolicy',
      { of: 'aws_iam_policy', by: 'policy_arn' },
      {
        groups: 'Groups',
        id: ignored,
        name: ignored,
        roles: 'Roles',
        users: 'Users',
      },
    ),
    part('aws_iam_policy_attachment', 'AWS::IAM::Group', { of: 'aws_iam_group', by: 'groups' }, attachedFromElsewhere),
    part('aws_iam_policy_attachment', 'AWS::IAM::Role', { of: 'aws_iam_role', by: 'roles' }, attachedFromElsewhere),
    part('aws_iam_policy_attachment', 'AWS::IAM::User', { of: 'aws_iam_user', by: 'users' }, attachedFromElsewhere),
  ),
  resource('aws_iam_role', 'AWS::IAM::Role', {
    assume_role_policy: { to: 'AssumeRolePolicyDocument', by: json },
    description: 'Description',
    force_detach_policies: ignored,
    id: ignored,
    inline_policy: {
      blocks: 'Policies',
      attributes: {
        name: 'PolicyName',
        policy: { to: 'PolicyDocument', by: json },
      },
    },
    managed_policy_arns: 'ManagedPolicyArns',
    max_session_duration: 'MaxSessionDuration',
    name: 'RoleName',
    name_prefix: ignored,
    path: 'Path',
    permissions_boundary: 'PermissionsBoundary',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
  }),
  resource('aws_iam_role_policy', 'AWS::IAM::RolePolicy', {
    id: ignored,
    name: 'PolicyName',
    name_prefix: ignored,
    policy: { to: 'PolicyDocument', by: json },
    role: 'RoleName',
  }),
  part('aws_iam_role_policy_attachment', 'AWS::IAM::Role', ofRole, attached),
  part(
    'aws_iam_role_policy_attachments_exclusive',
    'AWS::IAM::Role',
    { of: 'aws_iam_role', by: 'role_name' },
    {
      policy_arns: 'ManagedPolicyArns',
    },
  ),
  resource(
    'aws_iam_saml_provider',
    'AWS::IAM::SAMLProvider',
    {
      id: ignored,
      name: 'Name',
      saml_metadata_document: 'SamlMetadataDocument',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['AddPrivateKey', 'AssertionEncryptionMode', 'PrivateKeyList', 'RemovePrivateKey'] },
  ),
  resource('aws_iam_server_certificate', 'AWS::IAM::ServerCertificate', {
    certificate_body: 'CertificateBody',
    certificate_chain: 'CertificateChain',
    id: ignored,
    name: 'ServerCertificateName',
    name_prefix: ignored,
    path: 'Path',
    private_key: 'PrivateKey',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  resource('aws_iam_service_linked_role', 'AWS::IAM::ServiceLinkedRole', {
    aws_service_name: 'AWSServiceName',
    custom_suffix: 'CustomSuffix',
    description: 'Description',
    id: ignored,
    tags: ignored,
    tags_all: ignored,
  }),
  resource(
    'aws_iam_user',
    'AWS::IAM::User',
    {
      force_destroy: ignored,
      id: ignored,
      name: 'UserName',
      path: 'Path',
      permissions_boundary: 'PermissionsBoundary',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
    },
    { covers: ['Policies'] },
  ),
  part('aws_iam_user_group_membership', 'AWS::IAM::User', ofUser, {
    groups: 'Groups',
    id: ignored,
  }),
  part('aws_iam_user_login_profile', 'AWS::IAM::User', ofUser, {}, { also: loginProfile, covers: ['LoginProfile'] }),
  resource('aws_iam_user_policy', 'AWS::IAM::UserPolicy', {
    id: ignored,
    name: 'PolicyName',
    name_prefix: ignored,
    policy: { to: 'PolicyDocument', by: json },
    user: 'UserName',
  }),
  part('aws_iam_user_policy_attachment', 'AWS::IAM::User', ofUser, attached),
  part(
    'aws_iam_user_policy_attachments_exclusive',
    'AWS::IAM::User',
    { of: 'aws_iam_user', by: 'user_name' },
    {
      policy_arns: 'ManagedPolicyArns',
    },
  ),
  resource(
    'aws_iam_virtual_mfa_device',
    'AWS::IAM::VirtualMFADevice',
    {
      id: ignored,
      path: 'Path',
      tags: { to: 'Tags', by: tagList },
      tags_all: ignored,
      virtual_mfa_device_name: 'VirtualMfaDeviceName',
    },
    { covers: ['Users'] },
  ),
  ...none(
    'aws_iam_group_policies_exclusive',
    'aws_iam_organizations_features',
    'aws_iam_outbound_web_identity_federation',
    'aws_iam_role_policies_exclusive',
    'aws_iam_security_token_service_preferences',
    'aws_iam_service_specific_credential',
    'aws_iam_signing_certificate',
    'aws_iam_user_policies_exclusive',
  ),
];
