import { json, listOf, tagList } from '../change.ts';
import { ignored, none, part, resource, type Table } from '../table.ts';

const ofPermissionSet = { of: 'aws_ssoadmin_permission_set', by: 'permission_set_arn' };

/** AWS IAM Identity Center. */
export const sso = (): readonly Table[] => [
  resource('aws_ssoadmin_account_assignment', 'AWS::SSO::Assignment', {
    id: ignored,
    instance_arn: 'InstanceArn',
    permission_set_arn: 'PermissionSetArn',
    principal_id: 'PrincipalId',
    principal_type: 'PrincipalType',
    region: ignored,
    target_id: 'TargetId',
    target_type: 'TargetType',
    timeouts: ignored,
  }),
  resource('aws_ssoadmin_application', 'AWS::SSO::Application', {
    application_provider_arn: 'ApplicationProviderArn',
    client_token: ignored,
    description: 'Description',
    instance_arn: 'InstanceArn',
    name: 'Name',
    portal_options: {
      block: 'PortalOptions',
      attributes: {
        sign_in_options: {
          block: 'SignInOptions',
          attributes: {
            application_url: 'ApplicationUrl',
            origin: 'Origin',
          },
        },
        visibility: 'Visibility',
      },
    },
    region: ignored,
    status: 'Status',
    tags: { to: 'Tags', by: tagList },
  }),
  resource('aws_ssoadmin_application_assignment', 'AWS::SSO::ApplicationAssignment', {
    application_arn: 'ApplicationArn',
    principal_id: 'PrincipalId',
    principal_type: 'PrincipalType',
    region: ignored,
  }),
  part('aws_ssoadmin_customer_managed_policy_attachment', 'AWS::SSO::PermissionSet', ofPermissionSet, {
    customer_managed_policy_reference: {
      blocks: 'CustomerManagedPolicyReferences',
      attributes: {
        name: 'Name',
        path: 'Path',
      },
    },
    id: ignored,
    instance_arn: ignored,
    region: ignored,
    timeouts: ignored,
  }),
  part('aws_ssoadmin_customer_managed_policy_attachments_exclusive', 'AWS::SSO::PermissionSet', ofPermissionSet, {
    customer_managed_policy_reference: {
      blocks: 'CustomerManagedPolicyReferences',
      attributes: {
        name: 'Name',
        path: 'Path',
      },
    },
    instance_arn: ignored,
    region: ignored,
    timeouts: ignored,
  }),
  resource(
    'aws_ssoadmin_instance_access_control_attributes',
    'AWS::SSO::InstanceAccessControlAttributeConfiguration',
    {
      attribute: {
        blocks: 'AccessControlAttributes',
        attributes: {
          key: 'Key',
          value: {
            block: 'Value',
            attributes: {
              source: 'Source',
            },
          },
        },
      },
      id: ignored,
      instance_arn: 'InstanceArn',
      region: ignored,
    },
    { covers: ['InstanceAccessControlAttributeConfiguration'] },
  ),
  part('aws_ssoadmin_managed_policy_attachment', 'AWS::SSO::PermissionSet', ofPermissionSet, {
    id: ignored,
    instance_arn: ignored,
    managed_policy_arn: { to: 'ManagedPolicies', by: listOf },
    region: ignored,
    timeouts: ignored,
  }),
  part('aws_ssoadmin_managed_policy_attachments_exclusive', 'AWS::SSO::PermissionSet', ofPermissionSet, {
    instance_arn: ignored,
    managed_policy_arns: 'ManagedPolicies',
    region: ignored,
    timeouts: ignored,
  }),
  resource('aws_ssoadmin_permission_set', 'AWS::SSO::PermissionSet', {
    description: 'Description',
    id: ignored,
    instance_arn: 'InstanceArn',
    name: 'Name',
    region: ignored,
    relay_state: 'RelayStateType',
    session_duration: 'SessionDuration',
    tags: { to: 'Tags', by: tagList },
    tags_all: ignored,
    timeouts: ignored,
  }),
  part('aws_ssoadmin_permission_set_inline_policy', 'AWS::SSO::PermissionSet', ofPermissionSet, {
    id: ignored,
    inline_policy: { to: 'InlinePolicy', by: json },
    instance_arn: ignored,
    region: ignored,
    timeouts: ignored,
  }),
  part('aws_ssoadmin_permissions_boundary_attachment', 'AWS::SSO::PermissionSet', ofPermissionSet, {
    id: ignored,
    instance_arn: ignored,
    permissions_boundary: {
      block: 'PermissionsBoundary',
      attributes: {
        customer_managed_policy_reference: {
          block: 'CustomerManagedPolicyReference',
          attributes: {
            name: 'Name',
            path: 'Path',
          },
        },
        managed_policy_arn: 'ManagedPolicyArn',
      },
    },
    region: ignored,
    timeouts: ignored,
  }),
  ...none(
    'aws_ssoadmin_application_access_scope',
    'aws_ssoadmin_application_assignment_configuration',
    'aws_ssoadmin_region',
    'aws_ssoadmin_trusted_token_issuer',
  ),
];
